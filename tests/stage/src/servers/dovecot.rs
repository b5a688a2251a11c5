//! The private Dovecot: its configuration, its users, and how it is started.

use std::fmt::Write as _;
use std::fs;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::Result;

use super::certificates::Certificates;
use super::ports::Ports;
use super::process::Group;
use super::{MAIL_OWNER, User};

/// Dovecot answers on several addresses, each another kind of server over the same mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Delimiter `/`, no prefix, every extension.
    Slash,
    /// Delimiter `.`, no prefix.
    Dot,
    /// Delimiter `.`, everything below `INBOX.`.
    BelowInboxDot,
    /// Delimiter `/`, everything below `INBOX/`.
    BelowInboxSlash,
    /// Names IMAP4rev1 and no extension.
    Bare,
    /// Shows a certificate for another name.
    WrongName,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 6] =
        [Kind::Slash, Kind::Dot, Kind::BelowInboxDot, Kind::BelowInboxSlash, Kind::Bare, Kind::WrongName];

    /// The address where this kind of server listens.
    pub fn address(self) -> Ipv4Addr {
        let last = match self {
            Kind::Slash => 1,
            Kind::Dot => 2,
            Kind::BelowInboxDot => 3,
            Kind::BelowInboxSlash => 4,
            Kind::Bare => 5,
            Kind::WrongName => 6,
        };
        Ipv4Addr::new(127, 0, 0, last)
    }

    /// What sets this kind apart from [`Kind::Slash`].
    fn settings(self, certificates: &Certificates) -> Option<String> {
        Some(match self {
            Kind::Slash => return None,
            Kind::Dot => namespace(".", ""),
            Kind::BelowInboxDot => namespace(".", "INBOX."),
            Kind::BelowInboxSlash => namespace("/", "INBOX/"),
            Kind::Bare => "imap_capability = IMAP4rev1".to_owned(),
            Kind::WrongName => {
                let (certificate, key) = &certificates.wrong;
                format!("ssl_cert = <{}\nssl_key = <{}", certificate.display(), key.display())
            }
        })
    }
}

fn namespace(delimiter: &str, prefix: &str) -> String {
    format!("namespace inbox {{\nseparator = {delimiter}\nprefix = {prefix}\n}}")
}

/// Where everything of this Dovecot lies.
#[derive(Clone, Debug)]
pub struct Dovecot {
    folder: PathBuf,
}

impl Dovecot {
    /// Writes the configuration. `sockets` is Postfix's private folder, if there is a Postfix.
    pub fn write(
        folder: &Path,
        ports: &Ports,
        certificates: &Certificates,
        users: &[User],
        sockets: Option<&Path>,
    ) -> Result<Dovecot> {
        let dovecot = Dovecot { folder: folder.to_owned() };
        for name in ["run", "state", "mail", "sieve"] {
            fs::create_dir_all(folder.join(name))?;
        }
        for name in ["mail", "sieve"] {
            std::os::unix::fs::chown(folder.join(name), Some(MAIL_OWNER), Some(MAIL_OWNER))?;
        }
        fs::write(folder.join("users"), users.iter().map(line).collect::<String>())?;
        fs::write(folder.join("acl"), "Locked authenticated lr\n")?;
        let mut text = settings(folder, ports, certificates);
        for kind in Kind::ALL {
            if let Some(settings) = kind.settings(certificates) {
                let _ = writeln!(text, "local {} {{\n{settings}\n}}", kind.address());
            }
        }
        if let Some(sockets) = sockets {
            text.push_str(&for_postfix(folder, sockets, ports));
        }
        fs::write(dovecot.configuration(), text)?;
        Ok(dovecot)
    }

    /// Starts it.
    pub fn start(&self) -> Result<Group> {
        let mut command = Command::new("dovecot");
        command.arg("-F").arg("-c").arg(self.configuration());
        Group::start(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(fs::File::create(self.log())?))
    }

