//! The configuration of the foreman in the play: ordinary keys, with short times where a person should not have to wait.

use std::net::SocketAddr;

use anyhow::Result;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{RoundMode, Timestamp, ToSpan, Unit, ZonedDateTimeRound};
use stage::Servers;
use stage::daemon::{Wires, house};
use stage::servers::address;

use super::people::{ANA, BORIS, CHEN, OWNER, Person, ZONE};

/// Ana and Chen must answer within this many seconds, and so must the owner to Ana.
pub const ANSWER_WITHIN: i64 = 7;

/// Keys that make it quick: table, key, value, why.
const SHORT: [(&str, &str, &str, &str); 15] = [
    ("digest", "owner-nags", "\"at-once\"", "usually at ten and at three"),
    ("watch", "sweep", "\"1s\"", "a look into every folder each second; usually 30 s"),
    ("file", "history", "true", "file the old mail too, without being told"),
    ("caps", "letters-per-hour", "60", "usually 10"),
    ("caps", "unasked-to-owner-day", "20", "usually 3"),
    ("agreement", "hours", "\"always\"", "so that it works at any hour of any day"),
    ("agreement", "live", "true", "letters may go; usually a new contractor is in shadow"),
    ("agreement", "place", "\"the folder \\\"Falk\\\" on the shared drive\"", "where files go"),
    ("agreement", "reporting", "\"Please send me one line when it is done.\"", "how to report"),
    ("contractor.ana", "answer-within", "\"7s\"", "usually a working day"),
    ("contractor.ana", "owner-answers-within", "\"7s\"", "usually a working day"),
    ("contractor.ana", "quiet", "\"1s\"", "usually two hours"),
    ("contractor.chen", "answer-within", "\"7s\"", "usually a working day"),
    ("contractor.chen", "quiet", "\"1s\"", "usually two hours"),
    ("sent", "provider-keeps-copy", "\"no\"", "this post server keeps none"),
];

/// The whole configuration file. Mail is handed over at `post`.
pub fn text(servers: &Servers, post: SocketAddr, digest_at: Time) -> Result<String> {
    let wires = Wires { post, ..Wires::direct(servers) };
    let mut text = house(servers, &wires, OWNER.name)?;
    text.push_str(&format!("\n[digest]\nat = \"{}\"\n{}", digest_at.strftime("%H:%M"), keys_of("digest")));
    for table in ["watch", "file", "caps", "sent", "agreement"] {
        text.push_str(&format!("\n[{table}]\n{}", keys_of(table)));
    }
    for person in [ANA, BORIS, CHEN] {
        text.push_str(&contractor(&person));
    }
    Ok(text)
}

fn contractor(person: &Person) -> String {
    let table = format!("contractor.{}", person.key);
    format!(
        "\n[{table}]\nname = \"{}\"\nfolder = \"{}\"\naddresses = [\"{}\"]\n{}",
        person.name,
        person.first(),
        address(person.key),
        keys_of(&table)
    )
}

fn keys_of(table: &str) -> String {
    let keys = SHORT.iter().filter(|(of, ..)| *of == table);
    keys.map(|(_, key, value, _)| format!("{key} = {value}\n")).collect()
}

/// The values that are not the usual ones, for the person who watches.
pub fn shown(digest_at: Time) -> String {
    let at = format!("\"{}\"", digest_at.strftime("%H:%M"));
    let digest = ("digest", "at", at.as_str(), "the next full minute there is time for");
    let row = |(table, key, value, why): &(&str, &str, &str, &str)| format!("{table}.{key} = {value}  ({why})\n");
    SHORT.iter().chain([&digest]).map(row).collect()
}

/// The first full minute at least twenty seconds away, in the owner's zone.
pub fn digest_at(now: Timestamp) -> Result<Time> {
    let soon = (now + 20.seconds()).to_zoned_datetime(TimeZone::get(ZONE)?);
    Ok(soon.round(ZonedDateTimeRound::new().smallest(Unit::Minute).mode(RoundMode::Ceil))?.time())
}
