//! From a mail with several tasks to a proposal of single ones.
//!
//! A matter is one ask that stands for itself (task, question, approval) with
//! the steps that follow it. The owner's bundle is a mail with two or more
//! tasks; a contractor's, one with two or more matters.

use super::proposal::{Gap, Offer, Part, Proposal, ProposalId};
use super::task::Sheet;
use super::title;
use crate::domain::people::roster::{Contractor, ContractorKey};
use crate::domain::reading::mail::MailId;
use crate::domain::reading::{Ask, AskKind, Confidence, Reading};
use crate::domain::turn::thread_id::ThreadId;

/// No mail is taken apart into more parts than this; what exceeds it stays with the last.
const MOST_PARTS: usize = 20;

/// One matter of a mail: indexes into its asks, the ask itself first, then its steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    /// Never empty.
    pub asks: Vec<usize>,
}

impl Matter {
    fn head<'a>(&self, reading: &'a Reading) -> Option<&'a Ask> {
        self.asks.first().and_then(|index| reading.asks.get(*index))
    }
}

/// The matters of a mail, in its order. Steps join the matter before them; steps before any matter join the first.
pub fn matters(reading: &Reading) -> Vec<Matter> {
    let mut matters: Vec<Matter> = Vec::new();
    let mut early = Vec::new();
    for (index, ask) in reading.asks.iter().enumerate() {
        let begins = ask.kind != AskKind::Step && matters.len() < MOST_PARTS;
        match matters.last_mut() {
            _ if begins => matters.push(Matter { asks: vec![index] }),
            Some(matter) => matter.asks.push(index),
            None => early.push(index),
        }
    }
    if let Some(first) = matters.first_mut() {
        first.asks.append(&mut early);
    }
    matters
}

/// The offer to take the owner's own bundle apart, for a mail with two or more tasks to one contractor.
pub fn split_offer(mail: MailId, source: ThreadId, contractor: &Contractor, reading: &Reading) -> Option<Proposal> {
    let tasks = |matter: &Matter| matter.head(reading).is_some_and(|ask| ask.kind == AskKind::Task);
    let tasks: Vec<Matter> = matters(reading).into_iter().filter(tasks).collect();
    if tasks.len() < 2 {
        return None;
    }
    let parts =
        (1..).zip(&tasks).map(|(number, matter)| task_part(mail, contractor, reading, matter, number)).collect();
    Some(Proposal {
        id: id_of(mail, &contractor.key, "split"),
        mail,
        thread: source,
        offer: Offer::Split(parts),
        subject: String::new(),
        sent: None,
    })
}

/// The numbered list of a contractor's bundle, for a mail with two or more matters asked of the owner.
pub fn answer_offer(mail: MailId, source: ThreadId, contractor: &Contractor, reading: &Reading) -> Option<Proposal> {
    let matters = matters(reading);
    if matters.len() < 2 {
        return None;
    }
    let parts =
        (1..).zip(&matters).map(|(number, matter)| matter_part(mail, contractor, reading, matter, number)).collect();
    Some(Proposal {
        id: id_of(mail, &contractor.key, "answer"),
        mail,
        thread: source,
        offer: Offer::Answer(parts),
        subject: String::new(),
        sent: None,
    })
}

fn id_of(mail: MailId, contractor: &ContractorKey, offer: &str) -> ProposalId {
    ProposalId(format!("{offer}-{}-{mail}", contractor.0))
}

/// Each task of a text of the owner's as a part of its own, whatever number there are; for what is not sent yet.
pub fn task_parts(mail: MailId, contractor: &Contractor, reading: &Reading) -> Vec<Part> {
    let tasks = |matter: &Matter| matter.head(reading).is_some_and(|ask| ask.kind == AskKind::Task);
    let tasks: Vec<Matter> = matters(reading).into_iter().filter(tasks).collect();
    (1..).zip(&tasks).map(|(number, matter)| task_part(mail, contractor, reading, matter, number)).collect()
}

fn task_part(mail: MailId, contractor: &Contractor, reading: &Reading, matter: &Matter, number: u32) -> Part {
    let asks = || matter.asks.iter().filter_map(|index| reading.asks.get(*index));
    let head = matter.head(reading);
    let outcome = head.map(|ask| ask.text.clone()).unwrap_or_default();
    let due = asks().find_map(|ask| ask.due);
    let sheet = Sheet {
        title: title::of(&outcome),
        outcome,
        known: Vec::new(),
        steps: asks().skip(1).map(|ask| ask.text.clone()).collect(),
        due,
        place: contractor.agreement.place.clone(),
        reporting: contractor.agreement.reporting.clone(),
        source: Some((mail, matter.asks.clone())),
    };
    let missing = missing(&sheet);
    Part {
        number,
        words: sheet.outcome.clone(),
        missing,
        confidence: asks().map(|ask| ask.confidence).fold(Confidence(1.0), lower),
        thread: ThreadId::of_part(&contractor.key, mail, number),
        sheet,
        approved: false,
        to: None,
    }
}

fn matter_part(mail: MailId, contractor: &Contractor, reading: &Reading, matter: &Matter, number: u32) -> Part {
    let asks = || matter.asks.iter().filter_map(|index| reading.asks.get(*index));
    let words: Vec<&str> = asks().map(|ask| ask.text.as_str()).collect();
    let sheet = Sheet {
        title: words.first().map(|text| title::of(text)).unwrap_or_default(),
        outcome: words.first().map(|text| (*text).to_string()).unwrap_or_default(),
        due: asks().find_map(|ask| ask.due),
        source: Some((mail, matter.asks.clone())),
        ..Sheet::default()
    };
    Part {
        number,
        sheet,
        thread: ThreadId::of_part(&contractor.key, mail, number),
        words: words.join(" "),
        missing: Vec::new(),
        confidence: asks().map(|ask| ask.confidence).fold(Confidence(1.0), lower),
        approved: false,
        to: None,
    }
}

fn lower(a: Confidence, b: Confidence) -> Confidence {
    if b < a { b } else { a }
}

/// What a task letter could not say.
pub fn missing(sheet: &Sheet) -> Vec<Gap> {
    let gaps = [
        (sheet.title.trim().is_empty(), Gap::Title),
        (sheet.outcome.trim().is_empty(), Gap::Outcome),
        (sheet.due.is_none(), Gap::Due),
    ];
    gaps.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, gap)| gap).collect()
}
