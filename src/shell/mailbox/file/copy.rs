//! Moving where the server cannot: COPY, mark, expunge exactly those.

use std::collections::{BTreeMap, BTreeSet};

use async_imap::imap_proto::Response;

use super::{Ticket, present, settle_by_maps};
use crate::shell::mailbox::fault::Fault;
use crate::shell::mailbox::find::locate;
use crate::shell::mailbox::names::quote;
use crate::shell::mailbox::reply::copied;
use crate::shell::mailbox::row::row;
use crate::shell::mailbox::session::Session;
use crate::shell::mailbox::state::{Era, State};
use crate::shell::mailbox::uidset::{CopyMap, UidSet};
use crate::shell::mailbox::{Copy, FolderName, Moved};

/// The header block and the size of one copy: what a COPY leaves the same, and two deliveries do not.
type Print = (Vec<u8>, u64);

impl State {
    /// Copies, then removes the originals. What was copied before a crash is not copied again.
    pub(super) async fn copy_sets(
        &mut self,
        session: &mut Session,
        era: &Era,
        tickets: &mut [&mut Ticket],
    ) -> Result<(), Fault> {
        let there = present(session, tickets).await?;
        for ticket in tickets.iter_mut().filter(|ticket| ticket.is_open()) {
            ticket.uid = ticket.uid.filter(|uid| there.contains(uid));
        }
        let twins = self.copied_before(session, era, tickets).await?;
        self.open_for_moving(session, &era.0).await?;
        for ticket in tickets.iter_mut() {
            if let Some(copy) = ticket.uid.and_then(|uid| twins.get(&uid)) {
                ticket.moved = Some(Moved::To(copy.clone()));
            }
        }
        let copied = copy_open(session, tickets).await?;
        let done: UidSet = twins.keys().copied().chain(copied).collect();
        remove(session, &done).await
    }

    /// Mails of which the target already holds the very same copy, by source UID.
    async fn copied_before(
        &mut self,
        session: &mut Session,
        era: &Era,
        tickets: &[&mut Ticket],
    ) -> Result<BTreeMap<u32, Copy>, Fault> {
        let mut by_target: BTreeMap<(&FolderName, &str), Vec<&Ticket>> = BTreeMap::new();
        for ticket in tickets.iter().filter(|ticket| ticket.is_open() && ticket.uid.is_some()) {
            by_target.entry((&ticket.folder, &ticket.wire)).or_default().push(ticket);
        }
        let mut pairs = Vec::new();
        let mut theirs: BTreeMap<Copy, Print> = BTreeMap::new();
        for ((folder, wire), tickets) in by_target {
            let ids: Vec<_> = tickets.iter().map(|ticket| ticket.id.clone()).collect();
            let located = locate(session, folder, wire, &ids).await?;
            let twins = tickets.iter().filter_map(|ticket| Some((ticket.uid?, located.last(folder, &ticket.id)?)));
            let twins: Vec<(u32, Copy)> = twins.collect();
            let uids: UidSet = twins.iter().map(|(_, copy)| copy.uid).collect();
            for (uid, print) in prints(session, &uids).await? {
                theirs.insert(Copy { folder: folder.clone(), validity: located.validity, uid }, print);
            }
            pairs.extend(twins);
        }
        if pairs.is_empty() {
            return Ok(BTreeMap::new());
        }
        self.open_for_moving(session, &era.0).await?;
        let ours = prints(session, &pairs.iter().map(|(uid, _)| *uid).collect()).await?;
        let mut taken: BTreeSet<Copy> = BTreeSet::new();
        let same = |(uid, copy): &(u32, Copy)| {
            ours.get(uid).is_some_and(|print| theirs.get(copy) == Some(print)) && taken.insert(copy.clone())
        };
        Ok(pairs.into_iter().filter(same).collect())
    }
}

/// COPYs what is open; gives the source UIDs that were copied.
async fn copy_open(session: &mut Session, tickets: &mut [&mut Ticket]) -> Result<Vec<u32>, Fault> {
    let mut by_target: BTreeMap<(FolderName, String), UidSet> = BTreeMap::new();
    for ticket in tickets.iter().filter(|ticket| ticket.is_open()) {
        if let Some(uid) = ticket.uid {
            by_target.entry((ticket.folder.clone(), ticket.wire.clone())).or_default().insert(uid, uid);
        }
    }
    let mut sent = Vec::new();
    for ((_, wire), uids) in by_target {
        let quoted = quote(&wire)?;
        for (set, line) in uids.lines(session.room) {
            sent.push((set, session.send(&format!("UID COPY {line} {quoted}"))));
        }
    }
    let tags: Vec<_> = sent.iter().map(|(_, tag)| *tag).collect();
    let mut maps: Vec<CopyMap> = Vec::new();
    let ended = session.collect(&tags, |response| {
        if let Response::Data { outcome, .. } = response.parsed() {
            maps.extend(copied(outcome));
        }
    });
    let mut done = Vec::new();
    for ((set, _), ended) in sent.into_iter().zip(ended.await?) {
        let of_set = |ticket: &&mut &mut Ticket| ticket.is_open() && ticket.uid.is_some_and(|uid| set.contains(uid));
        match ended.ok() {
            Ok(ended) => {
                maps.extend(ended.copied);
                tickets.iter_mut().filter(of_set).for_each(|ticket| ticket.left = true);
                done.extend(set.iter());
            }
            Err(Fault::No(_, words)) => tickets.iter_mut().filter(of_set).for_each(|ticket| ticket.refuse(&words)),
            Err(fault) => return Err(fault),
        }
    }
    settle_by_maps(tickets, &maps);
    // The originals are on their way out: what is still seen of them is no sign that nothing was done.
    tickets.iter_mut().filter(|ticket| ticket.left).for_each(|ticket| ticket.uid = None);
    Ok(done)
}

/// Marks originals \Deleted and, where the server can expunge by UID, removes exactly them.
async fn remove(session: &mut Session, uids: &UidSet) -> Result<(), Fault> {
    let lines = uids.lines(session.room);
    let marks: Vec<_> =
        lines.iter().map(|(_, line)| session.send(&format!("UID STORE {line} +FLAGS.SILENT (\\Deleted)"))).collect();
    for ended in session.collect(&marks, |_| {}).await? {
        ended.ok()?;
    }
    if session.can("UIDPLUS") {
        let expunges: Vec<_> = lines.iter().map(|(_, line)| session.send(&format!("UID EXPUNGE {line}"))).collect();
        for ended in session.collect(&expunges, |_| {}).await? {
            ended.ok()?;
        }
    }
    Ok(())
}

/// Headers and sizes of these mails of the open folder.
async fn prints(session: &mut Session, uids: &UidSet) -> Result<BTreeMap<u32, Print>, Fault> {
    let mut prints = BTreeMap::new();
    let mut tags = Vec::new();
    for (_, line) in uids.lines(session.room) {
        tags.push(session.send(&format!("UID FETCH {line} (UID RFC822.SIZE BODY.PEEK[HEADER])")));
    }
    let ended = session.collect(&tags, |response| {
        if let Some(row) = row(response).filter(|row| uids.contains(row.uid))
            && let Some(header) = row.header
        {
            prints.insert(row.uid, (header, row.size));
        }
    });
    for ended in ended.await? {
        ended.ok()?;
    }
    Ok(prints)
}
