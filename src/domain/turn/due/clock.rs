//! The clock of one side: answer-time, dates, promises, and the ladder after them.

use jiff::Timestamp;

use super::holds::held;
use super::{Circumstances, Clock, Due, DueKind, Terms};
use crate::domain::people::calendar::Calendar;
use crate::domain::people::duration;
use crate::domain::people::roster::Side;
use crate::domain::reading::moment::Moment;
use crate::domain::turn::standing::{OpenPromise, Standing};
use crate::domain::turn::thread_id::ThreadId;
use crate::domain::work::task::TaskState;

/// When the first reminder is due, what it is about, and from when on reminders count.
struct First {
    at: Timestamp,
    counts_from: Timestamp,
    kind: fn(u32) -> DueKind,
    why: String,
}

/// The next reminder to `side`, or the call sheet when all are used up.
pub fn word_due(
    thread: ThreadId,
    standing: &Standing,
    around: &Circumstances,
    terms: Terms<'_>,
    side: Side,
) -> Option<Due> {
    let clock = Clock::of(side, Some(standing), around, terms);
    let calendar = clock.calendar;
    let first = first(standing, &clock, terms, side)?;
    let sent: Vec<Timestamp> =
        standing.nags.iter().filter(|(at, to)| *to == side && *at >= first.counts_from).map(|(at, _)| *at).collect();
    let count = u32::try_from(sent.len()).unwrap_or(u32::MAX);
    let ladder = &terms.agreement.nags;
    let used_up = count >= ladder.cap();
    if used_up && (side == Side::Owner || told_to_phone(standing, sent.last().copied())) {
        return None;
    }
    let (at, mut why) = match sent.last() {
        None => (first.at, first.why),
        Some(last) => {
            let gap = ladder.gap_after(count);
            let at = clock.add_working(*last, gap);
            (
                at,
                format!(
                    "reminded {}, last {}; {} of working time after that: {}",
                    times(count),
                    calendar.date_words(*last),
                    duration::words(gap),
                    clock.words(*last, at)
                ),
            )
        }
    };
    let (to, what) = if used_up { (Side::Owner, DueKind::CallSheet) } else { (side, (first.kind)(count + 1)) };
    let (at, held) = held(at, side, Some(standing), around, terms)?;
    let at = terms.calendar(to).next_open(at);
    why.push_str(&held);
    let theirs = calendar.zone().to_offset(at) != terms.owner.zone().to_offset(at);
    let by = if theirs { " by their clock" } else { "" };
    let why = format!("{why}; due {}{by}", calendar.date_words(at));
    Some(Due { at, side: to, thread: Some(thread), what, why, before: None })
}

/// The call sheet is the reminder to the owner that came after the last one to the contractor.
fn told_to_phone(standing: &Standing, last: Option<Timestamp>) -> bool {
    standing.nags.iter().any(|(at, to)| *to == Side::Owner && last.is_some_and(|last| *at >= last))
}

/// Until when `side` has time before it is late: the answer-time, or the date that was agreed or promised.
pub fn deadline(standing: &Standing, around: &Circumstances, terms: Terms<'_>, side: Side) -> Option<Timestamp> {
    let clock = Clock::of(side, Some(standing), around, terms);
    first(standing, &clock, terms, side).map(|first| first.at)
}

fn times(count: u32) -> String {
    if count == 1 { "once".to_owned() } else { format!("{count} times") }
}

fn first(standing: &Standing, clock: &Clock<'_>, terms: Terms<'_>, side: Side) -> Option<First> {
    let calendar = clock.calendar;
    if let Some(promise) = promised(standing, side)
        && let Some(due) = promise.due
    {
        let end = end(due, calendar);
        let why = format!(
            "promised on {} for {}: asked about the next working morning",
            calendar.date_words(promise.since),
            due
        );
        return Some(First {
            at: next_morning(end, calendar),
            counts_from: end,
            kind: |nth| DueKind::PromisePassed { nth },
            why,
        });
    }
    let since = standing.owes(side).filter(|since| !only_an_invoice(standing, side, *since))?;
    let within = terms.answers_within(side);
    let agreed = due_date(standing, side, calendar);
    let kind = |nth| DueKind::Nag { nth };
    if let Some(end) = agreed.filter(|_| has_agreed(standing)) {
        let why = format!("agreed for {}: asked about the next working morning", calendar.date_words(end));
        return Some(First { at: next_morning(end, calendar), counts_from: end, kind, why });
    }
    let from = standing.acknowledged.filter(|said| *said > since).unwrap_or(since);
    let answer = clock.add_working(from, within);
    let asked = if from == since { "waiting since" } else { "looking at it since" };
    let account = clock.words(from, answer);
    let why = format!("{asked} {}; {} of working time: {account}", calendar.date_words(from), duration::words(within));
    match agreed.filter(|end| *end < answer) {
        Some(end) => {
            let why =
                format!("asked for {}, and no word since {}", calendar.date_words(end), calendar.date_words(since));
            Some(First { at: calendar.next_open(end.max(since)), counts_from: since, kind, why })
        }
        None => Some(First { at: answer, counts_from: since, kind, why }),
    }
}

