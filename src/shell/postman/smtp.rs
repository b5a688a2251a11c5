//! The postman for a submission server.

use async_trait::async_trait;

use super::dial::{Dial, Tcp};
use super::dialogue::Dialogue;
use super::starttls::secured;
use super::{Delivery, Envelope, Offered, Postman, Refusal, SmtpSettings};

/// Sends each letter over a connection of its own.
pub struct SmtpPostman {
    settings: SmtpSettings,
    dial: Box<dyn Dial>,
}

impl SmtpPostman {
    /// For this server; nothing is connected yet.
    pub fn new(settings: SmtpSettings) -> SmtpPostman {
        SmtpPostman { settings, dial: Box::new(Tcp) }
    }

    /// Connects and logs in, offers nothing: what `check --online` wants to know.
    pub async fn try_login(&self) -> Result<(), Refusal> {
        self.reach().await?.part();
        Ok(())
    }

    #[cfg(test)]
    pub(super) fn over(settings: SmtpSettings, dial: Box<dyn Dial>) -> SmtpPostman {
        SmtpPostman { settings, dial }
    }

    async fn reach(&self) -> Result<Dialogue, Refusal> {
        let plain = self.dial.dial(&self.settings).await?;
        let line = secured(&self.settings, plain).await?;
        let mut dialogue = Dialogue::begin(line, self.settings.patience).await?;
        if let Some(login) = &self.settings.login {
            dialogue.log_in(login).await?;
        }
        Ok(dialogue)
    }
}

#[async_trait]
impl Postman for SmtpPostman {
    async fn offer(&self, envelope: &Envelope) -> Result<Box<dyn Offered>, Refusal> {
        let mut dialogue = self.reach().await?;
        dialogue.propose(envelope).await?;
        Ok(Box::new(dialogue))
    }
}

#[async_trait]
impl Offered for Dialogue {
    async fn deliver(self: Box<Self>, bytes: &[u8]) -> Delivery {
        self.hand_over(bytes).await
    }
}
