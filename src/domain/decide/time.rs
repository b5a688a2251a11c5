//! What falls due: looks before nags, proposals that run out, and the digest's hour.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time, time};
use jiff::{SignedDuration, Timestamp};

use super::split::split;
use super::{Decision, Setting, draft};
use crate::domain::desk::{Desk, KeptProposal};
use crate::domain::people::address::Address;
use crate::domain::people::agreement::MyBundles;
use crate::domain::people::roster::{Contractor, ContractorKey, Side};
use crate::domain::people::rules::OwnerNags;
use crate::domain::reading::Confidence;
use crate::domain::speech::digest;
use crate::domain::speech::letter::LetterKind;
use crate::domain::turn::caps::{Counted, allowed, calm};
use crate::domain::turn::due::{Due, DueKind, Terms, dues as dues_of, report_due};
use crate::domain::turn::fact::AtDesk;
use crate::domain::turn::thread_id::ThreadId;
use crate::domain::work::proposal::{Offer, ProposalEnd};

/// The mailbox is to be searched for words of one side before it is reminded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookOrder {
    /// The desk.
    pub desk: ContractorKey,
    /// Who would be reminded.
    pub side: Side,
    /// About what.
    pub threads: Vec<ThreadId>,
    /// Words since then count.
    pub since: Timestamp,
    /// The addresses that person writes from.
    pub from: Vec<Address>,
}

/// A look that could not be made is ordered again after this.
const LOOK_AGAIN: SignedDuration = SignedDuration::from_secs(60);

/// What a cap holds back is looked at again after this.
const HELD_AGAIN: SignedDuration = SignedDuration::from_mins(10);

/// Reminders to one person that fall due within so much working time leave as one letter.
const TOGETHER: SignedDuration = SignedDuration::from_hours(1);

/// When the owner is reminded, where he works then.
const OWNER_HEARS: [Time; 2] = [time(10, 0, 0, 0), time(15, 0, 0, 0)];

/// What a desk wants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wants {
    /// Looks that are due now: at most one for each side.
    pub looks: Vec<LookOrder>,
    /// When it wants to be looked at again, if nothing happens before.
    pub next: Option<Timestamp>,
}

/// What a desk wants now, and next.
pub fn wants(setting: &Setting, desk: &Desk) -> Wants {
    let dues = dues(setting, desk);
    let sides = [Side::Owner, Side::Contractor];
    let looks: Vec<LookOrder> = sides.into_iter().filter_map(|side| look_due(setting, desk, side, &dues)).collect();
    let expiry =
        desk.open_proposals().into_iter().filter_map(|kept| kept.at.checked_add(setting.rules.proposal_expires).ok());
    let goes = desk
        .open_proposals()
        .into_iter()
        .filter_map(|kept| goes_at(setting, desk, setting.contractor(desk.key())?, kept));
    let later = dues.iter().map(|due| due.at).chain(expiry).chain(goes).filter(|at| *at > setting.now).min();
    let pause = if looks.is_empty() { HELD_AGAIN } else { LOOK_AGAIN };
    let waits = dues.iter().any(|due| due.at <= setting.now);
    let again = waits.then(|| setting.now.checked_add(pause).ok()).flatten();
    Wants { looks, next: later.into_iter().chain(again).min() }
}

fn look_due(setting: &Setting, desk: &Desk, side: Side, dues: &[Due]) -> Option<LookOrder> {
    let contractor = setting.contractor(desk.key())?;
    let dues = first_of_each(setting, desk, side, dues);
    let threads: Vec<ThreadId> = dues.iter().filter_map(|due| due.thread).collect();
    let begun =
        |thread: &ThreadId| desk.thread(*thread)?.mails.first().and_then(|mail| desk.mail(*mail)).map(|mail| mail.date);
    let since = threads.iter().filter_map(begun).min()?;
    // Before the owner is told to phone, it is the contractor who may have written.
    let about_contractor = dues.iter().any(|due| due.what == DueKind::CallSheet);
    let owner = setting.roster.owner().addresses.iter().filter(|_| side == Side::Owner);
    let contractor = contractor.addresses.iter().filter(|_| side == Side::Contractor || about_contractor);
    let from = owner.chain(contractor).cloned().collect();
    Some(LookOrder { desk: desk.key().clone(), side, threads, since, from })
}

