//! How fast the program is, beside the bare floor of the same work in the same run.
//!
//! Everything is real: a private Dovecot, generated mailboxes, the release binary with an ordinary configuration.
//! A figure that misses its goal is printed like any other, and makes the exit code 1.

mod bed;
mod delivery;
mod idle;
mod inspect;
mod later;
mod log;
mod pass;
mod process;
mod table;
mod tap;
mod wires;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use stage::packages;

use bed::Bed;
use table::Table;
use wires::Wires;

const HELP: &str = "\
Measures strawboss beside the bare floor of the same work: a private Dovecot, generated mailboxes.

Usage: tests/bench/run [--quick] [--idle SECONDS]

  --quick          1,000 mails only, not 10,000
  --idle SECONDS   how long the idle daemon is watched (default 60)
  --help           this text
";

/// What was asked for.
struct Wanted {
    sizes: &'static [usize],
    idle: Duration,
    program: PathBuf,
}

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<ExitCode> {
    let Some(wanted) = wanted()? else {
        print!("{HELP}");
        return Ok(ExitCode::SUCCESS);
    };
    packages::ensure(|line| println!("{line}"))?;
    let mut table = Table::new();
    for &mails in wanted.sizes {
        for wires in Wires::ALL {
            measure_filing(&wanted, mails, wires, &mut table)?;
        }
        inspect::measure(&wanted.program, mails, &mut table)?;
    }
    delivery::measure(&wanted.program, Wires::Plain, &mut table)?;
    delivery::measure(&wanted.program, Wires::PlainFar, &mut table)?;
    Ok(if table.all_hold() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Filing, reading, memory, the later pass, and once the idle hour, over one mailbox.
fn measure_filing(wanted: &Wanted, mails: usize, wires: Wires, table: &mut Table) -> Result<()> {
    let bed = Bed::make(&wanted.program, mails, wires)?;
    table.head(&format!("{mails} mails, {}", wires.words()));
    let mut program = pass::measure(&bed, table)?;
    if wires == Wires::Tls && Some(&mails) == wanted.sizes.last() {
        idle::measure(&program, wanted.idle, table)?;
    }
    program.stop()?;
    later::measure(&bed, table)
}

fn wanted() -> Result<Option<Wanted>> {
    let mut wanted = Wanted { sizes: &[1_000, 10_000], idle: Duration::from_secs(60), program: PathBuf::new() };
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(None),
            "--quick" => wanted.sizes = &[1_000],
            "--idle" => {
                let seconds = arguments.next().context("--idle wants a number of seconds")?;
                wanted.idle = Duration::from_secs(seconds.parse().context("--idle wants a number of seconds")?);
            }
            other if other.starts_with('-') => bail!("{other} is not understood; try --help"),
            program => wanted.program = PathBuf::from(program),
        }
    }
    if !wanted.program.is_file() {
        bail!("there is no program {:?}; run tests/bench/run", wanted.program);
    }
    Ok(Some(wanted))
}
