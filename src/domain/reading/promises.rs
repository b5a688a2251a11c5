//! Commitments, with the moment meant.
//!
//! A promise is a deed of the writer's that is still to come, and names either
//! a moment or its object. "Will do", "I'll look" promise nothing that could
//! be held against anybody: they are acknowledgements.

use std::ops::Range;

use super::asks::body::Part;
use super::asks::{clauses, lists};
use super::dates::{self, Bound, Found};
use super::lexicon::{Cue, Form, Time, Verb};
use super::mail::Written;
use super::report::Promise;
use super::says::only_looks;
use super::script::Script;
use super::sentences::End;
use crate::domain::people::language::Language;
use crate::domain::people::roster::Side;

/// At most so many promises are kept of one mail.
const ENOUGH: usize = 30;

/// A promise, and the moment its words name.
pub struct Promised {
    /// What is kept of it.
    pub promise: Promise,
    /// Its sentence moves a date that was named before.
    pub moved: bool,
}

/// The promises in a mail's new words, made by its writer, `by`.
pub fn find(script: &Script, parts: &[Part], by: Side, anchor: Written) -> Vec<Promised> {
    let mut promises: Vec<Promised> = Vec::new();
    for part in parts {
        let segment = &script.segments[part.segment];
        if segment.end == End::Question || promises.len() >= ENOUGH {
            continue;
        }
        let dates = dates::within(script, &part.tokens, segment.language, anchor);
        let moved = script.has(&part.tokens, Cue::Moved);
        let before = promises.len();
        let hangs =
            script.phrase(part.tokens.start, Cue::Condition).is_some() || script.has(&part.tokens, Cue::IfYouLike);
        for clause in clauses_of(script, &part.tokens, segment.language) {
            if hangs || promises.len() >= ENOUGH {
                break;
            }
            let dates = begun_within(&dates, &clause);
            let Some(due) = commits(script, &clause, dates, segment.language, by) else { continue };
            let text = script.quote(&cut_ends(script, &clause));
            let promise = Promise { by, text, due: due.and_then(|date| date.moment) };
            if !promises.iter().any(|known| known.promise.due.is_some() && known.promise.due == promise.due) {
                promises.push(Promised { promise, moved });
            }
        }
        // "I said Tuesday; it will be Thursday": only the last stands.
        if moved && promises.len() > before + 1 {
            let last = promises.pop();
            promises.truncate(before);
            promises.extend(last);
        }
    }
    promises
}

/// Sentences are divided only where a new subject follows: "the page is done, and I'll send the bill on Friday".
fn clauses_of(script: &Script, tokens: &Range<usize>, language: Language) -> Vec<Range<usize>> {
    let mut starts = vec![tokens.start];
    for token in tokens.clone().skip(1) {
        let divides = [',', ';', ':', '\u{2013}'].iter().any(|sign| script.is_sign(token, *sign))
            || script.phrase(token, Cue::And).is_some()
            || script.phrase(token, Cue::Subordinate).is_some();
        if divides && opens_commitment(script, token + 1, tokens.end, language) {
            starts.push(token + 1);
        }
    }
    let ends = starts.iter().copied().skip(1).chain([tokens.end]);
    let spans = starts.iter().copied().zip(ends);
    spans.map(|(start, end)| start..end).filter(|span| !span.is_empty()).collect()
}

fn opens_commitment(script: &Script, at: usize, end: usize, language: Language) -> bool {
    (at..end.min(at + 3)).any(|token| {
        script.at(token).iter().any(|hit| {
            matches!(
                hit.cue,
                Cue::FirstFuture | Cue::YouGet | Cue::WillBe | Cue::First | Cue::Verb(_, Form::Future) | Cue::FirstCan
            ) || (language == Language::Es && matches!(hit.cue, Cue::Verb(_, Form::First)))
        })
    })
}

/// The dates of a sentence that begin within a clause of it.
fn begun_within<'d>(dates: &'d [Found], clause: &Range<usize>) -> &'d [Found] {
    let place = |token: usize| dates.partition_point(|date| date.tokens.start < token);
    dates.get(place(clause.start)..place(clause.end)).unwrap_or_default()
}

