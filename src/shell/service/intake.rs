//! Copies become mails, mails become facts: what is new in the mailbox, on its way to the desks.

use jiff::{SignedDuration, Timestamp};

use super::jobs::After;
use super::{Service, ServiceError};
use crate::domain::decide::arrived::arrived;
use crate::domain::decide::concern::{Concern, Where, concern};
use crate::domain::decide::filing::{self, InboxCopy};
use crate::domain::desk::Desk;
use crate::domain::people::roster::ContractorKey;
use crate::domain::reading::author::Author;
use crate::domain::reading::mail::{Mail, MailId, MessageId, ReportOutcome};
use crate::domain::reading::veil::veiled;
use crate::domain::reading::{self, Context, Kind, Reading, authentication, subject};
use crate::domain::speech::letter::LetterKind;
use crate::domain::turn::fact::{AtDesk, InHouse, LetterState, MailFact};
use crate::domain::turn::standing::State;
use crate::domain::turn::thread_id::ThreadId;
use crate::shell::journal;
use crate::shell::ledger::Tree;
use crate::shell::ledger::record::{self, TextRecord};
use crate::shell::mailbox::{Changes, Fetched, Place, Role, Seen};
use crate::wire::read::{read, read_header};

/// Fresh words of a mail kept for letters and explanations.
const FRESH_LIMIT: usize = 16 * 1024;

/// A copy and what its headers tell.
pub struct Item {
    /// The copy.
    pub seen: Seen,
    /// Its headers, read.
    pub mail: Mail,
    /// Identity.
    pub id: MailId,
    /// Whom it concerns.
    pub concern: Concern,
    /// The kind of letter it is, when this house wrote it.
    pub own: Option<LetterKind>,
    /// Its body is to be fetched.
    pub wants_body: bool,
}

impl Service {
    /// What is new came: read the headers, file, remember the bodies that matter.
    pub(super) fn changes_came(&mut self, changes: Changes) -> Result<(), ServiceError> {
        self.health.seen_at = Some(self.clock.now());
        for (copy, why) in &changes.parked {
            self.health.park(copy, why);
            let what = format!("a mail in {} could not be read and was passed over: {why}", copy.folder.0);
            self.book.in_house(self.clock.now(), InHouse::Trouble { what })?;
        }
        for item in self.sort(changes.seen)? {
            self.header_came(item)?;
        }
        self.cursors = changes.cursors;
        self.wants_changes |= changes.more;
        self.reading = false;
        self.catching_up = changes.more;
        self.backlog_shrank()?;
        self.commit()
    }

    /// Files by the header; what can be told by it alone is taken in at once, the rest is read later.
    fn header_came(&mut self, item: Item) -> Result<(), ServiceError> {
        if !item.wants_body && !self.hangs_on_others(&item) {
            return self.take_in(item, None).map(drop);
        }
        if let (Role::Inbox, Concern::Desks { author: Author::Contractor, keys }) = (&item.seen.role, &item.concern)
            && let [key] = keys.as_slice()
        {
            self.file(&item, key, self.unproven(&item.mail).is_some())?;
        }
        self.backlog.add(item);
        Ok(())
    }

    /// A stranger's answer concerns a desk only if the mail that it answers does, which may still have to be read.
    fn hangs_on_others(&self, item: &Item) -> bool {
        let answers = !item.mail.in_reply_to.is_empty() || !item.mail.references.is_empty();
        item.own.is_none()
            && matches!(item.concern, Concern::Stranger | Concern::Report)
            && answers
            && !self.book.house().is_history(item.seen.arrival)
    }

    /// Headers become items.
    pub(super) fn sort(&mut self, seen: Vec<Seen>) -> Result<Vec<Item>, ServiceError> {
        seen.into_iter().map(|seen| self.item(seen)).collect()
    }

