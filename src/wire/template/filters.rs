//! What templates can call, beside minijinja's own filters.

use minijinja::Environment;

use super::TemplateError;

/// Columns of a wrapped text.
const WIDTH: usize = 72;

/// Puts our filters in, and takes out the one that would let a value through unescaped.
pub fn add_to(environment: &mut Environment<'static>) {
    environment.remove_filter("safe");
    environment.add_filter("re", re);
    environment.add_filter("cut", cut);
    environment.add_filter("wrap", wrap);
    environment.add_filter("pad", pad);
    environment.add_filter("percent", percent);
    environment.add_filter("share", share);
}

/// Escaping is not the template's to turn off.
pub fn forbidden(name: &str, text: &str) -> Option<TemplateError> {
    let line = text.lines().position(|line| line.contains("autoescape"))?;
    let what = "`autoescape` is not for templates: words of a mail would become HTML; remove it".to_string();
    Some(TemplateError { file: name.to_string(), line: Some(line + 1), what })
}

/// A reply's subject: `Re: ` once.
fn re(subject: String) -> String {
    let head = subject.get(..3).unwrap_or_default();
    if head.eq_ignore_ascii_case("re:") { subject } else { format!("Re: {subject}") }
}

/// At most `limit` characters, the last one an ellipsis where something was cut.
fn cut(text: String, limit: usize) -> String {
    let mut letters = text.char_indices().skip(limit.saturating_sub(1));
    match (letters.next(), letters.next()) {
        (Some((end, _)), Some(_)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        _ => text,
    }
}

/// Lines of at most 72 columns, all but the first indented by `indent`, which the first has used up already.
fn wrap(text: String, indent: usize) -> String {
    let room = WIDTH.saturating_sub(indent).max(20);
    let mut said = String::with_capacity(text.len());
    let mut column = 0;
    for word in text.split_whitespace() {
        let width = word.chars().count();
        // French puts a blank before these, and nobody begins a line with one.
        let bound = matches!(word, "?" | "!" | ":" | ";" | "»");
        if column > 0 && column + 1 + width > room && !bound {
            said.push('\n');
            said.extend(std::iter::repeat_n(' ', indent));
            column = 0;
        } else if column > 0 {
            said.push(' ');
            column += 1;
        }
        said.push_str(word);
        column += width;
    }
    said
}

/// Filled up with blanks to `width` characters.
fn pad(text: String, width: usize) -> String {
    format!("{text:width$}")
}

/// A share of 0 to 1 as a whole percentage a bar can show: 1 to 100.
fn share(share: f64) -> u32 {
    (1..=100).find(|percent| f64::from(*percent) >= share * 100.0).unwrap_or(100)
}

/// For a part of a `mailto:` link (RFC 6068 section 2): all but the unreserved characters percent-encoded.
pub fn percent(text: String) -> String {
    let mut said = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            byte if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => said.push(char::from(byte)),
            byte => said.push_str(&format!("%{byte:02X}")),
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_says_so_once() {
        let check = |subject: &str, said| assert_eq!(re(subject.into()), said);
        check("Roof", "Re: Roof");
        check("RE: Roof", "RE: Roof");
        check("", "Re: ");
        check("Ré", "Re: Ré");
    }

    #[test]
    fn long_values_end_in_an_ellipsis() {
        let check = |text: &str, limit, said| assert_eq!(cut(text.into(), limit), said);
        check("short", 5, "short");
        check("longer", 5, "long…");
        check("a bc", 3, "a…");
        check("üüüü", 3, "üü…");
        check("", 3, "");
    }

    #[test]
    fn wrapped_lines_hang_under_the_first() {
        let text = "word ".repeat(30);
        let wrapped = wrap(text.clone(), 4);
        assert!(wrapped.lines().all(|line| line.trim_start().len() <= 68), "{wrapped}");
        assert!(wrapped.lines().skip(1).all(|line| line.starts_with("    w")), "{wrapped}");
        assert_eq!(wrapped.split_whitespace().count(), 30);
        assert_eq!(wrap(format!("{} ?", "x".repeat(68)), 4), format!("{} ?", "x".repeat(68)));
        assert_eq!(wrap(" ".into(), 4), "");
        assert_eq!(wrap("x".repeat(200), 4), "x".repeat(200));
    }

    #[test]
    fn a_mailto_part_holds_no_separator() {
        let check = |text: &str, said| assert_eq!(percent(text.into()), said);
        check("done 4", "done%204");
        check("a&b=c?d#e", "a%26b%3Dc%3Fd%23e");
        check("ü\r\n", "%C3%BC%0D%0A");
    }
}
