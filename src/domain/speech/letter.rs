//! A letter before it has words: who gets it, what it is about, what its lines stand for.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::body::{Body, NoteBody};
use crate::domain::people::language::Language;
use crate::domain::people::roster::{ContractorKey, Side};
use crate::domain::reading::mail::{MailId, MessageId};
use crate::domain::reading::moment::Moment;
use crate::domain::turn::thread_id::ThreadId;
use crate::domain::work::proposal::ProposalId;

/// Identity of a letter: a hash of what it is about, so that the same decision makes the same letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LetterId(pub String);

impl LetterId {
    /// The id of the letter of `kind` about `parts` (thread, number, day, whatever tells it from others).
    pub fn of(kind: LetterKind, parts: &[&str]) -> LetterId {
        let mut hash = Sha256::new();
        hash.update(kind.word().as_bytes());
        for part in parts {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        let digest: [u8; 32] = hash.finalize().into();
        LetterId(digest[..8].iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// The id as eight bytes, to travel in Message-IDs and tokens. [`LetterId::from_bytes`] gives the id back; of an
    /// id that [`LetterId::of`] did not make, a stand-in.
    pub fn bytes(&self) -> [u8; 8] {
        let whole = u64::from_str_radix(&self.0, 16).ok().filter(|_| self.0.len() == 16);
        whole.map(u64::to_be_bytes).unwrap_or_else(|| {
            let digest: [u8; 32] = Sha256::digest(self.0.as_bytes()).into();
            let mut head = [0; 8];
            head.copy_from_slice(&digest[..8]);
            head
        })
    }

    /// The id of these bytes.
    pub fn from_bytes(bytes: [u8; 8]) -> LetterId {
        LetterId(format!("{:016x}", u64::from_be_bytes(bytes)))
    }
}

impl fmt::Display for LetterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A letter as it is decided: who gets it, what it says, what it hangs on. Rendering gives it words, writing gives it bytes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Letter {
    /// Identity.
    pub id: LetterId,
    /// What `X-Strawboss` calls it; [`Body::kind`] tells.
    pub kind: LetterKind,
    /// Who gets it.
    pub to: Recipient,
    /// The language of its template.
    pub language: Language,
    /// Subject of the thread it stands in, or its title; blank where the template words the subject alone.
    pub subject: String,
    /// What it says.
    pub body: Body,
    /// What its numbers stand for.
    pub lines: Vec<Line>,
    /// The threads it speaks of; the first is the one it stands in.
    pub threads: Vec<ThreadId>,
    /// The mail it replies to.
    pub in_reply_to: Option<MessageId>,
    /// References of that mail and its own id, first to last.
    pub references: Vec<MessageId>,
    /// The owner said yes to this very letter, or set that such letters go.
    pub approved: bool,
    /// The mail and ask it answers, for an answer.
    pub answers: Option<(MailId, usize)>,
    /// Files of other mails that go with it.
    pub files: Vec<FileOf>,
}

/// A file of a mail, to go with a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileOf {
    /// The mail it came in.
    pub mail: MailId,
    /// Which of the mail's attachments, from 0.
    pub index: usize,
    /// Its name, for display.
    pub name: String,
}

impl Body {
    /// The kind of letter that says this.
    pub fn kind(&self) -> LetterKind {
        match self {
            Body::Task(_) => LetterKind::Task,
            Body::Answer(_) => LetterKind::Answer,
            Body::Note(NoteBody::Call(_)) | Body::Nag(_) => LetterKind::Nag,
            Body::Note(_) => LetterKind::Note,
            Body::Split(_) | Body::List(_) => LetterKind::Proposal,
            Body::Digest(_) | Body::FirstLook(_) => LetterKind::Digest,
            Body::Transcript(_) => LetterKind::Transcript,
        }
    }
}

/// The kinds of letters, as `X-Strawboss` names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LetterKind {
    /// A reminder, to either side.
    Nag,
    /// One task, to a contractor: the owner's word.
    Task,
    /// One answer of the owner's, to a contractor: the owner's word.
    Answer,
    /// The daily digest and the first look, to the owner.
    Digest,
    /// A proposal or a numbered list, to the owner.
    Proposal,
    /// A short note, to either side.
    Note,
    /// What a command mail did, to the owner.
    Transcript,
}

impl LetterKind {
    /// Every kind.
    pub const ALL: [LetterKind; 7] = [
        LetterKind::Nag,
        LetterKind::Task,
        LetterKind::Answer,
        LetterKind::Digest,
        LetterKind::Proposal,
        LetterKind::Note,
        LetterKind::Transcript,
    ];

