//! The fold: whose turn it is in a thread, since when, and why.
//!
//! A [`Standing`] follows from the facts of a thread in Date order and from
//! nothing else: no clock, no calendar, no settings. `docs/TURNS.md` lists the
//! rules, a row each; [`Rule`] names them.

pub mod event;
mod fold;
mod ping;
mod progress;
mod reason;
mod task;
mod word;

#[cfg(test)]
mod tests;

use jiff::Timestamp;
use serde::Serialize;

use super::thread_id::ThreadId;
use crate::domain::people::roster::Side;
use crate::domain::reading::mail::MailId;
use crate::domain::reading::moment::Moment;
use crate::domain::reading::{Ask, Invoice};
use crate::domain::work::task::TaskState;

pub use fold::fold;
pub use reason::{Reason, Rule};
pub use word::answers_among;

/// Who owes the next word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Turn {
    /// The owner.
    Owner,
    /// The contractor.
    Contractor,
    /// Nobody.
    #[default]
    Nobody,
}

impl From<Side> for Turn {
    fn from(side: Side) -> Turn {
        match side {
            Side::Owner => Turn::Owner,
            Side::Contractor => Turn::Contractor,
        }
    }
}

/// Whether a thread is watched, and if not, why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Watched.
    #[default]
    Open,
    /// Closed, by the owner or by a word of thanks.
    Closed,
    /// A bundle taken apart; its asks live on in these.
    Replaced {
        /// The threads of the parts.
        by: Vec<ThreadId>,
    },
    /// From before the first start, and not told to be watched.
    NotWatched,
    /// The last word to the contractor came back.
    NotReached,
}

/// An ask nobody has answered.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenAsk {
    /// The mail that asks.
    pub mail: MailId,
    /// Which of its asks, from 0.
    pub index: usize,
    /// The ask.
    pub ask: Ask,
    /// The Date it was asked.
    pub since: Timestamp,
    /// Since when it is owed: as asked, or since it last waited for the asking side.
    pub owed_since: Timestamp,
    /// Who asked.
    pub asked_by: Side,
    /// It waits for the asking side: a counter-question, another date, something missing.
    pub waits: bool,
}

/// A promise not yet kept.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenPromise {
    /// Who made it.
    pub by: Side,
    /// Their words.
    pub text: String,
    /// By when; the date agreed on.
    pub due: Option<Moment>,
    /// The Date it was made.
    pub since: Timestamp,
    /// The mail it was made in.
    pub mail: MailId,
}

/// A step of a task's checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its words.
    pub text: String,
    /// Ticked.
    pub done: bool,
    /// What was said about it.
    pub note: Option<String>,
}

/// A task as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskStanding {
    /// When it was opened.
    pub since: Timestamp,
    /// Where it is in its life.
    pub state: TaskState,
    /// Its steps.
    pub steps: Vec<Step>,
    /// By when; as asked, or as agreed since.
    pub due: Option<Moment>,
}

impl TaskStanding {
    /// Steps that are not ticked, from 1.
    pub fn open_steps(&self) -> Vec<usize> {
        self.steps.iter().enumerate().filter(|(_, step)| !step.done).map(|(i, _)| i + 1).collect()
    }
}

/// An invoice that is not known to be paid.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenInvoice {
    /// The mail it came with.
    pub mail: MailId,
    /// What was read of it.
    pub invoice: Invoice,
    /// The Date it came.
    pub since: Timestamp,
}

/// A debt of a word that was paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnsweredDebt {
    /// Who answered.
    pub by: Side,
    /// Since when the word was owed.
    pub since: Timestamp,
    /// The Date of the answer.
    pub at: Timestamp,
    /// The date that was promised or asked for.
    pub due: Option<Moment>,
}

/// A dated promise that is not open any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastPromise {
    /// Who made it.
    pub by: Side,
    /// For when.
    pub due: Moment,
    /// When it ended.
    pub ended: Timestamp,
    /// By the thing itself; otherwise a newer promise, or a no, took its place.
    pub fulfilled: bool,
}

/// A mail of one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its Date.
    pub at: Timestamp,
    /// The mail.
    pub mail: MailId,
}

/// What follows from a thread's facts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// Who owes the next word; the owner where both do.
    pub turn: Turn,
    /// The Date of the mail that brought the turn there; of the owner's oldest debt where both owe.
    pub since: Option<Timestamp>,
    /// Whether it is watched.
    pub state: State,
    /// What is asked and not answered, oldest first.
    pub open_asks: Vec<OpenAsk>,
    /// What is promised and not kept, oldest first.
    pub promises: Vec<OpenPromise>,
    /// Its task.
    pub task: Option<TaskStanding>,
    /// Reminders that went (or would have gone, in shadow), oldest first.
    pub nags: Vec<(Timestamp, Side)>,
    /// Not before then.
    pub snoozed_until: Option<Timestamp>,
    /// All snoozes, from and until; one that a word ended, until then.
    pub snoozes: Vec<(Timestamp, Timestamp)>,
    /// Words that were owed and came, oldest first.
    pub answered: Vec<AnsweredDebt>,
    /// Dated promises that ended, oldest first.
    pub past_promises: Vec<PastPromise>,
    /// Since when the owner owes a word.
    pub owner_owes: Option<Timestamp>,
    /// Since when the contractor owes a word.
    pub contractor_owes: Option<Timestamp>,
    /// The owner's last own word, courtesies included.
    pub owner_word: Option<Word>,
    /// The contractor's last own word, courtesies included.
    pub contractor_word: Option<Word>,
    /// When the side whose turn it is last said it will look at it, since the turn is theirs.
    pub acknowledged: Option<Timestamp>,
    /// Unpaid.
    pub invoice: Option<OpenInvoice>,
    /// A mail that names new bank details; nags stop until the owner settled it.
    pub alarm: Option<MailId>,
    /// What brought it here, in order.
    pub reasons: Vec<Reason>,
}

impl Standing {
    /// Since when `side` owes a word.
    pub fn owes(&self, side: Side) -> Option<Timestamp> {
        match side {
            Side::Owner => self.owner_owes,
            Side::Contractor => self.contractor_owes,
        }
    }

    /// The last own word of `side`.
    pub fn last_word(&self, side: Side) -> Option<Word> {
        match side {
            Side::Owner => self.owner_word,
            Side::Contractor => self.contractor_word,
        }
    }

    /// The asks `side` has to answer, oldest first.
    pub fn asks_of(&self, side: Side) -> impl Iterator<Item = &OpenAsk> {
        self.open_asks.iter().filter(move |open| open.asked_by != side)
    }

    /// Reminders to `side` since its turn began.
    pub fn nags_to(&self, side: Side) -> impl Iterator<Item = Timestamp> {
        let since = self.owes(side);
        self.nags
            .iter()
            .filter(move |(at, to)| *to == side && since.is_some_and(|since| *at >= since))
            .map(|(at, _)| *at)
    }
}
