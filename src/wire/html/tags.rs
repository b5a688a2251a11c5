//! HTML cut into tags and text, without building a tree.

/// A piece of HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'x> {
    /// `<name attributes>`
    Open { name: &'x str, attributes: &'x str },
    /// `</name>`
    Close { name: &'x str },
    /// What stands between tags, entities and all.
    Text(&'x str),
}

/// Cuts `html` into pieces. Comments, declarations, and the contents of
/// `style`, `script`, `title` and `head` elements are left out. Linear in its input.
pub fn tokens(html: &str) -> Tokens<'_> {
    Tokens { rest: html }
}

/// See [`tokens`].
pub struct Tokens<'x> {
    rest: &'x str,
}

impl<'x> Iterator for Tokens<'x> {
    type Item = Token<'x>;

    fn next(&mut self) -> Option<Token<'x>> {
        loop {
            let rest = self.rest;
            if rest.is_empty() {
                return None;
            }
            let Some(tag) = rest.strip_prefix('<') else {
                let end = rest.find('<').unwrap_or(rest.len());
                return Some(Token::Text(self.take(end)));
            };
            match tag.bytes().next() {
                Some(b'!') if tag.starts_with("!--") => self.skip_past("-->"),
                Some(b'!' | b'?') => self.skip_past(">"),
                Some(b'/') => return Some(self.close()),
                Some(first) if first.is_ascii_alphabetic() => {
                    if let Some(token) = self.open() {
                        return Some(token);
                    }
                }
                _ => return Some(Token::Text(self.take(1))),
            }
        }
    }
}

impl<'x> Tokens<'x> {
    fn take(&mut self, end: usize) -> &'x str {
        let (taken, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    fn skip_past(&mut self, end: &str) {
        let at = self.rest.find(end).map_or(self.rest.len(), |at| at + end.len());
        self.take(at);
    }

    fn close(&mut self) -> Token<'x> {
        let end = self.rest.find('>').map_or(self.rest.len(), |at| at + 1);
        let tag = self.take(end);
        Token::Close { name: name_of(tag.trim_start_matches("</")) }
    }

    /// `None` where the element's contents are no text; it has been passed over then.
    fn open(&mut self) -> Option<Token<'x>> {
        let end = tag_end(self.rest);
        let tag = self.take(end).trim_start_matches('<');
        let name = name_of(tag);
        let attributes = tag.get(name.len()..).unwrap_or_default().trim_end_matches(['>', '/']);
        let mute = ["style", "script", "title", "head"].iter().find(|mute| name.eq_ignore_ascii_case(mute));
        let Some(mute) = mute else {
            return Some(Token::Open { name, attributes });
        };
        // An element that is never closed would swallow the mail: then it counts as empty.
        if let Some(after) = end_of_element(self.rest, mute) {
            self.take(after);
        }
        None
    }
}

/// One past the `>` that ends the tag, one in quotes not counted; past the end of the line if there is none.
fn tag_end(tag: &str) -> usize {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'>') => return at + 1,
            _ => {}
        }
    }
    tag.find('>').map_or(tag.len(), |at| at + 1)
}

fn name_of(tag: &str) -> &str {
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric() && c != ':').unwrap_or(tag.len());
    tag.get(..end).unwrap_or_default()
}

/// One past `</name>`.
fn end_of_element(html: &str, name: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = html.get(from..)?.find("</").map(|at| from + at) {
        let tail = html.get(at + 2..)?;
        if tail.as_bytes().get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name.as_bytes())) {
            return Some(tail.find('>').map_or(html.len(), |end| at + 2 + end + 1));
        }
        from = at + 2;
    }
    None
}

/// The value of attribute `name` (lower case), entities as they stand.
pub fn attribute<'x>(attributes: &'x str, name: &str) -> Option<&'x str> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        let end = rest.find(|c: char| c.is_whitespace() || c == '=')?;
        let (found, tail) = rest.split_at_checked(end)?;
        let tail = tail.trim_start();
        let Some(value) = tail.strip_prefix('=') else {
            rest = tail;
            continue;
        };
        let value = value.trim_start();
        let (value, after) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let inner = value.get(1..)?;
                inner.split_once(quote).unwrap_or((inner, ""))
            }
            _ => value.split_at_checked(value.find(char::is_whitespace).unwrap_or(value.len()))?,
        };
        if found.eq_ignore_ascii_case(name) {
            return Some(value);
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces() {
        let check = |html: &str, want: &str| {
            let mut read = String::new();
            for token in tokens(html) {
                match token {
                    Token::Open { name, attributes } => read += &format!("[{name}{attributes}]"),
                    Token::Close { name } => read += &format!("[/{name}]"),
                    Token::Text(text) => read += text,
                }
            }
            assert_eq!(read, want);
        };
        check("<p>a<br/>b</P>", "[p]a[br]b[/P]");
        check("<style>p{}</style>x<!-- <p> -->y<!DOCTYPE z>", "xy");
        check("a < b <3", "a < b <3");
        check("<a href='x>y'>z</a", "[a href='x>y']z[/a]");
        check("<style>open <p>x", "open [p]x");
        check("<p title=\"open>x</p>", "[p title=\"open]x[/p]");
    }

    #[test]
    fn attributes() {
        let check = |raw: &str, name: &str, want: Option<&str>| assert_eq!(attribute(raw, name), want, "{raw}");
        check(" class=\"a b\" id=x", "id", Some("x"));
        check(" CLASS = 'a b' hidden ", "class", Some("a b"));
        check(" hidden id=x", "class", None);
        check(" class=\"open", "class", Some("open"));
    }
}
