//! Agreed reports are due even if no one asked.

use super::holds::held;
use super::{Circumstances, Due, DueKind, Terms};
use crate::domain::people::duration;
use crate::domain::people::roster::Side;

/// What falls due at the whole desk: the next report, counted from the contractor's last mail, while a task is with them.
pub fn report_due(around: &Circumstances, terms: Terms<'_>) -> Option<Due> {
    let every = terms.agreement.report_every.filter(|_| !around.paused)?;
    let (side, calendar) = (Side::Contractor, terms.calendar(Side::Contractor));
    let begun = around.working_since?;
    let heard = [Some(begun), around.contractor_wrote, around.report_asked].into_iter().flatten().max()?;
    let (at, held) = held(calendar.add_working(heard, every), side, None, around, terms)?;
    let why = format!(
        "a report is agreed every {} of working time; last heard {}{held}",
        duration::words(every),
        calendar.date_words(heard)
    );
    Some(Due { at, side, thread: None, what: DueKind::ReportDue, why })
}
