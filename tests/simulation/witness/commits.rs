//! Every commit is looked at: what it says must be so, and must have been allowed.

use strawboss::domain::people::roster::{ContractorKey, Side};
use strawboss::domain::reading::mail::MailId;
use strawboss::domain::speech::letter::{LetterId, LetterKind};
use strawboss::domain::turn::fact::{AtDesk, DeskFact, Fact, HouseFact, InHouse, LetterFact, LetterState};
use strawboss::shell::ledger::record::{self, MoveEnd, MoveRecord, decode};
use strawboss::shell::ledger::{Batch, Tree};
use strawboss::shell::mailbox::Role;

use super::Told;
use crate::store::{By, Nature};
use crate::world::World;

/// The facts of a commit.
#[derive(Default)]
struct Commit {
    desks: Vec<(ContractorKey, DeskFact)>,
    house: Vec<HouseFact>,
}

impl World {
    /// Looks at a commit that is on the disk.
    pub fn judge_commit(&mut self, batch: &Batch) {
        let mut commit = Commit::default();
        for (tree, key, value) in &batch.changes {
            let Some(value) = value else { continue };
            match tree {
                Tree::Facts => self.take_fact(&mut commit, key, value),
                Tree::Journal if key.starts_with(record::ENDED_MOVES) => self.judge_journal(key, value),
                _ => {}
            }
        }
        let proven = self.judge_orders(&commit) || self.spoken;
        for fact in &commit.house {
            self.judge_house(fact, proven);
        }
        self.judge_cause(&commit, proven);
        for (desk, fact) in commit.desks {
            self.judge_desk(&desk, &fact, proven);
            self.witness.facts.entry(desk).or_default().push(fact);
        }
    }

    fn take_fact(&mut self, commit: &mut Commit, key: &[u8], value: &[u8]) {
        let text = String::from_utf8_lossy(key).into_owned();
        let mut parts = text.split('/');
        let read = match (parts.next(), parts.next()) {
            (Some("house"), _) => decode::<Fact<InHouse>>(key, value).map(|fact| commit.house.push(fact)),
            (Some("desk"), Some(desk)) => {
                decode::<Fact<AtDesk>>(key, value).map(|fact| commit.desks.push((ContractorKey(desk.into()), fact)))
            }
            _ => return self.broken(format!("a fact stands under {text}")),
        };
        if let Err(error) = read {
            self.broken(error.to_string());
        }
    }

    /// I1: where the journal says a mail lies, it lies, unless somebody moved it since.
    fn judge_journal(&mut self, key: &[u8], value: &[u8]) {
        let Ok(record) = decode::<MoveRecord>(key, value) else { return self.broken("a move cannot be read") };
        if let Some(MoveEnd::Done(copy)) = &record.end
            && let Some(lying) = self.store.at(copy)
            && self.store.mails[lying.mail].message_id != record.message_id
        {
            self.broken(format!("I1: another mail lies where {} was moved", record.message_id));
        }
    }

    /// I6: orders are obeyed when they lie in Sent, and once. Whether any was.
    fn judge_orders(&mut self, commit: &Commit) -> bool {
        let mut proven = false;
        for fact in &commit.house {
            let InHouse::Obeyed { mail, orders } = &fact.what else { continue };
            let lies_in_sent = self.lies_in_sent(*mail);
            if !orders.is_empty() && !lies_in_sent {
                self.broken(format!("I6: a command without proof was obeyed: {orders:?}"));
            }
            if !self.witness.obeyed.insert(*mail) {
                self.broken("a command was dealt with twice");
            }
            self.tell(format!("{} orders are obeyed", orders.len()));
            proven |= lies_in_sent;
        }
        proven
    }

    fn lies_in_sent(&self, mail: MailId) -> bool {
        self.store.all().any(|(_, folder, _, lying)| {
            let lying = &self.store.mails[lying.mail];
            folder.role == Role::Sent && lying.id == mail && lying.by == By::Owner
        })
    }

    fn judge_house(&mut self, fact: &HouseFact, proven: bool) {
        match &fact.what {
            InHouse::Letter(letter) => self.letter_told(letter, None, proven, fact.at),
            InHouse::LetterState { letter, state } => self.letter_moved(letter, state, fact.at, proven),
            InHouse::DigestDone { day } => {
                let today = self.cast.zone.to_datetime(self.clock()).date();
                if !self.witness.digests.insert(*day) || *day != today {
                    self.broken(format!("a digest of {day} was written on {today}, or a second one"));
                }
            }
            InHouse::Paused | InHouse::Resumed | InHouse::FileHistory if !proven => {
                self.broken(format!("I6: nobody ordered {:?}", fact.what));
            }
            InHouse::Paused => self.witness.paused = true,
            InHouse::Resumed => self.witness.paused = false,
            InHouse::Trouble { what } => self.tell(format!("trouble: {what}")),
            InHouse::Interrupted { why } => self.tell(format!("interrupted: {why}")),
            _ => {}
        }
    }

