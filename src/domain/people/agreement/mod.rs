//! What was agreed with one contractor: timings, hours, places, reporting.

mod words;

use jiff::SignedDuration;
use thiserror::Error;

use super::calendar::Calendar;

/// The terms one contractor works under. Durations named "working" count only that person's open hours.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// When the contractor works.
    pub calendar: Calendar,
    /// Working time within which the contractor answers.
    pub answer_within: SignedDuration,
    /// Working time (the owner's) within which the owner answers this contractor.
    pub owner_answers_within: SignedDuration,
    /// How nags follow one another.
    pub nags: Ladder,
    /// No nag within this wall-clock time after a mail from the person.
    pub quiet: SignedDuration,
    /// Working time before a due date at which an early reminder goes, if agreed.
    pub early: Option<SignedDuration>,
    /// Working time between agreed reports, if any were agreed.
    pub report_every: Option<SignedDuration>,
    /// Days within which an invoice is paid when it names no date.
    pub pay_within_days: u16,
    /// Where files go, in words for a letter.
    pub place: Option<String>,
    /// Hosts that links may point to; empty allows all.
    pub hosts: Vec<String>,
    /// How to report, in words for a letter.
    pub reporting: Option<String>,
    /// What happens to a bundle of the owner's.
    pub bundles_mine: MyBundles,
    /// What happens to a bundle of the contractor's.
    pub bundles_theirs: TheirBundles,
}

impl Agreement {
    /// The terms where nothing else was agreed.
    pub fn usual(calendar: Calendar) -> Agreement {
        let hours = SignedDuration::from_hours;
        Agreement {
            calendar,
            answer_within: hours(8),
            owner_answers_within: hours(8),
            nags: Ladder { gaps: vec![hours(8), hours(16), hours(24)], cap: 3 },
            quiet: hours(2),
            early: Some(hours(4)),
            report_every: None,
            pay_within_days: 14,
            place: None,
            hosts: Vec::new(),
            reporting: None,
            bundles_mine: MyBundles::Ask,
            bundles_theirs: TheirBundles::Ask,
        }
    }
}

/// Nags after the first, each with its working-time gap; after `cap` nags the owner is told to phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    gaps: Vec<SignedDuration>,
    cap: u32,
}

/// Why a ladder cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LadderError {
    /// No gap.
    #[error("the ladder of nags has no step")]
    Empty,
    /// A gap that is not above zero: nags would follow one another at once.
    #[error("step {0} of the ladder of nags is no time at all")]
    NoTime(usize),
    /// A later nag comes after a shorter gap than the one before it.
    #[error("step {0} of the ladder of nags is shorter than the one before it")]
    Shrinking(usize),
}

impl Ladder {
    /// A ladder of `gaps` (working time after the first, second, ... nag; none shrinks, the last repeats) and at most
    /// `cap` nags in all; a cap of nothing means that the owner phones at once.
    pub fn new(gaps: Vec<SignedDuration>, cap: u32) -> Result<Ladder, LadderError> {
        if gaps.is_empty() {
            return Err(LadderError::Empty);
        }
        if let Some(step) = gaps.iter().position(|gap| *gap <= SignedDuration::ZERO) {
            return Err(LadderError::NoTime(step + 1));
        }
        if let Some(step) = gaps.iter().zip(gaps.iter().skip(1)).position(|(gap, next)| next < gap) {
            return Err(LadderError::Shrinking(step + 2));
        }
        Ok(Ladder { gaps, cap })
    }

    /// Working time between the `nth` nag (from 1) and what follows it: the next nag, or the word that it is time to
    /// phone.
    pub fn gap_after(&self, nth: u32) -> SignedDuration {
        let step = usize::try_from(nth.saturating_sub(1)).unwrap_or(usize::MAX).min(self.gaps.len().saturating_sub(1));
        self.gaps.get(step).copied().unwrap_or(SignedDuration::MAX)
    }

    /// The gaps, shortest first; never empty.
    pub fn gaps(&self) -> &[SignedDuration] {
        &self.gaps
    }

    /// How many nags there are at most.
    pub fn cap(&self) -> u32 {
        self.cap
    }
}

/// `bundles.mine`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MyBundles {
    /// Propose, and wait for a yes.
    Ask,
    /// Sure cases go by themselves after the hold.
    Send,
}

/// `bundles.theirs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TheirBundles {
    /// The numbered list at once.
    Ask,
    /// The numbered list in the next digest.
    Digest,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ladders() {
        let hours = |hours: &[i64]| hours.iter().map(|hours| SignedDuration::from_hours(*hours)).collect::<Vec<_>>();
        assert_eq!(Ladder::new(hours(&[]), 3), Err(LadderError::Empty));
        assert_eq!(Ladder::new(hours(&[8, 0]), 3), Err(LadderError::NoTime(2)));
        assert_eq!(Ladder::new(hours(&[8, 16, 4]), 3), Err(LadderError::Shrinking(3)));
        let ladder = Ladder::new(hours(&[8, 8, 16]), 5).unwrap();
        let after = [0, 1, 2, 3, 4, u32::MAX].map(|nth| ladder.gap_after(nth).as_hours());
        assert_eq!(after, [8, 8, 8, 16, 16, 16]);
    }
}
