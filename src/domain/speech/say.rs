//! Days, moments and spans as a person would write them, in the language of the letter.

use jiff::SignedDuration;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use crate::domain::people::language::Language;
use crate::domain::reading::Invoice;
use crate::domain::reading::moment::Moment;

/// A day with its weekday, "Friday 6 March"; the year stands there when it is not `this_year`.
pub fn day(date: Date, this_year: i16, language: Language) -> String {
    let words = words(language);
    let weekday = words.weekdays[usize::from(date.weekday().to_monday_zero_offset().unsigned_abs() % 7)];
    let month = words.months[usize::from(date.month().unsigned_abs().saturating_sub(1) % 12)];
    let number = date.day();
    let mut said = match language {
        Language::En | Language::Fr => format!("{weekday} {number} {month}"),
        Language::De => format!("{weekday}, {number}. {month}"),
        Language::Es => format!("{weekday} {number} de {month}"),
    };
    if date.year() != this_year {
        said.push_str(if language == Language::Es { " de " } else { " " });
        said.push_str(&date.year().to_string());
    }
    said
}

/// A clock time on the 24-hour clock, "17:00".
pub fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// A moment in `zone`, the reader's: "Friday 6 March, 17:00 (Berlin time)"; a bare day has no time and no zone.
pub fn moment(moment: Moment, zone: &TimeZone, this_year: i16, language: Language) -> String {
    match moment {
        Moment::Day(date) => day(date, this_year, language),
        Moment::At(at, _) => {
            let local = zone.to_datetime(at);
            let place = place(zone, language).map(|place| format!(" ({place})")).unwrap_or_default();
            format!("{}, {}{place}", day(local.date(), this_year, language), clock(local.time()))
        }
    }
}

/// The zone by its city, "Berlin time"; `None` where it has no name a reader would know.
fn place(zone: &TimeZone, language: Language) -> Option<String> {
    let name = zone.iana_name()?;
    if matches!(name, "UTC" | "Etc/UTC") {
        return Some("UTC".to_string());
    }
    let city = name.rsplit_once('/').filter(|(area, _)| *area != "Etc")?.1.replace('_', " ");
    Some(match language {
        Language::En => format!("{city} time"),
        Language::De => format!("Zeit in {city}"),
        Language::Fr => format!("heure de {city}"),
        Language::Es => format!("hora de {city}"),
    })
}

/// A span of working time, rounded down to what a person would say: "two working days", "three hours", "20 minutes".
///
/// `working_day` is how long that person's usual day is; a useless one (nothing or less) is taken as eight hours.
pub fn working(span: SignedDuration, working_day: SignedDuration, language: Language) -> String {
    let words = words(language);
    let working_day = if working_day.is_positive() { working_day } else { SignedDuration::from_hours(8) };
    let minutes = span.as_secs().max(0) / 60;
    let day_minutes = (working_day.as_secs() / 60).max(1);
    if minutes >= day_minutes {
        counted(minutes / day_minutes, words.one_day, words.days, words)
    } else if minutes >= 60 {
        counted(minutes / 60, words.one_hour, words.hours, words)
    } else if minutes > 0 {
        counted(minutes, words.one_minute, words.minutes, words)
    } else {
        words.no_time.to_string()
    }
}

fn counted(count: i64, one: &str, many: &str, words: &Words) -> String {
    match count {
        1 => one.to_string(),
        _ => format!("{} {many}", number(count, words)),
    }
}

/// Numbers from two to twelve in words, the others in digits.
fn number(count: i64, words: &Words) -> String {
    let word = usize::try_from(count - 2).ok().and_then(|index| words.two_to_twelve.get(index));
    word.map_or_else(|| count.to_string(), |word| (*word).to_string())
}

/// How a person is greeted: the first word of the name, or all of it when that is only an initial or a title.
pub fn first_name(name: &str) -> &str {
    let first = name.split_whitespace().next().unwrap_or(name);
    if first.ends_with('.') || first.chars().count() < 2 { name.trim() } else { first.trim_end_matches(',') }
}

