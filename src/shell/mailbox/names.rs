//! Folder names between people and servers: modified UTF-7 (RFC 3501 section 5.1.3), quoting, safe components.

use base64::Engine as _;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::fault::Fault;

/// Base64 with `,` for `/` and no padding.
const SHIFTED: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::IMAP_MUTF7,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_padding_mode(DecodePaddingMode::RequireNone)
        .with_decode_allow_trailing_bits(true),
);

/// A name as a server takes it.
pub(super) fn encode(name: &str) -> String {
    let mut out = String::new();
    let mut shifted: Vec<u8> = Vec::new();
    for c in name.chars() {
        if (' '..='~').contains(&c) {
            unshift(&mut out, &mut shifted);
            out.push(c);
            if c == '&' {
                out.push('-');
            }
        } else {
            let mut units = [0; 2];
            shifted.extend(c.encode_utf16(&mut units).iter().flat_map(|unit| unit.to_be_bytes()));
        }
    }
    unshift(&mut out, &mut shifted);
    out
}

fn unshift(out: &mut String, shifted: &mut Vec<u8>) {
    if !shifted.is_empty() {
        out.push('&');
        out.push_str(&SHIFTED.encode(&shifted));
        out.push('-');
        shifted.clear();
    }
}

/// A name as a person reads it; one that is not well encoded comes back as it is.
pub(super) fn decode(wire: &str) -> String {
    try_decode(wire).unwrap_or_else(|| wire.to_owned())
}

fn try_decode(wire: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = wire;
    while let Some((plain, shifted)) = rest.split_once('&') {
        out.push_str(plain);
        let (code, after) = shifted.split_once('-')?;
        if code.is_empty() {
            out.push('&');
        } else {
            let bytes = SHIFTED.decode(code).ok()?;
            let units: Vec<u16> = bytes
                .chunks_exact(2)
                .map(|pair| pair.iter().fold(0, |unit, byte| unit << 8 | u16::from(*byte)))
                .collect();
            out.push_str(&String::from_utf16(&units).ok()?);
        }
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}

/// A quoted string (RFC 3501 section 9). What cannot stand in one is refused before it reaches the wire.
pub(super) fn quote(text: &str) -> Result<String, Fault> {
    if text.chars().any(|c| matches!(c, '\r' | '\n' | '\0')) {
        return Err(Fault::Refused(format!("{text:?} cannot be said to a mail server: it has a line end in it")));
    }
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(c);
    }
    quoted.push('"');
    Ok(quoted)
}

/// Takes the backslashes of a quoted string away.
pub(super) fn unescape(quoted: &str) -> String {
    let mut out = String::with_capacity(quoted.len());
    let mut chars = quoted.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.extend(chars.next()),
            c => out.push(c),
        }
    }
    out
}

/// One component of a folder name that every server takes: no delimiter of any server, no wildcard, no control
/// character, nothing special at its beginning; never empty.
pub(super) fn component(name: &str) -> String {
    let mut safe = String::new();
    let mut chars = name.trim().chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            // "J. Smith" reads better as "J Smith" than as "J- Smith".
            '.' if chars.peek().is_none_or(|next| next.is_whitespace()) => {}
            '.' | '/' | '\\' | '%' | '*' | '"' => safe.push('-'),
            c if c.is_control() => {}
            c => safe.push(c),
        }
    }
    let safe = safe.trim().trim_start_matches(['#', '~', '&', '-', ' ']).trim_end();
    if safe.is_empty() { "unnamed".to_owned() } else { safe.to_owned() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_encoded_and_back() {
        fn check(name: &str, wire: &str) {
            assert_eq!(encode(name), wire);
            assert_eq!(decode(wire), name);
        }
        check("Contractors/Ana", "Contractors/Ana");
        check("Entwürfe", "Entw&APw-rfe");
        check("Gesendete & mehr", "Gesendete &- mehr");
        check("Отправленные", "&BB4EQgQ,BEAEMAQyBDsENQQ9BD0ESwQ1-");
        check("寄件備份", "&W8RO9lCZTv0-");
        check("a😀b", "a&2D3eAA-b");
        check("", "");
    }

    #[test]
    fn a_name_that_is_not_well_encoded_stays_as_it_is() {
        for wire in ["a&b", "&", "&!!-", "&2D0-", "Entwürfe", "&AA-&"] {
            let decoded = decode(wire);
            assert!(decoded == wire || encode(&decoded) != wire, "{wire} -> {decoded}");
        }
        assert_eq!(decode("Tom & Jerry"), "Tom & Jerry");
    }

    #[test]
    fn components_are_safe() {
        fn check(name: &str, safe: &str) {
            assert_eq!(component(name), safe);
        }
        check("Ana", "Ana");
        check("J. Smith", "J Smith");
        check("Smith Ltd.", "Smith Ltd");
        check("a/b\\c.d", "a-b-c-d");
        check("100% *best*", "100- -best-");
        check("#news", "news");
        check("~root", "root");
        check("Müller & Söhne", "Müller & Söhne");
        check("evil\r\nA1 LOGOUT", "evilA1 LOGOUT");
        check("...", "unnamed");
        check("", "unnamed");
    }

    #[test]
    fn line_ends_never_reach_the_wire() {
        for text in ["a\rb", "a\nb", "a\0b"] {
            assert!(matches!(quote(text), Err(Fault::Refused(_))), "{text:?}");
        }
        assert_eq!(quote(r#"q"u\o"#).unwrap(), r#""q\"u\\o""#);
    }

    proptest! {
        #[test]
        fn every_name_comes_back(name in "\\PC{0,20}") {
            prop_assert_eq!(decode(&encode(&name)), name.clone());
            prop_assert!(encode(&name).is_ascii());
        }

        #[test]
        fn quoting_is_undone_by_unescaping(text in "[ -~]{0,20}") {
            let quoted = quote(&text).unwrap();
            prop_assert_eq!(unescape(&quoted[1..quoted.len() - 1]), text);
        }
    }
}
