//! Due moments, case by case. Monday is 2 March 2026; both sides work 9 to 17, Monday to Friday, the owner in UTC and
//! the contractor in a zone two hours ahead.

use std::collections::BTreeSet;

use jiff::civil::{Date, time};
use jiff::tz::{TimeZone, offset};
use jiff::{SignedDuration, Timestamp};

use super::*;
use crate::domain::people::agreement::Ladder;
use crate::domain::people::calendar::Window;
use crate::domain::reading::mail::MailId;
use crate::domain::reading::mail::MessageId;
use crate::domain::reading::moment::Moment;
use crate::domain::reading::{AskKind, Invoice};
use crate::domain::turn::made::ask;
use crate::domain::turn::standing::{OpenAsk, OpenInvoice, OpenPromise, Turn};

fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}

fn nine_to_five(zone: TimeZone) -> Calendar {
    let day = || vec![Window { start: time(9, 0, 0, 0), end: Some(time(17, 0, 0, 0)) }];
    let week = [day(), day(), day(), day(), day(), Vec::new(), Vec::new()];
    Calendar::new(zone, week, BTreeSet::new()).expect("a calendar")
}

fn agreement() -> Agreement {
    let ladder = Ladder::new(vec![hours(8), hours(16)], 2).expect("a ladder");
    Agreement { nags: ladder, early: None, ..Agreement::usual(nine_to_five(TimeZone::fixed(offset(2)))) }
}

fn moment(text: &str) -> Timestamp {
    format!("2026-03-{}:00Z", text.replace(' ', "T")).parse().expect("a moment")
}

fn mail() -> MailId {
    MailId::of(&MessageId("<m@mail.example>".into()), None, None, "")
}

/// The contractor was asked for one task on Monday at 10:00 UTC, noon in his zone.
fn asked(due: Option<&str>) -> Standing {
    let since = moment("02 10:00");
    let mut task = ask(AskKind::Task, "Repair the roof");
    task.due = due.map(|day| Moment::Day(format!("2026-03-{day}").parse().expect("a date")));
    let open =
        OpenAsk { mail: mail(), index: 0, ask: task, since, owed_since: since, asked_by: Side::Owner, waits: false };
    let open_asks = vec![open];
    Standing {
        turn: Turn::Contractor,
        since: Some(since),
        contractor_owes: Some(since),
        open_asks,
        ..Standing::default()
    }
}

fn owner_owes() -> Standing {
    let since = Some(moment("02 10:00"));
    Standing { turn: Turn::Owner, since, owner_owes: since, ..Standing::default() }
}

fn promised(day: &str) -> Standing {
    let due = Some(Moment::Day(format!("2026-03-{day}").parse().expect("a date")));
    let promise =
        OpenPromise { by: Side::Contractor, text: "by then".into(), due, since: moment("02 11:00"), mail: mail() };
    Standing { promises: vec![promise], acknowledged: Some(moment("02 11:00")), ..asked(None) }
}

fn nagged(mut standing: Standing, nags: &[(&str, Side)]) -> Standing {
    standing.nags = nags.iter().map(|(at, side)| (moment(at), *side)).collect();
    standing
}

fn invoiced(due: Option<&str>) -> Standing {
    let due = due.map(|day| format!("2026-03-{day}").parse().expect("a date"));
    let invoice = Invoice { number: None, amount: None, currency: None, due };
    let came = OpenInvoice { mail: mail(), invoice, since: moment("02 10:00") };
    Standing { invoice: Some(came), ..owner_owes() }
}

fn due(standing: &Standing, around: &Circumstances, agreement: &Agreement) -> Option<Due> {
    let owner = nine_to_five(TimeZone::UTC);
    next_due(thread(), standing, around, Terms { agreement, owner: &owner })
}

fn thread() -> ThreadId {
    ThreadId::of(&crate::domain::turn::made::boris(), mail())
}

fn check(why: &str, standing: &Standing, around: Circumstances, wanted: Option<(&str, Side, DueKind)>) {
    check_with(why, standing, around, &agreement(), wanted);
}

fn check_with(
    why: &str,
    standing: &Standing,
    around: Circumstances,
    terms: &Agreement,
    wanted: Option<(&str, Side, DueKind)>,
) {
    let found = due(standing, &around, terms);
    let wanted = wanted.map(|(at, side, what)| (moment(at), side, what));
    assert_eq!(found.as_ref().map(|due| (due.at, due.side, due.what)), wanted, "{why}: {:?}", found.map(|due| due.why));
}

