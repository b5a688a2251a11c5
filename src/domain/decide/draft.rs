//! Letters as decisions make them: who gets what about which, with every value filled in.

use jiff::Timestamp;
use jiff::civil::Date;

use super::order::gap;
use super::{Draft, Setting};
use crate::domain::desk::Desk;
use crate::domain::people::agreement::MyBundles;
use crate::domain::people::roster::{Contractor, ContractorKey};
use crate::domain::reading::Confidence;
use crate::domain::reading::mail::MessageId;
use crate::domain::reading::moment::Moment;
use crate::domain::speech::body::{
    AnswerBody, Body, Hold, ListBody, ListPart, NoteBody, Quote, Replaced, Round, SplitBody, SplitPart, TaskBody,
    lines_of,
};
use crate::domain::speech::letter::{Letter, LetterId, LetterKind, Line, Recipient, Target};
use crate::domain::speech::said;
use crate::domain::speech::say;
use crate::domain::turn::caps::{Counted, allowed};
use crate::domain::turn::fact::MailFact;
use crate::domain::turn::kept::KeptMail;
use crate::domain::turn::thread_id::ThreadId;
use crate::domain::work::proposal::{Offer, Part, Proposal};
use crate::domain::work::task::Sheet;

/// Whether the owner may get one more letter today that was not asked for; what may not stands in the next digest.
pub fn may_write_unasked(setting: &Setting) -> bool {
    let letter = Counted { at: setting.now, to: None, thread: None, kind: LetterKind::Proposal, approved: false };
    allowed(&setting.rules.caps, setting.house.counted(), &letter).is_ok()
}

/// The offer to take the owner's own long mail apart; where it is not sure that these are tasks, one plain question.
pub fn split(setting: &Setting, desk: &Desk, contractor: &Contractor, proposal: &Proposal) -> Draft {
    let Offer::Split(parts) = &proposal.offer else { return list(setting, desk, contractor, proposal) };
    let unsure = parts.iter().any(|part| part.confidence < Confidence::LOW);
    let round = if unsure { Round::Question } else { Round::First };
    let hold = hold(setting, contractor, parts);
    split_letter(setting, desk, contractor, proposal, SplitBody { round, hold, ..split_body(setting, parts) })
}

/// An offer that was changed or taken up again. `why` tells it from the letters before it.
pub fn again(setting: &Setting, desk: &Desk, contractor: &Contractor, proposal: &Proposal, why: &str) -> Draft {
    let mut draft = match &proposal.offer {
        Offer::Answer(_) => list(setting, desk, contractor, proposal),
        Offer::Split(parts) => {
            let round = if parts.iter().all(|part| part.approved) { Round::Open } else { Round::Changed };
            let body = SplitBody { round, ..split_body(setting, parts) };
            split_letter(setting, desk, contractor, proposal, body)
        }
    };
    if let Body::List(body) = &mut draft.letter.body {
        body.again = true;
    }
    draft.letter.id = LetterId::of(LetterKind::Proposal, &[&proposal.id.0, "again", why]);
    draft.letter.approved = true;
    draft
}

fn split_body(setting: &Setting, parts: &[Part]) -> SplitBody {
    SplitBody {
        parts: parts.iter().map(|part| split_part(setting, part)).collect(),
        expires_words: owner_day(setting, setting.rules.proposal_expires),
        ..SplitBody::default()
    }
}

fn split_letter(
    setting: &Setting,
    desk: &Desk,
    contractor: &Contractor,
    proposal: &Proposal,
    body: SplitBody,
) -> Draft {
    let (Offer::Split(parts) | Offer::Answer(parts)) = &proposal.offer;
    let subject = subject_of(desk, proposal);
    let body = SplitBody {
        who: contractor.name.clone(),
        subject: subject.clone(),
        sent_words: sent_at(desk, proposal).map(|sent| owner_moment(setting, sent)),
        ..body
    };
    let lines = part_lines(contractor, proposal, parts);
    proposal_letter(setting, contractor, proposal, subject, Body::Split(body), lines)
}

fn proposal_letter(
    setting: &Setting,
    contractor: &Contractor,
    proposal: &Proposal,
    subject: String,
    body: Body,
    lines: Vec<Line>,
) -> Draft {
    let letter = Letter {
        id: LetterId::of(LetterKind::Proposal, &[&proposal.id.0]),
        kind: LetterKind::Proposal,
        to: Recipient::Owner,
        language: setting.language(),
        subject,
        body,
        lines,
        threads: vec![proposal.thread],
        in_reply_to: None,
        references: Vec::new(),
        approved: false,
        answers: None,
        files: Vec::new(),
    };
    Draft { desk: Some(contractor.key.clone()), letter, expires: None }
}

