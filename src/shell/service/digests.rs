//! The first look and the daily digest, each exactly once.

use jiff::Timestamp;

use super::{Service, ServiceError};
use crate::domain::decide::{Decision, Draft, time};
use crate::domain::speech::digest::{self, Health};
use crate::domain::speech::letter::Letter;
use crate::domain::speech::say;
use crate::domain::turn::fact::InHouse;
use crate::domain::turn::standing::State;
use crate::domain::turn::thread_id::ThreadId;
use crate::shell::journal;
use crate::shell::ledger::{Tree, record};

impl Service {
    /// The first pass over the mailbox is done: from here on there are digests and nags.
    pub(super) fn pass_done(&mut self) -> Result<(), ServiceError> {
        if !self.book.house().first_pass_done {
            self.book.in_house(self.clock.now(), InHouse::FirstPassDone)?;
            self.all_stale();
            self.commit()?;
            journal::first_pass_done();
        }
        Ok(())
    }

    /// Writes the first look or today's digest when it is due.
    pub(super) fn write_digests(&mut self, _now: Timestamp) -> Result<(), ServiceError> {
        if time::first_look_due(&self.setting()) {
            let health = self.health_words();
            self.all_desks()?;
            let letter = digest::first_look(&self.setting(), &self.loaded_desks(), &health);
            self.carry_out(of_house(letter))?;
        }
        if let Some(day) = time::digest_due(&self.setting()) {
            let letter = self.digest_of(day)?;
            let mut decision = of_house(letter);
            decision.in_house.push(InHouse::DigestDone { day });
            self.carry_out(decision)?;
            self.drop_old_texts()?;
        }
        Ok(())
    }

    /// Once a day: the texts of threads that have been closed for long are dropped; what was read in them stays.
    fn drop_old_texts(&mut self) -> Result<(), ServiceError> {
        let now = self.clock.now();
        let mut old = Vec::new();
        for desk in self.loaded_desks() {
            let closed = |id: &ThreadId| desk.standing(*id).is_some_and(|one| one.state == State::Closed);
            for thread in desk.threads().into_iter().filter(closed).filter_map(|id| desk.thread(id)) {
                let last = thread.mails.iter().filter_map(|mail| desk.mail(*mail)).map(|mail| mail.date).max();
                if last.is_some_and(|last| now.duration_since(last) > self.home.rules.keep_text) {
                    old.extend(thread.mails.iter().map(|mail| record::text_key(desk.key(), *mail)));
                }
            }
        }
        for key in old {
            if self.book.ledger().get(Tree::Texts, &key)?.is_some() {
                self.book.remove(Tree::Texts, key);
            }
        }
        Ok(())
    }

    /// The digest as it would be written for `day` now.
    pub(super) fn digest_of(&mut self, day: jiff::civil::Date) -> Result<Letter, ServiceError> {
        let health = self.health_words();
        self.all_desks()?;
        Ok(digest::digest(&self.setting(), &self.loaded_desks(), &health, day))
    }

    /// The desks of listed contractors that are in memory.
    pub(super) fn loaded_desks(&self) -> Vec<&crate::domain::desk::Desk> {
        self.home.roster.contractors().keys().filter_map(|key| self.book.loaded(key)).collect()
    }

    fn health_words(&self) -> Health {
        let zone = self.home.roster.owner().calendar.zone();
        let clock = |at: Timestamp| say::clock(zone.to_datetime(at).time());
        let seen = self.health.seen_at.map(|at| format!("mailbox last read at {}", clock(at)));
        let sent = self.health.sent_at.map(|at| format!("last letter sent at {}", clock(at)));
        let paused = self.book.house().paused.then(|| "paused: no letters to contractors".to_string());
        let line: Vec<String> = [seen, sent, paused].into_iter().flatten().collect();
        Health { line: line.join(" \u{b7} "), parked: self.health.parked.iter().cloned().collect() }
    }

    /// When the next digest is due.
    pub(super) fn next_digest(&self) -> Option<Timestamp> {
        time::next_digest(&self.setting())
    }
}

fn of_house(letter: Letter) -> Decision {
    Decision { letters: vec![Draft { desk: None, letter, expires: None }], ..Decision::default() }
}
