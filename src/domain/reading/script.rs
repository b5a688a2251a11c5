//! A text taken apart: its words, its sentences and list items, and what their words tell.

use std::ops::Range;

use super::language;
use super::lexicon::{self, Cue, Form, Hit, Time, Verb};
use super::sentences::{self, Segment};
use super::words::{Shape, Token, Words};
use crate::domain::people::language::Language;

/// A text with all that the lexicons know of it.
pub struct Script<'t> {
    /// The text itself.
    pub text: &'t str,
    /// Its words.
    pub words: Words,
    /// Its language, where it could be told.
    pub language: Option<Language>,
    /// Its sentences and list items in their order.
    pub segments: Vec<Segment>,
    /// What its words tell, each in the language of its segment, by first token.
    cues: Vec<Hit>,
    /// For each token, where the cues that begin at or after it start.
    first_cue: Vec<usize>,
    /// For each token, whether it says what a clause is about.
    content: Vec<bool>,
}

impl<'t> Script<'t> {
    /// Takes `text` apart; `preferred` is its language where its own words leave that open.
    pub fn of(text: &'t str, preferred: Option<Language>) -> Script<'t> {
        let words = Words::of(text);
        let hits = lexicon::hits(&words);
        let language = language::of_text(&hits).or(preferred);
        let mut segments = sentences::split(text, &words, &hits);
        let mut cues = Vec::with_capacity(hits.len());
        for segment in &mut segments {
            let first = hits.partition_point(|hit| hit.first < segment.tokens.start);
            let last = hits.partition_point(|hit| hit.first < segment.tokens.end);
            let own = hits.get(first..last).unwrap_or_default();
            segment.language = language::of_part(own, language.unwrap_or_default());
            let inside = |hit: &&Hit| {
                hit.language == segment.language && hit.last < segment.tokens.end && !is_infinitive_please(&words, hit)
            };
            cues.extend(own.iter().filter(inside).filter(|hit| !misspells(text, &words, own, hit)).copied());
        }
        let mut first_cue = Vec::with_capacity(words.tokens.len() + 1);
        let mut at = 0;
        for token in 0..=words.tokens.len() {
            while cues.get(at).is_some_and(|cue| cue.first < token) {
                at += 1;
            }
            first_cue.push(at);
        }
        let content = content(&words, &cues);
        Script { text, words, language, segments, cues, first_cue, content }
    }

    /// The cues that begin within `tokens`.
    pub fn cues(&self, tokens: &Range<usize>) -> &[Hit] {
        let place = |token: usize| self.first_cue.get(token).copied().unwrap_or(self.cues.len());
        self.cues.get(place(tokens.start)..place(tokens.end.max(tokens.start))).unwrap_or_default()
    }

    /// The cues that begin at one token.
    pub fn at(&self, token: usize) -> &[Hit] {
        self.cues(&(token..token + 1))
    }

    /// Whether a cue lies within `tokens`.
    pub fn has(&self, tokens: &Range<usize>, cue: Cue) -> bool {
        self.first_of(tokens, cue).is_some()
    }

    /// The first place of a cue within `tokens`.
    pub fn first_of(&self, tokens: &Range<usize>, cue: Cue) -> Option<Hit> {
        self.cues(tokens).iter().find(|hit| hit.cue == cue && hit.last < tokens.end).copied()
    }

    /// The longest phrase of that cue at a token, as its last token.
    pub fn phrase(&self, token: usize, cue: Cue) -> Option<usize> {
        self.at(token).iter().filter(|hit| hit.cue == cue).map(|hit| hit.last).max()
    }

    /// What a token's words of time can mean, with the token after each.
    pub fn times(&self, token: usize) -> impl Iterator<Item = (Time, usize)> + '_ {
        self.at(token).iter().filter_map(|hit| match hit.cue {
            Cue::Time(time) => Some((time, hit.last + 1)),
            _ => None,
        })
    }

    /// The first action verb that begins at a token.
    pub fn verb(&self, token: usize) -> Option<(Verb, lexicon::Form)> {
        self.at(token).iter().find_map(|hit| match hit.cue {
            Cue::Verb(verb, form) => Some((verb, form)),
            _ => None,
        })
    }

    /// Whether a token is that sign.
    pub fn is_sign(&self, token: usize, sign: char) -> bool {
        self.words.tokens.get(token).is_some_and(|token| token.shape == Shape::Sign(sign))
    }

    /// The folded form of a token.
    pub fn word(&self, token: usize) -> &str {
        self.words.word(token)
    }

