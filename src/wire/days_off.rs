//! Days off from a calendar file (iCalendar, RFC 5545).
//!
//! Only what lists of holidays use: events that last whole days, and those
//! that come back every year. An event with a time of day closes nobody's day
//! and is passed over; one that comes back in another way is refused, because a
//! day off that was silently forgotten would be nagged through.

use std::collections::BTreeSet;

use jiff::Span;
use jiff::civil::Date;
use thiserror::Error;

/// The last year for which an event that comes back every year is written out.
const LAST_YEAR: i16 = 2100;

/// No event is longer, and no file holds more days, in days.
const LONGEST: i64 = 366;
const MOST: usize = 20_000;

/// Why a calendar file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DaysOffError {
    /// No VCALENDAR in it.
    #[error("it is not a calendar file (iCalendar)")]
    NotACalendar,
    /// No event of whole days in it.
    #[error("there is no event of whole days in it")]
    NoDays,
    /// An event repeats in a way that is not read.
    #[error("the event {summary:?} comes back in a way that is not read ({rule})")]
    Repeats {
        /// What it is called.
        summary: String,
        /// Its RRULE.
        rule: String,
    },
    /// Far too many days for a list of holidays.
    #[error("it holds events longer than a year, or more than {MOST} days")]
    TooMany,
}

/// The days that the events of the calendar file `text` cover.
pub fn days_off(text: &str) -> Result<BTreeSet<Date>, DaysOffError> {
    let mut days = BTreeSet::new();
    let mut event: Option<Event> = None;
    let mut calendar = false;
    for line in unfold(text) {
        let Some((name, value)) = property(&line) else { continue };
        match (name.as_str(), value.to_ascii_uppercase().as_str()) {
            ("BEGIN", "VCALENDAR") => calendar = true,
            ("BEGIN", "VEVENT") => event = Some(Event::default()),
            ("END", "VEVENT") => {
                days.extend(event.take().unwrap_or_default().days()?);
                if days.len() > MOST {
                    return Err(DaysOffError::TooMany);
                }
            }
            _ => event.iter_mut().for_each(|event| event.set(&name, value)),
        }
    }
    match (calendar, days.is_empty()) {
        (false, _) => Err(DaysOffError::NotACalendar),
        (true, true) => Err(DaysOffError::NoDays),
        (true, false) => Ok(days),
    }
}

/// What of an event matters here.
#[derive(Default)]
struct Event {
    start: Option<Date>,
    /// The first day after it (RFC 5545 section 3.6.1).
    end: Option<Date>,
    summary: String,
    rule: Option<String>,
    except: BTreeSet<Date>,
    cancelled: bool,
}

impl Event {
    fn set(&mut self, name: &str, value: &str) {
        match name {
            "DTSTART" => self.start = whole_day(value),
            "DTEND" => self.end = whole_day(value),
            "SUMMARY" => self.summary = value.chars().take(60).collect(),
            "RRULE" => self.rule = Some(value.to_ascii_uppercase()),
            "EXDATE" => self.except.extend(value.split(',').filter_map(whole_day)),
            "STATUS" => self.cancelled = value.eq_ignore_ascii_case("CANCELLED"),
            _ => {}
        }
    }

    fn days(self) -> Result<BTreeSet<Date>, DaysOffError> {
        let Some(start) = self.start.filter(|_| !self.cancelled) else { return Ok(BTreeSet::new()) };
        // Without an end an event of whole days lasts one (RFC 5545 section 3.6.1).
        let length = self.end.map_or(1, |end| (end.duration_since(start).as_hours() / 24).max(1));
        if length > LONGEST {
            return Err(DaysOffError::TooMany);
        }
        let starts = match &self.rule {
            None => vec![start],
            Some(rule) => yearly(start, rule)
                .ok_or_else(|| DaysOffError::Repeats { summary: self.summary.clone(), rule: rule.clone() })?,
        };
        let starts = starts.into_iter().filter(|start| !self.except.contains(start));
        Ok(starts.flat_map(|start| start.series(Span::new().days(1)).take(length.unsigned_abs() as usize)).collect())
    }
}

