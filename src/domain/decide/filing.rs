//! Whether a contractor's mail leaves the INBOX now. Filing goes by headers and never waits for reading.

use super::Setting;
use crate::domain::people::rules::FileWhen;

/// What is known of a copy in the INBOX.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InboxCopy {
    /// It was written before the first start.
    pub history: bool,
    /// The owner has seen it.
    pub seen: bool,
    /// The owner has answered it.
    pub answered: bool,
    /// Marked as deleted: somebody else's business.
    pub deleted: bool,
    /// The sender could not be believed: it stays where the owner looks.
    pub unproven: bool,
}

/// Whether the copy is to be moved into the contractor's folder.
pub fn files(setting: &Setting, copy: InboxCopy) -> bool {
    let history_held = copy.history && !(setting.rules.file_history || setting.house.files_history);
    let ripe = match setting.rules.file_when {
        FileWhen::Arrival => true,
        FileWhen::Seen => copy.seen,
        FileWhen::Answered => copy.answered,
    };
    ripe && !history_held && !copy.deleted && !copy.unproven
}
