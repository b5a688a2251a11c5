//! What a clause wants of its reader: who acts, which verb, in which mood.

mod request;
mod state;

use std::ops::Range;

use super::super::lexicon::{Cue, Form, Hit, Verb};
use super::super::report::AskKind;
use super::super::script::Script;
use super::super::sentences::End;
use super::clauses;
use crate::domain::people::language::Language;
use crate::domain::people::roster::Side;

/// How openly a clause asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Force {
    /// Says that something ought to be done.
    Indirect,
    /// An order without "please".
    Bare,
    /// Goes on with what the clause before it began.
    Carried,
    /// Says "please", "could you", "I need you to".
    Open,
}

/// What a clause wants.
#[derive(Clone, Copy, Debug)]
pub struct Mood {
    /// The kind of ask.
    pub kind: AskKind,
    /// How openly it is asked.
    pub force: Force,
    /// Wants to hear when it is done.
    pub report: bool,
    /// Bounds how something else is done.
    pub bounds: bool,
    /// The token of the verb, where there is one.
    pub verb: Option<usize>,
    /// In words.
    pub why: &'static str,
}

/// What a clause is read with.
pub struct View<'s> {
    /// The text.
    pub script: &'s Script<'s>,
    /// Who reads the mail.
    pub asked: Side,
}