    fn item(&mut self, seen: Seen) -> Result<Item, ServiceError> {
        let mail = read_header(&seen.header);
        let base = subject::base(&mail.subject).base;
        let from = mail.from.as_ref().map(|from| &from.address);
        let id = MailId::of(&mail.message_id, from, mail.date.map(|date| date.at), &base);
        let own = mail.own_mark.as_deref().and_then(|mark| self.home.key.verify_mark(mark, &mail.message_id));
        let place = match seen.role {
            Role::Sent => Where::Sent,
            Role::Inbox => Where::Inbox,
            Role::Send => Where::Send,
            _ => Where::Elsewhere,
        };
        let concern = concern(&self.home.roster, &mail, place);
        let mut item = Item { seen, mail, id, concern, own, wants_body: false };
        item.wants_body = self.wants_body(&item)?;
        Ok(item)
    }

    fn wants_body(&mut self, item: &Item) -> Result<bool, ServiceError> {
        if item.own.is_some() {
            return Ok(false);
        }
        Ok(match &item.concern {
            Concern::Desks { keys, .. } => {
                let mut unknown = false;
                for key in keys {
                    unknown |= !self.book.has_mail(key, &item.mail.message_id, item.id)?;
                }
                unknown && !self.too_old_to_read(item)
            }
            Concern::Command => item.seen.role == Role::Sent && self.may_command(item),
            Concern::Report => !self.too_old_to_read(item),
            Concern::Handed => true,
            Concern::Stranger | Concern::Nothing => false,
        })
    }

    fn too_old_to_read(&self, item: &Item) -> bool {
        let age = self.clock.now().duration_since(date_of(item));
        age > self.home.rules.history_read
    }

    /// Bodies came (or were not needed): take everything in, and put facts and cursors on the disk as one.
    pub(super) fn fetched(
        &mut self,
        items: Vec<Item>,
        bodies: Vec<Option<Fetched>>,
        after: After,
    ) -> Result<(), ServiceError> {
        let mut found = Vec::new();
        let gone = bodies.iter().flatten().any(|body| matches!(body, Fetched::Gone));
        for (item, body) in items.into_iter().zip(bodies) {
            let folder = item.seen.copy.folder.clone();
            found.extend(self.take_in(item, body)?.map(|mail| (mail, folder)));
        }
        match after {
            After::Backlog => {
                self.backlog.fetched();
                self.backlog_shrank()?;
            }
            After::Look(order) => self.look_done(order, found, gone)?,
        }
        self.commit()
    }

    /// With everything read, the cursors are written; with no more to come, the pass is done.
    fn backlog_shrank(&mut self) -> Result<(), ServiceError> {
        if !self.backlog.is_done() {
            return Ok(());
        }
        for (folder, cursor) in &self.cursors {
            if self.written.get(folder) != Some(cursor) {
                self.book.put(Tree::Cursors, record::cursor_key(folder), cursor)?;
            }
        }
        self.written.clone_from(&self.cursors);
        if self.catching_up { Ok(()) } else { self.pass_done() }
    }

    /// Takes one mail in. Returns its id when it was new to a desk.
    fn take_in(&mut self, item: Item, body: Option<Fetched>) -> Result<Option<MailId>, ServiceError> {
        if let Some(kind) = item.own {
            return self.own_letter(&item, kind).map(|()| None);
        }
        let mail = match body {
            Some(Fetched::Whole(bytes) | Fetched::Cut(bytes)) => read(&bytes),
            Some(Fetched::Gone) => return Ok(None),
            Some(Fetched::Parked(why)) => {
                self.health.park(&item.seen.copy, &why);
                item.mail.clone()
            }
            None => item.mail.clone(),
        };
        match item.concern.clone() {
            Concern::Desks { author, keys } => self.at_desks(&item, &mail, author, &keys),
            Concern::Command => self.command_came(&item, &mail).map(|()| None),
            Concern::Handed => self.draft_came(&item, &mail).map(|()| None),
            Concern::Report => self.report_came(&item, &mail).map(|()| None),
            Concern::Stranger => self.stranger_came(&item).map(|()| None),
            Concern::Nothing => Ok(None),
        }
    }

