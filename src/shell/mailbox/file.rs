//! Moving mails: whole sets at a time, never lost, never multiplied.
//!
//! MOVE (RFC 6851) where there is one, else COPY, \Deleted and UID EXPUNGE of
//! exactly those UIDs (RFC 4315); never a bare EXPUNGE. An answer that was lost
//! does not mean that nothing was done, so what is not where it should be is
//! looked for in the target before anything is said or repeated.

mod copy;
mod ticket;

use std::collections::{BTreeMap, BTreeSet};

use async_imap::imap_proto::Response;
use tracing::warn;

use super::create::OWN;
use super::fault::{Code, Fault};
use super::find::locate;
use super::names::quote;
use super::reply::{Mode, copied};
use super::session::Session;
use super::state::{Era, State};
use super::uidset::{CopyMap, UidSet};
use super::{Access, Copy, FolderName, MailboxError, Moved, Place, Role};
use crate::domain::reading::mail::MessageId;

pub(super) use ticket::Order;
use ticket::{Target, Ticket};

/// A command line that every server takes.
const SHORT_LINE: usize = 900;

impl State {
    /// Carries the orders out together; gives each order's answer, in the order of its copies.
    pub(super) async fn relocate(&mut self, session: &mut Session, orders: &[Order]) -> Result<Vec<Vec<Moved>>, Fault> {
        let of_role = |order: &Order| match &order.to {
            Place::Role(role @ Role::Contractor(_)) => Some(role.clone()),
            _ => None,
        };
        let roles: Vec<Role> = orders.iter().filter_map(of_role).chain(OWN).collect();
        self.create_together(session, &roles).await?;
        let mut targets = Vec::with_capacity(orders.len());
        for order in orders {
            targets.push(self.target(session, &order.to).await?);
        }
        let mut tickets = ticket::write(orders, &targets);
        let eras: BTreeSet<Era> = tickets.iter().filter(|ticket| ticket.is_open()).map(Ticket::era).collect();
        for era in eras {
            let mut here: Vec<&mut Ticket> =
                tickets.iter_mut().filter(|ticket| ticket.is_open() && ticket.era() == era).collect();
            self.empty_folder(session, &era, &mut here).await?;
        }
        Ok(ticket::answers(orders, tickets))
    }

    /// Where the order goes, or the words of a refusal.
    async fn target(&mut self, session: &mut Session, to: &Place) -> Result<Target, Fault> {
        if self.access == Access::ReadOnly {
            return Ok(Target::Refused("nothing may be written here".into()));
        }
        match self.place(session, to).await {
            Ok((folder, wire)) => Ok(Target::Folder { folder, wire }),
            Err(fault) if fault.spares_session() => Ok(Target::Refused(MailboxError::from(fault).to_string())),
            Err(fault) => Err(fault),
        }
    }

    /// Moves what lies in one folder.
    async fn empty_folder(
        &mut self,
        session: &mut Session,
        era: &Era,
        tickets: &mut [&mut Ticket],
    ) -> Result<(), Fault> {
        if !self.open_for_moving(session, &era.0).await? {
            return self.look_in_targets(session, tickets).await;
        }
        let Some(selected) = session.selected.clone() else { return Ok(()) };
        if selected.read_only {
            tickets.iter_mut().for_each(|ticket| ticket.refuse("the folder can only be read"));
            return Ok(());
        }
        if selected.validity != era.1 {
            self.match_again(session, era, tickets).await?;
            self.open_for_moving(session, &era.0).await?;
        }
        if session.can("MOVE") {
            self.move_sets(session, tickets).await?;
        } else {
            self.copy_sets(session, era, tickets).await?;
        }
        self.look_in_targets(session, tickets).await?;
        self.leave_no_lie(session, era, tickets).await
    }

