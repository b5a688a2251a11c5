//! Which of the open asks of a thread a mail answers.

use super::lexicon::same_stem;
use super::report::{Ask, Reading};
use super::words::{Shape, Words};

/// Says for each ask in `open`, the asks the other side still waits for in the
/// order they were made, whether the mail behind `reading` answers it.
///
/// An acknowledgement answers none. Where one ask is open, any delivery or
/// answer answers it; where several are, numbers ("1: ..., 2: ...") or shared
/// content words tell which, and an answer without telling words answers all.
pub fn answered(reading: &Reading, open: &[&Ask]) -> Vec<bool> {
    if !speaks(reading) {
        return vec![false; open.len()];
    }
    if open.len() <= 1 {
        return vec![true; open.len()];
    }
    let numbered = by_number(&reading.fresh, open.len());
    if numbered.contains(&true) {
        return numbered;
    }
    let words = by_words(reading, open);
    if words.contains(&true) { words } else { vec![true; open.len()] }
}

/// The mail says something that can be an answer: more than thanks, an acknowledgement or a question back.
fn speaks(reading: &Reading) -> bool {
    if reading.thanks_only || reading.acknowledgement {
        return false;
    }
    if reading.delivered || reading.settled || reading.declined || !reading.answers.is_empty() {
        return true;
    }
    // A mail that only asks back, promises or is stuck leaves the asks open.
    let only_asks = !reading.asks.is_empty() && asks_cover(reading);
    let puts_off =
        !reading.promises.is_empty() || reading.blocked || reading.counter_date.is_some() || reading.accepted;
    !only_asks
        && !puts_off
        && reading.out_of_office_until.is_none()
        && reading.fresh.split_whitespace().next().is_some()
}

/// What the mail asks makes up most of its words.
fn asks_cover(reading: &Reading) -> bool {
    let asked: usize = reading.asks.iter().map(|ask| ask.text.len()).sum();
    asked * 2 >= reading.fresh.len()
}

/// Lines that begin with the number of an ask: "1: yes", "2) see attached".
fn by_number(fresh: &str, count: usize) -> Vec<bool> {
    let mut answered = vec![false; count];
    for line in fresh.lines() {
        let line = line.trim_start();
        let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, rest) = line.split_at(digits);
        let marked = rest.starts_with([':', ')', '.']) && rest.get(1..).is_some_and(|rest| !rest.trim().is_empty());
        let place = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).filter(|_| marked);
        if let Some(slot) = place.and_then(|place| answered.get_mut(place)) {
            *slot = true;
        }
    }
    answered
}

/// Asks that share a telling word with the mail, or whose words stand quoted above an answer.
fn by_words(reading: &Reading, open: &[&Ask]) -> Vec<bool> {
    let said = content(&reading.fresh);
    let quoted: Vec<Vec<String>> = reading.answers.iter().map(|answer| content(&answer.to)).collect();
    let asks: Vec<Vec<String>> = open.iter().map(|ask| content(&ask.text)).collect();
    let shares = |words: &[String], word: &String| words.iter().any(|other| same_stem(word, other));
    let telling = |place: usize, word: &&String| {
        asks.iter().enumerate().all(|(other, words)| other == place || !shares(words, word))
    };
    asks.iter()
        .enumerate()
        .map(|(place, words)| {
            let own = || words.iter().filter(|word| telling(place, word));
            own().any(|word| shares(&said, word)) || own().any(|word| quoted.iter().any(|quote| shares(quote, word)))
        })
        .collect()
}

/// The longer words of a text, folded; the first of very many.
fn content(text: &str) -> Vec<String> {
    let words = Words::of(text);
    let long = words.tokens.iter().filter(|token| token.shape == Shape::Word).map(|token| words.folded(token));
    long.filter(|word| word.len() >= 4).take(400).map(str::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::super::spoken::{contractor, owner};
    use super::*;

    /// The asks of an owner's mail, and for each whether a contractor's words answer it.
    fn check(asked: &str, said: &str, want: &[bool]) {
        let asked = owner(asked);
        let open: Vec<&Ask> = asked.asks.iter().collect();
        assert_eq!(open.len(), want.len(), "{:?}", asked.asks);
        assert_eq!(answered(&contractor(said), &open), want, "{said}");
    }

    const ONE: &str = "Please paint the gate.";
    const TWO: &str = "Please paint the gate. Please also translate the catalogue into Polish.";

    #[test]
    fn one_ask_is_answered_by_any_answer() {
        check(ONE, "The gate is painted.", &[true]);
        check(ONE, "We used green in the end, it looks better.", &[true]);
        check(ONE, "As discussed on the phone, it stays as it is.", &[true]);
        check(ONE, "I have to pass on this job.", &[true]);
    }

    #[test]
    fn what_puts_off_answers_nothing() {
        check(ONE, "Got it.", &[false]);
        check(ONE, "Thank you!", &[false]);
        check(ONE, "I'll do it on Friday.", &[false]);
        check(ONE, "Which green do you want?", &[false]);
        check(ONE, "I'm stuck.", &[false]);
        check(ONE, "Friday is too tight, how about Monday?", &[false]);
        check(ONE, "", &[false]);
    }

    #[test]
    fn of_several_asks_numbers_or_words_tell_which() {
        check(TWO, "1: done, in green", &[true, false]);
        check(TWO, "2) attached", &[false, true]);
        check(TWO, "The catalogue is translated.", &[false, true]);
        check(TWO, "The gate is painted.", &[true, false]);
        check(TWO, "All done.", &[true, true]);
        check(TWO, "Got it.", &[false, false]);
    }

    #[test]
    fn a_number_without_words_is_no_answer() {
        assert_eq!(by_number("1:\n2. yes\n3", 3), [false, true, false]);
        assert_eq!(by_number("99: yes\n0: yes", 2), [false, false]);
    }
}
