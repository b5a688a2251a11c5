//! What an IMAP mailbox has to be told before it can start.

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio_rustls::rustls::ClientConfig;

use super::FolderName;
use crate::domain::people::roster::ContractorKey;
use crate::shell::config::secrets::SecretSource;
use crate::shell::secret::Secret;

/// How the connection is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte (RFC 8314), port 993.
    Tls,
    /// STARTTLS before anything else, never without it; port 143.
    StartTls,
    /// In the clear: refused unless the server is on this machine's loopback.
    Loopback,
}

/// Whether anything may be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Folders are created, mails moved and appended.
    Full,
    /// Every folder is only examined (EXAMINE); what would write is refused before it reaches the wire.
    ReadOnly,
}

/// The account, and how to reach it.
#[derive(Clone, Debug)]
pub struct ImapSettings {
    /// Host name; the certificate has to be for it.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// Protection.
    pub security: Security,
    /// Whom to trust, made by [`crate::shell::tls::client_config`].
    pub tls: Arc<ClientConfig>,
    /// User name, as the provider wants it.
    pub user: String,
    /// Password or app password.
    pub password: Secret,
    /// An OAuth access token instead of the password; they live for an hour, so each login fetches a fresh one.
    pub token: Option<SecretSource>,
    /// Send ID (RFC 2971) right after the login; only for providers that demand it.
    pub send_id: bool,
    /// Whether anything may be written.
    pub access: Access,
    /// Mails above this many bytes are fetched only up to it ([`super::Fetched::Cut`]).
    pub whole_limit: u32,
}

impl ImapSettings {
    /// Everything else as most servers want it: no ID, full access, mails read whole up to 4 MiB.
    pub fn new(
        host: &str,
        port: u16,
        security: Security,
        tls: Arc<ClientConfig>,
        user: &str,
        password: Secret,
    ) -> Self {
        let (host, user) = (host.to_owned(), user.to_owned());
        ImapSettings {
            host,
            port,
            security,
            tls,
            user,
            password,
            token: None,
            send_id: false,
            access: Access::Full,
            whole_limit: 4 << 20,
        }
    }
}

/// Where the folders of the house lie.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The folder above the contractors' folders, one component: `Contractors`.
    pub root: String,
    /// Each contractor's folder below `root`, one component, before any encoding.
    pub contractors: BTreeMap<ContractorKey, String>,
    /// The folder above `Done`, `Send`, `Answered` and `Handed in`: `Strawboss`.
    pub own_root: String,
    /// Folders that were found under another name than the one above, as [`super::ImapMailbox::folders`] told
    /// before: they win as long as they exist.
    pub followed: BTreeMap<ContractorKey, FolderName>,
}
