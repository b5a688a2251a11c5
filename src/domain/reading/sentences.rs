//! Sentences, list items and headings of a text.

use std::ops::Range;

use super::lexicon::{Cue, Hit, Time};
use super::words::{Shape, Words};
use crate::domain::people::language::Language;

/// How a segment ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// With a question mark.
    Question,
    /// With a colon: it introduces what comes next.
    Colon,
    /// With a full stop or exclamation mark.
    Stop,
    /// With the end of its line.
    Line,
}

/// What stands before a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A dash, star or dot.
    Bullet,
    /// A number or letter.
    Number(u32),
    /// An empty box.
    Open,
    /// A ticked box.
    Ticked,
}

/// Where in a list a segment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Which list of the text, from 0.
    pub list: usize,
    /// What stands before it.
    pub mark: Mark,
    /// It is the first sentence of its item.
    pub head: bool,
    /// It is indented below another item.
    pub nested: bool,
}

/// A sentence, a list item's sentence, or a line of its own.
#[derive(Clone, Debug)]
pub struct Segment {
    /// Its tokens, without a list mark.
    pub tokens: Range<usize>,
    /// Which paragraph, from 0.
    pub paragraph: usize,
    /// Its place in a list.
    pub item: Option<Item>,
    /// How it ends.
    pub end: End,
    /// It begins its line.
    pub opens_line: bool,
    /// Its language.
    pub language: Language,
}

/// A run of lines that belong together.
struct Block {
    tokens: Range<usize>,
    paragraph: usize,
    item: Option<Item>,
}

/// Words and signs of a sentence; a longer one is cut there, so that hostile text cannot make a clause's work grow with all of it.
const LONGEST: usize = 1000;

/// A line longer than this was likely wrapped by a mail program, and goes on in the next.
const WRAPPED: usize = 50;

/// Splits a text into segments.
pub fn split(text: &str, words: &Words, hits: &[Hit]) -> Vec<Segment> {
    let mut segments = Vec::new();
    for block in blocks(text, words, hits) {
        sentences(text, words, &block, &mut segments);
    }
    segments
}

/// The list that lines are being added to.
#[derive(Default)]
struct Lists {
    count: usize,
    indent: usize,
    last: Option<Mark>,
}

impl Lists {
    /// Places an item: in the list at hand, or in a new one where the numbers begin again or there is none.
    fn place(&mut self, mark: Mark, indent: usize) -> Item {
        let goes_on = match (self.last, mark) {
            (Some(Mark::Number(_)), Mark::Number(1)) => indent > self.indent,
            (Some(Mark::Number(_)), Mark::Bullet) => indent > self.indent,
            (Some(Mark::Bullet), Mark::Number(_)) => false,
            (Some(_), _) => true,
            (None, _) => false,
        };
        if !goes_on {
            self.count += 1;
            self.indent = indent;
            self.last = Some(mark);
        }
        let nested = goes_on && indent > self.indent + 1;
        if !nested {
            self.last = Some(mark);
        }
        Item { list: self.count - 1, mark, head: true, nested }
    }

    fn close(&mut self) {
        self.last = None;
    }
}

fn blocks(text: &str, words: &Words, hits: &[Hit]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut lists = Lists::default();
    let (mut paragraph, mut previous, mut at) = (0, 0, 0);
    let (mut opened, mut unmarked) = (false, 0_usize);
    for line in text.split_inclusive('\n') {
        let range = at..at + line.len();
        at = range.end;
        let body = line.trim();
        let tokens = words.within(&range);
        if body.is_empty() || tokens.is_empty() {
            if previous > 0 {
                paragraph += 1;
            }
            previous = 0;
            continue;
        }
        let indent = line.len() - line.trim_start().len();
        let rest = text.get(range.start..).unwrap_or_default();
        if std::mem::replace(&mut opened, introduces(body, &tokens, hits)) && marker(words, &tokens, hits).is_none() {
            unmarked = plain_items(rest);
        }
        if unmarked > 0 {
            unmarked -= 1;
            let item = lists.place(Mark::Bullet, 0);
            blocks.push(Block { tokens, paragraph, item: Some(item) });
        } else if let Some((mark, skip)) = marker(words, &tokens, hits) {
            let item = lists.place(mark, indent);
            blocks.push(Block { tokens: tokens.start + skip..tokens.end, paragraph, item: Some(item) });
        } else if goes_on(blocks.last(), previous, indent, body) {
            if let Some(block) = blocks.last_mut() {
                block.tokens.end = tokens.end;
            }
        } else {
            if indent < 2 || previous == 0 {
                lists.close();
            }
            blocks.push(Block { tokens, paragraph, item: None });
        }
        previous = body.chars().count();
    }
    blocks
}

