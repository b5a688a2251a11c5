//! A moment as people say it: a day, or a day with a clock time.

use std::fmt;

use jiff::civil::{Date, Time};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::mail::OffsetSeconds;

/// A day, or an exact time with the offset it was meant in.
///
/// Prints as the contract wants it: `2026-03-06`, or RFC 3339 with offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Moment {
    /// Some time that day.
    Day(Date),
    /// That very time.
    At(Timestamp, OffsetSeconds),
}

impl Moment {
    /// The day meant, in the offset it was meant in.
    pub fn date(self) -> Date {
        match self {
            Moment::Day(date) => date,
            Moment::At(at, offset) => offset_of(offset).to_datetime(at).date(),
        }
    }

    /// The last instant that is still in time, a bare day ending at midnight in `zone`.
    pub fn end(self, zone: &TimeZone) -> Timestamp {
        match self {
            Moment::At(at, _) => at,
            Moment::Day(date) => {
                let next = date.tomorrow().unwrap_or(date).to_datetime(Time::midnight());
                let end = zone.to_ambiguous_timestamp(next).compatible();
                end.map_or(Timestamp::MAX, |at| at.checked_sub(SignedDuration::from_secs(1)).unwrap_or(at))
            }
        }
    }
}

fn offset_of(seconds: OffsetSeconds) -> Offset {
    Offset::from_seconds(seconds.0).unwrap_or(Offset::UTC)
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Moment::Day(date) => write!(f, "{date}"),
            Moment::At(at, offset) => {
                let local = offset_of(*offset).to_datetime(*at);
                let (sign, seconds) = if offset.0 < 0 { ('-', -offset.0) } else { ('+', offset.0) };
                write!(
                    f,
                    "{}{sign}{:02}:{:02}",
                    local.strftime("%Y-%m-%dT%H:%M:%S"),
                    seconds / 3600,
                    seconds % 3600 / 60
                )
            }
        }
    }
}
