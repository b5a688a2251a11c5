//! Values from mails, made harmless before a template sees them.

use serde_json::Value;

/// Characters of one value; readers are bounded long before, this is the last fence.
const LIMIT: usize = 20_000;

/// Every string in `value` as one line of visible text.
pub fn values(value: &mut Value) {
    match value {
        Value::String(text) => *text = visible(text),
        Value::Array(list) => list.iter_mut().for_each(values),
        Value::Object(map) => map.values_mut().for_each(values),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Line ends, tabs and control characters become blanks; characters that are not seen but change what is
/// seen (direction overrides, zero-width signs, tags: Unicode TR 36 section 2.5) are dropped.
pub fn visible(text: &str) -> String {
    let mut said = String::with_capacity(text.len().min(LIMIT));
    for letter in text.chars().filter(|letter| !unseen(*letter)).take(LIMIT) {
        said.push(if breaks(letter) { ' ' } else { letter });
    }
    said.truncate(said.trim_end().len());
    said
}

fn breaks(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}')
}

fn unseen(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_is_not_there() {
        let check = |given: &str, seen: &str| assert_eq!(visible(given), seen, "{given:?}");
        check("Roof photos", "Roof photos");
        check("  indented, as written", "  indented, as written");
        check("a\r\nBcc: b", "a  Bcc: b");
        check("tab\there", "tab here");
        check("pay \u{202e}fdp.exe", "pay fdp.exe");
        check("in\u{200b}vis\u{feff}ible", "invisible");
        check("\u{2066}isolated\u{2069}", "isolated");
        check("line\u{2028}end", "line end");
        check("{{ secret }} <b>", "{{ secret }} <b>");
        check("family 👨\u{200d}👩\u{200d}👧", "family 👨\u{200d}👩\u{200d}👧");
        check("بيع", "بيع");
        check(" \n ", "");
    }
}
