//! Why a thread stands as it stands, in sentences.

use super::fact::Author;
use super::standing::{Reason, Standing};
use crate::domain::reading::mail::MailId;

/// The facts in order, each with the rule that applied to it.
pub fn explain(standing: &Standing) -> Vec<String> {
    sentences(standing, |_| None)
}

/// The same with authors and subjects. `mail` gives a mail's author and subject.
pub fn sentences(standing: &Standing, mail: impl Fn(MailId) -> Option<(Author, String)>) -> Vec<String> {
    standing.reasons.iter().map(|reason| sentence(reason, reason.mail.and_then(&mail))).collect()
}

fn sentence(reason: &Reason, mail: Option<(Author, String)>) -> String {
    let rule = reason.rule.words();
    match mail {
        Some((author, subject)) => format!("{}, {} wrote \"{subject}\": {rule}", reason.at, name(author)),
        None => format!("{}: {rule}", reason.at),
    }
}

fn name(author: Author) -> &'static str {
    match author {
        Author::Owner => "the owner",
        Author::Contractor => "the contractor",
        Author::Stranger => "a stranger",
    }
}
