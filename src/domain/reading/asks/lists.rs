//! What a list is: separate tasks, steps of one, questions, options, a report, an agenda.

use std::ops::Range;

use super::super::lexicon::{Cue, Form, Time, same_stem};
use super::super::report::AskKind;
use super::super::script::Script;
use super::super::sentences::{End, Mark, Segment};
use super::super::words::Shape;
use super::clauses;
use super::mood::{Force, Mood, View};
use crate::domain::people::roster::Side;

/// What a list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Every item is a task.
    Tasks,
    /// The items are steps, criteria, parts or changes of one task.
    Steps,
    /// Every item is a question.
    Questions,
    /// Asks nothing: options, a report, an agenda, prices.
    Told,
}

/// The sentence before a list.
pub struct Intro {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it asks by itself.
    pub mood: Option<Mood>,
    /// How it ends.
    pub end: End,
    /// It stands right above the list.
    pub near: bool,
}

/// An item of a list.
pub struct Entry {
    /// Its first sentence.
    pub head: Segment,
    /// The tokens of all its sentences.
    pub whole: Range<usize>,
}

/// Whether most items pass a test.
type Most<'m> = dyn Fn(&dyn Fn(&Segment) -> bool) -> bool + 'm;

/// What a list is, and why.
pub fn role(view: &View, entries: &[Entry], intro: Option<&Intro>, task_before: bool) -> (Role, &'static str) {
    let script = view.script;
    let count = entries.len();
    let most = |test: &dyn Fn(&Segment) -> bool| 2 * entries.iter().filter(|entry| test(&entry.head)).count() > count;
    let asks = |head: &Segment| item_asks(view, head);
    let said = |cue| intro.is_some_and(|intro| script.has(&intro.tokens, cue));
    if most(&|head| is_done(script, head)) || (said(Cue::ReportIntro) && !most(&asks) && !said(Cue::TasksIntro)) {
        return (Role::Told, "reports what was done");
    }
    if most(&|head| has_amount(script, &head.tokens)) {
        return (Role::Told, "lists prices");
    }
    if view.asked == Side::Owner && said(Cue::PlanIntro) && !most(&|head| clauses::own_request(script, &head.tokens)) {
        return (Role::Told, "tells what the writer is going to do");
    }
    if most(&|head| head.end == End::Question) {
        return (Role::Questions, "a list of questions");
    }
    let asking = intro.and_then(|intro| intro.mood).map(|mood| mood.kind);
    let choice = intro.is_some_and(|intro| intro.end == End::Question || asking == Some(AskKind::Question));
    if (choice || said(Cue::OptionsIntro)) && !most(&asks) {
        return (Role::Told, "offers a choice");
    }
    if said(Cue::AgendaIntro) && !said(Cue::TasksIntro) && !most(&asks) {
        return (Role::Told, "lists topics");
    }
    if said(Cue::ChangesIntro) && !said(Cue::TasksIntro) {
        return (Role::Steps, "changes to one thing");
    }
    by_request(view, entries, intro, task_before, &most)
}

