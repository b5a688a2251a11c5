//! What the owner changes in a proposal before it goes: titles, dates, steps, parts put together.

use super::bundle::missing;
use super::proposal::Part;
use super::title;
use crate::domain::people::roster::Contractor;
use crate::domain::reading::Confidence;
use crate::domain::reading::moment::Moment;

/// No list of a sheet grows longer than this by commands.
const MOST_LINES: usize = 50;

/// A change of one part.
#[derive(Clone, Debug)]
pub enum Change<'a> {
    /// Its title.
    Title(&'a str),
    /// What shall be there in the end; also its title where it had none.
    Outcome(&'a str),
    /// By when.
    Due(Moment),
    /// One more thing to know.
    Known(&'a str),
    /// One more step.
    Step(&'a str),
    /// Whom it is for; with their place for files and their way of reporting.
    For(&'a Contractor),
}

/// Changes `part`, and reckons anew what it lacks.
pub fn change(part: &mut Part, change: &Change) {
    let sheet = &mut part.sheet;
    match change {
        Change::Title(words) => sheet.title = one_line(words),
        Change::Outcome(words) => {
            sheet.outcome = one_line(words);
            if sheet.title.trim().is_empty() {
                sheet.title = title::of(&sheet.outcome);
            }
        }
        Change::Due(due) => sheet.due = Some(*due),
        Change::Known(words) => add(&mut sheet.known, words),
        Change::Step(words) => add(&mut sheet.steps, words),
        Change::For(contractor) => {
            sheet.place.clone_from(&contractor.agreement.place);
            sheet.reporting.clone_from(&contractor.agreement.reporting);
            part.to = Some(contractor.key.clone());
        }
    }
    part.missing = missing(&part.sheet);
}

fn add(lines: &mut Vec<String>, words: &str) {
    let line = one_line(words);
    if lines.len() < MOST_LINES && !lines.contains(&line) {
        lines.push(line);
    }
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The parts with `numbers` put together as the one of them that stands first; the others are gone. `None` where
/// fewer than two of them are there.
pub fn merge(parts: &[Part], numbers: &[u32]) -> Option<(Vec<Part>, u32)> {
    let chosen = |part: &&Part| numbers.contains(&part.number);
    let mut joined = parts.iter().filter(chosen).cloned();
    let mut whole = joined.next()?;
    let others: Vec<Part> = joined.collect();
    if others.is_empty() {
        return None;
    }
    others.into_iter().for_each(|other| join(&mut whole, other));
    whole.confidence = Confidence(1.0);
    whole.missing = missing(&whole.sheet);
    let number = whole.number;
    let mut merged: Vec<Part> = parts.iter().filter(|part| !chosen(part)).cloned().collect();
    merged.push(whole);
    merged.sort_by_key(|part| part.number);
    Some((merged, number))
}

/// Puts `other` into `whole`: both outcomes, the sooner date, and everything known and to be done.
fn join(whole: &mut Part, other: Part) {
    let (sheet, more) = (&mut whole.sheet, other.sheet);
    if !more.outcome.is_empty() {
        let stop = if sheet.outcome.ends_with(['.', '!', '?']) || sheet.outcome.is_empty() { "" } else { "." };
        sheet.outcome = format!("{}{stop} {}", sheet.outcome, more.outcome).trim().to_string();
    }
    sheet.known.extend(more.known);
    sheet.steps.extend(more.steps);
    sheet.due = [sheet.due, more.due].into_iter().flatten().min_by_key(|due| due.date());
    match (&mut sheet.source, more.source) {
        (Some((_, asks)), Some((_, others))) => asks.extend(others),
        (mine @ None, other) => *mine = other,
        (Some(_), None) => {}
    }
    if !other.words.is_empty() {
        whole.words = format!("{}\n{}", whole.words, other.words);
    }
    whole.approved |= other.approved;
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::people::roster::ContractorKey;
    use crate::domain::reading::mail::{MailId, MessageId};
    use crate::domain::turn::thread_id::ThreadId;
    use crate::domain::work::proposal::Gap;
    use crate::domain::work::task::Sheet;

    fn part(number: u32, outcome: &str, due: Option<i8>) -> Part {
        let mail = MailId::of(&MessageId("<long@mail.example>".into()), None, None, "");
        let sheet = Sheet {
            title: title::of(outcome),
            outcome: outcome.into(),
            due: due.map(|day| Moment::Day(date(2026, 3, day))),
            source: Some((mail, vec![number as usize])),
            ..Sheet::default()
        };
        Part {
            number,
            missing: missing(&sheet),
            sheet,
            thread: ThreadId::of_part(&ContractorKey("boris".into()), mail, number),
            words: outcome.into(),
            confidence: Confidence(0.7),
            approved: false,
            to: None,
        }
    }

    #[test]
    fn a_change_closes_the_gap_it_is_about() {
        let mut one = part(1, "", None);
        assert_eq!(one.missing, [Gap::Title, Gap::Outcome, Gap::Due]);
        change(&mut one, &Change::Outcome("The old  logo is gone"));
        assert_eq!((one.sheet.title.as_str(), one.missing.as_slice()), ("The old logo is gone", &[Gap::Due][..]));
        change(&mut one, &Change::Due(Moment::Day(date(2026, 3, 6))));
        assert_eq!(one.missing, []);
        change(&mut one, &Change::Title(" "));
        assert_eq!(one.missing, [Gap::Title]);
    }

    #[test]
    fn the_same_line_is_not_added_twice() {
        let mut one = part(1, "Move the site", Some(6));
        for _ in 0..2 {
            change(&mut one, &Change::Known("the password is in the vault"));
            change(&mut one, &Change::Step("Save it first"));
        }
        assert_eq!((one.sheet.known.len(), one.sheet.steps.len()), (1, 1));
    }

    #[test]
    fn merged_parts_keep_all_that_was_said() {
        let parts = [part(1, "Paint it", Some(9)), part(2, "Send the list", None), part(3, "Call them.", Some(5))];
        let (merged, number) = merge(&parts, &[3, 1]).expect("two parts");
        assert_eq!((merged.len(), number), (2, 1));
        let whole = &merged[0];
        assert_eq!(whole.sheet.outcome, "Paint it. Call them.");
        assert_eq!(whole.sheet.due, Some(Moment::Day(date(2026, 3, 5))));
        assert_eq!(whole.asks(), [1, 3]);
        assert_eq!(whole.words, "Paint it\nCall them.");
        assert_eq!(merge(&parts, &[2]), None);
        assert_eq!(merge(&parts, &[2, 9]), None);
    }
}
