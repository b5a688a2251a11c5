//! Tasks of their own against steps of one: evidence for and against.

use std::ops::Range;

use super::super::dates::{Bound, Found};
use super::super::lexicon::{Cue, Form, Hit, Verb, same_stem};
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

    /// A sentence that asked nothing is context for what follows, and may give the last task its date.
    fn settle_sentence(&mut self) {
        let sentence = self.sentence.clone();
        let asked = self.asks.iter().rev().take(NEAR).any(|ask| sentence.contains(&ask.tokens.start));
        if asked || sentence.is_empty() {
            self.context.clear();
            return;
        }
        if lists::counts_matters(self.script, &sentence) {
            self.shared = self.shared_due().cloned().or(self.shared.take());
        }
        let about = self.content(&sentence);
        let bounded = self.dates.iter().find(|date| matches!(date.bound, Bound::By | Bound::Before)).cloned();
        let speaks_of_task = about.len() <= 2
            || self.script.has(&sentence, Cue::Ought)
            || self.script.has(&sentence, Cue::Lack)
            || self.script.has(&sentence, Cue::Total);
        if let (Some(date), true) = (bounded, speaks_of_task) {
            self.date_last(date, self.script.has(&sentence, Cue::All));
        }
        self.context.extend(about);
        self.context.truncate(WORDS);
    }

    /// Gives a date said afterwards to the last task, or to all that have none.
    fn date_last(&mut self, date: Found, all: bool) {
        let count = if all { NEAR } else { 1 };
        let asks = self.asks.iter_mut().rev().filter(|ask| ask.kind != AskKind::Step).take(count);
        let undated = asks.filter(|ask| ask.due.as_ref().is_none_or(|due| due.moment.is_none()));
        undated.for_each(|ask| ask.due = Some(date.clone()));
    }

    fn content(&self, tokens: &Range<usize>) -> Vec<usize> {
        tokens.clone().filter(|token| self.script.is_content(*token)).take(WORDS).collect()
    }

    /// What a candidate is about: its own words but its verb, else those of the sentence, else of the sentence before.
    fn about(&self, candidate: &Candidate) -> (Vec<usize>, bool) {
        let own: Vec<usize> = self.content(&candidate.tokens);
        if !own.is_empty() {
            // Whom to call stands behind a preposition in some languages ("llamar al notario").
            let verb = candidate.mood.verb.and_then(|verb| self.script.verb(verb));
            let named =
                verb.is_some_and(|(verb, _)| verb == Verb::Call) || candidate.labelled || self.has_object(candidate);
            if named || self.context.is_empty() {
                return (own, named);
            }
            return (self.context.iter().copied().chain(own).take(WORDS).collect(), true);
        }
        let before = self.content(&(self.sentence.start..candidate.tokens.start.max(self.sentence.start)));
        let taken = |token: &usize| self.asks.iter().rev().take(NEAR).any(|ask| ask.tokens.contains(token));
        let before: Vec<usize> = before.into_iter().filter(|token| !taken(token)).collect();
        if !before.is_empty() {
            return (before, true);
        }
        (self.context.clone(), !self.context.is_empty())
    }

    /// Whether the deed has a thing of its own as object: one that stands in no "for ...", "in ...", and is no "it".
    fn has_object(&self, candidate: &Candidate) -> bool {
        let after_verb = candidate.mood.verb.map_or(candidate.tokens.start, |verb| verb + 1);
        let near = after_verb..candidate.tokens.end.min(after_verb + 2);
        let pronoun =
            self.script.first_of(&near, Cue::Pronoun).is_some_and(|hit| !self.script.is_content(hit.last + 1));
        let (mut beside, mut filled) = (false, false);
        for token in candidate.tokens.clone() {
            if Some(token) == candidate.mood.verb {
                (beside, filled) = (false, false);
                continue;
            }
            let says = |cue| self.script.phrase(token, cue).is_some();
            if says(Cue::Preposition) {
                (beside, filled) = (true, false);
            } else if beside && filled && says(Cue::Determiner) {
                beside = false;
            }
            if self.script.is_content(token) {
                if !beside {
                    return !pronoun;
                }
                filled = true;
            }
        }
        false
    }

    fn due(&self, tokens: &Range<usize>, alone: bool) -> Option<Found> {
        let inside = |date: &&Found| tokens.contains(&date.tokens.start);
        let usable = |date: &&Found| date.bound != Bound::After && (date.moment.is_some() || date.doubt.is_some());
        let by = |date: &&Found| matches!(date.bound, Bound::By | Bound::Before);
        // "The text that I sent you on Monday" tells when something else was done.
        let told = |date: &&Found| {
            let past = |hit: &Hit| matches!(hit.cue, Cue::Verb(_, Form::Past));
            !by(date)
                && self.script.has(&(tokens.start..date.tokens.start), Cue::First)
                && self.script.cues(tokens).iter().any(past)
        };
        let own = || self.dates.iter().filter(usable).filter(inside).filter(|date| !told(date));
        let sentence = || self.dates.iter().filter(usable).filter(|_| alone);
        let narrow = |date: &&Found| !date.wide || by(date);
        let exact = |date: &&Found| narrow(date) && (date.moment.is_some() || by(date));
        own().find(by).or_else(|| sentence().find(by)).or_else(|| own().rfind(exact)).cloned()
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

    /// "X, Y and Z, all by Friday": the date at the end holds for the whole sentence.
    fn share_due(&mut self, candidate: &Candidate, kind: AskKind, due: Option<&Found>) {
        if kind == AskKind::Step || !self.script.has(&candidate.tokens, Cue::All) {
            return;
        }
        if let Some(date) = due {
            let sentence = candidate.sentence;
            let same = self.asks.iter_mut().filter(|ask| ask.sentence == sentence && ask.due.is_none());
            same.for_each(|ask| ask.due = Some(date.clone()));
        }
    }

    /// Adds an item of a list whose role is known.
    pub fn add_listed(&mut self, candidate: Candidate, shared: Option<Found>) {
        let about = self.content(&candidate.tokens);
        let due = self.due(&candidate.tokens, true).or(shared);
        let (kind, why) = (candidate.mood.kind, candidate.mood.why.to_string());
        let confidence = if candidate.mood.verb.is_some() { 0.9 } else { 0.7 };
        self.push(candidate, kind, about, due, confidence, why, false);
    }

    /// Words that belong to the last task without asking anything.
    pub fn keep_detail(&mut self, tokens: &Range<usize>) {
        self.context.extend(self.content(tokens));
        self.context.truncate(WORDS);
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
        let Some(intro) = intro else { return };
        self.asks.retain(|ask| !(intro.tokens.contains(&ask.tokens.start)));
    }

    /// The date that the intro of a list names for all of it.
    pub fn shared_due(&self) -> Option<&Found> {
        self.dates.iter().find(|date| matches!(date.bound, Bound::By | Bound::Before) && !date.past && !date.wide)
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

    /// Whether a candidate is part of a task already named: the weights for and against, and why.
    fn belongs(
        &self,
        candidate: &Candidate,
        about: &[usize],
        named: bool,
        due: Option<&Found>,
    ) -> (bool, &'static str, f32) {
        if candidate.elaborates {
            return (true, "tells what the task before it consists of", 0.85);
        }
        if candidate.conditional {
            return (true, "only under a condition", 0.8);
        }
        let Some(last) = self.asks.iter().rev().find(|ask| ask.kind != AskKind::Question || ask.mood.verb.is_some())
        else {
            return (false, "stands alone", 0.9);
        };
        let says = |cue| self.script.has(&candidate.tokens, cue) || self.said_before(candidate, cue);
        let same_sentence = last.sentence == candidate.sentence;
        let same_paragraph = last.paragraph == candidate.paragraph;
        let overlap = self.overlap(about);
        let addition = says(Cue::Addition);
        let open = candidate.mood.force == Force::Open;
        let result_only = self.only_result(candidate);
        // Orders that follow an open request in its paragraph say how to go about it.
        let how = !same_sentence && candidate.mood.force <= Force::Bare && self.opened_in(candidate.paragraph);
        let other_date = matches!((due, &last.due), (Some(due), Some(other)) if due.moment != other.moment);
        let join = 2.0 * overlap
            + weight(&[
                (!named, 1.6),
                (result_only, 1.4),
                (says(Cue::Sequence) && !addition, 1.0),
                (how || (same_sentence && last.kind == AskKind::Step), 1.1),
                (candidate.mood.force == Force::Indirect, 0.3),
                (candidate.mood.report || candidate.mood.bounds, 2.0),
            ]);
        let part = weight(&[
            (addition || candidate.labelled, 1.3),
            (!same_paragraph, 0.6),
            (named && overlap < 0.3, 0.9),
            (open && !same_sentence, 0.3),
            (other_date, 0.5),
        ]);
        let reason = if join >= part { "belongs to the task before it" } else { "a matter of its own" };
        let margin = (0.6 + 0.25 * (join - part).abs()).clamp(0.5, 0.95);
        (join >= part, reason, margin)
    }

    /// A paragraph holds a task that was openly asked for.
    fn opened_in(&self, paragraph: usize) -> bool {
        let mut near = self.asks.iter().rev().take(NEAR);
        near.any(|ask| ask.paragraph == paragraph && ask.kind == AskKind::Task && ask.mood.force == Force::Open)
    }

    /// A cue between the sentence's start and the candidate, where only small words stand.
    fn said_before(&self, candidate: &Candidate, cue: Cue) -> bool {
        let before = self.sentence.start..candidate.tokens.start;
        let near = before.end.saturating_sub(4).max(before.start)..before.end;
        self.script.has(&near, cue)
    }

    /// The share of a candidate's words that an earlier ask had too; the greatest.
    fn overlap(&self, about: &[usize]) -> f32 {
        if about.is_empty() {
            return 0.0;
        }
        let shared = |ask: &Weighed| {
            let known = |token: &&usize| {
                ask.about.iter().any(|other| same_stem(self.script.word(**token), self.script.word(*other)))
            };
            let least = about.len().min(ask.about.len()).max(1);
            about.iter().filter(known).count() as f32 / least as f32
        };
        self.asks.iter().rev().take(NEAR).map(shared).fold(0.0, f32::max).min(1.0)
    }

    /// "... and send me the PDF": hands over what the task made.
    fn only_result(&self, candidate: &Candidate) -> bool {
        let result = self.script.has(&candidate.tokens, Cue::Result);
        let others = self
            .content(&candidate.tokens)
            .into_iter()
            .filter(|token| !self.script.at(*token).iter().any(|hit| matches!(hit.cue, Cue::Result | Cue::Generic)));
        result && others.count() == 0
    }

    /// "Is it fine? I need your approval by Friday" asks for one decision.
    fn repeats_approval(&self, candidate: &Candidate) -> bool {
        let same = self
            .asks
            .iter()
            .rev()
            .take(NEAR)
            .any(|ask| ask.kind == AskKind::Approval && ask.paragraph == candidate.paragraph);
        let named = self.content(&candidate.tokens).into_iter().filter(|token| {
            !self.script.at(*token).iter().any(|hit| matches!(hit.cue, Cue::Decision | Cue::Opinion | Cue::Result))
        });
        same && named.count() <= 1
    }

    /// Two questions about one thing are one.
    fn repeats_question(&self, candidate: &Candidate, about: &[usize]) -> bool {
        let Some(last) = self.asks.last() else { return false };
        let same = last.sentence == candidate.sentence || (last.paragraph == candidate.paragraph && !candidate.listed);
        last.kind == AskKind::Question && same && (about.is_empty() || self.overlap(about) >= 0.5)
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

/// The sum of the weights whose evidence is there.
fn weight(evidence: &[(bool, f32)]) -> f32 {
    evidence.iter().filter(|(there, _)| *there).map(|(_, weight)| weight).sum()
}

fn confidence(candidate: &Candidate) -> f32 {
    match candidate.mood.force {
        Force::Open => 0.95,
        Force::Carried => 0.85,
        Force::Bare => 0.8,
        Force::Indirect => 0.65,
    }
}
