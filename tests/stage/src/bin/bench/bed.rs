//! A private Dovecot with two equal mailboxes, one for the floor and one for the program, and how the program is
//! configured for it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::Result;
use jiff::Timestamp;
use stage::daemon::{Daemon, secret};
use stage::floor::{Sorting, sort};
use stage::mailbox::{Contractor, Manifest, Plan, contractors};
use stage::proxy::DelayProxy;
use stage::servers::{User, password};
use stage::tls::Trust;
use stage::{Parts, Servers, StageOptions};

use crate::wires::Wires;

/// Its mailbox is filed by the bare floor.
pub const FLOOR: &str = "floor";

/// Its mailbox is filed by the program.
pub const OURS: &str = "ours";

/// A test bed.
pub struct Bed {
    /// What they are.
    pub manifest: Manifest,
    /// Who writes them.
    pub people: Vec<Contractor>,
    /// UIDs of the mailbox by folder.
    pub sorting: Sorting,
    /// The program under test.
    pub program: PathBuf,
    wires: Wires,
    delay: Option<DelayProxy>,
    /// The servers, gone when dropped.
    pub servers: Servers,
}

impl Bed {
    /// Starts the servers and writes the mailboxes. Both have been looked into once, so that neither pays for the
    /// server's own indexes.
    pub fn make(program: &Path, mails: usize, wires: Wires) -> Result<Bed> {
        let users = [FLOOR, OURS].map(User::new).into();
        let servers = Servers::start(StageOptions { parts: Parts::MailboxOnly, users })?;
        let plan = Plan::new(mails, Timestamp::now());
        let people = contractors(plan.contractors);
        let mut manifest = Manifest::default();
        for user in [FLOOR, OURS] {
            manifest = plan.write(&servers.maildir(user)?)?;
            servers.hand_over(user)?;
        }
        let folder_of: BTreeMap<String, String> =
            people.iter().flat_map(|who| who.addresses.iter().map(|address| (address.clone(), folder(who)))).collect();
        sort(&mut servers.login(OURS)?, &folder_of)?;
        let sorting = sort(&mut servers.login(FLOOR)?, &folder_of)?;
        let server = wires.server(&servers);
        let delay = wires.one_way().map(|one_way| DelayProxy::start(server, one_way)).transpose()?;
        Ok(Bed { manifest, people, sorting, program: program.to_owned(), wires, delay, servers })
    }

    /// Where clients connect.
    pub fn server(&self) -> SocketAddr {
        self.delay.as_ref().map_or_else(|| self.wires.server(&self.servers), DelayProxy::address)
    }

    /// Whom they trust, where TLS is spoken.
    pub fn trust(&self) -> Option<&Trust> {
        self.wires.secure().then(|| self.servers.trust())
    }

    /// The program, configured by ordinary keys, with the mail server at `server`. Nothing runs yet.
    pub fn daemon(&self, server: SocketAddr) -> Result<Daemon> {
        Daemon::new(&self.servers, &self.program, "bench", &self.configuration(server)?)
    }

    /// All history is filed and read, whatever its age; no letter leaves.
    fn configuration(&self, server: SocketAddr) -> Result<String> {
        let secret = secret(&self.servers, "bench.secret", &password(OURS))?;
        let security = if self.wires.secure() {
            format!("ca-file = \"{}\"", self.servers.certificates.authority.display())
        } else {
            "security = \"loopback\"".to_owned()
        };
        let post = self.servers.submissions();
        let mut text = format!(
            "live = false\nstate-dir = \"state\"\n\n\
             [owner]\nname = \"Max Muster\"\naddresses = [\"max@strawboss.test\"]\nzone = \"Europe/Berlin\"\n\n\
             [imap]\nhost = \"{}\"\nport = {}\nuser = \"{OURS}\"\npassword = \"{secret}\"\n{security}\n\n\
             [smtp]\nhost = \"{}\"\nport = {}\n\n\
             [file]\nhistory = true\n\n[history]\nread = \"3650 days\"\n\n[log]\nformat = \"json\"\n",
            server.ip(),
            server.port(),
            post.ip(),
            post.port()
        );
        for who in &self.people {
            let addresses: Vec<String> = who.addresses.iter().map(|address| format!("\"{address}\"")).collect();
            let _ = write!(
                text,
                "\n[contractor.{}]\nname = \"{}\"\nfolder = \"{}\"\naddresses = [{}]\n",
                who.key,
                who.name,
                who.key,
                addresses.join(", ")
            );
        }
        Ok(text)
    }
}

/// A contractor's folder.
fn folder(who: &Contractor) -> String {
    format!("Contractors/{}", who.key)
}
