//! A text cut into lines, with the quote marks before them counted.

use super::heads::role;
use super::phrases::Role;

/// One line of a text.
#[derive(Clone, Copy, Debug)]
pub struct Line<'x> {
    /// Where it begins, in bytes of the text.
    pub start: usize,
    /// The line without its line end.
    pub text: &'x str,
    /// How many `>` stand before it.
    pub depth: usize,
    /// What stands behind the marks, trimmed.
    pub words: &'x str,
    /// What it tells if it is a header line.
    pub role: Option<Role>,
}

impl Line<'_> {
    /// Whether nothing stands on it, marks apart.
    pub fn is_blank(&self) -> bool {
        self.words.is_empty()
    }
}

/// Cuts `text` at its line ends.
pub fn cut(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|piece| {
            let from = start;
            start += piece.len();
            let line = piece.trim_end_matches('\n');
            let (depth, rest) = marks(line);
            let words = trim(rest);
            Line { start: from, text: line, depth, words, role: role(words) }
        })
        .collect()
}

/// Blanks, and characters that look like none, at both ends.
pub fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{1427}'))
}

/// Counts `>` at the start of a line: `>`, `>>`, `> >`, ` >`, `»`.
fn marks(line: &str) -> (usize, &str) {
    let (mut depth, mut rest) = (0, line);
    loop {
        let inner = rest.trim_start_matches([' ', '\u{a0}', '\t']);
        // Far to the right a mark is part of the words: a table, or code.
        if rest.len() - inner.len() > 4 {
            return (depth, rest);
        }
        match inner.strip_prefix(['>', '\u{bb}', '\u{ff1e}']) {
            Some(after) => (depth, rest) = (depth + 1, after),
            None => return (depth, rest),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_counted() {
        let check = |line: &str, depth: usize, words: &str| {
            let read = cut(line);
            assert_eq!(read.first().map(|line| (line.depth, line.words)), Some((depth, words)));
        };
        check("plain", 0, "plain");
        check("> one", 1, "one");
        check(">> two", 2, "two");
        check("> > two", 2, "two");
        check(">", 1, "");
        check(" > one", 1, "one");
        check("          > far right", 0, "> far right");
    }
}
