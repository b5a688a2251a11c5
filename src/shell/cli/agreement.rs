//! `strawboss agreement`: what was agreed with one contractor, in sentences to send or read aloud.

use std::path::Path;
use std::process::ExitCode;

use clap::Args;

use super::exit;
use crate::domain::people::roster::{Contractor, Roster};
use crate::shell::config;

/// Arguments of `strawboss agreement`.
#[derive(Debug, Args)]
pub struct Agreement {
    /// The contractor's name, or the key of the table
    contractor: String,
}

impl Agreement {
    /// Prints the agreement, one sentence a line; 67 where nobody is called so, 78 where the configuration is wrong.
    pub fn run(&self, given: Option<&Path>) -> ExitCode {
        let settings = match config::load(&config::locate(given)) {
            Ok(settings) => settings,
            Err(errors) => {
                eprintln!("{errors}");
                return ExitCode::from(exit::CONFIG);
            }
        };
        let Some(contractor) = called(&settings.roster, &self.contractor) else {
            let names: Vec<&str> = settings.roster.contractors().values().map(|one| one.name.as_str()).collect();
            eprintln!("No contractor is called {:?}; there are {}.", self.contractor, names.join(", "));
            return ExitCode::from(exit::NO_USER);
        };
        let owner = &settings.roster.owner().name;
        contractor.agreement.sentences(&contractor.name, owner).iter().for_each(|sentence| println!("{sentence}"));
        ExitCode::SUCCESS
    }
}

/// By key first, then by name, then by the one name that begins so.
fn called<'a>(roster: &'a Roster, written: &str) -> Option<&'a Contractor> {
    let all = || roster.contractors().values();
    let written = written.to_lowercase();
    let whole = all().find(|one| one.key.0 == written).or_else(|| all().find(|one| one.name.to_lowercase() == written));
    whole.or_else(|| {
        let mut begin = all().filter(|one| one.name.to_lowercase().starts_with(&written));
        begin.next().filter(|_| begin.next().is_none())
    })
}
