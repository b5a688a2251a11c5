//! The private Postfix: its configuration, its queue, and how it is started.

use std::fs::{self, File, Permissions};
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};

use super::certificates::Certificates;
use super::ports::Ports;
use super::process::Group;
use super::{DOMAIN, User};

/// Where everything of this Postfix lies.
#[derive(Clone, Debug)]
pub struct Postfix {
    folder: PathBuf,
}

/// Refused when named as a recipient: address, answer.
const AT_RECIPIENT: [(&str, &str); 3] = [
    ("later", "450 4.2.0 Greylisted, try again later"),
    ("never", "550 5.1.1 No such person here"),
    ("busy", "421 4.3.2 Service shutting down"),
];

/// Refused after the final dot; with the delimiter `+` the rest is still the user's address.
const AT_DOT: [(&str, &str); 2] =
    [("chen+dot4", "451 4.3.0 Try again after the dot"), ("chen+dot5", "554 5.7.1 Content refused")];

impl Postfix {
    /// Writes the configuration and makes an empty queue.
    pub fn write(folder: &Path, ports: &Ports, certificates: &Certificates, users: &[User]) -> Result<Postfix> {
        let postfix = Postfix { folder: folder.to_owned() };
        let conf = folder.join("conf");
        fs::create_dir_all(&conf)?;
        make_queue(folder)?;
        // `ghost` is taken here and unknown to Dovecot: what is sent there comes back as a real bounce.
        let names = users.iter().map(|user| user.name.as_str()).chain(["ghost", "later"]);
        let mailboxes: String = names.map(|name| format!("{name}@{DOMAIN} x\n")).collect();
        let senders: String = users.iter().map(|user| format!("{0}@{DOMAIN} {0}\n", user.name)).collect();
        write_aged(&conf.join("mailboxes"), &mailboxes)?;
        write_aged(&conf.join("senders"), &senders)?;
        write_aged(&conf.join("at-recipient"), &answers(&AT_RECIPIENT))?;
        write_aged(&conf.join("at-dot"), &answers(&AT_DOT))?;
        write_aged(&conf.join("master.cf"), &master_cf(ports))?;
        write_aged(&conf.join("main.cf"), &main_cf(folder, certificates))?;
        Ok(postfix)
    }

    /// Starts it. The master itself, not `postfix start`, so that it is a child that can be ended.
    pub fn start(&self) -> Result<Group> {
        let mut command = Command::new("/usr/lib/postfix/sbin/master");
        command.arg("-d").arg("-c").arg(self.folder.join("conf"));
        Group::start(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()))
    }

    /// The log file.
    pub fn log(&self) -> PathBuf {
        self.folder.join("log")
    }
}

/// The folder in a Postfix queue where the sockets of its helpers lie.
pub fn sockets(folder: &Path) -> PathBuf {
    folder.join("queue/private")
}

/// Writes a file that looks a minute old: Postfix waits for seconds before a file that may still be written to.
fn write_aged(path: &Path, text: &str) -> Result<()> {
    let mut file = File::create(path)?;
    file.write_all(text.as_bytes())?;
    Ok(file.set_modified(SystemTime::now() - Duration::from_secs(60))?)
}

fn answers(answers: &[(&str, &str)]) -> String {
    answers.iter().map(|(name, answer)| format!("{name}@{DOMAIN} {answer}\n")).collect()
}

/// What `postfix check` would make, which takes it two seconds.
fn make_queue(folder: &Path) -> Result<()> {
    let (user, group) = (account("/etc/passwd", "postfix")?, account("/etc/group", "postdrop")?);
    let queue = folder.join("queue");
    fs::create_dir_all(queue.join("pid"))?;
    let make = |path: PathBuf, group: Option<u32>, mode: u32| -> Result<()> {
        fs::create_dir_all(&path)?;
        chown(&path, Some(user), group)?;
        Ok(fs::set_permissions(&path, Permissions::from_mode(mode))?)
    };
    make(folder.join("data"), None, 0o700)?;
    let inside = "active bounce corrupt defer deferred flush hold incoming private saved trace";
    for name in inside.split(' ') {
        make(queue.join(name), None, 0o700)?;
    }
    make(queue.join("maildrop"), Some(group), 0o730)?;
    make(queue.join("public"), Some(group), 0o710)
}

/// The number of a user or group.
fn account(file: &str, name: &str) -> Result<u32> {
    let text = fs::read_to_string(file)?;
    let number = text.lines().find_map(|line| {
        let mut fields = line.split(':');
        (fields.next() == Some(name)).then(|| fields.nth(1)?.parse().ok())?
    });
    number.with_context(|| format!("no {name} in {file}: is Postfix installed?"))
}

fn main_cf(folder: &Path, certificates: &Certificates) -> String {
    let root = folder.parent().unwrap_or(folder).display();
    let (certificate, key) = &certificates.server;
    format!(
        "\
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
maillog_file = {folder}/log
maillog_file_prefixes = {root}
myhostname = mail.{DOMAIN}
myorigin = {DOMAIN}
mydestination =
mynetworks =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
smtp_dns_support_level = disabled
default_transport = error:5.1.2 nothing leaves this machine
alias_maps =
alias_database =
local_recipient_maps =
recipient_delimiter = +
virtual_mailbox_domains = {DOMAIN}
virtual_mailbox_maps = texthash:{folder}/conf/mailboxes
virtual_transport = lmtp:unix:private/dovecot-lmtp
virtual_mailbox_limit = 0
mailbox_size_limit = 0
message_size_limit = 1000000
smtpd_tls_cert_file = {certificate}
smtpd_tls_key_file = {key}
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth
smtpd_sender_login_maps = texthash:{folder}/conf/senders
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_recipient_restrictions = check_recipient_access texthash:{folder}/conf/at-recipient
smtpd_end_of_data_restrictions = check_recipient_access texthash:{folder}/conf/at-dot
smtpd_error_sleep_time = 0
in_flow_delay = 0
minimal_backoff_time = 2s
maximal_backoff_time = 5s
queue_run_delay = 2s
maximal_queue_lifetime = 1h
bounce_queue_lifetime = 1h
",
        folder = folder.display(),
        certificate = certificate.display(),
        key = key.display(),
    )
}

fn master_cf(ports: &Ports) -> String {
    let login = "-o smtpd_sasl_auth_enable=yes -o smtpd_client_restrictions=permit_sasl_authenticated,reject \
                 -o smtpd_sender_restrictions=reject_sender_login_mismatch";
    format!(
        "\
127.0.0.1:{smtp} inet n - n - - smtpd
127.0.0.1:{submission} inet n - n - - smtpd -o smtpd_tls_security_level=encrypt {login}
127.0.0.1:{submissions} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes {login}
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
lmtp unix - - n - - lmtp
error unix - - n - - error
retry unix - - n - - error
showq unix n - n - - showq
flush unix n - n 1000? 0 flush
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
",
        smtp = ports.smtp,
        submission = ports.submission,
        submissions = ports.submissions,
    )
}
