//! At most one line a minute for the same trouble.
//!
//! What goes wrong once every few seconds would fill the disk and bury what
//! matters. Troubles are the same when they differ only in numbers.

use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Metadata, Subscriber};
use tracing_subscriber::layer::{Context, Filter};

/// Between two lines about the same.
const PAUSE: Duration = Duration::from_secs(60);

/// Troubles remembered; one more, and the oldest is told again.
const MOST: usize = 256;

/// Most characters that tell one trouble from another.
const CAUSE: usize = 200;

/// Lets warnings and errors through once a minute each, all else always.
#[derive(Default)]
pub(super) struct Pace {
    told: Mutex<BTreeMap<String, Instant>>,
}

impl Pace {
    /// Whether to tell of `cause` at `now`.
    fn admits(&self, cause: String, now: Instant) -> bool {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.get(&cause).is_some_and(|last| now.duration_since(*last) < PAUSE) {
            return false;
        }
        if told.len() >= MOST {
            let oldest = told.iter().min_by_key(|(_, at)| **at).map(|(cause, _)| cause.clone());
            oldest.map(|cause| told.remove(&cause));
        }
        told.insert(cause, now);
        true
    }
}

impl<S: Subscriber> Filter<S> for Pace {
    fn enabled(&self, _: &Metadata<'_>, _: &Context<'_, S>) -> bool {
        true
    }

    fn event_enabled(&self, event: &Event<'_>, _: &Context<'_, S>) -> bool {
        // In tracing's order the graver level is the smaller one.
        *event.metadata().level() > Level::WARN || self.admits(cause(event), Instant::now())
    }
}

/// What an event is about, without its numbers.
fn cause(event: &Event<'_>) -> String {
    let mut cause = Cause(event.metadata().target().to_owned());
    event.record(&mut cause);
    cause.0.chars().filter(|c| !c.is_ascii_digit()).take(CAUSE).collect()
}

struct Cause(String);

impl Visit for Cause {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        // Writing to a string does not fail.
        let _ = write!(self.0, " {}={value:?}", field.name());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(start: Instant, seconds: u64) -> Instant {
        start + Duration::from_secs(seconds)
    }

    #[test]
    fn the_same_is_told_once_a_minute() {
        let (pace, start) = (Pace::default(), Instant::now());
        let told: Vec<u64> = (0..200).filter(|second| pace.admits("offline".into(), after(start, *second))).collect();
        assert_eq!(told, [0, 60, 120, 180]);
        assert!(pace.admits("disk full".into(), after(start, 61)), "another cause has its own minute");
    }

    #[test]
    fn what_is_remembered_is_bounded() {
        let (pace, start) = (Pace::default(), Instant::now());
        for number in 0..10 * MOST as u64 {
            assert!(pace.admits(format!("cause {number}"), after(start, number % 7)));
        }
        assert_eq!(pace.told.lock().unwrap().len(), MOST);
    }
}
