//! Dates and times as people write them, counted from the mail's own date.

mod calendar;
mod clock;
mod day;
mod numeric;
mod phrase;

use std::ops::Range;

use super::mail::Written;
use super::moment::Moment;
use super::script::Script;
use crate::domain::people::language::Language;

/// How a date bounds what it is said of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// "by Friday", "until Friday", "no later than".
    By,
    /// "before Friday".
    Before,
    /// "on Friday", or nothing at all.
    On,
    /// "after Friday", "since Friday", "from Friday".
    After,
}

/// A date or time found in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Where its words stand, in bytes of the text.
    pub range: Range<usize>,
    /// The same in tokens.
    pub(super) tokens: Range<usize>,
    /// The moment meant; `None` where the words can mean several.
    pub moment: Option<Moment>,
    /// How it bounds.
    pub bound: Bound,
    /// The end of a range was named as its last day ("from 3 to 7 March", "through Friday"), not as a limit ("until Friday").
    pub inclusive: bool,
    /// It lies behind: "last week", "two days ago".
    pub past: bool,
    /// It lies after today.
    pub(super) ahead: bool,
    /// It is as wide as a week or a month ("this week").
    pub(super) wide: bool,
    /// What could be meant, in words, where it is not one moment.
    pub doubt: Option<String>,
}

/// All dates and times in `text`, in their order, counted from `anchor` in its writer's zone.
///
/// A range gives its end. `language` breaks ties ("12/03" is settled in German,
/// French and Spanish) where the words themselves don't tell theirs.
pub fn find(text: &str, anchor: Written, language: Option<Language>) -> Vec<Found> {
    let script = Script::of(text, language);
    script.segments.iter().flat_map(|segment| within(&script, &segment.tokens, segment.language, anchor)).collect()
}

/// The dates that begin within `tokens` of a script.
pub(super) fn within(script: &Script, tokens: &Range<usize>, language: Language, anchor: Written) -> Vec<Found> {
    let reader = phrase::Reader { script, language, end: tokens.end, anchor };
    let mut found = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end {
        match reader.date_at(at) {
            Some(date) => {
                at = date.tokens.end.max(at + 1);
                found.push(date);
            }
            None => at += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests;
