//! Who a mail is from: exactly one From line with exactly one mailbox, or nobody.
//!
//! The attacks of "Composition kills" (USENIX Security 2020) live on headers
//! that two readers read differently. So nothing ambiguous is repaired here:
//! it is refused, and the reason is told.

use super::fields::{Head, unfold};
use super::words;
use crate::domain::people::address::Address;
use crate::domain::reading::mail::Mailbox;

/// The sender, or why there is none to be sure of.
pub fn sender(head: &Head<'_>, doubts: &mut Vec<String>) -> Result<Mailbox, &'static str> {
    let mut alike = head.fields.iter().filter(|field| field.lenient_name() == "from" || hides_from(field.value));
    let Some(field) = alike.next() else {
        return Err("there is none");
    };
    if alike.next().is_some() {
        return Err("there is more than one");
    }
    if !field.is("from") || head.indented_start {
        return Err("its name is not written as the standard wants it");
    }
    mailbox(&unfold(field.value), doubts)
}

/// Whether a bare carriage return in this value starts what some readers take for a From line.
fn hides_from(value: &[u8]) -> bool {
    let mut lines = value.split(|b| *b == b'\r').skip(1);
    lines.any(|line| line.get(..4).is_some_and(|head| head.eq_ignore_ascii_case(b"from")) && line.contains(&b':'))
}

/// One mailbox (RFC 5322 section 3.4), nothing before, behind or between.
pub fn mailbox(value: &[u8], doubts: &mut Vec<String>) -> Result<Mailbox, &'static str> {
    if value.iter().any(|b| (*b < b' ' && *b != b'\t') || *b == 0x7f) {
        return Err("it holds control characters");
    }
    let parts = Parts::of(value)?;
    let spoken = words::decode(parts.outside.trim_ascii(), doubts);
    let Some(inside) = &parts.inside else {
        let address = address(spoken.trim().as_bytes(), doubts)?;
        return Ok(Mailbox { name: words::decode(&parts.comment, doubts).trim().to_owned(), address });
    };
    let address = address(inside, doubts)?;
    let name = display_name(&spoken);
    let told = parts.bare_at.then(|| Address::parse(&name));
    if told.is_some_and(|told| told.as_ref() != Some(&address)) {
        return Err("it holds more than one address");
    }
    if parts.encoded_mailbox(&spoken) {
        return Err("an address is hidden in its encoded words");
    }
    Ok(Mailbox { name, address })
}

fn address(raw: &[u8], doubts: &mut Vec<String>) -> Result<Address, &'static str> {
    if words::has_encoded_word(raw) || raw.windows(2).any(|pair| pair == b"=?") {
        return Err("its address is encoded");
    }
    let text = words::decode(raw, doubts);
    let strange = |c: char| !c.is_ascii() && !c.is_alphanumeric();
    if text.contains(strange) || text.contains('\\') {
        return Err("its address holds characters that can't be seen or told");
    }
    Address::parse(&text).ok_or("it holds no single, plain address")
}

/// Quotes are for the header, not for the eye.
fn display_name(spoken: &str) -> String {
    spoken.trim().trim_matches('"').replace("\\\"", "\"").trim().to_owned()
}

/// A From value taken apart at its angle brackets.
#[derive(Default)]
struct Parts {
    /// What stands outside of brackets and comments.
    outside: Vec<u8>,
    /// What stands within the one pair of angle brackets.
    inside: Option<Vec<u8>>,
    /// The last comment.
    comment: Vec<u8>,
    /// An `@` stands outside of quotes and brackets.
    bare_at: bool,
    /// A comma stands outside of quotes and brackets.
    comma: bool,
    /// Words stand in quotes.
    quoted: bool,
}

impl Parts {
    fn of(value: &[u8]) -> Result<Parts, &'static str> {
        let mut parts = Parts::default();
        let mut rest = value;
        while let Some((byte, tail)) = rest.split_first() {
            rest = match byte {
                b'"' => parts.quoted_string(rest)?,
                b'(' => parts.comment(rest)?,
                b'<' => parts.angle(tail)?,
                b'>' => return Err("its angle brackets do not match"),
                b':' | b';' => return Err("it is written as a group"),
                b'\\' => return Err("it holds a backslash outside of quotes"),
                _ if parts.inside.is_some() && !byte.is_ascii_whitespace() => {
                    return Err("something stands behind its address");
                }
                _ => {
                    parts.bare_at |= *byte == b'@';
                    parts.comma |= *byte == b',';
                    parts.outside.push(*byte);
                    tail
                }
            };
        }
        if parts.comma && (parts.bare_at || parts.inside.is_none() || words::has_encoded_word(&parts.outside)) {
            return Err("it holds more than one mailbox");
        }
        Ok(parts)
    }

    /// Keeps the quotes, so that a quoted address can't be taken for a bare one.
    fn quoted_string<'x>(&mut self, input: &'x [u8]) -> Result<&'x [u8], &'static str> {
        if self.inside.is_some() {
            return Err("something stands behind its address");
        }
        let end = closing(input, b'"').ok_or("its quotes do not match")?;
        self.outside.extend_from_slice(input.get(..=end).unwrap_or_default());
        self.quoted = true;
        let rest = input.get(end + 1..).unwrap_or_default();
        match rest.first() {
            Some(b'@') => Err("its address is quoted"),
            _ => Ok(rest),
        }
    }

    fn comment<'x>(&mut self, input: &'x [u8]) -> Result<&'x [u8], &'static str> {
        let mut depth = 0usize;
        let mut escaped = false;
        for (at, byte) in input.iter().enumerate() {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                let rest = input.get(at + 1..).unwrap_or_default();
                if self.outside.last().is_some_and(u8::is_ascii_graphic)
                    && rest.first().is_some_and(u8::is_ascii_graphic)
                {
                    return Err("a comment splits its words");
                }
                self.comment = input.get(1..at).unwrap_or_default().to_vec();
                return Ok(rest);
            }
        }
        Err("its comment has no end")
    }

    fn angle<'x>(&mut self, input: &'x [u8]) -> Result<&'x [u8], &'static str> {
        if self.inside.is_some() {
            return Err("it holds more than one address");
        }
        let end = input.iter().position(|b| *b == b'>').ok_or("its angle brackets do not match")?;
        let (inside, rest) = input.split_at(end);
        if inside.iter().any(|b| b"<(\"\\,:;".contains(b)) {
            return Err("its address is not plain");
        }
        self.inside = Some(inside.to_vec());
        Ok(rest.get(1..).unwrap_or_default())
    }

    /// Whether encoded words, once decoded, would make another mailbox.
    fn encoded_mailbox(&self, spoken: &str) -> bool {
        !self.quoted
            && words::has_encoded_word(&self.outside)
            && spoken.contains('@')
            && (spoken.contains('<') || spoken.contains(','))
    }
}

