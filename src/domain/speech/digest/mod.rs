//! The daily digest, one model for text and HTML.
//!
//! The order is fixed: what is red, what changed, what the owner owes, what they
//! owe, what waits for a yes, today's dates, invoices, what was filed, what is in
//! question, what went wrong. Every line that can be answered has a number.

mod record;
mod red;
mod rows;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::body::{Action, Body, Button, Counts, DigestBody, Filed, Item};
use super::letter::{Letter, LetterId, LetterKind, Line, Recipient, Target};
use super::say;
use crate::domain::desk::{Desk, KeptLetter, KeptProposal};
use crate::domain::people::roster::{Contractor, Side};
use crate::domain::reading::author::Author;
use crate::domain::setting::Setting;
use crate::domain::turn::due::pay_date;
use crate::domain::turn::fact::LetterState;
use crate::domain::turn::standing::State;
use crate::domain::turn::thread_id::ThreadId;
use crate::domain::work::proposal::Offer;

/// Subjects shown of what was filed for one contractor.
const MOST_SUBJECTS: usize = 5;

/// A digest goes back this far when there was none before it.
const FIRST_SPAN: SignedDuration = SignedDuration::from_hours(24);

/// What only the shell knows, in words for the digest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Health {
    /// "Last mail seen at 10:40", and what else is well or not.
    pub line: String,
    /// Mails that were passed over, with the reason.
    pub parked: Vec<String>,
}

/// The identity of the first look; there is one in a house's life.
pub fn first_look_id() -> LetterId {
    LetterId::of(LetterKind::Digest, &["first look"])
}

/// The first look, right after the first pass.
pub fn first_look(setting: &Setting, desks: &[&Desk], health: &Health) -> Letter {
    let (body, lines) = body(setting, desks, health);
    letter(setting, first_look_id(), Body::FirstLook(Box::new(body)), lines)
}

/// The digest of `day`.
pub fn digest(setting: &Setting, desks: &[&Desk], health: &Health, day: Date) -> Letter {
    let (body, lines) = body(setting, desks, health);
    letter(setting, LetterId::of(LetterKind::Digest, &[&day.to_string()]), Body::Digest(Box::new(body)), lines)
}

fn letter(setting: &Setting, id: LetterId, body: Body, lines: Vec<Line>) -> Letter {
    Letter {
        id,
        kind: LetterKind::Digest,
        to: Recipient::Owner,
        language: setting.roster.owner().language,
        subject: String::new(),
        body,
        lines,
        threads: Vec::new(),
        in_reply_to: None,
        references: Vec::new(),
        approved: false,
        answers: None,
        files: Vec::new(),
    }
}

/// Hands out line numbers and remembers what they stand for.
#[derive(Default)]
struct Numbers {
    lines: Vec<Line>,
}

impl Numbers {
    fn next(&mut self, target: Target) -> u32 {
        let number = u32::try_from(self.lines.len()).unwrap_or(u32::MAX).saturating_add(1);
        self.lines.push(Line { number, target });
        number
    }
}

fn body(setting: &Setting, desks: &[&Desk], health: &Health) -> (DigestBody, Vec<Line>) {
    let mut numbers = Numbers::default();
    let owner = &setting.roster.owner();
    let day_ago = setting.now.checked_sub(FIRST_SPAN).unwrap_or(setting.now);
    // A digest from a clock that stood ahead is no measure.
    let since = setting.house.digest_at.filter(|at| *at <= setting.now).unwrap_or(day_ago);
    let today = owner.calendar.date(setting.now);
    let mut body = DigestBody {
        date_words: say::day(today, setting.year(), owner.language),
        changed: setting.house.interruption.clone().into_iter().collect(),
        red: red::red(setting, desks, &mut numbers),
        you_owe: rows::rows(setting, desks, Side::Owner, &mut numbers),
        they_owe: rows::rows(setting, desks, Side::Contractor, &mut numbers),
        proposals: proposals(setting, desks, &mut numbers),
        today: dates_of(setting, desks, today, &mut numbers),
        invoices: invoices(setting, desks, &mut numbers),
        filed: filed(setting, desks, since),
        questions: questions(setting, desks, &mut numbers),
        trouble: trouble(setting, desks, health, since, &mut numbers),
        hints: hints(setting, desks, since),
        record: record::record(setting, desks),
        health: health.line.clone(),
        ..DigestBody::default()
    };
    body.counts = counts(&body);
    body.all_clear = all_clear(&body);
    (body, numbers.lines)
}

fn counts(body: &DigestBody) -> Counts {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Counts {
        you_owe: count(body.you_owe.len()),
        they_owe: count(body.they_owe.len()),
        late: count(body.you_owe.iter().chain(&body.they_owe).filter(|row| row.late).count()),
        proposals: count(body.proposals.len()),
        red: count(body.red.len()),
        filed: body.filed.iter().map(|filed| filed.count).sum(),
    }
}

