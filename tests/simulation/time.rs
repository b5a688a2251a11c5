//! Time in the world: it jumps to the next thing that happens, and the house's clock may be wrong.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use strawboss::shell::clock::Clock;

use crate::world::{Shared, World, lock};

/// So many sleeps that end at once, at one moment, are a loop that spins.
const MOST_SLEEPS: u32 = 3_000;

/// When a wait ends.
#[derive(Clone, Copy, Debug)]
pub enum Until {
    /// In the world's time.
    World(Timestamp),
    /// When the house's clock shows this.
    Clock(Timestamp),
}

/// Waits under way, in the order they began.
#[derive(Default)]
pub struct Timers {
    waits: BTreeMap<u64, Timer>,
    begun: u64,
    sleeps: (Option<Timestamp>, u32),
}

struct Timer {
    until: Until,
    waker: Option<Waker>,
    over: bool,
}

impl Timers {
    /// The moment in the world's time at which the next wait ends.
    pub fn next(&self, ahead: SignedDuration) -> Option<(Timestamp, u64)> {
        let due = |timer: &Timer| match timer.until {
            Until::World(at) => at,
            Until::Clock(at) => at.checked_sub(ahead).unwrap_or(Timestamp::MAX),
        };
        self.waits.iter().filter(|(_, timer)| !timer.over).map(|(id, timer)| (due(timer), *id)).min()
    }

    /// The house's clock was set back: its sleeps end.
    pub fn set_back(&mut self) {
        let sleeps: Vec<u64> =
            self.waits.iter().filter(|(_, timer)| matches!(timer.until, Until::Clock(_))).map(|(id, _)| *id).collect();
        for id in sleeps {
            self.end(id);
        }
    }

    /// Ends a wait. Whether it was one for the outside.
    pub fn end(&mut self, id: u64) -> bool {
        let Some(timer) = self.waits.get_mut(&id) else { return false };
        timer.over = true;
        if let Some(waker) = timer.waker.take() {
            waker.wake();
        }
        matches!(timer.until, Until::World(_))
    }

    /// Counts a sleep that ends at once; `false` when it is one too many.
    fn may_sleep_again(&mut self, now: Timestamp) -> bool {
        if self.sleeps.0 != Some(now) {
            self.sleeps = (Some(now), 0);
        }
        self.sleeps.1 += 1;
        self.sleeps.1 < MOST_SLEEPS
    }
}

/// A wait; dropping it forgets it.
pub struct Wait {
    shared: Shared,
    until: Until,
    id: Option<u64>,
}

/// Waits for a span of the world's time.
pub fn pass(shared: &Shared, span: SignedDuration) -> Wait {
    let now = lock(shared).now;
    Wait { shared: shared.clone(), until: Until::World(now.checked_add(span).unwrap_or(Timestamp::MAX)), id: None }
}

impl Future for Wait {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let shared = self.shared.clone();
        let mut world = lock(&shared);
        let Some(id) = self.id else {
            if let Until::Clock(at) = self.until
                && at <= world.clock()
                && may_end_at_once(&mut world)
            {
                return Poll::Ready(());
            }
            let timers = &mut world.timers;
            timers.begun += 1;
            let id = timers.begun;
            timers.waits.insert(id, Timer { until: self.until, waker: Some(context.waker().clone()), over: false });
            drop(world);
            self.id = Some(id);
            return Poll::Pending;
        };
        match world.timers.waits.get_mut(&id) {
            Some(timer) if timer.over => {
                world.timers.waits.remove(&id);
                drop(world);
                self.id = None;
                Poll::Ready(())
            }
            Some(timer) => {
                timer.waker = Some(context.waker().clone());
                Poll::Pending
            }
            None => Poll::Ready(()),
        }
    }
}

fn may_end_at_once(world: &mut World) -> bool {
    let now = world.now;
    let may = world.timers.may_sleep_again(now);
    if !may {
        world.broken("the loop spins: it sleeps until moments that have passed");
    }
    may
}

impl Drop for Wait {
    fn drop(&mut self) {
        if let Some(id) = self.id {
            lock(&self.shared).timers.waits.remove(&id);
        }
    }
}

/// The house's clock.
pub struct SimClock {
    pub shared: Shared,
}

#[async_trait]
impl Clock for SimClock {
    fn now(&self) -> Timestamp {
        lock(&self.shared).clock()
    }

    async fn sleep_until(&self, at: Timestamp) {
        Wait { shared: self.shared.clone(), until: Until::Clock(at), id: None }.await;
    }

    fn jitter(&self, most: SignedDuration) -> SignedDuration {
        let share = lock(&self.shared).luck.share();
        SignedDuration::try_from_secs_f64(most.as_secs_f64() * share).unwrap_or(SignedDuration::ZERO)
    }
}
