//! Watches over the service from beside it: when it has not read the mailbox for long, the owner hears of it.

use std::path::PathBuf;
use std::time::Duration;

use jiff::Timestamp;
use serde_json::Value;
use tokio::sync::{mpsc, oneshot};

use super::house;
use super::trouble::Trouble;
use crate::shell::alarm::{Alarm, Reached, Watch, raise, sentences};
use crate::shell::clock::{Clock, SystemClock};
use crate::shell::config::Settings;
use crate::shell::mailbox::Access;
use crate::shell::service::{Ask, Message, Request};
use crate::shell::{journal, systemd};

/// So often it is looked.
const EVERY: Duration = Duration::from_secs(60);

/// Looks until the service is gone. The configuration is read anew for each alarm.
pub(super) async fn watch(config: PathBuf, settings: Settings, service: mpsc::Sender<Message>) {
    let Some(after) = settings.alarm_after else { return };
    let mut watch = Watch::new(after, SystemClock.now());
    loop {
        tokio::time::sleep(EVERY).await;
        let Some(seen) = seen(&service).await else { return };
        if let Some(alarm) = watch.judge(seen, SystemClock.now()) {
            tell(&config, alarm).await;
        }
    }
}

/// When the mailbox was last read; none at all where the service is gone.
async fn seen(service: &mpsc::Sender<Message>) -> Option<Option<Timestamp>> {
    let (reply, heard) = oneshot::channel();
    service.send(Message::Ask(Request { ask: Ask::Status, reply })).await.ok()?;
    let facts = heard.await.ok()?.facts;
    Some(facts.get("mailbox-read-at").and_then(Value::as_str).and_then(|at| at.parse().ok()))
}

async fn tell(config: &std::path::Path, alarm: Alarm) {
    let words = match said(config, alarm).await {
        Ok((words, Reached::BySmtp | Reached::IntoInbox)) => words,
        Ok((words, Reached::Nobody)) => format!("{words} (the owner could not be told)"),
        Err(trouble) => format!("the owner could not be told of {alarm:?}: {}", trouble.why),
    };
    journal::alarm(&words);
    systemd::status(&words);
}

async fn said(config: &std::path::Path, alarm: Alarm) -> Result<(String, Reached), Trouble> {
    let settings = house::settings(config)?;
    let owner = settings.roster.owner();
    let words = sentences(alarm, owner.calendar.zone());
    let (postman, mailbox) = (house::postman(&settings).await?, house::mailbox(&settings, Access::Full).await?);
    let reached = raise(owner.address(), &words, SystemClock.now(), &postman, &mailbox).await;
    Ok((words, reached))
}
