//! What was done, or why not, in the four languages: the sentences of transcripts, side by side.
//!
//! Templates hold whole letters; these are the values they are filled with. A
//! sentence has numbered places (`{0}`), filled in one go, so that a value from a
//! mail that looks like a place stays what it is.

mod handed;
mod house;
mod offer;
mod sentence;
mod target;
mod thread;

pub use sentence::Sentence;

pub use handed::*;
pub use house::*;
pub use offer::*;
pub use target::*;
pub use thread::*;

/// Every sentence there is.
#[cfg(test)]
fn all() -> Vec<(&'static str, Sentence)> {
    [handed::ALL, house::ALL, offer::ALL, target::ALL, thread::ALL].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::people::language::Language;

    /// The places of a sentence, in the order of their numbers.
    fn places(text: &str) -> Vec<char> {
        let mut found: Vec<char> =
            text.match_indices('{').filter_map(|(at, _)| text[at + 1..].chars().next()).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    #[test]
    fn every_language_fills_the_same_places() {
        for (name, sentence) in all() {
            let wanted = places(sentence.words(Language::En));
            for language in Language::ALL {
                let words = sentence.words(language);
                assert!(!words.trim().is_empty(), "{name} has no words in {language:?}");
                assert_eq!(places(words), wanted, "{name} in {language:?}");
            }
        }
    }

    #[test]
    fn a_value_that_looks_like_a_place_stays_what_it_is() {
        assert_eq!(LETTERS.say(Language::En, &["{1}", "{0}", "x"]), "{0} letters to {1}: x");
        assert_eq!(CLOSED.say(Language::En, &["{{ 7*7 }}"]), "\u{201c}{{ 7*7 }}\u{201d} is closed");
    }
}
