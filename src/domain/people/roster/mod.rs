//! The owner and all contractors, and who an address belongs to.

mod checks;

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

use super::address::Address;
use super::agreement::Agreement;
use super::calendar::Calendar;
use super::language::Language;

pub use checks::RosterError;

/// The name of a contractor's table in the configuration: the contractor's identity.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ContractorKey(pub String);

impl fmt::Display for ContractorKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The two sides of every thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The owner of the house.
    Owner,
    /// The contractor of the desk.
    Contractor,
}

impl Side {
    /// The side across.
    pub fn other(self) -> Side {
        match self {
            Side::Owner => Side::Contractor,
            Side::Contractor => Side::Owner,
        }
    }
}

/// Whom an address belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// One of the owner's addresses.
    Owner,
    /// A listed contractor's address, or one of a listed contractor's own domain.
    Contractor(ContractorKey),
    /// Anybody else.
    Stranger,
}

/// One person's addresses; letters go to the first. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addresses(Vec<Address>);

impl Addresses {
    /// `first`, and the `others` in their order.
    pub fn new(first: Address, others: impl IntoIterator<Item = Address>) -> Addresses {
        Addresses(std::iter::once(first).chain(others).collect())
    }

    /// The address letters go to.
    pub fn first(&self) -> &Address {
        &self.0[0]
    }
}

impl Deref for Addresses {
    type Target = [Address];

    fn deref(&self) -> &[Address] {
        &self.0
    }
}

/// The owner of the house.
#[derive(Clone, Debug)]
pub struct Owner {
    /// The name letters are signed with.
    pub name: String,
    /// All addresses; letters go from and to the first.
    pub addresses: Addresses,
    /// When the owner works, and the zone of the digest.
    pub calendar: Calendar,
    /// Lines under every letter to a contractor.
    pub signature: String,
    /// The language of letters to the owner.
    pub language: Language,
}

impl Owner {
    /// The address letters go from and to.
    pub fn address(&self) -> &Address {
        self.addresses.first()
    }
}

/// One contractor.
#[derive(Clone, Debug)]
pub struct Contractor {
    /// Identity.
    pub key: ContractorKey,
    /// The key this contractor had before.
    pub was: Option<ContractorKey>,
    /// Display name.
    pub name: String,
    /// All addresses; letters go to the first.
    pub addresses: Addresses,
    /// Every address of this domain is the contractor's.
    pub domain: Option<String>,
    /// Name of the folder below the folder root, before any encoding.
    pub folder: String,
    /// The language of letters to the contractor.
    pub language: Language,
    /// Whether letters may go out that were not approved one by one, where the configuration says so.
    pub live: Option<bool>,
    /// For the call sheet.
    pub phone: Option<String>,
    /// The terms.
    pub agreement: Agreement,
}

impl Contractor {
    /// Whether letters may go out that were not approved one by one.
    ///
    /// `told` is what the owner last said by mail or command. A `live = false` in the configuration always wins;
    /// where nothing was said anywhere, the contractor is in shadow.
    pub fn is_live(&self, told: Option<bool>) -> bool {
        self.live != Some(false) && told.or(self.live).unwrap_or(false)
    }
}

/// The owner and all contractors: nobody's address, domain, folder or name is another's.
#[derive(Clone, Debug)]
pub struct Roster {
    owner: Owner,
    contractors: BTreeMap<ContractorKey, Contractor>,
    listed: BTreeMap<Address, ContractorKey>,
    domains: BTreeMap<String, ContractorKey>,
}

impl Roster {
    /// The roster of these people.
    ///
    /// # Errors
    /// Everything that makes two people one, all at once.
    pub fn new(owner: Owner, contractors: Vec<Contractor>) -> Result<Roster, Vec<RosterError>> {
        checks::check(&owner, &contractors)?;
        let mut listed = BTreeMap::new();
        for contractor in &contractors {
            listed.extend(contractor.addresses.iter().map(|address| (address.clone(), contractor.key.clone())));
        }
        let domains = contractors.iter().filter_map(|c| Some((c.domain.clone()?, c.key.clone()))).collect();
        let contractors = contractors.into_iter().map(|contractor| (contractor.key.clone(), contractor)).collect();
        Ok(Roster { owner, contractors, listed, domains })
    }

    /// The owner.
    pub fn owner(&self) -> &Owner {
        &self.owner
    }

    /// The contractors by key.
    pub fn contractors(&self) -> &BTreeMap<ContractorKey, Contractor> {
        &self.contractors
    }

    /// The contractor of that key, if listed.
    pub fn contractor(&self, key: &ContractorKey) -> Option<&Contractor> {
        self.contractors.get(key)
    }

    /// The contractor an address belongs to.
    pub fn contractor_of(&self, address: &Address) -> Option<ContractorKey> {
        match self.who(address) {
            Who::Contractor(key) => Some(key),
            _ => None,
        }
    }

    /// Whom `address` belongs to: an exact address first, then a contractor's own domain.
    pub fn who(&self, address: &Address) -> Who {
        if self.owner.addresses.contains(address) {
            return Who::Owner;
        }
        let found = self.listed.get(address).or_else(|| self.domains.get(address.domain()));
        found.map_or(Who::Stranger, |key| Who::Contractor(key.clone()))
    }
}
