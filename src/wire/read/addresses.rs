//! To and Cc: every mailbox that can be made out (RFC 5322 section 3.4), groups opened.

use super::fields::{Head, unfold};
use super::sender;
use crate::domain::reading::mail::Mailbox;

/// Recipients that are read of one kind of field.
const MOST: usize = 200;

/// The mailboxes of all fields `name` (lower case), in order. What is no mailbox is passed over.
pub fn all(head: &Head<'_>, name: &str, doubts: &mut Vec<String>) -> Vec<Mailbox> {
    let mut found = Vec::new();
    for field in head.all(name) {
        for piece in pieces(&unfold(field.value)) {
            if found.len() == MOST {
                doubts.push(format!("only the first {MOST} recipients are read"));
                return found;
            }
            found.extend(sender::mailbox(&piece, doubts));
        }
    }
    found
}

/// Cuts a list at its commas, and a group at its colon and semicolon.
fn pieces(value: &[u8]) -> Vec<Vec<u8>> {
    let (mut pieces, mut piece) = (Vec::new(), Vec::new());
    let (mut quoted, mut escaped, mut comments, mut angle) = (false, false, 0usize, false);
    for byte in value {
        let free = !quoted && comments == 0;
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' if comments == 0 => quoted = !quoted,
            b'(' if !quoted => comments += 1,
            b')' if !quoted => comments = comments.saturating_sub(1),
            b'<' if free => angle = true,
            b'>' if free => angle = false,
            b',' | b';' if free && !angle => {
                pieces.push(std::mem::take(&mut piece));
                continue;
            }
            b':' if free && !angle => {
                piece.clear();
                continue;
            }
            _ => {}
        }
        piece.push(*byte);
    }
    pieces.push(piece);
    pieces.retain(|piece: &Vec<u8>| !piece.trim_ascii().is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recipients() {
        let check = |value: &str, want: &[&str]| {
            let raw = format!("To: {value}\r\n\r\n");
            let found = all(&Head::split(raw.as_bytes()), "to", &mut Vec::new());
            assert_eq!(found.iter().map(|mailbox| mailbox.address.as_str()).collect::<Vec<_>>(), want, "{value}");
        };
        check("a@x.example, B <b@x.example>", &["a@x.example", "b@x.example"]);
        check("\"B, the\" <b@x.example>; c@x.example", &["b@x.example", "c@x.example"]);
        check("Crew: a@x.example, b@x.example;, c@x.example", &["a@x.example", "b@x.example", "c@x.example"]);
        check("undisclosed-recipients:;", &[]);
        check("broken, a@x.example (x, y)", &["a@x.example"]);
        check("a@x.example\r\n , b@x.example", &["a@x.example", "b@x.example"]);
    }
}
