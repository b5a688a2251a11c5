//! A mailbox and a postman that only note what they would have done, for `run --dry-run`.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;

use super::mailbox::{Changes, Copy, Cursors, Fetched, Look, Mailbox, MailboxError, Moved, Place, Role, Seen};
use super::postman::{Delivery, Envelope, Offered, Postman, Refusal};
use crate::domain::reading::mail::MessageId;
use crate::wire::read::read_header;

/// What would have happened, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Planned {
    /// A mail would be moved.
    Move { message_id: MessageId, from: Copy, to: Place },
    /// A letter would be sent.
    Letter { to: String, subject: String },
}

/// The plan so far.
pub type Plan = Arc<Mutex<Vec<Planned>>>;

fn note(plan: &Plan, planned: Planned) {
    if let Ok(mut plan) = plan.lock() {
        plan.push(planned);
    }
}

/// Reads the real mailbox and changes nothing in it.
pub struct DryMailbox {
    inner: Arc<dyn Mailbox>,
    plan: Plan,
}

impl DryMailbox {
    /// Around the real mailbox.
    pub fn new(inner: Arc<dyn Mailbox>, plan: Plan) -> DryMailbox {
        DryMailbox { inner, plan }
    }
}

#[async_trait]
impl Mailbox for DryMailbox {
    async fn notice(&self) {
        self.inner.notice().await;
    }

    async fn changes(&self, since: &Cursors, limit: usize) -> Result<Changes, MailboxError> {
        self.inner.changes(since, limit).await
    }

    async fn fetch(&self, copies: &[Copy]) -> Result<Vec<Fetched>, MailboxError> {
        self.inner.fetch(copies).await
    }

    async fn relocate(&self, copies: &[(Copy, MessageId)], to: &Place) -> Result<Vec<Moved>, MailboxError> {
        for (from, message_id) in copies {
            let planned = Planned::Move { message_id: message_id.clone(), from: from.clone(), to: to.clone() };
            note(&self.plan, planned);
        }
        Ok(copies.iter().map(|_| Moved::Somewhere).collect())
    }

    async fn append(&self, _: &Place, _: &MessageId, _: &[u8], _: bool) -> Result<(), MailboxError> {
        Ok(())
    }

    async fn look(&self, look: &Look) -> Result<Vec<Seen>, MailboxError> {
        self.inner.look(look).await
    }

    async fn find(&self, role: &Role, message_id: &MessageId) -> Result<Vec<Copy>, MailboxError> {
        self.inner.find(role, message_id).await
    }
}

/// Takes every letter and sends none.
pub struct DryPostman {
    plan: Plan,
}

impl DryPostman {
    /// Notes letters in `plan`.
    pub fn new(plan: Plan) -> DryPostman {
        DryPostman { plan }
    }
}

#[async_trait]
impl Postman for DryPostman {
    async fn offer(&self, envelope: &Envelope) -> Result<Box<dyn Offered>, Refusal> {
        Ok(Box::new(DryOffer { plan: Arc::clone(&self.plan), to: envelope.to.to_string() }))
    }
}

struct DryOffer {
    plan: Plan,
    to: String,
}

#[async_trait]
impl Offered for DryOffer {
    async fn deliver(self: Box<Self>, bytes: &[u8]) -> Delivery {
        let subject = read_header(bytes).subject;
        note(&self.plan, Planned::Letter { to: self.to.clone(), subject });
        Delivery::Sent("dry run".into())
    }
}
