//! The ledger as text: backups, a look inside, a move to another machine.
//!
//! JSON lines: a head, the house key, every entry of every tree in order, and
//! a last line with the count and the SHA-256 of all before it. Keys and
//! values stand as text where they are UTF-8, else in hex.

use std::io::{self, Write};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;

use super::{Ledger, LedgerError, OWN_KEYS, Tree};
use crate::wire::token::HouseKey;

/// The format of exports this version writes and reads.
pub const FORMAT: u64 = 1;

/// Why an export could not be made.
#[derive(Debug, Error)]
pub enum ExportError {
    /// The ledger could not be read.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The export could not be written.
    #[error("the export cannot be written: {0}")]
    Io(#[from] io::Error),
}

/// The first line.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Head {
    pub(super) strawboss_ledger: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) house_key: Option<String>,
}

/// One entry.
#[derive(Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Entry {
    pub(super) tree: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) key: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) key_hex: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) value: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) value_hex: Option<String>,
}

/// The last line.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Foot {
    pub(super) entries: u64,
    pub(super) sha256: String,
}

/// Writes the whole ledger and the house key to `out` and gives the number of entries. The text holds mail and a
/// secret: `out` belongs in a file that only the owner can read.
pub fn export(ledger: &dyn Ledger, key: Option<&HouseKey>, out: &mut dyn Write) -> Result<u64, ExportError> {
    let mut lines = Lines { out, hash: Sha256::new(), entries: 0 };
    lines.write(&Head { strawboss_ledger: FORMAT, house_key: key.map(HouseKey::to_hex) })?;
    for tree in Tree::ALL {
        let mut written = Ok(());
        ledger.scan(tree, b"", &mut |key, value| {
            if tree != Tree::Meta || !key.starts_with(OWN_KEYS) {
                written = lines.entry(tree, key, value);
            }
            written.is_ok()
        })?;
        written?;
    }
    let Lines { out, hash, entries } = lines;
    let foot = Foot { entries, sha256: hex(&hash.finalize()) };
    writeln!(out, "{}", json(&foot)?)?;
    out.flush()?;
    Ok(entries)
}

struct Lines<'a> {
    out: &'a mut dyn Write,
    hash: Sha256,
    entries: u64,
}

impl Lines<'_> {
    fn entry(&mut self, tree: Tree, key: &[u8], value: &[u8]) -> io::Result<()> {
        let (key, key_hex) = text_or_hex(key);
        let (value, value_hex) = text_or_hex(value);
        self.entries += 1;
        self.write(&Entry { tree: tree.name().into(), key, key_hex, value, value_hex })
    }

    fn write(&mut self, line: &impl Serialize) -> io::Result<()> {
        let mut line = json(line)?;
        line.push('\n');
        self.hash.update(&line);
        self.out.write_all(line.as_bytes())
    }
}

fn json(line: &impl Serialize) -> io::Result<String> {
    serde_json::to_string(line).map_err(io::Error::other)
}

fn text_or_hex(bytes: &[u8]) -> (Option<String>, Option<String>) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (Some(text.into()), None),
        Err(_) => (None, Some(hex(bytes))),
    }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().unwrap_or('?');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
