//! Facts made up for tests: short to write, full enough to be real.

use jiff::{SignedDuration, Timestamp};

use super::fact::{AtDesk, Author, DeskFact, MailFact};
use crate::domain::people::roster::ContractorKey;
use crate::domain::reading::mail::{MailId, MessageId};
use crate::domain::reading::moment::Moment;
use crate::domain::reading::{Ask, AskKind, Confidence, Kind, Promise, Reading};

/// The contractor of every made-up desk.
pub fn boris() -> ContractorKey {
    ContractorKey("boris".into())
}

/// So many minutes after Monday, 2 March 2026, 10:00 UTC.
pub fn at(minutes: i64) -> Timestamp {
    let start: Timestamp = "2026-03-02T10:00:00Z".parse().unwrap();
    start + SignedDuration::from_mins(minutes)
}

/// A mail without a reading; the subject is taken as its base.
pub fn mail(name: &str, author: Author, minutes: i64, subject: &str) -> MailFact {
    let message_id = MessageId(format!("<{name}@mail.example>"));
    MailFact {
        id: MailId::of(&message_id, None, Some(at(minutes)), subject),
        message_id,
        author,
        from: None,
        date: at(minutes),
        offset: 0,
        arrival: at(minutes),
        subject: subject.into(),
        base_subject: subject.into(),
        in_reply_to: Vec::new(),
        references: Vec::new(),
        own: None,
        group: Vec::new(),
        history: false,
        unproven: None,
        attachments: Vec::new(),
        reading: None,
    }
}

/// `mail` with In-Reply-To and References as a usual client sets them.
pub fn replying(mut mail: MailFact, to: &[&str]) -> MailFact {
    let id = |name: &&str| MessageId(format!("<{name}@mail.example>"));
    mail.in_reply_to = to.last().iter().copied().map(id).collect();
    mail.references = to.iter().map(id).collect();
    mail
}

/// `mail` with a person's reading, changed by `says`.
pub fn saying(mut mail: MailFact, says: impl FnOnce(&mut Reading)) -> MailFact {
    let mut reading = Reading::of(Kind::Person);
    says(&mut reading);
    mail.reading = Some(Box::new(reading));
    mail
}

/// An ask.
pub fn ask(kind: AskKind, text: &str) -> Ask {
    Ask { text: text.into(), kind, due: None, confidence: Confidence(0.9), why: "said".into() }
}

/// A promise.
pub fn promise(by: crate::domain::people::roster::Side, due: Option<Moment>) -> Promise {
    Promise { by, text: "I'll do it".into(), due }
}

/// The fact that a mail came.
pub fn came(mail: &MailFact) -> DeskFact {
    DeskFact { at: mail.arrival, what: AtDesk::Mail(Box::new(mail.clone())) }
}
