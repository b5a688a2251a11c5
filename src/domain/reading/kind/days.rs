//! Days written out with the month's name, or in numbers that can mean only one day, in many languages.
//!
//! [`crate::domain::reading::dates`] knows the four languages strawboss speaks;
//! absence notes come in all others too, and nearly always name day and month.

use std::ops::Range;

use jiff::civil::Date;

/// The first letters of the months, January first; every name that begins so counts.
const MONTHS: [&[&str]; 12] = [
    &[
        "jan", "ene", "gen", "jän", "янв", "січ", "sty", "led", "tammi", "ocak", "ιαν", "ian", "siječ", "jaan", "saus",
        "1月", "yanv",
    ],
    &["feb", "fév", "fev", "fev", "фев", "лют", "lut", "úno", "helmi", "şub", "φεβ", "velj", "veebr", "vas", "2月"],
    &[
        "mar",
        "mär",
        "mrt",
        "mars",
        "марта",
        "март",
        "бер",
        "maa",
        "bře",
        "márc",
        "maalis",
        "μαρ",
        "ožu",
        "märts",
        "kov",
        "3月",
        "maart",
        "března",
    ],
    &["apr", "abr", "avr", "апр", "квіт", "kwi", "dub", "ápr", "huhti", "nis", "απρ", "tra", "bal", "4月"],
    &[
        "may", "mai", "mag", "maj", "mei", "maj", "мая", "май", "трав", "kvě", "máj", "toukok", "mayıs", "μαΐ", "μαι",
        "svib", "geg", "5月", "mayo", "maggio", "maio",
    ],
    &[
        "jun", "giu", "juin", "июн", "черв", "cze", "červn", "jún", "kesä", "haz", "ιουν", "iun", "lip", "juuni",
        "birž", "6月",
    ],
    &[
        "jul", "lug", "juil", "июл", "лип", "lip", "červen", "júl", "heinä", "tem", "ιουλ", "iul", "srp", "juuli",
        "liep", "7月",
    ],
    &["aug", "ago", "aoû", "авг", "серп", "sie", "srp", "elo", "ağu", "αυγ", "kol", "rugp", "8月"],
    &["sep", "set", "сен", "верес", "wrz", "zář", "szept", "syys", "eyl", "σεπ", "ruj", "rugs", "9月"],
    &["oct", "okt", "ott", "out", "окт", "жовт", "paź", "říj", "loka", "eki", "οκτ", "lis", "spal", "10月"],
    &["nov", "ноя", "лист", "lis", "marras", "kas", "νοε", "noi", "stud", "lapkr", "11月"],
    &["dec", "dez", "dic", "déc", "дек", "груд", "gru", "pros", "joulu", "ara", "δεκ", "dets", "gruod", "12月"],
];

/// A day and where its words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// In bytes of the text.
    pub range: Range<usize>,
    /// The day.
    pub date: Date,
}

/// A run of letters, or of digits.
#[derive(Clone, Copy)]
struct Word<'x> {
    start: usize,
    end: usize,
    text: &'x str,
}

/// All days named in `text`. Where the year is not named it is the one that makes the day the next after `from`.
pub fn find(text: &str, from: Date) -> Vec<Day> {
    let words = words(text);
    let mut found: Vec<Day> = Vec::new();
    for at in 0..words.len() {
        let day = written_out(&words, at, from).or_else(|| numeric(text, &words, at));
        // Numbers may belong to the day before already.
        let free = |day: &Day| found.last().is_none_or(|last| last.range.end <= day.range.start);
        if let Some(day) = day.filter(free) {
            found.push(day);
        }
    }
    found
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut open: Option<(usize, bool)> = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let kind = c.is_alphanumeric().then(|| c.is_ascii_digit());
        if open.map(|(_, digits)| digits) == kind && kind.is_some() {
            continue;
        }
        if let Some((start, _)) = open {
            words.push(Word { start, end: at, text: text.get(start..at).unwrap_or_default() });
        }
        open = kind.map(|digits| (at, digits));
    }
    words
}

fn number(word: Option<&Word<'_>>) -> Option<i16> {
    word.filter(|word| word.text.len() <= 4).and_then(|word| word.text.parse().ok())
}

fn month(word: &str) -> Option<i8> {
    let lower = word.to_lowercase();
    // The longest beginning wins, where two languages share letters.
    let longest = |names: &[&str]| names.iter().filter(|name| lower.starts_with(**name)).map(|name| name.len()).max();
    let best = (0..12)
        .filter_map(|at| Some((longest(MONTHS.get(at)?)?, at)))
        .max_by_key(|(len, at)| (*len, usize::MAX - at))?;
    i8::try_from(best.1 + 1).ok()
}

