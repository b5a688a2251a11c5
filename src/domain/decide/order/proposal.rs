//! Orders about a proposal or one of its parts.

use super::super::{Decision, Setting, draft, split};
use super::{Obeyed, desk, does_not_fit, house};
use crate::domain::desk::{Desk, KeptProposal};
use crate::domain::people::roster::{Contractor, ContractorKey};
use crate::domain::reading::moment::Moment;
use crate::domain::reading::places;
use crate::domain::speech::letter::Act;
use crate::domain::turn::fact::AtDesk;
use crate::domain::turn::standing::State;
use crate::domain::turn::thread_id::ThreadId;
use crate::domain::work::bundle;
use crate::domain::work::proposal::{Offer, Part, Proposal, ProposalEnd, ProposalId};

/// Obeys an act on a whole proposal.
pub fn whole(setting: &Setting, desks: &[&Desk], key: &ContractorKey, id: &ProposalId, act: &Act) -> Obeyed {
    let (desk, contractor, kept) = match open(setting, desks, key, id) {
        Ok(found) => found,
        Err(why) => return Obeyed::refused(why),
    };
    match (act, &kept.proposal.offer) {
        (Act::Split(chosen), Offer::Split(_)) => split_parts(setting, desk, contractor, kept, chosen),
        (Act::Leave | Act::Done | Act::Stop, _) => leave(desk, kept),
        (Act::Split(_), Offer::Answer(_)) => {
            Obeyed::refused("that is a list to be answered: \u{201c}1: yes, go ahead\u{201d}")
        }
        _ => does_not_fit("a proposal"),
    }
}

/// Obeys an act on one part of a proposal.
pub fn part(
    setting: &Setting,
    desks: &[&Desk],
    key: &ContractorKey,
    id: &ProposalId,
    number: u32,
    act: &Act,
) -> Obeyed {
    let (desk, contractor, kept) = match open(setting, desks, key, id) {
        Ok(found) => found,
        Err(why) => return Obeyed::refused(why),
    };
    let (Offer::Split(parts) | Offer::Answer(parts)) = &kept.proposal.offer;
    let Some(part) = parts.iter().find(|part| part.number == number) else {
        return Obeyed::refused(format!("{number} is settled already"));
    };
    match (act, &kept.proposal.offer) {
        (Act::Split(_), Offer::Split(_)) => split_parts(setting, desk, contractor, kept, &[number]),
        (Act::Due(due), Offer::Split(parts)) => due_date(setting, desk, kept, parts, number, *due),
        (Act::Stop, Offer::Split(_)) => leave(desk, kept),
        (Act::Leave, Offer::Split(_)) => without(desk, kept, part),
        (Act::Answer(words), Offer::Answer(_)) => answer(setting, desk, contractor, kept, part, words),
        (Act::Ask(name), Offer::Answer(_)) => ask(setting, desks, kept, part, name),
        (Act::Done | Act::Leave, Offer::Answer(_)) => close_part(desk, kept, part),
        (Act::Answer(_), Offer::Split(_)) => Obeyed::refused(format!(
            "{number} is a task of yours that waits for \u{201c}split {number}\u{201d}; a date is given by \u{201c}due {number}: Friday\u{201d}"
        )),
        _ => does_not_fit("that part"),
    }
}

type Found<'a> = (&'a Desk, &'a Contractor, &'a KeptProposal);

fn open<'a>(
    setting: &Setting<'a>,
    desks: &[&'a Desk],
    key: &ContractorKey,
    id: &ProposalId,
) -> Result<Found<'a>, String> {
    let gone = || "that proposal is not there any more".to_string();
    let desk = desk(desks, key).ok_or_else(gone)?;
    let kept = desk.proposal(id).ok_or_else(gone)?;
    let contractor =
        setting.contractor(key).ok_or_else(|| format!("{key} is not on the list any more, and is not written to"))?;
    let ended = |words: &str| Err(words.to_string());
    match kept.end {
        None => Ok((desk, contractor, kept)),
        Some(ProposalEnd::Done) => ended("that was done before, once is enough"),
        Some(ProposalEnd::Left) => ended("you left that as it is before"),
        Some(ProposalEnd::Expired) => ended("that offer has expired"),
        Some(ProposalEnd::Superseded) => {
            Err(format!("{} has answered meanwhile: the asks are watched singly, and no letter went", contractor.name))
        }
    }
}

fn split_parts(setting: &Setting, desk: &Desk, contractor: &Contractor, kept: &KeptProposal, chosen: &[u32]) -> Obeyed {
    let split = split::split(setting, desk, contractor, kept, chosen);
    let held = split.held.iter().map(|(number, title, missing)| {
        format!(
            "{number} (\u{201c}{title}\u{201d}) waits: it has not {}; say \u{201c}due {number}: Friday 5 pm\u{201d}",
            missing.join(" and not ")
        )
    });
    let held: Vec<String> = held.collect();
    if split.sent.is_empty() {
        return Obeyed::refused(held.join("; "));
    }
    let count = split.sent.len();
    let letters = if count == 1 { "one letter".to_string() } else { format!("{count} letters") };
    let titles: Vec<String> = split.sent.iter().map(|title| format!("\u{201c}{title}\u{201d}")).collect();
    let mut result = format!("{letters} to {}: {}", contractor.name, titles.join(", "));
    if !held.is_empty() {
        result = format!("{result}; {}", held.join("; "));
    }
    Obeyed::done(split.decision, result)
}

