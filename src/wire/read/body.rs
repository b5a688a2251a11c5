//! The parts of a mail: which are text to be read, which are files, which report something.

use std::borrow::Cow;

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};

use super::report::{self, Reported};
use super::{charset, flowed, transfer};
use crate::domain::reading::mail::{Attachment, Text};
use crate::wire::html;

/// Parts that are looked at.
const MOST_PARTS: usize = 250;
/// Multiparts within multiparts that are followed.
const DEEPEST: usize = 10;
/// Text that is read, in bytes.
const MOST_TEXT: usize = 1 << 20;
/// Mails within mails from which on the parser would run out of stack.
const MOST_NESTED: usize = 50;

/// What was found in the body.
#[derive(Default)]
pub struct Body {
    /// The text.
    pub text: Text,
    /// The files.
    pub attachments: Vec<Attachment>,
    /// The parts of a report.
    pub reported: Reported,
    /// `METHOD` of a calendar part.
    pub calendar_method: Option<String>,
    /// Closed to us.
    pub sealed: bool,
}

/// Reads the body of `raw`, whose header block ends at `start`.
pub fn read(raw: &[u8], start: usize, doubts: &mut Vec<String>) -> Body {
    let mut body = Body::default();
    if nested_mails(raw) > MOST_NESTED {
        doubts.push(format!("more than {MOST_NESTED} mails lie within one another; only the headers are read"));
        return body;
    }
    let parser = MessageParser::new().with_mime_headers();
    let Some(message) = parser.parse(raw) else {
        let (text, doubt) = charset::decode(raw.get(start..).unwrap_or_default(), None);
        doubts.extend(doubt);
        doubts.push("there is no header".to_owned());
        body.text.plain = clean(&text);
        return body;
    };
    let mut walk = Walk { message: &message, raw, parts: 0, body: &mut body, doubts };
    walk.part(0, 0);
    if body.text.plain.trim().is_empty() && is_multipart(&message) && message.parts.len() <= 1 {
        without_boundary(raw, start, &mut body, doubts);
    }
    if body.text.plain.len() > MOST_TEXT {
        doubts.push("the text is very long; its end is not read".to_owned());
        shorten(&mut body.text);
    }
    body.sealed |= body.text.plain.trim_start().starts_with("-----BEGIN PGP MESSAGE-----");
    body
}

