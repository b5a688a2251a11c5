//! Working hours and holidays.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use jiff::Span;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use super::plain::{Paths, each, line};
use super::times::clock;
use crate::domain::people::calendar::{Calendar, Window};
use crate::shell::config::errors::Wrong;
use crate::shell::config::lines::join;
use crate::shell::config::section::{Entry, Made};
use crate::shell::config::suggest;
use crate::shell::config::tree::What;
use crate::wire;

/// Windows by weekday, Monday first.
pub(in crate::shell::config) type Hours = [Vec<Window>; 7];

const DAYS: [(&str, &str); 7] = [
    ("mon", "monday"),
    ("tue", "tuesday"),
    ("wed", "wednesday"),
    ("thu", "thursday"),
    ("fri", "friday"),
    ("sat", "saturday"),
    ("sun", "sunday"),
];

const EXAMPLE: &str = "Write it as in hours = { mon-fri = \"9:00-12:00, 13:00-17:30\", sat = \"10:00-12:00\" }.";

/// Monday to Friday, nine to five.
pub(in crate::shell::config) fn usual_hours() -> Hours {
    let day = || Window { start: Time::constant(9, 0, 0, 0), end: Some(Time::constant(17, 0, 0, 0)) };
    std::array::from_fn(|weekday| if weekday < 5 { vec![day()] } else { Vec::new() })
}

/// Hours by day or days, or `"always"`.
pub(in crate::shell::config) fn hours(entry: &Entry<'_>) -> Made<Hours> {
    let table = match &entry.node.what {
        What::Table(table) => table,
        What::Text(text) if text == "always" => {
            return Ok(std::array::from_fn(|_| vec![Window { start: Time::midnight(), end: None }]));
        }
        _ => return entry.fail(format!("this should be hours by weekday and is {}", entry.kind()), EXAMPLE),
    };
    let mut week: [Option<Vec<Window>>; 7] = Default::default();
    let mut wrongs = Vec::new();
    for (name, node) in table {
        let day = Entry { path: join(&entry.path, name), node };
        match days(&day, name).and_then(|days| Ok((days, windows(&day)?))) {
            Ok((days, windows)) => wrongs.extend(set(&mut week, &days, &windows, &day)),
            Err(wrong) => wrongs.extend(wrong),
        }
    }
    if !wrongs.is_empty() {
        return Err(wrongs);
    }
    let week = week.map(Option::unwrap_or_default);
    match Calendar::new(TimeZone::UTC, week.clone(), BTreeSet::new()) {
        Ok(_) => Ok(week),
        Err(error) => entry.fail(error.to_string(), EXAMPLE),
    }
}

/// The days that a name means: `mon`, `Monday`, `mon-fri`, `sat-mon`.
fn days(entry: &Entry<'_>, name: &str) -> Made<Vec<usize>> {
    let (first, last) = name.split_once('-').unwrap_or((name, name));
    let mut numbers = Vec::new();
    for word in [first, last] {
        let lower = word.trim().to_lowercase();
        let Some(number) = DAYS.iter().position(|(short, long)| lower == *short || lower == *long) else {
            let near = suggest::nearest(&lower, DAYS.iter().flat_map(|(short, long)| [*short, *long]));
            let mean = near.map_or(String::new(), |near| format!("Did you mean {near}? "));
            return entry.fail(
                format!("{word:?} is not a day"),
                format!("{mean}Days are mon, tue, wed, thu, fri, sat, sun, and mon-fri for several."),
            );
        };
        numbers.push(number);
    }
    let (first, last) = (numbers.first().copied().unwrap_or(0), numbers.last().copied().unwrap_or(0));
    Ok((0..=(last + 7 - first) % 7).map(|after| (first + after) % 7).collect())
}

/// `9:00-12:00, 13:00-17:30`, or `closed`.
fn windows(entry: &Entry<'_>) -> Made<Vec<Window>> {
    let written = line(entry)?;
    if written == "closed" {
        return Ok(Vec::new());
    }
    let (mut windows, mut wrongs) = (Vec::new(), Vec::new());
    for part in written.split(',') {
        match window(entry, part.trim()) {
            Ok(window) => windows.push(window),
            Err(wrong) => wrongs.extend(wrong),
        }
    }
    if wrongs.is_empty() { Ok(windows) } else { Err(wrongs) }
}