fn leave(desk: &Desk, kept: &KeptProposal) -> Obeyed {
    let mut decision = Decision::default();
    let ended = AtDesk::ProposalEnded { proposal: kept.proposal.id.clone(), end: ProposalEnd::Left };
    decision.fact(desk.key(), ended);
    Obeyed::done(decision, "left as it is")
}

fn due_date(setting: &Setting, desk: &Desk, kept: &KeptProposal, parts: &[Part], number: u32, due: Moment) -> Obeyed {
    let parts = parts.iter().cloned().map(|mut part| {
        if part.number == number {
            part.sheet.due = Some(due);
            part.missing = bundle::missing(&part.sheet);
        }
        part
    });
    let changed = Proposal { offer: Offer::Split(parts.collect()), ..kept.proposal.clone() };
    let mut decision = Decision::default();
    decision.fact(desk.key(), AtDesk::Proposed(Box::new(changed)));
    let words = draft::due_words_for_owner(setting, due);
    Obeyed::done(decision, format!("{number} is due {words}; \u{201c}split {number}\u{201d} sends it"))
}

fn without(desk: &Desk, kept: &KeptProposal, left: &Part) -> Obeyed {
    let mut decision = Decision::default();
    decision.fact(desk.key(), rest_of(kept, left));
    Obeyed::done(decision, format!("\u{201c}{}\u{201d} stays in the long mail", left.sheet.title))
}

/// The proposal without one part; ended when that was the last.
fn rest_of(kept: &KeptProposal, settled: &Part) -> AtDesk {
    let (Offer::Split(parts) | Offer::Answer(parts)) = &kept.proposal.offer;
    let rest: Vec<Part> = parts.iter().filter(|part| part.number != settled.number).cloned().collect();
    if rest.is_empty() {
        return AtDesk::ProposalEnded { proposal: kept.proposal.id.clone(), end: ProposalEnd::Done };
    }
    let offer = match kept.proposal.offer {
        Offer::Split(_) => Offer::Split(rest),
        Offer::Answer(_) => Offer::Answer(rest),
    };
    AtDesk::Proposed(Box::new(Proposal { offer, ..kept.proposal.clone() }))
}

/// The part's ask is still open, unless the owner has answered it from his own program meanwhile.
fn still_open(desk: &Desk, kept: &KeptProposal, part: &Part) -> bool {
    desk.standing(part.thread).is_none_or(|standing| {
        standing.state != State::Closed && standing.open_asks.iter().any(|ask| ask.mail == kept.proposal.mail)
    })
}

fn answer(
    setting: &Setting,
    desk: &Desk,
    contractor: &Contractor,
    kept: &KeptProposal,
    part: &Part,
    words: &str,
) -> Obeyed {
    if places::speaks_of_file(words) {
        return no_files(part.number);
    }
    if !still_open(desk, kept, part) {
        return Obeyed::refused(format!("{} was answered meanwhile: no letter went", part.number));
    }
    let Some(mail) = desk.mail(kept.proposal.mail) else {
        return Obeyed::refused("the mail it answers is not there any more");
    };
    let reply = draft::Reply {
        quoted: &part.words,
        words,
        ask: part.sheet.source.as_ref().and_then(|(_, asks)| asks.first().copied()),
        references: desk.references_for(mail.id),
    };
    let mut decision = Decision::default();
    decision.letters.push(draft::answer(setting, contractor, part.thread, &part.sheet.title, mail, reply));
    decision.fact(desk.key(), rest_of(kept, part));
    Obeyed::done(
        decision,
        format!("your answer about \u{201c}{}\u{201d} goes to {}", part.sheet.title, contractor.name),
    )
}

/// A letter that says "attached" and has nothing attached would make the owner look careless.
fn no_files(number: u32) -> Obeyed {
    Obeyed::refused(format!(
        "{number} speaks of a file, and I cannot pass files on: please answer that one from your own mail program"
    ))
}

/// Hands a part to another contractor, as a proposal that waits for its own yes.
fn ask(setting: &Setting, desks: &[&Desk], kept: &KeptProposal, part: &Part, name: &str) -> Obeyed {
    let Some(other) = house::named(setting, name) else {
        return Obeyed::refused(format!("there is no contractor called \u{201c}{name}\u{201d} on the list"));
    };
    let Some(desk) = desk(desks, &other.key) else { return Obeyed::refused("that desk is not open") };
    let mut sheet = part.sheet.clone();
    sheet.place = other.agreement.place.clone();
    sheet.reporting = other.agreement.reporting.clone();
    let thread = ThreadId::of_part(&other.key, kept.proposal.mail, part.number);
    let missing = bundle::missing(&sheet);
    let handed = Part { number: 1, sheet, thread, missing, ..part.clone() };
    let id = ProposalId(format!("ask-{}-{}-{}", other.key.0, kept.proposal.mail, part.number));
    let proposal = Proposal { id, mail: kept.proposal.mail, thread, offer: Offer::Split(vec![handed]) };
    let mut decision = Decision::default();
    decision.letters.push(draft::split(setting, other, setting.now, &part.sheet.title, &proposal));
    decision.fact(desk.key(), AtDesk::Proposed(Box::new(proposal)));
    Obeyed::done(decision, format!("a task for {} is proposed to you; nothing went to {} yet", other.name, other.name))
}

fn close_part(desk: &Desk, kept: &KeptProposal, part: &Part) -> Obeyed {
    let mut decision = Decision::default();
    decision.fact(desk.key(), AtDesk::Closed { thread: part.thread });
    decision.fact(desk.key(), rest_of(kept, part));
    Obeyed::done(decision, format!("\u{201c}{}\u{201d} is closed without a letter", part.sheet.title))
}
