//! The worker: one request after another over one working connection.

use tokio::sync::{mpsc, oneshot};

use super::{
    Changes, Copy, Cursors, Fetched, Folders, ImapSettings, Layout, Look, MailboxError, Moved, Place, Role, Seen,
};
use crate::domain::reading::mail::MessageId;

/// Where the answer goes.
pub(super) type Answer<T> = oneshot::Sender<Result<T, MailboxError>>;

/// One call of the service.
pub(super) enum Request {
    Changes { since: Cursors, limit: usize, answer: Answer<Changes> },
    Fetch { copies: Vec<Copy>, answer: Answer<Vec<Fetched>> },
    Relocate { copies: Vec<(Copy, MessageId)>, to: Place, answer: Answer<Vec<Moved>> },
    Append { to: Place, message_id: MessageId, bytes: Vec<u8>, seen: bool, answer: Answer<()> },
    Look { look: Look, answer: Answer<Vec<Seen>> },
    Find { role: Role, message_id: MessageId, answer: Answer<Vec<Copy>> },
    Folders(Answer<Folders>),
    Probe(Answer<Vec<String>>),
}

/// Serves requests until the queue is closed.
pub(super) async fn run(settings: ImapSettings, layout: Layout, mut queue: mpsc::Receiver<Request>) {
    while let Some(request) = queue.recv().await {
        let words = format!("{}: no folder of {} yet", settings.host, layout.contractors.len());
        let offline = MailboxError::Offline(words);
        // A caller that went away needs no answer.
        let _ = match request {
            Request::Changes { since, limit, answer } => answer.send(Err(offline)).map_err(|_| (since, limit)).is_ok(),
            Request::Fetch { copies, answer } => answer.send(Err(offline)).map_err(|_| copies).is_ok(),
            Request::Relocate { copies, to, answer } => answer.send(Err(offline)).map_err(|_| (copies, to)).is_ok(),
            Request::Append { to, message_id, bytes, seen, answer } => {
                answer.send(Err(offline)).map_err(|_| (to, message_id, bytes, seen)).is_ok()
            }
            Request::Look { look, answer } => answer.send(Err(offline)).map_err(|_| look).is_ok(),
            Request::Find { role, message_id, answer } => {
                answer.send(Err(offline)).map_err(|_| (role, message_id)).is_ok()
            }
            Request::Folders(answer) => answer.send(Err(offline)).is_ok(),
            Request::Probe(answer) => answer.send(Err(offline)).is_ok(),
        };
    }
}
