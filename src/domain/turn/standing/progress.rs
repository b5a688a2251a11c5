//! Words that only tell how the work gets on: "a short update", "half of it is there".

/// Whether a mail calls itself a report on the way.
///
/// One of the phrases has to stand in it; a mail without any is an answer, for better no reminder than one to somebody
/// who has answered.
pub fn is_progress(fresh: &str) -> bool {
    let lower = fresh.to_lowercase();
    PHRASES.iter().any(|phrase| stands_in(&lower, phrase))
}

/// As words of its own, not as a part of others.
fn stands_in(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// Phrases of reports on the way in the languages we read.
const PHRASES: [&str; 31] = [
    "short update",
    "quick update",
    "status update",
    "an update:",
    "progress report",
    "in progress",
    "making progress",
    "so far",
    "half done",
    "half of it",
    "halfway",
    "nearly done",
    "almost done",
    "is next",
    "still working on",
    "zwischenstand",
    "zwischenbericht",
    "kurzes update",
    "bin dabei",
    "fast fertig",
    "zur hälfte",
    "bisher",
    "point d'étape",
    "en cours",
    "presque fini",
    "à mi-chemin",
    "j'avance",
    "informe de avance",
    "en curso",
    "casi listo",
    "por ahora",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_on_the_way_are_told_from_answers() {
        let check = |fresh: &str, progress: bool| assert_eq!(is_progress(fresh), progress, "{fresh:?}");
        check("A short update: the catalogue is in, payment is next.", true);
        check("Kurzer Zwischenstand: zwei von drei Texten sind da.", true);
        check("Je suis en cours, tout va bien.", true);
        check("Por ahora hay dos páginas.", true);
        check("The shop is up, all pages work.", false);
        check("It was a halfwayhouse.", false);
        check("", false);
    }
}
