//! The clauses of a sentence, each with at most one deed.

use std::ops::Range;

use super::super::lexicon::{Cue, Form, Verb, endings};
use super::super::script::Script;
use super::super::words::Shape;
use crate::domain::people::language::Language;

/// A clause.
#[derive(Clone, Debug)]
pub struct Clause {
    /// Its tokens, without the comma or "and" before it.
    pub tokens: Range<usize>,
    /// What it is about, named before a colon ("Old server: may I ...").
    pub label: Option<Range<usize>>,
    /// It hangs on a condition ("if you find mistakes, ...").
    pub conditional: bool,
    /// It stands behind a colon.
    pub after_colon: bool,
}

/// Cuts a sentence at commas, signs and "and" wherever what follows has a deed of its own.
pub fn split(script: &Script, tokens: &Range<usize>, language: Language) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    let mut conditional = false;
    let mut label = label(script, tokens);
    let said = label.as_ref().map_or(tokens.start, |label| label.end + 1)..tokens.end;
    let question = tokens.end.checked_sub(1).is_some_and(|last| script.is_sign(last, '?'));
    let (mut passed, mut after_colon) = (said.start, false);
    for piece in pieces(script, &said) {
        after_colon |= (passed..piece.start).any(|token| script.is_sign(token, ':'));
        passed = piece.start;
        let courts = script.phrase(piece.start, Cue::Addition).is_some();
        if opens_subordinate(script, &piece, Cue::Condition)
            && !courts
            && !own_request(script, &piece)
            && clauses.is_empty()
        {
            conditional = true;
            clauses.push(Clause { tokens: piece, label: label.take(), conditional: false, after_colon });
            continue;
        }
        if let (Some(last), true) = (clauses.last_mut(), opening(script, &piece) >= piece.end) {
            last.tokens.end = piece.end;
            continue;
        }
        let stands_alone = own_request(script, &piece)
            || (question && in_second_person(script, &piece, language).is_some())
            || (question
                && asks_in_words(script, &piece)
                && clauses.last().is_some_and(|last| speaks(script, &last.tokens) && !announces(script, &last.tokens)))
            || (deed(script, &piece, language).is_some()
                && !opens_subordinate(script, &piece, Cue::Subordinate)
                && !opens_subordinate(script, &piece, Cue::Condition));
        match clauses.last_mut() {
            Some(last) if !stands_alone => last.tokens.end = piece.end,
            _ => clauses.push(Clause { tokens: piece, label: label.take(), conditional, after_colon }),
        }
    }
    clauses
}

/// Begins with a question word: "... and where does it go?"
fn asks_in_words(script: &Script, piece: &Range<usize>) -> bool {
    script.phrase(opening(script, piece), Cue::Asking).is_some()
}

/// Ends with the verb whose object the next clause is: "können Sie mir sagen, welche Fassung wir nehmen?"
fn announces(script: &Script, clause: &Range<usize>) -> bool {
    let tells = |cue| matches!(cue, Cue::Verb(Verb::Tell | Verb::Inform, _));
    clause.end.checked_sub(1).is_some_and(|last| script.at(last).iter().any(|hit| tells(hit.cue)))
}

/// The verb of "¿cambias el tubo?", "tauschst du die Röhre?", "tu changes le tube ?", where it opens the clause.
pub fn in_second_person(script: &Script, piece: &Range<usize>, language: Language) -> Option<usize> {
    let first = opening(script, piece);
    let is = |token: usize, wanted: fn(Form) -> bool| {
        token < piece.end && script.at(token).iter().any(|hit| matches!(hit.cue, Cue::Verb(_, form) if wanted(form)))
    };
    let reader = |token: usize| script.phrase(token, Cue::Second).is_some();
    match language {
        Language::Es => is(first, |form| form == Form::Second).then_some(first),
        Language::De => (is(first, |form| form == Form::Wanted) && reader(first + 1)).then_some(first),
        Language::Fr => (reader(first) && is(first + 1, |form| form == Form::Wanted)).then_some(first + 1),
        Language::En => None,
    }
}

/// Has a verb, so that it is whole by itself.
pub fn speaks(script: &Script, clause: &Range<usize>) -> bool {
    script
        .cues(clause)
        .iter()
        .any(|hit| matches!(hit.cue, Cue::Verb(..) | Cue::Finite | Cue::Lack | Cue::Second | Cue::First | Cue::ShallI))
}

/// At most so many words name a matter before its colon.
const LABEL: usize = 6;

/// The name of a matter before a colon, where more follows: "Old server: ...".
fn label(script: &Script, tokens: &Range<usize>) -> Option<Range<usize>> {
    let colon = tokens.clone().take(LABEL + 1).find(|token| script.is_sign(*token, ':'))?;
    let label = tokens.start..colon;
    let names = label.clone().any(|token| script.is_content(token));
    let acts = |cue: Cue| {
        matches!(
            cue,
            Cue::First | Cue::FirstFuture | Cue::Matters | Cue::Second | Cue::Finite | Cue::Asking | Cue::Ought
        )
    };
    let says = script.cues(&label).iter().any(|hit| acts(hit.cue));
    let follows = (colon + 1..tokens.end)
        .any(|token| matches!(script.words.tokens.get(token), Some(found) if found.shape == Shape::Word));
    (names && !says && follows && !own_request(script, &label)).then_some(label)
}

/// The things named one by one behind a colon ("we need: a banner for the stand, ..."), where each is more than a word.
pub fn things(script: &Script, clause: &Range<usize>) -> Option<Vec<Range<usize>>> {
    let colon = clause.clone().find(|token| script.is_sign(*token, ':'))?;
    let things = pieces(script, &(colon + 1..clause.end));
    let whole = |thing: &Range<usize>| thing.clone().filter(|token| script.is_content(*token)).count() >= 2;
    (things.len() >= 2 && things.iter().all(whole)).then_some(things)
}

