//! Making the folders we need, under whatever name the server gives them.

use std::collections::BTreeSet;

use tracing::info;

use super::catalogue::Folder;
use super::fault::Fault;
use super::names::{encode, quote};
use super::session::Session;
use super::state::State;
use super::{Access, FolderName, Role};

/// The folders orders are given by, and where letters go that were answered.
pub(super) const OWN: [Role; 3] = [Role::Done, Role::Send, Role::Answered];

impl State {
    /// Makes sure that the folders orders are given by exist, so that the owner can move a mail into them.
    pub(super) async fn create_own(&mut self, session: &mut Session) -> Result<(), Fault> {
        self.create_together(session, &OWN).await?;
        session.drain().await?;
        for role in OWN {
            if self.catalogue(session, false).await?.with_role(&role).is_empty() {
                self.create(session, &role).await?;
            }
        }
        Ok(())
    }

    /// Creates the folders of these roles that are missing, in as few round trips as can be. Where the server wants
    /// it otherwise, [`State::create`] has to make them one by one.
    pub(super) async fn create_together(&mut self, session: &mut Session, roles: &[Role]) -> Result<(), Fault> {
        let layout = self.layout.clone();
        let catalogue = self.catalogue(session, false).await?;
        let missing: Vec<&Role> = roles.iter().filter(|role| catalogue.with_role(role).is_empty()).collect();
        if missing.is_empty() || self.access == Access::ReadOnly {
            return Ok(());
        }
        // The owner may have made or renamed some meanwhile.
        let stale = !self.has_just_listed();
        let catalogue = self.catalogue(session, stale).await?;
        let missing: Vec<&Role> = missing.into_iter().filter(|role| catalogue.with_role(role).is_empty()).collect();
        let before = catalogue.names();
        let name = |role: &&Role| Some(((*role).clone(), catalogue.names_for(role, &layout).into_iter().next()?));
        let wanted: Vec<(Role, FolderName)> = missing.iter().filter_map(name).collect();
        let mut creates = Vec::new();
        for (_, name) in &wanted {
            creates.push(session.send(&format!("CREATE {}", quote(&encode(&name.0))?)));
        }
        // Whether they are there is told by the list, which leaves together with them. Where a server looks for its
        // folders before it has made them, they are found one by one afterwards.
        self.catalogue(session, true).await?;
        session.collect(&creates, |_| {}).await?;
        for (role, name) in wanted {
            if let Some((_, wire)) = self.adopt(&role, &before, &name) {
                session.send_unheard(&format!("SUBSCRIBE {}", quote(&wire)?));
            }
        }
        Ok(())
    }

    /// The folder that was just made for `role`, asked for as `name`: it has the role now, or it is new and ends alike.
    fn adopt(&mut self, role: &Role, before: &BTreeSet<FolderName>, name: &FolderName) -> Option<(FolderName, String)> {
        let catalogue = self.catalogue.as_ref()?;
        let last = name.0.rsplit(catalogue.delimiter().unwrap_or("-")).next().unwrap_or_default();
        let is_new = |folder: &&Folder| folder.selectable && !before.contains(&folder.name);
        let with_role = catalogue.with_role(role).first().copied();
        let folder =
            with_role.or_else(|| catalogue.iter().filter(is_new).find(|folder| folder.name.0.ends_with(last)))?;
        let made = (folder.name.clone(), folder.wire.clone());
        info!(folder = made.0.0, "made a folder");
        self.follow(role.clone(), made.0.clone());
        Some(made)
    }

    /// Creates the folder of `role`, and keeps it under the name the server lists it by.
    pub(super) async fn create(&mut self, session: &mut Session, role: &Role) -> Result<(FolderName, String), Fault> {
        if self.access == Access::ReadOnly {
            return Err(Fault::Refused("a folder is missing, and nothing may be written here".into()));
        }
        let layout = self.layout.clone();
        let catalogue = self.catalogue(session, true).await?;
        if let Some(folder) = catalogue.with_role(role).first() {
            return Ok((folder.name.clone(), folder.wire.clone()));
        }
        let names = catalogue.names_for(role, &layout);
        let before = catalogue.names();
        let delimiter = catalogue.delimiter().map(str::to_owned);
        let mut refusal = Fault::Refused("there is no such folder, and no rule to make one".into());
        for name in names {
            match create_with_parents(session, &name, delimiter.as_deref()).await {
                Ok(()) => {}
                Err(fault) if fault.spares_session() => refusal = fault,
                Err(fault) => return Err(fault),
            }
            self.catalogue(session, true).await?;
            if let Some((name, wire)) = self.adopt(role, &before, &name) {
                session.run(&format!("SUBSCRIBE {}", quote(&wire)?), |_| {}).await.map(drop).or_else(spared)?;
                return Ok((name, wire));
            }
        }
        Err(refusal)
    }
}

/// CREATE; where the server wants the parent first, that too.
async fn create_with_parents(session: &mut Session, name: &FolderName, delimiter: Option<&str>) -> Result<(), Fault> {
    let command = format!("CREATE {}", quote(&encode(&name.0))?);
    match session.run(&command, |_| {}).await {
        Ok(_) => return Ok(()),
        Err(fault) if fault.spares_session() => {
            let Some((parent, _)) = delimiter.and_then(|delimiter| name.0.rsplit_once(delimiter)) else {
                return Err(fault);
            };
            session.run(&format!("CREATE {}", quote(&encode(parent))?), |_| {}).await.map(drop).or_else(spared)?;
        }
        Err(fault) => return Err(fault),
    }
    session.run(&command, |_| {}).await.map(drop)
}

/// A refusal that changes nothing.
pub(super) fn spared(fault: Fault) -> Result<(), Fault> {
    if fault.spares_session() { Ok(()) } else { Err(fault) }
}
