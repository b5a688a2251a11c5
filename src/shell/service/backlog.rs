//! Mails that are known by their headers and still to be read.
//!
//! Filing never waits for reading: bodies are fetched when nothing is left to be
//! moved, from where the mails lie by then. The cursors are not written before
//! the last one is read, so that after a crash every mail is seen again,
//! wherever it lies, and none is forgotten.

use std::collections::BTreeMap;

use super::intake::Item;
use super::jobs::BATCH;
use super::{Service, jobs};
use crate::shell::mailbox::Copy;

/// Bodies fetched at a time, in bytes.
const BYTES: u64 = 4 << 20;

/// The longest part of one mail that is fetched, as it is counted here.
const LONGEST: u64 = 4 << 20;

/// Fetches under way at a time: one is read while the next is on the wire.
const AT_ONCE: usize = 2;

/// With so many mails waiting, no more headers are asked for until all of them are read.
const MOST: usize = 10_000;

/// The backlog.
#[derive(Default)]
pub struct Backlog {
    waiting: BTreeMap<Copy, Item>,
    under_way: usize,
    draining: bool,
}

impl Backlog {
    /// A mail is to be read. Its header block is done with.
    pub fn add(&mut self, mut item: Item) {
        item.seen.header = Vec::new();
        self.waiting.insert(item.seen.copy.clone(), item);
        self.draining |= self.waiting.len() >= MOST;
    }

    /// A mail lies elsewhere now.
    pub fn moved(&mut self, from: &Copy, to: &Copy) {
        if let Some(mut item) = self.waiting.remove(from) {
            item.seen.copy = to.clone();
            self.waiting.insert(to.clone(), item);
        }
    }

    /// The next mails to be fetched, unless enough are under way.
    pub fn batch(&mut self) -> Option<Vec<Item>> {
        if self.under_way >= AT_ONCE || self.waiting.is_empty() {
            return None;
        }
        let (mut items, mut bytes) = (Vec::new(), 0);
        while items.len() < BATCH
            && bytes < BYTES
            && let Some((_, item)) = self.waiting.pop_first()
        {
            bytes += item.seen.size.min(LONGEST);
            items.push(item);
        }
        self.under_way += 1;
        Some(items)
    }

    /// A batch was fetched.
    pub fn fetched(&mut self) {
        self.under_way = self.under_way.saturating_sub(1);
        self.draining &= !self.is_done();
    }

    /// A batch could not be fetched: it waits again.
    pub fn failed(&mut self, items: Vec<Item>) {
        self.waiting.extend(items.into_iter().map(|item| (item.seen.copy.clone(), item)));
        self.fetched();
    }

    /// Whether no more headers are to be asked for now.
    pub fn is_draining(&self) -> bool {
        self.draining
    }

    /// Whether everything is read.
    pub fn is_done(&self) -> bool {
        self.waiting.is_empty() && self.under_way == 0
    }
}

impl Service {
    /// Fetches what waits to be read, once nothing is left to be moved.
    pub(super) fn start_fetching(&mut self) {
        while self.moves.is_empty()
            && self.has_all_headers()
            && let Some(items) = self.backlog.batch()
        {
            self.jobs.push(jobs::fetch(&self.mailbox, items, jobs::After::Backlog));
        }
    }

    /// Headers come first: what is read ahead would be lost by a move or a fetch in between.
    pub(super) fn has_all_headers(&self) -> bool {
        !self.catching_up || self.backlog.is_draining()
    }
}
