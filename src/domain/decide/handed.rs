//! Work the owner hands in before it is sent: a draft moved into `Strawboss/Send`.
//!
//! One complete task to one contractor leaves as a task letter; anything less, or more, comes back as a proposal. What
//! cannot be taken goes back to the drafts with a note that says why.

use super::{Decision, Draft, Setting, draft};
use crate::domain::desk::Desk;
use crate::domain::people::roster::{Contractor, Who};
use crate::domain::reading::mail::{Mail, MailId};
use crate::domain::reading::subject;
use crate::domain::reading::{Confidence, Reading};
use crate::domain::speech::letter::{LetterId, LetterKind};
use crate::domain::speech::said::{self, Sentence};
use crate::domain::turn::fact::AtDesk;
use crate::domain::turn::thread_id::ThreadId;
use crate::domain::work::known::{known, words_of};
use crate::domain::work::proposal::{Offer, Part, Proposal, ProposalId};
use crate::domain::work::task::Sheet;
use crate::domain::work::{bundle, title};

/// Where a draft ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Taken: it goes to `Strawboss/Handed in`.
    Taken,
    /// It goes back to the drafts.
    Back,
}

/// A draft as it was read. `id` tells one state of a draft from another: it depends on its words.
#[derive(Clone, Copy, Debug)]
pub struct Handed<'a> {
    /// Identity.
    pub id: MailId,
    /// Its headers and files.
    pub mail: &'a Mail,
    /// What it says.
    pub reading: &'a Reading,
}

/// What follows from a draft in `Strawboss/Send`. `desks` holds the desk of whomever it is to.
pub fn handed(setting: &Setting, desks: &[&Desk], given: Handed) -> (Decision, Fate) {
    match taken(setting, desks, given) {
        Ok(decision) => (decision, Fate::Taken),
        Err(why) => (Decision { letters: vec![back(setting, given, why)], ..Decision::default() }, Fate::Back),
    }
}

fn taken(setting: &Setting, desks: &[&Desk], given: Handed) -> Result<Decision, Sentence> {
    let contractor = addressed(setting, given.mail)?;
    let desk = desks.iter().find(|desk| *desk.key() == contractor.key).ok_or(said::DRAFT_TO_NOBODY)?;
    if !given.reading.secrets.is_empty() {
        return Err(said::DRAFT_WITH_SECRET);
    }
    if !given.mail.attachments.is_empty() {
        return Err(said::DRAFT_WITH_FILES);
    }
    let subject = subject::base(&given.mail.subject).base;
    let words = Words { id: given.id, subject: &subject, reading: given.reading };
    Ok(match placed(setting, desk, contractor, words)? {
        Placed::Sent { decision, .. } | Placed::Proposed(decision) => decision,
    })
}

/// The owner's words about work, before anything was sent.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// Identity.
    pub id: MailId,
    /// What it is about; may be blank.
    pub subject: &'a str,
    /// What they say.
    pub reading: &'a Reading,
}

/// What became of them.
#[derive(Clone, Debug)]
pub enum Placed {
    /// One complete task leaves as a letter with that title.
    Sent { decision: Decision, title: String },
    /// The owner is asked.
    Proposed(Decision),
}

/// One complete and sure task leaves; anything else becomes a proposal.
///
/// # Errors
/// There is nothing in it that could be a task.
pub fn placed(setting: &Setting, desk: &Desk, contractor: &Contractor, given: Words) -> Result<Placed, Sentence> {
    let subject = given.subject.trim();
    let mut parts = bundle::task_parts(given.id, contractor, given.reading);
    if parts.is_empty() {
        parts.push(whole(contractor, given).ok_or(said::DRAFT_EMPTY)?);
    }
    if let [part] = parts.as_mut_slice() {
        if !subject.is_empty() {
            part.sheet.title = subject.to_string();
        }
        part.sheet.known = known(&given.reading.fresh, &part.sheet);
        part.missing = bundle::missing(&part.sheet);
    }
    let mut decision = Decision::default();
    if let [part] = parts.as_slice()
        && part.missing.is_empty()
        && part.confidence >= Confidence::LOW
    {
        let sheet = Box::new(part.sheet.clone());
        decision.fact(&contractor.key, AtDesk::Task { thread: part.thread, sheet });
        decision.letters.push(draft::task(setting, contractor, part.thread, &part.sheet, Vec::new()));
        return Ok(Placed::Sent { decision, title: part.sheet.title.clone() });
    }
    let proposal = Proposal {
        id: ProposalId(format!("draft-{}-{}", contractor.key.0, given.id)),
        mail: given.id,
        thread: ThreadId::of_part(&contractor.key, given.id, 1),
        offer: Offer::Split(parts),
        subject: subject.to_string(),
        sent: None,
    };
    let mut letter = draft::split(setting, desk, contractor, &proposal);
    // The owner asked for it.
    letter.letter.approved = true;
    decision.letters.push(letter);
    decision.fact(&contractor.key, AtDesk::Proposed(Box::new(proposal)));
    Ok(Placed::Proposed(decision))
}

/// The one contractor a draft is to.
fn addressed<'a>(setting: &Setting<'a>, mail: &Mail) -> Result<&'a Contractor, Sentence> {
    let mut found = Vec::new();
    for mailbox in mail.to.iter().chain(&mail.cc) {
        match setting.roster.who(&mailbox.address) {
            Who::Contractor(key) if !found.contains(&key) => found.push(key),
            Who::Contractor(_) | Who::Owner => {}
            Who::Stranger => return Err(if found.is_empty() { said::DRAFT_TO_NOBODY } else { said::DRAFT_TO_MANY }),
        }
    }
    match found.as_slice() {
        [key] => setting.contractor(key).ok_or(said::DRAFT_TO_NOBODY),
        [] => Err(said::DRAFT_TO_NOBODY),
        _ => Err(said::DRAFT_TO_MANY),
    }
}

/// A draft in which no task was found, as one task whose outcome are its own words.
fn whole(contractor: &Contractor, given: Words) -> Option<Part> {
    let words = words_of(&given.reading.fresh);
    let outcome = words.first()?.clone();
    let sheet = Sheet {
        title: title::of(&outcome),
        outcome,
        place: contractor.agreement.place.clone(),
        reporting: contractor.agreement.reporting.clone(),
        ..Sheet::default()
    };
    Some(Part {
        number: 1,
        missing: bundle::missing(&sheet),
        sheet,
        thread: ThreadId::of_part(&contractor.key, given.id, 1),
        words: words.join(" "),
        confidence: Confidence::LOW,
        approved: false,
        to: None,
    })
}

/// Why the draft lies in Drafts again.
fn back(setting: &Setting, given: Handed, why: Sentence) -> Draft {
    let language = setting.language();
    let subject = subject::base(&given.mail.subject).base;
    let title = said::DRAFT_BACK.say(language, &[&subject]);
    let paragraphs = vec![why.say(language, &[]), said::DRAFT_LIES.say(language, &[])];
    let mut draft = draft::word(setting, &title, paragraphs);
    draft.letter.id = LetterId::of(LetterKind::Note, &[&given.id.to_string(), "draft back"]);
    draft.letter.approved = true;
    draft
}
