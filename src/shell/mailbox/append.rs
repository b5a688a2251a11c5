//! Putting a mail into a folder, once.

use super::fault::{Code, Fault};
use super::find::locate;
use super::names::quote;
use super::session::Session;
use super::state::State;
use super::{Access, Place};
use crate::domain::reading::mail::MessageId;

impl State {
    /// APPEND (RFC 3501 section 6.3.11), unless a mail with this Message-ID is there already.
    pub(super) async fn append(
        &mut self,
        session: &mut Session,
        to: &Place,
        id: &MessageId,
        bytes: &[u8],
        seen: bool,
    ) -> Result<(), Fault> {
        if self.access == Access::ReadOnly {
            return Err(Fault::Refused("nothing may be written here".into()));
        }
        let (folder, wire) = self.place(session, to).await?;
        let there = locate(session, &folder, &wire, std::slice::from_ref(id)).await?;
        if !there.uids.is_empty() {
            return Ok(());
        }
        match append_once(session, &wire, bytes, seen).await {
            Err(Fault::No(Code::TryCreate, words)) => {
                let Place::Role(role) = to else { return Err(Fault::No(Code::TryCreate, words)) };
                let (_, wire) = self.create(session, role).await?;
                append_once(session, &wire, bytes, seen).await
            }
            outcome => outcome,
        }
    }
}

async fn append_once(session: &mut Session, wire: &str, bytes: &[u8], seen: bool) -> Result<(), Fault> {
    let flags = if seen { " (\\Seen)" } else { "" };
    let tag = session.send(&format!("APPEND {}{flags} {{{}}}", quote(wire)?, bytes.len()));
    session.go_ahead(tag).await?;
    session.send_raw(bytes);
    session.send_raw(b"\r\n");
    session.collect_one(tag, |_| {}).await?.ok().map(drop)
}
