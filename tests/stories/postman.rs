//! A way out in memory: every letter arrives, and the provider keeps a copy in Sent.

use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use jiff::Timestamp;
use strawboss::shell::postman::{Delivery, Envelope, Offered, Postman, Refusal};

use crate::mailbox::Store;

/// What left: to whom, and the bytes.
pub type Left = Arc<Mutex<Vec<(String, Vec<u8>)>>>;

/// The postman.
pub struct Carrier {
    pub left: Left,
    pub store: Store,
    pub now: Arc<Mutex<Timestamp>>,
}

struct Taken {
    left: Left,
    store: Store,
    now: Timestamp,
    to: String,
}

#[async_trait]
impl Postman for Carrier {
    async fn offer(&self, envelope: &Envelope) -> Result<Box<dyn Offered>, Refusal> {
        let now = *self.now.lock().unwrap_or_else(PoisonError::into_inner);
        let (left, store) = (Arc::clone(&self.left), self.store.clone());
        Ok(Box::new(Taken { left, store, now, to: envelope.to.to_string() }))
    }
}

#[async_trait]
impl Offered for Taken {
    async fn deliver(self: Box<Self>, bytes: &[u8]) -> Delivery {
        self.left.lock().unwrap_or_else(PoisonError::into_inner).push((self.to.clone(), bytes.to_vec()));
        self.store.put("Sent", bytes, self.now);
        if self.to == crate::house::OWNER {
            self.store.put("INBOX", bytes, self.now);
        }
        Delivery::Sent("250 taken".into())
    }
}