    fn at_desks(
        &mut self,
        item: &Item,
        mail: &Mail,
        author: Author,
        keys: &[ContractorKey],
    ) -> Result<Option<MailId>, ServiceError> {
        let mut new = None;
        let unproven = (author == Author::Contractor).then(|| self.unproven(mail)).flatten();
        for key in keys {
            if !self.book.has_mail(key, &mail.message_id, item.id)? {
                self.record_mail(item, mail, author, key, keys, unproven.clone())?;
                new = Some(item.id);
            }
        }
        match (&item.seen.role, author, keys) {
            (Role::Inbox, Author::Contractor, [key]) => self.file(item, key, unproven.is_some())?,
            (Role::Done, Author::Contractor, [key]) => self.ordered_done(item, key)?,
            _ => {}
        }
        Ok(new)
    }

    /// A mail moved into `Strawboss/Done`: its thread is closed, and it goes back to the contractor's folder.
    fn ordered_done(&mut self, item: &Item, key: &ContractorKey) -> Result<(), ServiceError> {
        let now = self.clock.now();
        let open =
            |desk: &Desk, thread: &ThreadId| desk.standing(*thread).is_some_and(|one| one.state != State::Closed);
        let desk = self.book.desk(key)?;
        let threads: Vec<ThreadId> = desk.threads_of(item.id).into_iter().filter(|thread| open(desk, thread)).collect();
        for thread in threads {
            self.book.at_desk(key, now, AtDesk::Closed { thread })?;
            self.touched(key);
        }
        let to = Place::Role(Role::Contractor(key.clone()));
        let (from, message_id) = (item.seen.copy.clone(), item.mail.message_id.clone());
        Ok(self.moves.add(&mut self.book, from, message_id, to, now)?)
    }

    fn record_mail(
        &mut self,
        item: &Item,
        mail: &Mail,
        author: Author,
        key: &ContractorKey,
        keys: &[ContractorKey],
        unproven: Option<String>,
    ) -> Result<(), ServiceError> {
        let now = self.clock.now();
        let reading = item.wants_body.then(|| self.reading_of(item, mail, author));
        if let Some(reading) = &reading {
            let text = TextRecord { fresh: cut(&reading.fresh, FRESH_LIMIT).to_string(), at: now };
            self.book.put(Tree::Texts, record::text_key(key, item.id), &text)?;
        }
        let date = date_of(item);
        let fact = MailFact {
            id: item.id,
            message_id: mail.message_id.clone(),
            author,
            from: mail.from.as_ref().map(|from| from.address.clone()),
            date,
            offset: mail.date.map_or(0, |date| date.offset.0),
            arrival: item.seen.arrival,
            subject: mail.subject.clone(),
            base_subject: subject::base(&mail.subject).base,
            in_reply_to: mail.in_reply_to.clone(),
            references: mail.references.clone(),
            own: None,
            group: keys.iter().filter(|other| *other != key).cloned().collect(),
            history: self.book.house().is_history(item.seen.arrival),
            unproven,
            attachments: mail.attachments.clone(),
            reading: reading.map(|reading| Box::new(compact(reading))),
        };
        self.book.at_desk(key, now, AtDesk::Mail(Box::new(fact.clone())))?;
        let desk = self.book.loaded(key);
        let decision = desk.map(|desk| arrived(&self.setting(), desk, &fact)).unwrap_or_default();
        self.touched(key);
        self.outbox.overtake(self.book.house(), key);
        self.carry_out(decision)
    }

    fn reading_of(&self, item: &Item, mail: &Mail, author: Author) -> Reading {
        let context = Context { author, arrival: item.seen.arrival };
        let mut reading = reading::read(mail, &context);
        // A mark that is not ours is another house's foreman: a machine, whatever it says.
        if mail.own_mark.is_some() && matches!(reading.kind, Kind::Own | Kind::Person) {
            reading.kind = Kind::AutoReply;
        }
        if author == Author::Owner { reading } else { veiled(reading) }
    }

