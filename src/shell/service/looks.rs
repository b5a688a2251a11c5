//! Desks whose moment has come: a look before every nag, and the nag only after silence.

use jiff::{SignedDuration, Timestamp};

use super::jobs::After;
use super::{Service, ServiceError, jobs};
use crate::domain::decide::concern::Concern;
use crate::domain::decide::looked;
use crate::domain::decide::time::{self, LookOrder};
use crate::domain::people::roster::{ContractorKey, Side};
use crate::domain::reading::mail::MailId;
use crate::domain::turn::fact::{AtDesk, LookOutcome};
use crate::shell::journal;
use crate::shell::mailbox::{FolderName, Look, MailboxError, Seen};

impl Service {
    /// Reckons the next moment of every desk that changed, and orders the looks whose moment has come.
    pub(super) fn keep_agenda(&mut self, now: Timestamp) -> Result<(), ServiceError> {
        if !self.book.house().first_pass_done {
            return Ok(());
        }
        let mut keys = self.book.take_stale();
        keys.extend(self.agenda.due(now));
        keys.iter().try_for_each(|key| self.attend(key))
    }

    fn attend(&mut self, key: &ContractorKey) -> Result<(), ServiceError> {
        if self.home.roster.contractor(key).is_none() {
            self.agenda.set(key, None);
            return Ok(());
        }
        self.book.desk(key)?;
        let Some(desk) = self.book.loaded(key) else { return Ok(()) };
        let mut ripe = time::sent_by_themselves(&self.setting(), desk);
        ripe.join(time::expired(&self.setting(), desk));
        if !ripe.is_empty() {
            self.carry_out(ripe)?;
        }
        let Some(desk) = self.book.loaded(key) else { return Ok(()) };
        let wants = time::wants(&self.setting(), desk);
        for order in wants.looks {
            self.look(order);
        }
        self.agenda.set(key, wants.next);
        Ok(self.book.reckoned(key, wants.next)?)
    }

    fn look(&mut self, order: LookOrder) {
        let under_way = (order.desk.clone(), order.side);
        if self.clock.now() < self.mailbox_rests_until || !self.looking.insert(under_way) {
            return;
        }
        // A day earlier than the thread began: the server counts days in a zone of its own.
        let since = order.since.checked_sub(SignedDuration::from_hours(24)).unwrap_or(order.since);
        let look = Look { from: order.from.clone(), since: self.home.roster.owner().calendar.date(since) };
        self.jobs.push(jobs::look(&self.mailbox, order, look));
    }

    /// The mailbox was searched. Mails nobody here knew are read first; only after silence is the nag written.
    pub(super) fn looked(
        &mut self,
        order: LookOrder,
        result: Result<Vec<Seen>, MailboxError>,
    ) -> Result<(), ServiceError> {
        let seen = match result {
            Ok(seen) => seen,
            Err(error) => {
                self.look_failed(&order)?;
                return self.mailbox_ill(&error);
            }
        };
        let mut unknown = Vec::new();
        for item in self.sort(seen)? {
            // The owner's notes to himself are no word to anybody; orders among them are found in Sent as always.
            if item.wants_body && matches!(item.concern, Concern::Desks { .. }) {
                unknown.push(item);
            }
        }
        if !unknown.is_empty() {
            self.jobs.push(jobs::fetch(&self.mailbox, unknown, After::Look(order)));
            return Ok(());
        }
        self.silence(&order)?;
        self.commit()
    }

    /// Nobody said anything: the nag is written, if it is still due. The owner's waits for the looks at the other desks.
    fn silence(&mut self, order: &LookOrder) -> Result<(), ServiceError> {
        if order.side == Side::Owner {
            self.owner_waits.push((self.clock.now(), order.clone()));
            return self.look_ended(order);
        }
        self.looking.remove(&(order.desk.clone(), order.side));
        self.book.desk(&order.desk)?;
        let Some(desk) = self.book.loaded(&order.desk) else { return Ok(()) };
        let decision = looked::silence(&self.setting(), desk, order);
        self.carry_out(decision)
    }

    /// A look has ended; after the last one for the owner he is told of everything that waits, in one letter.
    fn look_ended(&mut self, order: &LookOrder) -> Result<(), ServiceError> {
        self.looking.remove(&(order.desk.clone(), order.side));
        if order.side != Side::Owner || self.looking.iter().any(|(_, side)| *side == Side::Owner) {
            return Ok(());
        }
        let now = self.clock.now();
        let fresh = |at: &Timestamp| now.duration_since(*at) < self.home.rules.look_valid;
        let waits: Vec<LookOrder> =
            std::mem::take(&mut self.owner_waits).into_iter().filter(|(at, _)| fresh(at)).map(|(_, one)| one).collect();
        for order in &waits {
            self.book.desk(&order.desk)?;
        }
        let looks: Vec<_> = waits.iter().filter_map(|one| Some((self.book.loaded(&one.desk)?, one))).collect();
        let decision = looked::owner_silence(&self.setting(), &looks);
        self.carry_out(decision)
    }

    /// Mails found by a look were taken in. Where one was new there was a word, and no nag is written now; where one
    /// was `gone` before it could be read, nobody knows, and the look is made again.
    pub(super) fn look_done(
        &mut self,
        order: LookOrder,
        found: Vec<(MailId, FolderName)>,
        gone: bool,
    ) -> Result<(), ServiceError> {
        if found.is_empty() {
            return if gone { self.look_failed(&order) } else { self.silence(&order) };
        }
        let ended = order.clone();
        journal::word_found(&order.desk, order.side, found.len());
        let LookOrder { desk, side, threads, .. } = order;
        let mut folders: Vec<String> = found.iter().map(|(_, folder)| folder.0.clone()).collect();
        folders.sort();
        folders.dedup();
        let found = found.into_iter().map(|(mail, _)| mail).collect();
        let what = AtDesk::Looked { threads, side, found, folders, outcome: LookOutcome::Answered };
        self.book.at_desk(&desk, self.clock.now(), what)?;
        self.touched(&desk);
        self.look_ended(&ended)
    }

    /// The look could not be finished; it is ordered again when the desk is next attended to.
    pub(super) fn look_failed(&mut self, order: &LookOrder) -> Result<(), ServiceError> {
        self.look_ended(order)
    }
}
