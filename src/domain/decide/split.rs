//! The owner said yes to a split: single letters, a note, and the long mail's thread replaced.

use super::{Decision, Setting, draft};
use crate::domain::desk::{Desk, KeptProposal};
use crate::domain::people::roster::Contractor;
use crate::domain::turn::fact::{AtDesk, PartFact};
use crate::domain::work::bundle;
use crate::domain::work::proposal::{Offer, Part, Proposal, ProposalEnd};

/// What became of a yes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Split {
    /// Facts and letters.
    pub decision: Decision,
    /// Titles of the letters that go out.
    pub sent: Vec<String>,
    /// Parts that cannot go yet: number, title, what is missing.
    pub held: Vec<(u32, String, Vec<String>)>,
}

/// Sends the chosen parts of `kept`, each as its own letter in its own thread. Parts with something missing stay
/// in the proposal, which then stays open; parts not chosen stay with the long mail.
pub fn split(setting: &Setting, desk: &Desk, contractor: &Contractor, kept: &KeptProposal, chosen: &[u32]) -> Split {
    let mut split = Split::default();
    let proposal = &kept.proposal;
    let (Offer::Split(parts), Some(mail)) = (&proposal.offer, desk.mail(proposal.mail)) else { return split };
    let wanted: Vec<&Part> = parts.iter().filter(|part| chosen.is_empty() || chosen.contains(&part.number)).collect();
    let (ready, held): (Vec<&Part>, Vec<&Part>) = wanted.into_iter().partition(|part| part.missing.is_empty());
    let desk_key = desk.key();

    for part in &ready {
        let siblings = ready.iter().filter(|other| other.number != part.number);
        let siblings = siblings.map(|other| other.sheet.title.clone()).collect();
        split.decision.fact(desk_key, AtDesk::Task { thread: part.thread, sheet: Box::new(part.sheet.clone()) });
        split.decision.letters.push(draft::task(setting, contractor, part.thread, &part.sheet, siblings));
        split.sent.push(part.sheet.title.clone());
    }
    split.held = held.iter().map(|part| (part.number, part.sheet.title.clone(), part.missing.clone())).collect();
    if ready.is_empty() {
        return split;
    }
    if let Some(reading) = mail.reading.as_deref() {
        let apart = ready.iter().map(|part| PartFact {
            number: part.number,
            asks: bundle::asks_of_part(&proposal.offer, reading, part.number),
            title: part.sheet.title.clone(),
            thread: part.thread,
        });
        split.decision.fact(desk_key, AtDesk::TakenApart { mail: mail.id, parts: apart.collect() });
    }
    let references = desk.references_for(mail.id);
    split.decision.letters.push(draft::replaces(setting, contractor, proposal, mail, references, &ready));
    end_or_keep(&mut split.decision, desk, proposal, parts, &ready, &held);
    split
}

/// All parts gone: the long mail's thread is replaced. Parts still held: the proposal lives on with them alone.
fn end_or_keep(
    decision: &mut Decision,
    desk: &Desk,
    proposal: &Proposal,
    parts: &[Part],
    ready: &[&Part],
    held: &[&Part],
) {
    let ended = |end| AtDesk::ProposalEnded { proposal: proposal.id.clone(), end };
    if !held.is_empty() {
        let rest = held.iter().map(|part| (*part).clone()).collect();
        let rest = Proposal { offer: Offer::Split(rest), ..proposal.clone() };
        decision.fact(desk.key(), AtDesk::Proposed(Box::new(rest)));
        return;
    }
    decision.fact(desk.key(), ended(ProposalEnd::Done));
    let gone_before = |part: &Part| desk.thread(part.thread).is_some_and(|thread| thread.sheet.is_some());
    if parts.iter().all(|part| ready.iter().any(|sent| sent.number == part.number) || gone_before(part)) {
        let by = parts.iter().map(|part| part.thread).collect();
        decision.fact(desk.key(), AtDesk::Replaced { thread: proposal.thread, by });
    }
}
