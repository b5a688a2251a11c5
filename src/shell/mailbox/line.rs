//! The way to the server: connects when the pace allows, and remembers why it did not.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::{Instant, sleep, timeout};
use tracing::{info, warn};

use super::connect::connect;
use super::fault::Fault;
use super::pace::Pace;
use super::session::Session;
use super::{ImapSettings, MailboxError};

/// From the name to the logged-in session.
const CONNECT: Duration = Duration::from_secs(60);
/// A caller waits this long for the pace; beyond, it is told at once that we are offline.
const SHORT: Duration = Duration::from_secs(5);

/// Shared by the working connection and the watching one, so that both together keep the pace.
#[derive(Clone)]
pub(super) struct Line {
    settings: Arc<ImapSettings>,
    pace: Arc<Mutex<Pace>>,
    last: Arc<Mutex<Option<Fault>>>,
}

impl Line {
    pub(super) fn new(settings: Arc<ImapSettings>) -> Line {
        let pace = Arc::new(Mutex::new(Pace::new(Instant::now())));
        Line { settings, pace, last: Arc::default() }
    }

    /// A new session, unless it is too early to try again: then the last failure once more.
    pub(super) async fn connect(&self) -> Result<Session, MailboxError> {
        let wait = self.with_pace(|pace, now| pace.wait(now));
        if wait > SHORT {
            let last = self.last.lock().unwrap_or_else(PoisonError::into_inner).clone();
            let words = format!("waiting {} s before the next login", wait.as_secs());
            return Err(last.map_or(MailboxError::Offline(words), MailboxError::from));
        }
        sleep(wait).await;
        self.dial().await.map_err(MailboxError::from)
    }

    /// A new session, however long the pace makes us wait; the working connection goes first.
    pub(super) async fn connect_patiently(&self) -> Result<Session, Fault> {
        loop {
            let wait = self.with_pace(Pace::wait_behind);
            if wait.is_zero() {
                return self.dial().await;
            }
            sleep(wait).await;
        }
    }

    async fn dial(&self) -> Result<Session, Fault> {
        self.with_pace(Pace::begin);
        let settings = self.settings.clone();
        // In a task of its own: the parser may panic on what a server says.
        let task = tokio::spawn(async move { timeout(CONNECT, connect(&settings)).await });
        let outcome = match task.await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(_)) => Err(Fault::Dead("no login within a minute".into())),
            Err(_) => Err(Fault::Garbled("the server's greeting could not be understood".into())),
        };
        match &outcome {
            Ok(_) => {
                info!(host = self.settings.host, "logged in to the mail server");
                self.with_pace(|pace, _| pace.worked());
            }
            Err(fault) => self.lost(fault, true),
        }
        outcome
    }

    /// A login failed, or a connection broke. One that had served long may be made again at once.
    pub(super) fn lost(&self, fault: &Fault, fresh: bool) {
        let share = getrandom::u32().map_or(0.5, |word| f64::from(word) / f64::from(u32::MAX));
        self.with_pace(|pace, now| match fault {
            Fault::Login(_) => pace.refused(now),
            Fault::Throttled(span, _) => pace.told_to_wait(now, *span),
            Fault::Garbled(_) => pace.failed(now, share),
            _ if fresh => pace.failed(now, share),
            _ => {}
        });
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if last.as_ref() != Some(fault) {
            warn!(error = %MailboxError::from(fault.clone()), "no connection to the mail server");
        }
        *last = Some(fault.clone());
    }

    fn with_pace<T>(&self, act: impl FnOnce(&mut Pace, Instant) -> T) -> T {
        act(&mut self.pace.lock().unwrap_or_else(PoisonError::into_inner), Instant::now())
    }
}
