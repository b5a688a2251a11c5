//! The one index of all phrases of all languages: by the number of their first word.

use super::Lexicon;
use super::cue::Cue;
use super::vocabulary::{UNKNOWN, Vocabulary};
use crate::domain::people::language::Language;
use crate::domain::reading::words::{Shape, Words};

/// A phrase found in a text.
#[derive(Clone, Copy, Debug)]
pub struct Hit {
    /// Its first token.
    pub first: usize,
    /// Its last token.
    pub last: usize,
    /// What it tells.
    pub cue: Cue,
    /// In which language.
    pub language: Language,
}

/// A phrase: the numbers of its words, as a range of [`Index::words`], and what it tells.
#[derive(Clone, Copy)]
struct Entry {
    start: u32,
    end: u32,
    cue: Cue,
    language: Language,
}

/// All phrases. A text's words are numbered once; from then on numbers are compared, never letters.
#[derive(Default)]
pub struct Index {
    vocabulary: Vocabulary,
    /// The words of all phrases, one phrase after the other.
    words: Vec<u32>,
    /// Phrases, those with the same first word together.
    entries: Vec<Entry>,
    /// For each word, where the phrases that begin with it start; one more at the end.
    starts: Vec<u32>,
}

impl Index {
    /// Takes every phrase and every form of every verb; what is entered twice counts once.
    pub fn of(lexicons: &[&Lexicon]) -> Index {
        let mut index = Index::default();
        let mut form = String::new();
        for lexicon in lexicons {
            for (cue, list) in lexicon.phrases {
                for phrase in list.split('|') {
                    widened(phrase, lexicon.adverbs, &mut |phrase| index.enter(phrase, *cue, lexicon.language));
                }
            }
            for (verb, list) in lexicon.verbs {
                for lemma in list.split('|') {
                    (lexicon.forms)(lemma.trim(), &mut |parts, kind| {
                        form.clear();
                        parts.iter().for_each(|part| form.push_str(part));
                        index.enter(&form, Cue::Verb(*verb, kind), lexicon.language);
                    });
                }
            }
        }
        index.gather();
        index
    }

    fn enter(&mut self, phrase: &str, cue: Cue, language: Language) {
        let start = self.words.len() as u32;
        if phrase.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b' ') {
            self.words.extend(phrase.split_ascii_whitespace().map(|word| self.vocabulary.enter(word)));
        } else {
            // "merci d'" is cut as it is in a text, where a letter follows.
            let elided = phrase.ends_with('\'');
            let words = if elided { Words::of(&format!("{phrase}a")) } else { Words::of(phrase) };
            let count = words.tokens.len() - usize::from(elided && words.tokens.len() > 1);
            let parts = words.tokens.iter().take(count).filter(|token| token.shape == Shape::Word);
            self.words.extend(parts.map(|token| self.vocabulary.enter(words.folded(token))));
        }
        let end = self.words.len() as u32;
        if start < end {
            self.entries.push(Entry { start, end, cue, language });
        }
    }

    /// Puts the phrases with the same first word together, in the order they were entered in, each once.
    fn gather(&mut self) {
        let first = |entry: &Entry| self.words.get(entry.start as usize).map_or(0, |word| *word as usize);
        let mut groups: Vec<Vec<Entry>> = vec![Vec::new(); self.vocabulary.len() as usize];
        for entry in &self.entries {
            let Some(group) = groups.get_mut(first(entry)) else { continue };
            let same = |other: &Entry| {
                (other.cue, other.language) == (entry.cue, entry.language) && self.phrase(other) == self.phrase(entry)
            };
            if !group.iter().any(same) {
                group.push(*entry);
            }
        }
        self.entries.clear();
        for group in groups {
            self.starts.push(self.entries.len() as u32);
            self.entries.extend(group);
        }
        self.starts.push(self.entries.len() as u32);
    }

    fn phrase(&self, entry: &Entry) -> &[u32] {
        self.words.get(entry.start as usize..entry.end as usize).unwrap_or_default()
    }

    /// The phrases that begin with a word.
    fn beginning(&self, word: u32) -> &[Entry] {
        let place = |word: u32| self.starts.get(word as usize).copied();
        match (place(word), word.checked_add(1).and_then(place)) {
            (Some(start), Some(end)) => self.entries.get(start as usize..end as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    /// Whether a phrase with a verb of that language begins with a word.
    pub fn has_verb(&self, word: &str, language: Language) -> bool {
        let is_verb = |entry: &Entry| entry.language == language && matches!(entry.cue, Cue::Verb(..));
        self.beginning(self.vocabulary.number(word)).iter().any(is_verb)
    }

    /// All phrases in a text, by their first token.
    pub fn hits(&self, words: &Words) -> Vec<Hit> {
        let numbered = words.tokens.iter().map(|token| match token.shape {
            Shape::Word => self.vocabulary.number(words.folded(token)),
            _ => UNKNOWN,
        });
        let numbers: Vec<u32> = numbered.collect();
        let mut hits = Vec::with_capacity(numbers.len());
        for (first, number) in numbers.iter().enumerate() {
            for entry in self.beginning(*number) {
                let rest = self.phrase(entry).get(1..).unwrap_or_default();
                if let Some(last) = match_rest(words, &numbers, first, rest) {
                    hits.push(Hit { first, last, cue: entry.cue, language: entry.language });
                }
            }
        }
        hits
    }
}

/// A phrase as it stands, and with each adverb where it has a `~`: "i~need" is "i need", "i also need" and so on.
fn widened(phrase: &str, adverbs: &str, give: &mut dyn FnMut(&str)) {
    let Some((before, after)) = phrase.split_once('~') else { return give(phrase) };
    give(&format!("{before} {after}"));
    adverbs.split('|').for_each(|adverb| give(&format!("{before} {adverb} {after}")));
}

/// The last token of a phrase that begins at `first`, where its other words follow; hyphens and commas may stand between them.
fn match_rest(words: &Words, numbers: &[u32], first: usize, rest: &[u32]) -> Option<usize> {
    let mut at = first;
    for part in rest {
        at += 1;
        if matches!(words.tokens.get(at)?.shape, Shape::Sign('-' | ',')) {
            at += 1;
        }
        if numbers.get(at) != Some(part) {
            return None;
        }
    }
    Some(at)
}
