//! Hands over something done: attached, here, or told as finished.

use std::ops::Range;

use super::super::asks::body::Part;
use super::super::asks::clauses;
use super::super::dates::{self, Bound};
use super::super::lexicon::{Cue, Form, Hit, Time, Verb};
use super::super::mail::Written;
use super::super::script::Script;
use super::super::sentences::{End, Mark};
use super::blocked::stuck;
use super::{ends_with_question, stretches};
use crate::domain::people::language::Language;

/// "Attached", "anbei": a file goes with this mail.
pub fn attaches(script: &Script, part: &Part) -> bool {
    !ends_with_question(script, part)
        && stretches(script, part).iter().any(|tokens| {
            let Some(attached) = script.first_of(tokens, Cue::Attached) else { return false };
            let asks = script.cues(tokens).iter().any(|hit| {
                matches!(hit.cue, Cue::CanYou | Cue::NeedYou | Cue::Wish | Cue::Lack | Cue::ShallI)
                    || (hit.cue == Cue::Please && !script.has(tokens, Cue::Courtesy))
            });
            // "The attached list", "your attachment": of another mail, or already there.
            let before = tokens.start..attached.first;
            let owned = [Cue::Second, Cue::Thanks].iter().any(|cue| script.has(&before, *cue));
            let to_come = [Cue::Negation, Cue::FirstFuture, Cue::YouGet].iter().any(|cue| script.has(tokens, *cue));
            !asks && !owned && !to_come && !fixed_to(script, attached)
        })
}

/// "Attached to the wall", "an attached garage": no file.
fn fixed_to(script: &Script, attached: Hit) -> bool {
    let mail = |token: usize| matches!(script.word(token), "this" | "mail" | "email" | "message");
    let to = script.word(attached.last + 1) == "to" && !mail(attached.last + 2) && !mail(attached.last + 3);
    let one = attached.first.checked_sub(1).is_some_and(|before| matches!(script.word(before), "a" | "an"));
    script.word(attached.first) == "attached" && (to || one)
}

/// "Here is the banner."
pub fn hands_over(script: &Script, part: &Part, anchor: Written) -> bool {
    !ends_with_question(script, part)
        && !clauses::own_request(script, &part.tokens)
        && !lies_ahead(script, &part.tokens, script.segments[part.segment].language, anchor)
        && stretches(script, part).iter().any(|tokens| {
            let here = script.first_of(tokens, Cue::HereIs);
            here.is_some_and(|here| {
                // "Here is what is missing."
                let clause = script.phrase(here.last + 1, Cue::Asking).is_some() && here.last + 1 < tokens.end;
                here.first <= tokens.start + 3 && !clause
            }) && !put_off(script, tokens)
                && !script.has(tokens, Cue::ReportIntro)
                && !names_day_ahead(script, &part.tokens)
                && script.segments[part.segment].end != End::Colon
        })
}

/// "Done", "the pages are ready", "I have replaced the disk", a ticked box.
pub fn reports(script: &Script, part: &Part, anchor: Written) -> bool {
    let segment = &script.segments[part.segment];
    segment.item.is_some_and(|item| item.mark == Mark::Ticked)
        || may_report(script, part)
            && stretches(script, part).iter().any(|tokens| {
                let done = script.first_of(tokens, Cue::Done);
                let opens = done.is_some_and(|done| done.first <= clauses::opening(script, tokens));
                let stated = done.is_some() && (script.has(tokens, Cue::Finite) || script.has(tokens, Cue::First));
                let past = |hit: &Hit| matches!(hit.cue, Cue::Verb(_, Form::Past) | Cue::Done);
                let listed = segment.item.is_some() && script.cues(tokens).iter().any(past);
                // "Ready on Friday" is still to come.
                let opens = opens && !names_day_ahead(script, tokens);
                let told = opens
                    || stated
                    || listed
                    || deed(script, tokens, segment.language)
                    || was_done(script, tokens, segment.language)
                    || lies_there(script, tokens);
                told && !put_off(script, tokens) && !lies_ahead(script, tokens, segment.language, anchor)
            })
}

/// "I have replaced the disk": a deed of the writer's, told as such.
pub fn tells_deed(script: &Script, part: &Part, anchor: Written) -> bool {
    let language = script.segments[part.segment].language;
    may_report(script, part)
        && stretches(script, part).iter().any(|tokens| {
            deed(script, tokens, language) && !put_off(script, tokens) && !lies_ahead(script, tokens, language, anchor)
        })
}

fn may_report(script: &Script, part: &Part) -> bool {
    let has = |cue| script.has(&part.tokens, cue);
    let conditional = script.phrase(part.tokens.start, Cue::Condition).is_some();
    let of_money = has(Cue::Bank) || (has(Cue::Account) && has(Cue::Changed));
    let asks = ends_with_question(script, part) || clauses::own_request(script, &part.tokens);
    !asks && !conditional && !of_money && !has(Cue::Reported)
}

/// A deed of the writer's in the past: "I moved the shop", "hochgeladen habe ich"; or, its subject left out, "moved
/// the shop".
fn deed(script: &Script, tokens: &Range<usize>, language: Language) -> bool {
    let reader_acts = script.phrase(tokens.start, Cue::Second).is_some();
    let first = clauses::opening(script, tokens);
    let bare = first < tokens.end
        && known_deed(script, first)
        && script.verb(first).is_some_and(|(_, form)| form == Form::Past)
        && !script.has(tokens, Cue::Finite);
    // "Habe die Kabel umgelegt": German drops its subject.
    let speaks = script.has(tokens, Cue::First) || matches!(script.word(first), "habe" | "hab" | "haben");
    let acts = speaks && (tokens.clone().any(|token| known_deed(script, token)) || new_deed(script, tokens, language));
    (bare || acts) && !stuck(script, tokens) && !reader_acts
}

