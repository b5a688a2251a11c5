//! The words of a text: where they stand, and their folded form that lexicons know.

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Letters, perhaps with digits after them.
    Word,
    /// Digits, perhaps with points, commas, colons, slashes or hyphens between them.
    Number,
    /// An address of the web or of mail.
    Link,
    /// Any other sign.
    Sign(char),
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Where its folded form begins.
    folded: usize,
    /// Where its folded form ends.
    folded_end: usize,
    /// What it is.
    pub shape: Shape,
    /// Nothing stands between it and the token before.
    pub joined: bool,
    /// It begins with a capital letter.
    pub capital: bool,
}

/// All tokens of a text.
#[derive(Debug, Default)]
pub struct Words {
    folded: String,
    /// The tokens in order.
    pub tokens: Vec<Token>,
}

impl Words {
    /// Takes a text apart.
    pub fn of(text: &str) -> Words {
        let mut words =
            Words { folded: String::with_capacity(text.len()), tokens: Vec::with_capacity(text.len() / 5 + 1) };
        let mut at = 0;
        let mut joined = false;
        while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let end = if c.is_alphabetic() {
                words.letters(text, at, joined)
            } else if c.is_ascii_digit() {
                words.digits(text, at, joined)
            } else {
                let end = at + c.len_utf8();
                if !is_gap(c) {
                    words.push(text, at..end, Shape::Sign(c), joined);
                }
                end
            };
            joined = !is_gap(c);
            at = end;
        }
        words
    }

    /// The folded form of a token: lower case, without accents, German umlauts spelt out.
    pub fn folded(&self, token: &Token) -> &str {
        self.folded.get(token.folded..token.folded_end).unwrap_or_default()
    }

    /// The token's folded form by index; empty past the end.
    pub fn word(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| self.folded(token))
    }

    /// The tokens that begin within `range` of the text.
    pub fn within(&self, range: &Range<usize>) -> Range<usize> {
        let first = self.tokens.partition_point(|token| token.start < range.start);
        let last = self.tokens.partition_point(|token| token.start < range.end);
        first..last.max(first)
    }

    fn letters(&mut self, text: &str, start: usize, joined: bool) -> usize {
        let rest = &text[start..];
        // A mail address is looked for once in a run of signs, so that the work stays linear.
        let opens_run = !joined || matches!(text[..start].chars().next_back(), Some('<' | '(' | '[' | '"'));
        if let Some(length) = link_length(rest, opens_run) {
            self.push(text, start..start + length, Shape::Link, joined);
            return start + length;
        }
        let plain = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        if rest.as_bytes().get(plain).is_none_or(|next| matches!(next, b' ' | b'\n' | b',' | b'.')) {
            self.push(text, start..start + plain, Shape::Word, joined);
            return start + plain;
        }
        // "17h30" is three tokens, "A4" is one.
        let in_number = joined && self.tokens.last().is_some_and(|token| token.shape == Shape::Number);
        let mut chars = rest.char_indices().peekable();
        let mut end = rest.len();
        while let Some((at, c)) = chars.next() {
            if c.is_alphabetic() || (c.is_numeric() && !in_number) {
                continue;
            }
            let next_is_letter = chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
            // A phrase of a lexicon may end with the apostrophe ("j'", "jusqu'").
            let elided = is_apostrophe(c) && elides(&rest[..at]) && (next_is_letter || chars.peek().is_none());
            if elided || !is_apostrophe(c) || !next_is_letter {
                end = if elided { at + c.len_utf8() } else { at };
                break;
            }
        }
        self.push(text, start..start + end, Shape::Word, joined);
        start + end
    }

    fn digits(&mut self, text: &str, start: usize, joined: bool) -> usize {
        let rest = &text[start..];
        let mut end = rest.len();
        let mut chars = rest.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            if c.is_ascii_digit() {
                continue;
            }
            let digit_follows = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
            if !(digit_follows && matches!(c, '.' | ',' | ':' | '/' | '-' | '\u{2013}' | '\'')) {
                end = at;
                break;
            }
        }
        self.push(text, start..start + end, Shape::Number, joined);
        start + end
    }

    fn push(&mut self, text: &str, range: Range<usize>, shape: Shape, joined: bool) {
        let folded = self.folded.len();
        let raw = &text[range.clone()];
        let capital = raw.chars().next().is_some_and(char::is_uppercase);
        if !matches!(shape, Shape::Link) {
            fold_into(raw, &mut self.folded);
        }
        let folded_end = self.folded.len();
        self.tokens.push(Token { start: range.start, end: range.end, folded, folded_end, shape, joined, capital });
    }
}

/// The folded form of a word, as lexicons and texts are compared.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

fn fold_into(word: &str, folded: &mut String) {
    if word.is_ascii() {
        let start = folded.len();
        folded.push_str(word);
        folded.get_mut(start..).unwrap_or_default().make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
            continue;
        }
        for c in c.to_lowercase() {
            match c {
                'ä' => folded.push_str("ae"),
                'ö' => folded.push_str("oe"),
                'ü' => folded.push_str("ue"),
                'ß' => folded.push_str("ss"),
                'œ' => folded.push_str("oe"),
                'à' | 'á' | 'â' | 'ã' => folded.push('a'),
                'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
                'í' | 'ì' | 'î' | 'ï' => folded.push('i'),
                'ó' | 'ò' | 'ô' | 'õ' => folded.push('o'),
                'ú' | 'ù' | 'û' => folded.push('u'),
                'ç' => folded.push('c'),
                'ñ' => folded.push('n'),
                '\u{2019}' | '\u{2018}' | '\u{2bc}' => folded.push('\''),
                // A combining accent belongs to the letter before it.
                '\u{300}'..='\u{36f}' => {}
                other => folded.push(other),
            }
        }
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}')
}

/// A hyphen joins words of one term, and both are words of their own here.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}')
}

/// The French words that lose their vowel before another ("l'offre", "qu'il").
fn elides(head: &str) -> bool {
    const HEADS: [&str; 12] = ["j", "l", "d", "n", "m", "t", "s", "c", "qu", "jusqu", "lorsqu", "puisqu"];
    HEADS.iter().any(|elided| head.eq_ignore_ascii_case(elided))
}

/// The length of a link, or of a mail address where one may begin here, at the start of `rest`.
fn link_length(rest: &str, may_be_address: bool) -> Option<usize> {
    const OPENERS: [&str; 4] = ["http://", "https://", "www.", "ftp://"];
    let opens = |opener: &str| rest.get(..opener.len()).is_some_and(|head| head.eq_ignore_ascii_case(opener));
    let is_link = rest.starts_with(['h', 'H', 'w', 'W', 'f', 'F']) && OPENERS.iter().any(|opener| opens(opener));
    let may_be_address = may_be_address && reaches_at(rest);
    if !is_link && !may_be_address {
        return None;
    }
    let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '(' | ')' | '[' | ']');
    let whole = rest.get(..rest.find(ends).unwrap_or(rest.len()))?;
    let whole = whole.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
    if is_link {
        return (whole.len() > 8).then_some(whole.len());
    }
    let at = whole.find('@')?;
    (at > 0 && whole.get(at + 1..)?.contains('.')).then_some(whole.len())
}

/// Whether an `@` stands before the first sign that no address has; most words end here.
fn reaches_at(rest: &str) -> bool {
    let ends = |byte: &u8| {
        matches!(byte, b'@' | b' ' | b'\n' | b'\t' | b'\r' | b'<' | b'>' | b'"' | b'(' | b')' | b'[' | b']')
    };
    rest.bytes().find(ends) == Some(b'@')
}
