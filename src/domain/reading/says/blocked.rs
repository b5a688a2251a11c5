//! Cannot go on: said in a set phrase, or as a denied "go on".

use std::ops::Range;

use super::super::asks::body::Part;
use super::super::lexicon::{Cue, Form, Hit, Time};
use super::super::script::Script;
use super::{stretches, tells as says};
use crate::domain::people::roster::Side;

/// Whether a part tells that its writer is held up, now.
pub fn tells(script: &Script, part: &Part, by: Side) -> bool {
    let stuck = stuck(script, &part.tokens);
    let solved = script.has(&part.tokens, Cue::Done) && !script.has(&part.tokens, Cue::Negation);
    (stuck && says(script, part, Cue::Blocked) && !solved) || (by == Side::Contractor && cannot_go_on(script, part))
}

/// A set phrase for it, where it is no deed with its object behind it: "I have blocked the sender".
pub fn stuck(script: &Script, tokens: &Range<usize>) -> bool {
    let active = |hit: Hit| {
        hit.first == hit.last
            && script.phrase(hit.last + 1, Cue::Determiner).is_some()
            && (tokens.start..hit.first).any(|token| script.phrase(token, Cue::First).is_some())
    };
    // A bare "blocked" is somebody's: "I'm blocked", "the import is blocked", or nothing but that word.
    let owned = |hit: Hit| {
        let before = hit.first.checked_sub(1);
        hit.last > hit.first
            || hit.first <= tokens.start + 1
            || script.has(tokens, Cue::First)
            || before.is_some_and(|before| script.phrase(before, Cue::Finite).is_some())
    };
    script.first_of(tokens, Cue::Blocked).is_some_and(|hit| !active(hit) && owned(hit))
}

/// "Without the measures I can't start", "damit kann ich nicht anfangen".
fn cannot_go_on(script: &Script, part: &Part) -> bool {
    if !says(script, part, Cue::Progress) || script.has(&part.tokens, Cue::TooTight) && names_time(script, part) {
        return false;
    }
    stretches(script, part).iter().any(|tokens| {
        let able = script.has(tokens, Cue::FirstCan) || script.has(tokens, Cue::First);
        let denied = script.first_of(tokens, Cue::Negation);
        let past = script.cues(tokens).iter().any(|hit| matches!(hit.cue, Cue::Verb(_, Form::Past)));
        able && !past && denied.is_some() && script.has(tokens, Cue::Progress)
    })
}

fn names_time(script: &Script, part: &Part) -> bool {
    part.tokens.clone().any(|token| {
        script.times(token).any(|(time, _)| matches!(time, Time::Weekday(_) | Time::Month(_) | Time::Day(_)))
    })
}