    /// The bytes of the text that tokens cover.
    pub fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        let start = self.words.tokens.get(tokens.start).map_or(self.text.len(), |token| token.start);
        let end =
            tokens.end.checked_sub(1).and_then(|last| self.words.tokens.get(last)).map_or(start, |token| token.end);
        start..end.max(start)
    }

    /// The words of the text that tokens cover, white space folded.
    pub fn quote(&self, tokens: &Range<usize>) -> String {
        folded_space(self.text.get(self.bytes(tokens)).unwrap_or_default())
    }

    /// Whether a token says what a clause is about: no small word, no cue of form, no number.
    pub fn is_content(&self, token: usize) -> bool {
        self.content.get(token).copied().unwrap_or(false)
    }
}

/// "to please a customer" asks for nothing.
fn is_infinitive_please(words: &Words, hit: &Hit) -> bool {
    hit.cue == Cue::Please
        && hit.language == Language::En
        && hit.first.checked_sub(1).is_some_and(|at| words.word(at) == "to")
}

/// A form that only looks like another one because words are compared without accents:
/// "corté" is no order and "démonté" neither, while "démonte" is no participle.
fn misspells(text: &str, words: &Words, around: &[Hit], hit: &Hit) -> bool {
    let Cue::Verb(_, form) = hit.cue else { return false };
    let Some(token) = words.tokens.get(hit.first) else { return false };
    let raw = text.get(token.start..token.end).unwrap_or_default();
    let accented = raw.trim_end_matches(['e', 's']).ends_with(['é', 'É']) && raw.chars().count() > 3;
    let past = matches!(form, Form::Past);
    let beside = |wanted: fn(Form) -> bool| {
        around.iter().any(|other| {
            other.first == hit.first
                && other.language == hit.language
                && matches!(other.cue, Cue::Verb(_, form) if wanted(form))
        })
    };
    match hit.language {
        Language::Es => accented && matches!(form, Form::Base | Form::Wanted),
        Language::Fr if accented => !past && beside(|form| form == Form::Past),
        Language::Fr => past && raw.is_ascii() && beside(|form| form == Form::Base),
        _ => false,
    }
}

/// Marks the words that no cue takes for its own: what is left are names of things.
fn content(words: &Words, cues: &[Hit]) -> Vec<bool> {
    let long = |token: &Token| token.shape == Shape::Link || token.end - token.start >= 3 || token.capital;
    let named = |token: &Token| matches!(token.shape, Shape::Word | Shape::Link) && long(token);
    let mut content: Vec<bool> = words.tokens.iter().map(named).collect();
    // "The catalogue", "les relevés", "la cuenta": what is a verb elsewhere is a thing here.
    let determiners: Vec<usize> = cues.iter().filter(|hit| hit.cue == Cue::Determiner).map(|hit| hit.first).collect();
    let determined = |hit: &&Hit| {
        let before = hit.first.checked_sub(1);
        matches!(hit.cue, Cue::Verb(_, form) if form != Form::Infinitive)
            && before.is_some_and(|before| determiners.binary_search(&before).is_ok())
    };
    for hit in cues.iter().filter(|hit| !names_things(hit.cue) && !determined(hit)) {
        content.get_mut(hit.first..=hit.last).into_iter().flatten().for_each(|slot| *slot = false);
    }
    content
}

/// Cues of words that are names of things as well.
fn names_things(cue: Cue) -> bool {
    matches!(
        cue,
        Cue::Result
            | Cue::Decision
            | Cue::Opinion
            | Cue::Invoice
            | Cue::Estimate
            | Cue::Bank
            | Cue::Password
            | Cue::Attached
            | Cue::Matters
            | Cue::PlanIntro
            | Cue::StepsIntro
            | Cue::TasksIntro
            | Cue::ReportIntro
            | Cue::AgendaIntro
            | Cue::ChangesIntro
            | Cue::OptionsIntro
            | Cue::Total
            | Cue::Changed
            | Cue::PayBy
            | Cue::Away
            | Cue::Overdue
            | Cue::Done
            | Cue::Blocked
            | Cue::TooTight
            | Cue::OtherDate
            | Cue::Postpone
            | Cue::OtherPerson
            | Cue::Nearly
            | Cue::Progress
            | Cue::Habit
            | Cue::Validity
            | Cue::Place
            | Cue::NoDeed
            | Cue::Unsure
            | Cue::Intended
            | Cue::Account
            | Cue::Payment
            | Cue::Moved
    )
}

/// A text on one line, with single blanks.
pub fn folded_space(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}
