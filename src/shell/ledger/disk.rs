//! The ledger of a house, in sled.
//!
//! What sled does not promise is added here: a sync of the disk itself after
//! every batch, a refusal to take an emptied ledger for a first start, a full
//! read after an unclean end, and no panic of its own reaches us.

mod barrier;
mod store;
mod witness;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::Duration;

use barrier::Barrier;
use store::Store;
use witness::Witness;

use super::place::{Place, sync_dir};
use super::{Batch, IMPORTING, Ledger, LedgerError, Tree};

/// The format this version writes and reads.
pub const FORMAT: u64 = 1;

/// Its value says which format the ledger has; without it, this is no ledger of ours.
const SENTINEL: &[u8] = b"ledger/format";

/// How many commits there were, this one included; written with each.
const COMMITS: &[u8] = b"ledger/commits";

/// There while nothing was written since the last clean end.
const CLEAN_END: &[u8] = b"ledger/clean-end";

const LOCK_TRIES: u32 = 20;
const LOCK_PAUSE: Duration = Duration::from_millis(10);

/// A ledger on disk. One process has it; calls block, so they belong on a thread that may.
pub struct SledLedger {
    place: Place,
    store: Store,
    barrier: Barrier,
    witness: Witness,
    commits: u64,
    /// After an error memory may be ahead of the disk: nothing more is written.
    stopped: bool,
}

impl SledLedger {
    /// Opens the ledger of the house whose state lies in `dir`, and makes one where there never was any.
    /// After an unclean end every entry is read once. The house key is to be opened before.
    pub fn open(dir: &Path) -> Result<SledLedger, LedgerError> {
        let place = Place::of(dir);
        place.prepare()?;
        let told = Witness::told(&place.marker()).map_err(|error| place.io(&error))?;
        if told.is_some() && !place.db().exists() {
            return Err(LedgerError::Lost(place.name()));
        }
        let store = store_once_free(&place)?;
        let barrier = Barrier::at(&place.ledger()).map_err(|error| place.io(&error))?;
        // The store is ours now, and so is its marker.
        let witness = Witness::open(&place.marker()).map_err(|error| place.io(&error))?;
        let mut ledger = SledLedger { place, store, barrier, witness, commits: 0, stopped: false };
        match (ledger.number(SENTINEL)?, told) {
            (Some(FORMAT), _) => ledger.resume(told.unwrap_or(0))?,
            (Some(found), _) => return Err(LedgerError::Newer { dir: ledger.place.name(), found, known: FORMAT }),
            (None, Some(_)) => return Err(LedgerError::Lost(ledger.place.name())),
            (None, None) => ledger.begin()?,
        }
        Ok(ledger)
    }

    /// Reads every entry once; what cannot be read is damage.
    pub fn verify(&self) -> Result<(), LedgerError> {
        Tree::ALL.into_iter().try_for_each(|tree| self.scan(tree, b"", &mut |_, _| true))
    }

    /// How many bytes the ledger takes on disk.
    pub fn size(&self) -> Result<u64, LedgerError> {
        guarded(&self.place, || self.store.size())
    }

    /// A number of the ledger's own, if it is there.
    fn number(&self, key: &[u8]) -> Result<Option<u64>, LedgerError> {
        let Some(value) = self.get(Tree::Meta, key)? else { return Ok(None) };
        let number = std::str::from_utf8(&value).ok().and_then(|text| text.parse().ok());
        number.map(Some).ok_or_else(|| self.damaged("a number of its own cannot be read"))
    }

    /// The first start.
    fn begin(&mut self) -> Result<(), LedgerError> {
        // A crash between making the files and writing the sentinel leaves an empty ledger; anything else is foreign.
        if !guarded(&self.place, || self.store.is_empty())? {
            return Err(self.damaged("it does not say which format it has"));
        }
        let mut batch = Batch::default();
        batch.put(Tree::Meta, SENTINEL, FORMAT.to_string());
        self.commit(batch)?;
        self.witness.sync().map_err(|error| self.place.io(&error))?;
        for dir in [self.place.ledger(), self.place.dir().to_path_buf()] {
            sync_dir(&dir).map_err(|error| self.place.io(&error))?;
        }
        Ok(())
    }

