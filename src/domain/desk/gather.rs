//! A thread's facts, laid out in their order for the fold.

use super::{Desk, Entry, KeptLetter};
use crate::domain::people::roster::Side;
use crate::domain::speech::letter::LetterKind;
use crate::domain::turn::fact::LetterState;
use crate::domain::turn::kept::KeptMail;
use crate::domain::turn::standing::event::{Event, Happened, Told};
use crate::domain::turn::thread::{Note, NoteKind};
use crate::domain::turn::thread_id::ThreadId;
use crate::domain::turn::threading::joint::Mark;

impl Desk {
    /// All that happened in a thread, by time; at one moment mails come first.
    pub(super) fn events<'a>(&'a self, entry: &'a Entry) -> Vec<Event<'a>> {
        let mut events: Vec<Event<'a>> = Vec::new();
        for mail in entry.thread.mails.iter().filter_map(|mail| self.mail(*mail)) {
            events.extend(self.told(entry, mail));
        }
        let names = entry.thread.aliases.iter().chain([&entry.thread.id]);
        for note in names.filter_map(|name| self.notes.get(name)).flatten() {
            self.noted(entry, note, &mut events);
        }
        events.sort_by_key(|event| event.at);
        events
    }

    /// A mail as this thread is told of it; nothing where it only stands here because of what it says to others.
    fn told<'a>(&'a self, entry: &'a Entry, mail: &'a KeptMail) -> Option<Event<'a>> {
        let placed = entry.placed.get(&mail.id).map(Vec::as_slice);
        let stands_in = self.spread.get(&mail.id).map_or(&[][..], Vec::as_slice);
        let is_home = stands_in.first().is_none_or(|home| *home == entry.thread.id);
        let told_elsewhere = placed.is_none() && stands_in.len() > 1 && !self.bundles.contains_key(&mail.id);
        if mail.own.is_none() && placed.is_none() && (!is_home || told_elsewhere) {
            return None;
        }
        let letter = self.letter_of.get(&Mark::of_message(&mail.message_id)).and_then(|id| self.letters.get(id));
        let told = Told {
            mail,
            answers_mail_of: self.answered_by(mail.id).map(|answered| answered.date),
            placed,
            moved_out: self.moved_out(entry, mail),
            answer_to: letter.and_then(|letter| letter.fact.answers),
        };
        Some(Event { at: mail.date, what: Happened::Mail(told) })
    }

    /// The asks of a mail that live in other threads than this: those of a bundle in the threads of their parts,
    /// those of an answer to several threads in the first it answers.
    fn moved_out(&self, entry: &Entry, mail: &KeptMail) -> Vec<usize> {
        let here = entry.thread.id;
        let answers =
            |thread: &&ThreadId| self.threads.get(thread).is_some_and(|entry| entry.placed.contains_key(&mail.id));
        let first = self.spread.get(&mail.id).and_then(|threads| threads.iter().find(answers));
        if first.is_some_and(|first| *first != here) {
            return (0..mail.reading.as_ref().map_or(0, |reading| reading.asks.len())).collect();
        }
        let parts = self.parts_of(mail.id).iter().filter(|part| self.resolve(part.thread) != here);
        parts.flat_map(|part| part.asks.iter().copied()).collect()
    }

    fn noted<'a>(&'a self, entry: &'a Entry, note: &'a Note, events: &mut Vec<Event<'a>>) {
        match &note.what {
            NoteKind::Letter(id) => events.extend(self.letters.get(id).and_then(|letter| self.sent(letter))),
            NoteKind::Part { mail, asks } => {
                let home = self.threads_of(*mail).first().copied();
                if let Some(kept) = self.mail(*mail).filter(|_| home != Some(entry.thread.id)) {
                    events.push(Event { at: kept.date, what: Happened::Part { mail: kept, asks } });
                }
            }
            NoteKind::OwnerReminded => events.push(Event { at: note.at, what: Happened::Nagged(Side::Owner) }),
            other => events.push(Event { at: note.at, what: Happened::Note(other) }),
        }
    }

    /// What a letter of ours does to a thread it speaks of.
    fn sent(&self, letter: &KeptLetter) -> Option<Event<'_>> {
        let (kind, to) = (letter.fact.kind, letter.fact.to);
        let seen = self.by_message.contains_key(&Mark::of_message(&letter.fact.message_id));
        let (at, what) = match (&letter.state, kind) {
            (LetterState::Bounced(_), _) if to == Side::Contractor => (letter.state_at, Happened::CameBack),
            (LetterState::Refused(_) | LetterState::Dropped(_), _) => return None,
            (_, LetterKind::Nag) => (letter.at, Happened::Nagged(to)),
            (LetterState::Sent, LetterKind::Task | LetterKind::Answer) if !seen => {
                (letter.state_at, Happened::Sent { kind, answers: letter.fact.answers })
            }
            _ => return None,
        };
        Some(Event { at, what })
    }
}
