//! All that is remembered, on disk before anything leaves the machine.
//!
//! Here are the port and its words; [`disk`] keeps the ledger of a house,
//! [`memory`] that of a simulation.

pub mod backup;
pub mod disk;
pub mod export;
pub mod faulty;
pub mod import;
pub mod key;
pub mod memory;
mod pieces;
pub mod place;

pub mod record;

use thiserror::Error;

/// The trees of the ledger; what they hold stands in `docs/LEDGER.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tree {
    /// Sentinel, format version, counters, the mark of a clean end.
    Meta,
    /// Facts by stream and sequence number.
    Facts,
    /// Fresh texts of mails, by desk and mail.
    Texts,
    /// Letters with their bytes, by letter id.
    Outbox,
    /// Errands not yet done, and the journal of moves.
    Journal,
    /// Cursors by folder.
    Cursors,
    /// Indexes; dropped and rebuilt when in doubt.
    Index,
}

impl Tree {
    /// Every tree.
    pub const ALL: [Tree; 7] =
        [Tree::Meta, Tree::Facts, Tree::Texts, Tree::Outbox, Tree::Journal, Tree::Cursors, Tree::Index];

    /// Its name on disk and in exports.
    pub fn name(self) -> &'static str {
        match self {
            Tree::Meta => "meta",
            Tree::Facts => "facts",
            Tree::Texts => "texts",
            Tree::Outbox => "outbox",
            Tree::Journal => "journal",
            Tree::Cursors => "cursors",
            Tree::Index => "index",
        }
    }
}

/// Changes that happen together or not at all. The last write to a key holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Tree, key, and the new value, or `None` to remove it.
    pub changes: Vec<(Tree, Vec<u8>, Option<Vec<u8>>)>,
}

impl Batch {
    /// Writes `value` under `key`.
    pub fn put(&mut self, tree: Tree, key: impl Into<Vec<u8>>, value: impl Into<Vec<u8>>) {
        self.changes.push((tree, key.into(), Some(value.into())));
    }

    /// Removes `key`.
    pub fn remove(&mut self, tree: Tree, key: impl Into<Vec<u8>>) {
        self.changes.push((tree, key.into(), None));
    }

    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}

/// A store of bytes by tree and key. Load by scan, commit a batch; one writer.
pub trait Ledger: Send {
    /// The value under `key`.
    fn get(&self, tree: Tree, key: &[u8]) -> Result<Option<Vec<u8>>, LedgerError>;

    /// Every entry whose key begins with `prefix`, in the order of keys, until `each` returns false.
    fn scan(&self, tree: Tree, prefix: &[u8], each: &mut dyn FnMut(&[u8], &[u8]) -> bool) -> Result<(), LedgerError>;

    /// Writes the batch; when this returns `Ok` it is on the disk itself. After an error nothing more is written:
    /// the batch may or may not be found when the ledger is opened again.
    fn commit(&mut self, batch: Batch) -> Result<(), LedgerError>;

    /// Marks a clean end, so that the next start need not read everything. Nothing can be written afterwards.
    fn close(&mut self) -> Result<(), LedgerError>;
}

/// Keys of [`Tree::Meta`] that begin so belong to the ledger itself and are never exported.
pub const OWN_KEYS: &[u8] = b"ledger/";

/// Set while an import runs; a ledger that still holds it was not filled whole.
pub const IMPORTING: &[u8] = b"ledger/importing";

/// Longest key in bytes. Longer things are hashed by whoever makes the key.
pub const KEY_LIMIT: usize = 1024;

/// What can be wrong with a ledger.
#[derive(Debug, Error)]
pub enum LedgerError {
    /// Another process has it.
    #[error("another strawboss holds the ledger in {0}; stop it first, or ask it with `strawboss status`")]
    Locked(String),
    /// No space.
    #[error("the disk is full: free some space in {0} and start again; nothing was lost")]
    Full(String),
    /// Not readable as what it should be.
    #[error("the ledger in {dir} is damaged ({what}); run `strawboss rebuild`, which sends nothing twice")]
    Damaged { dir: String, what: String },
    /// It was there before and is gone, or empty.
    #[error(
        "the ledger in {0} is gone, though there was one; restore the folder or an export, or run `strawboss rebuild`, \
         which sends nothing twice"
    )]
    Lost(String),
    /// Written by a later version.
    #[error("the ledger in {dir} has format {found}, this strawboss knows {known}; install the newer version again")]
    Newer { dir: String, found: u64, known: u64 },
    /// On a disk that cannot keep promises.
    #[error(
        "the ledger cannot lie in {dir}: {system} is a network file system, where locks and power cuts are not safe; \
         choose a folder on a local disk"
    )]
    Network { dir: String, system: &'static str },
    /// Anything else the disk says.
    #[error("the ledger cannot be read or written: {0}")]
    Io(String),
}

impl LedgerError {
    /// After an error nothing is written until the ledger is opened again: memory and disk may differ.
    fn stopped() -> LedgerError {
        LedgerError::Io("it stopped after an earlier error; start strawboss again".into())
    }
}

/// Refuses a batch with a key above [`KEY_LIMIT`].
fn check_keys(batch: &Batch) -> Result<(), LedgerError> {
    match batch.changes.iter().map(|(_, key, _)| key.len()).max() {
        Some(longest) if longest > KEY_LIMIT => {
            Err(LedgerError::Io(format!("a key of {longest} bytes is above the limit of {KEY_LIMIT}")))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