    /// The configuration file, as `doveadm -c` wants it.
    pub fn configuration(&self) -> PathBuf {
        self.folder.join("dovecot.conf")
    }

    /// The log file.
    pub fn log(&self) -> PathBuf {
        self.folder.join("log")
    }

    /// The Maildir of a user: `INBOX` itself, other folders below as `.Name`.
    pub fn maildir(&self, user: &str) -> PathBuf {
        self.folder.join("mail").join(user).join("Maildir")
    }

    /// The file of a user's active Sieve script; it need not exist.
    pub fn sieve(&self, user: &str) -> PathBuf {
        self.folder.join("sieve").join(format!("{user}.sieve"))
    }
}

fn line(user: &User) -> String {
    let quota = user.quota.map(|bytes| format!("userdb_quota_rule=*:bytes={bytes}")).unwrap_or_default();
    format!("{}:{{PLAIN}}{}::::::{quota}\n", user.name, user.password())
}

fn settings(folder: &Path, ports: &Ports, certificates: &Certificates) -> String {
    let folder = folder.display();
    let listen: Vec<String> = Kind::ALL.iter().map(|kind| kind.address().to_string()).collect();
    let (certificate, key) = &certificates.server;
    format!(
        "\
base_dir = {folder}/run
state_dir = {folder}/state
instance_name = strawboss-stage
log_path = {folder}/log
protocols = imap lmtp
listen = {listen}
ssl = required
ssl_cert = <{certificate}
ssl_key = <{key}
mail_uid = {MAIL_OWNER}
mail_gid = {MAIL_OWNER}
first_valid_uid = {MAIL_OWNER}
mail_home = {folder}/mail/%n
mail_location = maildir:~/Maildir
auth_mechanisms = plain login
auth_username_format = %Ln
auth_failure_delay = 0
passdb {{
  driver = passwd-file
  args = {folder}/users
}}
userdb {{
  driver = passwd-file
  args = {folder}/users
}}
mail_plugins = $mail_plugins quota acl
protocol imap {{
  mail_plugins = $mail_plugins imap_quota imap_acl
  mail_max_userip_connections = 200
}}
plugin {{
  quota = count:User quota
  quota_vsizes = yes
  acl = vfile:{folder}/acl
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Sent {{
    auto = subscribe
    special_use = \\Sent
  }}
  mailbox Drafts {{
    auto = subscribe
    special_use = \\Drafts
  }}
  mailbox Junk {{
    auto = subscribe
    special_use = \\Junk
  }}
  mailbox Trash {{
    auto = subscribe
    special_use = \\Trash
  }}
  mailbox Archive {{
    auto = subscribe
    special_use = \\Archive
  }}
  mailbox Locked {{
    auto = create
  }}
}}
service imap-login {{
  process_min_avail = 1
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service anvil {{
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
",
        listen = listen.join(", "),
        certificate = certificate.display(),
        key = key.display(),
        imap = ports.imap,
        imaps = ports.imaps,
    )
}

/// Delivery over LMTP with Sieve, and the password check, both in Postfix's private folder.
fn for_postfix(folder: &Path, sockets: &Path, ports: &Ports) -> String {
    let socket = |service: &str, name: &str| {
        format!(
            "service {service} {{\nunix_listener {}/{name} {{\nmode = 0660\nuser = postfix\ngroup = postfix\n}}\n}}\n",
            sockets.display()
        )
    };
    let script = folder.join("sieve/%n");
    format!(
        "{lmtp}{auth}protocol lmtp {{\nmail_plugins = $mail_plugins sieve\n}}
postmaster_address = postmaster@strawboss.test
submission_host = 127.0.0.1:{smtp}
plugin {{
  sieve = file:{script};active={script}.sieve
  sieve_extensions = +vacation-seconds
  sieve_vacation_min_period = 0
}}
",
        lmtp = socket("lmtp", "dovecot-lmtp"),
        auth = socket("auth", "auth"),
        script = script.display(),
        smtp = ports.smtp,
    )
}
