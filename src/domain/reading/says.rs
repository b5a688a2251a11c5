//! What a mail says about the work: understood, delivered, blocked, accepted, declined, settled.

use std::ops::Range;

use super::asks::body::Part;
use super::asks::clauses;
use super::dates::{self, Bound};
use super::lexicon::{Cue, Form, Hit, Verb};
use super::mail::Written;
use super::moment::Moment;
use super::report::{Ask, AskKind};
use super::script::Script;
use super::sentences::{End, Mark};
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
    let blocked = any(&|part| tells(script, part, Cue::Blocked));
    let settled = any(&|part| tells(script, part, Cue::Settled) && !clauses::own_request(script, &part.tokens));
    let attaches = any(&|part| attaches(script, part));
    let done = by == Side::Contractor && !declined && any(&|part| reports_done(script, part));
    let delivered = attaches || done || any(&|part| hands_over(script, part));
    let acknowledged = near_top.clone().any(|part| opens_with(script, part, Cue::Acknowledge));
    let accepted = !declined && near_top.clone().take(2).any(|part| opens_with(script, part, Cue::Accept));
    let words = script.words.tokens.iter().filter(|token| token.shape == Shape::Word).count();
    let content = parts.iter().flat_map(|part| part.tokens.clone()).filter(|token| script.is_content(*token)).count();
    let thanks = script.segments.iter().any(|segment| script.has(&segment.tokens, Cue::Thanks));
    let acknowledgement = acknowledged && !asked && !delivered && !declined;
    let counter = counter_date(script, parts, by, anchor).or(moved).filter(|_| !delivered || moved.is_some());
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

/// Words that put off or deny what a clause says is done.
fn put_off(script: &Script, tokens: &Range<usize>) -> bool {
    script.cues(tokens).iter().any(|hit| {
        hit.last < tokens.end
            && matches!(
                hit.cue,
                Cue::FirstFuture
                    | Cue::WillBe
                    | Cue::YouGet
                    | Cue::Ought
                    | Cue::Negation
                    | Cue::WhenDone
                    | Cue::Condition
                    | Cue::PastRequest
                    | Cue::IfYouLike
                    | Cue::Moved
                    | Cue::Lack
                    | Cue::Verb(_, Form::Future)
            )
    })
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

/// "Attached", "anbei": a file goes with this mail.
fn attaches(script: &Script, part: &Part) -> bool {
    !ends_with_question(script, part)
        && stretches(script, part).iter().any(|tokens| {
            let Some(attached) = script.first_of(tokens, Cue::Attached) else { return false };
            let asks = script.cues(tokens).iter().any(|hit| {
                matches!(hit.cue, Cue::CanYou | Cue::NeedYou | Cue::Wish | Cue::Lack | Cue::ShallI)
                    || (hit.cue == Cue::Please && !script.has(tokens, Cue::Courtesy))
            });
            // "The attached list", "your attachment": of another mail, or already there.
            let owned = script.has(&(tokens.start..attached.first), Cue::Second);
            !asks && !owned && !script.has(tokens, Cue::Negation) && !script.has(tokens, Cue::FirstFuture)
        })
}

/// "Here is the banner."
fn hands_over(script: &Script, part: &Part) -> bool {
    !ends_with_question(script, part)
        && !clauses::own_request(script, &part.tokens)
        && stretches(script, part).iter().any(|tokens| {
            let here = script.first_of(tokens, Cue::HereIs);
            here.is_some_and(|here| here.first <= tokens.start + 3)
                && !put_off(script, tokens)
                && !script.has(tokens, Cue::ReportIntro)
                && !dated_ahead(script, &part.tokens)
                && script.segments[part.segment].end != End::Colon
        })
}

/// "I'm sending it tomorrow" hands over nothing yet.
fn dated_ahead(script: &Script, tokens: &Range<usize>) -> bool {
    script
        .cues(tokens)
        .iter()
        .any(|hit| matches!(hit.cue, Cue::Time(super::lexicon::Time::Weekday(_) | super::lexicon::Time::Day(1..))))
}

/// "Done", "the pages are ready", "I have replaced the disk", a ticked box.
fn reports_done(script: &Script, part: &Part) -> bool {
    let segment = &script.segments[part.segment];
    if segment.item.is_some_and(|item| item.mark == Mark::Ticked) {
        return true;
    }
    if segment.end == End::Question
        || clauses::own_request(script, &part.tokens)
        || [Cue::PastRequest, Cue::Settled, Cue::Bank].iter().any(|cue| script.has(&part.tokens, *cue))
    {
        return false;
    }
    stretches(script, part).iter().any(|tokens| {
        if put_off(script, tokens) {
            return false;
        }
        let done = script.first_of(tokens, Cue::Done);
        let opens = done.is_some_and(|done| done.first <= clauses::opening(script, tokens));
        let stated = done.is_some() && (script.has(tokens, Cue::Finite) || script.has(tokens, Cue::First));
        let deed = script.has(tokens, Cue::First)
            && script.cues(tokens).iter().any(|hit| matches!(hit.cue, Cue::Verb(Verb::Do | Verb::Send, Form::Past)));
        let past = |hit: &Hit| matches!(hit.cue, Cue::Verb(_, Form::Past) | Cue::Done);
        let listed = segment.item.is_some() && script.cues(tokens).iter().any(past);
        let subject_is_reader = script.phrase(tokens.start, Cue::Second).is_some();
        (opens || stated || deed || listed) && !subject_is_reader
    })
}

/// "Friday is too tight, would Wednesday do?"
fn counter_date(script: &Script, parts: &[Part], by: Side, anchor: Written) -> Option<Moment> {
    let tight = |part: &&Part| script.has(&part.tokens, Cue::TooTight);
    let first = parts.iter().position(|part| tight(&part)).filter(|_| by == Side::Contractor)?;
    let refuses = parts.iter().any(|part| {
        script.has(&part.tokens, Cue::TooTight)
            && (script.has(&part.tokens, Cue::Negation) || !ends_with_question(script, part))
    });
    let all: Vec<_> = parts
        .iter()
        .skip(first)
        .take(3)
        .flat_map(|part| dates::within(script, &part.tokens, script.segments[part.segment].language, anchor))
        .filter(|date| !date.past && date.bound != Bound::After)
        .collect();
    let named_twice = all.len() >= 2;
    let last = all.last()?.moment;
    let offers = parts
        .iter()
        .skip(first)
        .take(3)
        .any(|part| ends_with_question(script, part) || script.has(&part.tokens, Cue::FirstCan));
    (refuses && (named_twice || offers)).then_some(last)?
}
