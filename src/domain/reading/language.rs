//! The language of a text, told by its small words.

use super::lexicon::{Cue, Hit};
use crate::domain::people::language::Language;

/// How often words that count occur in each language, in the order of [`Language::ALL`].
fn votes(hits: &[Hit], counts: impl Fn(Cue) -> bool) -> [u32; 4] {
    let mut votes = [0; 4];
    for hit in hits.iter().filter(|hit| counts(hit.cue)) {
        if let Some(place) = Language::ALL.iter().position(|language| *language == hit.language) {
            votes[place] += 1;
        }
    }
    votes
}

/// The language of a whole text; `None` where no small word is known, or two languages are level.
pub fn of_text(hits: &[Hit]) -> Option<Language> {
    // A text too short for small words is told by all its words.
    winner(votes(hits, |cue| cue == Cue::Function), 1).or_else(|| winner(votes(hits, |_| true), 1))
}

/// The language of a few words: their own where they clearly have one, else that of the text around them.
pub fn of_part(hits: &[Hit], around: Language) -> Language {
    winner(votes(hits, |cue| cue == Cue::Function), 2).unwrap_or(around)
}

fn winner(votes: [u32; 4], margin: u32) -> Option<Language> {
    let (place, best) = votes.iter().enumerate().max_by_key(|(place, votes)| (**votes, usize::MAX - place))?;
    let second = votes.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, votes)| *votes).max()?;
    (*best >= second + margin).then(|| Language::ALL[place])
}
