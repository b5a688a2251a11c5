//! Bytes as letters a mail program leaves alone: RFC 4648 section 6, lower case, no padding.

const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// `bytes` in letters.
pub fn write(bytes: &[u8]) -> String {
    let mut said = String::with_capacity(bytes.len() * 8 / 5 + 1);
    let mut held: u32 = 0;
    let mut bits = 0;
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            said.push(letter(held >> bits));
        }
    }
    if bits > 0 {
        said.push(letter(held << (5 - bits)));
    }
    said
}

fn letter(five_bits: u32) -> char {
    char::from(LETTERS[(five_bits & 31) as usize])
}

/// The `N` bytes `text` stands for, in any case. Nothing else stands for them: length and unused bits are checked.
pub fn read<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != (N * 8).div_ceil(5) {
        return None;
    }
    let mut bytes = [0; N];
    let mut room = bytes.iter_mut();
    let mut held: u32 = 0;
    let mut bits = 0;
    for byte in text.bytes() {
        let value = LETTERS.iter().position(|letter| *letter == byte.to_ascii_lowercase())?;
        held = (held << 5) | u32::try_from(value).ok()?;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            *room.next()? = u8::try_from((held >> bits) & 0xff).ok()?;
        }
    }
    (held & ((1 << bits) - 1) == 0).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_strings_of_rfc_4648_section_10() {
        let check = |bytes: &str, said: &str| assert_eq!(write(bytes.as_bytes()), said);
        check("", "");
        check("f", "my");
        check("fo", "mzxq");
        check("foo", "mzxw6");
        check("foob", "mzxw6yq");
        check("fooba", "mzxw6ytb");
        check("foobar", "mzxw6ytboi");
    }

    #[test]
    fn only_one_spelling_stands_for_some_bytes() {
        let check = |text: &str, bytes: Option<[u8; 1]>| assert_eq!(read::<1>(text), bytes);
        check("my", Some(*b"f"));
        check("MY", Some(*b"f"));
        check("mz", None);
        check("m", None);
        check("my=", None);
        check("m1", None);
        check("mü", None);
    }

    proptest! {
        #[test]
        fn what_was_written_is_read(bytes: [u8; 26]) {
            prop_assert_eq!(read::<26>(&write(&bytes)), Some(bytes));
            prop_assert_eq!(read::<26>(&write(&bytes).to_uppercase()), Some(bytes));
        }

        #[test]
        fn anything_can_be_read_without_harm(text: String) {
            let _ = read::<26>(&text);
        }
    }
}
