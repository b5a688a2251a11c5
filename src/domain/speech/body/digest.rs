//! Values of the daily digest and the first look: one model for text and HTML.

use serde::{Deserialize, Serialize};

/// The daily digest, in the order it is read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DigestBody {
    /// The day: "Tuesday 3 March".
    pub date_words: String,
    /// Counts for the subject and the line a mail program shows beside it.
    pub counts: Counts,
    /// Red blocks: changed bank details, phone them, not reached.
    pub red: Vec<Item>,
    /// What changed after a stop or reload, one line each.
    pub changed: Vec<String>,
    /// The owner's turn, longest waiting first.
    pub you_owe: Vec<Row>,
    /// The contractors' turn, longest waiting first.
    pub they_owe: Vec<Row>,
    /// Proposals, and letters that wait for a yes.
    pub proposals: Vec<Item>,
    /// Promises and due dates of the day.
    pub today: Vec<Item>,
    /// Invoices, the next to be paid first.
    pub invoices: Vec<Item>,
    /// What was filed since the last digest, by contractor.
    pub filed: Vec<Filed>,
    /// Unplaced, unproven, unknown: what needs a word of the owner's.
    pub questions: Vec<Item>,
    /// Failed sends, bounces, parked mails.
    pub trouble: Vec<Item>,
    /// Hints on the owner's own requests.
    pub hints: Vec<Item>,
    /// The record of every contractor, the owner last.
    pub record: Vec<Record>,
    /// One line: last mail seen, last letter sent, since when it runs.
    pub health: String,
    /// Nothing at all waits.
    pub all_clear: bool,
}

/// How many there are of what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Threads whose turn is the owner's.
    pub you_owe: u32,
    /// Threads whose turn is a contractor's.
    pub they_owe: u32,
    /// Of both, those past what was agreed.
    pub late: u32,
    /// Proposals and letters that wait for a yes.
    pub proposals: u32,
    /// Red blocks.
    pub red: u32,
    /// Mails filed since the last digest.
    pub filed: u32,
}

/// One thread that waits.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The line's number.
    pub number: u32,
    /// The contractor's display name.
    pub who: String,
    /// Subject or title.
    pub subject: String,
    /// The thread's five letters.
    pub short: String,
    /// How long it waits, in working time.
    pub waiting_words: String,
    /// What was agreed: "one working day".
    pub agreed_words: String,
    /// Waited over agreed, 0 to 1; all that is late is 1.
    pub share: f32,
    /// Past what was agreed.
    pub late: bool,
    /// What is open, in the words of the mail.
    pub asks: Vec<String>,
    /// More to know: reminded twice, away until Monday, not watched.
    pub note: Option<String>,
    /// What can be done with one click.
    pub actions: Vec<Action>,
}

/// One line of any other section.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// The line's number, where it can be answered.
    pub number: Option<u32>,
    /// Whom it concerns.
    pub who: Option<String>,
    /// What there is to say, in the owner's language.
    pub text: String,
    /// A second, quieter line.
    pub detail: Option<String>,
    /// What can be done with one click.
    pub actions: Vec<Action>,
}

/// A prepared reply: a click opens it, the owner sends it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// What it is called; the template has the word.
    pub button: Button,
    /// The command line it sends: `done 4`.
    pub command: String,
}

/// The prepared replies there are; every template has a word for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Button {
    /// `done 4`
    Done,
    /// `snooze 4`
    Snooze,
    /// `phoned 4`
    Phoned,
    /// `paid 4`
    Paid,
    /// `watch 4`
    Watch,
    /// `why 4`
    Why,
    /// `split 4`
    Split,
    /// `leave 4`
    Leave,
    /// `send 4`
    Send,
    /// `stop 4`
    Stop,
    /// `resend 4`
    Resend,
    /// `arrived 4`
    Arrived,
    /// `4: ` and the owner's words
    Answer,
    /// `live NAME`
    Live,
    /// `file history`
    FileHistory,
}

/// Mails filed for one contractor.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Filed {
    /// The contractor's display name.
    pub who: String,
    /// How many.
    pub count: u32,
    /// Their subjects, newest first; bounded.
    pub subjects: Vec<String>,
}

/// How one person kept to what was agreed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The display name.
    pub who: String,
    /// Answered in time, 0 to 100; `None` while there is nothing to count.
    pub on_time_percent: Option<u8>,
    /// Median working time to an answer.
    pub median_words: Option<String>,
    /// Promises kept over promises made: "3 of 4".
    pub promises_words: Option<String>,
    /// It is the owner's own row.
    pub owner: bool,
}
