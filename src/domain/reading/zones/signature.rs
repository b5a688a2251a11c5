//! Signatures: behind `--`, under a closing, as a business card, as one line of a telephone.

use super::lines::Line;
use super::shape::{has_address, has_link, has_phone, is_rule, is_title};
use super::{closings, disclaimer};

/// Lines behind `--` up to which it introduces a signature.
const LONGEST: usize = 30;
/// Lines of a business card.
const CARD: usize = 14;
/// Lines of a provider's or list's footer.
const FOOTER: usize = 6;

/// Where the signature begins within `run`, the indexes of one passage of new words; `run.len()` where there is none.
/// `first` is the passage the mail begins with: it can't be a footer from its first line on.
pub fn start(lines: &[Line<'_>], run: &[usize], first: bool, author: Option<&str>) -> usize {
    let passage = Passage { lines, run, first, author };
    let mut end = passage.trim(run.len());
    if let Some(at) = passage.delimiter(end) {
        end = passage.trim(at);
    }
    // Signatures come in layers: a card, a closing line of the provider, a disclaimer.
    for _ in 0..12 {
        let shorter = passage
            .one_liner(end)
            .filter(|shorter| *shorter < end)
            .or_else(|| passage.ornament(end))
            .or_else(|| passage.disclaimer(end))
            .or_else(|| passage.footer(end))
            .or_else(|| passage.closing(end))
            .or_else(|| passage.card(end))
            .or_else(|| passage.dashed_name(end));
        let Some(shorter) = shorter.filter(|shorter| *shorter < end) else {
            break;
        };
        end = passage.trim(shorter);
    }
    end
}

struct Passage<'a, 'x> {
    lines: &'a [Line<'x>],
    run: &'a [usize],
    first: bool,
    author: Option<&'a str>,
}

