//! One line of a command, by mail or on the command line: what it means here, and what follows.
//!
//! The standing is checked again when a line is obeyed, each (letter, line,
//! act) works once, and a line whose target is not clear is asked back.

mod change;
mod house;
mod list;
mod proposal;
mod revised;
mod sequence;
mod target;
mod task;
mod thread;

pub use proposal::gap;
pub use revised::revised;
pub use sequence::sequence;
pub use thread::explained;

use super::{Decision, Setting};
use crate::domain::desk::Desk;
use crate::domain::people::roster::ContractorKey;
use crate::domain::speech::body::Effect;
use crate::domain::speech::command::{Command, Wish};
use crate::domain::speech::letter::{Act, Target};
use crate::domain::speech::said::{self, Sentence};
use crate::domain::turn::fact::{LetterFact, OrderDone};
use crate::domain::work::proposal::ProposalId;

/// Where a command came from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Source<'a> {
    /// A mail in an owner's Sent folder, and the letter of ours it answers, where it answers one.
    Mail(Option<&'a LetterFact>),
    /// The command line.
    CommandLine,
}

impl<'a> Source<'a> {
    fn letter(self) -> Option<&'a LetterFact> {
        match self {
            Source::Mail(letter) => letter,
            Source::CommandLine => None,
        }
    }
}

/// What came of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Obeyed {
    /// Facts and letters.
    pub decision: Decision,
    /// Done, refused or not understood.
    pub effect: Effect,
    /// What was done or why not, in words.
    pub result: String,
    /// The nearest command, where it was not understood.
    pub nearest: Option<String>,
    /// For the once-only book.
    pub done: Vec<OrderDone>,
    /// Proposals it changed; those that are still open come back to the owner.
    pub changed: Vec<(ContractorKey, ProposalId)>,
    /// How many letters follow from it.
    pub letters: usize,
}

impl Obeyed {
    fn done(decision: Decision, result: impl Into<String>) -> Obeyed {
        Obeyed {
            decision,
            effect: Effect::Done,
            result: result.into(),
            nearest: None,
            done: Vec::new(),
            changed: Vec::new(),
            letters: 0,
        }
    }

    fn refused(result: impl Into<String>) -> Obeyed {
        Obeyed { effect: Effect::Refused, ..Obeyed::done(Decision::default(), result) }
    }

    /// A yes to parts of which some wait for what is missing.
    fn waits(&self, act: &Act) -> bool {
        matches!(act, Act::Split(_) | Act::Yes) && !self.changed.is_empty()
    }

    fn unknown(nearest: Option<String>) -> Obeyed {
        Obeyed { effect: Effect::Unknown, nearest, ..Obeyed::refused("") }
    }
}

/// Obeys one line. `desks` holds every desk of the house.
pub fn obey(setting: &Setting, desks: &[&Desk], source: Source, command: &Command) -> Obeyed {
    let act = match &command.wish {
        Wish::Unknown { nearest } => return Obeyed::unknown(nearest.clone()),
        Wish::Act(act) => act,
    };
    if !allowed_without_letter(source, command, act) {
        return no(setting, said::WHICH_LETTER, &[]);
    }
    if let Act::Task { name, text } = act {
        return task::obey(setting, desks, name, text);
    }
    if let Some(obeyed) = house::obey(setting, desks, act) {
        return obeyed;
    }
    let targets = match target::resolve(desks, source.letter(), command, setting.language()) {
        Ok(targets) => targets,
        Err(question) => return Obeyed::refused(question),
    };
    let mut all = Obeyed::done(Decision::default(), "");
    for (line, target) in targets {
        all = joined(all, once(setting, desks, source, act, line, &target));
    }
    all
}

/// Without a letter only these work, and what names a thread; on the command line everything does.
fn allowed_without_letter(source: Source, command: &Command, act: &Act) -> bool {
    match source {
        Source::CommandLine | Source::Mail(Some(_)) => true,
        Source::Mail(None) => {
            let free = matches!(act, Act::List | Act::Why | Act::Pause | Act::Call(_) | Act::Task { .. });
            !command.threads.is_empty() || free
        }
    }
}

/// Obeys an act on one target, unless this letter's line was told so before.
fn once(setting: &Setting, desks: &[&Desk], source: Source, act: &Act, line: Option<u32>, target: &Target) -> Obeyed {
    let letter = source.letter();
    if letter.is_some_and(|letter| setting.house.order_done(&letter.id, line, &act.key())) {
        let line = line.map_or_else(String::new, |line| format!("{line}: "));
        return Obeyed::refused(format!("{line}{}", said::ONCE.say(setting.language(), &[])));
    }
    let mut obeyed = match target {
        Target::Thread { contractor, thread } => thread::obey(setting, desks, contractor, *thread, act),
        Target::Part { contractor, proposal, part } => proposal::part(setting, desks, contractor, proposal, *part, act),
        // The number of a line stands for the whole proposal; the numbers in `act` are its parts only without one.
        Target::Proposal { contractor, proposal } => match (act, line) {
            (Act::Split(_), Some(_)) => proposal::whole(setting, desks, contractor, proposal, &Act::Split(Vec::new())),
            _ => proposal::whole(setting, desks, contractor, proposal, act),
        },
        Target::Mail { contractor, mail } => thread::question(setting, desks, contractor, *mail, act),
        Target::Letter { contractor, letter } => thread::letter(setting, desks, contractor, letter, act),
    };
    // What is not finished is not done: a split that waits for a date can be said again.
    if obeyed.effect == Effect::Done && !obeyed.waits(act) {
        let done = OrderDone {
            letter: letter.map(|letter| letter.id.clone()),
            line,
            act: Some(act.clone()),
            result: obeyed.result.clone(),
        };
        obeyed.done.push(done);
    }
    obeyed
}

/// Two results of one line as one: it counts as done only where all of it was.
fn joined(mut first: Obeyed, second: Obeyed) -> Obeyed {
    first.decision.join(second.decision);
    first.done.extend(second.done);
    first.changed.extend(second.changed);
    if second.effect != Effect::Done {
        first.effect = second.effect;
    }
    first.nearest = first.nearest.or(second.nearest);
    if !first.result.is_empty() && !second.result.is_empty() {
        first.result.push_str("; ");
    }
    first.result.push_str(&second.result);
    first
}

/// The desk of a contractor.
fn desk<'a>(desks: &[&'a Desk], key: &ContractorKey) -> Option<&'a Desk> {
    desks.iter().copied().find(|desk| desk.key() == key)
}

/// Done, and said so.
fn yes(setting: &Setting, decision: Decision, sentence: Sentence, values: &[&str]) -> Obeyed {
    Obeyed::done(decision, sentence.say(setting.language(), values))
}

/// Understood and not done, and said why.
fn no(setting: &Setting, sentence: Sentence, values: &[&str]) -> Obeyed {
    Obeyed::refused(sentence.say(setting.language(), values))
}