    fn judge_desk(&mut self, desk: &ContractorKey, fact: &DeskFact, proven: bool) {
        match &fact.what {
            AtDesk::Mail(mail) if !self.witness.recorded.insert((desk.clone(), mail.id)) => {
                self.broken(format!("a mail was recorded twice at {desk}: {}", mail.subject));
            }
            AtDesk::Letter(letter) => self.letter_told(letter, Some(desk), proven, fact.at),
            AtDesk::LetterState { letter, state } => self.letter_moved(letter, state, fact.at, proven),
            AtDesk::Live { live } => {
                self.witness.live.insert(desk.clone(), *live);
                self.ordered(desk, fact, proven);
            }
            AtDesk::Snoozed { .. }
            | AtDesk::Phoned { .. }
            | AtDesk::Paid { .. }
            | AtDesk::Watched { .. }
            | AtDesk::Closed { .. }
            | AtDesk::Settled { .. } => self.ordered(desk, fact, proven),
            AtDesk::Looked { side, outcome, .. } => self.tell(format!("look at {desk}, {side:?}: {outcome:?}")),
            _ => {}
        }
    }

    fn ordered(&mut self, desk: &ContractorKey, fact: &DeskFact, proven: bool) {
        if !proven {
            self.broken(format!("I6: nobody ordered {:?} at {desk}", fact.what));
        }
    }

    /// I5: where nothing but machines' mails was recorded, no letter is written. One look goes over all desks for the
    /// owner: what follows at a desk from its own look does not follow from a machine's mail found at another.
    fn judge_cause(&mut self, commit: &Commit, proven: bool) {
        let looked = |desk: &ContractorKey| {
            let here = || commit.desks.iter().filter(|(key, _)| key == desk).map(|(_, fact)| &fact.what);
            here().any(|what| matches!(what, AtDesk::Looked { .. }))
                && !here().any(|what| matches!(what, AtDesk::Mail(_)))
        };
        let mut machines = 0;
        let mut letters = 0;
        for (desk, fact) in &commit.desks {
            match &fact.what {
                AtDesk::Mail(mail) => match self.store.mails.iter().find(|one| one.id == mail.id) {
                    Some(one) if one.nature == Nature::Machine => machines += 1,
                    _ => return,
                },
                AtDesk::Letter(_) if !looked(desk) => letters += 1,
                _ => {}
            }
        }
        if machines > 0 && letters > 0 && !proven {
            self.broken(format!("I5: {letters} letters follow from mails of machines"));
        }
    }

    fn letter_told(&mut self, letter: &LetterFact, desk: Option<&ContractorKey>, proven: bool, at: jiff::Timestamp) {
        if letter.approved && letter.to == Side::Contractor && !proven {
            self.broken(format!("I6: nobody approved the letter {:?}", letter.subject));
        }
        let told = Told {
            kind: letter.kind,
            to: letter.to,
            desk: desk.cloned(),
            threads: letter.threads.clone(),
            approved: letter.approved,
            state: LetterState::Ready,
            flown: at,
            taken: 0,
            again: 0,
        };
        self.witness.ids.insert(letter.id.clone(), letter.message_id.clone());
        if self.witness.letters.insert(letter.message_id.clone(), told).is_some() {
            self.broken(format!("the letter {:?} was written twice", letter.subject));
        }
    }

    fn letter_moved(&mut self, id: &LetterId, state: &LetterState, at: jiff::Timestamp, proven: bool) {
        let told = self.witness.ids.get(id).cloned().and_then(|id| self.witness.letters.get_mut(&id));
        let Some(told) = told else { return self.broken("a letter moved that was never written") };
        let before = std::mem::replace(&mut told.state, state.clone());
        let (kind, mut again) = (told.kind, false);
        if *state == LetterState::InFlight {
            told.flown = at;
        }
        let may = match (&before, state) {
            (LetterState::Ambiguous, LetterState::Ready) => {
                again = true;
                proven && kind != LetterKind::Nag
            }
            (LetterState::Ready, _) => true,
            (LetterState::InFlight, to) => !matches!(to, LetterState::Sent | LetterState::Ambiguous),
            (LetterState::BodyStarted, to) => *to != LetterState::InFlight,
            (LetterState::Ambiguous, to) => matches!(to, LetterState::Sent | LetterState::Bounced(_)),
            (_, LetterState::Bounced(_)) => true,
            _ => false,
        };
        told.again += u32::from(again);
        self.tell(format!("letter {id} ({kind:?}): {before:?} -> {state:?}"));
        if !may {
            self.broken(format!("a letter of kind {kind:?} went from {before:?} to {state:?}"));
        }
    }
}
