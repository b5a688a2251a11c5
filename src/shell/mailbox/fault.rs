//! What can go wrong below the trait, sorted by what has to happen next.

use std::io;
use std::time::Duration;

use super::MailboxError;

/// The code of a refusal, where it matters (RFC 3501 section 7.1, RFC 5530).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Code {
    /// The folder has to be created first.
    TryCreate,
    /// The mailbox is full.
    OverQuota,
    /// The server asks to come back later.
    Busy,
    /// Anything else, or none.
    Other,
}

/// A failure inside the mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The connection is gone or not to be trusted any more: drop it.
    Dead(String),
    /// The connection is gone because an answer could not be read: drop it, and suspect what was asked for.
    Garbled(String),
    /// The server refused one command with these words; the connection is fine.
    No(Code, String),
    /// The server asked to be left alone for a while; the connection is dropped.
    Throttled(Duration, String),
    /// User name or password refused.
    Login(String),
    /// The certificate is not trusted.
    Certificate(String),
    /// Asked for something that cannot be said to a server, or is not allowed here.
    Refused(String),
}

impl Fault {
    /// Whether the session can go on after this.
    pub(super) fn spares_session(&self) -> bool {
        matches!(self, Fault::No(..) | Fault::Refused(_))
    }
}

impl From<io::Error> for Fault {
    /// The text of a parse failure quotes the whole buffer, mail text included: it is dropped here.
    fn from(error: io::Error) -> Fault {
        match error.kind() {
            io::ErrorKind::Other => Fault::Garbled("the server's answer could not be understood".into()),
            io::ErrorKind::InvalidData => Fault::Garbled(format!("the server's answer was cut: {error}")),
            io::ErrorKind::UnexpectedEof => Fault::Dead("the server closed the connection".into()),
            _ => Fault::Dead(error.to_string()),
        }
    }
}

impl From<Fault> for MailboxError {
    fn from(fault: Fault) -> MailboxError {
        match fault {
            Fault::Dead(words) | Fault::Garbled(words) | Fault::Throttled(_, words) => MailboxError::Offline(words),
            Fault::No(Code::OverQuota, words) => MailboxError::Full(words),
            Fault::No(Code::Busy, words) => MailboxError::Offline(words),
            Fault::No(_, words) | Fault::Refused(words) => MailboxError::Refused(words),
            Fault::Login(words) => MailboxError::Login(words),
            Fault::Certificate(words) => MailboxError::Certificate(words),
        }
    }
}
