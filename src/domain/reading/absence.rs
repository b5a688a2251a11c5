//! An absence told by a person, and the first day back.

use std::ops::Range;

use jiff::civil::{Date, Weekday};

use super::asks::body::Part;
use super::asks::clauses;
use super::dates::{self, Bound, Found};
use super::lexicon::{Cue, Form, Verb};
use super::mail::Written;
use super::script::Script;

/// The first day back: of an inclusive last day the day after, of a bare "until X" X itself.
pub fn first_day_back(script: &Script, parts: &[Part], anchor: Written) -> Option<Date> {
    let mut away_said = false;
    let mut until = None;
    for part in parts {
        let language = script.segments[part.segment].language;
        let away = script.first_of(&part.tokens, Cue::Away);
        if script.has(&part.tokens, Cue::Reported) || !of_the_writer(script, part) {
            continue;
        }
        away_said |= away.is_some();
        let back = script.first_of(&part.tokens, Cue::Back).filter(|back| {
            (away_said || speaks_of_self(script, &part.tokens)) && !sends_back(script, part, back.first)
        });
        if away.is_none() && back.is_none() {
            continue;
        }
        let dates = dates::within(script, &part.tokens, language, anchor);
        let returning = back.and_then(|back| nearest(&dates, back.first));
        if let Some(date) = returning.and_then(|date| date.moment) {
            return Some(date.date());
        }
        if away.is_some() && until.is_none() {
            let to_come =
                |date: &&Found| (date.ahead || date.bound == Bound::By) && !date.past && date.bound != Bound::After;
            until = dates.iter().rev().find(to_come).and_then(back_after);
        }
    }
    until
}

/// The writer is the subject, or there is none: "away until Monday", "back on the 16th".
fn of_the_writer(script: &Script, part: &Part) -> bool {
    let start = clauses::opening(script, &part.tokens);
    let opens = (start..part.tokens.end.min(start + 2))
        .any(|token| script.at(token).iter().any(|hit| matches!(hit.cue, Cue::Away | Cue::Back)));
    // "The adviser is away": the subject of "is" stands right before it.
    let before = |at: usize| {
        let others = at.checked_sub(1).is_some_and(|verb| script.phrase(verb, Cue::Finite).is_some());
        at.saturating_sub(if others { 3 } else { 12 }).max(part.tokens.start)..at + 1
    };
    let near = script.cues(&part.tokens).iter().filter(|hit| matches!(hit.cue, Cue::Away | Cue::Back));
    opens || near.map(|hit| before(hit.first)).any(|near| speaks_of_self(script, &near))
}

/// "Ich schicke das Muster am Montag zurück": what comes back is not the writer.
fn sends_back(script: &Script, part: &Part, back: usize) -> bool {
    let deed = |token: usize| {
        script
            .at(token)
            .iter()
            .any(|hit| matches!(hit.cue, Cue::Verb(Verb::Send | Verb::Call | Verb::Pay | Verb::Tell | Verb::Do, _)))
    };
    let be = |token: usize| {
        let am = script.word(token) == "am" && token.checked_sub(1).is_some_and(|before| script.word(before) == "i");
        am || matches!(script.word(token), "bin" | "sind" | "i'm" | "be" | "suis" | "serai" | "estare" | "estoy")
    };
    let nearest = (part.tokens.start..back).rev().find(|token| deed(*token) || be(*token));
    nearest.is_some_and(|token| !be(token))
}

fn speaks_of_self(script: &Script, tokens: &Range<usize>) -> bool {
    let of_self = |cue| script.has(tokens, cue);
    let future = script.cues(tokens).iter().any(|hit| matches!(hit.cue, Cue::Verb(_, Form::First | Form::Future)));
    of_self(Cue::First) || of_self(Cue::FirstFuture) || future
}

/// The date that stands nearest to the word "back", rather after it than before.
fn nearest(dates: &[Found], back: usize) -> Option<&Found> {
    let usable = || dates.iter().filter(|date| !date.past);
    usable()
        .find(|date| date.tokens.start > back && date.tokens.start <= back + 8)
        .or_else(|| usable().rev().find(|date| date.tokens.end <= back && date.tokens.end + 3 > back))
}

fn back_after(date: &Found) -> Option<Date> {
    let day = date.moment?.date();
    if !date.inclusive && date.bound != Bound::On {
        return Some(day);
    }
    let next = day.tomorrow().ok()?;
    // "Away next week" ends with the working week.
    let weekend = |day: Date| date.wide && matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let mut back = next;
    while weekend(back) {
        back = back.tomorrow().ok()?;
    }
    Some(back)
}

#[cfg(test)]
mod tests {
    use super::super::spoken::{contractor, owner};

    fn check(text: &str, want: Option<&str>) {
        let found = contractor(text).out_of_office_until.map(|day| day.to_string());
        assert_eq!(found.as_deref(), want, "{text}");
    }

    #[test]
    fn the_first_day_back_is_told() {
        check("I'm away until Monday.", Some("2026-03-09"));
        check("I'm on holiday from 9 to 13 March.", Some("2026-03-14"));
        check("I'm on holiday from Monday and back on the 16th.", Some("2026-03-16"));
        check("I'm out of the office through Friday.", Some("2026-03-07"));
        check("Next week I'm on holiday.", Some("2026-03-16"));
        check("Ich bin vom 9. bis 13. März im Urlaub.", Some("2026-03-14"));
        check("Ich bin ab 16. März wieder da.", Some("2026-03-16"));
        check("Je suis en congé jusqu'au 16 mars.", Some("2026-03-16"));
        check("Estoy de vacaciones hasta el 16 de marzo.", Some("2026-03-16"));
    }

    #[test]
    fn other_comings_and_goings_are_none() {
        check("I was on holiday last week.", None);
        check("I was ill, so I read your mail today.", None);
        check("The accountant is away until Monday.", None);
        check("I'll send the sample back on Monday.", None);
        check("Ich schicke das Muster am Montag zurück.", None);
        check("We push the opening back from 12 March to 18 March.", None);
        check("Are you away until Monday?", None);
    }

    #[test]
    fn the_owner_may_be_away_too() {
        let day = owner("I'm away until 12 March.").out_of_office_until;
        assert_eq!(day.map(|day| day.to_string()).as_deref(), Some("2026-03-12"));
    }
}
