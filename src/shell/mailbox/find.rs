//! Finding mails by Message-ID: the server narrows it down, the header itself decides.

use std::collections::BTreeMap;

use super::fault::Fault;
use super::names::quote;
use super::reply::{Mode, found};
use super::row::row;
use super::session::Session;
use super::state::State;
use super::uidset::UidSet;
use super::{Copy, FolderName, Role};
use crate::domain::reading::mail::MessageId;

/// Message-IDs in one SEARCH.
const TOGETHER: usize = 10;
/// Above this many it is cheaper to read every Message-ID of the folder.
const MANY: usize = 200;
/// Bytes of a Message-ID that are searched for; the comparison takes all of it.
const KEY: usize = 200;

/// Where each Message-ID lies in one folder.
#[derive(Debug, Default)]
pub(super) struct Located {
    /// UIDVALIDITY; 0 when the folder could not be opened.
    pub(super) validity: u32,
    /// UIDs, ascending.
    pub(super) uids: BTreeMap<MessageId, Vec<u32>>,
}

impl Located {
    /// The youngest copy with this Message-ID.
    pub(super) fn last(&self, folder: &FolderName, id: &MessageId) -> Option<Copy> {
        let uid = *self.uids.get(id)?.last()?;
        Some(Copy { folder: folder.clone(), validity: self.validity, uid })
    }
}

impl State {
    /// Copies with this Message-ID in the folders of `role`.
    pub(super) async fn find(
        &mut self,
        session: &mut Session,
        role: &Role,
        id: &MessageId,
    ) -> Result<Vec<Copy>, Fault> {
        let catalogue = self.catalogue(session, false).await?;
        let folders: Vec<(FolderName, String)> =
            catalogue.with_role(role).into_iter().map(|folder| (folder.name.clone(), folder.wire.clone())).collect();
        let mut copies = Vec::new();
        for (folder, wire) in folders {
            let located = locate(session, &folder, &wire, std::slice::from_ref(id)).await?;
            let uids = located.uids.into_values().flatten();
            copies.extend(uids.map(|uid| Copy { folder: folder.clone(), validity: located.validity, uid }));
        }
        Ok(copies)
    }
}

/// Looks for these Message-IDs in one folder; one that cannot be opened holds none.
pub(super) async fn locate(
    session: &mut Session,
    folder: &FolderName,
    wire: &str,
    ids: &[MessageId],
) -> Result<Located, Fault> {
    let keys: Vec<&str> = ids.iter().filter_map(search_key).collect();
    if keys.is_empty() {
        return Ok(Located::default());
    }
    if !session.has_open(folder, Mode::Read) {
        let tag = session.open(wire, Mode::Read)?;
        match session.opened(tag, folder, Mode::Read).await {
            Ok(_) => {}
            Err(Fault::No(..)) => return Ok(Located::default()),
            Err(fault) => return Err(fault),
        }
    }
    let validity = session.selected.as_ref().map_or(0, |selected| selected.validity);
    let hits = if ids.len() > MANY { UidSet::range(1, u32::MAX) } else { search(session, &keys).await? };
    let mut located = Located { validity, uids: BTreeMap::new() };
    let wanted: BTreeMap<&str, &MessageId> = ids.iter().map(|id| (id.0.as_str(), id)).collect();
    let mut tags = Vec::new();
    for (_, set) in hits.lines(session.room) {
        let set = set.replace("4294967295", "*");
        tags.push(session.send(&format!("UID FETCH {set} (UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")));
    }
    let ended = session.collect(&tags, |response| {
        let Some(row) = row(response) else { return };
        let header = row.header.unwrap_or_default();
        let header = String::from_utf8_lossy(&header);
        if let Some(id) = bracketed(&header).and_then(|id| wanted.get(id)) {
            let uids = located.uids.entry((*id).clone()).or_default();
            if row.uid > 0 && !uids.contains(&row.uid) {
                uids.push(row.uid);
            }
        }
    });
    for ended in ended.await? {
        ended.ok()?;
    }
    located.uids.values_mut().for_each(|uids| uids.sort_unstable());
    Ok(located)
}

/// One or several SEARCHes; which of them found what does not matter.
async fn search(session: &mut Session, keys: &[&str]) -> Result<UidSet, Fault> {
    let mut tags = Vec::new();
    for keys in keys.chunks(TOGETHER) {
        let mut command = String::from("UID SEARCH");
        for (rank, key) in keys.iter().enumerate() {
            if rank + 1 < keys.len() {
                command.push_str(" OR");
            }
            command.push_str(&format!(" HEADER MESSAGE-ID {}", quote(key)?));
        }
        tags.push(session.send(&command));
    }
    let mut hits = Vec::new();
    let ended = session.collect(&tags, |response| hits.extend_from_slice(found(response))).await?;
    for ended in ended {
        ended.ok()?;
    }
    Ok(hits.into_iter().collect())
}

/// What to search for: the longest part in ASCII. Nothing for an id that we made up for a mail without one.
fn search_key(id: &MessageId) -> Option<&str> {
    if id.0.ends_with("@no-id>") {
        return None;
    }
    let parts = id.0.split(|c: char| !c.is_ascii() || c.is_ascii_control());
    let longest = parts.max_by_key(|part| part.len())?;
    let key = longest.get(..KEY).unwrap_or(longest);
    (key.len() > 2).then_some(key)
}

/// The first id in angle brackets of a header field.
fn bracketed(header: &str) -> Option<&str> {
    let start = header.find('<')?;
    let end = header[start..].find('>')?;
    header.get(start..=start + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_searched_by_their_longest_plain_part() {
        fn check(id: &str, key: Option<&str>) {
            assert_eq!(search_key(&MessageId(id.into())), key);
        }
        check("<a@b.test>", Some("<a@b.test>"));
        check("<grüße-7@b.test>", Some("e-7@b.test>"));
        check("<0a1b2c@no-id>", None);
        check("<>", None);
        check(&format!("<{}@b.test>", "x".repeat(5000)), Some(&format!("<{}", "x".repeat(199))));
    }

    #[test]
    fn the_header_decides() {
        fn check(header: &str, id: Option<&str>) {
            assert_eq!(bracketed(header), id);
        }
        check("Message-ID: <a@b.test>\r\n\r\n", Some("<a@b.test>"));
        check("MESSAGE-ID:\r\n <a@b.test> (made up)\r\n", Some("<a@b.test>"));
        check("Message-ID: a@b.test\r\n", None);
        check("", None);
    }
}
