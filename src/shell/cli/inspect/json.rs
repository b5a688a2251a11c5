//! What `inspect --json` prints, key by key as the contract orders them.

use serde::Serialize;

use super::Inspected;
use super::people::Direction;
use crate::domain::people::language::Language;
use crate::domain::people::roster::Side;
use crate::domain::reading::author::Author;
use crate::domain::reading::mail::Attachment;
use crate::domain::reading::{Ask, AskKind, Kind, Promise, SecretKind, subject};

/// One mail.
#[derive(Serialize)]
pub struct Object<'a> {
    file: &'a str,
    message_id: &'a str,
    from_address: Option<&'a str>,
    author: Author,
    direction: Option<&'static str>,
    kind: Kind,
    subject: &'a str,
    base_subject: String,
    fresh_text: &'a str,
    quoted_text: &'a str,
    signature: &'a str,
    asks: Vec<AskObject<'a>>,
    n_tasks: usize,
    bundle: bool,
    promises: Vec<PromiseObject<'a>>,
    acknowledgement: bool,
    delivered: bool,
    blocked: bool,
    bank_change: bool,
    missing_attachment: bool,
    out_of_office_until: Option<String>,
    invoice: Option<InvoiceObject<'a>>,
    secrets: &'a [SecretKind],
    hosts: &'a [String],
    links: &'a [String],
    lint: Vec<&'static str>,
    attachments: &'a [Attachment],
    language: Option<&'static str>,
    doubts: &'a [String],
}

/// One ask.
#[derive(Serialize)]
pub struct AskObject<'a> {
    text: &'a str,
    kind: AskKind,
    due: Option<String>,
    confidence: f64,
    why: &'a str,
}

/// One promise.
#[derive(Serialize)]
pub struct PromiseObject<'a> {
    pub(super) by: Side,
    pub(super) text: &'a str,
    pub(super) due: Option<String>,
}

#[derive(Serialize)]
struct InvoiceObject<'a> {
    number: Option<&'a str>,
    amount: Option<f64>,
    currency: Option<&'a str>,
    due: Option<String>,
}

/// The object of one mail.
pub fn object(inspected: &Inspected) -> Object<'_> {
    let Inspected { file, mail, reading, .. } = inspected;
    Object {
        file,
        message_id: &mail.message_id.0,
        from_address: mail.from.as_ref().map(|from| from.address.as_str()),
        author: inspected.context.author,
        direction: inspected.direction.map(direction),
        kind: reading.kind,
        subject: &mail.subject,
        base_subject: subject::base(&mail.subject).base,
        fresh_text: &reading.fresh,
        quoted_text: &reading.quoted,
        signature: &reading.signature,
        asks: reading.asks.iter().map(ask).collect(),
        n_tasks: reading.n_tasks(),
        bundle: reading.bundle(),
        promises: reading.promises.iter().map(promise).collect(),
        acknowledgement: reading.acknowledgement,
        delivered: reading.delivered,
        blocked: reading.blocked,
        bank_change: reading.bank_change,
        missing_attachment: reading.missing_attachment,
        out_of_office_until: reading.out_of_office_until.map(|day| day.to_string()),
        invoice: reading.invoice.as_ref().map(|invoice| InvoiceObject {
            number: invoice.number.as_deref(),
            amount: invoice.amount,
            currency: invoice.currency.as_deref(),
            due: invoice.due.map(|day| day.to_string()),
        }),
        secrets: &reading.secrets,
        hosts: &reading.hosts,
        links: &reading.links,
        lint: inspected.lint.iter().map(|rule| rule.name()).collect(),
        attachments: &mail.attachments,
        language: reading.language.map(Language::code),
        doubts: &reading.doubts,
    }
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::OwnerToContractor => "owner-to-contractor",
        Direction::ContractorToOwner => "contractor-to-owner",
    }
}

/// The object of one ask.
pub fn ask(ask: &Ask) -> AskObject<'_> {
    // Two decimals are all the confidence there is.
    let confidence = (f64::from(ask.confidence.0) * 100.0).round() / 100.0;
    AskObject { text: &ask.text, kind: ask.kind, due: ask.due.map(|due| due.to_string()), confidence, why: &ask.why }
}

fn promise(promise: &Promise) -> PromiseObject<'_> {
    PromiseObject { by: promise.by, text: &promise.text, due: promise.due.map(|due| due.to_string()) }
}