/// The starts of an event that comes back every year; none for every other rule.
fn yearly(start: Date, rule: &str) -> Option<Vec<Date>> {
    let (mut count, mut until, mut yearly) = (usize::MAX, Date::MAX, false);
    for part in rule.split(';') {
        match part.split_once('=')? {
            ("FREQ", "YEARLY") => yearly = true,
            ("COUNT", number) => count = number.parse().ok()?,
            ("UNTIL", date) => until = date.get(..8).and_then(whole_day)?,
            ("INTERVAL", "1") | ("WKST", _) => {}
            // Google and Apple write the start's own month and day once more.
            ("BYMONTH", month) if month.parse() == Ok(start.month()) => {}
            ("BYMONTHDAY", day) if day.parse() == Ok(start.day()) => {}
            _ => return None,
        }
    }
    // 29 February comes back in leap years only (RFC 5545 section 3.3.10: invalid dates are ignored).
    let dates = (start.year()..=LAST_YEAR).filter_map(|year| Date::new(year, start.month(), start.day()).ok());
    yearly.then(|| dates.take_while(|date| *date <= until).take(count).collect())
}

/// A DATE value (RFC 5545 section 3.3.4); a DATE-TIME is none.
fn whole_day(value: &str) -> Option<Date> {
    let digits = value.len() == 8 && value.bytes().all(|byte| byte.is_ascii_digit());
    let number = |from: usize, to: usize| value.get(from..to)?.parse::<i16>().ok();
    let (year, month, day) = digits.then(|| Some((number(0, 4)?, number(4, 6)?, number(6, 8)?))).flatten()?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Name and value of a content line, without parameters (RFC 5545 section 3.1).
fn property(line: &str) -> Option<(String, &str)> {
    let mut quoted = false;
    let colon = line.find(|sign| {
        quoted ^= sign == '"';
        sign == ':' && !quoted
    })?;
    let name = line.get(..colon)?.split(';').next()?;
    Some((name.trim().to_ascii_uppercase(), line.get(colon + 1..)?.trim()))
}

/// Content lines, with those that were folded put together again (RFC 5545 section 3.1).
fn unfold(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(line.to_string()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(events: &[&str]) -> String {
        let events: Vec<String> = events.iter().map(|event| format!("BEGIN:VEVENT\n{event}\nEND:VEVENT\n")).collect();
        format!("BEGIN:VCALENDAR\nVERSION:2.0\n{}END:VCALENDAR\n", events.concat()).replace('\n', "\r\n")
    }

    #[test]
    fn days_off_from_a_calendar_file() {
        #[track_caller]
        fn check(events: &[&str], expected: &str) {
            let days = days_off(&file(events)).unwrap();
            let days: Vec<String> = days.iter().map(ToString::to_string).collect();
            assert_eq!(days.join(" "), expected);
        }
        let one = "DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261226\nSUMMARY:Christmas";
        check(&[one], "2026-12-25");
        check(&[one, "DTSTART:20260101"], "2026-01-01 2026-12-25");
        check(&["DTSTART;VALUE=DATE:20261230\nDTEND;VALUE=DATE:20270102"], "2026-12-30 2026-12-31 2027-01-01");
        check(&["DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261225"], "2026-12-25");
        check(&["DTSTART;X-NOTE=\"a:b\";VALUE=DATE:202612\n 25"], "2026-12-25");
        check(&[one, "DTSTART:20260105T090000Z\nDTEND:20260105T100000Z"], "2026-12-25");
        check(&[one, "DTSTART:20260105\nSTATUS:CANCELLED"], "2026-12-25");
        check(&["DTSTART:20260501\nRRULE:FREQ=YEARLY;COUNT=3\nEXDATE;VALUE=DATE:20270501"], "2026-05-01 2028-05-01");
        check(&["DTSTART:20980501\nRRULE:FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1"], "2098-05-01 2099-05-01 2100-05-01");
        check(&["DTSTART:20240229\nRRULE:FREQ=YEARLY;UNTIL=20321231T000000Z"], "2024-02-29 2028-02-29 2032-02-29");
    }

    #[test]
    fn calendar_files_that_cannot_be_used() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(days_off(text).unwrap_err().to_string(), expected);
        }
        check("", "it is not a calendar file (iCalendar)");
        check("<html>", "it is not a calendar file (iCalendar)");
        check(&file(&["DTSTART:20260105T090000Z"]), "there is no event of whole days in it");
        check(&file(&["DTSTART:20260231"]), "there is no event of whole days in it");
        check(
            &file(&["SUMMARY:Board\nDTSTART:20260105\nRRULE:FREQ=WEEKLY"]),
            "the event \"Board\" comes back in a way that is not read (FREQ=WEEKLY)",
        );
        check(
            &file(&["SUMMARY:Thanks\nDTSTART:20261126\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH"]),
            "the event \"Thanks\" comes back in a way that is not read (FREQ=YEARLY;BYMONTH=11;BYDAY=4TH)",
        );
        check(
            &file(&["DTSTART:20260101\nDTEND:20300101"]),
            "it holds events longer than a year, or more than 20000 days",
        );
    }
}
