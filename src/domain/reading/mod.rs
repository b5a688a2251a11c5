//! What a mail says: from its text to kind, asks, promises, dates, money and files.
//!
//! [`read`] is the whole floor in one call. It is deterministic and linear in
//! the size of the mail, and every finding carries its reason.

mod absence;
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
mod needles;
pub mod places;
pub mod promises;
mod report;
mod says;
mod script;
mod sentences;
pub mod subject;
pub mod veil;
mod words;
pub mod zones;

use jiff::Timestamp;

use author::Author;
use mail::{Mail, OffsetSeconds, Written};
use script::Script;

use crate::domain::people::roster::Side;

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

/// Text that is read of one mail, in bytes; more is kept unread. People who paste a whole correspondence or a log into
/// one mail pass 64 KiB; the work is linear, so that even this much of the worst text costs about a second.
const READ: usize = 256 * 1024;

/// Reads a mail: zones, kind, and what its new words say.
pub fn read(mail: &Mail, context: &Context) -> Reading {
    let author = mail.from.as_ref().map(|from| from.name.as_str());
    let zones = zones::split(&mail.text, author);
    let found = kind::kind(mail, &zones, context, None);
    let mut reading = Reading {
        fresh: bounded(zones.fresh),
        quoted: bounded(zones.quoted),
        signature: bounded(zones.signature),
        answers: zones.answers,
        doubts: mail.doubts.clone(),
        out_of_office_until: found.out_of_office_until,
        ..Reading::of(found.kind)
    };
    places(mail, &mut reading);
    words_say(mail, context, &mut reading);
    reading
}

/// Whether a text holds a password, a key or a card number in the clear.
pub fn holds_secret(text: &str) -> bool {
    !places::secrets(&Script::of(text, None)).is_empty()
}

/// What the new words of a mail say.
fn words_say(mail: &Mail, context: &Context, reading: &mut Reading) {
    let fresh = std::mem::take(&mut reading.fresh);
    let script = Script::of(&fresh, None);
    let subject = Script::of(&mail.subject, script.language);

    reading.language = script.language;
    reading.secrets = places::secrets(&script);
    if matches!(reading.kind, Kind::Person | Kind::Own) {
        person_says(mail, context, &script, &subject, reading);
    }
    drop((script, subject));
    reading.fresh = fresh;
}

/// What a person says; a machine asks and promises nothing.
fn person_says(mail: &Mail, context: &Context, script: &Script, subject: &Script, reading: &mut Reading) {
    let anchor = context.anchor(mail);
    let author = mail.from.as_ref().map(|from| from.name.as_str());
    let parts = asks::body::parts(script, author);
    let by = context.author.side();
    let asked = if by == Side::Owner { Side::Contractor } else { Side::Owner };

    reading.asks = asks::find(script, &parts, asked, anchor);
    let promised = promises::find(script, &parts, by, anchor);
    let moved = promised.iter().rev().find(|promised| promised.moved).and_then(|promised| promised.promise.due);
    let says = says::read(script, &parts, by, &reading.asks, promised.len(), moved, anchor);
    reading.promises = promised.into_iter().map(|promised| promised.promise).collect();
    reading.thanks_only = says.thanks_only;
    reading.acknowledgement = says.acknowledgement;
    reading.delivered = says.delivered;
    reading.blocked = says.blocked;
    reading.accepted = says.accepted;
    reading.declined = says.declined;
    reading.counter_date = says.counter_date;
    reading.settled = says.settled;
    reading.missing_attachment = says.attaches && mail.attachments.is_empty() && !mail.sealed;
    // In a language that is known, the grammar tells who is away; in others only the words of absence notes are known.
    let elsewhere = reading.out_of_office_until.filter(|_| script.language.is_none());
    reading.out_of_office_until = absence::first_day_back(script, &parts, anchor).or(elsewhere);
    if context.author != Author::Owner {
        let files: Vec<String> = mail.attachments.iter().map(|file| file.name.clone()).collect();
        reading.invoice = money::invoice(script, subject, &parts, &files, anchor);
        reading.bank_change = money::bank_change(script, &parts);
    }
    doubtful_dates(script, &parts, anchor, reading);
}

/// Links and hosts of the whole mail.
fn places(mail: &Mail, reading: &mut Reading) {
    let text = mail.text.plain.get(..floor(&mail.text.plain, 4 * READ)).unwrap_or_default();
    reading.links = places::links(text, &mail.text.links);
    reading.hosts = places::hosts(&reading.links);
}

/// A date that can mean several days is a doubt with its readings.
fn doubtful_dates(script: &Script, parts: &[asks::body::Part], anchor: Written, reading: &mut Reading) {
    for part in parts {
        let language = script.segments[part.segment].language;
        let doubts = dates::within(script, &part.tokens, language, anchor).into_iter().filter_map(|date| date.doubt);
        for doubt in doubts.take(5) {
            if reading.doubts.len() < 20 && !reading.doubts.contains(&doubt) {
                reading.doubts.push(doubt);
            }
        }
    }
}

/// The first bytes of a text, up to [`READ`].
fn bounded(mut text: String) -> String {
    text.truncate(floor(&text, READ));
    text
}

/// The greatest place at most `limit` at which a character begins.
fn floor(text: &str, limit: usize) -> usize {
    (0..=limit.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

#[cfg(test)]
mod spoken;
#[cfg(test)]
mod tests;
