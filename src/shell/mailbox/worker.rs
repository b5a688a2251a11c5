//! The worker: one request after another over one working connection.
//!
//! Each request runs in a task of its own, because the parser below panics on
//! some answers: a panic, like any answer that cannot be read, is the end of the
//! connection and nothing more. What is known outlives it in [`State`].

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use tokio::sync::{Mutex, OwnedMutexGuard, mpsc, oneshot};
use tokio::time::timeout;
use tracing::debug;

use super::fault::Fault;
use super::file::Order;
use super::line::Line;
use super::session::Session;
use super::state::State;
use super::{
    Changes, Copy, Cursors, Fetched, Folders, ImapSettings, Layout, Look, MailboxError, Moved, Place, Profile, Role,
    Seen,
};
use crate::domain::reading::mail::MessageId;

/// The longest that one request may take on the wire.
const REQUEST: Duration = Duration::from_secs(600);
/// Connections that one request may use up on answers that cannot be read: the culprit is soon found.
const GARBLED: usize = 4;
/// Connections that may die under one request.
const DEAD: usize = 2;

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
    Profile(Answer<Profile>),
}

/// Serves requests until the queue is closed.
pub(super) async fn run(settings: Arc<ImapSettings>, layout: Layout, line: Line, queue: mpsc::Receiver<Request>) {
    let state = Arc::new(Mutex::new(State::new(&settings, layout)));
    let mut worker = Worker { line, state, session: None, queue, waiting: VecDeque::new() };
    while let Some(request) = worker.next().await {
        worker.serve(request).await;
    }
}

struct Worker {
    line: Line,
    state: Arc<Mutex<State>>,
    session: Option<Session>,
    queue: mpsc::Receiver<Request>,
    waiting: VecDeque<Request>,
}

impl Worker {
    async fn next(&mut self) -> Option<Request> {
        match self.waiting.pop_front() {
            Some(request) => Some(request),
            None => self.queue.recv().await,
        }
    }

    /// Takes in what has come meanwhile, in order.
    async fn take_in(&mut self) {
        tokio::task::yield_now().await;
        while let Ok(request) = self.queue.try_recv() {
            self.waiting.push_back(request);
        }
    }

    async fn serve(&mut self, request: Request) {
        // A caller that went away needs no answer.
        match request {
            Request::Changes { since, limit, answer } => {
                let since = Arc::new(since);
                let changes = self
                    .perform(move |session, state| {
                        let since = since.clone();
                        Box::pin(async move { state.changes(session, &since, limit).await })
                    })
                    .await;
                let more = changes.as_ref().is_ok_and(|changes| changes.more);
                let _ = answer.send(changes);
                self.take_in().await;
                if more && self.waiting.is_empty() {
                    self.read_ahead(limit).await;
                }
            }
            Request::Fetch { copies, answer } => {
                let copies = Arc::new(copies);
                let fetched = self
                    .perform(move |session, state| {
                        let copies = copies.clone();
                        Box::pin(async move { state.fetch(session, &copies).await })
                    })
                    .await;
                let _ = answer.send(fetched);
            }
            Request::Relocate { copies, to, answer } => self.relocate(Order { copies, to }, answer).await,
            Request::Append { to, message_id, bytes, seen, answer } => {
                let letter = Arc::new((to, message_id, bytes));
                let appended = self
                    .perform_settled(move |session, state| {
                        let letter = letter.clone();
                        Box::pin(async move { state.append(session, &letter.0, &letter.1, &letter.2, seen).await })
                    })
                    .await;
                let _ = answer.send(appended);
            }
            Request::Look { look, answer } => {
                let look = Arc::new(look);
                let seen = self
                    .perform_settled(move |session, state| {
                        let look = look.clone();
                        Box::pin(async move { state.look(session, &look).await })
                    })
                    .await;
                let _ = answer.send(seen);
            }
            Request::Find { role, message_id, answer } => {
                let wanted = Arc::new((role, message_id));
                let copies = self
                    .perform_settled(move |session, state| {
                        let wanted = wanted.clone();
                        Box::pin(async move { state.find(session, &wanted.0, &wanted.1).await })
                    })
                    .await;
                let _ = answer.send(copies);
            }
            Request::Folders(answer) => {
                let folders = self.perform_settled(|session, state| {
                    Box::pin(async move { Ok(state.catalogue(session, true).await?.by_role()) })
                });
                let _ = answer.send(folders.await);
            }
            Request::Probe(answer) => {
                let words =
                    self.perform_settled(|session, state| Box::pin(async move { state.probe(session).await })).await;
                let _ = answer.send(words);
            }
            Request::Profile(answer) => {
                let profile =
                    self.perform_settled(|session, state| Box::pin(async move { state.profile(session).await })).await;
                let _ = answer.send(profile);
            }
        }
    }

