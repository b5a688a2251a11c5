//! Who wrote a mail, seen from the house.

use serde::{Deserialize, Serialize};

use crate::domain::people::roster::Side;

/// Who wrote a mail at a desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Author {
    /// The owner's own program, or strawboss.
    Owner,
    /// The contractor.
    Contractor,
    /// Anybody else.
    Stranger,
}

impl Author {
    /// The side whose words these are; whoever is not the owner speaks from the other side.
    pub fn side(self) -> Side {
        match self {
            Author::Owner => Side::Owner,
            Author::Contractor | Author::Stranger => Side::Contractor,
        }
    }
}
