//! The service loop in a simulated world: seeds of people, mails and faults, and what may never happen.
//!
//! `SIM_SEEDS=N SIM_DAYS=D SIM_FIRST=K cargo test --test simulation` runs seeds K to K+N-1 for D days each. The same
//! seed is the same run; every tenth is run twice to show it. A seed that fails is printed with its last steps; `SIM_LOUD=1` with
//! `-- --nocapture` prints every step as it happens.

mod faults;
mod ledger;
mod mailbox;
mod people;
mod play;
mod postman;
mod run;
mod starts;
mod store;
mod stories;
mod time;
mod witness;
mod words;
mod world;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use run::run;

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// What is wrong with a seed, in words for the person who will look into it.
fn check(seed: u64, days: u64, totals: &Mutex<BTreeMap<&'static str, u32>>) -> Result<(), String> {
    let outcome = run(seed, days as i64);
    if let Some(wrong) = outcome.wrong {
        let trace = outcome.trace.join("\n  ");
        return Err(format!(
            "seed {seed}: {wrong}\n  {trace}\nagain: SIM_FIRST={seed} SIM_SEEDS=1 SIM_DAYS={days} cargo test --test simulation"
        ));
    }
    if seed.is_multiple_of(10) && run(seed, days as i64).hash != outcome.hash {
        return Err(format!("seed {seed}: I8: the same seed made another run"));
    }
    if let Ok(mut totals) = totals.lock() {
        for (what, count) in outcome.counts {
            *totals.entry(what).or_default() += count;
        }
    }
    Ok(())
}

#[test]
fn weeks_with_everything_that_can_go_wrong() {
    let (seeds, days, first) = (number("SIM_SEEDS", 200), number("SIM_DAYS", 7), number("SIM_FIRST", 0));
    let next = AtomicU64::new(first);
    let (wrong, totals) = (Mutex::new(Vec::new()), Mutex::new(BTreeMap::new()));
    let hands = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..hands {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::SeqCst);
                    if seed >= first + seeds {
                        break;
                    }
                    if let Err(what) = check(seed, days, &totals)
                        && let Ok(mut wrong) = wrong.lock()
                    {
                        wrong.push(what);
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().unwrap_or_default();
    let totals = totals.into_inner().unwrap_or_default();
    println!("{seeds} seeds of {days} days: {totals:?}");
    for what in wrong.iter().take(3) {
        println!("{what}\n");
    }
    let heads: Vec<&str> = wrong.iter().filter_map(|what| what.lines().next()).collect();
    assert!(wrong.is_empty(), "{} of {seeds} seeds failed:\n{}", wrong.len(), heads.join("\n"));
}
