use jiff::Timestamp;

use super::*;
use crate::domain::reading::mail::OffsetSeconds;

/// Wednesday 4 March 2026, 10:00, one hour east of Greenwich.
fn anchor() -> Written {
    let at: Timestamp = "2026-03-04T09:00:00Z".parse().expect("a time");
    Written { at, offset: OffsetSeconds(3600) }
}

/// Reads every text, and shows all that came out otherwise at once.
#[track_caller]
fn check(language: Language, cases: &[(&str, &str)]) {
    let read = |text: &str| {
        let moments = find(text, anchor(), Some(language)).into_iter().map(|found| found.moment);
        moments
            .map(|moment| moment.map_or_else(|| "?".to_string(), |moment| moment.to_string()))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let wrong: Vec<_> = cases.iter().map(|(text, expected)| (*text, *expected, read(text))).collect();
    let wrong: Vec<_> = wrong.iter().filter(|(_, expected, read)| expected != read).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn english() {
    check(
        Language::En,
        &[
            ("Send it by Friday.", "2026-03-06"),
            ("by next Friday", "2026-03-13"),
            ("on Wednesday", "2026-03-11"),
            ("this Friday at 3 pm", "2026-03-06T15:00:00+01:00"),
            ("by 5 pm Pacific time on Wednesday", "2026-03-11T17:00:00-07:00"),
            ("by next Wednesday 5 pm Pacific time", "2026-03-11T17:00:00-07:00"),
            ("tomorrow noon your time", "2026-03-05"),
            ("by end of day", "2026-03-04"),
            ("EOD Friday", "2026-03-06"),
            ("COB tomorrow", "2026-03-05"),
            ("by the end of next week", "2026-03-13"),
            ("by the end of the month", "2026-03-31"),
            ("within 48 hours", "2026-03-06"),
            ("in two weeks", "2026-03-18"),
            ("within 3 working days", "2026-03-09"),
            ("between 10 and 12 March", "2026-03-12"),
            ("March 3-7", "2026-03-07"),
            ("from 9 March to 13 March", "2026-03-13"),
            ("the 12th of March 2026", "2026-03-12"),
            ("by March 10th", "2026-03-10"),
            ("before the 13th", "2026-03-13"),
            ("due 12/03", "?"),
            ("due 3/27", "2026-03-27"),
            ("due 27/3/2026", "2026-03-27"),
            ("2026-04-01 at 17:30 UTC", "2026-04-01T17:30:00+00:00"),
            ("before Easter", "?"),
            ("Thursday next week", "2026-03-12"),
            ("two people may come and march on", ""),
            ("Sunday the 15th", "2026-03-15"),
            ("on Monday, 16 March", "2026-03-16"),
            ("version 2.0 of the 3 files", ""),
            ("early next week", "2026-03-10"),
            ("by 4 pm", "2026-03-04T16:00:00+01:00"),
            ("15 January", "2026-01-15"),
            ("the day after tomorrow", "2026-03-06"),
            ("by noon on Friday", "2026-03-06T12:00:00+01:00"),
            ("at 14:30 CET tomorrow", "2026-03-05T14:30:00+01:00"),
        ],
    );
}

#[test]
fn german() {
    check(
        Language::De,
        &[
            ("Bitte bis Freitag schicken.", "2026-03-06"),
            ("bis zum 13. März", "2026-03-13"),
            ("bis 18.03.2026", "2026-03-18"),
            ("bis 18.03. bitte", "2026-03-18"),
            ("morgen um 14:30 Uhr", "2026-03-05T14:30:00+01:00"),
            ("Mittwoch nächster Woche", "2026-03-11"),
            ("bis Ende des Monats", "2026-03-31"),
            ("bis Ende nächster Woche", "2026-03-13"),
            ("vom 7. bis einschließlich 15. März", "2026-03-15"),
            ("innerhalb von zwei Tagen", "2026-03-06"),
            ("spätestens Dienstag", "2026-03-10"),
            ("vor Ostern", "?"),
            ("übermorgen um 9 Uhr", "2026-03-06T09:00:00+01:00"),
            ("bis 12/03", "2026-03-12"),
        ],
    );
}

#[test]
fn french() {
    check(
        Language::Fr,
        &[
            ("avant vendredi", "2026-03-06"),
            ("d'ici mercredi prochain", "2026-03-11"),
            ("jeudi 12 mars", "2026-03-12"),
            ("avant le 31 mars 2026", "2026-03-31"),
            ("demain à 17h30", "2026-03-05T17:30:00+01:00"),
            ("d'ici la fin de la semaine prochaine", "2026-03-13"),
            ("dans deux jours", "2026-03-06"),
            ("sous 48 heures", "2026-03-06"),
            ("avant Pâques", "?"),
        ],
    );
}

#[test]
fn spanish() {
    check(
        Language::Es,
        &[
            ("antes del viernes", "2026-03-06"),
            ("el jueves 12 de marzo", "2026-03-12"),
            ("hasta el 15 de marzo inclusive", "2026-03-15"),
            ("el miércoles de la semana que viene", "2026-03-11"),
            ("mañana a las 17:00", "2026-03-05T17:00:00+01:00"),
            ("en dos días", "2026-03-06"),
            ("el pago es a finales de mes", "2026-03-31"),
            ("el 31 de marzo de 2026", "2026-03-31"),
        ],
    );
}

#[test]
fn says_whether_the_last_day_counts() {
    let inclusive = |text| find(text, anchor(), Some(Language::En)).iter().any(|found| found.inclusive);
    assert!(inclusive("away from 7 to 15 March"));
    assert!(inclusive("away through Friday"));
    assert!(!inclusive("away until Friday"));
}
