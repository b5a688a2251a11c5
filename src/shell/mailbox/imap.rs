//! The real mailbox: calls go through one queue to one worker, which owns the working connection.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use async_trait::async_trait;
use tokio::sync::{Notify, mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use super::FolderName;
use super::line::Line;
use super::watch::watch;
use super::worker::{self, Answer, Request};
use super::{
    Changes, Copy, Cursors, Fetched, ImapSettings, Layout, Look, Mailbox, MailboxError, Moved, Place, Profile, Role,
    Seen,
};
use crate::domain::reading::mail::MessageId;

/// The folders of each role, under the names the server gives them.
pub type Folders = BTreeMap<Role, Vec<FolderName>>;

/// The longest a call lasts, those before it in the queue included.
const CALL: Duration = Duration::from_secs(1200);

/// A mailbox on an IMAP server.
pub struct ImapMailbox {
    requests: mpsc::Sender<Request>,
    worker: JoinHandle<()>,
    line: Line,
    told: Arc<Notify>,
    watcher: OnceLock<JoinHandle<()>>,
}

impl ImapMailbox {
    /// Starts the worker; needs a running tokio runtime. Connects when first asked for something.
    pub fn start(settings: ImapSettings, layout: Layout) -> ImapMailbox {
        let (requests, queue) = mpsc::channel(256);
        let settings = Arc::new(settings);
        let line = Line::new(settings.clone());
        let worker = tokio::spawn(worker::run(settings, layout, line.clone(), queue));
        ImapMailbox { requests, worker, line, told: Arc::default(), watcher: OnceLock::new() }
    }

    /// The folders with a role, for the person and to be remembered in [`Layout::followed`].
    pub async fn folders(&self) -> Result<Folders, MailboxError> {
        self.ask(Request::Folders).await
    }

    /// Connects, logs in, looks around and says in words what it found, a line each.
    pub async fn probe(&self) -> Result<Vec<String>, MailboxError> {
        self.ask(Request::Probe).await
    }

    /// Connects, logs in, and gives what it found as values.
    pub async fn profile(&self) -> Result<Profile, MailboxError> {
        self.ask(Request::Profile).await
    }

    async fn ask<T>(&self, request: impl FnOnce(Answer<T>) -> Request) -> Result<T, MailboxError> {
        let (answer, heard) = oneshot::channel();
        let stopped = || MailboxError::Offline("the mailbox was stopped".into());
        self.requests.send(request(answer)).await.map_err(|_| stopped())?;
        let late = |_| MailboxError::Offline("no answer within twenty minutes".into());
        timeout(CALL, heard).await.map_err(late)?.map_err(|_| stopped())?
    }
}

impl Drop for ImapMailbox {
    fn drop(&mut self) {
        self.worker.abort();
        if let Some(watcher) = self.watcher.get() {
            watcher.abort();
        }
    }
}

#[async_trait]
impl Mailbox for ImapMailbox {
    async fn notice(&self) {
        // The second connection is only made for those who wait.
        self.watcher.get_or_init(|| tokio::spawn(watch(self.line.clone(), self.told.clone())));
        self.told.notified().await;
    }

    async fn changes(&self, since: &Cursors, limit: usize) -> Result<Changes, MailboxError> {
        let since = since.clone();
        self.ask(|answer| Request::Changes { since, limit, answer }).await
    }

    async fn fetch(&self, copies: &[Copy]) -> Result<Vec<Fetched>, MailboxError> {
        let copies = copies.to_vec();
        self.ask(|answer| Request::Fetch { copies, answer }).await
    }

    async fn relocate(&self, copies: &[(Copy, MessageId)], to: &Place) -> Result<Vec<Moved>, MailboxError> {
        let (copies, to) = (copies.to_vec(), to.clone());
        self.ask(|answer| Request::Relocate { copies, to, answer }).await
    }

    async fn append(&self, to: &Place, message_id: &MessageId, bytes: &[u8], seen: bool) -> Result<(), MailboxError> {
        let (to, message_id, bytes) = (to.clone(), message_id.clone(), bytes.to_vec());
        self.ask(|answer| Request::Append { to, message_id, bytes, seen, answer }).await
    }

    async fn look(&self, look: &Look) -> Result<Vec<Seen>, MailboxError> {
        let look = look.clone();
        self.ask(|answer| Request::Look { look, answer }).await
    }

    async fn find(&self, role: &Role, message_id: &MessageId) -> Result<Vec<Copy>, MailboxError> {
        let (role, message_id) = (role.clone(), message_id.clone());
        self.ask(|answer| Request::Find { role, message_id, answer }).await
    }
}
