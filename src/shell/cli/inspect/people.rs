//! Who is who for `inspect`: owner and contractors as the arguments or the configuration name them.

use std::collections::BTreeSet;

use crate::domain::people::address::Address;
use crate::domain::people::roster::{Contractor, ContractorKey, Roster};
use crate::domain::reading::author::Author;
use crate::domain::reading::mail::Mail;

/// One contractor, from `--contractor 'NAME <ADDR[,ADDR]...>'` or the configuration.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Identity.
    key: ContractorKey,
    /// The name.
    name: String,
    /// The addresses; never empty.
    addresses: Vec<Address>,
    /// Every address of this domain is the contractor's.
    domain: Option<String>,
}

impl Listed {
    fn has(&self, address: &Address) -> bool {
        self.addresses.contains(address) || self.domain.as_deref() == Some(address.domain())
    }
}

impl From<&Contractor> for Listed {
    fn from(contractor: &Contractor) -> Listed {
        Listed {
            key: contractor.key.clone(),
            name: contractor.name.clone(),
            addresses: contractor.addresses.to_vec(),
            domain: contractor.domain.clone(),
        }
    }
}

/// Reads `NAME <ADDR[,ADDR]...>`, or bare addresses.
pub fn contractor(text: &str) -> Result<Listed, String> {
    let (name, list) = match text.split_once('<') {
        Some((name, list)) => (name.trim(), list.trim().trim_end_matches('>')),
        None => ("", text),
    };
    let wrong = |address: &str| format!("{address:?} is no mail address; write it like 'Ana Ito <ana@example.net>'");
    let addresses: Vec<Address> =
        list.split(',').map(|one| Address::parse(one).ok_or_else(|| wrong(one))).collect::<Result<_, _>>()?;
    let name = if name.is_empty() { addresses.first().map_or("", Address::as_str) } else { name };
    let name = name.trim_matches('"').to_owned();
    Ok(Listed { key: ContractorKey(name.clone()), name, addresses, domain: None })
}

/// Which way a mail went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From the owner to a contractor.
    OwnerToContractor,
    /// From a contractor to the owner.
    ContractorToOwner,
}

/// Owner and contractors.
pub struct People {
    owner: BTreeSet<Address>,
    contractors: Vec<Listed>,
}

impl People {
    /// The people the arguments name, and those of the configuration; all may be missing.
    pub fn new(owner: Vec<Address>, contractors: Vec<Listed>, roster: Option<&Roster>) -> People {
        let mut people = People { owner: owner.into_iter().collect(), contractors };
        if let Some(roster) = roster {
            people.owner.extend(roster.owner().addresses.iter().cloned());
            people.contractors.extend(roster.contractors().values().map(Listed::from));
        }
        people
    }

    /// Whether any address of the owner's is known.
    pub fn has_owner(&self) -> bool {
        !self.owner.is_empty()
    }

    /// Who wrote the mail; what lies in the owner's Sent folder is the owner's.
    pub fn author(&self, mail: &Mail, sent: bool) -> Author {
        let from = mail.from.as_ref().map(|from| &from.address);
        match from {
            _ if sent => Author::Owner,
            None => Author::Stranger,
            Some(from) if self.owner.contains(from) => Author::Owner,
            Some(from) if self.is_contractor(from) => Author::Contractor,
            Some(_) => Author::Stranger,
        }
    }

    /// Without a roster, whoever is not the owner is the contractor; without an owner nobody is.
    fn is_contractor(&self, address: &Address) -> bool {
        if self.contractors.is_empty() {
            return self.has_owner() && !self.owner.contains(address);
        }
        self.contractors.iter().any(|contractor| contractor.has(address))
    }

    /// The contractor's name, where the address is a listed contractor's.
    pub fn name_of(&self, address: &Address) -> Option<&str> {
        self.contractors.iter().find(|contractor| contractor.has(address)).map(|contractor| contractor.name.as_str())
    }

    /// The name behind a key; without a roster the key is the address.
    pub fn name<'a>(&'a self, key: &'a ContractorKey) -> &'a str {
        let listed = self.contractors.iter().find(|contractor| contractor.key == *key);
        listed.map_or(key.0.as_str(), |contractor| contractor.name.as_str())
    }

