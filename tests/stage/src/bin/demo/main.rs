//! One command shows it: real servers, real mailboxes, the real program, and a scene played through them.
//!
//! Everything is asserted by looking into the mailboxes; `--check` makes the exit code say whether it held.

mod account;
mod config;
mod numbered;
mod past;
mod people;
mod play;
mod scenes;
mod voice;

use std::env;
use std::io;
use std::process::ExitCode;

use anyhow::{Result, bail};
use stage::packages;

use play::Play;
use voice::Voice;

const HELP: &str = "\
Shows a mailbox being kept by a foreman, through real mail servers on this machine.

Usage: deploy/demo [--check]

  --check   assert everything that is shown, clean up, and fail when something is false
  --help    this text
";

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    /// Leave everything running for a look around.
    LookAround,
    /// Clean up at once.
    Check,
}

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("demo: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let ending = match env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => Ending::LookAround,
        [one] if one == "--check" => Ending::Check,
        [one] if one == "--help" || one == "-h" => {
            print!("{HELP}");
            return Ok(ExitCode::SUCCESS);
        }
        other => bail!("{} is not understood; try --help", other.join(" ")),
    };
    packages::ensure(|line| println!("{line}"))?;
    let mut play = Play::prepare(Voice::new())?;
    scenes::play(&mut play);
    account::give(&mut play)?;
    if ending == Ending::LookAround {
        account::look_around(&play);
        play.voice.say("Enter or Ctrl-C ends it all.");
        io::stdin().read_line(&mut String::new())?;
    }
    Ok(verdict(play))
}

/// Ends everything and says what held.
fn verdict(play: Play) -> ExitCode {
    let broken = play.voice.broken().to_vec();
    let (held, seconds) = (play.voice.held(), play.voice.seconds());
    if !broken.is_empty() {
        let log = play.daemon.log();
        let lines: Vec<&str> = log.lines().collect();
        let end = lines.get(lines.len().saturating_sub(25)..).unwrap_or_default();
        eprintln!("\nThe foreman's log ends with:\n{}", end.join("\n"));
    }
    drop(play);
    if broken.is_empty() {
        println!("\nAll {held} claims held, in {seconds} s. Nothing is left running.");
        return ExitCode::SUCCESS;
    }
    eprintln!("\n{} of {} claims did not hold:", broken.len(), broken.len() + held);
    for claim in &broken {
        eprintln!("  ✗ {claim}");
    }
    ExitCode::FAILURE
}
