//! A thread as a desk keeps it: which mails and letters it holds, and what happened to it.

use jiff::Timestamp;

use super::thread_id::ThreadId;
use crate::domain::reading::mail::MailId;
use crate::domain::speech::letter::LetterId;
use crate::domain::work::proposal::ProposalId;
use crate::domain::work::task::{Sheet, TaskMove};

/// One conversation with one contractor about one matter.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// Its name: that of its first root by Date.
    pub id: ThreadId,
    /// Names it also answers to, those of roots that joined it.
    pub aliases: Vec<ThreadId>,
    /// The base subject of its first mail, or the title of its sheet.
    pub subject: String,
    /// Its mails in Date order, each once.
    pub mails: Vec<MailId>,
    /// Letters of ours that speak of it, in the order they were written.
    pub letters: Vec<LetterId>,
    /// The sheet of its task.
    pub sheet: Option<Box<Sheet>>,
    /// Proposals made in it, open or ended.
    pub proposals: Vec<ProposalId>,
    /// The thread it grew out of under a new subject.
    pub drift: Option<ThreadId>,
}

/// Something that happened to a thread besides mail.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: NoteKind,
}

/// What can happen to a thread besides mail.
#[derive(Clone, Debug, PartialEq)]
pub enum NoteKind {
    /// It holds a part of a bundle: these asks of that mail.
    Part { mail: MailId, asks: Vec<usize> },
    /// A task was opened.
    Task(Box<Sheet>),
    /// The task moved.
    Moved(TaskMove),
    /// A letter that speaks of it was written.
    Letter(LetterId),
    /// Its asks live on in other threads.
    Replaced(Vec<ThreadId>),
    /// The owner closed it.
    Closed,
    /// The owner opened it again.
    Reopened,
    /// Not before then, the owner says.
    Snoozed(Timestamp),
    /// Talked to, outside mail.
    Phoned { until: Option<Timestamp>, done: bool },
    /// Its invoice was paid.
    Paid,
    /// The owner settled what was in question about this mail.
    Settled(MailId),
    /// Watched, although from before the first start.
    Watched,
    /// The owner was reminded of it, in a letter about several desks.
    OwnerReminded,
    /// The look before a reminder found a word nobody here knew, in these folders.
    WordFound(Vec<String>),
}
