//! The one event loop and the one writer.
//!
//! The loop waits for one of four things: a job outside has ended, the command
//! line asks, a moment has come, or it is told to stop. Whatever happened is
//! decided by the pure core, written down in one transaction, and only then
//! carried out by new jobs. Nothing here waits for the outside in any other way,
//! so that the whole loop also runs in a simulation.

mod agenda;
mod alive;
mod backlog;
mod book;
mod carry;
mod commands;
mod control;
mod digests;
mod handed;
mod home;
mod index;
mod intake;
mod jobs;
mod letters;
mod looks;
mod moves;
mod outbox;
mod pen;
mod replies;
mod rounds;

use std::collections::BTreeSet;
use std::future::Future;
use std::sync::Arc;

use futures_util::StreamExt;
use jiff::Timestamp;
use thiserror::Error;
use tokio::sync::{Notify, mpsc};

use crate::domain::decide::time::LookOrder;
use crate::domain::desk::Desk;
use crate::domain::people::roster::{ContractorKey, Side};
use crate::domain::setting::Setting;
use crate::domain::turn::fact::LetterState;
use crate::shell::clock::Clock;
use crate::shell::ledger::record::{self, decode};
use crate::shell::ledger::{Ledger, LedgerError, Tree};
use crate::shell::mailbox::{Cursors, FolderName, Mailbox, MailboxError};
use crate::shell::postman::Postman;
use agenda::Agenda;
use backlog::Backlog;
use book::Book;
use jobs::{Done, Jobs};
use moves::Moves;
use outbox::Outbox;

pub use control::{Answer, Ask, Message, Renewal, Request};
pub use home::{Health, Home};
pub use outbox::SentCopies;

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
    agenda: Agenda,
    /// Looks under way.
    looking: BTreeSet<(ContractorKey, Side)>,
    /// What the owner is to be reminded of once all looks for him have ended, each since its look.
    owner_waits: Vec<(Timestamp, LookOrder)>,
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
            agenda: Agenda::default(),
            looking: BTreeSet::new(),
            owner_waits: Vec::new(),
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

    /// Every desk, read from the ledger where it was not yet.
    fn all_desks(&mut self) -> Result<Vec<&Desk>, ServiceError> {
        let keys = self.home.keys();
        self.book.load(&keys)?;
        Ok(keys.iter().filter_map(|key| self.book.loaded(key)).collect())
    }

    /// Something changed at a desk: its next moment is reckoned anew.
    fn touched(&mut self, key: &ContractorKey) {
        self.book.touch(key);
    }

    fn commit(&mut self) -> Result<(), ServiceError> {
        Ok(self.book.commit()?)
    }

    /// Everything that can be begun now is begun; what was recorded for it is on the disk first.
    fn start_what_can_be_started(&mut self) -> Result<(), ServiceError> {
        let now = self.clock.now();
        self.watch_the_clock(now)?;
        self.give_up_twins(now)?;
        self.keep_agenda(now)?;
        self.write_digests(now)?;
        self.commit()?;
        self.book.let_go(self.home.mails_kept);
        if now >= self.mailbox_rests_until {
            self.start_reading(now);
            self.start_moving();
            self.start_fetching();
        }
        self.start_sending(now)
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

    /// When the loop has to look up, if nothing happens before.
    fn wakes_at(&self) -> Timestamp {
        let now = self.clock.now();
        let busy_until = self.mailbox_rests_until;
        let reading = if self.reading { Timestamp::MAX } else { self.next_sweep.max(busy_until) };
        let digest = self.next_digest();
        // What is overdue waits for the mailbox: looking into Sent, or putting a copy there.
        let letters = self.letters_wake_at().filter(|_| !self.sending);
        let letters = letters.map(|at| if at <= now { at.max(busy_until) } else { at });
        let agenda = self.agenda.first();
        let alive = self.alive_at.checked_add(alive::EVERY).ok();
        let after_rest = (busy_until > now).then_some(busy_until);
        [Some(reading), digest, letters, agenda, alive, after_rest, self.twins_wake_at()]
            .into_iter()
            .flatten()
            .min()
            .unwrap_or(reading)
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
            && self.agenda.first().is_none_or(|at| at > now)
    }
}

fn inbox() -> FolderName {
    FolderName("INBOX".into())
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
