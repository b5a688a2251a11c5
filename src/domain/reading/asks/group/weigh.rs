//! Evidence for and against: a task of its own, or part of one already named.

use super::super::super::dates::Found;
use super::super::super::lexicon::{Cue, same_stem};
use super::super::super::report::AskKind;
use super::super::mood::Force;
use super::{Candidate, Group, NEAR, Weighed};
use crate::domain::people::language::Language;

impl Group<'_> {
    /// Whether a candidate is part of a task already named: the weights for and against, and why.
    pub(super) fn belongs(
        &self,
        candidate: &Candidate,
        about: &[usize],
        named: bool,
        due: Option<&Found>,
    ) -> (bool, &'static str, f32) {
        if candidate.elaborates {
            return (true, "tells what the task before it consists of", 0.85);
        }
        let follows = self.asks.last().is_some_and(|ask| ask.sentence == candidate.sentence);
        if follows
            && (candidate.mood.verb.is_some_and(|verb| self.clings(&candidate.tokens, verb))
                || self.is_scrap(candidate))
        {
            return (true, "goes on with what the sentence asked before", 0.85);
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
                (result_only, if self.tasks_in(candidate.sentence) >= 2 { 0.5 } else { 1.4 }),
                (says(Cue::Sequence) && !addition && same_paragraph, 1.0),
                (says(Cue::Again) && overlap > 0.0, 1.6),
                (same_paragraph && self.owns_it(candidate), 1.2),
                (same_paragraph && self.speaks_of_it(candidate), 1.7),
                (how || (same_sentence && last.kind == AskKind::Step), 1.1),
                (candidate.mood.force == Force::Indirect, 0.3),
                (candidate.mood.report || candidate.mood.bounds, 2.0),
            ]);
        let part = weight(&[
            (addition || candidate.labelled, 1.3),
            (!same_paragraph, 0.6),
            (named && overlap < 0.35, 0.9),
            (open && !same_sentence, 0.3),
            (other_date, 0.5),
        ]);
        let reason = if join >= part { "belongs to the task before it" } else { "a matter of its own" };
        let margin = (0.6 + 0.25 * (join - part).abs()).clamp(0.5, 0.95);
        (join >= part, reason, margin)
    }

    /// "..., insured please": no deed of its own.
    fn is_scrap(&self, candidate: &Candidate) -> bool {
        const FEW: usize = 3;
        candidate.mood.verb.is_none() && candidate.tokens.len() <= FEW
    }

    /// "Check their passports": of somebody or something that the sentence has not named itself.
    fn owns_it(&self, candidate: &Candidate) -> bool {
        let before = self.content(&(self.sentence.start..candidate.tokens.start.max(self.sentence.start)));
        before.is_empty() && self.script.has(&candidate.tokens, Cue::Whose)
    }

    /// "It must fit on one page", "it would be good if it closed": the subject is what was asked for before.
    fn speaks_of_it(&self, candidate: &Candidate) -> bool {
        let script = self.script;
        let wish = script.first_of(&candidate.tokens, Cue::Wish).and_then(|hit| script.phrase(hit.first, Cue::Wish));
        if wish.is_some_and(|last| script.phrase(last + 1, Cue::Pronoun).is_some()) {
            return true;
        }
        let Some(ought) = script.first_of(&candidate.tokens, Cue::Ought) else { return false };
        let subject = candidate.tokens.start..ought.first;
        let named = subject.clone().any(|token| script.is_content(token));
        let pronoun = script.has(&subject, Cue::Pronoun);
        let left_out = script.phrase(ought.first, Cue::LeftOut).is_some();
        candidate.mood.force == Force::Indirect && !named && (pronoun || left_out)
    }

    /// How many tasks a sentence has asked for so far.
    fn tasks_in(&self, sentence: usize) -> usize {
        let near = self.asks.iter().rev().take(NEAR);
        near.filter(|ask| ask.sentence == sentence && ask.kind == AskKind::Task).count()
    }

    /// A paragraph holds a task that was openly asked for.
    pub(super) fn opened_in(&self, paragraph: usize) -> bool {
        let mut near = self.asks.iter().rev().take(NEAR);
        near.any(|ask| ask.paragraph == paragraph && ask.kind == AskKind::Task && ask.mood.force == Force::Open)
    }

    /// A cue between the sentence's start and the candidate, where only small words stand.
    pub(super) fn said_before(&self, candidate: &Candidate, cue: Cue) -> bool {
        let before = self.sentence.start..candidate.tokens.start;
        if cue == Cue::Addition && self.script.phrase(before.start, cue).is_some_and(|last| last < before.end) {
            return self.asks.last().is_none_or(|ask| ask.sentence != candidate.sentence);
        }
        let near = before.end.saturating_sub(4).max(before.start)..before.end;
        self.script.has(&near, cue)
    }

    /// The share of a candidate's words that an earlier ask had too; the greatest.
    pub(super) fn overlap(&self, about: &[usize]) -> f32 {
        // "The old one", "price board": in English the last word names the thing.
        let head = |token: &&usize| {
            let next = **token + 1;
            let more = self.script.is_content(next) || self.script.phrase(next, Cue::Generic).is_some();
            !(more && self.script.at(next).iter().all(|hit| hit.language == Language::En))
        };
        let english = self.script.language == Some(Language::En);
        let about: Vec<usize> = about.iter().filter(|token| !english || head(token)).copied().collect();
        if about.is_empty() {
            return 0.0;
        }
        let shared = |ask: &Weighed| {
            let known = |token: &&usize| {
                ask.about.iter().any(|other| names_same(self.script.word(**token), self.script.word(*other)))
            };
            let least = about.len().min(ask.about.len()).max(1);
            about.iter().filter(known).count() as f32 / least as f32
        };
        self.asks.iter().rev().take(NEAR).map(shared).fold(0.0, f32::max).min(1.0)
    }

    /// "... and send me the PDF": hands over what the task made.
    pub(super) fn only_result(&self, candidate: &Candidate) -> bool {
        let result = self.script.has(&candidate.tokens, Cue::Result);
        let others = self
            .content(&candidate.tokens)
            .into_iter()
            .filter(|token| !self.script.at(*token).iter().any(|hit| matches!(hit.cue, Cue::Result | Cue::Generic)));
        result && others.count() == 0
    }

    /// "Is it fine? I need your approval by Friday" asks for one decision.
    pub(super) fn repeats_approval(&self, candidate: &Candidate) -> bool {
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
    pub(super) fn repeats_question(&self, candidate: &Candidate, about: &[usize]) -> bool {
        let Some(last) = self.asks.last() else { return false };
        let same = last.sentence == candidate.sentence || (last.paragraph == candidate.paragraph && !candidate.listed);
        last.kind == AskKind::Question && same && (about.is_empty() || self.overlap(about) >= 0.5)
    }
}

/// The sum of the weights whose evidence is there.
fn weight(evidence: &[(bool, f32)]) -> f32 {
    evidence.iter().filter(|(there, _)| *there).map(|(_, weight)| weight).sum()
}

/// Whether two words name one thing: forms of one word, or a compound and its last part ("Ofentür", "Tür").
fn names_same(a: &str, b: &str) -> bool {
    const LEAST: usize = 4;
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    same_stem(a, b) || (short.len() >= LEAST && long.len() > short.len() + 2 && long.ends_with(short))
}
