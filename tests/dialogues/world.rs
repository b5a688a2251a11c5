//! A mailbox that talks to a scripted server, and short names for what tests ask of it.

use std::collections::BTreeMap;

use strawboss::domain::people::roster::ContractorKey;
use strawboss::domain::reading::mail::MessageId;
use strawboss::shell::mailbox::{
    Changes, Copy, Cursors, FolderName, ImapMailbox, ImapSettings, Layout, Mailbox, MailboxError, Place, Role, Security,
};
use strawboss::shell::secret::Secret;
use strawboss::shell::tls::client_config;

use super::server::Server;
use super::store::VALIDITY;

pub const PASSWORD: &str = "open sesame";

pub fn settings(server: &Server) -> ImapSettings {
    let tls = client_config(None, Some([0; 32])).expect("a pin needs no roots");
    let (host, port) = ("127.0.0.1", server.address().port());
    ImapSettings::new(host, port, Security::Loopback, tls, "owner", Secret::new(PASSWORD.to_owned()))
}

pub fn layout() -> Layout {
    Layout {
        root: "Contractors".into(),
        contractors: BTreeMap::from([(ContractorKey("ana".into()), "Ana".to_owned())]),
        own_root: "Strawboss".into(),
        followed: BTreeMap::new(),
    }
}

pub fn open(server: &Server) -> ImapMailbox {
    ImapMailbox::start(settings(server), layout())
}

pub fn ana() -> Place {
    Place::Role(Role::Contractor(ContractorKey("ana".into())))
}

pub fn copy(uid: u32) -> Copy {
    Copy { folder: FolderName("INBOX".into()), validity: VALIDITY, uid }
}

pub fn id(number: u32) -> MessageId {
    MessageId(format!("<{number}@x.test>"))
}

pub fn order(uids: impl IntoIterator<Item = u32>) -> Vec<(Copy, MessageId)> {
    uids.into_iter().map(|uid| (copy(uid), id(uid))).collect()
}

/// Asks until there is no more.
pub async fn all(mailbox: &ImapMailbox, since: &Cursors, limit: usize) -> Result<Changes, MailboxError> {
    let mut all = Changes { cursors: since.clone(), more: true, ..Changes::default() };
    while all.more {
        let page = mailbox.changes(&all.cursors, limit).await?;
        all.seen.extend(page.seen);
        all.parked.extend(page.parked);
        (all.cursors, all.more) = (page.cursors, page.more);
    }
    Ok(all)
}

/// The UIDs that came, in order.
pub fn uids(changes: &Changes) -> Vec<u32> {
    changes.seen.iter().map(|seen| seen.copy.uid).collect()
}
