//! The one writer's book: house and desks in memory, every change on its way to the ledger.
//!
//! What is recorded counts at once in memory and reaches the disk with the next
//! [`Book::commit`]. When a commit fails the service stops: memory is then ahead
//! of the disk, and a restart reads what is true.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use crate::domain::desk::Desk;
use crate::domain::house::House;
use crate::domain::people::roster::ContractorKey;
use crate::domain::turn::fact::{AtDesk, DeskFact, Fact, HouseFact, InHouse};
use crate::shell::ledger::{Batch, Ledger, LedgerError, Tree, record};

/// The book.
pub struct Book {
    ledger: Box<dyn Ledger>,
    pending: Batch,
    house: House,
    house_next: u64,
    desks: BTreeMap<ContractorKey, Page>,
}

struct Page {
    desk: Desk,
    next: u64,
}

impl Book {
    /// Opens the book: reads the house's stream; desks are read when first asked for.
    pub fn open(ledger: Box<dyn Ledger>) -> Result<Book, LedgerError> {
        let (facts, house_next) = stream::<InHouse>(&*ledger, None)?;
        let house = House::of(&facts);
        Ok(Book { ledger, pending: Batch::default(), house, house_next, desks: BTreeMap::new() })
    }

    /// What the house remembers.
    pub fn house(&self) -> &House {
        &self.house
    }

    /// The desk of a contractor, read from the ledger the first time.
    pub fn desk(&mut self, key: &ContractorKey) -> Result<&Desk, LedgerError> {
        Ok(&self.page(key)?.desk)
    }

    /// Makes sure that the desks of `keys` are in memory.
    pub fn load<'a>(&mut self, keys: impl IntoIterator<Item = &'a ContractorKey>) -> Result<(), LedgerError> {
        keys.into_iter().try_for_each(|key| self.page(key).map(drop))
    }

    /// A desk that is in memory already.
    pub fn loaded(&self, key: &ContractorKey) -> Option<&Desk> {
        self.desks.get(key).map(|page| &page.desk)
    }

    /// All desks in memory.
    pub fn desks(&self) -> impl Iterator<Item = &Desk> {
        self.desks.values().map(|page| &page.desk)
    }

    fn page(&mut self, key: &ContractorKey) -> Result<&mut Page, LedgerError> {
        if !self.desks.contains_key(key) {
            let (facts, next) = stream::<AtDesk>(&*self.ledger, Some(key))?;
            let mut desk = Desk::new(key.clone());
            desk.apply_all(&facts);
            self.desks.insert(key.clone(), Page { desk, next });
        }
        self.desks.get_mut(key).ok_or_else(|| LedgerError::Io(format!("no desk for {key}")))
    }

    /// Records a fact of a desk.
    pub fn at_desk(&mut self, key: &ContractorKey, at: Timestamp, what: AtDesk) -> Result<(), LedgerError> {
        let fact: DeskFact = Fact { at, what };
        let bytes = record::encode(&fact)?;
        let page = self.page(key)?;
        let place = record::fact_key(Some(key), page.next);
        page.next += 1;
        page.desk.apply(&fact);
        self.pending.put(Tree::Facts, place, bytes);
        Ok(())
    }

    /// Records a fact of the house.
    pub fn in_house(&mut self, at: Timestamp, what: InHouse) -> Result<(), LedgerError> {
        let fact: HouseFact = Fact { at, what };
        self.pending.put(Tree::Facts, record::fact_key(None, self.house_next), record::encode(&fact)?);
        self.house_next += 1;
        self.house.apply(&fact);
        Ok(())
    }

    /// Writes a record with the next commit.
    pub fn put<T: Serialize>(&mut self, tree: Tree, key: Vec<u8>, value: &T) -> Result<(), LedgerError> {
        self.pending.put(tree, key, record::encode(value)?);
        Ok(())
    }

    /// Removes a record with the next commit.
    pub fn remove(&mut self, tree: Tree, key: Vec<u8>) {
        self.pending.remove(tree, key);
    }

    /// What was recorded is on the disk when this returns.
    pub fn commit(&mut self) -> Result<(), LedgerError> {
        if self.pending.is_empty() {
            return Ok(());
        }
        self.ledger.commit(std::mem::take(&mut self.pending))
    }

    /// Everything is on the disk, and the ledger knows that it was closed in peace.
    pub fn close(&mut self) -> Result<(), LedgerError> {
        self.commit()?;
        self.ledger.close()
    }

    /// The ledger itself, for reading.
    pub fn ledger(&self) -> &dyn Ledger {
        &*self.ledger
    }
}

/// All facts of a stream in order, and the number of the next one.
fn stream<What: serde::de::DeserializeOwned>(
    ledger: &dyn Ledger,
    desk: Option<&ContractorKey>,
) -> Result<(Vec<Fact<What>>, u64), LedgerError> {
    let mut facts = Vec::new();
    let mut trouble = None;
    ledger.scan(Tree::Facts, &record::stream(desk), &mut |key, value| match record::decode(key, value) {
        Ok(fact) => {
            facts.push(fact);
            true
        }
        Err(error) => {
            trouble = Some(error);
            false
        }
    })?;
    match trouble {
        Some(error) => Err(error),
        None => {
            let next = facts.len() as u64;
            Ok((facts, next))
        }
    }
}
