//! Time zones by their names, and the nearest ones where a name is none.

use jiff::tz::TimeZone;

use super::plain::line;
use crate::shell::config::section::{Entry, Made};

/// What people write for a zone and the tz database does not know.
const USUAL: [(&str, &str); 14] = [
    ("aest", "Australia/Sydney"),
    ("bst", "Europe/London"),
    ("cest", "Europe/Berlin"),
    ("cst", "America/Chicago"),
    ("cdt", "America/Chicago"),
    ("eastern", "America/New_York"),
    ("edt", "America/New_York"),
    ("ist", "Asia/Kolkata"),
    ("jst", "Asia/Tokyo"),
    ("mdt", "America/Denver"),
    ("msk", "Europe/Moscow"),
    ("pacific", "America/Los_Angeles"),
    ("pdt", "America/Los_Angeles"),
    ("pst", "America/Los_Angeles"),
];

/// So many names are suggested at most.
const SUGGESTED: usize = 3;

/// A zone by its name in the tz database.
pub(in crate::shell::config) fn zone(entry: &Entry<'_>) -> Made<TimeZone> {
    let written = line(entry)?;
    match TimeZone::get(&written) {
        Ok(zone) if !zone.is_unknown() => Ok(zone),
        _ => {
            let near = near(&written);
            let mean = if near.is_empty() { String::new() } else { format!("Did you mean {}? ", near.join(" or ")) };
            entry.fail(
                format!("there is no time zone {written:?}"),
                format!("{mean}Zones are named after a continent and a city, as in \"Europe/Berlin\"."),
            )
        }
    }
}

/// Names that mean or look like `written`, best first.
fn near(written: &str) -> Vec<String> {
    let written = written.to_lowercase().replace(' ', "_");
    if let Some((_, name)) = USUAL.iter().find(|(usual, _)| *usual == written) {
        return vec![(*name).to_string()];
    }
    let city = city(&written);
    let few = (city.chars().count() / 3).max(1);
    let mut ranked: Vec<(usize, usize, String)> = jiff::tz::db()
        .available()
        .map(|name| name.as_str().to_string())
        .filter(|name| {
            name.contains('/') && !name.starts_with("Etc/") && !name.starts_with("posix") && !name.starts_with("right")
        })
        .map(|name| {
            let lower = name.to_lowercase();
            let by_city = strsim::damerau_levenshtein(city, self::city(&lower));
            (by_city, strsim::damerau_levenshtein(&written, &lower), name)
        })
        .filter(|(by_city, _, _)| *by_city <= few)
        .collect();
    ranked.sort();
    let best = ranked.first().map_or(0, |(away, _, _)| *away);
    ranked.into_iter().take_while(|(away, _, _)| *away == best).map(|(_, _, name)| name).take(SUGGESTED).collect()
}

fn city(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}
