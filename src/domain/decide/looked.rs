//! The mailbox was searched before a nag and held no word that strawboss did not know: write it, if it is still due.

use super::time::{LookOrder, dues_now};
use super::{Decision, Draft, Setting, draft};
use crate::domain::desk::Desk;
use crate::domain::people::roster::{Contractor, Side};
use crate::domain::speech::body::{Body, NoteBody};
use crate::domain::speech::letter::{Letter, LetterId, LetterKind, Line, Recipient, Target};
use crate::domain::speech::nag;
use crate::domain::turn::due::{Due, DueKind};
use crate::domain::turn::fact::{AtDesk, LetterState, LookOutcome};
use crate::domain::turn::thread_id::ThreadId;

/// What follows when the look found nothing new: the nag and the fact of the look, or nothing where it is due no more.
pub fn silence(setting: &Setting, desk: &Desk, order: &LookOrder) -> Decision {
    let mut decision = Decision::default();
    let Some(contractor) = setting.contractor(desk.key()) else { return decision };
    let still: Vec<Due> = dues_now(setting, desk, order.side)
        .into_iter()
        .filter(|due| due.thread.is_some_and(|thread| order.threads.contains(&thread)))
        .collect();
    let (calls, nags): (Vec<Due>, Vec<Due>) = still.into_iter().partition(|due| due.what == DueKind::CallSheet);
    for (dues, is_call) in [(nags, Call::No), (calls, Call::Yes)] {
        let threads: Vec<ThreadId> = dues.iter().filter_map(|due| due.thread).collect();
        if threads.is_empty() {
            continue;
        }
        let looked = AtDesk::Looked {
            threads,
            side: order.side,
            found: Vec::new(),
            folders: Vec::new(),
            outcome: LookOutcome::Nagged,
        };
        decision.fact(desk.key(), looked);
        write(&mut decision, setting, desk, contractor, order.side, &dues, is_call);
    }
    decision
}

/// A call sheet, or a reminder.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Call {
    No,
    Yes,
}

fn write(
    decision: &mut Decision,
    setting: &Setting,
    desk: &Desk,
    contractor: &Contractor,
    side: Side,
    dues: &[Due],
    call: Call,
) {
    let (to, body) = match (call, side) {
        (Call::Yes, _) => (Recipient::Owner, Body::Note(NoteBody::Call(nag::call(setting, desk, contractor, dues)))),
        (Call::No, Side::Owner) => (Recipient::Owner, Body::Nag(nag::body(setting, desk, contractor, side, dues))),
        (Call::No, Side::Contractor) => {
            let to = Recipient::Contractor(contractor.key.clone());
            (to, Body::Nag(nag::body(setting, desk, contractor, side, dues)))
        }
    };
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
    let threads: Vec<ThreadId> = dues.iter().filter_map(|due| due.thread).collect();
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
