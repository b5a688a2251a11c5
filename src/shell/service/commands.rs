//! The owner's replies to letters: proved by his Sent folder, obeyed once, answered by a transcript.

use jiff::Timestamp;

use super::intake::{Item, date_of};
use super::{Service, ServiceError, jobs};
use crate::domain::decide::order::{Obeyed, Source, obey, revised, sequence};
use crate::domain::decide::{Decision, Draft};
use crate::domain::people::roster::Side;
use crate::domain::reading::author::Author;
use crate::domain::reading::mail::{Mail, MailId, MessageId, OffsetSeconds, Written};
use crate::domain::reading::{self, Context};
use crate::domain::speech::body::{Body, Effect, TranscriptBody, TranscriptLine};
use crate::domain::speech::command::{Command, Ground, Wish, parse};
use crate::domain::speech::letter::{Act, Letter, LetterId, LetterKind, Recipient};
use crate::domain::turn::fact::{InHouse, LetterFact};
use crate::shell::journal;
use crate::shell::mailbox::{Copy, MailboxError, Place, Role};
use crate::wire::token;

impl Service {
    /// Whether a mail of the owner's to himself may still be obeyed: written after the first start, and not yet done.
    pub(super) fn may_command(&self, item: &Item) -> bool {
        let house = self.book.house();
        !house.is_history(item.seen.arrival) && !house.is_history(date_of(item)) && !house.has_obeyed(item.id)
    }

    /// A mail of the owner's to himself. In Sent it is proved and obeyed; in INBOX it waits for that.
    pub(super) fn command_came(&mut self, item: &Item, mail: &Mail) -> Result<(), ServiceError> {
        let letter = self.letter_answered(mail)?;
        match item.seen.role {
            Role::Sent if self.may_command(item) => self.obey_mail(item, mail, letter),
            Role::Inbox if letter.is_some() && self.book.house().has_obeyed(item.id) => {
                self.jobs.push(jobs::find_twin(&self.mailbox, mail.message_id.clone()));
                Ok(())
            }
            Role::Inbox if letter.is_some() && self.may_command(item) => self.await_twin(item.id),
            _ => Ok(()),
        }
    }

    fn await_twin(&mut self, mail: MailId) -> Result<(), ServiceError> {
        let now = self.clock.now();
        if self.book.house().twins().contains_key(&mail) {
            return Ok(());
        }
        let until = now.checked_add(self.home.rules.twin_wait).unwrap_or(Timestamp::MAX);
        Ok(self.book.in_house(now, InHouse::TwinAwaited { mail, until })?)
    }

    /// Replies whose Sent twin never came: nothing is done, and the digest says so.
    pub(super) fn give_up_twins(&mut self, now: Timestamp) -> Result<(), ServiceError> {
        // A mailbox that could not be read since has not shown its Sent folder either.
        let read = |until: &Timestamp| self.health.seen_at.is_some_and(|seen| seen >= *until);
        let is_late = |until: &Timestamp| *until <= now && read(until);
        let late = self.book.house().twins().iter().filter(|(_, until)| is_late(until)).map(|(mail, _)| *mail);
        for mail in late.collect::<Vec<_>>() {
            let what = "a mail in your INBOX answers a letter of mine in your name, but your Sent folder does not \
                        have it; nothing was done"
                .to_string();
            self.book.in_house(now, InHouse::Trouble { what })?;
            self.book.in_house(now, InHouse::Obeyed { mail, orders: Vec::new() })?;
        }
        Ok(())
    }

    /// When the first wait for a twin ends.
    pub(super) fn twins_wake_at(&self) -> Option<Timestamp> {
        let now = self.clock.now();
        self.book.house().twins().values().copied().filter(|until| *until > now).min()
    }

    /// The letter of ours that `mail` answers: by its Message-ID in In-Reply-To, else by the token in the subject.
    fn letter_answered(&mut self, mail: &Mail) -> Result<Option<LetterFact>, ServiceError> {
        let by_id = mail.in_reply_to.iter().find_map(|id| self.home.key.ours(id)).map(|ours| ours.letter);
        let by_token = || {
            let found = token::find(&mail.subject)?;
            let good_for = self.home.rules.token_expires;
            let said = self.home.key.verify(found, Side::Owner, self.clock.now(), good_for).ok()?;
            Some(said.letter)
        };
        match by_id.or_else(by_token) {
            Some(id) => self.letter(&id),
            None => Ok(None),
        }
    }

    /// A letter to the owner, wherever it is remembered.
    fn letter(&mut self, id: &LetterId) -> Result<Option<LetterFact>, ServiceError> {
        if let Some((fact, _)) = self.book.house().letter(id) {
            return Ok(Some(fact.clone()));
        }
        let desks = self.all_desks()?;
        let found = desks.iter().find_map(|desk| desk.letter(id)).map(|kept| kept.fact.clone());
        Ok(found.filter(|fact| fact.to == Side::Owner))
    }