/// The dated promise of `side` that counts: the one that ends last.
fn promised(standing: &Standing, side: Side) -> Option<&OpenPromise> {
    let dated = standing.promises.iter().filter(|promise| promise.by == side && promise.due.is_some());
    dated.max_by_key(|promise| promise.due.map(Moment::date))
}

/// The owner owes nothing but the payment of an invoice, and is reminded of that by its own date.
fn only_an_invoice(standing: &Standing, side: Side, since: Timestamp) -> bool {
    let came = standing.invoice.as_ref().is_some_and(|invoice| invoice.since == since);
    side == Side::Owner && came && standing.asks_of(side).next().is_none()
}

/// Whoever has said yes has until the date; whoever has said nothing has only the answer-time.
fn has_agreed(standing: &Standing) -> bool {
    let state = standing.task.as_ref().map(|task| task.state);
    standing.acknowledged.is_some() || matches!(state, Some(TaskState::Accepted | TaskState::Working))
}

/// The earliest date `side` was asked for, as its end in that person's day.
fn due_date(standing: &Standing, side: Side, calendar: &Calendar) -> Option<Timestamp> {
    let asked = standing.asks_of(side).filter(|open| !open.waits).filter_map(|open| open.ask.due);
    let task = standing.task.as_ref().filter(|_| side == Side::Contractor).and_then(|task| task.due);
    task.or_else(|| asked.min_by_key(|due| end(*due, calendar))).map(|due| end(due, calendar))
}

/// What "by Friday" means: the end of that day's work.
pub fn end(due: Moment, calendar: &Calendar) -> Timestamp {
    match due {
        Moment::At(at, _) => at,
        Moment::Day(day) => calendar.end_of_work(day),
    }
}

/// When the working day after that of `end` opens.
fn next_morning(end: Timestamp, calendar: &Calendar) -> Timestamp {
    let last = end.checked_sub(jiff::SignedDuration::from_secs(1)).unwrap_or(end);
    let next = calendar.next_working_day(calendar.date(last));
    calendar.next_open(calendar.start_of_day(next))
}

/// The reminder before a date, where agreed: once, and only where the date is promised or agreed on, and the ask was made
/// well before it. Who has said nothing at all is on the ladder already.
pub fn early_reminder(thread: ThreadId, standing: &Standing, around: &Circumstances, terms: Terms<'_>) -> Option<Due> {
    let (side, calendar) = (Side::Contractor, terms.calendar(Side::Contractor));
    let (early, since) = (terms.agreement.early?, standing.owes(side)?);
    let promise = promised(standing, side).and_then(|promise| promise.due).map(|due| end(due, calendar));
    let agreed = || due_date(standing, side, calendar).filter(|_| has_agreed(standing));
    let date = promise.or_else(agreed)?;
    let at = calendar.sub_working(date, early);
    let spoken_since = standing.last_word(side).is_some_and(|word| word.at >= at);
    let reminded = standing.nags.iter().any(|(nag, to)| *to == side && *nag >= at);
    if at <= Clock::of(side, Some(standing), around, terms).add_working(since, early) || spoken_since || reminded {
        return None;
    }
    let (at, held) = held(at, side, Some(standing), around, terms)?;
    let why = format!(
        "due {}; agreed: a word {} of working time before{held}",
        calendar.date_words(date),
        duration::words(early)
    );
    let what = DueKind::EarlyReminder;
    (at < date).then_some(Due { at, side, thread: Some(thread), what, why, before: Some(date) })
}
