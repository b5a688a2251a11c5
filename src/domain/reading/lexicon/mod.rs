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
mod index;
mod vocabulary;

use std::sync::LazyLock;

pub use cue::{Cue, Form, Time, Unit, Verb};
pub use index::Hit;

use super::words::{Words, fold};
use crate::domain::people::language::Language;
use index::Index;

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

/// Gives the forms of a verb to whoever asks, each as the parts that make it.
type Forms = fn(&str, &mut dyn FnMut(&[&str], Form));

static INDEX: LazyLock<Index> = LazyLock::new(|| Index::of(&[&en::LEXICON, &de::LEXICON, &fr::LEXICON, &es::LEXICON]));

/// All phrases of all languages in a text, by their first token.
pub fn hits(words: &Words) -> Vec<Hit> {
    INDEX.hits(words)
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
    OBJECTS.iter().filter_map(|object| word.strip_suffix(object)).any(|verb| INDEX.has_verb(verb, Language::Es))
}

/// The folded form of a word as the index knows it, for words that come from settings.
pub fn folded(word: &str) -> String {
    fold(word)
}
