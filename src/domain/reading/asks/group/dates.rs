//! Which moment belongs to which ask.

use std::ops::Range;

use super::super::super::dates::{Bound, Found};
use super::super::super::lexicon::{Cue, Form, Hit};
use super::super::super::report::AskKind;
use super::super::lists;
use super::{Candidate, Group, NEAR, WORDS};

impl Group<'_> {
    /// A sentence that asked nothing is context for what follows, and may give the last task its date.
    pub(super) fn settle_sentence(&mut self) {
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
    pub(super) fn date_last(&mut self, date: Found, all: bool) {
        let count = if all { NEAR } else { 1 };
        let asks = self.asks.iter_mut().rev().filter(|ask| ask.kind != AskKind::Step).take(count);
        let undated = asks.filter(|ask| ask.due.as_ref().is_none_or(|due| due.moment.is_none()));
        undated.for_each(|ask| ask.due = Some(date.clone()));
    }

    pub(super) fn due(&self, tokens: &Range<usize>, alone: bool) -> Option<Found> {
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

    /// "X, Y and Z, all by Friday": the date at the end holds for the whole sentence.
    pub(super) fn share_due(&mut self, candidate: &Candidate, kind: AskKind, due: Option<&Found>) {
        if kind == AskKind::Step || !self.script.has(&candidate.tokens, Cue::All) {
            return;
        }
        if let Some(date) = due {
            let sentence = candidate.sentence;
            let same = self.asks.iter_mut().filter(|ask| ask.sentence == sentence && ask.due.is_none());
            same.for_each(|ask| ask.due = Some(date.clone()));
        }
    }

    /// The date that the intro of a list names for all of it.
    pub fn shared_due(&self) -> Option<&Found> {
        self.dates.iter().find(|date| matches!(date.bound, Bound::By | Bound::Before) && !date.past && !date.wide)
    }
}
