//! Keyed hashes: Message-IDs, marks and tokens that only this house can make.
//!
//! How an answer finds its letter: a reply carries our Message-ID in In-Reply-To
//! ([`HouseKey::ours`] tells which letter and thread that is), and every letter to
//! the owner carries a token in its subject, which the mail program keeps in the
//! reply and which the prepared replies of a digest carry as well
//! ([`find`], then [`HouseKey::verify`]). A token says which letter is meant and
//! that this house wrote it; it never proves who wrote the reply, and it does not
//! know whether it was used before: once-only is the caller's to keep.
//!
//! All tags are HMAC-SHA-256 (RFC 2104) cut to 128 bits, each purpose under its
//! own label, compared in constant time. The alphabet is that of RFC 4648 section
//! 6 in lower case, without padding: any case is read, because mail programs and
//! people change it.

mod alphabet;
mod key;

use jiff::{SignedDuration, Timestamp};
use thiserror::Error;

use crate::domain::people::roster::Side;
use crate::domain::reading::mail::MessageId;
use crate::domain::speech::letter::{LetterId, LetterKind};
use crate::domain::turn::thread_id::ThreadId;

pub use key::{HouseKey, KeyError};
use key::{Purpose, TAG};

/// Letter and thread, eight bytes each, then the tag.
const ID_BYTES: usize = 16 + TAG;
/// Letter, day of issue, then the tag.
const TOKEN_BYTES: usize = 8 + 2 + TAG;
/// Letters of a token behind its `sb-`.
const TOKEN_LETTERS: usize = (TOKEN_BYTES * 8).div_ceil(5);
/// Days of issue count from 2020-01-01 UTC.
const FIRST_DAY: i64 = 18_262;
const DAY_SECONDS: i64 = 86_400;

/// A letter of this house, as its Message-ID tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ours {
    /// The letter.
    pub letter: LetterId,
    /// The thread it stands in; `None` for letters of the whole house.
    pub thread: Option<ThreadId>,
}

/// What a good token says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenOf {
    /// The letter it was issued with.
    pub letter: LetterId,
    /// Midnight UTC of the day of issue.
    pub issued: Timestamp,
}

/// Why a token is no good, in words for the one who used it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TokenError {
    /// Not a whole token.
    #[error("the code in the subject is not complete; reply to the letter itself, without changing its subject")]
    Broken,
    /// Altered, of another house or issued to another party.
    #[error("the code in the subject is not one of ours for you; reply to the letter itself")]
    Foreign,
    /// Too old.
    #[error("that letter is too old to be answered this way; reply to the latest digest instead")]
    Expired,
    /// Issued later than now: this machine's clock, or a restored copy of it, is behind.
    #[error("the code in the subject is from the future; check the clock of the machine strawboss runs on")]
    Early,
}

impl HouseKey {
    /// The Message-ID of `letter` in `thread`, at `domain`: the same for the same letter, and not to be guessed.
    pub fn message_id(&self, letter: &LetterId, thread: Option<ThreadId>, domain: &str) -> MessageId {
        let mut bytes = Vec::with_capacity(ID_BYTES);
        bytes.extend(letter.bytes());
        bytes.extend(thread.map_or(0, ThreadId::number).to_be_bytes());
        bytes.extend(self.tag(Purpose::MessageId, &[&bytes]));
        MessageId(format!("<{}@{domain}>", alphabet::write(&bytes)))
    }

    /// The letter `id` is the Message-ID of, if this house made it. The part behind the `@` is not looked at.
    pub fn ours(&self, id: &MessageId) -> Option<Ours> {
        let (local, _) = id.0.trim().trim_start_matches('<').split_once('@')?;
        let bytes: [u8; ID_BYTES] = alphabet::read(local)?;
        let (said, tag) = bytes.split_at(ID_BYTES - TAG);
        if !self.proves(Purpose::MessageId, &[said], tag) {
            return None;
        }
        let (letter, thread) = said.split_at(8);
        let thread = u64::from_be_bytes(thread.try_into().ok()?);
        Some(Ours {
            letter: LetterId::from_bytes(letter.try_into().ok()?),
            thread: (thread != 0).then(|| ThreadId::from_number(thread)),
        })
    }

