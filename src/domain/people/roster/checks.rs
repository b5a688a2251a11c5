//! What would make two people one.

use std::collections::BTreeMap;

use thiserror::Error;

use super::{Contractor, ContractorKey, Owner};
use crate::domain::people::address::Address;

/// Why people cannot stand in one roster. Of two contractors the second is the one to change.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RosterError {
    /// Two contractors, one key.
    #[error("{key} is listed twice")]
    SameKey { key: ContractorKey },
    /// An address of the owner's is listed as a contractor's.
    #[error("{address} is an address of the owner's, and listed for {key} too")]
    OwnersAddress { key: ContractorKey, address: Address },
    /// A contractor's domain is one the owner writes from: the owner would be taken for the contractor's colleague.
    #[error("the owner writes from {domain}, which is listed as {key}'s own domain")]
    OwnersDomain { key: ContractorKey, domain: String },
    /// Two contractors, one address.
    #[error("{address} is listed for {key} and for {other}")]
    SameAddress { key: ContractorKey, other: ContractorKey, address: Address },
    /// Two contractors, one domain.
    #[error("{domain} is listed as the domain of {key} and of {other}")]
    SameDomain { key: ContractorKey, other: ContractorKey, domain: String },
    /// Two contractors, one folder (case does not count: some servers ignore it).
    #[error("{key} and {other} have the same folder {folder:?}")]
    SameFolder { key: ContractorKey, other: ContractorKey, folder: String },
    /// Two contractors, one name: an order by mail could mean either.
    #[error("{key} and {other} have the same name {name:?}")]
    SameName { key: ContractorKey, other: ContractorKey, name: String },
    /// A contractor was somebody who is still listed.
    #[error("{key} was {was} before, but {was} is still listed")]
    WasIsListed { key: ContractorKey, was: ContractorKey },
    /// Two contractors were the same one.
    #[error("{key} and {other} both were {was}")]
    SameWas { key: ContractorKey, other: ContractorKey, was: ContractorKey },
}

