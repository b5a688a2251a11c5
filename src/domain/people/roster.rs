//! The owner and all contractors, and who an address belongs to.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::address::Address;
use super::agreement::Agreement;
use super::calendar::Calendar;
use super::language::Language;

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

/// The owner of the house.
#[derive(Clone, Debug)]
pub struct Owner {
    /// The name letters are signed with.
    pub name: String,
    /// All addresses; letters go from and to the first. Never empty.
    pub addresses: Vec<Address>,
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
        &self.addresses[0]
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
    /// All addresses; letters go to the first. Never empty.
    pub addresses: Vec<Address>,
    /// Every address of this domain is the contractor's.
    pub domain: Option<String>,
    /// Name of the folder below the folder root, before any encoding.
    pub folder: String,
    /// The language of letters to the contractor.
    pub language: Language,
    /// Whether letters may go out that were not approved one by one.
    pub live: bool,
    /// For the call sheet.
    pub phone: Option<String>,
    /// The terms.
    pub agreement: Agreement,
}

/// The owner and all contractors.
#[derive(Clone, Debug)]
pub struct Roster {
    /// The owner.
    pub owner: Owner,
    /// The contractors by key.
    pub contractors: BTreeMap<ContractorKey, Contractor>,
}

impl Roster {
    /// Whom `address` belongs to: an exact address first, then a contractor's own domain.
    pub fn who(&self, address: &Address) -> Who {
        if self.owner.addresses.contains(address) {
            return Who::Owner;
        }
        let listed = |contractor: &&Contractor| contractor.addresses.contains(address);
        let of_domain = |contractor: &&Contractor| contractor.domain.as_deref() == Some(address.domain());
        let found = self.contractors.values().find(listed).or_else(|| self.contractors.values().find(of_domain));
        found.map_or(Who::Stranger, |contractor| Who::Contractor(contractor.key.clone()))
    }
}
