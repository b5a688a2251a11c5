//! Bounces from before RFC 3464, told in plain words.

use crate::domain::people::address::Address;
use crate::domain::reading::mail::{Mail, MessageId, Report, ReportOutcome, Text};

/// Words a mail system uses for itself, in the local part of its address or in its name.
const DAEMONS: [&str; 9] = [
    "mailer-daemon",
    "postmaster",
    "mail delivery",
    "mail-daemon",
    "mailerdaemon",
    "mdaemon",
    "delivery subsystem",
    "mail administrator",
    "system administrator",
];

/// The report a mail system gave in words; `None` where this is no mail system's bounce.
pub fn report(mail: &Mail, text: &Text, original: Option<MessageId>) -> Option<Report> {
    let daemon = mail.from.as_ref().is_some_and(|from| is_daemon(from.address.local(), &from.name));
    let null_path = mail.mark("return-path").is_some_and(|path| path.trim() == "<>");
    let failed_for = mail.mark("x-failed-recipients").and_then(|list| list.split(',').next().and_then(Address::parse));
    let opening = opening(&text.plain);
    if failed_for.is_none() && !(daemon || null_path) {
        return None;
    }
    let outcome = outcome(&mail.subject.to_lowercase(), &opening.to_lowercase())?;
    let recipient = failed_for.or_else(|| first_address(opening));
    let original = original.or_else(|| returned_id(&text.plain));
    Some(Report { outcome, recipient, original })
}

/// Whether an address or name is a mail system's own.
pub fn is_daemon(local: &str, name: &str) -> bool {
    let (local, name) = (local.to_lowercase(), name.to_lowercase());
    DAEMONS.iter().any(|word| local.starts_with(word) || name.contains(word))
}

/// The words before the mail that came back, bounded.
fn opening(text: &str) -> &str {
    let mut end = text.len().min(4000);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

fn outcome(subject: &str, text: &str) -> Option<ReportOutcome> {
    const DELAYED: [&str; 9] = [
        "delayed",
        "will be retried",
        "will keep trying",
        "do not need to resend",
        "still being attempted",
        "still trying",
        "warning: could not send",
        "will continue to be attempted",
        "not yet been delivered",
    ];
    const GIVEN_UP: [&str; 6] =
        ["permanent", "giving up", "gave up", "could not be delivered for", "has been returned", "returned to sender"];
    const FAILED: [&str; 34] = [
        "undeliver",
        "not be delivered",
        "not deliver",
        "unable to deliver",
        "wasn't able to deliver",
        "delivery failed",
        "delivery failure",
        "delivery has failed",
        "failure notice",
        "failed delivery",
        "delivery error",
        "returned mail",
        "mail returned",
        "returned to sender",
        "returning message",
        "user unknown",
        "unknown user",
        "no such user",
        "does not exist",
        "mailbox full",
        "mailbox is full",
        "over quota",
        "quota exceeded",
        "mailbox unavailable",
        "host unknown",
        "rejected",
        "permanent error",
        "fatal error",
        "unzustellbar",
        "nicht zugestellt",
        "non remis",
        "no se pudo entregar",
        "non recapitabile",
        "не доставлено",
    ];
    let any = |words: &[&str]| words.iter().any(|word| subject.contains(word) || text.contains(word));
    if any(&DELAYED) && !any(&GIVEN_UP) {
        return Some(ReportOutcome::Delayed);
    }
    (any(&FAILED) || smtp_code(text)).then_some(ReportOutcome::Failed)
}

/// A reply code of SMTP with its enhanced code (RFC 3463): `550 5.1.1`, or an enhanced code alone in brackets.
fn smtp_code(text: &str) -> bool {
    let mut words = text.split(|c: char| c.is_whitespace() || "()<>[]#:;,".contains(c)).filter(|word| !word.is_empty());
    words.any(|word| {
        let mut parts = word.split('.');
        let numbers = [parts.next(), parts.next(), parts.next()];
        let number = |part: Option<&str>| part.is_some_and(|part| part.len() <= 3 && part.parse::<u16>().is_ok());
        numbers[0] == Some("5") && number(numbers[1]) && number(numbers[2]) && parts.next().is_none()
    })
}

fn first_address(text: &str) -> Option<Address> {
    text.split(|c: char| c.is_whitespace() || "<>()\"'[]:;,".contains(c))
        .filter(|word| word.contains('@'))
        .filter_map(Address::parse)
        .find(|address| !is_daemon(address.local(), ""))
}

/// The Message-ID among the headers of the mail that came back as text.
fn returned_id(text: &str) -> Option<MessageId> {
    let line = text.lines().find(|line| {
        let start = line.trim_start_matches(['>', ' ', '\t']);
        start.get(..11).is_some_and(|head| head.eq_ignore_ascii_case("message-id:"))
    })?;
    let (_, value) = line.split_once(':')?;
    super::ids::own(value)
}
