//! What `check --online` says about a mailbox, in words.

use super::fault::Fault;
use super::session::Session;
use super::state::State;
use super::{Access, Role};

impl State {
    /// A line for each thing worth knowing.
    pub(super) async fn probe(&mut self, session: &mut Session) -> Result<Vec<String>, Fault> {
        let mut words = vec![format!("logged in; the server greets with {:?}", session.greeting)];
        let trait_of = |name: &str, with: &str, without: &str| {
            format!("{name}: {}", if session.can(name) { with } else { without })
        };
        words.push(trait_of("MOVE", "mails are moved in one step", "absent, mails are copied and then removed"));
        words.push(trait_of(
            "UIDPLUS",
            "exactly the moved mails are removed, and the server says where they went",
            "absent, originals stay marked as deleted, and where mails went is searched for",
        ));
        words.push(trait_of("IDLE", "new mail is told at once", "absent, the server is asked regularly"));
        words.push(trait_of("SPECIAL-USE", "Sent is marked by the server", "absent, Sent is known by its name"));
        words.push(format!("all it can do: {}", session.capabilities().collect::<Vec<_>>().join(" ")));
        let layout = self.layout.clone();
        let access = self.access;
        let catalogue = self.catalogue(session, true).await?;
        let inbox = catalogue.with_role(&Role::Inbox);
        words.push(if inbox.is_empty() { "there is no INBOX".to_owned() } else { "INBOX is there".to_owned() });
        let sent: Vec<&str> = catalogue.with_role(&Role::Sent).iter().map(|folder| folder.name.0.as_str()).collect();
        words.push(if sent.is_empty() {
            "no Sent folder was found: the owner's commands are proved by Sent, so say which folder it is".to_owned()
        } else {
            format!("Sent: {}", sent.join(", "))
        });
        let own = [Role::Done, Role::Send, Role::Answered];
        for role in own.into_iter().chain(layout.contractors.keys().cloned().map(Role::Contractor)) {
            let found = catalogue.with_role(&role).first().map(|folder| folder.name.0.clone());
            let likely = catalogue.names_for(&role, &layout).into_iter().next();
            words.push(match (found, likely, access) {
                (Some(name), ..) => format!("folder {name:?} is there"),
                (None, Some(name), Access::Full) => format!("folder {:?} will be made", name.0),
                (None, Some(name), Access::ReadOnly) => format!("folder {:?} is missing", name.0),
                (None, None, _) => continue,
            });
        }
        Ok(words)
    }
}
