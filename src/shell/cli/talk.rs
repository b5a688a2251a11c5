//! Questions and orders: to the running daemon, or to the ledger itself when none runs.

use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use async_trait::async_trait;
use clap::Args;

use super::house;
use super::print;
use super::trouble::{self, Exit, Trouble};
use crate::domain::reading::mail::MessageId;
use crate::shell::clock::SystemClock;
use crate::shell::config::Settings;
use crate::shell::control;
use crate::shell::mailbox::{Changes, Copy, Cursors, Fetched, Look, Mailbox, MailboxError, Moved, Place, Role, Seen};
use crate::shell::postman::{Envelope, Offered, Postman, Refusal};
use crate::shell::service::{Answer, Ask, Ports, Service};

/// How an answer is printed.
#[derive(Clone, Copy, Debug, Args)]
pub struct Form {
    /// For a script: one JSON value
    #[arg(long)]
    json: bool,
}

impl Form {
    /// In words.
    pub fn words() -> Form {
        Form { json: false }
    }

    /// For a script.
    pub fn json() -> Form {
        Form { json: true }
    }
}

/// Asks, and prints the answer.
pub fn ask(config: &Path, ask: &Ask, form: Form) -> ExitCode {
    match answer(config, ask) {
        Err(trouble) => trouble.end(),
        Ok(answer) if !answer.ok => trouble::with(Exit::Refused, answer.words),
        Ok(answer) if form.json => {
            print::out(&format!("{}\n", answer.facts));
            ExitCode::SUCCESS
        }
        Ok(answer) => {
            print::answer(ask, &answer);
            ExitCode::SUCCESS
        }
    }
}

/// The answer itself.
pub fn answer(config: &Path, ask: &Ask) -> Result<Answer, Trouble> {
    let settings = house::settings(config)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Trouble::new(Exit::Software, error))?;
    match runtime.block_on(control::ask(&settings.state_dir, ask)) {
        Ok(Some(answer)) => Ok(answer),
        Ok(None) => alone(&settings, ask),
        Err(error) => Err(Trouble::new(Exit::TryLater, format!("the running strawboss does not answer: {error}"))),
    }
}

/// No daemon runs: the ledger is opened here, but only by its owner.
fn alone(settings: &Settings, ask: &Ask) -> Result<Answer, Trouble> {
    owns(&settings.state_dir)?;
    let home = house::home(settings)?;
    let ledger = house::ledger(settings)?;
    let ports = Ports {
        mailbox: Arc::new(Nobody),
        postman: Arc::new(Nobody),
        clock: Arc::new(SystemClock),
        ledger: Box::new(ledger),
    };
    let told = |error| Trouble::new(Exit::Disk, error);
    let mut service = Service::open(home, ports).map_err(told)?;
    let answer = service.ask(ask).map_err(told)?;
    service.close().map_err(told)?;
    Ok(answer)
}

/// A ledger touched by another user could not be opened by the service afterwards.
fn owns(state_dir: &Path) -> Result<(), Trouble> {
    let Ok(meta) = std::fs::metadata(state_dir) else { return Ok(()) };
    let (owner, me) = (meta.uid(), rustix::process::geteuid().as_raw());
    if owner == me {
        return Ok(());
    }
    let why = format!(
        "no strawboss is running, and the ledger in {} belongs to user {owner}; say: sudo -u '#{owner}' strawboss …",
        state_dir.display()
    );
    Err(Trouble::new(Exit::NoPermission, why))
}

/// The outside when there is none.
struct Nobody;

fn away<T>() -> Result<T, MailboxError> {
    Err(MailboxError::Offline("no strawboss is running".into()))
}

#[async_trait]
impl Mailbox for Nobody {
    async fn notice(&self) {
        std::future::pending().await
    }

    async fn changes(&self, _: &Cursors, _: usize) -> Result<Changes, MailboxError> {
        away()
    }

    async fn fetch(&self, _: &[Copy]) -> Result<Vec<Fetched>, MailboxError> {
        away()
    }

    async fn relocate(&self, _: &[(Copy, MessageId)], _: &Place) -> Result<Vec<Moved>, MailboxError> {
        away()
    }

    async fn append(&self, _: &Place, _: &MessageId, _: &[u8], _: bool) -> Result<(), MailboxError> {
        away()
    }

    async fn look(&self, _: &Look) -> Result<Vec<Seen>, MailboxError> {
        away()
    }

    async fn find(&self, _: &Role, _: &MessageId) -> Result<Vec<Copy>, MailboxError> {
        away()
    }
}

#[async_trait]
impl Postman for Nobody {
    async fn offer(&self, _: &Envelope) -> Result<Box<dyn Offered>, Refusal> {
        Err(Refusal::Unreachable("no strawboss is running".into()))
    }
}