/// Everything that makes two people one, in the order of the list.
pub(super) fn check(owner: &Owner, contractors: &[Contractor]) -> Result<(), Vec<RosterError>> {
    let mut seen = Seen::default();
    let mut errors = Vec::new();
    for contractor in contractors {
        against_owner(owner, contractor, &mut errors);
        seen.meet(contractor, &mut errors);
    }
    for contractor in contractors {
        if let Some(was) = contractor.was.as_ref().filter(|was| contractors.iter().any(|other| other.key == **was)) {
            errors.push(RosterError::WasIsListed { key: contractor.key.clone(), was: was.clone() });
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

fn against_owner(owner: &Owner, contractor: &Contractor, errors: &mut Vec<RosterError>) {
    let key = contractor.key.clone();
    for address in contractor.addresses.iter().filter(|address| owner.addresses.contains(address)) {
        errors.push(RosterError::OwnersAddress { key: key.clone(), address: address.clone() });
    }
    let owners = |domain: &&String| owner.addresses.iter().any(|address| address.domain() == domain.as_str());
    if let Some(domain) = contractor.domain.as_ref().filter(owners) {
        errors.push(RosterError::OwnersDomain { key, domain: domain.clone() });
    }
}

/// Whose each thing is, of all contractors met so far.
#[derive(Default)]
struct Seen<'a> {
    keys: BTreeMap<&'a ContractorKey, &'a ContractorKey>,
    addresses: BTreeMap<&'a Address, &'a ContractorKey>,
    domains: BTreeMap<&'a str, &'a ContractorKey>,
    folders: BTreeMap<String, &'a ContractorKey>,
    names: BTreeMap<String, &'a ContractorKey>,
    were: BTreeMap<&'a ContractorKey, &'a ContractorKey>,
}

impl<'a> Seen<'a> {
    fn meet(&mut self, contractor: &'a Contractor, errors: &mut Vec<RosterError>) {
        let key = &contractor.key;
        if self.keys.insert(key, key).is_some() {
            errors.push(RosterError::SameKey { key: key.clone() });
        }
        for address in contractor.addresses.iter() {
            let other = self.addresses.insert(address, key).filter(|other| *other != key).cloned();
            let error = |other| RosterError::SameAddress { key: key.clone(), other, address: address.clone() };
            errors.extend(other.map(error));
        }
        if let Some(domain) = &contractor.domain {
            let other = self.domains.insert(domain, key).cloned();
            errors.extend(other.map(|other| RosterError::SameDomain {
                key: key.clone(),
                other,
                domain: domain.clone(),
            }));
        }
        let (folder, name) = (&contractor.folder, &contractor.name);
        let other = self.folders.insert(folder.to_lowercase(), key).cloned();
        errors.extend(other.map(|other| RosterError::SameFolder { key: key.clone(), other, folder: folder.clone() }));
        let other = self.names.insert(name.to_lowercase(), key).cloned();
        errors.extend(other.map(|other| RosterError::SameName { key: key.clone(), other, name: name.clone() }));
        if let Some(was) = &contractor.was {
            let other = self.were.insert(was, key).cloned();
            errors.extend(other.map(|other| RosterError::SameWas { key: key.clone(), other, was: was.clone() }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::TimeZone;

    use crate::domain::people::agreement::Agreement;
    use crate::domain::people::calendar::Calendar;
    use crate::domain::people::language::Language;
    use crate::domain::people::roster::{Addresses, Roster, Who};

    fn address(text: &str) -> Address {
        Address::parse(text).unwrap()
    }

    fn owner() -> Owner {
        Owner {
            name: "Max".to_string(),
            addresses: Addresses::new(address("max@shop.example"), [address("max@home.example")]),
            calendar: Calendar::always(TimeZone::UTC),
            signature: "Max".to_string(),
            language: Language::En,
        }
    }

    fn contractor(key: &str, mail: &str) -> Contractor {
        Contractor {
            key: ContractorKey(key.to_string()),
            was: None,
            name: key.to_string(),
            addresses: Addresses::new(address(mail), []),
            domain: None,
            folder: key.to_string(),
            language: Language::En,
            live: None,
            phone: None,
            agreement: Agreement::usual(Calendar::always(TimeZone::UTC)),
        }
    }

    #[test]
    fn an_address_belongs_to_one_person() {
        let boris = Contractor { domain: Some("boris.example".to_string()), ..contractor("boris", "b@boris.example") };
        let chen = contractor("chen", "chen@boris.example");
        let roster = Roster::new(owner(), vec![contractor("ana", "ana@studio.example"), boris, chen]).unwrap();
        #[track_caller]
        fn check(roster: &Roster, text: &str, who: &str) {
            let found = match roster.who(&address(text)) {
                Who::Owner => "owner".to_string(),
                Who::Contractor(key) => key.0,
                Who::Stranger => "stranger".to_string(),
            };
            assert_eq!(found, who, "{text}");
        }
        check(&roster, "MAX@home.example", "owner");
        check(&roster, "ana@studio.example", "ana");
        check(&roster, "bea@studio.example", "stranger");
        check(&roster, "office@boris.example", "boris");
        check(&roster, "chen@boris.example", "chen");
        check(&roster, "x@sub.boris.example", "stranger");
    }

    #[test]
    fn two_people_are_never_one() {
        #[track_caller]
        fn check(contractors: Vec<Contractor>, expected: &[&str]) {
            let errors = Roster::new(owner(), contractors).map(|_| ()).unwrap_err();
            assert_eq!(errors.iter().map(ToString::to_string).collect::<Vec<_>>(), expected);
        }
        let ana = || contractor("ana", "ana@studio.example");
        let boris = || contractor("boris", "b@boris.example");
        check(
            vec![contractor("ana", "max@home.example")],
            &["max@home.example is an address of the owner's, and listed for ana too"],
        );
        let shop = Contractor { domain: Some("shop.example".to_string()), ..ana() };
        check(vec![shop], &["the owner writes from shop.example, which is listed as ana's own domain"]);
        check(
            vec![ana(), contractor("bea", "ana@studio.example")],
            &["ana@studio.example is listed for bea and for ana"],
        );
        let (one, two) = (Some("agency.example".to_string()), Some("agency.example".to_string()));
        let same_domain = vec![Contractor { domain: one, ..ana() }, Contractor { domain: two, ..boris() }];
        check(same_domain, &["agency.example is listed as the domain of boris and of ana"]);
        let folder = Contractor { folder: "ANA".to_string(), ..boris() };
        check(vec![ana(), folder], &["boris and ana have the same folder \"ANA\""]);
        let name = Contractor { name: "Ana".to_string(), ..boris() };
        check(vec![ana(), name], &["boris and ana have the same name \"Ana\""]);
        let was = |key: &str| Some(ContractorKey(key.to_string()));
        check(
            vec![ana(), Contractor { was: was("ana"), ..boris() }],
            &["boris was ana before, but ana is still listed"],
        );
        check(
            vec![Contractor { was: was("old"), ..ana() }, Contractor { was: was("old"), ..boris() }],
            &["boris and ana both were old"],
        );
        check(
            vec![ana(), ana()],
            &[
                "ana is listed twice",
                "ana and ana have the same folder \"ana\"",
                "ana and ana have the same name \"ana\"",
            ],
        );
    }

    #[test]
    fn live_is_told_or_written_and_no_always_wins() {
        #[track_caller]
        fn check(written: Option<bool>, told: Option<bool>, live: bool) {
            assert_eq!(Contractor { live: written, ..contractor("ana", "a@b.example") }.is_live(told), live);
        }
        check(None, None, false);
        check(None, Some(true), true);
        check(Some(true), None, true);
        check(Some(true), Some(false), false);
        check(Some(false), Some(true), false);
        check(Some(false), None, false);
    }
}
