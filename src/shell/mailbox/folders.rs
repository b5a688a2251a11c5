//! Where folders stand: one STATUS round, the folder of a role, and following folders that are renamed.

use std::collections::BTreeMap;
use std::time::Instant;

use async_imap::imap_proto::{MailboxDatum, Response, StatusAttribute};
use tracing::info;

use super::catalogue::{Catalogue, list};
use super::fault::Fault;
use super::names::{decode, quote};
use super::reply::Heard;
use super::session::Session;
use super::state::State;
use super::{Cursors, FolderName, Place, Role};

/// What STATUS told of a folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) validity: Option<u32>,
    pub(super) next: Option<u32>,
    pub(super) messages: Option<u32>,
}

/// One pipelined STATUS round. A folder that the server refuses is left out.
pub(super) async fn status(
    session: &mut Session,
    folders: &[(FolderName, String)],
) -> Result<BTreeMap<FolderName, Standing>, Fault> {
    // The open folder's STATUS is stale without it. Its answer is waited for: Dovecot puts its look at the folder off
    // until it has answered whatever follows at once.
    if session.selected.is_some() {
        session.run("NOOP", |_| {}).await?;
    }
    let mut tags = Vec::with_capacity(folders.len());
    for (_, wire) in folders {
        tags.push(session.send(&format!("STATUS {} (MESSAGES UIDNEXT UIDVALIDITY)", quote(wire)?)));
    }
    let mut told: BTreeMap<FolderName, Standing> = BTreeMap::new();
    let ended = session.collect(&tags, |response| note_status(response, &mut told)).await?;
    let mut standings = BTreeMap::new();
    for ((name, _), ended) in folders.iter().zip(ended) {
        match ended.ok() {
            Ok(_) => {
                standings.insert(name.clone(), told.get(name).copied().unwrap_or_default());
            }
            Err(Fault::No(..)) => {}
            Err(fault) => return Err(fault),
        }
    }
    Ok(standings)
}

fn note_status(response: &Heard<'_>, told: &mut BTreeMap<FolderName, Standing>) {
    let Response::MailboxData(MailboxDatum::Status { mailbox, status }) = response.parsed() else { return };
    let standing = told.entry(FolderName(decode(&response.spelled(mailbox)))).or_default();
    for attribute in status {
        match attribute {
            StatusAttribute::UidNext(next) => standing.next = Some(*next),
            StatusAttribute::UidValidity(validity) => standing.validity = Some(*validity),
            StatusAttribute::Messages(messages) => standing.messages = Some(*messages),
            _ => {}
        }
    }
}

impl State {
    /// The catalogue, listed anew when `stale`.
    pub(super) async fn catalogue(&mut self, session: &mut Session, stale: bool) -> Result<&Catalogue, Fault> {
        if stale || self.catalogue.is_none() {
            let fresh = list(session, &self.layout, &self.followed).await?;
            self.listed = Some(Instant::now());
            return Ok(self.catalogue.insert(fresh));
        }
        Ok(self.catalogue.get_or_insert_default())
    }

    /// The folder of `place` and its spelling; created and subscribed where it has to be.
    pub(super) async fn place(&mut self, session: &mut Session, place: &Place) -> Result<(FolderName, String), Fault> {
        let catalogue = self.catalogue(session, false).await?;
        match place {
            Place::Folder(name) => Ok((name.clone(), catalogue.wire(name))),
            Place::Role(role) => match catalogue.with_role(role).first() {
                Some(folder) => Ok((folder.name.clone(), folder.wire.clone())),
                None => self.create(session, role).await,
            },
        }
    }

    /// Keeps `role` under `name` from now on.
    pub(super) fn follow(&mut self, role: Role, name: FolderName) {
        self.followed.insert(role, name);
        if let Some(mut catalogue) = self.catalogue.take() {
            catalogue.give_roles(&self.layout, &self.followed);
            self.catalogue = Some(catalogue);
        }
    }

    /// Finds contractors' folders that the owner renamed: the cursor's folder is gone, and exactly one unknown folder
    /// has its UIDVALIDITY and at least its UIDNEXT. A folder that went to Trash was deleted, not renamed.
    pub(super) async fn follow_renames(&mut self, session: &mut Session, since: &Cursors) -> Result<(), Fault> {
        let layout = self.layout.clone();
        let followed = self.followed.clone();
        let catalogue = self.catalogue(session, false).await?;
        let mut lost = Vec::new();
        for role in layout.contractors.keys().cloned().map(Role::Contractor) {
            if catalogue.with_role(&role).is_empty() {
                let names = followed.get(&role).into_iter().cloned().chain(catalogue.names_for(&role, &layout));
                let cursor = names.into_iter().find_map(|name| since.get(&name).copied());
                lost.extend(cursor.filter(|cursor| cursor.validity != 0).map(|cursor| (role, cursor)));
            }
        }
        if lost.is_empty() {
            return Ok(());
        }
        let strangers: Vec<(FolderName, String)> = catalogue
            .iter()
            .filter(|folder| folder.selectable && folder.role == Role::Other && !since.contains_key(&folder.name))
            .filter(|folder| !folder.all && !catalogue.is_discarded(&folder.name))
            .map(|folder| (folder.name.clone(), folder.wire.clone()))
            .collect();
        let standings = status(session, &strangers).await?;
        for (role, cursor) in lost {
            let same = |standing: &Standing| {
                standing.validity == Some(cursor.validity) && standing.next.is_some_and(|next| next >= cursor.next)
            };
            let mut alike = standings.iter().filter(|(_, standing)| same(standing));
            if let (Some((name, _)), None) = (alike.next(), alike.next()) {
                info!(folder = name.0, "a contractor's folder has a new name");
                self.follow(role, name.clone());
            }
        }
        Ok(())
    }
}
