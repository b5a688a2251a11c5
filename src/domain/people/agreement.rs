//! What was agreed with one contractor: timings, hours, places, reporting.

use jiff::SignedDuration;

use super::calendar::Calendar;

/// The terms one contractor works under. Durations named "working" count only that person's open hours.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// When the contractor works.
    pub calendar: Calendar,
    /// Working time within which the contractor answers.
    pub answer_within: SignedDuration,
    /// Working time (the owner's) within which the owner answers this contractor.
    pub owner_answers_within: SignedDuration,
    /// How nags follow one another.
    pub nags: Ladder,
    /// No nag within this wall-clock time after a mail from the person.
    pub quiet: SignedDuration,
    /// Working time before a due date at which an early reminder goes, if agreed.
    pub early: Option<SignedDuration>,
    /// Working time between agreed reports, if any were agreed.
    pub report_every: Option<SignedDuration>,
    /// Days within which an invoice is paid when it names no date.
    pub pay_within_days: u16,
    /// A weekly letter with the contractor's open tasks.
    pub weekly: bool,
    /// Where files go, in words for a letter.
    pub place: Option<String>,
    /// Hosts that links may point to; empty allows all.
    pub hosts: Vec<String>,
    /// How to report, in words for a letter.
    pub reporting: Option<String>,
    /// What happens to a bundle of the owner's.
    pub bundles_mine: MyBundles,
    /// What happens to a bundle of the contractor's.
    pub bundles_theirs: TheirBundles,
}

/// Nags after the first, each with its working-time gap; after `cap` nags the owner is told to phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// Gap after the first, second, ... nag; the last one repeats. Never empty.
    pub gaps: Vec<SignedDuration>,
    /// How many nags there are at most.
    pub cap: u32,
}

/// `bundles.mine`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MyBundles {
    /// Propose, and wait for a yes.
    Ask,
    /// Sure cases go by themselves after the hold.
    Send,
}

/// `bundles.theirs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TheirBundles {
    /// The numbered list at once.
    Ask,
    /// The numbered list in the next digest.
    Digest,
}
