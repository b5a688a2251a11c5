//! Working time: a week of open windows in one zone, less the holidays.

use std::collections::BTreeSet;

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

/// One stretch of a working day, `start < end`; an end of midnight is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// When the window opens, local time.
    pub start: Time,
    /// When it closes, local time; `None` is the end of the day.
    pub end: Option<Time>,
}

/// When one person works.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// The person's zone; a value, looked up by the shell.
    pub zone: TimeZone,
    /// Windows by weekday, Monday first; sorted and apart.
    pub week: [Vec<Window>; 7],
    /// Days off.
    pub holidays: BTreeSet<Date>,
}
