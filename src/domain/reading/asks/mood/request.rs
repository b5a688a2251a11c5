//! Requests made in words that ask: "please", "could you", "I need you to".

use std::ops::Range;

use super::super::super::lexicon::{Cue, Form, Verb};
use super::super::super::report::AskKind;
use super::super::clauses;
use super::{Force, Mood, View};
use crate::domain::people::language::Language;
use crate::domain::people::roster::Side;

impl View<'_> {
    /// "Please ...", "could you ...", "I'd like you to ...".
    pub(super) fn open_request(&self, clause: &Range<usize>, language: Language, question: bool) -> Option<Mood> {
        let opens = self.script.cues(clause).iter().find(|hit| {
            matches!(hit.cue, Cue::Please | Cue::CanYou | Cue::NeedYou | Cue::Wish)
                && hit.last < clause.end
                && !(hit.cue == Cue::NeedYou && self.is_purpose(clause, hit.first))
        })?;
        let opener = opens.cue;
        // "You can use the sink again", "we could perhaps": the contractor allows or proposes.
        let offered = |cue| self.script.has(&(opens.first..clause.end), cue);
        let to_owner = self.asked == Side::Owner && !self.script.has(clause, Cue::Please);
        let allows = opener == Cue::CanYou && !question && self.script.phrase(opens.first, Cue::Second).is_some();
        let proposes = opener == Cue::Wish && offered(Cue::FirstCan);
        if to_owner && (allows || proposes) {
            return if question { self.asks(clause, true) } else { None };
        }
        let writer_first = self
            .script
            .cues(&(clause.start..opens.first))
            .iter()
            .any(|hit| matches!(hit.cue, Cue::FirstFuture | Cue::Reported | Cue::PastRequest));
        let told = opener == Cue::NeedYou
            && (self.hangs_on_words(clause, opens.first) || self.script.has(clause, Cue::YouGet));
        if writer_first || told {
            return None;
        }
        let before = clause.start..opens.first;
        if opener == Cue::NeedYou && self.script.has(&before, Cue::Negation) {
            return None;
        }
        let opening = clauses::opening(self.script, clause);
        if opener == Cue::CanYou && question && self.script.phrase(opening, Cue::Asking).is_some() {
            return Some(self.plain(AskKind::Question, Force::Open, "asks"));
        }
        let after = opens.last + 1..clause.end;
        let negated = self.script.first_of(&after, Cue::Negation).is_some_and(|hit| hit.first <= opens.last + 2);
        if negated && opener != Cue::CanYou {
            return Some(self.step(clause, "says how not to do it", false));
        }
        let verb = self.main_verb(clause, &after, language);
        let Some(verb) = verb else { return self.without_verb(clause, opener, question) };
        Some(self.by_verb(clause, verb, Force::Open))
    }

    /// "I wanted to make sure": an infinitive of the writer's, no order.
    pub(super) fn is_purpose(&self, clause: &Range<usize>, at: usize) -> bool {
        at > clause.start && self.script.word(at - 1) == "to"
    }

    /// "He said you should", "whom you should": the obligation is told, not laid on the reader.
    pub(super) fn hangs_on_words(&self, clause: &Range<usize>, opener: usize) -> bool {
        let before = clauses::opening(self.script, clause).min(opener)..opener;
        let divided = before.clone().any(|token| self.script.is_sign(token, ','));
        let told = |cue: Cue| matches!(cue, Cue::Verb(..) | Cue::Finite | Cue::Asking | Cue::Reported);
        !divided && self.script.cues(&before).iter().any(|hit| told(hit.cue))
    }

    /// The verb that a request puts in its reader's hands: the first after its opening, or before it ("send it, please").
    pub(super) fn main_verb(&self, clause: &Range<usize>, after: &Range<usize>, language: Language) -> Option<usize> {
        let acts = |token: &usize| {
            self.script
                .at(*token)
                .iter()
                .any(|hit| matches!(hit.cue, Cue::Verb(_, Form::Base | Form::Infinitive | Form::Wanted | Form::First)))
        };
        let close = after.start..after.end.min(after.start + if language == Language::De { 40 } else { 12 });
        let mut verbs = close.filter(acts);
        match language {
            // The verb that counts stands last, before what hangs on it: "können Sie mir sagen, welche wir nehmen?"
            Language::De => {
                let all: Vec<usize> = verbs.take_while(|verb| !self.hangs_behind(after.start, *verb)).collect();
                let infinitive = |token: &&usize| {
                    self.script.at(**token).iter().any(|hit| matches!(hit.cue, Cue::Verb(_, Form::Infinitive)))
                };
                all.iter().rev().find(infinitive).or_else(|| all.first()).copied().or_else(|| clause.clone().find(acts))
            }
            Language::En => {
                self.passive(after).or_else(|| verbs.next()).or_else(|| clauses::deed(self.script, clause, language))
            }
            _ => verbs.next().or_else(|| clauses::deed(self.script, clause, language)),
        }
    }

    /// Between an opening and a verb, a comma and a word such as "welche" or "dass" begin another clause.
    fn hangs_behind(&self, opening: usize, verb: usize) -> bool {
        let hangs =
            |token: usize| [Cue::Asking, Cue::Subordinate].iter().any(|cue| self.script.phrase(token, *cue).is_some());
        (opening + 1..verb).any(|token| self.script.is_sign(token, ',') && hangs(token + 1))
    }

    /// "It would be nice if the note could be sent": what is to be done to the subject.
    pub(super) fn passive(&self, after: &Range<usize>) -> Option<usize> {
        let is = |token: usize, wanted: fn(Cue) -> bool| self.script.at(token).iter().any(|hit| wanted(hit.cue));
        let participle = |token: &usize| is(*token, |cue| matches!(cue, Cue::Verb(_, Form::Past)));
        let auxiliary = |token: usize| is(token, |cue| matches!(cue, Cue::Verb(Verb::Keep, Form::Base)));
        (after.start + 1..after.end).find(|token| participle(token) && auxiliary(token - 1))
    }

    /// A request whose verb we do not know, or that has none.
    pub(super) fn without_verb(&self, clause: &Range<usize>, opener: Cue, question: bool) -> Option<Mood> {
        let has = |cue| self.script.has(clause, cue);
        if has(Cue::Decision) {
            return Some(self.plain(self.decision(), Force::Open, "asks for a decision"));
        }
        if has(Cue::Opinion) {
            return Some(self.plain(AskKind::Question, Force::Open, "asks for a word"));
        }
        let content = clause.clone().any(|token| self.script.is_content(token));
        if !content {
            return None;
        }
        if opener == Cue::CanYou && question && has(Cue::Asking) {
            return Some(self.plain(AskKind::Question, Force::Open, "asks"));
        }
        Some(self.plain(AskKind::Task, Force::Open, "asks openly"))
    }

    /// What a decision is called, by who is asked.
    pub(super) fn decision(&self) -> AskKind {
        match self.asked {
            Side::Owner => AskKind::Approval,
            Side::Contractor => AskKind::Question,
        }
    }

    /// "Maybe we could have it": more of a wish than "maybe we could".
    pub(super) fn wishes(&self, clause: &Range<usize>) -> bool {
        let Some(lets) = self.script.first_of(clause, Cue::Lets) else { return false };
        let wish = self.script.phrase(lets.first, Cue::Wish);
        wish > self.script.phrase(lets.first, Cue::Lets)
    }

    /// "Please go ahead as you proposed": lets the reader act, and names no other deed.
    pub(super) fn lets_go_on(&self, clause: &Range<usize>) -> bool {
        let Some(go) = self.script.first_of(clause, Cue::GoAhead) else { return false };
        let last = self.script.phrase(go.first, Cue::GoAhead).unwrap_or(go.last);
        let rest = last + 1..clause.end;
        // "Go ahead with the blue one" only says what it is about.
        let most = if self.script.phrase(last + 1, Cue::Preposition).is_some() { 2 } else { 0 };
        rest.filter(|token| self.script.is_content(*token)).count() <= most
            && clauses::opening(self.script, clause) + 3 >= go.first
    }
}
