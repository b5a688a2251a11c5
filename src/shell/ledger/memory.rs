//! A ledger in memory, for the simulation.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Batch, Ledger, LedgerError, Tree};

type Entries = BTreeMap<(Tree, Vec<u8>), Vec<u8>>;

/// Clones share what they hold, as two openings of one disk do: keep one, drop the service with the other, and what
/// was committed is still there.
#[derive(Clone, Debug, Default)]
pub struct MemoryLedger {
    entries: Arc<Mutex<Entries>>,
}

impl MemoryLedger {
    /// A copy that goes its own way: an old backup.
    pub fn snapshot(&self) -> MemoryLedger {
        MemoryLedger { entries: Arc::new(Mutex::new(self.entries().clone())) }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries().len()
    }

    /// Whether nothing was ever committed.
    pub fn is_empty(&self) -> bool {
        self.entries().is_empty()
    }

    fn entries(&self) -> MutexGuard<'_, Entries> {
        // A batch is applied without a step that can panic, so a poisoned lock still holds whole batches.
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ledger for MemoryLedger {
    fn get(&self, tree: Tree, key: &[u8]) -> Result<Option<Vec<u8>>, LedgerError> {
        Ok(self.entries().get(&(tree, key.to_vec())).cloned())
    }

    fn scan(&self, tree: Tree, prefix: &[u8], each: &mut dyn FnMut(&[u8], &[u8]) -> bool) -> Result<(), LedgerError> {
        let from = (Bound::Included((tree, prefix.to_vec())), Bound::Unbounded);
        for ((of, key), value) in self.entries().range(from) {
            if *of != tree || !key.starts_with(prefix) || !each(key, value) {
                break;
            }
        }
        Ok(())
    }

    fn commit(&mut self, batch: Batch) -> Result<(), LedgerError> {
        super::check_keys(&batch)?;
        let mut entries = self.entries();
        for (tree, key, value) in batch.changes {
            match value {
                Some(value) => entries.insert((tree, key), value),
                None => entries.remove(&(tree, key)),
            };
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), LedgerError> {
        Ok(())
    }
}
