//! A task: a sheet on exactly one thread, and the states of its life.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::people::roster::Side;
use crate::domain::reading::mail::MailId;
use crate::domain::reading::moment::Moment;

/// What a task letter says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// A short title.
    pub title: String,
    /// The outcome wanted.
    pub outcome: String,
    /// What is known.
    pub known: Vec<String>,
    /// The steps.
    pub steps: Vec<String>,
    /// By when.
    pub due: Option<Moment>,
    /// Where files go.
    pub place: Option<String>,
    /// How and when to report.
    pub reporting: Option<String>,
    /// The mail and the asks (by index) it was made from.
    pub source: Option<(MailId, Vec<usize>)>,
}

/// What moves a task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskMove {
    /// Into a state, by one side's words in that mail, or by command.
    State { state: TaskState, by: Side, mail: Option<MailId> },
    /// A step (from 1) was ticked.
    Step { step: u32, done: bool, note: Option<String>, mail: Option<MailId> },
    /// The date agreed on.
    Due { due: Moment, since: Timestamp },
}

/// The states of a task; the table stands in `docs/TURNS.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskState {
    /// Offered to the owner, not sent.
    Proposed,
    /// With the contractor, no word yet.
    Sent,
    /// Accepted.
    Accepted,
    /// Declined.
    Declined,
    /// The contractor offers another date.
    OtherDate,
    /// Being worked on.
    Working,
    /// Cannot go on.
    Blocked,
    /// Handed over, to be looked at.
    Delivered,
    /// The owner wants changes.
    ChangesAsked,
    /// Done.
    Closed,
    /// The letter came back.
    NotReached,
}
