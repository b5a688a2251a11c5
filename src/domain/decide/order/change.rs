//! Orders that change a proposal before it goes. What the owner said yes to before goes as soon as nothing is missing.

use super::super::{Decision, Setting, draft};
use super::proposal::{held, split_parts};
use super::{Obeyed, house, no};
use crate::domain::desk::{Desk, KeptProposal};
use crate::domain::people::roster::Contractor;
use crate::domain::reading::moment::Moment;
use crate::domain::speech::letter::Act;
use crate::domain::speech::said;
use crate::domain::turn::fact::AtDesk;
use crate::domain::work::edit::{Change, change, merge};
use crate::domain::work::proposal::{Offer, Part, Proposal};

/// What the order is about: a proposal at a desk.
pub struct Ground<'a> {
    /// The desk.
    pub desk: &'a Desk,
    /// Whose.
    pub contractor: &'a Contractor,
    /// The proposal.
    pub kept: &'a KeptProposal,
    /// Its parts.
    pub parts: &'a [Part],
}

/// Changes part `number` as `act` says; `None` where `act` changes nothing.
pub fn part(setting: &Setting, ground: &Ground, number: u32, act: &Act) -> Option<Obeyed> {
    let language = setting.language();
    let n = number.to_string();
    let wanted;
    let (what, result) = match act {
        Act::Due(due) if has_passed(setting, *due) => {
            return Some(no(setting, said::DUE_PAST, &[&draft::due_words_for_owner(setting, *due)]));
        }
        Act::Due(due) => {
            (Change::Due(*due), said::DUE_SET.say(language, &[&n, &draft::due_words_for_owner(setting, *due)]))
        }
        Act::Title(words) => (Change::Title(words), said::TITLED.say(language, &[&n, words])),
        Act::Outcome(words) => (Change::Outcome(words), said::OUTCOME_SET.say(language, &[&n])),
        Act::Add(words) => (Change::Known(words), said::ADDED.say(language, &[&n])),
        Act::Step(words) => {
            let steps = ground.parts.iter().find(|part| part.number == number).map_or(0, |part| part.sheet.steps.len());
            (Change::Step(words), said::STEP_ADDED.say(language, &[&n, &(steps + 1).to_string()]))
        }
        Act::To(name) => {
            let Some(other) = house::named(setting, name) else { return Some(no(setting, said::NOBODY, &[name])) };
            wanted = other;
            (Change::For(wanted), said::GIVEN.say(language, &[&n, &wanted.name]))
        }
        _ => return None,
    };
    let mut parts = ground.parts.to_vec();
    for part in parts.iter_mut().filter(|part| part.number == number) {
        change(part, &what);
    }
    Some(changed(setting, ground, parts, number, result))
}

/// The end of that day, or that moment, lies behind.
fn has_passed(setting: &Setting, due: Moment) -> bool {
    let zone = setting.roster.owner().calendar.zone();
    match due {
        Moment::At(at, _) => at <= setting.now,
        Moment::Day(day) => day < zone.to_datetime(setting.now).date(),
    }
}

/// Parts put together.
pub fn together(setting: &Setting, ground: &Ground, numbers: &[u32]) -> Obeyed {
    let Some((parts, number)) = merge(ground.parts, numbers) else { return no(setting, said::MERGE_TWO, &[]) };
    let named: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    let result = said::MERGED.say(setting.language(), &[&named.join(", "), &number.to_string()]);
    changed(setting, ground, parts, number, result)
}

/// The proposal with `parts`; part `number` goes at once where the owner said yes to it and nothing is missing now.
fn changed(setting: &Setting, ground: &Ground, parts: Vec<Part>, number: u32, result: String) -> Obeyed {
    let language = setting.language();
    let proposal = Proposal { offer: Offer::Split(parts.clone()), ..ground.kept.proposal.clone() };
    let kept = KeptProposal { proposal: proposal.clone(), ..ground.kept.clone() };
    let Some(part) = parts.iter().find(|part| part.number == number) else {
        return Obeyed::done(Decision::default(), result);
    };
    if part.approved && part.missing.is_empty() {
        let mut obeyed = split_parts(setting, ground.desk, ground.contractor, &kept, &[number]);
        obeyed.result = format!("{result}; {}", obeyed.result);
        return obeyed;
    }
    let mut decision = Decision::default();
    decision.fact(ground.desk.key(), AtDesk::Proposed(Box::new(proposal.clone())));
    let waits = match part.missing.is_empty() {
        true => said::COMPLETE.say(language, &[&number.to_string()]),
        false => held(language, part),
    };
    let mut obeyed = Obeyed::done(decision, format!("{result}; {waits}"));
    obeyed.changed.push((ground.desk.key().clone(), proposal.id));
    obeyed
}
