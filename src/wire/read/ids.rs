//! Message-IDs (RFC 5322 section 3.6.4), as written.

use sha2::{Digest, Sha256};

use crate::domain::reading::mail::MessageId;

/// All ids in a References or In-Reply-To value, in order; ids without brackets count when they look like one.
pub fn list(value: &str) -> Vec<MessageId> {
    let mut ids = Vec::new();
    let mut rest = value;
    while let Some(start) = rest.find('<') {
        let Some(end) = rest[start..].find('>').map(|end| start + end) else {
            break;
        };
        let id: String = rest[start..=end].split_whitespace().collect();
        if id.len() > 2 && id.len() <= 1000 {
            ids.push(MessageId(id));
        }
        rest = &rest[end + 1..];
    }
    if ids.is_empty() {
        let bare = value.split_whitespace().filter(|word| word.contains('@') && word.len() <= 1000);
        ids.extend(bare.map(|word| MessageId(format!("<{word}>"))));
    }
    ids
}

/// The id of a Message-ID value, as written; `None` where there is nothing to go by.
pub fn own(value: &str) -> Option<MessageId> {
    let bracketed = value.find('<').and_then(|start| {
        let end = value[start..].find('>')?;
        Some(value[start..=start + end].trim())
    });
    let id = bracketed.unwrap_or_else(|| value.split_whitespace().next().unwrap_or_default());
    (!id.is_empty() && id != "<>" && id.len() <= 1000).then(|| MessageId(id.to_owned()))
}

/// The id given to a mail that has none: a hash of its header block, the same for each copy.
pub fn substitute(header: &[u8]) -> MessageId {
    let digest = Sha256::digest(header);
    let hex: String = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    MessageId(format!("<{hex}@no-id>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids() {
        let check = |raw: &str, want: &[&str]| {
            assert_eq!(list(raw).iter().map(|id| id.0.as_str()).collect::<Vec<_>>(), want);
        };
        check("<a@b> <C@d>", &["<a@b>", "<C@d>"]);
        check("Your message of Monday <a@b>", &["<a@b>"]);
        check("a@b c@d", &["<a@b>", "<c@d>"]);
        check("<a@ b> <open", &["<a@b>"]);
        check("words only", &[]);
        assert_eq!(own(" <A@b> ").map(|id| id.0).as_deref(), Some("<A@b>"));
        assert_eq!(own("a@b").map(|id| id.0).as_deref(), Some("a@b"));
        assert_eq!(own("<>"), None);
    }
}