    fn obey_mail(&mut self, item: &Item, mail: &Mail, letter: Option<LetterFact>) -> Result<(), ServiceError> {
        let now = self.clock.now();
        let context = Context { author: Author::Owner, arrival: item.seen.arrival };
        let fresh = reading::read(mail, &context).fresh;
        let written = mail.date.unwrap_or(Written { at: date_of(item), offset: OffsetSeconds(0) });
        let commands = self.commands(&fresh, written);
        let understood = commands.iter().any(|command| matches!(command.wish, Wish::Act(_)));
        if letter.is_none() && !understood {
            // A note of the owner's to himself is no business of ours.
            return Ok(());
        }
        let mut obeyed: Vec<(usize, Obeyed)> = Vec::new();
        for place in sequence(&commands) {
            let Some(command) = commands.get(place) else { continue };
            obeyed.push((place, self.obey_one(Source::Mail(letter.as_ref()), command)?));
        }
        obeyed.sort_by_key(|(place, _)| *place);
        let lines: Vec<(&Command, Obeyed)> =
            commands.iter().zip(obeyed.into_iter().map(|(_, obeyed)| obeyed)).collect();
        let orders = lines.iter().flat_map(|(_, obeyed)| obeyed.done.clone()).collect();
        let changed: Vec<_> = lines.iter().flat_map(|(_, obeyed)| obeyed.changed.clone()).collect();
        let shown = revised(&self.setting(), &self.loaded_desks(), item.id, &changed);
        self.carry_out(shown)?;
        journal::obeyed(lines.len(), lines.iter().filter(|(_, obeyed)| obeyed.effect != Effect::Unknown).count());
        self.book.in_house(now, InHouse::Obeyed { mail: item.id, orders })?;
        if wants_transcript(&lines) {
            let letter = self.transcript(mail, item.id, &lines);
            let draft = Draft { desk: None, letter, expires: None };
            self.carry_out(Decision { letters: vec![draft], ..Decision::default() })?;
        }
        if let Some(letter) = letter {
            self.jobs.push(jobs::find(&self.mailbox, letter.message_id));
            self.jobs.push(jobs::find(&self.mailbox, mail.message_id.clone()));
        }
        Ok(())
    }

    /// Reads command lines as the owner means them.
    pub(super) fn commands(&self, fresh: &str, written: Written) -> Vec<Command> {
        let owner = self.home.roster.owner();
        parse(fresh, Ground { written, zone: owner.calendar.zone(), language: owner.language })
    }

    /// Obeys one line; the next one sees what this one did.
    pub(super) fn obey_one(&mut self, source: Source, command: &Command) -> Result<Obeyed, ServiceError> {
        self.all_desks()?;
        let mut obeyed = obey(&self.setting(), &self.loaded_desks(), source, command);
        obeyed.letters = obeyed.decision.letters.len();
        self.carry_out(std::mem::take(&mut obeyed.decision))?;
        Ok(obeyed)
    }

    fn transcript(&self, mail: &Mail, id: MailId, lines: &[(&Command, Obeyed)]) -> Letter {
        let line = |(command, obeyed): &(&Command, Obeyed)| TranscriptLine {
            said: if reading::holds_secret(&command.said) { "\u{2026}".to_string() } else { command.said.clone() },
            effect: obeyed.effect,
            result: obeyed.result.clone(),
            nearest: obeyed.nearest.clone(),
        };
        let body = TranscriptBody { subject: mail.subject.clone(), lines: lines.iter().map(line).collect() };
        let mut references = mail.references.clone();
        references.push(mail.message_id.clone());
        Letter {
            id: LetterId::of(LetterKind::Transcript, &[&id.to_string()]),
            kind: LetterKind::Transcript,
            to: Recipient::Owner,
            language: self.home.roster.owner().language,
            subject: mail.subject.clone(),
            body: Body::Transcript(body),
            lines: Vec::new(),
            threads: Vec::new(),
            in_reply_to: Some(mail.message_id.clone()),
            references,
            approved: false,
            answers: None,
            files: Vec::new(),
        }
    }

    /// Letters and replies that were dealt with leave INBOX for `Strawboss/Answered`.
    pub(super) fn found(
        &mut self,
        message_id: MessageId,
        result: Result<Vec<Copy>, MailboxError>,
    ) -> Result<(), ServiceError> {
        let now = self.clock.now();
        match result {
            Ok(copies) => {
                for copy in copies {
                    let to = Place::Role(Role::Answered);
                    self.moves.add(&mut self.book, copy, message_id.clone(), to, now)?;
                }
                self.commit()
            }
            Err(error) => self.mailbox_ill(&error),
        }
    }
}

/// A transcript goes back when something left the house, was refused or not understood, or was asked for.
fn wants_transcript(lines: &[(&Command, Obeyed)]) -> bool {
    lines.iter().any(|(command, obeyed)| {
        obeyed.effect != Effect::Done || obeyed.letters > 0 || !matches!(&command.wish, Wish::Act(act) if is_quiet(act))
    })
}

/// Acts that only change what strawboss remembers.
fn is_quiet(act: &Act) -> bool {
    matches!(
        act,
        Act::Done
            | Act::Snooze(_)
            | Act::Phoned { .. }
            | Act::Paid
            | Act::Watch
            | Act::Leave
            | Act::Due(_)
            | Act::Title(_)
            | Act::Outcome(_)
            | Act::Add(_)
            | Act::Step(_)
            | Act::To(_)
            | Act::Merge(_)
            | Act::Drop
            | Act::No
            | Act::Arrived
            | Act::Stop
    )
}
