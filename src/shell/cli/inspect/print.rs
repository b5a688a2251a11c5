//! A mail for a person: its own words, with what was read in them in the margin.

use std::io::{self, Write};

use jiff::{SignedDuration, Timestamp};

use super::Inspected;
use super::people::People;
use crate::domain::desk::ThreadView;
use crate::domain::reading::author::Author;
use crate::domain::reading::{AskKind, Kind};
use crate::domain::turn::standing::Turn;

/// Columns of the margin that holds the notes.
const MARGIN: usize = 14;

/// Prints one mail; `now` is the moment from which its age is counted.
pub fn mail(inspected: &Inspected, now: Timestamp, out: &mut impl Write) -> io::Result<()> {
    let Inspected { file, mail, contractor, reading, context, .. } = inspected;
    let address = mail.from.as_ref().map_or_else(|| "nobody to be sure of".to_owned(), |from| from.address.to_string());
    let from = contractor.as_ref().map_or_else(|| address.clone(), |name| format!("{name} <{address}>"));
    let written = mail.date.map_or(context.arrival, |date| date.at);
    writeln!(out, "== {file}")?;
    note(out, author(context.author), &format!("{from}, {} ago", age(now.duration_since(written))))?;
    note(out, "subject", &mail.subject)?;
    note(out, "kind", kind(reading.kind))?;
    writeln!(out)?;
    words(out, "", &reading.fresh)?;
    for answer in &reading.answers {
        note(out, "answers", &one_line(&answer.to))?;
        note(out, "", &one_line(&answer.words))?;
    }
    for ask in &reading.asks {
        let due = ask.due.map(|due| format!(", by {due}")).unwrap_or_default();
        note(out, ask_kind(ask.kind), &format!("{}{due}", ask.text))?;
        note(out, "", &format!("because {} ({:.0} %)", ask.why, ask.confidence.0 * 100.0))?;
    }
    for promise in &reading.promises {
        let due = promise.due.map(|due| format!(", by {due}")).unwrap_or_default();
        note(out, "promised", &format!("{}{due}", promise.text))?;
    }
    findings(inspected, out)?;
    words(out, "signature", &reading.signature)?;
    if !reading.quoted.trim().is_empty() {
        note(out, "quoted", &format!("{} lines", reading.quoted.lines().count()))?;
    }
    for doubt in &reading.doubts {
        note(out, "guessed", doubt)?;
    }
    writeln!(out)
}

/// Prints the threads: whose turn it is, since when, and what is open.
pub fn threads(threads: &[ThreadView], people: &People, now: Timestamp, out: &mut impl Write) -> io::Result<()> {
    for thread in threads {
        let standing = &thread.standing;
        writeln!(out, "== thread {}", thread.id.short())?;
        note(out, "with", people.name(&thread.contractor))?;
        note(out, "subject", &thread.subject)?;
        let since = standing.since.map(|since| format!(", for {}", age(now.duration_since(since)))).unwrap_or_default();
        let whose = match standing.turn {
            Turn::Owner => format!("the owner's{since}"),
            Turn::Contractor => format!("the contractor's{since}"),
            Turn::Nobody => "nobody's".to_owned(),
        };
        note(out, "turn", &whose)?;
        for open in &standing.open_asks {
            note(out, "open", &open.ask.text)?;
        }
        for why in &thread.why {
            note(out, "because", why)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn findings(inspected: &Inspected, out: &mut impl Write) -> io::Result<()> {
    let Inspected { mail, reading, .. } = inspected;
    let told = [
        (reading.acknowledgement, "says it was understood"),
        (reading.delivered, "hands over something done"),
        (reading.blocked, "cannot go on"),
        (reading.bank_change, "names new bank details: phone before you pay"),
        (reading.missing_attachment, "speaks of an attachment and has none"),
    ];
    for (_, words) in told.iter().filter(|(found, _)| *found) {
        note(out, "note", words)?;
    }
    if let Some(day) = reading.out_of_office_until {
        note(out, "away", &format!("back on {day}"))?;
    }
    if let Some(invoice) = &reading.invoice {
        let amount = invoice.amount.map(|amount| format!("{amount:.2}")).unwrap_or_default();
        let due = invoice.due.map(|day| format!("pay by {day}"));
        let parts = [invoice.number.clone(), Some(amount), invoice.currency.clone(), due];
        let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        note(out, "invoice", &parts.join(" "))?;
    }
    if !reading.secrets.is_empty() {
        note(out, "secret", "something stands here that does not belong in mail")?;
    }
    for attachment in &mail.attachments {
        note(out, "attached", &format!("{} ({}, {} bytes)", attachment.name, attachment.media_type, attachment.size))?;
    }
    for link in &reading.links {
        note(out, "link", link)?;
    }
    Ok(())
}

/// One line with a note in the margin; nothing a mail says can move the cursor of a terminal.
fn note(out: &mut impl Write, margin: &str, text: &str) -> io::Result<()> {
    let safe: String = text.chars().filter(|c| !c.is_control()).collect();
    writeln!(out, "{margin:>MARGIN$} | {safe}")
}

fn words(out: &mut impl Write, margin: &str, text: &str) -> io::Result<()> {
    text.trim()
        .lines()
        .enumerate()
        .try_for_each(|(number, line)| note(out, if number == 0 { margin } else { "" }, line))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn author(author: Author) -> &'static str {
    match author {
        Author::Owner => "owner",
        Author::Contractor => "contractor",
        Author::Stranger => "stranger",
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "written by a person",
        Kind::AutoReply => "a machine's answer",
        Kind::OutOfOffice => "an absence note",
        Kind::Bounce => "came back undelivered",
        Kind::List => "a mailing list",
        Kind::Report => "a receipt or notice",
        Kind::Own => "a letter of strawboss",
    }
}

fn ask_kind(kind: AskKind) -> &'static str {
    match kind {
        AskKind::Task => "task",
        AskKind::Question => "question",
        AskKind::Step => "step",
        AskKind::Approval => "to decide",
    }
}

/// The largest unit that says it well enough.
fn age(waited: SignedDuration) -> String {
    let minutes = waited.as_secs().max(0) / 60;
    match minutes {
        0..=119 => format!("{minutes} minutes"),
        120..=2879 => format!("{} hours", minutes / 60),
        _ => format!("{} days", minutes / 1440),
    }
}
