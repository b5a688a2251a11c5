//! The rules of the fold by name, and where each applied.

use jiff::Timestamp;

use crate::domain::reading::mail::MailId;

/// A row of `docs/TURNS.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// A word of one side gives the turn to the other.
    Word,
}

impl Rule {
    /// The rule in words.
    pub fn words(self) -> &'static str {
        match self {
            Rule::Word => "a word of one side gives the turn to the other",
        }
    }
}

/// A fact and the rule that applied to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// When the fact happened.
    pub at: Timestamp,
    /// The mail, where it was one.
    pub mail: Option<MailId>,
    /// The rule.
    pub rule: Rule,
}
