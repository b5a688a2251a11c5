//! `strawboss rebuild`: a new ledger from the mailbox. The old one is moved aside; nothing is sent.

use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, Mutex};

use tokio::sync::mpsc;

use super::house;
use super::trouble::{Exit, Trouble};
use crate::shell::clock::SystemClock;
use crate::shell::control;
use crate::shell::dry::{DryMailbox, DryPostman};
use crate::shell::ledger::place;
use crate::shell::mailbox::Access;
use crate::shell::service::{Ask, Ports, Run, Service};

/// Moves the ledger aside and reads the mailbox again.
pub fn run(config: &Path) -> ExitCode {
    match rebuilt(config) {
        Ok(words) => {
            println!("{words}");
            ExitCode::SUCCESS
        }
        Err(trouble) => trouble.end(),
    }
}

fn rebuilt(config: &Path) -> Result<String, Trouble> {
    let settings = house::settings(config)?;
    let runtime = tokio::runtime::Runtime::new().map_err(|error| Trouble::new(Exit::Software, error))?;
    runtime.block_on(async {
        if let Ok(Some(_)) = control::ask(&settings.state_dir, &Ask::Status).await {
            return Err(Trouble::new(Exit::TryLater, "strawboss is running; stop it first, then rebuild"));
        }
        let old = place::move_aside(&settings.state_dir)?;
        let mut home = house::home(&settings)?;
        // Nothing is moved now: the next start reads INBOX again and files by the rules.
        home.rules.file_history = false;
        let plan = Arc::new(Mutex::new(Vec::new()));
        let real = Arc::new(house::mailbox(&settings, Access::ReadOnly).await?);
        let ports = Ports {
            ledger: Box::new(house::ledger(&settings)?),
            mailbox: Arc::new(DryMailbox::new(real, Arc::clone(&plan))),
            postman: Arc::new(DryPostman::new(plan)),
            clock: Arc::new(SystemClock),
        };
        let told = |error| Trouble::new(Exit::Disk, error);
        let mut service = Service::open(home, ports).map_err(told)?;
        let (_keep, requests) = mpsc::channel(1);
        service.run(Run::Once, requests, std::future::pending()).await.map_err(told)?;
        service.reread_inbox().map_err(told)?;
        Ok(format!(
            "The ledger was made anew from the mailbox; nothing was sent. The old one lies in {}.",
            old.display()
        ))
    })
}
