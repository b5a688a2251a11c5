//! A mail was recorded at a desk: what follows from it.

use super::draft;
use super::{Decision, Setting};
use crate::domain::desk::Desk;
use crate::domain::people::agreement::TheirBundles;
use crate::domain::people::roster::Contractor;
use crate::domain::reading::author::Author;
use crate::domain::reading::{AskKind, Confidence, Kind, Reading};
use crate::domain::turn::fact::{AtDesk, MailFact, PartFact};
use crate::domain::turn::standing::State;
use crate::domain::turn::thread_id::ThreadId;
use crate::domain::work::bundle;
use crate::domain::work::proposal::{Offer, Proposal, ProposalEnd};
use crate::domain::work::task::Sheet;
use crate::domain::work::title;

/// What follows from `mail`, which `desk` has taken in already.
pub fn arrived(setting: &Setting, desk: &Desk, mail: &MailFact) -> Decision {
    let mut decision = Decision::default();
    let Some(contractor) = setting.contractor(desk.key()) else { return decision };
    if let Some(why) = &mail.unproven {
        decision.fact(desk.key(), AtDesk::Questioned { mail: mail.id, why: why.clone() });
        return decision;
    }
    let machine = mail.reading.as_deref().is_some_and(|reading| reading.kind != Kind::Person);
    if mail.author == Author::Stranger && machine {
        return decision;
    }
    if mail.author == Author::Stranger {
        let who = mail.from.as_ref().map_or_else(|| "somebody unknown".to_string(), ToString::to_string);
        let why = format!("{who} wrote into this thread and is not on the list");
        decision.fact(desk.key(), AtDesk::Questioned { mail: mail.id, why });
        return decision;
    }
    let Some(reading) = mail.reading.as_deref() else { return decision };
    let thread = desk.threads_of(mail.id).first().copied();
    match (mail.author, thread) {
        (Author::Contractor, thread) => {
            from_contractor(&mut decision, setting, desk, contractor, mail, reading, thread)
        }
        (Author::Owner, Some(thread)) => from_owner(&mut decision, setting, desk, contractor, mail, reading, thread),
        _ => {}
    }
    decision
}

fn from_contractor(
    decision: &mut Decision,
    setting: &Setting,
    desk: &Desk,
    contractor: &Contractor,
    mail: &MailFact,
    reading: &Reading,
    thread: Option<ThreadId>,
) {
    if let Some(until) = reading.out_of_office_until {
        decision.fact(desk.key(), AtDesk::Away { until, mail: mail.id });
    }
    let Some(thread) = thread.filter(|_| reading.kind == Kind::Person) else { return };
    supersede(decision, desk, thread, |offer| matches!(offer, Offer::Split(_)));
    if mail.history {
        return;
    }
    if reading.bank_change {
        decision.letters.push(draft::bank_alarm(setting, contractor, mail, thread));
    }
    if let Some(proposal) = their_bundle(contractor, mail, reading, thread) {
        let Offer::Answer(parts) = &proposal.offer else { return };
        let apart = parts.iter().map(PartFact::of).collect();
        decision.fact(desk.key(), AtDesk::TakenApart { mail: mail.id, parts: apart });
        if contractor.agreement.bundles_theirs == TheirBundles::Ask && draft::may_write_unasked(setting) {
            decision.letters.push(draft::list(setting, desk, contractor, &proposal));
        }
        decision.fact(desk.key(), AtDesk::Proposed(Box::new(proposal)));
    }
}

/// A mail with two or more sure matters asked of the owner.
fn their_bundle(contractor: &Contractor, mail: &MailFact, reading: &Reading, thread: ThreadId) -> Option<Proposal> {
    let proposal = bundle::answer_offer(mail.id, thread, contractor, reading)?;
    let Offer::Answer(parts) = &proposal.offer else { return None };
    parts.iter().all(|part| part.confidence >= Confidence::LOW).then_some(proposal)
}

fn from_owner(
    decision: &mut Decision,
    setting: &Setting,
    desk: &Desk,
    contractor: &Contractor,
    mail: &MailFact,
    reading: &Reading,
    thread: ThreadId,
) {
    if reading.kind != Kind::Person {
        return;
    }
    end_answered_lists(decision, desk);
    if mail.history || !mail.group.is_empty() {
        return;
    }
    match bundle::split_offer(mail.id, thread, contractor, reading) {
        Some(proposal) => {
            if draft::may_write_unasked(setting) {
                decision.letters.push(draft::split(setting, desk, contractor, &proposal));
            }
            decision.fact(desk.key(), AtDesk::Proposed(Box::new(proposal)));
        }
        None => single_task(decision, desk, contractor, mail, reading, thread),
    }
}

/// The owner's mail with exactly one sure task opens a task with a sheet on its thread.
fn single_task(
    decision: &mut Decision,
    desk: &Desk,
    contractor: &Contractor,
    mail: &MailFact,
    reading: &Reading,
    thread: ThreadId,
) {
    let has_sheet = desk.thread(thread).is_some_and(|thread| thread.sheet.is_some());
    let sure = |index: &usize| reading.asks.get(*index).is_some_and(|ask| ask.confidence >= Confidence::LOW);
    let tasks: Vec<usize> =
        (0..reading.asks.len()).filter(|index| reading.asks[*index].kind == AskKind::Task).filter(sure).collect();
    let [task] = tasks[..] else { return };
    if has_sheet {
        return;
    }
    let outcome = reading.asks[task].text.clone();
    let subject = mail.base_subject.trim();
    let steps = reading.asks.iter().filter(|ask| ask.kind == AskKind::Step).map(|ask| ask.text.clone()).collect();
    let sheet = Sheet {
        title: if subject.is_empty() { title::of(&outcome) } else { subject.to_string() },
        outcome,
        known: Vec::new(),
        steps,
        due: reading.asks[task].due,
        place: contractor.agreement.place.clone(),
        reporting: contractor.agreement.reporting.clone(),
        source: Some((mail.id, vec![task])),
    };
    decision.fact(desk.key(), AtDesk::Task { thread, sheet: Box::new(sheet) });
}

/// Somebody sorted it out first: proposals of `thread` that `which` picks end.
fn supersede(decision: &mut Decision, desk: &Desk, thread: ThreadId, which: impl Fn(&Offer) -> bool) {
    for kept in desk.open_proposals() {
        if desk.resolve(kept.proposal.thread) == thread && which(&kept.proposal.offer) {
            let ended = AtDesk::ProposalEnded { proposal: kept.proposal.id.clone(), end: ProposalEnd::Superseded };
            decision.fact(desk.key(), ended);
        }
    }
}

/// The owner answered from his own program: lists none of whose parts is open any more end.
fn end_answered_lists(decision: &mut Decision, desk: &Desk) {
    for kept in desk.open_proposals() {
        let Offer::Answer(parts) = &kept.proposal.offer else { continue };
        let open = |thread: ThreadId| {
            desk.standing(thread).is_some_and(|standing| {
                standing.state == State::Open && standing.open_asks.iter().any(|ask| ask.mail == kept.proposal.mail)
            })
        };
        if !parts.iter().any(|part| open(part.thread)) {
            let ended = AtDesk::ProposalEnded { proposal: kept.proposal.id.clone(), end: ProposalEnd::Superseded };
            decision.fact(desk.key(), ended);
        }
    }
}
