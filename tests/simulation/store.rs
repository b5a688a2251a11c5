//! The mails of the world and the folders of the owner's mailbox they lie in.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use strawboss::domain::reading::mail::{MailId, MessageId};
use strawboss::domain::reading::subject;
use strawboss::domain::speech::letter::LetterKind;
use strawboss::shell::mailbox::{Copy, Cursor, Cursors, FolderName, Role, Seen};
use strawboss::wire::read::read_header;

/// Who wrote a mail, as the world knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    Owner,
    Contractor(usize),
    House,
    Other,
}

/// What a mail is, as the world knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// One thing is asked for.
    Ask,
    /// Several things are asked for.
    Bundle,
    /// The one thing that was asked for is there.
    Answer,
    /// It will be done.
    Promise,
    /// No person wrote it.
    Machine,
    /// The owner's reply to a letter of the house, or a line to himself.
    Order,
    /// It only looks like the owner's order.
    Forged,
    /// Nobody's business.
    Noise,
    /// The house wrote it.
    Letter(LetterKind),
}

/// A mail.
#[derive(Clone, Debug)]
pub struct SimMail {
    pub bytes: Arc<[u8]>,
    pub message_id: MessageId,
    pub id: MailId,
    pub from: String,
    pub by: By,
    /// The contractor at the other end, where there is one.
    pub with: Option<usize>,
    pub nature: Nature,
    /// Mails that answer each other are one talk.
    pub talk: usize,
    pub written: Timestamp,
    /// When the owner's mailbox first held it.
    pub arrived: Option<Timestamp>,
    /// The house has put it into its folder once.
    pub filed: bool,
}

impl SimMail {
    /// Reads the headers the way the house identifies mails.
    pub fn identity(bytes: &[u8]) -> (MessageId, MailId, String) {
        let mail = read_header(bytes);
        let from = mail.from.as_ref().map(|from| &from.address);
        let base = subject::base(&mail.subject).base;
        let id = MailId::of(&mail.message_id, from, mail.date.map(|date| date.at), &base);
        (mail.message_id, id, from.map(ToString::to_string).unwrap_or_default())
    }

    fn header(&self) -> Vec<u8> {
        let end = self.bytes.windows(4).position(|four| four == b"\r\n\r\n").map_or(self.bytes.len(), |at| at + 4);
        self.bytes[..end].to_vec()
    }
}

/// One mail in one folder.
#[derive(Clone, Debug)]
pub struct Lying {
    pub mail: usize,
    pub arrival: Timestamp,
    /// The owner put it here by hand.
    pub by_hand: bool,
}

/// A folder of the owner's mailbox.
#[derive(Clone, Debug)]
pub struct Folder {
    pub role: Role,
    pub validity: u32,
    pub next: u32,
    pub lying: BTreeMap<u32, Lying>,
}

impl Folder {
    fn is_watched(&self) -> bool {
        self.role != Role::Other
    }
}

/// The owner's mailbox.
#[derive(Clone, Debug, Default)]
pub struct Store {
    pub folders: BTreeMap<FolderName, Folder>,
    pub mails: Vec<SimMail>,
}

impl Store {
    /// The folders every mailbox of the simulation has.
    pub fn new() -> Store {
        let mut store = Store::default();
        let folders = [
            ("INBOX", Role::Inbox),
            ("Sent", Role::Sent),
            ("Archive", Role::Other),
            ("Junk", Role::Other),
            ("Private", Role::Other),
        ];
        for (name, role) in folders {
            store.open(&FolderName(name.into()), role);
        }
        store
    }

    /// The folder, made where it is missing.
    pub fn open(&mut self, name: &FolderName, role: Role) -> &mut Folder {
        let fresh = || Folder { role, validity: 1, next: 1, lying: BTreeMap::new() };
        self.folders.entry(name.clone()).or_insert_with(fresh)
    }

