//! What a start reads: no desk whose moment has not come, and all of them when what their moments depend on changed.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use strawboss::domain::people::roster::ContractorKey;
use strawboss::domain::reading::mail::{MailId, MessageId};
use strawboss::domain::turn::fact::{AtDesk, InHouse};
use strawboss::shell::clock::Clock;
use strawboss::shell::dry::DryPostman;
use strawboss::shell::ledger::memory::MemoryLedger;
use strawboss::shell::ledger::record::{self, decode, encode, fact_key};
use strawboss::shell::ledger::{Batch, Ledger, LedgerError, Tree};
use strawboss::shell::mailbox::{
    Changes, Copy, Cursors, Fetched, Look, Mailbox, MailboxError, Moved, Place, Role, Seen,
};
use strawboss::shell::service::{Home, Ports, Run, Service};
use tokio::sync::mpsc;

use crate::people::Cast;

const NOW: &str = "2026-11-24T09:00:00Z";

/// A mailbox in which nothing happens.
struct Still;

#[async_trait]
impl Mailbox for Still {
    async fn notice(&self) {
        std::future::pending().await
    }

    async fn changes(&self, _: &Cursors, _: usize) -> Result<Changes, MailboxError> {
        Ok(Changes::default())
    }

    async fn fetch(&self, _: &[Copy]) -> Result<Vec<Fetched>, MailboxError> {
        Ok(Vec::new())
    }

    async fn relocate(&self, _: &[(Copy, MessageId)], _: &Place) -> Result<Vec<Moved>, MailboxError> {
        Ok(Vec::new())
    }

    async fn append(&self, _: &Place, _: &MessageId, _: &[u8], _: bool) -> Result<(), MailboxError> {
        Ok(())
    }

    async fn look(&self, _: &Look) -> Result<Vec<Seen>, MailboxError> {
        Ok(Vec::new())
    }

    async fn find(&self, _: &Role, _: &MessageId) -> Result<Vec<Copy>, MailboxError> {
        Ok(Vec::new())
    }
}

struct Stopped(Timestamp);

#[async_trait]
impl Clock for Stopped {
    fn now(&self) -> Timestamp {
        self.0
    }

    async fn sleep_until(&self, _: Timestamp) {
        std::future::pending().await
    }

    fn jitter(&self, _: SignedDuration) -> SignedDuration {
        SignedDuration::ZERO
    }
}

/// Notes which desks are read.
struct Watched {
    disk: MemoryLedger,
    read: Arc<Mutex<Vec<String>>>,
}

impl Ledger for Watched {
    fn get(&self, tree: Tree, key: &[u8]) -> Result<Option<Vec<u8>>, LedgerError> {
        self.disk.get(tree, key)
    }

    fn scan(&self, tree: Tree, prefix: &[u8], each: &mut dyn FnMut(&[u8], &[u8]) -> bool) -> Result<(), LedgerError> {
        let desk = prefix.strip_prefix(b"desk/".as_slice()).filter(|desk| tree == Tree::Facts && !desk.is_empty());
        if let Some(desk) = desk {
            self.read.lock().unwrap().push(String::from_utf8_lossy(desk).trim_end_matches('/').to_owned());
        }
        self.disk.scan(tree, prefix, each)
    }

    fn commit(&mut self, batch: Batch) -> Result<(), LedgerError> {
        self.disk.commit(batch)
    }

    fn close(&mut self) -> Result<(), LedgerError> {
        Ok(())
    }
}

/// Runs once over `disk`; the desks that were read.
fn start(disk: &MemoryLedger, home: Home) -> Vec<String> {
    let read = Arc::new(Mutex::new(Vec::new()));
    let ledger = Box::new(Watched { disk: disk.clone(), read: Arc::clone(&read) });
    let ports = Ports {
        mailbox: Arc::new(Still),
        postman: Arc::new(DryPostman::new(Arc::default())),
        clock: Arc::new(Stopped(NOW.parse().unwrap())),
        ledger,
    };
    let mut service = Service::open(home, ports).unwrap();
    let (_keep, messages) = mpsc::channel(1);
    let once = service.run(Run::Once, messages, std::future::pending());
    futures_util::FutureExt::now_or_never(once).expect("nothing is waited for").unwrap();
    let mut read = read.lock().unwrap().clone();
    read.sort();
    read.dedup();
    read
}

fn desks(cast: &Cast) -> Vec<String> {
    cast.roster.contractors().keys().map(|key| key.0.clone()).collect()
}

fn interruptions(disk: &MemoryLedger) -> usize {
    let mut found = 0;
    disk.scan(Tree::Facts, b"house/", &mut |key, value| {
        let fact: strawboss::domain::turn::fact::HouseFact = decode(key, value).unwrap();
        found += usize::from(matches!(fact.what, InHouse::Interrupted { .. }));
        true
    })
    .unwrap();
    found
}

#[test]
fn a_start_reads_no_desk_whose_moment_has_not_come() {
    let (cast, disk) = (Cast::new(3), MemoryLedger::default());
    assert_eq!(start(&disk, cast.home()), desks(&cast), "the first one knows of no moment");
    assert_eq!(start(&disk, cast.home()), [""; 0]);
    assert_eq!(interruptions(&disk), 0);
}

#[test]
fn a_desk_whose_moment_was_not_reckoned_is_read_by_the_next_start() {
    let (cast, mut disk) = (Cast::new(3), MemoryLedger::default());
    start(&disk, cast.home());
    let key: ContractorKey = cast.contractors[1].key.clone();
    // As after a crash: the fact is on the disk, and its batch took the entry away.
    let mail = MailId::of(&MessageId("<gate@plan.example>".into()), None, None, "");
    let fact = strawboss::domain::turn::fact::Fact { at: NOW.parse().unwrap(), what: AtDesk::Settled { mail } };
    let mut batch = Batch::default();
    batch.put(Tree::Facts, fact_key(Some(&key), 0), encode(&fact).unwrap());
    batch.remove(Tree::Index, record::agenda_key(&key));
    disk.commit(batch).unwrap();
    assert_eq!(start(&disk, cast.home()), [key.0]);
    assert_eq!(start(&disk, cast.home()), [""; 0]);
}

#[test]
fn a_changed_agreement_is_an_interruption_and_every_desk_is_reckoned_anew() {
    let (cast, disk) = (Cast::new(3), MemoryLedger::default());
    start(&disk, cast.home());
    let mut changed = cast.clone();
    changed.rules.proposal_expires = SignedDuration::from_hours(36);
    assert_eq!(start(&disk, changed.home()), desks(&cast));
    assert_eq!(interruptions(&disk), 1);
    assert_eq!(start(&disk, changed.home()), [""; 0]);
    assert_eq!(interruptions(&disk), 1, "and only once");
}
