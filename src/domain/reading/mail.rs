//! A mail as the wire hands it over: decoded, bounded, nothing judged yet.

use std::fmt;

use jiff::Timestamp;
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::people::address::Address;

/// A Message-ID with its angle brackets, case kept as written (RFC 5322 section 3.6.4).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct MessageId(pub String);

impl fmt::Display for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The identity of a mail: a hash of Message-ID, From address, Date and base subject.
///
/// The same mail in Sent and in INBOX is one mail; a Message-ID used again by
/// another From is another mail.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MailId(u128);

impl MailId {
    /// The identity of the mail with these headers.
    pub fn of(message_id: &MessageId, from: Option<&Address>, date: Option<Timestamp>, base_subject: &str) -> MailId {
        let date = date.map(|date| date.as_second().to_string()).unwrap_or_default();
        let mut hash = Sha256::new();
        for part in [message_id.0.as_str(), from.map_or("", Address::as_str), &date, base_subject] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        let digest: [u8; 32] = hash.finalize().into();
        let mut head = [0; 16];
        head.copy_from_slice(&digest[..16]);
        MailId(u128::from_be_bytes(head))
    }
}

impl fmt::Display for MailId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl fmt::Debug for MailId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MailId({self})")
    }
}

impl From<MailId> for String {
    fn from(id: MailId) -> String {
        id.to_string()
    }
}

impl TryFrom<String> for MailId {
    type Error = std::num::ParseIntError;

    fn try_from(text: String) -> Result<MailId, Self::Error> {
        u128::from_str_radix(&text, 16).map(MailId)
    }
}

/// A display name with an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mailbox {
    /// The display name, decoded, without control characters; may be empty.
    pub name: String,
    /// The address.
    pub address: Address,
}

/// A Date header: the moment, and the zone its writer's clock showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// The moment.
    pub at: Timestamp,
    /// The writer's offset from UTC.
    pub offset: OffsetSeconds,
}

impl Written {
    /// The writer's offset as jiff has it; UTC where the header named an impossible one.
    pub fn offset(self) -> Offset {
        Offset::from_seconds(self.offset.0).unwrap_or(Offset::UTC)
    }
}

/// Seconds east of UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OffsetSeconds(pub i32);

/// A part that is a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// The name the mail gives it, for display only.
    pub name: String,
    /// The media type, lower case.
    #[serde(rename = "type")]
    pub media_type: String,
    /// Decoded size in bytes.
    pub size: u64,
}

/// What a delivery or disposition report says (RFC 3464, RFC 8098).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// What the report is about.
    pub outcome: ReportOutcome,
    /// Whom the reported mail was for.
    pub recipient: Option<Address>,
    /// The Message-ID of the reported mail, where it came back with its headers.
    pub original: Option<MessageId>,
}

/// The outcomes a report can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportOutcome {
    /// Never delivered, and no further try.
    Failed,
    /// Not yet delivered.
    Delayed,
    /// Delivered or relayed.
    Delivered,
    /// Displayed or otherwise disposed of by its receiver.
    Receipt,
    /// A complaint (RFC 5965).
    Abuse,
}

/// Text of a mail in one of the forms it came in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The text to read, `\n` line ends, no control characters but tab and newline.
    /// From the plain part, or made from HTML.
    pub plain: String,
    /// Where the text came from HTML and the markup told quoted from new: byte ranges of `plain` that are quoted.
    pub quoted: Vec<std::ops::Range<usize>>,
    /// Where the markup told the signature: byte ranges of `plain`.
    pub signed: Vec<std::ops::Range<usize>>,
    /// Links found in markup, besides those that stand in the text.
    pub links: Vec<String>,
}

/// A mail as the wire hands it over.
#[derive(Clone, Debug)]
pub struct Mail {
    /// As written, or `<HASH@no-id>`.
    pub message_id: MessageId,
    /// The one mailbox of the one From line; `None` when it isn't exactly one, with a doubt that names From.
    pub from: Option<Mailbox>,
    /// To, in order.
    pub to: Vec<Mailbox>,
    /// Cc, in order.
    pub cc: Vec<Mailbox>,
    /// The Date header, where it has one that can be read.
    pub date: Option<Written>,
    /// Decoded, on one line.
    pub subject: String,
    /// In-Reply-To, at most 10.
    pub in_reply_to: Vec<MessageId>,
    /// References, first to last, at most 100.
    pub references: Vec<MessageId>,
    /// All header fields that tell a machine's mail from a person's: name in lower case, value unfolded.
    pub marks: Vec<(String, String)>,
    /// Authentication-Results as they stand, topmost first.
    pub authentication: Vec<String>,
    /// The `X-Strawboss` header as it stands.
    pub own_mark: Option<String>,
    /// The text.
    pub text: Text,
    /// Files.
    pub attachments: Vec<Attachment>,
    /// What a multipart/report, or an old plain bounce, reports.
    pub report: Option<Report>,
    /// `METHOD` of a calendar part, upper case.
    pub calendar_method: Option<String>,
    /// The text is encrypted, TNEF or otherwise closed to us.
    pub sealed: bool,
    /// Size in bytes as it came.
    pub size: u64,
    /// What was guessed, in words.
    pub doubts: Vec<String>,
}

impl Mail {
    /// Words that came in no mail of their own, as if they were one.
    pub fn of_words(message_id: MessageId, words: &str, written: Written) -> Mail {
        Mail {
            message_id,
            from: None,
            to: Vec::new(),
            cc: Vec::new(),
            date: Some(written),
            subject: String::new(),
            in_reply_to: Vec::new(),
            references: Vec::new(),
            marks: Vec::new(),
            authentication: Vec::new(),
            own_mark: None,
            text: Text { plain: words.to_string(), ..Text::default() },
            attachments: Vec::new(),
            report: None,
            calendar_method: None,
            sealed: false,
            size: 0,
            doubts: Vec::new(),
        }
    }

    /// The first value of a mark, by lower-case header name.
    pub fn mark(&self, name: &str) -> Option<&str> {
        self.marks.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }
}
