//! A private Postfix and a private Dovecot: started in a folder of their own, gone when dropped.

mod certificates;
mod dovecot;
mod folder;
mod ports;
mod postfix;
pub(crate) mod process;
mod warden;

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr};
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};

pub use certificates::Certificates;
pub use dovecot::Kind;
pub use folder::Folder;
pub use ports::Ports;
pub use process::{Group, is_alive};
pub use warden::Warden;

use dovecot::Dovecot;
use ports::Claim;
use postfix::Postfix;

use crate::tls::{Trust, dial};
use crate::{imap, packages, smtp};

/// The domain everybody on the stage lives in.
pub const DOMAIN: &str = "strawboss.test";

/// Owner of all mail on disk: a number is enough, no account is needed.
pub(crate) const MAIL_OWNER: u32 = 5000;

/// Servers greet within this time, or something is wrong with them.
const START: Duration = Duration::from_secs(15);

/// Somebody with a mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Login name, and the part of the address before the `@`.
    pub name: String,
    /// Most bytes the mailbox may hold.
    pub quota: Option<u64>,
}

impl User {
    /// A user whose mailbox has no limit.
    pub fn new(name: &str) -> User {
        User { name: name.to_owned(), quota: None }
    }

    /// The password: the name with `-pass` behind it.
    pub fn password(&self) -> String {
        password(&self.name)
    }
}

/// The password of a user of the stage.
pub fn password(user: &str) -> String {
    format!("{user}-pass")
}

/// The address of a user of the stage.
pub fn address(user: &str) -> String {
    format!("{user}@{DOMAIN}")
}

/// Which servers are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// Postfix and Dovecot.
    MailboxAndPost,
    /// Dovecot alone, for what only reads and files.
    MailboxOnly,
}

/// What to start.
#[derive(Clone, Debug)]
pub struct StageOptions {
    /// Which servers.
    pub parts: Parts,
    /// Who has a mailbox.
    pub users: Vec<User>,
}

impl Default for StageOptions {
    /// Both servers; `owner`, `ana`, `boris`, `chen`, and `full`, whose mailbox holds 20,000 bytes.
    fn default() -> StageOptions {
        let mut users: Vec<User> = ["owner", "ana", "boris", "chen"].map(User::new).into();
        users.push(User { name: "full".to_owned(), quota: Some(20_000) });
        StageOptions { parts: Parts::MailboxAndPost, users }
    }
}

/// Running servers. Dropping it ends them and removes their folder.
#[derive(Debug)]
pub struct Servers {
    /// Where they listen; SMTP on 127.0.0.1, IMAP on the address of each [`Kind`].
    pub ports: Ports,
    /// Certificates; clients trust `certificates.authority`.
    pub certificates: Certificates,
    trust: Trust,
    dovecot: Dovecot,
    postfix: Option<Postfix>,
    running_dovecot: Option<Group>,
    running_postfix: Option<Group>,
    /// Dropped before the warden, which removes the rest should the holder be killed meanwhile.
    folder: Folder,
    warden: Arc<Warden>,
    _claim: Claim,
}

impl Servers {
    /// Starts servers in a new short folder below `/tmp` and returns when all of them greet.
    ///
    /// # Errors
    /// When programs are missing (see [`packages::ensure`]), or a server does not come up: its log is in the error.
    pub fn start(options: StageOptions) -> Result<Servers> {
        Servers::start_in(Folder::new()?, options)
    }

    /// Starts servers in `folder`.
    pub fn start_in(folder: Folder, options: StageOptions) -> Result<Servers> {
        let claim = Claim::take()?;
        let ports = claim.ports;
        let certificates = Certificates::make(&folder.path().join("tls"))?;
        let post = folder.path().join("postfix");
        let (postfix, sockets) = match options.parts {
            Parts::MailboxAndPost => {
                let postfix = Postfix::write(&post, &ports, &certificates, &options.users)?;
                (Some(postfix), Some(postfix::sockets(&post)))
            }
            Parts::MailboxOnly => (None, None),
        };
        let dovecot = folder.path().join("dovecot");
        let dovecot = Dovecot::write(&dovecot, &ports, &certificates, &options.users, sockets.as_deref())?;
        let mut servers = Servers {
            ports,
            trust: Trust::authority(&certificates.authority)?,
            certificates,
            dovecot,
            postfix,
            running_dovecot: None,
            running_postfix: None,
            warden: Arc::new(Warden::over(folder.path())?),
            folder,
            _claim: claim,
        };
        servers.start_dovecot()?;
        servers.start_postfix()?;
        Ok(servers)
    }

    /// The folder everything lies in; others may put their own things there.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What clients of these servers trust.
    pub fn trust(&self) -> &Trust {
        &self.trust
    }

    /// Watches over process groups that shall not outlive the stage.
    pub fn warden(&self) -> Arc<Warden> {
        Arc::clone(&self.warden)
    }

    /// Where a kind of IMAP server listens for TLS from the first byte.
    pub fn imaps(&self, kind: Kind) -> SocketAddr {
        (kind.address(), self.ports.imaps).into()
    }

    /// Where a kind of IMAP server listens for STARTTLS.
    pub fn imap(&self, kind: Kind) -> SocketAddr {
        (kind.address(), self.ports.imap).into()
    }

