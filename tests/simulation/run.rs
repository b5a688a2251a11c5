//! One run: the house lives in the world, dies, is started again, and is judged after every step.

use std::future::{Future, pending};
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};

use jiff::{SignedDuration, Timestamp};
use strawboss::shell::ledger::memory::MemoryLedger;
use strawboss::shell::service::{Ports, Run, Service, ServiceError};
use tokio::sync::mpsc;

use crate::faults::{self, Fault, Faults};
use crate::ledger::SimLedger;
use crate::mailbox::SimMailbox;
use crate::people::Cast;
use crate::play;
use crate::postman::SimPostman;
use crate::time::SimClock;
use crate::world::{Event, Shared, World, lock};

/// First days of a run: ordinary weeks, both changes of the clock, the turn of the year.
const BEGINNINGS: [&str; 5] = [
    "2026-11-23T05:00:00Z",
    "2026-03-26T12:00:00Z",
    "2026-10-22T03:00:00Z",
    "2026-12-29T08:00:00Z",
    "2027-02-25T17:00:00Z",
];

/// Nobody writes any more for so long before the end.
const QUIET: SignedDuration = SignedDuration::from_hours(3);

/// What a run came to.
pub struct Outcome {
    pub wrong: Option<String>,
    pub trace: Vec<String>,
    pub hash: u64,
    pub counts: std::collections::BTreeMap<&'static str, u32>,
}

/// Runs a seed for so many days.
pub fn run(seed: u64, days: i64) -> Outcome {
    let begins: Timestamp = BEGINNINGS[(seed % 5) as usize].parse().unwrap_or(Timestamp::UNIX_EPOCH);
    let mut world = World::new(seed, begins, Cast::new(seed), Faults::some());
    play::begin(&mut world);
    faults::plan(&mut world, days);
    let shared: Shared = Arc::new(Mutex::new(world));
    let end = begins.checked_add(SignedDuration::from_hours(24 * days)).unwrap_or(Timestamp::MAX);
    let disk = MemoryLedger::default();
    while live_once(&shared, &disk, end) {}
    let mut world = lock(&shared);
    if world.wrong().is_none() {
        world.judge_end(&disk);
    }
    let (trace, hash) = world.trace();
    Outcome { wrong: world.wrong().map(str::to_owned), trace, hash, counts: world.witness.counts() }
}

/// One life of the house. Whether there will be another.
pub fn live_once(shared: &Shared, disk: &MemoryLedger, end: Timestamp) -> bool {
    {
        let mut world = lock(shared);
        world.tell("the house starts");
        world.witness.starts += 1;
        world.faults.down_for = None;
    }
    let waked = Arc::new(Waked(AtomicBool::new(true)));
    let waker = Waker::from(Arc::clone(&waked));
    let mut house: Pin<Box<dyn Future<Output = Result<(), ServiceError>>>> =
        Box::pin(house(shared.clone(), disk.clone()));
    loop {
        if waked.0.swap(false, Ordering::SeqCst)
            && let Poll::Ready(ended) = house.as_mut().poll(&mut Context::from_waker(&waker))
        {
            lock(shared).tell(format!("the house stops: {ended:?}"));
            drop(house);
            return rest(shared, SignedDuration::from_secs(20), end);
        }
        match advance(shared, end) {
            Step::Went => {}
            Step::Over => return false,
            Step::Died(down) => {
                drop(house);
                return rest(shared, down, end);
            }
        }
    }
}

async fn house(shared: Shared, disk: MemoryLedger) -> Result<(), ServiceError> {
    let home = lock(&shared).cast.home();
    let (door, messages) = mpsc::channel(8);
    let ports = Ports {
        mailbox: Arc::new(SimMailbox { shared: shared.clone() }),
        postman: Arc::new(SimPostman { shared: shared.clone() }),
        clock: Arc::new(SimClock { shared: shared.clone() }),
        ledger: Box::new(SimLedger { disk, shared: shared.clone(), failed: false }),
    };
    lock(&shared).door = Some(door);
    Service::open(home, ports)?.run(Run::Forever, messages, pending()).await
}

enum Step {
    Went,
    Over,
    Died(SignedDuration),
}

/// Goes on to the next thing that happens, and judges the mailbox after it.
fn advance(shared: &Shared, end: Timestamp) -> Step {
    let mut world = lock(shared);
    world.judge_mailbox();
    if world.wrong().is_some() {
        return Step::Over;
    }
    let ahead = world.ahead;
    let wait = world.timers.next(ahead);
    let event = world.next_event();
    let at = [wait.map(|(at, _)| at), event].into_iter().flatten().min().unwrap_or(end);
    if at >= end {
        return Step::Over;
    }
    go_to(&mut world, at, end);
    if event.is_some_and(|event| wait.is_none_or(|(wait, _)| event <= wait)) {
        if let Some(event) = world.take_event() {
            play::play(&mut world, event);
        }
    } else if let Some((_, id)) = wait {
        let outside = world.timers.end(id);
        let share = world.faults.crash_at_step;
        if outside && world.bad_luck(share) {
            let seconds = 1 + world.luck.below(900) as i64;
            world.faults.down_for = Some(SignedDuration::from_secs(seconds));
        }
    }
    match world.faults.down_for.take() {
        Some(down) => {
            world.tell(format!("the machine dies, for {} s", down.as_secs()));
            Step::Died(down)
        }
        None => Step::Went,
    }
}

fn go_to(world: &mut World, at: Timestamp, end: Timestamp) {
    world.now = world.now.max(at);
    world.quiet = end.duration_since(world.now) < QUIET;
}

/// The world goes on without the house. Whether the house is started again.
fn rest(shared: &Shared, span: SignedDuration, end: Timestamp) -> bool {
    let mut world = lock(shared);
    let mut until = world.now.checked_add(span).unwrap_or(end).min(end);
    while let Some(at) = world.next_event().filter(|at| *at <= until) {
        go_to(&mut world, at, end);
        if let Some(event) = world.take_event() {
            if event == Event::Fault(Fault::Over) {
                until = world.now;
            }
            play::play(&mut world, event);
        }
        world.faults.down_for = None;
    }
    go_to(&mut world, until, end);
    world.now < end && world.wrong().is_none()
}

struct Waked(AtomicBool);

impl Wake for Waked {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::SeqCst);
    }
}
