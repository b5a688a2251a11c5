//! Killed at every step of sending a letter, and at the copy in Sent.

use anyhow::{Context, Result, ensure};

use super::account::{Moving, all_settled, nothing_lost, unknown};
use super::house::House;
use super::trap::Blow::{self, After, Before, During};
use super::trap::Wire;

/// What may have become of the letter that was on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// It certainly had not left, or its sending is on record: it arrives, once, and nobody is asked.
    Sure,
    /// Nobody can know: it is shown to the owner, and is never sent again by itself.
    Unknown,
    /// The record was just being made: either.
    Either,
}

/// A line of the dialogue, how the program dies there, and what may come of it.
const STEPS: [(&str, Blow, Fate); 22] = [
    ("EHLO", Before, Fate::Sure),
    ("AUTH", After, Fate::Sure),
    ("MAIL FROM", Before, Fate::Sure),
    ("MAIL FROM", During, Fate::Sure),
    ("MAIL FROM", After, Fate::Sure),
    ("RCPT TO:<ana@", Before, Fate::Sure),
    ("RCPT TO:<ana@", During, Fate::Sure),
    ("RCPT TO:<ana@", After, Fate::Sure),
    ("DATA", Before, Fate::Sure),
    ("DATA", During, Fate::Sure),
    ("DATA", After, Fate::Sure),
    ("Subject:", Before, Fate::Unknown),
    ("take wording", Before, Fate::Unknown),
    ("take wording", During, Fate::Unknown),
    (".", Before, Fate::Unknown),
    (".", During, Fate::Unknown),
    (".", After, Fate::Unknown),
    ("QUIT", Before, Fate::Either),
    ("QUIT", During, Fate::Either),
    ("APPEND \"Sent\"", Before, Fate::Sure),
    ("APPEND \"Sent\"", During, Fate::Sure),
    ("APPEND \"Sent\"", After, Fate::Sure),
];

/// Every step, at the first of two letters and at the second.
pub fn at_every_step(house: &mut House) -> Result<()> {
    for (step, blow, fate) in STEPS {
        for letter in [1, 2] {
            at_step(house, step, blow, letter, fate)
                .with_context(|| format!("killed {blow:?} {step} of letter {letter}"))?;
        }
    }
    Ok(())
}

fn at_step(house: &mut House, step: &'static str, blow: Blow, letter: usize, fate: Fate) -> Result<()> {
    house.order(2)?;
    let wire = if step.starts_with("APPEND") { Wire::Imap } else { Wire::Smtp };
    house.die_at(letter, blow, wire, move |line| match step {
        "." | "DATA" | "QUIT" => line == step,
        _ => line.contains(step),
    })?;
    nothing_lost(house, Moving::AtOnce)?;
    let known = house.unknown;
    house.start()?;
    all_settled(house)?;
    house.unknown = unknown(house)?;
    let more = house.unknown - known;
    let right = match fate {
        Fate::Sure => more == 0,
        Fate::Unknown => more == 1,
        Fate::Either => more <= 1,
    };
    ensure!(right, "{more} more letters of unknown fate, expected {fate:?}\n{}", house.daemon.log());
    house.kill();
    Ok(())
}
