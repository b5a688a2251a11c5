//! What reading finds: the shapes of its answer.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::moment::Moment;
use crate::domain::people::language::Language;
use crate::domain::people::roster::Side;

/// The reader's version; a reading made by an older one is made again while its thread is open.
pub const READER: u32 = 1;

/// Who or what wrote a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A human being.
    Person,
    /// A machine's answer that is none of the others.
    AutoReply,
    /// An absence note.
    OutOfOffice,
    /// Not delivered.
    Bounce,
    /// A mailing list or newsletter.
    List,
    /// A receipt, delay notice or abuse notice.
    Report,
    /// A letter of strawboss.
    Own,
}

/// What an ask wants of its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AskKind {
    /// An outcome that could be handed over, done and reported on its own.
    Task,
    /// Something to be told.
    Question,
    /// A step, criterion or detail of a task.
    Step,
    /// A decision.
    Approval,
}

/// Between 0 and 1; below [`Confidence::LOW`] strawboss asks and never acts.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct Confidence(pub f32);

impl Confidence {
    /// Below this, ask one plain question instead of acting.
    pub const LOW: Confidence = Confidence(0.6);
    /// From this on, a case is sure.
    pub const SURE: Confidence = Confidence(0.85);
}

/// One thing requested.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// Words of the mail, white space folded.
    pub text: String,
    /// What it wants.
    pub kind: AskKind,
    /// By when.
    pub due: Option<Moment>,
    /// How sure.
    pub confidence: Confidence,
    /// The reason, in words.
    pub why: String,
}

/// A commitment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// Who made it.
    pub by: Side,
    /// Words of the mail, white space folded.
    pub text: String,
    /// By when.
    pub due: Option<Moment>,
}

/// An invoice, as far as the mail tells.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Invoice {
    /// Its number.
    pub number: Option<String>,
    /// The amount to pay.
    pub amount: Option<f64>,
    /// ISO 4217.
    pub currency: Option<String>,
    /// Pay by.
    pub due: Option<Date>,
}

/// Things that do not belong in mail. What was found is never kept, only that it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SecretKind {
    /// A password in the clear.
    Password,
    /// A key of an API.
    ApiKey,
    /// A private key block.
    PrivateKey,
    /// A URL with user and password.
    ConnectionString,
    /// A payment card number that passes Luhn.
    CardNumber,
}

/// Words written between quoted lines, with the words they answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The quoted words above it, without their marks.
    pub to: String,
    /// The new words.
    pub words: String,
}

/// All that was read in one mail.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The version of the reader, [`READER`].
    pub version: u32,
    /// Who or what wrote it.
    pub kind: Kind,
    /// The language, where it could be told.
    pub language: Option<Language>,
    /// The mail's own new words in their order; bounded.
    pub fresh: String,
    /// Quoted and forwarded words; bounded.
    pub quoted: String,
    /// The signature.
    pub signature: String,
    /// Answers between quoted lines, each with what it answers.
    #[serde(default)]
    pub answers: Vec<Answer>,
    /// What is asked.
    pub asks: Vec<Ask>,
    /// What is promised.
    pub promises: Vec<Promise>,
    /// Nothing but "thanks" or the like.
    pub thanks_only: bool,
    /// Says it was understood or will be looked at, and hands over nothing.
    pub acknowledgement: bool,
    /// Hands over something done.
    pub delivered: bool,
    /// Cannot go on, waits for something.
    pub blocked: bool,
    /// Accepts what was asked.
    pub accepted: bool,
    /// Declines what was asked.
    pub declined: bool,
    /// Offers another date than the one asked for.
    pub counter_date: Option<Moment>,
    /// Says it was settled outside mail.
    pub settled: bool,
    /// First day back.
    pub out_of_office_until: Option<Date>,
    /// An invoice.
    pub invoice: Option<Invoice>,
    /// Names new bank details.
    pub bank_change: bool,
    /// Speaks of an attachment and has none.
    pub missing_attachment: bool,
    /// Secrets in the clear, by kind.
    pub secrets: Vec<SecretKind>,
    /// Lower-case hosts of all links.
    pub hosts: Vec<String>,
    /// The links.
    pub links: Vec<String>,
    /// What was guessed, in words.
    pub doubts: Vec<String>,
}

impl Reading {
    /// A reading of that kind in which nothing was found.
    pub fn of(kind: Kind) -> Reading {
        Reading {
            version: READER,
            kind,
            language: None,
            fresh: String::new(),
            quoted: String::new(),
            signature: String::new(),
            answers: Vec::new(),
            asks: Vec::new(),
            promises: Vec::new(),
            thanks_only: false,
            acknowledgement: false,
            delivered: false,
            blocked: false,
            accepted: false,
            declined: false,
            counter_date: None,
            settled: false,
            out_of_office_until: None,
            invoice: None,
            bank_change: false,
            missing_attachment: false,
            secrets: Vec::new(),
            hosts: Vec::new(),
            links: Vec::new(),
            doubts: Vec::new(),
        }
    }

    /// How many separate tasks are asked for.
    pub fn n_tasks(&self) -> usize {
        self.asks.iter().filter(|ask| ask.kind == AskKind::Task).count()
    }

    /// Two or more tasks.
    pub fn bundle(&self) -> bool {
        self.n_tasks() >= 2
    }
}