impl Clause {
    /// Its tokens with the name of its matter.
    pub fn whole(&self) -> Range<usize> {
        self.label.as_ref().map_or(self.tokens.start, |label| label.start)..self.tokens.end
    }
}

/// The stretches between commas, semicolons, brackets, colons, dashes and "and".
fn pieces(script: &Script, tokens: &Range<usize>) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = tokens.start;
    let mut quoted = false;
    for token in tokens.clone() {
        let Some(found) = script.words.tokens.get(token) else { break };
        if matches!(found.shape, Shape::Sign('"' | '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}')) {
            quoted = !quoted;
        }
        let cuts = match found.shape {
            Shape::Sign(',' | ';' | ':' | '(' | ')' | '\u{2013}' | '\u{2014}') => true,
            Shape::Sign('-' | '/') => !found.joined,
            // "Puis-je" asks, "puis" alone joins.
            Shape::Word => script.phrase(token, Cue::And).is_some() && script.phrase(token, Cue::ShallI).is_none(),
            _ => false,
        };
        if cuts && !quoted && !within_phrase(script, start, token) {
            if start < token {
                pieces.push(start..token);
            }
            start = token + 1;
        }
    }
    if start < tokens.end {
        pieces.push(start..tokens.end);
    }
    pieces
}

/// A request's own words go on over the sign at `token`: "es wäre schön, wenn du".
fn within_phrase(script: &Script, start: usize, token: usize) -> bool {
    const LONGEST: usize = 8;
    let near = token.saturating_sub(LONGEST).max(start)..token;
    script.cues(&near).iter().any(|hit| hit.last > token && matches!(hit.cue, Cue::Wish | Cue::NeedYou | Cue::Please))
}

/// The token at which a clause really begins: past "also", "then", "please" and the like.
pub fn opening(script: &Script, clause: &Range<usize>) -> usize {
    let mut at = clause.start;
    while at < clause.end {
        let skipped = script.at(at).iter().filter(|hit| {
            matches!(hit.cue, Cue::Please | Cue::Addition | Cue::Sequence | Cue::And | Cue::Thanks | Cue::So)
                && hit.last < clause.end
        });
        match skipped.map(|hit| hit.last).max() {
            Some(last) => at = last + 1,
            None if script
                .words
                .tokens
                .get(at)
                .is_some_and(|token| matches!(token.shape, Shape::Sign(sign) if !matches!(sign, '$' | '#' | '@'))) =>
            {
                at += 1
            }
            None => break,
        }
    }
    at
}

fn opens_subordinate(script: &Script, piece: &Range<usize>, cue: Cue) -> bool {
    script.phrase(piece.start, cue).is_some() && script.phrase(piece.start, Cue::Wish).is_none()
}

/// Words that ask whatever verb follows.
pub fn own_request(script: &Script, piece: &Range<usize>) -> bool {
    script.cues(piece).iter().any(|hit| {
        hit.last < piece.end
            && matches!(
                hit.cue,
                Cue::Please
                    | Cue::CanYou
                    | Cue::NeedYou
                    | Cue::Wish
                    | Cue::TellMe
                    | Cue::Lack
                    | Cue::ShallI
                    | Cue::Lets
            )
    })
}

/// The verb of a piece that could be done by whoever reads it, where it stands as an order does:
/// first, or, in German, last.
pub fn deed(script: &Script, piece: &Range<usize>, language: Language) -> Option<usize> {
    let first = opening(script, piece);
    let orders = |token: usize| {
        script.at(token).iter().any(|hit| {
            matches!(hit.cue, Cue::Verb(_, Form::Base | Form::Infinitive))
                || (matches!(hit.cue, Cue::Verb(_, Form::Wanted)) && language == Language::Es)
        })
    };
    if first < piece.end && orders(first) && !is_noun(script, first, piece, language) {
        return Some(first);
    }
    let infinitive =
        |token: usize| script.at(token).iter().any(|hit| matches!(hit.cue, Cue::Verb(_, Form::Infinitive)));
    if matches!(language, Language::Fr | Language::Es) && spelt_as_deed(script, first, piece, language) {
        return Some(first);
    }
    match language {
        Language::De => {
            let last = piece.clone().rev().take(3).find(|token| infinitive(*token))?;
            (last > first).then_some(last)
        }
        // French puts the object's pronoun before the infinitive: "la remettre".
        Language::Fr => {
            (infinitive(first + 1) && first + 1 < piece.end && script.word(first).len() <= 3).then_some(first + 1)
        }
        Language::Es => None,
        Language::En => None,
    }
}

/// An unknown word with the ending of an infinitive, before its object: "embaucher un jardinier".
pub fn spelt_as_deed(script: &Script, token: usize, piece: &Range<usize>, language: Language) -> bool {
    let unknown = script.at(token).is_empty();
    let thing = script.phrase(token + 1, Cue::Determiner).is_some() && token + 1 < piece.end;
    unknown && thing && endings::like_infinitive(script.word(token), language)
}

/// "Order 4471 is late", "update: ...", "book reviews are in": a base form that is a noun here.
fn is_noun(script: &Script, at: usize, piece: &Range<usize>, language: Language) -> bool {
    if language != Language::En {
        return false;
    }
    let after = at + 1..piece.end;
    let subordinate = script.first_of(&after, Cue::Subordinate).map_or(piece.end, |hit| hit.first);
    let finite = script.first_of(&(at + 1..subordinate.max(at + 1)), Cue::Finite);
    finite.is_some_and(|hit| hit.first < piece.end) || script.is_sign(at + 1, ':')
}
