//! From a decision's letter to a fact and bytes in the outbox.

use jiff::Timestamp;

use super::Home;
use crate::domain::decide::Draft;
use crate::domain::people::address::Address;
use crate::domain::people::roster::Side;
use crate::domain::reading::mail::{Mailbox, OffsetSeconds, Written};
use crate::domain::speech::letter::{Letter, Recipient};
use crate::domain::turn::fact::{LetterFact, LetterState};
use crate::shell::ledger::record::OutboxRecord;
use crate::wire::template::{Rendered, Stamp, render};
use crate::wire::write::{self, WriteContext};

/// A letter that has words.
pub struct Penned {
    /// For the stream it belongs to.
    pub fact: LetterFact,
    /// For the outbox.
    pub record: OutboxRecord,
}

/// Renders and writes a letter. `rank` orders letters of the same moment.
///
/// # Errors
/// Why it has no words, for the next digest; it is not tried again.
pub fn write(home: &Home, draft: &Draft, now: Timestamp, rank: u32) -> Result<Penned, String> {
    let letter = &draft.letter;
    let owner = home.roster.owner();
    let rendered = words(home, draft, now)?;
    let (name, to) =
        recipient(home, letter).ok_or("a letter could not be written: its receiver is not on the list any more")?;
    let context = WriteContext {
        owner: Mailbox { name: owner.name.clone(), address: owner.address().clone() },
        to: Mailbox { name, address: to.clone() },
        date: Written { at: now, offset: OffsetSeconds(owner.calendar.zone().to_offset(now).seconds()) },
        key: &home.key,
        files: Vec::new(),
    };
    let bytes = write::write(letter, &rendered, &context);
    let message_id = write::message_id(letter, owner.address(), &home.key);
    let fact = LetterFact {
        id: letter.id.clone(),
        kind: letter.kind,
        message_id: message_id.clone(),
        to: Side::from(&letter.to),
        threads: letter.threads.clone(),
        answers: letter.answers,
        subject: rendered.subject,
        approved: letter.approved,
        lines: letter.lines.clone(),
    };
    let record = OutboxRecord {
        letter: letter.id.clone(),
        kind: letter.kind,
        desk: draft.desk.clone(),
        to_contractor: matches!(letter.to, Recipient::Contractor(_)),
        thread: letter.threads.first().copied(),
        message_id,
        from: owner.address().clone(),
        to,
        bytes: String::from_utf8_lossy(&bytes).into_owned(),
        approved: letter.approved,
        state: LetterState::Ready,
        made: now,
        rank,
        expires: draft.expires,
        tries: 0,
        not_before: None,
        copy_due: false,
    };
    Ok(Penned { fact, record })
}

/// A letter in words.
///
/// # Errors
/// Why it has none.
pub fn words(home: &Home, draft: &Draft, now: Timestamp) -> Result<Rendered, String> {
    let stamp = Stamp {
        house: home.roster.owner().address().to_string(),
        token: home.key.token(&draft.letter.id, Side::Owner, now),
    };
    render(&draft.letter, &home.templates, &stamp).map_err(|error| format!("a letter could not be written: {error}"))
}

fn recipient(home: &Home, letter: &Letter) -> Option<(String, Address)> {
    match &letter.to {
        Recipient::Owner => {
            let owner = home.roster.owner();
            Some((owner.name.clone(), owner.address().clone()))
        }
        Recipient::Contractor(key) => {
            let contractor = home.roster.contractor(key)?;
            Some((contractor.name.clone(), contractor.addresses.first().clone()))
        }
    }
}