fn by_request(
    view: &View,
    entries: &[Entry],
    intro: Option<&Intro>,
    task_before: bool,
    most: &Most,
) -> (Role, &'static str) {
    let script = view.script;
    let said = |cue| intro.is_some_and(|intro| script.has(&intro.tokens, cue));
    let specific = intro.is_some_and(|intro| {
        intro.near && intro.mood.is_some_and(|mood| mood.kind == AskKind::Task) && is_specific(script, &intro.tokens)
    });
    // "I need four things": the matters are counted, and the list names them.
    let counted =
        intro.is_some_and(|intro| counts_matters(script, &intro.tokens) && !bounds_one(script, &intro.tokens));
    let several = counted || (said(Cue::TasksIntro) && !said(Cue::StepsIntro) && own_dates(script, entries));
    if specific && !several {
        return (Role::Steps, "belongs to the task named above it");
    }
    if said(Cue::StepsIntro) && task_before && !said(Cue::TasksIntro) {
        return (Role::Steps, "says how, or what belongs to it");
    }
    let open_boxes = entries.iter().all(|entry| matches!(entry.head.item.map(|item| item.mark), Some(Mark::Open)));
    if task_before && open_boxes && !said(Cue::TasksIntro) {
        return (Role::Steps, "a checklist of one task");
    }
    let announced =
        said(Cue::TasksIntro) || intro.is_some_and(|intro| intro.mood.is_some_and(|mood| mood.kind == AskKind::Task));
    let acting = most(&|head| item_asks(view, head));
    let opens = intro.is_some_and(|intro| intro.end == End::Colon && intro.near);
    let listed = opens && (counted || (announced && !said(Cue::StepsIntro)));
    if !(acting || listed) {
        return (Role::Told, "asks for nothing by itself");
    }
    if said(Cue::StepsIntro) && !said(Cue::TasksIntro) && !announced && !counted {
        return (Role::Steps, "says how, or what belongs to it");
    }
    if hangs_together(script, entries, counted) {
        return (Role::Steps, "each item goes on with the one before");
    }
    let told = intro.is_some_and(|intro| intro.mood.is_none());
    if task_before && !announced && !counted && told && !own_dates(script, entries) {
        return (Role::Steps, "follows a task that was named before");
    }
    (Role::Tasks, "items of a list of jobs")
}

/// The item orders or asks.
pub fn item_asks(view: &View, head: &Segment) -> bool {
    let script = view.script;
    let infinitive =
        |token: usize| script.at(token).iter().any(|hit| matches!(hit.cue, Cue::Verb(_, Form::Infinitive)));
    let first = clauses::opening(script, &head.tokens);
    let wanted = script.at(first).iter().any(|hit| matches!(hit.cue, Cue::Verb(_, Form::Base | Form::Infinitive)));
    let last = head.tokens.clone().rev().take(3).any(infinitive);
    wanted
        || last
        || clauses::split(script, &head.tokens, head.language).iter().any(|clause| {
            view.mood(&clause.tokens, head.language, head.end, true).is_some_and(|mood| mood.force >= Force::Indirect)
        })
}

/// Ticked, or told as done: "moved the shop", "certificate renewed".
fn is_done(script: &Script, head: &Segment) -> bool {
    if head.item.is_some_and(|item| item.mark == Mark::Ticked) {
        return true;
    }
    let asks = clauses::own_request(script, &head.tokens);
    let opening = clauses::opening(script, &head.tokens);
    let orders = script.at(opening).iter().any(|hit| matches!(hit.cue, Cue::Verb(_, Form::Base)));
    let past =
        |token: usize| script.at(token).iter().any(|hit| matches!(hit.cue, Cue::Verb(_, Form::Past) | Cue::Done));
    let ought = script.has(&head.tokens, Cue::Ought) || script.has(&head.tokens, Cue::Negation);
    !asks && !ought && !orders && head.tokens.clone().any(past)
}

/// A sum of money.
pub fn has_amount(script: &Script, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|token| {
        let sign = matches!(
            script.words.tokens.get(token).map(|token| token.shape),
            Some(Shape::Sign('€' | '$' | '£' | '\u{a5}'))
        );
        let word =
            matches!(script.word(token), "eur" | "euro" | "euros" | "usd" | "gbp" | "chf" | "dollar" | "dollars");
        let digits = |near: usize| script.words.tokens.get(near).is_some_and(|token| token.shape == Shape::Number);
        (sign || word) && (digits(token + 1) || token.checked_sub(1).is_some_and(digits))
    })
}

/// The intro names an object of its own, not just "the following things".
pub fn is_specific(script: &Script, tokens: &Range<usize>) -> bool {
    let named = |token: usize| script.is_content(token) && !script.at(token).iter().any(|hit| hit.cue == Cue::Generic);
    tokens.clone().filter(|token| named(*token)).count() >= 1
}

