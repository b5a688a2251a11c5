//! What is new: one pipelined STATUS round over the watched folders, then the headers of new UIDs.

use super::fault::Fault;
use super::folders::{Standing, status};
use super::reply::{Mode, found};
use super::scan::{Scan, Task};
use super::session::Session;
use super::state::State;
use super::{Access, Changes, Cursor, Cursors, FolderName};

impl State {
    /// New copies since `since`, about `limit` of them.
    pub(super) async fn changes(
        &mut self,
        session: &mut Session,
        since: &Cursors,
        limit: usize,
    ) -> Result<Changes, Fault> {
        let limit = limit.max(1);
        let goes_on = self.scan.as_ref().is_some_and(|scan| scan.goes_on_from(since));
        if !goes_on {
            self.settle(session).await?;
            self.scan = None;
            self.begin_scan(session, since, limit).await?;
        }
        self.fill_page(session, limit).await?;
        let Some(scan) = &mut self.scan else { return Ok(Changes::default()) };
        let changes = scan.hand_out(limit);
        if !changes.more {
            self.scan = None;
        }
        Ok(changes)
    }

    async fn begin_scan(&mut self, session: &mut Session, since: &Cursors, limit: usize) -> Result<(), Fault> {
        self.catalogue(session, false).await?;
        self.follow_renames(session, since).await?;
        let mut watched = self.watched();
        let mut standings = status(session, &watched).await?;
        if standings.len() < watched.len() {
            // A folder was renamed or deleted under us.
            self.catalogue(session, true).await?;
            self.follow_renames(session, since).await?;
            watched = self.watched();
            standings = status(session, &watched).await?;
        }
        let mut tasks = Vec::new();
        let mut cursors = since.clone();
        for (name, wire) in watched {
            let Some(standing) = standings.get(&name) else { continue };
            let (validity, end) = self.extent(session, &name, &wire, standing).await?;
            let next = match since.get(&name) {
                Some(cursor) if cursor.validity == validity => cursor.next.max(1),
                _ => 1,
            };
            let role = self.catalogue(session, false).await?.role(&name);
            let era = (name.clone(), validity);
            let empty = standing.messages == Some(0);
            if next < end && !empty {
                cursors.insert(name, Cursor { validity, next });
                tasks.push(Task { era, wire, role, next, end });
            } else {
                cursors.insert(name, Cursor { validity, next: next.max(end) });
            }
        }
        if self.access == Access::Full && (tasks.is_empty() || !since.is_empty()) {
            // In the first pass they are made together with the folders of the mail that is to be filed.
            self.create_own(session).await?;
        }
        self.scan = Some(Scan::new(tasks, cursors, limit));
        Ok(())
    }

    fn watched(&self) -> Vec<(FolderName, String)> {
        let watched = self.catalogue.iter().flat_map(|catalogue| catalogue.watched());
        watched.map(|folder| (folder.name.clone(), folder.wire.clone())).collect()
    }

    /// UIDVALIDITY and UIDNEXT. Where STATUS leaves them out (Courier, Coremail), the folder is opened and asked for
    /// its highest UID.
    async fn extent(
        &mut self,
        session: &mut Session,
        name: &FolderName,
        wire: &str,
        standing: &Standing,
    ) -> Result<(u32, u32), Fault> {
        if let (Some(validity), Some(next)) = (standing.validity, standing.next) {
            return Ok((validity, next));
        }
        let tag = session.open(wire, Mode::Read)?;
        let selected = session.opened(tag, name, Mode::Read).await?;
        if let Some(next) = selected.uid_next {
            return Ok((selected.validity, next));
        }
        let mut highest = 0;
        session
            .run("UID SEARCH UID *", |response| highest = found(response).iter().copied().fold(highest, u32::max))
            .await?;
        Ok((selected.validity, highest.saturating_add(1)))
    }
}
