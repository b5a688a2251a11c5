//! Which words of a mail are new, which are quoted, which are the signature.
//!
//! Lines are judged, never words: markup and `>` tell first, then the lines
//! by which mail programs introduce a quoted mail, then what stands at the
//! end of the new words. See Lampert, Dale and Paris, "Segmenting Email
//! Message Text into Zones" (EMNLP 2009), for the zones.

mod closings;
mod disclaimer;
mod heads;
mod lines;
mod phrases;
mod separators;
mod shape;
mod signature;

use std::ops::Range;

use super::mail::Text;
use super::report::Answer;
use heads::Kind;
use lines::Line;

/// Quoted words an answer carries along, in bytes.
const ANSWERED: usize = 1000;

/// The zones of a mail, each in the mail's own words and order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Zones {
    /// New words.
    pub fresh: String,
    /// Quoted and forwarded words, with the lines that introduce them.
    pub quoted: String,
    /// Signature and disclaimers.
    pub signature: String,
    /// New words between quoted ones.
    pub answers: Vec<Answer>,
}

/// The zone of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Zone {
    Fresh,
    /// Words of another mail.
    Quoted,
    /// The lines that introduce them.
    Head,
    Signature,
}

/// Tells the zones of `text` apart. `author_name` is the display name of the sender, if any.
pub fn split(text: &Text, author_name: Option<&str>) -> Zones {
    let lines = lines::cut(&text.plain);
    let mut zones = vec![Zone::Fresh; lines.len()];
    mark_ranges(&lines, &text.quoted, Zone::Quoted, &mut zones);
    mark_ranges(&lines, &text.signed, Zone::Signature, &mut zones);
    mark_quotes(&lines, &mut zones);
    mark_initials(&lines, &mut zones);
    mark_heads(&lines, &mut zones);
    mark_signature(&lines, author_name, &mut zones);
    Zones {
        fresh: words_of(&lines, &zones, &[Zone::Fresh]),
        quoted: words_of(&lines, &zones, &[Zone::Quoted, Zone::Head]),
        signature: words_of(&lines, &zones, &[Zone::Signature]),
        answers: answers(&lines, &zones),
    }
}