struct Words {
    weekdays: [&'static str; 7],
    months: [&'static str; 12],
    two_to_twelve: [&'static str; 11],
    one_day: &'static str,
    days: &'static str,
    one_hour: &'static str,
    hours: &'static str,
    one_minute: &'static str,
    minutes: &'static str,
    no_time: &'static str,
}

fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &ENGLISH,
        Language::De => &GERMAN,
        Language::Fr => &FRENCH,
        Language::Es => &SPANISH,
    }
}

static ENGLISH: Words = Words {
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    two_to_twelve: ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
    one_day: "one working day",
    days: "working days",
    one_hour: "one hour",
    hours: "hours",
    one_minute: "one minute",
    minutes: "minutes",
    no_time: "no time at all",
};

static GERMAN: Words = Words {
    weekdays: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    months: [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    two_to_twelve: ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"],
    one_day: "ein Arbeitstag",
    days: "Arbeitstage",
    one_hour: "eine Stunde",
    hours: "Stunden",
    one_minute: "eine Minute",
    minutes: "Minuten",
    no_time: "gerade erst",
};

static FRENCH: Words = Words {
    weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    two_to_twelve: ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"],
    one_day: "un jour ouvré",
    days: "jours ouvrés",
    one_hour: "une heure",
    hours: "heures",
    one_minute: "une minute",
    minutes: "minutes",
    no_time: "à l'instant",
};

static SPANISH: Words = Words {
    weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    two_to_twelve: ["dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"],
    one_day: "un día laborable",
    days: "días laborables",
    one_hour: "una hora",
    hours: "horas",
    one_minute: "un minuto",
    minutes: "minutos",
    no_time: "ahora mismo",
};

/// Number and amount of an invoice: `invoice 2026-014, 480.00 EUR`.
pub fn invoice(invoice: &Invoice) -> String {
    let number = invoice.number.as_deref().unwrap_or("without a number");
    let amount = match (invoice.amount, invoice.currency.as_deref()) {
        (Some(amount), Some(currency)) => format!(", {amount:.2} {currency}"),
        (Some(amount), None) => format!(", {amount:.2}"),
        (None, _) => String::new(),
    };
    format!("invoice {number}{amount}")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::reading::mail::OffsetSeconds;

    #[test]
    fn a_day_names_its_weekday_and_another_year() {
        let check = |language, this_year, said| assert_eq!(day(date(2026, 3, 6), this_year, language), said);
        check(Language::En, 2026, "Friday 6 March");
        check(Language::De, 2026, "Freitag, 6. März");
        check(Language::Fr, 2026, "vendredi 6 mars");
        check(Language::Es, 2026, "viernes 6 de marzo");
        check(Language::En, 2025, "Friday 6 March 2026");
        check(Language::Es, 2025, "viernes 6 de marzo de 2026");
    }

    #[test]
    fn a_moment_is_said_in_the_readers_zone() {
        let at = Moment::At("2026-03-06T16:30:00Z".parse().expect("a moment"), OffsetSeconds(0));
        let check = |zone, language, said| {
            let zone = TimeZone::get(zone).expect("a zone");
            assert_eq!(moment(at, &zone, 2026, language), said);
        };
        check("Europe/Berlin", Language::De, "Freitag, 6. März, 17:30 (Zeit in Berlin)");
        check("America/New_York", Language::En, "Friday 6 March, 11:30 (New York time)");
        check("Asia/Tokyo", Language::En, "Saturday 7 March, 01:30 (Tokyo time)");
        check("UTC", Language::Fr, "vendredi 6 mars, 16:30 (UTC)");
        let bare = Moment::Day(date(2026, 3, 6));
        assert_eq!(moment(bare, &TimeZone::UTC, 2026, Language::En), "Friday 6 March");
    }

    #[test]
    fn a_span_is_said_as_a_person_would() {
        let check = |minutes, language, said| {
            let span = SignedDuration::from_mins(minutes);
            assert_eq!(working(span, SignedDuration::from_hours(8), language), said);
        };
        check(0, Language::En, "no time at all");
        check(-5, Language::En, "no time at all");
        check(1, Language::En, "one minute");
        check(45, Language::En, "45 minutes");
        check(119, Language::En, "one hour");
        check(479, Language::De, "sieben Stunden");
        check(480, Language::De, "ein Arbeitstag");
        check(960, Language::Fr, "deux jours ouvrés");
        check(480 * 13, Language::Es, "13 días laborables");
    }

    #[test]
    fn a_greeting_uses_the_first_name_where_there_is_one() {
        let check = |name, greeted| assert_eq!(first_name(name), greeted);
        check("Boris Petrov", "Boris");
        check("Ana", "Ana");
        check("Dr. Weiss", "Dr. Weiss");
        check("J Smith", "J Smith");
        check("", "");
    }
}