/// How often a mail within a mail is announced; each could nest in the one before.
fn nested_mails(raw: &[u8]) -> usize {
    let mut count = 0;
    let mut rest = raw;
    while let Some(slash) = rest.iter().position(|b| *b == b'/') {
        let (before, after) = rest.split_at(slash);
        let ends =
            |word: &[u8]| before.len() >= word.len() && before[before.len() - word.len()..].eq_ignore_ascii_case(word);
        let starts = |word: &[u8]| after.get(1..=word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
        let nests =
            ends(b"message") && (starts(b"rfc822") || starts(b"global")) || ends(b"multipart") && starts(b"digest");
        count += usize::from(nests);
        rest = after.get(1..).unwrap_or_default();
    }
    count
}

fn is_multipart(message: &Message<'_>) -> bool {
    message.parts.first().and_then(MimeHeaders::content_type).is_some_and(|kind| kind.ctype() == "multipart")
}

/// A multipart whose boundary is missing or never comes: the first line that looks like one is taken.
fn without_boundary(raw: &[u8], start: usize, body: &mut Body, doubts: &mut Vec<String>) {
    let content = raw.get(start..).unwrap_or_default();
    let boundary = content.split(|b| *b == b'\n').take(200).find_map(|line| {
        let name = line.trim_ascii().strip_prefix(b"--")?;
        let plain = name.iter().all(|b| b.is_ascii_graphic() && *b != b'"');
        (plain && !name.is_empty() && !name.iter().all(|b| *b == b'-')).then_some(name)
    });
    let Some(boundary) = boundary else {
        doubts.push("the parts of the mail have no border between them; all is read as text".to_owned());
        let (text, doubt) = charset::decode(content, None);
        doubts.extend(doubt);
        body.text.plain = clean(&text);
        body.attachments.clear();
        return;
    };
    doubts.push("the border between the parts of the mail is not named; it was guessed".to_owned());
    let mut mended = b"Content-Type: multipart/mixed; boundary=\"".to_vec();
    mended.extend_from_slice(boundary);
    mended.extend_from_slice(b"\"\r\n\r\n");
    mended.extend_from_slice(content);
    if let Some(message) = MessageParser::new().with_mime_headers().parse(&mended) {
        *body = Body::default();
        Walk { message: &message, raw: &mended, parts: 0, body, doubts }.part(0, 0);
    }
}

struct Walk<'a, 'x> {
    message: &'a Message<'x>,
    raw: &'a [u8],
    parts: usize,
    body: &'a mut Body,
    doubts: &'a mut Vec<String>,
}

impl Walk<'_, '_> {
    fn part(&mut self, id: u32, depth: usize) {
        let Some(part) = usize::try_from(id).ok().and_then(|id| self.message.parts.get(id)) else {
            return;
        };
        self.parts += 1;
        if self.parts > MOST_PARTS || depth > DEEPEST {
            let doubt = "the mail has too many parts; the last are not read";
            if !self.doubts.iter().any(|told| told == doubt) {
                self.doubts.push(doubt.to_owned());
            }
            return;
        }
        let (kind, subtype) = media_type(part);
        self.body.sealed |= is_sealed(&kind, &subtype, part);
        match &part.body {
            PartType::Multipart(children) if subtype == "alternative" => self.alternative(children, depth),
            PartType::Multipart(children) => {
                for child in children {
                    self.part(*child, depth + 1);
                }
            }
            _ if is_text(part, &kind, &subtype) => self.text(part, &subtype),
            _ => self.file(part, kind, subtype),
        }
    }

    /// Of several forms of one text the plain one is read, unless it only says that there is another.
    fn alternative(&mut self, children: &[u32], depth: usize) {
        let parts = &self.message.parts;
        let of = |subtype: &str| {
            children.iter().copied().find(|id| {
                parts.get(*id as usize).is_some_and(|part| {
                    let (kind, sub) = media_type(part);
                    kind == "text" && sub == subtype && !is_file(part)
                })
            })
        };
        let plain = of("plain").filter(|id| {
            let content = parts.get(*id as usize).map(|part| part.contents()).unwrap_or_default();
            !content.trim_ascii().is_empty() && !is_placeholder(content)
        });
        // A form with pictures is a multipart of its own; it is gone through for its files.
        let html = of("html").filter(|_| plain.is_none());
        for child in children {
            let Some(part) = parts.get(*child as usize) else { continue };
            let (kind, _) = media_type(part);
            let chosen = plain.or(html);
            if kind == "text" && chosen.is_some() && chosen != Some(*child) && !is_calendar(part) {
                continue;
            }
            if kind == "multipart" && chosen.is_some() {
                let kept = std::mem::take(&mut self.body.text);
                self.part(*child, depth + 1);
                self.body.text = kept;
            } else {
                self.part(*child, depth + 1);
            }
        }
    }

    fn text(&mut self, part: &MessagePart<'_>, subtype: &str) {
        let bytes = decoded(self.raw, part);
        if subtype == "calendar" {
            self.calendar(part, &bytes);
            return;
        }
        let content_type = part.content_type();
        let declared = content_type.and_then(|kind| kind.attribute("charset"));
        let meta = if declared.is_none() && subtype == "html" { meta_charset(&bytes) } else { None };
        let (text, doubt) = charset::decode(&bytes, declared.or(meta.as_deref()));
        self.doubts.extend(doubt);
        let read = if subtype == "html" {
            html::read(&clean(&text), self.doubts)
        } else {
            let attribute = |name: &str, want: &str| {
                content_type.and_then(|kind| kind.attribute(name)).is_some_and(|value| value.eq_ignore_ascii_case(want))
            };
            let text = clean(&text);
            let plain =
                if attribute("format", "flowed") { flowed::join(&text, attribute("delsp", "yes")) } else { text };
            Text { plain, ..Text::default() }
        };
        append(&mut self.body.text, read);
    }

    fn calendar(&mut self, part: &MessagePart<'_>, bytes: &[u8]) {
        let named = part.content_type().and_then(|kind| kind.attribute("method")).map(str::to_owned);
        let stated = || {
            let text = String::from_utf8_lossy(bytes);
            text.lines().find_map(|line| line.strip_prefix("METHOD:")).map(|method| method.trim().to_owned())
        };
        if let Some(method) = named.or_else(stated) {
            self.body.calendar_method = Some(method.to_ascii_uppercase());
        }
    }

    fn file(&mut self, part: &MessagePart<'_>, kind: String, subtype: String) {
        let bytes = decoded(self.raw, part);
        if is_calendar(part) {
            self.calendar(part, &bytes);
        }
        if report::take(&bytes, &kind, &subtype, &mut self.body.reported) || is_seal(&subtype) {
            return;
        }
        let raw_name = part.attachment_name().unwrap_or_default();
        let name = match (&part.body, raw_name) {
            (PartType::Message(inner), "") => inner.subject().unwrap_or_default().to_owned(),
            _ => super::words::decode(raw_name.as_bytes(), self.doubts),
        };
        let size = match &part.body {
            PartType::Message(inner) => inner.raw_message.len().max(part.raw_len() as usize),
            _ => bytes.len(),
        };
        let name = name.chars().filter(|c| !c.is_control()).take(255).collect();
        self.body.attachments.push(Attachment { name, media_type: format!("{kind}/{subtype}"), size: size as u64 });
    }
}

/// The part's bytes with the transfer encoding undone, and no charset yet.
fn decoded<'x>(raw: &'x [u8], part: &MessagePart<'_>) -> Cow<'x, [u8]> {
    let (from, to) = (part.raw_body_offset() as usize, part.raw_end_offset() as usize);
    let raw = raw.get(from..to).unwrap_or_default();
    match part.content_transfer_encoding().map(str::trim) {
        Some(coding) if coding.eq_ignore_ascii_case("base64") => transfer::base64(raw).into(),
        Some(coding) if coding.eq_ignore_ascii_case("quoted-printable") => transfer::quoted_printable(raw).into(),
        _ => raw.into(),
    }
}

/// Type and subtype, lower case; what is not said is plain text (RFC 2045 section 5.2).
fn media_type(part: &MessagePart<'_>) -> (String, String) {
    match part.content_type() {
        Some(kind) => {
            let subtype = kind.subtype().unwrap_or(if kind.ctype() == "text" { "plain" } else { "octet-stream" });
            (kind.ctype().to_ascii_lowercase(), subtype.to_ascii_lowercase())
        }
        None if matches!(part.body, PartType::Message(_)) => ("message".to_owned(), "rfc822".to_owned()),
        None => ("text".to_owned(), "plain".to_owned()),
    }
}

fn is_text(part: &MessagePart<'_>, kind: &str, subtype: &str) -> bool {
    let readable = kind == "text" && matches!(subtype, "plain" | "html" | "enriched" | "calendar" | "markdown");
    // Outside of the standard, "text" alone was once a type.
    let readable = readable || kind == "text" && subtype == "octet-stream";
    // A multipart without its boundary is text to the parser, but not to us.
    readable && !is_file(part) && !matches!(part.body, PartType::Message(_))
}

fn is_file(part: &MessagePart<'_>) -> bool {
    let attached = part.content_disposition().is_some_and(|disposition| disposition.is_attachment());
    attached || part.attachment_name().is_some()
}

fn is_calendar(part: &MessagePart<'_>) -> bool {
    let (kind, subtype) = media_type(part);
    kind == "text" && subtype == "calendar" || kind == "application" && subtype == "ics"
}

/// Signatures on mails are no files.
fn is_seal(subtype: &str) -> bool {
    matches!(subtype, "pgp-signature" | "pkcs7-signature" | "x-pkcs7-signature" | "pgp-encrypted")
}

fn is_sealed(kind: &str, subtype: &str, part: &MessagePart<'_>) -> bool {
    let smime =
        || part.content_type().and_then(|kind| kind.attribute("smime-type")).unwrap_or_default() != "signed-data";
    match (kind, subtype) {
        ("multipart", "encrypted") | ("application", "ms-tnef") => true,
        ("application", "pkcs7-mime" | "x-pkcs7-mime") => smime(),
        _ => false,
    }
}

/// Words that only tell the reader to look at the HTML.
fn is_placeholder(content: &[u8]) -> bool {
    let names_html = |text: &str| text.to_ascii_lowercase().contains("html");
    content.len() < 300 && std::str::from_utf8(content).is_ok_and(names_html)
}

fn meta_charset(html: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(html.get(..html.len().min(2048))?).to_ascii_lowercase();
    let (_, tail) = head.split_once("charset=")?;
    let name: String = tail
        .trim_start_matches(['"', '\''])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
        .collect();
    (!name.is_empty()).then_some(name)
}

/// One line end, no control characters; a byte order mark and soft hyphens are not text.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        let plain = rest.bytes().take_while(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\t')).count();
        let (head, tail) = rest.split_at_checked(plain).unwrap_or((rest, ""));
        out.push_str(head);
        let mut chars = tail.chars();
        let Some(c) = chars.next() else { break };
        rest = chars.as_str();
        match c {
            '\r' if rest.starts_with('\n') => {}
            '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => out.push('\n'),
            '\n' | '\t' => out.push(c),
            '\u{feff}' | '\u{ad}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            _ if c.is_control() => {}
            _ => out.push(c),
        }
    }
    out
}

fn append(text: &mut Text, more: Text) {
    if more.plain.trim().is_empty() {
        return;
    }
    if !text.plain.is_empty() && !text.plain.ends_with('\n') {
        text.plain.push('\n');
    }
    let shift = text.plain.len();
    let moved = |range: std::ops::Range<usize>| range.start + shift..range.end + shift;
    text.plain.push_str(&more.plain);
    text.quoted.extend(more.quoted.into_iter().map(moved));
    text.signed.extend(more.signed.into_iter().map(moved));
    text.links.extend(more.links);
}

fn shorten(text: &mut Text) {
    let mut end = MOST_TEXT;
    while !text.plain.is_char_boundary(end) {
        end -= 1;
    }
    text.plain.truncate(end);
    for ranges in [&mut text.quoted, &mut text.signed] {
        ranges.retain(|range| range.start < end);
        for range in ranges.iter_mut() {
            range.end = range.end.min(end);
        }
    }
}
