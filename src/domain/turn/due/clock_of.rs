//! The clock of one person in one thread: working time, less what was taken out of it.
//!
//! An absence, a snooze, a hold of the whole desk and a pause of the house stop the clock while they last: nobody is
//! the later for them. A holiday is no working time to begin with.

use jiff::{SignedDuration, Timestamp};

use super::{Circumstances, Terms};
use crate::domain::people::calendar::Calendar;
use crate::domain::people::roster::Side;
use crate::domain::turn::standing::Standing;

/// Time that does not count, and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Stop {
    from: Timestamp,
    to: Timestamp,
    why: &'static str,
}

/// A calendar with stops.
#[derive(Clone, Debug)]
pub struct Clock<'a> {
    /// When the person works.
    pub calendar: &'a Calendar,
    /// In order, apart from one another.
    stops: Vec<Stop>,
}

impl<'a> Clock<'a> {
    /// The clock of `side` for a thread that stands as `standing` says, or for the desk as a whole.
    pub fn of(side: Side, standing: Option<&Standing>, around: &Circumstances, terms: Terms<'a>) -> Clock<'a> {
        let calendar = terms.calendar(side);
        let mut stops: Vec<Stop> = Vec::new();
        let mut stop = |from: Timestamp, to: Timestamp, why| stops.push(Stop { from, to, why });
        let away = around.absences.iter().filter(|_| side == Side::Contractor);
        away.for_each(|(told, back)| stop(*told, calendar.start_of_day(*back), "away"));
        let snoozes = standing.map_or(&[][..], |standing| &standing.snoozes);
        snoozes.iter().for_each(|(from, to)| stop(*from, *to, "snoozed"));
        around.holds.iter().for_each(|(from, to)| stop(*from, *to, "on hold"));
        around.pauses.iter().for_each(|(from, to)| stop(*from, *to, "paused"));
        Clock { calendar, stops: apart(stops) }
    }

    /// The first moment at which `span` of time that counts has passed since `from`.
    pub fn add_working(&self, from: Timestamp, span: SignedDuration) -> Timestamp {
        let (mut at, mut left) = (from, span);
        for stop in self.stops.iter().filter(|stop| stop.to > from) {
            let before = self.calendar.working_between(at, stop.from.max(at));
            if left <= before {
                break;
            }
            left = left.saturating_sub(before);
            at = at.max(stop.to);
        }
        self.calendar.add_working(at, left)
    }

    /// The time that counts between two moments, zero when `to` is not after `from`.
    pub fn working_between(&self, from: Timestamp, to: Timestamp) -> SignedDuration {
        let stopped = self.stops.iter().map(|stop| self.calendar.working_between(stop.from.max(from), stop.to.min(to)));
        stopped.fold(self.calendar.working_between(from, to), SignedDuration::saturating_sub)
    }

    /// What the days between two moments add, and what was taken out, in words.
    pub fn words(&self, from: Timestamp, to: Timestamp) -> String {
        let mut said = Vec::new();
        let mut at = from;
        for stop in self.stops.iter().filter(|stop| stop.to > from && stop.from < to) {
            if self.calendar.working_between(at, stop.from) > SignedDuration::ZERO {
                said.push(self.calendar.words(at, stop.from));
            }
            let (first, last) = (self.calendar.date_words(stop.from), self.calendar.date_words(stop.to));
            said.push(format!("{} from {first} to {last}", stop.why));
            at = at.max(stop.to);
        }
        if said.is_empty() || at < to {
            said.push(self.calendar.words(at, to));
        }
        said.join(", ")
    }
}

/// The same stops without what they share.
fn apart(mut stops: Vec<Stop>) -> Vec<Stop> {
    stops.sort();
    let mut joined: Vec<Stop> = Vec::new();
    for mut stop in stops {
        if let Some(last) = joined.last() {
            stop.from = stop.from.max(last.to);
        }
        if stop.from < stop.to {
            joined.push(stop);
        }
    }
    joined
}
