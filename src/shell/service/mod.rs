//! The one event loop and the one writer.
//!
//! The loop waits for one of four things: a job outside has ended, the command
//! line asks, a moment has come, or it is told to stop. Whatever happened is
//! decided by the pure core, written down in one transaction, and only then
//! carried out by new jobs. Nothing here waits for the outside in any other way,
//! so that the whole loop also runs in a simulation.

mod backlog;
mod book;
mod commands;
mod control;
mod digests;
mod home;
mod intake;
mod jobs;
mod letters;
mod looks;
mod moves;
mod outbox;
mod pen;
mod replies;

use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::sync::Arc;

use futures_util::StreamExt;
use jiff::{SignedDuration, Timestamp};
use thiserror::Error;
use tokio::sync::{Notify, mpsc};

use crate::domain::decide::Decision;
use crate::domain::desk::Desk;
use crate::domain::people::roster::{ContractorKey, Side};
use crate::domain::people::rules::FileWhen;
use crate::domain::setting::Setting;
use crate::domain::turn::fact::{AtDesk, InHouse, LetterState};
use crate::shell::clock::Clock;
use crate::shell::journal;
use crate::shell::ledger::record::{self, MoveEnd, decode};
use crate::shell::ledger::{Ledger, LedgerError, Tree};
use crate::shell::mailbox::{Cursors, FolderName, Mailbox, MailboxError, Moved};
use crate::shell::postman::Postman;
use backlog::Backlog;
use book::Book;
use jobs::{Done, Jobs};
use moves::Moves;
use outbox::Outbox;

pub use control::{Answer, Ask, Message, Renewal, Request};
pub use home::{Health, Home};
pub use outbox::SentCopies;

/// The mark of the last moment the service was seen alive.
const ALIVE: &[u8] = b"alive";

/// The mark is renewed this often.
const ALIVE_EVERY: SignedDuration = SignedDuration::from_mins(10);

/// A stop, or a jump of the clock, this long counts as an interruption.
const LONG_STOP: SignedDuration = SignedDuration::from_hours(24);

/// Mails that are filed when they are seen or answered are looked at this often.
const RIPENING: SignedDuration = SignedDuration::from_mins(1);

/// A clock that goes back by less is being put right, not set.
const CLOCK_SLACK: SignedDuration = SignedDuration::from_secs(30);

/// A trouble with the mailbox is tried again after this, doubled up to [`LONGEST_WAIT`].
const FIRST_WAIT: SignedDuration = SignedDuration::from_secs(2);

/// `run --once` gives up after so many failures in a row.
const ENOUGH_TRIES: u32 = 3;

/// Longest wait between two tries.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_mins(5);

/// The outside, as the service sees it.
pub struct Ports {
    /// The owner's mailbox.
    pub mailbox: Arc<dyn Mailbox>,
    /// The way out.
    pub postman: Arc<dyn Postman>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Memory.
    pub ledger: Box<dyn Ledger>,
}

/// Why the service stopped by itself.
#[derive(Debug, Error)]
pub enum ServiceError {
    /// The ledger cannot be trusted any more until it is opened again.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// Once was asked for, and the mailbox does not answer.
    #[error(transparent)]
    Mailbox(MailboxError),
}

/// How long to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run {
    /// Until told to stop.
    Forever,
    /// Until nothing is left to be done now.
    Once,
}

/// The service.
pub struct Service {
    home: Home,
    mailbox: Arc<dyn Mailbox>,
    postman: Arc<dyn Postman>,
    clock: Arc<dyn Clock>,
    book: Book,
    outbox: Outbox,
    moves: Moves,
    /// How far the headers have been read.
    cursors: Cursors,
    /// The cursors on the disk.
    written: Cursors,
    backlog: Backlog,
    jobs: Jobs,
    health: Health,
    /// When each desk wants to be looked at again.
    agenda: BTreeMap<ContractorKey, Timestamp>,
    /// Desks whose next moment is to be reckoned anew.
    stale: BTreeSet<ContractorKey>,
    /// Looks under way.
    looking: BTreeSet<(ContractorKey, Side)>,
    /// Changes are being fetched.
    reading: bool,
    /// The last answer was not all there is to read.
    catching_up: bool,
    /// Ask for changes as soon as nothing else is being read.
    wants_changes: bool,
    /// UIDs in INBOX of mails that are filed when they are seen or answered; they are looked at again now and then.
    unripe: BTreeSet<u32>,
    /// When they are looked at again.
    ripens_at: Timestamp,
    /// A group of moves is under way.
    moving: bool,
    /// A letter is at the postman's, or a Sent folder is being looked at for one.
    sending: bool,
    next_sweep: Timestamp,
    mailbox_rests_until: Timestamp,
    mailbox_failures: u32,
    mailbox_trouble: Option<MailboxError>,
    /// Told when the mailbox is replaced.
    retired: Arc<Notify>,
    last_left: Option<Timestamp>,
    /// The moment the loop last looked at the clock.
    last_now: Timestamp,
    alive_at: Timestamp,
    rank: u32,
}

