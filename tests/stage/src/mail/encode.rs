//! Transfer encodings (RFC 2045 6) and encoded words (RFC 2047).

use std::fmt::Write as _;

use crate::smtp::base64;

/// The text as an unstructured header field holds it: as it is, or in encoded words of at most 75 bytes.
pub fn encoded_word(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut words = vec![String::new()];
    for letter in text.chars() {
        if words.last().is_some_and(|word| word.len() + letter.len_utf8() > 42) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(letter);
        }
    }
    words.iter().map(|word| format!("=?UTF-8?B?{}?=", base64(word.as_bytes()))).collect::<Vec<_>>().join("\n ")
}

/// Quoted-printable, lines of at most 76 characters ended by LF.
pub fn quoted_printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 5 / 4);
    for line in text.split_inclusive('\n') {
        let (line, end) = line.strip_suffix('\n').map_or((line, ""), |line| (line, "\n"));
        let mut width = 0;
        for (at, byte) in line.bytes().enumerate() {
            let is_last = at + 1 == line.len();
            let plain = matches!(byte, b'!'..=b'<' | b'>'..=b'~') || (byte == b' ' && !is_last);
            let size = if plain { 1 } else { 3 };
            if width + size > 75 {
                out.push_str("=\n");
                width = 0;
            }
            width += size;
            if plain {
                out.push(byte as char);
            } else {
                let _ = write!(out, "={byte:02X}");
            }
        }
        out.push_str(end);
    }
    out
}

/// Cut into lines of `width` bytes; for ASCII.
pub fn lines(text: &str, width: usize) -> String {
    let cut = text.as_bytes().chunks(width).map(String::from_utf8_lossy);
    cut.collect::<Vec<_>>().join("\n") + "\n"
}

/// Folded at spaces into lines of at most about `width` characters; what goes on of a quoted line is quoted too.
pub fn folded(text: &str, width: usize) -> String {
    let mut out = String::new();
    for line in text.split_inclusive('\n') {
        let mark = if line.starts_with("> ") { "> " } else { "" };
        let mut at = 0;
        for word in line.split_inclusive(' ') {
            if at > 0 && at + word.trim_end().chars().count() > width {
                out.push('\n');
                out.push_str(mark);
                at = mark.len();
            }
            out.push_str(word);
            at += word.chars().count();
        }
    }
    out
}
