//! How a value lies in sled: small ones beside their key, big ones cut into pieces.
//!
//! sled writes a node of up to some twenty entries as one message, and moves
//! any message above a quarter of a segment into a file of its own that it
//! never syncs. So nothing long may stand in a node: a value above
//! [`PIECE`] bytes leaves only a head in its tree, and its pieces go to a tree
//! of their own.

use super::Tree;

/// Most bytes of a value in one entry. Twenty entries of this and a key of [`super::KEY_LIMIT`] stay below 64 KiB.
pub(super) const PIECE: usize = 1536;

/// The name of the tree that holds the pieces.
pub(super) const TREE: &str = "pieces";

const WHOLE: u8 = 0;
const CUT: u8 = 1;

/// What stands under a key.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Head<'a> {
    /// The value itself.
    Whole(&'a [u8]),
    /// It was cut into this many pieces.
    Cut(u32),
}

/// Reads what stands under a key; `None` if no version of ours wrote it.
pub(super) fn head(stored: &[u8]) -> Option<Head<'_>> {
    match stored.split_first()? {
        (&WHOLE, value) => Some(Head::Whole(value)),
        (&CUT, count) => Some(Head::Cut(u32::from_be_bytes(count.try_into().ok()?))),
        _ => None,
    }
}

/// A value as it is stored: the head for its own tree, and its pieces in order.
pub(super) fn cut(value: &[u8]) -> (Vec<u8>, Vec<&[u8]>) {
    if value.len() <= PIECE {
        let mut head = Vec::with_capacity(value.len() + 1);
        head.push(WHOLE);
        head.extend_from_slice(value);
        return (head, Vec::new());
    }
    let pieces: Vec<&[u8]> = value.chunks(PIECE).collect();
    let mut head = vec![CUT];
    head.extend_from_slice(&u32::try_from(pieces.len()).unwrap_or(u32::MAX).to_be_bytes());
    (head, pieces)
}

/// The key of a piece; no two values share one, because the length of their key stands before it.
pub(super) fn key(tree: Tree, key: &[u8], index: u32) -> Vec<u8> {
    let mut whole = Vec::with_capacity(key.len() + 7);
    whole.push(number(tree));
    whole.extend_from_slice(&u16::try_from(key.len()).unwrap_or(u16::MAX).to_be_bytes());
    whole.extend_from_slice(key);
    whole.extend_from_slice(&index.to_be_bytes());
    whole
}

/// On disk; never changes its meaning.
fn number(tree: Tree) -> u8 {
    match tree {
        Tree::Meta => 0,
        Tree::Facts => 1,
        Tree::Texts => 2,
        Tree::Outbox => 3,
        Tree::Journal => 4,
        Tree::Cursors => 5,
        Tree::Index => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_cut_only_above_the_limit_and_comes_back_whole() {
        #[track_caller]
        fn check(length: usize, pieces: usize) {
            let value: Vec<u8> = (0..length).map(|at| at as u8).collect();
            let (stored, cut) = cut(&value);
            assert_eq!(cut.len(), pieces, "{length}");
            match head(&stored) {
                Some(Head::Whole(whole)) => assert_eq!(whole, value),
                Some(Head::Cut(count)) => assert_eq!((count as usize, cut.concat()), (pieces, value)),
                None => panic!("{length}: unreadable"),
            }
        }
        check(0, 0);
        check(1, 0);
        check(PIECE, 0);
        check(PIECE + 1, 2);
        check(PIECE * 2, 2);
        check(1_000_000, 652);
    }

    #[test]
    fn foreign_bytes_are_no_head() {
        for stored in [&b""[..], b"\x02x", b"\x01\0\0", b"\x01\0\0\0\0\0", b"{"] {
            assert_eq!(head(stored), None, "{stored:?}");
        }
    }

    #[test]
    fn pieces_of_different_values_never_share_a_key() {
        let keys = [
            key(Tree::Outbox, b"a", 1),
            key(Tree::Outbox, b"a", 2),
            key(Tree::Outbox, b"a\0\0\0\x01", 0),
            key(Tree::Outbox, b"", 1),
            key(Tree::Facts, b"a", 1),
        ];
        let unique: std::collections::BTreeSet<_> = keys.iter().collect();
        assert_eq!(unique.len(), keys.len());
    }
}
