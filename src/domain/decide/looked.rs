//! The mailbox was searched before a nag and held no word that strawboss did not know: write it, if it is still due.

use super::time::{LookOrder, dues_now};
use super::{Decision, Draft, Setting, draft};
use crate::domain::desk::Desk;
use crate::domain::people::roster::{Contractor, Side};
use crate::domain::speech::body::{Body, NagBody, NoteBody};
use crate::domain::speech::letter::{Letter, LetterId, LetterKind, Line, Recipient, Target};
use crate::domain::speech::nag;
use crate::domain::turn::due::{Due, DueKind};
use crate::domain::turn::fact::{AtDesk, LetterState, LookOutcome};
use crate::domain::turn::thread_id::ThreadId;

/// What follows when the look found nothing new: the reminder to the contractor and the fact of the look, or nothing
/// where it is due no more.
pub fn silence(setting: &Setting, desk: &Desk, order: &LookOrder) -> Decision {
    let mut decision = Decision::default();
    let Some(contractor) = setting.contractor(desk.key()) else { return decision };
    let dues = still_due(setting, desk, order);
    if !dues.is_empty() {
        decision.fact(desk.key(), nagged(order.side, &dues));
        let body = Body::Nag(nag::body(setting, desk, contractor, order.side, &dues));
        write(&mut decision, setting, desk, contractor, Recipient::Contractor(contractor.key.clone()), body, &dues);
    }
    decision
}

/// The same for the owner, of all desks at once: a call sheet for each contractor who has to be phoned, and one short
/// mail about everything else.
pub fn owner_silence(setting: &Setting, looks: &[(&Desk, &LookOrder)]) -> Decision {
    let mut decision = Decision::default();
    let mut waiting: Vec<(NagBody, Vec<Target>)> = Vec::new();
    for (desk, order) in looks {
        let Some(contractor) = setting.contractor(desk.key()) else { continue };
        let dues = still_due(setting, desk, order);
        let (calls, nags): (Vec<Due>, Vec<Due>) = dues.into_iter().partition(|due| due.what == DueKind::CallSheet);
        if !calls.is_empty() {
            decision.fact(desk.key(), nagged(Side::Owner, &calls));
            let body = NoteBody::Call(nag::call(setting, desk, contractor, &threads_of(&calls)));
            write(&mut decision, setting, desk, contractor, Recipient::Owner, Body::Note(body), &calls);
        }
        if !nags.is_empty() {
            decision.fact(desk.key(), nagged(Side::Owner, &nags));
            let target = |thread| Target::Thread { contractor: contractor.key.clone(), thread };
            let targets = threads_of(&nags).into_iter().map(target).collect();
            waiting.push((nag::body(setting, desk, contractor, Side::Owner, &nags), targets));
        }
    }
    decision.letters.extend(one_letter(setting, waiting));
    decision
}

/// What is still due of what was looked for.
fn still_due(setting: &Setting, desk: &Desk, order: &LookOrder) -> Vec<Due> {
    let ordered = |due: &Due| due.thread.is_some_and(|thread| order.threads.contains(&thread));
    dues_now(setting, desk, order.side).into_iter().filter(ordered).collect()
}

fn threads_of(dues: &[Due]) -> Vec<ThreadId> {
    dues.iter().filter_map(|due| due.thread).collect()
}

fn nagged(side: Side, dues: &[Due]) -> AtDesk {
    let (found, folders) = (Vec::new(), Vec::new());
    AtDesk::Looked { threads: threads_of(dues), side, found, folders, outcome: LookOutcome::Nagged }
}

/// One mail to the owner about all desks, its lines numbered through.
fn one_letter(setting: &Setting, waiting: Vec<(NagBody, Vec<Target>)>) -> Option<Draft> {
    let owner = setting.roster.owner();
    let mut parts = waiting.into_iter();
    let (mut body, mut targets) = parts.next()?;
    for (more, others) in parts {
        body.tone = body.tone.max(more.tone);
        body.threads.extend(more.threads);
        targets.extend(others);
    }
    (1..).zip(&mut body.threads).for_each(|(number, thread)| thread.number = number);
    let lines: Vec<Line> = (1..).zip(targets).map(|(number, target)| Line { number, target }).collect();
    let letter = Letter {
        id: LetterId::of(LetterKind::Nag, &["owner", &setting.now.to_string()]),
        kind: LetterKind::Nag,
        to: Recipient::Owner,
        language: owner.language,
        subject: String::new(),
        body: Body::Nag(body),
        lines,
        threads: Vec::new(),
        in_reply_to: None,
        references: Vec::new(),
        approved: false,
        answers: None,
        files: Vec::new(),
    };
    Some(Draft { desk: None, letter, expires: setting.now.checked_add(setting.rules.look_valid).ok() })
}

fn write(
    decision: &mut Decision,
    setting: &Setting,
    desk: &Desk,
    contractor: &Contractor,
    to: Recipient,
    body: Body,
    dues: &[Due],
) {
    let shadow = matches!(to, Recipient::Contractor(_)) && !draft::is_live(setting, desk.key(), desk.live());
    let draft = nag_draft(setting, desk, contractor, to, body, dues);
    let shadowed = AtDesk::LetterState { letter: draft.letter.id.clone(), state: LetterState::Shadowed };
    decision.letters.push(draft);
    if shadow {
        decision.fact(desk.key(), shadowed);
    }
}

fn nag_draft(
    setting: &Setting,
    desk: &Desk,
    contractor: &Contractor,
    to: Recipient,
    body: Body,
    dues: &[Due],
) -> Draft {
    let threads = threads_of(dues);
    let alone = match threads[..] {
        [thread] if matches!(to, Recipient::Contractor(_)) => desk.thread(thread),
        _ => None,
    };
    let last = alone.and_then(|thread| thread.mails.last()).and_then(|mail| desk.mail(*mail));
    let target = |thread: &ThreadId| Target::Thread { contractor: contractor.key.clone(), thread: *thread };
    let mut parts: Vec<String> = vec![contractor.key.0.clone(), setting.now.to_string()];
    parts.extend(threads.iter().map(ToString::to_string));
    let id: Vec<&str> = parts.iter().map(String::as_str).collect();
    let language = match to {
        Recipient::Owner => setting.roster.owner().language,
        Recipient::Contractor(_) => contractor.language,
    };
    let letter = Letter {
        id: LetterId::of(LetterKind::Nag, &id),
        kind: LetterKind::Nag,
        to,
        language,
        subject: alone.map(|thread| thread.subject.clone()).unwrap_or_default(),
        body,
        lines: (1..).zip(&threads).map(|(number, thread)| Line { number, target: target(thread) }).collect(),
        in_reply_to: last.map(|mail| mail.message_id.clone()),
        references: last.map(|mail| desk.references_for(mail.id)).unwrap_or_default(),
        threads,
        approved: false,
        answers: None,
        files: Vec::new(),
    };
    let expires = setting.now.checked_add(setting.rules.look_valid).ok();
    Draft { desk: Some(desk.key().clone()), letter, expires }
}
