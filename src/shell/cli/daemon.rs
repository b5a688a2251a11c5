//! `strawboss run`: the service itself, once, or as a rehearsal.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use clap::Args;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{mpsc, oneshot};

use super::print;
use super::progress::with_progress;
use super::trouble::{self, Exit, Trouble};
use super::{alarm, house};
use crate::shell::clock::SystemClock;
use crate::shell::config::Settings;
use crate::shell::dry::{DryMailbox, DryPostman, Plan, Planned};
use crate::shell::ledger::disk::SledLedger;
use crate::shell::ledger::memory::MemoryLedger;
use crate::shell::ledger::{Batch, Ledger, LedgerError, Tree, place};
use crate::shell::mailbox::{Access, Mailbox, Place, Role};
use crate::shell::service::{self, Message, Ports, Service};
use crate::shell::{control, journal, systemd};

/// So long is the ledger waited for while somebody else has it.
const LOCK_PATIENCE: Duration = Duration::from_secs(10);

/// Between two tries.
const LOCK_PAUSE: Duration = Duration::from_millis(100);

/// How to run.
#[derive(Debug, Args)]
pub struct Run {
    /// Do what there is to do now, then stop
    #[arg(long)]
    once: bool,
    /// Change nothing and send nothing: print what would be done
    #[arg(long)]
    dry_run: bool,
}

impl Run {
    /// Runs until told to stop.
    pub fn run(self, config: &Path) -> ExitCode {
        let settings = match house::settings(config) {
            Ok(settings) => settings,
            Err(trouble) => return trouble.end(),
        };
        if let Err(error) = journal::output::start(&settings.log) {
            return trouble::with(Exit::Unavailable, error);
        }
        let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build() {
            Ok(runtime) => runtime,
            Err(error) => return trouble::with(Exit::Software, error),
        };
        let ended = match (self.dry_run, self.once) {
            (true, _) => runtime.block_on(rehearse(&settings)),
            (false, true) => runtime.block_on(once(&settings)),
            (false, false) => runtime.block_on(forever(config.to_path_buf(), settings)),
        };
        match ended {
            Ok(()) => ExitCode::SUCCESS,
            Err(trouble) => trouble.end(),
        }
    }
}

fn failed(error: service::ServiceError) -> Trouble {
    match error {
        service::ServiceError::Ledger(error) => error.into(),
        service::ServiceError::Mailbox(error) => error.into(),
    }
}

async fn ports(settings: &Settings) -> Result<Ports, Trouble> {
    let start = Instant::now();
    let ledger = Box::new(ledger_once_free(settings).await?);
    journal::ledger_opened(start.elapsed());
    Ok(Ports {
        ledger,
        mailbox: Arc::new(house::mailbox(settings, Access::Full).await?),
        postman: Arc::new(house::postman(settings).await?),
        clock: Arc::new(SystemClock),
    })
}

/// A question on the command line holds the ledger for a moment: it is waited for, a strawboss that stays is not.
async fn ledger_once_free(settings: &Settings) -> Result<SledLedger, Trouble> {
    let start = Instant::now();
    let mut told = false;
    loop {
        match SledLedger::open(&settings.state_dir) {
            Err(LedgerError::Locked(_)) if start.elapsed() < LOCK_PATIENCE => {
                if !std::mem::replace(&mut told, true) {
                    journal::ledger_awaited(LOCK_PATIENCE);
                }
                tokio::time::sleep(LOCK_PAUSE).await;
            }
            opened => return Ok(opened?),
        }
    }
}

async fn once(settings: &Settings) -> Result<(), Trouble> {
    let home = house::home(settings)?;
    let mut service = Service::open(home, ports(settings).await?).map_err(failed)?;
    let (_keep, requests) = mpsc::channel(1);
    service.run(service::Run::Once, requests, stopped()?).await.map_err(failed)
}

async fn forever(config: PathBuf, settings: Settings) -> Result<(), Trouble> {
    let home = house::home(&settings)?;
    let mut service = Service::open(home, ports(&settings).await?).map_err(failed)?;
    let (messages, inbox) = mpsc::channel(64);
    control::listen(&settings.state_dir, messages.clone())
        .map_err(|error| Trouble::new(Exit::Disk, format!("the control socket cannot be made: {error}")))?;
    tokio::spawn(reload_on_hangup(config.clone(), messages.clone()));
    tokio::spawn(alarm::watch(config, settings.clone(), messages.clone()));
    tokio::spawn(feed_watchdog(messages));
    systemd::ready("at work");
    journal::started(env!("CARGO_PKG_VERSION"), settings.roster.contractors().len(), settings.rules.live);
    let stop = stopped()?;
    let ended = service.run(service::Run::Forever, inbox, stop).await;
    systemd::stopping();
    journal::stopping();
    ended.map_err(failed)
}

