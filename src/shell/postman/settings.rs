//! What the postman has to be told before it can start.

use std::sync::Arc;

use tokio_rustls::rustls::ClientConfig;

use super::Patience;
use crate::shell::config::Security;
use crate::shell::config::secrets::SecretSource;
use crate::shell::secret::Secret;

/// A submission server and how to log in there.
#[derive(Clone, Debug)]
pub struct SmtpSettings {
    /// Host name; the certificate has to be for it.
    pub host: String,
    /// TCP port: 465 for TLS from the first byte, 587 for STARTTLS.
    pub port: u16,
    /// Protection.
    pub security: Security,
    /// Whom to trust, made by [`crate::shell::tls::client_config`].
    pub tls: Arc<ClientConfig>,
    /// User name and secret; `None` for a relay on this machine that asks for none.
    pub login: Option<Login>,
    /// How long to wait.
    pub patience: Patience,
}

/// How to prove who we are.
#[derive(Clone, Debug)]
pub enum Login {
    /// A password or app password, by AUTH PLAIN or LOGIN.
    Password { user: String, password: Secret },
    /// An OAuth access token, by AUTH XOAUTH2; they live for an hour, so each login fetches a fresh one.
    Token { user: String, source: SecretSource },
}
