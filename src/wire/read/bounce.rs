//! Bounces from before RFC 3464, told in plain words.

use crate::domain::people::address::Address;
use crate::domain::reading::mail::{Mail, MessageId, Report, ReportOutcome, Text};

/// Words a mail system uses for itself, in its address or in its name.
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
/// `from` is the From line as it stands: mail systems have names rather than addresses.
/// `returned` tells whether a mail came back within this one, and its id.
pub fn report(mail: &Mail, from: &str, text: &Text, returned: (bool, Option<MessageId>)) -> Option<Report> {
    let (came_back, original) = returned;
    if let Some(report) = amazon(mail, &text.plain) {
        return Some(report);
    }
    let failed_for = mail.mark("x-failed-recipients").and_then(|list| list.split(',').next().and_then(Address::parse));
    let sender = Sender::of(from);
    if let Some(report) = list_manager(mail, from, &text.plain) {
        return Some(report);
    }
    let null_path = mail.mark("return-path").is_some_and(|path| path.trim() == "<>");
    let returns = sender == Sender::Robot && came_back;
    if failed_for.is_none() && sender != Sender::MailSystem && !null_path && !returns {
        return None;
    }
    let opening = opening(&text.plain);
    let told = outcome(&mail.subject.to_lowercase(), &opening.to_lowercase());
    // Nobody else writes from there, and a header that names failed recipients says enough.
    let certain = failed_for.is_some() || from.to_lowercase().contains("mailer-daemon");
    let outcome = told.or_else(|| certain.then_some(ReportOutcome::Failed))?;
    let recipient = failed_for.or_else(|| first_address(opening));
    let original = original.or_else(|| returned_id(&text.plain));
    Some(Report { outcome, recipient, original })
}

/// Who wrote, as far as the From line tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sender {
    MailSystem,
    Robot,
    Anybody,
}

impl Sender {
    fn of(from: &str) -> Sender {
        let from = from.to_lowercase();
        let robot = ["no-reply", "noreply", "donotreply", "do-not-reply"];
        if DAEMONS.iter().any(|word| from.contains(word)) {
            Sender::MailSystem
        } else if robot.iter().any(|word| from.contains(word)) {
            Sender::Robot
        } else {
            Sender::Anybody
        }
    }
}

/// A list's program refuses a mail: it writes from an address of its own kind, and says why.
fn list_manager(mail: &Mail, from: &str, text: &str) -> Option<Report> {
    let from = from.to_lowercase();
    let programs = ["-admin@", "-request@", "-owner@", "-bounces@", "majordomo@", "listserv@", "mailman@", "sympa@"];
    let refusals = [
        "not a member",
        "are not member",
        "not allowed to post",
        "not authorized to post",
        "loop alert",
        "was rejected",
        "has been rejected",
    ];
    let said = format!("{}\n{}", mail.subject, opening(text)).to_lowercase();
    let refused =
        programs.iter().any(|program| from.contains(program)) && refusals.iter().any(|word| said.contains(word));
    refused.then_some(Report { outcome: ReportOutcome::Failed, recipient: None, original: None })
}

/// Notices of Amazon's mail service come as JSON through its notification service.
fn amazon(mail: &Mail, text: &str) -> Option<Report> {
    mail.mark("x-amz-sns-message-id")?;
    let (_, tail) = text.split_once("\"notificationType\":")?;
    let outcome = match tail.trim_start().get(..4)? {
        "\"Bou" => ReportOutcome::Failed,
        "\"Com" => ReportOutcome::Abuse,
        "\"Del" => ReportOutcome::Delivered,
        _ => return None,
    };
    Some(Report { outcome, recipient: None, original: None })
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
    const DELAYED: [&str; 10] = [
        "(delay)",
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
    const FAILED: [&str; 38] = [
        "(failure)",
        "failed permanently",
        "could not be delivered",
        "was an error delivering",
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
    const DELIVERED: [&str; 4] = [
        "successful mail delivery",
        "successfully delivered",
        "was delivered to",
        "delivery status notification (success)",
    ];
    let any = |words: &[&str]| words.iter().any(|word| subject.contains(word) || text.contains(word));
    if any(&DELAYED) && !any(&GIVEN_UP) {
        return Some(ReportOutcome::Delayed);
    }
    if DELIVERED.iter().any(|word| subject.contains(word)) {
        return Some(ReportOutcome::Delivered);
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
        .find(|address| Sender::of(address.local()) != Sender::MailSystem)
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
