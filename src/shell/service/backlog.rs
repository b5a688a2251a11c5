//! Mails that are known by their headers and still to be read.
//!
//! Filing never waits for reading: bodies are fetched when nothing is left to be
//! moved, from where the mails lie by then. The cursors are not written before
//! the last one is read, so that after a crash every mail is seen again,
//! wherever it lies, and none is forgotten.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::intake::Item;
use super::jobs::BATCH;
use super::{Service, jobs};
use crate::domain::decide::concern::Concern;
use crate::domain::people::roster::ContractorKey;
use crate::domain::reading::mail::MailId;
use crate::domain::speech::letter::LetterKind;
use crate::shell::mailbox::{Copy, FolderName, Role, Seen};
use crate::wire::read::read_header;

/// Bodies fetched at a time, in bytes.
const BYTES: u64 = 1 << 20;

/// The longest part of one mail that is fetched, as it is counted here.
const LONGEST: u64 = 4 << 20;

/// Fetches under way at a time: one is read while the next is on the wire.
const AT_ONCE: usize = 2;

/// With so many mails waiting, no more headers are asked for until all of them are read.
const MOST: usize = 10_000;

/// What of a header is kept while its mail waits: whom and what it is about, for mails whose body is not had.
const KEPT_FIELDS: [&str; 9] =
    ["from", "to", "cc", "subject", "date", "in-reply-to", "references", "authentication-results", "x-strawboss"];

/// The mails of one folder that wait, by the desk they concern first: so that each desk is read once.
type Waiting = BTreeMap<Option<ContractorKey>, BTreeMap<u32, Kept>>;

/// A mail that waits, as little of it as can be.
struct Kept {
    header: Box<[u8]>,
    role: Role,
    seen: bool,
    answered: bool,
    deleted: bool,
    arrival: Timestamp,
    size: u64,
    id: MailId,
    concern: Concern,
    own: Option<LetterKind>,
    wants_body: bool,
}

impl Kept {
    fn of(item: Item) -> (Copy, Kept) {
        let Item { seen, mail, id, concern, own, wants_body } = item;
        // The id comes first and as it was read: where a mail has none, it is a hash of the whole header.
        let mut header = format!("Message-ID: {}\r\n", mail.message_id).into_bytes();
        keep_fields(&seen.header, &mut header);
        let Seen { copy, role, seen, answered, deleted, arrival, size, .. } = seen;
        let header = header.into_boxed_slice();
        (copy, Kept { header, role, seen, answered, deleted, arrival, size, id, concern, own, wants_body })
    }

    fn item(self, copy: Copy) -> Item {
        let Kept { header, role, seen, answered, deleted, arrival, size, id, concern, own, wants_body } = self;
        let mail = read_header(&header);
        let header = header.into_vec();
        let seen = Seen { copy, role, seen, answered, deleted, arrival, size, header };
        Item { seen, mail, id, concern, own, wants_body }
    }

    fn desk(&self) -> Option<ContractorKey> {
        match &self.concern {
            Concern::Desks { keys, .. } => keys.first().cloned(),
            _ => None,
        }
    }
}

/// Copies the fields of [`KEPT_FIELDS`], with the lines that go on with them.
fn keep_fields(header: &[u8], kept: &mut Vec<u8>) {
    let mut keeps = false;
    for line in header.split_inclusive(|byte| *byte == b'\n') {
        if !line.first().is_some_and(|byte| matches!(byte, b' ' | b'\t')) {
            let name = line.split(|byte| *byte == b':').next().unwrap_or_default().trim_ascii_end();
            keeps = KEPT_FIELDS.iter().any(|field| name.eq_ignore_ascii_case(field.as_bytes()));
        }
        if keeps {
            kept.extend_from_slice(line);
        }
    }
}

/// The backlog.
#[derive(Default)]
pub struct Backlog {
    folders: BTreeMap<(FolderName, u32), Waiting>,
    waiting: usize,
    under_way: usize,
    draining: bool,
}

impl Backlog {
    /// A mail is to be read. Most of its header is done with.
    pub fn add(&mut self, item: Item) {
        let (copy, kept) = Kept::of(item);
        self.insert(copy, kept);
        self.draining |= self.waiting >= MOST;
    }

    fn insert(&mut self, copy: Copy, kept: Kept) {
        let folder = self.folders.entry((copy.folder, copy.validity)).or_default();
        let before = folder.entry(kept.desk()).or_default().insert(copy.uid, kept);
        self.waiting += usize::from(before.is_none());
    }

    /// A mail lies elsewhere now.
    pub fn moved(&mut self, from: &Copy, to: &Copy) {
        let folder = self.folders.get_mut(&(from.folder.clone(), from.validity));
        let kept = folder.and_then(|desks| desks.values_mut().find_map(|mails| mails.remove(&from.uid)));
        if let Some(kept) = kept {
            self.waiting -= 1;
            self.insert(to.clone(), kept);
        }
    }

