//! The MIME tree of a letter: text, or text and HTML, or either with files (RFC 2046 section 5.1).

use super::File;
use super::encode;
use super::header::one_line;
use crate::wire::template::Rendered;

/// Characters of a file name that are kept.
const NAME_LIMIT: usize = 120;

/// Content headers, the empty line and the content.
pub fn of(rendered: &Rendered, files: &[File], boundary: &str) -> String {
    let text = part("text/plain; charset=utf-8", &rendered.text);
    let words = match &rendered.html {
        None => text,
        Some(html) => {
            let html = part("text/html; charset=utf-8", html);
            multipart("alternative", &format!("=_a_{boundary}"), &[text, html])
        }
    };
    if files.is_empty() {
        return words;
    }
    let parts: Vec<String> = std::iter::once(words).chain(files.iter().map(attached)).collect();
    multipart("mixed", &format!("=_m_{boundary}"), &parts)
}

fn part(content_type: &str, text: &str) -> String {
    let (encoding, content) = encode::text(text);
    format!("Content-Type: {content_type}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{content}")
}

/// `=_` stands in no quoted-printable or base64 text, and the keyed rest in no other.
fn multipart(subtype: &str, boundary: &str, parts: &[String]) -> String {
    let mut said = format!("Content-Type: multipart/{subtype};\r\n boundary=\"{boundary}\"\r\n\r\n");
    for part in parts {
        said.push_str(&format!("--{boundary}\r\n{part}\r\n"));
    }
    said.push_str(&format!("--{boundary}--\r\n"));
    said
}

fn attached(file: &File) -> String {
    let name = parameter(&file_name(&file.name));
    format!(
        "Content-Type: {}\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment{name}\r\n\r\n{}",
        media_type(&file.media_type),
        encode::base64(&file.content)
    )
}

/// The last piece of a path, on one line, never empty and never only dots.
fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = one_line(last).chars().take(NAME_LIMIT).collect();
    if kept.trim_matches('.').is_empty() { "file".to_string() } else { kept }
}

/// The `filename` parameter: plain where it is short and simple, else as RFC 2231 sections 3 and 4 have it.
fn parameter(name: &str) -> String {
    let simple = |byte: u8| byte.is_ascii_alphanumeric() || b" ._-()+".contains(&byte);
    if name.bytes().all(simple) && name.len() <= 50 {
        return format!(";\r\n filename=\"{name}\"");
    }
    let mut pieces = vec![String::from("utf-8''")];
    for byte in name.bytes() {
        let said = match byte {
            byte if byte.is_ascii_alphanumeric() || b"._-".contains(&byte) => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        };
        match pieces.last_mut() {
            Some(piece) if piece.len() + said.len() <= 56 => piece.push_str(&said),
            _ => pieces.push(said),
        }
    }
    pieces.iter().enumerate().map(|(number, piece)| format!(";\r\n filename*{number}*={piece}")).collect()
}

/// A type that can go in base64: `message` and `multipart` cannot (RFC 2046 sections 5.1 and 5.2).
fn media_type(given: &str) -> &str {
    let token = |part: &str| {
        let good = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte);
        !part.is_empty() && part.len() <= 40 && part.bytes().all(good)
    };
    let read = given.split_once('/').filter(|(kind, subtype)| token(kind) && token(subtype));
    match read {
        Some((kind, _)) if !["message", "multipart"].iter().any(|closed| kind.eq_ignore_ascii_case(closed)) => given,
        _ => "application/octet-stream",
    }
}