    fn unproven(&self, mail: &Mail) -> Option<String> {
        let authserv = self.home.authserv_id.as_deref()?;
        authentication::failed(&mail.authentication, authserv, mail.from.as_ref().map(|from| &from.address))
    }

    /// Files a contractor's mail, unless it was filed before and the owner has moved it back by hand.
    fn file(&mut self, item: &Item, key: &ContractorKey, unproven: bool) -> Result<(), ServiceError> {
        let copy = InboxCopy {
            history: self.book.house().is_history(item.seen.arrival),
            seen: item.seen.seen,
            answered: item.seen.answered,
            deleted: item.seen.deleted,
            unproven,
        };
        if !filing::files(&self.setting(), copy) {
            if !copy.deleted && !copy.unproven {
                self.unripe.insert(item.seen.copy.uid);
            }
            return Ok(());
        }
        let filed = record::filed_key(item.id);
        if self.book.ledger().get(Tree::Journal, &filed)?.is_some() {
            return Ok(());
        }
        let now = self.clock.now();
        self.book.put(Tree::Journal, filed, &now)?;
        let to = Place::Role(Role::Contractor(key.clone()));
        let (from, message_id) = (item.seen.copy.clone(), item.mail.message_id.clone());
        Ok(self.moves.add(&mut self.book, from, message_id, to, now)?)
    }

    /// A letter of this house, seen in a folder: in Sent it proves that it was taken.
    fn own_letter(&mut self, item: &Item, kind: LetterKind) -> Result<(), ServiceError> {
        let waits =
            self.outbox.by_message(&item.mail.message_id).map(|record| (record.letter.clone(), record.state.clone()));
        if let (Role::Sent, Some((letter, state))) = (&item.seen.role, waits) {
            if matches!(state, LetterState::BodyStarted | LetterState::Ambiguous) {
                self.outbox.set(&mut self.book, &letter, LetterState::Sent, self.clock.now())?;
                journal::letter_proved(&letter, kind);
            }
            return Ok(());
        }
        self.remember_own(item, kind)
    }

    /// A letter of ours that the ledger does not know: after a loss of the ledger it is remembered as a mail.
    fn remember_own(&mut self, item: &Item, kind: LetterKind) -> Result<(), ServiceError> {
        let Concern::Desks { author: Author::Owner, keys } = &item.concern else { return Ok(()) };
        let Some(ours) = self.home.key.ours(&item.mail.message_id) else { return Ok(()) };
        for key in keys.clone() {
            let message = &item.mail.message_id;
            if self.book.has_letter(&key, message, &ours.letter)? || self.book.has_mail(&key, message, item.id)? {
                continue;
            }
            let now = self.clock.now();
            let mail = &item.mail;
            let fact = MailFact {
                id: item.id,
                message_id: mail.message_id.clone(),
                author: Author::Owner,
                from: mail.from.as_ref().map(|from| from.address.clone()),
                date: date_of(item),
                offset: mail.date.map_or(0, |date| date.offset.0),
                arrival: item.seen.arrival,
                subject: mail.subject.clone(),
                base_subject: subject::base(&mail.subject).base,
                in_reply_to: mail.in_reply_to.clone(),
                references: mail.references.clone(),
                own: Some(kind),
                group: Vec::new(),
                history: self.book.house().is_history(item.seen.arrival),
                unproven: None,
                attachments: Vec::new(),
                reading: None,
            };
            self.book.at_desk(&key, now, AtDesk::Mail(Box::new(fact)))?;
            self.touched(&key);
        }
        Ok(())
    }

