//! What a clause wants of its reader: who acts, which verb, in which mood.

use std::ops::Range;

use super::super::lexicon::{Cue, Form, Time, Verb, endings};
use super::super::report::AskKind;
use super::super::script::Script;
use super::super::sentences::End;
use super::{clauses, lists};
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
        if has(Cue::Lets) {
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

    /// "Please go ahead as you proposed": lets the reader act, and names no other deed.
    fn lets_go_on(&self, clause: &Range<usize>) -> bool {
        let Some(go) = self.script.first_of(clause, Cue::GoAhead) else { return false };
        let last = self.script.phrase(go.first, Cue::GoAhead).unwrap_or(go.last);
        let rest = last + 1..clause.end;
        !rest.clone().any(|token| self.script.is_content(token))
            && clauses::opening(self.script, clause) + 3 >= go.first
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

    /// "Please ...", "could you ...", "I'd like you to ...".
    fn open_request(&self, clause: &Range<usize>, language: Language, question: bool) -> Option<Mood> {
        let opens = self.script.cues(clause).iter().find(|hit| {
            matches!(hit.cue, Cue::Please | Cue::CanYou | Cue::NeedYou | Cue::Wish)
                && hit.last < clause.end
                && !(hit.cue == Cue::NeedYou && self.is_purpose(clause, hit.first))
        })?;
        let opener = opens.cue;
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
    fn is_purpose(&self, clause: &Range<usize>, at: usize) -> bool {
        at > clause.start && self.script.word(at - 1) == "to"
    }

    /// "He said you should", "whom you should": the obligation is told, not laid on the reader.
    fn hangs_on_words(&self, clause: &Range<usize>, opener: usize) -> bool {
        let before = clauses::opening(self.script, clause).min(opener)..opener;
        let divided = before.clone().any(|token| self.script.is_sign(token, ','));
        let told = |cue: Cue| matches!(cue, Cue::Verb(..) | Cue::Finite | Cue::Asking | Cue::Reported);
        !divided && self.script.cues(&before).iter().any(|hit| told(hit.cue))
    }

    /// The verb that a request puts in its reader's hands: the first after its opening, or before it ("send it, please").
    fn main_verb(&self, clause: &Range<usize>, after: &Range<usize>, language: Language) -> Option<usize> {
        let acts = |token: &usize| {
            self.script
                .at(*token)
                .iter()
                .any(|hit| matches!(hit.cue, Cue::Verb(_, Form::Base | Form::Infinitive | Form::Wanted | Form::First)))
        };
        let close = after.start..after.end.min(after.start + if language == Language::De { 40 } else { 12 });
        let mut verbs = close.filter(acts);
        match language {
            // The verb that counts stands last.
            Language::De => {
                let all: Vec<usize> = verbs.collect();
                let infinitive = |token: &&usize| {
                    self.script.at(**token).iter().any(|hit| matches!(hit.cue, Cue::Verb(_, Form::Infinitive)))
                };
                all.iter().rev().find(infinitive).or_else(|| all.first()).copied().or_else(|| clause.clone().find(acts))
            }
            _ => verbs.next().or_else(|| clauses::deed(self.script, clause, language)),
        }
    }

    /// A request whose verb we do not know, or that has none.
    fn without_verb(&self, clause: &Range<usize>, opener: Cue, question: bool) -> Option<Mood> {
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
    fn decision(&self) -> AskKind {
        match self.asked {
            Side::Owner => AskKind::Approval,
            Side::Contractor => AskKind::Question,
        }
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

    /// "I need the figures", "we are missing the login".
    fn lack(&self, clause: &Range<usize>, language: Language) -> Option<Mood> {
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

    /// "The printer needs to be repaired", "somebody should look at it".
    fn ought(&self, clause: &Range<usize>, language: Language) -> Option<Mood> {
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
                    *token == last + 1
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
        if negated || !owed || !(named || nobody) || only_words {
            return None;
        }
        Some(Mood { verb: Some(verb), ..self.plain(AskKind::Task, Force::Indirect, "says that it must be done") })
    }
}