fn quiet() -> Circumstances {
    Circumstances::default()
}

use DueKind::{CallSheet, EarlyReminder, Nag, PayBy, PromisePassed};
use Side::{Contractor as C, Owner as O};

#[test]
fn reminders_climb_the_ladder() {
    // Noon to 17:00 is five hours; three more on Tuesday from 9:00 in a zone two hours ahead.
    check("eight working hours later", &asked(None), quiet(), Some(("03 10:00", C, Nag { nth: 1 })));
    let once = nagged(asked(None), &[("03 10:00", C)]);
    check("the first gap", &once, quiet(), Some(("04 10:00", C, Nag { nth: 2 })));
    let twice = nagged(asked(None), &[("03 10:00", C), ("04 10:00", C)]);
    check("then the owner is to phone", &twice, quiet(), Some(("06 10:00", O, CallSheet)));
    let told = nagged(asked(None), &[("03 10:00", C), ("04 10:00", C), ("06 10:00", O)]);
    check("once", &told, quiet(), None);
    let before = nagged(asked(None), &[("01 10:00", C)]);
    check("reminders of an older turn don't count", &before, quiet(), Some(("03 10:00", C, Nag { nth: 1 })));
    check("the owner's own clock", &owner_owes(), quiet(), Some(("03 10:00", O, Nag { nth: 1 })));
    let owner = nagged(owner_owes(), &[("03 10:00", O), ("04 10:00", O)]);
    check("the owner is not told to phone himself", &owner, quiet(), None);
}

#[test]
fn dates_and_promises_move_the_clock() {
    let agreed = |day| Standing { acknowledged: Some(moment("02 11:00")), ..asked(Some(day)) };
    check("asked for Wednesday, no word", &asked(Some("04")), quiet(), Some(("03 10:00", C, Nag { nth: 1 })));
    check("asked for today, no word", &asked(Some("02")), quiet(), Some(("03 07:00", C, Nag { nth: 1 })));
    check("agreed for Wednesday", &agreed("04"), quiet(), Some(("05 07:00", C, Nag { nth: 1 })));
    check("agreed for Friday: Monday morning", &agreed("06"), quiet(), Some(("09 07:00", C, Nag { nth: 1 })));
    check("promised for Friday", &promised("06"), quiet(), Some(("09 07:00", C, PromisePassed { nth: 1 })));
    let nagged = nagged(promised("06"), &[("04 10:00", C), ("09 07:00", C)]);
    check("the ladder after the promise", &nagged, quiet(), Some(("10 07:00", C, PromisePassed { nth: 2 })));
    let looking = Standing { acknowledged: Some(moment("02 14:00")), ..asked(None) };
    check("looking at it", &looking, quiet(), Some(("03 14:00", C, Nag { nth: 1 })));
}

#[test]
fn early_reminders_come_once_and_only_well_before() {
    let early = Agreement { early: Some(hours(4)), ..agreement() };
    let agreed = |day| Standing { acknowledged: Some(moment("02 11:00")), ..asked(Some(day)) };
    let remind = Some(("06 11:00", C, EarlyReminder));
    check_with("four hours before Friday's end", &agreed("06"), quiet(), &early, remind);
    check_with("the day of the ask is too near", &agreed("02"), quiet(), &early, Some(("03 07:00", C, Nag { nth: 1 })));
    let reminded = nagged(agreed("06"), &[("06 11:00", C)]);
    check_with("once", &reminded, quiet(), &early, Some(("09 07:00", C, Nag { nth: 1 })));
}

#[test]
fn what_holds_a_reminder() {
    let first = |at| Some((at, C, Nag { nth: 1 }));
    let day = |day: &str| -> Option<Date> { Some(format!("2026-03-{day}").parse().expect("a date")) };
    let snoozed = Standing { snoozed_until: Some(moment("05 20:00")), ..asked(None) };
    check("snoozed into the night", &snoozed, quiet(), first("06 07:00"));
    check(
        "on hold",
        &asked(None),
        Circumstances { held_until: Some(moment("04 12:00")), ..quiet() },
        first("04 12:00"),
    );
    check("away till Thursday", &asked(None), Circumstances { away_until: day("05"), ..quiet() }, first("06 07:00"));
    check("away over a weekend", &asked(None), Circumstances { away_until: day("07"), ..quiet() }, first("10 07:00"));
    check("back long ago", &asked(None), Circumstances { away_until: day("01"), ..quiet() }, first("03 10:00"));
    let wrote = Circumstances { contractor_wrote: Some(moment("03 09:30")), ..quiet() };
    check("he has just written", &asked(None), wrote, first("03 11:30"));
    let stopped = Circumstances { interrupted: Some(moment("05 10:00")), ..quiet() };
    check("after a long stop", &asked(None), stopped, first("06 10:00"));
    check("in question", &asked(None), Circumstances { questioned: true, ..quiet() }, None);
    check("paused", &asked(None), Circumstances { paused: true, ..quiet() }, None);
    let away = Circumstances { away_until: day("05"), questioned: true, ..quiet() };
    check("the owner is reminded all the same", &owner_owes(), away, Some(("03 10:00", O, Nag { nth: 1 })));
}

