//! I7: some time after the last fault everything is done, and nothing is missing.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use strawboss::domain::desk::Desk;
use strawboss::domain::turn::fact::{AtDesk, LetterState};
use strawboss::shell::ledger::memory::MemoryLedger;
use strawboss::shell::ledger::record::{OPEN_MOVES, OutboxRecord, decode};
use strawboss::shell::ledger::{Ledger, Tree};
use strawboss::shell::mailbox::Role;

use crate::store::{By, Nature};
use crate::world::World;

impl World {
    /// Looks at everything once more, when nobody has written for a while and nothing is broken.
    pub fn judge_end(&mut self, disk: &MemoryLedger) {
        self.judge_outbox(disk);
        self.judge_moves(disk);
        self.judge_filed();
        self.judge_recorded();
        self.judge_obeyed();
        self.judge_order_of_arrival();
    }

    fn judge_outbox(&mut self, disk: &MemoryLedger) {
        let mut stuck = Vec::new();
        let now = self.clock();
        let scanned = disk.scan(Tree::Outbox, b"", &mut |key, value| {
            match decode::<OutboxRecord>(key, value) {
                Ok(record) => {
                    let waits = record.not_before.is_some_and(|until| until > now);
                    let held = self.witness.paused
                        || record.made > now.checked_sub(SignedDuration::from_hours(26)).unwrap_or(now);
                    match record.state {
                        LetterState::Ready if waits || held => {}
                        LetterState::Ready | LetterState::InFlight | LetterState::BodyStarted => {
                            stuck.push(format!("{:?} {:?} made {}", record.kind, record.state, record.made));
                        }
                        _ if record.copy_due => stuck.push(format!("the copy of a {:?}", record.kind)),
                        _ => {}
                    }
                }
                Err(error) => stuck.push(error.to_string()),
            }
            true
        });
        if scanned.is_err() || !stuck.is_empty() {
            self.broken(format!("I7: the outbox still holds {stuck:?}"));
        }
    }

    fn judge_moves(&mut self, disk: &MemoryLedger) {
        let mut open = 0;
        let scanned = disk.scan(Tree::Journal, OPEN_MOVES, &mut |_, _| {
            open += 1;
            true
        });
        if scanned.is_err() || open > 0 {
            self.broken(format!("I7: {open} moves are still open"));
        }
    }

    /// Contractors' mails have left INBOX, save history, second copies and what the owner put there.
    fn judge_filed(&mut self) {
        let born = self.born;
        let left = self.store.all().find(|(_, folder, _, lying)| {
            let mail = &self.store.mails[lying.mail];
            folder.role == Role::Inbox
                && matches!(mail.by, By::Contractor(_))
                && mail.nature != Nature::Forged
                && lying.arrival > born
                && !lying.by_hand
                && !mail.filed
        });
        if let Some((_, _, uid, lying)) = left {
            let what = format!("I7: mail {} still lies in INBOX as {uid}", lying.mail);
            self.broken(what);
        }
    }

    /// Every mail of a contractor in a watched folder, and every mail of the owner's to one, stands at its desk.
    fn judge_recorded(&mut self) {
        let missing = self.store.all().find(|(_, folder, _, lying)| {
            let mail = &self.store.mails[lying.mail];
            let Some(who) = mail.with else { return false };
            let counts = match mail.by {
                By::Contractor(_) => folder.role != Role::Other,
                By::Owner => folder.role == Role::Sent,
                _ => false,
            };
            let desk = self.cast.contractors[who].key.clone();
            counts && !self.witness.recorded.contains(&(desk, mail.id))
        });
        if let Some((name, _, _, lying)) = missing {
            let what = format!("I7: mail {} in {} was never taken in", lying.mail, name.0);
            self.broken(what);
        }
    }

    /// Every order in Sent was dealt with.
    fn judge_obeyed(&mut self) {
        let missed = self.store.all().find(|(_, folder, _, lying)| {
            let mail = &self.store.mails[lying.mail];
            let order = mail.nature == Nature::Order && folder.role == Role::Sent;
            order && !self.witness.obeyed.contains(&mail.id)
        });
        if let Some((_, _, _, lying)) = missed {
            let what = format!("I7: the owner's order {} was not dealt with", lying.mail);
            self.broken(what);
        }
    }

    /// The same mails, taken in by their Date, make the same threads.
    fn judge_order_of_arrival(&mut self) {
        let mut wrong = Vec::new();
        for (key, facts) in &self.witness.facts {
            let threads = |facts: &[_]| -> BTreeSet<Vec<String>> {
                let desk = Desk::of(key.clone(), facts);
                let mails = |id| desk.thread(id).map(|thread| thread.mails.iter().map(ToString::to_string).collect());
                desk.threads().into_iter().filter_map(mails).collect()
            };
            let (mut mails, others): (Vec<_>, Vec<_>) =
                facts.iter().cloned().partition(|fact| matches!(fact.what, AtDesk::Mail(_)));
            mails.sort_by_key(|fact| match &fact.what {
                AtDesk::Mail(mail) => (mail.date, mail.id),
                _ => unreachable!("only mails were taken"),
            });
            mails.extend(others);
            if threads(facts) != threads(&mails) {
                wrong.push(key.to_string());
            }
        }
        if !wrong.is_empty() {
            self.broken(format!("I7: another order of arrival makes other threads at {wrong:?}"));
        }
    }
}
