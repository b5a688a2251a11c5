//! Letters that exercise every template and every branch of it: with all there can be, and with as little.
//!
//! They are rendered when templates are loaded, and they are the golden letters in `tests/golden`.

mod digest;
mod words;

use crate::domain::people::language::Language;
use crate::domain::people::roster::{ContractorKey, Side};
use crate::domain::reading::mail::MessageId;
use crate::domain::speech::body::{
    AnswerBody, Body, CallBody, CallThread, Effect, Hold, ListBody, ListPart, NagAsk, NagBody, NagThread, NagWhy,
    NoteBody, OpenTask, Quote, Replaced, Round, SplitBody, SplitPart, TaskBody, Tone, TranscriptBody, TranscriptLine,
};
use crate::domain::speech::letter::{Letter, LetterId, Recipient};
use crate::domain::turn::thread_id::ThreadId;
use words::{Words, words};

use super::Stamp;

/// A stamp no house has issued.
pub fn stamp() -> Stamp {
    Stamp { house: "vera@vane.example".into(), token: format!("[sb-{}42]", "ab3d5".repeat(8)) }
}

/// All sample letters of `language`.
pub fn letters(language: Language) -> Vec<Letter> {
    named(language).into_iter().map(|(_, letter)| letter).collect()
}

/// All sample letters of `language`, each with a name that tells kind and case.
pub fn named(language: Language) -> Vec<(String, Letter)> {
    let words = words(language);
    let mut bodies = vec![
        ("task", Body::Task(task(words))),
        ("task-bare", Body::Task(bare_task(words))),
        ("answer", Body::Answer(answer(words))),
        ("answer-bare", Body::Answer(AnswerBody { quote: Quote::default(), files: Vec::new(), ..answer(words) })),
        ("note-replaces", Body::Note(replaces(words))),
        ("note-replaces-elsewhere", Body::Note(replaces_elsewhere(words))),
        ("note-place", Body::Note(place(words))),
        ("note-open-tasks", Body::Note(open_tasks(words, true))),
        ("note-open-tasks-none", Body::Note(open_tasks(words, false))),
        ("call", Body::Note(NoteBody::Call(call(words)))),
        ("call-bare", Body::Note(NoteBody::Call(CallBody { phone: None, threads: Vec::new(), ..call(words) }))),
        ("word", Body::Note(word(words, true))),
        ("word-bare", Body::Note(word(words, false))),
        ("split", Body::Split(split(words))),
        ("split-hold", Body::Split(SplitBody { hold: Some(hold(words)), ..split(words) })),
        ("split-again", Body::Split(split_again(words))),
        ("split-changed", Body::Split(split_changed(words))),
        ("split-question", Body::Split(SplitBody { round: Round::Question, ..split(words) })),
        ("split-single", Body::Split(split_single(words))),
        ("list", Body::List(list(words))),
        ("list-again", Body::List(ListBody { again: true, ..list(words) })),
        ("transcript", Body::Transcript(transcript(words))),
        ("digest", Body::Digest(Box::new(digest::full(words)))),
        ("digest-all-clear", Body::Digest(Box::new(digest::all_clear(words)))),
        ("first-look", Body::FirstLook(Box::new(digest::first_look(words)))),
        ("first-look-all-clear", Body::FirstLook(Box::new(digest::all_clear(words)))),
    ];
    for side in [Side::Contractor, Side::Owner] {
        bodies.extend(nags(words, side));
    }
    bodies.into_iter().map(|(name, body)| (name.to_string(), letter(name, body, language, words))).collect()
}

/// A letter of the house with that body.
fn letter(name: &str, body: Body, language: Language, words: &Words) -> Letter {
    let to_owner = match &body {
        Body::Nag(nag) => nag.side == Side::Owner,
        Body::Task(_) | Body::Answer(_) => false,
        Body::Note(note) => matches!(note, NoteBody::Call(_) | NoteBody::Word { .. }),
        Body::Split(_) | Body::List(_) | Body::Digest(_) | Body::FirstLook(_) | Body::Transcript(_) => true,
    };
    let in_thread = matches!(body, Body::Answer(_) | Body::Nag(_)) && !to_owner;
    let parent = MessageId("<roof-2@petrov.example>".into());
    Letter {
        id: LetterId::of(body.kind(), &[name, language.code()]),
        kind: body.kind(),
        to: if to_owner { Recipient::Owner } else { Recipient::Contractor(ContractorKey("boris".into())) },
        language,
        subject: words.subject.into(),
        approved: matches!(body, Body::Task(_) | Body::Answer(_)),
        body,
        lines: Vec::new(),
        threads: if to_owner { Vec::new() } else { vec![ThreadId::from_number(11)] },
        in_reply_to: in_thread.then(|| parent.clone()),
        references: if in_thread { vec![parent] } else { Vec::new() },
        answers: None,
        files: Vec::new(),
    }
}

