//! What a mail is to the house, told from its headers and the folder it lies in.

use crate::domain::people::roster::{ContractorKey, Roster, Who};
use crate::domain::reading::author::Author;
use crate::domain::reading::mail::Mail;

/// Where a copy lies, as far as it tells who wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// In a Sent folder: the owner's own word, whatever From says.
    Sent,
    /// In INBOX.
    Inbox,
    /// Moved by the owner into the folder for what is to be sent.
    Send,
    /// Anywhere else.
    Elsewhere,
}

/// Whom a mail concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Concern {
    /// These desks; a mail of the owner's to two contractors concerns two.
    Desks {
        /// Who wrote it.
        author: Author,
        /// Never empty.
        keys: Vec<ContractorKey>,
    },
    /// The owner wrote it to himself: it may be a command.
    Command,
    /// A draft that he hands over.
    Handed,
    /// A machine's report; it may be about a letter of ours.
    Report,
    /// A stranger's.
    Stranger,
    /// Nothing of the house's.
    Nothing,
}

/// Whom `mail`, lying in `place`, concerns.
pub fn concern(roster: &Roster, mail: &Mail, place: Where) -> Concern {
    match place {
        Where::Sent => return of_owner(roster, mail),
        Where::Send => return Concern::Handed,
        Where::Inbox | Where::Elsewhere => {}
    }
    let Some(from) = &mail.from else { return unidentified(mail) };
    match roster.who(&from.address) {
        Who::Owner if place == Where::Inbox => Concern::Command,
        Who::Owner => Concern::Nothing,
        Who::Contractor(key) => Concern::Desks { author: Author::Contractor, keys: vec![key] },
        Who::Stranger => unidentified(mail),
    }
}

fn of_owner(roster: &Roster, mail: &Mail) -> Concern {
    let mut keys: Vec<ContractorKey> = Vec::new();
    let mut only_owner = true;
    for mailbox in mail.to.iter().chain(&mail.cc) {
        match roster.who(&mailbox.address) {
            Who::Contractor(key) if !keys.contains(&key) => keys.push(key),
            Who::Contractor(_) | Who::Owner => {}
            Who::Stranger => only_owner = false,
        }
    }
    if !keys.is_empty() {
        return Concern::Desks { author: Author::Owner, keys };
    }
    let addressed = !mail.to.is_empty() || !mail.cc.is_empty();
    if only_owner && addressed { Concern::Command } else { Concern::Nothing }
}

/// Strangers and machines: reports are read, for they may be about a letter of ours.
fn unidentified(mail: &Mail) -> Concern {
    let report = mail.mark("content-type").is_some_and(|value| value.to_ascii_lowercase().contains("multipart/report"));
    let local = mail.from.as_ref().map(|from| from.address.local().to_ascii_lowercase());
    let daemon = local.is_some_and(|local| matches!(local.as_str(), "mailer-daemon" | "postmaster"));
    let failed = mail.mark("x-failed-recipients").is_some();
    let null_path = mail.mark("return-path").is_some_and(|path| path.trim() == "<>");
    if report || daemon || failed || null_path { Concern::Report } else { Concern::Stranger }
}