/// What is due to `side` now and may be said under the caps: the first thing of each thread.
pub fn dues_now(setting: &Setting, desk: &Desk, side: Side) -> Vec<Due> {
    first_of_each(setting, desk, side, &dues(setting, desk))
}

fn first_of_each(setting: &Setting, desk: &Desk, side: Side, dues: &[Due]) -> Vec<Due> {
    let mut first: BTreeMap<ThreadId, &Due> = BTreeMap::new();
    for due in dues.iter().filter(|due| due.side == side && due.at <= setting.now) {
        let Some(thread) = due.thread.filter(|thread| may_nag(setting, desk, due, *thread)) else { continue };
        match first.get(&thread) {
            Some(known) if (known.at, known.what) <= (due.at, due.what) => {}
            _ => drop(first.insert(thread, due)),
        }
    }
    first.into_values().cloned().collect()
}

/// What falls due at a desk: nothing earlier than the next moment at which its receiver works, for what could not be
/// said in time is not said at night.
pub fn dues(setting: &Setting, desk: &Desk) -> Vec<Due> {
    let Some(contractor) = setting.contractor(desk.key()) else { return Vec::new() };
    let around = setting.around(desk);
    let terms = setting.terms(contractor);
    let of_thread = |thread: ThreadId| {
        desk.standing(thread).map(|standing| dues_of(thread, standing, &around, terms)).unwrap_or_default()
    };
    let mut dues: Vec<Due> = desk.threads().into_iter().flat_map(of_thread).collect();
    dues.extend(report_due(&around, terms));
    together(&mut dues, terms);
    for_owner(setting, &mut dues);
    for due in dues.iter_mut().filter(|due| due.at < setting.now) {
        due.at = terms.calendar(due.side).next_open(setting.now);
    }
    dues.retain(|due| due.before.is_none_or(|end| due.at < end));
    dues
}

/// It reminds the owner of what waits for him.
pub fn is_owners_nag(due: &Due) -> bool {
    due.side == Side::Owner && due.what != DueKind::CallSheet
}

/// The owner hears of what waits for him at two moments of the day, of all desks at once, or in the digest alone.
fn for_owner(setting: &Setting, dues: &mut Vec<Due>) {
    let is_nag = is_owners_nag;
    if setting.rules.owner_nags == OwnerNags::Digest {
        dues.retain(|due| !is_nag(due));
    }
    for due in dues.iter_mut().filter(|due| is_nag(due)) {
        due.at = owner_hears(setting, due.at);
    }
}

/// The first moment from `at` on at which the owner is reminded.
pub fn owner_hears(setting: &Setting, at: Timestamp) -> Timestamp {
    let calendar = &setting.roster.owner().calendar;
    if setting.rules.owner_nags == OwnerNags::AtOnce {
        return calendar.next_open(at);
    }
    let days = [calendar.date(at), calendar.next_working_day(calendar.date(at))];
    let moments = days.iter().flat_map(|day| OWNER_HEARS.map(|time| calendar.moment(*day, time)));
    moments.filter(|moment| *moment >= at && calendar.is_open(*moment)).min().unwrap_or_else(|| calendar.next_open(at))
}

/// What one person is to be told within one hour of their working time waits for the last of it: one letter, not three.
fn together(dues: &mut [Due], terms: Terms<'_>) {
    dues.sort_by_key(|due| (due.side, due.at, due.thread, due.what));
    let mut first = 0;
    while let Some(begin) = dues.get(first).map(|due| (due.side, due.at)) {
        let ends = terms.calendar(begin.0).add_working(begin.1, TOGETHER);
        let same = |due: &Due| due.side == begin.0 && due.at <= ends;
        let group = dues.iter().skip(first).take_while(|due| same(due)).count();
        let last = dues.iter().skip(first).take(group).map(|due| due.at).max().unwrap_or(begin.1);
        dues.iter_mut().skip(first).take(group).for_each(|due| due.at = last);
        first += group.max(1);
    }
}