    /// The next mails to be fetched, unless enough are under way.
    pub fn batch(&mut self) -> Option<Vec<Item>> {
        if self.under_way >= AT_ONCE || self.waiting == 0 {
            return None;
        }
        let (mut items, mut bytes) = (Vec::new(), 0);
        while items.len() < BATCH
            && bytes < BYTES
            && let Some((copy, kept)) = self.pop()
        {
            bytes += kept.size.min(LONGEST);
            items.push(kept.item(copy));
        }
        self.under_way += 1;
        Some(items)
    }

    fn pop(&mut self) -> Option<(Copy, Kept)> {
        while let Some(mut folder) = self.folders.first_entry() {
            let Some(mut desk) = folder.get_mut().first_entry() else {
                folder.remove();
                continue;
            };
            let Some((uid, kept)) = desk.get_mut().pop_first() else {
                desk.remove();
                continue;
            };
            self.waiting -= 1;
            let (name, validity) = folder.key().clone();
            return Some((Copy { folder: name, validity, uid }, kept));
        }
        None
    }

    /// A batch was fetched.
    pub fn fetched(&mut self) {
        self.under_way = self.under_way.saturating_sub(1);
        self.draining &= !self.is_done();
    }

    /// A batch could not be fetched: it waits again.
    pub fn failed(&mut self, items: Vec<Item>) {
        for item in items {
            let (copy, kept) = Kept::of(item);
            self.insert(copy, kept);
        }
        self.fetched();
    }

    /// Whether no more headers are to be asked for now.
    pub fn is_draining(&self) -> bool {
        self.draining
    }

    /// Whether everything is read.
    pub fn is_done(&self) -> bool {
        self.waiting == 0 && self.under_way == 0
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::reading::author::Author;

    const LONG: &[u8] = b"Received: from mx.plan.example\r\n\tby here\r\nFrom: Ana <ana@plan.example>\r\n\
        X-Spam: no\r\n Subject: not this one\r\nSubject: The gate,\r\n again\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\n\
        REFERENCES: <a@plan.example>\r\n\t<b@plan.example>\r\nDKIM-Signature: v=1\r\n\r\n";

    fn item(folder: &str, uid: u32, desk: &str) -> Item {
        let copy = Copy { folder: FolderName(folder.into()), validity: 7, uid };
        let arrival = "2026-03-02T09:00:00Z".parse().unwrap();
        let (role, header) = (Role::Inbox, LONG.to_vec());
        let seen = Seen { copy, role, seen: false, answered: true, deleted: false, arrival, size: 1_000, header };
        let mail = read_header(LONG);
        let id = MailId::of(&mail.message_id, None, None, &uid.to_string());
        let concern = Concern::Desks { author: Author::Contractor, keys: vec![ContractorKey(desk.into())] };
        Item { seen, mail, id, concern, own: None, wants_body: true }
    }

    #[test]
    fn a_mail_that_waited_tells_the_same_by_its_headers() {
        let mut backlog = Backlog::default();
        let whole = item("INBOX", 1, "ana");
        backlog.add(item("INBOX", 1, "ana"));
        let [mut waited] = <[Item; 1]>::try_from(backlog.batch().unwrap()).ok().unwrap();
        assert!(waited.seen.header.len() < LONG.len());
        let without_size = |mail: &crate::domain::reading::mail::Mail| {
            let mut mail = mail.clone();
            mail.size = 0;
            mail.marks.clear();
            mail
        };
        let told = |mail: &crate::domain::reading::mail::Mail| format!("{:?}", without_size(mail));
        assert_eq!(told(&waited.mail), told(&whole.mail), "its made-up id too");
        waited.seen.header = whole.seen.header.clone();
        assert_eq!((waited.seen, waited.id, waited.concern), (whole.seen, whole.id, whole.concern));
    }

    #[test]
    fn mails_come_by_folder_then_by_desk_and_from_where_they_were_moved_to() {
        let mut backlog = Backlog::default();
        for (folder, uid, desk) in [("Sent", 1, "boris"), ("Sent", 2, "ana"), ("Sent", 3, "boris"), ("INBOX", 9, "ana")]
        {
            backlog.add(item(folder, uid, desk));
        }
        let (from, to) = (item("INBOX", 9, "ana").seen.copy, item("Z", 1, "ana").seen.copy);
        backlog.moved(&from, &to);
        backlog.moved(&from, &to);
        let order = |items: &[Item]| {
            items.iter().map(|item| (item.seen.copy.folder.0.clone(), item.seen.copy.uid)).collect::<Vec<_>>()
        };
        let items = backlog.batch().unwrap();
        let expected = [("Sent", 2), ("Sent", 1), ("Sent", 3), ("Z", 1)].map(|(name, uid)| (name.to_owned(), uid));
        assert_eq!(order(&items), expected);
        assert!(!backlog.is_done() && backlog.batch().is_none());
        backlog.failed(items);
        assert_eq!(order(&backlog.batch().unwrap()), expected, "nothing is lost by a failure");
        backlog.fetched();
        assert!(backlog.is_done());
    }
}
