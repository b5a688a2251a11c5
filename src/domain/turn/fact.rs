//! Facts: things that happened. All else is folded from them.
//!
//! Two kinds of streams hold them: one for each desk, one for the house. A fact
//! is never changed and never taken back; a later fact says otherwise.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::thread_id::ThreadId;
use crate::domain::people::address::Address;
use crate::domain::people::roster::{ContractorKey, Side};
use crate::domain::reading::Reading;
pub use crate::domain::reading::author::Author;
use crate::domain::reading::mail::{Attachment, MailId, MessageId};
use crate::domain::speech::letter::{Act, LetterId, LetterKind, Line, Target};
use crate::domain::work::proposal::{Part, Proposal, ProposalEnd, ProposalId};
use crate::domain::work::task::{Sheet, TaskMove};

/// Something that happened, and when strawboss learned of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact<What> {
    /// When it was recorded. The time of the thing itself, where it differs, is in `what`.
    pub at: Timestamp,
    /// What happened.
    pub what: What,
}

/// A fact of one desk.
pub type DeskFact = Fact<AtDesk>;

/// A fact of the house.
pub type HouseFact = Fact<InHouse>;

/// What can happen at a desk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AtDesk {
    /// A mail from or to the contractor was seen for the first time.
    Mail(Box<MailFact>),
    /// An open mail was read again by a newer reader.
    Reread { mail: MailId, reading: Box<Reading> },
    /// A letter was written and put into the outbox.
    Letter(Box<LetterFact>),
    /// A letter's fate.
    LetterState { letter: LetterId, state: LetterState },
    /// A task letter opened a task, or the owner's single-task mail did.
    Task { thread: ThreadId, sheet: Box<Sheet> },
    /// The state of a task moved, or a step was ticked.
    TaskMove { thread: ThreadId, moved: TaskMove },
    /// A bundle was taken apart: its asks live on in other threads, by index into the mail's asks.
    TakenApart { mail: MailId, parts: Vec<PartFact> },
    /// The thread of a bundle was replaced by these; nobody's turn in it any more.
    Replaced { thread: ThreadId, by: Vec<ThreadId> },
    /// strawboss offers something and waits for a yes.
    Proposed(Box<Proposal>),
    /// A proposal ended.
    ProposalEnded { proposal: ProposalId, end: ProposalEnd },
    /// A proposal was taken up again: it waits for a yes as if it were new.
    TakenUp { proposal: ProposalId },
    /// A proposal that would go by itself waits for a yes.
    Held { proposal: ProposalId },
    /// The owner closed the thread.
    Closed { thread: ThreadId },
    /// The owner opened it again.
    Reopened { thread: ThreadId },
    /// Not before then, the owner says; of one thread, or of the whole desk.
    Snoozed { thread: Option<ThreadId>, until: Timestamp },
    /// Talked to, outside mail: the turn is the contractor's again from now, or the thread is closed.
    Phoned { thread: ThreadId, until: Option<Timestamp>, done: bool },
    /// An invoice of this thread was paid.
    Paid { thread: ThreadId },
    /// A thread from before the first start is watched from now on.
    Watched { thread: ThreadId },
    /// Away until the first day back; by an absence note or in words.
    Away { until: Date, mail: MailId },
    /// Letters may, or may not, go to this contractor without being approved one by one.
    Live { live: bool },
    /// The mailbox was searched for words of this person before a nag, and what was found decided.
    Looked { threads: Vec<ThreadId>, side: Side, found: Vec<MailId>, folders: Vec<String>, outcome: LookOutcome },
    /// A mail of this contractor was seen and could not be believed, placed or read: it holds nags.
    Questioned { mail: MailId, why: String },
    /// The owner settled such a question.
    Settled { mail: MailId },
}

/// What came of a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LookOutcome {
    /// No word: the nag was written.
    Nagged,
    /// The nag that was written did not leave: it is decided anew.
    Withdrawn,
    /// A word was found that the nag would have ignored.
    Answered,
    /// The look could not be finished; asked again later.
    Failed,
}

/// One part of a bundle that was taken apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartFact {
    /// From 1, as the owner sees it.
    pub number: u32,
    /// Indexes into the mail's asks: the ask itself, then its steps.
    pub asks: Vec<usize>,
    /// A title for it.
    pub title: String,
    /// The thread it lives in.
    pub thread: ThreadId,
}

impl PartFact {
    /// What is remembered of a part once it lives by itself.
    pub fn of(part: &Part) -> PartFact {
        PartFact { number: part.number, asks: part.asks(), title: part.sheet.title.clone(), thread: part.thread }
    }
}

