//! When each desk wants to be looked at again: in memory for the loop, in the ledger for the next start.
//!
//! A fact at a desk removes the desk's entry from the ledger in the same batch, and reckoning the moment anew puts it
//! back. So an entry that is there holds, whatever crashed, and a start reads no desk whose moment has not come. What
//! else a moment depends on, the configuration and the program, is written beside them as one hash.

use std::collections::BTreeMap;
use std::fmt::Write;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};

use super::book::Book;
use super::{Home, Service, ServiceError};
use crate::domain::people::roster::ContractorKey;
use crate::shell::ledger::record::{self, decode};
use crate::shell::ledger::{LedgerError, Tree};

/// Changes of the clock of each zone that the hash looks ahead to.
const CLOCK_CHANGES: usize = 2;

/// The next moment of each desk that has one.
#[derive(Default)]
pub struct Agenda {
    moments: BTreeMap<ContractorKey, Timestamp>,
}

impl Agenda {
    /// Reads what was reckoned before. Desks without an entry are told to the book as stale.
    fn open(book: &mut Book, keys: &[ContractorKey]) -> Result<Agenda, LedgerError> {
        let mut agenda = Agenda::default();
        for key in keys {
            let place = record::agenda_key(key);
            match book.ledger().get(Tree::Index, &place)? {
                Some(bytes) => agenda.set(key, decode(&place, &bytes)?),
                None => book.touch(key),
            }
        }
        Ok(agenda)
    }

    /// When a desk wants to be looked at again.
    pub fn set(&mut self, key: &ContractorKey, next: Option<Timestamp>) {
        match next {
            Some(at) => drop(self.moments.insert(key.clone(), at)),
            None => drop(self.moments.remove(key)),
        }
    }

    /// Nothing is known any more.
    pub fn clear(&mut self) {
        self.moments.clear();
    }

    /// The desks whose moment has come.
    pub fn due(&self, now: Timestamp) -> impl Iterator<Item = ContractorKey> {
        self.moments.iter().filter(move |(_, at)| **at <= now).map(|(key, _)| key.clone())
    }

    /// The first moment of all.
    pub fn first(&self) -> Option<Timestamp> {
        self.moments.values().copied().min()
    }
}

impl Service {
    /// Takes up the agenda of the last run. Where the configuration or the program has changed since, every moment is
    /// reckoned anew, and nothing becomes due sooner for it.
    pub(super) fn take_up_agenda(&mut self, now: Timestamp) -> Result<(), ServiceError> {
        let known: Option<String> = match self.book.ledger().get(Tree::Index, record::AGENDA_BASIS)? {
            Some(bytes) => Some(decode(record::AGENDA_BASIS, &bytes)?),
            None => None,
        };
        match known {
            Some(known) if known == basis(&self.home, now) => {
                self.agenda = Agenda::open(&mut self.book, &self.home.keys())?;
            }
            Some(_) => self.interrupted("the configuration or the program was changed".into())?,
            None => self.all_stale(),
        }
        self.note_basis(now)
    }

    /// Writes down what the moments depend on; those that depended on something else are stale by then.
    pub(super) fn note_basis(&mut self, now: Timestamp) -> Result<(), ServiceError> {
        Ok(self.book.put(Tree::Index, record::AGENDA_BASIS.to_vec(), &basis(&self.home, now))?)
    }

    /// Every desk's next moment is to be reckoned anew.
    pub(super) fn all_stale(&mut self) {
        for key in self.home.keys() {
            self.book.touch(&key);
        }
    }
}

/// A hash of all that a desk's next moment depends on besides facts: the people and their hours, the rules, this
/// version, and what the zones' clocks do next.
fn basis(home: &Home, now: Timestamp) -> String {
    let mut words = format!("{} {:?} {:?}", env!("CARGO_PKG_VERSION"), home.roster, home.rules);
    let calendars = home.roster.contractors().values().map(|one| &one.agreement.calendar);
    for calendar in calendars.chain([&home.roster.owner().calendar]) {
        // A few letters to a zone; writing to a string cannot fail.
        let _ = write!(words, " {:?}", next_changes(calendar.zone(), now));
    }
    Sha256::digest(words.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn next_changes(zone: &TimeZone, now: Timestamp) -> Vec<(Timestamp, i32)> {
    zone.following(now).take(CLOCK_CHANGES).map(|change| (change.timestamp(), change.offset().seconds())).collect()
}