/// A line that ends with a colon and is no greeting ("Buenos días:") opens what follows.
fn introduces(body: &str, tokens: &Range<usize>, hits: &[Hit]) -> bool {
    let first = hits.partition_point(|hit| hit.first < tokens.start);
    let at_first = hits.get(first..).unwrap_or_default().iter().take_while(|hit| hit.first == tokens.start);
    body.ends_with(':') && at_first.into_iter().all(|hit| hit.cue != Cue::Greeting)
}

/// An item without a mark is no longer than this, in characters.
const PLAIN_ITEM: usize = 70;

/// How many lines at the head of `text` are a list without marks: two or more short ones, none of which ends like a sentence.
fn plain_items(text: &str) -> usize {
    let lines = text.lines().map(str::trim).take_while(|line| !line.is_empty());
    let plain = |line: &&str| line.chars().count() <= PLAIN_ITEM && !line.ends_with(['.', '!', '?', ',', ';', ':']);
    let all: Vec<&str> = lines.take(PLAIN_ITEMS + 1).collect();
    let fits = (2..=PLAIN_ITEMS).contains(&all.len()) && all.iter().all(plain);
    if fits { all.len() } else { 0 }
}

/// A list without marks has no more lines than this.
const PLAIN_ITEMS: usize = 30;

/// Whether a line continues the block above it: that line was wrapped, or this one goes on in lower case or below an item.
fn goes_on(block: Option<&Block>, previous: usize, indent: usize, body: &str) -> bool {
    let Some(block) = block else { return false };
    if previous == 0 {
        return false;
    }
    let lower = body.chars().next().is_some_and(char::is_lowercase);
    match block.item {
        Some(_) => indent >= 2 || (previous >= WRAPPED && lower),
        None => previous >= WRAPPED || (lower && previous >= 20),
    }
}

/// The list mark at the head of a line, and how many tokens it takes.
fn marker(words: &Words, tokens: &Range<usize>, hits: &[Hit]) -> Option<(Mark, usize)> {
    let token = |ahead: usize| words.tokens.get(tokens.start + ahead).filter(|_| tokens.start + ahead < tokens.end);
    let sign = |ahead: usize| match token(ahead)?.shape {
        Shape::Sign(sign) => Some(sign),
        _ => None,
    };
    let first = token(0)?;
    let more = |skip: usize| token(skip).is_some();
    match first.shape {
        Shape::Sign('[' | '(') => boxed(words, tokens).or_else(|| {
            let number = token(1).filter(|token| token.shape != Shape::Link)?;
            let number = ordinal(words.folded(number))?;
            (sign(0) == Some('(') && sign(2) == Some(')') && more(3)).then_some((Mark::Number(number), 3))
        }),
        Shape::Sign('\u{2610}') => more(1).then_some((Mark::Open, 1)),
        Shape::Sign('\u{2611}' | '\u{2612}' | '\u{2713}' | '\u{2714}' | '\u{2705}') => {
            more(1).then_some((Mark::Ticked, 1))
        }
        Shape::Sign(
            '-' | '*' | '+' | '\u{2022}' | '\u{2013}' | '\u{2014}' | '\u{b7}' | '\u{2023}' | '\u{25e6}' | '\u{25aa}'
            | '\u{27a2}' | '\u{2192}',
        ) => {
            let rest = tokens.start + 1..tokens.end;
            let spaced = token(1).is_some_and(|next| !next.joined);
            boxed(words, &rest)
                .map(|(mark, skip)| (mark, skip + 1))
                .or_else(|| (spaced && sign(1) != sign(0)).then_some((Mark::Bullet, 1)))
        }
        Shape::Number | Shape::Word => {
            let number = ordinal(words.folded(first))?;
            let next = token(1)?;
            let letter = first.shape == Shape::Word;
            let skip = match (sign(1)?, sign(2)) {
                ('.', Some(')')) if next.joined => 3,
                (')', _) if next.joined => 2,
                ('.' | ':', _) if next.joined && !letter => 2,
                ('|', _) if !letter => 2,
                ('-' | '\u{2013}', _) if !next.joined && !letter => 2,
                _ => return None,
            };
            let after = tokens.start + skip;
            let is_date = hits.get(hits.partition_point(|hit| hit.first < after)..).unwrap_or_default().iter();
            let at_head = || is_date.clone().take_while(|hit| hit.first == after);
            // "2. May I order" asks, "2. May" is a day.
            let is_date = at_head().any(|hit| matches!(hit.cue, Cue::Time(Time::Month(_))))
                && !at_head().any(|hit| hit.cue == Cue::ShallI);
            (more(skip) && !is_date && token(skip).is_some_and(|token| !token.joined))
                .then_some((Mark::Number(number), skip))
        }
        _ => None,
    }
}

