//! What set-up saw of the mailbox, kept beside the configuration for `doctor`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::discover::Found;
use crate::shell::mailbox::Profile;

/// The file's name beside the configuration.
const NAME: &str = "profile.json";

/// What was seen, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Record {
    /// The moment.
    pub seen_at: Timestamp,
    /// The version that looked.
    pub version: String,
    /// The provider's id, where the table knows it.
    pub provider: Option<String>,
    /// The mailbox's host.
    pub imap: String,
    /// The submission host.
    pub smtp: String,
    /// What the mailbox can do.
    pub mailbox: Profile,
    /// Whether a letter to the owner kept its Message-ID.
    pub keeps_message_id: Option<bool>,
    /// Whether the provider put it into Sent.
    pub provider_keeps_copy: Option<bool>,
}

impl Record {
    /// Of what was found and seen at `seen_at`.
    pub fn of(
        found: &Found,
        mailbox: &Profile,
        keeps_message_id: Option<bool>,
        provider_keeps_copy: Option<bool>,
        seen_at: Timestamp,
    ) -> Record {
        Record {
            seen_at,
            version: env!("CARGO_PKG_VERSION").to_string(),
            provider: found.provider.map(|provider| provider.id.to_string()),
            imap: found.servers.imap.host.clone(),
            smtp: found.servers.smtp.host.clone(),
            mailbox: mailbox.clone(),
            keeps_message_id,
            provider_keeps_copy,
        }
    }

    /// Writes it beside `config`.
    ///
    /// # Errors
    /// The disk does not do what it should.
    pub fn write(&self, config: &Path) -> io::Result<()> {
        fs::write(place(config), serde_json::to_vec_pretty(self)?)
    }

    /// Reads what lies beside `config`; `None` where set-up was never run, or by another version that wrote otherwise.
    pub fn read(config: &Path) -> Option<Record> {
        serde_json::from_slice(&fs::read(place(config)).ok()?).ok()
    }
}

fn place(config: &Path) -> PathBuf {
    config.with_file_name(NAME)
}
