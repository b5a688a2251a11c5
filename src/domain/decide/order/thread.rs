//! Orders about a thread, a mail in question, or a letter whose fate nobody knows.

use jiff::{SignedDuration, Timestamp};

use super::super::{Decision, Setting, draft, time};
use super::{Obeyed, desk, no, yes};
use crate::domain::desk::Desk;
use crate::domain::people::roster::{ContractorKey, Side};
use crate::domain::reading::author::Author;
use crate::domain::reading::mail::MailId;
use crate::domain::speech::letter::{Act, LetterId};
use crate::domain::speech::said::{self, Sentence};
use crate::domain::turn::due::Due;
use crate::domain::turn::fact::{AtDesk, LetterState};
use crate::domain::turn::standing::State;
use crate::domain::turn::thread_id::ThreadId;

/// `snooze 5` without a moment.
const SNOOZE: SignedDuration = SignedDuration::from_hours(3 * 24);

/// Obeys an act on a thread.
pub fn obey(setting: &Setting, desks: &[&Desk], key: &ContractorKey, id: ThreadId, act: &Act) -> Obeyed {
    let Some(desk) = desk(desks, key) else { return no(setting, said::NO_DESK, &[]) };
    let (Some(thread), Some(standing)) = (desk.thread(id), desk.standing(id)) else {
        return no(setting, said::THREAD_GONE, &[]);
    };
    let id = thread.id;
    let noted = |what, said: Sentence, values: &[&str]| one(setting, desk, what, said, values);
    let name = thread.subject.as_str();
    match act {
        Act::Done if standing.state == State::Closed => no(setting, said::CLOSED_ALREADY, &[name]),
        Act::Done => noted(AtDesk::Closed { thread: id }, said::CLOSED, &[name]),
        Act::Snooze(until) => {
            let until = until.or_else(|| setting.now.checked_add(SNOOZE).ok()).unwrap_or(Timestamp::MAX);
            let words = draft::owner_moment(setting, until);
            noted(AtDesk::Snoozed { thread: Some(id), until }, said::SNOOZED, &[name, &words])
        }
        Act::Phoned { until, done } => {
            noted(AtDesk::Phoned { thread: id, until: *until, done: *done }, said::PHONED, &[name])
        }
        Act::Paid => noted(AtDesk::Paid { thread: id }, said::PAID, &[name]),
        Act::Watch => noted(AtDesk::Watched { thread: id }, said::WATCHED, &[name]),
        Act::Why => Obeyed::done(Decision::default(), explained(setting, desk, id).join(" ")),
        Act::Answer(words) => answer(setting, desk, id, words),
        _ => no(setting, said::MISFIT_THREAD, &[]),
    }
}

/// Why a thread stands as it stands and what happens next, in sentences.
pub fn explained(setting: &Setting, desk: &Desk, id: ThreadId) -> Vec<String> {
    let here = |due: &Due| due.thread.is_some_and(|thread| desk.resolve(thread) == desk.resolve(id));
    let dues: Vec<Due> = time::dues(setting, desk).into_iter().filter(here).collect();
    desk.explain(id, &dues, &setting.roster.owner().calendar)
}

fn one(setting: &Setting, desk: &Desk, what: AtDesk, said: Sentence, values: &[&str]) -> Obeyed {
    let mut decision = Decision::default();
    decision.fact(desk.key(), what);
    yes(setting, decision, said, values)
}

/// `4: yes, do it` in reply to a digest or a nag: an answer to the contractor's last mail in that thread.
fn answer(setting: &Setting, desk: &Desk, id: ThreadId, words: &str) -> Obeyed {
    let Some(contractor) = setting.contractor(desk.key()) else {
        return no(setting, said::NOT_LISTED, &[&desk.key().0]);
    };
    let Some(thread) = desk.thread(id) else { return no(setting, said::THREAD_GONE, &[]) };
    let mails = thread.mails.iter().rev().filter_map(|mail| desk.mail(*mail));
    let Some(mail) = mails.into_iter().find(|mail| mail.author == Author::Contractor) else {
        return no(setting, said::NOTHING_TO_ANSWER, &[&thread.subject]);
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
    yes(setting, decision, said::ANSWERED, &[&thread.subject, &contractor.name])
}

/// Obeys an act on a mail in question.
pub fn question(setting: &Setting, desks: &[&Desk], key: &ContractorKey, mail: MailId, act: &Act) -> Obeyed {
    let Some(desk) = desk(desks, key) else { return no(setting, said::NO_DESK, &[]) };
    match act {
        Act::Done | Act::Leave => one(setting, desk, AtDesk::Settled { mail }, said::SETTLED, &[]),
        _ => no(setting, said::MISFIT_QUESTION, &[]),
    }
}

/// Obeys an act on a letter whose fate nobody knows.
pub fn letter(setting: &Setting, desks: &[&Desk], key: &ContractorKey, id: &LetterId, act: &Act) -> Obeyed {
    let Some(desk) = desk(desks, key) else { return no(setting, said::NO_DESK, &[]) };
    let ambiguous = desk.letter(id).is_some_and(|letter| letter.state == LetterState::Ambiguous);
    if !ambiguous {
        return no(setting, said::FATE_KNOWN, &[]);
    }
    let state = |state| AtDesk::LetterState { letter: id.clone(), state };
    match act {
        Act::Resend => one(setting, desk, state(LetterState::Ready), said::RESENT, &[]),
        Act::Arrived | Act::Done => one(setting, desk, state(LetterState::Sent), said::ARRIVED, &[]),
        _ => no(setting, said::MISFIT_LETTER, &[]),
    }
}
