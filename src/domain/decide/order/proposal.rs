//! Orders about a proposal to take the owner's own bundle apart.

use super::super::split::{apart, rest, split};
use super::super::{Decision, Setting, draft};
use super::change::{Ground, part as change_part, together};
use super::{Obeyed, desk, list, no, yes};
use crate::domain::desk::{Desk, KeptProposal};
use crate::domain::people::language::Language;
use crate::domain::people::roster::{Contractor, ContractorKey};
use crate::domain::speech::letter::Act;
use crate::domain::speech::said;
use crate::domain::turn::fact::AtDesk;
use crate::domain::work::proposal::{Gap, Offer, Part, ProposalEnd, ProposalId};

/// Obeys an act on a whole proposal.
pub fn whole(setting: &Setting, desks: &[&Desk], key: &ContractorKey, id: &ProposalId, act: &Act) -> Obeyed {
    if *act == Act::Again {
        return again(setting, desks, key, id);
    }
    let (desk, contractor, kept) = match open(setting, desks, key, id) {
        Ok(found) => found,
        Err(why) => return Obeyed::refused(why),
    };
    match (act, &kept.proposal.offer) {
        (Act::Split(chosen), Offer::Split(_)) => split_parts(setting, desk, contractor, kept, chosen),
        (Act::Yes, Offer::Split(_)) => split_parts(setting, desk, contractor, kept, &[]),
        (Act::Merge(numbers), Offer::Split(parts)) => {
            together(setting, &Ground { desk, contractor, kept, parts }, numbers)
        }
        (Act::Stop, Offer::Split(_)) => stop(setting, desk, kept),
        (Act::Leave | Act::Done | Act::No | Act::Drop, _) => leave(setting, desk, kept),
        (Act::Split(_), Offer::Answer(_)) => no(setting, said::LIST_NOT_SPLIT, &[]),
        _ => no(setting, said::MISFIT_OFFER, &[]),
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
        return no(setting, said::PART_SETTLED, &[&number.to_string()]);
    };
    let ground = Ground { desk, contractor, kept, parts };
    match &kept.proposal.offer {
        Offer::Split(_) => of_split(setting, &ground, part, act),
        Offer::Answer(_) => list::part(setting, desks, &ground, part, act),
    }
}

fn of_split(setting: &Setting, ground: &Ground, part: &Part, act: &Act) -> Obeyed {
    if let Some(changed) = change_part(setting, ground, part.number, act) {
        return changed;
    }
    let Ground { desk, contractor, kept, .. } = ground;
    match act {
        Act::Split(_) => split_parts(setting, desk, contractor, kept, &[part.number]),
        Act::Drop | Act::Done => drop_part(setting, ground, part),
        Act::Stop => stop(setting, desk, kept),
        Act::Leave => {
            yes(setting, rest(desk, &kept.proposal, &[part.number], &[], &[]), said::STAYS, &[&part.sheet.title])
        }
        Act::Answer(words) => match said_plainly(words) {
            Some(Act::Yes) => split_parts(setting, desk, contractor, kept, &[part.number]),
            Some(_) => drop_part(setting, ground, part),
            None => no(setting, said::PART_WAITS, &[&part.number.to_string()]),
        },
        _ => no(setting, said::MISFIT_PART, &[]),
    }
}

/// `2: yes` and `2: no` in answer to a question about a part.
fn said_plainly(words: &str) -> Option<Act> {
    match words.trim().trim_end_matches(['.', '!']).to_lowercase().as_str() {
        "yes" | "yes please" | "ja" | "ja bitte" | "oui" | "sí" | "si" | "ok" => Some(Act::Yes),
        "no" | "nein" | "non" => Some(Act::No),
        _ => None,
    }
}

type Found<'a> = (&'a Desk, &'a Contractor, &'a KeptProposal);

fn known<'a>(
    setting: &Setting<'a>,
    desks: &[&'a Desk],
    key: &ContractorKey,
    id: &ProposalId,
) -> Result<Found<'a>, String> {
    let language = setting.language();
    let gone = || said::OFFER_GONE.say(language, &[]);
    let desk = desk(desks, key).ok_or_else(gone)?;
    let kept = desk.proposal(id).ok_or_else(gone)?;
    let contractor = setting.contractor(key).ok_or_else(|| said::NOT_LISTED.say(language, &[&key.0]))?;
    Ok((desk, contractor, kept))
}

fn open<'a>(
    setting: &Setting<'a>,
    desks: &[&'a Desk],
    key: &ContractorKey,
    id: &ProposalId,
) -> Result<Found<'a>, String> {
    let found = known(setting, desks, key, id)?;
    let why = match found.2.end {
        None => return Ok(found),
        Some(ProposalEnd::Done) => said::ONCE,
        Some(ProposalEnd::Left) => said::OFFER_LEFT,
        Some(ProposalEnd::Expired) => said::OFFER_EXPIRED,
        Some(ProposalEnd::Superseded) => said::OFFER_SUPERSEDED,
    };
    Err(why.say(setting.language(), &[&found.1.name]))
}

