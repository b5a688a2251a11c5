//! Reading well-formed mails again, to see what a person would see: subject and plain words.
//!
//! Made for the letters on the stage, in UTF-8; it is no reader for any mail.

use std::fmt::Write as _;

use crate::imap::header;

/// The subject, encoded words (RFC 2047) decoded.
pub fn subject(mail: &[u8]) -> String {
    let mut out = String::new();
    let mut last_was_encoded = false;
    for word in header(mail, "Subject").unwrap_or_default().split(' ') {
        let decoded = decoded_word(word);
        if !(out.is_empty() || last_was_encoded && decoded.is_some()) {
            out.push(' ');
        }
        last_was_encoded = decoded.is_some();
        let _ = write!(out, "{}", decoded.as_deref().unwrap_or(word));
    }
    out
}

fn decoded_word(word: &str) -> Option<String> {
    let mut parts = word.strip_prefix("=?")?.strip_suffix("?=")?.splitn(3, '?');
    let (_charset, encoding, text) = (parts.next()?, parts.next()?, parts.next()?);
    let bytes = match encoding {
        "B" | "b" => from_base64(text),
        _ => from_quoted_printable(&text.replace('_', " ")),
    };
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// The first plain text of a mail, decoded, lines ended by LF.
pub fn words(mail: &[u8]) -> String {
    let text = String::from_utf8_lossy(mail).replace("\r\n", "\n");
    part_words(&text).unwrap_or_default()
}

fn part_words(part: &str) -> Option<String> {
    let (head, body) = part.split_once("\n\n")?;
    let field = |name: &str| header(head.as_bytes(), name);
    let kind = field("Content-Type").unwrap_or_else(|| "text/plain".to_owned());
    if let Some(boundary) = boundary(&kind) {
        let mark = format!("--{boundary}");
        return body.split(mark.as_str()).skip(1).find_map(|part| part_words(part.trim_start_matches('\n')));
    }
    if !kind.to_lowercase().starts_with("text/plain") {
        return None;
    }
    let bytes = match field("Content-Transfer-Encoding").unwrap_or_default().to_lowercase().as_str() {
        "quoted-printable" => from_quoted_printable(body),
        "base64" => from_base64(body),
        _ => body.as_bytes().to_vec(),
    };
    Some(String::from_utf8_lossy(&bytes).replace("\r\n", "\n"))
}

fn boundary(kind: &str) -> Option<&str> {
    let rest = kind.split_once("boundary=")?.1;
    match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split([';', ' ']).next(),
    }
}

fn from_quoted_printable(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let code = text.get(at + 1..at + 3).and_then(|code| u8::from_str_radix(code, 16).ok());
        match (byte, code) {
            (b'=', Some(code)) => {
                out.push(code);
                at += 3;
            }
            (b'=', None) if bytes.get(at + 1) == Some(&b'\n') => at += 2,
            _ => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    out
}

fn from_base64(text: &str) -> Vec<u8> {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let mut out = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut count) = (0u32, 0);
    for value in text.bytes().filter_map(value) {
        bits = (bits << 6) | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    out
}
