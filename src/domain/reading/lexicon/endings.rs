//! What the ending of an unknown word tells of its form.

use crate::domain::people::language::Language;

/// Shorter words are too often something else.
const LEAST: usize = 5;

/// Whether an unknown word, folded, is spelt like an infinitive. English infinitives have no ending.
pub fn like_infinitive(word: &str, language: Language) -> bool {
    let endings: &[&str] = match language {
        Language::En => &[],
        Language::De => &["en", "ern", "eln"],
        Language::Fr => &["er", "ir", "oir", "dre", "tre", "uire"],
        Language::Es => &["ar", "er", "ir"],
    };
    let word = if language == Language::Es { without_pronoun(word) } else { word };
    word.len() >= LEAST && endings.iter().any(|ending| word.ends_with(ending))
}

/// A Spanish infinitive without the pronoun that hangs on it: "blindarlo".
fn without_pronoun(word: &str) -> &str {
    ["los", "las", "les", "lo", "la", "le", "se"].iter().find_map(|pronoun| word.strip_suffix(pronoun)).unwrap_or(word)
}

/// Whether an unknown word, folded, is spelt like a participle: "abgetippt", "laminated".
pub fn like_participle(word: &str, language: Language) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    word.len() >= LEAST
        && match language {
            Language::En => ends(&["ed"]),
            Language::De => (ends(&["t", "en"]) && word.contains("ge")) || ends(&["iert"]),
            Language::Fr => ends(&["e", "ee", "es", "ees", "i", "ie", "u", "ue", "is", "it"]),
            Language::Es => ends(&["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"]),
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_tell_the_form() {
        fn check(word: &str, language: Language, infinitive: bool, participle: bool) {
            assert_eq!(like_infinitive(word, language), infinitive, "infinitive {word}");
            assert_eq!(like_participle(word, language), participle, "participle {word}");
        }
        check("laminieren", Language::De, true, false);
        check("abgetippt", Language::De, false, true);
        check("laminiert", Language::De, false, true);
        check("hof", Language::De, false, false);
        check("embaucher", Language::Fr, true, false);
        check("lave", Language::Fr, false, false);
        check("blindar", Language::Es, true, false);
        check("blindarlo", Language::Es, true, false);
        check("blindado", Language::Es, false, true);
        check("laminate", Language::En, false, false);
        check("laminated", Language::En, false, true);
    }
}
