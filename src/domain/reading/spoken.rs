//! Mails of a few words, read: what the tables of this floor's tests are made with.

use super::mail::{Attachment, Mail, MessageId, OffsetSeconds, Text, Written};
use super::{Author, Context, Reading, read};

/// A mail of these words, written on Wednesday, 4 March 2026, at 10:00 one hour east of Greenwich.
pub fn mail(text: &str) -> Mail {
    let at = "2026-03-04T09:00:00Z".parse().expect("a time");
    Mail {
        message_id: MessageId("<m@example.org>".to_string()),
        from: None,
        to: Vec::new(),
        cc: Vec::new(),
        date: Some(Written { at, offset: OffsetSeconds(3600) }),
        subject: "Work".to_string(),
        in_reply_to: Vec::new(),
        references: Vec::new(),
        marks: Vec::new(),
        authentication: Vec::new(),
        own_mark: None,
        text: Text { plain: text.to_string(), ..Text::default() },
        attachments: Vec::new(),
        report: None,
        calendar_method: None,
        sealed: false,
        size: text.len() as u64,
        doubts: Vec::new(),
    }
}

/// What is read in these words of a contractor's.
pub fn contractor(text: &str) -> Reading {
    by(Author::Contractor, &mail(text))
}

/// What is read in these words of the owner's.
pub fn owner(text: &str) -> Reading {
    by(Author::Owner, &mail(text))
}

/// What is read in these words of a contractor's that come with a file.
pub fn with_file(text: &str, name: &str) -> Reading {
    let file = Attachment { name: name.to_string(), media_type: "application/pdf".to_string(), size: 1000 };
    by(Author::Contractor, &Mail { attachments: vec![file], ..mail(text) })
}

fn by(author: Author, mail: &Mail) -> Reading {
    let arrival = mail.date.expect("a dated mail").at;
    read(mail, &Context { author, arrival })
}
