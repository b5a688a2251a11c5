//! A mailbox in memory: folders, copies, moves.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use jiff::Timestamp;
use stage::imap::header;
use strawboss::domain::people::roster::ContractorKey;
use strawboss::domain::reading::mail::MessageId;
use strawboss::shell::mailbox::{
    Changes, Copy, Cursor, Cursors, Fetched, FolderName, Look, Mailbox, MailboxError, Moved, Place, Role, Seen,
};

/// One copy.
#[derive(Clone)]
pub struct Lying {
    pub uid: u32,
    pub bytes: Vec<u8>,
    pub arrival: Timestamp,
}

/// Each with the UID it gives next.
type Folders = BTreeMap<String, (u32, Vec<Lying>)>;

/// Folders by name.
#[derive(Clone, Default)]
pub struct Store {
    folders: Arc<Mutex<Folders>>,
}

fn role(name: &str) -> Role {
    match name {
        "INBOX" => Role::Inbox,
        "Sent" => Role::Sent,
        "Strawboss/Done" => Role::Done,
        "Strawboss/Send" => Role::Send,
        "Strawboss/Answered" => Role::Answered,
        "Strawboss/Handed in" => Role::HandedIn,
        "Drafts" => Role::Drafts,
        other => match other.strip_prefix("Contractors/") {
            Some(key) => Role::Contractor(ContractorKey(key.into())),
            None => Role::Other,
        },
    }
}

fn name(place: &Place) -> String {
    match place {
        Place::Folder(name) => name.0.clone(),
        Place::Role(Role::Inbox) => "INBOX".into(),
        Place::Role(Role::Done) => "Strawboss/Done".into(),
        Place::Role(Role::Send) => "Strawboss/Send".into(),
        Place::Role(Role::Answered) => "Strawboss/Answered".into(),
        Place::Role(Role::HandedIn) => "Strawboss/Handed in".into(),
        Place::Role(Role::Contractor(key)) => format!("Contractors/{}", key.0),
        Place::Role(Role::Drafts) => "Drafts".into(),
        Place::Role(other) => format!("{other:?}"),
    }
}

impl Store {
    fn lock(&self) -> MutexGuard<'_, Folders> {
        self.folders.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a mail into a folder.
    pub fn put(&self, folder: &str, bytes: &[u8], arrival: Timestamp) -> u32 {
        let mut folders = self.lock();
        let (next, mails) = folders.entry(folder.into()).or_insert((1, Vec::new()));
        let uid = *next;
        *next += 1;
        mails.push(Lying { uid, bytes: bytes.to_vec(), arrival });
        uid
    }

    /// All mails of a folder, as text.
    pub fn mails(&self, folder: &str) -> Vec<String> {
        let folders = self.lock();
        let mails = folders.get(folder).map_or(&[][..], |(_, mails)| mails.as_slice());
        mails.iter().map(|mail| String::from_utf8_lossy(&mail.bytes).into_owned()).collect()
    }

    fn find(&self, folder: &str, id: &str) -> Option<u32> {
        let folders = self.lock();
        let (_, mails) = folders.get(folder)?;
        mails.iter().find(|mail| header(&mail.bytes, "Message-ID").as_deref() == Some(id)).map(|mail| mail.uid)
    }

    fn take(&self, folder: &str, uid: u32) -> Option<Lying> {
        let mut folders = self.lock();
        let (_, mails) = folders.get_mut(folder)?;
        let at = mails.iter().position(|mail| mail.uid == uid)?;
        Some(mails.remove(at))
    }
}

fn seen(folder: &str, lying: &Lying) -> Seen {
    let end = lying.bytes.windows(4).position(|four| four == b"\r\n\r\n").map_or(lying.bytes.len(), |at| at + 4);
    Seen {
        copy: Copy { folder: FolderName(folder.into()), validity: 1, uid: lying.uid },
        role: role(folder),
        seen: false,
        answered: false,
        deleted: false,
        arrival: lying.arrival,
        size: lying.bytes.len() as u64,
        header: lying.bytes[..end].to_vec(),
    }
}

#[async_trait]
impl Mailbox for Store {
    async fn notice(&self) {
        std::future::pending::<()>().await;
    }

    async fn changes(&self, since: &Cursors, _: usize) -> Result<Changes, MailboxError> {
        let mut changes = Changes::default();
        for (folder, (next, mails)) in
            self.lock().iter().filter(|(folder, _)| !matches!(role(folder), Role::Other | Role::Drafts))
        {
            let name = FolderName(folder.clone());
            let from = since.get(&name).map_or(1, |cursor| cursor.next);
            changes.seen.extend(mails.iter().filter(|mail| mail.uid >= from).map(|mail| seen(folder, mail)));
            changes.cursors.insert(name, Cursor { validity: 1, next: *next });
        }
        Ok(changes)
    }

    async fn fetch(&self, copies: &[Copy]) -> Result<Vec<Fetched>, MailboxError> {
        let folders = self.lock();
        let find = |copy: &Copy| {
            let (_, mails) = folders.get(&copy.folder.0)?;
            mails.iter().find(|mail| mail.uid == copy.uid)
        };
        Ok(copies
            .iter()
            .map(|copy| find(copy).map_or(Fetched::Gone, |mail| Fetched::Whole(mail.bytes.clone())))
            .collect())
    }

    async fn relocate(&self, copies: &[(Copy, MessageId)], to: &Place) -> Result<Vec<Moved>, MailboxError> {
        let target = name(to);
        let moved = copies.iter().map(|(copy, id)| match self.take(&copy.folder.0, copy.uid) {
            Some(lying) => {
                let uid = self.put(&target, &lying.bytes, lying.arrival);
                Moved::To(Copy { folder: FolderName(target.clone()), validity: 1, uid })
            }
            None if self.find(&target, &id.0).is_some() => Moved::Somewhere,
            None => Moved::Gone,
        });
        Ok(moved.collect())
    }

    async fn append(&self, to: &Place, id: &MessageId, bytes: &[u8], _: bool) -> Result<(), MailboxError> {
        let target = name(to);
        if self.find(&target, &id.0).is_none() {
            self.put(&target, bytes, Timestamp::UNIX_EPOCH);
        }
        Ok(())
    }

    async fn look(&self, look: &Look) -> Result<Vec<Seen>, MailboxError> {
        let from: Vec<String> = look.from.iter().map(ToString::to_string).collect();
        let is_theirs = |mail: &&Lying| {
            header(&mail.bytes, "From").is_some_and(|by| from.iter().any(|address| by.contains(address.as_str())))
        };
        let folders = self.lock();
        let found = folders.iter().flat_map(|(folder, (_, mails))| {
            mails.iter().filter(is_theirs).map(|mail| seen(folder, mail)).collect::<Vec<_>>()
        });
        Ok(found.collect())
    }

    async fn find(&self, wanted: &Role, id: &MessageId) -> Result<Vec<Copy>, MailboxError> {
        let folders: Vec<String> = self.lock().keys().filter(|folder| role(folder) == *wanted).cloned().collect();
        let found = folders.into_iter().filter_map(|folder| {
            let uid = Store::find(self, &folder, &id.0)?;
            Some(Copy { folder: FolderName(folder), validity: 1, uid })
        });
        Ok(found.collect())
    }
}
