//! The two lists a digest is about: what waits for the owner, and what waits for the others.

use jiff::Timestamp;

use super::super::body::{Button, Row};
use super::super::nag::Eyes;
use super::super::say;
use super::{Numbers, action, all, thread_target};
use crate::domain::desk::Desk;
use crate::domain::people::roster::{Contractor, Side};
use crate::domain::setting::Setting;
use crate::domain::turn::due::{Clock, deadline};
use crate::domain::turn::standing::{Standing, State, Turn};
use crate::domain::turn::thread::Thread;

/// Asks shown for one thread.
const MOST_ASKS: usize = 3;

/// One thread that waits, before it is put in order.
struct Waiting<'a> {
    desk: &'a Desk,
    contractor: &'a Contractor,
    thread: &'a Thread,
    standing: &'a Standing,
    since: Timestamp,
}

/// The threads whose turn is that of `side`, longest waiting first.
pub fn rows(setting: &Setting, desks: &[&Desk], side: Side, numbers: &mut Numbers) -> Vec<Row> {
    let mut waiting: Vec<Waiting> = all(setting, desks)
        .filter_map(|(desk, contractor, id)| {
            let (thread, standing) = (desk.thread(id)?, desk.standing(id)?);
            let shown = matches!(standing.state, State::Open | State::NotWatched) && standing.turn == Turn::from(side);
            shown.then_some(Waiting { desk, contractor, thread, standing, since: standing.since? })
        })
        .collect();
    waiting.sort_by_key(|one| (one.since, one.thread.id));
    waiting.iter().map(|one| row(setting, one, side, numbers)).collect()
}

fn row(setting: &Setting, one: &Waiting, side: Side, numbers: &mut Numbers) -> Row {
    let number = numbers.next(thread_target(one.contractor, one.thread.id));
    let eyes = Eyes::of(setting, one.contractor, side);
    let agreement = &one.contractor.agreement;
    let agreed = match side {
        Side::Owner => agreement.owner_answers_within,
        Side::Contractor => agreement.answer_within,
    };
    let language = setting.roster.owner().language;
    let (around, terms) = (setting.around(one.desk), setting.terms(one.contractor));
    let waited = Clock::of(side, Some(one.standing), &around, terms).working_between(one.since, setting.now);
    let until = deadline(one.standing, &around, terms, side);
    let allowed = until.map_or(agreed, |until| eyes.calendar.working_between(one.since, until).max(agreed));
    let day = eyes.calendar.usual_day();
    let share = if allowed.is_positive() { waited.as_secs_f32() / allowed.as_secs_f32() } else { 1.0 };
    let watched = one.standing.state == State::Open;
    let mut actions = vec![action(Button::Done, "done", number), action(Button::Snooze, "snooze", number)];
    if !watched {
        actions.push(action(Button::Watch, "watch", number));
    }
    Row {
        number,
        who: one.contractor.name.clone(),
        subject: one.thread.subject.clone(),
        short: one.thread.id.short(),
        waiting_words: say::working(waited, day, language),
        agreed_words: say::working(agreed, day, language),
        share: share.clamp(0.0, 1.0),
        late: until.map_or(waited > agreed, |until| until < setting.now),
        asks: one.standing.asks_of(side).take(MOST_ASKS).map(|open| open.ask.text.clone()).collect(),
        note: note(setting, one, side),
        actions,
    }
}

fn note(setting: &Setting, one: &Waiting, side: Side) -> Option<String> {
    let eyes = Eyes::of(setting, one.contractor, Side::Owner);
    let mut notes = Vec::new();
    if one.standing.state == State::NotWatched {
        notes.push("from before the first start, not watched".to_string());
    }
    match one.standing.nags_to(side).count() {
        0 => {}
        1 => notes.push("reminded once".to_string()),
        n => notes.push(format!("reminded {n} times")),
    }
    if let Some(until) = one.standing.snoozed_until.filter(|until| *until > setting.now) {
        notes.push(format!("snoozed until {}", eyes.day(until)));
    }
    let back = one.desk.away_until().filter(|back| *back > eyes.calendar.date(setting.now));
    if let (Side::Contractor, Some(back)) = (side, back) {
        notes.push(format!("away until {}", say::day(back, eyes.year, eyes.language)));
    }
    (!notes.is_empty()).then(|| notes.join(", "))
}