/// A mail as it is remembered. Its text is kept apart and goes when the thread has been closed for long.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MailFact {
    /// Identity.
    pub id: MailId,
    /// As written.
    pub message_id: MessageId,
    /// Who wrote it. Strangers' mails stand at a desk only where they answer one of its threads.
    pub author: Author,
    /// The one From address.
    pub from: Option<Address>,
    /// The Date header, or arrival where it is missing or later than arrival. Order is by this.
    pub date: Timestamp,
    /// The writer's offset in seconds east.
    pub offset: i32,
    /// When it came to the mailbox.
    pub arrival: Timestamp,
    /// Decoded.
    pub subject: String,
    /// RFC 5256 section 2.1.
    pub base_subject: String,
    /// In-Reply-To.
    pub in_reply_to: Vec<MessageId>,
    /// References.
    pub references: Vec<MessageId>,
    /// What kind of letter of ours it is, when it is one.
    pub own: Option<LetterKind>,
    /// The other contractors it went to.
    pub group: Vec<ContractorKey>,
    /// From before the first start: makes standing, never nags.
    pub history: bool,
    /// Why it can't be trusted (authentication failed, more than one From): never a change of turn.
    pub unproven: Option<String>,
    /// Files.
    pub attachments: Vec<Attachment>,
    /// What was read; `None` where only the headers are known.
    pub reading: Option<Box<Reading>>,
}

/// A letter at a desk, as it was written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LetterFact {
    /// Identity; the same decision makes the same id.
    pub id: LetterId,
    /// What kind.
    pub kind: LetterKind,
    /// Its Message-ID, a keyed hash.
    pub message_id: MessageId,
    /// To the owner, or to the contractor of the desk.
    pub to: Side,
    /// The threads it speaks of; the first is the one it stands in.
    pub threads: Vec<ThreadId>,
    /// The mail and ask it answers, for an answer.
    pub answers: Option<(MailId, usize)>,
    /// Subject as sent.
    pub subject: String,
    /// The owner said yes to this very letter, or set that such letters go.
    pub approved: bool,
    /// Its numbered lines.
    pub lines: Vec<Line>,
}

impl LetterFact {
    /// The threads its lines name, by desk.
    pub fn threads_of_lines(&self) -> BTreeMap<ContractorKey, Vec<ThreadId>> {
        let mut desks: BTreeMap<ContractorKey, Vec<ThreadId>> = BTreeMap::new();
        for line in &self.lines {
            if let Target::Thread { contractor, thread } = &line.target {
                desks.entry(contractor.clone()).or_default().push(*thread);
            }
        }
        desks
    }
}

/// A letter's states, in `docs/LEDGER.md` as a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LetterState {
    /// In the outbox, with its bytes.
    Ready,
    /// Handed to the postman; the body has not begun.
    InFlight,
    /// The body has begun: from here on only an answer or the Sent folder proves anything.
    BodyStarted,
    /// The server took it, or Sent proves it.
    Sent,
    /// Certainly not sent, and why.
    Refused(String),
    /// Nobody knows; never sent again by itself.
    Ambiguous,
    /// Not sent on purpose, and why.
    Dropped(String),
    /// In shadow: it would have been sent.
    Shadowed,
    /// Came back.
    Bounced(String),
}

/// What can happen in the house.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InHouse {
    /// The ledger was born: nothing older commands or nags.
    Born,
    /// The first pass over the mailbox is done.
    FirstPassDone,
    /// The owner wants what was there before to be filed.
    FileHistory,
    /// Nothing leaves.
    Paused,
    /// Letters leave again.
    Resumed,
    /// A letter to the owner that belongs to no single desk (digest, first look, transcript).
    Letter(Box<LetterFact>),
    /// Its fate.
    LetterState { letter: LetterId, state: LetterState },
    /// The digest of that day was written (or its hour passed before the first start).
    DigestDone { day: Date },
    /// A letter was put in flight, for the caps; `None` is to the owner.
    Counted {
        /// Which; the same letter tried again counts once, from its last try.
        #[serde(default)]
        letter: Option<LetterId>,
        to: Option<ContractorKey>,
        thread: Option<ThreadId>,
        kind: LetterKind,
        approved: bool,
    },
    /// A command mail was obeyed or refused; each mail once.
    Obeyed { mail: MailId, orders: Vec<OrderDone> },
    /// A copy of the owner's reply waits in INBOX for its Sent twin.
    TwinAwaited { mail: MailId, until: Timestamp },
    /// Stopped long enough, or changed so much, that nothing becomes due sooner than one answer-time from now.
    Interrupted { why: String },
    /// Something went wrong that the owner should know; stands in the next digest.
    Trouble { what: String },
}

/// One line of a command mail and what came of it. Each (letter, line, act) works once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderDone {
    /// The letter it answers, where it answers one.
    pub letter: Option<LetterId>,
    /// The line it names.
    pub line: Option<u32>,
    /// What it asked for, where that was understood.
    pub act: Option<Act>,
    /// What was done, in the words of the transcript.
    pub result: String,
}
