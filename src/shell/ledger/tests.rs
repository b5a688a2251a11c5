//! What every ledger promises, kept by both.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::disk::SledLedger;
use super::memory::MemoryLedger;
use super::*;

/// Everything in a tree under `prefix`.
fn all(ledger: &dyn Ledger, tree: Tree, prefix: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut found = Vec::new();
    ledger
        .scan(tree, prefix, &mut |key, value| {
            found.push((key.to_vec(), value.to_vec()));
            true
        })
        .unwrap();
    found
}

#[test]
fn a_scan_follows_the_order_of_keys_and_stops_when_told() {
    fn check(mut ledger: impl Ledger) {
        let mut batch = Batch::default();
        for key in ["b/2", "a/9", "b/10", "b/1", "c/0"] {
            batch.put(Tree::Facts, key, key);
        }
        batch.put(Tree::Index, "b/7", "elsewhere");
        ledger.commit(batch).unwrap();
        let keys: Vec<_> = all(&ledger, Tree::Facts, b"b/").into_iter().map(|(key, _)| key).collect();
        assert_eq!(keys, [b"b/1".to_vec(), b"b/10".to_vec(), b"b/2".to_vec()]);
        let mut seen = 0;
        ledger
            .scan(Tree::Facts, b"", &mut |_, _| {
                seen += 1;
                seen < 2
            })
            .unwrap();
        assert_eq!(seen, 2);
    }
    let dir = tempfile::tempdir().unwrap();
    check(SledLedger::open(dir.path()).unwrap());
    check(MemoryLedger::default());
}

#[test]
fn the_last_write_to_a_key_holds() {
    fn check(mut ledger: impl Ledger) {
        let mut batch = Batch::default();
        batch.put(Tree::Outbox, "l", vec![1; 9000]);
        batch.put(Tree::Outbox, "l", "short");
        batch.put(Tree::Outbox, "gone", "x");
        batch.remove(Tree::Outbox, "gone");
        ledger.commit(batch).unwrap();
        assert_eq!(all(&ledger, Tree::Outbox, b""), [(b"l".to_vec(), b"short".to_vec())]);
    }
    let dir = tempfile::tempdir().unwrap();
    check(SledLedger::open(dir.path()).unwrap());
    check(MemoryLedger::default());
}

#[test]
fn a_key_above_the_limit_is_refused_and_nothing_is_written() {
    fn check(mut ledger: impl Ledger) {
        let mut batch = Batch::default();
        batch.put(Tree::Index, "fits", "x");
        batch.put(Tree::Index, vec![b'k'; KEY_LIMIT + 1], "x");
        assert!(ledger.commit(batch).is_err());
        assert_eq!(all(&ledger, Tree::Index, b""), []);
        let mut batch = Batch::default();
        batch.put(Tree::Index, vec![b'k'; KEY_LIMIT], "x");
        ledger.commit(batch).unwrap();
    }
    let dir = tempfile::tempdir().unwrap();
    check(SledLedger::open(dir.path()).unwrap());
    check(MemoryLedger::default());
}

#[test]
fn a_clone_in_memory_shares_and_a_snapshot_does_not() {
    let mut first = MemoryLedger::default();
    let put = |ledger: &mut MemoryLedger, key: &str| {
        let mut batch = Batch::default();
        batch.put(Tree::Facts, key, "x");
        ledger.commit(batch).unwrap();
    };
    put(&mut first, "1");
    let second = first.clone();
    let backup = first.snapshot();
    put(&mut first, "2");
    drop(first);
    assert_eq!((second.len(), backup.len()), (2, 1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// sled in pieces, opened again at every turn, holds what a plain map holds.
    #[test]
    fn the_ledger_on_disk_is_a_map(batches in prop::collection::vec(
        prop::collection::vec((0usize..3, 0u8..6, prop::option::of(0usize..6000)), 0..8), 1..6)) {
        let dir = tempfile::tempdir().unwrap();
        let trees = [Tree::Facts, Tree::Outbox, Tree::Index];
        let mut model: BTreeMap<(Tree, Vec<u8>), Vec<u8>> = BTreeMap::new();
        for (turn, changes) in batches.iter().enumerate() {
            let mut ledger = SledLedger::open(dir.path()).unwrap();
            let mut batch = Batch::default();
            for (tree, key, length) in changes {
                let place = (trees[*tree], vec![*key]);
                match length {
                    Some(length) => {
                        let value = vec![turn as u8; *length];
                        batch.put(place.0, place.1.clone(), value.clone());
                        model.insert(place, value);
                    }
                    None => {
                        batch.remove(place.0, place.1.clone());
                        model.remove(&place);
                    }
                }
            }
            ledger.commit(batch).unwrap();
            for tree in trees {
                let expected: Vec<_> = model.iter().filter(|((of, _), _)| *of == tree)
                    .map(|((_, key), value)| (key.clone(), value.clone())).collect();
                prop_assert_eq!(all(&ledger, tree, b""), expected);
            }
            if turn % 2 == 0 {
                ledger.close().unwrap();
            }
        }
    }
}