    /// SELECT; whether the folder is there.
    async fn open_for_moving(&mut self, session: &mut Session, folder: &FolderName) -> Result<bool, Fault> {
        if session.has_open(folder, Mode::Write) {
            return Ok(true);
        }
        let wire = self.catalogue(session, false).await?.wire(folder);
        let tag = session.open(&wire, Mode::Write)?;
        match session.opened(tag, folder, Mode::Write).await {
            Ok(_) => Ok(true),
            Err(Fault::No(..)) => Ok(false),
            Err(fault) => Err(fault),
        }
    }

    /// The folder's UIDs mean something else now: the mails are found again by their ids.
    async fn match_again(
        &mut self,
        session: &mut Session,
        era: &Era,
        tickets: &mut [&mut Ticket],
    ) -> Result<(), Fault> {
        let wire = self.catalogue(session, false).await?.wire(&era.0);
        let ids: Vec<MessageId> = tickets.iter().map(|ticket| ticket.id.clone()).collect();
        let located = locate(session, &era.0, &wire, &ids).await?;
        for ticket in tickets.iter_mut() {
            ticket.uid = located.last(&era.0, &ticket.id).map(|copy| copy.uid);
        }
        Ok(())
    }

    /// UID MOVE of every target's set, all on their way before the first answer.
    async fn move_sets(&mut self, session: &mut Session, tickets: &mut [&mut Ticket]) -> Result<(), Fault> {
        let sure = session.can("UIDPLUS");
        let there = if sure { BTreeSet::new() } else { present(session, tickets).await? };
        for second_try in [false, true] {
            let mut sent = Vec::new();
            let mut by_target: BTreeMap<&FolderName, (&str, Vec<u32>)> = BTreeMap::new();
            for ticket in tickets.iter().filter(|ticket| ticket.is_open()) {
                if let Some(uid) = ticket.uid {
                    by_target.entry(&ticket.folder).or_insert((&ticket.wire, Vec::new())).1.push(uid);
                }
            }
            for (folder, (wire, uids)) in by_target {
                let quoted = quote(wire)?;
                for (set, line) in uids.into_iter().collect::<UidSet>().lines(session.room) {
                    sent.push((folder.clone(), set, session.send(&format!("UID MOVE {line} {quoted}"))));
                }
            }
            if sent.is_empty() {
                return Ok(());
            }
            let tags: Vec<_> = sent.iter().map(|(_, _, tag)| *tag).collect();
            let mut maps: Vec<CopyMap> = Vec::new();
            let ended = session.collect(&tags, |response| {
                if let Response::Data { outcome, .. } = response.parsed() {
                    maps.extend(copied(outcome));
                }
            });
            let mut refusals = Vec::new();
            for ((folder, set, _), ended) in sent.into_iter().zip(ended.await?) {
                match ended.ok() {
                    Ok(ended) => maps.extend(ended.copied),
                    Err(Fault::No(code, words)) => refusals.push((folder, set, code, words)),
                    Err(fault) => return Err(fault),
                }
            }
            settle_by_maps(tickets, &maps);
            if !sure {
                let refused = |uid: u32| refusals.iter().any(|(_, set, _, _)| set.contains(uid));
                for ticket in tickets.iter_mut().filter(|ticket| ticket.is_open()) {
                    ticket.left = ticket.uid.is_some_and(|uid| there.contains(&uid) && !refused(uid));
                }
            }
            if !self.take_refusals(session, tickets, refusals, second_try).await? {
                return Ok(());
            }
        }
        Ok(())
    }

