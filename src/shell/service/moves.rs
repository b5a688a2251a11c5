//! Mails on their way between folders: decided and on disk first, then done, found again when the answer got lost.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::book::Book;
use crate::domain::reading::mail::MessageId;
use crate::shell::ledger::record::{self, MoveEnd, MoveRecord, decode};
use crate::shell::ledger::{LedgerError, Tree};
use crate::shell::mailbox::{Copy, Moved, Place};

/// Moves into one place: their numbers, and what the mailbox is asked.
pub struct Group {
    /// Where they all go.
    pub to: Place,
    /// Numbers in the journal.
    pub numbers: Vec<u64>,
    /// What is moved.
    pub copies: Vec<(Copy, MessageId)>,
}

/// The moves that are not done yet.
#[derive(Default)]
pub struct Moves {
    open: BTreeMap<u64, MoveRecord>,
    copies: BTreeSet<Copy>,
    last: u64,
}

impl Moves {
    /// Reads the journal's open moves; the ended ones stand elsewhere and cost nothing.
    pub fn open(book: &Book) -> Result<Moves, LedgerError> {
        let mut moves = Moves::default();
        let mut trouble = None;
        book.ledger().scan(
            Tree::Journal,
            record::OPEN_MOVES,
            &mut |key, value| match decode::<MoveRecord>(key, value) {
                Ok(record) => {
                    if let Some(number) = record::move_number(key) {
                        moves.last = moves.last.max(number);
                        moves.copies.insert(record.from.clone());
                        moves.open.insert(number, record);
                    }
                    true
                }
                Err(error) => {
                    trouble = Some(error);
                    false
                }
            },
        )?;
        trouble.map_or(Ok(moves), Err)
    }

    /// Decides a move; one that is open for the same copy stands.
    pub fn add(
        &mut self,
        book: &mut Book,
        from: Copy,
        message_id: MessageId,
        to: Place,
        at: Timestamp,
    ) -> Result<(), LedgerError> {
        if !self.copies.insert(from.clone()) {
            return Ok(());
        }
        let number = self.last.saturating_add(1).max(first_number(at));
        let record = MoveRecord { message_id, from, to, at, end: None };
        book.put(Tree::Journal, record::open_move_key(number), &record)?;
        self.open.insert(number, record);
        self.last = number;
        Ok(())
    }

    /// All open moves, a group for each place.
    pub fn groups(&self) -> Vec<Group> {
        let mut groups: BTreeMap<&Place, Group> = BTreeMap::new();
        for (number, record) in &self.open {
            let empty = || Group { to: record.to.clone(), numbers: Vec::new(), copies: Vec::new() };
            let group = groups.entry(&record.to).or_insert_with(empty);
            group.numbers.push(*number);
            group.copies.push((record.from.clone(), record.message_id.clone()));
        }
        groups.into_values().collect()
    }

    /// Whether nothing is left to be moved.
    pub fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    /// Notes how a move ended.
    pub fn ended(&mut self, book: &mut Book, number: u64, moved: Moved) -> Result<Option<MoveRecord>, LedgerError> {
        let Some(mut record) = self.open.remove(&number) else { return Ok(None) };
        record.end = Some(match moved {
            Moved::To(copy) => MoveEnd::Done(copy),
            Moved::Somewhere => MoveEnd::Somewhere,
            Moved::Gone => MoveEnd::Gone,
            Moved::Refused(why) => MoveEnd::Refused(why),
        });
        self.copies.remove(&record.from);
        book.remove(Tree::Journal, record::open_move_key(number));
        book.put(Tree::Journal, record::move_key(number), &record)?;
        Ok(Some(record))
    }
}

/// Numbers grow with time, so that a new one needs no look at the old ones: milliseconds, and room for 4,096 in each.
fn first_number(at: Timestamp) -> u64 {
    u64::try_from(at.as_millisecond()).unwrap_or(0) << 12
}
