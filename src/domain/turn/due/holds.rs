//! What keeps a due thing back, and until when.

use jiff::Timestamp;

use super::{Circumstances, Terms};
use crate::domain::people::roster::Side;
use crate::domain::turn::standing::Standing;

/// The first moment from `at` on at which `side` may be written to, and what kept it back, in words.
///
/// `None` where nobody can say: a mail of the contractor is in question.
pub fn held(
    at: Timestamp,
    side: Side,
    standing: Option<&Standing>,
    around: &Circumstances,
    terms: Terms<'_>,
) -> Option<(Timestamp, String)> {
    if side == Side::Contractor && around.questioned {
        return None;
    }
    let calendar = terms.calendar(side);
    let wrote = match side {
        Side::Owner => around.owner_wrote,
        Side::Contractor => around.contractor_wrote,
    };
    let holds = [
        (standing.and_then(|standing| standing.snoozed_until), "snoozed"),
        (around.held_until, "the contractor is on hold"),
        (back(side, around, terms), "away, and one working day to settle in"),
        (wrote.and_then(|wrote| wrote.checked_add(terms.agreement.quiet).ok()), "a mail from them has just come"),
        (
            around.interrupted.map(|then| calendar.add_working(then, terms.answers_within(side))),
            "one answer-time after a stop",
        ),
    ];
    let last = holds.into_iter().filter_map(|(until, why)| until.map(|until| (until, why))).max_by_key(|hold| hold.0);
    let (until, why) = last.filter(|(until, _)| *until > at).map_or((at, None), |(until, why)| (until, Some(why)));
    let open = calendar.next_open(until);
    let mut words = String::new();
    if let Some(why) = why {
        words = format!("; {why}, so not before {}", calendar.clock_words(until));
    }
    if open > until {
        words.push_str(&format!("; working again {}", calendar.clock_words(open)));
    }
    Some((open, words))
}

/// When reminders may reach a contractor who was away: after the first working day back.
fn back(side: Side, around: &Circumstances, terms: Terms<'_>) -> Option<Timestamp> {
    let calendar = terms.calendar(Side::Contractor);
    let first = around.away_until.filter(|_| side == Side::Contractor)?;
    let worked = if calendar.is_working_day(first) { first } else { calendar.next_working_day(first) };
    Some(calendar.start_of_day(calendar.next_working_day(worked)))
}
