//! Words by number: one run of letters and one open table, so that thousands of words cost few allocations.

/// The number of a word that is not known.
pub const UNKNOWN: u32 = u32::MAX;

/// Slots of a new table; a power of two.
const SLOTS: usize = 1 << 14;

/// All words known, numbered from 0 in the order they came.
pub struct Vocabulary {
    letters: String,
    /// Where each word ends in `letters`.
    ends: Vec<u32>,
    /// Numbers at the places their hashes name, or at the next free one.
    slots: Vec<u32>,
}

impl Default for Vocabulary {
    fn default() -> Vocabulary {
        Vocabulary { letters: String::new(), ends: Vec::new(), slots: vec![UNKNOWN; SLOTS] }
    }
}

impl Vocabulary {
    /// How many words there are, which is the number of the next.
    pub fn len(&self) -> u32 {
        self.ends.len() as u32
    }

    /// The number of a word, [`UNKNOWN`] where it has none.
    pub fn number(&self, word: &str) -> u32 {
        self.slots.get(self.place(word)).copied().unwrap_or(UNKNOWN)
    }

    /// The number of a word, which gets one now if it had none.
    pub fn enter(&mut self, word: &str) -> u32 {
        if self.ends.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let number = self.len();
        let place = self.place(word);
        match self.slots.get_mut(place) {
            Some(slot) if *slot == UNKNOWN => *slot = number,
            known => return known.map_or(UNKNOWN, |slot| *slot),
        }
        self.letters.push_str(word);
        self.ends.push(self.letters.len() as u32);
        number
    }

    fn word(&self, number: u32) -> &str {
        let number = number as usize;
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(number).copied().unwrap_or(start);
        self.letters.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The slot that holds a word's number, or would. At most half of all slots are taken, so a free one comes.
    fn place(&self, word: &str) -> usize {
        let last = self.slots.len() - 1;
        let mut place = hash(word) as usize & last;
        while self.slots.get(place).is_some_and(|number| *number != UNKNOWN && self.word(*number) != word) {
            place = (place + 1) & last;
        }
        place
    }

    fn grow(&mut self) {
        self.slots = vec![UNKNOWN; self.slots.len() * 2];
        for number in 0..self.len() {
            let place = self.place(self.word(number));
            if let Some(slot) = self.slots.get_mut(place) {
                *slot = number;
            }
        }
    }
}

/// FNV-1a with its high bits folded in: short keys, no hostile ones (the keys are ours), and no order is ever taken from it.
fn hash(word: &str) -> u64 {
    let hash = word
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    hash ^ (hash >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_keeps_its_number() {
        let mut vocabulary = Vocabulary::default();
        let words: Vec<String> = (0..20_000).map(|word| format!("w{word}")).collect();
        for (number, word) in words.iter().enumerate() {
            assert_eq!(vocabulary.enter(word), number as u32);
        }
        for (number, word) in words.iter().enumerate() {
            assert_eq!((vocabulary.number(word), vocabulary.enter(word)), (number as u32, number as u32));
        }
        assert_eq!(vocabulary.number("w20000"), UNKNOWN);
        assert_eq!(vocabulary.number(""), UNKNOWN);
    }
}
