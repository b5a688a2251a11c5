//! Who is a contractor: offered from whom the owner writes to.

use jiff::{SignedDuration, Timestamp};

use super::Setup;
use super::person::Person;
use crate::domain::people::address::Address;
use crate::domain::reading::mail::Mail;
use crate::shell::cli::progress::with_progress;
use crate::shell::cli::trouble::{Exit, Trouble};
use crate::shell::mailbox::{ImapMailbox, Look, Mailbox, MailboxError};
use crate::shell::setup::letter;
use crate::shell::setup::people::{self, Known};
use crate::wire::read::read_header;

/// So far back the mailbox is looked through.
const DAYS: i64 = 90;
/// So many are offered.
const OFFERED: usize = 10;

/// What the mailbox tells of its people.
pub(super) struct People {
    /// The owner's name.
    pub(super) name: String,
    /// Whom the owner wrote to most.
    pub(super) known: Vec<Known>,
    /// The name under which the provider checks senders.
    pub(super) authserv_id: Option<String>,
}

/// Looks through the mails of the last months, by their headers.
pub(super) async fn learn(mailbox: &ImapMailbox, owner: &Address, now: Timestamp) -> Result<People, Trouble> {
    let since = now.checked_sub(SignedDuration::from_hours(24 * DAYS)).unwrap_or(now);
    let since = since.to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    let look = |from: Vec<Address>| with_progress("Looking whom you write to", headers(mailbox, Look { from, since }));
    let sent = look(vec![owner.clone()]).await?;
    let mut known = people::written_to(owner, &sent);
    known.truncate(OFFERED);
    let came = look(known.iter().map(|one| one.address.clone()).collect()).await?;
    people::answered(&mut known, &came);
    let results = came.iter().filter_map(|mail| {
        let domain = mail.from.as_ref()?.address.domain();
        Some((domain, mail.authentication.first()?.as_str()))
    });
    Ok(People { name: people::name_of(owner, &sent), authserv_id: letter::authserv_id(results), known })
}

async fn headers(mailbox: &ImapMailbox, look: Look) -> Result<Vec<Mail>, MailboxError> {
    Ok(mailbox.look(&look).await?.iter().map(|seen| read_header(&seen.header)).collect())
}

/// Asks which of them are contractors; addresses can be given instead of numbers.
pub(super) fn choose(
    setup: &Setup,
    person: &mut Person,
    known: &[Known],
) -> Result<Vec<(String, String, String)>, Trouble> {
    if !setup.contractor.is_empty() {
        return named(&setup.contractor.join(","), known);
    }
    if !known.is_empty() && person.can_be_asked() {
        let lines = known.iter().zip(1..).map(|(one, number)| line(one, number)).collect::<Vec<_>>().join("\n");
        person.tell(&format!("You wrote most often to these in the last {DAYS} days:\n{lines}"));
    }
    loop {
        let usual = if known.is_empty() { None } else { Some("1") };
        let question = "Which are contractors, by number (1,3) or address";
        let answer = person.ask(None, question, usual, "contractor")?;
        match named(&answer, known) {
            Ok(chosen) => return Ok(chosen),
            Err(trouble) if person.can_be_asked() => person.tell(&format!("  {}", trouble.why)),
            Err(trouble) => return Err(trouble),
        }
    }
}

fn line(one: &Known, number: usize) -> String {
    let count = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    let who = if one.name.is_empty() { one.address.to_string() } else { format!("{} <{}>", one.name, one.address) };
    format!("  {number:>2}  {who}: {}, {}", count(one.letters, "letter"), count(one.answers, "answer"))
}

/// Key, name and address of each that is named by number or address.
fn named(answer: &str, known: &[Known]) -> Result<Vec<(String, String, String)>, Trouble> {
    let mut chosen: Vec<(String, String, String)> = Vec::new();
    for word in answer.split([',', ' ', ';']).filter(|word| !word.is_empty()) {
        let wrong = || Trouble::new(Exit::Refused, format!("{word:?} is neither a number of the list nor an address"));
        let one = match word.parse::<usize>() {
            Ok(number) => number.checked_sub(1).and_then(|at| known.get(at)).cloned().ok_or_else(wrong)?,
            Err(_) => {
                let address = Address::parse(word).ok_or_else(wrong)?;
                let same = known.iter().find(|one| one.address == address).cloned();
                same.unwrap_or(Known { name: String::new(), address, letters: 0, answers: 0 })
            }
        };
        let address = one.address.to_string();
        if chosen.iter().all(|(_, _, other)| *other != address) {
            let taken: Vec<String> = chosen.iter().map(|(key, ..)| key.clone()).collect();
            chosen.push((people::key_for(&one.name, &one.address, &taken), one.name, address));
        }
    }
    if chosen.is_empty() {
        return Err(Trouble::new(Exit::Refused, "at least one contractor is needed"));
    }
    Ok(chosen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contractors_by_number_or_address() {
        let one = |name: &str, address: &str| Known {
            name: name.to_string(),
            address: Address::parse(address).unwrap(),
            letters: 2,
            answers: 1,
        };
        let known =
            [one("Ana Lima", "ana@studio.example"), one("", "boris@fences.example"), one("Ana B.", "a@b.example")];
        let check = |answer: &str, expected: &[&str]| {
            let told = named(answer, &known).map(|chosen| {
                chosen.into_iter().map(|(key, name, address)| format!("{key}|{name}|{address}")).collect::<Vec<_>>()
            });
            assert_eq!(told.unwrap_or_else(|trouble| vec![trouble.why]), expected, "{answer}");
        };
        check("1", &["ana|Ana Lima|ana@studio.example"]);
        check("1,2", &["ana|Ana Lima|ana@studio.example", "boris||boris@fences.example"]);
        check("3; 1 3", &["ana|Ana B.|a@b.example", "ana-lima|Ana Lima|ana@studio.example"]);
        check("boris@fences.example chen@east.example", &["boris||boris@fences.example", "chen||chen@east.example"]);
        check("4", &["\"4\" is neither a number of the list nor an address"]);
        check("0", &["\"0\" is neither a number of the list nor an address"]);
        check("ana", &["\"ana\" is neither a number of the list nor an address"]);
        check(" , ", &["at least one contractor is needed"]);
    }
}
