//! A proposal: what strawboss offers to do, waiting for a yes.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::task::Sheet;
use crate::domain::people::roster::ContractorKey;
use crate::domain::reading::Confidence;
use crate::domain::reading::mail::MailId;
use crate::domain::turn::thread_id::ThreadId;

/// A hash of the mail it grew out of and what it is; the same finding makes the same proposal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ProposalId(pub String);

impl fmt::Display for ProposalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What strawboss offers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// Identity.
    pub id: ProposalId,
    /// The bundle.
    pub mail: MailId,
    /// Its thread.
    pub thread: ThreadId,
    /// What is offered.
    pub offer: Offer,
    /// Subject of the bundle.
    #[serde(default)]
    pub subject: String,
    /// When the bundle was sent; `None` where nothing was sent yet.
    #[serde(default)]
    pub sent: Option<Timestamp>,
}

/// The two ways to take a bundle apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Offer {
    /// The owner's bundle: single task letters.
    Split(Vec<Part>),
    /// The contractor's bundle: a numbered list, answered in one and leaving singly.
    Answer(Vec<Part>),
}

/// One part of a bundle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// From 1, never renumbered.
    pub number: u32,
    /// What the task letter would say; of a question, title and outcome only.
    pub sheet: Sheet,
    /// The thread it lives in, or would.
    pub thread: ThreadId,
    /// The words of the mail it came from.
    pub words: String,
    /// What is missing for a complete task.
    pub missing: Vec<Gap>,
    /// How sure the finding is.
    pub confidence: Confidence,
    /// The owner said yes; it goes as soon as nothing is missing.
    #[serde(default)]
    pub approved: bool,
    /// Whom it is for, where that is another contractor than the bundle's.
    #[serde(default)]
    pub to: Option<ContractorKey>,
}

impl Part {
    /// The asks of the bundle, by index, that make it up: the ask itself first, then its steps.
    pub fn asks(&self) -> Vec<usize> {
        self.sheet.source.as_ref().map(|(_, asks)| asks.clone()).unwrap_or_default()
    }
}

/// What a task letter cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gap {
    /// A short title.
    #[serde(alias = "a title")]
    Title,
    /// What shall be there in the end.
    #[serde(alias = "the outcome you want")]
    Outcome,
    /// By when.
    #[serde(alias = "a due date")]
    Due,
}

/// How a proposal ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProposalEnd {
    /// All was done that was asked.
    Done,
    /// The owner said leave it.
    Left,
    /// Nobody said anything in time.
    Expired,
    /// Somebody sorted it out first.
    Superseded,
}
