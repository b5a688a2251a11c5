//! What the house as a whole remembers: the fold of the house's own facts.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::reading::mail::{MailId, MessageId};
use super::speech::letter::LetterId;
use super::turn::caps::Counted;
use super::turn::fact::{HouseFact, InHouse, LetterFact, LetterState, OrderDone};

/// Counts are kept this long; the caps of a thread's life look no further back.
const COUNTS_KEPT: SignedDuration = SignedDuration::from_hours(400 * 24);

/// So many days with a digest are remembered; no clock is put right by more than that.
const DIGESTS_KEPT: usize = 800;

/// Troubles are kept until a digest has surely told them.
const TROUBLES_KEPT: SignedDuration = SignedDuration::from_hours(7 * 24);

/// The house as its facts tell.
#[derive(Clone, Debug, Default)]
pub struct House {
    /// When the ledger was born; nothing older commands or nags.
    pub born: Option<Timestamp>,
    /// The first pass over the mailbox is done.
    pub first_pass_done: bool,
    /// The owner wants what was there before the first start to be filed.
    pub files_history: bool,
    /// Nothing leaves.
    pub paused: bool,
    /// Pauses that are over, from and until.
    pub pauses: Vec<(Timestamp, Timestamp)>,
    paused_since: Option<Timestamp>,
    /// When the last interruption was noticed.
    pub interrupted: Option<Timestamp>,
    /// What changed at the last interruption, for the digest.
    pub interruption: Option<String>,
    /// The day of the last digest.
    pub digest_done: Option<Date>,
    /// The days that have had their digest; a clock that jumped ahead and back leaves a gap.
    digests: BTreeSet<Date>,
    /// When the last digest was written.
    pub digest_at: Option<Timestamp>,
    /// Letters to the owner that belong to no single desk, with their fates.
    letters: BTreeMap<LetterId, (LetterFact, LetterState)>,
    counted: Vec<Counted>,
    /// The last try of each letter, as it was counted.
    flights: BTreeMap<LetterId, Counted>,
    obeyed: BTreeSet<MailId>,
    orders: BTreeSet<(LetterId, Option<u32>, String)>,
    twins: BTreeMap<MailId, Timestamp>,
    troubles: Vec<(Timestamp, String)>,
}