    /// Where mail is submitted under TLS from the first byte.
    pub fn submissions(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.ports.submissions).into()
    }

    /// Where mail is submitted with STARTTLS.
    pub fn submission(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.ports.submission).into()
    }

    /// Opens the mailbox of `user`.
    pub fn login(&self, user: &str) -> Result<imap::Client> {
        self.login_at(Kind::Slash, user)
    }

    /// Opens the mailbox of `user` as another kind of server shows it.
    pub fn login_at(&self, kind: Kind, user: &str) -> Result<imap::Client> {
        let mut client = imap::Client::connect(self.imaps(kind), &self.trust)?;
        client.login(user, &password(user))?;
        Ok(client)
    }

    /// Submits `mail` as `user` to the users named in `to`, as a mail program does.
    pub fn submit(&self, user: &str, to: &[&str], mail: &[u8]) -> Result<()> {
        let to: Vec<String> = to.iter().map(|name| address(name)).collect();
        smtp::submit(self.submissions(), &self.trust, user, &password(user), &address(user), &to, mail)
    }

    /// Runs `doveadm` on this Dovecot, for example `["kick", "owner"]`, and gives what it printed.
    pub fn doveadm(&self, arguments: &[&str]) -> Result<String> {
        packages::output(Command::new("doveadm").arg("-c").arg(self.dovecot.configuration()).args(arguments))
    }

    /// Gives `user` a Sieve script: real software answers and refuses by it.
    pub fn sieve(&self, user: &str, script: &str) -> Result<()> {
        let path = self.dovecot.sieve(user);
        fs::write(&path, script)?;
        Ok(chown(path, Some(MAIL_OWNER), Some(MAIL_OWNER))?)
    }

    /// The Maildir of a user on disk, made if need be. What is written there by hand must be handed
    /// over with [`Servers::hand_over`].
    pub fn maildir(&self, user: &str) -> Result<PathBuf> {
        let path = self.dovecot.maildir(user);
        fs::create_dir_all(&path)?;
        self.hand_over(user)?;
        Ok(path)
    }

    /// Makes all files of a user's mailbox the mail system's.
    pub fn hand_over(&self, user: &str) -> Result<()> {
        let maildir = self.dovecot.maildir(user);
        hand_over(maildir.parent().unwrap_or(&maildir))
    }

    /// Ends Dovecot, as when the mail server is down.
    pub fn stop_dovecot(&mut self) {
        stop(&self.warden, self.running_dovecot.take());
    }

    /// Starts Dovecot (again) and waits for its greeting.
    pub fn start_dovecot(&mut self) -> Result<()> {
        let address = self.imap(Kind::Slash);
        let group = self.running_dovecot.insert(self.dovecot.start()?);
        self.warden.watch(group.id());
        greeted(address, "ready", group).with_context(|| tail("Dovecot", &self.dovecot.log()))
    }

    /// Ends Postfix; its queue stays.
    pub fn stop_postfix(&mut self) {
        stop(&self.warden, self.running_postfix.take());
    }

    /// Starts Postfix (again), where there is one, and waits for its greeting.
    pub fn start_postfix(&mut self) -> Result<()> {
        let Some(postfix) = &self.postfix else { return Ok(()) };
        let address = (Ipv4Addr::LOCALHOST, self.ports.submission).into();
        let group = self.running_postfix.insert(postfix.start()?);
        self.warden.watch(group.id());
        greeted(address, "220", group).with_context(|| tail("Postfix", &postfix.log()))
    }

    /// What the servers have logged, for the one who asks why.
    pub fn logs(&self) -> String {
        let files = [Some(self.dovecot.log()), self.postfix.as_ref().map(Postfix::log)];
        files.into_iter().flatten().map(|log| fs::read_to_string(log).unwrap_or_default()).collect()
    }

    /// The process groups of the servers that run.
    pub fn groups(&self) -> Vec<u32> {
        [&self.running_dovecot, &self.running_postfix].into_iter().flatten().map(Group::id).collect()
    }
}

impl Drop for Servers {
    fn drop(&mut self) {
        self.stop_postfix();
        self.stop_dovecot();
    }
}

fn stop(warden: &Warden, group: Option<Group>) {
    if let Some(mut group) = group {
        group.stop();
        warden.forget(group.id());
    }
}

fn hand_over(path: &Path) -> Result<()> {
    chown(path, Some(MAIL_OWNER), Some(MAIL_OWNER))?;
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            hand_over(&entry?.path())?;
        }
    }
    Ok(())
}

/// Waits for a greeting with `word` in it. An open port says nothing, and Dovecot first says that it is not ready.
fn greeted(address: SocketAddr, word: &str, group: &mut Group) -> Result<()> {
    crate::wait::until(&format!("a greeting at {address}"), START, || {
        if let Some(status) = group.exit()? {
            bail!("the server ended at once ({status})");
        }
        let Ok(socket) = dial(address) else { return Ok(None) };
        let lines = BufReader::new(socket).lines().map_while(std::io::Result::ok);
        Ok(lines.take(20).any(|line| line.contains(word)).then_some(()))
    })
}

/// The end of a log, for an error.
fn tail(server: &str, log: &Path) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    let end = lines.get(lines.len().saturating_sub(8)..).unwrap_or_default().join("\n");
    format!("{server} did not start; its log ends with:\n{end}")
}
