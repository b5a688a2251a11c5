//! What will go out to whom and when, if nothing else happens.

use jiff::{SignedDuration, Timestamp};

use super::{Setting, time};
use crate::domain::desk::Desk;
use crate::domain::people::roster::Side;
use crate::domain::people::rules::OwnerNags;
use crate::domain::turn::due::{Circumstances, Due, Terms, dues, report_due};
use crate::domain::turn::explain::what;
use crate::domain::turn::standing::Standing;
use crate::domain::turn::thread_id::ThreadId;

/// No more letters than this are foretold for one desk.
const MOST: usize = 100;

/// A thread is reminded of once in this time.
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Lines for everything that falls due until `until`, in order of time, and the digests.
pub fn forecast(setting: &Setting, desks: &[&Desk], until: Timestamp) -> Vec<String> {
    let clock = &setting.roster.owner().calendar;
    let mut coming: Vec<(Timestamp, String)> = desks.iter().flat_map(|desk| of_desk(setting, desk, until)).collect();
    coming.sort();
    let mut lines: Vec<String> =
        coming.into_iter().map(|(at, words)| format!("{}: {words}", clock.date_words(at))).collect();
    if lines.is_empty() {
        lines.push(format!("Nothing goes out by itself until {}.", clock.date_words(until)));
    }
    if let Some(next) = time::next_digest(setting) {
        lines.push(format!("The next digest comes on {}, and one every day.", clock.date_words(next)));
    }
    lines
}

fn of_desk(setting: &Setting, desk: &Desk, until: Timestamp) -> Vec<(Timestamp, String)> {
    let Some(contractor) = setting.contractor(desk.key()) else { return Vec::new() };
    let terms = setting.terms(contractor);
    let mut around = setting.around(desk);
    let mut threads: Vec<(ThreadId, Standing)> =
        desk.threads().into_iter().filter_map(|id| Some((id, desk.standing(id)?.clone()))).collect();
    let mut lines = Vec::new();
    while let Some(due) = first(setting, &threads, &around, terms).filter(|due| due.at <= until) {
        let Some(thread) = due.thread.filter(|_| lines.len() < MOST) else { break };
        let subject = desk.thread(thread).map(|thread| thread.subject.as_str()).unwrap_or_default();
        let words = what(&due).replace("the contractor", &contractor.name);
        let whose = if due.side == Side::Owner { format!(" of {}", contractor.name) } else { String::new() };
        lines.push((due.at, format!("{words} about \u{201c}{subject}\u{201d}{whose}")));
        if due.side == Side::Contractor {
            around.report_asked = Some(due.at);
        }
        for (_, standing) in threads.iter_mut().filter(|(id, _)| *id == thread) {
            standing.nags.push((due.at, due.side));
        }
    }
    lines
}

/// The first thing that falls due, as it would leave: not in the past, in working time, once a day in a thread.
fn first(setting: &Setting, threads: &[(ThreadId, Standing)], around: &Circumstances, terms: Terms<'_>) -> Option<Due> {
    let now = setting.now;
    let leaves = |standing: &Standing, mut due: Due| {
        let rests = standing.nags.last().and_then(|(at, _)| at.checked_add(DAY).ok()).unwrap_or(now);
        let at = due.at.max(now).max(rests);
        due.at = if at > due.at { terms.calendar(due.side).next_open(at) } else { due.at };
        if time::is_owners_nag(&due) {
            due.at = time::owner_hears(setting, due.at);
        }
        due.before.is_none_or(|end| due.at < end).then_some(due)
    };
    let of_threads = threads.iter().flat_map(|(id, standing)| {
        let dues = dues(*id, standing, around, terms).into_iter();
        dues.filter_map(|due| leaves(standing, due)).collect::<Vec<_>>()
    });
    let report = report_due(around, terms).and_then(|due| {
        let (_, standing) = threads.iter().find(|(id, _)| Some(*id) == due.thread)?;
        leaves(standing, due)
    });
    let by_mail = |due: &Due| setting.rules.owner_nags != OwnerNags::Digest || !time::is_owners_nag(due);
    of_threads.chain(report).filter(by_mail).min_by_key(|due| (due.at, due.thread, due.what))
}
