//! Spans and times of day.

use jiff::SignedDuration;
use jiff::civil::Time;

use super::plain::{each, line};
use crate::domain::people::duration::{self, DayIs};
use crate::shell::config::section::{Entry, Made};

/// A span with its bounds, and what a day means in it.
#[derive(Clone, Copy)]
pub(in crate::shell::config) struct Span {
    day: DayIs,
    least: SignedDuration,
    most: SignedDuration,
}

const SECOND: SignedDuration = SignedDuration::from_secs(1);

impl Span {
    /// Working time: a day is eight working hours; from a second to `most_days` days.
    pub(in crate::shell::config) const fn working(most_days: i64) -> Span {
        Span { day: DayIs::Working, least: SECOND, most: SignedDuration::from_hours(8 * most_days) }
    }

    /// Time on the wall: a day is 24 hours; from a second to `most`.
    pub(in crate::shell::config) const fn wall(most: SignedDuration) -> Span {
        Span { day: DayIs::Calendar, least: SECOND, most }
    }

    /// Time on the wall, of at most so many days.
    pub(in crate::shell::config) const fn wall_days(most_days: i64) -> Span {
        Span::wall(SignedDuration::from_hours(24 * most_days))
    }

    /// The same, and no time at all is right too.
    pub(in crate::shell::config) const fn or_none(self) -> Span {
        Span { least: SignedDuration::ZERO, ..self }
    }

    /// Reads one span.
    pub(in crate::shell::config) fn one(self, entry: &Entry<'_>) -> Made<SignedDuration> {
        let hint = match self.day {
            DayIs::Working => "Write it as in \"90 min\", \"4h\" or \"2 days\"; a day is eight working hours here.",
            DayIs::Calendar => "Write it as in \"30s\", \"10 min\", \"2h\" or \"90 days\"; a day is 24 hours here.",
        };
        let written = line(entry)
            .or_else(|_| entry.fail(format!("this should be a span of time and is {}", entry.kind()), hint))?;
        let Some(span) = duration::parse(&written, self.day) else {
            return entry.fail(format!("{written:?} is not a span of time"), hint);
        };
        if span < self.least || span > self.most {
            let say = |span| duration::words_in_days(span, self.day);
            let remedy = format!("Write something from {} to {}.", say(self.least), say(self.most));
            return entry.fail(format!("{written:?} is out of bounds"), remedy);
        }
        Ok(span)
    }

    /// Reads one span, or `"never"`.
    pub(in crate::shell::config) fn or_never(self, entry: &Entry<'_>) -> Made<Option<SignedDuration>> {
        if line(entry).is_ok_and(|written| written == "never") { Ok(None) } else { self.one(entry).map(Some) }
    }

    /// Reads a list of spans.
    pub(in crate::shell::config) fn list(self, entry: &Entry<'_>) -> Made<Vec<SignedDuration>> {
        each(entry, |item| self.one(item))
    }
}

/// A time of day, `7:30` or `07:30`.
pub(in crate::shell::config) fn time_of_day(entry: &Entry<'_>) -> Made<Time> {
    let written = line(entry)?;
    match clock(&written) {
        Some(Some(time)) => Ok(time),
        _ => entry.fail(format!("{written:?} is not a time of day"), "Write it as in \"7:30\" or \"18:00\"."),
    }
}

/// `9`, `9:00`, `09:00`; the inner none is 24:00.
pub(super) fn clock(text: &str) -> Option<Option<Time>> {
    let (hour, minute) = text.trim().split_once(':').unwrap_or((text.trim(), "00"));
    let number = |text: &str, most: usize| {
        let digits = (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| text.parse::<i8>().ok()).flatten()
    };
    let (hour, minute) = (number(hour, 2)?, number(minute, 2).filter(|_| minute.len() == 2)?);
    if (hour, minute) == (24, 0) {
        return Some(None);
    }
    Time::new(hour, minute, 0, 0).ok().map(Some)
}