    /// Any later start; the marker has seen `told` commits.
    fn resume(&mut self, told: u64) -> Result<(), LedgerError> {
        self.commits = self.number(COMMITS)?.unwrap_or(0);
        if self.commits < told {
            return Err(self.damaged("the end of it is missing"));
        }
        if self.get(Tree::Meta, IMPORTING)?.is_some() {
            return Err(self.damaged("an import was interrupted; move it aside and import again"));
        }
        if self.get(Tree::Meta, CLEAN_END)?.is_none() {
            return self.verify();
        }
        let mut batch = Batch::default();
        batch.remove(Tree::Meta, CLEAN_END);
        self.commit(batch)
    }

    /// One batch in the ledger, on the disk, and told to the marker.
    fn write(&mut self, mut batch: Batch) -> Result<(), LedgerError> {
        let commits = self.commits.saturating_add(1);
        batch.put(Tree::Meta, COMMITS, commits.to_string());
        guarded(&self.place, || self.store.write(batch))?;
        self.barrier.sync().and_then(|()| self.witness.tell(commits)).map_err(|error| self.place.io(&error))?;
        self.commits = commits;
        Ok(())
    }

    fn damaged(&self, what: &str) -> LedgerError {
        LedgerError::Damaged { dir: self.place.name(), what: what.into() }
    }
}

impl Ledger for SledLedger {
    fn get(&self, tree: Tree, key: &[u8]) -> Result<Option<Vec<u8>>, LedgerError> {
        guarded(&self.place, || self.store.get(tree, key))
    }

    fn scan(&self, tree: Tree, prefix: &[u8], each: &mut dyn FnMut(&[u8], &[u8]) -> bool) -> Result<(), LedgerError> {
        let mut entries = self.store.scan(tree, prefix);
        // Only sled's own steps are guarded: a panic in `each` is not damage.
        while let Some((key, value)) = guarded(&self.place, || self.store.next(tree, &mut entries))? {
            if !each(&key, &value) {
                break;
            }
        }
        Ok(())
    }

    fn commit(&mut self, batch: Batch) -> Result<(), LedgerError> {
        super::check_keys(&batch)?;
        if self.stopped {
            return Err(LedgerError::stopped());
        }
        if batch.is_empty() {
            return Ok(());
        }
        let written = self.write(batch);
        self.stopped = written.is_err();
        written
    }

    fn close(&mut self) -> Result<(), LedgerError> {
        let mut batch = Batch::default();
        batch.put(Tree::Meta, CLEAN_END, b"");
        self.commit(batch)?;
        self.stopped = true;
        self.witness.sync().map_err(|error| self.place.io(&error))
    }
}

/// Opens sled. A program that was started from this process shares the lock until it runs, for a few milliseconds:
/// that alone is not another strawboss.
fn store_once_free(place: &Place) -> Result<Store, LedgerError> {
    for _ in 0..LOCK_TRIES {
        match guarded(place, || Store::open(place)) {
            Err(LedgerError::Locked(_)) => std::thread::sleep(LOCK_PAUSE),
            opened => return opened,
        }
    }
    Err(LedgerError::Locked(place.name()))
}

/// Runs a step of sled's; its errors and panics come out in our words.
fn guarded<T>(place: &Place, step: impl FnOnce() -> sled::Result<T>) -> Result<T, LedgerError> {
    let damaged = |what: String| LedgerError::Damaged { dir: place.name(), what };
    // After a panic sled is not used again: opening fails, or the ledger is damaged and the service stops.
    match catch_unwind(AssertUnwindSafe(step)) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(sled::Error::Io(error))) => Err(match error.kind() {
            // sled tells a short or garbled file so.
            std::io::ErrorKind::UnexpectedEof | std::io::ErrorKind::InvalidData => damaged(error.to_string()),
            _ => place.io(&error),
        }),
        Ok(Err(sled::Error::Corruption { .. })) => Err(damaged("a part of it cannot be read".into())),
        Ok(Err(error)) => Err(damaged(error.to_string())),
        Err(_) => Err(damaged("its files do not fit together".into())),
    }
}

#[cfg(test)]
mod tests;
