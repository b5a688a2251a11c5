//! A short title for a request, made of its own words.

/// Titles are no longer than this, in characters.
const LONGEST: usize = 60;

/// What people put in front of a request; cut as often as one of them stands there. Longest first within a language.
const LEADS: [&[&str]; 4] = [
    &[
        "it would be great if you could",
        "it would be good if you could",
        "i'd appreciate it if you could",
        "could you please",
        "can you please",
        "would you please",
        "could you also",
        "can you also",
        "could you",
        "can you",
        "would you mind",
        "would you",
        "will you",
        "i would like you to",
        "i'd like you to",
        "i need you to",
        "we need you to",
        "i want you to",
        "please also",
        "please",
        "pls",
        "also",
        "then",
        "and",
        "next",
        "finally",
        "first",
        "second",
        "third",
        "secondly",
        "thirdly",
        "while you're at it",
        "one more thing",
        "kindly",
        "just",
        "i need",
        "we need",
        "we also need",
        "need you to",
    ],
    &[
        "ich möchte sie bitten",
        "ich möchte dich bitten",
        "könnten sie bitte",
        "können sie bitte",
        "könntest du bitte",
        "kannst du bitte",
        "könnten sie",
        "können sie",
        "könntest du",
        "kannst du",
        "würdest du",
        "würden sie",
        "bitte",
        "außerdem",
        "dann",
        "und",
        "noch",
        "auch",
        "ich brauche",
        "wir brauchen",
        "zuerst",
        "zweitens",
        "drittens",
    ],
    &[
        "tu peux",
        "pensez à",
        "pense à",
        "pourriez-vous",
        "pouvez-vous",
        "pourrais-tu",
        "peux-tu",
        "merci de",
        "veuillez",
        "s'il te plaît",
        "s'il vous plaît",
        "ensuite",
        "et",
        "puis",
        "aussi",
        "il faudrait",
        "j'ai besoin de",
        "nous avons besoin de",
    ],
    &[
        "hay que",
        "podrías",
        "podría",
        "puedes",
        "puede",
        "por favor",
        "además",
        "luego",
        "y",
        "también",
        "necesito que",
        "necesitamos que",
        "necesito",
        "necesitamos",
    ],
];

/// A title for the request `text`: without courtesies, its first clause, begun with a capital.
pub fn of(text: &str) -> String {
    let mut rest = text.trim().trim_start_matches(|c: char| c.is_ascii_digit() || "-*•.)(#[]:–— ".contains(c));
    while let Some(after) = LEADS.iter().flat_map(|leads| leads.iter()).find_map(|lead| after_lead(rest, lead)) {
        rest = after;
    }
    let clause = first_clause(rest);
    capitalised(whole(shortened(without_tail(clause)), shortened(clause).len() < clause.len()))
}

/// Signs that end no title.
const SIGNS: [char; 9] = [',', ';', ':', '.', '!', '?', ' ', '-', '–'];

/// Courtesies behind a request.
const TAILS: [&str; 9] =
    ["please", "pls", "bitte", "s'il te plaît", "s'il vous plaît", "stp", "svp", "por favor", "porfa"];

/// Words that lead on to the next: a title that was cut does not end with one.
const LOOSE: [&str; 69] = [
    "a", "all", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "our", "the", "their",
    "to", "with", "your", "als", "am", "an", "auf", "aus", "bei", "das", "dem", "den", "der", "des", "die", "ein",
    "eine", "für", "im", "mit", "nach", "oder", "über", "und", "unter", "von", "vor", "zu", "zum", "zur", "au", "aux",
    "avec", "dans", "de", "des", "du", "et", "la", "le", "les", "ou", "par", "pour", "sur", "un", "une", "con", "del",
    "el", "los", "para",
];

/// Without a courtesy at its end, where more than that stands there.
fn without_tail(text: &str) -> &str {
    let text = text.trim_end_matches(SIGNS);
    let lower = text.to_lowercase();
    let cut = |tail: &str| {
        let before = lower.strip_suffix(tail)?;
        let room = before.ends_with([' ', ',']) && lower.len() == text.len();
        text.get(..before.len()).filter(|before| room && before.contains(' '))
    };
    TAILS.iter().find_map(|tail| cut(tail)).unwrap_or(text).trim_end_matches(SIGNS)
}

/// Without loose words at its end, where it was cut.
fn whole(text: &str, cut: bool) -> &str {
    let mut text = text.trim_end_matches(SIGNS);
    while let Some((before, last)) = text.rsplit_once(' ').filter(|_| cut) {
        if !LOOSE.contains(&last.to_lowercase().as_str()) {
            break;
        }
        text = before.trim_end_matches(SIGNS);
    }
    text
}

/// What follows `lead`, where `text` begins with it as whole words and something follows.
fn after_lead<'a>(text: &'a str, lead: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for expected in lead.chars() {
        let c = rest.next()?;
        let c = if c == '’' { '\'' } else { c };
        if !c.to_lowercase().eq(std::iter::once(expected)) {
            return None;
        }
    }
    let rest = rest.as_str();
    let after = rest.trim_start_matches([' ', ',', ':']);
    (after.len() < rest.len() && !after.is_empty()).then_some(after)
}

/// Up to the end of the first sentence or clause that is long enough to stand alone.
fn first_clause(text: &str) -> &str {
    let mut words = 1;
    for (at, c) in text.char_indices() {
        match c {
            ' ' => words += 1,
            '.' | '!' | '?' | ';' | '\n' if ends_here(&text[at + c.len_utf8()..]) => return &text[..at],
            ',' | ':' | '(' if words >= 3 => return &text[..at],
            _ => {}
        }
    }
    text
}

fn ends_here(after: &str) -> bool {
    after.is_empty() || after.starts_with(char::is_whitespace)
}

/// Cut at a word's end.
fn shortened(text: &str) -> &str {
    match text.char_indices().nth(LONGEST) {
        None => text,
        Some((end, _)) => text[..end].rfind(' ').map_or(&text[..end], |space| &text[..space]),
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_the_request_without_its_courtesies() {
        #[track_caller]
        fn check(text: &str, title: &str) {
            assert_eq!(of(text), title, "{text:?}");
        }
        check(
            "Could you please move the backups to the new server by Friday?",
            "Move the backups to the new server by Friday",
        );
        check(
            "1. Replace the logo on the contact page, the old one is blurry.",
            "Replace the logo on the contact page",
        );
        check("- please also send me the invoice for May", "Send me the invoice for May");
        check("Bitte die Speisekarte auf der Website tauschen.", "Die Speisekarte auf der Website tauschen");
        check("Pourriez-vous mettre à jour les tarifs ?", "Mettre à jour les tarifs");
        check("logo in svg?", "Logo in svg");
        check("And then, fix v2.1 of the form", "Fix v2.1 of the form");
        check("", "");
        let long = "Please translate the complete product catalogue including all of the footnotes and captions";
        check(long, "Translate the complete product catalogue including");
        check("Send it to Anna, please", "Send it to Anna");
        check("Bestell Schürzen für die Küche bitte", "Bestell Schürzen für die Küche");
        check("Hay que limpiar el canalón, por favor.", "Limpiar el canalón");
        check("Bring me what I asked for", "Bring me what I asked for");
    }
}
