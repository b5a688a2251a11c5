//! Spans of time as people write and read them: `90 min`, `4h`, `1 day`.

use jiff::SignedDuration;

/// What one day means in a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayIs {
    /// Of working time: eight working hours, whatever the person's hours are; a week is five such days.
    Working,
    /// On the wall: 24 hours; a week is seven of them.
    Calendar,
}

impl DayIs {
    /// The length of one day.
    pub const fn length(self) -> SignedDuration {
        match self {
            DayIs::Working => SignedDuration::from_hours(8),
            DayIs::Calendar => SignedDuration::from_hours(24),
        }
    }

    const fn days_a_week(self) -> i64 {
        match self {
            DayIs::Working => 5,
            DayIs::Calendar => 7,
        }
    }
}

/// Reads a span: numbers with units `s`, `min` (or `m`), `h`, `d`, `w` or their English names, largest first or not,
/// with or without blanks: `4h`, `1 day 4 hours`, `90m`, `1h30m`. A bare `0` is no time at all.
///
/// None for anything else: no unit, a sign, an unknown word, or more than ten thousand years.
pub fn parse(text: &str, day: DayIs) -> Option<SignedDuration> {
    let mut rest = text.trim();
    if rest == "0" {
        return Some(SignedDuration::ZERO);
    }
    let mut total = 0_i64;
    let mut any = false;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let number: i64 = rest[..digits].parse().ok()?;
        rest = rest[digits..].trim_start();
        let letters = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let unit = seconds_in(&rest[..letters].to_lowercase(), day)?;
        total = total.checked_add(number.checked_mul(unit)?)?;
        rest = rest[letters..].trim_start_matches([' ', ',']);
        any = true;
    }
    let limit = 10_000 * 366 * 86_400;
    (any && total <= limit).then(|| SignedDuration::from_secs(total))
}

fn seconds_in(unit: &str, day: DayIs) -> Option<i64> {
    Some(match unit {
        "s" | "sec" | "secs" | "second" | "seconds" => 1,
        "m" | "min" | "mins" | "minute" | "minutes" => 60,
        "h" | "hr" | "hrs" | "hour" | "hours" => 3600,
        "d" | "day" | "days" => day.length().as_secs(),
        "w" | "week" | "weeks" => day.length().as_secs() * day.days_a_week(),
        _ => return None,
    })
}

/// The span in hours, minutes and seconds: `4 h`, `3 h 30 min`, `45 s`. Parts of a second are dropped.
pub fn words(span: SignedDuration) -> String {
    let seconds = span.as_secs().max(0);
    let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")];
    let said: Vec<String> =
        parts.iter().filter(|(number, _)| *number > 0).map(|(number, unit)| format!("{number} {unit}")).collect();
    if said.is_empty() { "no time".to_string() } else { said.join(" ") }
}

/// The span in whole days where it is so many, else as [`words`] does: `1 day`, `90 days`, `4 h`.
pub fn words_in_days(span: SignedDuration, day: DayIs) -> String {
    let length = day.length().as_secs();
    let days = span.as_secs() / length;
    match (days, span.as_secs() % length) {
        (1, 0) => "1 day".to_string(),
        (2.., 0) => format!("{days} days"),
        _ => words(span),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_as_people_write_them() {
        #[track_caller]
        fn check(text: &str, working: Option<i64>, calendar: Option<i64>) {
            assert_eq!(parse(text, DayIs::Working).map(|span| span.as_secs()), working, "{text:?}");
            assert_eq!(parse(text, DayIs::Calendar).map(|span| span.as_secs()), calendar, "{text:?}");
        }
        let same = |text, seconds| check(text, Some(seconds), Some(seconds));
        same("5s", 5);
        same("90m", 5400);
        same(" 90 min ", 5400);
        same("1h30m", 5400);
        same("1 hour, 30 minutes", 5400);
        same("0", 0);
        check("1 day", Some(8 * 3600), Some(24 * 3600));
        check("2d 1h", Some(17 * 3600), Some(49 * 3600));
        check("1w", Some(40 * 3600), Some(168 * 3600));
        for wrong in
            ["", "4", "h", "4 h 3", "-4h", "4.5h", "4 fortnights", "9999999999999999h", "99999999999999999999h"]
        {
            check(wrong, None, None);
        }
    }

    #[test]
    fn spans_are_said_shortly() {
        #[track_caller]
        fn check(seconds: i64, plain: &str, days: &str) {
            let span = SignedDuration::from_secs(seconds);
            assert_eq!((words(span).as_str(), words_in_days(span, DayIs::Working).as_str()), (plain, days));
        }
        check(0, "no time", "no time");
        check(45, "45 s", "45 s");
        check(1800, "30 min", "30 min");
        check(12_600, "3 h 30 min", "3 h 30 min");
        check(28_800, "8 h", "1 day");
        check(144_000, "40 h", "5 days");
        check(30_600, "8 h 30 min", "8 h 30 min");
    }
}
