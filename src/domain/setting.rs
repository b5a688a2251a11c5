//! What every decision looks at besides the desk it is about.

use jiff::Timestamp;

use super::house::House;
use super::people::roster::{Contractor, ContractorKey, Roster};
use super::people::rules::Rules;

/// What every decision may look at besides the desk it is about.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// What the house remembers.
    pub house: &'a House,
    /// Who is who.
    pub roster: &'a Roster,
    /// The house rules.
    pub rules: &'a Rules,
    /// The present moment.
    pub now: Timestamp,
}

impl<'a> Setting<'a> {
    /// A listed contractor; `None` for one that was removed and is parked, who is never written to.
    pub fn contractor(&self, key: &ContractorKey) -> Option<&'a Contractor> {
        self.roster.contractors().get(key)
    }

    /// The year it is where the owner lives, for dates in words.
    pub fn year(&self) -> i16 {
        self.roster.owner().calendar.zone().to_datetime(self.now).year()
    }
}
