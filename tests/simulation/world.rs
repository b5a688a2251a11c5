//! The world around the house: people, mails, time, luck, and what has been seen of the house so far.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Waker;

use jiff::{SignedDuration, Timestamp};
use stage::mailbox::Random;
use strawboss::shell::mailbox::{FolderName, Role};
use strawboss::shell::service::Message;
use tokio::sync::mpsc;

use crate::faults::Faults;
use crate::people::Cast;
use crate::store::{By, Lying, Nature, SimMail, Store};
use crate::time::Timers;
use crate::witness::Witness;

/// Trace lines that are shown when something is wrong.
const SHOWN: usize = 40;

/// The world, shared by the ports and the play.
pub type Shared = Arc<Mutex<World>>;

/// The world itself; there is one thread.
pub fn lock(shared: &Shared) -> MutexGuard<'_, World> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Something that will happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A mail comes to a folder of the owner's mailbox.
    Arrive { mail: usize, folder: &'static str },
    /// A mail comes to a contractor.
    Reach { mail: usize, who: usize },
    /// A contractor answers a mail.
    Answer { mail: usize, who: usize },
    /// A contractor's machine answers a mail.
    Machine { mail: usize, who: usize },
    /// A contractor writes by themselves.
    Write { who: usize },
    /// The owner does something.
    Owner,
    /// The owner reads a letter of the house.
    Read { mail: usize },
    /// Somebody else writes.
    Crowd,
    /// What a story tells next.
    Act(usize),
    /// Something breaks, or is whole again.
    Fault(crate::faults::Fault),
}

/// The world.
pub struct World {
    pub now: Timestamp,
    /// When the house was first started.
    pub born: Timestamp,
    /// How far the house's clock is ahead of the world's.
    pub ahead: SignedDuration,
    pub timers: Timers,
    /// Decides what people do.
    pub will: Random,
    /// Decides what breaks.
    pub luck: Random,
    pub faults: Faults,
    pub cast: Cast,
    pub store: Store,
    pub witness: Witness,
    /// People write no more.
    pub quiet: bool,
    /// Mails that came to INBOX.
    pub arrivals: u64,
    pub listeners: Vec<Waker>,
    pub talks: usize,
    /// The story that is told, where this is one.
    pub stage: Option<crate::stories::Stage>,
    /// The way to ask the house that runs now.
    pub door: Option<mpsc::Sender<Message>>,
    /// Somebody gave an order on the command line.
    pub spoken: bool,
    events: BTreeMap<(Timestamp, u64), Event>,
    planned: u64,
    /// Every trace line is printed at once.
    loud: bool,
    trace: VecDeque<String>,
    hash: u64,
    broken: Option<String>,
}

impl World {
    /// A world in which nothing has happened yet.
    pub fn new(seed: u64, now: Timestamp, cast: Cast, faults: Faults) -> World {
        World {
            now,
            born: now,
            ahead: SignedDuration::ZERO,
            timers: Timers::default(),
            will: Random::new(seed ^ 0x5157_0a11),
            luck: Random::new(seed ^ 0x0bad_1ac4),
            faults,
            cast,
            store: Store::new(),
            witness: Witness::default(),
            quiet: false,
            arrivals: 0,
            listeners: Vec::new(),
            talks: 0,
            stage: None,
            door: None,
            spoken: false,
            events: BTreeMap::new(),
            planned: 0,
            loud: std::env::var_os("SIM_LOUD").is_some(),
            trace: VecDeque::new(),
            hash: 0xcbf2_9ce4_8422_2325,
            broken: None,
        }
    }

    /// What the house's clock shows.
    pub fn clock(&self) -> Timestamp {
        self.now.checked_add(self.ahead).unwrap_or(self.now)
    }

    /// Notes what happened.
    pub fn tell(&mut self, what: impl AsRef<str>) {
        let line = format!("{} {}", self.now, what.as_ref());
        for byte in line.bytes() {
            self.hash = (self.hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        if self.loud {
            eprintln!("{line}");
        }
        if self.trace.len() >= SHOWN {
            self.trace.pop_front();
        }
        self.trace.push_back(line);
    }

    /// Something is wrong; the first thing counts.
    pub fn broken(&mut self, what: impl Into<String>) {
        let what = what.into();
        self.tell(format!("BROKEN {what}"));
        self.broken.get_or_insert(what);
    }

    /// What is wrong, if anything is.
    pub fn wrong(&self) -> Option<&str> {
        self.broken.as_deref()
    }

    /// The last trace lines, and a hash of all of them.
    pub fn trace(&self) -> (Vec<String>, u64) {
        (self.trace.iter().cloned().collect(), self.hash)
    }

    /// Plans an event.
    pub fn plan(&mut self, after: SignedDuration, event: Event) {
        self.planned += 1;
        let at = self.now.checked_add(after).unwrap_or(Timestamp::MAX);
        self.events.insert((at, self.planned), event);
    }

    /// When the next event comes.
    pub fn next_event(&self) -> Option<Timestamp> {
        self.events.keys().next().map(|(at, _)| *at)
    }

    /// The next event.
    pub fn take_event(&mut self) -> Option<Event> {
        self.events.pop_first().map(|(_, event)| event)
    }

    /// A span between `least` and `most` seconds, for people.
    pub fn some_seconds(&mut self, least: i64, most: i64) -> SignedDuration {
        let share = self.will.share();
        SignedDuration::from_millis(((least as f64 + share * (most - least) as f64) * 1000.0) as i64)
    }

    /// A mail that somebody wrote just now. Lines are ended as on the wire.
    pub fn written(&mut self, bytes: &[u8], by: By, with: Option<usize>, nature: Nature, talk: Option<usize>) -> usize {
        let bytes: Vec<u8> = if bytes.windows(2).any(|two| two == b"\r\n") {
            bytes.to_vec()
        } else {
            String::from_utf8_lossy(bytes).replace('\n', "\r\n").into_bytes()
        };
        let (message_id, id, from) = SimMail::identity(&bytes);
        let talk = talk.unwrap_or_else(|| {
            self.talks += 1;
            self.talks
        });
        let written = self.now;
        let mail = SimMail {
            bytes: bytes.into(),
            message_id,
            id,
            from,
            by,
            with,
            nature,
            talk,
            written,
            arrived: None,
            filed: false,
        };
        self.store.mails.push(mail);
        self.store.mails.len() - 1
    }

    /// A mail comes to a folder of the owner's.
    pub fn arrive(&mut self, mail: usize, folder: &str) {
        let name = FolderName(folder.into());
        let lying = Lying { mail, arrival: self.now, by_hand: false };
        let uid = self.store.put(&name, lying);
        self.witness.deliveries += 1;
        let (nature, by) = (self.store.mails[mail].nature, self.store.mails[mail].by);
        self.tell(format!("mail {mail} ({nature:?} by {by:?}) comes to {folder} as {uid}"));
        if self.store.folders.get(&name).is_some_and(|folder| folder.role == Role::Inbox) {
            self.arrivals += 1;
            self.listeners.drain(..).for_each(Waker::wake);
        }
    }

    /// The mail with this Message-ID.
    pub fn by_message(&self, id: &str) -> Option<usize> {
        self.store.mails.iter().position(|mail| mail.message_id.0 == id)
    }
}