/// Whether a clause commits its writer, and to which moment.
fn commits<'d>(
    script: &Script,
    clause: &Range<usize>,
    dates: &'d [Found],
    language: Language,
    by: Side,
) -> Option<Option<&'d Found>> {
    let has = |cue| script.has(clause, cue);
    let unsure = denied(script, clause, dates) && !has(Cue::Moved);
    if unsure
        || has(Cue::Please)
        || has(Cue::CanYou)
        || has(Cue::NeedYou)
        || has(Cue::TellMe)
        || has(Cue::Wish)
        || (has(Cue::Second) && lists::counts_matters(script, clause))
        || has(Cue::Attached) && !has(Cue::YouGet) && !has(Cue::FirstFuture)
        || has(Cue::PayBy) && has(Cue::Invoice)
        || has(Cue::Away)
        || has(Cue::TooTight) && !has(Cue::Moved)
        || has(Cue::Habit)
        || has(Cue::Postpone)
        || has(Cue::Intended) && !has(Cue::Moved)
        || has(Cue::Unsure)
        || has(Cue::Validity)
        || somebody_elses(script, clause)
    {
        return None;
    }
    let due = the_date(script, clause, dates);
    let verb = |forms: &[Form]| {
        clause.clone().any(|token| {
            script.at(token).iter().any(|hit| matches!(hit.cue, Cue::Verb(_, form) if forms.contains(&form)))
        })
    };
    let first = has(Cue::First) || has(Cue::FirstFuture);
    let future = has(Cue::FirstFuture) || verb(&[Form::Future]);
    let present = (has_present_deed(script, clause, language) && !has(Cue::Done) && !has(Cue::Blocked))
        || (by == Side::Contractor && opens_deed(script, clause) && due.is_some_and(|date| date.ahead && !date.wide));
    // Of the owner's mouth "it will be done by Friday" is a demand.
    let come = has(Cue::WillBe) || will_be_done(script, clause);
    let given = has(Cue::YouGet) || (come && by == Side::Contractor);
    let able = has(Cue::FirstCan) && !has(Cue::FirstWould) && due.is_some();
    let dated = due.is_some_and(|date| date.bound != Bound::After);
    if dated && (future || given || able || present || (first && has(Cue::Acknowledge))) && !asks_reader(script, clause)
    {
        return Some(due);
    }
    // Without a moment a promise must name its object, and a verb that can be held to.
    let object = clause.clone().any(|token| script.is_content(token));
    let firm = (future && (verb(&[Form::Base, Form::Infinitive, Form::Future]))) && !only_looks(script, clause);
    (due.is_none() && firm && object && !has(Cue::Acknowledge)).then_some(None)
}

/// "Ich schicke dir", "te envío", "je vous envoie": a deed told in the present tense, with a moment to come.
fn has_present_deed(script: &Script, clause: &Range<usize>, language: Language) -> bool {
    let deed = |token: usize, forms: &[Form]| {
        script.at(token).iter().any(|hit| matches!(hit.cue, Cue::Verb(_, form) if forms.contains(&form)))
    };
    match language {
        // "I send it on Friday", "I'm sending it on Friday".
        Language::En => {
            script.has(clause, Cue::First)
                && !script.has(clause, Cue::FirstWould)
                // "I read it today", "I set it up on Monday": may lie behind as well.
                && clause.clone().any(|token| {
                    if of_a_thing(script, token) || matches!(script.word(token), "have" | "start" | "begin" | "get") {
                        return false;
                    }
                    deed(token, &[Form::Ongoing]) || (deed(token, &[Form::Base]) && !deed(token, &[Form::Past]))
                })
                && !script.has(clause, Cue::Lack)
        }
        Language::De => {
            script.has(clause, Cue::First)
                && clause.clone().any(|token| deed(token, &[Form::Base, Form::First, Form::Infinitive]))
                && !script.has(clause, Cue::Lack)
        }
        Language::Fr => {
            script.has(clause, Cue::First) && clause.clone().any(|token| deed(token, &[Form::Base, Form::First]))
        }
        Language::Es => clause.clone().any(|token| deed(token, &[Form::First]) && !of_a_thing(script, token)),
    }
}

/// "Sending it tomorrow", "ready on Friday": the writer and the verb "to be" are left out.
fn opens_deed(script: &Script, clause: &Range<usize>) -> bool {
    let first = clauses::opening(script, clause);
    script.at(first).iter().any(|hit| {
        matches!(hit.cue, Cue::Verb(Verb::Do | Verb::Send | Verb::Pay, Form::Ongoing) | Cue::Done)
            && hit.last < clause.end
    })
}

