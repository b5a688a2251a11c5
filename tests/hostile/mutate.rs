//! Changes bytes as chance, hurry and malice do: cut, doubled, swapped, spliced, flipped.

use proptest::prelude::*;
use proptest::sample::Index;

/// One change.
#[derive(Clone, Debug)]
enum Change {
    /// Bytes between two places go.
    Cut(Index, Index),
    /// Bytes between two places come again.
    Double(Index, Index),
    /// A byte becomes another.
    Set(Index, u8),
    /// Bytes between two places are written elsewhere.
    Move(Index, Index, Index),
    /// A piece that means something is put in.
    Put(Index, &'static str),
    /// Everything after a place goes.
    End(Index),
}

/// Pieces that structure mails, markup and sentences.
const MEANING: [&str; 24] = [
    "\r\n",
    "\n\n",
    "\0",
    "\u{feff}",
    "--b\r\n",
    "--b--\r\n",
    "=?utf-8?q?",
    "?=",
    "<",
    ">",
    "<blockquote>",
    "</div>",
    "&#x1F600;",
    "\n> ",
    "\n-- \n",
    "-----Original Message-----\n",
    " wrote:\n",
    "From: ",
    "\n1. ",
    "by Friday",
    "12/03",
    "\u{202e}",
    "\t",
    ";",
];

/// Some of the seeds, each with up to eight changes.
pub fn of(seeds: Vec<Vec<u8>>) -> impl Strategy<Value = Vec<u8>> {
    (prop::sample::select(seeds), prop::collection::vec(change(), 0..8)).prop_map(|(mut bytes, changes)| {
        changes.iter().for_each(|change| apply(change, &mut bytes));
        bytes
    })
}

fn change() -> impl Strategy<Value = Change> {
    let place = any::<Index>;
    prop_oneof![
        (place(), place()).prop_map(|(from, to)| Change::Cut(from, to)),
        (place(), place()).prop_map(|(from, to)| Change::Double(from, to)),
        (place(), any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
        (place(), place(), place()).prop_map(|(from, to, at)| Change::Move(from, to, at)),
        (place(), prop::sample::select(MEANING.to_vec())).prop_map(|(at, piece)| Change::Put(at, piece)),
        place().prop_map(Change::End),
    ]
}

/// A mail that grows beyond this by doubling is left as it is.
const ENOUGH: usize = 64 * 1024;

fn apply(change: &Change, bytes: &mut Vec<u8>) {
    if bytes.is_empty() {
        return;
    }
    let length = bytes.len();
    let span = |from: &Index, to: &Index| {
        let (from, to) = (from.index(length), to.index(length));
        from.min(to)..from.max(to)
    };
    match change {
        Change::Cut(from, to) => drop(bytes.drain(span(from, to))),
        Change::Double(from, to) if length < ENOUGH => bytes.extend_from_within(span(from, to)),
        Change::Double(..) => {}
        Change::Set(at, byte) => bytes[at.index(length)] = *byte,
        Change::Move(from, to, at) => {
            let moved: Vec<u8> = bytes.drain(span(from, to)).collect();
            let at = at.index(bytes.len() + 1);
            bytes.splice(at..at, moved);
        }
        Change::Put(at, piece) => {
            let at = at.index(length);
            bytes.splice(at..at, piece.bytes());
        }
        Change::End(at) => bytes.truncate(at.index(length)),
    }
}
