//! `strawboss uninstall`: what strawboss remembers and was told leaves this machine; the mailbox stays as it is.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::house;
use super::print;
use super::trouble::{Exit, Trouble};
use crate::shell::config::Settings;
use crate::shell::config::secrets::SecretSource;
use crate::shell::control;
use crate::shell::service::Ask;

/// Arguments of `strawboss uninstall`.
#[derive(Debug, Args)]
#[command(after_help = "To have every mail back where it lay, say `strawboss undo` first, and wait until
`strawboss status --json` says \"moves-waiting\":false.")]
pub struct Uninstall {
    /// Yes: the folders and what lies in them stay as they are
    #[arg(long, required = true)]
    keep_mail: bool,
    /// Remove it; without this the list of what would be removed is shown
    #[arg(long)]
    yes: bool,
}

impl Uninstall {
    /// Shows the list, or removes what stands in it.
    pub fn run(&self, config: &Path) -> ExitCode {
        match self.done(config) {
            Ok(text) => {
                print::out(&text);
                ExitCode::SUCCESS
            }
            Err(trouble) => trouble.end(),
        }
    }

    fn done(&self, config: &Path) -> Result<String, Trouble> {
        let settings = house::settings(config)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| Trouble::new(Exit::Software, error))?;
        if !matches!(runtime.block_on(control::ask(&settings.state_dir, &Ask::Status)), Ok(None)) {
            let why = "strawboss is running; stop it first: systemctl disable --now strawboss";
            return Err(Trouble::new(Exit::TryLater, why));
        }
        let kept = kept(config, &settings);
        let list: String = kept.iter().map(|path| format!("  {}\n", path.display())).collect();
        if !self.yes {
            return Ok(format!("This would be removed:\n{list}With --yes it is. {LEFT}"));
        }
        for path in &kept {
            remove(path).map_err(|error| Trouble::new(Exit::Disk, format!("{}: {error}", path.display())))?;
        }
        Ok(format!("Removed:\n{list}{LEFT}"))
    }
}

/// What is left to the owner.
const LEFT: &str = "The mailbox stays as it is: in your mail program delete the folder Strawboss, and Contractors when \
                    you no longer want it; at your provider take back the app password.\n";

/// Everything of this house that lies on this machine and is there: what it remembers, its password, what set-up saw,
/// and the configuration, last.
fn kept(config: &Path, settings: &Settings) -> Vec<PathBuf> {
    let mut kept = vec![settings.state_dir.clone()];
    for server in [&settings.imap, &settings.smtp] {
        match server.login.source() {
            // A file elsewhere may serve other programs as well.
            Some(SecretSource::File(path)) if path.parent() == config.parent() => kept.push(path.clone()),
            Some(SecretSource::Login(path)) => kept.push(path.clone()),
            Some(SecretSource::Credential(name)) => {
                kept.extend(["/etc/credstore", "/etc/credstore.encrypted"].map(|store| Path::new(store).join(name)));
            }
            _ => {}
        }
    }
    let before = PathBuf::from(format!("{}.before", config.display()));
    kept.extend([config.with_file_name("profile.json"), before, config.to_path_buf()]);
    let mut seen = Vec::new();
    kept.retain(|path| {
        path.exists() && !seen.contains(path) && {
            seen.push(path.clone());
            true
        }
    });
    kept
}

fn remove(path: &Path) -> io::Result<()> {
    if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
}
