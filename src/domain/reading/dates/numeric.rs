//! Dates in digits alone: "2026-03-12", "12.03.", "3/27", "12/03/2026".

use jiff::civil::Date;

use super::calendar;
use crate::domain::people::language::Language;

/// What digits can mean.
#[derive(Debug, PartialEq)]
pub enum Numeric {
    /// One day.
    Day(Date),
    /// Two days, and nothing tells which.
    Either(Date, Date),
}

/// Reads a token of digits as a date. `dot_follows`: "12.03." ends with a dot, as German dates do.
pub fn read(digits: &str, dot_follows: bool, language: Language, today: Date) -> Option<Numeric> {
    let separator = digits.chars().find(|c| !c.is_ascii_digit())?;
    let parts: Vec<&str> = digits.split(separator).collect();
    match (separator, parts.as_slice()) {
        ('-' | '/' | '.', [year, month, day]) if year.len() == 4 => {
            whole(calendar::year(year)?, month, day).map(Numeric::Day)
        }
        ('.' | '-', [day, month, year]) => whole(calendar::year(year)?, month, day).map(Numeric::Day),
        ('/', [first, second, year]) => {
            let year = calendar::year(year)?;
            settle(whole(year, second, first), whole(year, first, second), language)
        }
        ('.', [day, month]) if dot_follows && month.len() <= 2 && day.len() <= 2 => {
            calendar::nearest(today, month.parse().ok()?, day.parse().ok()?).map(Numeric::Day)
        }
        ('/', [first, second]) if first.len() <= 2 && second.len() <= 2 => {
            let (first, second) = (first.parse().ok()?, second.parse().ok()?);
            settle(calendar::nearest(today, second, first), calendar::nearest(today, first, second), language)
        }
        _ => None,
    }
}

fn whole(year: i16, month: &str, day: &str) -> Option<Date> {
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

/// English is written with the day first and with the month first; the other languages put the day first.
fn settle(day_first: Option<Date>, month_first: Option<Date>, language: Language) -> Option<Numeric> {
    match (day_first, month_first) {
        (Some(day_first), Some(month_first)) if language == Language::En && day_first != month_first => {
            Some(Numeric::Either(day_first, month_first))
        }
        (Some(date), _) => Some(Numeric::Day(date)),
        (None, Some(date)) => (language == Language::En).then_some(Numeric::Day(date)),
        (None, None) => None,
    }
}
