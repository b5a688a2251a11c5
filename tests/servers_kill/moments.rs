//! Killed at moments that nobody chose, again and again, with no rest in between.

use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use stage::mailbox::random::Random;

use super::account::{Moving, all_settled, nothing_lost};
use super::house::{CREW, House};

/// After so many kills it may finish, and everything is looked at.
const REST_EVERY: usize = 10;

/// The longest life, in microseconds.
const LONGEST_LIFE: usize = 400_000;

/// Kills `kills` times. The same `seed` gives the same mails and the same lives.
pub fn at_any_moment(house: &mut House, kills: usize, seed: u64) -> Result<()> {
    let mut random = Random::new(seed);
    for number in 1..=kills {
        round(house, &mut random).with_context(|| format!("kill {number} of seed {seed}"))?;
        if number % REST_EVERY == 0 || number == kills {
            house.start()?;
            all_settled(house).with_context(|| format!("after kill {number} of seed {seed}"))?;
            house.kill();
        }
    }
    Ok(())
}

fn round(house: &mut House, random: &mut Random) -> Result<()> {
    for _ in 0..random.below(3) {
        house.chat(random.pick(&CREW))?;
    }
    if random.happens(0.3) {
        house.order(1 + random.below(2))?;
    }
    house.start()?;
    thread::sleep(Duration::from_micros(random.below(LONGEST_LIFE) as u64));
    house.kill();
    nothing_lost(house, Moving::AtOnce)
}