    /// The contractors a mail is from or to, each once, in the order it names them.
    pub fn desks(&self, mail: &Mail, author: Author) -> Vec<ContractorKey> {
        let mut keys = Vec::new();
        let from = mail.from.iter().filter(|_| author != Author::Owner);
        let to = mail.to.iter().chain(&mail.cc).filter(|_| author == Author::Owner);
        for key in from.chain(to).filter_map(|mailbox| self.key(&mailbox.address)) {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys
    }

    fn key(&self, address: &Address) -> Option<ContractorKey> {
        if self.contractors.is_empty() {
            return (!self.owner.contains(address)).then(|| ContractorKey(address.to_string()));
        }
        self.contractors.iter().find(|contractor| contractor.has(address)).map(|contractor| contractor.key.clone())
    }

    /// Whether this is a letter of strawboss: without a key the mark is believed when From is the owner's.
    pub fn is_own(&self, mail: &Mail) -> bool {
        mail.own_mark.is_some() && mail.from.as_ref().is_some_and(|from| self.owner.contains(&from.address))
    }

    /// Which way the mail went, where it went between owner and contractor.
    pub fn direction(&self, mail: &Mail, author: Author) -> Option<Direction> {
        let to_contractor = || {
            let mut receivers = mail.to.iter().chain(&mail.cc).peekable();
            let anybody = self.contractors.is_empty() && (!self.has_owner() || receivers.peek().is_none());
            anybody || receivers.any(|mailbox| self.is_contractor(&mailbox.address))
        };
        match author {
            Author::Owner => to_contractor().then_some(Direction::OwnerToContractor),
            Author::Contractor => Some(Direction::ContractorToOwner),
            Author::Stranger => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::read::read;

    fn people(owner: &[&str], contractors: &[&str]) -> People {
        let owner = owner.iter().filter_map(|address| Address::parse(address)).collect();
        People::new(owner, contractors.iter().filter_map(|text| contractor(text).ok()).collect(), None)
    }

    #[test]
    fn author_and_direction() {
        let check =
            |owner: &[&str], crew: &[&str], sent: bool, head: &str, author: Author, direction: Option<Direction>| {
                let people = people(owner, crew);
                let mail = read(format!("{head}\r\n\r\nHello\r\n").as_bytes());
                let found = people.author(&mail, sent);
                assert_eq!((found, people.direction(&mail, found)), (author, direction), "{head} {sent}");
            };
        let (out, back) = (Some(Direction::OwnerToContractor), Some(Direction::ContractorToOwner));
        let boss: &[&str] = &["boss@h.example"];
        let crew: &[&str] = &["Ana Ito <ana@x.example,ana@y.example>"];
        let from_boss = "From: boss@h.example\r\nTo: ana@x.example";
        let from_ana = "From: Ana <ana@y.example>\r\nTo: boss@h.example";
        check(boss, crew, false, from_boss, Author::Owner, out);
        check(boss, crew, false, from_ana, Author::Contractor, back);
        check(boss, crew, false, "From: who@z.example\r\nTo: boss@h.example", Author::Stranger, None);
        check(boss, crew, false, "From: boss@h.example\r\nTo: who@z.example", Author::Owner, None);
        check(boss, &[], false, from_boss, Author::Owner, out);
        check(boss, &[], false, from_ana, Author::Contractor, back);
        check(boss, &[], false, "From: boss@h.example\r\nTo: boss@h.example", Author::Owner, None);
        check(&[], &[], false, from_ana, Author::Stranger, None);
        check(&[], &[], true, from_boss, Author::Owner, out);
        check(boss, crew, true, "From: other@h.example\r\nTo: ana@x.example", Author::Owner, out);
        check(boss, crew, false, "From: ana@x.example, boss@h.example", Author::Stranger, None);
    }

    #[test]
    fn contractors_as_arguments() {
        let check = |text: &str, want: Option<(&str, usize)>| {
            let read = contractor(text).ok();
            assert_eq!(read.as_ref().map(|c| (c.name.as_str(), c.addresses.len())), want, "{text}");
        };
        check("Ana Ito <ana@x.example, ana@y.example>", Some(("Ana Ito", 2)));
        check("ana@x.example", Some(("ana@x.example", 1)));
        check("Ana <nobody>", None);
    }
}
