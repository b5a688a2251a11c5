//! From a configuration file to a house with its ports.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use jiff::SignedDuration;

use super::trouble::{Exit, Trouble};
use crate::shell::config::{self, Login, SentCopies, Server, Settings};
use crate::shell::ledger::disk::SledLedger;
use crate::shell::ledger::key;
use crate::shell::mailbox::{Access, ImapMailbox, ImapSettings, Layout, Security};
use crate::shell::postman::{self, Patience, SmtpPostman, SmtpSettings};
use crate::shell::secret::Secret;
use crate::shell::service::{self, Home};
use crate::shell::{templates, tls};
use crate::wire::template::Templates;
use crate::wire::token::HouseKey;

/// How long a provider that may keep copies itself is given to do so.
const PROVIDERS_COPY: SignedDuration = SignedDuration::from_mins(2);

/// Mails of all desks that may stay in memory; a few kilobytes each.
const MAILS_KEPT: usize = 1_000;

/// Reads the configuration.
pub fn settings(config: &Path) -> Result<Settings, Trouble> {
    config::load(config).map_err(|errors| Trouble::new(Exit::Config, errors))
}

/// Opens the ledger; creates it the first time.
pub fn ledger(settings: &Settings) -> Result<SledLedger, Trouble> {
    std::fs::create_dir_all(&settings.state_dir)
        .map_err(|error| Trouble::new(Exit::Disk, format!("{}: {error}", settings.state_dir.display())))?;
    Ok(SledLedger::open(&settings.state_dir)?)
}

/// The house as configured, with its key and templates.
pub fn home(settings: &Settings) -> Result<Home, Trouble> {
    let key = key::open(&settings.state_dir).map_err(|error| Trouble::new(Exit::Disk, error))?;
    home_with(settings, key)
}

/// The house for a rehearsal: before the first start there is no key, and none is made.
pub fn rehearsed(settings: &Settings) -> Result<Home, Trouble> {
    let stored = key::load(&settings.state_dir).map_err(|error| Trouble::new(Exit::Disk, error))?;
    home_with(settings, stored.unwrap_or_else(|| HouseKey::from_bytes([0; 32])))
}

fn home_with(settings: &Settings, key: HouseKey) -> Result<Home, Trouble> {
    let templates = templates(settings)?;
    Ok(Home {
        roster: settings.roster.clone(),
        rules: settings.rules.clone(),
        key,
        templates,
        authserv_id: settings.mailbox.authserv_id.clone(),
        copies: match settings.sent_copies {
            SentCopies::ByProvider => service::SentCopies::ByProvider,
            SentCopies::ByUs | SentCopies::Auto => service::SentCopies::ByUs,
        },
        copy_after: match settings.sent_copies {
            SentCopies::Auto => PROVIDERS_COPY,
            SentCopies::ByProvider | SentCopies::ByUs => SignedDuration::ZERO,
        },
        sweep: settings.watch.sweep,
        pace: settings.rules.pace,
        mails_kept: MAILS_KEPT,
    })
}

/// The letters' templates, each tried once.
pub fn templates(settings: &Settings) -> Result<Templates, Trouble> {
    templates::load(settings.templates_dir.as_deref()).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
        Trouble::new(Exit::Config, lines.join("\n"))
    })
}

async fn secret(server: &Server) -> Result<Secret, Trouble> {
    match server.login.source() {
        Some(source) => source.fetch().await.map_err(|error| Trouble::new(Exit::Config, error)),
        None => Ok(Secret::new(String::new())),
    }
}

fn trust(server: &Server) -> Result<Arc<tokio_rustls::rustls::ClientConfig>, Trouble> {
    tls::client_config(server.ca_file.as_deref(), server.pin).map_err(|error| Trouble::new(Exit::Config, error))
}

fn security(server: &Server) -> Security {
    match server.security {
        config::Security::Tls => Security::Tls,
        config::Security::StartTls => Security::StartTls,
        config::Security::Loopback => Security::Loopback,
    }
}

/// How to reach the mailbox, with a secret that is already at hand.
pub fn imap(server: &Server, password: Secret) -> Result<ImapSettings, Trouble> {
    let trust = trust(server)?;
    Ok(ImapSettings::new(&server.host, server.port, security(server), trust, &server.user, password))
}

/// How to reach the submission service.
pub fn smtp(server: &Server, login: Option<postman::Login>) -> Result<SmtpSettings, Trouble> {
    Ok(SmtpSettings {
        host: server.host.clone(),
        port: server.port,
        security: server.security,
        tls: trust(server)?,
        login,
        patience: Patience::default(),
    })
}

/// Starts the mailbox; it connects when first asked for something.
pub async fn mailbox(settings: &Settings, access: Access) -> Result<ImapMailbox, Trouble> {
    let server = &settings.imap;
    let mut imap = match &server.login {
        // Fetched for every login: by the next one it would be stale.
        Login::Token(source) => {
            let mut imap = imap(server, Secret::new(String::new()))?;
            imap.token = Some(source.clone());
            imap
        }
        _ => imap(server, secret(server).await?)?,
    };
    imap.send_id = settings.mailbox.send_id;
    imap.whole_limit = settings.mailbox.whole_limit;
    imap.access = access;
    let contractors = settings.roster.contractors();
    let layout = Layout {
        root: settings.folders.root.clone(),
        contractors: contractors.iter().map(|(key, one)| (key.clone(), one.folder.clone())).collect(),
        own_root: settings.folders.own.clone(),
        followed: BTreeMap::new(),
    };
    Ok(ImapMailbox::start(imap, layout))
}

/// The postman; connects for every letter.
pub async fn postman(settings: &Settings) -> Result<SmtpPostman, Trouble> {
    let server = &settings.smtp;
    let user = server.user.clone();
    let login = match &server.login {
        Login::Password(_) => Some(postman::Login::Password { user, password: secret(server).await? }),
        Login::Token(source) => Some(postman::Login::Token { user, source: source.clone() }),
        Login::Nothing => None,
    };
    Ok(SmtpPostman::new(smtp(server, login)?))
}

/// Logs in to both servers and says what was found, a line each.
pub async fn probed(settings: &Settings) -> Result<Vec<String>, Trouble> {
    let mailbox = mailbox(settings, Access::ReadOnly).await?;
    let mut lines = mailbox.probe().await?;
    let postman = postman(settings).await?;
    postman.try_login().await.map_err(|refusal| {
        let exit = match refusal {
            postman::Refusal::Login(_) => Exit::NoPermission,
            _ => Exit::Unavailable,
        };
        Trouble::new(exit, refusal)
    })?;
    lines.push(format!("{} takes letters from {}.", settings.smtp.host, settings.smtp.user));
    Ok(lines)
}