    /// The value of `X-Strawboss` for the letter with that Message-ID: `nag; TAG`.
    pub fn mark(&self, kind: LetterKind, id: &MessageId) -> String {
        let tag = self.tag(Purpose::Mark, &[kind.word().as_bytes(), id.0.as_bytes()]);
        format!("{}; {}", kind.word(), alphabet::write(&tag))
    }

    /// The kind a mark names, if this house put it on the letter with that Message-ID.
    pub fn verify_mark(&self, mark: &str, id: &MessageId) -> Option<LetterKind> {
        let (word, tag) = mark.split_once(';')?;
        let kind = LetterKind::from_word(word.trim())?;
        let tag: [u8; TAG] = alphabet::read(tag.trim())?;
        self.proves(Purpose::Mark, &[kind.word().as_bytes(), id.0.as_bytes()], &tag).then_some(kind)
    }

    /// The token of `letter` for `party`, for the subject of that letter and of its prepared replies: `[sb-...]`.
    pub fn token(&self, letter: &LetterId, party: Side, issued: Timestamp) -> String {
        let day = u16::try_from(issued.as_second().div_euclid(DAY_SECONDS) - FIRST_DAY).unwrap_or(0);
        let mut bytes = Vec::with_capacity(TOKEN_BYTES);
        bytes.extend(letter.bytes());
        bytes.extend(day.to_be_bytes());
        bytes.extend(self.tag(Purpose::Token, &[&bytes, word(party)]));
        format!("[sb-{}]", alphabet::write(&bytes))
    }

    /// What `token` (with or without its brackets) says, if this house issued it to `party` and it is not older than
    /// `good_for`, counted from the end of the day of issue.
    pub fn verify(
        &self,
        token: &str,
        party: Side,
        now: Timestamp,
        good_for: SignedDuration,
    ) -> Result<TokenOf, TokenError> {
        let bare = token.trim().trim_start_matches('[').trim_end_matches(']');
        let letters = bare.get(..3).filter(|head| head.eq_ignore_ascii_case("sb-")).and_then(|_| bare.get(3..));
        let bytes: [u8; TOKEN_BYTES] = letters.and_then(alphabet::read).ok_or(TokenError::Broken)?;
        let (said, tag) = bytes.split_at(TOKEN_BYTES - TAG);
        if !self.proves(Purpose::Token, &[said, word(party)], tag) {
            return Err(TokenError::Foreign);
        }
        let (letter, day) = said.split_at(8);
        let broken = |_| TokenError::Broken;
        let day = i64::from(u16::from_be_bytes(day.try_into().map_err(broken)?)) + FIRST_DAY;
        let issued = day * DAY_SECONDS;
        let end = issued.saturating_add(DAY_SECONDS).saturating_add(good_for.as_secs());
        if now.as_second() >= end {
            return Err(TokenError::Expired);
        }
        if now.as_second() < issued - DAY_SECONDS {
            return Err(TokenError::Early);
        }
        Ok(TokenOf {
            letter: LetterId::from_bytes(letter.try_into().map_err(broken)?),
            issued: Timestamp::from_second(issued).map_err(|_| TokenError::Broken)?,
        })
    }
}

/// What binds a token to its party.
fn word(party: Side) -> &'static [u8] {
    match party {
        Side::Owner => b"owner",
        Side::Contractor => b"contractor",
    }
}

/// The last thing in `text` that looks like a token, with or without its brackets, which some mail programs take for a
/// list's tag and drop; the last, because a reply keeps the end of a subject.
pub fn find(text: &str) -> Option<&str> {
    let letter = |byte: &u8| byte.is_ascii_alphanumeric();
    let starts = text.as_bytes().windows(3).enumerate().rev().filter(|(_, three)| three.eq_ignore_ascii_case(b"sb-"));
    starts.map(|(start, _)| start).find_map(|start| {
        let length = text.as_bytes().get(start + 3..)?.iter().take_while(|byte| letter(byte)).count();
        (length == TOKEN_LETTERS).then(|| text.get(start..start + 3 + length))?
    })
}

#[cfg(test)]
mod tests;
