//! The first pass: until all is filed, until all is read and on disk, and how much memory it took.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use jiff::Timestamp;
use stage::daemon::Daemon;
use stage::floor::{Bodies, Floor, Times};
use stage::wait::until;

use crate::bed::{Bed, FLOOR};
use crate::log::Line;
use crate::process;
use crate::table::{Figure, Goal, Table, ms};

/// No first pass takes longer.
const MOST: Duration = Duration::from_secs(300);

/// Against the same commands with nothing done to the answers.
const OVER_FLOOR: f64 = 1.3;

/// Mails read in a second on one core.
const READING: f64 = 1000.0;

/// Most memory, in MiB.
const MEMORY: f64 = 48.0;

/// Measures both, and leaves the program running.
pub fn measure(bed: &Bed, table: &mut Table) -> Result<Daemon> {
    let (login, times) = floor(bed)?;
    let mut daemon = bed.daemon(bed.server())?;
    let began = Timestamp::now();
    daemon.start()?;
    let read_at = first_pass(&daemon)?;
    let filed_at = all_filed(&daemon.log(), bed.manifest.from_contractors())?;
    let since = |at: Timestamp| at.duration_since(began).as_secs_f64() * 1000.0;

    let filing = ms(login + times.headers + times.moves);
    table.put(&Figure {
        what: "until all is filed",
        value: since(filed_at),
        unit: "ms",
        floor: Some(filing),
        goal: Goal::Most(filing * OVER_FLOOR),
        goal_words: "1.3x headers and MOVE sets",
    });
    let all = ms(login + times.total());
    let reading = bed.manifest.from_contractors() as f64 / READING * 1000.0;
    table.put(&Figure {
        what: "until all is read and on disk",
        value: since(read_at),
        unit: "ms",
        floor: Some(all),
        goal: Goal::Most(all * OVER_FLOOR + reading),
        goal_words: "1.3x headers, bodies, MOVE sets + 1 ms a mail read",
    });
    let id = daemon.id().context("the program does not run")?;
    table.put(&Figure {
        what: "processor time of it",
        value: ms(process::processor_time(id)?),
        unit: "ms",
        floor: None,
        goal: Goal::Shown,
        goal_words: "",
    });
    table.put(&Figure {
        what: "most resident memory",
        value: process::most_resident(id)? as f64 / 1024.0,
        unit: "MiB",
        floor: None,
        goal: Goal::Most(MEMORY),
        goal_words: "",
    });
    Ok(daemon)
}

/// Connecting with the login, and the rest by its parts.
fn floor(bed: &Bed) -> Result<(Duration, Times)> {
    let start = Instant::now();
    let mut floor = Floor::connect(bed.server(), bed.trust(), FLOOR)?;
    Ok((start.elapsed(), floor.file(&bed.sorting, Bodies::Fetched)?))
}

/// When the first pass was done.
pub fn first_pass(daemon: &Daemon) -> Result<Timestamp> {
    until("the first pass", MOST, || {
        let log = daemon.log();
        Line::all(&log, "first-pass-done").first().map(|line| line.at()).transpose()
    })
    .with_context(|| format!("the program's log:\n{}", daemon.log()))
}

/// When the last of `mails` was filed.
fn all_filed(log: &str, mails: usize) -> Result<Timestamp> {
    let mut left = mails as f64;
    for line in Line::all(log, "filed") {
        left -= line.number("count")?;
        if left <= 0.0 {
            return line.at();
        }
    }
    anyhow::bail!("{left} mails were not filed; the program's log:\n{log}")
}