/// The subject of the bundle, of what it was made of, or of its first part.
fn subject_of(desk: &Desk, proposal: &Proposal) -> String {
    let (Offer::Split(parts) | Offer::Answer(parts)) = &proposal.offer;
    match desk.mail(proposal.mail) {
        Some(mail) => mail.base_subject.to_string(),
        None if proposal.subject.is_empty() => parts.first().map(|part| part.sheet.title.clone()).unwrap_or_default(),
        None => proposal.subject.clone(),
    }
}

fn sent_at(desk: &Desk, proposal: &Proposal) -> Option<Timestamp> {
    desk.mail(proposal.mail).map(|mail| mail.date).or(proposal.sent)
}

/// When a sure bundle goes by itself; `stop` and any of its numbers holds it.
fn hold(setting: &Setting, contractor: &Contractor, parts: &[Part]) -> Option<Hold> {
    let sure = parts.iter().all(|part| part.confidence >= Confidence::SURE && part.missing.is_empty());
    let goes = contractor.agreement.bundles_mine == MyBundles::Send && is_live(setting, &contractor.key, None) && sure;
    let until = setting.now.checked_add(setting.rules.bundle_hold).ok().filter(|_| goes)?;
    Some(Hold { until_words: owner_moment(setting, until), number: 1 })
}

fn split_part(setting: &Setting, part: &Part) -> SplitPart {
    SplitPart {
        number: part.number,
        title: part.sheet.title.clone(),
        outcome: part.sheet.outcome.clone(),
        known: part.sheet.known.clone(),
        steps: part.sheet.steps.clone(),
        to: part.to.as_ref().and_then(|key| setting.contractor(key)).map(|other| other.name.clone()),
        due_words: part.sheet.due.map(|due| due_words_for_owner(setting, due)),
        missing: part.missing.iter().map(|missing| gap(setting.language(), *missing)).collect(),
        words: lines_of(&part.words),
        question: (part.confidence < Confidence::LOW)
            .then(|| said::UNSURE.say(setting.language(), &[&part.sheet.title])),
    }
}

/// The numbered list of a contractor's bundle.
pub fn list(setting: &Setting, desk: &Desk, contractor: &Contractor, proposal: &Proposal) -> Draft {
    let (Offer::Split(parts) | Offer::Answer(parts)) = &proposal.offer;
    let list_part = |part: &Part| ListPart {
        number: part.number,
        title: part.sheet.title.clone(),
        words: lines_of(&part.words),
        due_words: part.sheet.due.map(|due| due_words_for_owner(setting, due)),
        thread: None,
        question: None,
    };
    let subject = subject_of(desk, proposal);
    let body = ListBody {
        who: contractor.name.clone(),
        subject: subject.clone(),
        sent_words: sent_at(desk, proposal).map(|sent| owner_moment(setting, sent)).unwrap_or_default(),
        parts: parts.iter().map(list_part).collect(),
        again: false,
        expires_words: owner_day(setting, setting.rules.proposal_expires),
    };
    let lines = part_lines(contractor, proposal, parts);
    proposal_letter(setting, contractor, proposal, subject, Body::List(body), lines)
}

fn part_lines(contractor: &Contractor, proposal: &Proposal, parts: &[Part]) -> Vec<Line> {
    let target = |part: &Part| Target::Part {
        contractor: contractor.key.clone(),
        proposal: proposal.id.clone(),
        part: part.number,
    };
    parts.iter().map(|part| Line { number: part.number, target: target(part) }).collect()
}

/// One task, to its contractor; the owner said yes to it.
pub fn task(
    setting: &Setting,
    contractor: &Contractor,
    thread: ThreadId,
    sheet: &Sheet,
    siblings: Vec<String>,
) -> Draft {
    let due = sheet.due.map(|due| due_words_for_contractor(setting, contractor, due)).unwrap_or_default();
    let body = TaskBody {
        first_name: say::first_name(&contractor.name).to_string(),
        title: sheet.title.clone(),
        outcome: sheet.outcome.clone(),
        known: sheet.known.clone(),
        steps: sheet.steps.clone(),
        due_words: due,
        place: sheet.place.clone(),
        reporting: sheet.reporting.clone(),
        files: Vec::new(),
        siblings,
        thread_short: thread.short(),
        signature: signature(setting),
    };
    let letter = Letter {
        id: LetterId::of(LetterKind::Task, &[&contractor.key.0, &thread.to_string()]),
        subject: sheet.title.clone(),
        body: Body::Task(body),
        threads: vec![thread],
        ..to_contractor(contractor, LetterKind::Task)
    };
    Draft { desk: Some(contractor.key.clone()), letter, expires: None }
}

