//! Which elements mail programs put round quoted mails and round signatures.

use super::tags::attribute;

/// What an element says of the text in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// The element is quoted.
    Quoted,
    /// The element, and all that follows it in the mail, is quoted.
    QuotedToEnd,
    /// The element is the signature.
    Signature,
    /// The element is not shown.
    Hidden,
}

/// Classes and ids round a quoted mail, as Gmail, Thunderbird, Yahoo, Proton, Tuta and Zoho write them.
const QUOTED: [&str; 10] = [
    "gmail_attr",
    "moz-cite-prefix",
    "yahoo_quoted",
    "protonmail_quote",
    "tutanota_quote",
    "zmail_extra",
    "cite-prefix",
    "moz-forward-container",
    "moz-email-headers-table",
    "ydp-yahoo-quoted",
];
/// Classes and ids that open a quoted mail and do not enclose it: the Outlooks, old and new.
const OPENS_QUOTED: [&str; 6] = [
    "divrplyfwdmsg",
    "appendonsend",
    "outlookmessageheader",
    "mail-editor-reference-message-container",
    "ms-outlook-mobile-reference-message",
    "stopspelling",
];
/// Classes and ids of signatures.
const SIGNATURES: [&str; 8] = [
    "gmail_signature",
    "gmail_signature_prefix",
    "moz-signature",
    "signature",
    "ms-outlook-mobile-signature",
    "applemailsignature",
    "protonmail_signature_block",
    "tutanota-signature",
];

/// The zone an element opens, if any. Names are compared without regard to
/// case and without the `x_` Outlook puts before foreign ones.
pub fn zone(name: &str, attributes: &str) -> Option<Zone> {
    let style = attribute(attributes, "style").unwrap_or_default();
    if is_hidden(style) {
        return Some(Zone::Hidden);
    }
    let named = |names: &[&str]| {
        let values = [attribute(attributes, "class"), attribute(attributes, "id")];
        values.into_iter().flatten().flat_map(str::split_whitespace).any(|word| {
            let word = word.to_ascii_lowercase();
            let word = word.trim_start_matches("x_");
            names.contains(&word)
        })
    };
    if name.eq_ignore_ascii_case("blockquote") {
        return (!is_indent(style)).then_some(Zone::Quoted);
    }
    if named(&OPENS_QUOTED) {
        return Some(Zone::QuotedToEnd);
    }
    if named(&QUOTED) {
        return Some(Zone::Quoted);
    }
    named(&SIGNATURES).then_some(Zone::Signature)
}

fn is_hidden(style: &str) -> bool {
    let style: String = style.chars().filter(|c| !c.is_whitespace()).take(400).collect();
    style.to_ascii_lowercase().contains("display:none")
}

/// Editors indent with a blockquote that has a left margin and no border.
fn is_indent(style: &str) -> bool {
    let style: String = style.chars().filter(|c| !c.is_whitespace()).take(400).collect();
    let style = style.to_ascii_lowercase();
    style.contains("border:none") || style.contains("border:0")
}
