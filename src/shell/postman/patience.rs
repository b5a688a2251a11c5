//! How long the postman waits for each answer.

use std::time::Duration;

/// Longest waits, by step. The defaults for the letter itself are those of RFC 5321 section 4.5.3.2.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// Name, TCP and TLS, each.
    pub connect: Duration,
    /// Greeting, EHLO and login, each.
    pub greeting: Duration,
    /// MAIL and RCPT, each.
    pub envelope: Duration,
    /// The go-ahead for the body.
    pub data: Duration,
    /// Each MiB of the body.
    pub mebibyte: Duration,
    /// The last word. Giving up sooner is how letters arrive twice (RFC 1047).
    pub last_word: Duration,
}

impl Default for Patience {
    fn default() -> Patience {
        let minutes = |count: u64| Duration::from_secs(count * 60);
        Patience {
            connect: Duration::from_secs(30),
            greeting: minutes(5),
            envelope: minutes(5),
            data: minutes(2),
            mebibyte: minutes(3),
            last_word: minutes(10),
        }
    }
}

impl Patience {
    /// For a body of `bytes` and the answer to it.
    pub(super) fn body(&self, bytes: usize) -> Duration {
        let mebibytes = u32::try_from(bytes.div_ceil(1 << 20)).unwrap_or(u32::MAX);
        self.mebibyte.saturating_mul(mebibytes).saturating_add(self.last_word)
    }
}
