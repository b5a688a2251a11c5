//! The owner's mailbox (IMAP), by intent: what changed, fetch, move, append, search.
//!
//! Everything below this trait (capabilities, fallbacks, folder encodings,
//! reconnecting) is the mailbox's own business.

mod append;
mod catalogue;
mod caution;
mod changes;
mod connect;
mod create;
mod fault;
mod fetch;
mod file;
mod find;
mod folders;
mod imap;
mod known_names;
mod limits;
mod line;
mod look;
mod names;
mod pace;
mod probe;
mod profile;
mod reply;
mod row;
mod scan;
mod session;
mod settings;
mod state;
mod stream;
mod token;
mod uidset;
mod watch;
mod worker;

use std::collections::BTreeMap;

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::domain::people::address::Address;
use crate::domain::people::roster::ContractorKey;
use crate::domain::reading::mail::MessageId;

pub use imap::{Folders, ImapMailbox};
pub use profile::Profile;
pub use settings::{Access, ImapSettings, Layout, Security};

/// A folder as the server lists it, decoded from modified UTF-7.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FolderName(pub String);

/// What a folder is for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// INBOX.
    Inbox,
    /// A Sent folder; there can be several.
    Sent,
    /// The folder of a contractor.
    Contractor(ContractorKey),
    /// `Strawboss/Done`: a mail moved here closes its thread.
    Done,
    /// `Strawboss/Send`: a draft moved here is handed over.
    Send,
    /// `Strawboss/Answered`: letters to the owner that were answered.
    Answered,
    /// `Strawboss/Handed in`: drafts that were handed over.
    HandedIn,
    /// The owner's drafts: never watched; what could not be handed over goes back here.
    Drafts,
    /// Any other selectable folder; searched before a nag, never watched.
    Other,
}

/// One mail in one folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Copy {
    /// The folder.
    pub folder: FolderName,
    /// The folder's UIDVALIDITY when the UID was seen; 0 is unknown.
    pub validity: u32,
    /// The UID.
    pub uid: u32,
}

/// How far a folder has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    /// The UIDVALIDITY it belongs to.
    pub validity: u32,
    /// The first UID not yet read.
    pub next: u32,
}

/// Cursors of all watched folders.
pub type Cursors = BTreeMap<FolderName, Cursor>;

/// A new copy: its headers and what the server says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Where it lies.
    pub copy: Copy,
    /// What its folder is for.
    pub role: Role,
    /// `\Seen`.
    pub seen: bool,
    /// `\Answered`.
    pub answered: bool,
    /// `\Deleted`: never filed.
    pub deleted: bool,
    /// INTERNALDATE.
    pub arrival: Timestamp,
    /// RFC822.SIZE.
    pub size: u64,
    /// The whole header block, cut at 256 KiB.
    pub header: Vec<u8>,
}

/// What is new since a set of cursors.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// New copies, by folder and ascending UID.
    pub seen: Vec<Seen>,
    /// The cursors after them.
    pub cursors: Cursors,
    /// There is more: ask again.
    pub more: bool,
    /// Mails that could not be read five times and are passed over, with the reason.
    pub parked: Vec<(Copy, String)>,
}

/// A whole mail, or why not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fetched {
    /// All its bytes.
    Whole(Vec<u8>),
    /// Above the limit: the beginning of it.
    Cut(Vec<u8>),
    /// No longer there.
    Gone,
    /// Could not be read five times.
    Parked(String),
}

/// What became of a move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moved {
    /// It lies there now, where the server or a search said so.
    To(Copy),
    /// Moved, and found in the target without knowing its UID.
    Somewhere,
    /// It was no longer where it should have been, nor in the target: somebody was faster.
    Gone,
    /// The server said no, with its words; the original is untouched.
    Refused(String),
}

impl Moved {
    /// Where it lies now, if that is known.
    pub fn target(&self) -> Option<&Copy> {
        match self {
            Moved::To(copy) => Some(copy),
            _ => None,
        }
    }
}

/// Where a folder operation goes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Place {
    /// The first folder with this role; created, subscribed and named as the server returns it.
    Role(Role),
    /// A folder by name, as listed.
    Folder(FolderName),
}

/// A search for words of a person.
#[derive(Clone, Debug)]
pub struct Look {
    /// FROM any of these.
    pub from: Vec<Address>,
    /// Arrived on or after this day.
    pub since: Date,
}

/// A mailbox. Calls may run side by side; each ends in bounded time.
#[async_trait]
pub trait Mailbox: Send + Sync {
    /// Returns when the server tells that something changed in INBOX. Never returns where it cannot tell.
    async fn notice(&self);

    /// What is new in the watched folders since `since`; at most about `limit` copies at a time. Asked again with the
    /// cursors it gave, it goes on from a page that was read ahead. A copy that [`Mailbox::relocate`] has told of as
    /// [`Moved::To`] is no news.
    async fn changes(&self, since: &Cursors, limit: usize) -> Result<Changes, MailboxError>;

    /// The mails, in the order asked for. All are in memory at once: bound their sum by [`Seen::size`].
    async fn fetch(&self, copies: &[Copy]) -> Result<Vec<Fetched>, MailboxError>;

    /// Moves copies into `to`, whole sets at a time; answers in the order asked for.
    /// Doing it twice finds the first one's work by the Message-IDs and does nothing. Calls made side by side leave
    /// together; each MOVE costs the server a look at the whole folder, so make the sets large.
    async fn relocate(&self, copies: &[(Copy, MessageId)], to: &Place) -> Result<Vec<Moved>, MailboxError>;

    /// Puts a mail into `to`, marked `\Seen` if `seen`, unless one with its Message-ID is there already.
    async fn append(&self, to: &Place, message_id: &MessageId, bytes: &[u8], seen: bool) -> Result<(), MailboxError>;

    /// Searches every selectable folder, Junk, Archive and Trash included.
    async fn look(&self, look: &Look) -> Result<Vec<Seen>, MailboxError>;

    /// Copies with this Message-ID in folders of this role.
    async fn find(&self, role: &Role, message_id: &MessageId) -> Result<Vec<Copy>, MailboxError>;
}

/// What can be wrong with a mailbox.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MailboxError {
    /// No connection, or it broke; will be tried again.
    #[error("the mail server cannot be reached ({0})")]
    Offline(String),
    /// User name or password refused.
    #[error(
        "the mail server refused the login ({0}); check the user name and the password, or make a new app password"
    )]
    Login(String),
    /// The certificate is not right.
    #[error("the mail server's certificate is not to be trusted ({0}); check the host name, `ca-file` or `pin`")]
    Certificate(String),
    /// The server said no.
    #[error("the mail server said no: {0}")]
    Refused(String),
    /// The mailbox is full.
    #[error("the mailbox is full ({0}); make room, nothing was lost")]
    Full(String),
}
