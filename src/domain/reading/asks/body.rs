//! Which segments of a mail can ask at all: greetings, closings and quoted speech are taken off.

use std::ops::Range;

use super::super::lexicon::Cue;
use super::super::script::Script;
use super::super::words::Shape;

/// A segment that can ask.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its place among the script's segments.
    pub segment: usize,
    /// Its tokens without greeting and vocative.
    pub tokens: Range<usize>,
}

/// The segments between greeting and closing, and what follows a "P.S.".
pub fn parts(script: &Script, author_name: Option<&str>) -> Vec<Part> {
    let mut parts = Vec::with_capacity(script.segments.len());
    let mut closed = false;
    for (index, segment) in script.segments.iter().enumerate() {
        let mut tokens = segment.tokens.clone();
        if segment.opens_line && opens_with(script, &tokens, Cue::Postscript).is_some() {
            closed = false;
        } else if closed || (index > 0 && segment.opens_line && closes(script, &tokens, author_name)) {
            closed = index > 0;
            continue;
        }
        if segment.opens_line && segment.item.is_none() {
            tokens.start = past_greeting(script, &tokens);
            tokens.start = past_vocative(script, &tokens);
        }
        if tokens.clone().any(|token| script.words.tokens.get(token).is_some_and(|token| token.shape == Shape::Word)) {
            parts.push(Part { segment: index, tokens });
        }
    }
    parts
}

/// The last token of a phrase of that cue at the head of a segment.
fn opens_with(script: &Script, tokens: &Range<usize>, cue: Cue) -> Option<usize> {
    script.phrase(tokens.start, cue).filter(|last| *last < tokens.end)
}

/// A closing formula, alone on its line or before a comma, or the writer's own name.
fn closes(script: &Script, tokens: &Range<usize>, author_name: Option<&str>) -> bool {
    let words = tokens.len();
    let signed = author_name.and_then(|name| name.split_whitespace().next()).is_some_and(|first| {
        let name = super::super::words::fold(first);
        words <= 4 && script.word(tokens.start) == name && !script.is_sign(tokens.start + 1, ',')
    });
    let formula = opens_with(script, tokens, Cue::Closing).is_some_and(|last| {
        let rest = last + 1..tokens.end;
        rest.clone().take_while(|token| !script.is_sign(*token, ',')).count() <= 3
            && !rest.clone().any(|token| script.is_sign(token, '?'))
            && rest.clone().filter(|token| script.is_content(*token)).count() <= 3
            && !script.has(&rest, Cue::Please)
            && !script.cues(&rest).iter().any(|hit| matches!(hit.cue, Cue::Verb(..) | Cue::CanYou | Cue::TellMe))
            // "Thanks" opens mails as well as it closes them: a full stop and more to come is no end.
            && (rest.len() <= 4)
    });
    let last_line = tokens.end + 12 >= script.words.tokens.len();
    let thanks = script.has(tokens, Cue::Thanks);
    signed || (formula && (last_line || !thanks))
}

/// The token after "Hi Boris," at the head of a line.
fn past_greeting(script: &Script, tokens: &Range<usize>) -> usize {
    let Some(last) = opens_with(script, tokens, Cue::Greeting) else { return tokens.start };
    let ends = |token: &usize| {
        matches!(
            script.words.tokens.get(*token).map(|token| token.shape),
            Some(Shape::Sign(',' | ':' | '!' | ';' | '-' | '\u{2013}'))
        )
    };
    match (last + 1..tokens.end.min(last + 8)).find(ends) {
        Some(sign) => sign + 1,
        None if tokens.len() <= 6
            && !script.cues(tokens).iter().any(|hit| matches!(hit.cue, Cue::Verb(..) | Cue::Asking)) =>
        {
            tokens.end
        }
        None => last + 1,
    }
}

/// The token after "Boris," or "Boris:" at the head of a line.
fn past_vocative(script: &Script, tokens: &Range<usize>) -> usize {
    for length in 1..=2 {
        let names = (tokens.start..tokens.start + length).all(|token| {
            script.words.tokens.get(token).is_some_and(|found| found.shape == Shape::Word && found.capital)
                && !script.at(token).iter().any(|hit| !matches!(hit.cue, Cue::Function))
        });
        let sign = tokens.start + length;
        if names && sign < tokens.end && script.is_sign(sign, ',') {
            return sign + 1;
        }
    }
    tokens.start
}
