//! The only place that knows what time it is.

use std::time::Duration;

use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};

/// Time as the service sees it. Every timer goes through here, so that a simulation can own it.
#[async_trait]
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Timestamp;

    /// Returns at `at`, at once if that has passed, and early where the clock was set back meanwhile.
    async fn sleep_until(&self, at: Timestamp);

    /// A span between nothing and `most`, different each time, so that many houses do not knock at once.
    fn jitter(&self, most: SignedDuration) -> SignedDuration;
}

/// The clock of the machine.
pub struct SystemClock;

#[async_trait]
impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    async fn sleep_until(&self, at: Timestamp) {
        // A wall clock can be set while we sleep: look again at least once a minute.
        let mut before = self.now();
        while let Ok(left) = Duration::try_from(at.duration_since(before)) {
            if left.is_zero() {
                return;
            }
            tokio::time::sleep(left.min(Duration::from_secs(60))).await;
            let now = self.now();
            if now < before {
                return;
            }
            before = now;
        }
    }

    fn jitter(&self, most: SignedDuration) -> SignedDuration {
        let share = getrandom::u32().map_or(0.5, |word| f64::from(word) / f64::from(u32::MAX));
        SignedDuration::try_from_secs_f64(most.as_secs_f64() * share).unwrap_or(SignedDuration::ZERO)
    }
}
