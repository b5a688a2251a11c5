//! The house a story is about, and its run from the first act to the last.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex};

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use stage::mail::{Style, Tongue};
use strawboss::domain::people::language::Language;
use strawboss::domain::people::roster::Contractor;
use strawboss::shell::config;
use strawboss::shell::ledger::memory::MemoryLedger;

use super::act::{Stage, what_is_left};
use super::journal::Journal;
use super::script::Script;
use super::{HOUSE, PEOPLE};
use crate::faults::Faults;
use crate::people::{Actor, Cast, Temper};
use crate::run::live_once;
use crate::world::{Event, Shared, World, lock};

/// What came of a story.
pub struct Ended {
    pub journal: String,
    /// The rules that applied anywhere in it.
    pub rules: BTreeSet<&'static str>,
    pub wrong: Option<String>,
}

/// The owner's zone, by which every story is told.
pub fn zone() -> TimeZone {
    TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC)
}

/// Plays a story to its end.
///
/// # Errors
/// The story cannot be played as it is written.
pub fn play_out(script: &Script) -> Result<Ended, String> {
    let cast = cast(&script.config)?;
    let first = script.acts.first().ok_or("nothing happens in it")?.at;
    let starts = script.acts.iter().position(|act| act.line == "strawboss starts");
    let begins = starts.map_or_else(|| minutes(first, -10), |at| script.acts[at].at);
    let mut world = World::new(1, begins, cast, Faults::none());
    world.stage = Some(Stage {
        acts: script.acts.clone(),
        journal: Journal::default(),
        digests: script.digests,
        asked: Vec::new(),
    });
    for number in 0..script.acts.len() {
        let at = script.acts[number].at;
        if at < begins {
            world.now = at;
            super::play(&mut world, Event::Act(number));
            world.now = begins;
        } else if Some(number) != starts {
            world.plan(at.duration_since(begins), Event::Act(number));
        }
    }
    let last = script.acts.last().map_or(first, |act| act.at);
    let shared: Shared = Arc::new(Mutex::new(world));
    let disk = MemoryLedger::default();
    while live_once(&shared, &disk, minutes(last, 2)) {}
    let mut world = lock(&shared);
    what_is_left(&mut world);
    let rules = world.rules_applied();
    let journal = world.stage.as_ref().map(|stage| stage.journal.text(&zone())).unwrap_or_default();
    Ok(Ended { journal, rules, wrong: world.wrong().map(str::to_owned) })
}

fn minutes(at: Timestamp, minutes: i64) -> Timestamp {
    at.checked_add(SignedDuration::from_mins(minutes)).unwrap_or(at)
}

fn cast(own: &str) -> Result<Cast, String> {
    let people = if own.contains("[contractor.") { "" } else { PEOPLE };
    let text = format!("{HOUSE}{own}{people}");
    let settings =
        config::read(&text, Path::new("story.toml"), &BTreeMap::new()).map_err(|errors| errors.to_string())?;
    let zone = settings.roster.owner().calendar.zone().clone();
    Ok(Cast {
        contractors: settings.roster.contractors().values().map(actor).collect(),
        roster: settings.roster,
        rules: settings.rules,
        zone,
        provider_keeps_copies: true,
        finds_out: false,
        sweep: SignedDuration::from_mins(10),
        authserv: Some("mx.falk-jam.example".into()),
    })
}

fn actor(one: &Contractor) -> Actor {
    let tongue = match one.language {
        Language::En => Tongue::English,
        Language::De => Tongue::German,
        Language::Fr => Tongue::French,
        Language::Es => Tongue::Spanish,
    };
    Actor {
        key: one.key.clone(),
        name: Box::leak(one.name.clone().into_boxed_str()),
        address: one.addresses.first().to_string(),
        temper: Temper::Silent,
        style: Style::Thunderbird,
        tongue,
        zone: one.agreement.calendar.zone().clone(),
        live: one.live,
        unreachable: false,
    }
}
