//! A ledger that survives the death of the house, sometimes fails, and shows every commit to the witness.

use strawboss::shell::ledger::memory::MemoryLedger;
use strawboss::shell::ledger::{Batch, Ledger, LedgerError, Tree};

use crate::world::{Shared, lock};

/// One opening of the disk.
pub struct SimLedger {
    pub disk: MemoryLedger,
    pub shared: Shared,
    pub failed: bool,
}

impl Ledger for SimLedger {
    fn get(&self, tree: Tree, key: &[u8]) -> Result<Option<Vec<u8>>, LedgerError> {
        self.disk.get(tree, key)
    }

    fn scan(&self, tree: Tree, prefix: &[u8], each: &mut dyn FnMut(&[u8], &[u8]) -> bool) -> Result<(), LedgerError> {
        self.disk.scan(tree, prefix, each)
    }

    fn commit(&mut self, batch: Batch) -> Result<(), LedgerError> {
        let mut world = lock(&self.shared);
        if self.failed {
            world.broken("something was to be written after a commit had failed");
            return Err(LedgerError::Io("it stopped after an earlier error".into()));
        }
        let share = world.faults.commit_fails;
        let (full, unsynced) = (world.bad_luck(share / 2.0), world.bad_luck(share / 2.0));
        if full {
            self.failed = true;
            world.tell("the disk is full");
            return Err(LedgerError::Full("memory".into()));
        }
        self.disk.commit(batch.clone())?;
        world.judge_commit(&batch);
        if unsynced {
            self.failed = true;
            world.tell("the disk does not confirm");
            return Err(LedgerError::Io("the disk did not confirm what was written".into()));
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), LedgerError> {
        Ok(())
    }
}
