//! One sentence in four languages, with numbered places.

use crate::domain::people::language::Language;

/// A sentence: English, German, French, Spanish.
#[derive(Clone, Copy, Debug)]
pub struct Sentence(pub(super) [&'static str; 4]);

impl Sentence {
    /// The words of a language, with their places.
    pub fn words(self, language: Language) -> &'static str {
        let [en, de, fr, es] = self.0;
        match language {
            Language::En => en,
            Language::De => de,
            Language::Fr => fr,
            Language::Es => es,
        }
    }

    /// The sentence in `language` with `values` in its places. A place without a value stays empty.
    pub fn say(self, language: Language, values: &[&str]) -> String {
        let mut said = String::new();
        let mut rest = self.words(language);
        while let Some((before, after)) = rest.split_once('{') {
            said.push_str(before);
            let (place, after) = after.split_once('}').unwrap_or(("", after));
            let value = place.parse::<usize>().ok().and_then(|place| values.get(place));
            said.push_str(value.copied().unwrap_or_default());
            rest = after;
        }
        said.push_str(rest);
        said
    }
}

/// Names sentences, each in English, German, French and Spanish, and lists them for the tests.
macro_rules! sentences {
    ($($(#[$about:meta])* $name:ident: $en:literal, $de:literal, $fr:literal, $es:literal;)+) => {
        $($(#[$about])* pub const $name: $crate::domain::speech::said::Sentence =
            $crate::domain::speech::said::Sentence([$en, $de, $fr, $es]);)+

        /// Every sentence of this file, with its name.
        #[cfg(test)]
        pub(super) const ALL: &[(&str, $crate::domain::speech::said::Sentence)] =
            &[$((stringify!($name), $name)),+];
    };
}

pub(super) use sentences;
