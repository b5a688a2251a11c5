//! Working time: a week of open windows in one zone, less the holidays.
//!
//! A moment is open when the clock on that person's wall shows a time inside
//! one of the day's windows and the day is no holiday. All else is arithmetic
//! on this one set of moments: [`working`] measures it, [`days`] speaks of
//! whole days, [`words`] says it to people. Where the wall clock jumps forward
//! the hour that is not there is not open; where it is set back the hour that
//! comes twice is open twice.

mod days;
mod ruler;
#[cfg(test)]
mod tests;
mod words;
mod working;

use std::collections::BTreeSet;
use std::fmt;

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use thiserror::Error;

use ruler::Ruler;

/// One stretch of a working day, `start < end`; an end of midnight is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Window {
    /// When the window opens, local time.
    pub start: Time,
    /// When it closes, local time; `None` is the end of the day.
    pub end: Option<Time>,
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = self.end.map_or("24:00".to_string(), words::clock);
        write!(f, "{}-{end}", words::clock(self.start))
    }
}

/// When one person works. A calendar that exists has at least one open window in its week.
#[derive(Clone, Debug)]
pub struct Calendar {
    zone: TimeZone,
    week: [Vec<Window>; 7],
    holidays: BTreeSet<Date>,
    ruler: Ruler,
}

/// Why a calendar cannot be.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CalendarError {
    /// No window in the whole week: nothing would ever be due.
    #[error("there are no working hours in the whole week, so nothing would ever become due")]
    NeverOpen,
    /// A window that ends before it starts, or where it starts.
    #[error("{window} on {} ends before it starts", words::weekday(*.weekday))]
    Backwards {
        /// The day it stands on.
        weekday: Weekday,
        /// The window.
        window: Window,
    },
    /// Two windows of one day share time.
    #[error("{first} and {second} on {} overlap", words::weekday(*.weekday))]
    Overlap {
        /// The day they stand on.
        weekday: Weekday,
        /// The earlier one.
        first: Window,
        /// The later one.
        second: Window,
    },
}

impl Calendar {
    /// A calendar of `week` (Monday first, windows in any order, apart or touching) in `zone`, closed on `holidays`.
    pub fn new(
        zone: TimeZone,
        mut week: [Vec<Window>; 7],
        holidays: BTreeSet<Date>,
    ) -> Result<Calendar, CalendarError> {
        let mut weekday = Weekday::Monday;
        for windows in &mut week {
            windows.sort();
            check_day(weekday, windows)?;
            weekday = weekday.next();
        }
        if week.iter().all(Vec::is_empty) {
            return Err(CalendarError::NeverOpen);
        }
        let ruler = Ruler::new(&week, &holidays);
        Ok(Calendar { zone, week, holidays, ruler })
    }

    /// Open day and night, every day.
    pub fn always(zone: TimeZone) -> Calendar {
        let week = [const { Window { start: Time::midnight(), end: None } }; 7].map(|window| vec![window]);
        let ruler = Ruler::new(&week, &BTreeSet::new());
        Calendar { zone, week, holidays: BTreeSet::new(), ruler }
    }

    /// The person's zone; a value, looked up by the shell.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// Windows by weekday, Monday first; sorted, and apart or touching.
    pub fn week(&self) -> &[Vec<Window>; 7] {
        &self.week
    }

    /// Days off.
    pub fn holidays(&self) -> &BTreeSet<Date> {
        &self.holidays
    }
}

/// Whether the sorted `windows` of one day run forward and keep apart.
fn check_day(weekday: Weekday, windows: &[Window]) -> Result<(), CalendarError> {
    for window in windows {
        if window.end.is_some_and(|end| end <= window.start) {
            return Err(CalendarError::Backwards { weekday, window: *window });
        }
    }
    for (&first, &second) in windows.iter().zip(windows.iter().skip(1)) {
        if first.end.is_none_or(|end| end > second.start) {
            return Err(CalendarError::Overlap { weekday, first, second });
        }
    }
    Ok(())
}
