//! The owner said yes to a split: single letters, a note, and the long mail's thread replaced.

use std::collections::BTreeSet;

use super::{Decision, Setting, draft};
use crate::domain::desk::{Desk, KeptProposal};
use crate::domain::people::roster::Contractor;
use crate::domain::reading::AskKind;
use crate::domain::turn::fact::{AtDesk, PartFact};
use crate::domain::turn::thread_id::ThreadId;
use crate::domain::work::proposal::{Offer, Part, Proposal, ProposalEnd};

/// What became of a yes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Split {
    /// Facts and letters.
    pub decision: Decision,
    /// The letters that go out: to whom, and the title.
    pub sent: Vec<(String, String)>,
    /// Parts that cannot go yet.
    pub held: Vec<Part>,
}

/// Sends the chosen parts of `kept`, each as its own letter in its own thread; all of them where none is chosen.
/// Parts with something missing stay in the proposal and go as soon as it is given; parts not chosen stay, too.
pub fn split(setting: &Setting, desk: &Desk, contractor: &Contractor, kept: &KeptProposal, chosen: &[u32]) -> Split {
    let proposal = &kept.proposal;
    let Offer::Split(parts) = &proposal.offer else { return Split::default() };
    let wanted = |part: &&Part| chosen.is_empty() || chosen.contains(&part.number);
    let addressed = |part: &Part| Some((part.clone(), receiver(setting, contractor, part)?));
    let whole = |part: &&Part| part.missing.is_empty();
    let ready: Vec<(Part, &Contractor)> = parts.iter().filter(wanted).filter(whole).filter_map(addressed).collect();
    let gone: Vec<u32> = ready.iter().map(|(part, _)| part.number).collect();
    let mut split = Split {
        held: parts.iter().filter(wanted).filter(|part| !gone.contains(&part.number)).cloned().collect(),
        ..Split::default()
    };
    for (part, to) in &ready {
        let thread = thread_of(proposal, part);
        let others = ready.iter().filter(|(other, whose)| other.number != part.number && whose.key == to.key);
        let siblings = others.map(|(other, _)| other.sheet.title.clone()).collect();
        split.decision.fact(&to.key, AtDesk::Task { thread, sheet: Box::new(part.sheet.clone()) });
        split.decision.letters.push(draft::task(setting, to, thread, &part.sheet, siblings));
        split.sent.push((to.name.clone(), part.sheet.title.clone()));
    }
    let ready: Vec<Part> = ready.into_iter().map(|(part, _)| part).collect();
    if let Some(mail) = desk.mail(proposal.mail).filter(|_| !ready.is_empty()) {
        split.decision.join(apart(desk, proposal, &ready));
        let references = desk.references_for(mail.id);
        split.decision.letters.push(draft::replaces(setting, contractor, proposal, mail, references, &ready));
    }
    let yes: Vec<u32> = split.held.iter().map(|part| part.number).collect();
    if !ready.is_empty() || !yes.is_empty() {
        split.decision.join(rest(desk, proposal, &gone, &yes, &ready));
    }
    split
}

/// Who gets a part; `None` where that person is not on the list any more.
fn receiver<'a>(setting: &Setting<'a>, contractor: &'a Contractor, part: &Part) -> Option<&'a Contractor> {
    match &part.to {
        Some(key) => setting.contractor(key),
        None => Some(contractor),
    }
}

/// The thread a part's letter opens.
pub fn thread_of(proposal: &Proposal, part: &Part) -> ThreadId {
    match &part.to {
        Some(key) => ThreadId::of_part(key, proposal.mail, part.number),
        None => part.thread,
    }
}

/// These parts of a sent bundle live in threads of their own; what somebody else does now, nobody asks for here.
pub fn apart(desk: &Desk, proposal: &Proposal, parts: &[Part]) -> Decision {
    let mut decision = Decision::default();
    if desk.mail(proposal.mail).is_none_or(|mail| mail.reading.is_none()) {
        return decision;
    }
    let facts = parts.iter().map(PartFact::of).collect();
    decision.fact(desk.key(), AtDesk::TakenApart { mail: proposal.mail, parts: facts });
    for part in parts.iter().filter(|part| part.to.is_some()) {
        decision.fact(desk.key(), AtDesk::Closed { thread: part.thread });
    }
    decision
}

/// The proposal without the parts that are `gone`, and with a yes to those in `yes`. With none left it has ended, and
/// with all its tasks in threads of their own, those of `apart` from now on, the long mail's thread is replaced.
pub fn rest(desk: &Desk, proposal: &Proposal, gone: &[u32], yes: &[u32], apart: &[Part]) -> Decision {
    let mut decision = Decision::default();
    let (Offer::Split(parts) | Offer::Answer(parts)) = &proposal.offer;
    let stays = |part: &&Part| !gone.contains(&part.number);
    let said_yes = |part: &Part| Part { approved: part.approved || yes.contains(&part.number), ..part.clone() };
    let left: Vec<Part> = parts.iter().filter(stays).map(said_yes).collect();
    if !left.is_empty() {
        let offer = match proposal.offer {
            Offer::Split(_) => Offer::Split(left),
            Offer::Answer(_) => Offer::Answer(left),
        };
        decision.fact(desk.key(), AtDesk::Proposed(Box::new(Proposal { offer, ..proposal.clone() })));
        return decision;
    }
    let ended = AtDesk::ProposalEnded { proposal: proposal.id.clone(), end: ProposalEnd::Done };
    decision.fact(desk.key(), ended);
    if let Some(by) = all_apart(desk, proposal, apart) {
        decision.fact(desk.key(), AtDesk::Replaced { thread: proposal.thread, by });
    }
    decision
}

/// The threads of all parts, those of `last` among them, where every task of the bundle lives in one of them.
fn all_apart(desk: &Desk, proposal: &Proposal, last: &[Part]) -> Option<Vec<ThreadId>> {
    let reading = desk.mail(proposal.mail).filter(|_| matches!(proposal.offer, Offer::Split(_)))?.reading.as_ref()?;
    let before = desk.parts_of(proposal.mail).iter().map(|part| (part.thread, part.asks.clone()));
    let parts: Vec<(ThreadId, Vec<usize>)> = before.chain(last.iter().map(|part| (part.thread, part.asks()))).collect();
    let covered: BTreeSet<usize> = parts.iter().flat_map(|(_, asks)| asks.iter().copied()).collect();
    let tasks = reading.asks.iter().enumerate().filter(|(_, ask)| ask.kind == AskKind::Task);
    let all = tasks.map(|(index, _)| index).all(|index| covered.contains(&index));
    let threads: BTreeSet<ThreadId> = parts.into_iter().map(|(thread, _)| thread).collect();
    all.then(|| threads.into_iter().collect())
}
