//! What a list is: separate tasks, steps of one, questions, options, a report, an agenda.

use std::ops::Range;

use super::super::lexicon::{Cue, Form, same_stem};
use super::super::report::AskKind;
use super::super::script::Script;
use super::super::sentences::{End, Mark, Segment};
use super::super::words::Shape;
use super::clauses;
use super::mood::{Force, Mood, View};

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

/// Whether most items pass a test.
type Most<'m> = dyn Fn(&dyn Fn(&Segment) -> bool) -> bool + 'm;

/// What a list is, and why.
pub fn role(view: &View, heads: &[&Segment], intro: Option<&Intro>, task_before: bool) -> (Role, &'static str) {
    let script = view.script;
    let count = heads.len();
    let most = |test: &dyn Fn(&Segment) -> bool| 2 * heads.iter().filter(|head| test(head)).count() > count;
    let asks = |head: &Segment| item_asks(view, head);
    let said = |cue| intro.is_some_and(|intro| script.has(&intro.tokens, cue));
    if most(&|head| is_done(script, head)) || (said(Cue::ReportIntro) && !most(&asks) && !said(Cue::TasksIntro)) {
        return (Role::Told, "reports what was done");
    }
    if most(&|head| has_amount(script, &head.tokens)) {
        return (Role::Told, "lists prices");
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
    by_request(view, heads, intro, task_before, &most)
}

fn by_request(
    view: &View,
    heads: &[&Segment],
    intro: Option<&Intro>,
    task_before: bool,
    most: &Most,
) -> (Role, &'static str) {
    let script = view.script;
    let said = |cue| intro.is_some_and(|intro| script.has(&intro.tokens, cue));
    let specific = intro.is_some_and(|intro| {
        intro.near && intro.mood.is_some_and(|mood| mood.kind == AskKind::Task) && is_specific(script, &intro.tokens)
    });
    if specific && !(said(Cue::TasksIntro) && !said(Cue::StepsIntro) && own_dates(script, heads)) {
        return (Role::Steps, "belongs to the task named above it");
    }
    if said(Cue::StepsIntro) && task_before && !said(Cue::TasksIntro) {
        return (Role::Steps, "says how, or what belongs to it");
    }
    let open_boxes = heads.iter().all(|head| matches!(head.item.map(|item| item.mark), Some(Mark::Open)));
    if task_before && open_boxes && !said(Cue::TasksIntro) {
        return (Role::Steps, "a checklist of one task");
    }
    let announced =
        said(Cue::TasksIntro) || intro.is_some_and(|intro| intro.mood.is_some_and(|mood| mood.kind == AskKind::Task));
    let acting = most(&|head| item_asks(view, head));
    let listed =
        announced && intro.is_some_and(|intro| intro.end == End::Colon && intro.near) && !said(Cue::StepsIntro);
    if !(acting || listed) {
        return (Role::Told, "asks for nothing by itself");
    }
    if said(Cue::StepsIntro) && !said(Cue::TasksIntro) && !announced {
        return (Role::Steps, "says how, or what belongs to it");
    }
    if hangs_together(script, heads) {
        return (Role::Steps, "each item goes on with the one before");
    }
    if task_before && !announced && intro.is_some_and(|intro| intro.mood.is_none()) && !own_dates(script, heads) {
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

/// Items that each have a date of their own are separate jobs.
fn own_dates(script: &Script, heads: &[&Segment]) -> bool {
    let dated = |head: &&&Segment| {
        script.cues(&head.tokens).iter().any(|hit| {
            matches!(
                hit.cue,
                Cue::Time(super::super::lexicon::Time::Weekday(_) | super::super::lexicon::Time::Month(_))
            )
        })
    };
    heads.iter().filter(dated).count() >= 2
}

/// Most items speak of what an earlier one named, or say "then".
fn hangs_together(script: &Script, heads: &[&Segment]) -> bool {
    let content = |head: &Segment| -> Vec<usize> {
        head.tokens.clone().filter(|token| script.is_content(*token)).take(12).collect()
    };
    let mut linked = 0;
    for (place, pair) in heads.windows(2).enumerate() {
        let [before, head] = pair else { continue };
        let own = content(head);
        let sequence = script.has(&head.tokens, Cue::Sequence) && !script.has(&head.tokens, Cue::Addition);
        let bare = own.is_empty() || (script.has(&head.tokens, Cue::Pronoun) && own.len() <= 1);
        let first = heads.first().filter(|_| place > 0).map(|first| content(first)).unwrap_or_default();
        let earlier = content(before).into_iter().chain(first);
        let shared =
            earlier.into_iter().any(|old| own.iter().any(|new| same_stem(script.word(old), script.word(*new))));
        if sequence || bare || shared {
            linked += 1;
        }
    }
    linked * 5 >= (heads.len() - 1).max(1) * 2
}
