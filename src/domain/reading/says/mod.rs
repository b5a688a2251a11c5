//! What a mail says about the work: understood, delivered, blocked, accepted, declined, settled.

mod blocked;
mod counter;
mod done;

use std::ops::Range;

use super::asks::body::Part;
use super::asks::clauses;
use super::lexicon::{Cue, Verb};
use super::mail::Written;
use super::moment::Moment;
use super::report::{Ask, AskKind};
use super::script::Script;
use super::sentences::End;
use super::words::Shape;
use crate::domain::people::roster::Side;

/// What is said about the work.
#[derive(Debug, Default)]
pub struct Says {
    /// Nothing but thanks.
    pub thanks_only: bool,
    /// Understood, or will be looked at.
    pub acknowledgement: bool,
    /// Hands over something done.
    pub delivered: bool,
    /// Cannot go on.
    pub blocked: bool,
    /// Takes the task.
    pub accepted: bool,
    /// Does not take it.
    pub declined: bool,
    /// Another date than the one asked for.
    pub counter_date: Option<Moment>,
    /// Settled by voice.
    pub settled: bool,
    /// Speaks of a file that goes with the mail.
    pub attaches: bool,
}

/// A mail short enough to be nothing but a word of thanks.
const FEW_WORDS: usize = 14;

/// Reads what a mail says about the work. `moved` is the moment of a promise that replaces an older one.
pub fn read(
    script: &Script,
    parts: &[Part],
    by: Side,
    asks: &[Ask],
    promises: usize,
    moved: Option<Moment>,
    anchor: Written,
) -> Says {
    let asked = asks.iter().any(|ask| ask.kind != AskKind::Step);
    let near_top = parts.iter().take(3);
    let any = |test: &dyn Fn(&Part) -> bool| parts.iter().any(test);
    let declined = any(&|part| tells(script, part, Cue::Decline));
    let blocked = any(&|part| blocked::tells(script, part, by));
    let settled = any(&|part| tells(script, part, Cue::Settled) && !clauses::own_request(script, &part.tokens));
    let attaches = any(&|part| done::attaches(script, part));
    let reported = |part: &Part| match settled {
        // "Everything is settled" closes the matter and hands over nothing.
        true => done::tells_deed(script, part, anchor),
        false => done::reports(script, part, anchor),
    };
    let done = by == Side::Contractor && !declined && any(&reported);
    let delivered = attaches || done || any(&|part| done::hands_over(script, part, anchor));
    let acknowledged = near_top
        .clone()
        .any(|part| opens_with(script, part, Cue::Acknowledge) || briefly(script, part) || will_look(script, part));
    let accepted = !declined
        && near_top
            .clone()
            .take(2)
            .any(|part| opens_with(script, part, Cue::Accept) && !script.has(&part.tokens, Cue::IfYouLike));
    let words = script.words.tokens.iter().filter(|token| token.shape == Shape::Word).count();
    let content = parts.iter().flat_map(|part| part.tokens.clone()).filter(|token| script.is_content(*token)).count();
    let thanks = script.segments.iter().any(|segment| script.has(&segment.tokens, Cue::Thanks));
    let acknowledgement = acknowledged && !asked && !delivered && !declined;
    let counter = counter::other_date(script, parts, anchor).or(moved).filter(|_| !delivered || moved.is_some());
    Says {
        thanks_only: thanks
            && words <= FEW_WORDS
            && content <= 2
            && !script.segments.iter().any(|segment| script.has(&segment.tokens, Cue::Receipt))
            && !asked
            && promises == 0
            && !delivered
            && !acknowledgement
            && !declined
            && !settled,
        acknowledgement,
        delivered,
        blocked,
        accepted: accepted && by == Side::Contractor && !(delivered && words > 60),
        declined: declined && by == Side::Contractor && counter.is_none(),
        counter_date: counter.filter(|_| by == Side::Contractor),
        settled,
        attaches,
    }
}

fn ends_with_question(script: &Script, part: &Part) -> bool {
    script.segments[part.segment].end == End::Question
}

/// Says it of the present and of itself: no question, no condition, nothing to come.
fn tells(script: &Script, part: &Part, cue: Cue) -> bool {
    script.has(&part.tokens, cue)
        && !ends_with_question(script, part)
        && script.phrase(part.tokens.start, Cue::Condition).is_none()
        && !script.has(&part.tokens, Cue::IfYouLike)
}

/// The cue stands at the head of a sentence, but for a small word or two.
fn opens_with(script: &Script, part: &Part, cue: Cue) -> bool {
    let start = clauses::opening(script, &part.tokens);
    let head = part.tokens.start..part.tokens.end.min(start + 2);
    !ends_with_question(script, part) && script.has(&(head.start..part.tokens.end.min(start + 8)), cue) && {
        let hit = script.first_of(&(head.start..part.tokens.end), cue);
        hit.is_some_and(|hit| hit.first <= start)
    }
}

/// An acknowledgement anywhere in a sentence of a few words: "danke, das schau ich mir an".
fn briefly(script: &Script, part: &Part) -> bool {
    const FEW: usize = 9;
    part.tokens.len() <= FEW && tells(script, part, Cue::Acknowledge) && !script.has(&part.tokens, Cue::Negation)
}

/// "I'll look at it", "let me check and come back to you": a look and word of it, and nothing else.
fn will_look(script: &Script, part: &Part) -> bool {
    !ends_with_question(script, part) && only_looks(script, &part.tokens)
}

/// What the writer is about to do is to look, and perhaps to tell of it.
pub fn only_looks(script: &Script, tokens: &Range<usize>) -> bool {
    let Some(future) = script.first_of(tokens, Cue::FirstFuture) else { return false };
    let is = |token: usize, classes: &[Verb]| {
        script.at(token).iter().any(|hit| matches!(hit.cue, Cue::Verb(verb, _) if classes.contains(&verb)))
    };
    let mut verbs = (future.last + 1..tokens.end).filter(|token| script.verb(*token).is_some()).peekable();
    verbs.peek().is_some_and(|first| is(*first, &[Verb::Check]))
        && verbs.all(|token| is(token, &[Verb::Check, Verb::Keep, Verb::Tell]))
}

/// The stretches of a sentence between commas and "and"s, so that "done, but the rest follows" tells both.
fn stretches(script: &Script, part: &Part) -> Vec<Range<usize>> {
    let mut stretches = Vec::new();
    let mut start = part.tokens.start;
    for token in part.tokens.clone() {
        let cuts = [',', ';', ':', '\u{2013}'].iter().any(|sign| script.is_sign(token, *sign))
            || script.phrase(token, Cue::Subordinate).is_some() && script.is_sign(token.saturating_sub(1), ',');
        if cuts {
            stretches.push(start..token);
            start = token + 1;
        }
    }
    stretches.push(start..part.tokens.end);
    stretches
}

#[cfg(test)]
mod tests;
