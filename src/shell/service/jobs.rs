//! What goes on outside while the loop waits: each job is one future, and ends as one [`Done`].

use std::sync::Arc;

use futures_util::future::{BoxFuture, join_all};
use futures_util::stream::FuturesUnordered;
use tokio::sync::Notify;

use super::intake::Item;
use super::moves::Group;
use crate::domain::decide::time::LookOrder;
use crate::domain::reading::mail::MessageId;
use crate::domain::speech::letter::LetterId;
use crate::shell::ledger::record::OutboxRecord;
use crate::shell::mailbox::{Changes, Copy, Cursors, Fetched, Look, Mailbox, MailboxError, Moved, Place, Role, Seen};
use crate::shell::postman::{Delivery, Envelope, Offered, Postman, Refusal};

/// New copies asked for at a time.
pub const BATCH: usize = 500;

/// The jobs under way.
pub type Jobs = FuturesUnordered<BoxFuture<'static, Done>>;

/// How a job ended.
pub enum Done {
    /// The server told of a change.
    Notice,
    /// The mailbox was replaced by another; nobody waits for its notices any more.
    Retired,
    /// What is new.
    Changes(Result<Changes, MailboxError>),
    /// Bodies for a batch, in its order; `None` where none was asked for.
    Fetched { items: Vec<Item>, bodies: Result<Vec<Option<Fetched>>, MailboxError>, after: After },
    /// Moves, each in the order of its group.
    Moved(Vec<(Group, Result<Vec<Moved>, MailboxError>)>),
    /// A look before a nag.
    Looked { order: LookOrder, result: Result<Vec<Seen>, MailboxError> },
    /// Sent was searched for a letter.
    Proved { letter: LetterId, result: Result<Vec<Copy>, MailboxError> },
    /// The copy of a sent letter was put into Sent.
    Copied { letter: LetterId, result: Result<(), MailboxError> },
    /// Copies of a letter that was answered, in INBOX.
    Found { message_id: MessageId, result: Result<Vec<Copy>, MailboxError> },
    /// The server waits for the body.
    Offered { letter: LetterId, result: Result<Box<dyn Offered>, Refusal> },
    /// The body was sent, or not.
    Delivered { letter: LetterId, delivery: Delivery },
}

/// What the batch was read for.
pub enum After {
    /// New mail.
    Backlog,
    /// A look: it decides whether there was a word.
    Look(LookOrder),
}

/// Waits for the server to tell of a change, until the mailbox is `retired`.
pub fn notice(mailbox: &Arc<dyn Mailbox>, retired: &Arc<Notify>) -> BoxFuture<'static, Done> {
    let (mailbox, retired) = (Arc::clone(mailbox), Arc::clone(retired));
    Box::pin(async move {
        tokio::select! {
            biased;
            () = retired.notified() => Done::Retired,
            () = mailbox.notice() => Done::Notice,
        }
    })
}

/// Asks what is new.
pub fn changes(mailbox: &Arc<dyn Mailbox>, since: Cursors) -> BoxFuture<'static, Done> {
    let mailbox = Arc::clone(mailbox);
    Box::pin(async move { Done::Changes(mailbox.changes(&since, BATCH).await) })
}

/// Fetches the bodies that `items` want.
pub fn fetch(mailbox: &Arc<dyn Mailbox>, items: Vec<Item>, after: After) -> BoxFuture<'static, Done> {
    let mailbox = Arc::clone(mailbox);
    Box::pin(async move {
        let wanted: Vec<Copy> =
            items.iter().filter(|item| item.wants_body).map(|item| item.seen.copy.clone()).collect();
        let fetched = if wanted.is_empty() { Ok(Vec::new()) } else { mailbox.fetch(&wanted).await };
        let bodies = fetched.map(|fetched| {
            let mut fetched = fetched.into_iter();
            items.iter().map(|item| item.wants_body.then(|| fetched.next()).flatten()).collect()
        });
        Done::Fetched { items, bodies, after }
    })
}

/// Moves all groups side by side, so that the mailbox can keep the wire busy.
pub fn relocate(mailbox: &Arc<dyn Mailbox>, groups: Vec<Group>) -> BoxFuture<'static, Done> {
    let mailbox = Arc::clone(mailbox);
    Box::pin(async move {
        let moves = groups.into_iter().map(|group| async {
            let result = mailbox.relocate(&group.copies, &group.to).await;
            (group, result)
        });
        Done::Moved(join_all(moves).await)
    })
}

/// Searches for words of a person.
pub fn look(mailbox: &Arc<dyn Mailbox>, order: LookOrder, look: Look) -> BoxFuture<'static, Done> {
    let mailbox = Arc::clone(mailbox);
    Box::pin(async move {
        let result = mailbox.look(&look).await;
        Done::Looked { order, result }
    })
}

/// Searches Sent for a letter.
pub fn prove(mailbox: &Arc<dyn Mailbox>, record: &OutboxRecord) -> BoxFuture<'static, Done> {
    let (mailbox, letter, message_id) = (Arc::clone(mailbox), record.letter.clone(), record.message_id.clone());
    Box::pin(async move {
        let result = mailbox.find(&Role::Sent, &message_id).await;
        Done::Proved { letter, result }
    })
}

/// Puts the copy of a sent letter into Sent.
pub fn copy(mailbox: &Arc<dyn Mailbox>, record: &OutboxRecord) -> BoxFuture<'static, Done> {
    let mailbox = Arc::clone(mailbox);
    let (letter, message_id, bytes) = (record.letter.clone(), record.message_id.clone(), record.bytes.clone());
    Box::pin(async move {
        let result = mailbox.append(&Place::Role(Role::Sent), &message_id, bytes.as_bytes(), true).await;
        Done::Copied { letter, result }
    })
}

/// Finds a letter in INBOX, to put it away.
pub fn find(mailbox: &Arc<dyn Mailbox>, message_id: MessageId) -> BoxFuture<'static, Done> {
    let mailbox = Arc::clone(mailbox);
    Box::pin(async move {
        let result = mailbox.find(&Role::Inbox, &message_id).await;
        Done::Found { message_id, result }
    })
}

/// Finds the INBOX copy of a mail of the owner's, to put it away, where Sent has it too.
pub fn find_twin(mailbox: &Arc<dyn Mailbox>, message_id: MessageId) -> BoxFuture<'static, Done> {
    let mailbox = Arc::clone(mailbox);
    Box::pin(async move {
        let result = match mailbox.find(&Role::Sent, &message_id).await {
            Ok(proofs) if !proofs.is_empty() => mailbox.find(&Role::Inbox, &message_id).await,
            other => other,
        };
        Done::Found { message_id, result }
    })
}

/// Goes to the postman, up to the go-ahead for the body.
pub fn offer(postman: &Arc<dyn Postman>, record: &OutboxRecord) -> BoxFuture<'static, Done> {
    let (postman, letter) = (Arc::clone(postman), record.letter.clone());
    let envelope = Envelope { from: record.from.clone(), to: record.to.clone(), size: record.bytes.len() };
    Box::pin(async move {
        let result = postman.offer(&envelope).await;
        Done::Offered { letter, result }
    })
}

/// Sends the body; "body started" is on the disk.
pub fn deliver(offered: Box<dyn Offered>, letter: LetterId, bytes: String) -> BoxFuture<'static, Done> {
    Box::pin(async move {
        let delivery = offered.deliver(bytes.as_bytes()).await;
        Done::Delivered { letter, delivery }
    })
}
