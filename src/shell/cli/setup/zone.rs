//! The owner's time zone, offered from the machine's.

use jiff::tz::TimeZone;

use super::Setup;
use super::person::Person;
use crate::shell::cli::trouble::{Exit, Trouble};

/// An IANA name that exists.
pub(super) fn ask(setup: &Setup, person: &mut Person) -> Result<String, Trouble> {
    let machine = TimeZone::system();
    let usual = machine.iana_name().unwrap_or("UTC").to_string();
    loop {
        let answer = person.ask(setup.zone.as_deref(), "Your time zone", Some(&usual), "zone")?;
        if TimeZone::get(&answer).is_ok() {
            return Ok(answer);
        }
        let why = format!("{answer:?} is no time zone; write one like Europe/Berlin or America/Sao_Paulo");
        if setup.zone.is_some() || !person.can_be_asked() {
            return Err(Trouble::new(Exit::Refused, why));
        }
        person.tell(&format!("  {why}."));
    }
}
