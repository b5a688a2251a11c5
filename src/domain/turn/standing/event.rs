//! What the fold is fed with: the facts of one thread, each with what it refers to.

use jiff::Timestamp;

use crate::domain::people::roster::Side;
use crate::domain::reading::mail::MailId;
use crate::domain::speech::letter::LetterKind;
use crate::domain::turn::kept::KeptMail;
use crate::domain::turn::thread::NoteKind;

/// A fact of a thread at its place in time.
#[derive(Clone, Debug)]
pub struct Event<'a> {
    /// The Date of a mail; the time of anything else.
    pub at: Timestamp,
    /// What happened.
    pub what: Happened<'a>,
}

/// What can happen in a thread.
#[derive(Clone, Debug)]
pub enum Happened<'a> {
    /// A mail.
    Mail(Told<'a>),
    /// These asks of a mail that stands elsewhere live here.
    Part { mail: &'a KeptMail, asks: &'a [usize] },
    /// The owner's word left by a letter of ours whose copy we have not seen.
    Sent { kind: LetterKind, answers: Option<(MailId, usize)> },
    /// A reminder went, or would have gone.
    Nagged(Side),
    /// A letter to the contractor came back.
    CameBack,
    /// Anything else.
    Note(&'a NoteKind),
}

/// A mail as one thread is told of it.
#[derive(Clone, Debug)]
pub struct Told<'a> {
    /// The mail.
    pub mail: &'a KeptMail,
    /// The Date of the mail it answers, where we have that.
    pub answers_mail_of: Option<Timestamp>,
    /// The asks it answers here, where that was settled over several threads at once.
    pub placed: Option<&'a [(MailId, usize)]>,
    /// Its asks that live on in other threads, by index.
    pub moved_out: Vec<usize>,
    /// The ask it answers, for an answer letter of ours.
    pub answer_to: Option<(MailId, usize)>,
}