impl House {
    /// The house that follows from these facts, first to last.
    pub fn of<'a>(facts: impl IntoIterator<Item = &'a HouseFact>) -> House {
        let mut house = House::default();
        for fact in facts {
            house.apply(fact);
        }
        house
    }

    /// Adds one fact.
    pub fn apply(&mut self, fact: &HouseFact) {
        let at = fact.at;
        match &fact.what {
            InHouse::Born => self.born = Some(at),
            InHouse::FirstPassDone => self.first_pass_done = true,
            InHouse::FileHistory => self.files_history = true,
            InHouse::Paused => {
                self.paused = true;
                self.paused_since.get_or_insert(at);
            }
            InHouse::Resumed => {
                self.paused = false;
                self.pauses.extend(self.paused_since.take().map(|since| (since, at)));
            }
            InHouse::Letter(letter) => {
                self.letters.insert(letter.id.clone(), ((**letter).clone(), LetterState::Ready));
            }
            InHouse::LetterState { letter, state } => {
                if let Some((_, now)) = self.letters.get_mut(letter) {
                    *now = state.clone();
                }
            }
            InHouse::DigestDone { day } => {
                self.digest_done = self.digest_done.max(Some(*day));
                self.digests.insert(*day);
                while self.digests.len() > DIGESTS_KEPT {
                    self.digests.pop_first();
                }
                self.digest_at = Some(at);
                self.interruption = None;
            }
            InHouse::Counted { letter, to, thread, kind, approved } => {
                let counted = Counted { at, to: to.clone(), thread: *thread, kind: *kind, approved: *approved };
                self.count(letter.as_ref(), counted);
            }
            InHouse::Obeyed { mail, orders } => self.obey(*mail, orders),
            InHouse::TwinAwaited { mail, until } => {
                self.twins.insert(*mail, *until);
            }
            InHouse::Interrupted { why } => {
                self.interrupted = Some(at);
                self.interruption = Some(why.clone());
            }
            InHouse::Trouble { what } => {
                self.troubles.retain(|(then, known)| at.duration_since(*then) < TROUBLES_KEPT && known != what);
                self.troubles.push((at, what.clone()));
            }
        }
    }

    fn count(&mut self, letter: Option<&LetterId>, counted: Counted) {
        let recent = |past: &Counted| counted.at.duration_since(past.at) < COUNTS_KEPT;
        self.counted.retain(recent);
        self.flights.retain(|_, past| recent(past));
        if let Some(letter) = letter {
            self.counted = self.counted_but(letter);
            self.flights.insert(letter.clone(), counted.clone());
        }
        self.counted.push(counted);
    }

    fn obey(&mut self, mail: MailId, orders: &[OrderDone]) {
        self.twins.remove(&mail);
        self.obeyed.insert(mail);
        for order in orders {
            if let (Some(letter), Some(act)) = (&order.letter, &order.act) {
                self.orders.insert((letter.clone(), order.line, act.key()));
            }
        }
    }

    /// Whether that day has had its digest.
    pub fn has_digest(&self, day: Date) -> bool {
        self.digests.contains(&day)
    }

    /// Since when nothing leaves, where that is so.
    pub fn paused_since(&self) -> Option<Timestamp> {
        self.paused_since
    }

    /// A letter of the house, with its fate.
    pub fn letter(&self, id: &LetterId) -> Option<(&LetterFact, &LetterState)> {
        self.letters.get(id).map(|(letter, state)| (letter, state))
    }

    /// The letter of the house with this Message-ID.
    pub fn letter_by_message(&self, message_id: &MessageId) -> Option<&LetterFact> {
        self.letters.values().map(|(letter, _)| letter).find(|letter| letter.message_id == *message_id)
    }

    /// Letters that left, oldest first.
    pub fn counted(&self) -> &[Counted] {
        &self.counted
    }

    /// The same without an earlier try of `letter`, which did not leave.
    pub fn counted_but(&self, letter: &LetterId) -> Vec<Counted> {
        let mut others = self.counted.clone();
        let tried = self.flights.get(letter).and_then(|tried| others.iter().position(|past| past == tried));
        if let Some(at) = tried {
            others.remove(at);
        }
        others
    }

    /// Whether this command mail was dealt with.
    pub fn has_obeyed(&self, mail: MailId) -> bool {
        self.obeyed.contains(&mail)
    }

    /// Whether this act was done on this line of this letter before; each works once.
    pub fn order_done(&self, letter: &LetterId, line: Option<u32>, act_key: &str) -> bool {
        self.orders.contains(&(letter.clone(), line, act_key.to_string()))
    }

    /// Replies of the owner that wait for their Sent twin, with the moment the wait ends.
    pub fn twins(&self) -> &BTreeMap<MailId, Timestamp> {
        &self.twins
    }

    /// Troubles noticed since `since`.
    pub fn troubles_since(&self, since: Timestamp) -> impl Iterator<Item = &str> {
        self.troubles.iter().filter(move |(at, _)| *at >= since).map(|(_, what)| what.as_str())
    }

    /// Whether this was written before the first start. Mail servers tell whole seconds, so the second of the first
    /// start itself is no history.
    pub fn is_history(&self, date: Timestamp) -> bool {
        self.born.is_some_and(|born| date.as_second() < born.as_second())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::speech::letter::LetterKind;
    use crate::domain::turn::fact::Fact;

    #[test]
    fn the_second_of_the_first_start_is_no_history() {
        let at = |text: &str| text.parse::<Timestamp>().expect("a moment");
        let house = House { born: Some(at("2026-11-25T01:00:17.4Z")), ..House::default() };
        let check = |date: &str, history: bool| assert_eq!(house.is_history(at(date)), history, "{date}");
        check("2026-11-25T01:00:16Z", true);
        check("2026-11-25T01:00:17Z", false);
        check("2026-11-25T01:00:18Z", false);
        assert!(!House::default().is_history(at("1999-01-01T00:00:00Z")));
    }

    #[test]
    fn a_letter_tried_again_counts_once_and_never_against_itself() {
        let try_at = |second: i64, letter: &str| Fact {
            at: Timestamp::from_second(second).unwrap(),
            what: InHouse::Counted {
                letter: Some(LetterId(letter.into())),
                to: None,
                thread: None,
                kind: LetterKind::Task,
                approved: true,
            },
        };
        let house = House::of(&[try_at(10, "one"), try_at(70, "one"), try_at(80, "two"), try_at(130, "one")]);
        let at = |counted: &[Counted]| counted.iter().map(|past| past.at.as_second()).collect::<Vec<_>>();
        assert_eq!(at(house.counted()), [80, 130]);
        assert_eq!(at(&house.counted_but(&LetterId("one".into()))), [80]);
        assert_eq!(at(&house.counted_but(&LetterId("three".into()))), [80, 130]);
    }
}
