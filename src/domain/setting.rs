//! What every decision looks at besides the desk it is about.

use jiff::Timestamp;

use super::desk::Desk;
use super::house::House;
use super::people::language::Language;
use super::people::roster::{Contractor, ContractorKey, Roster};
use super::people::rules::Rules;
use super::turn::due::{Circumstances, Terms};

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

    /// What of `desk` and the house bears on when something is due.
    pub fn around(&self, desk: &Desk) -> Circumstances {
        let house = self.house;
        let lasting = house.paused_since().map(|since| (since, self.now));
        let pauses = house.pauses.iter().copied().chain(lasting).collect();
        Circumstances { paused: house.paused, pauses, interrupted: house.interrupted, ..desk.circumstances() }
    }

    /// The terms that apply between the owner and this contractor.
    pub fn terms(&self, contractor: &'a Contractor) -> Terms<'a> {
        Terms { agreement: &contractor.agreement, owner: &self.roster.owner().calendar }
    }

    /// The year it is where the owner lives, for dates in words.
    pub fn year(&self) -> i16 {
        self.roster.owner().calendar.zone().to_datetime(self.now).year()
    }

    /// The owner's language.
    pub fn language(&self) -> Language {
        self.roster.owner().language
    }
}
