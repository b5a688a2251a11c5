//! What the mailbox does to a letter: sent by its owner to its owner, and looked for.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::login::LoggedIn;
use crate::domain::people::address::Address;
use crate::shell::cli::trouble::{Exit, Trouble};
use crate::shell::clock::{Clock, SystemClock};
use crate::shell::mailbox::{Look, Mailbox, Role};
use crate::shell::postman::{Delivery, Envelope, Postman};
use crate::shell::setup::letter::{TestLetter, test_letter};
use crate::wire::read::read_header;

/// A provider that takes longer to bring a letter back is told as slow.
const ARRIVAL: SignedDuration = SignedDuration::from_secs(45);
/// The provider's own copy is in Sent by then, or it makes none.
const COPY: SignedDuration = SignedDuration::from_secs(5);
const PAUSE: SignedDuration = SignedDuration::from_millis(300);

/// What was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Seen {
    /// How long it took; `None` where it did not come in time.
    pub(super) arrived_in: Option<Duration>,
    /// Whether the provider put a copy into Sent.
    pub(super) copy_in_sent: Option<bool>,
    /// Whether the Message-ID came back as it was.
    pub(super) keeps_message_id: Option<bool>,
}

/// Sends the letter and waits for it.
pub(super) async fn probe(house: &LoggedIn, owner: &Address) -> Result<Seen, Trouble> {
    let clock = SystemClock;
    let start = clock.now();
    let letter = test_letter(owner, start);
    let envelope = Envelope { from: owner.clone(), to: owner.clone(), size: letter.bytes.len() };
    let offered = house.postman.offer(&envelope).await.map_err(|refusal| Trouble::new(Exit::Unavailable, refusal))?;
    if let Delivery::Refused(refusal) = offered.deliver(&letter.bytes).await {
        return Err(Trouble::new(Exit::Unavailable, refusal));
    }
    let mut seen = Seen::default();
    let until = |span: SignedDuration, from: Timestamp| from.checked_add(span).unwrap_or(Timestamp::MAX);
    while seen.arrived_in.is_none() && clock.now() < until(ARRIVAL, start) {
        if !house.mailbox.find(&Role::Inbox, &letter.id).await?.is_empty() {
            seen.keeps_message_id = Some(true);
        } else if came_renamed(house, owner, &letter, start).await? {
            seen.keeps_message_id = Some(false);
        } else {
            clock.sleep_until(until(PAUSE, clock.now())).await;
            continue;
        }
        seen.arrived_in = Duration::try_from(clock.now().duration_since(start)).ok();
    }
    if seen.keeps_message_id == Some(true) {
        let arrived = clock.now();
        let mut copy = false;
        while !copy && clock.now() < until(COPY, arrived) {
            copy = !house.mailbox.find(&Role::Sent, &letter.id).await?.is_empty();
            if !copy {
                clock.sleep_until(until(PAUSE, clock.now())).await;
            }
        }
        seen.copy_in_sent = Some(copy);
    }
    Ok(seen)
}

/// Whether it came under another Message-ID: found by its subject. Only after a while, since it asks for much.
async fn came_renamed(
    house: &LoggedIn,
    owner: &Address,
    letter: &TestLetter,
    start: Timestamp,
) -> Result<bool, Trouble> {
    if SystemClock.now().duration_since(start) < SignedDuration::from_secs(10) {
        return Ok(false);
    }
    let since = start.to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    let found = house.mailbox.look(&Look { from: vec![owner.clone()], since }).await?;
    Ok(found.iter().any(|one| one.role == Role::Inbox && read_header(&one.header).subject == letter.subject))
}
