//! Agreed reports are due even if no one asked.

use super::holds::held;
use super::{Circumstances, Clock, Due, DueKind, Terms};
use crate::domain::people::duration;
use crate::domain::people::roster::Side;

/// What falls due at the whole desk: the next report, counted from the contractor's last mail or the last reminder, while
/// a task is with them. It is asked for in the thread of the oldest such task.
pub fn report_due(around: &Circumstances, terms: Terms<'_>) -> Option<Due> {
    let every = terms.agreement.report_every.filter(|_| !around.paused)?;
    let side = Side::Contractor;
    let clock = Clock::of(side, None, around, terms);
    let (begun, thread) = around.working?;
    let heard = [Some(begun), around.contractor_wrote, around.report_asked].into_iter().flatten().max()?;
    let (at, held) = held(clock.add_working(heard, every), side, None, around, terms)?;
    let why = format!(
        "a report is agreed every {} of working time; last heard {}{held}",
        duration::words(every),
        clock.calendar.date_words(heard)
    );
    Some(Due { at, side, thread: Some(thread), what: DueKind::ReportDue, why, before: None })
}
