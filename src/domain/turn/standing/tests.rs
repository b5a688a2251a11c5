//! Every rule of `docs/TURNS.md` as a row: what happened, and how the thread stands then.
//!
//! An event is written as minutes, who, and what: `0 owner task:roof` is a mail at
//! minute 0 in which the owner asks for one task. Mails answer the one before.

use jiff::Timestamp;

use super::event::{Event, Happened, Told};
use super::*;
use crate::domain::reading::{AskKind, Kind, Reading};
use crate::domain::speech::letter::LetterKind;
use crate::domain::turn::fact::{Author, MailFact};
use crate::domain::turn::kept::KeptMail;
use crate::domain::turn::made::{ask, at, mail, promise};
use crate::domain::turn::thread::NoteKind;
use crate::domain::work::task::{Sheet, TaskMove};

/// One event of a row, owning what an [`Event`] borrows.
enum Row {
    Mail {
        mail: KeptMail,
        placed: Option<Vec<(MailId, usize)>>,
        answers_mail_of: Option<Timestamp>,
        moved_out: Vec<usize>,
    },
    Part(KeptMail),
    Note(NoteKind),
    Other(Happened<'static>),
}

fn say(reading: &mut Reading, fact: &mut MailFact, word: &str) {
    let (word, value) = word.split_once(':').unwrap_or((word, ""));
    let kind = |kind| ask(kind, value);
    let due = || value.parse().ok().map(Moment::Day);
    match word {
        "task" => reading.asks.push(kind(AskKind::Task)),
        "question" => reading.asks.push(kind(AskKind::Question)),
        "approval" => reading.asks.push(kind(AskKind::Approval)),
        "promise" => reading.promises.push(promise(fact.author.side(), due())),
        "delivered" => reading.delivered = true,
        "ack" => reading.acknowledgement = true,
        "thanks" => reading.thanks_only = true,
        "blocked" => reading.blocked = true,
        "accepted" => reading.accepted = true,
        "declined" => reading.declined = true,
        "settled" => reading.settled = true,
        "counter" => reading.counter_date = due(),
        "bank" => reading.bank_change = true,
        "invoice" => reading.invoice = Some(Invoice { number: None, amount: None, currency: None, due: None }),
        "auto" => reading.kind = Kind::AutoReply,
        "away" => reading.kind = Kind::OutOfOffice,
        "bounce" => reading.kind = Kind::Bounce,
        "list" => reading.kind = Kind::List,
        "unproven" => fact.unproven = Some("dmarc=fail".into()),
        "history" => fact.history = true,
        "nag" => fact.own = Some(LetterKind::Nag),
        "task-letter" => fact.own = Some(LetterKind::Task),
        "answer-letter" => fact.own = Some(LetterKind::Answer),
        "says" => {}
        _ => panic!("no such word: {word}"),
    }
}

fn row(text: &str) -> (Timestamp, Row) {
    let mut words = text.split_whitespace();
    let minutes: i64 = words.next().and_then(|minutes| minutes.parse().ok()).expect("minutes");
    let who = words.next().expect("who");
    let author = match who {
        "owner" | "part" => Author::Owner,
        "contractor" => Author::Contractor,
        "stranger" => Author::Stranger,
        "nagged" => return (at(minutes), Row::Other(Happened::Nagged(Side::Contractor))),
        "came-back" => return (at(minutes), Row::Other(Happened::CameBack)),
        "letter-sent" => return (at(minutes), Row::Other(Happened::Sent { kind: LetterKind::Task, answers: None })),
        _ => return (at(minutes), Row::Note(note(who))),
    };
    let mut fact = mail(&format!("m{minutes}"), author, minutes, "Roof");
    let mut reading = Reading::of(Kind::Person);
    let (mut placed, mut answers_mail_of, mut moved_out) = (None, None, Vec::new());
    for word in words {
        match word.split_once(':') {
            Some(("answers", asks)) => placed = Some(asks.split(',').map(named).collect()),
            Some(("re", minutes)) => answers_mail_of = minutes.parse().ok().map(at),
            Some(("moved", index)) => moved_out.push(index.parse().expect("an index")),
            _ => say(&mut reading, &mut fact, word),
        }
    }
    fact.reading = Some(Box::new(reading));
    let mail = KeptMail::of(&fact);
    let row = if who == "part" { Row::Part(mail) } else { Row::Mail { mail, placed, answers_mail_of, moved_out } };
    (at(minutes), row)
}

/// `0.1` is the second ask of the mail at minute 0.
fn named(ask: &str) -> (MailId, usize) {
    let (minutes, index) = ask.split_once('.').expect("minute.index");
    let minutes: i64 = minutes.parse().expect("minutes");
    (mail(&format!("m{minutes}"), Author::Owner, minutes, "Roof").id, index.parse().expect("an index"))
}

fn note(word: &str) -> NoteKind {
    let (word, value) = word.split_once(':').unwrap_or((word, ""));
    let until = || value.parse().ok().map(at);
    let sheet = |steps: &[&str]| Sheet {
        title: "Roof".into(),
        steps: steps.iter().map(|s| s.to_string()).collect(),
        ..Sheet::default()
    };
    match word {
        "closed" => NoteKind::Closed,
        "reopened" => NoteKind::Reopened,
        "snoozed" => NoteKind::Snoozed(until().expect("minutes")),
        "phoned" => NoteKind::Phoned { until: until(), done: false },
        "phoned-done" => NoteKind::Phoned { until: None, done: true },
        "paid" => NoteKind::Paid,
        "watched" => NoteKind::Watched,
        "word-found" => NoteKind::WordFound(vec!["Clients".into()]),
        "replaced" => NoteKind::Replaced(Vec::new()),
        "opened" => NoteKind::Task(Box::new(sheet(&["Look", "Repair"]))),
        "step" => {
            NoteKind::Moved(TaskMove::Step { step: value.parse().expect("a step"), done: true, note: None, mail: None })
        }
        "moved" => NoteKind::Moved(TaskMove::State { state: TaskState::Working, by: Side::Owner, mail: None }),
        _ => panic!("no such note: {word}"),
    }
}

/// How a thread stands after the events of `text`, which are parted by `|`.
fn standing(text: &str) -> Standing {
    let rows: Vec<(Timestamp, Row)> = text.split('|').map(row).collect();
    fold(rows.iter().map(|(at, row)| {
        let what = match row {
            Row::Part(mail) => Happened::Part { mail, asks: &[0] },
            Row::Note(note) => Happened::Note(note),
            Row::Other(other) => other.clone(),
            Row::Mail { mail, placed, answers_mail_of, moved_out } => Happened::Mail(Told {
                mail,
                answers_mail_of: *answers_mail_of,
                placed: placed.as_deref(),
                moved_out: moved_out.clone(),
                answer_to: None,
            }),
        };
        Event { at: *at, what }
    }))
}

/// The standing in words: turn and minutes, `waits N` open asks that wait, `asks N` open ones, promises, state.
fn words(standing: &Standing) -> String {
    let minutes = |moment: Timestamp| moment.duration_since(at(0)).as_mins();
    let mut words = vec![format!("{:?}", standing.turn).to_lowercase()];
    words.extend(standing.since.map(|since| minutes(since).to_string()));
    let (waiting, open): (Vec<_>, Vec<_>) = standing.open_asks.iter().partition(|open| open.waits);
    for (name, count) in [("asks", open.len()), ("waits", waiting.len()), ("promises", standing.promises.len())] {
        if count > 0 {
            words.push(format!("{name} {count}"));
        }
    }
    words.extend(standing.task.as_ref().map(|task| format!("task {:?}", task.state)));
    words.extend(standing.snoozed_until.map(|until| format!("snoozed {}", minutes(until))));
    if standing.state != State::Open {
        words.push(format!("{:?}", standing.state).to_lowercase());
    }
    words.join(" ")
}

/// The rows: the rule that must apply, what happened, how it stands.
#[rustfmt::skip]
const ROWS: &[(Rule, &str, &str)] = &[
    (Rule::Asked, "0 owner task:roof", "contractor 0 asks 1"),
    (Rule::Asked, "0 contractor question:colour", "owner 0 asks 1"),
    (Rule::Asked, "0 owner task:roof | 9 owner task:shutters", "contractor 0 asks 2"),
    (Rule::Asked, "0 contractor question:colour | 9 owner task:shutters", "owner 0 asks 2"),
    (Rule::Word, "0 contractor says", "owner 0"),
    (Rule::Word, "0 contractor says | 9 owner says", "contractor 9"),
    (Rule::Word, "0 contractor says | 9 contractor says", "owner 0"),
    (Rule::AskedAgain, "0 owner task:roof | 90 owner question:News?", "contractor 0 asks 1"),
    (Rule::AskedAgain, "0 owner question:colour | 90 owner question:Colour?", "contractor 0 asks 1"),
    (Rule::Answered, "0 owner question:colour | 9 contractor says", "owner 9"),
    (Rule::Answered, "0 contractor approval:go | 9 owner accepted", "contractor 9"),
    (Rule::AnsweredSome, "0 owner task:a task:b task:c | 9 contractor answers:0.0,0.1", "contractor 0 asks 1"),
    (Rule::Delivered, "0 owner task:roof | 9 contractor delivered", "owner 9"),
    (Rule::Delivered, "0 owner task:roof | 1 opened | 9 contractor delivered", "owner 9 task Delivered"),
    (Rule::CounterQuestion, "0 owner task:roof | 9 contractor question:colour", "owner 9 asks 1 waits 1"),
    (Rule::CounterQuestion, "0 contractor question:roof | 9 owner question:which", "contractor 9 asks 1 waits 1"),
    (Rule::Answered, "0 owner task:roof | 9 contractor question:colour | 20 owner says", "contractor 20 asks 1"),
    (Rule::Blocked, "0 owner task:roof | 9 contractor blocked", "owner 9 waits 1"),
    (Rule::Blocked, "0 owner task:roof | 9 contractor blocked | 20 owner says", "contractor 20 asks 1"),
    (Rule::OtherDate, "0 owner task:roof | 9 contractor counter:2026-03-09", "owner 9 waits 1"),
    (Rule::DateAgreed, "0 owner task:roof | 9 contractor counter:2026-03-09 | 20 owner ack", "contractor 20 asks 1"),
    (Rule::Accepted, "0 owner task:roof | 1 opened | 9 contractor accepted", "contractor 0 asks 1 task Accepted"),
    (Rule::Declined, "0 owner task:roof | 1 opened | 9 contractor declined", "owner 9 task Declined"),
    (Rule::Acknowledged, "0 owner task:roof | 9 contractor ack", "contractor 0 asks 1"),
    (Rule::Acknowledged, "0 owner task:roof | 9 contractor delivered | 20 owner ack", "owner 9"),
    (Rule::Noted, "0 contractor says | 9 owner ack", "nobody closed"),
    (Rule::Promised, "0 owner task:roof | 9 contractor promise:2026-03-06", "contractor 0 asks 1 promises 1"),
    (Rule::Promised, "0 contractor promise:2026-03-06", "contractor 0 promises 1"),
    (Rule::Promised, "0 owner task:roof | 9 contractor promise:2026-03-06 | 50 contractor promise:2026-03-09", "contractor 0 asks 1 promises 1"),
    (Rule::Delivered, "0 owner task:roof | 9 contractor promise:2026-03-06 | 50 contractor delivered", "owner 50"),
    (Rule::StatusGiven, "0 owner task:roof | 9 contractor says", "contractor 0 asks 1"),
    (Rule::Thanked, "0 owner task:roof | 9 contractor delivered | 20 owner thanks", "nobody closed"),
    (Rule::Thanked, "0 contractor question:colour | 9 owner says | 20 contractor thanks", "nobody closed"),
    (Rule::Courtesy, "0 owner task:roof | 9 contractor thanks", "contractor 0 asks 1"),
    (Rule::Courtesy, "0 owner task:roof | 9 owner thanks", "contractor 0 asks 1"),
    (Rule::Courtesy, "0 owner task:roof | 9 closed | 20 contractor ack", "nobody closed"),
    (Rule::Courtesy, "0 owner task:roof | 5 snoozed:500 | 9 contractor thanks", "contractor 0 asks 1 snoozed 500"),
    (Rule::SettledOutside, "0 owner task:roof | 9 contractor settled", "nobody closed"),
    (Rule::Crossed, "0 owner question:a | 60 owner question:b | 61 contractor says re:0", "contractor 60 asks 1"),
    (Rule::Automatic, "0 owner task:roof | 9 contractor auto", "contractor 0 asks 1"),
    (Rule::Automatic, "0 owner task:roof | 9 contractor away", "contractor 0 asks 1"),
    (Rule::OurLetter, "0 owner task:roof | 9 owner nag", "contractor 0 asks 1"),
    (Rule::FromList, "0 owner task:roof | 9 contractor list", "contractor 0 asks 1"),
    (Rule::FromStranger, "0 owner task:roof | 9 stranger delivered", "contractor 0 asks 1"),
    (Rule::NotProven, "0 owner task:roof | 9 contractor delivered unproven", "contractor 0 asks 1"),
    (Rule::CameBack, "0 owner task:roof | 9 stranger bounce", "contractor 0 asks 1 notreached"),
    (Rule::CameBack, "0 owner task:roof | 9 came-back | 20 contractor ack", "contractor 0 asks 1"),
    (Rule::TaskLetter, "0 opened | 5 owner task-letter", "contractor 5 asks 1 task Sent"),
    (Rule::TaskLetter, "0 opened | 5 letter-sent", "contractor 5 task Sent"),
    (Rule::TaskLetter, "0 part task:roof | 3 opened | 5 owner task-letter", "contractor 0 asks 1 task Sent"),
    (Rule::AnswerLetter, "0 contractor says | 9 owner answer-letter", "contractor 9"),
    (Rule::PartOfBundle, "0 part task:roof", "contractor 0 asks 1"),
    (Rule::LivesElsewhere, "0 contractor question:a question:b moved:0 moved:1", "nobody"),
    (Rule::Asked, "0 contractor question:a question:b moved:0", "owner 0 asks 1"),
    (Rule::Replaced, "0 owner task:a task:b | 5 replaced", "nobody replaced { by: [] }"),
    (Rule::Replaced, "0 owner task:a task:b | 5 replaced | 9 contractor delivered", "nobody replaced { by: [] }"),
    (Rule::ClosedByOwner, "0 owner task:roof | 5 closed", "nobody closed"),
    (Rule::ClosedByOwner, "0 owner task:roof | 5 phoned-done", "nobody closed"),
    (Rule::ReopenedByOwner, "0 owner task:roof | 5 closed | 9 reopened", "contractor 9"),
    (Rule::NewWord, "0 owner task:roof | 5 closed | 9 contractor question:colour", "owner 9 asks 1"),
    (Rule::Phoned, "0 contractor question:a | 9 phoned", "contractor 9"),
    (Rule::Phoned, "0 owner task:roof | 9 phoned:500", "contractor 9 asks 1 snoozed 500"),
    (Rule::Snoozed, "0 owner task:roof | 9 snoozed:500", "contractor 0 asks 1 snoozed 500"),
    (Rule::SnoozeOver, "0 owner task:roof | 9 snoozed:500 | 20 contractor delivered", "owner 20"),
    (Rule::InvoiceCame, "0 contractor invoice says", "owner 0"),
    (Rule::Paid, "0 contractor invoice says | 9 paid", "nobody closed"),
    (Rule::Paid, "0 contractor invoice question:more | 9 paid", "nobody closed"),
    (Rule::BankChanged, "0 contractor bank invoice", "owner 0"),
    (Rule::BankChanged, "0 stranger bank", "nobody notwatched"),
    (Rule::FromBefore, "0 owner task:roof history", "contractor 0 asks 1 notwatched"),
    (Rule::FromBefore, "0 owner task:roof history | 9 contractor ack", "contractor 0 asks 1"),
    (Rule::Watched, "0 owner task:roof history | 9 watched", "contractor 0 asks 1"),
    (Rule::TaskOpened, "0 owner task:roof | 1 opened", "contractor 0 asks 1 task Sent"),
    (Rule::TaskMoved, "0 owner task:roof | 1 opened | 5 moved", "contractor 0 asks 1 task Working"),
    (Rule::StepTicked, "0 owner task:roof | 1 opened | 5 step:2", "contractor 0 asks 1 task Sent"),
    (Rule::WordFound, "0 owner task:roof | 9 word-found", "contractor 0 asks 1"),
    (Rule::Nagged, "0 owner task:roof | 500 nagged", "contractor 0 asks 1"),
];

#[test]
fn every_row_stands_as_the_table_says() {
    let wrong: Vec<String> = ROWS
        .iter()
        .filter_map(|(rule, events, wanted)| {
            let standing = standing(events);
            let applied = standing.reasons.iter().any(|reason| reason.rule == *rule);
            let found = words(&standing);
            let rules: Vec<_> = standing.reasons.iter().map(|reason| reason.rule).collect();
            (found != *wanted || !applied)
                .then(|| format!("{events}\n   wanted {wanted}, by {rule:?}\n    found {found}, by {rules:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_row_and_stands_in_the_manual() {
    let manual = include_str!("../../../../docs/TURNS.md");
    for rule in Rule::ALL {
        assert!(ROWS.iter().any(|(tested, ..)| tested == rule), "{rule:?} has no row");
        let line = format!("| {} | {} |", rule.name(), rule.words());
        assert!(manual.contains(&line), "docs/TURNS.md lacks the row\n{line}");
    }
}

#[test]
fn steps_are_ticked_one_by_one() {
    let task = standing("0 owner task:roof | 1 opened | 5 step:2 | 6 step:9").task.expect("a task");
    assert_eq!(task.open_steps(), [1]);
}

#[test]
fn an_agreed_date_is_the_new_due_date() {
    let standing = standing("0 owner task:roof | 1 opened | 9 contractor counter:2026-03-09 | 20 owner ack");
    let day = Moment::Day("2026-03-09".parse().expect("a date"));
    assert_eq!(standing.task.map(|task| (task.state, task.due)), Some((TaskState::Accepted, Some(day))));
    assert_eq!(standing.open_asks.first().and_then(|open| open.ask.due), Some(day));
}

#[test]
fn reminders_count_from_the_present_turn() {
    let standing =
        standing("0 owner task:roof | 500 nagged | 600 contractor question:colour | 700 owner says | 900 nagged");
    assert_eq!(standing.nags_to(Side::Contractor).collect::<Vec<_>>(), [at(900)]);
}
