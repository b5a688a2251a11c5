//! What stands in the ledger: keys and versioned records. Domain types may change; these names may not.

use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::LedgerError;
use crate::domain::people::address::Address;
use crate::domain::people::roster::ContractorKey;
use crate::domain::reading::mail::{MailId, MessageId};
use crate::domain::speech::letter::{LetterId, LetterKind};
use crate::domain::turn::fact::LetterState;
use crate::domain::turn::thread_id::ThreadId;
use crate::shell::mailbox::{Copy, FolderName, Place};

/// The version written into every record. Older ones are read, newer ones are refused.
pub const VERSION: u32 = 1;

/// A record with its version.
#[derive(Serialize, Deserialize)]
struct Versioned<T> {
    v: u32,
    record: T,
}

/// A record as bytes.
pub fn encode<T: Serialize>(record: &T) -> Result<Vec<u8>, LedgerError> {
    serde_json::to_vec(&Versioned { v: VERSION, record })
        .map_err(|error| LedgerError::Io(format!("a record cannot be written: {error}")))
}

/// A record from bytes; `key` names it in the error.
pub fn decode<T: DeserializeOwned>(key: &[u8], bytes: &[u8]) -> Result<T, LedgerError> {
    let damaged = |what: String| LedgerError::Damaged {
        dir: "the state directory".into(),
        what: format!("{}: {what}", String::from_utf8_lossy(key)),
    };
    let read: Versioned<T> = serde_json::from_slice(bytes).map_err(|error| damaged(error.to_string()))?;
    if read.v > VERSION {
        return Err(damaged("written by a newer strawboss; install that one again".into()));
    }
    Ok(read.record)
}

/// The stream of a desk or of the house, as a key prefix.
pub fn stream(desk: Option<&ContractorKey>) -> Vec<u8> {
    match desk {
        Some(key) => format!("desk/{}/", key.0).into_bytes(),
        None => b"house/".to_vec(),
    }
}

/// The key of fact number `seq` in a stream.
pub fn fact_key(desk: Option<&ContractorKey>, seq: u64) -> Vec<u8> {
    let mut key = stream(desk);
    key.extend(format!("{seq:012x}").bytes());
    key
}

/// The key of a mail's text.
pub fn text_key(desk: &ContractorKey, mail: MailId) -> Vec<u8> {
    format!("{}/{mail}", desk.0).into_bytes()
}

/// The key of a folder's cursor.
pub fn cursor_key(folder: &FolderName) -> Vec<u8> {
    folder.0.clone().into_bytes()
}

/// Where moves stand that are decided and not done.
pub const OPEN_MOVES: &[u8] = b"open/";

/// Where moves stand that have ended, for `undo`.
pub const ENDED_MOVES: &[u8] = b"move/";

/// The key of an open move.
pub fn open_move_key(number: u64) -> Vec<u8> {
    numbered(OPEN_MOVES, number)
}

/// The key of a move that has ended.
pub fn move_key(number: u64) -> Vec<u8> {
    numbered(ENDED_MOVES, number)
}

fn numbered(prefix: &[u8], number: u64) -> Vec<u8> {
    let mut key = prefix.to_vec();
    key.extend(format!("{number:016x}").bytes());
    key
}

/// The number in the key of a move, open or ended.
pub fn move_number(key: &[u8]) -> Option<u64> {
    u64::from_str_radix(std::str::from_utf8(key.get(OPEN_MOVES.len()..)?).ok()?, 16).ok()
}

/// The key that tells that a mail was filed once: a hand move back is then respected.
pub fn filed_key(mail: MailId) -> Vec<u8> {
    format!("filed/{mail}").into_bytes()
}

/// The key of a desk's next moment.
pub fn agenda_key(desk: &ContractorKey) -> Vec<u8> {
    format!("agenda/{}", desk.0).into_bytes()
}

/// What the reckoned moments depend on besides facts, as it was when they were reckoned.
pub const AGENDA_BASIS: &[u8] = b"agenda-basis";

