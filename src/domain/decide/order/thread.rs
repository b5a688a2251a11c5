//! Orders about a thread, a mail in question, or a letter whose fate nobody knows.

use jiff::{SignedDuration, Timestamp};

use super::super::{Decision, Setting, draft};
use super::{Obeyed, desk, does_not_fit};
use crate::domain::desk::Desk;
use crate::domain::people::roster::{ContractorKey, Side};
use crate::domain::reading::author::Author;
use crate::domain::reading::mail::MailId;
use crate::domain::speech::letter::{Act, LetterId};
use crate::domain::turn::fact::{AtDesk, LetterState};
use crate::domain::turn::standing::State;
use crate::domain::turn::thread_id::ThreadId;

/// `snooze 5` without a moment.
const SNOOZE: SignedDuration = SignedDuration::from_hours(3 * 24);

/// Obeys an act on a thread.
pub fn obey(setting: &Setting, desks: &[&Desk], key: &ContractorKey, id: ThreadId, act: &Act) -> Obeyed {
    let Some(desk) = desk(desks, key) else { return Obeyed::refused("that desk is not open") };
    let (Some(thread), Some(standing)) = (desk.thread(id), desk.standing(id)) else {
        return Obeyed::refused("that thread is not there any more");
    };
    let id = thread.id;
    let name = format!("\u{201c}{}\u{201d}", thread.subject);
    match act {
        Act::Done if standing.state == State::Closed => Obeyed::refused(format!("{name} is closed already")),
        Act::Done => one(desk, AtDesk::Closed { thread: id }, format!("{name} is closed")),
        Act::Snooze(until) => {
            let until = until.or_else(|| setting.now.checked_add(SNOOZE).ok()).unwrap_or(Timestamp::MAX);
            let words = draft::owner_moment(setting, until);
            one(desk, AtDesk::Snoozed { thread: Some(id), until }, format!("no reminders about {name} before {words}"))
        }
        Act::Phoned { until, done } => {
            let what = AtDesk::Phoned { thread: id, until: *until, done: *done };
            one(desk, what, format!("noted that you spoke about {name}"))
        }
        Act::Paid => one(desk, AtDesk::Paid { thread: id }, format!("the invoice in {name} is paid")),
        Act::Watch => one(desk, AtDesk::Watched { thread: id }, format!("{name} is watched from now on")),
        Act::Why => Obeyed::done(Decision::default(), explained(setting, desk, id).join(" ")),
        Act::Answer(words) => answer(setting, desk, id, words),
        _ => does_not_fit("a thread"),
    }
}

/// Why a thread stands as it stands and what happens next, in sentences.
pub fn explained(setting: &Setting, desk: &Desk, id: ThreadId) -> Vec<String> {
    let Some(contractor) = setting.contractor(desk.key()) else { return Vec::new() };
    desk.explain(id, &setting.around(desk), setting.terms(contractor))
}

fn one(desk: &Desk, what: AtDesk, result: String) -> Obeyed {
    let mut decision = Decision::default();
    decision.fact(desk.key(), what);
    Obeyed::done(decision, result)
}

/// `4: yes, do it` in reply to a digest or a nag: an answer to the contractor's last mail in that thread.
fn answer(setting: &Setting, desk: &Desk, id: ThreadId, words: &str) -> Obeyed {
    let Some(contractor) = setting.contractor(desk.key()) else {
        return Obeyed::refused(format!("{} is not on the list any more, and is not written to", desk.key()));
    };
    let Some(thread) = desk.thread(id) else { return Obeyed::refused("that thread is not there any more") };
    let mails = thread.mails.iter().rev().filter_map(|mail| desk.mail(*mail));
    let Some(mail) = mails.into_iter().find(|mail| mail.author == Author::Contractor) else {
        return Obeyed::refused(format!("{} has not written in this thread yet", contractor.name));
    };
    let open = desk.standing(id).and_then(|standing| standing.asks_of(Side::Owner).find(|ask| ask.mail == mail.id));
    let reply = draft::Reply {
        quoted: open.map_or("", |open| open.ask.text.as_str()),
        words,
        ask: open.map(|open| open.index),
        references: desk.references_for(mail.id),
    };
    let mut decision = Decision::default();
    decision.letters.push(draft::answer(setting, contractor, id, &thread.subject, mail, reply));
    Obeyed::done(decision, format!("your answer about \u{201c}{}\u{201d} goes to {}", thread.subject, contractor.name))
}

/// Obeys an act on a mail in question.
pub fn question(desks: &[&Desk], key: &ContractorKey, mail: MailId, act: &Act) -> Obeyed {
    let Some(desk) = desk(desks, key) else { return Obeyed::refused("that desk is not open") };
    match act {
        Act::Done | Act::Leave => one(desk, AtDesk::Settled { mail }, "settled".to_string()),
        _ => does_not_fit("a question; \u{201c}done\u{201d} settles it"),
    }
}

/// Obeys an act on a letter whose fate nobody knows.
pub fn letter(desks: &[&Desk], key: &ContractorKey, id: &LetterId, act: &Act) -> Obeyed {
    let Some(desk) = desk(desks, key) else { return Obeyed::refused("that desk is not open") };
    let ambiguous = desk.letter(id).is_some_and(|letter| letter.state == LetterState::Ambiguous);
    if !ambiguous {
        return Obeyed::refused("the fate of that letter is known by now; nothing was done");
    }
    let state = |state| AtDesk::LetterState { letter: id.clone(), state };
    match act {
        Act::Resend => one(desk, state(LetterState::Ready), "the same letter goes out again".to_string()),
        Act::Arrived | Act::Done => one(desk, state(LetterState::Sent), "noted that it arrived".to_string()),
        _ => does_not_fit("a letter; say \u{201c}resend\u{201d} or \u{201c}arrived\u{201d}"),
    }
}