impl View<'_> {
    /// What a clause wants; `carried`: the clause before it asked, and its mood goes on.
    pub fn mood(&self, clause: &Range<usize>, language: Language, end: End, carried: bool) -> Option<Mood> {
        let has = |cue| self.script.has(clause, cue);
        let question = end == End::Question;
        if has(Cue::NoAction) || self.only_courtesy(clause) || (!question && self.lets_go_on(clause)) {
            return None;
        }
        if has(Cue::WhenDone) && (has(Cue::TellMe) || has(Cue::Please) || self.gives_word(clause)) {
            return Some(self.step(clause, "wants to hear when it is done", true));
        }
        if has(Cue::Consent) && (question || has(Cue::Please) || has(Cue::CanYou)) && self.asked == Side::Owner {
            return Some(self.plain(AskKind::Approval, Force::Open, "asks for consent"));
        }
        if has(Cue::ShallI) && question && !has(Cue::Asking) {
            return Some(self.plain(AskKind::Approval, Force::Open, "asks whether to act"));
        }
        if has(Cue::TellMe) && !self.writer_acts(clause) && !self.told_by_others(clause) {
            return self.tell(clause);
        }
        let first = clauses::opening(self.script, clause);
        let as_writer = |hit: &Hit| matches!(hit.cue, Cue::Verb(_, Form::First)) && hit.language == Language::Es;
        if question && first < clause.end && self.script.at(first).iter().any(as_writer) && !self.second_too(first) {
            return Some(self.plain(AskKind::Approval, Force::Open, "asks whether to act"));
        }
        if has(Cue::Lets) && !self.wishes(clause) {
            return Some(self.plain(AskKind::Question, Force::Indirect, "proposes to meet or talk"));
        }
        if let Some(mood) = self.open_request(clause, language, question) {
            return Some(mood);
        }
        if self.writer_acts(clause) {
            return if has(Cue::Lack) { self.lack(clause, language) } else { self.asks(clause, question) };
        }
        if has(Cue::Lack) {
            return self.lack(clause, language);
        }
        if let (true, Some(verb)) = (question, clauses::in_second_person(self.script, clause, language)) {
            return Some(self.by_verb(clause, verb, Force::Open));
        }
        if question {
            return self.asks(clause, true);
        }
        if self.script.phrase(clauses::opening(self.script, clause), Cue::Inverted).is_some() {
            return self.asks(clause, true);
        }
        let acts_before = |verb: &usize| self.script.has(&(clause.start..*verb), Cue::FirstFuture);
        if let Some(verb) = clauses::deed(self.script, clause, language).filter(|verb| !acts_before(verb)) {
            return self.deed(clause, verb, carried, language).or_else(|| self.ought(clause, language));
        }
        self.ought(clause, language)
    }

    /// Asks for words, or to hand something over.
    pub fn is_word(&self, mood: &Mood) -> bool {
        let class = mood.verb.and_then(|verb| self.script.verb(verb)).map(|(class, _)| class);
        matches!(class, Some(Verb::Tell | Verb::Inform | Verb::Send))
    }

    /// "Replace socket in kitchen", written by a contractor, names work of his own; "send me the logo" asks for something.
    pub fn tells_own_work(&self, clause: &Range<usize>, mood: &Mood) -> bool {
        let class = mood.verb.and_then(|verb| self.script.verb(verb)).map(|(class, _)| class);
        let of_two = [Cue::Me, Cue::Second, Cue::Please].iter().any(|cue| self.script.has(clause, *cue));
        self.asked == Side::Owner && class == Some(Verb::Do) && !of_two
    }

    /// A request whose deed is still to come.
    pub fn announces(&self, clause: &Range<usize>) -> Option<Mood> {
        let opens = [Cue::NeedYou, Cue::Please, Cue::CanYou, Cue::Wish].iter().any(|cue| self.script.has(clause, *cue));
        let bare = opens && !self.lets_go_on(clause) && !clause.clone().any(|token| self.script.is_content(token));
        bare.then(|| self.plain(AskKind::Task, Force::Open, "asks openly"))
    }

    fn plain(&self, kind: AskKind, force: Force, why: &'static str) -> Mood {
        Mood { kind, force, report: false, bounds: false, verb: None, why }
    }

    fn step(&self, clause: &Range<usize>, why: &'static str, report: bool) -> Mood {
        let verb = clause.clone().find(|token| self.script.verb(*token).is_some());
        Mood { kind: AskKind::Step, force: Force::Open, report, bounds: !report, verb, why }
    }

    /// A form that can be an order as well.
    fn second_too(&self, token: usize) -> bool {
        let order = |hit: &Hit| matches!(hit.cue, Cue::Verb(_, Form::Base | Form::Second | Form::Infinitive));
        self.script.at(token).iter().any(order)
    }

    /// A polite phrase and nothing else that asks.
    fn only_courtesy(&self, clause: &Range<usize>) -> bool {
        let Some(courtesy) = self.script.first_of(clause, Cue::Courtesy) else { return false };
        // "Hope you can send it" is more than "hope you".
        if self.script.phrase(courtesy.first, Cue::Wish).is_some_and(|last| last > courtesy.last) {
            return false;
        }
        let after = courtesy.last + 1..clause.end;
        let before = clause.start..courtesy.first;
        let asks = |range: &Range<usize>| {
            self.script.cues(range).iter().any(|hit| {
                matches!(hit.cue, Cue::CanYou | Cue::NeedYou | Cue::Wish | Cue::Lack) && hit.last < range.end
            })
        };
        !asks(&before) && !asks(&after)
    }

    /// The clause's subject is the writer: "I'll send", "we updated".
    pub fn writer_acts(&self, clause: &Range<usize>) -> bool {
        let at = clauses::opening(self.script, clause);
        let near = at..clause.end.min(at + 4);
        let orders = self.script.at(at).iter().any(|hit| matches!(hit.cue, Cue::Verb(_, Form::Base)));
        if orders && self.script.phrase(at + 1, Cue::First).is_none() {
            return false;
        }
        let first = self.script.cues(&near).iter().find(|hit| {
            matches!(hit.cue, Cue::First | Cue::FirstFuture | Cue::FirstCan | Cue::Reported | Cue::PastRequest)
                || matches!(hit.cue, Cue::Verb(_, Form::Future))
        });
        let asks_first = self.script.cues(&near).iter().any(|hit| {
            matches!(hit.cue, Cue::CanYou | Cue::NeedYou | Cue::Wish | Cue::TellMe | Cue::Please | Cue::ShallI)
                && first.is_none_or(|first| hit.first <= first.first)
        });
        first.is_some() && !asks_first
    }

    /// "Tell me which", "let me know whether": a question, unless it only courts.
    fn tell(&self, clause: &Range<usize>) -> Option<Mood> {
        let has = |cue| self.script.has(clause, cue);
        if has(Cue::Consent) || has(Cue::Decision) {
            return Some(self.plain(AskKind::Approval, Force::Open, "asks for a decision"));
        }
        Some(self.plain(AskKind::Question, Force::Open, "wants to be told"))
    }

    /// "Bob did tell me": somebody else told it.
    fn told_by_others(&self, clause: &Range<usize>) -> bool {
        let tell = self.script.first_of(clause, Cue::TellMe);
        tell.is_some_and(|tell| tell.first > clause.start && self.script.phrase(tell.first - 1, Cue::Finite).is_some())
    }

    fn gives_word(&self, clause: &Range<usize>) -> bool {
        clause.clone().any(|token| {
            matches!(self.script.verb(token), Some((Verb::Tell | Verb::Inform | Verb::Send | Verb::Call, _)))
        })
    }

    /// The kind of a request by its verb and what it acts on.
    fn by_verb(&self, clause: &Range<usize>, verb: usize, force: Force) -> Mood {
        let has = |cue| self.script.has(clause, cue);
        let indirect_question =
            self.script.first_of(&(verb + 1..clause.end), Cue::Asking).is_some_and(|hit| hit.first <= verb + 3);
        let asks_on = |token: usize| self.script.phrase(token, Cue::Asking).is_some();
        let class = self.script.verb(verb).map_or(Verb::Do, |(class, _)| class);
        let mood = |kind, why| Mood { kind, force, report: false, bounds: false, verb: Some(verb), why };
        match class {
            Verb::Keep => Mood { bounds: true, ..mood(AskKind::Step, "says how to do it") },
            Verb::Decide => match self.asked {
                Side::Owner => mood(AskKind::Approval, "asks for a decision"),
                Side::Contractor => mood(AskKind::Task, "asks to decide"),
            },
            Verb::Tell => mood(AskKind::Question, "asks for a word"),
            Verb::Inform if asks_on(verb + 1) || !self.informs_another(clause, verb) => {
                mood(AskKind::Question, "asks for a word")
            }
            Verb::Inform => mood(AskKind::Task, "asks to pass word on"),
            _ if has(Cue::Decision) && self.asked == Side::Owner => mood(AskKind::Approval, "asks for a decision"),
            Verb::Send if has(Cue::Opinion) && !self.hands_over(clause) => mood(AskKind::Question, "asks for a word"),
            Verb::Check if self.asked == Side::Owner && !indirect_question => {
                mood(AskKind::Approval, "asks to look at it and say yes or no")
            }
            Verb::Pay => mood(AskKind::Task, "asks to pay"),
            Verb::Send => mood(AskKind::Task, "asks to hand something over"),
            Verb::Call => mood(AskKind::Task, "asks to call or meet"),
            Verb::Check => mood(AskKind::Task, "asks to check"),
            Verb::Do => mood(AskKind::Task, "asks to do"),
        }
    }

    /// "Tell the tenant": somebody else than the writer is to be told.
    fn informs_another(&self, clause: &Range<usize>, verb: usize) -> bool {
        let word = self.script.word(verb);
        let clings = ["me", "nos"].iter().any(|writer| word.ends_with(writer));
        let spanish = self.script.at(verb).iter().any(|hit| hit.language == Language::Es);
        let near = verb + 1..clause.end.min(verb + 4);
        let writer = self.script.has(&near, Cue::Me) || self.script.has(&(clause.start..verb), Cue::Me);
        let named = clause.clone().any(|token| token != verb && self.script.is_content(token));
        named && !writer && !(spanish && clings)
    }

    /// The object is a thing besides the word it asks for.
    fn hands_over(&self, clause: &Range<usize>) -> bool {
        self.script.has(clause, Cue::Password) || self.script.has(clause, Cue::Invoice)
    }

    /// A question in form.
    fn asks(&self, clause: &Range<usize>, question: bool) -> Option<Mood> {
        if !question {
            return None;
        }
        let kind = if self.script.has(clause, Cue::Consent) { self.decision() } else { AskKind::Question };
        Some(self.plain(kind, Force::Open, "asks"))
    }

    /// An order: a verb that stands where orders have it.
    fn deed(&self, clause: &Range<usize>, verb: usize, carried: bool, language: Language) -> Option<Mood> {
        let negated = self.script.first_of(clause, Cue::Negation).is_some_and(|hit| hit.first <= verb + 1);
        let force = if carried { Force::Carried } else { Force::Bare };
        let opening = clauses::opening(self.script, clause);
        let infinitive = self.script.at(verb).iter().all(|hit| !matches!(hit.cue, Cue::Verb(_, Form::Base)));
        // A lone infinitive asks only in a list, or where a request goes on; "Schicken Sie" asks by its "Sie".
        let formal = language == Language::De && matches!(self.script.word(verb + 1), "sie" | "wir");
        let spelt = self.script.at(verb).is_empty();
        if infinitive && !carried && !formal && (verb != opening || spelt) || self.acknowledges(clause) {
            return None;
        }
        if self
            .script
            .at(opening)
            .iter()
            .any(|hit| matches!(hit.cue, Cue::First | Cue::YouGet | Cue::WillBe | Cue::HereIs))
        {
            return None;
        }
        let content = clause.clone().any(|token| token != verb && self.script.is_content(token));
        let told =
            self.script.cues(clause).iter().any(|hit| matches!(hit.cue, Cue::Result | Cue::Pronoun | Cue::Generic));
        if !content && !told && clause.len() < 2 {
            return None;
        }
        if negated {
            return Some(self.step(clause, "says how not to do it", false));
        }
        Some(self.by_verb(clause, verb, force))
    }

    /// "Copy that": words that only say that the mail was read.
    fn acknowledges(&self, clause: &Range<usize>) -> bool {
        let opening = clauses::opening(self.script, clause);
        let last = self.script.phrase(opening, Cue::Acknowledge);
        last.is_some_and(|last| !(last + 1..clause.end).any(|token| self.script.is_content(token)))
    }
}
