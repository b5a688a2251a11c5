//! Letters on their way out (SMTP). One letter, one recipient, every step bounded in time.
//!
//! [`SmtpPostman`] speaks to a submission server (RFC 6409): it connects anew
//! for each letter and drops the connection on the first thing it did not
//! expect, so that no reply can be taken for the answer to something else.

mod body;
mod dial;
mod dialogue;
mod patience;
mod settings;
mod size;
mod smtp;
mod starttls;
mod verdict;

#[cfg(test)]
mod tests;

pub use patience::Patience;
pub use settings::{Login, SmtpSettings};
pub use smtp::SmtpPostman;

use async_trait::async_trait;
use thiserror::Error;

use crate::domain::people::address::Address;

/// Who writes to whom; the letter's bytes come later.
#[derive(Clone, Debug)]
pub struct Envelope {
    /// MAIL FROM.
    pub from: Address,
    /// RCPT TO.
    pub to: Address,
    /// Size of the letter in bytes, told to servers that ask.
    pub size: usize,
}

/// A submission service. Both steps are certain to have sent nothing when they fail, save [`Delivery::Unknown`].
#[async_trait]
pub trait Postman: Send + Sync {
    /// Connects and goes up to the go-ahead for the body (354). Nothing has been sent when this fails.
    async fn offer(&self, envelope: &Envelope) -> Result<Box<dyn Offered>, Refusal>;
}

/// The server waits for the body. Dropping this sends nothing.
#[async_trait]
pub trait Offered: Send {
    /// Sends the body and waits for the last word. The caller has made "body started" durable before.
    async fn deliver(self: Box<Self>, bytes: &[u8]) -> Delivery;
}

/// How a letter that was begun ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// 250 after the final dot, with the server's words.
    Sent(String),
    /// The server said no after the final dot: certainly not sent.
    Refused(Refusal),
    /// The line broke: nobody knows.
    Unknown(String),
}

/// Certainly not sent. `Temporary` and `Unreachable` may be tried again later, the same bytes.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// 4xx, with the server's words.
    #[error("the server says: not now ({0})")]
    Temporary(String),
    /// 5xx, with the server's words.
    #[error("the server says: never ({0})")]
    Permanent(String),
    /// 5xx that means the account's quota for the day is used up.
    #[error("the provider's limit for today is reached ({0})")]
    DailyLimit(String),
    /// The user name or password was refused.
    #[error(
        "the mail server refused the login ({0}); check the user name and the password, or make a new app password"
    )]
    Login(String),
    /// No connection, no TLS, or a step took too long.
    #[error("the submission server cannot be reached ({0})")]
    Unreachable(String),
}
