//! What a subject is about, once tags, state words and small words are taken off it.

/// The content words of a base subject, in lower case, a blank between them.
///
/// `[tags]`, `#tags` and a trailing `(was: ...)` go, and so do words that say how a
/// matter stands but not which matter it is.
pub fn content_words(base_subject: &str) -> String {
    let lower = base_subject.to_lowercase();
    let mut words: Vec<&str> = Vec::new();
    let free = without_tags(without_was(&lower));
    for token in free.split(|c: char| !c.is_alphanumeric()) {
        if !token.is_empty() && EMPTY_WORDS.binary_search(&token).is_err() && words.len() < MOST_WORDS {
            words.push(token);
        }
    }
    words.join(" ")
}

/// Whether two subjects, as content words, speak of the same thing: an equal
/// word, a word that begins another, or one inside a compound.
pub fn share_a_word(one: &str, other: &str) -> bool {
    one.split(' ').any(|a| other.split(' ').any(|b| akin(a, b)))
}

/// The five letters of a thread's name in a subject: `[abcde]` or `#abcde`, the first there is.
pub fn subject_tag(subject: &str) -> Option<[u8; 5]> {
    let bytes = subject.as_bytes();
    bytes.iter().enumerate().filter(|(_, byte)| matches!(byte, b'[' | b'#')).find_map(|(at, opening)| {
        let rest = bytes.get(at + 1..)?;
        let rest = if *opening == b'[' { rest.strip_prefix(b"#").unwrap_or(rest) } else { rest };
        let letters: [u8; 5] = rest.get(..5)?.try_into().ok()?;
        let ends = match (opening, rest.get(5)) {
            (b'[', next) => next == Some(&b']'),
            (_, next) => next.is_none_or(|next| !next.is_ascii_alphanumeric()),
        };
        (ends && letters.iter().all(u8::is_ascii_lowercase)).then_some(letters)
    })
}

/// A subject has few words; the rest of a longer one tells nothing more.
const MOST_WORDS: usize = 16;

fn akin(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let letters = short.chars().count();
    !short.is_empty()
        && (short == long || letters >= 4 && long.starts_with(short) || letters >= 5 && long.contains(short))
}

fn without_was(subject: &str) -> &str {
    let was = ["(was:", "(was ", "(war:", "(vorher:", "(était:", "(antes:"];
    was.iter().filter_map(|mark| subject.find(mark)).min().and_then(|at| subject.get(..at)).unwrap_or(subject)
}

fn without_tags(subject: &str) -> String {
    let mut free = String::with_capacity(subject.len());
    let mut rest = subject;
    while let Some((before, after)) = rest.split_once('[') {
        free.push_str(before);
        free.push(' ');
        match after.split_once(']') {
            Some((_, behind)) => rest = behind,
            None => rest = after,
        }
    }
    free.push_str(rest);
    free.split(' ').filter(|token| !token.starts_with('#')).collect::<Vec<_>>().join(" ")
}

/// Words that name no matter, in the languages we read; sorted.
#[rustfmt::skip]
const EMPTY_WORDS: &[&str] = &[
    "a", "about", "again", "al", "all", "alles", "also", "an", "and", "answer", "answered", "antwort", "asap", "au",
    "auch", "auf", "aus", "avec", "aw", "before", "bei", "beide", "both", "by", "canceled", "cancelled", "closed",
    "con", "confirmed", "confirmé", "cordialement", "dans", "das", "de", "del", "dem", "den", "der", "des", "die",
    "done", "dringend", "du", "définitif", "ein", "eine", "el", "en", "encore", "erledigt", "erneut", "et", "extern",
    "external", "fait", "fertig", "final", "finished", "fixed", "for", "frage", "fragen", "from", "früher", "fwd",
    "für", "gracias", "gruss", "gruß", "hallo", "hecho", "hello", "help", "hey", "hi", "hilfe", "hola", "important",
    "importante", "in", "info", "information", "is", "it", "la", "las", "le", "les", "listo", "los", "merci", "mi",
    "mit", "mon", "more", "my", "más", "neu", "new", "news", "next", "no", "noch", "nochmal", "note", "nouveau",
    "nueva", "nuevo", "of", "offen", "ok", "okay", "on", "open", "or", "our", "para", "please", "por", "pour",
    "pregunta", "question", "questions", "quick", "rappel", "re", "ready", "received", "recordatorio", "regarding",
    "reminder", "reply", "request", "respuesta", "réponse", "rückfrage", "sent", "short", "solved", "some", "status",
    "su", "sur", "terminé", "thank", "thanks", "the", "this", "to", "tu", "un", "und", "une", "update", "updated",
    "urgent", "urgente", "us", "von", "votre", "was", "we", "wg", "wichtig", "with", "y", "you", "your", "zu", "zum",
    "zur", "über",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_words_can_be_searched() {
        assert!(EMPTY_WORDS.windows(2).all(|pair| pair[0] < pair[1]), "EMPTY_WORDS is not sorted");
    }

    #[test]
    fn content_words_leave_the_matter() {
        let check = |subject: &str, words: &str| assert_eq!(content_words(subject), words, "of {subject:?}");
        check("Router in the shop", "router shop");
        check("[external] Router", "router");
        check("Answer", "");
        check("Both", "");
        check("", "");
        check("DONE: call-down for the June event", "call down june event");
        check("Dachreparatur erledigt", "dachreparatur");
        check("New logo (was: Router)", "logo");
        check("Invoice 17 [abcde] #vwxyz", "invoice 17");
        check("[unclosed tag", "unclosed tag");
        check("Réponse : devis toiture", "devis toiture");
    }

    #[test]
    fn subjects_share_a_word() {
        let check = |one: &str, other: &str, share: bool| {
            assert_eq!(share_a_word(&content_words(one), &content_words(other)), share, "{one:?} and {other:?}");
        };
        check("Router", "Router is up", true);
        check("Invoice", "Invoices of May", true);
        check("Dachreparatur", "Reparatur am Dach", true);
        check("Router", "Holiday next week", false);
        check("Web site", "Web shop", true);
        check("Art", "Part", false);
        check("Answer", "Answer", false);
        check("", "", false);
    }

    #[test]
    fn tags_are_found_in_subjects() {
        let check = |subject: &str, tag: Option<&str>| {
            let found = subject_tag(subject).map(|tag| String::from_utf8_lossy(&tag).into_owned());
            assert_eq!(found.as_deref(), tag, "in {subject:?}");
        };
        check("Re: [kqzub] Router", Some("kqzub"));
        check("Router #kqzub", Some("kqzub"));
        check("Router [#kqzub]", Some("kqzub"));
        check("[external] Router #kqzub, please", Some("kqzub"));
        check("Router #kqzubx", None);
        check("[KQZUB] Router", None);
        check("kqzub", None);
        check("Türe [", None);
    }
}
