//! From bytes to a mail. Never fails: it notes what it had to guess.
//!
//! Work is bounded by bytes, parts and depth, never by time: 256 KiB of
//! headers, 250 parts, 10 multiparts deep, 1 MiB of text.

mod addresses;
mod body;
mod bounce;
mod charset;
mod date;
mod fields;
mod flowed;
mod ids;
mod report;
mod sender;
mod transfer;
mod words;

use body::Body;
use fields::{Field, Head, unfold};

use crate::domain::reading::mail::{Mail, MessageId, Text};

/// Values of a mark are kept up to here, in bytes.
const MARK_LIMIT: usize = 1000;
/// Marks that are kept.
const MOST_MARKS: usize = 300;
const MOST_PARENTS: usize = 10;
const MOST_REFERENCES: usize = 100;

/// Reads a whole mail.
pub fn read(raw: &[u8]) -> Mail {
    let head = Head::split(raw);
    let mut mail = header(raw, &head);
    let body = body::read(raw.get(head.start..).unwrap_or_default(), head.body - head.start, &mut mail.doubts);
    mail.size = raw.len() as u64;
    let Body { text, attachments, reported, calendar_method, sealed } = body;
    let returned = reported.returned();
    mail.report = reported.report().or_else(|| {
        let from = text_of(head.first("from")).unwrap_or_default();
        bounce::report(&mail, &from, &text, returned)
    });
    mail.text = text;
    mail.attachments = attachments;
    mail.calendar_method = calendar_method;
    mail.sealed = sealed;
    mail.doubts.dedup();
    mail
}

/// Reads a header block alone, for filing; text, files and reports are then empty.
pub fn read_header(header: &[u8]) -> Mail {
    let head = Head::split(header);
    let mut mail = self::header(header, &head);
    mail.size = header.len() as u64;
    mail
}

fn header(raw: &[u8], head: &Head<'_>) -> Mail {
    let mut doubts = Vec::new();
    if head.cut {
        doubts.push("the header is longer than 256 KiB; its end is not read".to_owned());
    }
    let from = match sender::sender(head, &mut doubts) {
        Ok(mailbox) => Some(mailbox),
        Err(why) => {
            doubts.push(format!("the From line can't be trusted: {why}"));
            None
        }
    };
    let written = text_of(head.first("date"));
    let date = written.as_deref().and_then(date::parse);
    if date.is_none() {
        doubts.push("the Date line is missing or can't be read".to_owned());
    }
    let ids_of = |name: &str, most: usize| {
        let mut ids: Vec<MessageId> =
            head.all(name).filter_map(|field| text_of(Some(field))).flat_map(|value| ids::list(&value)).collect();
        // The root and the nearest ancestors matter most.
        if ids.len() > most {
            ids.drain(1..=ids.len() - most);
        }
        ids
    };
    let block = raw.get(..head.body.min(raw.len())).unwrap_or_default();
    Mail {
        message_id: text_of(head.first("message-id"))
            .and_then(|value| ids::own(&value))
            .unwrap_or_else(|| ids::substitute(block)),
        from,
        to: addresses::all(head, "to", &mut doubts),
        cc: addresses::all(head, "cc", &mut doubts),
        date,
        subject: subject(head, &mut doubts),
        in_reply_to: ids_of("in-reply-to", MOST_PARENTS),
        references: ids_of("references", MOST_REFERENCES),
        marks: marks(head),
        authentication: head.all("authentication-results").filter_map(|field| text_of(Some(field))).collect(),
        own_mark: text_of(head.first("x-strawboss")),
        text: Text::default(),
        attachments: Vec::new(),
        report: None,
        calendar_method: None,
        sealed: false,
        size: 0,
        doubts,
    }
}

fn subject(head: &Head<'_>, doubts: &mut Vec<String>) -> String {
    let mut all = head.all("subject");
    let Some(first) = all.next() else {
        return String::new();
    };
    if all.next().is_some() {
        doubts.push("there is more than one Subject line; the first is read".to_owned());
    }
    words::decode(&unfold(first.value), doubts).trim().to_owned()
}

/// All that might tell a machine from a person; not what belongs to routing, seals and threads.
fn marks(head: &Head<'_>) -> Vec<(String, String)> {
    let mut marks = Vec::new();
    for field in &head.fields {
        let name = field.lenient_name();
        let elsewhere = matches!(
            name.as_str(),
            "from"
                | "to"
                | "cc"
                | "subject"
                | "date"
                | "message-id"
                | "references"
                | "in-reply-to"
                | "received"
                | "authentication-results"
                | "dkim-signature"
                | "arc-seal"
                | "arc-message-signature"
                | "arc-authentication-results"
                | "domainkey-signature"
                | "x-google-dkim-signature"
                | "x-strawboss"
        );
        if elsewhere || marks.len() == MOST_MARKS {
            continue;
        }
        let value = unfold(field.value.get(..field.value.len().min(MARK_LIMIT)).unwrap_or_default());
        marks.push((name, words::decode(&value, &mut Vec::new())));
    }
    marks
}

fn text_of(field: Option<&Field<'_>>) -> Option<String> {
    field.map(|field| words::decode(&unfold(field.value), &mut Vec::new()))
}

#[cfg(test)]
mod tests;
