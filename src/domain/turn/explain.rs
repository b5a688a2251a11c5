//! Why a thread stands as it stands, in sentences: the facts in order with the rule that applied to each, what
//! follows from them, and what happens next.

use jiff::Timestamp;

use super::due::{Due, DueKind};
use super::fact::Author;
use super::standing::{Reason, Standing, State, Turn};
use crate::domain::people::roster::Side;
use crate::domain::reading::mail::MailId;

/// The facts in order, each with the rule that applied to it.
pub fn explain(standing: &Standing) -> Vec<String> {
    sentences(standing, |at| at.to_string(), |_| None)
}

/// The same with times as `clock` says them, and with authors and subjects as `mail` knows them.
pub fn sentences(
    standing: &Standing,
    clock: impl Fn(Timestamp) -> String,
    mail: impl Fn(MailId) -> Option<(Author, String)>,
) -> Vec<String> {
    let sentence = |reason: &Reason| {
        let (at, rule) = (clock(reason.at), reason.rule.words());
        match reason.mail.and_then(&mail) {
            Some((author, subject)) => format!("{at}, {} wrote \"{subject}\": {rule}.", name(author)),
            None if reason.folders.is_empty() => format!("{at}: {rule}."),
            None => format!("{at}: {rule} (in {}).", reason.folders.join(", ")),
        }
    };
    standing.reasons.iter().map(sentence).collect()
}

/// What follows from the facts: the turn, what is open, what is promised.
pub fn outcome(standing: &Standing, clock: impl Fn(Timestamp) -> String) -> Vec<String> {
    let since = standing.since.map(|since| format!(" since {}", clock(since))).unwrap_or_default();
    let mut said = vec![match (&standing.state, standing.turn) {
        (State::Closed, _) => "So it is closed.".to_owned(),
        (State::Replaced { by }, _) => format!("So it is nobody's turn here; {} threads took its place.", by.len()),
        (State::NotWatched, turn) => format!("So it is {} turn{since}, but the thread is not watched.", whose(turn)),
        (State::NotReached, turn) => format!("So it is {} turn{since}, but the last letter came back.", whose(turn)),
        (State::Open, turn) => format!("So it is {} turn{since}.", whose(turn)),
    }];
    for open in &standing.open_asks {
        let waits = if open.waits { ", which waits for a word of who asked" } else { "" };
        let (by, at) = (side_name(open.asked_by), clock(open.since));
        said.push(format!("Open: \"{}\", asked by {by} on {at}{waits}.", open.ask.text));
    }
    for promise in &standing.promises {
        let due = promise.due.map(|due| format!(" for {due}")).unwrap_or_default();
        said.push(format!("Promised by {}{due}: \"{}\".", side_name(promise.by), promise.text));
    }
    said
}

/// What happens next if nothing else does, with its arithmetic; or that nothing does.
pub fn next(dues: &[Due], clock: impl Fn(Timestamp) -> String) -> Vec<String> {
    if dues.is_empty() {
        return vec!["Nothing goes out by itself.".to_owned()];
    }
    dues.iter().map(|due| format!("Next, on {}: {} ({}).", clock(due.at), what(due), due.why)).collect()
}

/// What falls due, and to whom it goes.
pub fn what(due: &Due) -> String {
    let to = side_name(due.side);
    match due.what {
        DueKind::Nag { nth } => format!("reminder {nth} to {to}"),
        DueKind::EarlyReminder => format!("an early reminder to {to}"),
        DueKind::PromisePassed { nth } => format!("question {nth} about the promise to {to}"),
        DueKind::CallSheet => "the call sheet to the owner".to_owned(),
        DueKind::ReportDue => format!("a question about the agreed report to {to}"),
        DueKind::PayBy => format!("a reminder to pay to {to}"),
    }
}

fn name(author: Author) -> &'static str {
    match author {
        Author::Stranger => "a stranger",
        known => side_name(known.side()),
    }
}

fn side_name(side: Side) -> &'static str {
    match side {
        Side::Owner => "the owner",
        Side::Contractor => "the contractor",
    }
}

fn whose(turn: Turn) -> &'static str {
    match turn {
        Turn::Owner => "the owner's",
        Turn::Contractor => "the contractor's",
        Turn::Nobody => "nobody's",
    }
}
