//! The processor time of a daemon that has nothing to do but IDLE and its sweeps.

use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use stage::daemon::Daemon;

use crate::process;
use crate::table::{Figure, Goal, Table};

/// Seconds of processor time in an idle hour.
const HOUR: f64 = 5.0;

/// Watches the running program for `long`, and reckons it to an hour.
pub fn measure(daemon: &Daemon, long: Duration, table: &mut Table) -> Result<()> {
    // What the first pass left to do is over by then.
    thread::sleep(Duration::from_secs(3));
    let id = daemon.id().context("the program does not run")?;
    let before = process::processor_time(id)?;
    thread::sleep(long);
    let spent = process::processor_time(id)?.saturating_sub(before);
    table.put(&Figure {
        what: "processor time of an idle hour",
        value: spent.as_secs_f64() * 3600.0 / long.as_secs_f64(),
        unit: "s",
        floor: None,
        goal: Goal::Most(HOUR),
        goal_words: &format!("reckoned from {} s with IDLE and sweeps every 30 s", long.as_secs()),
    });
    Ok(())
}
