//! One fact into what a desk remembers.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Desk, KeptLetter, KeptProposal, Member, Question};
use crate::domain::people::roster::Side;
use crate::domain::reading::mail::MailId;
use crate::domain::reading::{Kind, Reading};
use crate::domain::speech::letter::{LetterId, LetterKind};
use crate::domain::turn::fact::{AtDesk, Author, DeskFact, LetterFact, LetterState, LookOutcome, MailFact, PartFact};
use crate::domain::turn::kept::KeptMail;
use crate::domain::turn::thread::{Note, NoteKind};
use crate::domain::turn::thread_id::ThreadId;
use crate::domain::turn::threading::joint::{Joint, Mark};
use crate::domain::turn::threading::partition::Pin;
use crate::domain::turn::threading::words::content_words;
use crate::domain::work::task::{TaskMove, TaskState};

impl Desk {
    /// Remembers a fact and marks the clusters it touches; [`Desk::arrange`] puts their threads in order.
    pub fn take(&mut self, fact: &DeskFact) {
        let at = fact.at;
        match &fact.what {
            AtDesk::Mail(mail) => self.take_mail(mail),
            AtDesk::Reread { mail, reading } => self.reread(*mail, reading),
            AtDesk::Letter(letter) => self.take_letter(at, letter),
            AtDesk::LetterState { letter, state } => self.letter_state(at, letter, state),
            AtDesk::Task { thread, sheet } => {
                self.anchor(*thread, at);
                self.note(*thread, at, NoteKind::Task(sheet.clone()));
            }
            AtDesk::TaskMove { thread, moved } => self.note(*thread, at, NoteKind::Moved(moved.clone())),
            AtDesk::TakenApart { mail, parts } => self.taken_apart(at, *mail, parts),
            AtDesk::Replaced { thread, by } => self.note(*thread, at, NoteKind::Replaced(by.clone())),
            AtDesk::Proposed(proposal) => {
                let proposed = (**proposal).clone();
                let kept = KeptProposal { proposal: proposed, at, end: None, ended_at: None, held: false };
                let known = self.proposals.entry(proposal.id.clone()).or_insert(kept);
                known.proposal = (**proposal).clone();
                self.touch(proposal.thread);
            }
            AtDesk::ProposalEnded { proposal, end } => {
                if let Some(kept) = self.proposals.get_mut(proposal) {
                    (kept.end, kept.ended_at) = (Some(*end), Some(at));
                }
            }
            AtDesk::TakenUp { proposal } => {
                if let Some(kept) = self.proposals.get_mut(proposal) {
                    (kept.at, kept.end, kept.ended_at) = (at, None, None);
                }
            }
            AtDesk::Held { proposal } => {
                if let Some(kept) = self.proposals.get_mut(proposal) {
                    kept.held = true;
                }
            }
            AtDesk::Closed { thread } => self.note(*thread, at, NoteKind::Closed),
            AtDesk::Reopened { thread } => self.note(*thread, at, NoteKind::Reopened),
            AtDesk::Snoozed { thread: Some(thread), until } => self.note(*thread, at, NoteKind::Snoozed(*until)),
            AtDesk::Snoozed { thread: None, until } => self.hold(at, *until),
            AtDesk::Phoned { thread, until, done } => {
                self.note(*thread, at, NoteKind::Phoned { until: *until, done: *done })
            }
            AtDesk::Paid { thread } => self.note(*thread, at, NoteKind::Paid),
            AtDesk::Watched { thread } => self.note(*thread, at, NoteKind::Watched),
            AtDesk::Away { until, mail } => self.away(at, *mail, *until),
            AtDesk::Live { live } => self.live = Some(*live),
            AtDesk::Looked { threads, folders, outcome: LookOutcome::Answered, .. } => {
                for thread in threads {
                    self.note(*thread, at, NoteKind::WordFound(folders.clone()));
                }
            }
            AtDesk::Looked { threads, side: Side::Owner, outcome: LookOutcome::Nagged, .. } => {
                for thread in threads {
                    self.note(*thread, at, NoteKind::OwnerReminded);
                }
            }
            AtDesk::Looked { threads, side: Side::Owner, outcome: LookOutcome::Withdrawn, .. } => {
                threads.iter().for_each(|thread| self.forget_reminder(*thread));
            }
            AtDesk::Looked { .. } => {}
            AtDesk::Questioned { mail, why } => {
                if !self.questions.iter().any(|question| question.mail == *mail) {
                    self.questions.push(Question { mail: *mail, why: why.clone(), at });
                }
            }
            AtDesk::Settled { mail } => self.settled(at, *mail),
        }
    }

    fn take_mail(&mut self, mail: &MailFact) {
        if self.by_id.contains_key(&mail.id) {
            return;
        }
        let at = self.mails.len();
        let joint = Joint::of(&self.key, mail);
        self.join(joint.marks().collect::<Vec<_>>(), Some(Member::Mail(at)));
        self.by_id.insert(mail.id, at);
        let first = self.by_message.get(&joint.message).and_then(|other| self.joints.get(*other));
        if first.is_none_or(|first| joint.order() < first.order()) {
            self.by_message.insert(joint.message, at);
        }
        self.heard(mail);
        self.joints.push(joint);
        self.mails.push(KeptMail::of(mail));
    }

    /// When each side last wrote, a courtesy included.
    fn heard(&mut self, mail: &MailFact) {
        let person = mail.reading.as_deref().is_none_or(|reading| reading.kind == Kind::Person);
        let last = match mail.author {
            Author::Owner if mail.own.is_none() => &mut self.around.owner_wrote,
            Author::Contractor if person => &mut self.around.contractor_wrote,
            _ => return,
        };
        *last = (*last).max(Some(mail.date));
    }

