//! Letters leave: prove, gate, in flight, body, fate, copy. Each state is on the disk before the step it names.

use jiff::{SignedDuration, Timestamp};

use super::{SentCopies, Service, ServiceError, jobs};
use crate::domain::decide::draft::is_live;
use crate::domain::people::roster::Side;
use crate::domain::speech::letter::{LetterId, LetterKind};
use crate::domain::turn::fact::{AtDesk, InHouse, LetterState, LookOutcome};
use crate::shell::gate::{self, Gate};
use crate::shell::journal;
use crate::shell::mailbox::{Copy, MailboxError};
use crate::shell::postman::{Delivery, Offered, Refusal};

/// A copy that could not be put into Sent is tried again after this.
const COPY_AGAIN: SignedDuration = SignedDuration::from_mins(2);

/// A search of Sent that failed is tried again after this.
const PROVE_AGAIN: SignedDuration = SignedDuration::from_secs(30);

impl Service {
    /// Begins the next thing there is to do about letters; one at a time.
    pub(super) fn start_sending(&mut self, now: Timestamp) -> Result<(), ServiceError> {
        if self.sending {
            return Ok(());
        }
        let mailbox_rests = now < self.mailbox_rests_until;
        if let Some(record) = self.outbox.to_prove(now).filter(|_| !mailbox_rests) {
            self.sending = true;
            self.jobs.push(jobs::prove(&self.mailbox, record));
            return Ok(());
        }
        if let Some(record) = self.outbox.copy_due(now).filter(|_| !mailbox_rests) {
            self.sending = true;
            self.jobs.push(jobs::copy(&self.mailbox, record));
            return Ok(());
        }
        if self.paced_until().is_some_and(|until| until > now) {
            return Ok(());
        }
        while let Some(record) = self.outbox.next_ready(now).cloned() {
            let live = match &record.desk {
                Some(key) => {
                    let told = self.book.desk(key)?.live();
                    is_live(&self.setting(), key, told)
                }
                None => false,
            };
            match gate::pass(&self.setting(), &record, live) {
                Gate::Open(counted) => {
                    let counted = InHouse::Counted {
                        letter: Some(record.letter.clone()),
                        to: counted.to,
                        thread: counted.thread,
                        kind: counted.kind,
                        approved: counted.approved,
                    };
                    self.book.in_house(now, counted)?;
                    self.outbox.set(&mut self.book, &record.letter, LetterState::InFlight, now)?;
                    self.commit()?;
                    self.sending = true;
                    self.last_left = Some(now);
                    self.jobs.push(jobs::offer(&self.postman, &record));
                    return Ok(());
                }
                Gate::Later(until) => self.outbox.hold(&record.letter, until),
                Gate::Never(state) => {
                    journal::letter_stopped(&record.letter, record.kind, &state);
                    self.set_letter(&record.letter, state, now)?;
                }
            }
        }
        self.commit()
    }

    fn paced_until(&self) -> Option<Timestamp> {
        self.last_left.and_then(|left| left.checked_add(self.home.pace).ok())
    }

    /// When something about letters can next be begun.
    pub(super) fn letters_wake_at(&self) -> Option<Timestamp> {
        let next = self.outbox.wakes_at()?;
        Some(self.paced_until().map_or(next, |until| next.max(until)))
    }

    fn set_letter(&mut self, id: &LetterId, state: LetterState, now: Timestamp) -> Result<(), ServiceError> {
        if matches!(state, LetterState::Dropped(_)) {
            self.withdraw(id, now)?;
        }
        if let Some(key) = self.outbox.letter(id).and_then(|record| record.desk.clone()) {
            self.touched(&key);
        }
        Ok(self.outbox.set(&mut self.book, id, state, now)?)
    }

    /// A reminder to the owner about several desks did not leave: none of them has reminded him.
    fn withdraw(&mut self, id: &LetterId, now: Timestamp) -> Result<(), ServiceError> {
        let reminder = self.book.house().letter(id).filter(|(letter, _)| letter.kind == LetterKind::Nag);
        for (desk, threads) in reminder.map(|(letter, _)| letter.threads_of_lines()).unwrap_or_default() {
            let (found, folders) = (Vec::new(), Vec::new());
            let what = AtDesk::Looked { threads, side: Side::Owner, found, folders, outcome: LookOutcome::Withdrawn };
            self.book.desk(&desk)?;
            self.book.at_desk(&desk, now, what)?;
            self.touched(&desk);
        }
        Ok(())
    }

