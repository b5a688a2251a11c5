//! Reckoning with days: weekdays, weeks, months, years not named, and summer time by rule.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::super::lexicon::Unit;

/// `days` after `date`; the calendar's end where there is no such day.
pub fn plus(date: Date, days: i64) -> Date {
    let days = days.clamp(-100_000, 100_000);
    date.checked_add(days.days()).unwrap_or(date)
}

fn number(date: Date) -> i64 {
    i64::from(date.weekday().to_monday_one_offset())
}

/// The Monday of a day's week.
pub fn monday(date: Date) -> Date {
    plus(date, 1 - number(date))
}

/// The next such weekday after `date`. Monday is 1.
pub fn upcoming(date: Date, weekday: i8) -> Date {
    let ahead = (i64::from(weekday) - number(date)).rem_euclid(7);
    plus(date, if ahead == 0 { 7 } else { ahead })
}

/// That weekday of the week `weeks` after the week of `date`.
pub fn in_week(date: Date, weeks: i64, weekday: i8) -> Date {
    plus(monday(date), 7 * weeks + i64::from(weekday) - 1)
}

/// The last such weekday before `date`.
pub fn previous(date: Date, weekday: i8) -> Date {
    plus(upcoming(plus(date, -1), weekday), -7)
}

/// The last day of a month `months` after the month of `date`.
pub fn month_end(date: Date, months: i32) -> Date {
    date.first_of_month().checked_add(months.months()).map_or(date, Date::last_of_month)
}

/// The last day of the quarter that `date` lies in.
pub fn quarter_end(date: Date) -> Date {
    let left = 2 - (i32::from(date.month()) - 1) % 3;
    month_end(date, left)
}

/// `count` units after `date`; working days leave out Saturdays and Sundays.
pub fn after(date: Date, count: i64, unit: Unit) -> Option<Date> {
    let count = (0..=1000).contains(&count).then_some(count)?;
    let days = match unit {
        Unit::Minute => 0,
        Unit::Hour => count / 24,
        Unit::Day => count,
        Unit::WorkingDay => return Some(working_days_after(date, count)),
        Unit::Week => 7 * count,
        Unit::Weekend => return None,
        Unit::Month => return date.checked_add(count.months()).ok(),
        Unit::Quarter => return date.checked_add((3 * count).months()).ok(),
        Unit::Year => return date.checked_add(count.years()).ok(),
    };
    Some(plus(date, days))
}

fn working_days_after(date: Date, count: i64) -> Date {
    let mut day = date;
    let mut left = count;
    while left > 0 {
        day = plus(day, 1);
        if !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            left -= 1;
        }
    }
    day
}

/// The day of a month in the year that is meant when none is said: the one that
/// lies at most two months behind `today`, else the next.
pub fn nearest(today: Date, month: i8, day: i8) -> Option<Date> {
    let this = Date::new(today.year(), month, day).ok();
    let next = Date::new(today.year().checked_add(1)?, month, day).ok();
    let last = Date::new(today.year().checked_sub(1)?, month, day).ok();
    let floor = plus(today, -62);
    let near_past = last.filter(|date| *date >= floor);
    near_past.or_else(|| this.filter(|date| *date >= floor)).or(next)
}

/// The next day of that number, today included; a month that has no such day is passed over.
pub fn next_numbered(today: Date, day: i8) -> Option<Date> {
    let first = today.first_of_month();
    (0..3).filter_map(|months| first.checked_add(months.months()).ok()).find_map(|month| {
        let date = Date::new(month.year(), month.month(), day).ok()?;
        (date >= today).then_some(date)
    })
}

/// A year as written, with two digits or four.
pub fn year(digits: &str) -> Option<i16> {
    let number: i16 = digits.parse().ok()?;
    match digits.len() {
        2 => Some(2000 + number),
        4 if (1900..=2200).contains(&number) => Some(number),
        _ => None,
    }
}

/// Whether `date` lies in summer time as the United States keep it: second Sunday in March to first in November.
pub fn american_summer(date: Date) -> bool {
    between(date, nth_sunday(date.year(), 3, 2), nth_sunday(date.year(), 11, 1))
}

/// Whether `date` lies in summer time as Europe keeps it: last Sunday in March to last in October.
pub fn european_summer(date: Date) -> bool {
    let last = |month| Date::new(date.year(), month, 31).ok().map(|end| previous(plus(end, 1), 7));
    between(date, last(3), last(10))
}

fn nth_sunday(year: i16, month: i8, nth: i64) -> Option<Date> {
    let first = Date::new(year, month, 1).ok()?;
    Some(plus(upcoming(plus(first, -1), 7), 7 * (nth - 1)))
}

fn between(date: Date, from: Option<Date>, to: Option<Date>) -> bool {
    from.is_some_and(|from| date >= from) && to.is_some_and(|to| date < to)
}
