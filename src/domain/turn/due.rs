//! When somebody is late, and what happens next.

use jiff::Timestamp;

use super::standing::Standing;
use super::thread_id::ThreadId;
use crate::domain::people::agreement::Agreement;
use crate::domain::people::calendar::Calendar;
use crate::domain::people::roster::Side;

/// What falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueKind {
    /// The `nth` reminder (from 1) to the side that owes a word.
    Nag { nth: u32 },
    /// A reminder before a due date, where agreed.
    EarlyReminder,
    /// A promise has passed, and nobody has said anything.
    PromisePassed { nth: u32 },
    /// All reminders are used up: the owner is told to phone.
    CallSheet,
    /// An agreed report has not come.
    ReportDue,
    /// An invoice is to be paid by then; the owner is reminded the working day before.
    PayBy,
}

/// The next thing that falls due in a thread, or at a desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// When; inside the receiver's working time.
    pub at: Timestamp,
    /// Whom it goes to.
    pub side: Side,
    /// The thread; `None` for what belongs to the whole desk.
    pub thread: Option<ThreadId>,
    /// What.
    pub what: DueKind,
    /// The arithmetic, in words.
    pub why: String,
}

/// What of the desk and the house bears on when something is due.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// The contractor is away until this first day back.
    pub away_until: Option<jiff::civil::Date>,
    /// The whole desk is snoozed until then.
    pub held_until: Option<Timestamp>,
    /// A mail of this contractor is in question: nags to them wait.
    pub questioned: bool,
    /// The last mail of the contractor at this desk.
    pub contractor_wrote: Option<Timestamp>,
    /// The last mail of the owner at this desk.
    pub owner_wrote: Option<Timestamp>,
    /// When the desk's first open task began, for agreed reports.
    pub working_since: Option<Timestamp>,
    /// Nothing leaves.
    pub paused: bool,
    /// The last long stop or great change; nothing becomes due sooner than one answer-time after it.
    pub interrupted: Option<Timestamp>,
}

/// The terms that apply: the agreement, and when each side works.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// With this contractor.
    pub agreement: &'a Agreement,
    /// When the owner works.
    pub owner: &'a Calendar,
}

/// The next thing that falls due in `thread`, if nothing else happens; it may lie in the past.
pub fn next_due(_thread: ThreadId, _standing: &Standing, _around: &Circumstances, _terms: Terms<'_>) -> Option<Due> {
    None
}

/// What falls due at the whole desk: agreed reports.
pub fn report_due(_around: &Circumstances, _terms: Terms<'_>) -> Option<Due> {
    None
}
