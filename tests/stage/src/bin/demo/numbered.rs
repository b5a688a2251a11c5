//! The numbered lines of a letter: `[2] Ana: poster`, or `2. Ana: poster`.

use std::collections::BTreeMap;

/// Number and words of each numbered line; quoted lines are none.
pub fn numbered(text: &str) -> BTreeMap<u32, String> {
    text.lines().filter_map(line).collect()
}

/// Whether exactly the numbers from 1 to `count` stand in `text`.
pub fn counts_to(text: &str, count: u32) -> bool {
    numbered(text).into_keys().eq(1..=count)
}

fn line(line: &str) -> Option<(u32, String)> {
    let line = line.trim_start();
    let (number, words) = match line.strip_prefix('[') {
        Some(rest) => rest.split_once("] ")?,
        None => line.split_once(". ")?,
    };
    Some((number.parse().ok()?, words.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbered_lines_are_found_and_quoted_ones_are_not() {
        let check = |text: &str, expected: &[(u32, &str)]| {
            let found = numbered(text);
            let found: Vec<(u32, &str)> = found.iter().map(|(number, words)| (*number, words.as_str())).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("YOU OWE\n\n[1] Ana: poster\n[2] Boris: vouchers\n", &[(1, "Ana: poster"), (2, "Boris: vouchers")]);
        check("1.  Ana: poster\n    - asked. Monday\n", &[(1, "Ana: poster")]);
        check("> 1. quoted\n[ ] a step\nNo. 7 is late\n", &[]);
        assert!(counts_to("[1] a\n[2] b\n", 2));
        assert!(!counts_to("[1] a\n[2] b\n[3] c\n", 2));
    }
}
