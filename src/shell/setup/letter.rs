//! One letter from the owner to the owner, by which the mailbox shows what it does to letters.

use jiff::Timestamp;

use crate::domain::people::address::Address;
use crate::domain::reading::mail::MessageId;

/// A letter that has not been sent yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestLetter {
    /// What we call it.
    pub id: MessageId,
    /// Its subject; the number at its end finds it where its Message-ID was replaced.
    pub subject: String,
    /// All its bytes.
    pub bytes: Vec<u8>,
}

/// The letter for this moment. It is marked as a machine's, and says nothing that reads as an order.
pub fn test_letter(owner: &Address, now: Timestamp) -> TestLetter {
    let number = now.as_millisecond();
    let id = MessageId(format!("<strawboss-setup.{number}@{}>", owner.domain()));
    let subject = format!("strawboss is being set up ({number})");
    let date = now.strftime("%a, %d %b %Y %H:%M:%S +0000");
    let text = "This letter was sent by strawboss, your foreman, from your mailbox to itself: it shows how your\r\n\
                provider treats letters. It asks for nothing, and you may delete it.\r\n";
    let bytes = format!(
        "Date: {date}\r\nFrom: strawboss <{owner}>\r\nTo: {owner}\r\nSubject: {subject}\r\nMessage-ID: {}\r\n\
         Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n{text}",
        id.0
    );
    TestLetter { id, subject, bytes: bytes.into_bytes() }
}

/// The name under which the provider writes Authentication-Results (RFC 8601 section 2.5), learned from those that
/// stand topmost in mails of several senders; `None` where they do not agree, or are too few to tell.
pub fn authserv_id<'a>(topmost: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<String> {
    let mut seen: Vec<(String, &str)> = Vec::new();
    for (sender_domain, result) in topmost {
        let id = result.split(';').next()?.split_whitespace().next()?.to_ascii_lowercase();
        seen.push((id, sender_domain));
    }
    let (first, domain) = seen.first()?;
    let agree = seen.len() >= 3 && seen.iter().all(|(id, _)| id == first);
    let several = seen.iter().any(|(_, other)| other != domain);
    (agree && several && first.contains('.')).then(|| first.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::read::read;

    #[test]
    fn the_letter_is_plain_and_a_machines() {
        let owner = Address::parse("max@carpenter.example").unwrap();
        let letter = test_letter(&owner, "2026-11-25T08:00:00.123Z".parse().unwrap());
        let mail = read(&letter.bytes);
        assert_eq!((mail.message_id, mail.subject), (letter.id, letter.subject));
        assert_eq!(mail.date.unwrap().at.to_string(), "2026-11-25T08:00:00Z");
        assert_eq!(mail.from.unwrap().address, owner);
        assert!(letter.bytes.is_ascii() && mail.doubts.is_empty(), "{:?}", mail.doubts);
        let other = test_letter(&owner, "2026-11-25T08:00:00.124Z".parse().unwrap());
        assert!(!String::from_utf8(other.bytes).unwrap().contains("1764057600123"));
    }

    #[test]
    fn who_checked_the_senders_is_learned_only_where_mails_agree() {
        #[track_caller]
        fn check(mails: &[(&str, &str)], expected: Option<&str>) {
            assert_eq!(authserv_id(mails.iter().copied()).as_deref(), expected);
        }
        let own = "mx.carpenter.example; dkim=pass header.d=studio.example";
        let (ana, boris) = ("studio.example", "fences.example");
        check(&[(ana, own), (boris, "MX.Carpenter.example 1; spf=fail"), (ana, own)], Some("mx.carpenter.example"));
        check(&[(ana, own), (ana, own), (ana, own)], None);
        check(&[(ana, own), (boris, own)], None);
        check(&[(ana, own), (boris, "mx.fences.example; spf=pass"), (ana, own)], None);
        check(&[(ana, "none"), (boris, "none"), (ana, "none")], None);
        check(&[], None);
    }
}
