//! All that is remembered, on disk before anything leaves the machine.

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

    /// Writes the batch; when this returns `Ok` it is on the disk itself.
    fn commit(&mut self, batch: Batch) -> Result<(), LedgerError>;
}

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
    /// Anything else the disk says.
    #[error("the ledger cannot be read or written: {0}")]
    Io(String),
}