    /// The word in `X-Strawboss`.
    pub fn word(self) -> &'static str {
        match self {
            LetterKind::Nag => "nag",
            LetterKind::Task => "task",
            LetterKind::Answer => "answer",
            LetterKind::Digest => "digest",
            LetterKind::Proposal => "proposal",
            LetterKind::Note => "note",
            LetterKind::Transcript => "transcript",
        }
    }

    /// The kind of a word in `X-Strawboss`.
    pub fn from_word(word: &str) -> Option<LetterKind> {
        LetterKind::ALL.into_iter().find(|kind| kind.word().eq_ignore_ascii_case(word))
    }

    /// Whether such a letter counts as the owner's own word and gives the turn.
    pub fn is_owners_word(self) -> bool {
        matches!(self, LetterKind::Task | LetterKind::Answer)
    }
}

/// Who gets a letter. There is nobody else a letter could be written to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Recipient {
    /// The owner, at the first owner's address.
    Owner,
    /// A listed contractor, at the first of their addresses.
    Contractor(ContractorKey),
}

/// A numbered line of a letter and what its number stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// From 1; stored with the letter, never renumbered.
    pub number: u32,
    /// What it stands for.
    pub target: Target,
}

/// What the number of a line can stand for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// A thread.
    Thread { contractor: ContractorKey, thread: ThreadId },
    /// A part of a proposal (of either offer).
    Part { contractor: ContractorKey, proposal: ProposalId, part: u32 },
    /// A whole proposal.
    Proposal { contractor: ContractorKey, proposal: ProposalId },
    /// A mail in question.
    Mail { contractor: ContractorKey, mail: MailId },
    /// A letter whose fate nobody knows.
    Letter { contractor: ContractorKey, letter: LetterId },
}

/// What a command line asks for; the grammar is in [`super::command`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Split a bundle, all of it or these parts.
    Split(Vec<u32>),
    /// Leave a bundle or proposal as it is.
    Leave,
    /// An answer to one part, in the owner's words.
    Answer(String),
    /// Hand one part to another contractor, named as written.
    Ask(String),
    /// Close.
    Done,
    /// Not before then, or for the default time.
    Snooze(Option<Timestamp>),
    /// Talked to on the phone; until then, or done.
    Phoned { until: Option<Timestamp>, done: bool },
    /// Paid.
    Paid,
    /// Watch a thread from before the first start.
    Watch,
    /// Explain.
    Why,
    /// Stop all letters.
    Pause,
    /// Let letters go again.
    Resume,
    /// End shadow for a contractor, named as written.
    Live(String),
    /// The call sheet of a contractor, named as written.
    Call(String),
    /// File what was there before the first start.
    FileHistory,
    /// The list of open threads.
    List,
    /// Send an ambiguous letter again.
    Resend,
    /// An ambiguous letter did arrive.
    Arrived,
    /// Hold back what would go by itself.
    Stop,
    /// Give a part its due date.
    Due(Moment),
    /// Put parts of a proposal together as one.
    Merge(Vec<u32>),
    /// Take a part off the list.
    Drop,
    /// Give a part its title.
    Title(String),
    /// Say what shall be there in the end.
    Outcome(String),
    /// Add something to know.
    Add(String),
    /// Add a step.
    Step(String),
    /// Give a part to another contractor, named as written.
    To(String),
    /// Take up again what has ended.
    Again,
    /// Yes to the one thing that was asked.
    Yes,
    /// No to it.
    No,
    /// A task for a contractor, named as written, in the owner's words.
    Task { name: String, text: String },
}

impl Act {
    /// What makes two acts on one line the same act, for "works once": the verb, and the words of an answer.
    pub fn key(&self) -> String {
        match self {
            Act::Split(parts) => format!("split {parts:?}"),
            Act::Answer(_) | Act::Ask(_) => "answer".to_string(),
            Act::Snooze(_) => "snooze".to_string(),
            Act::Phoned { .. } => "phoned".to_string(),
            Act::Due(moment) => format!("due {moment}"),
            Act::Merge(parts) => format!("merge {parts:?}"),
            Act::Title(words) => format!("title {words}"),
            Act::Outcome(words) => format!("outcome {words}"),
            Act::Add(words) => format!("add {words}"),
            Act::Step(words) => format!("step {words}"),
            Act::To(name) => format!("to {name}"),
            Act::Task { name, text } => format!("task {name} {text}"),
            other => format!("{other:?}").to_lowercase(),
        }
    }
}

/// Which side of a desk a letter or a nag is for.
impl From<&Recipient> for Side {
    fn from(recipient: &Recipient) -> Side {
        match recipient {
            Recipient::Owner => Side::Owner,
            Recipient::Contractor(_) => Side::Contractor,
        }
    }
}
