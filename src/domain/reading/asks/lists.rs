//! What a list is: separate tasks, steps of one, questions, options, a report, an agenda.

use std::ops::Range;

use super::super::lexicon::{Cue, Form, Time, endings, same_stem};
use super::super::report::AskKind;
use super::super::script::Script;
use super::super::sentences::{End, Mark, Segment};
use super::super::words::Shape;
use super::clauses;
use super::mood::{Force, Mood, View};
use crate::domain::people::language::Language;
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

impl Entry {
    /// Its box is ticked.
    pub fn is_ticked(&self) -> bool {
        self.head.item.is_some_and(|item| item.mark == Mark::Ticked)
    }
}

/// Whether most items pass a test.
type Most<'m> = dyn Fn(&dyn Fn(&Segment) -> bool) -> bool + 'm;

/// What stands around a list.
pub struct Around<'a> {
    /// The sentence before it.
    pub intro: Option<&'a Intro>,
    /// The sentence after it.
    pub after: Option<&'a Segment>,
    /// A task was asked for before.
    pub task_before: bool,
}

impl Around<'_> {
    fn said(&self, script: &Script, cue: Cue) -> bool {
        self.intro.is_some_and(|intro| script.has(&intro.tokens, cue))
    }

    /// "I need four things": the matters are counted, and the list names them.
    fn counted(&self, script: &Script) -> bool {
        self.intro.is_some_and(|intro| counts_matters(script, &intro.tokens) && !bounds_one(script, &intro.tokens))
    }

    /// Its intro does not say that it is something else than a list of jobs.
    pub fn may_be_asked(&self, script: &Script) -> bool {
        ![Cue::ReportIntro, Cue::AgendaIntro, Cue::OptionsIntro, Cue::HowTo].iter().any(|cue| self.said(script, *cue))
    }

    fn asked_for(&self) -> Option<AskKind> {
        self.intro.and_then(|intro| intro.mood).map(|mood| mood.kind)
    }
}

/// What a list is, and why.
pub fn role(view: &View, entries: &[Entry], around: &Around) -> (Role, &'static str) {
    let script = view.script;
    let count = entries.len();
    let most = |test: &dyn Fn(&Segment) -> bool| 2 * entries.iter().filter(|entry| test(&entry.head)).count() > count;
    if most(&|head| head.end == End::Question) && !most(&|head| has_amount(script, &head.tokens)) {
        return (Role::Questions, "a list of questions");
    }
    let ticked = 2 * entries.iter().filter(|entry| entry.is_ticked()).count() > count;
    match told(view, around, &most).or(ticked.then_some("reports what was done")) {
        Some(why) => (Role::Told, why),
        None if around.said(script, Cue::ChangesIntro) && !around.said(script, Cue::TasksIntro) => {
            (Role::Steps, "changes to one thing")
        }
        None => by_request(view, entries, around, &most),
    }
}

/// Why a list asks for nothing, where it does not.
fn told(view: &View, around: &Around, most: &Most) -> Option<&'static str> {
    let script = view.script;
    let said = |cue| around.said(script, cue);
    let asks = |head: &Segment| item_asks(view, head);
    let orders = most(&|head| clauses::own_request(script, &head.tokens));
    let counted = around.counted(script);
    if most(&|head| is_done(script, head)) || (said(Cue::ReportIntro) && !most(&asks) && !said(Cue::TasksIntro)) {
        return Some("reports what was done");
    }
    if most(&|head| has_amount(script, &head.tokens)) {
        return Some("lists prices");
    }
    if said(Cue::NoAction) {
        return Some("for information only");
    }
    if orders {
        return None;
    }
    let of_reader = said(Cue::TasksIntro) && said(Cue::Second);
    if view.asked == Side::Owner && !counted && !of_reader && around.asked_for().is_none() {
        return Some("tells what the writer did or is going to do");
    }
    let bills = [Cue::Invoice, Cue::Estimate, Cue::Total].iter().any(|cue| said(*cue));
    if view.asked == Side::Owner && bills && around.asked_for().is_none() {
        return Some("lists what is charged");
    }
    if said(Cue::AgendaIntro) && !counted {
        return Some("lists topics");
    }
    let asked = around.asked_for();
    let question = around.intro.is_some_and(|intro| intro.end == End::Question) || asked == Some(AskKind::Question);
    let offered = said(Cue::OptionsIntro) && asked != Some(AskKind::Task) && !said(Cue::TasksIntro);
    if (question && !most(&asks)) || offered || around.after.is_some_and(|after| chooses(script, after)) {
        return Some("offers a choice");
    }
    None
}

