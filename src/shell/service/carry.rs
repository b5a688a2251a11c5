//! A decision is written down: letters into the outbox, facts into the book.

use jiff::Timestamp;

use super::{Service, ServiceError, inbox, pen};
use crate::domain::decide::Decision;
use crate::domain::turn::fact::{AtDesk, InHouse, LetterState};

impl Service {
    /// Writes a decision down: letters into the outbox, facts into the book. What it sets off starts after the commit.
    pub(super) fn carry_out(&mut self, decision: Decision) -> Result<(), ServiceError> {
        let now = self.clock.now();
        for draft in &decision.letters {
            self.rank = self.rank.wrapping_add(1);
            match pen::write(&self.home, draft, now, self.rank) {
                Ok(penned) => self.post(penned, now)?,
                Err(what) => self.book.in_house(now, InHouse::Trouble { what })?,
            }
        }
        for (key, what) in decision.at_desk {
            self.touched(&key);
            match what {
                AtDesk::LetterState { letter, state: LetterState::Ready } => {
                    self.outbox.send_again(&mut self.book, &letter, now)?;
                }
                AtDesk::LetterState { letter, state } if self.outbox.letter(&letter).is_some() => {
                    self.outbox.set(&mut self.book, &letter, state, now)?;
                }
                what => self.book.at_desk(&key, now, what)?,
            }
        }
        for what in decision.in_house {
            if what == InHouse::FileHistory {
                self.cursors.remove(&inbox());
                self.wants_changes = true;
            }
            if matches!(what, InHouse::Paused | InHouse::Resumed) {
                self.all_stale();
                self.outbox.release();
            }
            self.book.in_house(now, what)?;
        }
        Ok(())
    }

    /// A letter that has words: its fact, then the outbox. The same letter again changes nothing.
    pub(super) fn post(&mut self, penned: pen::Penned, now: Timestamp) -> Result<(), ServiceError> {
        let pen::Penned { fact, record } = penned;
        match &record.desk {
            Some(key) => {
                let key = key.clone();
                if self.book.desk(&key)?.letter(&fact.id).is_some() {
                    return Ok(());
                }
                self.book.at_desk(&key, now, AtDesk::Letter(Box::new(fact)))?;
                self.touched(&key);
            }
            None => {
                if self.book.house().letter(&fact.id).is_some() {
                    return Ok(());
                }
                self.book.in_house(now, InHouse::Letter(Box::new(fact)))?;
            }
        }
        Ok(self.outbox.add(&mut self.book, record)?)
    }
}
