//! Tasks of their own against steps of one: evidence for and against.

mod about;
mod dates;
mod weigh;

use std::ops::Range;

use super::super::dates::{Bound, Found};
use super::super::lexicon::Cue;
use super::super::report::{Ask, AskKind, Confidence};
use super::super::script::Script;
use super::lists::{self, Entry, Intro};
use super::mood::{Force, Mood};

/// Something asked, not yet weighed.
#[derive(Clone)]
pub struct Candidate {
    /// Its words.
    pub tokens: Range<usize>,
    /// What it wants.
    pub mood: Mood,
    /// It hangs on a condition.
    pub conditional: bool,
    /// It stands behind the colon after another ask.
    pub elaborates: bool,
    /// Its paragraph.
    pub paragraph: usize,
    /// Its sentence.
    pub sentence: usize,
    /// It stands in a list.
    pub listed: bool,
    /// Its line names its matter before a colon.
    pub labelled: bool,
}

/// An ask that was weighed.
struct Weighed {
    kind: AskKind,
    tokens: Range<usize>,
    mood: Mood,
    paragraph: usize,
    sentence: usize,
    /// What it is about, as tokens.
    about: Vec<usize>,
    due: Option<Found>,
    confidence: f32,
    why: String,
    /// It names nothing of its own: "please do the following".
    generic: bool,
}

/// Weighs candidates one after the other.
pub struct Group<'s> {
    script: &'s Script<'s>,
    asks: Vec<Weighed>,
    sentence: Range<usize>,
    dates: Vec<Found>,
    /// What the sentences since the last ask in this paragraph were about.
    context: Vec<usize>,
    context_paragraph: usize,
    /// The date of matters that were counted before they were named ("two things by the 10th").
    shared: Option<Found>,
}

/// Words of one matter that are compared; more say nothing more.
const WORDS: usize = 12;

/// Earlier asks that a new one is compared with.
const NEAR: usize = 12;