fn lines(text: &[&str]) -> Vec<String> {
    text.iter().map(|line| (*line).to_string()).collect()
}

fn signature(words: &Words) -> Vec<String> {
    lines(&[words.regards, "Vera Vane"])
}

fn task(words: &Words) -> TaskBody {
    TaskBody {
        first_name: "Boris".into(),
        title: words.title.into(),
        outcome: words.outcome.into(),
        known: lines(&words.known),
        steps: lines(&words.steps),
        due_words: words.due.into(),
        place: Some("https://files.vane.example/firewall".into()),
        reporting: Some(words.reporting.into()),
        files: lines(&["plan.pdf"]),
        siblings: lines(&[words.other_title]),
        thread_short: "qmzke".into(),
        signature: signature(words),
    }
}

fn bare_task(words: &Words) -> TaskBody {
    TaskBody {
        known: Vec::new(),
        steps: Vec::new(),
        place: None,
        reporting: None,
        files: Vec::new(),
        siblings: Vec::new(),
        ..task(words)
    }
}

fn answer(words: &Words) -> AnswerBody {
    AnswerBody {
        first_name: "Boris".into(),
        quote: Quote { who: "Boris Petrov".into(), date_words: words.monday.into(), lines: lines(&[words.ask]) },
        answer: lines(&words.answer),
        files: lines(&["logo.svg"]),
        signature: signature(words),
    }
}

fn replaces(words: &Words) -> NoteBody {
    NoteBody::Replaces {
        first_name: "Boris".into(),
        subject: words.subject.into(),
        sent_words: words.monday.into(),
        parts: vec![
            Replaced { title: words.title.into(), due_words: Some(words.due.into()) },
            Replaced { title: words.other_title.into(), due_words: None },
        ],
        elsewhere: Vec::new(),
        signature: signature(words),
    }
}

fn place(words: &Words) -> NoteBody {
    NoteBody::Place {
        first_name: "Boris".into(),
        host: "bigfiles.example".into(),
        place: "https://files.vane.example/firewall".into(),
        signature: signature(words),
    }
}

fn open_tasks(words: &Words, some: bool) -> NoteBody {
    let task = |short: &str, title: &str, words: &str| OpenTask {
        short: short.into(),
        title: title.into(),
        words: words.into(),
    };
    NoteBody::OpenTasks {
        first_name: "Boris".into(),
        theirs: if some { vec![task("qmzke", words.title, words.due)] } else { Vec::new() },
        ours: if some { vec![task("tfwab", words.other_title, words.monday)] } else { Vec::new() },
        signature: signature(words),
    }
}

fn word(words: &Words, all: bool) -> NoteBody {
    NoteBody::Word {
        title: words.title.into(),
        paragraphs: lines(&[words.outcome, words.reporting]),
        commands: if all { lines(&["arrived 1", "resend 1"]) } else { Vec::new() },
    }
}

fn call(words: &Words) -> CallBody {
    let thread = |number, full: bool| CallThread {
        number,
        subject: words.title.into(),
        asks: lines(&[words.ask]),
        waiting_words: words.waiting.into(),
        nagged: if full { lines(&[words.monday, words.due]) } else { Vec::new() },
        last_word: full.then(|| words.promise.to_string()),
    };
    CallBody {
        who: "Boris Petrov".into(),
        phone: Some("+49 30 5550100".into()),
        hours_words: words.hours.into(),
        threads: vec![thread(1, true), thread(2, false)],
    }
}

fn hold(words: &Words) -> Hold {
    Hold { until_words: words.clock.into(), number: 1 }
}

fn split(words: &Words) -> SplitBody {
    let complete = SplitPart {
        number: 1,
        title: words.title.into(),
        outcome: words.outcome.into(),
        known: lines(&words.known),
        steps: lines(&words.steps),
        to: None,
        due_words: Some(words.due.into()),
        missing: Vec::new(),
        words: lines(&[words.own_words]),
        question: None,
    };
    let incomplete = SplitPart {
        number: 2,
        title: words.other_title.into(),
        outcome: String::new(),
        known: Vec::new(),
        steps: Vec::new(),
        to: None,
        due_words: None,
        missing: lines(&words.missing),
        words: lines(&[words.other_ask]),
        question: Some(words.question.into()),
    };
    SplitBody {
        who: "Boris Petrov".into(),
        subject: words.subject.into(),
        sent_words: Some(words.monday.into()),
        parts: vec![complete, incomplete],
        round: Round::First,
        hold: None,
        expires_words: words.due.into(),
    }
}

fn split_again(words: &Words) -> SplitBody {
    let mut again = SplitBody { round: Round::Open, sent_words: None, ..split(words) };
    again.parts.remove(0);
    again
}

