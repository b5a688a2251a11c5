//! `strawboss undo`: back to where mails lay, at any moment.

use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use jiff::civil::{Date, DateTime};
use jiff::{SignedDuration, Timestamp};

use super::house;
use super::talk::{self, Form};
use super::trouble::{self, Exit};
use crate::domain::people::duration::{self, DayIs};
use crate::shell::clock::{Clock, SystemClock};
use crate::shell::service::Ask;

/// Arguments of `strawboss undo`.
#[derive(Debug, Args)]
#[command(after_help = "Mails you have moved on by hand since then stay where you put them.")]
pub struct Undo {
    /// Only what was moved since then: "2 days", "2026-11-25" or "2026-11-25 14:30", in your time zone
    #[arg(long, value_name = "MOMENT")]
    since: Option<String>,
}

impl Undo {
    /// Asks the service for it.
    pub fn run(&self, config: &Path) -> ExitCode {
        let settings = match house::settings(config) {
            Ok(settings) => settings,
            Err(trouble) => return trouble.end(),
        };
        let zone = settings.roster.owner().calendar.zone();
        let since = match &self.since {
            None => None,
            Some(written) => match moment(written, SystemClock.now(), zone) {
                Some(moment) => Some(moment),
                None => {
                    let why = format!("{written:?} is no moment; write \"2 days\", 2026-11-25 or \"2026-11-25 14:30\"");
                    return trouble::with(Exit::Refused, why);
                }
            },
        };
        talk::ask(config, &Ask::Undo { since }, Form::words())
    }
}

/// A span back from now, a day, or a day and a time.
fn moment(written: &str, now: Timestamp, zone: &jiff::tz::TimeZone) -> Option<Timestamp> {
    let written = written.trim();
    if let Some(span) = duration::parse(written, DayIs::Calendar) {
        return now.checked_sub(span).ok().filter(|_| span > SignedDuration::ZERO);
    }
    let whole = written.replacen(' ', "T", 1);
    let local = whole.parse::<DateTime>().or_else(|_| whole.parse::<Date>().map(|day| day.at(0, 0, 0, 0)));
    zone.to_timestamp(local.ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_as_people_write_them() {
        let (now, zone) = ("2026-11-25T12:00:00Z".parse().unwrap(), jiff::tz::TimeZone::fixed(jiff::tz::offset(1)));
        #[track_caller]
        fn check(written: &str, now: Timestamp, zone: &jiff::tz::TimeZone, expected: Option<&str>) {
            assert_eq!(moment(written, now, zone).map(|at| at.to_string()).as_deref(), expected, "{written}");
        }
        check("2 days", now, &zone, Some("2026-11-23T12:00:00Z"));
        check("90 min", now, &zone, Some("2026-11-25T10:30:00Z"));
        check("2026-11-24", now, &zone, Some("2026-11-23T23:00:00Z"));
        check("2026-11-24 14:30", now, &zone, Some("2026-11-24T13:30:00Z"));
        check("yesterday", now, &zone, None);
        check("", now, &zone, None);
    }
}
