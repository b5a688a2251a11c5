//! A ledger on a disk that fails at a chosen moment.

use super::{Batch, Ledger, LedgerError, Tree};

/// How a commit fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The disk is full: nothing was written.
    Full,
    /// The last sync failed: it was written all the same, and nobody can know.
    Unsynced,
}

/// Passes everything on until so many commits went well; from then on it fails, as a disk does.
#[derive(Debug)]
pub struct Faulty<L> {
    inner: L,
    good: u64,
    fault: Fault,
    failed: bool,
}

impl<L: Ledger> Faulty<L> {
    /// The first `good` commits succeed.
    pub fn after(good: u64, fault: Fault, inner: L) -> Faulty<L> {
        Faulty { inner, good, fault, failed: false }
    }
}

impl<L: Ledger> Ledger for Faulty<L> {
    fn get(&self, tree: Tree, key: &[u8]) -> Result<Option<Vec<u8>>, LedgerError> {
        self.inner.get(tree, key)
    }

    fn scan(&self, tree: Tree, prefix: &[u8], each: &mut dyn FnMut(&[u8], &[u8]) -> bool) -> Result<(), LedgerError> {
        self.inner.scan(tree, prefix, each)
    }

    fn commit(&mut self, batch: Batch) -> Result<(), LedgerError> {
        if self.failed {
            return Err(LedgerError::stopped());
        }
        if let Some(left) = self.good.checked_sub(1) {
            self.good = left;
            return self.inner.commit(batch);
        }
        self.failed = true;
        match self.fault {
            Fault::Full => Err(LedgerError::Full("memory".into())),
            Fault::Unsynced => {
                self.inner.commit(batch)?;
                Err(LedgerError::Io("the disk did not confirm what was written".into()))
            }
        }
    }

    fn close(&mut self) -> Result<(), LedgerError> {
        if self.failed { Err(LedgerError::stopped()) } else { self.inner.close() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::ledger::memory::MemoryLedger;

    fn batch(key: &[u8]) -> Batch {
        let mut batch = Batch::default();
        batch.put(Tree::Facts, key, b"x");
        batch
    }

    #[test]
    fn it_fails_at_the_chosen_commit_and_ever_after() {
        #[track_caller]
        fn check(good: u64, fault: Fault, kept: usize) {
            let disk = MemoryLedger::default();
            let mut ledger = Faulty::after(good, fault, disk.clone());
            let outcomes: Vec<bool> = (0..4u8).map(|n| ledger.commit(batch(&[n])).is_ok()).collect();
            let expected: Vec<bool> = (0..4).map(|n| n < good).collect();
            assert_eq!((outcomes, disk.len()), (expected, kept), "{good} {fault:?}");
            assert_eq!(ledger.close().is_ok(), good >= 4);
        }
        check(0, Fault::Full, 0);
        check(2, Fault::Full, 2);
        check(2, Fault::Unsynced, 3);
        check(4, Fault::Full, 4);
    }
}
