//! What an ask is about.

use std::ops::Range;

use super::super::super::lexicon::{Cue, Verb, carries_object};
use super::super::mood::Force;
use super::{Candidate, Group, NEAR, WORDS};
use crate::domain::people::language::Language;

impl Group<'_> {
    pub(super) fn content(&self, tokens: &Range<usize>) -> Vec<usize> {
        let names =
            |token: &usize| self.script.is_content(*token) && self.script.phrase(*token, Cue::Changed).is_none();
        tokens.clone().filter(names).take(WORDS).collect()
    }

    /// What a candidate is about: its own words but its verb, else those of the sentence, else of the sentence before.
    pub(super) fn about(&self, candidate: &Candidate) -> (Vec<usize>, bool) {
        let own: Vec<usize> = self.content(&candidate.tokens);
        let before = self.content(&(self.sentence.start..candidate.tokens.start.max(self.sentence.start)));
        let taken = |token: &usize| self.asks.iter().rev().take(NEAR).any(|ask| ask.tokens.contains(token));
        let before: Vec<usize> = before.into_iter().filter(|token| !taken(token)).collect();
        let clings = candidate.mood.verb.is_some_and(|verb| self.clings(&candidate.tokens, verb));
        if !own.is_empty() {
            // Whom to call stands behind a preposition in some languages ("llamar al notario").
            let verb = candidate.mood.verb.and_then(|verb| self.script.verb(verb));
            let named =
                verb.is_some_and(|(verb, _)| verb == Verb::Call) || candidate.labelled || self.has_object(candidate);
            let joined = |thing: &[usize]| thing.iter().copied().chain(own.iter().copied()).take(WORDS).collect();
            // "I need the key, could you leave it there": what was asked for in the same sentence.
            let there = self.asks.last().is_some_and(|ask| ask.sentence == candidate.sentence);
            if clings && !there && !before.is_empty() {
                return (joined(&before), true);
            }
            if named || self.context.is_empty() || (clings && there && candidate.mood.force == Force::Open) {
                return (own, named);
            }
            return (joined(&self.context), true);
        }
        if !before.is_empty() {
            return (before, true);
        }
        (self.context.clone(), !self.context.is_empty())
    }

    /// The verb's object is a pronoun that stands right beside it or hangs on it: "le corriger", "corregirlo", "es prüfen".
    pub(super) fn clings(&self, clause: &Range<usize>, verb: usize) -> bool {
        let script = self.script;
        let says = |token: usize, cue| clause.contains(&token) && script.phrase(token, cue).is_some();
        let before = verb.checked_sub(1).is_some_and(|before| says(before, Cue::Clitic));
        let hyphen = script.is_sign(verb + 1, '-') && says(verb + 2, Cue::Clitic);
        let language = script.at(verb).iter().find(|hit| matches!(hit.cue, Cue::Verb(..))).map(|hit| hit.language);
        match language {
            Some(Language::Fr) => before || hyphen,
            Some(Language::Es) => carries_object(script.word(verb)),
            Some(Language::De) => {
                let small = |token: usize| script.words.tokens.get(token).is_some_and(|found| !found.capital);
                let after = says(verb + 1, Cue::Clitic) && small(verb + 1);
                after
                    || (clause.start..verb).any(|token| {
                        let alone = script.at(token).iter().all(|hit| hit.last == token);
                        let thing = script.is_content(token + 1) || says(token + 1, Cue::Determiner);
                        (says(token, Cue::Pronoun) || (says(token, Cue::Clitic) && small(token))) && alone && !thing
                    })
            }
            Some(Language::En) => {
                says(verb + 1, Cue::Clitic) || (says(verb + 1, Cue::Pronoun) && !script.is_content(verb + 2))
            }
            _ => false,
        }
    }

    /// Whether the deed has a thing of its own as object: one that stands in no "for ...", "in ...", and is no "it".
    pub(super) fn has_object(&self, candidate: &Candidate) -> bool {
        let after_verb = candidate.mood.verb.map_or(candidate.tokens.start, |verb| verb + 1);
        let near = after_verb..candidate.tokens.end.min(after_verb + 2);
        let pronoun =
            self.script.first_of(&near, Cue::Pronoun).is_some_and(|hit| !self.script.is_content(hit.last + 1));
        let clings = candidate.mood.verb.is_some_and(|verb| self.clings(&candidate.tokens, verb));
        // "The door is broken and has to be changed": what the pronoun means stands in the clause itself.
        let within = candidate.mood.verb.is_some_and(|verb| !self.content(&(candidate.tokens.start..verb)).is_empty());
        if clings && within && candidate.mood.force == Force::Indirect {
            return true;
        }
        let pronoun = pronoun || clings;
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
            if self.script.is_content(token) && !beside {
                return !pronoun;
            }
            filled |= beside && !says(Cue::Preposition) && !says(Cue::Determiner);
        }
        false
    }

    /// Words that belong to the last task without asking anything.
    pub fn keep_detail(&mut self, tokens: &Range<usize>) {
        self.context.extend(self.content(tokens));
        self.context.truncate(WORDS);
    }
}