/// "Four things", "several tasks": what follows is more than one matter.
pub fn counts_matters(script: &Script, tokens: &Range<usize>) -> bool {
    let counts = |token: usize| {
        let number = script.words.tokens.get(token).is_some_and(|found| found.shape == Shape::Number)
            && script.word(token).parse::<u8>().is_ok_and(|count| (2..=30).contains(&count));
        number
            || script.phrase(token, Cue::Several).is_some()
            || script.times(token).any(|(time, _)| matches!(time, Time::Count(count) if count > 1))
    };
    script.cues(tokens).iter().filter(|hit| hit.cue == Cue::Matters && hit.last < tokens.end).any(|hit| {
        let near = hit.first.saturating_sub(3).max(tokens.start)..hit.first;
        near.into_iter().any(counts)
    })
}

/// "It has to meet these points", "they must do three things": the points are of one thing.
fn bounds_one(script: &Script, tokens: &Range<usize>) -> bool {
    let opening = clauses::opening(script, tokens);
    let addressed = [Cue::First, Cue::Lack, Cue::Second, Cue::Please].iter().any(|cue| script.has(tokens, *cue));
    !addressed && script.phrase(opening, Cue::Pronoun).is_some()
}

/// Items that each have a date of their own are separate jobs.
fn own_dates(script: &Script, entries: &[Entry]) -> bool {
    let dated = |entry: &&Entry| {
        script.cues(&entry.whole).iter().any(|hit| matches!(hit.cue, Cue::Time(Time::Weekday(_) | Time::Month(_))))
    };
    let dated = entries.iter().filter(dated).count();
    dated >= 2 && 2 * dated >= entries.len()
}

/// Most items ask politely, each for itself.
fn own_requests(script: &Script, entries: &[Entry]) -> bool {
    let asks = |entry: &&Entry| {
        let opening = entry.head.tokens.start..entry.head.tokens.end.min(entry.head.tokens.start + 3);
        script.has(&opening, Cue::Please) || script.has(&opening, Cue::CanYou)
    };
    2 * entries.iter().filter(asks).count() > entries.len()
}

/// The items go on with one another: they say "then" or "it", or speak of what an earlier one named.
///
/// The more says that each stands for itself (counted matters, own dates, own courtesies), the more must hang together.
fn hangs_together(script: &Script, entries: &[Entry], counted: bool) -> bool {
    let pairs = entries.len().saturating_sub(1).max(1) as f32;
    let links: f32 = entries
        .windows(2)
        .enumerate()
        .map(|(place, pair)| match pair {
            [before, entry] => link(script, entry, before, entries.first().filter(|_| place > 0)),
            _ => 0.0,
        })
        .sum();
    let apart = [(counted, 0.3), (own_dates(script, entries), 0.4), (own_requests(script, entries), 0.15)];
    let apart: f32 = apart.iter().filter(|(there, _)| *there).map(|(_, weight)| weight).sum();
    links / pairs >= 0.4 + apart
}

/// How firmly an item hangs on the one before it, or on the first: 0 not at all, 1 it cannot stand alone.
fn link(script: &Script, entry: &Entry, before: &Entry, first: Option<&Entry>) -> f32 {
    let content = |tokens: &Range<usize>| -> Vec<usize> {
        tokens.clone().filter(|token| script.is_content(*token)).take(12).collect()
    };
    let tokens = &entry.head.tokens;
    let own = content(tokens);
    let sequence = script.has(tokens, Cue::Sequence) && !script.has(tokens, Cue::Addition);
    let bare = own.is_empty() || (script.has(tokens, Cue::Pronoun) && own.len() <= 1);
    if sequence || bare {
        return 1.0;
    }
    let share = |other: &Entry| {
        let others = content(&other.head.tokens);
        let known = |new: &&usize| others.iter().any(|old| same_stem(script.word(*old), script.word(**new)));
        own.iter().filter(known).count() as f32 / own.len().min(others.len()).max(1) as f32
    };
    match first.map_or(0.0, share).max(share(before)) {
        0.0 => 0.0,
        some if some < 0.6 => 0.35,
        _ => 1.0,
    }
}