/// Done when the process is asked to stop.
fn stopped() -> Result<impl Future<Output = ()> + Send, Trouble> {
    let catch = |kind| signal(kind).map_err(|error| Trouble::new(Exit::Software, error));
    let (mut terminate, mut interrupt) = (catch(SignalKind::terminate())?, catch(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// SIGHUP: a good file replaces the house, a bad one changes nothing and says why.
async fn reload_on_hangup(config: PathBuf, service: mpsc::Sender<Message>) {
    let Ok(mut hangup) = signal(SignalKind::hangup()) else { return };
    while hangup.recv().await.is_some() {
        systemd::reloading();
        match renewed(&config).await {
            Ok(renewal) => {
                if service.send(Message::Renew(Box::new(renewal))).await.is_err() {
                    return;
                }
                journal::reloaded();
            }
            Err(trouble) => journal::reload_refused(&trouble.why),
        }
        systemd::ready("at work");
    }
}

/// Tells systemd that the loop is alive, each time after the loop itself has said so.
async fn feed_watchdog(service: mpsc::Sender<Message>) {
    let Some(interval) = systemd::watchdog_interval() else { return };
    loop {
        let (reply, heard) = oneshot::channel();
        if service.send(Message::Ping(reply)).await.is_err() || heard.await.is_err() {
            return;
        }
        systemd::watchdog();
        tokio::time::sleep(interval).await;
    }
}

async fn renewed(config: &Path) -> Result<service::Renewal, Trouble> {
    let settings = house::settings(config)?;
    Ok(service::Renewal {
        home: house::home(&settings)?,
        mailbox: Arc::new(house::mailbox(&settings, Access::Full).await?),
        postman: Arc::new(house::postman(&settings).await?),
    })
}

/// The same planner over a copy of the ledger, with a mailbox and a postman that only take notes.
async fn rehearse(settings: &Settings) -> Result<(), Trouble> {
    let planned = with_progress("Rehearsing", rehearsal(settings, stopped()?)).await?;
    print_plan(&planned);
    Ok(())
}

/// What a first, or the next, run would do; nothing is moved, sent or remembered.
pub(super) async fn rehearsal(
    settings: &Settings,
    stop: impl Future<Output = ()> + Send,
) -> Result<Vec<Planned>, Trouble> {
    let plan: Plan = Arc::new(Mutex::new(Vec::new()));
    let home = house::rehearsed(settings)?;
    let real: Arc<dyn Mailbox> = Arc::new(house::mailbox(settings, Access::ReadOnly).await?);
    let ports = Ports {
        ledger: Box::new(copy_of_ledger(settings)?),
        mailbox: Arc::new(DryMailbox::new(real, Arc::clone(&plan))),
        postman: Arc::new(DryPostman::new(Arc::clone(&plan))),
        clock: Arc::new(SystemClock),
    };
    let mut service = Service::open(home, ports).map_err(failed)?;
    let (_keep, requests) = mpsc::channel(1);
    service.run(service::Run::Once, requests, stop).await.map_err(failed)?;
    Ok(plan.lock().map(|plan| plan.clone()).unwrap_or_default())
}

fn copy_of_ledger(settings: &Settings) -> Result<MemoryLedger, Trouble> {
    let mut copy = MemoryLedger::default();
    if !place::Place::of(&settings.state_dir).marker().exists() {
        return Ok(copy);
    }
    let real = house::ledger(settings)?;
    for tree in Tree::ALL {
        let mut batch = Batch::default();
        real.scan(tree, b"", &mut |key, value| {
            batch.put(tree, key, value);
            true
        })?;
        copy.commit(batch)?;
    }
    Ok(copy)
}

fn print_plan(planned: &[Planned]) {
    if planned.is_empty() {
        print::out("Nothing would be moved and nothing would be sent.\n");
    }
    planned.iter().for_each(|planned| print::out(&format!("{}\n", line(planned))));
}

/// One thing that would be done.
pub(super) fn line(planned: &Planned) -> String {
    match planned {
        Planned::Move { message_id, from, to } => format!("move  {} {message_id} -> {}", from.folder.0, named(to)),
        Planned::Letter { to, subject } => format!("send  to {to}: {subject}"),
    }
}

fn named(place: &Place) -> String {
    match place {
        Place::Folder(folder) => folder.0.clone(),
        Place::Role(Role::Contractor(key)) => format!("the folder of {key}"),
        Place::Role(role) => format!("{role:?}"),
    }
}
