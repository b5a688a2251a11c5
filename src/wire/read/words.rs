//! Header text: RFC 2047 encoded words, and raw bytes that should have been some.

use super::charset;
use super::transfer;

/// Unstructured header text on one line: decoded, control characters gone, runs of blanks kept.
pub fn decode(value: &[u8], doubts: &mut Vec<String>) -> String {
    let mut out = String::with_capacity(value.len());
    let mut pending: Option<(String, Vec<u8>)> = None;
    let mut rest = value;
    while !rest.is_empty() {
        let Some(start) = find(rest, b"=?") else {
            break;
        };
        let (before, tail) = rest.split_at(start);
        let Some((word, after)) = encoded_word(tail) else {
            flush(&mut pending, &mut out, doubts);
            plain(before, &mut out, doubts);
            out.push_str("=?");
            rest = tail.get(2..).unwrap_or_default();
            continue;
        };
        // Blanks between two encoded words are no blanks (RFC 2047 section 6.2).
        if !(pending.is_some() && before.iter().all(u8::is_ascii_whitespace)) {
            flush(&mut pending, &mut out, doubts);
            plain(before, &mut out, doubts);
        }
        // Characters split over words of one charset belong together, whatever the RFC says.
        match &mut pending {
            Some((charset, bytes)) if charset.eq_ignore_ascii_case(&word.charset) => bytes.extend(word.bytes),
            _ => {
                flush(&mut pending, &mut out, doubts);
                pending = Some((word.charset, word.bytes));
            }
        }
        rest = after;
    }
    flush(&mut pending, &mut out, doubts);
    plain(rest, &mut out, doubts);
    out.retain(|c| !is_unsafe(c));
    out
}

/// Whether the text holds an encoded word.
pub fn has_encoded_word(value: &[u8]) -> bool {
    find(value, b"=?").and_then(|start| value.get(start..)).and_then(encoded_word).is_some()
}

struct Word {
    charset: String,
    bytes: Vec<u8>,
}

/// `=?charset*language?encoding?text?=` at the start of `input`, and what follows it.
fn encoded_word(input: &[u8]) -> Option<(Word, &[u8])> {
    let inner = input.strip_prefix(b"=?")?;
    let charset_end = inner.iter().take(64).position(|b| *b == b'?')?;
    let (label, rest) = inner.split_at(charset_end);
    let [b'?', encoding, b'?', text @ ..] = rest else {
        return None;
    };
    let end = find(text, b"?=")?;
    let (content, after) = text.split_at(end);
    if content.contains(&b'\n') && !matches!(encoding, b'B' | b'b') {
        return None;
    }
    let bytes = match encoding {
        b'B' | b'b' => transfer::base64(content),
        b'Q' | b'q' => transfer::q_word(content),
        _ => return None,
    };
    let label = label.split(|b| *b == b'*').next().unwrap_or_default();
    let charset = String::from_utf8_lossy(label).into_owned();
    Some((Word { charset, bytes }, after.get(2..).unwrap_or_default()))
}

fn flush(pending: &mut Option<(String, Vec<u8>)>, out: &mut String, doubts: &mut Vec<String>) {
    if let Some((label, bytes)) = pending.take() {
        let (text, doubt) = charset::decode(&bytes, Some(&label));
        out.push_str(&text);
        doubts.extend(doubt.map(|doubt| format!("in a header {doubt}")));
    }
}

fn plain(bytes: &[u8], out: &mut String, doubts: &mut Vec<String>) {
    match std::str::from_utf8(bytes) {
        Ok(text) => out.push_str(text),
        Err(_) => {
            let (text, doubt) = charset::decode(bytes, None);
            out.push_str(&text);
            doubts.extend(doubt.map(|doubt| format!("in a header {doubt}")));
        }
    }
}

/// Control characters, and marks that turn the direction of the text around.
fn is_unsafe(c: char) -> bool {
    (c.is_control() && c != '\t') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Where `needle` begins in `haystack`.
pub fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn header_text() {
        let check = |raw: &[u8], text: &str| assert_eq!(decode(raw, &mut Vec::new()), text);
        check(b"plain words", "plain words");
        check(b"=?utf-8?Q?Gr=C3=BC=C3=9Fe?= aus Wien", "Grüße aus Wien");
        check(b"=?utf-8?B?R3LDvMOf?= =?utf-8?B?ZQ==?=", "Grüße");
        check(b"=?utf-8?B?R3LD?= =?UTF-8?B?vMOfZQ==?=", "Grüße");
        check(b"=?iso-8859-1*de?q?Gr=FC=DFe?=", "Grüße");
        check(b"Gr\xfc\xdfe", "Grüße");
        check(b"a =?b", "a =?b");
        check(b"=?utf-8?X?abc?= d", "=?utf-8?X?abc?= d");
        check(b"=?utf-8?Q?one=0D=0ABcc:_x?=", "oneBcc: x");
        check(b"=?x-none?Q?caf=E9?=", "café");
    }
}