/// One answer of the owner's to one part of a mail, or to a thread's last mail.
pub fn answer(
    setting: &Setting,
    contractor: &Contractor,
    thread: ThreadId,
    subject: &str,
    mail: &KeptMail,
    reply: Reply,
) -> Draft {
    let body = AnswerBody {
        first_name: say::first_name(&contractor.name).to_string(),
        quote: Quote {
            who: contractor.name.clone(),
            date_words: contractor_moment(setting, contractor, mail.date),
            lines: lines_of(reply.quoted),
        },
        answer: lines_of(reply.words),
        files: Vec::new(),
        signature: signature(setting),
    };
    let letter = Letter {
        id: LetterId::of(
            LetterKind::Answer,
            &[&contractor.key.0, &thread.to_string(), &mail.id.to_string(), reply.words],
        ),
        subject: subject.to_string(),
        body: Body::Answer(body),
        threads: vec![thread],
        in_reply_to: Some(mail.message_id.clone()),
        references: reply.references,
        answers: reply.ask.map(|ask| (mail.id, ask)),
        ..to_contractor(contractor, LetterKind::Answer)
    };
    Draft { desk: Some(contractor.key.clone()), letter, expires: None }
}

/// What an answer answers, and with which words.
pub struct Reply<'a> {
    /// Words of the mail that are answered.
    pub quoted: &'a str,
    /// The owner's words.
    pub words: &'a str,
    /// Which of the mail's asks, where it is one.
    pub ask: Option<usize>,
    /// References of the letter.
    pub references: Vec<MessageId>,
}

/// The short note that the single tasks replace the long mail.
pub fn replaces(
    setting: &Setting,
    contractor: &Contractor,
    proposal: &Proposal,
    mail: &KeptMail,
    references: Vec<MessageId>,
    parts: &[Part],
) -> Draft {
    let replaced = |part: &Part| Replaced {
        title: part.sheet.title.clone(),
        due_words: part.sheet.due.map(|due| due_words_for_contractor(setting, contractor, due)),
    };
    let body = NoteBody::Replaces {
        first_name: say::first_name(&contractor.name).to_string(),
        subject: mail.base_subject.to_string(),
        sent_words: contractor_moment(setting, contractor, mail.date),
        parts: parts.iter().filter(|part| part.to.is_none()).map(replaced).collect(),
        elsewhere: parts.iter().filter(|part| part.to.is_some()).map(|part| part.sheet.title.clone()).collect(),
        signature: signature(setting),
    };
    let letter = Letter {
        id: LetterId::of(LetterKind::Note, &[&proposal.id.0, "replaces"]),
        subject: mail.base_subject.to_string(),
        body: Body::Note(body),
        threads: vec![proposal.thread],
        in_reply_to: Some(mail.message_id.clone()),
        references,
        ..to_contractor(contractor, LetterKind::Note)
    };
    Draft { desk: Some(contractor.key.clone()), letter, expires: None }
}

/// New bank details: at once, and in red.
pub fn bank_alarm(setting: &Setting, contractor: &Contractor, mail: &MailFact, thread: ThreadId) -> Draft {
    let phone = contractor.phone.as_deref().map_or_else(String::new, |phone| format!(" ({phone})"));
    let paragraphs = vec![
        format!(
            "A mail from {} of {} speaks of new bank details: \u{201c}{}\u{201d}.",
            contractor.name,
            owner_moment(setting, mail.date),
            mail.base_subject
        ),
        format!("Do not pay to the new account before you have spoken to them on a number you already know{phone}."),
        "Reminders in this thread have stopped until you settle it.".to_string(),
    ];
    let mut draft = owner_word(setting, contractor, "Changed bank details", paragraphs, &["done 1"]);
    draft.letter.id = LetterId::of(LetterKind::Note, &[&contractor.key.0, &mail.id.to_string(), "bank"]);
    draft.letter.threads = vec![thread];
    draft.letter.lines =
        vec![Line { number: 1, target: Target::Mail { contractor: contractor.key.clone(), mail: mail.id } }];
    draft
}

/// The call sheet the owner asked for; its lines are the threads.
pub fn call_sheet(setting: &Setting, contractor: &Contractor, threads: Vec<ThreadId>, body: Body) -> Draft {
    let mut draft = owner_word(setting, contractor, "", Vec::new(), &[]);
    let target = |thread: &ThreadId| Target::Thread { contractor: contractor.key.clone(), thread: *thread };
    draft.letter.id = LetterId::of(LetterKind::Note, &[&contractor.key.0, "call", &setting.now.to_string()]);
    draft.letter.lines = (1..).zip(&threads).map(|(number, thread)| Line { number, target: target(thread) }).collect();
    draft.letter.threads = threads;
    draft.letter.body = body;
    draft.letter.approved = true;
    draft
}