/// Where the quoted string that starts `input` ends (RFC 5322 section 3.2.4).
fn closing(input: &[u8], quote: u8) -> Option<usize> {
    let mut escaped = true;
    for (at, byte) in input.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            _ if *byte == quote => return Some(at),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(headers: &str) -> Result<String, &'static str> {
        let raw = format!("{headers}\r\n\r\nHello\r\n");
        let head = Head::split(raw.as_bytes());
        sender(&head, &mut Vec::new()).map(|mailbox| format!("{}|{}", mailbox.name, mailbox.address))
    }

    #[test]
    fn honest_senders() {
        let check = |headers: &str, want: &str| assert_eq!(read(headers).as_deref(), Ok(want), "{headers:?}");
        check("From: ana@x.example", "|ana@x.example");
        check("From: Ana Ito <Ana@X.example>", "Ana Ito|ana@x.example");
        check("FROM: \"Ito, Ana\" <ana@x.example>", "Ito, Ana|ana@x.example");
        check("From: Ito, Ana <ana@x.example>", "Ito, Ana|ana@x.example");
        check("From: Ana\r\n <ana@x.example>", "Ana|ana@x.example");
        check("From: ana@x.example (Ana (the painter))", "Ana (the painter)|ana@x.example");
        check("From: (boss@house.example) ana@x.example", "boss@house.example|ana@x.example");
        check("From: \"<boss@house.example>\" <ana@x.example>", "<boss@house.example>|ana@x.example");
        check("From: ana@x.example <ana@x.example>", "ana@x.example|ana@x.example");
        check("From: =?utf-8?Q?Ana_It=C3=B6?= <ana@x.example>", "Ana Itö|ana@x.example");
        check("From: An\u{e4} <ana@x.example>", "Anä|ana@x.example");
        check("Received: by x\r\nFrom: ana@x.example\r\nDKIM-Signature: h=\r\n from:to", "|ana@x.example");
    }

    #[test]
    fn senders_that_mean_two_things() {
        let check = |headers: &str| assert!(read(headers).is_err(), "{headers:?} {:?}", read(headers));
        for headers in [
            "To: x@x.example",
            "From:",
            "From: Ana",
            "From: a@x.example\r\nFrom: b@x.example",
            "From: a@x.example\r\nfrom : b@x.example",
            " From: a@x.example\r\nTo: x@x.example",
            " From: a@x.example\r\nFrom: b@x.example",
            "From\t: a@x.example",
            "From\0: a@x.example\r\nFrom: b@x.example",
            "Fr\0om: a@x.example\r\nFrom: b@x.example",
            "From: a@x.example\0b@x.example",
            "From: a@x.example, b@x.example",
            "From: <a@x.example>, <b@x.example>",
            "From: <a@x.example>b@x.example",
            "From: <a@x.example> <b@x.example>",
            "From: b@x.example <a@x.example>",
            "From: =?utf-8?B?PGJvc3NAaG91c2UuZXhhbXBsZT4=?=",
            "From: =?utf-8?B?PGJvc3NAaG91c2UuZXhhbXBsZT4=?=, <a@x.example>",
            "From: =?utf-8?B?PGJvc3NAaG91c2UuZXhhbXBsZT4=?= <a@x.example>",
            "From: <=?utf-8?Q?boss?=@x.example>",
            "From: Crew: a@x.example;",
            "From: Crew: a@x.example, b@x.example;",
            "From: <@r.example,@s.example:a@x.example>",
            "From: <a@x.example(b@x.example)>",
            "From: a(c)@x.example",
            "From: \"a\"@x.example",
            "From: <\"a@b.example\"@x.example>",
            "From: a\\@b.example@x.example",
            "From: \"open <a@x.example>",
            "From: (open a@x.example",
            "From: a@x.example>",
            "From: <a@x.example",
            "From: a@b@x.example",
            "From: <a\u{200b}@x.example>",
            "Subject: x\rFrom: b@x.example\r\nFrom: a@x.example",
            "From: a@x.example\r b@x.example",
        ] {
            check(headers);
        }
    }
}