    /// What a refusal means; whether the moves are to be tried once more.
    async fn take_refusals(
        &mut self,
        session: &mut Session,
        tickets: &mut [&mut Ticket],
        refusals: Vec<(FolderName, UidSet, Code, String)>,
        second_try: bool,
    ) -> Result<bool, Fault> {
        let mut again = false;
        for (folder, set, code, words) in refusals {
            warn!(folder = folder.0, words, "a move was refused");
            let of_set = |ticket: &&mut &mut Ticket| {
                ticket.is_open() && ticket.folder == folder && ticket.uid.is_some_and(|uid| set.contains(uid))
            };
            if !second_try && code == Code::TryCreate {
                if let Some((name, wire)) = self.make_target(session, &folder).await? {
                    tickets.iter_mut().filter(of_set).for_each(|ticket| ticket.redirect(&name, &wire));
                    again = true;
                    continue;
                }
            } else if !second_try && session.room > SHORT_LINE && code == Code::Other && set.lines(SHORT_LINE).len() > 1
            {
                session.room = SHORT_LINE;
                again = true;
                continue;
            }
            tickets.iter_mut().filter(of_set).for_each(|ticket| ticket.refuse(&words));
        }
        if again && let Some(folder) = tickets.first().map(|ticket| ticket.copy.folder.clone()) {
            again = self.open_for_moving(session, &folder).await?;
        }
        Ok(again)
    }

    /// The target is gone: made again under its role, else by its name.
    async fn make_target(
        &mut self,
        session: &mut Session,
        folder: &FolderName,
    ) -> Result<Option<(FolderName, String)>, Fault> {
        let role = self.catalogue(session, false).await?.role(folder);
        match self.create(session, &role).await {
            Ok(made) => Ok(Some(made)),
            Err(fault) if fault.spares_session() => Ok(None),
            Err(fault) => Err(fault),
        }
    }

    /// What is not settled yet is looked for where it should have gone: somebody, or we before a crash, was faster.
    async fn look_in_targets(&mut self, session: &mut Session, tickets: &mut [&mut Ticket]) -> Result<(), Fault> {
        let mut by_target: BTreeMap<FolderName, (String, Vec<MessageId>)> = BTreeMap::new();
        for ticket in tickets.iter().filter(|ticket| ticket.is_open()) {
            let entry = by_target.entry(ticket.folder.clone()).or_insert((ticket.wire.clone(), Vec::new()));
            entry.1.push(ticket.id.clone());
        }
        for (folder, (wire, ids)) in by_target {
            let located = locate(session, &folder, &wire, &ids).await?;
            for ticket in tickets.iter_mut().filter(|ticket| ticket.is_open() && ticket.folder == folder) {
                ticket.moved = located.last(&folder, &ticket.id).map(Moved::To);
            }
        }
        Ok(())
    }

    /// What was found nowhere: gone, moved without a trace, or, where a server said OK and did nothing, still here.
    async fn leave_no_lie(
        &mut self,
        session: &mut Session,
        era: &Era,
        tickets: &mut [&mut Ticket],
    ) -> Result<(), Fault> {
        if !tickets.iter().any(|ticket| ticket.is_open()) {
            return Ok(());
        }
        let is_there = self.open_for_moving(session, &era.0).await?;
        let there = if is_there { present(session, tickets).await? } else { BTreeSet::new() };
        for ticket in tickets.iter_mut().filter(|ticket| ticket.is_open()) {
            if ticket.uid.is_some_and(|uid| there.contains(&uid)) {
                ticket.refuse("the server said that it moved the mail, and did not");
            } else if ticket.left {
                ticket.moved = Some(Moved::Somewhere);
            }
        }
        Ok(())
    }
}

/// COPYUID tells by source UID, whatever order the answers came in.
fn settle_by_maps(tickets: &mut [&mut Ticket], maps: &[CopyMap]) {
    for ticket in tickets.iter_mut().filter(|ticket| ticket.is_open()) {
        let Some(uid) = ticket.uid else { continue };
        let target = maps.iter().find_map(|map| Some((map.validity, map.target_of(uid)?)));
        if let Some((validity, uid)) = target {
            ticket.moved = Some(Moved::To(Copy { folder: ticket.folder.clone(), validity, uid }));
        }
    }
}

/// Which of the tickets' mails lie in the open folder.
async fn present(session: &mut Session, tickets: &[&mut Ticket]) -> Result<BTreeSet<u32>, Fault> {
    let uids: Vec<u32> = tickets.iter().filter(|ticket| ticket.is_open()).filter_map(|ticket| ticket.uid).collect();
    Ok(super::fetch::still_there(session, &uids).await?.into_iter().collect())
}
