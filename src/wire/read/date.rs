//! The Date header, as RFC 5322 section 3.3 wants it and as programs write it.

use jiff::civil::DateTime;
use jiff::tz::Offset;

use crate::domain::reading::mail::{OffsetSeconds, Written};

/// Reads a Date header. Weekday and comments are passed over; two-digit years
/// and zone names are read (RFC 5322 section 4.3), as is the order of
/// `asctime`. `None` where day, month, year or time is missing or impossible.
pub fn parse(value: &str) -> Option<Written> {
    let mut seen = Seen::default();
    for token in tokens(value).take(16) {
        seen.take(token);
    }
    seen.written()
}

#[derive(Default)]
struct Seen {
    day: Option<i8>,
    month: Option<i8>,
    year: Option<i16>,
    time: Option<(i8, i8, i8)>,
    offset: Option<i32>,
    half: Option<i8>,
}

impl Seen {
    fn take(&mut self, token: &str) {
        if let Some(time) = clock(token) {
            self.time = self.time.or(Some(time));
        } else if let Some((year, month, day)) = iso_day(token) {
            (self.year, self.month, self.day) = (Some(year), Some(month), Some(day));
        } else if self.time.is_some() && self.offset.is_none() && numeric_zone(token).is_some() {
            self.offset = numeric_zone(token);
        } else if let Some(month) = month(token) {
            self.month = self.month.or(Some(month));
        } else if let Ok(number) = token.parse::<i16>() {
            self.number(number, token.len());
        } else if token.contains('-') {
            token.split('-').for_each(|piece| self.take(piece));
        } else if token.eq_ignore_ascii_case("am") || token.eq_ignore_ascii_case("pm") {
            self.half = Some(if token.eq_ignore_ascii_case("pm") { 12 } else { 0 });
        } else if self.time.is_some() {
            self.offset = self.offset.or_else(|| named_zone(token));
        }
    }

    fn number(&mut self, number: i16, digits: usize) {
        if self.day.is_none() && digits <= 2 {
            self.day = i8::try_from(number).ok();
        } else if self.year.is_none() && digits >= 2 {
            self.year = Some(match (digits, number) {
                (2, 0..=49) => number + 2000,
                (2 | 3, _) => number + 1900,
                _ => number,
            });
        }
    }

    fn written(self) -> Option<Written> {
        let (hour, minute, second) = self.time?;
        let hour = match self.half {
            Some(shift) if hour <= 12 => hour % 12 + shift,
            _ => hour,
        };
        // A leap second is the second before it.
        let second = second.min(59);
        let local = DateTime::new(self.year?, self.month?, self.day?, hour, minute, second, 0).ok()?;
        let seconds = self.offset.unwrap_or(0);
        let offset = Offset::from_seconds(seconds).unwrap_or(Offset::UTC);
        let at = offset.to_timestamp(local).ok()?;
        Some(Written { at, offset: OffsetSeconds(offset.seconds()) })
    }
}

/// Words of the date, comments left out.
fn tokens(value: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0usize;
    let split = move |c: char| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > 0 || c == ')' || c == ',' || c.is_whitespace()
    };
    value.split(split).filter(|token| !token.is_empty())
}

fn clock(token: &str) -> Option<(i8, i8, i8)> {
    if !token.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let token =
        token.split_once('.').filter(|(head, _)| head.matches(':').count() == 2).map_or(token, |(head, _)| head);
    let mut parts = token.split([':', '.']);
    if !token.contains(':') && token.matches('.').count() != 2 {
        return None;
    }
    let hour = parts.next()?.parse().ok()?;
    let minute = parts.next()?.parse().ok()?;
    let second = parts.next().map_or(Some(0), |second| second.parse().ok())?;
    Some((hour, minute, second))
}

fn iso_day(token: &str) -> Option<(i16, i8, i8)> {
    let mut parts = token.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if year.len() != 4 || parts.next().is_some() {
        return None;
    }
    Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
}

fn numeric_zone(token: &str) -> Option<i32> {
    let (sign, digits) = match token.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let digits = digits.replace(':', "");
    let number: i32 = digits.parse().ok()?;
    match digits.len() {
        1 | 2 => Some(sign * number * 3600),
        3 | 4 => Some(sign * (number / 100 * 3600 + number % 100 * 60)),
        _ => None,
    }
}

/// The names RFC 5322 section 4.3 gives, and those of Central Europe; others are of unknown meaning.
fn named_zone(token: &str) -> Option<i32> {
    const ZONES: [(&str, i32); 17] = [
        ("UT", 0),
        ("UTC", 0),
        ("GMT", 0),
        ("Z", 0),
        ("EST", -5),
        ("EDT", -4),
        ("CST", -6),
        ("CDT", -5),
        ("MST", -7),
        ("MDT", -6),
        ("PST", -8),
        ("PDT", -7),
        ("CET", 1),
        ("CEST", 2),
        ("MEZ", 1),
        ("MESZ", 2),
        ("EET", 2),
    ];
    ZONES.iter().find(|(name, _)| token.eq_ignore_ascii_case(name)).map(|(_, hours)| hours * 3600)
}

fn month(token: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let head = token.get(..3)?;
    let number = MONTHS.iter().position(|month| head.eq_ignore_ascii_case(month))?;
    i8::try_from(number + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::reading::moment::Moment;

    #[test]
    fn dates_as_they_come() {
        let check = |raw: &str, want: &str| {
            let read = parse(raw).map(|date| Moment::At(date.at, date.offset).to_string());
            assert_eq!(read.as_deref().unwrap_or("none"), want, "{raw}");
        };
        check("Mon, 02 Mar 2026 10:00:00 +0100", "2026-03-02T10:00:00+01:00");
        check("Tue, 2 Mar 2026 10:00:00 -0330 (NST)", "2026-03-02T10:00:00-03:30");
        check("1 Jan 26 10:00 EST", "2026-01-01T10:00:00-05:00");
        check("Fri, 1 May 98 10:00 GMT", "1998-05-01T10:00:00+00:00");
        check("Mon Mar  2 10:00:00 2026", "2026-03-02T10:00:00+00:00");
        check("2026-03-02 10:00:00 +0200", "2026-03-02T10:00:00+02:00");
        check("02-Mar-2026 10:00:00 +0200", "2026-03-02T10:00:00+02:00");
        check("Mon, 2 March 2026 10.00.05 +01:00", "2026-03-02T10:00:05+01:00");
        check("Mon, 2 Mar 2026 01:05:00 PM +0000", "2026-03-02T13:05:00+00:00");
        check("Sat, 31 Dec 2016 23:59:60 +0000", "2016-12-31T23:59:59+00:00");
        check("Mon, 2 Mar 2026 10:00:00 +9900", "2026-03-02T10:00:00+00:00");
        check("32 Mar 2026 10:00:00 +0000", "none");
        check("tomorrow", "none");
        check("", "none");
    }
}