    /// A bounce marks the letter it is about as not reached.
    fn report_came(&mut self, item: &Item, mail: &Mail) -> Result<(), ServiceError> {
        let Some(report) = mail.report.as_ref().filter(|report| report.outcome == ReportOutcome::Failed) else {
            return self.stranger_came(item);
        };
        let Some(original) = report.original.clone() else { return Ok(()) };
        let listed = report.recipient.as_ref().and_then(|to| self.home.roster.contractor_of(to));
        let Some(ours) = self.home.key.ours(&original) else {
            return self.owners_mail_came_back(item, mail, original, listed);
        };
        let recipient = report.recipient.as_ref().map_or_else(String::new, ToString::to_string);
        for key in self.listed_with(std::slice::from_ref(&original))? {
            let letter = self.book.desk(&key)?.letter(&ours.letter).map(|letter| letter.state.clone());
            if letter.is_some_and(|state| !matches!(state, LetterState::Bounced(_))) {
                let state = LetterState::Bounced(format!("{recipient} could not be reached"));
                let what = AtDesk::LetterState { letter: ours.letter.clone(), state };
                self.book.at_desk(&key, self.clock.now(), what)?;
                self.touched(&key);
                journal::bounced(&ours.letter, &key);
            }
        }
        Ok(())
    }

    /// What came back is a mail of the owner's own: the report stands in its thread, which was not reached.
    fn owners_mail_came_back(
        &mut self,
        item: &Item,
        mail: &Mail,
        original: MessageId,
        listed: Option<ContractorKey>,
    ) -> Result<(), ServiceError> {
        // A bounce is often faster than the copy in Sent: then whom it was for tells the desk.
        let mut holder = listed;
        for key in self.listed_with(std::slice::from_ref(&original))? {
            let written = self.book.desk(&key)?.mail_by_message(&original);
            if written.is_some_and(|mail| mail.author == Author::Owner) {
                holder = Some(key);
                break;
            }
        }
        let Some(key) = holder else { return Ok(()) };
        if self.book.desk(&key)?.mail(item.id).is_none() {
            let report = Mail { in_reply_to: vec![original], ..mail.clone() };
            self.record_mail(item, &report, Author::Stranger, &key, std::slice::from_ref(&key), None)?;
        }
        Ok(())
    }

    /// A stranger who answers in a thread of a desk is put in question there, and changes nothing.
    fn stranger_came(&mut self, item: &Item) -> Result<(), ServiceError> {
        let parents: Vec<_> = item.mail.in_reply_to.iter().chain(&item.mail.references).cloned().collect();
        if parents.is_empty() || self.book.house().is_history(item.seen.arrival) {
            return Ok(());
        }
        for key in self.listed_with(&parents)? {
            let desk = self.book.desk(&key)?;
            if parents.iter().any(|id| desk.thread_of_message(id).is_some()) {
                if desk.mail(item.id).is_none() {
                    self.record_mail(item, &item.mail, Author::Stranger, &key, std::slice::from_ref(&key), None)?;
                }
                break;
            }
        }
        Ok(())
    }

    /// The listed contractors whose desks can have one of these Message-IDs, in order.
    fn listed_with(&self, messages: &[MessageId]) -> Result<Vec<ContractorKey>, ServiceError> {
        let listed = |key: &ContractorKey| self.home.roster.contractor(key).is_some();
        Ok(self.book.desks_with(messages)?.into_iter().filter(listed).collect())
    }
}

/// The Date header, or arrival where it is missing or later than arrival.
pub(super) fn date_of(item: &Item) -> Timestamp {
    let arrival = item.seen.arrival;
    let tolerance = SignedDuration::from_mins(5);
    let plausible = |date: &Timestamp| date.duration_since(arrival) <= tolerance && date.as_second() > 0;
    item.mail.date.map(|date| date.at).filter(plausible).unwrap_or(arrival)
}

/// A reading as facts hold it: texts are kept apart.
fn compact(reading: Reading) -> Reading {
    Reading { fresh: cut(&reading.fresh, 1024).to_string(), quoted: String::new(), signature: String::new(), ..reading }
}

fn cut(text: &str, bytes: usize) -> &str {
    text.get(..text.floor_char_boundary(bytes)).unwrap_or(text)
}