fn split_changed(words: &Words) -> SplitBody {
    let mut changed = SplitBody { round: Round::Changed, ..split(words) };
    for part in changed.parts.iter_mut().skip(1) {
        part.to = Some("Chen Moreau".into());
        part.question = None;
    }
    changed
}

fn split_single(words: &Words) -> SplitBody {
    let mut single = SplitBody { sent_words: None, ..split(words) };
    single.parts.truncate(1);
    single
}

fn replaces_elsewhere(words: &Words) -> NoteBody {
    NoteBody::Replaces {
        first_name: "Boris".into(),
        subject: words.subject.into(),
        sent_words: words.monday.into(),
        parts: Vec::new(),
        elsewhere: lines(&[words.other_title]),
        signature: signature(words),
    }
}

fn list(words: &Words) -> ListBody {
    let part = |number, title: &str, ask: &str| ListPart {
        number,
        title: title.into(),
        words: lines(&[ask]),
        due_words: None,
        thread: None,
        question: None,
    };
    let first = ListPart {
        due_words: Some(words.due.into()),
        thread: Some(words.subject.into()),
        ..part(1, words.title, words.ask)
    };
    let second = ListPart { question: Some(words.question.into()), ..part(2, words.other_title, words.other_ask) };
    ListBody {
        who: "Boris Petrov".into(),
        subject: words.subject.into(),
        sent_words: words.monday.into(),
        parts: vec![first, second],
        again: false,
        expires_words: words.due.into(),
    }
}

fn transcript(words: &Words) -> TranscriptBody {
    let line = |said: &str, effect, result: &str, nearest: Option<&str>| TranscriptLine {
        said: said.into(),
        effect,
        result: result.into(),
        nearest: nearest.map(str::to_string),
    };
    TranscriptBody {
        subject: words.subject.into(),
        lines: vec![
            line("split 1,3", Effect::Done, words.result, None),
            line("done 4", Effect::Refused, words.refusal, None),
            line("snoze 5", Effect::Unknown, "", Some("snooze 5")),
            line("hm", Effect::Unknown, "", None),
        ],
    }
}

fn nags(words: &Words, side: Side) -> Vec<(&'static str, Body)> {
    let thread = |number, why, full: bool| NagThread {
        number,
        who: "Boris Petrov".into(),
        subject: if number == 1 { words.title.into() } else { words.other_title.into() },
        why,
        asks: match full {
            true => vec![
                NagAsk { words: words.nag_ask.into(), asked_words: words.monday.into() },
                NagAsk { words: words.other_ask.into(), asked_words: words.today.into() },
            ],
            false => Vec::new(),
        },
        quote: full.then(|| words.nag_quote.to_string()),
        since_words: words.monday.into(),
        waiting_words: words.waiting.into(),
    };
    let nag = |tone, threads| {
        Body::Nag(NagBody {
            side,
            first_name: if side == Side::Owner { "Vera".into() } else { "Boris".into() },
            other_name: if side == Side::Owner { "Boris Petrov".into() } else { "Vera Vane".into() },
            tone,
            threads,
            signature: if side == Side::Owner { Vec::new() } else { signature(words) },
        })
    };
    let one = |tone, why, full| nag(tone, vec![thread(1, why, full)]);
    let name = |contractor, owner| if side == Side::Owner { owner } else { contractor };
    let all = [NagWhy::Waiting, NagWhy::PromisePassed, NagWhy::DuePassed, NagWhy::DueSoon, NagWhy::ReportDue];
    let several = (1..).zip(all).map(|(number, why)| thread(number, why, number % 2 == 1)).collect();
    // Nobody but the owner pays.
    let pays = (side == Side::Owner).then(|| ("nag-owner-pay", one(Tone::Polite, NagWhy::PayBy, false)));
    let mut samples = vec![
        (name("nag", "nag-owner"), one(Tone::Polite, NagWhy::Waiting, true)),
        (name("nag-plain", "nag-owner-plain"), one(Tone::Plain, NagWhy::Waiting, true)),
        (name("nag-last", "nag-owner-last"), one(Tone::Last, NagWhy::Waiting, false)),
        (name("nag-promise", "nag-owner-promise"), one(Tone::Polite, NagWhy::PromisePassed, true)),
        (name("nag-due", "nag-owner-due"), one(Tone::Plain, NagWhy::DuePassed, false)),
        (name("nag-early", "nag-owner-early"), one(Tone::Polite, NagWhy::DueSoon, false)),
        (name("nag-report", "nag-owner-report"), one(Tone::Polite, NagWhy::ReportDue, false)),
        (name("nag-several", "nag-owner-several"), nag(Tone::Polite, several)),
    ];
    samples.extend(pays);
    samples
}
