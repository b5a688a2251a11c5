//! An event comes in; facts, letters and errands go out.
//!
//! Every function here reads the house and its desks, and returns a
//! [`Decision`]. Nothing is changed and nothing is sent: the shell writes the
//! decision down in one transaction and only then carries it out.
//!
//! - [`arrived`]: a mail was recorded; what follows from it.
//! - [`time`]: what falls due at a desk, and what the house owes its owner.
//! - [`looked`]: the mailbox was searched before a nag; write it, or hold it.
//! - [`forecast`]: what will go out, if nothing else happens.
//! - [`order`]: one line of a command, by mail or on the command line.

pub mod arrived;
pub mod concern;
pub mod draft;
pub mod filing;
pub mod forecast;
pub mod handed;
pub mod looked;
pub mod order;
pub mod split;
pub mod time;

use jiff::Timestamp;

use super::people::roster::ContractorKey;
pub use super::setting::Setting;
use super::speech::letter::Letter;
use super::turn::fact::{AtDesk, InHouse};

/// A letter to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The desk whose facts tell of it; `None` is the house.
    pub desk: Option<ContractorKey>,
    /// The letter.
    pub letter: Letter,
    /// Dead after this moment, for nags.
    pub expires: Option<Timestamp>,
}

/// What follows from an event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decision {
    /// Facts of desks, in order.
    pub at_desk: Vec<(ContractorKey, AtDesk)>,
    /// Facts of the house, in order.
    pub in_house: Vec<InHouse>,
    /// Letters to be written, in the order they leave.
    pub letters: Vec<Draft>,
}

impl Decision {
    /// Adds a fact of a desk.
    pub fn fact(&mut self, desk: &ContractorKey, what: AtDesk) {
        self.at_desk.push((desk.clone(), what));
    }

    /// Adds a letter that belongs to a desk.
    pub fn letter(&mut self, desk: &ContractorKey, letter: Letter) {
        self.letters.push(Draft { desk: Some(desk.clone()), letter, expires: None });
    }

    /// Adds everything that another decision holds.
    pub fn join(&mut self, other: Decision) {
        self.at_desk.extend(other.at_desk);
        self.in_house.extend(other.in_house);
        self.letters.extend(other.letters);
    }

    /// Nothing follows.
    pub fn is_empty(&self) -> bool {
        self.at_desk.is_empty() && self.in_house.is_empty() && self.letters.is_empty()
    }
}