/// Whether the caps and the calm of the thread allow one more word about `thread`.
fn may_nag(setting: &Setting, desk: &Desk, due: &Due, thread: ThreadId) -> bool {
    let to = match (due.side, due.what) {
        (Side::Contractor, DueKind::CallSheet) | (Side::Owner, _) => None,
        (Side::Contractor, _) => Some(desk.key().clone()),
    };
    let letter = Counted { at: setting.now, to, thread: Some(thread), kind: LetterKind::Nag, approved: false };
    let arrivals: Vec<Timestamp> = desk
        .thread(thread)
        .map(|thread| thread.mails.iter().filter_map(|mail| desk.mail(*mail)).map(|mail| mail.arrival).collect())
        .unwrap_or_default();
    allowed(&setting.rules.caps, setting.house.counted(), &letter).is_ok()
        && calm(&setting.rules.caps, &sorted(arrivals), setting.now).is_ok()
}

fn sorted(mut times: Vec<Timestamp>) -> Vec<Timestamp> {
    times.sort();
    times
}

/// Sure bundles of the owner's that go by themselves, where that is agreed and nobody held them.
pub fn sent_by_themselves(setting: &Setting, desk: &Desk) -> Decision {
    let mut decision = Decision::default();
    let Some(contractor) = setting.contractor(desk.key()) else { return decision };
    for kept in desk.open_proposals() {
        if goes_at(setting, desk, contractor, kept).is_some_and(|at| at <= setting.now) {
            decision.join(split(setting, desk, contractor, kept, &[]).decision);
        }
    }
    decision
}

/// When a proposal goes by itself, if it does: `bundles.mine = "send"`, a live contractor, every part sure and whole.
pub fn goes_at(setting: &Setting, desk: &Desk, contractor: &Contractor, kept: &KeptProposal) -> Option<Timestamp> {
    let Offer::Split(parts) = &kept.proposal.offer else { return None };
    let sure = parts.iter().all(|part| part.confidence >= Confidence::SURE && part.missing.is_empty());
    let agreed =
        contractor.agreement.bundles_mine == MyBundles::Send && draft::is_live(setting, desk.key(), desk.live());
    (sure && agreed && !kept.held).then(|| kept.at.checked_add(setting.rules.bundle_hold).ok()).flatten()
}

/// Proposals nobody answered in time.
pub fn expired(setting: &Setting, desk: &Desk) -> Decision {
    let mut decision = Decision::default();
    for kept in desk.open_proposals() {
        if setting.now.duration_since(kept.at) >= setting.rules.proposal_expires {
            let ended = AtDesk::ProposalEnded { proposal: kept.proposal.id.clone(), end: ProposalEnd::Expired };
            decision.fact(desk.key(), ended);
        }
    }
    decision
}

/// The day whose digest is due now: today's, once its hour has come, and none for an hour before the first start.
pub fn digest_due(setting: &Setting) -> Option<Date> {
    let today = today(setting);
    let hour = digest_hour(setting, today);
    let born = setting.house.born?;
    let due = setting.house.first_pass_done && hour <= setting.now && born < hour && !setting.house.has_digest(today);
    due.then_some(today)
}

/// When the next digest is due.
pub fn next_digest(setting: &Setting) -> Option<Timestamp> {
    let today = today(setting);
    let mut hours = [Some(today), today.tomorrow().ok()].into_iter().flatten().map(|day| digest_hour(setting, day));
    hours.find(|hour| *hour > setting.now)
}

fn today(setting: &Setting) -> Date {
    setting.roster.owner().calendar.zone().to_datetime(setting.now).date()
}

/// The digest's hour on `day`; in a gap the clock jumps over, the moment after it.
fn digest_hour(setting: &Setting, day: Date) -> Timestamp {
    setting.roster.owner().calendar.moment(day, setting.rules.digest_at)
}

/// The first look goes out once, right after the first pass.
pub fn first_look_due(setting: &Setting) -> bool {
    // Where a digest went, the first look went before it; asking that first spares a hash at every turn of the loop.
    let may_be = setting.house.first_pass_done && setting.house.digest_done.is_none();
    may_be && setting.house.letter(&digest::first_look_id()).is_none()
}
