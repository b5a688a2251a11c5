//! HTML reduced to a flat run of blocks, with the borders of zones marked.

use super::quotes::{Zone, zone};
use super::tags::{Token, attribute, tokens};

/// Stands where a quote begins.
pub const QUOTE_OPENS: char = '\u{e0f0}';
/// Stands where a quote ends.
pub const QUOTE_CLOSES: char = '\u{e0f1}';
/// Stands where a signature begins.
pub const SIGNATURE_OPENS: char = '\u{e0f2}';
/// Stands where a signature ends.
pub const SIGNATURE_CLOSES: char = '\u{e0f3}';

/// Stands between paragraphs.
pub const GAP: char = '\u{e0f4}';

/// Whether `c` is one of the characters that stand for something.
pub fn is_border(c: char) -> bool {
    (QUOTE_OPENS..=GAP).contains(&c)
}

/// Elements deeper than this are not followed; their text is.
const DEEPEST: usize = 200;
/// Lists deeper than this are laid out as if they were not.
const DEEPEST_LIST: usize = 6;
/// Links that are kept.
const MOST_LINKS: usize = 200;

/// What is left of the HTML.
#[derive(Default)]
pub struct Reduced {
    /// Blocks, lists and preformatted text; nothing nested but lists.
    pub html: String,
    /// Targets of links, in order, each once.
    pub links: Vec<String>,
}

/// Reduces `html` in one pass.
pub fn reduce(html: &str) -> Reduced {
    let mut writer = Writer::default();
    writer.out.html.push_str("<div>");
    for token in tokens(html) {
        match token {
            Token::Open { name, attributes } => writer.open(&name.to_ascii_lowercase(), attributes),
            Token::Close { name } => writer.close(&name.to_ascii_lowercase()),
            Token::Text(text) => writer.text(text),
        }
    }
    while let Some(element) = writer.stack.pop() {
        writer.leave(&element);
    }
    writer.out.html.push_str("</div>");
    writer.out
}

struct Element {
    name: String,
    zone: Option<Zone>,
}

#[derive(Default)]
struct Writer {
    out: Reduced,
    stack: Vec<Element>,
    hidden: usize,
    lists: usize,
    /// Something stands on the present line.
    line_begun: bool,
}

impl Writer {
    fn open(&mut self, name: &str, attributes: &str) {
        match name {
            "br" => return self.raw("<br>"),
            "hr" => return self.boundary("div"),
            "img" | "meta" | "link" | "input" | "col" | "wbr" | "area" | "base" | "source" => return,
            "p" | "li" | "td" | "th" | "tr" if self.stack.last().is_some_and(|top| top.name == name) => {
                self.close(name);
            }
            "a" => self.link(attributes),
            _ => {}
        }
        if self.stack.len() >= DEEPEST {
            return;
        }
        let zone = zone(name, attributes);
        self.enter(name, zone);
        self.stack.push(Element { name: name.to_owned(), zone });
    }

    fn enter(&mut self, name: &str, zone: Option<Zone>) {
        match name {
            "ul" | "ol" => {
                if self.lists < DEEPEST_LIST {
                    self.raw(if name == "ul" { "<ul>" } else { "<ol>" });
                }
                self.lists += 1;
            }
            "li" if self.lists > 0 && self.lists <= DEEPEST_LIST => self.raw("<li>"),
            "td" | "th" if self.line_begun => self.raw(" | "),
            "pre" if self.lists == 0 => self.raw("</div><pre>"),
            _ if is_block(name) => self.boundary(if is_paragraph(name) { "p" } else { "div" }),
            _ => {}
        }
        match zone {
            Some(Zone::Hidden) => self.hidden += 1,
            Some(Zone::Quoted | Zone::QuotedToEnd) => self.border(QUOTE_OPENS),
            Some(Zone::Signature) => self.border(SIGNATURE_OPENS),
            None => {}
        }
    }

    fn close(&mut self, name: &str) {
        // Closing tags that close nothing near by are mistakes of the program that wrote them.
        let Some(at) = self.stack.iter().rev().take(32).position(|element| element.name == name) else {
            return;
        };
        for _ in 0..=at {
            if let Some(element) = self.stack.pop() {
                self.leave(&element);
            }
        }
    }

    fn leave(&mut self, element: &Element) {
        match element.zone {
            Some(Zone::Hidden) => self.hidden = self.hidden.saturating_sub(1),
            Some(Zone::Quoted) => self.border(QUOTE_CLOSES),
            Some(Zone::Signature) => self.border(SIGNATURE_CLOSES),
            Some(Zone::QuotedToEnd) | None => {}
        }
        match element.name.as_str() {
            "ul" | "ol" => {
                self.lists = self.lists.saturating_sub(1);
                if self.lists < DEEPEST_LIST {
                    self.raw(if element.name == "ul" { "</ul>" } else { "</ol>" });
                }
                self.line_begun = false;
            }
            "li" if self.lists > 0 && self.lists <= DEEPEST_LIST => self.raw("</li>"),
            "pre" if self.lists == 0 => self.raw("</pre><div>"),
            "td" | "th" => {}
            name if is_block(name) => self.boundary(if is_paragraph(name) { "p" } else { "div" }),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.hidden > 0 {
            return;
        }
        self.line_begun |= !text.trim().is_empty();
        if text.contains(is_border) {
            self.out.html.extend(text.chars().filter(|c| !is_border(*c)));
        } else if text == "<" {
            self.out.html.push_str("&lt;");
        } else {
            self.out.html.push_str(text);
        }
    }

    fn link(&mut self, attributes: &str) {
        let target = attribute(attributes, "href").unwrap_or_default().trim().replace("&amp;", "&");
        let real =
            ["http://", "https://", "ftp://"].iter().any(|scheme| target.to_ascii_lowercase().starts_with(scheme));
        if real && self.hidden == 0 && self.out.links.len() < MOST_LINKS && !self.out.links.contains(&target) {
            self.out.links.push(target);
        }
    }

    /// Begins a new line; within a list only where one has been begun.
    fn boundary(&mut self, block: &str) {
        match (self.lists > 0, block) {
            (true, _) if self.line_begun => self.raw("<br>"),
            (true, _) => {}
            (false, "p") => {
                self.raw("</div><div>");
                self.border(GAP);
            }
            (false, _) => self.raw("</div><div>"),
        }
    }

    fn border(&mut self, mark: char) {
        if self.hidden > 0 {
            return;
        }
        if self.lists == 0 {
            self.out.html.push_str("</div><div>");
        } else {
            self.out.html.push_str("<br>");
        }
        self.out.html.push(mark);
        self.out.html.push_str(if self.lists == 0 { "</div><div>" } else { "<br>" });
        self.line_begun = false;
    }

    fn raw(&mut self, html: &str) {
        if self.hidden == 0 {
            self.out.html.push_str(html);
            self.line_begun = false;
        }
    }
}

fn is_paragraph(name: &str) -> bool {
    matches!(name, "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

fn is_block(name: &str) -> bool {
    is_paragraph(name)
        || matches!(
            name,
            "div"
                | "blockquote"
                | "table"
                | "tbody"
                | "thead"
                | "tr"
                | "section"
                | "article"
                | "header"
                | "footer"
                | "center"
                | "address"
                | "dl"
                | "dt"
                | "dd"
                | "form"
                | "figure"
                | "li"
                | "pre"
                | "body"
                | "html"
        )
}
