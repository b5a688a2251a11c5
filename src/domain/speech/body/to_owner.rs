//! Values of the short letters the owner gets: proposals, lists, the call sheet, transcripts.

use serde::{Deserialize, Serialize};

/// The offer to take the owner's own bundle apart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SplitBody {
    /// The contractor's display name.
    pub who: String,
    /// Subject of the long mail.
    pub subject: String,
    /// When it was sent; `None` for a draft that was handed in.
    pub sent_words: Option<String>,
    /// The parts, in order.
    pub parts: Vec<SplitPart>,
    /// Whether it is the first time, and what it shows if not.
    pub round: Round,
    /// Sure enough to go by itself, unless stopped.
    pub hold: Option<Hold>,
    /// Until when the offer stands.
    pub expires_words: String,
}

/// The times a proposal is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Round {
    /// All parts, as they were found.
    #[default]
    First,
    /// One plain question, whether these are tasks of their own.
    Question,
    /// All parts that are left, as the owner changed them.
    Changed,
    /// The owner said yes; only what is still missing.
    Open,
}

/// When a sure bundle goes by itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Hold {
    /// The time it goes.
    pub until_words: String,
    /// The number to name in `stop`.
    pub number: u32,
}

/// One part of the owner's bundle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SplitPart {
    /// From 1, never renumbered.
    pub number: u32,
    /// The title it would get.
    pub title: String,
    /// The outcome understood.
    pub outcome: String,
    /// What is known.
    pub known: Vec<String>,
    /// The steps understood.
    pub steps: Vec<String>,
    /// Whom it is for, where that is somebody else.
    pub to: Option<String>,
    /// By when.
    pub due_words: Option<String>,
    /// What is missing, in words.
    pub missing: Vec<String>,
    /// The words of the mail it came from.
    pub words: Vec<String>,
    /// A plain question, where the finding is not sure.
    pub question: Option<String>,
}

/// The numbered list of a contractor's bundle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListBody {
    /// The contractor's display name.
    pub who: String,
    /// Subject of their mail.
    pub subject: String,
    /// When it came.
    pub sent_words: String,
    /// The parts, in order.
    pub parts: Vec<ListPart>,
    /// Only the parts without an answer are shown: the owner has answered before.
    pub again: bool,
    /// Until when the list can be answered.
    pub expires_words: String,
}

/// One part of a contractor's bundle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListPart {
    /// From 1, never renumbered.
    pub number: u32,
    /// A title for it.
    pub title: String,
    /// The words of the mail, line by line.
    pub words: Vec<String>,
    /// By when they need it.
    pub due_words: Option<String>,
    /// Subject of the thread it belongs to; `None` for a new matter.
    pub thread: Option<String>,
    /// A plain question, where the finding is not sure.
    pub question: Option<String>,
}

/// Time to phone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CallBody {
    /// The contractor's display name.
    pub who: String,
    /// The number, where one is known.
    pub phone: Option<String>,
    /// Their local time now and whether they work, in words.
    pub hours_words: String,
    /// What to talk about.
    pub threads: Vec<CallThread>,
}

/// One matter of a call sheet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CallThread {
    /// The line's number.
    pub number: u32,
    /// Subject or title.
    pub subject: String,
    /// What is open, in the words of the mail.
    pub asks: Vec<String>,
    /// How long it waits.
    pub waiting_words: String,
    /// When they were reminded.
    pub nagged: Vec<String>,
    /// Their last words and when.
    pub last_word: Option<String>,
}

/// What each line of a command mail did.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TranscriptBody {
    /// Subject of the command mail.
    pub subject: String,
    /// The lines, in order.
    pub lines: Vec<TranscriptLine>,
}

/// One line and its effect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TranscriptLine {
    /// The line as written.
    pub said: String,
    /// What came of it.
    pub effect: Effect,
    /// What was done, or why not, in words; may be blank where it was not understood.
    pub result: String,
    /// The nearest command, where it was not understood.
    pub nearest: Option<String>,
}

/// What came of a command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// Done.
    Done,
    /// Understood, and not done.
    Refused,
    /// Not understood.
    Unknown,
}
