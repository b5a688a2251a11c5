//! Orders about one line of a contractor's list: answered, handed to somebody else, or closed.

use super::super::split::rest;
use super::super::{Decision, Setting, draft};
use super::change::Ground;
use super::{Obeyed, desk, house, no, yes};
use crate::domain::desk::Desk;
use crate::domain::reading::places;
use crate::domain::speech::letter::Act;
use crate::domain::speech::said;
use crate::domain::turn::fact::AtDesk;
use crate::domain::turn::standing::State;
use crate::domain::turn::thread_id::ThreadId;
use crate::domain::work::bundle;
use crate::domain::work::edit::{Change, change};
use crate::domain::work::proposal::{Offer, Part, Proposal, ProposalId};

/// Obeys an act on one part of a list.
pub fn part(setting: &Setting, desks: &[&Desk], ground: &Ground, part: &Part, act: &Act) -> Obeyed {
    match act {
        Act::Answer(words) => answer(setting, ground, part, words),
        Act::Ask(name) | Act::To(name) => ask(setting, desks, ground, part, name),
        Act::Done | Act::Leave | Act::Drop => close(setting, ground, part),
        _ => no(setting, said::MISFIT_PART, &[]),
    }
}

/// The part's ask is still open, unless the owner has answered it from his own program meanwhile.
fn still_open(ground: &Ground, part: &Part) -> bool {
    ground.desk.standing(part.thread).is_none_or(|standing| {
        let asked = standing.open_asks.iter().any(|ask| ask.mail == ground.kept.proposal.mail);
        standing.state != State::Closed && asked
    })
}

fn answer(setting: &Setting, ground: &Ground, part: &Part, words: &str) -> Obeyed {
    let number = part.number.to_string();
    if places::speaks_of_file(words) {
        return no(setting, said::NO_FILE, &[&number]);
    }
    if !still_open(ground, part) {
        return no(setting, said::ANSWERED_ALREADY, &[&number]);
    }
    let Ground { desk, contractor, kept, .. } = ground;
    let Some(mail) = desk.mail(kept.proposal.mail) else { return no(setting, said::MAIL_GONE, &[]) };
    let reply = draft::Reply {
        quoted: &part.words,
        words,
        ask: part.asks().first().copied(),
        references: desk.references_for(mail.id),
    };
    let mut decision = Decision::default();
    decision.letters.push(draft::answer(setting, contractor, part.thread, &part.sheet.title, mail, reply));
    decision.join(rest(desk, &kept.proposal, &[part.number], &[], &[]));
    yes(setting, decision, said::ANSWERED, &[&part.sheet.title, &contractor.name])
}

/// Hands a part to another contractor, as a proposal that waits for its own yes.
fn ask(setting: &Setting, desks: &[&Desk], ground: &Ground, part: &Part, name: &str) -> Obeyed {
    let Some(other) = house::named(setting, name) else { return no(setting, said::NOBODY, &[name]) };
    let Some(desk) = desk(desks, &other.key) else { return no(setting, said::NO_DESK, &[]) };
    let mail = ground.kept.proposal.mail;
    let thread = ThreadId::of_part(&other.key, mail, part.number);
    let mut handed = Part { number: 1, thread, ..part.clone() };
    handed.sheet.source = None;
    change(&mut handed, &Change::For(other));
    handed.to = None;
    handed.missing = bundle::missing(&handed.sheet);
    let proposal = Proposal {
        id: ProposalId(format!("ask-{}-{mail}-{}", other.key.0, part.number)),
        mail,
        thread,
        offer: Offer::Split(vec![handed]),
        subject: part.sheet.title.clone(),
        sent: None,
    };
    let mut decision = Decision::default();
    decision.letters.push(draft::split(setting, desk, other, &proposal));
    decision.fact(desk.key(), AtDesk::Proposed(Box::new(proposal)));
    yes(setting, decision, said::ASKED, &[&other.name])
}

fn close(setting: &Setting, ground: &Ground, part: &Part) -> Obeyed {
    let mut decision = Decision::default();
    decision.fact(ground.desk.key(), AtDesk::Closed { thread: part.thread });
    decision.join(rest(ground.desk, &ground.kept.proposal, &[part.number], &[], &[]));
    yes(setting, decision, said::CLOSED_PART, &[&part.sheet.title])
}