#[test]
fn what_takes_its_time_out_of_the_clock() {
    let first = |at| Some((at, C, Nag { nth: 1 }));
    let span = |from: &str, to: &str| (moment(from), moment(to));
    let hold = |from, to| Circumstances { holds: vec![span(from, to)], ..quiet() };
    check("an hour before it, seven after it", &asked(None), hold("02 11:00", "04 07:00"), first("04 14:00"));
    check("over before it was asked", &asked(None), hold("01 07:00", "02 09:00"), first("03 10:00"));
    check("after it was late", &asked(None), hold("03 11:00", "04 07:00"), first("03 10:00"));
    let away = Circumstances { absences: vec![(moment("02 11:00"), "2026-03-05".parse().expect("a date"))], ..quiet() };
    check("away", &asked(None), away.clone(), first("05 14:00"));
    check("the owner is not away", &owner_owes(), away, Some(("03 10:00", O, Nag { nth: 1 })));
    let paused = Circumstances { pauses: vec![span("03 07:00", "05 07:00")], ..hold("02 11:00", "04 07:00") };
    check("two that overlap count once", &asked(None), paused, first("05 14:00"));
    let snoozed = Standing { snoozes: vec![span("02 11:00", "03 07:00")], ..asked(None) };
    check("snoozed", &snoozed, quiet(), first("03 14:00"));
    let reminded = nagged(snoozed, &[("03 14:00", C)]);
    check("and the ladder goes on", &reminded, quiet(), Some(("04 14:00", C, Nag { nth: 2 })));
}

#[test]
fn silent_threads() {
    let standing = |state| Standing { state, ..asked(None) };
    for state in [State::Closed, State::NotWatched, State::NotReached, State::Replaced { by: Vec::new() }] {
        check("not watched", &standing(state), quiet(), None);
    }
    check("nobody's turn", &Standing::default(), quiet(), None);
    check("new bank details", &Standing { alarm: Some(mail()), ..asked(None) }, quiet(), None);
    let both = Standing { owner_owes: Some(moment("02 12:00")), ..asked(None) };
    check("what waits on the owner is the owner's", &both, quiet(), Some(("03 12:00", O, Nag { nth: 1 })));
}

#[test]
fn invoices_are_paid_by_their_date() {
    check("the working day before", &invoiced(Some("10")), quiet(), Some(("09 09:00", O, PayBy)));
    check("before a Monday", &invoiced(Some("09")), quiet(), Some(("06 09:00", O, PayBy)));
    check("as agreed, in 14 days", &invoiced(None), quiet(), Some(("13 09:00", O, PayBy)));
    let reminded = nagged(invoiced(Some("10")), &[("09 09:00", O)]);
    check("once more when it has passed", &reminded, quiet(), Some(("11 09:00", O, PayBy)));
    let twice = nagged(invoiced(Some("10")), &[("09 09:00", O), ("11 09:00", O)]);
    check("then the digest has it", &twice, quiet(), None);
}

#[test]
fn reports_are_due_unasked() {
    let owner = nine_to_five(TimeZone::UTC);
    let weekly = Agreement { report_every: Some(hours(16)), ..agreement() };
    let check = |why: &str, around: Circumstances, wanted: Option<&str>| {
        let found = report_due(&around, Terms { agreement: &weekly, owner: &owner });
        assert_eq!(found.map(|due| due.at), wanted.map(moment), "{why}");
    };
    let working = Circumstances { working: Some((moment("02 07:00"), thread())), ..quiet() };
    check("two working days", working.clone(), Some("04 07:00"));
    check(
        "since the last mail",
        Circumstances { contractor_wrote: Some(moment("03 10:00")), ..working.clone() },
        Some("05 10:00"),
    );
    check("no task, no report", quiet(), None);
    let asked = Circumstances { report_asked: Some(moment("04 07:00")), ..working };
    check("asked for once, then again after the same time", asked, Some("06 07:00"));
}
