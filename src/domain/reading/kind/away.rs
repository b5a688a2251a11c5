//! The first day back, from the words of an absence note or of a person.

use std::ops::Range;

use jiff::civil::Date;

use super::days;
use super::phrases::{find_word, is_absence};
use crate::domain::people::language::Language;
use crate::domain::reading::dates;
use crate::domain::reading::mail::Written;

/// Text that is looked at, in bytes.
const LOOKED_AT: usize = 4000;

/// Words before the day of return. All lower case.
const BACK: &[&str] = &[
    "back on",
    "back at",
    "back in",
    "be back",
    "i'm back",
    "back",
    "return on",
    "return",
    "returning",
    "again from",
    "available again",
    "available from",
    "reachable again",
    "wieder erreichbar",
    "wieder im",
    "wieder da",
    "wieder für",
    "bin ab",
    "zurück",
    "ab dem",
    "wieder ab",
    "ab montag",
    "de retour",
    "retour le",
    "reviens",
    "reviendrai",
    "à partir du",
    "regreso",
    "vuelvo",
    "volveré",
    "regresaré",
    "de vuelta",
    "a partir del",
    "rientro",
    "rientrerò",
    "torno",
    "tornerò",
    "a partire dal",
    "regresso",
    "volto",
    "voltarei",
    "retorno",
    "a partir de",
    "terug",
    "weer aanwezig",
    "weer bereikbaar",
    "vanaf",
    "tillbaka",
    "åter",
    "tilbake",
    "tilbage",
    "palaan",
    "takaisin",
    "tavoitettavissa",
    "wracam",
    "wrócę",
    "powrót",
    "powrotu",
    "będę dostępn",
    "zpět",
    "vrátím",
    "vissza",
    "ismét",
    "dönece",
    "döneceğim",
    "вернусь",
    "возвращ",
    "выйду",
    "снова",
    "повернусь",
    "revin",
    "vratit",
    "επιστρ",
];
/// Words before the end of an absence.
const UNTIL: &[&str] = &[
    "until",
    "till",
    "til",
    "through",
    "thru",
    "to",
    "bis",
    "jusqu",
    "au",
    "hasta",
    "al",
    "até",
    "ao",
    "fino a",
    "fino al",
    "sino al",
    "tot",
    "t/m",
    "t.e.m",
    "till och med",
    "t.o.m",
    "tom",
    "til og med",
    "do",
    "aż do",
    "do dnia",
    "до",
    "по",
    "pana la",
    "până",
    "μέχρι",
    "έως",
    "eως",
    "līdz",
    "iki",
    "kuni",
    "-",
];
/// Words before or behind the last day of an absence.
const INCLUSIVE: &[&str] = &[
    "through",
    "thru",
    "inclusive",
    "including",
    "included",
    "incl",
    "einschließlich",
    "einschliesslich",
    "einschl",
    "inklusive",
    "inkl",
    "inclus",
    "compris",
    "incluido",
    "inclusive",
    "inclusivo",
    "compreso",
    "incluso",
    "tot en met",
    "t/m",
    "t.e.m",
    "till och med",
    "t.o.m",
    "t o m",
    "til og med",
    "saakka",
    "mukaan lukien",
    "włącznie",
    "včetně",
    "bezárólag",
    "dahil",
    "включительно",
    "включно",
    "inclusiv",
    "last day",
];
/// Words before the first day of a range; what follows it is the last day.
const FROM: &[&str] = &[
    "from", "between", "vom", "von", "du", "dal", "del", "desde el", "de", "van", "från", "fra", "od", "с", "з",
    "starting", "ab", "-tól", "-től",
];
/// Words of a limit: the day they name is the day back.
const LIMIT: &[&str] = &["until", "till", "untill"];
/// Endings that say "until" in languages that put them behind.
const UNTIL_BEHIND: &[&str] =
    &["-ig", "ig", "asti", "saakka", "'e kadar", "'a kadar", "kadar", "まで", "까지", "日まで"];

/// Whether a person tells of an absence.
pub fn tells_of_absence(fresh: &str) -> bool {
    is_absence(bounded(fresh))
}

/// The first day back an absence note names: the day of return, else the end of the absence.
pub fn first_day_back(text: &str, anchor: Written, language: Option<Language>) -> Option<Date> {
    let text = bounded(text);
    let named = named(text, anchor, language);
    let back = named.iter().find(|day| day.says == Says::Back).map(|day| day.date);
    let until = || named.iter().rev().find_map(Named::end);
    let today = anchor.offset().to_datetime(anchor.at).date();
    back.or_else(until).filter(|day| *day >= today.saturating_sub(jiff::Span::new().days(400)))
}

