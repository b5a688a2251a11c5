//! The bytes of a letter as they go over the wire.

/// With CRLF as the only line end, and without the last one, which is sent with the final dot. A bare CR or LF would
/// let a letter end early on servers that take it for a line end (SMTP smuggling). RFC 5321 sections 2.3.8 and 4.1.1.4.
pub(super) fn canonical(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() + bytes.len() / 32);
    let mut rest = bytes.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        match byte {
            b'\r' => {
                rest.next_if_eq(&b'\n');
                out.extend_from_slice(b"\r\n");
            }
            b'\n' => out.extend_from_slice(b"\r\n"),
            _ => out.push(byte),
        }
    }
    if out.ends_with(b"\r\n") {
        out.truncate(out.len() - 2);
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn line_ends_become_one_kind_and_the_last_goes() {
        #[track_caller]
        fn check(letter: &str, wire: &str) {
            assert_eq!(String::from_utf8(canonical(letter.as_bytes())).unwrap(), wire, "{letter:?}");
        }
        check("Hello\r\nAna\r\n", "Hello\r\nAna");
        check("Hello\nAna\n", "Hello\r\nAna");
        check("Hello\rAna\r", "Hello\r\nAna");
        check("a\n\r\nb", "a\r\n\r\nb");
        check("a\r\r\nb", "a\r\n\r\nb");
        check("end\r\n\r\n", "end\r\n");
        check("a\n.\nMAIL FROM:<x@example.org>\n", "a\r\n.\r\nMAIL FROM:<x@example.org>");
        check("", "");
        check("\n", "");
    }

    proptest! {
        #[test]
        fn nothing_but_crlf_ends_a_line(letter in prop::collection::vec(prop::sample::select(b"a.\r\n".to_vec()), 0..40)) {
            let wire = canonical(&letter);
            for (at, byte) in wire.iter().enumerate() {
                match byte {
                    b'\r' => prop_assert_eq!(wire.get(at + 1), Some(&b'\n')),
                    b'\n' => prop_assert!(at > 0 && wire[at - 1] == b'\r'),
                    _ => {}
                }
            }
            prop_assert_eq!(canonical(&[&wire[..], b"\r\n"].concat()), wire);
        }
    }
}
