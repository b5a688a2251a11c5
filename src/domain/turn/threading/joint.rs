//! What threading knows of a mail: its ids, its subject, and whether it may tie mails together.

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::words::{content_words, subject_tag};
use crate::domain::people::roster::ContractorKey;
use crate::domain::reading::mail::{MailId, MessageId};
use crate::domain::reading::{Kind, Reading};
use crate::domain::turn::fact::{Author, MailFact};
use crate::domain::turn::thread_id::ThreadId;

/// References that are looked at: the first, which names the root, and the last, which name what is answered.
const FIRST_REFERENCES: usize = 2;
const LAST_REFERENCES: usize = 14;

/// A Message-ID or subject as threading compares it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark(u64);

impl Mark {
    /// The mark of a Message-ID; case counts (RFC 5322 section 3.6.4).
    pub fn of_message(id: &MessageId) -> Mark {
        Mark::hashed(b'm', id.0.as_bytes())
    }

    /// The mark of a base subject; case and runs of blanks don't count. `None` for one that names no matter.
    pub fn of_subject(base_subject: &str) -> Option<Mark> {
        let folded = base_subject.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        (!content_words(&folded).is_empty()).then(|| Mark::hashed(b's', folded.as_bytes()))
    }

    /// The mark of the five letters of a thread.
    pub fn of_tag(tag: [u8; 5]) -> Mark {
        let [a, b, c, d, e] = tag;
        Mark(u64::from_be_bytes([0, 0, 0, a, b, c, d, e]))
    }

    /// The mark of a thread, the same as that of its five letters.
    pub fn of_thread(thread: ThreadId) -> Mark {
        Mark::of_tag(thread.letters())
    }

    fn hashed(kind: u8, bytes: &[u8]) -> Mark {
        let mut hash = Sha256::new();
        hash.update([kind]);
        hash.update(bytes);
        let digest: [u8; 32] = hash.finalize().into();
        let mut head = [0; 8];
        head.copy_from_slice(&digest[..8]);
        Mark(u64::from_be_bytes(head))
    }
}

/// Whether a mail may tie others together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bond {
    /// A word of one of the parties.
    Ties,
    /// Hangs on the thread it answers and ties nothing; stands alone where it answers none.
    HangsOrStands,
    /// Hangs on the thread it answers, and stands in none where it answers none.
    Hangs,
}

/// A mail as threading sees it.
#[derive(Clone, Debug)]
pub struct Joint {
    /// The mail.
    pub mail: MailId,
    /// Its Date.
    pub date: Timestamp,
    /// The thread it would open.
    pub thread: ThreadId,
    /// Its Message-ID.
    pub message: Mark,
    /// The ids it answers, nearest first: In-Reply-To, then References from the last.
    pub answers: Box<[Mark]>,
    /// Its base subject, where that names a matter.
    pub subject: Option<Mark>,
    /// The content words of its base subject.
    pub words: Box<str>,
    /// The five letters in its subject.
    pub tag: Option<Mark>,
    /// Whether it may tie.
    pub bond: Bond,
    /// It ends a conversation: nothing but thanks, or "settled on the phone".
    pub closes: bool,
}

impl Joint {
    /// What threading keeps of `mail` at the desk of `contractor`.
    pub fn of(contractor: &ContractorKey, mail: &MailFact) -> Joint {
        let message = Mark::of_message(&mail.message_id);
        let mut joint = Joint {
            mail: mail.id,
            date: mail.date,
            thread: ThreadId::of(contractor, mail.id),
            message,
            answers: answers(mail, message),
            subject: Mark::of_subject(&mail.base_subject),
            words: content_words(&mail.base_subject).into(),
            tag: subject_tag(&mail.subject).map(Mark::of_tag),
            bond: bond(mail.author, mail.own.is_some(), mail.unproven.is_some(), Kind::Person),
            closes: false,
        };
        if let Some(reading) = &mail.reading {
            joint.reread(mail.author, mail.own.is_some(), mail.unproven.is_some(), reading);
        }
        joint
    }

    /// Takes over what a reading says about it.
    pub fn reread(&mut self, author: Author, own: bool, unproven: bool, reading: &Reading) {
        self.bond = bond(author, own, unproven, reading.kind);
        let ends = reading.thanks_only || reading.settled;
        self.closes = self.bond == Bond::Ties && reading.kind == Kind::Person && ends;
    }

    /// Every mark that can make this mail one thread with another.
    pub fn marks(&self) -> impl Iterator<Item = Mark> {
        let subject = self.subject.filter(|_| self.bond == Bond::Ties);
        let own = [self.message, Mark::of_thread(self.thread)];
        own.into_iter().chain(self.answers.iter().copied()).chain(subject).chain(self.tag)
    }

    /// Date, then name: the order of a thread.
    pub fn order(&self) -> (Timestamp, MailId) {
        (self.date, self.mail)
    }
}

fn bond(author: Author, own: bool, unproven: bool, kind: Kind) -> Bond {
    match (author, kind) {
        (Author::Stranger, _) => Bond::Hangs,
        (_, Kind::List) if !own => Bond::Hangs,
        _ if unproven => Bond::HangsOrStands,
        _ => Bond::Ties,
    }
}

fn answers(mail: &MailFact, own: Mark) -> Box<[Mark]> {
    let references = &mail.references;
    let skipped = FIRST_REFERENCES..references.len().saturating_sub(LAST_REFERENCES);
    let near = references.iter().enumerate().rev().filter(|(i, _)| !skipped.contains(i)).map(|(_, id)| id);
    let mut marks: Vec<Mark> = Vec::new();
    for id in mail.in_reply_to.iter().chain(near) {
        let mark = Mark::of_message(id);
        if mark != own && !marks.contains(&mark) {
            marks.push(mark);
        }
    }
    marks.into()
}
