//! Waiting to be told: IDLE (RFC 2177) on a connection of its own.
//!
//! Every IDLE ends after five minutes whatever the server says meanwhile, so a
//! connection that died in silence is noticed; and each new connection counts as
//! a notice, since something may have come while there was none.

use std::sync::Arc;
use std::time::Duration;

use async_imap::imap_proto::{MailboxDatum, Response};
use tokio::sync::Notify;
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout, timeout_at};
use tracing::{debug, info};

use super::FolderName;
use super::fault::Fault;
use super::line::Line;
use super::reply::{Heard, Kind, Mode};
use super::session::Session;

/// How long one IDLE lasts.
const IDLE: Duration = Duration::from_secs(300);
/// A connection that died before had something wrong with it.
const SHORT_LIFE: Duration = Duration::from_secs(60);
/// For the server to take up IDLE, and to end it.
const TURN: Duration = Duration::from_secs(30);

/// Watches INBOX for ever; ends when the server cannot tell.
pub(super) async fn watch(line: Line, told: Arc<Notify>) {
    loop {
        let Ok(mut session) = line.connect_patiently().await else { continue };
        if !session.can("IDLE") {
            info!("the mail server cannot tell of new mail (no IDLE): it is asked regularly");
            return;
        }
        let (bell, since) = (told.clone(), Instant::now());
        // A set ends its task when this one is ended.
        let mut task = JoinSet::new();
        task.spawn(async move { idle(&mut session, &bell).await });
        let fault = match task.join_next().await {
            Some(Ok(Err(fault))) => fault,
            Some(Ok(Ok(never))) => match never {},
            Some(Err(_)) | None => Fault::Garbled("the server's notice could not be understood".into()),
        };
        debug!(?fault, "the watching connection is gone");
        line.lost(&fault, since.elapsed() < SHORT_LIFE);
    }
}

async fn idle(session: &mut Session, told: &Notify) -> Result<std::convert::Infallible, Fault> {
    let mut count = Count::default();
    let tag = session.open("INBOX", Mode::Read)?;
    session.opened(tag, &FolderName("INBOX".into()), Mode::Read).await?;
    told.notify_one();
    loop {
        let until = Instant::now() + IDLE;
        let tag = session.send("IDLE");
        let slow = |what: &str| Fault::Dead(format!("the server did not {what} IDLE"));
        timeout(TURN, session.go_ahead(tag)).await.map_err(|_| slow("take up"))??;
        let mut news = |heard: &Heard<'_>| {
            if count.grows(heard.parsed()) {
                told.notify_one();
            }
        };
        while let Ok(kind) = timeout_at(until, session.hear(IDLE + TURN, &mut news)).await {
            if kind? == Kind::End {
                return Err(slow("keep up"));
            }
        }
        session.send_raw(b"DONE\r\n");
        let end = session.collect_one(tag, news);
        timeout(TURN, end).await.map_err(|_| slow("end"))??.ok()?;
    }
}

/// How many mails there are: our own moving mails out of INBOX is no news.
#[derive(Debug, Default)]
struct Count(Option<u32>);

impl Count {
    /// Whether this answer says that there is more than before.
    fn grows(&mut self, response: &Response<'_>) -> bool {
        match response {
            Response::MailboxData(MailboxDatum::Exists(now)) => {
                let grows = self.0.is_none_or(|before| *now > before);
                self.0 = Some(*now);
                grows
            }
            Response::Expunge(_) => {
                self.0 = self.0.map(|before| before.saturating_sub(1));
                false
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_more_mail_is_news() {
        let exists = |count| Response::MailboxData(MailboxDatum::Exists(count));
        let mut count = Count::default();
        let steps = [
            (exists(3), true),
            (exists(3), false),
            (Response::Expunge(1), false),
            (exists(2), false),
            (Response::Expunge(1), false),
            (exists(2), true),
        ];
        for (step, (response, grows)) in steps.into_iter().enumerate() {
            assert_eq!(count.grows(&response), grows, "step {step}");
        }
    }
}
