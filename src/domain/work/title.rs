//! A short title for a request, made of its own words.

/// Titles are no longer than this, in characters.
const LONGEST: usize = 60;

/// What people put in front of a request; cut as often as one of them stands there. Longest first within a language.
const LEADS: [&[&str]; 4] = [
    &[
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
    capitalised(shortened(clause).trim_end_matches([',', ';', ':', '.', '!', '?', ' ', '-', '–']))
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
        check(long, "Translate the complete product catalogue including all of");
    }
}
