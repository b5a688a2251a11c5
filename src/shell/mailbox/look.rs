//! The look before a nag: has this person written anywhere?
//!
//! A look that is not complete is no look: a SEARCH that the server refuses
//! fails the whole call, and the nag waits.

use jiff::civil::Date;
use tracing::debug;

use super::fault::Fault;
use super::names::quote;
use super::reply::{Mode, found};
use super::row::row;
use super::session::Session;
use super::state::{Era, State};
use super::uidset::UidSet;
use super::{Copy, FolderName, Look, Seen};

/// Mails read in one folder; of more, the youngest.
const HITS: usize = 1_000;
/// Folders searched in one pipelined round.
const ROUND: usize = 16;

impl State {
    /// Mails from any of `look.from` that arrived on or after `look.since`, give or take a day of the server's zone.
    pub(super) async fn look(&mut self, session: &mut Session, look: &Look) -> Result<Vec<Seen>, Fault> {
        if look.from.is_empty() {
            return Ok(Vec::new());
        }
        let criteria = criteria(look)?;
        let catalogue = self.catalogue(session, true).await?;
        let has_all = catalogue.iter().any(|folder| folder.all && folder.selectable);
        // Where one folder holds every mail, only it and what it leaves out are searched.
        let folders: Vec<(FolderName, String)> = catalogue
            .iter()
            .filter(|folder| folder.selectable && (!has_all || folder.all || catalogue.is_discarded(&folder.name)))
            .map(|folder| (folder.name.clone(), folder.wire.clone()))
            .collect();
        let mut hits = Vec::new();
        for round in folders.chunks(ROUND) {
            hits.extend(search_round(session, round, &criteria).await?);
        }
        let mut seen = Vec::new();
        for (era, wire, uids) in hits {
            seen.extend(self.headers(session, &era, &wire, &uids).await?);
        }
        Ok(seen)
    }

    /// Headers of some mails of a folder.
    async fn headers(
        &mut self,
        session: &mut Session,
        era: &Era,
        wire: &str,
        uids: &UidSet,
    ) -> Result<Vec<Seen>, Fault> {
        let role = self.catalogue(session, false).await?.role(&era.0);
        let opening = session.open(wire, Mode::Read)?;
        let mut tags = Vec::new();
        for (_, set) in uids.lines(session.room) {
            let command = format!("UID FETCH {set} (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER])");
            tags.push(session.send(&command));
        }
        let selected = session.opened(opening, &era.0, Mode::Read).await?;
        let mut seen: Vec<Seen> = Vec::new();
        let ended = session.collect(&tags, |response| {
            let Some(row) = row(response).filter(|row| uids.contains(row.uid)) else { return };
            let copy = Copy { folder: era.0.clone(), validity: selected.validity, uid: row.uid };
            seen.extend(row.into_seen(copy, role.clone()));
        });
        for ended in ended.await? {
            ended.ok()?;
        }
        seen.sort_by_key(|seen| seen.copy.uid);
        seen.dedup_by_key(|seen| seen.copy.uid);
        Ok(seen)
    }
}

/// Opens and searches several folders in one round trip. The answers to a SEARCH come between its folder's opening
/// and the next one's, since a server has to finish with one folder before it opens another.
async fn search_round(
    session: &mut Session,
    folders: &[(FolderName, String)],
    criteria: &str,
) -> Result<Vec<(Era, String, UidSet)>, Fault> {
    let mut sent = Vec::new();
    for (folder, wire) in folders {
        let opening = session.open(wire, Mode::Read)?;
        sent.push((folder, wire, opening, session.send(&format!("UID SEARCH {criteria}"))));
    }
    let mut hits = Vec::new();
    let mut failed = None;
    for (folder, wire, opening, searching) in sent {
        let opened = session.opened(opening, folder, Mode::Read).await;
        let mut uids: Vec<u32> = Vec::new();
        let ended = session.collect_one(searching, |response| uids.extend_from_slice(found(response))).await?;
        let validity = match opened {
            Ok(selected) => selected.validity,
            Err(Fault::No(_, words)) => {
                debug!(folder = folder.0, words, "a folder that cannot be opened is not searched");
                continue;
            }
            Err(fault) => return Err(fault),
        };
        if let Err(fault) = ended.ok() {
            failed = Some(fault);
        }
        uids.sort_unstable();
        let youngest = uids.split_off(uids.len().saturating_sub(HITS));
        if !youngest.is_empty() {
            hits.push(((folder.clone(), validity), wire.clone(), youngest.into_iter().collect()));
        }
    }
    failed.map_or(Ok(hits), Err)
}

/// `SINCE d OR FROM a FROM b`: a day earlier, since the server's day may not be ours.
fn criteria(look: &Look) -> Result<String, Fault> {
    let mut criteria = format!("SINCE {}", imap_date(look.since.yesterday().unwrap_or(look.since)));
    for (rank, address) in look.from.iter().enumerate() {
        if rank + 1 < look.from.len() {
            criteria.push_str(" OR");
        }
        if !address.as_str().is_ascii() {
            return Err(Fault::Refused(format!("{address} cannot be searched for: it is not ASCII")));
        }
        criteria.push_str(&format!(" FROM {}", quote(address.as_str())?));
    }
    Ok(criteria)
}

/// date (RFC 3501 section 9).
fn imap_date(date: Date) -> String {
    date.strftime("%-d-%b-%Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::people::address::Address;

    #[test]
    fn searches_are_spelled_for_the_server() {
        fn check(from: &[&str], words: &str) {
            let from = from.iter().filter_map(|text| Address::parse(text)).collect();
            let look = Look { from, since: Date::constant(2026, 3, 1) };
            assert_eq!(criteria(&look).unwrap(), words);
        }
        check(&["boris@x.test"], r#"SINCE 28-Feb-2026 FROM "boris@x.test""#);
        check(&["a@x.test", "b@x.test"], r#"SINCE 28-Feb-2026 OR FROM "a@x.test" FROM "b@x.test""#);
        check(
            &["a@x.test", "b@x.test", "c@x.test"],
            r#"SINCE 28-Feb-2026 OR FROM "a@x.test" OR FROM "b@x.test" FROM "c@x.test""#,
        );
    }
}