    /// The server waits for the body, or said no: in that case nothing was sent.
    pub(super) fn offered(
        &mut self,
        letter: LetterId,
        result: Result<Box<dyn Offered>, Refusal>,
    ) -> Result<(), ServiceError> {
        let now = self.clock.now();
        match (result, self.outbox.letter(&letter).map(|record| (record.bytes.clone(), record.expires))) {
            (Ok(offered), Some((bytes, expires))) if expires.is_none_or(|until| until >= now) => {
                self.set_letter(&letter, LetterState::BodyStarted, now)?;
                self.commit()?;
                self.jobs.push(jobs::deliver(offered, letter, bytes));
                Ok(())
            }
            (Ok(_), _) => {
                self.sending = false;
                let late = LetterState::Dropped(gate::TOO_LATE.into());
                self.set_letter(&letter, late, now)?;
                self.commit()
            }
            (Err(refusal), _) => {
                self.sending = false;
                journal::letter_refused(&letter, &refusal);
                self.health.trouble(now, refusal.to_string());
                self.outbox.refused(&mut self.book, &letter, &refusal, now)?;
                self.commit()
            }
        }
    }

    /// The body was sent and answered, or the line broke.
    pub(super) fn delivered(&mut self, letter: &LetterId, delivery: &Delivery) -> Result<(), ServiceError> {
        let now = self.clock.now();
        self.sending = false;
        match delivery {
            Delivery::Sent(_) => {
                self.health.sent_at = Some(now);
                if let Some(record) = self.outbox.letter(letter) {
                    journal::letter_sent(letter, record.kind, &record.to);
                }
            }
            Delivery::Refused(refusal) => journal::letter_refused(letter, refusal),
            Delivery::Unknown(why) => journal::letter_unknown(letter, why),
        }
        if let Some(key) = self.outbox.letter(letter).and_then(|record| record.desk.clone()) {
            self.touched(&key);
        }
        let copy_at = match self.home.copies {
            SentCopies::ByUs => now.checked_add(self.home.copy_after).ok(),
            SentCopies::ByProvider => None,
        };
        self.outbox.delivered(&mut self.book, letter, delivery, copy_at, now)?;
        self.commit()
    }

    /// Sent was searched for a letter.
    pub(super) fn proved(
        &mut self,
        letter: &LetterId,
        result: Result<Vec<Copy>, MailboxError>,
    ) -> Result<(), ServiceError> {
        let now = self.clock.now();
        self.sending = false;
        match result {
            Ok(copies) if copies.is_empty() => {
                self.outbox.not_in_sent(&mut self.book, letter, self.home.copies, now)?;
            }
            Ok(_) => {
                if let Some(record) = self.outbox.letter(letter) {
                    journal::letter_proved(letter, record.kind);
                }
                self.set_letter(letter, LetterState::Sent, now)?;
            }
            Err(error) => {
                self.outbox.search_again(letter, now.checked_add(PROVE_AGAIN).unwrap_or(Timestamp::MAX));
                self.mailbox_ill(&error)?;
            }
        }
        if let Some(key) = self.outbox.letter(letter).and_then(|record| record.desk.clone()) {
            self.touched(&key);
        }
        self.commit()
    }

    /// The copy of a sent letter lies in Sent, or will be tried again; the letter itself is never sent again for it.
    pub(super) fn copied(&mut self, letter: &LetterId, result: Result<(), MailboxError>) -> Result<(), ServiceError> {
        self.sending = false;
        let retry = match result {
            Ok(()) => None,
            Err(error) => {
                let now = self.clock.now();
                if matches!(error, MailboxError::Full(_) | MailboxError::Refused(_)) {
                    let what = format!("the copy of a letter could not be put into Sent: {error}");
                    self.book.in_house(now, InHouse::Trouble { what })?;
                }
                self.mailbox_ill(&error)?;
                now.checked_add(COPY_AGAIN).ok()
            }
        };
        self.outbox.copied(&mut self.book, letter, retry)?;
        self.commit()
    }
}
