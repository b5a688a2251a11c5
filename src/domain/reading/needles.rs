//! Many phrases looked for in one walk over a text.
//!
//! Looking for one phrase after the other walks the text as often as there
//! are phrases. Here each place of the text is asked once which phrases begin
//! with the two bytes that stand there, and at most places none does.

/// Heads that are told apart; a power of two.
const HEADS: usize = 1 << 11;

/// Phrases a list may have.
const MOST: usize = 255;

/// Phrases to look for.
pub struct Needles {
    list: &'static [&'static str],
    /// For each head the first phrase that begins with it, counted from 1; 0 where none does.
    first: [u8; HEADS],
    /// For each phrase the next with the same head, counted the same.
    next: [u8; MOST],
    /// Some phrase has one byte only.
    short: bool,
    /// No phrase begins with an ASCII letter.
    foreign: bool,
}

impl Needles {
    /// Made where the list stands, when the program is compiled. No phrase is empty.
    pub const fn new(list: &'static [&'static str]) -> Needles {
        assert!(list.len() <= MOST);
        let (mut first, mut next) = ([0; HEADS], [0; MOST]);
        let (mut short, mut foreign) = (false, true);
        let mut at = list.len();
        while at > 0 {
            at -= 1;
            let bytes = list[at].as_bytes();
            let head = head(bytes[0], if bytes.len() > 1 { bytes[1] } else { 0 });
            next[at] = first[head];
            first[head] = at as u8 + 1;
            short |= bytes.len() == 1;
            foreign &= !bytes[0].is_ascii();
        }
        Needles { list, first, next, short, foreign }
    }

    /// Whether `text` begins with any phrase, and what follows it suits.
    pub fn open(&self, text: &str, suits: impl Fn(&str) -> bool) -> bool {
        self.at(text, 0).any(|phrase| text.get(phrase.len()..).is_some_and(&suits))
    }

    /// Whether any phrase stands anywhere in `text`.
    pub fn stand_in(&self, text: &str) -> bool {
        let nowhere = self.foreign && text.is_ascii();
        !nowhere && self.likely(text).any(|at| self.at(text, at).next().is_some())
    }

    /// Whether any phrase stands in `text` with no letter or digit right before it; scripts without blanks need none.
    pub fn open_words_of(&self, text: &str) -> bool {
        let within = |at: usize| {
            let before = at.checked_sub(1).and_then(|before| text.as_bytes().get(before));
            before.is_some_and(u8::is_ascii_alphanumeric) && text.as_bytes().get(at).is_some_and(u8::is_ascii)
        };
        let mut places = self.likely(text).filter(|at| !within(*at));
        places.any(|at| self.at(text, at).any(|phrase| !is_parted(phrase) || opens_word(text, at)))
    }

    /// Whether any phrase stands in `text` between two signs that part words, or at its ends, and holds none of them.
    pub fn stand_alone_in(&self, text: &str, parts: impl Fn(char) -> bool) -> bool {
        let ends = |c: Option<char>| c.is_none_or(&parts);
        let opens = |at: &usize| ends(text.get(..*at).and_then(|before| before.chars().next_back()));
        let closes = |at: usize| ends(text.get(at..).and_then(|after| after.chars().next()));
        let mut places = self.likely(text).filter(opens);
        places.any(|at| self.at(text, at).any(|phrase| closes(at + phrase.len()) && !phrase.contains(&parts)))
    }

    /// The places at which two bytes stand that a phrase begins with.
    fn likely(&self, text: &str) -> impl Iterator<Item = usize> {
        let bytes = text.as_bytes();
        let begins = |two: &[u8]| self.short || matches!(two, [a, b] if self.first_with(head(*a, *b)) > 0);
        let last = bytes.len().checked_sub(1).filter(|_| self.short);
        bytes.windows(2).enumerate().filter(move |(_, two)| begins(two)).map(|(at, _)| at).chain(last)
    }

    fn first_with(&self, head: usize) -> u8 {
        self.first.get(head).copied().unwrap_or_default()
    }

    /// The phrases that stand at a place; those of one byte have a head of their own.
    fn at(&self, text: &str, at: usize) -> impl Iterator<Item = &'static str> {
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        let byte = |at: usize| rest.get(at).copied().unwrap_or_default();
        let shortest = self.short.then(|| self.chain(head(byte(0), 0)));
        let all = self.chain(head(byte(0), byte(1))).chain(shortest.into_iter().flatten());
        all.filter(move |phrase| rest.starts_with(phrase.as_bytes()))
    }

    /// The phrases with that head, in the order of the list.
    fn chain(&self, head: usize) -> impl Iterator<Item = &'static str> {
        let mut following = self.first_with(head);
        std::iter::from_fn(move || {
            let number = usize::from(following).checked_sub(1)?;
            following = self.next.get(number).copied().unwrap_or_default();
            self.list.get(number).copied()
        })
    }
}

const fn head(first: u8, second: u8) -> usize {
    ((first as usize) << 6 ^ second as usize) % HEADS
}

/// Whether words of the phrase's script stand apart from each other.
fn is_parted(phrase: &str) -> bool {
    phrase.chars().next().is_some_and(|c| (c as u32) < 0x2e80)
}

fn opens_word(text: &str, at: usize) -> bool {
    !text.get(..at).and_then(|head| head.chars().next_back()).is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    static NEEDLES: Needles = Needles::new(&["away", "a", "go", "wieder da", "\u{4f11}\u{6687}"]);

    #[test]
    fn found_where_they_stand() {
        let check = |text: &str, opens: bool, stands: bool, alone: bool| {
            assert_eq!(
                (NEEDLES.open_words_of(text), NEEDLES.stand_in(text), NEEDLES.stand_alone_in(text, |c| c == ' ')),
                (opens, stands, alone),
                "{text}"
            );
        };
        check("", false, false, false);
        check("a", true, true, true);
        check("go", true, true, true);
        check("to away", true, true, true);
        check("runaway", false, true, false);
        check("bin wieder da", true, true, false);
        check("wieder d", false, false, false);
        check("x\u{4f11}\u{6687}", true, true, false);
        check("\u{e9}go", false, true, false);
    }

    #[test]
    fn what_follows_decides() {
        let parted = |text: &str| NEEDLES.open(text, |rest| rest.starts_with('-'));
        assert!(parted("go-b") && parted("away-b"));
        assert!(parted("a-b") && !parted("gob") && !parted("no-go-b"));
    }
}