/// The same from a person's words; only sentences that tell of an absence, and their neighbours, count.
pub fn told_day_back(text: &str, anchor: Written, language: Option<Language>) -> Option<Date> {
    let text = bounded(text);
    let sentences = sentences(text);
    let absent: Vec<bool> = sentences.iter().map(|range| text.get(range.clone()).is_some_and(is_absence)).collect();
    let near = |at: usize| absent.get(at).copied().unwrap_or(false);
    for (at, range) in sentences.iter().enumerate() {
        let here = near(at);
        if !here && !at.checked_sub(1).is_some_and(near) {
            continue;
        }
        let named = named(text.get(range.clone()).unwrap_or_default(), anchor, language);
        let back = named.iter().find(|day| day.says == Says::Back).map(|day| day.date);
        let found = back.or_else(|| named.iter().rev().find_map(Named::end).filter(|_| here));
        if found.is_some() {
            return found;
        }
    }
    None
}

fn bounded(text: &str) -> &str {
    let mut end = text.len().min(LOOKED_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// Sentences and lines; a point behind a number ends none.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let (mut before, mut digits) = (' ', 0);
    for (at, c) in text.char_indices() {
        // Behind a day a point ends nothing, behind a year it does.
        let point = c == '.' && (digits == 0 || digits >= 3);
        let ends = matches!(c, '!' | '?') || point || c == '\n' && before == '\n';
        digits = if c.is_ascii_digit() { digits + 1 } else { 0 };
        if ends {
            found.push(start..at + 1);
            start = at + 1;
        }
        before = c;
    }
    found.push(start..text.len());
    found
}

/// What the words round a day say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    /// It is the day of return.
    Back,
    /// The absence ends before it.
    Limit,
    /// It is the last day of the absence.
    Last,
    /// Nothing.
    Nothing,
}

struct Named {
    date: Date,
    says: Says,
}

impl Named {
    /// The first day back, if this is an end.
    fn end(&self) -> Option<Date> {
        match self.says {
            Says::Back | Says::Limit => Some(self.date),
            Says::Last => self.date.tomorrow().ok(),
            Says::Nothing => None,
        }
    }
}

/// All days of the text with what is said of each.
fn named(text: &str, anchor: Written, language: Option<Language>) -> Vec<Named> {
    let today = anchor.offset().to_datetime(anchor.at).date();
    let mut days: Vec<(Range<usize>, Date, bool)> =
        days::find(text, today).into_iter().map(|day| (day.range, day.date, false)).collect();
    // What the reader of dates knows besides: weekdays, "next week", "tomorrow".
    for found in dates::find(text, anchor, language) {
        // Of a range ("from 9 to 13 March") the last day is the one it gives.
        let known = days.iter_mut().rfind(|(range, ..)| range.start < found.range.end && found.range.start < range.end);
        match (known, found.moment) {
            (Some((_, _, inclusive)), _) => *inclusive |= found.inclusive,
            (None, Some(moment)) => days.push((found.range, moment.date(), found.inclusive)),
            (None, None) => {}
        }
    }
    days.sort_by_key(|(range, ..)| range.start);
    let mut from = 0;
    let mut named = Vec::new();
    for (range, date, inclusive) in days {
        let before = text.get(from..range.start).unwrap_or_default().to_lowercase();
        let behind = text.get(range.end..).unwrap_or_default().to_lowercase();
        let opened = named.last().is_some_and(|day: &Named| day.says == Says::Nothing);
        named.push(Named { date, says: says(&before, &behind, opened, inclusive) });
        from = range.end;
    }
    named
}

/// `before` reaches back to the day named before this one; `opened` tells that it began a range.
fn says(before: &str, behind: &str, opened: bool, inclusive: bool) -> Says {
    let before = last_sentence(before);
    let near = tail(before, 40);
    let close = tail(before, 16);
    let behind_close: String = behind.chars().take(16).collect();
    let any = |text: &str, words: &[&str]| words.iter().any(|word| find_word(text, word).is_some());
    if inclusive || any(near, INCLUSIVE) || any(&behind_close, INCLUSIVE) {
        return Says::Last;
    }
    if any(near, LIMIT) {
        return Says::Limit;
    }
    if any(near, BACK) && !any(close, &["au", "bis"]) {
        return Says::Back;
    }
    let until = any(close, UNTIL)
        || UNTIL_BEHIND
            .iter()
            .any(|ending| behind_close.starts_with(ending) || behind_close.trim_start().starts_with(ending));
    match (until, opened || opens_range(before)) {
        (true, true) => Says::Last,
        (true, false) => Says::Limit,
        (false, _) => Says::Nothing,
    }
}

/// "from 9 to", "vom 9. bis", "del 9 al": a word for the start with the number of a day behind it.
fn opens_range(before: &str) -> bool {
    FROM.iter().any(|word| {
        find_word(before, word).and_then(|at| before.get(at + word.len()..)).is_some_and(|rest| {
            rest.trim_start().trim_start_matches(['e', 'l']).trim_start().starts_with(|c: char| c.is_ascii_digit())
        })
    })
}

fn last_sentence(text: &str) -> &str {
    sentences(text).pop().and_then(|range| text.get(range)).unwrap_or(text)
}

/// The last `bytes` of a text, or a little less.
fn tail(text: &str, bytes: usize) -> &str {
    let mut from = text.len().saturating_sub(bytes);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    text.get(from..).unwrap_or(text)
}
