//! `strawboss check`: says what the configuration means, or everything that is wrong with it.

use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use serde_json::{Value, json};

use super::trouble::{self, Exit};
use super::{exit, house};
use crate::domain::people::duration::{DayIs, words_in_days};
use crate::domain::people::roster::Contractor;
use crate::shell::config::{self, ConfigError, ConfigErrors, Place, Security, SentCopies, Server, Settings};
use crate::shell::tls;

/// Arguments of `strawboss check`.
#[derive(Debug, Args)]
pub struct Check {
    /// Print the result as JSON: {"right": true} or false, and the mistakes
    #[arg(long)]
    json: bool,
    /// Log in to the mail servers as well; nothing is sent or changed
    #[arg(long)]
    online: bool,
}

impl Check {
    /// Prints a summary, or all mistakes on standard error; 78 where there is any.
    pub fn run(&self, given: Option<&Path>) -> ExitCode {
        let file = config::locate(given);
        match config::load(&file) {
            Ok(settings) => self.right(&file, &settings),
            Err(errors) => self.wrong(&errors),
        }
    }

    fn wrong(&self, errors: &ConfigErrors) -> ExitCode {
        if self.json {
            println!("{}", json!({ "right": false, "mistakes": errors.iter().map(as_json).collect::<Vec<_>>() }));
        } else {
            let count = errors.iter().count();
            eprintln!("{errors}\n{count} {} to correct.", if count == 1 { "mistake" } else { "mistakes" });
        }
        ExitCode::from(exit::CONFIG)
    }

    fn right(&self, file: &Path, settings: &Settings) -> ExitCode {
        let troubles = troubles(settings);
        if self.json {
            println!("{}", json!({ "right": troubles.is_empty(), "mistakes": [], "troubles": troubles }));
        } else {
            println!("{} is right.\n\n{}", file.display(), summary(settings));
            troubles.iter().for_each(|trouble| eprintln!("{trouble}"));
        }
        match (troubles.is_empty(), self.online) {
            (false, _) => ExitCode::from(exit::CONFIG),
            (true, false) => ExitCode::SUCCESS,
            (true, true) => online(settings),
        }
    }
}

/// What the servers say of themselves and of the login.
fn online(settings: &Settings) -> ExitCode {
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return trouble::with(Exit::Software, error),
    };
    match runtime.block_on(house::probed(settings)) {
        Ok(lines) => {
            lines.iter().for_each(|line| println!("{line}"));
            ExitCode::SUCCESS
        }
        Err(trouble) => trouble.end(),
    }
}

fn as_json(error: &ConfigError) -> Value {
    let (file, line, variable) = match &error.place {
        Place::File { file, line } => (Some(file.display().to_string()), *line, None),
        Place::Variable(name) => (None, None, Some(name)),
    };
    let (problem, remedy) = (&error.wrong.problem, &error.wrong.remedy);
    json!({ "file": file, "line": line, "variable": variable, "key": error.key, "problem": problem, "remedy": remedy })
}

/// What is right in itself and does not fit this machine: secrets, certificates and folders that are not there.
fn troubles(settings: &Settings) -> Vec<String> {
    let mut troubles = Vec::new();
    match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => {
            for (key, server) in [("imap.password", &settings.imap), ("smtp.password", &settings.smtp)] {
                // Most houses have one password for both; it is asked for once.
                if key == "smtp.password" && server.login == settings.imap.login {
                    continue;
                }
                let Some(source) = server.login.source() else { continue };
                let fetched = runtime.block_on(source.fetch());
                troubles.extend(fetched.err().map(|error| format!("{key}: {error}")));
            }
        }
        Err(error) => troubles.push(format!("secrets cannot be fetched ({error})")),
    }
    for (table, server) in [("imap", &settings.imap), ("smtp", &settings.smtp)] {
        let trust = tls::client_config(server.ca_file.as_deref(), server.pin);
        troubles.extend(trust.err().map(|error| format!("{table}: {error}")));
    }
    troubles.extend(house::templates(settings).err().map(|trouble| trouble.why));
    let folder = settings.templates_dir.iter().filter(|path| !path.is_dir());
    troubles.extend(folder.map(|path| format!("templates-dir: there is no folder {}", path.display())));
    troubles
}

/// The settings in sentences.
fn summary(settings: &Settings) -> String {
    let owner = settings.roster.owner();
    let mut said = format!(
        "{} <{}> works {} ({} time) and gets the digest at {}:{:02}.\n",
        owner.name,
        owner.address(),
        owner.calendar.hours_words(),
        owner.calendar.zone().iana_name().unwrap_or("UTC"),
        settings.rules.digest_at.hour(),
        settings.rules.digest_at.minute(),
    );
    let copies = match settings.sent_copies {
        SentCopies::Auto => "strawboss finds out who puts a copy into Sent",
        SentCopies::ByProvider => "the provider puts a copy into Sent",
        SentCopies::ByUs => "strawboss puts a copy into Sent",
    };
    let (reads, sends) = (server(&settings.imap), server(&settings.smtp));
    let _ = writeln!(said, "Mail is read from {reads}.\nLetters leave by {sends}; {copies}.");
    let count = settings.roster.contractors().len();
    let _ = writeln!(said, "{count} {}:", if count == 1 { "contractor" } else { "contractors" });
    for contractor in settings.roster.contractors().values() {
        let _ = writeln!(said, "  {}", line(contractor, settings));
    }
    if !settings.rules.live {
        said.push_str("Nothing leaves that is not approved one by one: live = false.\n");
    }
    let _ = write!(said, "The ledger lies in {}.", settings.state_dir.display());
    said
}

/// One contractor in a line.
fn line(contractor: &Contractor, settings: &Settings) -> String {
    let agreement = &contractor.agreement;
    let live = match contractor.live {
        Some(true) => "live".to_string(),
        Some(false) => "never live".to_string(),
        None => format!("in shadow until you say `live {}`", contractor.name),
    };
    format!(
        "{} <{}> works {} ({} time), answers within {}, has the folder {}/{}, is {live}.",
        contractor.name,
        contractor.addresses.first(),
        agreement.calendar.hours_words(),
        agreement.calendar.zone().iana_name().unwrap_or("UTC"),
        words_in_days(agreement.answer_within, DayIs::Working),
        settings.folders.root,
        contractor.folder,
    )
}

/// `imap.example.com:993 (TLS) as max@example.com`.
fn server(server: &Server) -> String {
    let security = match server.security {
        Security::Tls => "TLS",
        Security::StartTls => "STARTTLS",
        Security::Loopback => "in the clear, on this machine",
    };
    format!("{}:{} ({security}) as {}", server.host, server.port, server.user)
}
