//! A later pass with nothing new.

use std::time::Instant;

use anyhow::{Context, Result};
use stage::floor::Floor;

use crate::bed::{Bed, FLOOR};
use crate::log::Line;
use crate::table::{Figure, Goal, Table, median, ms};

/// So often, the floor and the program in turn.
const TIMES: usize = 7;

/// Against the same commands with nothing done to the answers.
const OVER_FLOOR: f64 = 1.5;

/// Opening the ledger, in milliseconds.
const LEDGER: f64 = 50.0;

/// Runs the whole program again and again, from its start to its end. The daemon has stopped.
pub fn measure(bed: &Bed, table: &mut Table) -> Result<()> {
    let daemon = bed.daemon(bed.server())?;
    let folders = folders(bed)?;
    let (mut floors, mut passes, mut ledgers) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TIMES {
        floors.push(ms(Floor::later_pass(bed.server(), bed.trust(), FLOOR, &folders)?));
        let start = Instant::now();
        let output = daemon.call(&["run", "--once"])?;
        let all = ms(start.elapsed());
        let log = String::from_utf8_lossy(&output.stderr);
        anyhow::ensure!(output.status.success(), "a later pass failed:\n{log}");
        let opened = Line::all(&log, "ledger-opened");
        let ledger = opened.first().context("the ledger was not opened")?.number("ms")?;
        ledgers.push(ledger);
        passes.push(all - ledger);
    }
    let floor = median(floors);
    table.put(&Figure {
        what: "a later pass, nothing new",
        value: median(passes),
        unit: "ms",
        floor: Some(floor),
        goal: Goal::Most(floor * OVER_FLOOR),
        goal_words: "1.5x the same commands; from start to exit, less the ledger",
    });
    table.put(&Figure {
        what: "opening the ledger for it",
        value: median(ledgers),
        unit: "ms",
        floor: None,
        goal: Goal::Most(LEDGER),
        goal_words: "",
    });
    Ok(())
}

/// The folders the floor asks the standing of: all that can be opened.
fn folders(bed: &Bed) -> Result<Vec<String>> {
    let listed = bed.servers.login(FLOOR)?.list()?;
    let selectable = listed.into_iter().filter(|folder| !folder.flags.iter().any(|flag| flag == "\\Noselect"));
    Ok(selectable.map(|folder| folder.name).filter(|name| name != "Contractors").collect())
}
