//! When the mailbox falls silent the owner hears of it once, and once more when it is back.
//!
//! An alarm has a path of its own: what it reports is that the usual one is broken. It tries SMTP, then puts the letter
//! into INBOX itself, then has only the journal and systemd's status. It waits in no outbox and is never tried again.

use jiff::{SignedDuration, Timestamp};

use super::mailbox::{Mailbox, Place, Role};
use super::postman::{Delivery, Envelope, Postman};
use crate::domain::people::address::Address;
use crate::domain::reading::mail::MessageId;

/// What the owner has to hear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alarm {
    /// The mailbox has not been read since then.
    Silent(Timestamp),
    /// It is read again, after so long.
    Back(SignedDuration),
}

/// Whether the owner was told.
#[derive(Clone, Copy, Debug)]
pub struct Watch {
    /// Silence that is worth an alarm.
    after: SignedDuration,
    /// The last moment all was well; at first the start.
    well: Timestamp,
    told: bool,
}

impl Watch {
    /// Begins at `now`, as if the mailbox had just been read.
    pub fn new(after: SignedDuration, now: Timestamp) -> Watch {
        Watch { after, well: now, told: false }
    }

    /// What is to be said at `now`, when the mailbox was last read at `seen`. Each alarm is said once.
    pub fn judge(&mut self, seen: Option<Timestamp>, now: Timestamp) -> Option<Alarm> {
        let before = self.well;
        self.well = seen.map_or(before, |seen| seen.max(before)).min(now.max(before));
        let is_silent = now.duration_since(self.well) >= self.after;
        match (is_silent, self.told) {
            (true, false) => {
                self.told = true;
                Some(Alarm::Silent(self.well))
            }
            (false, true) => {
                self.told = false;
                Some(Alarm::Back(now.duration_since(before)))
            }
            (true, true) | (false, false) => None,
        }
    }
}

/// How the owner was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// A letter left.
    BySmtp,
    /// It was put into INBOX.
    IntoInbox,
    /// Neither: only the journal knows.
    Nobody,
}

/// Tells the owner by the first way that works. `said` is what happened, a sentence or two.
pub async fn raise(
    owner: &Address,
    said: &str,
    now: Timestamp,
    postman: &dyn Postman,
    mailbox: &dyn Mailbox,
) -> Reached {
    let (id, bytes) = letter(owner, said, now);
    let envelope = Envelope { from: owner.clone(), to: owner.clone(), size: bytes.len() };
    if let Ok(offered) = postman.offer(&envelope).await
        && matches!(offered.deliver(&bytes).await, Delivery::Sent(_))
    {
        return Reached::BySmtp;
    }
    // Where nobody knows whether it left, INBOX is looked into first: it is put there once.
    match mailbox.append(&Place::Role(Role::Inbox), &id, &bytes, false).await {
        Ok(()) => Reached::IntoInbox,
        Err(_) => Reached::Nobody,
    }
}

/// The sentences of an alarm. None of their lines reads as an order.
pub fn sentences(alarm: Alarm, zone: &jiff::tz::TimeZone) -> String {
    match alarm {
        Alarm::Silent(since) => format!(
            "Your mailbox could not be read since {}. Mail is neither filed nor watched until it can, and no reminder goes \
             out. strawboss goes on trying and tells you when it is back.",
            zone.to_datetime(since).strftime("%A %d %B, %H:%M")
        ),
        Alarm::Back(after) => format!(
            "Your mailbox is read again, after {} of silence. What came meanwhile is being caught up with.",
            crate::domain::people::duration::words_in_days(
                SignedDuration::from_mins(after.as_mins().max(1)),
                crate::domain::people::duration::DayIs::Calendar
            )
        ),
    }
}

fn letter(owner: &Address, said: &str, now: Timestamp) -> (MessageId, Vec<u8>) {
    let id = MessageId(format!("<strawboss-alarm.{}@{}>", now.as_millisecond(), owner.domain()));
    let subject =
        if said.contains("again") { "strawboss: your mailbox is back" } else { "strawboss: your mailbox is silent" };
    let date = now.strftime("%a, %d %b %Y %H:%M:%S +0000");
    let mut text = String::new();
    let mut column = 0;
    for word in said.split_whitespace() {
        let room = column + word.len() < 72;
        text.push_str(if column == 0 {
            ""
        } else if room {
            " "
        } else {
            "\r\n"
        });
        column = if room { column + word.len() + 1 } else { word.len() };
        text.push_str(word);
    }
    let bytes = format!(
        "Date: {date}\r\nFrom: strawboss <{owner}>\r\nTo: {owner}\r\nSubject: {subject}\r\nMessage-ID: {}\r\n\
         Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n\
         {text}\r\n",
        id.0
    );
    (id, bytes.into_bytes())
}

#[cfg(test)]
mod tests;
