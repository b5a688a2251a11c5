//! Clock times: "3 pm", "17:00 CET", "14 h 30", "noon", "halb drei".

use jiff::civil::Time as ClockTime;

use super::calendar;
use super::phrase::Reader;
use crate::domain::reading::lexicon::Time;
use jiff::civil::Date;

/// A clock time read from words, and the token after them.
#[derive(Debug)]
pub struct Clock {
    /// Minutes after midnight; 24:00 is the day's end.
    pub minutes: i32,
    /// The token after it.
    pub next: usize,
}

impl Clock {
    /// The time, and how many days it lies after the day it is said of.
    pub fn time(&self) -> Option<(ClockTime, i64)> {
        let (day, minutes) = (self.minutes / 1440, self.minutes % 1440);
        let time = ClockTime::new((minutes / 60) as i8, (minutes % 60) as i8, 0, 0).ok()?;
        Some((time, i64::from(day)))
    }
}

/// The zone that words name.
pub enum Zone {
    /// Minutes east of Greenwich.
    East(i32),
    /// The reader's own, which we don't know.
    Theirs,
}

impl Reader<'_> {
    /// The clock time that begins at a token, "at" included.
    pub fn clock(&self, at: usize) -> Option<Clock> {
        let after_at = self.skip(at, Time::At);
        if let Some((Time::Clock(hour), next)) = self.time(after_at, |time| matches!(time, Time::Clock(_))) {
            return Some(Clock { minutes: i32::from(hour) * 60, next });
        }
        if let Some((_, next)) = self.time(after_at, |time| time == Time::HalfTo) {
            let (hour, next) = self.count(next)?;
            let afternoon = if hour < 7 { 12 } else { 0 };
            return (1..=12).contains(&hour).then_some(Clock { minutes: (hour as i32 + afternoon) * 60 - 30, next });
        }
        let digits = self.number(after_at)?;
        let (hour, minute, with_minutes) = hour_and_minute(digits)?;
        let mut next = after_at + 1;
        let mut marked = with_minutes && digits.contains(':');
        let mut minute = minute;
        if let Some((time, after)) = self.time(next, |time| matches!(time, Time::OClock)) {
            // "17h30": the minutes follow the hour's sign at once.
            let late = self.number(after).filter(|late| late.len() == 2 && self.joined(after));
            (marked, next) = (time == Time::OClock, after);
            if let Some(late) = late.and_then(|late| late.parse().ok()).filter(|late| *late < 60) {
                (minute, next) = (late, after + 1);
            }
        }
        let mut hour = hour;
        if let Some((half, after)) = self.half_of_day(next) {
            if hour > 12 {
                return None;
            }
            hour = hour % 12 + if half == Time::Pm { 12 } else { 0 };
            (marked, next) = (true, after);
        }
        let said = after_at > at && self.script.word(at) != "a" && digits.contains(':') || self.says_hour(at, after_at);
        if !(marked || said) || hour > 24 {
            return None;
        }
        Some(Clock { minutes: hour * 60 + minute, next })
    }

    /// "at 3", "um 15", "a las 5": an hour without its sign, told by the word before it.
    fn says_hour(&self, at: usize, after: usize) -> bool {
        after > at && matches!(self.script.word(at), "at" | "um") || (after == at + 2 && self.script.word(at) == "a")
    }

    fn half_of_day(&self, at: usize) -> Option<(Time, usize)> {
        self.time(at, |time| matches!(time, Time::Am | Time::Pm))
    }

    /// The zone named at a token, for a clock time on `date`.
    pub fn zone(&self, at: usize, date: Date) -> Option<(Zone, usize)> {
        let inner = if self.script.is_sign(at, '(') { at + 1 } else { at };
        let found = self.script.times(inner).filter_map(|(time, next)| {
            let east = match time {
                Time::Zone(east) => i32::from(east),
                Time::American(east) => i32::from(east) + 60 * i32::from(calendar::american_summer(date)),
                Time::European(east) => i32::from(east) + 60 * i32::from(calendar::european_summer(date)),
                Time::YourTime => return Some((Zone::Theirs, next)),
                _ => return None,
            };
            Some((Zone::East(east), next))
        });
        // Short names are words too ("pt", "et", "ist"): they are zones in capitals only.
        let short_word = self.script.word(inner).len() <= 4
            && !self.script.quote(&(inner..inner + 1)).chars().all(char::is_uppercase)
            && !matches!(self.script.word(inner), "your" | "tu" | "su" | "ton" | "bei");
        found.max_by_key(|(_, next)| *next).filter(|(_, next)| *next <= self.end && (!short_word || *next > inner + 1))
    }
}

/// "17", "17:30", "17.30".
fn hour_and_minute(digits: &str) -> Option<(i32, i32, bool)> {
    match digits.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 && hour.len() <= 2 => {
            let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
            (hour <= 24 && minute < 60).then_some((hour, minute, true))
        }
        None if digits.len() <= 2 => Some((digits.parse().ok()?, 0, false)),
        _ => None,
    }
}
