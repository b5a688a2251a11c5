//! Delivery status (RFC 3464), receipts (RFC 8098), complaints (RFC 5965), and the mail they are about.

use super::fields::{Head, unfold};
use super::ids;
use crate::domain::people::address::Address;
use crate::domain::reading::mail::{MessageId, Report, ReportOutcome};

/// What the parts of a report said.
#[derive(Default)]
pub struct Reported {
    outcome: Option<ReportOutcome>,
    recipient: Option<Address>,
    original: Option<MessageId>,
    returned: bool,
}

impl Reported {
    /// The report, if any part of the mail was one.
    pub fn report(self) -> Option<Report> {
        let Reported { outcome, recipient, original, .. } = self;
        outcome.map(|outcome| Report { outcome, recipient, original })
    }

    /// Whether a mail came back within this one, and its id.
    pub fn returned(&self) -> (bool, Option<MessageId>) {
        (self.returned, self.original.clone())
    }
}

/// Reads a part, decoded, if it belongs to a report; false where it is a file like any other.
pub fn take(content: &[u8], kind: &str, subtype: &str, reported: &mut Reported) -> bool {
    match (kind, subtype) {
        ("message", "delivery-status" | "global-delivery-status") => delivery(content, reported),
        ("message", "disposition-notification" | "global-disposition-notification") => {
            reported.outcome = Some(ReportOutcome::Receipt);
            let head = Head::split(content);
            reported.recipient = recipient(&head).or(reported.recipient.take());
            reported.original = field(&head, "original-message-id").and_then(|id| ids::own(&id));
        }
        ("message", "feedback-report") => reported.outcome = Some(ReportOutcome::Abuse),
        ("text", "rfc822-headers") | ("message", "rfc822-headers" | "global-headers") => {
            original(content, reported);
        }
        ("message", "rfc822" | "global") => {
            original(content, reported);
            return reported.outcome.is_some();
        }
        _ => return false,
    }
    true
}

fn original(raw: &[u8], reported: &mut Reported) {
    let head = Head::split(raw);
    let id = field(&head, "message-id").and_then(|id| ids::own(&id));
    reported.original = reported.original.take().or(id);
    reported.returned = true;
    // Complaints of Microsoft's programme hold the mail complained of and nothing else.
    if head.first("x-hmxmroriginalrecipient").is_some() {
        reported.outcome = Some(ReportOutcome::Abuse);
    }
}

/// Blocks of fields, the first about the mail, one more for each recipient (RFC 3464 section 2).
fn delivery(content: &[u8], reported: &mut Reported) {
    let mut outcome = None;
    let mut rest = content;
    for _ in 0..100 {
        let head = Head::split(rest);
        if let Some(told) = action(&head) {
            // A failure for one recipient outweighs what happened to the others.
            if outcome.is_none() || told == ReportOutcome::Failed {
                outcome = Some(told);
                reported.recipient = recipient(&head).or(reported.recipient.take());
            }
        } else if reported.recipient.is_none() {
            reported.recipient = recipient(&head);
        }
        rest = rest.get(head.body.max(1)..).unwrap_or_default();
        if rest.trim_ascii().is_empty() {
            break;
        }
    }
    // A status report that names no action is what old systems send when they give up.
    reported.outcome = Some(outcome.unwrap_or(ReportOutcome::Failed));
}

fn action(head: &Head<'_>) -> Option<ReportOutcome> {
    let word = field(head, "action").map(|word| word.to_ascii_lowercase());
    let status = field(head, "status");
    let class = status.as_deref().and_then(|status| status.trim().chars().next());
    match word.as_deref().map(str::trim) {
        Some(word) if word.starts_with("fail") || word == "expired" => Some(ReportOutcome::Failed),
        Some(word) if word.starts_with("delay") => Some(ReportOutcome::Delayed),
        Some(word) if word.starts_with("deliver") || word.starts_with("relay") || word.starts_with("expand") => {
            Some(ReportOutcome::Delivered)
        }
        _ => match class? {
            '5' => Some(ReportOutcome::Failed),
            '4' => Some(ReportOutcome::Delayed),
            '2' => Some(ReportOutcome::Delivered),
            _ => None,
        },
    }
}

fn recipient(head: &Head<'_>) -> Option<Address> {
    ["final-recipient", "original-recipient"].iter().find_map(|name| {
        let value = field(head, name)?;
        let address = value.rsplit_once(';').map_or(value.as_str(), |(_, address)| address);
        Address::parse(address.trim().trim_matches(['<', '>']))
    })
}

fn field(head: &Head<'_>, name: &str) -> Option<String> {
    head.first(name).map(|field| String::from_utf8_lossy(&unfold(field.value)).into_owned())
}
