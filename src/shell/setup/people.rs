//! Whom the owner writes to, learned from the mailbox: most of a roster can be offered instead of asked for.

use std::collections::BTreeMap;

use crate::domain::people::address::Address;
use crate::domain::reading::mail::Mail;

/// Names of addresses that no person reads.
const MACHINES: [&str; 9] = [
    "noreply",
    "no-reply",
    "donotreply",
    "do-not-reply",
    "notifications",
    "newsletter",
    "bounce",
    "mailer",
    "postmaster",
];

/// Somebody the owner has written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// As the owner's program or theirs has it; may be empty.
    pub name: String,
    /// The address.
    pub address: Address,
    /// Letters of the owner's to it.
    pub letters: usize,
    /// Mails from it.
    pub answers: usize,
}

/// Whom `sent` was written to, most letters first, without the owner's own addresses and without machines.
pub fn written_to(owner: &Address, sent: &[Mail]) -> Vec<Known> {
    let mut known: BTreeMap<Address, Known> = BTreeMap::new();
    for mail in sent {
        for mailbox in &mail.to {
            let address = mailbox.address.clone();
            if address == *owner || is_machine(&address) {
                continue;
            }
            let fresh = || Known { name: String::new(), address: address.clone(), letters: 0, answers: 0 };
            let one = known.entry(address.clone()).or_insert_with(fresh);
            one.letters += 1;
            if one.name.is_empty() && mailbox.name != address.as_str() {
                one.name.clone_from(&mailbox.name);
            }
        }
    }
    let mut known: Vec<Known> = known.into_values().collect();
    known.sort_by(|one, other| other.letters.cmp(&one.letters).then_with(|| one.address.cmp(&other.address)));
    known
}

/// Counts what came from those who are known, and takes their own word for their names.
pub fn answered(known: &mut [Known], came: &[Mail]) {
    for from in came.iter().filter_map(|mail| mail.from.as_ref()) {
        if let Some(one) = known.iter_mut().find(|one| one.address == from.address) {
            one.answers += 1;
            if !from.name.is_empty() {
                one.name.clone_from(&from.name);
            }
        }
    }
}

/// The owner's name as the owner's own program writes it; the address's local part with capitals where it does not.
pub fn name_of(owner: &Address, sent: &[Mail]) -> String {
    let names = sent.iter().rev().filter_map(|mail| mail.from.as_ref()).filter(|from| from.address == *owner);
    let told = names.map(|from| from.name.trim()).find(|name| !name.is_empty() && !name.contains('@'));
    told.map_or_else(|| capitals(owner.local()), str::to_string)
}

/// A name for a contractor's table, by which orders call it; unlike those `taken`.
pub fn key_for(name: &str, address: &Address, taken: &[String]) -> String {
    let plain = |text: &str| -> String {
        let words: Vec<String> = text
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_ascii_lowercase)
            .collect();
        words.join("-").chars().take(30).collect()
    };
    let first = name.split_whitespace().next().map(&plain).filter(|key| !key.is_empty());
    let key = first.unwrap_or_else(|| plain(address.local()));
    let key = if key.is_empty() { "contractor".to_string() } else { key };
    let whole = plain(name);
    let mut tries = [key.clone(), whole].into_iter().chain((2..).map(|nth| format!("{key}-{nth}")));
    tries.find(|one| !one.is_empty() && !taken.contains(one)).unwrap_or(key)
}

fn is_machine(address: &Address) -> bool {
    let local = address.local().to_ascii_lowercase();
    MACHINES.iter().any(|word| local.contains(word))
}

/// `max.muster` as `Max Muster`.
pub fn capitals(local: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
    };
    local.split(['.', '_', '-', '+']).map(capital).collect::<Vec<String>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::read::read_header;

    fn mail(from: &str, to: &str) -> Mail {
        read_header(format!("From: {from}\r\nTo: {to}\r\nSubject: Gate\r\n\r\n").as_bytes())
    }

    fn owner() -> Address {
        Address::parse("max.muster@carpenter.example").unwrap()
    }

    #[test]
    fn those_written_to_most_come_first() {
        let me = "Max Muster <max.muster@carpenter.example>";
        let sent = [
            mail(me, "Ana <ana@studio.example>, boris@fences.example"),
            mail(me, "ana@studio.example"),
            mail(me, "noreply@shop.example, max.muster@carpenter.example"),
        ];
        let mut known = written_to(&owner(), &sent);
        answered(&mut known, &[mail("Ana Lima <ana@studio.example>", me), mail("Eve <eve@else.example>", me)]);
        let told: Vec<_> =
            known.iter().map(|one| (one.name.as_str(), one.address.as_str(), one.letters, one.answers)).collect();
        assert_eq!(told, [("Ana Lima", "ana@studio.example", 2, 1), ("", "boris@fences.example", 1, 0)]);
    }

    #[test]
    fn the_owner_is_called_as_in_the_own_letters() {
        #[track_caller]
        fn check(from: &str, expected: &str) {
            assert_eq!(name_of(&owner(), &[mail(from, "ana@studio.example")]), expected);
        }
        check("Max M. <max.muster@carpenter.example>", "Max M.");
        check("max.muster@carpenter.example", "Max Muster");
        check("Somebody <else@carpenter.example>", "Max Muster");
    }

    #[test]
    fn keys_are_short_and_unlike() {
        #[track_caller]
        fn check(name: &str, address: &str, taken: &[&str], expected: &str) {
            let taken: Vec<String> = taken.iter().map(ToString::to_string).collect();
            assert_eq!(key_for(name, &Address::parse(address).unwrap(), &taken), expected);
        }
        check("Ana Lima", "a.lima@studio.example", &[], "ana");
        check("Ana Lima", "a.lima@studio.example", &["ana"], "ana-lima");
        check("Ana Lima", "a.lima@studio.example", &["ana", "ana-lima"], "ana-2");
        check("", "b.fence@fences.example", &[], "b-fence");
        check("Łukasz", "lukasz@fences.example", &[], "ukasz");
        check("陈", "chen@east.example", &[], "chen");
    }
}
