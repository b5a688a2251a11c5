//! `strawboss inspect`: reads mails from files through the same code as the service.

mod json;
mod people;
mod print;
mod sources;
mod threads;

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use jiff::Timestamp;

use self::people::{Listed, People};
use self::sources::Source;
use self::threads::Gathered;
use super::exit;
use crate::domain::people::address::Address;
use crate::domain::reading::author::Author;
use crate::domain::reading::mail::Mail;
use crate::domain::reading::{self, Context, Kind, Reading};
use crate::domain::work::lint::{LintRule, lint};
use crate::shell::config;
use crate::wire;

/// EX_NOINPUT of sysexits: a path could not be read.
const NO_INPUT: u8 = 66;
/// EX_IOERR of sysexits: the output could not be written.
const IO_ERROR: u8 = 74;

/// Reads mails from files and shows what is read in them.
#[derive(Debug, Args)]
pub struct Inspect {
    /// An address of the owner's; several with commas or by repeating
    #[arg(long, value_name = "ADDR", value_delimiter = ',', value_parser = address)]
    owner: Vec<Address>,
    /// A contractor with one or more addresses; may be repeated
    #[arg(long, value_name = "NAME <ADDR[,ADDR]...>", value_parser = people::contractor)]
    contractor: Vec<Listed>,
    /// The moment from which waiting is counted in the print for a person (RFC 3339; default: now)
    #[arg(long, value_name = "TIME")]
    at: Option<Timestamp>,
    /// One JSON object on one line per mail
    #[arg(long)]
    json: bool,
    /// Put the mails into threads and say whose turn it is in each
    #[arg(long)]
    threads: bool,
    /// .eml files, folders of them, Maildirs or mbox files
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

fn address(text: &str) -> Result<Address, String> {
    Address::parse(text).ok_or_else(|| format!("{text:?} is no mail address; write it like ana@example.net"))
}

/// A mail and what was read in it.
pub(super) struct Inspected {
    file: String,
    mail: Mail,
    /// The contractor's name, where the arguments give one.
    contractor: Option<String>,
    context: Context,
    direction: Option<people::Direction>,
    reading: Reading,
    lint: Vec<LintRule>,
}

impl Inspect {
    /// Exit code 0; 66 where a path could not be read, 78 where the configuration is wrong.
    pub fn run(self, given: Option<&Path>) -> ExitCode {
        let settings = match given.map(|given| config::load(&config::locate(Some(given)))).transpose() {
            Ok(settings) => settings,
            Err(errors) => {
                complain(&errors.to_string());
                return ExitCode::from(exit::CONFIG);
            }
        };
        let roster = settings.as_ref().map(|settings| &settings.roster);
        let people = People::new(self.owner.clone(), self.contractor.clone(), roster);
        if !people.has_owner() {
            complain("no --owner is given: only mails in a .Sent folder are taken for the owner's");
        }
        let mut out = BufWriter::new(io::stdout().lock());
        match self.read_all(&people, &mut out).and_then(|unreadable| out.flush().map(|()| unreadable)) {
            Ok(false) => ExitCode::SUCCESS,
            Ok(true) => ExitCode::from(NO_INPUT),
            Err(error) => output_failed(&error),
        }
    }

    /// Whether some path could not be read.
    fn read_all(&self, people: &People, out: &mut impl Write) -> io::Result<bool> {
        let mut unreadable = false;
        let mut gathered = Gathered::default();
        for path in &self.paths {
            sources::each(path, &mut |found| match found {
                Ok(source) => {
                    let inspected = inspect(source, people);
                    if self.threads {
                        gathered.add(&inspected, people);
                    }
                    self.show(&inspected, out)
                }
                Err(error) => {
                    unreadable = true;
                    complain(&error);
                    Ok(())
                }
            })?;
        }
        if self.threads {
            let threads = gathered.threads();
            if self.json {
                serde_json::to_writer(&mut *out, &threads::objects(&threads, people))?;
                writeln!(out)?;
            } else {
                print::threads(&threads, people, self.now(), out)?;
            }
        }
        Ok(unreadable)
    }

    fn now(&self) -> Timestamp {
        self.at.unwrap_or_else(Timestamp::now)
    }

    fn show(&self, inspected: &Inspected, out: &mut impl Write) -> io::Result<()> {
        if self.json {
            serde_json::to_writer(&mut *out, &json::object(inspected))?;
            return writeln!(out);
        }
        print::mail(inspected, self.now(), out)
    }
}

fn inspect(source: Source, people: &People) -> Inspected {
    let mail = wire::read::read(&source.bytes);
    let author = people.author(&mail, source.sent);
    let context = Context { author, arrival: source.arrival };
    let mut reading = reading::read(&mail, &context);
    if people.is_own(&mail) {
        reading.kind = Kind::Own;
    }
    let contractor = mail.from.as_ref().and_then(|from| people.name_of(&from.address)).map(str::to_owned);
    let asked = author == Author::Owner && reading.kind != Kind::Own;
    let lint = if asked { lint(&reading, &mail, &[]) } else { Vec::new() };
    Inspected {
        lint,
        file: source.name,
        direction: people.direction(&mail, author),
        contractor,
        context,
        mail,
        reading,
    }
}

fn complain(what: &str) {
    // Where even standard error is closed there is nobody left to tell.
    let _ = writeln!(io::stderr(), "strawboss: {what}");
}

fn output_failed(error: &io::Error) -> ExitCode {
    // A reader that has seen enough is no fault.
    if error.kind() == io::ErrorKind::BrokenPipe {
        return ExitCode::SUCCESS;
    }
    complain(&format!("the output cannot be written: {error}"));
    ExitCode::from(IO_ERROR)
}
