//! Header fields: folded, encoded where they must be, never more than one at a time.

use crate::domain::people::address::Address;
use crate::domain::reading::mail::MessageId;

/// Columns of a line (RFC 5322 section 2.1.1 asks for at most 78, RFC 2047 section 2 for at most 76).
const WIDTH: usize = 76;
/// Characters of an encoded word (RFC 2047 section 2).
const ENCODED_WORD: usize = 75;
/// Less room than this on a line is left empty before an encoded word; one character of it always fits.
const SHORTEST_WORD: usize = 30;
/// A word this long is encoded, because only then can it be broken.
const LONG_WORD: usize = 60;
/// Bytes of a line that no server refuses (RFC 5322 section 2.1.1).
const LINE_LIMIT: usize = 998;

/// Header fields in the order they were put in.
pub struct Headers {
    lines: String,
    /// Characters on the last line.
    column: usize,
    /// Nothing stands beside the field's name yet.
    bare: bool,
}

impl Headers {
    pub fn new() -> Headers {
        Headers { lines: String::new(), column: 0, bare: true }
    }

    /// A field of words we make ourselves, on one line.
    pub fn plain(&mut self, name: &str, value: &str) {
        self.field(name, [Piece::Word(one_line(value))]);
    }

    /// A field of any text.
    pub fn text(&mut self, name: &str, value: &str) {
        self.field(name, words(&one_line(value)));
    }

    /// A field of one mailbox (RFC 5322 section 3.4).
    pub fn mailbox(&mut self, name: &str, display: &str, address: &Address) {
        self.mark(name, display, &format!("<{address}>"));
    }

    /// A phrase, where there is one, then something in angle brackets.
    pub fn mark(&mut self, name: &str, display: &str, bracketed: &str) {
        let mut pieces = phrase(&one_line(display));
        pieces.push(Piece::Word(one_line(bracketed)));
        self.field(name, pieces);
    }

    /// A field of Message-IDs; what does not read as one is left out, and the field with it when none is left.
    pub fn ids(&mut self, name: &str, ids: &[MessageId]) {
        let good = |id: &&MessageId| {
            let id = id.0.as_str();
            let inside = id.strip_prefix('<').and_then(|id| id.strip_suffix('>')).unwrap_or("");
            let clean = inside.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'<' && byte != b'>');
            clean && !inside.is_empty() && id.len() + name.len() < LINE_LIMIT - 4
        };
        let pieces: Vec<Piece> = ids.iter().filter(good).map(|id| Piece::Word(id.0.clone())).collect();
        if !pieces.is_empty() {
            self.field(name, pieces);
        }
    }

    /// The fields, each line ended with CRLF; the empty line is the body's.
    pub fn into_bytes(self) -> Vec<u8> {
        self.lines.into_bytes()
    }

    fn field(&mut self, name: &str, pieces: impl IntoIterator<Item = Piece>) {
        self.lines.push_str(name);
        self.lines.push(':');
        self.column = name.len() + 1;
        self.bare = true;
        for piece in pieces {
            match piece {
                Piece::Word(word) => self.put(&word),
                Piece::Encoded(text) => {
                    let mut rest = text.as_str();
                    while !rest.is_empty() {
                        let room = WIDTH.saturating_sub(self.column + 1);
                        let room = if room < SHORTEST_WORD { ENCODED_WORD } else { room.min(ENCODED_WORD) };
                        let (word, taken) = encoded_word(rest, room);
                        self.put(&word);
                        rest = rest.get(taken..).unwrap_or("");
                    }
                }
            }
        }
        self.lines.push_str("\r\n");
    }

    /// Puts a blank and a word, on a new line where this one has no room. The first word stays beside the name even
    /// when it is too long: a line of nothing but blanks is forbidden (RFC 5322 section 3.2.2).
    fn put(&mut self, word: &str) {
        if !self.bare && self.column + 1 + word.len() > WIDTH {
            self.lines.push_str("\r\n");
            self.column = 0;
        }
        self.lines.push(' ');
        self.lines.push_str(word);
        self.column += 1 + word.len();
        self.bare = false;
    }
}

/// What a field is folded between.
enum Piece {
    /// Stands as it is.
    Word(String),
    /// Any text, to be put into as many encoded words as it takes.
    Encoded(String),
}

/// `text` with every run of white space and control characters as one blank.
pub fn one_line(text: &str) -> String {
    let blank = |c: char| c.is_whitespace() || c.is_control();
    text.split(blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Unstructured text: from the first to the last word that needs it encoded, the rest as it is.
fn words(text: &str) -> Vec<Piece> {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let odd = |word: &&str| !word.is_ascii() || word.len() > LONG_WORD || word.contains("=?");
    let first = words.iter().position(odd).unwrap_or(words.len());
    let end = words.iter().rposition(odd).map_or(first, |last| last + 1);
    let (before, rest) = words.split_at(first);
    let (encoded, after) = rest.split_at(end - first);
    let as_is = |word: &&str| Piece::Word((*word).to_string());
    let encoded = (!encoded.is_empty()).then(|| Piece::Encoded(encoded.join(" ")));
    before.iter().map(as_is).chain(encoded).chain(after.iter().map(as_is)).collect()
}

/// A phrase (RFC 5322 section 3.2.5): atoms as they are, other ASCII quoted, all else encoded.
fn phrase(text: &str) -> Vec<Piece> {
    let atom = |c: char| c.is_ascii_alphanumeric() || c == ' ' || "!#$%&'*+-/=?^_`{|}~".contains(c);
    if text.is_empty() {
        Vec::new()
    } else if !text.is_ascii() || text.len() > LONG_WORD || text.contains("=?") {
        vec![Piece::Encoded(text.to_string())]
    } else if text.chars().all(atom) {
        text.split(' ').map(|word| Piece::Word(word.to_string())).collect()
    } else {
        let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
        vec![Piece::Word(format!("\"{escaped}\""))]
    }
}

/// As much of `text` as fits into one encoded word of `room` characters, and how many bytes that is; whole characters
/// only (RFC 2047 section 5). Letters and digits stand for themselves, which suits a phrase as well.
fn encoded_word(text: &str, room: usize) -> (String, usize) {
    const FRAME: usize = "=?utf-8?q??=".len();
    let mut word = String::from("=?utf-8?q?");
    let mut left = room.saturating_sub(FRAME);
    let mut taken = 0;
    for letter in text.chars() {
        let mut bytes = [0; 4];
        let said = match letter {
            ' ' => "_".to_string(),
            c if c.is_ascii_alphanumeric() => c.to_string(),
            c => c.encode_utf8(&mut bytes).bytes().map(|byte| format!("={byte:02X}")).collect(),
        };
        if said.len() > left {
            break;
        }
        left -= said.len();
        word.push_str(&said);
        taken += letter.len_utf8();
    }
    word.push_str("?=");
    (word, taken)
}
