//! Killed at every line of what the program says to the mailbox while it files.

use anyhow::{Context, Result};

use super::account::{Moving, all_settled, nothing_lost};
use super::house::House;
use super::trap::{Blow, Wire};

/// Whose mails are filed, and where.
const WHO: &str = "ana";
const FOLDER: &str = "Contractors/Ana";

/// The lines of one run from the start to the last mail filed, killed at each in turn before the server sees it. The
/// contractor's folder is deleted before, so that it is made as well.
pub fn at_every_line(house: &mut House, moving: Moving) -> Result<()> {
    let lines = lines_of_a_run(house)?;
    for number in 1..=lines {
        arrive(house)?;
        let before = house.reading.lines().len();
        house.die_at_line(number)?;
        survived(house, moving).with_context(|| told(house, before, &format!("before line {number}")))?;
    }
    Ok(())
}

/// The program dies while a change is on its way to the server, and after the server has made it, without hearing of it.
pub fn at_every_change(house: &mut House, moving: Moving, changes: &[&'static str]) -> Result<()> {
    for change in changes.iter().copied() {
        for blow in [Blow::During, Blow::During, Blow::After, Blow::After] {
            arrive(house)?;
            let before = house.reading.lines().len();
            house.die_at(1, blow, Wire::Imap, move |line| line.contains(change))?;
            survived(house, moving).with_context(|| told(house, before, &format!("{blow:?} {change}")))?;
        }
    }
    Ok(())
}

/// How many lines it takes from the start to a filed mail in a new folder.
fn lines_of_a_run(house: &mut House) -> Result<usize> {
    arrive(house)?;
    let before = house.reading.lines().len();
    house.start()?;
    all_settled(house)?;
    house.kill();
    Ok(house.reading.lines().len() - before)
}

/// Two mails of a contractor who has no folder.
fn arrive(house: &mut House) -> Result<()> {
    house.clear_away(FOLDER)?;
    house.chat(WHO)?;
    house.chat(WHO)
}

fn survived(house: &mut House, moving: Moving) -> Result<()> {
    nothing_lost(house, moving)?;
    house.start()?;
    all_settled(house)?;
    house.kill();
    Ok(())
}

/// Where it was killed, and what was said to the server since then.
fn told(house: &House, before: usize, at: &str) -> String {
    let lines = house.reading.lines();
    format!("killed {at}\n{}", lines.get(before..).unwrap_or_default().join("\n"))
}
