//! Transfer encodings: 7bit where the text allows it, quoted-printable else, base64 for files.

/// Columns of a line (RFC 2045 sections 6.7 and 6.8).
const WIDTH: usize = 76;

/// The encoding's name and the encoded text, lines ended with CRLF.
pub fn text(text: &str) -> (&'static str, String) {
    let lines = || text.trim_end_matches('\n').split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    if lines().all(plain) {
        return ("7bit", lines().flat_map(|line| [line, "\r\n"]).collect());
    }
    let mut said = String::with_capacity(text.len() * 5 / 4);
    for line in lines() {
        quoted_printable(line, &mut said);
        said.push_str("\r\n");
    }
    ("quoted-printable", said)
}

/// A line that any relay leaves as it is: short, printable, no blank at its end, nothing a mailbox file or an SMTP
/// dialogue would take for its own.
fn plain(line: &str) -> bool {
    let printable = line.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    line.len() <= WIDTH && printable && !line.ends_with(' ') && !line.starts_with("From ") && !line.starts_with('.')
}

/// One line (RFC 2045 section 6.7). Characters stay whole across soft breaks.
fn quoted_printable(line: &str, said: &mut String) {
    let mut column = 0;
    let mut letters = line.char_indices().peekable();
    while let Some((place, letter)) = letters.next() {
        let last = letters.peek().is_none();
        let own = match letter {
            ' ' | '\t' => !last,
            '.' => place != 0,
            'F' => place != 0 || !line.starts_with("From "),
            '=' => false,
            c => c.is_ascii_graphic(),
        };
        let width = if own { 1 } else { letter.len_utf8() * 3 };
        // The last character needs no room for a soft break behind it.
        let room = if last { WIDTH } else { WIDTH - 1 };
        if column + width > room {
            said.push_str("=\r\n");
            column = 0;
        }
        if own {
            said.push(letter);
        } else {
            let mut bytes = [0; 4];
            for byte in letter.encode_utf8(&mut bytes).bytes() {
                said.push_str(&format!("={byte:02X}"));
            }
        }
        column += width;
    }
}

/// RFC 4648 section 4, in lines.
pub fn base64(content: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut said = String::with_capacity(content.len() * 4 / 3 + content.len() / 38 + 8);
    for line in content.chunks(WIDTH / 4 * 3) {
        for three in line.chunks(3) {
            let byte = |place: usize| u32::from(three.get(place).copied().unwrap_or(0));
            let held = byte(0) << 16 | byte(1) << 8 | byte(2);
            for place in 0..4 {
                let letter = LETTERS[(held >> (18 - 6 * place) & 63) as usize];
                said.push(if place > three.len() { '=' } else { char::from(letter) });
            }
        }
        said.push_str("\r\n");
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_goes_as_it_is_where_it_can() {
        let check =
            |given: &str, encoding, said: &str| assert_eq!(text(given), (encoding, said.to_string()), "{given:?}");
        check("Hello\nthere\n", "7bit", "Hello\r\nthere\r\n");
        check("Hello\r\nthere", "7bit", "Hello\r\nthere\r\n");
        check("", "7bit", "\r\n");
        check("5 = 5", "7bit", "5 = 5\r\n");
        check("für", "quoted-printable", "f=C3=BCr\r\n");
        check("für 5 = 5", "quoted-printable", "f=C3=BCr 5 =3D 5\r\n");
        check("From here", "quoted-printable", "=46rom here\r\n");
        check("Foto ü", "quoted-printable", "Foto =C3=BC\r\n");
        check(".\nsecond", "quoted-printable", "=2E\r\nsecond\r\n");
        check("blank \nend", "quoted-printable", "blank=20\r\nend\r\n");
        check("a\rb", "quoted-printable", "a=0Db\r\n");
        check("\tx", "quoted-printable", "\tx\r\n");
    }

    #[test]
    fn long_lines_are_broken_softly() {
        let broken = |given: String, said: String| assert_eq!(text(&given).1, said);
        broken("a".repeat(76), format!("{}\r\n", "a".repeat(76)));
        broken("a".repeat(77), format!("{}=\r\naa\r\n", "a".repeat(75)));
        broken(format!("{}ü", "a".repeat(70)), format!("{}=C3=BC\r\n", "a".repeat(70)));
        broken(format!("{}ü", "a".repeat(71)), format!("{}=\r\n=C3=BC\r\n", "a".repeat(71)));
    }

    #[test]
    fn known_strings_of_rfc_4648_section_10() {
        let check = |content: &str, said: &str| assert_eq!(base64(content.as_bytes()), said);
        check("", "");
        check("f", "Zg==\r\n");
        check("fo", "Zm8=\r\n");
        check("foo", "Zm9v\r\n");
        check("foobar", "Zm9vYmFy\r\n");
    }
}
