//! SIZE (RFC 1870): a letter that cannot fit is not even offered.

use super::Refusal;

/// The most bytes the server takes, from the lines of its EHLO answer; `None` where it does not say.
pub(super) fn limit<'a>(lines: impl IntoIterator<Item = &'a str>) -> Option<u64> {
    lines.into_iter().find_map(|line| {
        let mut words = line.split_ascii_whitespace();
        let limit = words.next().filter(|word| word.eq_ignore_ascii_case("SIZE")).and(words.next())?;
        // RFC 1870 section 3: zero is "no fixed limit".
        limit.parse().ok().filter(|limit| *limit > 0)
    })
}

/// Refuses what is above the limit, in the units people know.
pub(super) fn fits(size: usize, limit: Option<u64>) -> Result<(), Refusal> {
    match limit {
        Some(limit) if size as u64 > limit => Err(Refusal::Permanent(format!(
            "the letter has {}, the server takes at most {}; put the files where they are exchanged and name the place",
            human(size as u64),
            human(limit)
        ))),
        _ => Ok(()),
    }
}

fn human(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} kB", bytes.div_ceil(1000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_is_read_as_servers_write_it() {
        #[track_caller]
        fn check(lines: &[&str], expected: Option<u64>) {
            assert_eq!(limit(lines.iter().copied()), expected, "{lines:?}");
        }
        check(&["mail.example.org", "SIZE 35882577", "8BITMIME"], Some(35_882_577));
        check(&["mail.example.org", "size 1000"], Some(1000));
        check(&["mail.example.org", "SIZE"], None);
        check(&["mail.example.org", "SIZE 0"], None);
        check(&["mail.example.org", "SIZE lots"], None);
        check(&["mail.example.org", "PIPELINING"], None);
        check(&[], None);
    }

    #[test]
    fn a_letter_above_the_limit_is_refused_in_words() {
        assert_eq!(fits(1000, Some(1000)), Ok(()));
        assert_eq!(fits(usize::MAX, None), Ok(()));
        let told = fits(25_400_001, Some(20_971_520)).unwrap_err().to_string();
        assert!(told.contains("has 25.4 MB, the server takes at most 20.9 MB"), "{told}");
        let told = fits(1001, Some(1000)).unwrap_err().to_string();
        assert!(told.contains("has 2 kB, the server takes at most 1 kB"), "{told}");
    }
}
