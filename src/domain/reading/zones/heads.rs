//! The lines that introduce a quoted or forwarded mail: attributions, header blocks, separators.

use super::lines::Line;
use super::phrases::{HEADERS, INTRODUCES, Role, WROTE, WROTE_UNPARTED};
use super::separators::{BEGINS_FORWARDED, SEPARATORS};
use super::shape::{has_address, has_date, has_time, is_rule, is_title};
use crate::domain::reading::needles::Needles;

/// What introduces the quoted mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// "On Monday Ana wrote:"
    Attribution,
    /// A block of header lines, or a line that says so between dashes.
    Header,
}

/// Lines `start..end` introduce a quoted mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// What it is.
    pub kind: Kind,
    /// The first of its lines.
    pub start: usize,
    /// One past the last of its lines.
    pub end: usize,
}

static VERBS: Needles = Needles::new(WROTE);
static UNPARTED_VERBS: Needles = Needles::new(WROTE_UNPARTED);
static OPENINGS: Needles = Needles::new(INTRODUCES);
static FORWARDED: Needles = Needles::new(BEGINS_FORWARDED);

/// Bytes the name of a header line may have.
const LONGEST_NAME: usize = 60;
/// Lines an attribution may be broken over.
const ATTRIBUTION_LINES: usize = 7;
/// Bytes an attribution may have.
const ATTRIBUTION_BYTES: usize = 500;

