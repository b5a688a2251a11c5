//! What happened while the service slept: a first start, a long stop, a clock that was set or jumped.

use jiff::{SignedDuration, Timestamp};

use super::{Service, ServiceError};
use crate::domain::turn::fact::InHouse;
use crate::shell::ledger::Tree;
use crate::shell::ledger::record::decode;

/// The mark of the last moment the service was seen alive.
const ALIVE: &[u8] = b"alive";

/// The mark is renewed this often.
pub(super) const EVERY: SignedDuration = SignedDuration::from_mins(10);

/// A stop, or a jump of the clock, this long counts as an interruption.
const LONG_STOP: SignedDuration = SignedDuration::from_hours(24);

/// A clock that goes back by less is being put right, not set.
const CLOCK_SLACK: SignedDuration = SignedDuration::from_secs(30);

/// When the service was last seen alive.
#[derive(serde::Serialize, serde::Deserialize)]
struct Alive {
    at: Timestamp,
}

impl Service {
    /// What happened while it slept: a first start, a long stop, a clock set back.
    pub(super) fn wake_up(&mut self, now: Timestamp) -> Result<(), ServiceError> {
        let alive: Option<Timestamp> = match self.book.ledger().get(Tree::Meta, ALIVE)? {
            Some(bytes) => Some(decode::<Alive>(ALIVE, &bytes)?.at),
            None => None,
        };
        if self.book.house().born.is_none() {
            self.book.in_house(now, InHouse::Born)?;
        }
        self.take_up_agenda(now)?;
        match alive {
            Some(alive) if now.duration_since(alive) >= LONG_STOP => {
                let days = now.duration_since(alive).as_hours() / 24;
                let days = if days == 1 { "a day".to_string() } else { format!("{days} days") };
                self.interrupted(format!("strawboss had not been running for {days}"))?;
            }
            Some(alive) if now < alive => self.interrupted("the clock of this machine was set back".into())?,
            _ => {}
        }
        self.mark_alive(now)?;
        self.commit()
    }

    pub(super) fn interrupted(&mut self, why: String) -> Result<(), ServiceError> {
        self.book.in_house(self.clock.now(), InHouse::Interrupted { why })?;
        self.all_stale();
        Ok(())
    }

    pub(super) fn mark_alive(&mut self, now: Timestamp) -> Result<(), ServiceError> {
        self.alive_at = now;
        Ok(self.book.put(Tree::Meta, ALIVE.to_vec(), &Alive { at: now })?)
    }

    /// A clock that was set back must not make anybody wait for the old time to come again.
    pub(super) fn watch_the_clock(&mut self, now: Timestamp) -> Result<(), ServiceError> {
        let back = self.last_now.duration_since(now);
        self.last_now = now;
        if back < CLOCK_SLACK {
            return Ok(());
        }
        self.interrupted("the clock of this machine was set back".into())?;
        self.outbox.set_back(back);
        self.agenda.clear();
        self.last_left = None;
        self.next_sweep = now;
        self.mailbox_rests_until = now;
        self.ripens_at = now;
        self.mark_alive(now)
    }

    /// A moment that was waited for has come, or the clock has jumped past it.
    pub(super) fn moment_came(&mut self, expected: Timestamp) -> Result<(), ServiceError> {
        let now = self.clock.now();
        if now.duration_since(expected) >= LONG_STOP {
            self.interrupted("the clock of this machine jumped, or the machine slept".into())?;
        }
        if now.duration_since(self.alive_at).abs() >= EVERY {
            self.mark_alive(now)?;
        }
        Ok(())
    }
}