fn window(entry: &Entry<'_>, part: &str) -> Made<Window> {
    let times = part.split_once(['-', '–']).and_then(|(start, end)| Some((clock(start)??, clock(end)?)));
    let Some((start, end)) = times else {
        return entry.fail(
            format!("{part:?} is not a span of hours"),
            "Write it as in \"9:00-12:00, 13:00-17:30\", or \"closed\".",
        );
    };
    let window = Window { start, end };
    match end {
        Some(end) if end == start => {
            entry.fail(format!("{part} is no time at all"), "Write \"closed\", or hours that begin before they end.")
        }
        Some(end) if end < start => entry.fail(
            format!("{part} runs over midnight"),
            format!(
                "Write {} on this day and {} on the next.",
                Window { start, end: None },
                Window { start: Time::midnight(), end: Some(end) }
            ),
        ),
        _ => Ok(window),
    }
}

/// Gives the windows to the days; a day that has some already is named twice.
fn set(
    week: &mut [Option<Vec<Window>>; 7],
    days: &[usize],
    windows: &[Window],
    entry: &Entry<'_>,
) -> Vec<(String, Wrong)> {
    let mut wrongs = Vec::new();
    for (number, slot) in week.iter_mut().enumerate().filter(|(number, _)| days.contains(number)) {
        if slot.replace(windows.to_vec()).is_some() {
            let name = DAYS.get(number).map_or("", |(_, long)| long);
            let wrong = Wrong::new(
                format!("{name} is named twice"),
                "Name each day once: mon-thu and fri, not mon-fri and fri.",
            );
            wrongs.push((entry.path.clone(), wrong));
        }
    }
    wrongs
}

/// Years for which a day that comes back every year is written out.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;

/// No range of days off is longer, lest a mistyped year close for ever.
const LONGEST: i64 = 366;

/// Days off: a date, a range `2026-12-24..2027-01-02`, a day of every year `12-25`, or a calendar file `file:PATH`.
pub(in crate::shell::config) fn holidays<'a>(paths: &'a Paths<'a>) -> impl Fn(&Entry<'_>) -> Made<BTreeSet<Date>> + 'a {
    |entry| Ok(each(entry, |item| days_off(item, paths))?.into_iter().flatten().collect())
}

fn days_off(entry: &Entry<'_>, paths: &Paths<'_>) -> Made<Vec<Date>> {
    let written = line(entry)?;
    if let Some(path) = written.strip_prefix("file:") {
        return from_file(entry, &paths.resolve(path.trim()));
    }
    if let Some((month, day)) =
        written.split_once('-').and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)))
    {
        let every_year: Vec<Date> = YEARS.filter_map(|year| Date::new(year, month, day).ok()).collect();
        if !every_year.is_empty() {
            return Ok(every_year);
        }
    }
    let (first, last) = written.split_once("..").unwrap_or((&written, &written));
    let (Ok(first), Ok(last)) = (first.trim().parse::<Date>(), last.trim().parse::<Date>()) else {
        let remedy = "Write \"2026-12-25\", \"2026-12-24..2027-01-02\" for several, \"12-25\" for every year, or \"file:PATH\" of a calendar file.";
        return entry.fail(format!("{written:?} is not a day"), remedy);
    };
    let days = last.duration_since(first).as_hours() / 24 + 1;
    if days < 1 {
        return entry.fail(format!("{written} ends before it starts"), format!("Write {last}..{first}."));
    }
    if days > LONGEST {
        return entry
            .fail(format!("{written} is {days} days long"), format!("Write at most {LONGEST} days in one range."));
    }
    Ok(first.series(Span::new().days(1)).take_while(|day| *day <= last).collect())
}

/// Above this a file is not a list of holidays.
const LONGEST_FILE: u64 = 1 << 20;

fn from_file(entry: &Entry<'_>, path: &Path) -> Made<Vec<Date>> {
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(LONGEST_FILE + 1).read_to_string(&mut text));
    let why = match read {
        Err(error) => error.to_string(),
        Ok(_) if text.len() as u64 > LONGEST_FILE => "it is longer than a megabyte".to_string(),
        Ok(_) => match wire::days_off::days_off(&text) {
            Ok(days) => return Ok(days.into_iter().collect()),
            Err(error) => error.to_string(),
        },
    };
    entry.fail(
        format!("{} cannot be used ({why})", path.display()),
        "Write \"file:PATH\" of a calendar file (.ics) of whole days, or the days themselves.",
    )
}
