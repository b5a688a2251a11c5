//! What each kind of letter says, as values for its template. No wording and no rule lives here.
//!
//! Every string is one line: what may have several is a list of lines, so that a
//! value from a mail can never open a line of its own. Words for moments and
//! spans (`due_words`, `waiting_words`) are said in the letter's language with
//! [`super::say`]. The template adds the rest.

mod digest;
mod to_contractor;
mod to_owner;

use serde::{Deserialize, Serialize};

pub use digest::{Action, Button, Counts, DigestBody, Filed, Item, Record, Row};
pub use to_contractor::{AnswerBody, NagAsk, NagBody, NagThread, NagWhy, OpenTask, Quote, Replaced, TaskBody, Tone};
pub use to_owner::{
    CallBody, CallThread, Effect, Hold, ListBody, ListPart, Round, SplitBody, SplitPart, TranscriptBody, TranscriptLine,
};

/// The values of a letter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Body {
    /// One task, to a contractor.
    Task(TaskBody),
    /// One answer of the owner's, to a contractor.
    Answer(AnswerBody),
    /// A short note, to either side.
    Note(NoteBody),
    /// A reminder, to either side.
    Nag(NagBody),
    /// The offer to take the owner's bundle apart, to the owner.
    Split(SplitBody),
    /// The numbered list of a contractor's bundle, to the owner.
    List(ListBody),
    /// The daily digest, to the owner.
    Digest(Box<DigestBody>),
    /// The first look after the first pass, to the owner.
    FirstLook(Box<DigestBody>),
    /// What a command mail did, to the owner.
    Transcript(TranscriptBody),
}

/// The notes there are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoteBody {
    /// To a contractor: these threads replace the long mail.
    Replaces {
        /// How the contractor is greeted.
        first_name: String,
        /// Subject of the long mail.
        subject: String,
        /// When it was sent.
        sent_words: String,
        /// The new threads, in order.
        parts: Vec<Replaced>,
        /// Titles of what somebody else does instead.
        elsewhere: Vec<String>,
        /// Lines under the letter.
        signature: Vec<String>,
    },
    /// To a contractor: files go to the agreed place.
    Place {
        /// How the contractor is greeted.
        first_name: String,
        /// The host the files came from.
        host: String,
        /// The agreed place.
        place: String,
        /// Lines under the letter.
        signature: Vec<String>,
    },
    /// To a contractor who asked `list`, or weekly where agreed: the open tasks of both sides.
    OpenTasks {
        /// How the contractor is greeted.
        first_name: String,
        /// What the contractor has to do, the next due first.
        theirs: Vec<OpenTask>,
        /// What waits on the owner, longest waiting first.
        ours: Vec<OpenTask>,
        /// Lines under the letter.
        signature: Vec<String>,
    },
    /// To the owner: time to phone, with a call sheet.
    Call(CallBody),
    /// To the owner: a few plain lines, already in the owner's language.
    Word {
        /// What it is about, for the subject.
        title: String,
        /// The lines, each a paragraph.
        paragraphs: Vec<String>,
        /// Commands that can be given in a reply.
        commands: Vec<String>,
    },
}

/// The lines of `text`, without blank ones at either end.
pub fn lines_of(text: &str) -> Vec<String> {
    text.trim_matches('\n').lines().map(|line| line.trim_end().to_string()).collect()
}
