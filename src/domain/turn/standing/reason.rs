//! The rules of the fold by name, and where each applied.

use jiff::Timestamp;

use crate::domain::reading::mail::MailId;

/// Declares the rules, each with its words.
macro_rules! rules {
    ($($name:ident: $words:literal,)+) => {
        /// A row of `docs/TURNS.md`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule {
            $(#[doc = $words] $name,)+
        }

        impl Rule {
            /// Every rule, in the order of the table.
            pub const ALL: &[Rule] = &[$(Rule::$name,)+];

            /// Its name in the table.
            pub fn name(self) -> &'static str {
                match self { $(Rule::$name => stringify!($name),)+ }
            }

            /// The rule in words.
            pub fn words(self) -> &'static str {
                match self { $(Rule::$name => $words,)+ }
            }
        }
    };
}

rules! {
    Asked: "an ask gives the turn to the other side, and has a since of its own",
    Word: "a word of one side gives the turn to the other",
    AskedAgain: "asking again moves nothing: the other side owes since it was first asked",
    Answered: "an answer gives the turn to the other side",
    AnsweredSome: "an answer to some of the asks leaves the others open, and the turn where it was",
    Delivered: "a delivery gives the turn to the other side, to look at it",
    CounterQuestion: "a question back gives the turn to the other side, and what it is about waits",
    Blocked: "who cannot go on gives the turn to the other side, and what was asked waits",
    OtherDate: "another date offered gives the turn to the other side, and what was asked waits",
    DateAgreed: "a yes to another date moves the due date and gives the turn back",
    Accepted: "accepting keeps the turn with who accepted",
    Declined: "a no gives the turn to the other side",
    Acknowledged: "\"will look at it\" keeps the turn and moves no since",
    Noted: "\"noted\" ends what was only information",
    Promised: "a promise keeps the turn with who made it, and is remembered with its date",
    StatusGiven: "a status report moves nothing while the work is open",
    Thanked: "thanks close a thread in which nothing is open",
    Courtesy: "a courtesy moves nothing",
    SettledOutside: "what was settled outside mail is closed",
    Crossed: "a mail that crossed another cannot have answered it",
    Automatic: "automatic mail moves nothing",
    OurLetter: "reminders, digests, proposals, notes and transcripts of ours move nothing",
    FromList: "mail of a list moves nothing",
    FromStranger: "a stranger's mail moves nothing",
    NotProven: "a mail that could not be proven moves nothing",
    CameBack: "a letter that came back: not reached, and no reminder goes",
    TaskLetter: "a task letter is the owner's word: it gives the turn to the contractor from its own Date",
    AnswerLetter: "an answer letter is the owner's word: it gives the turn to the contractor from its own Date",
    PartOfBundle: "a part of a bundle lives here, asked when the bundle was",
    LivesElsewhere: "what was taken out of a bundle is owed in its own thread",
    Replaced: "a bundle taken apart: nobody's turn here any more",
    ClosedByOwner: "the owner closed it",
    ReopenedByOwner: "the owner opened it again",
    NewWord: "a new word opens a closed thread again",
    Phoned: "the owner phoned: the turn is the contractor's from then",
    Snoozed: "the owner said: not before then",
    SnoozeOver: "a word that moves the turn ends a snooze",
    InvoiceCame: "an invoice gives the turn to the owner until it is paid",
    Paid: "a paid invoice is no debt",
    BankChanged: "new bank details: reminders stop until the owner has settled it",
    FromBefore: "mail from before the first start makes standing, never reminders",
    Watched: "the owner said: watch it",
    TaskOpened: "a task was opened",
    TaskMoved: "the task moved",
    StepTicked: "a step was ticked",
    Nagged: "a reminder went",
    WordFound: "the look into every folder, just before a reminder, found a word: no reminder went",
}

/// A fact and the rule that applied to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// When the fact happened.
    pub at: Timestamp,
    /// The mail, where it was one.
    pub mail: Option<MailId>,
    /// The rule.
    pub rule: Rule,
    /// The folders it speaks of.
    pub folders: Vec<String>,
}
