//! What a desk remembers besides mails and threads.

use jiff::Timestamp;

use crate::domain::reading::mail::MailId;
use crate::domain::turn::fact::{LetterFact, LetterState};
use crate::domain::work::proposal::{Proposal, ProposalEnd};

/// A letter at a desk and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptLetter {
    /// As it was written.
    pub fact: LetterFact,
    /// When it was written.
    pub at: Timestamp,
    /// Its last known state.
    pub state: LetterState,
    /// Since when.
    pub state_at: Timestamp,
}

/// A proposal at a desk.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptProposal {
    /// As it was made.
    pub proposal: Proposal,
    /// When; or when it was taken up again.
    pub at: Timestamp,
    /// How it ended.
    pub end: Option<ProposalEnd>,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// The owner said stop: it does not go by itself.
    pub held: bool,
}

/// A mail that could not be believed, placed or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The mail.
    pub mail: MailId,
    /// Why, in words for the owner.
    pub why: String,
    /// Since when.
    pub at: Timestamp,
}
