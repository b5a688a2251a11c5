//! From the server's notice of a new mail to the mail in its folder.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::sync::mpsc::Receiver;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use jiff::Timestamp;
use stage::mailbox::{Generated, Plan};
use stage::proxy::DelayProxy;

use crate::bed::{Bed, OURS};
use crate::pass;
use crate::table::{Figure, Goal, Table, median, ms};
use crate::tap::{self, Said};
use crate::wires::{ROUND_TRIP, Wires};

/// The mailbox has so many mails before.
const BEFORE: usize = 1_000;

/// So many mails are delivered, one after the other.
const DELIVERIES: usize = 25;

/// Beside the round trips, in milliseconds.
const OVER: f64 = 10.0;

/// Round trips to a server far away.
const TRIPS: f64 = 4.0;

/// Between two deliveries; Dovecot gathers changes for half a second before it tells.
const REST: Duration = Duration::from_millis(700);

/// Delivers mails into a watched mailbox. Both moments are taken at the server's end of the wire.
pub fn measure(program: &Path, wires: Wires, table: &mut Table) -> Result<()> {
    let bed = Bed::make(program, BEFORE, wires)?;
    let (tapped, heard) = tap::listen(wires.server(&bed.servers))?;
    let delay = wires.one_way().map(|one_way| DelayProxy::start(tapped, one_way)).transpose()?;
    let mut daemon = bed.daemon(delay.as_ref().map_or(tapped, DelayProxy::address))?;
    daemon.start()?;
    pass::first_pass(&daemon)?;
    thread::sleep(REST * 4);
    let mut times = Vec::new();
    let plan = Plan { seed: 8, ..Plan::new(DELIVERIES * 4, Timestamp::now()) };
    for (number, mail) in plan.generate().filter(|mail| mail.contractor.is_some()).take(DELIVERIES).enumerate() {
        while heard.try_recv().is_ok() {}
        deliver(&bed, number, &mail)?;
        times.extend(filed(&heard)?.map(ms));
        thread::sleep(REST);
    }
    daemon.stop()?;
    let goal = wires.one_way().map_or(OVER, |_| ms(ROUND_TRIP) * TRIPS + OVER);
    table.head(&format!("delivery into {BEFORE} mails, {}", wires.words()));
    let count = times.len();
    table.put(&Figure {
        what: "notice to filed, p50",
        value: median(times),
        unit: "ms",
        floor: None,
        goal: Goal::Most(goal),
        goal_words: &format!("{} of {DELIVERIES} deliveries, timed at the server", count),
    });
    Ok(())
}

/// As a delivery agent does: written aside, then named.
fn deliver(bed: &Bed, number: usize, mail: &Generated) -> Result<()> {
    let maildir = bed.servers.maildir(OURS)?;
    let name = format!("{}.M{number:06}P2.bench", Timestamp::now().as_second());
    let aside = maildir.join("tmp").join(&name);
    File::create_new(&aside)?.write_all(&mail.bytes)?;
    bed.servers.hand_over(OURS)?;
    Ok(fs::rename(aside, maildir.join("new").join(name))?)
}

/// From the notice to the move; nothing where a sweep was faster than the notice.
fn filed(heard: &Receiver<Said>) -> Result<Option<Duration>> {
    let mut notice: Option<Instant> = None;
    loop {
        match heard.recv_timeout(Duration::from_secs(40)).context("a delivered mail was not filed")? {
            Said::Notice(at) => notice = notice.or(Some(at)),
            Said::Moved(at) => return Ok(notice.map(|notice| at.duration_since(notice))),
        }
    }
}