    /// The first folder of a role.
    pub fn of_role(&self, role: &Role) -> Option<FolderName> {
        self.folders.iter().find(|(_, folder)| folder.role == *role).map(|(name, _)| name.clone())
    }

    /// Puts a mail into a folder; gives its UID.
    pub fn put(&mut self, name: &FolderName, lying: Lying) -> u32 {
        let (mail, arrival) = (lying.mail, lying.arrival);
        let folder = self.open(name, Role::Other);
        let uid = folder.next;
        folder.next += 1;
        folder.lying.insert(uid, lying);
        let first = &mut self.mails[mail].arrived;
        *first = Some(first.map_or(arrival, |known| known.min(arrival)));
        uid
    }

    /// Takes a mail out of a folder.
    pub fn take(&mut self, name: &FolderName, uid: u32) -> Option<Lying> {
        self.folders.get_mut(name)?.lying.remove(&uid)
    }

    /// The mail that a copy means today, if it is still there.
    pub fn at(&self, copy: &Copy) -> Option<&Lying> {
        let folder = self.folders.get(&copy.folder).filter(|folder| folder.validity == copy.validity)?;
        folder.lying.get(&copy.uid)
    }

    /// All copies with this Message-ID in folders that `which` picks.
    pub fn find(&self, message_id: &MessageId, which: impl Fn(&FolderName, &Folder) -> bool) -> Vec<Copy> {
        let mut found = Vec::new();
        for (name, folder) in self.folders.iter().filter(|(name, folder)| which(name, folder)) {
            for (uid, lying) in &folder.lying {
                if self.mails[lying.mail].message_id == *message_id {
                    found.push(Copy { folder: name.clone(), validity: folder.validity, uid: *uid });
                }
            }
        }
        found
    }

    /// Every copy there is, with its folder.
    pub fn all(&self) -> impl Iterator<Item = (&FolderName, &Folder, u32, &Lying)> {
        self.folders
            .iter()
            .flat_map(|(name, folder)| folder.lying.iter().map(move |(uid, lying)| (name, folder, *uid, lying)))
    }

    /// The headers of a copy, as a server tells them.
    pub fn seen(&self, name: &FolderName, folder: &Folder, uid: u32, lying: &Lying) -> Seen {
        let mail = &self.mails[lying.mail];
        Seen {
            copy: Copy { folder: name.clone(), validity: folder.validity, uid },
            role: folder.role.clone(),
            seen: false,
            answered: false,
            deleted: false,
            arrival: lying.arrival,
            size: mail.bytes.len() as u64,
            header: mail.header(),
        }
    }

    /// What is new in watched folders since `since`, the cursors after it, and whether there is more.
    pub fn changes(&self, since: &Cursors, limit: usize) -> (Vec<Seen>, Cursors, bool) {
        let (mut seen, mut cursors, mut more) = (Vec::new(), Cursors::new(), false);
        for (name, folder) in self.folders.iter().filter(|(_, folder)| folder.is_watched()) {
            let known = since.get(name).filter(|cursor| cursor.validity == folder.validity);
            let mut next = known.map_or(1, |cursor| cursor.next);
            for (uid, lying) in folder.lying.range(next..) {
                if seen.len() >= limit {
                    more = true;
                    break;
                }
                seen.push(self.seen(name, folder, *uid, lying));
                next = uid + 1;
            }
            if !more {
                next = next.max(folder.next);
            }
            cursors.insert(name.clone(), Cursor { validity: folder.validity, next });
        }
        (seen, cursors, more)
    }

    /// The server forgets its UIDs and counts anew.
    pub fn renumber(&mut self, name: &FolderName) {
        let Some(folder) = self.folders.get_mut(name) else { return };
        folder.validity += 1;
        let lying: Vec<Lying> = std::mem::take(&mut folder.lying).into_values().collect();
        folder.next = 1;
        for one in lying {
            folder.lying.insert(folder.next, one);
            folder.next += 1;
        }
    }
}
