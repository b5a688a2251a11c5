//! Bytes to characters, whatever the mail says its charset is.

use mail_parser::decoders::charsets::map::charset_decoder;

/// Decodes `bytes` as `declared`, and says in words where that had to be guessed.
///
/// Valid UTF-8 outside ASCII is believed before a declared single-byte
/// charset: text in such a charset is all but never valid UTF-8 by accident.
/// Bytes that fit nothing are read as Windows-1252, which never fails.
pub fn decode(bytes: &[u8], declared: Option<&str>) -> (String, Option<String>) {
    let label = declared.map(|label| label.trim().trim_matches(['"', '\'']).to_ascii_lowercase());
    let label = label.as_deref().filter(|label| !label.is_empty());
    if let Some(stateful) = label.filter(|label| is_stateful(label)) {
        return match charset_decoder(stateful.as_bytes()) {
            Some(decode) => (decode(bytes), None),
            None => western(bytes, &format!("the charset {stateful} is unknown")),
        };
    }
    let utf8 = std::str::from_utf8(bytes);
    match (utf8, label) {
        (Ok(text), _) if text.is_ascii() => (text.to_owned(), None),
        (Ok(text), None) => (text.to_owned(), Some("no charset is named; read as UTF-8".to_owned())),
        (Ok(text), Some(label)) if is_utf8(label) => (text.to_owned(), None),
        (Ok(text), Some(label)) => {
            (text.to_owned(), Some(format!("the charset {label} is named, but this is UTF-8; read as that")))
        }
        (Err(_), None) => western(bytes, "no charset is named"),
        (Err(_), Some(label)) if is_utf8(label) || label.ends_with("ascii") => {
            western(bytes, &format!("the charset {label} is named, but this is not"))
        }
        (Err(_), Some(label)) => match charset_decoder(label.as_bytes()) {
            Some(decode) => (decode(bytes), None),
            None => western(bytes, &format!("the charset {label} is unknown")),
        },
    }
}

/// Charsets that look like ASCII, or like nothing, until they are decoded.
fn is_stateful(label: &str) -> bool {
    label.starts_with("iso-2022") || label.starts_with("utf-16") || label.ends_with("utf-7") || label.starts_with("hz")
}

fn is_utf8(label: &str) -> bool {
    matches!(label, "utf-8" | "utf8")
}

fn western(bytes: &[u8], why: &str) -> (String, Option<String>) {
    let text = match charset_decoder(b"windows-1252") {
        Some(decode) => decode(bytes),
        None => String::from_utf8_lossy(bytes).into_owned(),
    };
    (text, Some(format!("{why}; read as Windows-1252")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn charsets_true_false_and_missing() {
        let check = |bytes: &[u8], declared: Option<&str>, text: &str, sure: bool| {
            let (read, doubt) = decode(bytes, declared);
            assert_eq!((read.as_str(), doubt.is_none()), (text, sure), "{declared:?} {doubt:?}");
        };
        check(b"plain", None, "plain", true);
        check(b"caf\xe9", Some("iso-8859-1"), "café", true);
        check(b"caf\xe9", None, "café", false);
        check(b"caf\xe9", Some("utf-8"), "café", false);
        check(b"caf\xe9", Some("x-klingon"), "café", false);
        check("café".as_bytes(), Some("ISO-8859-1"), "café", false);
        check("café".as_bytes(), Some("\"UTF-8\""), "café", true);
        check("café".as_bytes(), None, "café", false);
        check(b"Gr+APwA3w-e", Some("utf-7"), "Grüße", true);
        check(b"\xcf\xf0\xe8\xe2\xe5\xf2", Some("windows-1251"), "Привет", true);
    }
}
