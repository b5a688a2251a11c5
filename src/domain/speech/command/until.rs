//! "until Monday", "2 days", "tomorrow noon": the moment a snooze ends.

use jiff::{SignedDuration, Timestamp};

use super::Ground;
use crate::domain::reading::dates;
use crate::domain::reading::moment::Moment;

/// The moment named in `words`, counted from when the mail was written. A bare day begins at its midnight
/// in the owner's zone. `None` when no moment is named, or one that has passed.
pub fn moment(words: &str, ground: Ground) -> Option<Timestamp> {
    let at = span(words).and_then(|span| ground.written.at.checked_add(span).ok()).or_else(|| named(words, ground))?;
    (at > ground.written.at).then_some(at)
}

fn named(words: &str, ground: Ground) -> Option<Timestamp> {
    let found = dates::find(words, ground.written, Some(ground.language)).into_iter().find_map(|found| found.moment)?;
    match found {
        Moment::At(at, _) => Some(at),
        Moment::Day(date) => Some(date.to_zoned_datetime(ground.zone.clone()).ok()?.timestamp()),
    }
}

/// `2 days`, `3h`, `1 week`: wall-clock time from now.
fn span(words: &str) -> Option<SignedDuration> {
    let words = words.to_lowercase();
    let words = words.trim().trim_start_matches("for ").trim_start_matches("um ").trim();
    let digits = words.find(|c: char| !c.is_ascii_digit()).unwrap_or(words.len());
    let count: i64 = words.get(..digits)?.parse().ok().filter(|n| (1..=366).contains(n))?;
    let unit = words.get(digits..)?.trim().trim_end_matches(['.', '!']);
    let hours = match unit {
        "h" | "hour" | "hours" | "stunde" | "stunden" | "heure" | "heures" | "hora" | "horas" => 1,
        "d" | "day" | "days" | "tag" | "tage" | "tagen" | "jour" | "jours" | "día" | "días" | "dia" | "dias" => 24,
        "w" | "week" | "weeks" | "woche" | "wochen" | "semaine" | "semaines" | "semana" | "semanas" => 24 * 7,
        _ => return None,
    };
    Some(SignedDuration::from_hours(count * hours))
}
