//! All settings of one house, checked and ready to use.

use std::path::PathBuf;

use jiff::SignedDuration;

use super::secrets::SecretSource;
use crate::domain::people::roster::Roster;
use crate::domain::people::rules::Rules;

/// What the configuration says. Plain values: loading it again beside the old one touches nothing.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Who is who.
    pub roster: Roster,
    /// The house rules.
    pub rules: Rules,
    /// The mailbox.
    pub imap: Server,
    /// What the mailbox needs beyond its server.
    pub mailbox: MailboxSettings,
    /// The submission service.
    pub smtp: Server,
    /// Whether the provider puts what we send into Sent.
    pub sent_copies: SentCopies,
    /// Where our folders lie.
    pub folders: Folders,
    /// How the mailbox is watched.
    pub watch: Watch,
    /// After so much silence of the mailbox the owner is told; never where it is absent.
    pub alarm_after: Option<SignedDuration>,
    /// Where the ledger lies.
    pub state_dir: PathBuf,
    /// The owner's own letter templates; the built-in ones without.
    pub templates_dir: Option<PathBuf>,
    /// What is logged, and how.
    pub log: Log,
}

/// How to reach a server and who we are there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Host name; the certificate has to be for it.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// Protection of the connection.
    pub security: Security,
    /// User name, as the provider wants it.
    pub user: String,
    /// What proves it.
    pub login: Login,
    /// Certificates (PEM) to trust beside the system's.
    pub ca_file: Option<PathBuf>,
    /// SHA-256 of the one certificate (DER) to trust, for servers that sign their own.
    pub pin: Option<[u8; 32]>,
}

/// How a connection is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte (RFC 8314).
    Tls,
    /// STARTTLS before anything else, never without it.
    StartTls,
    /// In the clear, to this very machine only.
    Loopback,
}

/// What proves who we are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Login {
    /// A password or app password.
    Password(SecretSource),
    /// An OAuth access token (XOAUTH2), fetched for every login.
    Token(SecretSource),
    /// Nothing: a relay on this very machine that asks nobody.
    Nothing,
}

impl Login {
    /// Where the secret lies, if there is one.
    pub fn source(&self) -> Option<&SecretSource> {
        match self {
            Login::Password(source) | Login::Token(source) => Some(source),
            Login::Nothing => None,
        }
    }
}

/// What the mailbox needs beyond its server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailboxSettings {
    /// The name under which the provider writes Authentication-Results (RFC 8601); without it they are not looked at.
    pub authserv_id: Option<String>,
    /// Send ID (RFC 2971) after the login; only for providers that demand it.
    pub send_id: bool,
    /// Mails above this many bytes are fetched only up to it.
    pub whole_limit: u32,
}

/// Whether the provider puts what we send into Sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SentCopies {
    /// Found out from what happens.
    Auto,
    /// It does: Sent proves.
    ByProvider,
    /// It does not: we append the copy.
    ByUs,
}

/// Names of our folders, one component each, before any encoding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// The folder above the contractors' folders.
    pub root: String,
    /// The folder above `Done`, `Send` and `Answered`.
    pub own: String,
}

/// How the mailbox is watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Watch {
    /// Between two rounds over all watched folders.
    pub sweep: SignedDuration,
    /// Wait for the server's notice where it can tell.
    pub idle: bool,
}

/// What is logged, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    /// The least level that is written.
    pub level: LogLevel,
    /// How it is written.
    pub format: LogFormat,
}

/// Levels of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LogLevel {
    /// What needs the owner.
    Error,
    /// What is odd.
    Warn,
    /// What happened.
    Info,
    /// How it happened.
    Debug,
    /// Every step.
    Trace,
}

/// Forms of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// The journal under systemd, text elsewhere.
    Auto,
    /// Lines for people.
    Text,
    /// One JSON object a line.
    Json,
    /// The systemd journal with its fields.
    Journal,
}
