//! The program before real servers, killed with SIGKILL: at every step of filing, at every step of sending, and at
//! moments nobody chose. Nothing is lost, nothing is doubled, and what nobody can know is said.
//!
//! `KILLS=1000` kills that often at random moments instead of the usual number; `SEED=7` repeats a run.

mod account;
mod filing;
mod house;
mod moments;
mod sending;
mod trap;

use std::env;

use anyhow::Result;
use stage::Kind;

use account::Moving;
use house::House;

/// Random kills of an ordinary run.
const KILLS: usize = 60;

/// Random kills on one stage, and the old threads there: each can be answered once.
const ONE_STAGE: usize = 100;
const MATTERS: usize = 100;

#[test]
fn killed_at_every_step_of_filing_by_move() -> Result<()> {
    let mut house = House::opened(Kind::Slash, 3)?;
    filing::at_every_line(&mut house, Moving::AtOnce)?;
    filing::at_every_change(&mut house, Moving::AtOnce, &["CREATE", "SUBSCRIBE", "UID MOVE"])?;
    println!("killed {} times", house.kills);
    Ok(())
}

#[test]
fn killed_at_every_step_of_filing_by_copies() -> Result<()> {
    let mut house = House::opened(Kind::Bare, 3)?;
    filing::at_every_line(&mut house, Moving::ByCopies)?;
    filing::at_every_change(&mut house, Moving::ByCopies, &["UID COPY", "UID STORE"])?;
    println!("killed {} times", house.kills);
    Ok(())
}

#[test]
fn killed_at_every_step_of_sending() -> Result<()> {
    let mut house = House::opened(Kind::Slash, MATTERS)?;
    sending::at_every_step(&mut house)?;
    println!("killed {} times", house.kills);
    Ok(())
}

#[test]
fn killed_at_any_moment() -> Result<()> {
    let kills = number("KILLS").unwrap_or(KILLS);
    let seed = number("SEED").unwrap_or(7);
    for first in (0..kills).step_by(ONE_STAGE) {
        let mut house = House::opened(Kind::Slash, MATTERS)?;
        moments::at_any_moment(&mut house, ONE_STAGE.min(kills - first), (seed + first) as u64)?;
        println!("killed {} times with seed {}", house.kills, seed + first);
    }
    Ok(())
}

fn number(variable: &str) -> Option<usize> {
    env::var(variable).ok()?.parse().ok()
}
