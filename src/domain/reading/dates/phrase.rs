//! A whole date phrase: what bounds it, its range, its clock time and zone.

use jiff::civil::Date;
use jiff::tz::Offset;

use super::calendar;
use super::clock::{Clock, Zone};
use super::day::Day;
use super::{Bound, Found};
use crate::domain::people::language::Language;
use crate::domain::reading::lexicon::{Time, Unit};
use crate::domain::reading::mail::{OffsetSeconds, Written};
use crate::domain::reading::moment::Moment;
use crate::domain::reading::script::Script;
use crate::domain::reading::words::Shape;

/// Reads date phrases in a stretch of tokens.
pub struct Reader<'s> {
    /// The text.
    pub script: &'s Script<'s>,
    /// The language of the stretch.
    pub language: Language,
    /// Where the stretch ends.
    pub end: usize,
    /// What "today" is.
    pub anchor: Written,
}

impl Reader<'_> {
    /// The day of the anchor in its writer's zone.
    pub fn today(&self) -> Date {
        self.anchor.offset().to_datetime(self.anchor.at).date()
    }

    /// The date phrase that begins at a token.
    pub fn date_at(&self, at: usize) -> Option<Found> {
        self.may_begin(at).then_some(())?;
        self.hours_from_now(at)
            .or_else(|| self.range(at))
            .or_else(|| self.day_with_clock(at))
            .or_else(|| self.clock_first(at))
    }

    /// Numbers and words of time only, and those that bound a date or end one only behind a filler: most tokens end here.
    fn may_begin(&self, at: usize) -> bool {
        let filled = self.script.times(at).any(|(time, _)| time == Time::Filler);
        let begins = |time: Time| if filled { !matches!(time, Time::Filler | Time::To) } else { opens(time) };
        self.number(at).is_some() || self.script.times(at).any(|(time, _)| begins(time))
    }

    /// "within 2 hours", below a day.
    fn hours_from_now(&self, at: usize) -> Option<Found> {
        let (_, next) = self.time(at, |time| time == Time::Within)?;
        let (count, next) = self.count(self.skip(self.skip(next, Time::Next), Time::Filler))?;
        let (unit, next) = self.unit(next)?;
        let minutes = match unit {
            Unit::Minute => count,
            Unit::Hour if count < 24 => count * 60,
            _ => return None,
        };
        let span = jiff::SignedDuration::from_mins(minutes.clamp(0, 1440));
        let moment = Moment::At(self.anchor.at.checked_add(span).ok()?, self.anchor.offset);
        Some(self.found(at, next, Some(moment), false, None))
    }

    /// "from 7 to 15 March", "10-12 March", "Monday to Wednesday": its end.
    fn range(&self, at: usize) -> Option<Found> {
        let opened = self.time(at, |time| time == Time::From);
        let start = self.skip(opened.map_or(at, |(_, next)| next), Time::Filler);
        let first = self.day(start);
        let after_first = match &first {
            Some(day) => day.next,
            None => self.past_ordinal(self.small_number(start).map(|_| start + 1)?),
        };
        let joint = self.joint(after_first)?;
        // "From Monday until Friday" ends where a bare "until Friday" does.
        let limited = matches!(self.script.word(after_first), "until" | "till" | "til" | "hasta" | "jusqu'");
        let second = self.day(self.skip(joint, Time::Filler))?;
        if first.is_none() && opened.is_none() && self.language == Language::En && self.small_number(joint).is_none() {
            return None;
        }
        let both = first.as_ref().is_none_or(|first| first.date <= second.date || second.date.is_none());
        // The word that opens a range bounds nothing: what counts is its end.
        both.then(|| {
            let found = self.with_clock(at, second, !limited);
            let bound = if found.bound == Bound::After { Bound::On } else { found.bound };
            Found { bound, ..found }
        })
    }

    /// What joins the two ends of a range: "to", "-", "bis", "au".
    fn joint(&self, at: usize) -> Option<usize> {
        if matches!(self.script.words.tokens.get(at).map(|token| token.shape), Some(Shape::Sign('-' | '\u{2013}'))) {
            return Some(at + 1);
        }
        self.time(at, |time| time == Time::To).map(|(_, next)| next)
    }

    fn day_with_clock(&self, at: usize) -> Option<Found> {
        let day = self.day(at)?;
        Some(self.with_clock(at, day, false))
    }

    fn with_clock(&self, at: usize, day: Day, ranged: bool) -> Found {
        let mut inner = day.next;
        for _ in 0..2 {
            inner = self.skip(inner, Time::PartOfDay);
            if self.script.is_sign(inner, ',') {
                inner += 1;
            }
            if self.clock(inner).is_none() {
                inner = self.skip(inner, Time::Filler);
            }
        }
        let inner = self.time(inner, |time| time == Time::By).map_or(inner, |(_, next)| next);
        let clock = self.clock(inner).filter(|clock| clock.next <= self.end);
        let mut found = match (clock, day.date) {
            (Some(clock), Some(date)) => self.at_clock(at, date, &clock),
            (_, date) => {
                let theirs = date.and_then(|date| self.zone(day.next, date)).map_or(day.next, |(_, next)| next);
                let theirs = self.close_of_day(theirs).unwrap_or(theirs);
                self.found(at, theirs, date.map(Moment::Day), ranged, day.doubt)
            }
        };
        found.wide = day.wide;
        found.inclusive |= ranged;
        found
    }

    /// The token after "bis Feierabend", "close of business" where they follow a day; the day stays what it is.
    fn close_of_day(&self, at: usize) -> Option<usize> {
        let inner = if self.script.is_sign(at, ',') { at + 1 } else { at };
        let inner = self.time(inner, |time| matches!(time, Time::By | Time::At)).map_or(inner, |(_, next)| next);
        self.time(self.skip(inner, Time::Filler), |time| time == Time::CloseOfDay).map(|(_, next)| next)
    }

    /// "5 pm on Friday", "noon tomorrow"; a clock time alone is today's, or tomorrow's where it has passed.
    fn clock_first(&self, at: usize) -> Option<Found> {
        let clock = self.clock(at)?;
        let zone = self.zone(clock.next, self.today()).map_or(clock.next, |(_, next)| next);
        let inner = self
            .skip(self.skip(if self.script.is_sign(zone, ',') { zone + 1 } else { zone }, Time::Filler), Time::Filler);
        if let Some(day) = self.day(inner) {
            let date = day.date?;
            let mut found = self.at_clock(at, date, &clock);
            found.tokens.end = day.next;
            found.range = self.script.bytes(&found.tokens);
            return Some(found);
        }
        let today = self.at_clock(at, self.today(), &clock);
        match today.moment {
            Some(Moment::At(moment, _)) if moment <= self.anchor.at => {
                Some(self.at_clock(at, calendar::plus(self.today(), 1), &clock))
            }
            _ => Some(today),
        }
    }

    fn at_clock(&self, at: usize, date: Date, clock: &Clock) -> Found {
        let (zone, next) = match self.zone(clock.next, date) {
            Some((zone, next)) => (Some(zone), next),
            None => (None, clock.next),
        };
        let offset = match zone {
            Some(Zone::Theirs) => return self.found(at, next, Some(Moment::Day(date)), false, None),
            Some(Zone::East(minutes)) => OffsetSeconds(minutes * 60),
            None => self.anchor.offset,
        };
        let moment = clock.time().and_then(|(time, days)| {
            let local = calendar::plus(date, days).to_datetime(time);
            Offset::from_seconds(offset.0).ok()?.to_timestamp(local).ok()
        });
        let moment = moment.map_or(Moment::Day(date), |at| Moment::At(at, offset));
        self.found(at, next, Some(moment), false, None)
    }

    fn found(&self, at: usize, next: usize, moment: Option<Moment>, ranged: bool, doubt: Option<String>) -> Found {
        let bound = self.bound(at);
        let past = moment.is_some_and(|moment| moment.date() < self.today());
        let ahead = moment.is_some_and(|moment| moment.date() > self.today());
        let inclusive = ranged
            || self.time(next, |time| time == Time::Inclusive).is_some()
            || (at.saturating_sub(2)..at).any(|token| self.time(token, |time| time == Time::Inclusive).is_some());
        let tokens = at..next.min(self.end);
        let range = self.script.bytes(&tokens);
        Found { range, tokens, moment, bound, inclusive, past, ahead, wide: false, doubt }
    }

    /// How the words before a date bound it.
    fn bound(&self, at: usize) -> Bound {
        // A phrase such as "no later than" ends right before the date or before its article.
        for token in (at.saturating_sub(6)..=at).rev() {
            for (time, next) in self.script.times(token) {
                let close = next == at || (next < at && self.only_filler(next, at)) || token == at;
                let bound = match time {
                    Time::By => Bound::By,
                    Time::Before => Bound::Before,
                    Time::After => Bound::After,
                    Time::Within if token == at => Bound::By,
                    _ => continue,
                };
                if close && next <= at.max(token + 1) {
                    return bound;
                }
            }
        }
        Bound::On
    }

    fn only_filler(&self, from: usize, to: usize) -> bool {
        (from..to).all(|token| {
            self.script.is_sign(token, ':')
                || self.script.times(token).any(|(time, _)| {
                    matches!(time, Time::Filler | Time::PartOfDay | Time::This | Time::Next | Time::By | Time::At)
                })
        })
    }

    /// A word of time at a token, the longest phrase that suits.
    pub fn time(&self, at: usize, suits: impl Fn(Time) -> bool) -> Option<(Time, usize)> {
        let found = self.script.times(at).filter(|(time, next)| suits(*time) && *next <= self.end);
        found.max_by_key(|(_, next)| *next)
    }

    /// The token after a phrase of that kind, where one stands here.
    pub fn skip(&self, at: usize, kind: Time) -> usize {
        self.time(at, |time| time == kind).map_or(at, |(_, next)| next)
    }

    /// The digits at a token.
    pub fn number(&self, at: usize) -> Option<&str> {
        let token = self.script.words.tokens.get(at).filter(|_| at < self.end)?;
        (token.shape == Shape::Number).then(|| self.script.words.folded(token))
    }

    /// A number from 1 to 31; of two ("3-7") the second.
    pub fn small_number(&self, at: usize) -> Option<i8> {
        let digits = self.number(at)?;
        let digits = digits.split_once(['-', '\u{2013}']).map_or(digits, |(_, last)| last);
        let number = (digits.len() <= 2).then(|| digits.parse().ok())?;
        number.filter(|day| (1..=31).contains(day))
    }

    /// A number in digits or words.
    pub fn count(&self, at: usize) -> Option<(i64, usize)> {
        if let Some(digits) = self.number(at) {
            // "3-4 days" means at most four.
            let last = digits.rsplit(['-', '\u{2013}']).next()?;
            return Some((last.parse().ok()?, at + 1));
        }
        let (time, next) = self.time(at, |time| matches!(time, Time::Count(_)))?;
        let Time::Count(count) = time else { return None };
        Some((i64::from(count), next))
    }

    /// A unit of time at a token.
    pub fn unit(&self, at: usize) -> Option<(Unit, usize)> {
        let (time, next) = self.time(at, |time| matches!(time, Time::Unit(_)))?;
        let Time::Unit(unit) = time else { return None };
        Some((unit, next))
    }

    /// A weekday's name at a token.
    pub fn weekday_name(&self, at: usize) -> Option<(i8, usize)> {
        let (time, next) = self.time(at, |time| matches!(time, Time::Weekday(_)))?;
        let Time::Weekday(weekday) = time else { return None };
        Some((weekday, next))
    }

    /// A month's name at a token.
    pub fn month(&self, at: usize) -> Option<(i8, usize)> {
        let (time, next) = self.time(at, |time| matches!(time, Time::Month(_)))?;
        let Time::Month(month) = time else { return None };
        // "Mar." and "Sept." are written with a dot.
        let dot = self.script.is_sign(next, '.') && self.joined(next) && self.number(next + 1).is_some();
        Some((month, next + usize::from(dot)))
    }

    /// The token after an ordinal's ending: "15th", "1er", "15.".
    pub fn past_ordinal(&self, at: usize) -> usize {
        let ending = self.time(at, |time| time == Time::Ordinal).filter(|_| self.joined(at));
        let dot = self.script.is_sign(at, '.') && self.joined(at) && self.language == Language::De && at < self.end;
        ending.map_or(at + usize::from(dot), |(_, next)| next)
    }

    /// Whether nothing stands between a token and the one before it.
    pub fn joined(&self, at: usize) -> bool {
        self.script.words.tokens.get(at).is_some_and(|token| token.joined)
    }
}

/// Whether a date phrase can begin with such a word.
fn opens(time: Time) -> bool {
    !matches!(
        time,
        Time::Filler
            | Time::To
            | Time::By
            | Time::Before
            | Time::After
            | Time::Inclusive
            | Time::PartOfDay
            | Time::OClock
            | Time::Am
            | Time::Pm
            | Time::Count(_)
            | Time::Zone(_)
            | Time::American(_)
            | Time::European(_)
            | Time::YourTime
            | Time::Ordinal
    )
}
