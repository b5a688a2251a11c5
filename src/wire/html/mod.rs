//! From HTML to text, quoted parts and signatures told from new words by their markup.
//!
//! The HTML is first reduced to a flat run of blocks ([`reduce`]), because the
//! renderer takes quadratic time on deep nesting and fails on tables that are
//! too narrow for it. Borders of zones travel through the renderer as
//! private-use characters that stand on lines of their own.

mod quotes;
mod reduce;
mod tags;

use std::ops::Range;

use crate::domain::reading::mail::Text;

/// HTML up to this size, once reduced, is rendered; what is beyond is stripped of its tags only.
const RENDERED: usize = 64 * 1024;
/// So wide that no line is ever broken.
const WIDTH: usize = 1 << 20;

/// Reads the text of an HTML part.
pub fn read(html: &str, doubts: &mut Vec<String>) -> Text {
    let reduced = reduce::reduce(html);
    let (head, tail) = cut(&reduced.html);
    let mut rendered = match html2text::config::plain_no_decorate().string_from_read(head.as_bytes(), WIDTH) {
        Ok(text) => text,
        Err(_) => {
            doubts.push("the HTML could not be laid out; its tags were cut out instead".to_owned());
            mail_parser::decoders::html::html_to_text(head)
        }
    };
    if !tail.is_empty() {
        doubts.push("the HTML is very long; of its end only the words are read".to_owned());
        rendered.push('\n');
        rendered.push_str(&mail_parser::decoders::html::html_to_text(tail));
    }
    let mut text = lift_borders(&rendered);
    text.links = reduced.links;
    text
}

/// Cuts at the last tag that fits.
fn cut(html: &str) -> (&str, &str) {
    if html.len() <= RENDERED {
        return (html, "");
    }
    let fits = html.as_bytes().get(..RENDERED).unwrap_or_default();
    let at = fits.iter().rposition(|b| *b == b'<').unwrap_or(0);
    html.split_at_checked(at).unwrap_or((html, ""))
}

/// Takes the border characters out of the text and turns them into ranges.
fn lift_borders(rendered: &str) -> Text {
    let mut plain = String::with_capacity(rendered.len());
    let mut quoted = Open::default();
    let mut signed = Open::default();
    let mut blank = true;
    for line in rendered.split('\n') {
        let mut border = false;
        for mark in line.chars().filter(|c| reduce::is_border(*c)) {
            border = true;
            match mark {
                reduce::QUOTE_OPENS => quoted.opens(plain.len()),
                reduce::QUOTE_CLOSES => quoted.closes(plain.len()),
                reduce::SIGNATURE_OPENS => signed.opens(plain.len()),
                reduce::SIGNATURE_CLOSES => signed.closes(plain.len()),
                _ => border = false,
            }
        }
        let before = plain.len();
        plain.extend(line.trim_end().chars().filter(|c| !reduce::is_border(*c)));
        let empty = plain.len() == before;
        if empty && (border || blank) {
            continue;
        }
        blank = empty;
        plain.push('\n');
    }
    let (quoted, signed) = (quoted.end(plain.len()), signed.end(plain.len()));
    Text { plain, quoted, signed, links: Vec::new() }
}

/// Ranges that are being opened and closed, one within another counted once.
#[derive(Default)]
struct Open {
    depth: usize,
    start: usize,
    ranges: Vec<Range<usize>>,
}

impl Open {
    fn opens(&mut self, at: usize) {
        if self.depth == 0 {
            self.start = at;
        }
        self.depth += 1;
    }

    fn closes(&mut self, at: usize) {
        self.depth = self.depth.saturating_sub(1);
        if self.depth == 0 && self.start < at {
            self.ranges.push(self.start..at);
        }
    }

    fn end(mut self, at: usize) -> Vec<Range<usize>> {
        if self.depth > 0 {
            self.depth = 1;
            self.closes(at);
        }
        self.ranges
    }
}

#[cfg(test)]
mod tests;
