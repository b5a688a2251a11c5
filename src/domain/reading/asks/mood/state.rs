//! States that somebody lacks or that must come about: "I need the figures", "the door must be changed".

use std::ops::Range;

use super::super::super::lexicon::{Cue, Form, Hit, Time, Verb, endings};
use super::super::super::report::AskKind;
use super::super::lists;
use super::{Force, Mood, View};
use crate::domain::people::language::Language;
use crate::domain::people::roster::Side;

impl View<'_> {
    /// "I need the figures", "we are missing the login".
    pub(super) fn lack(&self, clause: &Range<usize>, language: Language) -> Option<Mood> {
        let lack = self.script.first_of(clause, Cue::Lack)?;
        let last = self.script.phrase(lack.first, Cue::Lack).unwrap_or(lack.last);
        let after = last + 1..clause.end;
        let has = |cue| self.script.has(&after, cue);
        let own_deed = match language {
            Language::En => self.script.word(last + 1) == "to",
            _ => after.clone().any(|token| matches!(self.script.verb(token), Some((_, Form::Infinitive)))),
        };
        if own_deed
            || self.script.has(clause, Cue::Negation)
            || self.script.has(&(clause.start..lack.first), Cue::Condition)
            || self
                .script
                .cues(&(clause.start..lack.first))
                .iter()
                .any(|hit| matches!(hit.cue, Cue::Verb(_, Form::Past)))
        {
            return None;
        }
        if has(Cue::Decision) {
            return Some(self.plain(self.decision(), Force::Open, "needs a decision"));
        }
        if has(Cue::Opinion) {
            return Some(self.plain(AskKind::Question, Force::Open, "needs a word"));
        }
        // "I need until the 12th" asks for no thing.
        let until = self.script.times(last + 1).any(|(time, _)| time == Time::By);
        let content = lists::is_specific(self.script, clause) || has(Cue::Result);
        (content && !until).then(|| self.plain(AskKind::Task, Force::Open, "needs something from the reader"))
    }

    /// "The printer needs to be repaired", "somebody should look at it".
    pub(super) fn ought(&self, clause: &Range<usize>, language: Language) -> Option<Mood> {
        let ought = self.script.first_of(clause, Cue::Ought)?;
        let last = self.script.phrase(ought.first, Cue::Ought).unwrap_or(ought.last);
        let known = |token: &usize| {
            !(ought.first..=last).contains(token)
                && self.script.at(*token).iter().any(|hit| matches!(hit.cue, Cue::Verb(..)))
        };
        // "Muss abgetippt werden": that it is a deed can be seen by its ending.
        let spelt = |token: &usize| {
            let word = self.script.word(*token);
            match language {
                Language::De => {
                    endings::like_participle(word, language) && matches!(self.script.word(token + 1), "werden" | "sein")
                }
                Language::Fr | Language::Es if last > ought.first => {
                    let clitic = usize::from(self.script.phrase(last + 1, Cue::Clitic).is_some());
                    *token == last + 1 + clitic
                        && (endings::like_infinitive(word, language) || endings::like_participle(word, language))
                }
                Language::En => last > ought.first && *token == last + 1 && endings::like_participle(word, language),
                _ => false,
            }
        };
        let verb = clause.clone().find(known).or_else(|| clause.clone().find(spelt))?;
        // "The photos need retouching" asks, "the customers need to call" and "all that you need" do not.
        let ongoing = |token| matches!(self.script.verb(token), Some((_, Form::Ongoing)));
        if self.script.word(last) == "need" && !ongoing(last + 1) {
            return None;
        }
        let subject = clause.start..ought.first;
        let of_reader = self.script.has(&subject, Cue::Second);
        let named = subject.clone().any(|token| self.script.is_content(token)) || of_reader;
        let nobody = last > ought.first;
        let negated = self.script.has(clause, Cue::Negation);
        let class = self.script.verb(verb).map(|(class, _)| class);
        let only_words = match class {
            Some(Verb::Keep | Verb::Tell) => true,
            Some(Verb::Inform) => !self.informs_another(clause, verb),
            _ => false,
        };
        let owed = self.asked == Side::Contractor || matches!(class, Some(Verb::Pay | Verb::Send));
        // "It should be ready by Friday" only dates what was asked for.
        let deed = |token: usize| matches!(self.script.verb(token), Some((_, Form::Past)));
        let state = |hit: &Hit| hit.cue == Cue::Done && !(hit.first..=hit.last).any(deed);
        let dated = self.script.cues(clause).iter().any(state);
        if negated || dated || !owed || !(named || nobody) || only_words {
            return None;
        }
        Some(Mood { verb: Some(verb), ..self.plain(AskKind::Task, Force::Indirect, "says that it must be done") })
    }
}