/// `[ ]`, `[x]`.
fn boxed(words: &Words, tokens: &Range<usize>) -> Option<(Mark, usize)> {
    let shape = |ahead: usize| {
        words.tokens.get(tokens.start + ahead).filter(|_| tokens.start + ahead < tokens.end).map(|token| token.shape)
    };
    match (shape(0)?, shape(1)?, shape(2)) {
        (Shape::Sign('['), Shape::Sign(']'), Some(_)) => Some((Mark::Open, 2)),
        (Shape::Sign('['), Shape::Word, Some(Shape::Sign(']'))) if words.word(tokens.start + 1) == "x" => {
            Some((Mark::Ticked, 3))
        }
        _ => None,
    }
}

/// A list number up to 99, or a single letter.
fn ordinal(word: &str) -> Option<u32> {
    match word.as_bytes() {
        [letter @ b'a'..=b'z'] => Some(u32::from(letter - b'a') + 1),
        digits if digits.len() <= 2 => word.parse().ok(),
        _ => None,
    }
}

/// Cuts a block at the signs that end sentences.
fn sentences(text: &str, words: &Words, block: &Block, segments: &mut Vec<Segment>) {
    let mut start = block.tokens.start;
    let mut head = true;
    let mut push = |range: Range<usize>, end: End, head: bool| {
        if range.is_empty() {
            return;
        }
        let item = block.item.map(|item| Item { head, ..item });
        let (tokens, paragraph) = (range, block.paragraph);
        segments.push(Segment { tokens, paragraph, item, end, opens_line: head, language: Language::default() });
    };
    for at in block.tokens.clone() {
        let end = match words.tokens.get(at).map(|token| token.shape) {
            Some(Shape::Sign('?')) => End::Question,
            Some(Shape::Sign('!')) => End::Stop,
            Some(Shape::Sign('.')) if ends_sentence(text, words, &block.tokens, at) => End::Stop,
            Some(Shape::Sign(':')) if at + 1 == block.tokens.end => End::Colon,
            _ if at + 1 - start >= LONGEST => End::Line,
            _ => continue,
        };
        let more_signs = words.tokens.get(at + 1).is_some_and(|next| {
            at + 1 < block.tokens.end
                && next.joined
                && matches!(next.shape, Shape::Sign('?' | '!' | '.' | '"' | ')' | '\u{201d}'))
        });
        if !more_signs {
            push(start..at + 1, end, head);
            start = at + 1;
            head = false;
        }
    }
    push(start..block.tokens.end, End::Line, head);
}

/// Whether a full stop ends a sentence: not within "z.B.", after "Nr" or a day's number, or before a small letter.
fn ends_sentence(text: &str, words: &Words, block: &Range<usize>, at: usize) -> bool {
    const SHORT: [&str; 27] = [
        "mr", "mrs", "ms", "dr", "no", "nr", "st", "ca", "approx", "etc", "vs", "inc", "ltd", "co", "tel", "e.g",
        "i.e", "bzw", "ggf", "inkl", "usw", "evtl", "max", "min", "sr", "sra", "art",
    ];
    let Some(next) = words.tokens.get(at + 1).filter(|_| at + 1 < block.end) else { return true };
    if next.joined {
        return matches!(next.shape, Shape::Sign('"' | ')' | '\u{201d}' | '\u{bb}'));
    }
    let before = at.checked_sub(1).and_then(|before| words.tokens.get(before));
    let abbreviated = before.is_some_and(|token| match token.shape {
        Shape::Word => words.folded(token).len() == 1 || SHORT.contains(&words.folded(token)),
        Shape::Number => token.end - token.start <= 2 && !at_line_end(text, next.start),
        _ => false,
    });
    let small = text.get(next.start..).and_then(|rest| rest.chars().next()).is_some_and(char::is_lowercase);
    let new_line = at_line_end(text, next.start);
    !abbreviated && (!small || new_line)
}

/// Whether only blanks divide `start` from the line end before it.
fn at_line_end(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default();
    before.trim_end_matches([' ', '\t']).ends_with('\n')
}

#[cfg(test)]
mod tests {
    use super::super::script::Script;
    use super::*;

    #[test]
    fn no_sentence_grows_with_the_text() {
        for piece in ["and a ", "(a", "please, ", "e.g. ", "a:", "a@", "1", "'", "\u{e4}"] {
            let text = piece.repeat(20_000);
            let script = Script::of(&text, None);
            let longest = script.segments.iter().map(|segment| segment.tokens.len()).max();
            let all: usize = script.segments.iter().map(|segment| segment.tokens.len()).sum();
            assert!(longest <= Some(LONGEST), "{piece}: {longest:?}");
            assert_eq!(all, script.words.tokens.len(), "{piece}");
        }
    }
}
