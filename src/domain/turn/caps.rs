//! Limits on letters that depend on no detection.

use std::fmt;

use jiff::{SignedDuration, Timestamp};

use super::thread_id::ThreadId;
use crate::domain::people::roster::ContractorKey;
use crate::domain::people::rules::Caps;
use crate::domain::speech::letter::LetterKind;

/// A letter as the caps count it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// When it left, or would.
    pub at: Timestamp,
    /// To whom; `None` is the owner.
    pub to: Option<ContractorKey>,
    /// The thread it stands in.
    pub thread: Option<ThreadId>,
    /// What kind.
    pub kind: LetterKind,
    /// The owner said yes to this very letter; the caps of the house don't count it.
    pub approved: bool,
}

/// The cap a letter would break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CapTripped {
    /// Nags to one person in 24 hours.
    NagsPerPersonDay(u32),
    /// Nags in one thread in 24 hours.
    NagsPerThreadDay(u32),
    /// Nags in one thread in its life.
    NagsPerThread(u32),
    /// Letters in one thread in its life.
    LettersPerThread(u32),
    /// Unapproved letters of the house in an hour.
    LettersPerHour(u32),
    /// Unapproved letters of the house in 24 hours.
    LettersPerDay(u32),
    /// Unasked letters to the owner in 24 hours.
    UnaskedToOwnerDay(u32),
    /// Too many incoming mails in one thread within ten minutes.
    Storm(u32),
}

const HOUR: SignedDuration = SignedDuration::from_hours(1);
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Whether `letter` may leave at `letter.at`, after the letters in `history` (in any order).
///
/// # Errors
/// The first cap it would break. Letters of `history` from after `letter.at`
/// (a clock that was set back) count as recent.
pub fn allowed(caps: &Caps, history: &[Counted], letter: &Counted) -> Result<(), CapTripped> {
    let within = |span: SignedDuration, counts: &dyn Fn(&Counted) -> bool| {
        let from = letter.at.checked_sub(span).unwrap_or(Timestamp::MIN);
        history.iter().filter(|past| past.at > from && counts(past)).count()
    };
    let ever = |counts: &dyn Fn(&Counted) -> bool| history.iter().filter(|past| counts(past)).count();
    let nag = |past: &Counted| past.kind == LetterKind::Nag;
    let same_person = |past: &Counted| past.to == letter.to;
    let same_thread = |past: &Counted| letter.thread.is_some() && past.thread == letter.thread;
    let unapproved = |past: &Counted| !past.approved && past.kind != LetterKind::Digest;
    let check = |count: usize, cap: u32, tripped: fn(u32) -> CapTripped| {
        if count < usize::try_from(cap).unwrap_or(usize::MAX) { Ok(()) } else { Err(tripped(cap)) }
    };

    if nag(letter) {
        let (person, thread) = (caps.nags_per_person_day, caps.nags_per_thread_day);
        check(within(DAY, &|past| nag(past) && same_person(past)), person, CapTripped::NagsPerPersonDay)?;
        check(within(DAY, &|past| nag(past) && same_thread(past)), thread, CapTripped::NagsPerThreadDay)?;
        check(ever(&|past| nag(past) && same_thread(past)), caps.nags_per_thread, CapTripped::NagsPerThread)?;
    }
    check(ever(&same_thread), caps.letters_per_thread, CapTripped::LettersPerThread)?;
    if unapproved(letter) {
        check(within(HOUR, &unapproved), caps.letters_per_hour, CapTripped::LettersPerHour)?;
        check(within(DAY, &unapproved), caps.letters_per_day, CapTripped::LettersPerDay)?;
    }
    if unasked_to_owner(letter) {
        check(within(DAY, &unasked_to_owner), caps.unasked_to_owner_day, CapTripped::UnaskedToOwnerDay)?;
    }
    Ok(())
}

/// A letter to the owner that nobody asked for; digests and answers to commands are asked for.
fn unasked_to_owner(letter: &Counted) -> bool {
    letter.to.is_none() && !letter.approved && !matches!(letter.kind, LetterKind::Digest | LetterKind::Transcript)
}

/// Whether a thread with mails arriving at `arrivals` (sorted) is silenced at `now`: for a
/// day after any ten minutes that brought more than the cap.
///
/// # Errors
/// The cap, when it is silenced.
pub fn calm(caps: &Caps, arrivals: &[Timestamp], now: Timestamp) -> Result<(), CapTripped> {
    let cap = usize::try_from(caps.storm_in_ten_minutes).unwrap_or(usize::MAX);
    let from = now.checked_sub(DAY).unwrap_or(Timestamp::MIN);
    let stormy = arrivals.windows(cap.saturating_add(1)).any(|window| match window {
        [first, .., last] => *last > from && last.duration_since(*first) <= SignedDuration::from_mins(10),
        _ => false,
    });
    if stormy { Err(CapTripped::Storm(caps.storm_in_ten_minutes)) } else { Ok(()) }
}