/// Which index the ledger has.
pub const INDEX_EDITION: &[u8] = b"edition";

/// Before the key of every fact of a desk.
pub const DESK_STREAMS: &[u8] = b"desk/";

/// The desk whose stream a fact stands in.
pub fn desk_of_fact_key(key: &[u8]) -> Option<ContractorKey> {
    let (desk, _) = std::str::from_utf8(key.strip_prefix(DESK_STREAMS)?).ok()?.rsplit_once('/')?;
    Some(ContractorKey(desk.into()))
}

/// Before the keys of all that has this Message-ID.
pub fn message_prefix(message: &MessageId) -> Vec<u8> {
    let hash = Sha256::digest(message.0.as_bytes());
    let hash: String = hash.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    format!("message/{hash}/").into_bytes()
}

/// The key that tells that a desk has this mail.
pub fn message_mail_key(message: &MessageId, desk: &ContractorKey, mail: MailId) -> Vec<u8> {
    let mut key = message_prefix(message);
    key.extend(format!("{}/{mail}", desk.0).bytes());
    key
}

/// The key that tells that a desk has a letter of ours with this Message-ID.
pub fn message_letter_key(message: &MessageId, desk: &ContractorKey) -> Vec<u8> {
    let mut key = message_prefix(message);
    key.extend(format!("{}/letter", desk.0).bytes());
    key
}

/// The desk that a key of either kind names.
pub fn desk_of_message_key(key: &[u8]) -> Option<ContractorKey> {
    let desk = std::str::from_utf8(key).ok()?.splitn(3, '/').nth(2)?.rsplit_once('/')?.0;
    Some(ContractorKey(desk.into()))
}

/// The texts of a mail, kept while its thread is open and for `keep.text` after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextRecord {
    /// The mail's own new words.
    pub fresh: String,
    /// When it was read.
    pub at: Timestamp,
}

/// A letter on its way, or one whose fate the owner has to tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutboxRecord {
    /// Identity.
    pub letter: LetterId,
    /// What kind.
    pub kind: LetterKind,
    /// The desk whose facts tell of it; `None` is the house.
    pub desk: Option<ContractorKey>,
    /// Whether it goes to the contractor of the desk; otherwise to the owner.
    pub to_contractor: bool,
    /// The first thread it speaks of.
    pub thread: Option<ThreadId>,
    /// Its Message-ID.
    pub message_id: MessageId,
    /// MAIL FROM.
    pub from: Address,
    /// RCPT TO.
    pub to: Address,
    /// The bytes that will be sent, 7-bit or UTF-8.
    pub bytes: String,
    /// Approved singly, or a standing setting of the owner's.
    pub approved: bool,
    /// Where it is.
    pub state: LetterState,
    /// When it was written; letters leave in this order.
    pub made: Timestamp,
    /// Place among letters written in the same moment.
    pub rank: u32,
    /// Dead after this moment, for nags.
    pub expires: Option<Timestamp>,
    /// How often it was tried.
    pub tries: u32,
    /// Not before then.
    pub not_before: Option<Timestamp>,
    /// Sent, and the copy for the Sent folder is still to be put there.
    pub copy_due: bool,
}

/// One move of a mail, as it was decided and as it ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveRecord {
    /// The mail's Message-ID, to find it again.
    pub message_id: MessageId,
    /// Where it lay.
    pub from: Copy,
    /// Where it goes.
    pub to: Place,
    /// When it was decided.
    pub at: Timestamp,
    /// How it ended.
    pub end: Option<MoveEnd>,
}

/// How a move ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MoveEnd {
    /// It lies there.
    Done(Copy),
    /// It lies in the target, under a UID nobody told.
    Somewhere,
    /// Somebody else had moved or removed it.
    Gone,
    /// The server said no.
    Refused(String),
    /// Moved back by `undo`.
    Undone,
}
