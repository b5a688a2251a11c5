//! Content-Transfer-Encoding and the encodings of RFC 2047, undone without ever giving up.

/// Base64 (RFC 4648); what is no base64 character is passed over, padding starts anew.
pub fn base64(input: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(input.len() / 4 * 3);
    let (mut bits, mut held) = (0u32, 0u32);
    for byte in input {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => {
                (bits, held) = (0, 0);
                continue;
            }
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push((bits >> held) as u8);
        }
    }
    out
}

/// Quoted-printable (RFC 2045 section 6.7); an `=` that begins no code stands for itself.
pub fn quoted_printable(input: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(input.len());
    for line in input.split_inclusive(|b| *b == b'\n') {
        let content = line.trim_ascii_end();
        let soft = content.last() == Some(&b'=');
        let body = if soft { content.get(..content.len() - 1).unwrap_or_default() } else { content };
        hex_codes(body, &mut out);
        if !soft && line.ends_with(b"\n") {
            out.push(b'\n');
        }
    }
    out
}

/// The "Q" encoding of RFC 2047 section 4.2.
pub fn q_word(input: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(input.len());
    for (number, piece) in input.split(|b| *b == b'_').enumerate() {
        if number > 0 {
            out.push(b' ');
        }
        hex_codes(piece, &mut out);
    }
    out
}

fn hex_codes(input: &[u8], out: &mut Vec<u8>) {
    let mut rest = input;
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        match (*first == b'=', tail) {
            (true, [high, low, after @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                out.push(nibble(*high) << 4 | nibble(*low));
                rest = after;
            }
            _ => out.push(*first),
        }
    }
}

fn nibble(digit: u8) -> u8 {
    char::from(digit).to_digit(16).unwrap_or(0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_what_is_right_and_what_is_not() {
        assert_eq!(base64(b"aGVs\r\nbG8="), b"hello");
        assert_eq!(base64(b"aGVs*bG8"), b"hello");
        assert_eq!(base64(b"aGk=aGk="), b"hihi");
        assert_eq!(quoted_printable(b"a=3Db=\r\nc  \r\nd=ZZ="), b"a=bc\nd=ZZ");
        assert_eq!(q_word(b"a_b=5Fc=20d"), b"a b_c d");
    }
}