/// The head that begins at line `at`, if one does. `quoted` tells whether a line is known to be quoted.
pub fn at(lines: &[Line<'_>], at: usize, quoted: &dyn Fn(usize) -> bool) -> Option<Head> {
    let line = lines.get(at)?;
    if line.is_blank() || line.depth > 0 {
        return None;
    }
    separator(lines, at).or_else(|| header_block(lines, at)).or_else(|| attribution(lines, at, quoted))
}

/// `----- Original Message -----`, possibly with the second row of dashes on the next line; the header block below belongs to it.
fn separator(lines: &[Line<'_>], at: usize) -> Option<Head> {
    let line = lines.get(at)?;
    let mut end = at + 1;
    if is_rule(line.words) {
        // A rule is one only where a header block follows.
        let next = next_words(lines, at + 1)?;
        if next > at + 4 {
            return None;
        }
        let block = header_block(lines, next)?;
        return Some(Head { start: at, ..block });
    }
    let lower = line.words.to_lowercase();
    let bare = lower.trim_matches(|c: char| "-_=*~<>|. ".contains(c) || c.is_whitespace());
    let dashed = is_dashed(line.words);
    let begins = FORWARDED.open(bare.trim_end_matches(':'), |_| true);
    let said = dashed && bare.len() < 200 && SEPARATORS.iter().any(|phrase| bare.contains(phrase));
    if !begins && !said {
        return None;
    }
    if lines.get(end).is_some_and(|next| is_rule(next.words) || ends_in_dashes(next.words)) {
        end += 1;
    }
    let below = next_words(lines, end).filter(|next| *next <= end + 3);
    let end = below.and_then(|next| header_block(lines, next)).map_or(end, |block| block.end);
    Some(Head { kind: Kind::Header, start: at, end })
}

/// Two dashes or more at the start.
fn is_dashed(words: &str) -> bool {
    words.len() - words.trim_start_matches(['-', '_', '=', '*', '~', '—', '–']).len() >= 2
}

/// The broken second half of a separator: a few words and dashes to the end.
fn ends_in_dashes(words: &str) -> bool {
    words.ends_with("---") && words.len() < 60
}

fn next_words(lines: &[Line<'_>], from: usize) -> Option<usize> {
    (from..lines.len()).find(|at| lines.get(*at).is_some_and(|line| !line.is_blank()))
}

/// What a header line tells: `From: ...`, `*Von:* ...`, `To : ...`.
pub fn role(words: &str) -> Option<Role> {
    let mut head = words.char_indices().take_while(|(at, _)| *at <= LONGEST_NAME);
    let (colon, _) = head.find(|(_, c)| matches!(c, ':' | '\u{ff1a}'))?;
    let name = words.get(..colon)?;
    let name = name.trim_matches(|c: char| c.is_whitespace() || "*_|[]\u{2022}".contains(c)).to_lowercase();
    HEADERS.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(role, _)| *role)
}

/// Header lines that stand together, with their continuations. Lotus Notes prints name and date over them.
fn header_block(lines: &[Line<'_>], at: usize) -> Option<Head> {
    let first = lotus_end(lines, at);
    let start = first.unwrap_or(at);
    let mut roles = Vec::new();
    let (mut end, mut here, mut loose) = (start, start, 0);
    while let Some(line) = lines.get(here) {
        if is_dashed(line.words) {
            break;
        }
        match line.role {
            Some(role) => {
                roles.push(role);
                loose = 0;
                end = here + 1;
            }
            None if line.is_blank() => loose += 2,
            // Long lists of recipients run on over many lines.
            None if continues(lines, here) => loose = loose.max(1),
            None => loose += 3,
        }
        here += 1;
        if loose > 4 || roles.is_empty() || here > start + 60 {
            break;
        }
    }
    if matches!(roles.first(), None | Some(Role::Copy)) {
        return None;
    }
    let has = |role: Role| roles.contains(&role);
    let mut told = roles.clone();
    told.sort_unstable();
    told.dedup();
    told.retain(|role| *role != Role::Other);
    let whole = has(Role::From) && told.len() >= 3 || has(Role::From) && told.len() == 2 && addressed(lines, start);
    let notes = has(Role::To) && (has(Role::Subject) || has(Role::Copy)) && (first.is_some() || told.len() >= 3);
    let report = has(Role::Subject) && has(Role::Date) && (roles.len() >= 3);
    if !(whole || notes || report) {
        return None;
    }
    // The value of the last line may run on too.
    while lines.get(end).is_some_and(|line| !line.is_blank() && runs_on(line)) {
        end += 1;
    }
    Some(Head { kind: Kind::Header, start: at, end })
}

fn addressed(lines: &[Line<'_>], at: usize) -> bool {
    lines.get(at).is_some_and(|line| has_address(line.words))
}

/// Whether this line goes on with the value of a header line above it.
fn continues(lines: &[Line<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| lines.get(before));
    let list = |line: &Line<'_>| line.words.contains(['@', ';', '/']) || line.words.ends_with(',');
    lines.get(at).is_some_and(|line| runs_on(line) || list(line))
        || before.is_some_and(|line| line.words.ends_with([',', ';']))
}

fn runs_on(line: &Line<'_>) -> bool {
    line.text.starts_with([' ', '\t']) && line.words.len() < 120
}

/// Name, perhaps "Sent by", and date on lines of their own, as Lotus Notes prints them: where the header lines begin.
fn lotus_end(lines: &[Line<'_>], at: usize) -> Option<usize> {
    let dated = |at: usize| {
        lines.get(at).is_some_and(|line| line.words.len() < 120 && has_date(line.words) && has_time(line.words))
    };
    let date = if dated(at) {
        at
    } else {
        let sent_by = lines.get(at + 1).is_some_and(|line| line.role == Some(Role::Other));
        let date = at + 1 + usize::from(sent_by);
        // With a name on the date's own line, what stands over it belongs to somebody else.
        if !dated(date) || lines.get(date).is_some_and(|line| names_somebody(line.words)) {
            return None;
        }
        if !lines.get(at).is_some_and(|line| is_title(line.words)) {
            return None;
        }
        date
    };
    let next = next_words(lines, date + 1).filter(|next| *next <= date + 4)?;
    let told = lines.get(next).and_then(|line| line.role);
    told.filter(|role| *role != Role::Other).map(|_| next)
}

/// Whether more letters stand on the line than a date needs.
fn names_somebody(words: &str) -> bool {
    words.chars().filter(|c| c.is_alphabetic()).count() > 12
}

/// "On Monday, 2 March 2026, Ana Ito <ana@example.net> wrote:", broken over lines wherever a program liked.
fn attribution(lines: &[Line<'_>], at: usize, quoted: &dyn Fn(usize) -> bool) -> Option<Head> {
    let mut joined = String::new();
    for here in at..lines.len().min(at + ATTRIBUTION_LINES) {
        let line = lines.get(here)?;
        let open = |joined: &str| joined.matches('<').count() > joined.matches('>').count();
        if here > at && (quoted(here) || line.depth > 0) && !open(&joined) {
            return None;
        }
        let words = if line.depth > 0 { line.text.trim() } else { line.words };
        if line.is_blank() && !has_date(&joined) {
            return None;
        }
        if !joined.is_empty() && !words.is_empty() {
            joined.push(' ');
        }
        joined.push_str(words);
        if joined.len() > ATTRIBUTION_BYTES {
            return None;
        }
        if here == at && !opens_attribution(&joined) {
            return None;
        }
        if ends_sentence(&joined) {
            return None;
        }
        let marked = |next: usize| {
            quoted(next) || lines.get(next).is_some_and(|line| line.depth > 0 || line.words.starts_with('|'))
        };
        let follows = !open(&joined) && next_words(lines, here + 1).is_some_and(marked);
        if !words.is_empty() && is_attribution(&joined, follows) {
            return Some(Head { kind: Kind::Attribution, start: at, end: here + 1 });
        }
    }
    None
}

/// Whether these are somebody's own words; the point behind the number of a day ends nothing.
fn ends_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', '?', '!']);
    text.len() > 40 && bare.len() < text.len() && !(ends_in_day(bare) && has_address(text))
}

fn ends_in_day(text: &str) -> bool {
    text.rsplit(' ').next().is_some_and(|word| word.len() <= 2 && word.parse::<u8>().is_ok())
}

/// Whether an attribution can begin with this line.
fn opens_attribution(line: &str) -> bool {
    let lower = line.to_lowercase();
    let word = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    let introduced = OPENINGS.open(word, |rest| rest.starts_with(|c: char| !c.is_alphanumeric()));
    introduced || has_date(line) || has_address(line) || wrote(&lower)
}

fn is_attribution(text: &str, quote_follows: bool) -> bool {
    let lower = text.to_lowercase();
    let bare = lower.trim_end_matches(|c: char| "-_=* ".contains(c));
    let colon = bare.ends_with([':', '\u{ff1a}']);
    let verb = wrote(bare);
    let (date, address) = (has_date(text), has_address(text) || text.contains("<mailto:"));
    let time = has_time(text);
    if colon {
        let loose = quote_follows && (verb && text.len() < 200 || date && (address || time));
        return loose || verb && (date && text.len() < 300 || address || time) || date && address && time;
    }
    let ends_with_verb = WROTE.iter().any(|verb| bare.ends_with(verb));
    let dated_first = text.starts_with(|c: char| c.is_ascii_digit()) && date;
    ends_with_verb && (date && (address || time) || quote_follows && text.len() < 200)
        || dated_first
            && (address && text.len() < 160 && ends_in_address(text)
                || time && text.contains("GMT") && text.len() < 120)
        || quote_follows && date && address && ends_in_address(text)
}

fn ends_in_address(text: &str) -> bool {
    text.trim_end().ends_with('>') && text.contains('<')
}

fn wrote(lower: &str) -> bool {
    let parted = |c: char| c.is_whitespace() || matches!(c, ':' | ',' | '>' | '"' | '\u{a0}' | ')' | '-');
    VERBS.stand_alone_in(lower, parted) || UNPARTED_VERBS.stand_in(lower)
}

#[cfg(test)]
mod tests {
    use super::super::lines::cut;
    use super::*;

    fn head(text: &str) -> Option<(Kind, usize)> {
        let lines = cut(text);
        at(&lines, 0, &|at| lines[at].depth > 0).map(|head| (head.kind, head.end))
    }

    #[test]
    fn attributions() {
        let check = |text: &str, end: usize| assert_eq!(head(text), Some((Kind::Attribution, end)), "{text}");
        check("On Mon, 2 Mar 2026 at 10:00, Ana Ito <ana@x.example> wrote:", 1);
        check("On Mon, 2 Mar 2026 at 10:00, Ana Ito <\nana@x.example> wrote:", 2);
        check("On Mon, 2 Mar 2026 at 10:00, Ana Ito <ana@x.example\n> wrote:", 2);
        check("Am 02.03.2026 um 10:00 schrieb Ana Ito <ana@x.example>:", 1);
        check("Le lun. 2 mars 2026 à 10:00, Ana Ito <ana@x.example> a écrit :", 1);
        check("El lun, 2 mar 2026 a las 10:00, Ana Ito (<ana@x.example>) escribió:", 1);
        check("Em seg., 2 de mar. de 2026 às 10:00, Ana <ana@x.example> escreveu:", 1);
        check("Il giorno lun 2 mar 2026 alle ore 10:00 Ana <ana@x.example> ha scritto:", 1);
        check("Op ma 2 mrt 2026 om 10:00 schreef Ana <ana@x.example>:", 1);
        check("Den mån 2 mars 2026 kl 10:00 skrev Ana <ana@x.example>:", 1);
        check("man. 2. mar. 2026 kl. 10:00 skrev Ana <ana@x.example>:", 1);
        check("ma 2. maalisk. 2026 klo 10.00 Ana (ana@x.example) kirjoitti:", 1);
        check("pon., 2 mar 2026 o 10:00 Ana <ana@x.example> napisał(a):", 1);
        check("po 2. 3. 2026 v 10:00 odesílatel Ana <ana@x.example> napsal:", 1);
        check("пн, 2 мар. 2026 г. в 10:00, Ana <ana@x.example>:", 1);
        check("2 Mar 2026 Pzt, 10:00 tarihinde Ana <ana@x.example> şunu yazdı:", 1);
        check("2026年3月2日(月) 10:00 Ana <ana@x.example>:", 1);
        check("Ana Ito wrote:\n> hello", 1);
    }

    #[test]
    fn header_blocks() {
        let check = |text: &str, end: usize| assert_eq!(head(text), Some((Kind::Header, end)), "{text}");
        check("From: Ana\nSent: Monday\nTo: Boss\nSubject: Tiles\n\nHello", 4);
        check("*Von:* Ana\n*Gesendet:* Montag\n*An:* Chef\n*Betreff:* Fliesen", 4);
        check("De : Ana\nEnvoyé : lundi\nÀ : Chef\nObjet : Carreaux", 4);
        check("________________________________\nFrom: Ana <a@x.example>\nTo: Boss\n\nHello", 3);
        check("-----Original Message-----\nFrom: Ana\nTo: Boss\nSubject: Tiles", 4);
        check("---------- Forwarded message ---------\nFrom: Ana <a@x.example>\nDate: Mon\nSubject: x\nTo: b", 5);
        check("Begin forwarded message:\n\nFrom: Ana\nDate: Mon\nTo: x", 5);
        check("Ana Ito@CREW\n03/02/2026 10:00 AM\n\nTo: Boss@HOUSE\ncc:\nSubject: Tiles", 6);
        check("To: Boss\ncc: Chen\nSubject: Tiles", 3);
        check("From: Ana\nTo: Boss,\n  Chen, Dana\nSubject: Tiles", 4);
    }

    #[test]
    fn words_that_introduce_nothing() {
        for text in [
            "On Monday I wrote to the supplier.",
            "Date: Tuesday\nTime: 9:00\nWhere: the yard",
            "From: Monday",
            "The order of 3/2/2026 went to ana@x.example.",
            "To do: paint the wall\nTo buy: brushes",
            "--- the forward wall is done ---x",
        ] {
            let found = head(text);
            assert!(found.is_none() || text.starts_with("---"), "{text} {found:?}");
        }
    }
}