/// `16 March 2026`, `16. März`, `16 de marzo de 2026`, `March 16th, 2026`, `2026. március 16`.
fn written_out(words: &[Word<'_>], at: usize, from: Date) -> Option<Day> {
    let name = words
        .get(at)
        .filter(|word| word.text.chars().count() >= 3 && !word.text.starts_with(|c: char| c.is_ascii_digit()))?;
    let month = month(name.text)?;
    let near = |step: usize| at.checked_sub(step).and_then(|at| words.get(at));
    let filler = |word: Option<&Word<'_>>| {
        word.is_some_and(|word| {
            matches!(word.text.to_lowercase().as_str(), "de" | "of" | "th" | "st" | "nd" | "rd" | "er")
        })
    };
    let year_of = |word: Option<&Word<'_>>| number(word).filter(|year| (2000..2100).contains(year));
    let before_at = if filler(near(1)) { 2 } else { 1 };
    let day_before = number(near(before_at)).filter(|day| (1..=31).contains(day));
    let (day, start, mut end) = match day_before {
        Some(day) => (day, near(before_at)?.start, name.end),
        None => (number(words.get(at + 1)).filter(|day| (1..=31).contains(day))?, name.start, words.get(at + 1)?.end),
    };
    let mut after = at + if day_before.is_some() { 1 } else { 2 };
    if filler(words.get(after)) {
        after += 1;
    }
    let named = year_of(words.get(after));
    if named.is_some() {
        end = words.get(after)?.end;
    }
    let year = named.or_else(|| year_of(near(1)));
    let date = dated(year, month, i8::try_from(day).ok()?, from)?;
    Some(Day { range: start..end, date })
}

/// `16.03.2026`, `16. 3. 2026`, `2026-03-16`, `2026/3/16`; with slashes only where the day is above 12.
fn numeric(text: &str, words: &[Word<'_>], at: usize) -> Option<Day> {
    let (first, second, third) = (words.get(at)?, words.get(at + 1)?, words.get(at + 2)?);
    let gap = |left: &Word<'_>, right: &Word<'_>| text.get(left.end..right.start).unwrap_or_default().trim();
    let joint = gap(first, second);
    if joint != gap(second, third) || !matches!(joint, "." | "-" | "/") {
        return None;
    }
    let (a, b, c) = (number(Some(first))?, number(Some(second))?, number(Some(third))?);
    let short = |number: i16| i8::try_from(number).ok();
    let (year, month, day) = match (first.text.len(), third.text.len()) {
        (4, _) => (a, short(b)?, short(c)?),
        (_, 4) if joint == "." || a > 12 => (c, short(b)?, short(a)?),
        (_, 4) if b > 12 => (c, short(a)?, short(b)?),
        (_, 2) if joint == "." => (c + 2000, short(b)?, short(a)?),
        _ => return None,
    };
    Some(Day { range: first.start..third.end, date: Date::new(year, month, day).ok()? })
}

fn dated(year: Option<i16>, month: i8, day: i8, from: Date) -> Option<Date> {
    if let Some(year) = year {
        return Date::new(year, month, day).ok();
    }
    let this = Date::new(from.year(), month, day).ok()?;
    // A note may be some days old, but not half a year.
    let days = this.duration_since(from).as_hours() / 24;
    if days < -30 { Date::new(from.year() + 1, month, day).ok() } else { Some(this) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_many_languages() {
        let from = Date::constant(2026, 3, 2);
        let check = |text: &str, want: &[&str]| {
            let found: Vec<String> = find(text, from).iter().map(|day| day.date.to_string()).collect();
            assert_eq!(found, want, "{text}");
        };
        check("until 16 March 2026", &["2026-03-16"]);
        check("until March 16th, 2026 at noon", &["2026-03-16"]);
        check("bis einschließlich 13.03.2026", &["2026-03-13"]);
        check("vom 9. März bis 13. März", &["2026-03-09", "2026-03-13"]);
        check("hasta el 16 de marzo de 2026", &["2026-03-16"]);
        check("jusqu'au 1er avril", &["2026-04-01"]);
        check("t/m 13 maart 2026", &["2026-03-13"]);
        check("13.3.2026 asti", &["2026-03-13"]);
        check("Do 13. 3. 2026", &["2026-03-13"]);
        check("2026. március 13-ig", &["2026-03-13"]);
        check("до 16 марта 2026 г.", &["2026-03-16"]);
        check("until 5 January", &["2027-01-05"]);
        check("2026-03-16", &["2026-03-16"]);
        check("03/04/2026", &[]);
        check("16/03/2026", &["2026-03-16"]);
        check("call 555 2026", &[]);
        check("31 February 2026", &[]);
    }
}