impl fmt::Display for CapTripped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CapTripped::NagsPerPersonDay(n) => write!(f, "{n} reminders to one person in a day"),
            CapTripped::NagsPerThreadDay(n) => write!(f, "{n} reminders in one thread in a day"),
            CapTripped::NagsPerThread(n) => write!(f, "{n} reminders in one thread"),
            CapTripped::LettersPerThread(n) => write!(f, "{n} letters in one thread"),
            CapTripped::LettersPerHour(n) => write!(f, "{n} letters in an hour"),
            CapTripped::LettersPerDay(n) => write!(f, "{n} letters in a day"),
            CapTripped::UnaskedToOwnerDay(n) => write!(f, "{n} unasked letters to the owner in a day"),
            CapTripped::Storm(n) => write!(f, "more than {n} mails in one thread within ten minutes"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::reading::mail::{MailId, MessageId};
    use crate::domain::turn::made::at;

    fn thread(name: &str) -> ThreadId {
        ThreadId::of(&ContractorKey("boris".into()), MailId::of(&MessageId(name.into()), None, None, ""))
    }

    fn counted(minutes: i64, to: Option<&str>, name: &str, kind: LetterKind) -> Counted {
        let to = to.map(|key| ContractorKey(key.into()));
        Counted { at: at(minutes), to, thread: Some(thread(name)), kind, approved: false }
    }

    fn check(why: &str, history: &[Counted], letter: &Counted, wanted: Result<(), CapTripped>) {
        assert_eq!(allowed(&Caps::default(), history, letter), wanted, "{why}");
        let reversed: Vec<Counted> = history.iter().rev().cloned().collect();
        assert_eq!(allowed(&Caps::default(), &reversed, letter), wanted, "{why}, in any order");
    }

    const DAY: i64 = 24 * 60;

    #[test]
    fn nags_are_few() {
        let nag = |minutes, name| counted(minutes, Some("boris"), name, LetterKind::Nag);
        check("the first", &[], &nag(0, "a"), Ok(()));
        check("one in a thread a day", &[nag(0, "a")], &nag(60, "a"), Err(CapTripped::NagsPerThreadDay(1)));
        check("another day", &[nag(0, "a")], &nag(DAY, "a"), Ok(()));
        check("a minute short of a day", &[nag(0, "a")], &nag(DAY - 1, "a"), Err(CapTripped::NagsPerThreadDay(1)));
        let two = [nag(0, "a"), nag(10, "b")];
        check("two to one person a day", &two, &nag(60, "c"), Err(CapTripped::NagsPerPersonDay(2)));
        let other = counted(60, Some("ana"), "c", LetterKind::Nag);
        check("another person", &two, &other, Ok(()));
        let five: Vec<Counted> = (0..5).map(|day| nag(day * DAY, "a")).collect();
        check("five in a thread's life", &five, &nag(9 * DAY, "a"), Err(CapTripped::NagsPerThread(5)));
        check("a clock set back", &[nag(DAY, "a")], &nag(0, "a"), Err(CapTripped::NagsPerThreadDay(1)));
    }

    #[test]
    fn the_house_has_limits() {
        let task = |minutes: i64, approved| Counted {
            approved,
            ..counted(minutes, Some("boris"), &minutes.to_string(), LetterKind::Task)
        };
        let ten: Vec<Counted> = (0..10).map(|minute| task(minute, false)).collect();
        check("ten an hour", &ten, &task(30, false), Err(CapTripped::LettersPerHour(10)));
        check("the owner's yes passes", &ten, &task(30, true), Ok(()));
        check("an hour later", &ten, &task(70, false), Ok(()));
        let day: Vec<Counted> = (0..60).map(|n| task(n * 20, false)).collect();
        check("sixty a day", &day, &task(1_300, false), Err(CapTripped::LettersPerDay(60)));
        let twenty: Vec<Counted> =
            (0..20).map(|day| counted(day * DAY, Some("boris"), "a", LetterKind::Answer)).collect();
        let more = counted(99 * DAY, Some("boris"), "a", LetterKind::Answer);
        check("twenty in a thread's life", &twenty, &more, Err(CapTripped::LettersPerThread(20)));
    }

    #[test]
    fn the_owner_is_left_in_peace() {
        let to_owner = |minutes: i64, kind| counted(minutes, None, &minutes.to_string(), kind);
        let three: Vec<Counted> = (0..3).map(|n| to_owner(n * 60, LetterKind::Proposal)).collect();
        check("three unasked a day", &three, &to_owner(300, LetterKind::Note), Err(CapTripped::UnaskedToOwnerDay(3)));
        check("the digest comes all the same", &three, &to_owner(300, LetterKind::Digest), Ok(()));
        check("and so does what was asked for", &three, &to_owner(300, LetterKind::Transcript), Ok(()));
    }

    #[test]
    fn a_storm_silences_a_thread_for_a_day() {
        let check = |why: &str, minutes: &[i64], now: i64, calm_then: bool| {
            let arrivals: Vec<Timestamp> = minutes.iter().copied().map(at).collect();
            assert_eq!(calm(&Caps::default(), &arrivals, at(now)).is_ok(), calm_then, "{why}");
        };
        check("three in ten minutes", &[0, 3, 6], 7, true);
        check("four in ten minutes", &[0, 3, 6, 9], 10, false);
        check("four in more", &[0, 3, 6, 11], 12, true);
        check("still silenced", &[0, 3, 6, 9], DAY, false);
        check("calm again", &[0, 3, 6, 9], DAY + 10, true);
    }
}
