//! The small mailboxes of `tests/corpus/thread-made.jsonl`, in the order they arrive in: which mails are one thread?
//!
//! Each line has mails (base64 of the raw mail) and the groups they belong to. One case follows the ids alone, and we
//! part it on purpose: a reply under another subject is another matter.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::Deserialize;
use strawboss::domain::desk::threads_of;
use strawboss::domain::people::roster::ContractorKey;
use strawboss::domain::reading::mail::MailId;
use strawboss::domain::reading::subject;
use strawboss::domain::turn::fact::{Author, MailFact};
use strawboss::wire::read::read;

#[derive(Deserialize)]
struct Case {
    id: String,
    input: Vec<String>,
    expect: Expect,
}

#[derive(Deserialize)]
struct Expect {
    groups: Vec<Vec<usize>>,
}

/// Standard base64 (RFC 4648 section 4).
fn decoded(text: &str) -> Vec<u8> {
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let value = |byte: &u8| alphabet.iter().position(|letter| letter == byte).map(|at| at as u32);
    let sixes: Vec<u32> = text.as_bytes().iter().filter_map(value).collect();
    let bytes = |four: &[u32]| {
        let bits = four.iter().fold(0, |bits, six| bits << 6 | six) << (6 * (4 - four.len()));
        bits.to_be_bytes()[1..four.len()].to_vec()
    };
    sixes.chunks(4).flat_map(bytes).collect()
}

fn fact(raw: &[u8]) -> (String, MailFact) {
    let mail = read(raw);
    let from = mail.from.as_ref().map(|from| from.address.clone());
    let sender = from.as_ref().map_or(String::new(), ToString::to_string);
    let owner = sender == "boss@example.net";
    let base = subject::base(&mail.subject).base;
    let date = mail.date.map_or(Timestamp::UNIX_EPOCH, |date| date.at);
    let fact = MailFact {
        id: MailId::of(&mail.message_id, from.as_ref(), Some(date), &base),
        message_id: mail.message_id,
        author: if owner { Author::Owner } else { Author::Contractor },
        from,
        date,
        offset: 0,
        arrival: date,
        subject: mail.subject,
        base_subject: base,
        in_reply_to: mail.in_reply_to,
        references: mail.references,
        own: None,
        group: Vec::new(),
        history: false,
        unproven: None,
        attachments: Vec::new(),
        reading: None,
    };
    let to = mail.to.first().map_or(String::new(), |to| to.address.to_string());
    (if owner { to } else { sender }, fact)
}

/// The groups of two or more mails, by number.
fn groups(case: &Case) -> BTreeSet<Vec<usize>> {
    let mut desks: BTreeMap<String, Vec<MailFact>> = BTreeMap::new();
    let mut numbers: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (number, mail) in case.input.iter().enumerate() {
        let (contractor, fact) = fact(&decoded(mail));
        numbers.entry(fact.message_id.0.clone()).or_default().push(number);
        desks.entry(contractor).or_default().push(fact);
    }
    let threads = desks.into_iter().flat_map(|(key, mails)| threads_of(&ContractorKey(key), mails));
    let numbered = threads.map(|thread| {
        let mut group: Vec<usize> = thread.mails.iter().flat_map(|id| numbers[&id.0].clone()).collect();
        group.sort_unstable();
        group
    });
    numbered.filter(|group| group.len() > 1).collect()
}

#[test]
fn mails_find_their_threads() {
    let text = include_str!("corpus/thread-made.jsonl");
    let cases: Vec<Case> = text.lines().map(|line| serde_json::from_str(line).expect("a case")).collect();
    assert!(cases.len() >= 21);
    let wrong: Vec<&str> = cases
        .iter()
        .filter(|case| {
            let wanted: BTreeSet<Vec<usize>> = case.expect.groups.iter().cloned().collect();
            groups(case) != wanted
        })
        .map(|case| case.id.as_str())
        .collect();
    assert_eq!(wrong, ["thread/new_subject_in_thread"], "and that one is drift");
}
