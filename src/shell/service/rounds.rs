//! Rounds over the mailbox: what is new is read, what is decided is moved, and trouble is borne with patience.

use jiff::{SignedDuration, Timestamp};

use super::{Service, ServiceError, inbox, jobs, moves};
use crate::domain::people::rules::FileWhen;
use crate::shell::journal;
use crate::shell::ledger::record::MoveEnd;
use crate::shell::mailbox::{Cursors, MailboxError, Moved};

/// Mails that are filed when they are seen or answered are looked at this often.
const RIPENING: SignedDuration = SignedDuration::from_mins(1);

/// A trouble with the mailbox is tried again after this, doubled up to [`LONGEST_WAIT`].
const FIRST_WAIT: SignedDuration = SignedDuration::from_secs(2);

/// `run --once` gives up after so many failures in a row.
const ENOUGH_TRIES: u32 = 3;

/// Longest wait between two tries.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_mins(5);

impl Service {
    pub(super) fn start_reading(&mut self, now: Timestamp) {
        if !self.reading && !self.backlog.is_draining() && (self.wants_changes || now >= self.next_sweep) {
            self.reading = true;
            self.wants_changes = false;
            self.next_sweep = now.checked_add(self.home.sweep).unwrap_or(Timestamp::MAX);
            let since = self.cursors_to_ask(now);
            self.jobs.push(jobs::changes(&self.mailbox, since));
        }
    }

    /// The cursors, that of INBOX set back to the first mail that waits to be seen or answered when its time has come.
    pub(super) fn cursors_to_ask(&mut self, now: Timestamp) -> Cursors {
        let mut since = self.cursors.clone();
        if self.home.rules.file_when == FileWhen::Arrival || now < self.ripens_at {
            return since;
        }
        if let (Some(first), Some(inbox)) = (self.unripe.first(), since.get_mut(&inbox())) {
            inbox.next = inbox.next.min(*first);
            self.unripe.clear();
            self.ripens_at = now.checked_add(RIPENING).unwrap_or(Timestamp::MAX);
        }
        since
    }

    pub(super) fn start_moving(&mut self) {
        if !self.moving && !self.moves.is_empty() && self.has_all_headers() {
            self.moving = true;
            self.jobs.push(jobs::relocate(&self.mailbox, self.moves.groups()));
        }
    }

    pub(super) fn moved(
        &mut self,
        groups: Vec<(moves::Group, Result<Vec<Moved>, MailboxError>)>,
    ) -> Result<(), ServiceError> {
        self.moving = false;
        for (group, result) in groups {
            match result {
                Ok(ends) => {
                    journal::filed(&group.to, group.copies.len());
                    for (number, end) in group.numbers.into_iter().zip(ends) {
                        if let Some(record) = self.moves.ended(&mut self.book, number, end)? {
                            self.health.moved(&record);
                            if let Some(MoveEnd::Done(to)) = &record.end {
                                self.backlog.moved(&record.from, to);
                            }
                        }
                    }
                }
                Err(error) => self.mailbox_ill(&error)?,
            }
        }
        self.commit()
    }

    /// The mailbox answers: whatever was wrong is over.
    pub(super) fn mailbox_well(&mut self) {
        if self.mailbox_failures > 0 {
            journal::mailbox_back();
        }
        self.mailbox_failures = 0;
    }

    /// The mailbox does not answer: said once, tried again with growing pauses.
    pub(super) fn mailbox_ill(&mut self, error: &MailboxError) -> Result<(), ServiceError> {
        let now = self.clock.now();
        journal::mailbox_trouble(error);
        self.health.trouble(now, error.to_string());
        let doubled = FIRST_WAIT.saturating_mul(1 << self.mailbox_failures.min(10)).min(LONGEST_WAIT);
        self.mailbox_failures += 1;
        self.mailbox_trouble = Some(error.clone());
        let pause = doubled.saturating_add(self.clock.jitter(doubled / 2));
        self.mailbox_rests_until = now.checked_add(pause).unwrap_or(Timestamp::MAX);
        Ok(())
    }

    /// What is wrong with the mailbox, when it has been tried often enough for one run.
    pub(super) fn given_up(&self) -> Option<MailboxError> {
        let hopeless = matches!(self.mailbox_trouble, Some(MailboxError::Login(_) | MailboxError::Certificate(_)));
        let enough = if hopeless { 1 } else { ENOUGH_TRIES };
        self.mailbox_trouble.clone().filter(|_| self.mailbox_failures >= enough)
    }
}
