//! How often we knock: providers lock accounts that log in too often.

use std::time::Duration;

use tokio::time::Instant;

/// Logins that may follow each other at once.
const BURST: f64 = 4.0;
/// One more login is earned in this time.
const EARN: Duration = Duration::from_secs(60);
/// The first wait after a failure; it doubles up to [`LONGEST`].
const FIRST: Duration = Duration::from_secs(1);
/// The longest wait after failures.
const LONGEST: Duration = Duration::from_secs(300);
/// Between tries after a refused password: at most four an hour.
const AFTER_REFUSAL: Duration = Duration::from_secs(15 * 60);

/// A token bucket for logins, and a growing wait after failures.
#[derive(Debug)]
pub(super) struct Pace {
    tokens: f64,
    counted: Instant,
    failures: u32,
    not_before: Instant,
}

impl Pace {
    pub(super) fn new(now: Instant) -> Pace {
        Pace { tokens: BURST, counted: now, failures: 0, not_before: now }
    }

    /// How long to wait before the next login; nothing when it may begin.
    pub(super) fn wait(&mut self, now: Instant) -> Duration {
        self.wait_for(1.0, now)
    }

    /// The same for one who leaves a login to those who need it more.
    pub(super) fn wait_behind(&mut self, now: Instant) -> Duration {
        self.wait_for(2.0, now)
    }

    fn wait_for(&mut self, tokens: f64, now: Instant) -> Duration {
        self.earn(now);
        let token = EARN.mul_f64((tokens - self.tokens).max(0.0));
        token.max(self.not_before.saturating_duration_since(now))
    }

    /// A login begins.
    pub(super) fn begin(&mut self, now: Instant) {
        self.earn(now);
        self.tokens -= 1.0;
    }

    /// It worked.
    pub(super) fn worked(&mut self) {
        self.failures = 0;
    }

    /// It failed, or the connection broke; `share` between 0 and 1 spreads many houses over time.
    pub(super) fn failed(&mut self, now: Instant, share: f64) {
        let wait = FIRST.saturating_mul(1 << self.failures.min(16)).min(LONGEST);
        self.failures += 1;
        self.not_before = now + wait.mul_f64(0.5 + share.clamp(0.0, 1.0) / 2.0);
    }

    /// The password was refused.
    pub(super) fn refused(&mut self, now: Instant) {
        self.not_before = now + AFTER_REFUSAL;
    }

    /// The server asked to be left alone for `span`; obeyed up to five minutes.
    pub(super) fn told_to_wait(&mut self, now: Instant, span: Duration) {
        self.not_before = self.not_before.max(now + span.min(LONGEST));
    }

    fn earn(&mut self, now: Instant) {
        let earned = now.saturating_duration_since(self.counted).as_secs_f64() / EARN.as_secs_f64();
        self.tokens = (self.tokens + earned).min(BURST);
        self.counted = now;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    /// Logs in as often as allowed for `span`, every try ending as `end` says; gives how many tries there were.
    fn tries(span: Duration, end: impl Fn(&mut Pace, Instant)) -> u32 {
        let start = Instant::now();
        let (mut pace, mut now, mut tries) = (Pace::new(start), start, 0);
        while now < start + span {
            let wait = pace.wait(now);
            if wait.is_zero() {
                pace.begin(now);
                end(&mut pace, now);
                tries += 1;
            }
            now += wait.max(Duration::from_millis(10));
        }
        tries
    }

    #[test]
    fn logins_come_in_a_burst_and_then_one_a_minute() {
        assert_eq!(tries(SECOND, |pace, _| pace.worked()), 4);
        assert_eq!(tries(SECOND * 599, |pace, _| pace.worked()), 13);
    }

    #[test]
    fn the_last_login_of_a_burst_is_kept_for_those_who_need_it() {
        let start = Instant::now();
        let mut pace = Pace::new(start);
        (0..3).for_each(|_| pace.begin(start));
        assert_eq!((pace.wait(start), pace.wait_behind(start)), (Duration::ZERO, EARN));
    }

    #[test]
    fn a_refused_password_is_tried_four_times_an_hour() {
        assert_eq!(tries(SECOND * 3600, Pace::refused), 4);
    }

    #[test]
    fn failures_wait_longer_and_longer() {
        let start = Instant::now();
        let mut pace = Pace::new(start);
        let mut waits = Vec::new();
        let mut now = start;
        for _ in 0..12 {
            pace.failed(now, 1.0);
            waits.push(pace.not_before.duration_since(now).as_secs());
            now += SECOND * 600;
        }
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
        pace.worked();
        pace.failed(now, 0.0);
        assert_eq!(pace.wait(now), SECOND / 2);
    }

    #[test]
    fn a_server_that_asks_for_quiet_gets_it_within_reason() {
        let start = Instant::now();
        for (asked, given) in [(92, 92), (4000, 300)] {
            let mut pace = Pace::new(start);
            pace.told_to_wait(start, SECOND * asked);
            assert_eq!(pace.wait(start), SECOND * given);
        }
    }
}