/// A past form of a verb of making or handing over.
fn known_deed(script: &Script, token: usize) -> bool {
    script.at(token).iter().any(|hit| matches!(hit.cue, Cue::Verb(Verb::Do | Verb::Send, Form::Past)))
        && is_past(script, token)
        && script.phrase(token, Cue::NoDeed).is_none()
}

/// A participle of a verb that no list has, after "I have": "I've relocated", "habe ich eingebaut".
fn new_deed(script: &Script, tokens: &Range<usize>, language: Language) -> bool {
    let have = |token: usize| match language {
        Language::En => matches!(script.word(token), "have" | "i've" | "we've"),
        Language::De => matches!(script.word(token), "habe" | "hab" | "haben"),
        Language::Fr | Language::Es => false,
    };
    let after = tokens.clone().find(|token| have(*token));
    after.is_some_and(|have| (have + 1..tokens.end).any(|token| participle(script, token, language)))
}

/// What a participle looks like where the lists don't know it.
fn participle(script: &Script, token: usize, language: Language) -> bool {
    let word = script.word(token);
    let long = word.len() >= 6 && !script.words.tokens.get(token).is_some_and(|token| token.capital);
    let looks = match language {
        Language::En => word.ends_with("ed") && !word.ends_with("eed"),
        Language::De => word.ends_with("iert") || word.ends_with('t') && in_ge(word),
        Language::Fr | Language::Es => false,
    };
    long && looks && script.phrase(token, Cue::NoDeed).is_none()
}

/// "gebaut", "eingebaut", "umgestellt".
fn in_ge(word: &str) -> bool {
    const BEFORE: [&str; 14] =
        ["", "ab", "an", "auf", "aus", "bei", "ein", "nach", "um", "vor", "zu", "her", "hin", "zusammen"];
    BEFORE.iter().any(|before| word.strip_prefix(before).is_some_and(|rest| rest.starts_with("ge")))
}

/// "All pages have been moved", "the texts are translated": done, whoever did it.
fn was_done(script: &Script, tokens: &Range<usize>, language: Language) -> bool {
    let is = |token: &usize| {
        matches!(script.word(*token), "is" | "are" | "ist" | "sind" | "est" | "sont" | "esta" | "estan")
    };
    let been = script.first_of(tokens, Cue::Perfect).map(|hit| hit.last).or_else(|| tokens.clone().find(is));
    let past = |token: usize| known_deed(script, token) || participle(script, token, language);
    been.is_some_and(|been| (been + 1..tokens.end).any(past)) && !script.has(tokens, Cue::Receipt)
}

/// "The photos are in the folder": said of a place where files are kept.
fn lies_there(script: &Script, tokens: &Range<usize>) -> bool {
    let lies = |token: usize| {
        let word = script.word(token);
        [
            "is", "are", "it's", "they're", "ist", "sind", "liegt", "liegen", "steht", "stehen", "est", "sont", "esta",
            "estan",
        ]
        .contains(&word)
    };
    let place = script.first_of(tokens, Cue::Place);
    place.is_some_and(|place| {
        (tokens.start..place.first).any(lies)
            && script.phrase(tokens.start, Cue::Place).is_none()
            && (place.first.saturating_sub(4)..place.first)
                .any(|token| script.phrase(token, Cue::Preposition).is_some())
    })
}

/// French writes "livre" and "livré" alike once accents are folded: only the accent, or a participle of another
/// look than the present, tells the past.
fn is_past(script: &Script, token: usize) -> bool {
    let present = script.at(token).iter().any(|hit| {
        hit.language == Language::Fr && matches!(hit.cue, Cue::Verb(_, Form::Base | Form::Wanted | Form::First))
    });
    !present || script.quote(&(token..token + 1)).contains('\u{e9}')
}

/// Words that put off or deny what a clause says is done.
fn put_off(script: &Script, tokens: &Range<usize>) -> bool {
    script.phrase(tokens.start, Cue::Second).is_some_and(|last| script.phrase(last + 1, Cue::Finite).is_some())
        || script.cues(tokens).iter().any(|hit| {
            hit.last < tokens.end
                && matches!(
                    hit.cue,
                    Cue::FirstFuture
                        | Cue::WillBe
                        | Cue::Passive
                        | Cue::YouGet
                        | Cue::Ought
                        | Cue::Negation
                        | Cue::Nearly
                        | Cue::Intended
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

/// "I'm sending it tomorrow" hands over nothing yet.
fn names_day_ahead(script: &Script, tokens: &Range<usize>) -> bool {
    script.cues(tokens).iter().any(|hit| matches!(hit.cue, Cue::Time(Time::Weekday(_) | Time::Day(1..))))
}

/// A day to come bounds the clause: "by Friday", "tomorrow", "at the weekend". A bare weekday may be the last one.
fn lies_ahead(script: &Script, tokens: &Range<usize>, language: Language, anchor: Written) -> bool {
    dates::within(script, tokens, language, anchor).iter().any(|date| {
        let named = date
            .tokens
            .clone()
            .any(|token| script.at(token).iter().any(|hit| matches!(hit.cue, Cue::Time(Time::Day(1..)))));
        date.ahead && (matches!(date.bound, Bound::By | Bound::Before) || date.wide || named)
    })
}
