//! When somebody is late, and what happens next.
//!
//! Due moments follow from a standing, the agreement and two calendars; no
//! clock is asked, so a moment may lie in the past. Time is the working time
//! of the person who owes, and nothing falls outside the working time of the
//! person who is written to.

mod clock;
mod clock_of;
mod holds;
mod pay;
mod report;

#[cfg(test)]
mod tests;

use jiff::Timestamp;
use jiff::civil::Date;

use super::standing::{Standing, State};
use super::thread_id::ThreadId;
use crate::domain::people::agreement::Agreement;
use crate::domain::people::calendar::Calendar;
use crate::domain::people::roster::Side;

pub use clock::{deadline, end};
pub use clock_of::Clock;
pub use pay::pay_date;
pub use report::report_due;

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
    /// Of no use any more from then on.
    pub before: Option<Timestamp>,
}

/// What of the desk and the house bears on when something is due.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// The contractor is away until this first day back.
    pub away_until: Option<Date>,
    /// The whole desk is snoozed until then.
    pub held_until: Option<Timestamp>,
    /// A mail of this contractor is in question: nags to them wait.
    pub questioned: bool,
    /// The last mail of the contractor at this desk.
    pub contractor_wrote: Option<Timestamp>,
    /// The last mail of the owner at this desk.
    pub owner_wrote: Option<Timestamp>,
    /// The oldest task that is with the contractor, for agreed reports: when it was opened, and its thread.
    pub working: Option<(Timestamp, ThreadId)>,
    /// When the contractor was last reminded of anything: a reminder asks for a report too.
    pub report_asked: Option<Timestamp>,
    /// Nothing leaves.
    pub paused: bool,
    /// Absences of the contractor: when each was told, and the first day back.
    pub absences: Vec<(Timestamp, Date)>,
    /// Holds of the whole desk, from and until.
    pub holds: Vec<(Timestamp, Timestamp)>,
    /// Pauses of the house that are over.
    pub pauses: Vec<(Timestamp, Timestamp)>,
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

impl<'a> Terms<'a> {
    /// When `side` works.
    pub fn calendar(&self, side: Side) -> &'a Calendar {
        match side {
            Side::Owner => self.owner,
            Side::Contractor => &self.agreement.calendar,
        }
    }

    /// Working time within which `side` answers.
    pub fn answers_within(&self, side: Side) -> jiff::SignedDuration {
        match side {
            Side::Owner => self.agreement.owner_answers_within,
            Side::Contractor => self.agreement.answer_within,
        }
    }
}

/// The next thing that falls due in `thread`, if nothing else happens; it may lie in the past.
pub fn next_due(thread: ThreadId, standing: &Standing, around: &Circumstances, terms: Terms<'_>) -> Option<Due> {
    dues(thread, standing, around, terms).into_iter().min_by_key(|due| (due.at, due.what))
}

/// All that falls due in `thread`, at most one thing of a kind, if nothing else happens.
///
/// Nothing while the house is paused, and nothing in a thread that is not watched or was not reached. The contractor
/// is never reminded of what waits on the owner.
pub fn dues(thread: ThreadId, standing: &Standing, around: &Circumstances, terms: Terms<'_>) -> Vec<Due> {
    let silent = around.paused || standing.alarm.is_some();
    let watched = !matches!(standing.state, State::NotWatched | State::NotReached | State::Replaced { .. });
    if silent || !watched {
        return Vec::new();
    }
    let mut dues: Vec<Due> = pay::pay_by(thread, standing, around, terms).into_iter().collect();
    if standing.state == State::Open {
        let waits_on = if standing.owner_owes.is_some() { Side::Owner } else { Side::Contractor };
        dues.extend(clock::word_due(thread, standing, around, terms, waits_on));
        if waits_on == Side::Contractor {
            dues.extend(clock::early_reminder(thread, standing, around, terms));
        }
    }
    dues
}
