//! Another date than the one that was named.
//!
//! Two ways lead to it: a day is refused and another one put forward ("Friday
//! is too tight, how about Monday?"), or more time is asked for outright
//! ("could we move the deadline to the 12th?", "the earliest is Monday").

use std::ops::Range;

use super::super::asks::body::Part;
use super::super::dates::{self, Bound, Found};
use super::super::lexicon::Cue;
use super::super::mail::Written;
use super::super::moment::Moment;
use super::super::script::Script;
use super::ends_with_question;

/// How many sentences after a refusal may put the other day forward.
const NEAR: usize = 4;

/// The day put forward instead, if one is.
pub fn other_date(script: &Script, parts: &[Part], anchor: Written) -> Option<Moment> {
    let refused = parts.iter().position(|part| script.has(&part.tokens, Cue::TooTight));
    let mut found = None;
    for (index, part) in parts.iter().enumerate() {
        let after_refusal = refused.is_some_and(|refused| (refused..refused + NEAR).contains(&index));
        let before_refusal = refused.is_some_and(|refused| index + 1 == refused && ends_with_question(script, part));
        let offers = script.has(&part.tokens, Cue::OtherDate) || ends_with_question(script, part);
        let postpones = script.has(&part.tokens, Cue::Postpone) && !script.has(&part.tokens, Cue::Please);
        if postpones || (offers && (after_refusal || before_refusal)) {
            found = day_of(script, part, postpones, anchor).or(found);
        }
    }
    found
}

/// The day a sentence puts forward: the last that is not refused or replaced. "Not before Monday" is one where more
/// time is asked for.
fn day_of(script: &Script, part: &Part, postpones: bool, anchor: Written) -> Option<Moment> {
    let language = script.segments[part.segment].language;
    let all = dates::within(script, &part.tokens, language, anchor);
    let usable = |date: &&Found| !date.past && (postpones || date.bound != Bound::After) && !replaced(script, date);
    let pieces = pieces(script, &part.tokens);
    let refused = |date: &&Found| {
        let at = pieces.partition_point(|piece| piece.end <= date.tokens.start);
        pieces.get(at).is_some_and(|piece| {
            script.has(piece, Cue::TooTight) && !script.has(piece, Cue::OtherDate) && !script.has(piece, Cue::Postpone)
        })
    };
    all.iter().rev().filter(usable).find(|date| !refused(date)).and_then(|date| date.moment)
}

/// "Instead of Friday", "rather than on Friday".
fn replaced(script: &Script, date: &Found) -> bool {
    let near = date.tokens.start.saturating_sub(4)..date.tokens.start;
    near.clone().any(|token| {
        script.phrase(token, Cue::Moved).is_some_and(|last| {
            matches!(script.word(last + 1), "of" | "de")
                || matches!(script.word(last), "than" | "of" | "de" | "que" | "statt" | "anstatt")
        })
    })
}

/// The pieces of a sentence between signs.
fn pieces(script: &Script, tokens: &Range<usize>) -> Vec<Range<usize>> {
    let sign = |token: &usize| [',', ';', ':', '.', '\u{2013}', '-'].iter().any(|sign| script.is_sign(*token, *sign));
    let cuts: Vec<usize> = tokens.clone().filter(sign).collect();
    let starts = std::iter::once(tokens.start).chain(cuts.iter().map(|cut| cut + 1));
    let ends = cuts.iter().copied().chain([tokens.end]);
    starts.zip(ends).map(|(start, end)| start..end).collect()
}