impl<'s> Group<'s> {
    pub fn new(script: &'s Script<'s>) -> Group<'s> {
        Group {
            script,
            asks: Vec::new(),
            sentence: 0..0,
            dates: Vec::new(),
            context: Vec::new(),
            context_paragraph: 0,
            shared: None,
        }
    }

    pub fn len(&self) -> usize {
        self.asks.len()
    }

    /// A new sentence begins; its dates belong to what it asks, or, where it asks nothing, to the task it speaks of.
    pub fn open_sentence(&mut self, tokens: &Range<usize>, paragraph: usize, dates: &[Found]) {
        self.settle_sentence();
        if paragraph != self.context_paragraph {
            self.context.clear();
            self.context_paragraph = paragraph;
        }
        self.sentence = tokens.clone();
        self.dates = dates.to_vec();
    }

    /// Weighs a candidate of running text.
    pub fn add(&mut self, candidate: Candidate) {
        let (about, named) = self.about(&candidate);
        let asks_word = matches!(candidate.mood.kind, AskKind::Question | AskKind::Approval);
        let limits = |date: &Found| matches!(date.bound, Bound::By | Bound::Before);
        let due = self.due(&candidate.tokens, true).filter(|date| !asks_word || limits(date));
        let due = due.or_else(|| self.shared.clone().filter(|_| candidate.mood.kind == AskKind::Task));
        let generic = !lists::is_specific(self.script, &candidate.tokens) && self.context.is_empty();
        let mut kind = candidate.mood.kind;
        let mut why = candidate.mood.why.to_string();
        let mut confidence = confidence(&candidate);
        if candidate.mood.bounds && !self.has_task() {
            kind = if candidate.mood.force == Force::Open && named { AskKind::Task } else { AskKind::Step };
            confidence = 0.5;
        }
        match kind {
            AskKind::Task if self.has_task() => {
                let (step, reason, margin) = self.belongs(&candidate, &about, named, due.as_ref());
                if step {
                    kind = AskKind::Step;
                }
                confidence = confidence.min(margin);
                why = format!("{why}; {reason}");
            }
            AskKind::Approval if self.repeats_approval(&candidate) => {
                kind = AskKind::Step;
                why = "asks for the same decision".to_string();
            }
            AskKind::Question if self.repeats_question(&candidate, &about) => {
                kind = AskKind::Step;
                why = "asks on about the same matter".to_string();
            }
            _ => {}
        }
        if let (AskKind::Step, Some(date)) = (kind, due.clone()) {
            self.date_last(date, self.script.has(&candidate.tokens, Cue::All));
        }
        self.share_due(&candidate, kind, due.as_ref());
        self.push(candidate, kind, about, due, confidence, why, generic);
    }

    /// Adds an item of a list whose role is known.
    pub fn add_listed(&mut self, candidate: Candidate, shared: Option<Found>) {
        let about = self.content(&candidate.tokens);
        let due = self.due(&candidate.tokens, true).or(shared);
        let (kind, why) = (candidate.mood.kind, candidate.mood.why.to_string());
        let confidence = if candidate.mood.verb.is_some() { 0.9 } else { 0.7 };
        self.push(candidate, kind, about, due, confidence, why, false);
    }

    #[expect(clippy::too_many_arguments, reason = "one place where all that was weighed comes together")]
    fn push(
        &mut self,
        candidate: Candidate,
        kind: AskKind,
        about: Vec<usize>,
        due: Option<Found>,
        confidence: f32,
        why: String,
        generic: bool,
    ) {
        let Candidate { tokens, mood, paragraph, sentence, .. } = candidate;
        self.asks.push(Weighed { kind, tokens, mood, paragraph, sentence, about, due, confidence, why, generic });
    }

    fn has_task(&self) -> bool {
        self.asks.iter().any(|ask| ask.kind == AskKind::Task)
    }

    /// Whether a task stands before the intro's own ask.
    pub fn has_task_before_intro(&self, intro: Option<&Intro>) -> bool {
        let start = intro.map_or(usize::MAX, |intro| intro.tokens.start);
        self.asks.iter().any(|ask| ask.kind == AskKind::Task && (ask.tokens.start < start || !ask.generic))
    }

    /// What the intro of a list asked by itself.
    pub fn mood_within(&self, tokens: &Range<usize>) -> Option<Mood> {
        self.asks
            .iter()
            .rev()
            .find(|ask| tokens.contains(&ask.tokens.start))
            .map(|ask| Mood { kind: ask.kind, ..ask.mood })
    }

    /// "Please do the following" is no task beside those that follow.
    pub fn forget_generic(&mut self, intro: Option<&Intro>) {
        self.forget_within(intro.map(|intro| intro.tokens.clone()));
    }

    /// Takes back what was asked within `tokens`.
    pub fn forget_within(&mut self, tokens: Option<Range<usize>>) {
        let Some(tokens) = tokens else { return };
        self.asks.retain(|ask| !tokens.contains(&ask.tokens.start));
    }

    /// Steps without a task they belong to are one task.
    pub fn needs_a_task(&mut self, intro: Option<&Intro>, entries: &[Entry]) {
        if self.has_task() {
            return;
        }
        let tokens =
            intro.filter(|intro| lists::is_specific(self.script, &intro.tokens)).map(|intro| intro.tokens.clone());
        let first = entries.first().map(|entry| entry.head.tokens.clone());
        let Some(tokens) = tokens.or(first) else { return };
        let steps = self.asks.iter().filter(|ask| ask.kind == AskKind::Step).count();
        if steps == 0 && !self.asks.is_empty() {
            return;
        }
        let mood =
            Mood { kind: AskKind::Task, force: Force::Indirect, report: false, bounds: false, verb: None, why: "" };
        let about = self.content(&tokens);
        let due = self.due(&tokens, false);
        let candidate = Candidate {
            tokens,
            mood,
            conditional: false,
            elaborates: false,
            paragraph: 0,
            sentence: 0,
            listed: true,
            labelled: false,
        };
        let why = "the steps below it are of one task".to_string();
        self.push(candidate, AskKind::Task, about, due, 0.55, why, false);
        self.asks.sort_by_key(|ask| (ask.tokens.start, ask.kind == AskKind::Step));
    }

    /// The asks, ready.
    pub fn finish(mut self) -> Vec<Ask> {
        self.settle_sentence();
        let script = self.script;
        let asks = self.asks.into_iter().filter(|ask| !(ask.kind == AskKind::Step && ask.mood.why.is_empty()));
        asks.map(|ask| Ask {
            text: script.quote(&trimmed(script, &ask.tokens)),
            kind: ask.kind,
            due: ask.due.and_then(|date| date.moment),
            confidence: Confidence(ask.confidence),
            why: ask.why,
        })
        .filter(|ask| !ask.text.is_empty())
        .collect()
    }
}

/// Without the signs at both ends, but for the mark of a question.
fn trimmed(script: &Script, tokens: &Range<usize>) -> Range<usize> {
    let sign = |token: usize| {
        let found = script.words.tokens.get(token).map(|token| token.shape);
        matches!(found, Some(super::super::words::Shape::Sign(sign)) if !matches!(sign, '?' | '"' | ')' | '(' | '€' | '$' | '£' | '%'))
    };
    let mut tokens = tokens.clone();
    while tokens.start < tokens.end && sign(tokens.start) {
        tokens.start += 1;
    }
    while tokens.start < tokens.end && sign(tokens.end - 1) {
        tokens.end -= 1;
    }
    tokens
}

fn confidence(candidate: &Candidate) -> f32 {
    match candidate.mood.force {
        Force::Open => 0.95,
        Force::Carried => 0.85,
        Force::Bare => 0.8,
        Force::Indirect => 0.65,
    }
}