impl Service {
    /// Opens the book and takes up what was left.
    ///
    /// # Errors
    /// The ledger cannot be read.
    pub fn open(home: Home, ports: Ports) -> Result<Service, ServiceError> {
        let Ports { mailbox, postman, clock, ledger } = ports;
        let now = clock.now();
        let book = Book::open(ledger)?;
        let outbox = Outbox::open(&book, now)?;
        let moves = Moves::open(&book)?;
        let cursors = cursors_of(&book)?;
        let mut service = Service {
            home,
            mailbox,
            postman,
            clock,
            book,
            outbox,
            moves,
            written: cursors.clone(),
            cursors,
            backlog: Backlog::default(),
            jobs: Jobs::new(),
            health: Health::default(),
            agenda: BTreeMap::new(),
            stale: BTreeSet::new(),
            looking: BTreeSet::new(),
            reading: false,
            catching_up: false,
            wants_changes: true,
            unripe: BTreeSet::from([1]),
            ripens_at: now,
            moving: false,
            sending: false,
            next_sweep: now,
            mailbox_rests_until: now,
            mailbox_failures: 0,
            mailbox_trouble: None,
            retired: Arc::new(Notify::new()),
            last_left: None,
            last_now: now,
            alive_at: now,
            rank: 0,
        };
        service.wake_up(now)?;
        Ok(service)
    }

    /// What happened while it slept: a first start, a long stop, a clock set back.
    fn wake_up(&mut self, now: Timestamp) -> Result<(), ServiceError> {
        let alive: Option<Timestamp> = match self.book.ledger().get(Tree::Meta, ALIVE)? {
            Some(bytes) => Some(decode::<Alive>(ALIVE, &bytes)?.at),
            None => None,
        };
        if self.book.house().born.is_none() {
            self.book.in_house(now, InHouse::Born)?;
        }
        match alive {
            Some(alive) if now.duration_since(alive) >= LONG_STOP => {
                let days = now.duration_since(alive).as_hours() / 24;
                let days = if days == 1 { "a day".to_string() } else { format!("{days} days") };
                self.interrupted(format!("strawboss had not been running for {days}"))?;
            }
            Some(alive) if now < alive => self.interrupted("the clock of this machine was set back".into())?,
            _ => {}
        }
        self.stale = self.keys().into_iter().collect();
        self.mark_alive(now)?;
        self.commit()
    }

    fn interrupted(&mut self, why: String) -> Result<(), ServiceError> {
        self.book.in_house(self.clock.now(), InHouse::Interrupted { why })?;
        self.stale = self.keys().into_iter().collect();
        Ok(())
    }

    fn mark_alive(&mut self, now: Timestamp) -> Result<(), ServiceError> {
        self.alive_at = now;
        Ok(self.book.put(Tree::Meta, ALIVE.to_vec(), &Alive { at: now })?)
    }

    /// Runs until `stop` is done, or for [`Run::Once`] until nothing is left to be done now.
    ///
    /// # Errors
    /// The ledger failed; nothing was sent that is not on the disk.
    pub async fn run(
        &mut self,
        run: Run,
        mut messages: mpsc::Receiver<Message>,
        stop: impl Future<Output = ()> + Send,
    ) -> Result<(), ServiceError> {
        let mut stop = std::pin::pin!(stop);
        if run == Run::Forever {
            self.jobs.push(jobs::notice(&self.mailbox, &self.retired));
        }
        loop {
            self.start_what_can_be_started()?;
            if run == Run::Once && self.idle() {
                return self.close();
            }
            if let (Run::Once, Some(error)) = (run, self.given_up()) {
                self.close()?;
                return Err(ServiceError::Mailbox(error));
            }
            let wake = self.wakes_at();
            let clock = Arc::clone(&self.clock);
            tokio::select! {
                biased;
                () = &mut stop => break,
                Some(done) = self.jobs.next() => self.done(done)?,
                Some(message) = messages.recv() => self.told(message)?,
                () = clock.sleep_until(wake) => self.moment_came(wake)?,
            }
        }
        self.wind_down().await
    }

