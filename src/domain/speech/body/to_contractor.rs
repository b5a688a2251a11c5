//! Values of the letters a contractor gets, and of nags, which either side gets.

use serde::{Deserialize, Serialize};

use crate::domain::people::roster::Side;

/// One task. A blank title, outcome or due date is refused when it is rendered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TaskBody {
    /// How the contractor is greeted.
    pub first_name: String,
    /// A short title.
    pub title: String,
    /// The outcome wanted.
    pub outcome: String,
    /// What is known, one thing each.
    pub known: Vec<String>,
    /// The steps, in order.
    pub steps: Vec<String>,
    /// By when: weekday, day and time in the contractor's zone.
    pub due_words: String,
    /// Where files go.
    pub place: Option<String>,
    /// How and when to report.
    pub reporting: Option<String>,
    /// Names of the files that go with it.
    pub files: Vec<String>,
    /// Titles of the other parts of the same bundle.
    pub siblings: Vec<String>,
    /// The thread's five letters.
    pub thread_short: String,
    /// Lines under the letter.
    pub signature: Vec<String>,
}

/// One answer of the owner's.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AnswerBody {
    /// How the contractor is greeted.
    pub first_name: String,
    /// The part of the mail it answers.
    pub quote: Quote,
    /// The owner's words, line by line.
    pub answer: Vec<String>,
    /// Names of the files that go with it.
    pub files: Vec<String>,
    /// Lines under the letter.
    pub signature: Vec<String>,
}

/// Words of a mail, quoted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// Who wrote them.
    pub who: String,
    /// When.
    pub date_words: String,
    /// The words, line by line, without quote marks.
    pub lines: Vec<String>,
}

/// One new thread that replaces a part of a long mail.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Replaced {
    /// Its title, which is its subject.
    pub title: String,
    /// By when.
    pub due_words: Option<String>,
}

/// A task or matter that is open.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OpenTask {
    /// The thread's five letters.
    pub short: String,
    /// Title or subject.
    pub title: String,
    /// What it waits for, or its due date.
    pub words: String,
}

/// A reminder about one thread, or about several with numbered lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NagBody {
    /// Who is reminded.
    pub side: Side,
    /// How that person is greeted.
    pub first_name: String,
    /// The other side's name: whom a reply reaches, or who is waiting.
    pub other_name: String,
    /// How plainly it is said.
    pub tone: Tone,
    /// The threads; a single one has number 1 and shows none.
    pub threads: Vec<NagThread>,
    /// Lines under the letter; empty for the owner.
    pub signature: Vec<String>,
}

/// How plainly a nag speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// The first one.
    #[default]
    Polite,
    /// Later ones.
    Plain,
    /// The last before a phone call.
    Last,
}

/// One thread of a nag.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NagThread {
    /// From 1, as the letter's lines have it.
    pub number: u32,
    /// Who waits, for nags to the owner.
    pub who: String,
    /// Subject or title.
    pub subject: String,
    /// Why this thread is in it.
    pub why: NagWhy,
    /// The asks that are still open.
    pub asks: Vec<NagAsk>,
    /// One line of the mail they stand in.
    pub quote: Option<String>,
    /// Since when it waits ("Monday 2 March"), or the date promised or agreed on, as `why` has it.
    pub since_words: String,
    /// How long that is in working time ("two working days").
    pub waiting_words: String,
}

/// What a nag is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NagWhy {
    /// An answer is awaited.
    #[default]
    Waiting,
    /// A promised date has passed.
    PromisePassed,
    /// The due date has passed.
    DuePassed,
    /// The due date is near.
    DueSoon,
    /// An agreed report did not come.
    ReportDue,
    /// An invoice is to be paid.
    PayBy,
}

/// An open ask and when it was asked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NagAsk {
    /// Words of the mail.
    pub words: String,
    /// When it was asked.
    pub asked_words: String,
}
