//! How both sides kept to what was agreed in the last thirty days, by the same measure.

use jiff::{SignedDuration, Timestamp};

use super::super::body::Record;
use super::super::say;
use crate::domain::desk::Desk;
use crate::domain::people::calendar::Calendar;
use crate::domain::people::roster::{Contractor, Side};
use crate::domain::setting::Setting;
use crate::domain::turn::due::{Clock, deadline, end};
use crate::domain::turn::standing::{Standing, State};

/// So far back the record goes.
const SPAN: SignedDuration = SignedDuration::from_hours(30 * 24);

/// What is counted of one person.
#[derive(Default)]
struct Tally {
    in_time: usize,
    late: usize,
    /// Working time to each answer.
    took: Vec<SignedDuration>,
    kept: usize,
    broken: usize,
}

/// A row for every contractor there is something to say of, and the owner's own.
pub fn record(setting: &Setting, desks: &[&Desk]) -> Vec<Record> {
    let owner = setting.roster.owner();
    let mut own = Tally::default();
    let mut rows = Vec::new();
    for desk in desks {
        let Some(contractor) = setting.contractor(desk.key()) else { continue };
        let mut theirs = Tally::default();
        count(setting, desk, contractor, Side::Contractor, &mut theirs);
        count(setting, desk, contractor, Side::Owner, &mut own);
        rows.extend(row(setting, &contractor.name, &contractor.agreement.calendar, theirs, false));
    }
    rows.extend(row(setting, &owner.name, &owner.calendar, own, true));
    rows
}

fn count(setting: &Setting, desk: &Desk, contractor: &Contractor, side: Side, tally: &mut Tally) {
    let from = setting.now.checked_sub(SPAN).unwrap_or(Timestamp::MIN);
    for standing in desk.threads().into_iter().filter_map(|id| desk.standing(id)) {
        if standing.state == State::NotWatched {
            continue;
        }
        answers(setting, desk, contractor, side, standing, from, tally);
        let calendar = setting.terms(contractor).calendar(side);
        for past in standing.past_promises.iter().filter(|past| past.by == side && past.ended >= from) {
            let in_time = past.ended <= end(past.due, calendar);
            match (past.fulfilled, in_time) {
                (true, true) => tally.kept += 1,
                (false, true) => {}
                (_, false) => tally.broken += 1,
            }
        }
        let passed = |due| end(due, calendar) < setting.now;
        let open = standing.promises.iter().filter(|promise| promise.by == side);
        tally.broken += open.filter(|promise| promise.due.is_some_and(passed)).count();
    }
}

fn answers(
    setting: &Setting,
    desk: &Desk,
    contractor: &Contractor,
    side: Side,
    standing: &Standing,
    from: Timestamp,
    tally: &mut Tally,
) {
    let (around, terms) = (setting.around(desk), setting.terms(contractor));
    let clock = Clock::of(side, Some(standing), &around, terms);
    for answer in standing.answered.iter().filter(|answer| answer.by == side && answer.at >= from) {
        let took = clock.working_between(answer.since, answer.at);
        let agreed = answer.due.is_some_and(|due| answer.at <= end(due, clock.calendar));
        tally.took.push(took);
        if agreed || took <= terms.answers_within(side) { tally.in_time += 1 } else { tally.late += 1 }
    }
    let overdue = standing.state == State::Open && standing.owes(side).is_some();
    let until = deadline(standing, &around, terms, side).filter(|_| overdue);
    tally.late += usize::from(until.is_some_and(|until| until < setting.now));
}

fn row(setting: &Setting, name: &str, calendar: &Calendar, mut tally: Tally, owner: bool) -> Option<Record> {
    let language = setting.roster.owner().language;
    let (answers, promises) = (tally.in_time + tally.late, tally.kept + tally.broken);
    tally.took.sort();
    let median = tally.took.get(tally.took.len() / 2).copied();
    (answers + promises > 0).then(|| Record {
        who: name.to_string(),
        on_time_percent: (answers > 0).then(|| u8::try_from(tally.in_time * 100 / answers).unwrap_or(100)),
        median_words: median.map(|median| say::working(median, calendar.usual_day(), language)),
        promises_words: (promises > 0).then(|| format!("{}/{promises}", tally.kept)),
        owner,
    })
}
