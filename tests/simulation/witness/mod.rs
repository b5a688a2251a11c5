//! What the world has seen of the house, and whether it may be so: invariants I1 to I6 after every step.

mod answered;
mod commits;
mod end;
mod letters;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use strawboss::domain::people::roster::{ContractorKey, Side};
use strawboss::domain::reading::mail::{MailId, MessageId};
use strawboss::domain::speech::letter::{LetterId, LetterKind};
use strawboss::domain::turn::fact::{DeskFact, LetterState};
use strawboss::domain::turn::thread_id::ThreadId;

use crate::world::World;

/// A letter as the ledger told of it.
#[derive(Clone, Debug)]
pub struct Told {
    pub kind: LetterKind,
    pub to: Side,
    pub desk: Option<ContractorKey>,
    pub threads: Vec<ThreadId>,
    pub approved: bool,
    pub state: LetterState,
    /// When it was last put in flight, by the house's clock.
    pub flown: Timestamp,
    /// How often a server took it.
    pub taken: u32,
    /// The owner said that it is to be sent again.
    pub again: u32,
}

/// All that was seen.
#[derive(Default)]
pub struct Witness {
    letters: BTreeMap<MessageId, Told>,
    ids: BTreeMap<LetterId, MessageId>,
    facts: BTreeMap<ContractorKey, Vec<DeskFact>>,
    recorded: BTreeSet<(ContractorKey, MailId)>,
    obeyed: BTreeSet<MailId>,
    digests: BTreeSet<Date>,
    live: BTreeMap<ContractorKey, bool>,
    paused: bool,
    jumped: Option<Timestamp>,
    over: Option<Timestamp>,
    /// Copies that were put into the owner's mailbox.
    pub deliveries: usize,
    /// Looks that were made.
    pub looks: u32,
    /// Starts of the house.
    pub starts: u32,
}

impl Witness {
    /// The facts of every desk, as they were written down.
    pub fn facts(&self) -> impl Iterator<Item = (&ContractorKey, &Vec<DeskFact>)> {
        self.facts.iter()
    }

    /// The house's clock was set.
    pub fn clock_jumped(&mut self, at: Timestamp) {
        self.jumped = Some(at);
    }

    /// From here on everything works.
    pub fn faults_over(&mut self, at: Timestamp) {
        self.over = Some(at);
    }

    /// How many letters of each kind were taken.
    pub fn counts(&self) -> BTreeMap<&'static str, u32> {
        let mut counts = BTreeMap::new();
        for told in self.letters.values().filter(|told| told.taken > 0) {
            *counts.entry(told.kind.word()).or_insert(0) += 1;
        }
        counts.insert("looks", self.looks);
        counts.insert("starts", self.starts);
        counts.insert("mails", u32::try_from(self.recorded.len()).unwrap_or(u32::MAX));
        counts.insert("orders", u32::try_from(self.obeyed.len()).unwrap_or(u32::MAX));
        counts
    }
}

impl World {
    /// I1: no copy is lost and none is made.
    pub fn judge_mailbox(&mut self) {
        let lying: usize = self.store.folders.values().map(|folder| folder.lying.len()).sum();
        let came = self.witness.deliveries;
        if lying != came {
            self.broken(format!("I1: {came} copies came to the mailbox, {lying} lie there"));
        }
    }
}
