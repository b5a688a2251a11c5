//! From a letter to bytes; the same letter is the same bytes.
//!
//! Date, Message-ID and boundary are set here and hang on nothing but the letter,
//! the context and the key of the house. Lines end in CRLF and hold at most 76
//! characters wherever they can be broken (RFC 2045 section 6.7, RFC 5322 section
//! 2.1.1). No value can open a header of its own: whatever goes into one is freed
//! of control characters first.

mod body;
mod encode;
mod header;

use jiff::civil::Weekday;

use crate::domain::people::address::Address;
use crate::domain::reading::mail::{Mailbox, MessageId, Written};
use crate::domain::speech::letter::{Letter, LetterKind, Recipient};
use crate::wire::template::Rendered;
use crate::wire::token::HouseKey;
use header::Headers;

/// The name letters to the owner come under.
const FOREMAN: &str = "strawboss";

/// References kept at most: the root and the latest, which is what threading needs.
const REFERENCES: usize = 20;

/// All that a letter needs to become bytes, besides its words.
#[derive(Clone, Debug)]
pub struct WriteContext<'a> {
    /// The owner: the one letters come from, and whose name contractors read.
    pub owner: Mailbox,
    /// Whom it goes to.
    pub to: Mailbox,
    /// The moment, and the owner's offset from UTC.
    pub date: Written,
    /// The key of the house.
    pub key: &'a HouseKey,
    /// Files that go with it, decoded.
    pub files: Vec<File>,
}

/// A file to go with a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name; any path in it is dropped.
    pub name: String,
    /// Its media type; what does not read as one is sent as plain bytes.
    pub media_type: String,
    /// What is in it.
    pub content: Vec<u8>,
}

/// The Message-ID `write` will give the letter: known before it is rendered.
pub fn message_id(letter: &Letter, owner: &Address, key: &HouseKey) -> MessageId {
    key.message_id(&letter.id, letter.threads.first().copied(), owner.domain())
}

/// The bytes of a letter, as they are committed, sent and appended.
pub fn write(letter: &Letter, rendered: &Rendered, context: &WriteContext<'_>) -> Vec<u8> {
    let id = message_id(letter, &context.owner.address, context.key);
    let sender = match letter.to {
        Recipient::Owner => FOREMAN,
        Recipient::Contractor(_) => context.owner.name.as_str(),
    };
    let mut headers = Headers::new();
    headers.plain("Date", &date(context.date));
    headers.mailbox("From", sender, &context.owner.address);
    headers.mailbox("To", &context.to.name, &context.to.address);
    headers.text("Subject", &rendered.subject);
    headers.ids("Message-ID", std::slice::from_ref(&id));
    headers.ids("In-Reply-To", letter.in_reply_to.as_slice());
    headers.ids("References", &thinned(&letter.references));
    headers.plain("X-Strawboss", &context.key.mark(letter.kind, &id));
    if !letter.approved {
        headers.plain("Auto-Submitted", "auto-generated");
    }
    if letter.kind == LetterKind::Digest {
        headers.plain("X-Auto-Response-Suppress", "All");
        let list = format!("<digest.{}.{}>", context.key.instance(), context.owner.address.domain());
        headers.mark("List-Id", FOREMAN, &list);
    }
    headers.plain("MIME-Version", "1.0");

    let boundary = context.key.boundary(&id.0);
    let content = body::of(rendered, &context.files, &boundary);
    [headers.into_bytes(), content.into_bytes()].concat()
}

/// The root, then the latest: RFC 5322 sets no limit, some servers do.
fn thinned(references: &[MessageId]) -> Vec<MessageId> {
    let Some((root, rest)) = references.split_first() else { return Vec::new() };
    let latest = rest.len().saturating_sub(REFERENCES - 1);
    std::iter::once(root).chain(rest.iter().skip(latest)).cloned().collect()
}

/// RFC 5322 section 3.3.
fn date(written: Written) -> String {
    let local = written.offset().to_datetime(written.at);
    let weekday = match local.weekday() {
        Weekday::Monday => "Mon",
        Weekday::Tuesday => "Tue",
        Weekday::Wednesday => "Wed",
        Weekday::Thursday => "Thu",
        Weekday::Friday => "Fri",
        Weekday::Saturday => "Sat",
        Weekday::Sunday => "Sun",
    };
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = months[usize::from(local.month().unsigned_abs().saturating_sub(1) % 12)];
    let minutes = written.offset().seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!(
        "{weekday}, {} {month} {:04} {:02}:{:02}:{:02} {sign}{:02}{:02}",
        local.day(),
        local.year(),
        local.hour(),
        local.minute(),
        local.second(),
        minutes.abs() / 60,
        minutes.abs() % 60
    )
}

#[cfg(test)]
mod tests;
