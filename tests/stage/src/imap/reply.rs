//! One response of an IMAP server as a list of items: atoms, strings, literals, lists (RFC 3501 9).

use std::io::BufRead;

use anyhow::{Result, bail};

/// A piece of a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A bare word, brackets included: `[UIDNEXT`, `BODY[HEADER.FIELDS (FROM)]`.
    Atom(String),
    /// A quoted string or a literal.
    Text(Vec<u8>),
    /// Items in parentheses.
    List(Vec<Item>),
}

impl Item {
    /// The item as text.
    pub fn plain(&self) -> String {
        match self {
            Item::Atom(word) => word.clone(),
            Item::Text(bytes) => String::from_utf8_lossy(bytes).into_owned(),
            Item::List(items) => format!("({})", items.iter().map(Item::plain).collect::<Vec<_>>().join(" ")),
        }
    }
}

/// Reads one response with all its literals.
///
/// # Errors
/// When the connection ends or fails.
pub fn read_response(wire: &mut impl BufRead) -> Result<Vec<Item>> {
    let mut open = vec![Vec::new()];
    loop {
        let mut line = Vec::new();
        wire.read_until(b'\n', &mut line)?;
        if line.last() != Some(&b'\n') {
            bail!("the mail server closed the connection");
        }
        let line = line.trim_ascii_end();
        let Some((before, length)) = announced(line) else {
            read_items(line, &mut open);
            break;
        };
        read_items(before, &mut open);
        let mut literal = vec![0; length];
        wire.read_exact(&mut literal)?;
        push(&mut open, Item::Text(literal));
    }
    while open.len() > 1 {
        close(&mut open);
    }
    Ok(open.pop().unwrap_or_default())
}

/// The line before `{length}` at its end, if that is how it ends.
fn announced(line: &[u8]) -> Option<(&[u8], usize)> {
    let inner = line.strip_suffix(b"}")?;
    let at = inner.iter().rposition(|byte| *byte == b'{')?;
    let length = std::str::from_utf8(&inner[at + 1..]).ok()?.parse().ok()?;
    Some((&line[..at], length))
}

fn read_items(mut rest: &[u8], open: &mut Vec<Vec<Item>>) {
    while let Some((first, after)) = rest.split_first() {
        rest = match first {
            b' ' => after,
            b'(' => {
                open.push(Vec::new());
                after
            }
            b')' => {
                close(open);
                after
            }
            b'"' => {
                let (text, after) = quoted(after);
                push(open, Item::Text(text));
                after
            }
            _ => {
                let length = atom(rest);
                push(open, Item::Atom(String::from_utf8_lossy(&rest[..length]).into_owned()));
                &rest[length..]
            }
        };
    }
}

/// Length of the atom at the start; parentheses and spaces inside a section's brackets belong to it.
fn atom(text: &[u8]) -> usize {
    let section = text.starts_with(b"BODY[");
    let mut inside = false;
    for (at, byte) in text.iter().enumerate() {
        match byte {
            b'[' => inside = section,
            b']' => inside = false,
            b' ' | b'(' | b')' if !inside && at > 0 => return at,
            _ => {}
        }
    }
    text.len()
}

fn quoted(text: &[u8]) -> (Vec<u8>, &[u8]) {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        match byte {
            b'"' => return (out, &text[at + 1..]),
            b'\\' => {
                at += 1;
                out.extend(text.get(at));
            }
            _ => out.push(*byte),
        }
        at += 1;
    }
    (out, &[])
}

fn push(open: &mut [Vec<Item>], item: Item) {
    if let Some(list) = open.last_mut() {
        list.push(item);
    }
}

fn close(open: &mut Vec<Vec<Item>>) {
    if open.len() > 1
        && let Some(list) = open.pop()
    {
        push(open, Item::List(list));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn responses_are_cut_into_items() -> Result<()> {
        let check = |bytes: &str, expected: &str| -> Result<()> {
            let items = read_response(&mut bytes.as_bytes())?;
            assert_eq!(items.iter().map(Item::plain).collect::<Vec<_>>().join("|"), expected, "{bytes}");
            Ok(())
        };
        check("* 3 EXISTS\r\n", "*|3|EXISTS")?;
        check("* OK [UIDNEXT 7] next\r\n", "*|OK|[UIDNEXT|7]|next")?;
        check("* LIST (\\Sent) \"/\" \"a \\\"b\\\"\"\r\n", "*|LIST|(\\Sent)|/|a \"b\"")?;
        check("* 1 FETCH (UID 5 BODY[] {3}\r\na)b FLAGS ())\r\n", "*|1|FETCH|(UID 5 BODY[] a)b FLAGS ())")?;
        check("* 1 FETCH (BODY[HEADER.FIELDS (FROM)] {0}\r\n)\r\n", "*|1|FETCH|(BODY[HEADER.FIELDS (FROM)] )")?;
        check("+ OK\r\n", "+|OK")
    }
}
