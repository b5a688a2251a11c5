//! What a piece of text looks like: a date, a time, an address, a phone number, a name.

/// A clock time: `9:05`, `09.05`, `9h05`.
pub fn has_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digit_at = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    bytes.windows(4).enumerate().any(|(at, window)| {
        let digits = |range: &[u8]| range.iter().all(u8::is_ascii_digit);
        let joint = |byte: u8| matches!(byte, b':' | b'.' | b'h');
        // One digit or two before the joint, two behind it; a year is none.
        match window {
            [hour, colon, minute @ ..] if joint(*colon) && hour.is_ascii_digit() && digits(minute) => {
                !(digit_at(Some(at + 4)) || digit_at(at.checked_sub(1)) && digit_at(at.checked_sub(2)))
            }
            _ => false,
        }
    })
}

/// A calendar date: numbers with separators, or a day and a year with words between.
pub fn has_date(text: &str) -> bool {
    let groups = digit_groups(text);
    let numeric = groups.windows(3).any(|three| {
        let [(_, a_end, a_len), (b, b_end, b_len), (c, _, c_len)] = three else { return false };
        let joined = |end: usize, next: usize| {
            text.get(end..next).is_some_and(|gap| matches!(gap, "/" | "." | "-" | ". " | "年" | "月" | "년 " | "월 "))
        };
        // Version numbers have one digit where a year has two or four.
        let yearly = *a_len == 4 && *c_len <= 2 || *a_len <= 2 && matches!(c_len, 2 | 4);
        joined(*a_end, *b) && joined(*b_end, *c) && *b_len <= 2 && yearly
    });
    let year = groups.iter().any(|(start, end, len)| {
        *len == 4 && text.get(*start..*end).is_some_and(|year| year.starts_with("19") || year.starts_with("20"))
    });
    numeric || year && groups.iter().any(|(_, _, len)| *len <= 2)
}

/// Start, end and length of each run of ASCII digits.
fn digit_groups(text: &str) -> Vec<(usize, usize, usize)> {
    let mut groups: Vec<(usize, usize, usize)> = Vec::new();
    for (at, _) in text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        match groups.last_mut() {
            Some((_, end, len)) if *end == at => (*end, *len) = (at + 1, *len + 1),
            _ => groups.push((at, at + 1, 1)),
        }
    }
    groups
}

/// A mail address.
pub fn has_address(text: &str) -> bool {
    text.match_indices('@').any(|(at, _)| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        let after = text.get(at + 1..).unwrap_or_default();
        let domain = after.split(|c: char| !c.is_alphanumeric() && c != '.' && c != '-').next().unwrap_or_default();
        before.is_some_and(|c| c.is_alphanumeric() || "+_-.".contains(c)) && domain.trim_end_matches('.').contains('.')
    })
}

/// A web address.
pub fn has_link(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.contains("http://") || lower.contains("https://") || lower.contains("www.")
}

/// A telephone number, or an extension behind a word that says so.
pub fn has_phone(text: &str) -> bool {
    let mut digits = 0;
    let mut longest = 0;
    let mut groups = 0;
    let mut in_group = false;
    for c in text.chars() {
        if c.is_ascii_digit() {
            digits += 1;
            groups += usize::from(!in_group);
            in_group = true;
            longest = longest.max(digits);
        } else {
            in_group = false;
            if !" -.()+/x\u{a0}\u{2011}".contains(c) {
                digits = 0;
            }
        }
    }
    let labelled = starts_with_label(text) && text.chars().any(|c| c.is_ascii_digit());
    let short = groups >= 2 && longest == 5 && text.len() < 12;
    (7..=16).contains(&longest) && groups >= 2 && !has_date(text) || (9..=16).contains(&longest) || labelled || short
}

/// `Tel:`, `Mobile 0123`, `M +43 ...`, in the languages business cards are printed in.
fn starts_with_label(text: &str) -> bool {
    const LABELS: [&str; 33] = [
        "tel",
        "telephone",
        "phone",
        "ph",
        "fax",
        "facsimile",
        "mobile",
        "mob",
        "cell",
        "office",
        "direct",
        "work",
        "telefon",
        "telefax",
        "mobil",
        "handy",
        "tél",
        "téléphone",
        "portable",
        "teléfono",
        "móvil",
        "telefono",
        "cellulare",
        "telefoon",
        "mobiel",
        "puh",
        "tlf",
        "тел",
        "моб",
        "t",
        "m",
        "f",
        "p",
    ];
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let word = text.get(..end).unwrap_or_default().to_lowercase();
    let after = text.get(end..).unwrap_or_default();
    let digits = after.chars().filter(char::is_ascii_digit).count();
    LABELS.contains(&word.as_str()) && digits >= 5
}

/// A few capitalised words and no sentence: a name, a title, a company, a street.
pub fn is_title(text: &str) -> bool {
    let text = text.trim_end_matches([',', ';']);
    let labelled = text.contains(": ") || text.contains(" :");
    if text.is_empty() || labelled || text.chars().count() > 70 || text.ends_with(['?', '!', ':']) {
        return false;
    }
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || "/|,".contains(c)).filter(|w| !w.is_empty()).collect();
    let lower = words.iter().filter(|word| word.chars().next().is_some_and(char::is_lowercase)).count();
    let particles = words.iter().filter(|word| word.chars().count() <= 3).count();
    let ends_sentence = text.ends_with('.') && words.last().is_some_and(|word| word.chars().count() > 5);
    !ends_sentence && words.len() <= 9 && (lower == 0 || lower <= particles.min(2) && words.len() > lower)
}

/// A line of nothing but rules and ornaments, three or more.
pub fn is_rule(text: &str) -> bool {
    let mut count = 0;
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        if !matches!(c, '-' | '_' | '=' | '*' | '~' | '#' | '+' | '—' | '–' | '─') {
            return false;
        }
        count += 1;
    }
    count >= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        let check = |is: fn(&str) -> bool, yes: &[&str], no: &[&str]| {
            yes.iter().for_each(|text| assert!(is(text), "{text}"));
            no.iter().for_each(|text| assert!(!is(text), "{text}"));
        };
        check(has_time, &["at 9:05", "09:05", "kl. 10.00 skrev", "14h30"], &["2026", "v1.2", "no"]);
        check(
            has_date,
            &["3/2/2026", "2026-03-02", "2. März 2026", "2022年1月1日", "Mar 2, 2026"],
            &["2026", "12 tiles"],
        );
        check(has_address, &["<ana@x.example>", "ana.ito@x.example wrote"], &["@ana", "a @ b", "Ana@CREW"]);
        check(
            has_phone,
            &["+43 660 1234567", "(415) 733-4487 ph.", "Tel: 555 01234", "3-7060", "Ph: 713-853-5620"],
            &["3/2/2026", "12 tiles", "March 2026"],
        );
        check(
            is_title,
            &["Ana Ito", "Head of Painting", "Ito & Sons GmbH", "12 Main Street"],
            &["see you on friday then", "Is it done?", "Please call me."],
        );
        check(is_rule, &["---", "______", "* * *"], &["--", "-- x", ""]);
    }
}
