//! sled itself: our trees in it, values in pieces, one transaction a batch.

use std::collections::BTreeMap;

use sled::transaction::{ConflictableTransactionError, TransactionError};
use sled::{Db, IVec, Mode, Transactional};

use super::super::pieces::{self, Head};
use super::super::place::Place;
use super::super::{Batch, Tree};

const CACHE: u64 = 4 * 1024 * 1024;

/// Fixed when the ledger is made.
const SEGMENT: usize = 256 * 1024;

pub(super) struct Store {
    db: Db,
    trees: BTreeMap<Tree, sled::Tree>,
    pieces: sled::Tree,
}

impl Store {
    pub(super) fn open(place: &Place) -> sled::Result<Store> {
        let db = sled::Config::new()
            .path(place.ledger())
            .cache_capacity(CACHE)
            .segment_size(SEGMENT)
            .mode(Mode::LowSpace)
            .flush_every_ms(None)
            .open()?;
        let trees = Tree::ALL.into_iter().map(|tree| Ok((tree, db.open_tree(tree.name())?)));
        let trees = trees.collect::<sled::Result<_>>()?;
        let pieces = db.open_tree(pieces::TREE)?;
        Ok(Store { db, trees, pieces })
    }

    pub(super) fn size(&self) -> sled::Result<u64> {
        self.db.size_on_disk()
    }

    pub(super) fn is_empty(&self) -> sled::Result<bool> {
        for tree in self.trees.values() {
            if tree.first()?.is_some() {
                return Ok(false);
            }
        }
        Ok(self.pieces.first()?.is_none())
    }

    pub(super) fn get(&self, tree: Tree, key: &[u8]) -> sled::Result<Option<Vec<u8>>> {
        match self.tree(tree)?.get(key)? {
            Some(stored) => self.whole(tree, key, &stored).map(Some),
            None => Ok(None),
        }
    }

    /// The entries whose keys begin with `prefix`; [`Store::next`] takes one after the other.
    pub(super) fn scan(&self, tree: Tree, prefix: &[u8]) -> Option<sled::Iter> {
        self.trees.get(&tree).map(|tree| tree.scan_prefix(prefix))
    }

    pub(super) fn next(&self, tree: Tree, entries: &mut Option<sled::Iter>) -> sled::Result<Option<(IVec, Vec<u8>)>> {
        match entries.as_mut().and_then(Iterator::next) {
            Some(entry) => {
                let (key, stored) = entry?;
                let value = self.whole(tree, &key, &stored)?;
                Ok(Some((key, value)))
            }
            None => Ok(None),
        }
    }

    /// Writes a batch in one transaction and hands it to the kernel; the caller syncs.
    pub(super) fn write(&self, batch: Batch) -> sled::Result<()> {
        let last: BTreeMap<(Tree, Vec<u8>), Option<Vec<u8>>> =
            batch.changes.into_iter().map(|(tree, key, value)| ((tree, key), value)).collect();
        let mut entries: BTreeMap<Option<Tree>, Vec<(IVec, Option<IVec>)>> = BTreeMap::new();
        for ((tree, key), value) in &last {
            self.lay_out(*tree, key, value.as_deref(), &mut entries)?;
        }
        let (touched, writes): (Vec<&sled::Tree>, Vec<_>) = entries
            .iter()
            .filter_map(|(tree, writes)| Some((tree.map_or(Some(&self.pieces), |tree| self.trees.get(&tree))?, writes)))
            .unzip();
        // May run twice: it only writes what was laid out before.
        let outcome = touched.as_slice().transaction(|trees| {
            for (tree, writes) in trees.iter().zip(&writes) {
                for (key, value) in *writes {
                    match value {
                        Some(value) => tree.insert(key, value)?,
                        None => tree.remove(key)?,
                    };
                }
            }
            Ok::<(), ConflictableTransactionError<()>>(())
        });
        match outcome {
            Ok(()) => self.db.flush().map(|_| ()),
            Err(TransactionError::Storage(error)) => Err(error),
            Err(TransactionError::Abort(())) => Err(sled::Error::ReportableBug("a batch was aborted".into())),
        }
    }

    /// What is written for one change: the head, the pieces, and the removal of pieces no longer needed.
    /// `None` stands for the tree of pieces.
    fn lay_out(
        &self,
        tree: Tree,
        key: &[u8],
        value: Option<&[u8]>,
        entries: &mut BTreeMap<Option<Tree>, Vec<(IVec, Option<IVec>)>>,
    ) -> sled::Result<()> {
        let before = match self.tree(tree)?.get(key)?.as_deref().and_then(pieces::head) {
            Some(Head::Cut(count)) => count,
            _ => 0,
        };
        let (head, parts) = value.map(pieces::cut).unzip();
        let parts = parts.unwrap_or_default();
        entries.entry(Some(tree)).or_default().push((key.into(), head.map(IVec::from)));
        let kept = u32::try_from(parts.len()).unwrap_or(u32::MAX);
        let mut writes: Vec<(IVec, Option<IVec>)> = Vec::new();
        for (index, part) in (0..).zip(parts) {
            writes.push((pieces::key(tree, key, index).into(), Some(part.into())));
        }
        writes.extend((kept..before).map(|index| (pieces::key(tree, key, index).into(), None)));
        if !writes.is_empty() {
            entries.entry(None).or_default().append(&mut writes);
        }
        Ok(())
    }

    /// The value behind what stands under its key.
    fn whole(&self, tree: Tree, key: &[u8], stored: &[u8]) -> sled::Result<Vec<u8>> {
        match pieces::head(stored) {
            Some(Head::Whole(value)) => Ok(value.to_vec()),
            Some(Head::Cut(count)) => {
                let mut value = Vec::new();
                for index in 0..count {
                    let piece = self.pieces.get(pieces::key(tree, key, index))?;
                    value.extend_from_slice(&piece.ok_or_else(corrupt)?);
                }
                Ok(value)
            }
            None => Err(corrupt()),
        }
    }

    fn tree(&self, tree: Tree) -> sled::Result<&sled::Tree> {
        self.trees.get(&tree).ok_or_else(|| sled::Error::CollectionNotFound(tree.name().into()))
    }
}

fn corrupt() -> sled::Error {
    sled::Error::Corruption { at: None, bt: () }
}
