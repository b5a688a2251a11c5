//! The key of the house: 32 random bytes beside the ledger, from which all tags are made.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use thiserror::Error;
use zeroize::Zeroizing;

use super::alphabet;

/// Bytes of a tag: 128 of HMAC-SHA-256's 256 bits, half, as RFC 2104 section 5 asks for.
pub(super) const TAG: usize = 16;

/// What a tag is for; each has its own label, so that a tag of one purpose is worth nothing for another.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    MessageId,
    Mark,
    Token,
    Boundary,
    Instance,
}

impl Purpose {
    fn label(self) -> &'static [u8] {
        match self {
            Purpose::MessageId => b"strawboss message-id 1",
            Purpose::Mark => b"strawboss mark 1",
            Purpose::Token => b"strawboss token 1",
            Purpose::Boundary => b"strawboss boundary 1",
            Purpose::Instance => b"strawboss instance 1",
        }
    }
}

/// The key of the house. It is never printed and is wiped from memory when dropped.
#[derive(Clone)]
pub struct HouseKey(Zeroizing<[u8; 32]>);

/// Why a key file is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a house key is 64 hexadecimal digits; restore house.key from an export")]
pub struct KeyError;

impl HouseKey {
    /// The key of these bytes, which came from the system's random source.
    pub fn from_bytes(bytes: [u8; 32]) -> HouseKey {
        HouseKey(Zeroizing::new(bytes))
    }

    /// The key as it stands in `house.key`: 64 hexadecimal digits, white space around them ignored.
    pub fn from_hex(text: &str) -> Result<HouseKey, KeyError> {
        let digits = text.trim().as_bytes();
        if digits.len() != 64 {
            return Err(KeyError);
        }
        let mut bytes = Zeroizing::new([0; 32]);
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = pair.iter().try_fold(0, |value, digit| Some(value << 4 | hex(*digit)?)).ok_or(KeyError)?;
        }
        Ok(HouseKey(bytes))
    }

    /// What to write into `house.key`. Keep it secret: whoever has it can forge tokens.
    pub fn to_hex(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// A name of this installation that tells nothing about the key: eight letters.
    pub fn instance(&self) -> String {
        let tag = self.tag(Purpose::Instance, &[]);
        alphabet::write(tag.split_at(5).0)
    }

    /// Letters that tell apart the parts of the letter with that Message-ID.
    pub(in crate::wire) fn boundary(&self, message_id: &str) -> String {
        alphabet::write(&self.tag(Purpose::Boundary, &[message_id.as_bytes()]))
    }

    pub(super) fn tag(&self, purpose: Purpose, parts: &[&[u8]]) -> [u8; TAG] {
        let whole: [u8; 32] = self.hash(purpose, parts).finalize().into_bytes().into();
        let mut tag = [0; TAG];
        tag.copy_from_slice(whole.split_at(TAG).0);
        tag
    }

    /// Whether `tag` is the tag of `parts`; takes the same time whatever `tag` is.
    pub(super) fn proves(&self, purpose: Purpose, parts: &[&[u8]], tag: &[u8]) -> bool {
        tag.len() == TAG && self.hash(purpose, parts).verify_truncated_left(tag).is_ok()
    }

    fn hash(&self, purpose: Purpose, parts: &[&[u8]]) -> Hmac<Sha256> {
        // RFC 2104 pads a short key with zeros to the block: done here, no length can be refused.
        let mut block = Zeroizing::new([0; 64]);
        block[..32].copy_from_slice(self.0.as_slice());
        let mut hash = Hmac::<Sha256>::new((&*block).into());
        for part in std::iter::once(purpose.label()).chain(parts.iter().copied()) {
            hash.update(&(part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        hash
    }
}

impl fmt::Debug for HouseKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HouseKey(hidden)")
    }
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}
