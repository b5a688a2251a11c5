//! What templates can call, beside minijinja's own filters.

use minijinja::Environment;

use super::TemplateError;

/// Puts our filters in, and takes out the one that would let a value through unescaped.
pub fn add_to(environment: &mut Environment<'static>) {
    environment.remove_filter("safe");
    environment.add_filter("re", re);
    environment.add_filter("cut", cut);
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
    fn a_mailto_part_holds_no_separator() {
        let check = |text: &str, said| assert_eq!(percent(text.into()), said);
        check("done 4", "done%204");
        check("a&b=c?d#e", "a%26b%3Dc%3Fd%23e");
        check("ü\r\n", "%C3%BC%0D%0A");
    }
}
