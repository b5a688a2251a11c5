//! A story as it is written down: prose, what it shows, who is in it, and what people do when.

use jiff::Timestamp;
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;

/// What stands between the story and what came of it.
pub const RULE: &str = "=== what came of it ===";

/// A story, read.
#[derive(Clone, Debug, Default)]
pub struct Script {
    /// The rows of `docs/TURNS.md` it shows.
    pub shows: Vec<String>,
    /// The digests are part of it.
    pub digests: bool,
    /// The contractors' tables, and whatever else of the configuration is not as usual.
    pub config: String,
    /// What happens, in order.
    pub acts: Vec<Act>,
    /// Everything above [`RULE`], as written.
    pub told: String,
    /// Everything beneath it.
    pub wanted: String,
}

/// Something that happens at a moment.
#[derive(Clone, Debug)]
pub struct Act {
    /// When, by the owner's clock.
    pub at: Timestamp,
    /// The line that says what.
    pub line: String,
    /// The lines indented under it.
    pub text: String,
}

/// Reads a story.
///
/// # Errors
/// What cannot be understood, in words.
pub fn read(text: &str, zone: &TimeZone) -> Result<Script, String> {
    let (told, wanted) = text.split_once(RULE).unwrap_or((text, ""));
    let mut script = Script { told: told.trim_end().to_owned(), wanted: wanted.trim().to_owned(), ..Script::default() };
    let mut in_config = false;
    let mut last = None;
    for line in told.lines() {
        if line == "~~~" {
            in_config = !in_config;
        } else if in_config {
            script.config.push_str(line);
            script.config.push('\n');
        } else if let Some(rows) = line.strip_prefix("shows:") {
            script.shows.extend(rows.split(';').map(|row| row.trim().to_owned()));
        } else if let Some(words) = line.strip_prefix("    ") {
            let Some(act) = script.acts.last_mut() else { return Err(format!("nobody says this: {line}")) };
            act.text.push_str(words);
            act.text.push('\n');
        } else if line == "digests: shown" {
            script.digests = true;
        } else if line.trim().is_empty() {
            if let Some(act) = script.acts.last_mut().filter(|act| !act.text.is_empty()) {
                act.text.push('\n');
            }
        } else if let Some((at, line)) = moment(line, last, zone)? {
            last = Some(at);
            let at = zone.to_ambiguous_zoned_datetime(at).compatible().map_err(|error| error.to_string())?;
            script.acts.push(Act { at: at.timestamp(), line, text: String::new() });
        } else if last.is_some() {
            return Err(format!("this line has no time: {line}"));
        }
    }
    Ok(script)
}

type Local = jiff::civil::DateTime;

/// The moment a line begins with, and the rest: `Mon 2 Mar 2026 10:00`, `Mon 2 Mar 10:00`, or `Mon 10:00`, which is the
/// next one after what came before.
fn moment(line: &str, last: Option<Local>, zone: &TimeZone) -> Result<Option<(Local, String)>, String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let Some(day) = words.first().and_then(|word| weekday(word)) else { return Ok(None) };
    let Some(clock) = words.iter().take(5).position(|word| word.contains(':') && time(word).is_some()) else {
        return Ok(None);
    };
    let time = time(words[clock]).ok_or("no time")?;
    let _ = zone;
    let at = match &words[1..clock] {
        [] => next(day, time, last.ok_or_else(|| format!("the first moment needs its date: {line}"))?),
        [number, month, year @ ..] => {
            let year = year.first().and_then(|year| year.parse().ok()).or(last.map(|last| last.year()));
            dated(number, month, year, time).ok_or_else(|| format!("no such day: {line}"))?
        }
        _ => return Err(format!("no such day: {line}")),
    };
    if at.weekday() != day {
        return Err(format!("that is a {:?}: {line}", at.weekday()));
    }
    if last.is_some_and(|last| at < last) {
        return Err(format!("that is before what came before: {line}"));
    }
    Ok(Some((at, words[clock + 1..].join(" "))))
}

fn next(day: Weekday, time: Time, last: Local) -> Local {
    let mut date = last.date();
    while date.weekday() != day || date.to_datetime(time) < last {
        date = date.tomorrow().unwrap_or(Date::MAX);
    }
    date.to_datetime(time)
}

fn dated(number: &str, month: &str, year: Option<i16>, time: Time) -> Option<Local> {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = months.iter().position(|name| *name == month)?;
    let date = Date::new(year?, i8::try_from(month).ok()? + 1, number.parse().ok()?).ok()?;
    Some(date.to_datetime(time))
}

fn weekday(word: &str) -> Option<Weekday> {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let at = days.iter().position(|day| *day == word)?;
    Weekday::from_monday_zero_offset(i8::try_from(at).ok()?).ok()
}

fn time(word: &str) -> Option<Time> {
    let (hour, minute) = word.split_once(':')?;
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}
