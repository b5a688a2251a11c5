//! Counts what a server sends before the parser sees it, so that no announced size and no endless line is believed.
//!
//! The parser below us allocates what a literal announces and reads a line over
//! and over until it ends; both have to be bounded before.

use std::io;

/// A literal above this many bytes cuts the stream.
const LITERAL: u64 = 48 << 20;
/// Bytes of one answer outside its literals.
const LINE: usize = 1 << 20;
/// Literals in one answer; each makes the parser start over.
const LITERALS: usize = 64;

/// Follows the stream: lines, and the literals that lines announce at their ends (RFC 3501 section 4.3).
#[derive(Debug, Default)]
pub(super) struct Limits {
    /// Bytes of the running literal still to come.
    literal: u64,
    /// Literals in the running answer.
    literals: usize,
    /// Bytes of the running answer outside literals.
    line: usize,
    /// The beginning of the running answer, to tell words for people from data.
    head: Head,
    /// What stands at the end of the line so far.
    tail: Tail,
}

/// Up to the first bytes of an answer.
#[derive(Debug, Default)]
struct Head {
    bytes: [u8; 10],
    len: usize,
}

/// Where we are in a `{123}` at the end of a line.
#[derive(Clone, Copy, Debug, Default)]
enum Tail {
    #[default]
    Text,
    Digits(u64),
    Closed(u64),
    ClosedCr(u64),
}

impl Limits {
    /// Takes the next bytes; an error means that the connection must not be read any further.
    pub(super) fn take(&mut self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            if self.literal > 0 {
                let skip = usize::try_from(self.literal).unwrap_or(usize::MAX).min(bytes.len());
                self.literal -= skip as u64;
                bytes = &bytes[skip..];
                continue;
            }
            // Between here and the next line end nothing but that end matters, unless a literal is announced.
            let end = bytes.iter().position(|&byte| byte == b'\n').map_or(bytes.len(), |at| at + 1);
            let (line, rest) = bytes.split_at(end);
            self.line += line.len();
            if self.line > LINE {
                return Err(cut("a line without an end"));
            }
            self.head.take(line);
            self.follow(line)?;
            bytes = rest;
        }
        Ok(())
    }

    /// Follows a piece of a line; only the part behind its last brace can announce a literal.
    fn follow(&mut self, line: &[u8]) -> io::Result<()> {
        let from = line.iter().rposition(|&byte| byte == b'{').unwrap_or(0);
        for &byte in &line[from..] {
            self.tail = match (self.tail, byte) {
                (_, b'{') => Tail::Digits(0),
                (Tail::Digits(size), b'0'..=b'9') => {
                    Tail::Digits(size.saturating_mul(10).saturating_add(u64::from(byte - b'0')))
                }
                (Tail::Digits(size), b'}') => Tail::Closed(size),
                (Tail::Closed(size), b'\r') => Tail::ClosedCr(size),
                (Tail::ClosedCr(size), b'\n') => {
                    self.line_ended(Some(size))?;
                    Tail::Text
                }
                (_, b'\n') => {
                    self.line_ended(None)?;
                    Tail::Text
                }
                _ => Tail::Text,
            };
        }
        Ok(())
    }

    fn line_ended(&mut self, literal: Option<u64>) -> io::Result<()> {
        match literal {
            Some(size) if size > LITERAL => Err(cut("a piece of more than 48 MiB was announced")),
            Some(size) if !self.head.is_words() => {
                self.literal = size;
                self.literals += 1;
                if self.literals > LITERALS { Err(cut("one answer in too many pieces")) } else { Ok(()) }
            }
            _ => {
                *self = Limits::default();
                Ok(())
            }
        }
    }
}

impl Head {
    fn take(&mut self, bytes: &[u8]) {
        let room = self.bytes.len() - self.len;
        let take = room.min(bytes.len());
        self.bytes[self.len..self.len + take].copy_from_slice(&bytes[..take]);
        self.len += take;
    }

    /// Whether this is an answer in words (`* OK ...`, `+ ...`, a tagged line), in which braces mean nothing.
    fn is_words(&self) -> bool {
        let Some(data) = self.bytes[..self.len].strip_prefix(b"* ") else { return true };
        let word = data.split(|byte| *byte == b' ' || *byte == b'\r').next().unwrap_or_default();
        [&b"OK"[..], b"NO", b"BAD", b"BYE", b"PREAUTH"].iter().any(|status| word.eq_ignore_ascii_case(status))
    }
}

fn cut(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Feeds the pieces, `piece` bytes at a time; gives how many bytes were let through.
    fn fed(stream: &[u8], piece: usize) -> Result<usize, String> {
        let mut limits = Limits::default();
        for part in stream.chunks(piece) {
            limits.take(part).map_err(|error| error.to_string())?;
        }
        Ok(stream.len())
    }

    #[test]
    fn what_is_too_much_is_cut() {
        fn check(stream: &[u8], refusal: Option<&str>) {
            for piece in [1, 7, stream.len().max(1)] {
                match (fed(stream, piece), refusal) {
                    (Ok(_), None) => {}
                    (Err(words), Some(part)) if words.contains(part) => {}
                    (outcome, _) => {
                        panic!("{:?} by {piece}: {outcome:?}", String::from_utf8_lossy(&stream[..stream.len().min(60)]))
                    }
                }
            }
        }
        check(b"* 1 FETCH (BODY[] {500000000}\r\nabc", Some("48 MiB"));
        check(b"* 1 FETCH (BODY[] {4294967295}\r\n", Some("48 MiB"));
        check(b"* 1 FETCH (BODY[] {99999999999999999999999999}\r\n", Some("48 MiB"));
        check(b"* 1 FETCH (BODY[] {3}\r\nabc)\r\n* OK {500000001} is a fine number\r\n", None);
        check(b"* OK ends in {123}\r\n* OK and goes on\r\n", None);
        check(&[b"* OK ".as_slice(), &vec![b'x'; LINE]].concat(), Some("without an end"));
        check(&[b"* OK ends in {9999999}\r\n* OK ".as_slice(), &vec![b'x'; LINE]].concat(), Some("without an end"));
        check(&[b"* 1 FETCH (BODY[] {2000000}\r\n".as_slice(), &vec![b'x'; 2_000_000], b")\r\n"].concat(), None);
        check(&[b"* 1 FETCH (".as_slice(), &b"A {1}\r\nx ".repeat(65), b")\r\n"].concat(), Some("too many pieces"));
        check(&b"* 1 FETCH (BODY[] {1}\r\nx)\r\n".repeat(500), None);
    }

    proptest! {
        #[test]
        fn where_the_stream_is_cut_does_not_matter(stream in "(\\* [A-Z{}0-9]{0,6}|\\{[0-9]{1,2}\\}\r\n|\r\n|x){0,40}", piece in 1usize..9) {
            prop_assert_eq!(fed(stream.as_bytes(), piece), fed(stream.as_bytes(), usize::MAX));
        }
    }
}
