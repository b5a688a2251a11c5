//! `strawboss setup`: at most five questions, each with a default on Enter and an argument that answers it.
//!
//! The order is the promise: find the servers, log in, see what the mailbox does to a letter, and only then write.

mod found;
mod login;
mod person;
mod probe;
mod roster;
mod story;
mod zone;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::trouble::{self, Exit};
use person::Person;

/// Answers given beforehand.
#[derive(Debug, Args)]
#[command(after_help = "\
Every question has its default on Enter, and an argument that answers it beforehand. For scripts:
  strawboss setup --yes --address max@example.com --password file:/run/secrets/mail --contractor ana@studio.example
or the same as lines `address = \"max@example.com\"` in a file for --answers.

Next: `strawboss check --online`, then `strawboss run --dry-run`.")]
pub struct Setup {
    /// Your mail address
    #[arg(long)]
    address: Option<String>,
    /// Where the password is: file:PATH, env:NAME or 'command:["pass", "show", "mail"]'; asked for without
    #[arg(long, value_name = "SOURCE")]
    password: Option<String>,
    /// Your name, as it stands in letters; learned from your Sent folder without
    #[arg(long)]
    name: Option<String>,
    /// Your time zone, "Europe/Berlin"
    #[arg(long)]
    zone: Option<String>,
    /// A contractor's address; can be given several times
    #[arg(long, value_name = "ADDRESS")]
    contractor: Vec<String>,
    /// When a contractor's mail leaves the INBOX
    #[arg(long, value_name = "WHEN", value_parser = ["arrival", "seen", "answered"])]
    file_when: Option<String>,
    /// The IMAP server, "imap.example.com" or "imap.example.com:993"; found by your address without
    #[arg(long, value_name = "HOST")]
    imap: Option<String>,
    /// The submission server, "smtp.example.com:465"
    #[arg(long, value_name = "HOST")]
    smtp: Option<String>,
    /// The user's name, where it is neither your address nor what your provider is known to want
    #[arg(long)]
    user: Option<String>,
    /// Certificates (PEM) to trust beside the system's
    #[arg(long, value_name = "FILE")]
    ca_file: Option<PathBuf>,
    /// The SHA-256 of the one certificate to trust
    #[arg(long)]
    pin: Option<String>,
    /// Where the password is put: into a file beside the configuration, or handed to systemd
    #[arg(long, value_enum)]
    keep: Option<Keep>,
    /// Answers from a file: one `key = "value"` a line, the keys as these arguments
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// Take every default, ask nothing
    #[arg(long)]
    yes: bool,
    /// Send no letter to yourself to see what your provider does to it
    #[arg(long)]
    no_letter: bool,
    /// Do not show what a first run would do
    #[arg(long)]
    no_rehearsal: bool,
}

/// Where the password is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Keep {
    /// A file beside the configuration, readable by its owner alone.
    File,
    /// A systemd credential, encrypted for this machine where that works.
    Credential,
}

impl Setup {
    /// Asks, looks, writes.
    pub fn run(mut self, given: Option<&Path>) -> ExitCode {
        if let Err(trouble) = self.take_answers() {
            return trouble.end();
        }
        // The mailbox has tasks of its own; DNS and pages are asked on threads that may outlive their question.
        let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build() {
            Ok(runtime) => runtime,
            Err(error) => return trouble::with(Exit::Software, error),
        };
        let mut person = Person::new(!self.yes);
        let ended = runtime.block_on(story::tell(&self, &mut person, given));
        runtime.shutdown_background();
        match ended {
            Ok(()) => ExitCode::SUCCESS,
            Err(trouble) => trouble.end(),
        }
    }

    /// What the file of answers says, where no argument says it.
    fn take_answers(&mut self) -> Result<(), trouble::Trouble> {
        let Some(file) = self.answers.take() else { return Ok(()) };
        let wrong = |why: String| trouble::Trouble::new(Exit::Refused, format!("{}: {why}", file.display()));
        let text = std::fs::read_to_string(&file).map_err(|error| wrong(error.to_string()))?;
        let answers = crate::shell::setup::answers::read(&text).map_err(wrong)?;
        for (key, value) in answers {
            let slot = match key.as_str() {
                "address" => &mut self.address,
                "password" => &mut self.password,
                "name" => &mut self.name,
                "zone" => &mut self.zone,
                "file-when" => &mut self.file_when,
                "imap" => &mut self.imap,
                "smtp" => &mut self.smtp,
                "user" => &mut self.user,
                "pin" => &mut self.pin,
                "contractor" => {
                    self.contractor.push(value);
                    continue;
                }
                "ca-file" => {
                    self.ca_file.get_or_insert_with(|| PathBuf::from(value));
                    continue;
                }
                other => {
                    return Err(wrong(format!(
                        "there is no answer called `{other}`; `strawboss setup --help` lists them"
                    )));
                }
            };
            slot.get_or_insert(value);
        }
        Ok(())
    }
}