    /// Told to stop: a letter whose body has begun is waited for; everything else is found again at the next start.
    async fn wind_down(&mut self) -> Result<(), ServiceError> {
        while self.outbox.letters().any(|record| record.state == LetterState::BodyStarted) && self.sending {
            match self.jobs.next().await {
                Some(done @ Done::Delivered { .. }) => self.done(done)?,
                Some(_) => {}
                None => break,
            }
        }
        self.close()
    }

    /// INBOX is read again from its beginning by the next start; what is known stays known.
    ///
    /// # Errors
    /// The ledger failed.
    pub fn reread_inbox(&mut self) -> Result<(), ServiceError> {
        self.cursors.remove(&inbox());
        self.book.remove(Tree::Cursors, record::cursor_key(&inbox()));
        self.close()
    }

    /// Ends in peace: the next start need not read everything.
    ///
    /// # Errors
    /// The ledger failed.
    pub fn close(&mut self) -> Result<(), ServiceError> {
        self.mark_alive(self.clock.now())?;
        Ok(self.book.close()?)
    }

    /// The house as every decision sees it.
    fn setting(&self) -> Setting<'_> {
        Setting { house: self.book.house(), roster: &self.home.roster, rules: &self.home.rules, now: self.clock.now() }
    }

    /// The keys of all listed contractors.
    fn keys(&self) -> Vec<ContractorKey> {
        self.home.roster.contractors().keys().cloned().collect()
    }

    /// Every desk, read from the ledger where it was not yet.
    fn all_desks(&mut self) -> Result<Vec<&Desk>, ServiceError> {
        let keys = self.keys();
        self.book.load(&keys)?;
        Ok(keys.iter().filter_map(|key| self.book.loaded(key)).collect())
    }

    /// Something changed at a desk: its next moment is reckoned anew.
    fn touched(&mut self, key: &ContractorKey) {
        self.stale.insert(key.clone());
    }

    fn commit(&mut self) -> Result<(), ServiceError> {
        Ok(self.book.commit()?)
    }

    /// Writes a decision down: letters into the outbox, facts into the book. What it sets off starts after the commit.
    fn carry_out(&mut self, decision: Decision) -> Result<(), ServiceError> {
        let now = self.clock.now();
        for draft in &decision.letters {
            self.rank = self.rank.wrapping_add(1);
            match pen::write(&self.home, draft, now, self.rank) {
                Ok(penned) => self.post(penned, now)?,
                Err(what) => self.book.in_house(now, InHouse::Trouble { what })?,
            }
        }
        for (key, what) in decision.at_desk {
            self.touched(&key);
            match what {
                AtDesk::LetterState { letter, state: LetterState::Ready } => {
                    self.outbox.send_again(&mut self.book, &letter, now)?;
                }
                AtDesk::LetterState { letter, state } if self.outbox.letter(&letter).is_some() => {
                    self.outbox.set(&mut self.book, &letter, state, now)?;
                }
                what => self.book.at_desk(&key, now, what)?,
            }
        }
        for what in decision.in_house {
            if what == InHouse::FileHistory {
                self.cursors.remove(&inbox());
                self.wants_changes = true;
            }
            if matches!(what, InHouse::Paused | InHouse::Resumed) {
                self.stale = self.keys().into_iter().collect();
                self.outbox.release();
            }
            self.book.in_house(now, what)?;
        }
        Ok(())
    }

    /// A letter that has words: its fact, then the outbox. The same letter again changes nothing.
    fn post(&mut self, penned: pen::Penned, now: Timestamp) -> Result<(), ServiceError> {
        let pen::Penned { fact, record } = penned;
        match &record.desk {
            Some(key) => {
                let key = key.clone();
                if self.book.desk(&key)?.letter(&fact.id).is_some() {
                    return Ok(());
                }
                self.book.at_desk(&key, now, AtDesk::Letter(Box::new(fact)))?;
                self.touched(&key);
            }
            None => {
                if self.book.house().letter(&fact.id).is_some() {
                    return Ok(());
                }
                self.book.in_house(now, InHouse::Letter(Box::new(fact)))?;
            }
        }
        Ok(self.outbox.add(&mut self.book, record)?)
    }

    /// Everything that can be begun now is begun; what was recorded for it is on the disk first.
    fn start_what_can_be_started(&mut self) -> Result<(), ServiceError> {
        let now = self.clock.now();
        self.watch_the_clock(now)?;
        self.give_up_twins(now)?;
        self.keep_agenda(now)?;
        self.write_digests(now)?;
        self.commit()?;
        if now >= self.mailbox_rests_until {
            self.start_reading(now);
            self.start_moving();
            self.start_fetching();
        }
        self.start_sending(now)
    }

    fn start_reading(&mut self, now: Timestamp) {
        if !self.reading && !self.backlog.is_draining() && (self.wants_changes || now >= self.next_sweep) {
            self.reading = true;
            self.wants_changes = false;
            self.next_sweep = now.checked_add(self.home.sweep).unwrap_or(Timestamp::MAX);
            let since = self.cursors_to_ask(now);
            self.jobs.push(jobs::changes(&self.mailbox, since));
        }
    }

    /// The cursors, that of INBOX set back to the first mail that waits to be seen or answered when its time has come.
    fn cursors_to_ask(&mut self, now: Timestamp) -> Cursors {
        let mut since = self.cursors.clone();
        if self.home.rules.file_when == FileWhen::Arrival || now < self.ripens_at {
            return since;
        }
        if let (Some(first), Some(inbox)) = (self.unripe.first(), since.get_mut(&inbox())) {
            inbox.next = inbox.next.min(*first);
            self.unripe.clear();
            self.ripens_at = now.checked_add(RIPENING).unwrap_or(Timestamp::MAX);
        }
        since
    }

    fn start_moving(&mut self) {
        if !self.moving && !self.moves.is_empty() && self.has_all_headers() {
            self.moving = true;
            self.jobs.push(jobs::relocate(&self.mailbox, self.moves.groups()));
        }
    }

    /// A job has ended.
    fn done(&mut self, done: Done) -> Result<(), ServiceError> {
        match done {
            Done::Notice => {
                self.wants_changes = true;
                self.jobs.push(jobs::notice(&self.mailbox, &self.retired));
                Ok(())
            }
            Done::Retired => Ok(()),
            Done::Changes(Ok(changes)) => {
                self.mailbox_well();
                self.changes_came(changes)
            }
            Done::Changes(Err(error)) => {
                self.reading = false;
                self.wants_changes = true;
                self.mailbox_ill(&error)
            }
            Done::Fetched { items, bodies: Ok(bodies), after } => self.fetched(items, bodies, after),
            Done::Fetched { items, bodies: Err(error), after } => {
                match after {
                    jobs::After::Backlog => self.backlog.failed(items),
                    jobs::After::Look(order) => self.look_failed(&order)?,
                }
                self.mailbox_ill(&error)
            }
            Done::Moved(groups) => self.moved(groups),
            Done::Looked { order, result } => self.looked(order, result),
            Done::Proved { letter, result } => self.proved(&letter, result),
            Done::Copied { letter, result } => self.copied(&letter, result),
            Done::Found { message_id, result } => self.found(message_id, result),
            Done::Offered { letter, result } => self.offered(letter, result),
            Done::Delivered { letter, delivery } => self.delivered(&letter, &delivery),
        }
    }

    fn moved(&mut self, groups: Vec<(moves::Group, Result<Vec<Moved>, MailboxError>)>) -> Result<(), ServiceError> {
        self.moving = false;
        for (group, result) in groups {
            match result {
                Ok(ends) => {
                    journal::filed(&group.to, group.copies.len());
                    for (number, end) in group.numbers.into_iter().zip(ends) {
                        if let Some(record) = self.moves.ended(&mut self.book, number, end)? {
                            self.health.moved(&record);
                            if let Some(MoveEnd::Done(to)) = &record.end {
                                self.backlog.moved(&record.from, to);
                            }
                        }
                    }
                }
                Err(error) => self.mailbox_ill(&error)?,
            }
        }
        self.commit()
    }

    /// The mailbox answers: whatever was wrong is over.
    fn mailbox_well(&mut self) {
        if self.mailbox_failures > 0 {
            journal::mailbox_back();
        }
        self.mailbox_failures = 0;
    }

    /// The mailbox does not answer: said once, tried again with growing pauses.
    fn mailbox_ill(&mut self, error: &MailboxError) -> Result<(), ServiceError> {
        let now = self.clock.now();
        journal::mailbox_trouble(error);
        self.health.trouble(now, error.to_string());
        let doubled = FIRST_WAIT.saturating_mul(1 << self.mailbox_failures.min(10)).min(LONGEST_WAIT);
        self.mailbox_failures += 1;
        self.mailbox_trouble = Some(error.clone());
        let pause = doubled.saturating_add(self.clock.jitter(doubled / 2));
        self.mailbox_rests_until = now.checked_add(pause).unwrap_or(Timestamp::MAX);
        Ok(())
    }

    /// A clock that was set back must not make anybody wait for the old time to come again.
    fn watch_the_clock(&mut self, now: Timestamp) -> Result<(), ServiceError> {
        let back = self.last_now.duration_since(now);
        self.last_now = now;
        if back < CLOCK_SLACK {
            return Ok(());
        }
        self.interrupted("the clock of this machine was set back".into())?;
        self.outbox.set_back(back);
        self.agenda.clear();
        self.last_left = None;
        self.next_sweep = now;
        self.mailbox_rests_until = now;
        self.ripens_at = now;
        self.mark_alive(now)
    }

    /// A moment that was waited for has come, or the clock has jumped past it.
    fn moment_came(&mut self, expected: Timestamp) -> Result<(), ServiceError> {
        let now = self.clock.now();
        if now.duration_since(expected) >= LONG_STOP {
            self.interrupted("the clock of this machine jumped, or the machine slept".into())?;
        }
        if now.duration_since(self.alive_at).abs() >= ALIVE_EVERY {
            self.mark_alive(now)?;
        }
        Ok(())
    }

    /// When the loop has to look up, if nothing happens before.
    fn wakes_at(&self) -> Timestamp {
        let now = self.clock.now();
        let busy_until = self.mailbox_rests_until;
        let reading = if self.reading { Timestamp::MAX } else { self.next_sweep.max(busy_until) };
        let digest = self.next_digest();
        // What is overdue waits for the mailbox: looking into Sent, or putting a copy there.
        let letters = self.letters_wake_at().filter(|_| !self.sending);
        let letters = letters.map(|at| if at <= now { at.max(busy_until) } else { at });
        let agenda = self.agenda.values().copied().min();
        let alive = self.alive_at.checked_add(ALIVE_EVERY).ok();
        let after_rest = (busy_until > now).then_some(busy_until);
        [Some(reading), digest, letters, agenda, alive, after_rest, self.twins_wake_at()]
            .into_iter()
            .flatten()
            .min()
            .unwrap_or(reading)
    }

    /// What is wrong with the mailbox, when it has been tried often enough for one run.
    fn given_up(&self) -> Option<MailboxError> {
        let hopeless = matches!(self.mailbox_trouble, Some(MailboxError::Login(_) | MailboxError::Certificate(_)));
        let enough = if hopeless { 1 } else { ENOUGH_TRIES };
        self.mailbox_trouble.clone().filter(|_| self.mailbox_failures >= enough)
    }

    /// Nothing is under way and nothing waits for this moment.
    fn idle(&self) -> bool {
        let now = self.clock.now();
        let first_pass = self.book.house().first_pass_done;
        first_pass
            && self.jobs.is_empty()
            && self.moves.is_empty()
            && self.backlog.is_done()
            && !self.wants_changes
            && self.letters_wake_at().is_none_or(|at| at > now)
            && self.agenda.values().all(|at| *at > now)
    }
}

fn inbox() -> FolderName {
    FolderName("INBOX".into())
}

/// When the service was last seen alive.
#[derive(serde::Serialize, serde::Deserialize)]
struct Alive {
    at: Timestamp,
}

fn cursors_of(book: &Book) -> Result<Cursors, LedgerError> {
    let mut cursors = Cursors::new();
    let mut trouble = None;
    book.ledger().scan(Tree::Cursors, b"", &mut |key, value| match decode(key, value) {
        Ok(cursor) => {
            cursors.insert(FolderName(String::from_utf8_lossy(key).into_owned()), cursor);
            true
        }
        Err(error) => {
            trouble = Some(error);
            false
        }
    })?;
    trouble.map_or(Ok(cursors), Err)
}
