//! Word lists by language, as data, and the one index made of them.
//!
//! A language is one file: its phrases by [`Cue`], its action verbs by what
//! they do, and how its verbs are formed. Nothing else in the reader knows a
//! word of any language.

mod cue;
mod de;
mod en;
pub mod endings;
mod es;
mod fr;

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

pub use cue::{Cue, Form, Time, Unit, Verb};

use super::words::{Shape, Words, fold};
use crate::domain::people::language::Language;

/// All that is known of a language.
pub struct Lexicon {
    /// Which one.
    language: Language,
    /// Phrases by what they tell, with `|` between them.
    phrases: &'static [(Cue, &'static str)],
    /// Action verbs by what they do, with `|` between them, in the notation that `forms` knows.
    verbs: &'static [(Verb, &'static str)],
    /// Small words that may stand where a phrase has a `~`, with `|` between them.
    adverbs: &'static str,
    /// Gives every form of a verb, and whether it carries its object as an ending.
    forms: Forms,
}

/// Gives the forms of a verb to whoever asks.
type Forms = fn(&str, &mut dyn FnMut(&str, Form));

/// A phrase of the index, by its first word.
struct Entry {
    rest: Box<[Box<str>]>,
    cue: Cue,
    language: Language,
}

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

/// FNV-1a: short keys, no hostile ones (the keys are ours), and no order is ever taken from the map.
#[derive(Default)]
struct ShortKey(u64);

impl Hasher for ShortKey {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

type Index = HashMap<Box<str>, Vec<Entry>, BuildHasherDefault<ShortKey>>;

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index::default();
    for lexicon in [&en::LEXICON, &de::LEXICON, &fr::LEXICON, &es::LEXICON] {
        for (cue, list) in lexicon.phrases {
            for phrase in list.split('|') {
                widened(phrase, lexicon.adverbs, &mut |phrase| enter(&mut index, phrase, *cue, lexicon.language));
            }
        }
        for (verb, list) in lexicon.verbs {
            for lemma in list.split('|') {
                (lexicon.forms)(lemma.trim(), &mut |form, kind| {
                    enter(&mut index, form, Cue::Verb(*verb, kind), lexicon.language);
                });
            }
        }
    }
    index
});

/// A phrase as it stands, and with each adverb where it has a `~`: "i~need" is "i need", "i also need" and so on.
fn widened(phrase: &str, adverbs: &str, give: &mut dyn FnMut(&str)) {
    let Some((before, after)) = phrase.split_once('~') else { return give(phrase) };
    give(&format!("{before} {after}"));
    adverbs.split('|').for_each(|adverb| give(&format!("{before} {adverb} {after}")));
}

fn enter(index: &mut Index, phrase: &str, cue: Cue, language: Language) {
    let words = Words::of(phrase);
    let mut parts = words.tokens.iter().filter(|token| token.shape == Shape::Word).map(|token| words.folded(token));
    let Some(first) = parts.next() else { return };
    let rest: Box<[Box<str>]> = parts.map(Box::from).collect();
    let entries = index.entry(Box::from(first)).or_default();
    if !entries.iter().any(|entry| entry.cue == cue && entry.language == language && entry.rest == rest) {
        entries.push(Entry { rest, cue, language });
    }
}

/// All phrases of all languages in a text, by their first token.
pub fn hits(words: &Words) -> Vec<Hit> {
    let mut hits = Vec::with_capacity(words.tokens.len());
    for (first, token) in words.tokens.iter().enumerate() {
        if token.shape != Shape::Word {
            continue;
        }
        let Some(entries) = INDEX.get(words.folded(token)) else { continue };
        for entry in entries {
            if let Some(last) = match_rest(words, first, &entry.rest) {
                hits.push(Hit { first, last, cue: entry.cue, language: entry.language });
            }
        }
    }
    hits
}

/// The last token of a phrase that begins at `first`, where its other words follow; hyphens and commas may stand between them.
fn match_rest(words: &Words, first: usize, rest: &[Box<str>]) -> Option<usize> {
    let mut at = first;
    for part in rest {
        at += 1;
        if matches!(words.tokens.get(at)?.shape, Shape::Sign('-' | ',')) {
            at += 1;
        }
        if words.word(at) != &**part {
            return None;
        }
    }
    Some(at)
}

/// Whether two words are forms of one: equal, or alike but for their endings.
pub fn same_stem(a: &str, b: &str) -> bool {
    let common = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    common == long || (common >= 4 && short - common.min(short) <= 1 && long - common <= 2)
}

/// Whether a Spanish verb form carries its object as an ending: "corregirlo", but not "instala".
pub fn carries_object(word: &str) -> bool {
    const OBJECTS: [&str; 4] = ["lo", "la", "los", "las"];
    OBJECTS.iter().filter_map(|object| word.strip_suffix(object)).any(|verb| {
        let is_verb = |entry: &Entry| entry.language == Language::Es && matches!(entry.cue, Cue::Verb(..));
        INDEX.get(verb).is_some_and(|entries| entries.iter().any(is_verb))
    })
}

/// The folded form of a word as the index knows it, for words that come from settings.
pub fn folded(word: &str) -> String {
    fold(word)
}
