//! Sample digests: everything at once, nothing at all, and the first look.

use super::words::Words;
use crate::domain::speech::body::{Action, Button, Counts, DigestBody, Filed, Item, Record, Row};

/// Every section, every button, with and without what may be absent.
pub fn full(words: &Words) -> DigestBody {
    let asked = row(3, "Ana Ruiz", words.title, words, true);
    let plain =
        Row { asks: Vec::new(), note: None, actions: Vec::new(), ..row(4, "Chen Li", words.other_title, words, false) };
    DigestBody {
        date_words: words.today.into(),
        counts: Counts { you_owe: 2, they_owe: 2, late: 2, proposals: 2, red: 1, filed: 5 },
        red: vec![item(1, words.alarm, Some(words.advice), "Boris Petrov", &[Button::Phoned])],
        changed: vec![words.changed.into()],
        you_owe: vec![asked, plain],
        they_owe: vec![
            Row { note: Some(words.note.into()), ..row(5, "Boris Petrov", words.title, words, true) },
            Row { share: 0.2, ..row(6, "Ana Ruiz", words.subject, words, false) },
        ],
        proposals: vec![
            item(7, words.subject, None, "Boris Petrov", &[Button::Split, Button::Leave]),
            item(8, words.other_title, None, "Ana Ruiz", &[Button::Send, Button::Stop]),
        ],
        today: vec![Item { number: None, ..item(0, words.title, Some(words.promise), "Boris Petrov", &[]) }],
        invoices: vec![item(9, words.invoice, None, "Ana Ruiz", &[Button::Paid])],
        filed: vec![
            Filed { who: "Ana Ruiz".into(), count: 4, subjects: vec![words.title.into(), words.other_title.into()] },
            Filed { who: "Boris Petrov".into(), count: 1, subjects: Vec::new() },
        ],
        questions: vec![
            item(10, words.question, Some(words.ask), "Chen Li", &[Button::Answer, Button::Watch, Button::Why]),
            Item { who: None, ..item(11, words.other_ask, None, "", &[Button::Live, Button::FileHistory]) },
        ],
        trouble: vec![item(12, words.refusal, None, "Boris Petrov", &[Button::Arrived, Button::Resend])],
        hints: vec![Item { number: None, ..item(0, words.other_title, Some(words.missing[0]), "Chen Li", &[]) }],
        record: vec![
            record("Ana Ruiz", Some(92), words, false),
            record("Boris Petrov", Some(61), words, false),
            Record { median_words: None, promises_words: None, ..record("Chen Li", None, words, false) },
            record("Vera Vane", Some(84), words, true),
        ],
        health: words.health.into(),
        all_clear: false,
    }
}

/// Nothing waits.
pub fn all_clear(words: &Words) -> DigestBody {
    DigestBody { date_words: words.today.into(), health: words.health.into(), all_clear: true, ..DigestBody::default() }
}

/// What was found in the mailbox at the start.
pub fn first_look(words: &Words) -> DigestBody {
    let full = full(words);
    DigestBody {
        counts: Counts { you_owe: 2, they_owe: 1, late: 0, proposals: 0, red: 0, filed: 0 },
        you_owe: full.you_owe.into_iter().map(not_late).collect(),
        they_owe: full.they_owe.into_iter().take(1).map(not_late).collect(),
        ..all_clear(words)
    }
}

fn not_late(row: Row) -> Row {
    Row { share: 0.8, late: false, ..row }
}

fn row(number: u32, who: &str, subject: &str, words: &Words, late: bool) -> Row {
    Row {
        number,
        who: who.into(),
        subject: subject.into(),
        short: "qmzke".into(),
        waiting_words: if late { words.waiting.into() } else { words.soon.into() },
        agreed_words: words.agreed.into(),
        share: if late { 1.0 } else { 0.55 },
        late,
        asks: vec![words.ask.into()],
        note: None,
        actions: actions(number, &[Button::Done, Button::Snooze, Button::Phoned]),
    }
}

fn item(number: u32, text: &str, detail: Option<&str>, who: &str, buttons: &[Button]) -> Item {
    Item {
        number: Some(number),
        who: Some(who.into()),
        text: text.into(),
        detail: detail.map(str::to_string),
        actions: actions(number, buttons),
    }
}

fn actions(number: u32, buttons: &[Button]) -> Vec<Action> {
    let command = |button: Button| match button {
        Button::Answer => format!("{number}: "),
        Button::Live => "live Boris".to_string(),
        Button::FileHistory => "file history".to_string(),
        named => format!("{} {number}", format!("{named:?}").to_lowercase()),
    };
    buttons.iter().map(|button| Action { button: *button, command: command(*button) }).collect()
}

fn record(who: &str, on_time_percent: Option<u8>, words: &Words, owner: bool) -> Record {
    Record {
        who: who.into(),
        on_time_percent,
        median_words: Some(words.agreed.into()),
        promises_words: Some(words.kept.into()),
        owner,
    }
}
