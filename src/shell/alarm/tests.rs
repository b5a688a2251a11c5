use std::sync::Mutex;

use async_trait::async_trait;
use jiff::tz::TimeZone;

use super::*;
use crate::domain::people::language::Language;
use crate::domain::reading::mail::{OffsetSeconds, Written};
use crate::domain::speech::command::{Ground, Wish, parse};
use crate::shell::mailbox::{Changes, Copy, Cursors, Fetched, Look, MailboxError, Moved, Seen};
use crate::shell::postman::{Offered, Refusal};
use crate::wire::read::read;

fn at(clock: &str) -> Timestamp {
    format!("2026-11-25T{clock}:00Z").parse().unwrap()
}

#[test]
fn one_alarm_when_it_falls_silent_and_one_when_it_is_back() {
    let mut watch = Watch::new(SignedDuration::from_hours(2), at("08:00"));
    let mut check = |now: &str, seen: Option<&str>, expected: Option<Alarm>| {
        assert_eq!(watch.judge(seen.map(at), at(now)), expected, "{now}");
    };
    check("09:00", None, None);
    check("09:30", Some("09:30"), None);
    check("11:29", Some("09:30"), None);
    check("11:30", Some("09:30"), Some(Alarm::Silent(at("09:30"))));
    check("11:31", Some("09:30"), None);
    check("20:00", Some("09:30"), None);
    check("20:01", Some("20:01"), Some(Alarm::Back(SignedDuration::from_mins(631))));
    check("20:02", Some("20:02"), None);
    check("22:02", Some("20:02"), Some(Alarm::Silent(at("20:02"))));
}

#[test]
fn a_mailbox_that_was_never_read_is_silent_from_the_start() {
    let mut watch = Watch::new(SignedDuration::from_hours(1), at("08:00"));
    assert_eq!(watch.judge(None, at("08:59")), None);
    assert_eq!(watch.judge(None, at("09:00")), Some(Alarm::Silent(at("08:00"))));
}

/// The outside, each part working or not, with what reached it.
struct World {
    smtp: bool,
    imap: bool,
    sent: Mutex<Vec<&'static str>>,
}

struct Letterbox;

#[async_trait]
impl Offered for Letterbox {
    async fn deliver(self: Box<Self>, bytes: &[u8]) -> Delivery {
        assert!(!bytes.is_empty());
        Delivery::Sent("250 ok".into())
    }
}

#[async_trait]
impl Postman for World {
    async fn offer(&self, _: &Envelope) -> Result<Box<dyn Offered>, Refusal> {
        if !self.smtp {
            return Err(Refusal::Unreachable("down".into()));
        }
        self.sent.lock().unwrap().push("smtp");
        Ok(Box::new(Letterbox))
    }
}

#[async_trait]
impl Mailbox for World {
    async fn notice(&self) {}

    async fn changes(&self, _: &Cursors, _: usize) -> Result<Changes, MailboxError> {
        Ok(Changes::default())
    }

    async fn fetch(&self, _: &[Copy]) -> Result<Vec<Fetched>, MailboxError> {
        Ok(Vec::new())
    }

    async fn relocate(&self, _: &[(Copy, MessageId)], _: &Place) -> Result<Vec<Moved>, MailboxError> {
        Ok(Vec::new())
    }

    async fn append(&self, to: &Place, _: &MessageId, _: &[u8], seen: bool) -> Result<(), MailboxError> {
        if !self.imap {
            return Err(MailboxError::Offline("down".into()));
        }
        assert!(*to == Place::Role(Role::Inbox) && !seen);
        self.sent.lock().unwrap().push("inbox");
        Ok(())
    }

    async fn look(&self, _: &Look) -> Result<Vec<Seen>, MailboxError> {
        Ok(Vec::new())
    }

    async fn find(&self, _: &Role, _: &MessageId) -> Result<Vec<Copy>, MailboxError> {
        Ok(Vec::new())
    }
}

fn owner() -> Address {
    Address::parse("max@carpenter.example").unwrap()
}

#[tokio::test]
async fn each_link_of_the_chain_is_tried_and_only_one_is_used() {
    for (smtp, imap, reached, sent) in [
        (true, true, Reached::BySmtp, vec!["smtp"]),
        (false, true, Reached::IntoInbox, vec!["inbox"]),
        (true, false, Reached::BySmtp, vec!["smtp"]),
        (false, false, Reached::Nobody, vec![]),
    ] {
        let world = World { smtp, imap, sent: Mutex::default() };
        assert_eq!(raise(&owner(), "Your mailbox is silent.", at("09:00"), &world, &world).await, reached);
        assert_eq!(*world.sent.lock().unwrap(), sent);
    }
}

#[test]
fn the_letter_is_a_machines_and_holds_no_order() {
    let zone = TimeZone::UTC;
    for alarm in [Alarm::Silent(at("09:30")), Alarm::Back(SignedDuration::from_mins(631))] {
        let said = sentences(alarm, &zone);
        let (id, bytes) = letter(&owner(), &said, at("12:00"));
        let mail = read(&bytes);
        assert_eq!(mail.message_id, id);
        assert_eq!(mail.mark("auto-submitted"), Some("auto-generated"));
        assert!(mail.doubts.is_empty() && bytes.is_ascii(), "{:?}", mail.doubts);
        assert!(mail.text.plain.lines().all(|line| line.len() < 78), "{}", mail.text.plain);
        let written = Written { at: at("12:00"), offset: OffsetSeconds(0) };
        let ground = Ground { written, zone: &zone, language: Language::default() };
        let orders = parse(&mail.text.plain, ground);
        assert!(orders.iter().all(|order| !matches!(order.wish, Wish::Act(_))), "{orders:?}");
    }
    assert!(sentences(Alarm::Silent(at("09:30")), &zone).contains("Wednesday 25 November, 09:30"));
}