/// "Which would you choose?"
fn chooses(script: &Script, after: &Segment) -> bool {
    after.end == End::Question
        && after.item.is_none()
        && script.first_of(&after.tokens, Cue::OptionsIntro).is_some_and(|hit| hit.first <= after.tokens.start + 2)
}

fn by_request(view: &View, entries: &[Entry], around: &Around, most: &Most) -> (Role, &'static str) {
    let script = view.script;
    let (intro, task_before) = (around.intro, around.task_before);
    let said = |cue| around.said(script, cue);
    let specific = intro.is_some_and(|intro| {
        intro.near && intro.mood.is_some_and(|mood| mood.kind == AskKind::Task) && is_specific(script, &intro.tokens)
    });
    let counted = around.counted(script);
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
        || spelt_as_deed(script, head)
        || clauses::split(script, &head.tokens, head.language).iter().any(|clause| {
            view.mood(&clause.tokens, head.language, head.end, true).is_some_and(|mood| mood.force >= Force::Indirect)
        })
}

/// An unknown verb that stands where items have it, by its ending: "Anlage laminieren", "embaucher un jardinier".
fn spelt_as_deed(script: &Script, head: &Segment) -> bool {
    let like = |token: usize| endings::like_infinitive(script.word(token), head.language);
    let first = clauses::opening(script, &head.tokens);
    match head.language {
        Language::En => false,
        Language::De => head.tokens.clone().next_back().is_some_and(|last| {
            like(last) && last > first && script.words.tokens.get(last).is_some_and(|token| !token.capital)
        }),
        Language::Fr | Language::Es => clauses::spelt_as_deed(script, first, &head.tokens, head.language),
    }
}

/// Ticked, or told as done: "moved the shop", "certificate renewed".
fn is_done(script: &Script, head: &Segment) -> bool {
    let asks = clauses::own_request(script, &head.tokens);
    let opening = clauses::opening(script, &head.tokens);
    let orders = script.at(opening).iter().any(|hit| matches!(hit.cue, Cue::Verb(_, Form::Base)));
    let past =
        |token: usize| script.at(token).iter().any(|hit| matches!(hit.cue, Cue::Verb(_, Form::Past) | Cue::Done));
    let ought = script.has(&head.tokens, Cue::Ought) || script.has(&head.tokens, Cue::Negation);
    !asks && !ought && !orders && head.tokens.clone().any(past)
}

/// A sum of money, or a number with two decimals at the end of a row.
pub fn has_amount(script: &Script, tokens: &Range<usize>) -> bool {
    let digits = |near: usize| script.words.tokens.get(near).is_some_and(|token| token.shape == Shape::Number);
    closes_with_price(script, tokens)
        || tokens
            .clone()
            .any(|token| is_currency(script, token) && (digits(token + 1) || token.checked_sub(1).is_some_and(digits)))
}

/// "Repair step: 150.00", "Hecke | 240,00 EUR": a row that ends with its price.
pub fn closes_with_price(script: &Script, tokens: &Range<usize>) -> bool {
    let currency = |token: &usize| is_currency(script, *token);
    let mut price = tokens.clone().rev().skip_while(currency);
    let Some(last) = price.next() else { return false };
    let number = script.words.tokens.get(last).is_some_and(|token| token.shape == Shape::Number);
    let decimals = script.word(last).rsplit_once(['.', ',']).is_some_and(|(_, decimals)| decimals.len() == 2);
    let named = last + 1 < tokens.end || price.clone().next().is_some_and(|before| is_currency(script, before));
    let mut before = price.skip_while(currency);
    let divides = |token| [':', '|', '=', '\u{2013}', '-'].iter().any(|sign| script.is_sign(token, *sign));
    number && (decimals || named) && before.next().is_some_and(divides)
}

fn is_currency(script: &Script, token: usize) -> bool {
    let sign = matches!(
        script.words.tokens.get(token).map(|token| token.shape),
        Some(Shape::Sign('€' | '$' | '£' | '\u{a5}'))
    );
    sign || matches!(script.word(token), "eur" | "euro" | "euros" | "usd" | "gbp" | "chf" | "dollar" | "dollars")
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