/// "your mail", "the order": a name of a thing, not a deed.
fn of_a_thing(script: &Script, token: usize) -> bool {
    token.checked_sub(1).is_some_and(|before| {
        [Cue::Determiner, Cue::Preposition].iter().any(|cue| script.phrase(before, *cue).is_some())
    })
}

/// "The server will be uploaded", "wird ersetzt": done by the writer's side, whoever does it.
fn will_be_done(script: &Script, clause: &Range<usize>) -> bool {
    script.first_of(clause, Cue::Passive).is_some_and(|will| {
        (will.last + 1..clause.end).any(|token| {
            script
                .at(token)
                .iter()
                .any(|hit| matches!(hit.cue, Cue::Verb(Verb::Do | Verb::Send | Verb::Pay, Form::Past) | Cue::Done))
        })
    })
}

/// Something is denied; "and not on Friday" only denies the day.
fn denied(script: &Script, clause: &Range<usize>, dates: &[Found]) -> bool {
    script
        .cues(clause)
        .iter()
        .any(|hit| hit.cue == Cue::Negation && !dates.iter().any(|date| not_that_day(script, hit.last, date)))
}

/// A day stands right behind a "not", but for a word between them.
fn not_that_day(script: &Script, not: usize, date: &Found) -> bool {
    date.tokens.start > not
        && (not + 1..date.tokens.start).all(|token| script.times(token).any(|(time, _)| time == Time::Filler))
        && date.bound == Bound::On
}

/// "The electrician will come on Thursday": a third person acts. "Our electrician" acts for the writer.
fn somebody_elses(script: &Script, clause: &Range<usize>) -> bool {
    let acts_self = [Cue::First, Cue::FirstFuture, Cue::FirstCan].iter().any(|cue| script.has(clause, *cue))
        || script.cues(clause).iter().any(|hit| matches!(hit.cue, Cue::Verb(_, Form::First | Form::Future)));
    let ours = |at: usize| {
        at.checked_sub(1).is_some_and(|before| {
            matches!(
                script.word(before),
                "our" | "my" | "unser" | "unsere" | "mein" | "meine" | "notre" | "mon" | "nuestro" | "nuestra" | "mi"
            )
        })
    };
    let head = clause.start..clause.end.min(clause.start + 5);
    let other = script.first_of(&head, Cue::OtherPerson);
    !acts_self && other.is_some_and(|hit| !ours(hit.first))
}

fn asks_reader(script: &Script, clause: &Range<usize>) -> bool {
    script.has(clause, Cue::Lack) || script.has(clause, Cue::PastRequest) && !script.has(clause, Cue::Moved)
}

/// The moment of a clause: of several the last, since dates are moved to what is said later.
fn the_date<'d>(script: &Script, clause: &Range<usize>, dates: &'d [Found]) -> Option<&'d Found> {
    let other_day = |date: &Found| {
        let negations = script.cues(clause).iter().filter(|hit| hit.cue == Cue::Negation);
        negations.into_iter().any(|hit| not_that_day(script, hit.last, date))
    };
    let inside = |date: &&Found| clause.contains(&date.tokens.start) && !date.past && !other_day(date);
    let mut usable = dates.iter().filter(inside).filter(|date| date.bound != Bound::After);
    if script.has(clause, Cue::Moved) {
        let instead = script.first_of(clause, Cue::Moved).map(|hit| hit.last);
        // "Friday instead of Thursday": the new one stands first.
        let replaced = |date: &&&Found| {
            instead.is_some_and(|moved| {
                matches!(script.word(moved), "of" | "de") && date.tokens.start > moved && date.tokens.start <= moved + 3
            })
        };
        let found: Vec<&Found> = usable.collect();
        return found.iter().rev().find(|date| !replaced(date)).copied();
    }
    usable.next_back()
}

/// Without commas and "and" at its ends.
fn cut_ends(script: &Script, clause: &Range<usize>) -> Range<usize> {
    let mut tokens = clause.clone();
    let sign =
        |token: usize| [',', ';', ':', '.', '!', '-', '\u{2013}'].iter().any(|sign| script.is_sign(token, *sign));
    while tokens.start < tokens.end && (sign(tokens.start) || script.phrase(tokens.start, Cue::And).is_some()) {
        tokens.start += 1;
    }
    while tokens.start < tokens.end && sign(tokens.end - 1) {
        tokens.end -= 1;
    }
    let first = clauses::opening(script, &tokens);
    if first < tokens.end && first <= tokens.start + 2 { first..tokens.end } else { tokens }
}
