//! No nag to a side that has answered: judged by what the world knows of every mail, not by what the house read.

use std::collections::BTreeSet;

use jiff::Timestamp;
use strawboss::domain::desk::Desk;
use strawboss::domain::speech::letter::LetterKind;
use strawboss::domain::turn::fact::{AtDesk, DeskFact};
use strawboss::domain::turn::thread_id::ThreadId;

use super::Told;
use crate::store::{By, Nature, SimMail};
use crate::world::World;

impl World {
    /// Looks whether a nag names a thread in which the nagged side had the last word.
    pub fn judge_answered(&mut self, who: Option<usize>, nag: &Told) {
        let Some(key) = nag.desk.clone() else { return };
        let facts = self.witness.facts.get(&key).map(Vec::as_slice).unwrap_or_default();
        let desk = Desk::of(key.clone(), facts);
        let before = self.now.checked_sub(self.on_its_way()).unwrap_or(self.now);
        let side = who.map_or(By::Owner, By::Contractor);
        let other = self.cast.contractors.iter().position(|one| one.key == key).map_or(side, By::Contractor);
        // A word on the telephone asks anew.
        let phoned = |thread: ThreadId| {
            let about = |fact: &DeskFact| match fact.what {
                AtDesk::Phoned { thread: named, .. } => desk.resolve(named) == desk.resolve(thread),
                _ => false,
            };
            facts.iter().any(about)
        };
        let answer = |thread: &ThreadId| {
            if phoned(*thread) {
                return None;
            }
            // Where the contractor owes, the owner is told to phone.
            let owes = desk.standing(*thread).is_some_and(|standing| standing.owner_owes.is_some());
            let side = if owes { side } else { other };
            Some((*thread, self.answer(&desk, *thread, side, before)?))
        };
        if let Some((thread, mail)) = nag.threads.iter().find_map(answer) {
            let arrived = self.store.mails[mail].arrived;
            let why = desk.view(thread).map(|view| view.why.join(" | ")).unwrap_or_default();
            self.broken(format!("a nag to {side:?} at {key}, who had answered with mail {mail} at {arrived:?}: {why}"));
        }
    }

    /// The mail with which `side` answered everything in a thread before `before`.
    fn answer(&self, desk: &Desk, thread: ThreadId, side: By, before: Timestamp) -> Option<usize> {
        let thread = desk.thread(thread)?;
        let ids = thread.mails.iter().filter_map(|mail| desk.mail(*mail)).map(|mail| mail.id);
        let known: Vec<usize> = ids.filter_map(|id| self.store.mails.iter().position(|mail| mail.id == id)).collect();
        let talks: BTreeSet<usize> = known.iter().map(|mail| self.store.mails[*mail].talk).collect();
        let [talk] = talks.into_iter().collect::<Vec<_>>()[..] else { return None };
        let of_talk = || self.store.mails.iter().enumerate().filter(|(_, mail)| mail.talk == talk);
        if of_talk().any(|(_, mail)| mail.nature == Nature::Bundle) {
            return None;
        }
        let asks = |mail: &SimMail| match mail.nature {
            Nature::Letter(kind) => matches!(kind, LetterKind::Task | LetterKind::Answer) && side != By::Owner,
            Nature::Ask | Nature::Answer | Nature::Promise => mail.by != side,
            _ => false,
        };
        let asked = of_talk().filter(|(_, mail)| asks(mail)).map(|(_, mail)| mail.written).max()?;
        let answers = |mail: &SimMail| mail.by == side && mail.nature == Nature::Answer && mail.written > asked;
        let in_time = |mail: &SimMail| mail.arrived.is_some_and(|arrived| arrived < before);
        of_talk().find(|(_, mail)| answers(mail) && in_time(mail)).map(|(number, _)| number)
    }
}