fn all_clear(body: &DigestBody) -> bool {
    body.red.is_empty()
        && body.you_owe.is_empty()
        && body.they_owe.is_empty()
        && body.proposals.is_empty()
        && body.today.is_empty()
        && body.invoices.is_empty()
        && body.questions.is_empty()
        && body.trouble.is_empty()
}

fn all<'a>(setting: &Setting<'a>, desks: &[&'a Desk]) -> impl Iterator<Item = (&'a Desk, &'a Contractor, ThreadId)> {
    let listed: Vec<_> = desks.iter().filter_map(|desk| Some((*desk, setting.contractor(desk.key())?))).collect();
    listed
        .into_iter()
        .flat_map(|(desk, contractor)| desk.threads().into_iter().map(move |thread| (desk, contractor, thread)))
}

fn thread_target(contractor: &Contractor, thread: ThreadId) -> Target {
    Target::Thread { contractor: contractor.key.clone(), thread }
}

fn action(button: Button, verb: &str, number: u32) -> Action {
    Action { button, command: format!("{verb} {number}") }
}

fn proposals(setting: &Setting, desks: &[&Desk], numbers: &mut Numbers) -> Vec<Item> {
    let mut items = Vec::new();
    for desk in desks {
        let Some(contractor) = setting.contractor(desk.key()) else { continue };
        for kept in desk.open_proposals() {
            items.push(proposal(desk, contractor, kept, numbers));
        }
    }
    items
}

fn proposal(desk: &Desk, contractor: &Contractor, kept: &KeptProposal, numbers: &mut Numbers) -> Item {
    let target = Target::Proposal { contractor: contractor.key.clone(), proposal: kept.proposal.id.clone() };
    let number = numbers.next(target);
    let subject = desk.thread(kept.proposal.thread).map(|thread| thread.subject.clone()).unwrap_or_default();
    let (text, actions, parts) = match &kept.proposal.offer {
        Offer::Split(parts) => (
            format!("{} tasks in one mail: \u{201c}{subject}\u{201d}", parts.len()),
            vec![action(Button::Split, "split", number), action(Button::Leave, "leave", number)],
            parts,
        ),
        Offer::Answer(parts) => (
            format!("{} questions in one mail: \u{201c}{subject}\u{201d}", parts.len()),
            vec![action(Button::Leave, "leave", number)],
            parts,
        ),
    };
    let titles: Vec<&str> = parts.iter().map(|part| part.sheet.title.as_str()).collect();
    Item {
        number: Some(number),
        who: Some(contractor.name.clone()),
        text,
        detail: Some(titles.join(" \u{b7} ")),
        actions,
    }
}

/// Promises and due dates of the day.
fn dates_of(setting: &Setting, desks: &[&Desk], today: Date, numbers: &mut Numbers) -> Vec<Item> {
    let mut items = Vec::new();
    for (desk, contractor, id) in all(setting, desks) {
        let (Some(thread), Some(standing)) = (desk.thread(id), desk.standing(id)) else { continue };
        if standing.state != State::Open {
            continue;
        }
        let promised = standing.promises.iter().filter(|promise| promise.due.is_some_and(|due| due.date() == today));
        let promised = promised.map(|promise| match promise.by {
            Side::Owner => format!("you promised: {}", promise.text),
            Side::Contractor => format!("promised: {}", promise.text),
        });
        let due = standing.task.as_ref().and_then(|task| task.due).filter(|due| due.date() == today);
        for text in promised.chain(due.map(|_| "due today".to_string())) {
            items.push(Item {
                number: Some(numbers.next(thread_target(contractor, id))),
                who: Some(contractor.name.clone()),
                text: format!("\u{201c}{}\u{201d}: {text}", thread.subject),
                detail: None,
                actions: Vec::new(),
            });
        }
    }
    items
}

fn invoices(setting: &Setting, desks: &[&Desk], numbers: &mut Numbers) -> Vec<Item> {
    let mut open: Vec<(Date, &Contractor, ThreadId, String)> = Vec::new();
    for (desk, contractor, id) in all(setting, desks) {
        let Some(invoice) = desk.standing(id).and_then(|standing| standing.invoice.as_ref()) else { continue };
        let due = pay_date(invoice, setting.terms(contractor));
        open.push((due, contractor, id, say::invoice(&invoice.invoice)));
    }
    open.sort_by_key(|(due, _, id, _)| (*due, *id));
    let item = |(due, contractor, id, what): (Date, &Contractor, ThreadId, String)| {
        let number = numbers.next(thread_target(contractor, id));
        let pay_by = say::day(due, setting.year(), setting.roster.owner().language);
        Item {
            number: Some(number),
            who: Some(contractor.name.clone()),
            text: format!("{what}: pay by {pay_by}"),
            detail: None,
            actions: vec![action(Button::Paid, "paid", number)],
        }
    };
    open.into_iter().map(item).collect()
}

