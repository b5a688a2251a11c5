//! What a mail says: from its text to kind, asks, promises, dates, money and files.
//!
//! [`read`] is the whole floor in one call. It is deterministic and linear in
//! the size of the mail, and every finding carries its reason.

pub mod answers;
pub mod asks;
pub mod authentication;
pub mod author;
pub mod dates;
pub mod kind;
mod language;
pub mod lexicon;
pub mod mail;
pub mod moment;
pub mod money;
pub mod places;
pub mod promises;
mod report;
mod script;
mod sentences;
pub mod subject;
mod words;
pub mod zones;

use jiff::Timestamp;

use author::Author;
use mail::{Mail, OffsetSeconds, Written};
pub use report::{Answer, Ask, AskKind, Confidence, Invoice, Kind, Promise, READER, Reading, SecretKind};

/// What reading needs to know besides the mail.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// Who wrote it.
    pub author: Author,
    /// When it came to the mailbox; dates are counted from it where the mail has no Date.
    pub arrival: Timestamp,
}

impl Context {
    /// The moment that "tomorrow" in `mail` is counted from.
    pub fn anchor(&self, mail: &Mail) -> Written {
        mail.date.unwrap_or(Written { at: self.arrival, offset: OffsetSeconds(0) })
    }
}

/// Reads a mail: zones, kind, and what its new words say.
pub fn read(mail: &Mail, context: &Context) -> Reading {
    let author = mail.from.as_ref().map(|from| from.name.as_str());
    let zones = zones::split(&mail.text, author);
    let found = kind::kind(mail, &zones, context, None);
    Reading {
        out_of_office_until: found.out_of_office_until,
        fresh: zones.fresh,
        quoted: zones.quoted,
        signature: zones.signature,
        answers: zones.answers,
        doubts: mail.doubts.clone(),
        ..Reading::of(found.kind)
    }
}