    fn reread(&mut self, mail: MailId, reading: &Reading) {
        let Some(at) = self.by_id.get(&mail).copied() else { return };
        if let (Some(kept), Some(joint)) = (self.mails.get_mut(at), self.joints.get_mut(at)) {
            kept.reread(reading);
            joint.reread(kept.author, kept.own.is_some(), kept.unproven.is_some(), reading);
            let marks: Vec<Mark> = joint.marks().collect();
            self.join(marks, None);
        }
    }

    fn take_letter(&mut self, at: Timestamp, letter: &LetterFact) {
        let mark = Mark::of_message(&letter.message_id);
        let kept = KeptLetter { fact: letter.clone(), at, state: LetterState::Ready, state_at: at };
        if self.letters.contains_key(&letter.id) {
            return;
        }
        self.letters.insert(letter.id.clone(), kept);
        self.letter_of.insert(mark, letter.id.clone());
        if letter.kind == LetterKind::Nag && letter.to == Side::Contractor {
            self.around.report_asked = Some(at);
        }
        let mut marks = vec![mark];
        for thread in &letter.threads {
            self.note(*thread, at, NoteKind::Letter(letter.id.clone()));
            marks.push(Mark::of_thread(*thread));
        }
        // What we write to the owner is no word between the two parties and ties nothing.
        if letter.to == Side::Contractor && !letter.threads.is_empty() {
            for thread in &letter.threads {
                self.anchor(*thread, at);
            }
            self.pins.insert(mark, Pin { threads: letter.threads.clone(), words: content_words(&letter.subject) });
            self.join(marks, None);
        }
    }

    fn letter_state(&mut self, at: Timestamp, letter: &LetterId, state: &LetterState) {
        let Some(kept) = self.letters.get_mut(letter) else { return };
        kept.state = state.clone();
        kept.state_at = at;
        for thread in kept.fact.threads.clone() {
            self.touch(thread);
        }
    }

    /// A hold of the whole desk; a new one takes the place of one that is not over.
    fn hold(&mut self, at: Timestamp, until: Timestamp) {
        if let Some((_, end)) = self.around.holds.last_mut() {
            *end = at.min(*end);
        }
        self.around.held_until = Some(until);
        self.around.holds.push((at, until));
    }

    /// An absence counts from the mail that told of it.
    fn away(&mut self, at: Timestamp, mail: MailId, until: Date) {
        let told = self.mail(mail).map_or(at, |mail| mail.date);
        self.around.away_until = Some(until);
        self.around.absences.retain(|known| *known != (told, until));
        self.around.absences.push((told, until));
    }

    fn taken_apart(&mut self, at: Timestamp, mail: MailId, parts: &[PartFact]) {
        let date = self.mail(mail).map_or(at, |mail| mail.date);
        let mut marks = vec![Mark::of_thread(ThreadId::of(&self.key, mail))];
        let known = self.bundles.entry(mail).or_default();
        let new = |part: &&PartFact| known.iter().all(|other| other.thread != part.thread);
        let parts: Vec<PartFact> = parts.iter().filter(new).cloned().collect();
        known.extend(parts.iter().cloned());
        for part in parts {
            self.anchor(part.thread, date);
            self.note(part.thread, date, NoteKind::Part { mail, asks: part.asks });
            marks.push(Mark::of_thread(part.thread));
        }
        self.join(marks, None);
    }

    fn settled(&mut self, at: Timestamp, mail: MailId) {
        self.questions.retain(|question| question.mail != mail);
        for thread in self.threads_of(mail) {
            self.note(thread, at, NoteKind::Settled(mail));
        }
    }

    /// A thread that is to exist even where no mail stands in it.
    fn anchor(&mut self, thread: ThreadId, since: Timestamp) {
        if let Some(first) = self.anchors.get_mut(&thread) {
            *first = since.min(*first);
            return;
        }
        self.anchors.insert(thread, since);
        self.join([Mark::of_thread(thread)], Some(Member::Anchor(thread)));
    }

    fn note(&mut self, thread: ThreadId, at: Timestamp, what: NoteKind) {
        self.notes.entry(thread).or_default().push(Note { at, what });
        self.touch(thread);
    }

    /// The last reminder to the owner did not leave.
    fn forget_reminder(&mut self, thread: ThreadId) {
        if let Some(notes) = self.notes.get_mut(&thread) {
            let last = notes.iter().rposition(|note| matches!(note.what, NoteKind::OwnerReminded));
            last.map(|at| notes.remove(at));
        }
        self.touch(thread);
    }

    fn touch(&mut self, thread: ThreadId) {
        self.join([Mark::of_thread(thread)], None);
    }

    fn join(&mut self, marks: impl IntoIterator<Item = Mark>, member: Option<Member>) {
        let (home, gone) = self.clusters.join(marks, member);
        for id in gone {
            self.stale.remove(&id);
            let threads = self.threads_in.remove(&id).unwrap_or_default();
            self.threads_in.entry(home).or_default().extend(threads);
        }
        self.stale.insert(home);
    }
}

/// Whether a note closes a thread (`true`) or opens it again.
pub(super) fn closing(note: &NoteKind) -> Option<bool> {
    match note {
        NoteKind::Closed | NoteKind::Phoned { done: true, .. } | NoteKind::Paid => Some(true),
        NoteKind::Moved(TaskMove::State { state: TaskState::Closed, .. }) => Some(true),
        NoteKind::Reopened => Some(false),
        _ => None,
    }
}
