//! The numbers and five-letter thread names a line speaks of.

/// Numbers above this are not line numbers.
const HIGHEST: u32 = 999;

/// What stands behind a verb: whom it is about, and the words left over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Targets {
    /// Line numbers, each once, in the order named.
    pub numbers: Vec<u32>,
    /// Five-letter thread names.
    pub threads: Vec<String>,
    /// Everything else.
    pub rest: String,
}

/// The numbers a line opens with, before a colon or the like: `1:`, `2)`, `3.`, `1, 2:`, `1 - `.
pub fn leading(line: &str) -> Option<(Vec<u32>, &str)> {
    let line = line.trim_start_matches(['#', '*', '(']);
    let digits = |c: char| c.is_ascii_digit() || matches!(c, ',' | ' ' | '-' | '–' | '&' | '+');
    let end = line.find(|c| !digits(c)).unwrap_or(line.len());
    let (head, tail) = line.split_at(end);
    let numbers = list(head.trim_end_matches(['-', '–', ' ']))?;
    if let Some(rest) = tail.strip_prefix([':', ')', '.', '=']) {
        return Some((numbers, rest.trim_start_matches([':', ')', ' ']).trim_start()));
    }
    let dashed = head.trim_end().ends_with(['-', '–']) && head.ends_with(' ');
    dashed.then_some((numbers, tail))
}

/// A list of numbers and ranges and nothing else: `1, 3-5`.
fn list(text: &str) -> Option<Vec<u32>> {
    let mut numbers = Vec::new();
    for word in text.split([',', ' ', '&', '+']).filter(|word| !word.is_empty()) {
        add(word, &mut numbers)?;
    }
    (!numbers.is_empty()).then_some(numbers)
}

fn add(word: &str, numbers: &mut Vec<u32>) -> Option<()> {
    let (first, last) = match word.split_once(['-', '–']) {
        Some((first, last)) => (number(first)?, number(last)?),
        None => (number(word)?, number(word)?),
    };
    if first > last {
        return None;
    }
    for n in first..=last {
        if !numbers.contains(&n) {
            numbers.push(n);
        }
    }
    Some(())
}

fn number(word: &str) -> Option<u32> {
    let digits = word.trim_start_matches('#');
    (!digits.is_empty() && digits.len() <= 3)
        .then(|| digits.parse().ok())
        .flatten()
        .filter(|n| (1..=HIGHEST).contains(n))
}

/// Takes the targets a line opens with; the rest begins at the first word that is none of them, or behind the colon.
pub fn targets(text: &str) -> Targets {
    let mut found = Targets::default();
    let mut rest = text.trim_start_matches([':', ' ']);
    while !rest.is_empty() {
        let end = rest.find([' ', ',', ';', ':']).unwrap_or(rest.len());
        let word = &rest[..end];
        let joins = JOINS.contains(&word.to_lowercase().as_str());
        let names = is_noun(word) && opens_with_number(&rest[end..]);
        if !joins && !names && add(word.trim_end_matches(['.', ')', '!']), &mut found.numbers).is_none() {
            match thread(word) {
                // Behind a number, five letters are a thread only where they are marked as one.
                Some(name) if found.numbers.is_empty() || word.starts_with('#') => found.threads.push(name),
                _ => break,
            }
        }
        let after = &rest[end..];
        rest = after.trim_start_matches([' ', ',', ';', ':']);
        let ends = after[..after.len() - rest.len()].contains(':');
        if ends && !(found.numbers.is_empty() && found.threads.is_empty()) {
            break;
        }
    }
    // "snooze 5 2 days": a number before a unit of time is no line.
    if found.numbers.len() > 1
        && is_unit(rest)
        && let Some(count) = found.numbers.pop()
    {
        found.rest = format!("{count} ");
    }
    found.rest.push_str(rest.trim());
    found
}

/// Words between numbers.
const JOINS: [&str; 10] = ["and", "und", "et", "y", "&", "+", "", "with", "mit", "avec"];

/// What a number may be called: "drop task 4".
fn is_noun(word: &str) -> bool {
    const NOUNS: [&str; 24] = [
        "task", "tasks", "number", "numbers", "no", "no.", "nr", "nr.", "point", "points", "part", "parts", "line",
        "lines", "the", "aufgabe", "aufgaben", "punkt", "nummer", "tâche", "tâches", "numéro", "tarea", "tareas",
    ];
    NOUNS.contains(&word.to_lowercase().as_str())
}

fn opens_with_number(rest: &str) -> bool {
    rest.trim_start_matches([' ', '#']).starts_with(|c: char| c.is_ascii_digit())
}

/// A word of exactly five letters that could name a thread: all lower case, marked by `#` or not.
fn thread(word: &str) -> Option<String> {
    let marked = word.starts_with('#');
    let word = word.trim_start_matches('#').trim_end_matches(['.', ')', '!']);
    let fits = word.len() == 5 && word.chars().all(|c| c.is_ascii_lowercase());
    // "until", "three" and the like are words; a thread's letters are rarely one.
    (fits && (marked || !is_plain_word(word))).then(|| word.to_string())
}

fn is_plain_word(word: &str) -> bool {
    const WORDS: [&str; 22] = [
        "until", "three", "seven", "eight", "hours", "today", "weeks", "march", "april", "lundi", "mardi", "jeudi",
        "bours", "lunes", "hasta", "heure", "jours", "woche", "tagen", "heute", "month", "monat",
    ];
    WORDS.contains(&word)
}

fn is_unit(rest: &str) -> bool {
    const UNITS: [&str; 24] = [
        "d", "h", "day", "days", "hour", "hours", "week", "weeks", "min", "minutes", "tag", "tage", "tagen", "stunde",
        "stunden", "woche", "wochen", "jour", "jours", "heures", "semaines", "dias", "días", "horas",
    ];
    let word: String = rest.split([' ', '.', ',']).next().unwrap_or("").to_lowercase();
    UNITS.contains(&word.as_str())
}
