//! The name of a thread.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::people::roster::ContractorKey;
use crate::domain::reading::mail::MailId;

/// A hash of the contractor and the thread's first root, shown as five letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ThreadId(u64);

impl ThreadId {
    /// The thread that `root` opens with `contractor`.
    pub fn of(contractor: &ContractorKey, root: MailId) -> ThreadId {
        ThreadId::hashed(&[&contractor.0, &root.to_string()])
    }

    /// The thread of part `number` (from 1) of the bundle `mail`.
    pub fn of_part(contractor: &ContractorKey, mail: MailId, number: u32) -> ThreadId {
        ThreadId::hashed(&[&contractor.0, &mail.to_string(), &number.to_string()])
    }

    fn hashed(parts: &[&str]) -> ThreadId {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        let digest: [u8; 32] = hash.finalize().into();
        let mut head = [0; 8];
        head.copy_from_slice(&digest[..8]);
        ThreadId(u64::from_be_bytes(head))
    }

    /// The hash itself, to travel in Message-IDs.
    pub fn number(self) -> u64 {
        self.0
    }

    /// The thread of that hash.
    pub fn from_number(hash: u64) -> ThreadId {
        ThreadId(hash)
    }

    /// Five lower-case letters; two threads can share them, and then a person is asked back.
    pub fn short(self) -> String {
        self.letters().map(char::from).iter().collect()
    }

    /// The same as bytes.
    pub fn letters(self) -> [u8; 5] {
        let mut rest = self.0;
        [(); 5].map(|()| {
            let letter = b'a' + (rest % 26) as u8;
            rest /= 26;
            letter
        })
    }
}

impl fmt::Display for ThreadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for ThreadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ThreadId({})", self.short())
    }
}

impl From<ThreadId> for String {
    fn from(id: ThreadId) -> String {
        id.to_string()
    }
}

impl TryFrom<String> for ThreadId {
    type Error = std::num::ParseIntError;

    fn try_from(text: String) -> Result<ThreadId, Self::Error> {
        u64::from_str_radix(&text, 16).map(ThreadId)
    }
}