/// A few plain words to the owner about nothing at a desk.
pub fn word(setting: &Setting, title: &str, paragraphs: Vec<String>) -> Draft {
    let body = NoteBody::Word { title: title.to_string(), paragraphs, commands: Vec::new() };
    let letter = Letter {
        id: LetterId::of(LetterKind::Note, &[title, &setting.now.to_string()]),
        kind: LetterKind::Note,
        to: Recipient::Owner,
        language: setting.language(),
        subject: title.to_string(),
        body: Body::Note(body),
        lines: Vec::new(),
        threads: Vec::new(),
        in_reply_to: None,
        references: Vec::new(),
        approved: false,
        answers: None,
        files: Vec::new(),
    };
    Draft { desk: None, letter, expires: None }
}

/// A few plain words to the owner.
pub fn owner_word(
    setting: &Setting,
    contractor: &Contractor,
    title: &str,
    paragraphs: Vec<String>,
    commands: &[&str],
) -> Draft {
    let body = NoteBody::Word {
        title: title.to_string(),
        paragraphs,
        commands: commands.iter().map(|command| (*command).to_string()).collect(),
    };
    let letter = Letter {
        id: LetterId::of(LetterKind::Note, &[&contractor.key.0, title, &setting.now.to_string()]),
        kind: LetterKind::Note,
        to: Recipient::Owner,
        language: setting.roster.owner().language,
        subject: title.to_string(),
        body: Body::Note(body),
        lines: Vec::new(),
        threads: Vec::new(),
        in_reply_to: None,
        references: Vec::new(),
        approved: false,
        answers: None,
        files: Vec::new(),
    };
    Draft { desk: Some(contractor.key.clone()), letter, expires: None }
}

/// The frame of a letter to a contractor that the owner approved.
fn to_contractor(contractor: &Contractor, kind: LetterKind) -> Letter {
    Letter {
        id: LetterId::of(kind, &[&contractor.key.0]),
        kind,
        to: Recipient::Contractor(contractor.key.clone()),
        language: contractor.language,
        subject: String::new(),
        body: Body::Answer(AnswerBody::default()),
        lines: Vec::new(),
        threads: Vec::new(),
        in_reply_to: None,
        references: Vec::new(),
        approved: true,
        answers: None,
        files: Vec::new(),
    }
}

/// The lines under every letter to a contractor.
pub fn signature(setting: &Setting) -> Vec<String> {
    lines_of(&setting.roster.owner().signature)
}

/// A moment in the owner's zone and language.
pub fn owner_moment(setting: &Setting, at: Timestamp) -> String {
    let owner = &setting.roster.owner();
    let local = owner.calendar.zone().to_datetime(at);
    format!("{}, {}", say::day(local.date(), setting.year(), owner.language), say::clock(local.time()))
}

/// A moment in the contractor's zone and language.
pub fn contractor_moment(setting: &Setting, contractor: &Contractor, at: Timestamp) -> String {
    let local = contractor.agreement.calendar.zone().to_datetime(at);
    format!("{}, {}", say::day(local.date(), setting.year(), contractor.language), say::clock(local.time()))
}

/// A due moment for the owner's eyes.
pub fn due_words_for_owner(setting: &Setting, due: Moment) -> String {
    let owner = &setting.roster.owner();
    say::moment(due, owner.calendar.zone(), setting.year(), owner.language)
}

/// A due moment for the contractor's eyes, in the contractor's zone.
pub fn due_words_for_contractor(setting: &Setting, contractor: &Contractor, due: Moment) -> String {
    say::moment(due, contractor.agreement.calendar.zone(), setting.year(), contractor.language)
}

fn owner_day(setting: &Setting, ahead: jiff::SignedDuration) -> String {
    let owner = &setting.roster.owner();
    let date: Date =
        setting.now.checked_add(ahead).map_or_else(|_| Date::MAX, |at| owner.calendar.zone().to_datetime(at).date());
    say::day(date, setting.year(), owner.language)
}

/// Whether `key` is a contractor that letters may go to without being approved one by one.
pub fn is_live(setting: &Setting, key: &ContractorKey, said: Option<bool>) -> bool {
    setting.rules.live && setting.contractor(key).is_some_and(|contractor| contractor.is_live(said))
}