    /// Orders that wait one behind the other are carried out together.
    async fn relocate(&mut self, order: Order, answer: Answer<Vec<Moved>>) {
        self.take_in().await;
        let (mut orders, mut answers) = (vec![order], vec![answer]);
        while let Some(Request::Relocate { .. }) = self.waiting.front() {
            if let Some(Request::Relocate { copies, to, answer }) = self.waiting.pop_front() {
                orders.push(Order { copies, to });
                answers.push(answer);
            }
        }
        let orders = Arc::new(orders);
        let outcome = self
            .perform_settled(move |session, state| {
                let orders = orders.clone();
                Box::pin(async move { state.relocate(session, &orders).await })
            })
            .await;
        match outcome {
            Ok(moves) => {
                for (answer, moved) in answers.into_iter().zip(moves) {
                    let placed: Vec<Copy> = moved.iter().filter_map(Moved::target).cloned().collect();
                    // Only what the service was told of need not be told again.
                    if answer.send(Ok(moved)).is_ok() {
                        let mut state = self.state.lock().await;
                        placed.iter().for_each(|copy| state.place_known(copy));
                    }
                }
            }
            Err(error) => {
                for answer in answers {
                    let _ = answer.send(Err(error.clone()));
                }
            }
        }
    }

    /// Reads the next page while the service works on the last one.
    async fn read_ahead(&mut self, limit: usize) {
        let read =
            self.perform(move |session, state| Box::pin(async move { state.fill_page(session, limit).await })).await;
        if let Err(error) = read {
            debug!(%error, "reading ahead failed; it is asked for again");
        }
    }

    /// [`Worker::perform`], after what a scan has under way was taken in.
    async fn perform_settled<T, J>(&mut self, job: J) -> Result<T, MailboxError>
    where
        T: Send + 'static,
        J: for<'a> Fn(&'a mut Session, &'a mut State) -> BoxFuture<'a, Result<T, Fault>> + Send + Sync + 'static,
    {
        let job = Arc::new(job);
        self.perform(move |session, state| {
            let job = job.clone();
            Box::pin(async move {
                state.settle(session).await?;
                job(session, state).await
            })
        })
        .await
    }

    /// Runs a job on the working connection, on a new one where that has died; every job may run again from its
    /// beginning.
    async fn perform<T, J>(&mut self, job: J) -> Result<T, MailboxError>
    where
        T: Send + 'static,
        J: for<'a> Fn(&'a mut Session, &'a mut State) -> BoxFuture<'a, Result<T, Fault>> + Send + Sync + 'static,
    {
        let job = Arc::new(job);
        let (mut garbled, mut dead) = (0, 0);
        loop {
            let fresh = self.session.is_none();
            let session = match self.session.take() {
                Some(session) => session,
                None => self.line.connect().await?,
            };
            let state = self.state.clone().lock_owned().await;
            let task = tokio::spawn(timeout(REQUEST, attempt(job.clone(), session, state)));
            let fault = match task.await {
                Ok(Ok((session, Ok(done)))) => {
                    self.session = session;
                    return Ok(done);
                }
                Ok(Ok((Some(session), Err(fault)))) => {
                    self.session = Some(session);
                    return Err(fault.into());
                }
                Ok(Ok((None, Err(fault)))) => fault,
                Ok(Err(_)) => Fault::Dead("the server took more than ten minutes".into()),
                Err(_) => Fault::Garbled("the server's answer could not be understood".into()),
            };
            let is_garbled = matches!(fault, Fault::Garbled(_));
            self.state.lock().await.session_lost(is_garbled);
            self.line.lost(&fault, fresh);
            debug!(?fault, "the connection is gone");
            *(if is_garbled { &mut garbled } else { &mut dead }) += 1;
            if garbled >= GARBLED || dead >= DEAD {
                return Err(fault.into());
            }
        }
    }
}

/// One run of a job. The session comes back if it can still be used.
async fn attempt<T, J>(
    job: Arc<J>,
    mut session: Session,
    mut state: OwnedMutexGuard<State>,
) -> (Option<Session>, Result<T, Fault>)
where
    J: for<'a> Fn(&'a mut Session, &'a mut State) -> BoxFuture<'a, Result<T, Fault>>,
{
    if let Err(fault) = session.still_there().await {
        return (None, Err(fault));
    }
    match job(&mut session, &mut state).await {
        Ok(done) => (Some(session), Ok(done)),
        Err(fault) if fault.spares_session() => {
            state.scan = None;
            match session.drain().await {
                Ok(()) => (Some(session), Err(fault)),
                Err(dead) => (None, Err(dead)),
            }
        }
        Err(fault) => (None, Err(fault)),
    }
}
