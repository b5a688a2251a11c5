//! `inspect --threads`: the threads all mails make together, and whose turn it is in each.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::Serialize;

use super::Inspected;
use super::json::{self, AskObject, PromiseObject};
use super::people::People;
use crate::domain::desk::{ThreadView, threads_of};
use crate::domain::people::roster::ContractorKey;
use crate::domain::reading::author::Author;
use crate::domain::reading::mail::{MailId, MessageId};
use crate::domain::reading::moment::Moment;
use crate::domain::reading::{Kind, subject};
use crate::domain::speech::letter::LetterKind;
use crate::domain::turn::fact::MailFact;
use crate::domain::turn::standing::{OpenAsk, OpenPromise, Turn};

/// Mails gathered for their threads, by contractor.
#[derive(Default)]
pub struct Gathered {
    desks: BTreeMap<ContractorKey, Vec<MailFact>>,
    /// Mails of strangers and lists, which belong to a thread only where they answer one.
    outside: Vec<MailFact>,
}

impl Gathered {
    /// Adds a mail to the desks it belongs to.
    pub fn add(&mut self, inspected: &Inspected, people: &People) {
        let Inspected { mail, context, reading, .. } = inspected;
        let keys = people.desks(mail, context.author);
        let listed = reading.kind == Kind::List;
        if context.author == Author::Stranger || listed && context.author == Author::Contractor {
            self.outside.push(fact(inspected, Vec::new()));
            return;
        }
        for key in &keys {
            let others = keys.iter().filter(|other| *other != key).cloned().collect();
            self.desks.entry(key.clone()).or_default().push(fact(inspected, others));
        }
    }

    /// All threads, in the order of their first mail's Date.
    pub fn threads(mut self) -> Vec<ThreadView> {
        let mut first: BTreeMap<MessageId, Timestamp> = BTreeMap::new();
        for mails in self.desks.values_mut() {
            let known: BTreeSet<&MessageId> = mails.iter().map(|mail| &mail.message_id).collect();
            let answers =
                |mail: &&MailFact| mail.in_reply_to.iter().chain(&mail.references).any(|id| known.contains(id));
            let joining: Vec<MailFact> = self.outside.iter().filter(answers).cloned().collect();
            mails.extend(joining);
            for mail in mails.iter() {
                let date = first.entry(mail.message_id.clone()).or_insert(mail.date);
                *date = mail.date.min(*date);
            }
        }
        let mut threads: Vec<ThreadView> =
            self.desks.into_iter().flat_map(|(key, mails)| threads_of(&key, mails)).collect();
        threads.sort_by_key(|thread| thread.mails.first().and_then(|id| first.get(id)).copied());
        threads
    }
}

fn fact(inspected: &Inspected, group: Vec<ContractorKey>) -> MailFact {
    let Inspected { mail, context, reading, .. } = inspected;
    let base_subject = subject::base(&mail.subject).base;
    let from = mail.from.as_ref().map(|from| from.address.clone());
    // A Date in the future is a clock that is wrong.
    let date = mail.date.map(|date| date.at).filter(|at| *at <= context.arrival).unwrap_or(context.arrival);
    let own = mail.own_mark.as_deref().filter(|_| reading.kind == Kind::Own).map(|mark| {
        let word = mark.split([';', ' ']).next().unwrap_or_default();
        LetterKind::from_word(word).unwrap_or(LetterKind::Note)
    });
    MailFact {
        id: MailId::of(&mail.message_id, from.as_ref(), mail.date.map(|date| date.at), &base_subject),
        message_id: mail.message_id.clone(),
        author: context.author,
        from,
        date,
        offset: mail.date.map_or(0, |date| date.offset.0),
        arrival: context.arrival,
        subject: mail.subject.clone(),
        base_subject,
        in_reply_to: mail.in_reply_to.clone(),
        references: mail.references.clone(),
        own,
        group,
        history: false,
        unproven: None,
        attachments: mail.attachments.clone(),
        reading: Some(Box::new(reading.clone())),
    }
}

/// The last line of `--threads --json`.
#[derive(Serialize)]
pub struct Threads<'a> {
    threads: Vec<Object<'a>>,
}

#[derive(Serialize)]
struct Object<'a> {
    id: String,
    contractor: &'a str,
    subject: &'a str,
    mails: Vec<&'a str>,
    turn: Turn,
    since: Option<String>,
    open_asks: Vec<OpenAskObject<'a>>,
    promises: Vec<PromiseObject<'a>>,
    drift: Option<String>,
    why: &'a [String],
}

#[derive(Serialize)]
struct OpenAskObject<'a> {
    #[serde(flatten)]
    ask: AskObject<'a>,
    message_id: &'a str,
    since: String,
}

/// The objects of all threads.
pub fn objects<'a>(threads: &'a [ThreadView], people: &'a People) -> Threads<'a> {
    let object = |thread: &'a ThreadView| Object {
        id: thread.id.short(),
        contractor: people.name(&thread.contractor),
        subject: &thread.subject,
        mails: thread.mails.iter().map(|id| id.0.as_str()).collect(),
        turn: thread.standing.turn,
        since: thread.standing.since.filter(|_| thread.standing.turn != Turn::Nobody).map(|since| since.to_string()),
        open_asks: thread.standing.open_asks.iter().zip(&thread.asked_in).map(open_ask).collect(),
        promises: thread.standing.promises.iter().map(promise).collect(),
        drift: thread.drift.map(|id| id.short()),
        why: &thread.why,
    };
    Threads { threads: threads.iter().map(object).collect() }
}

fn open_ask<'a>((open, message_id): (&'a OpenAsk, &'a MessageId)) -> OpenAskObject<'a> {
    OpenAskObject { ask: json::ask(&open.ask), message_id: &message_id.0, since: open.since.to_string() }
}

fn promise(open: &OpenPromise) -> PromiseObject<'_> {
    PromiseObject { by: open.by, text: &open.text, due: open.due.as_ref().map(Moment::to_string) }
}