impl<'x> Passage<'_, 'x> {
    fn words(&self, at: usize) -> &'x str {
        self.run.get(at).and_then(|index| self.lines.get(*index)).map_or("", |line| line.words)
    }

    /// `end` moved up over empty lines.
    fn trim(&self, mut end: usize) -> usize {
        while end > 0 && self.words(end - 1).is_empty() {
            end -= 1;
        }
        end
    }

    /// Where the paragraph that ends at `end` begins.
    fn paragraph(&self, end: usize) -> usize {
        let mut start = end;
        while start > 0 && !self.words(start - 1).is_empty() {
            start -= 1;
        }
        start
    }

    /// `-- ` on a line of its own (RFC 3676 section 4.3), with or without its blank.
    fn delimiter(&self, end: usize) -> Option<usize> {
        let at = (0..end).find(|at| matches!(self.words(*at), "--" | "—" | "- --"))?;
        let lines = (at + 1..end).filter(|at| !self.words(*at).is_empty()).count();
        (lines <= LONGEST).then_some(at)
    }

    /// "Sent from my telephone."
    fn one_liner(&self, end: usize) -> Option<usize> {
        let mut start = end;
        while start > 0 && closings::is_device(self.words(start - 1)) {
            start = self.trim(start - 1);
        }
        Some(start)
    }

    /// Rules and ornaments at the very end.
    fn ornament(&self, end: usize) -> Option<usize> {
        let at = end.checked_sub(1)?;
        let words = self.words(at);
        (is_rule(words) || words == "--").then_some(at)
    }

    fn disclaimer(&self, end: usize) -> Option<usize> {
        let start = self.paragraph(end);
        let paragraph = (start..end).map(|at| self.words(at)).collect::<Vec<_>>().join(" ");
        let first = self.words(start);
        if (disclaimer::opens(first) || is_rule(first)) && disclaimer::is_disclaimer(&paragraph) {
            return Some(start);
        }
        // Under a card it needs no empty line; under a heading it is a part of the letter.
        (start + 1..end).find(|at| {
            let above = self.words(at - 1);
            let follows = || is_rule(above) || is_contact(above) || closings::is_position(above);
            let rest = || (*at..end).map(|at| self.words(at)).collect::<Vec<_>>().join(" ");
            disclaimer::opens(self.words(*at)) && follows() && disclaimer::is_disclaimer(&rest())
        })
    }

    /// A rule with a few lines behind it that lead somewhere else: a list's footer, an advertisement.
    fn footer(&self, end: usize) -> Option<usize> {
        let from = end.saturating_sub(CARD + 4);
        let at = (from..end).rev().find(|at| is_rule(self.words(*at)))?;
        let below: Vec<&str> = (at + 1..end).map(|at| self.words(at)).filter(|words| !words.is_empty()).collect();
        let leads = below.iter().any(|words| has_link(words) || has_address(words) || has_phone(words));
        let short =
            below.len() <= 2 && below.iter().all(|words| words.len() < 60) && self.words(at).starts_with("_____");
        let footer = self.words(at).len() >= 4 && below.len() <= FOOTER && (leads || short);
        (footer && (at > 0 || !self.first)).then_some(at)
    }

    /// A closing with a name, or more, right under it.
    fn closing(&self, end: usize) -> Option<usize> {
        let start = self.paragraph(end);
        let at = (start.max(end.saturating_sub(CARD))..end.checked_sub(1)?)
            .rev()
            .find(|at| closings::is_closing(self.words(*at)))?;
        let below = (at + 1..end).all(|at| self.is_card_line(at));
        (below && at > 0).then_some(at)
    }

    /// Name, title, company, street, numbers: a business card without any mark before it.
    fn card(&self, end: usize) -> Option<usize> {
        let mut start = self.card_lines(end);
        // Its paragraphs belong together up to the one that begins with the name.
        while start > 0 && start < end && !self.is_person(start) {
            let above = self.trim(start);
            let paragraph = self.paragraph(above);
            if above == start || end - paragraph > CARD || self.card_lines(above) > paragraph {
                break;
            }
            start = paragraph;
        }
        let start = self.skip_greeting(start, end);
        let before = self.trim(start);
        if start >= end || before == 0 || self.words(before - 1).ends_with(':') {
            return None;
        }
        let named = self.author.is_some_and(|author| (start..end).any(|at| same_name(self.words(at), author)));
        let contacts = (start..end).filter(|at| is_contact(self.words(*at))).count();
        let lines = (start..end).filter(|at| !self.words(*at).is_empty()).count();
        let titled = (start..end).any(|at| closings::is_position(self.words(at)));
        let card = lines >= 2 && is_title(self.words(start)) && (contacts > 0 || titled || named && lines <= 6);
        card.then_some(start)
    }

    /// How far up from `end` the lines of one paragraph can stand on a card.
    fn card_lines(&self, end: usize) -> usize {
        let mut start = end;
        while start > 0 && end - start < CARD {
            let words = self.words(start - 1);
            let spoken = closings::is_closing(words) || closings::is_thanks(words);
            if words.is_empty() || spoken || !self.is_card_line(start - 1) {
                break;
            }
            start -= 1;
        }
        start
    }

    /// Two to four capitalised words and nothing else.
    fn is_person(&self, at: usize) -> bool {
        let words = self.words(at);
        let count = words.split_whitespace().count();
        let plain = words.chars().all(|c| c.is_alphabetic() || " .'-".contains(c));
        (2..=4).contains(&count) && plain && is_title(words) && !closings::is_position(words)
    }

    /// The first line that can be a name.
    fn skip_greeting(&self, start: usize, end: usize) -> usize {
        (start..end).find(|at| is_title(self.words(*at)) || is_rule(self.words(*at))).unwrap_or(end)
    }

    fn is_card_line(&self, at: usize) -> bool {
        let words = self.words(at);
        words.is_empty() || is_title(words) || is_contact(words) || is_rule(words) || closings::is_position(words)
    }

    /// "- Ana" or "/Ana" on the last line.
    fn dashed_name(&self, end: usize) -> Option<usize> {
        let at = end.checked_sub(1)?;
        let words = self.words(at);
        let name = words.strip_prefix(['-', '/'])?;
        let alone = at == 0 || self.words(at - 1).is_empty();
        let plain = name.chars().all(|c| c.is_alphabetic() || " '-".contains(c)) && !name.starts_with(['-', '/']);
        let spaced = words.starts_with("/ ");
        let count = name.split_whitespace().count();
        (alone && at > 0 && plain && !spaced && (1..=3).contains(&count) && is_title(name.trim()) && !self.is_list(at))
            .then_some(at)
    }

    /// Whether other lines of the passage are list items.
    fn is_list(&self, but: usize) -> bool {
        (0..but).any(|at| self.words(at).starts_with("- "))
    }
}

/// A line that is mostly a number, an address or a link.
fn is_contact(words: &str) -> bool {
    let count = words.split_whitespace().count();
    count <= 8 && (has_phone(words) || has_address(words) || has_link(words)) && !words.ends_with(['?', '!'])
        || words.len() < 90 && count <= 12 && words.matches(['|', '\u{b7}']).count() >= 1 && has_phone(words)
}

fn same_name(words: &str, author: &str) -> bool {
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect::<String>();
    !words.is_empty() && letters(words) == letters(author)
}
