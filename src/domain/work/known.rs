//! What a request tells besides what it asks: the sentences that a task letter must not lose.

use super::task::Sheet;

/// No more than this is taken over.
const MOST: usize = 20;

/// Fewer words are a greeting, a closing or a name.
const FEWEST: usize = 4;

/// The sentences of a text that are no greeting and no name, in order.
pub fn words_of(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.ends_with(','));
    let sentences = lines.flat_map(sentences).filter(|sentence| sentence.split_whitespace().count() >= FEWEST);
    sentences.map(ToString::to_string).collect()
}

/// What `text` tells besides the outcome and the steps of `sheet`.
pub fn known(text: &str, sheet: &Sheet) -> Vec<String> {
    let said = |sentence: &String| {
        let same = |asked: &String| same_words(asked, sentence);
        same(&sheet.outcome) || sheet.steps.iter().any(same)
    };
    words_of(text).into_iter().filter(|sentence| !said(sentence)).take(MOST).collect()
}

/// One holds the other, marks and numbers aside.
fn same_words(a: &str, b: &str) -> bool {
    let plain = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join(" ").to_lowercase()
    };
    let (a, b) = (plain(a), plain(b));
    !a.is_empty() && !b.is_empty() && (a.contains(&b) || b.contains(&a))
}

/// The sentences of a line: they end at a mark that a blank follows.
fn sentences(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(end) = end_of_sentence(rest) {
        let (sentence, after) = rest.split_at(end);
        found.push(sentence.trim());
        rest = after;
    }
    found.push(rest.trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

fn end_of_sentence(text: &str) -> Option<usize> {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        // "5 p.m. " and "3. March" do not end a sentence that a capital does not follow.
        if c == ' ' && matches!(before, '.' | '!' | '?') {
            let next = text[at..].trim_start().chars().next();
            if next.is_some_and(char::is_uppercase) {
                return Some(at);
            }
        }
        before = c;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_kept_and_what_is_asked_is_not_said_twice() {
        let sheet = Sheet {
            outcome: "please replace the logo on the contact page by Friday".into(),
            steps: vec!["Keep a copy of the old one".into()],
            ..Sheet::default()
        };
        let text = "Hi Boris,\n\nplease replace the logo on the contact page by Friday. The old one is blurry on phones. \
                    It came from the printer in May.\n- Keep a copy of the old one\n\nThanks\nVera";
        assert_eq!(known(text, &sheet), ["The old one is blurry on phones.", "It came from the printer in May."]);
        assert_eq!(known("", &sheet), Vec::<String>::new());
    }
}