/// Takes up again what has ended without being done; a new letter comes, with new days to answer it.
fn again(setting: &Setting, desks: &[&Desk], key: &ContractorKey, id: &ProposalId) -> Obeyed {
    let (desk, contractor, kept) = match known(setting, desks, key, id) {
        Ok(found) => found,
        Err(why) => return Obeyed::refused(why),
    };
    match kept.end {
        Some(ProposalEnd::Done) => return no(setting, said::ONCE, &[]),
        Some(ProposalEnd::Superseded) => return no(setting, said::OFFER_SUPERSEDED, &[&contractor.name]),
        Some(ProposalEnd::Left | ProposalEnd::Expired) | None => {}
    }
    let mut decision = Decision::default();
    decision.fact(desk.key(), AtDesk::TakenUp { proposal: id.clone() });
    decision.letters.push(draft::again(setting, desk, contractor, &kept.proposal, &setting.now.to_string()));
    yes(setting, decision, said::AGAIN, &[])
}

/// Sends the chosen parts; what cannot go yet waits with a yes for what is missing.
pub fn split_parts(
    setting: &Setting,
    desk: &Desk,
    contractor: &Contractor,
    kept: &KeptProposal,
    chosen: &[u32],
) -> Obeyed {
    let language = setting.language();
    let split = split(setting, desk, contractor, kept, chosen);
    let mut results = letters(language, &split.sent);
    results.extend(split.held.iter().map(|part| held(language, part)));
    if results.is_empty() {
        return no(setting, said::MISFIT_OFFER, &[]);
    }
    let mut obeyed = Obeyed::done(split.decision, results.join("; "));
    if !split.held.is_empty() {
        obeyed.changed.push((desk.key().clone(), kept.proposal.id.clone()));
    }
    obeyed
}

/// What goes to whom.
fn letters(language: Language, sent: &[(String, String)]) -> Vec<String> {
    let mut receivers: Vec<&String> = sent.iter().map(|(name, _)| name).collect();
    receivers.sort();
    receivers.dedup();
    let to = |name: &String| {
        let titles: Vec<String> = sent.iter().filter(|(to, _)| to == name).map(|(_, title)| title.clone()).collect();
        match titles.as_slice() {
            [title] => said::LETTER.say(language, &[name, title]),
            _ => said::LETTERS.say(language, &[name, &titles.len().to_string(), &titles.join("; ")]),
        }
    };
    receivers.into_iter().map(to).collect()
}

/// What a part waits for.
pub fn held(language: Language, part: &Part) -> String {
    if part.missing.is_empty() {
        let key = part.to.as_ref().map_or("", |key| key.0.as_str());
        return said::NOT_LISTED.say(language, &[key]);
    }
    let gaps: Vec<String> = part.missing.iter().map(|missing| gap(language, *missing)).collect();
    said::HELD.say(language, &[&part.number.to_string(), &part.sheet.title, &gaps.join(", ")])
}

/// What is missing, in words.
pub fn gap(language: Language, gap: Gap) -> String {
    let sentence = match gap {
        Gap::Title => said::GAP_TITLE,
        Gap::Outcome => said::GAP_OUTCOME,
        Gap::Due => said::GAP_DUE,
    };
    sentence.say(language, &[])
}

fn leave(setting: &Setting, desk: &Desk, kept: &KeptProposal) -> Obeyed {
    let mut decision = Decision::default();
    let ended = AtDesk::ProposalEnded { proposal: kept.proposal.id.clone(), end: ProposalEnd::Left };
    decision.fact(desk.key(), ended);
    yes(setting, decision, said::LEFT, &[])
}

/// What would go by itself waits for a yes from now on.
fn stop(setting: &Setting, desk: &Desk, kept: &KeptProposal) -> Obeyed {
    let mut decision = Decision::default();
    decision.fact(desk.key(), AtDesk::Held { proposal: kept.proposal.id.clone() });
    yes(setting, decision, said::STOPPED, &[])
}

/// Takes a part off the list: its ask lives in a thread of its own, which is closed.
fn drop_part(setting: &Setting, ground: &Ground, part: &Part) -> Obeyed {
    let Ground { desk, kept, .. } = ground;
    let mut decision = apart(desk, &kept.proposal, std::slice::from_ref(part));
    if !decision.is_empty() {
        decision.fact(desk.key(), AtDesk::Closed { thread: part.thread });
    }
    decision.join(rest(desk, &kept.proposal, &[part.number], &[], std::slice::from_ref(part)));
    yes(setting, decision, said::DROPPED, &[&part.sheet.title])
}
