//! The one writer's book: house and desks in memory, every change on its way to the ledger.
//!
//! What is recorded counts at once in memory and reaches the disk with the next
//! [`Book::commit`]. When a commit fails the service stops: memory is then ahead
//! of the disk, and a restart reads what is true.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::Serialize;

use super::index;
use crate::domain::desk::Desk;
use crate::domain::house::House;
use crate::domain::people::roster::ContractorKey;
use crate::domain::reading::mail::{MailId, MessageId};
use crate::domain::speech::letter::LetterId;
use crate::domain::turn::fact::{AtDesk, DeskFact, Fact, HouseFact, InHouse};
use crate::shell::ledger::{Batch, Ledger, LedgerError, Tree, record};

/// The book.
pub struct Book {
    ledger: Box<dyn Ledger>,
    pending: Batch,
    house: House,
    house_next: u64,
    desks: BTreeMap<ContractorKey, Page>,
    /// Desks whose next moment is to be reckoned anew.
    stale: BTreeSet<ContractorKey>,
    /// Counts how often a desk was asked for.
    asked: u64,
}

struct Page {
    desk: Desk,
    next: u64,
    /// When it was last asked for, as `asked` counts.
    asked: u64,
}

impl Book {
    /// Opens the book: reads the house's stream; desks are read when first asked for.
    pub fn open(mut ledger: Box<dyn Ledger>) -> Result<Book, LedgerError> {
        index::complete(&mut *ledger)?;
        let mut house = House::default();
        let house_next = stream::<InHouse>(&*ledger, None, &mut |fact| house.apply(&fact))?;
        Ok(Book {
            ledger,
            pending: Batch::default(),
            house,
            house_next,
            desks: BTreeMap::new(),
            stale: BTreeSet::new(),
            asked: 0,
        })
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

    /// Whether a desk has this mail. No desk is read for it.
    pub fn has_mail(&self, key: &ContractorKey, message: &MessageId, mail: MailId) -> Result<bool, LedgerError> {
        match self.loaded(key) {
            Some(desk) => Ok(desk.mail(mail).is_some()),
            None => index::has_mail(&*self.ledger, key, message, mail),
        }
    }

    /// Whether a desk has this letter of ours. No desk is read for it.
    pub fn has_letter(&self, key: &ContractorKey, message: &MessageId, letter: &LetterId) -> Result<bool, LedgerError> {
        match self.loaded(key) {
            Some(desk) => Ok(desk.letter(letter).is_some()),
            None => index::has_letter(&*self.ledger, key, message),
        }
    }

    /// The desks that can have a mail or letter with one of these Message-IDs: no other desk has one.
    pub fn desks_with(&self, messages: &[MessageId]) -> Result<BTreeSet<ContractorKey>, LedgerError> {
        let mut desks: BTreeSet<ContractorKey> = self.desks.keys().cloned().collect();
        for message in messages {
            desks.extend(index::desks_with(&*self.ledger, message)?);
        }
        Ok(desks)
    }

    fn page(&mut self, key: &ContractorKey) -> Result<&mut Page, LedgerError> {
        if !self.desks.contains_key(key) {
            let mut desk = Desk::new(key.clone());
            let next = stream::<AtDesk>(&*self.ledger, Some(key), &mut |fact| desk.take(&fact))?;
            desk.arrange();
            self.desks.insert(key.clone(), Page { desk, next, asked: 0 });
        }
        self.asked += 1;
        let page = self.desks.get_mut(key).ok_or_else(|| LedgerError::Io(format!("no desk for {key}")))?;
        page.asked = self.asked;
        Ok(page)
    }

    /// Lets go of desks that were not asked for lately, until those left have at most `most` mails. They are read again
    /// when they are asked for. Only what is on the disk can be let go.
    pub fn let_go(&mut self, most: usize) {
        if !self.pending.is_empty() {
            return;
        }
        let mut kept: usize = self.desks.values().map(|page| page.desk.mails().len()).sum();
        while kept > most
            && let Some((key, mails)) = self.least_asked()
        {
            self.desks.remove(&key);
            kept -= mails;
        }
    }

    fn least_asked(&self) -> Option<(ContractorKey, usize)> {
        let least = self.desks.iter().min_by_key(|(_, page)| page.asked);
        least.map(|(key, page)| (key.clone(), page.desk.mails().len()))
    }

    /// The next moment of this desk is to be reckoned anew: by us, or by the next start.
    pub fn touch(&mut self, key: &ContractorKey) {
        self.pending.remove(Tree::Index, record::agenda_key(key));
        self.stale.insert(key.clone());
    }

    /// The desks whose next moment is to be reckoned anew; they are taken to be reckoned now.
    pub fn take_stale(&mut self) -> BTreeSet<ContractorKey> {
        std::mem::take(&mut self.stale)
    }

    /// The next moment of a desk was reckoned, and nothing has happened there since.
    pub fn reckoned(&mut self, key: &ContractorKey, next: Option<Timestamp>) -> Result<(), LedgerError> {
        self.stale.remove(key);
        self.put(Tree::Index, record::agenda_key(key), &next)
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
        index::note(&mut self.pending, key, &fact.what);
        self.touch(key);
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

/// Hands out all facts of a stream in order. Returns the number of the next one.
fn stream<What: serde::de::DeserializeOwned>(
    ledger: &dyn Ledger,
    desk: Option<&ContractorKey>,
    each: &mut dyn FnMut(Fact<What>),
) -> Result<u64, LedgerError> {
    let mut next = 0;
    let mut trouble = None;
    ledger.scan(Tree::Facts, &record::stream(desk), &mut |key, value| match record::decode(key, value) {
        Ok(fact) => {
            each(fact);
            next += 1;
            true
        }
        Err(error) => {
            trouble = Some(error);
            false
        }
    })?;
    trouble.map_or(Ok(next), Err)
}
