//! The day that words name: "Friday", "next Monday", "12 March", "end of next week".

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::calendar;
use super::numeric::{self, Numeric};
use super::phrase::Reader;
use crate::domain::people::language::Language;
use crate::domain::reading::lexicon::{Time, Unit};
use crate::domain::reading::words::Shape;

/// A day read from words, and the token after them.
#[derive(Debug)]
pub struct Day {
    /// The day; of a week or month its end.
    pub date: Option<Date>,
    /// What else it can mean.
    pub doubt: Option<String>,
    /// It is as wide as a week or a month.
    pub wide: bool,
    /// The token after it.
    pub next: usize,
}

impl Day {
    fn on(date: Date, next: usize) -> Option<Day> {
        Some(Day { date: Some(date), doubt: None, wide: false, next })
    }

    fn wide(date: Date, next: usize) -> Option<Day> {
        Some(Day { date: Some(date), doubt: None, wide: true, next })
    }
}

/// Which week or month an adjective of time points to, counted from this one.
fn shift(time: Time) -> Option<i64> {
    match time {
        Time::This => Some(0),
        Time::Next | Time::Coming => Some(1),
        Time::AfterNext => Some(2),
        Time::Last => Some(-1),
        _ => None,
    }
}

impl Reader<'_> {
    /// The day that begins at a token.
    pub fn day(&self, at: usize) -> Option<Day> {
        self.in_digits(at)
            .or_else(|| self.day_and_month(at))
            .or_else(|| self.month_and_day(at))
            .or_else(|| self.end_of(at))
            .or_else(|| self.weekday(at))
            .or_else(|| self.week_of(at))
            .or_else(|| self.this_or_next(at))
            .or_else(|| self.counted(at))
            .or_else(|| self.named(at))
            .or_else(|| self.numbered(at))
    }

    fn in_digits(&self, at: usize) -> Option<Day> {
        let digits = self.number(at)?;
        let dot = self.script.is_sign(at + 1, '.') && self.joined(at + 1);
        match numeric::read(digits, dot, self.language, self.today())? {
            Numeric::Day(date) => Day::on(date, at + 1 + usize::from(dot && digits.matches('.').count() == 1)),
            Numeric::Either(day_first, month_first) => Some(Day {
                date: None,
                doubt: Some(format!("\"{digits}\" can be {day_first} or {month_first}")),
                wide: false,
                next: at + 1,
            }),
        }
    }

    /// "12 March", "12. März 2026", "the 12th of March", "1er mars", "7 de marzo de 2026".
    fn day_and_month(&self, at: usize) -> Option<Day> {
        let day = self.small_number(at)?;
        let mut next = self.past_ordinal(at + 1);
        next = self.skip(next, Time::Filler);
        let (month, next) = self.month(next)?;
        self.with_year(day, month, next)
    }

    /// "March 12", "March 12th, 2026".
    fn month_and_day(&self, at: usize) -> Option<Day> {
        let (month, next) = self.month(at)?;
        let next = self.skip(next, Time::Filler);
        let day = self.small_number(next)?;
        self.with_year(day, month, self.past_ordinal(next + 1))
    }

    fn with_year(&self, day: i8, month: i8, at: usize) -> Option<Day> {
        let mut year_at = if self.script.is_sign(at, ',') { at + 1 } else { at };
        year_at = self.skip(year_at, Time::Filler);
        let year = self.number(year_at).filter(|digits| digits.len() == 4).and_then(calendar::year);
        match year {
            Some(year) => Day::on(Date::new(year, month, day).ok()?, year_at + 1),
            None => Day::on(calendar::nearest(self.today(), month, day)?, at),
        }
    }

    /// "end of next week", "Ende März", "fin du mois", "mid-March", "early next week".
    fn end_of(&self, at: usize) -> Option<Day> {
        let (part, next) = self.time(at, |time| matches!(time, Time::EndOf | Time::StartOf | Time::MidOf))?;
        let mut next = if self.script.is_sign(next, '-') { next + 1 } else { next };
        next = self.skip(next, Time::Filler);
        if let Some((month, next)) = self.month(next) {
            let first =
                calendar::nearest(self.today(), month, 1).or_else(|| calendar::nearest(self.today(), month, 28))?;
            return Day::wide(part_of_month(first, part), next);
        }
        let (ahead, unit, next) = self.shifted_unit(next).or_else(|| {
            let (unit, next) = self.unit(next)?;
            Some((0, unit, next))
        })?;
        let today = self.today();
        let date = match (unit, part) {
            (Unit::Week, Time::StartOf) => calendar::in_week(today, ahead, 2),
            (Unit::Week, Time::MidOf) => calendar::in_week(today, ahead, 3),
            (Unit::Week, _) => calendar::in_week(today, ahead, 5),
            (Unit::Month, _) => part_of_month(calendar::month_end(today, ahead as i32), part),
            (Unit::Quarter, Time::EndOf) => calendar::quarter_end(today),
            (Unit::Year, Time::EndOf) => Date::new(today.year() + ahead as i16, 12, 31).ok()?,
            (Unit::Day, Time::EndOf) => today,
            _ => return None,
        };
        Day::wide(date, next)
    }

    /// "next week", "la semaine prochaine", "la semana que viene": how far ahead, which unit, the token after.
    fn shifted_unit(&self, at: usize) -> Option<(i64, Unit, usize)> {
        if let Some((time, next)) = self.time(at, |time| shift(time).is_some()) {
            let (unit, next) = self.unit(next)?;
            return Some((shift(time)?, unit, next));
        }
        let (unit, next) = self.unit(at)?;
        let (time, next) = self.time(next, |time| shift(time).is_some())?;
        Some((shift(time)?, unit, next))
    }

    /// "Friday", "next Friday", "Wednesday next week", "Sunday the 15th", "Monday, 16 March".
    fn weekday(&self, at: usize) -> Option<Day> {
        let before = self.time(at, |time| shift(time).is_some());
        let (weekday, mut next) = self.weekday_name(before.map_or(at, |(_, next)| next))?;
        if self.is_short_and_not_a_day(next - 1) {
            return None;
        }
        let comma = if self.script.is_sign(next, ',') { next + 1 } else { next };
        let inner = self.skip(self.skip(comma, Time::Filler), Time::Filler);
        let exact = self.in_digits(inner).or_else(|| self.day_and_month(inner)).or_else(|| self.month_and_day(inner));
        if let Some(day) = exact.or_else(|| self.numbered_after_weekday(inner)) {
            return Some(day);
        }
        let mut which = before.map(|(time, _)| time);
        let mut of_week = None;
        let part = self.skip(next, Time::PartOfDay);
        let inner = self.skip(self.skip(part, Time::Filler), Time::Filler);
        if let Some((ahead, Unit::Week, after)) = self.shifted_unit(inner) {
            (of_week, next) = (Some(ahead), after);
        } else if let Some((time, after)) = self.time(next, |time| shift(time).is_some() && time != Time::This) {
            (which, next) = (Some(time), after);
        }
        let today = self.today();
        let date = match (of_week, which) {
            (Some(ahead), _) => calendar::in_week(today, ahead, weekday),
            (None, Some(Time::Next)) => calendar::in_week(today, 1, weekday),
            (None, Some(Time::AfterNext)) => calendar::in_week(today, 2, weekday),
            (None, Some(Time::Last)) => calendar::previous(today, weekday),
            (None, Some(Time::This)) if calendar::in_week(today, 0, weekday) >= today => {
                calendar::in_week(today, 0, weekday)
            }
            _ => calendar::upcoming(today, weekday),
        };
        Day::on(date, next)
    }

    /// "Sunday the 15th", "lundi 16": a bare number is a day only after its weekday's name.
    fn numbered_after_weekday(&self, at: usize) -> Option<Day> {
        let day = self.small_number(at)?;
        let after = self.past_ordinal(at + 1);
        if after == at + 1 && self.language == Language::En {
            return None;
        }
        if self.clock(at).is_some() {
            return None;
        }
        Day::on(calendar::next_numbered(self.today(), day)?, after)
    }

    /// "mo", "so", "sun", "sat": names only with a capital.
    fn is_short_and_not_a_day(&self, at: usize) -> bool {
        let word = self.script.word(at);
        word.len() <= 3 && !self.script.words.tokens.get(at).is_some_and(|token| token.capital && self.dated_around(at))
    }

    fn dated_around(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        let opens = before.is_some_and(|before| {
            self.script.times(before).any(|(time, _)| matches!(time, Time::By | Time::Filler | Time::Before | Time::To))
        });
        let word = self.script.word(at);
        let plain = matches!(word, "mon" | "tue" | "wed" | "thu" | "fri");
        plain || opens || self.number(at + 1).is_some() || self.number(at + 2).is_some()
    }

    /// "the week of the 16th", "Woche vom 16. März", "KW 12", "semaine 12": its Friday.
    fn week_of(&self, at: usize) -> Option<Day> {
        let (_, next) = self.unit(at).filter(|(unit, _)| *unit == Unit::Week)?;
        if let Some(number) = self.small_or_week_number(next).filter(|_| self.names_calendar_week(at)) {
            let friday = ISOWeekDate::new(self.today().year(), number, Weekday::Friday).ok()?.date();
            return Day::wide(friday, next + 1);
        }
        let inner = self.time(next, |time| matches!(time, Time::Filler | Time::From)).map(|(_, next)| next)?;
        let inner = self.skip(inner, Time::Filler);
        let first = self.in_digits(inner).or_else(|| self.day_and_month(inner)).or_else(|| self.month_and_day(inner));
        let (date, next) = match first {
            Some(day) => (day.date?, day.next),
            None => (calendar::next_numbered(self.today(), self.small_number(inner)?)?, self.past_ordinal(inner + 1)),
        };
        Day::wide(calendar::in_week(date, 0, 5), next)
    }

    /// "KW" always counts weeks; "week", "semaine" and "semana" do where no article counts them ("1 week 2 days").
    fn names_calendar_week(&self, at: usize) -> bool {
        self.script.word(at) == "kw" || at.checked_sub(1).is_none_or(|before| self.count(before).is_none())
    }

    fn small_or_week_number(&self, at: usize) -> Option<i8> {
        let digits = self.number(at)?;
        (digits.len() <= 2).then(|| digits.parse().ok())?.filter(|week| (1..=53).contains(week))
    }

    /// "next week", "this month", "this weekend".
    fn this_or_next(&self, at: usize) -> Option<Day> {
        let (ahead, unit, next) = self.shifted_unit(at).or_else(|| {
            let (unit, next) = self.unit(at)?;
            (unit == Unit::Weekend).then_some((0, unit, next))
        })?;
        let today = self.today();
        match unit {
            Unit::Week => Day::wide(calendar::in_week(today, ahead, 5), next),
            Unit::Weekend => Day::wide(calendar::in_week(today, ahead, 7), next),
            Unit::Month => Day::wide(calendar::month_end(today, ahead as i32), next),
            Unit::Quarter if ahead == 0 => Day::wide(calendar::quarter_end(today), next),
            Unit::Year => Day::wide(Date::new(today.year().checked_add(ahead as i16)?, 12, 31).ok()?, next),
            _ => None,
        }
    }

    /// "within 48 hours", "in two weeks", "dans 3 jours"; "two days ago".
    fn counted(&self, at: usize) -> Option<Day> {
        let (opener, mut next) = self.time(at, |time| matches!(time, Time::Within | Time::Ago))?;
        next = self.skip(self.skip(next, Time::Filler), Time::Next);
        let (count, next) = self.count(next)?;
        let (unit, next) = self.unit(next)?;
        let today = self.today();
        if opener == Time::Ago {
            return Day::on(calendar::plus(today, -count), next);
        }
        Day::on(calendar::after(today, count, unit)?, next)
    }

    /// "today", "tomorrow", "EOD", "Easter".
    fn named(&self, at: usize) -> Option<Day> {
        let (time, next) =
            self.time(at, |time| matches!(time, Time::Day(_) | Time::CloseOfDay | Time::CloseOfWeek | Time::Vague))?;
        match time {
            Time::Day(ahead) => Day::on(calendar::plus(self.today(), i64::from(ahead)), next),
            Time::CloseOfWeek => Day::wide(calendar::in_week(self.today(), 0, 5), next),
            Time::CloseOfDay => {
                let inner = self.skip(self.skip(next, Time::Filler), Time::By);
                self.weekday(inner).or_else(|| self.named_day(inner)).or_else(|| Day::on(self.today(), next))
            }
            _ => Some(Day {
                date: None,
                doubt: Some(format!("\"{}\" is no exact day", self.script.quote(&(at..next)))),
                wide: false,
                next,
            }),
        }
    }

    fn named_day(&self, at: usize) -> Option<Day> {
        let (time, next) = self.time(at, |time| matches!(time, Time::Day(_)))?;
        let Time::Day(ahead) = time else { return None };
        Day::on(calendar::plus(self.today(), i64::from(ahead)), next)
    }

    /// "the 15th"; "bis zum 15."; "avant le 15"; "antes del 15".
    fn numbered(&self, at: usize) -> Option<Day> {
        let day = self.small_number(at)?;
        let next = self.past_ordinal(at + 1);
        let marked = next > at + 1;
        let bounded = at.checked_sub(1).is_some_and(|before| {
            let close = self.script.times(before).any(|(time, _)| matches!(time, Time::By | Time::Filler));
            let word = self.script.word(before);
            close && matches!(word, "zum" | "am" | "le" | "del" | "el" | "dem" | "den" | "au" | "du" | "the")
        });
        let earlier = at.saturating_sub(3)..at;
        let limit = earlier
            .clone()
            .any(|token| self.script.times(token).any(|(time, _)| matches!(time, Time::By | Time::Before)));
        let suits = match self.language {
            Language::En => marked,
            Language::De => marked && bounded,
            Language::Fr | Language::Es => bounded && limit && self.ends_clause(next),
        };
        if !suits || self.noun_follows(next) {
            return None;
        }
        Day::on(calendar::next_numbered(self.today(), day)?, next)
    }

    /// "the 2nd draft": the ordinal counts a thing, not a day.
    fn noun_follows(&self, at: usize) -> bool {
        at < self.end && self.script.is_content(at)
    }

    fn ends_clause(&self, at: usize) -> bool {
        at >= self.end || matches!(self.script.words.tokens.get(at).map(|token| token.shape), Some(Shape::Sign(_)))
    }
}

fn part_of_month(day: Date, part: Time) -> Date {
    match part {
        Time::StartOf => calendar::plus(day.first_of_month(), 4),
        Time::MidOf => calendar::plus(day.first_of_month(), 14),
        _ => day.last_of_month(),
    }
}
