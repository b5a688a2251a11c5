//! What a mailbox can do, as values: for `setup`, which keeps it, and for `doctor`, which shows it.

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::session::Session;
use super::state::State;
use super::{FolderName, Role};

/// Capabilities that change what strawboss does.
const TELLING: [&str; 5] = ["MOVE", "UIDPLUS", "IDLE", "SPECIAL-USE", "CONDSTORE"];

/// What was seen of a mailbox after the login.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Profile {
    /// The server's first words.
    pub greeting: String,
    /// Everything it says it can do, sorted.
    pub capabilities: Vec<String>,
    /// What stands between the components of a folder's name.
    pub delimiter: Option<String>,
    /// What stands before every folder but INBOX.
    pub prefix: Option<String>,
    /// The Sent folders, the marked ones first.
    pub sent: Vec<FolderName>,
    /// Whether the server marks Sent itself (RFC 6154).
    pub marks_sent: bool,
}

impl Profile {
    /// Whether the server names this capability (upper case).
    pub fn can(&self, capability: &str) -> bool {
        self.capabilities.iter().any(|one| one == capability)
    }

    /// Those of the capabilities that change what strawboss does: what is there, and what is not.
    pub fn telling(&self) -> (Vec<&'static str>, Vec<&'static str>) {
        TELLING.into_iter().partition(|capability| self.can(capability))
    }
}

impl State {
    pub(super) async fn profile(&mut self, session: &mut Session) -> Result<Profile, Fault> {
        let catalogue = self.catalogue(session, true).await?;
        let sent = catalogue.with_role(&Role::Sent);
        Ok(Profile {
            greeting: session.greeting.clone(),
            capabilities: session.capabilities().map(str::to_string).collect(),
            delimiter: catalogue.delimiter().map(str::to_string),
            prefix: catalogue.prefix().map(str::to_string),
            marks_sent: sent.iter().any(|folder| folder.is_marked_sent()),
            sent: sent.into_iter().map(|folder| folder.name.clone()).collect(),
        })
    }
}
