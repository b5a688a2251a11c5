//! A mail as a desk keeps it: what the folds need and no more.

use jiff::Timestamp;

use super::fact::{Author, MailFact};
use crate::domain::people::address::Address;
use crate::domain::people::roster::{ContractorKey, Side};
use crate::domain::reading::mail::{MailId, MessageId};
use crate::domain::reading::{Kind, Reading};
use crate::domain::speech::letter::LetterKind;

/// Bytes of fresh text a desk keeps of a mail, to tell which asks it answers.
const WORDS: usize = 256;

/// A mail at a desk. Its whole text stays in the ledger.
#[derive(Clone, Debug)]
pub struct KeptMail {
    /// Identity.
    pub id: MailId,
    /// As written.
    pub message_id: MessageId,
    /// Who wrote it.
    pub author: Author,
    /// The one From address.
    pub from: Option<Address>,
    /// Order is by this.
    pub date: Timestamp,
    /// The writer's offset in seconds east.
    pub offset: i32,
    /// When it came to the mailbox.
    pub arrival: Timestamp,
    /// Decoded.
    pub subject: Box<str>,
    /// RFC 5256 section 2.1.
    pub base_subject: Box<str>,
    /// What kind of letter of ours it is, when it is one.
    pub own: Option<LetterKind>,
    /// The other contractors it went to.
    pub group: Box<[ContractorKey]>,
    /// From before the first start.
    pub history: bool,
    /// Why it can't be trusted.
    pub unproven: Option<Box<str>>,
    /// What was read, its texts cut to what tells answers apart.
    pub reading: Option<Box<Reading>>,
}

impl KeptMail {
    /// What a desk keeps of `fact`.
    pub fn of(fact: &MailFact) -> KeptMail {
        KeptMail {
            id: fact.id,
            message_id: fact.message_id.clone(),
            author: fact.author,
            from: fact.from.clone(),
            date: fact.date,
            offset: fact.offset,
            arrival: fact.arrival,
            subject: fact.subject.as_str().into(),
            base_subject: fact.base_subject.as_str().into(),
            own: fact.own,
            group: fact.group.clone().into(),
            history: fact.history,
            unproven: fact.unproven.as_deref().map(Box::from),
            reading: fact.reading.as_deref().map(|reading| Box::new(trimmed(reading, answers_something(fact)))),
        }
    }

    /// Takes over a newer reading, as much of it as of the old one.
    pub fn reread(&mut self, reading: &Reading) {
        let reply = self.reading.as_ref().is_none_or(|old| !old.fresh.is_empty());
        self.reading = Some(Box::new(trimmed(reading, reply)));
    }

    /// The side whose words these are; `None` for strangers.
    pub fn side(&self) -> Option<Side> {
        match self.author {
            Author::Owner => Some(Side::Owner),
            Author::Contractor => Some(Side::Contractor),
            Author::Stranger => None,
        }
    }

    /// Who or what wrote it; a person where it was not read.
    pub fn kind(&self) -> Kind {
        match (self.own, &self.reading) {
            (Some(_), _) => Kind::Own,
            (None, Some(reading)) => reading.kind,
            (None, None) => Kind::Person,
        }
    }
}

/// Whether it can answer an ask: a reply by its ids or its subject.
fn answers_something(fact: &MailFact) -> bool {
    !fact.in_reply_to.is_empty() || !fact.references.is_empty() || fact.subject != fact.base_subject
}

/// `reading` with nothing in it that a fold doesn't look at; its words only where it is a `reply`.
fn trimmed(reading: &Reading, reply: bool) -> Reading {
    let words = if reply { WORDS } else { 0 };
    let mut kept = Reading {
        fresh: cut(&reading.fresh, words).into(),
        quoted: String::new(),
        signature: String::new(),
        links: Vec::new(),
        doubts: Vec::new(),
        ..reading.clone()
    };
    for answer in &mut kept.answers {
        answer.to = cut(&answer.to, WORDS).into();
        answer.words = cut(&answer.words, WORDS).into();
    }
    kept.asks.shrink_to_fit();
    kept.promises.shrink_to_fit();
    kept
}

/// The head of `text`, at most `bytes` long and ending between characters.
fn cut(text: &str, bytes: usize) -> &str {
    text.get(..text.floor_char_boundary(bytes)).unwrap_or(text)
}