/// Mails of contractors since the last digest.
fn filed(setting: &Setting, desks: &[&Desk], since: Timestamp) -> Vec<Filed> {
    let of_desk = |desk: &&Desk| {
        let contractor = setting.contractor(desk.key())?;
        let new = |author: Author, arrival: Timestamp| author == Author::Contractor && arrival >= since;
        let mut mails: Vec<_> = desk.mails().filter(|mail| new(mail.author, mail.arrival)).collect();
        mails.sort_by_key(|mail| std::cmp::Reverse((mail.arrival, mail.id)));
        let subjects = mails.iter().take(MOST_SUBJECTS).map(|mail| mail.subject.to_string()).collect();
        let count = u32::try_from(mails.len()).unwrap_or(u32::MAX);
        (count > 0).then(|| Filed { who: contractor.name.clone(), count, subjects })
    };
    desks.iter().filter_map(of_desk).collect()
}

fn questions(setting: &Setting, desks: &[&Desk], numbers: &mut Numbers) -> Vec<Item> {
    let mut items = Vec::new();
    for desk in desks {
        let Some(contractor) = setting.contractor(desk.key()) else { continue };
        for question in desk.questions() {
            let target = Target::Mail { contractor: contractor.key.clone(), mail: question.mail };
            let number = numbers.next(target);
            let subject = desk.mail(question.mail).map(|mail| mail.subject.to_string());
            items.push(Item {
                number: Some(number),
                who: Some(contractor.name.clone()),
                text: question.why.clone(),
                detail: subject,
                actions: vec![action(Button::Done, "done", number)],
            });
        }
    }
    items
}

/// Letters that did not arrive, letters whose fate nobody knows, parked mails, and what else went wrong.
fn trouble(setting: &Setting, desks: &[&Desk], health: &Health, since: Timestamp, numbers: &mut Numbers) -> Vec<Item> {
    let plain = |text: String| Item { text, ..Item::default() };
    let mut items: Vec<Item> = setting.house.troubles_since(since).map(|what| plain(what.to_string())).collect();
    items.extend(health.parked.iter().map(|what| plain(what.clone())));
    for desk in desks {
        let Some(contractor) = setting.contractor(desk.key()) else { continue };
        for letter in desk.letters() {
            let subject = &letter.fact.subject;
            let (text, actions) = match &letter.state {
                LetterState::Ambiguous => {
                    let target = Target::Letter { contractor: contractor.key.clone(), letter: letter.fact.id.clone() };
                    let number = numbers.next(target);
                    let actions =
                        vec![action(Button::Resend, "resend", number), action(Button::Arrived, "arrived", number)];
                    (
                        format!(
                            "\u{201c}{subject}\u{201d}: the line broke while it was handed over; nobody knows whether it arrived"
                        ),
                        Some((number, actions)),
                    )
                }
                LetterState::Refused(why) if letter.state_at >= since => {
                    (format!("\u{201c}{subject}\u{201d} was refused: {why}"), None)
                }
                LetterState::Bounced(why) if letter.state_at >= since => {
                    (format!("\u{201c}{subject}\u{201d} came back: {why}"), None)
                }
                _ => continue,
            };
            let (number, actions) = actions.map_or((None, Vec::new()), |(number, actions)| (Some(number), actions));
            items.push(Item { number, who: Some(contractor.name.clone()), text, detail: None, actions });
        }
    }
    items
}

/// What would have gone if the contractor were live, and files at places that were not agreed on.
fn hints(setting: &Setting, desks: &[&Desk], since: Timestamp) -> Vec<Item> {
    let mut items = Vec::new();
    for desk in desks {
        let Some(contractor) = setting.contractor(desk.key()) else { continue };
        let hint = |text: String, actions: Vec<Action>| Item {
            who: Some(contractor.name.clone()),
            text,
            actions,
            ..Item::default()
        };
        let shadowed = |letter: &&KeptLetter| letter.state == LetterState::Shadowed && letter.state_at >= since;
        for letter in desk.letters().filter(shadowed) {
            let live = Action { button: Button::Live, command: format!("live {}", contractor.name) };
            let text = format!("in shadow: \u{201c}{}\u{201d} would have gone out", letter.fact.subject);
            items.push(hint(text, vec![live]));
        }
        for (subject, host) in other_hosts(desk, contractor, since) {
            items.push(hint(
                format!("\u{201c}{subject}\u{201d} points to {host}, which is not an agreed place"),
                Vec::new(),
            ));
        }
    }
    items
}

/// Hosts in mails of either side since then that the agreement does not name; none where it names no hosts at all.
fn other_hosts(desk: &Desk, contractor: &Contractor, since: Timestamp) -> Vec<(String, String)> {
    let agreed = &contractor.agreement.hosts;
    if agreed.is_empty() {
        return Vec::new();
    }
    let is_agreed = |host: &str| {
        agreed.iter().any(|one| host == one || host.strip_suffix(one.as_str()).is_some_and(|sub| sub.ends_with('.')))
    };
    let mut found = Vec::new();
    for mail in desk.mails().filter(|mail| mail.arrival >= since) {
        let hosts = mail.reading.iter().flat_map(|reading| &reading.hosts);
        found.extend(hosts.filter(|host| !is_agreed(host)).map(|host| (mail.subject.to_string(), host.clone())));
    }
    found.sort();
    found.dedup();
    found
}