/// What markup told. A line counts when it begins within a range.
fn mark_ranges(lines: &[Line<'_>], ranges: &[Range<usize>], zone: Zone, zones: &mut [Zone]) {
    let mut ranges = ranges.iter().peekable();
    for (line, mark) in lines.iter().zip(zones) {
        while ranges.peek().is_some_and(|range| range.end <= line.start) {
            ranges.next();
        }
        if ranges.peek().is_some_and(|range| range.contains(&line.start)) {
            *mark = zone;
        }
    }
}

/// Lines that begin with their writer's initials and `>`, two or more.
fn mark_initials(lines: &[Line<'_>], zones: &mut [Zone]) {
    let initials = |at: usize| {
        let name = lines.get(at).and_then(|line| line.text.split_once('>')).map(|(name, _)| name);
        name.filter(|name| (1..=4).contains(&name.len()) && name.chars().all(|c| c.is_ascii_uppercase()))
    };
    for at in 1..lines.len() {
        if initials(at).is_some() && initials(at) == initials(at - 1) {
            fill(zones, at - 1..at + 1, Zone::Quoted);
        }
    }
}

/// Lines with `>` before them, and those a program broke off such a line.
fn mark_quotes(lines: &[Line<'_>], zones: &mut [Zone]) {
    for (at, line) in lines.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| lines.get(at));
        let after = lines.get(at + 1);
        let quoted =
            if line.depth > 0 { !is_comparison(line, before, after) } else { is_broken_off(line, before, after) };
        if let Some(zone) = zones.get_mut(at).filter(|zone| quoted && **zone == Zone::Fresh) {
            *zone = Zone::Quoted;
        }
    }
}

/// A single line with `>` in the midst of a sentence, or an escaped "From": not a quote.
fn is_comparison(line: &Line<'_>, before: Option<&Line<'_>>, after: Option<&Line<'_>>) -> bool {
    let alone = |other: Option<&Line<'_>>| other.is_none_or(|other| other.depth == 0);
    let runs_on =
        before.is_some_and(|before| !before.is_blank() && !before.words.ends_with(['.', ':', '!', '?', ',', ';']));
    let number = line.words.starts_with(|c: char| c.is_ascii_digit());
    let escaped = line.text.starts_with(">From ");
    line.depth == 1 && alone(before) && alone(after) && (escaped || number && runs_on)
}

/// The end of a quoted line that was too long for its program.
fn is_broken_off(line: &Line<'_>, before: Option<&Line<'_>>, after: Option<&Line<'_>>) -> bool {
    let long = before.is_some_and(|before| {
        before.depth > 0 && before.text.chars().count() >= 68 && !before.words.ends_with(['.', '?', '!', ':'])
    });
    let goes_on =
        after.is_some_and(|after| after.depth > 0 && before.is_some_and(|before| before.depth == after.depth));
    let fragment = line.words.starts_with(char::is_lowercase) && line.words.split_whitespace().count() <= 3;
    long && goes_on && fragment && !line.words.ends_with(['.', '?', '!'])
}

/// Lines that introduce quoted mails. Where no marks follow, all the rest is quoted.
fn mark_heads(lines: &[Line<'_>], zones: &mut [Zone]) {
    let mut said_something = false;
    let mut at = 0;
    while at < lines.len() {
        if zones.get(at) != Some(&Zone::Fresh) {
            at += 1;
            continue;
        }
        let is_quoted = |at: usize| zones.get(at) == Some(&Zone::Quoted);
        let Some(head) = heads::at(lines, at, &is_quoted) else {
            said_something |= lines.get(at).is_some_and(|line| !line.is_blank());
            at += 1;
            continue;
        };
        let next = (head.end..lines.len()).find(|at| lines.get(*at).is_some_and(|line| !line.is_blank()));
        let marked = next.is_some_and(is_quoted);
        fill(zones, head.start..head.end, Zone::Head);
        if !marked
            && let Some(bars) = next
                .filter(|_| head.kind == Kind::Attribution)
                .map(|next| barred(lines, next))
                .filter(|bars| !bars.is_empty())
        {
            at = bars.end;
            fill(zones, bars, Zone::Quoted);
            continue;
        }
        // An attribution over everything, with no marks below: the answer stands somewhere below, unmarked.
        let to_the_end = !marked && (said_something || head.kind == Kind::Header);
        if to_the_end {
            fill(zones, head.end..lines.len(), Zone::Quoted);
            return;
        }
        at = head.end;
    }
}

/// Lines quoted with `|`, two or more.
fn barred(lines: &[Line<'_>], from: usize) -> Range<usize> {
    let count = lines.iter().skip(from).take_while(|line| line.words.starts_with('|')).count();
    if count >= 2 { from..from + count } else { from..from }
}

fn fill(zones: &mut [Zone], range: Range<usize>, zone: Zone) {
    if let Some(range) = zones.get_mut(range) {
        range.fill(zone);
    }
}

/// The signature stands at the end of the last new words; a footer below the quotes is looked at too.
fn mark_signature(lines: &[Line<'_>], author: Option<&str>, zones: &mut [Zone]) {
    let mut runs = fresh_runs(lines, zones);
    while let Some(run) = runs.pop() {
        let start = signature::start(lines, &run, runs.is_empty(), author);
        for index in run.iter().skip(start) {
            if let Some(zone) = zones.get_mut(*index) {
                *zone = Zone::Signature;
            }
        }
        if start > 0 {
            return;
        }
    }
}

/// Passages of new words: line numbers of each, blank lines within included.
fn fresh_runs(lines: &[Line<'_>], zones: &[Zone]) -> Vec<Vec<usize>> {
    let mut runs: Vec<Vec<usize>> = Vec::new();
    let mut open = false;
    for (at, zone) in zones.iter().enumerate() {
        if *zone != Zone::Fresh {
            open = false;
            continue;
        }
        let blank = lines.get(at).is_none_or(|line| line.is_blank());
        match runs.last_mut() {
            Some(run) if open => run.push(at),
            _ if !blank => {
                runs.push(vec![at]);
                open = true;
            }
            _ => {}
        }
    }
    runs
}

/// The words of some zones, in order, empty lines at both ends cut, more than one in a row folded.
fn words_of(lines: &[Line<'_>], zones: &[Zone], wanted: &[Zone]) -> String {
    let mut out = String::new();
    let mut gap = false;
    for (line, zone) in lines.iter().zip(zones) {
        if !wanted.contains(zone) {
            gap = true;
            continue;
        }
        if line.text.trim().is_empty() {
            gap = true;
            continue;
        }
        if gap && !out.is_empty() {
            out.push('\n');
        }
        gap = false;
        out.push_str(line.text.trim_end());
        out.push('\n');
    }
    out
}

/// Ties each passage of new words to the quoted words right above it.
fn answers(lines: &[Line<'_>], zones: &[Zone]) -> Vec<Answer> {
    let mut answers: Vec<Answer> = Vec::new();
    let (mut above, mut below) = (String::new(), String::new());
    let close = |above: &mut String, below: &mut String, answers: &mut Vec<Answer>| {
        if !below.trim().is_empty() && !above.trim().is_empty() {
            answers.push(Answer { to: tail(above), words: below.trim().to_owned() });
        }
        below.clear();
        above.clear();
    };
    for (line, zone) in lines.iter().zip(zones) {
        match zone {
            Zone::Quoted => {
                if !below.trim().is_empty() {
                    close(&mut above, &mut below, &mut answers);
                }
                above.push_str(line.words);
                above.push('\n');
            }
            Zone::Fresh if !above.is_empty() => {
                below.push_str(line.text.trim_end());
                below.push('\n');
            }
            _ => {}
        }
    }
    close(&mut above, &mut below, &mut answers);
    answers
}

/// The end of a long quote, cut at a line.
fn tail(quote: &str) -> String {
    let quote = quote.trim();
    let mut from = quote.len().saturating_sub(ANSWERED);
    while !quote.is_char_boundary(from) {
        from += 1;
    }
    let end = quote.get(from..).unwrap_or(quote);
    let whole = from == 0;
    let cut = if whole { end } else { end.split_once('\n').map_or(end, |(_, rest)| rest) };
    cut.trim().to_owned()
}

#[cfg(test)]
mod tests;
