//! The arithmetic of working time in words, for whoever asks why something is due.

use jiff::civil::{Date, Time, Weekday};
use jiff::{SignedDuration, Span, Timestamp};

use super::{Calendar, Window};
use crate::domain::people::duration;

/// Above this many entries the middle of an account is summed up, all but so many at its head and tail.
const ENTRIES: usize = 8;
const HEAD: usize = 3;
const TAIL: usize = 2;

/// An account of more days than this names no single day.
const DAYS: i64 = 366;

/// What one day adds to an account.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Share {
    /// So much working time.
    Worked(SignedDuration),
    /// A working day, but before or after its hours.
    OutOfHours,
    /// Not a working day.
    Closed,
    /// A day off that would have been one.
    Holiday,
}

/// Neighbouring days that add the same.
struct Run {
    share: Share,
    first: Date,
    last: Date,
}

impl Calendar {
    /// What the days from one moment to another add to the working time between them:
    /// `30 min on Fri, closed Sat and Sun, holiday Mon, 3 h 30 min on Tue`.
    ///
    /// A long account is summed up in its middle; one of more than a year is only a sum.
    pub fn words(&self, from: Timestamp, to: Timestamp) -> String {
        if to <= from {
            return duration::words(SignedDuration::ZERO);
        }
        let days = days_between(self.date(from), self.date(to));
        if days > DAYS {
            return format!("{} on {days} days", duration::words(self.working_between(from, to)));
        }
        let mut runs = self.runs(from, to);
        if runs.len() > 1 {
            runs.retain(|run| !run.is_seconds());
        }
        if runs.len() <= ENTRIES {
            return runs.iter().map(Run::words).collect::<Vec<_>>().join(", ");
        }
        let (head, rest) = runs.split_at(HEAD);
        let (middle, tail) = rest.split_at(rest.len() - TAIL);
        let mut said: Vec<String> = head.iter().map(Run::words).collect();
        said.push(summed_up(middle));
        said.extend(tail.iter().map(Run::words));
        said.join(", ")
    }

    /// What the person's clock shows: `Fri 16:30`.
    pub fn clock_words(&self, at: Timestamp) -> String {
        let local = self.zone.to_datetime(at);
        format!("{} {}", weekday(local.weekday()), clock(local.time()))
    }

    /// What the person's calendar and clock show: `Fri 2026-11-27 16:30`.
    pub fn date_words(&self, at: Timestamp) -> String {
        let local = self.zone.to_datetime(at);
        format!("{} {} {}", weekday(local.weekday()), local.date(), clock(local.time()))
    }

    /// The week's hours: `Mon to Fri 9:00-12:00 and 13:00-17:30, Sat 10:00-12:00`; `at all hours` when never closed.
    pub fn hours_words(&self) -> String {
        let whole_day = [Window { start: Time::midnight(), end: None }];
        if self.week.iter().all(|windows| *windows == whole_day) {
            return "at all hours".to_string();
        }
        let mut said: Vec<String> = Vec::new();
        let mut day = Weekday::Monday;
        for same in self.week.chunk_by(|one, next| one == next) {
            let last = day.wrapping_add(same.len() as i64 - 1);
            let windows: Vec<String> = same[0].iter().map(ToString::to_string).collect();
            if !windows.is_empty() {
                let days = named(weekday(day), weekday(last), same.len() as i64);
                said.push(format!("{days} {}", windows.join(" and ")));
            }
            day = last.next();
        }
        said.join(", ")
    }

    fn runs(&self, from: Timestamp, to: Timestamp) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let last = self.date(to);
        for day in self.date(from).series(Span::new().days(1)).take_while(|day| *day <= last) {
            let share = self.share(day, from, to);
            match runs.last_mut() {
                Some(run) if run.share == share => run.last = day,
                _ => runs.push(Run { share, first: day, last: day }),
            }
        }
        // A due moment at the first stroke of a day adds nothing on that day.
        let tail_adds_nothing = runs.len() > 1 && to <= self.start_of_day(last);
        if tail_adds_nothing && runs.last().is_some_and(|run| run.first == last) {
            runs.pop();
        }
        runs
    }

    fn share(&self, day: Date, from: Timestamp, to: Timestamp) -> Share {
        let end = day.tomorrow().map_or(Timestamp::MAX, |next| self.start_of_day(next));
        let worked = self.working_between(from.max(self.start_of_day(day)), to.min(end));
        if !worked.is_zero() {
            Share::Worked(worked)
        } else if self.is_working_day(day) {
            Share::OutOfHours
        } else if self.holidays.contains(&day) {
            Share::Holiday
        } else {
            Share::Closed
        }
    }
}

impl Run {
    fn days(&self) -> i64 {
        days_between(self.first, self.last)
    }

    /// What it adds is below a minute.
    fn is_seconds(&self) -> bool {
        matches!(self.share, Share::Worked(span) if span < SignedDuration::from_mins(1))
    }

    fn words(&self) -> String {
        let (first, last) = (weekday(self.first.weekday()), weekday(self.last.weekday()));
        let named = match self.days() {
            days if days <= 7 => named(first, last, days),
            days => format!("{days} days from {first} {}", self.first),
        };
        match (self.share, self.days()) {
            (Share::Worked(span), 1) => format!("{} on {named}", duration::words(rounded(span))),
            (Share::Worked(span), _) => format!("{} a day {named}", duration::words(rounded(span))),
            (Share::OutOfHours, _) => format!("out of hours {named}"),
            (Share::Closed, _) => format!("closed {named}"),
            (Share::Holiday, _) => format!("holiday {named}"),
        }
    }
}

/// To the minute, where it is a minute or more: nobody reckons his day in seconds.
fn rounded(span: SignedDuration) -> SignedDuration {
    if span < SignedDuration::from_mins(1) { span } else { SignedDuration::from_mins((span.as_secs() + 30) / 60) }
}

/// `168 h on 21 days, 10 days closed, 2 holidays`.
fn summed_up(runs: &[Run]) -> String {
    let (mut worked, mut working, mut closed, mut holidays) = (SignedDuration::ZERO, 0, 0, 0);
    for run in runs {
        let days = run.days();
        match run.share {
            Share::Worked(span) => {
                working += days;
                worked = worked.saturating_add(SignedDuration::from_secs(span.as_secs().saturating_mul(days)));
            }
            Share::OutOfHours | Share::Closed => closed += days,
            Share::Holiday => holidays += days,
        }
    }
    let mut said = format!("then {} on {working} days", duration::words(worked));
    if closed > 0 {
        said.push_str(&format!(", {closed} days closed"));
    }
    if holidays > 0 {
        said.push_str(&format!(", {holidays} {}", if holidays == 1 { "holiday" } else { "holidays" }));
    }
    said
}

/// `Mon`, `Sat and Sun`, `Mon to Fri`.
fn named(first: &str, last: &str, days: i64) -> String {
    match days {
        1 => first.to_string(),
        2 => format!("{first} and {last}"),
        _ => format!("{first} to {last}"),
    }
}

/// Both ends counted.
fn days_between(first: Date, last: Date) -> i64 {
    last.duration_since(first).as_hours() / 24 + 1
}

/// `16:30`.
pub(super) fn clock(time: Time) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

/// `Fri`.
pub(super) fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Mon",
        Weekday::Tuesday => "Tue",
        Weekday::Wednesday => "Wed",
        Weekday::Thursday => "Thu",
        Weekday::Friday => "Fri",
        Weekday::Saturday => "Sat",
        Weekday::Sunday => "Sun",
    }
}
