//! Letters on their way: READY, IN FLIGHT, BODY STARTED, then SENT, REFUSED or AMBIGUOUS.
//!
//! `docs/LEDGER.md` shows the states as a table. One letter is in flight at a
//! time; every state is on the disk before the step it names is taken.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use super::book::Book;
use crate::domain::house::House;
use crate::domain::people::roster::ContractorKey;
use crate::domain::reading::mail::MessageId;
use crate::domain::speech::letter::{LetterId, LetterKind};
use crate::domain::turn::fact::{AtDesk, InHouse, LetterState};
use crate::shell::ledger::record::{OutboxRecord, decode};
use crate::shell::ledger::{LedgerError, Tree};
use crate::shell::postman::{Delivery, Refusal};

/// A letter that the server puts off is tried again for this long.
const PATIENCE: SignedDuration = SignedDuration::from_hours(48);

/// First pause after "not now"; doubled each time up to [`LONGEST_PAUSE`].
const FIRST_PAUSE: SignedDuration = SignedDuration::from_mins(5);

/// Longest pause between two tries.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(4);

/// Pause when the submission server cannot be reached at all.
const OFFLINE_PAUSE: SignedDuration = SignedDuration::from_mins(1);

/// Pause after the provider's limit for a day.
const DAILY_LIMIT_PAUSE: SignedDuration = SignedDuration::from_hours(24);

/// When a provider puts its copy into Sent late: searches after these many minutes, the last one decides.
const SENT_SEARCHES: [i64; 5] = [1, 2, 5, 10, 30];

/// Who puts a copy of what was sent into Sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SentCopies {
    /// The provider: Sent then proves that a letter was taken.
    ByProvider,
    /// strawboss: Sent proves only what it holds.
    ByUs,
}

/// A search for a letter in Sent.
#[derive(Clone, Copy, Debug)]
struct Search {
    at: Timestamp,
    tries: usize,
}

impl Search {
    fn first(at: Timestamp) -> Search {
        Search { at, tries: 0 }
    }

    fn next(self, now: Timestamp) -> Option<Search> {
        let pause = SignedDuration::from_mins(*SENT_SEARCHES.get(self.tries)?);
        Some(Search { at: now.checked_add(pause).ok()?, tries: self.tries + 1 })
    }
}

/// The outbox in memory: letters that still have something to be done about them.
#[derive(Default)]
pub struct Outbox {
    letters: BTreeMap<LetterId, OutboxRecord>,
    /// Letters that Sent is searched for before anything else happens to them.
    unproved: BTreeMap<LetterId, Search>,
    /// Nothing is tried before then.
    rests_until: Option<Timestamp>,
}

impl Outbox {
    /// Reads the outbox. What was in flight without a body goes back to READY;
    /// a body that had begun stays BODY STARTED until Sent was searched.
    pub fn open(book: &Book, now: Timestamp) -> Result<Outbox, LedgerError> {
        let mut outbox = Outbox::default();
        let mut trouble = None;
        book.ledger().scan(Tree::Outbox, b"", &mut |key, value| match decode::<OutboxRecord>(key, value) {
            Ok(record) => {
                outbox.letters.insert(record.letter.clone(), record);
                true
            }
            Err(error) => {
                trouble = Some(error);
                false
            }
        })?;
        if let Some(error) = trouble {
            return Err(error);
        }
        for record in outbox.letters.values_mut() {
            if record.state == LetterState::InFlight {
                record.state = LetterState::Ready;
            }
            // No pause is longer: the clock was set back while nobody ran.
            let longest = now.checked_add(DAILY_LIMIT_PAUSE).unwrap_or(Timestamp::MAX);
            record.not_before = record.not_before.filter(|at| *at <= longest);
            if record.kind == LetterKind::Nag && record.state == LetterState::Ready {
                // Nobody knows what came while nothing ran: it is decided anew, after a new look.
                record.expires = Some(Timestamp::MIN);
            }
            if matches!(record.state, LetterState::Ready | LetterState::BodyStarted) {
                outbox.unproved.insert(record.letter.clone(), Search::first(now));
            }
        }
        Ok(outbox)
    }

    /// A letter of the outbox.
    pub fn letter(&self, id: &LetterId) -> Option<&OutboxRecord> {
        self.letters.get(id)
    }

    /// All letters of the outbox.
    pub fn letters(&self) -> impl Iterator<Item = &OutboxRecord> {
        self.letters.values()
    }

    /// The letter with this Message-ID.
    pub fn by_message(&self, message_id: &MessageId) -> Option<&OutboxRecord> {
        self.letters.values().find(|record| record.message_id == *message_id)
    }

    /// A letter that Sent must be searched for now.
    pub fn to_prove(&self, now: Timestamp) -> Option<&OutboxRecord> {
        let due = self.unproved.iter().find(|(_, search)| search.at <= now);
        due.and_then(|(id, _)| self.letters.get(id))
    }

    /// The next letter that may be tried at `now`, in the order they were written.
    pub fn next_ready(&self, now: Timestamp) -> Option<&OutboxRecord> {
        if self.rests_until.is_some_and(|until| until > now) {
            return None;
        }
        self.waiting().filter(|record| record.not_before.is_none_or(|at| at <= now)).min_by_key(|record| order(record))
    }

    /// When the next letter may be tried, if one waits for its time.
    pub fn wakes_at(&self) -> Option<Timestamp> {
        let rest = self.rests_until.unwrap_or(Timestamp::MIN);
        let tries = self.waiting().map(|record| record.not_before.unwrap_or(Timestamp::MIN).max(rest));
        let copies = self.letters.values().filter(|record| record.copy_due).filter_map(|record| record.not_before);
        let searches = self.unproved.values().map(|search| search.at);
        tries.chain(copies).chain(searches).min()
    }

    fn waiting(&self) -> impl Iterator<Item = &OutboxRecord> {
        let ready = |record: &&OutboxRecord| record.state == LetterState::Ready;
        self.letters.values().filter(ready).filter(|record| !self.unproved.contains_key(&record.letter))
    }

    /// A sent letter whose copy is still to be put into Sent.
    pub fn copy_due(&self, now: Timestamp) -> Option<&OutboxRecord> {
        let due = |record: &&OutboxRecord| record.copy_due && record.not_before.is_none_or(|at| at <= now);
        self.letters.values().find(due)
    }

    /// The gate held a letter back until then, or until something changes.
    pub fn hold(&mut self, id: &LetterId, until: Option<Timestamp>) {
        if let Some(record) = self.letters.get_mut(id) {
            record.not_before = until.or(Some(Timestamp::MAX));
        }
    }

    /// Letters that were held until something changes are tried again.
    pub fn release(&mut self) {
        for record in self.letters.values_mut().filter(|record| record.not_before == Some(Timestamp::MAX)) {
            record.not_before = None;
        }
    }

    /// A mail came to a desk: reminders that were decided before it, speak of it, and have not left are dead.
    pub fn overtake(&mut self, house: &House, desk: &ContractorKey) {
        let speaks =
            |id: &LetterId| house.letter(id).is_none_or(|(letter, _)| letter.threads_of_lines().contains_key(desk));
        let waits = |record: &&mut OutboxRecord| {
            let early = matches!(record.state, LetterState::Ready | LetterState::InFlight);
            let about = record.desk.as_ref().map_or_else(|| speaks(&record.letter), |other| other == desk);
            record.kind == LetterKind::Nag && early && about
        };
        for record in self.letters.values_mut().filter(waits) {
            record.expires = Some(Timestamp::MIN);
            record.not_before = None;
        }
    }

    /// The clock was set back by so much: what waits goes on waiting for as long as it would have.
    pub fn set_back(&mut self, by: SignedDuration) {
        let earlier = |at: Timestamp| if at == Timestamp::MAX { at } else { at.checked_sub(by).unwrap_or(at) };
        self.rests_until = self.rests_until.map(earlier);
        for record in self.letters.values_mut() {
            record.not_before = record.not_before.map(earlier);
        }
        for search in self.unproved.values_mut() {
            search.at = earlier(search.at);
        }
    }

    /// A search of Sent failed and is made again at `at`.
    pub fn search_again(&mut self, id: &LetterId, at: Timestamp) {
        if let Some(search) = self.unproved.get_mut(id) {
            search.at = at;
        }
    }

    /// Nothing leaves before `until`.
    pub fn rest_until(&mut self, until: Timestamp) {
        self.rests_until = self.rests_until.max(Some(until));
    }

    /// Puts a new letter in; one that is there already stays as it is.
    pub fn add(&mut self, book: &mut Book, record: OutboxRecord) -> Result<(), LedgerError> {
        if !self.letters.contains_key(&record.letter) {
            book.put(Tree::Outbox, key(&record.letter), &record)?;
            self.letters.insert(record.letter.clone(), record);
        }
        Ok(())
    }

    /// Moves a letter into `state`, as a fact and in the record. A letter whose end is reached leaves the outbox.
    pub fn set(
        &mut self,
        book: &mut Book,
        id: &LetterId,
        state: LetterState,
        now: Timestamp,
    ) -> Result<(), LedgerError> {
        let Some(record) = self.letters.get_mut(id) else { return Ok(()) };
        record.state = state.clone();
        match &record.desk {
            Some(desk) => {
                let desk = desk.clone();
                // It can come back before the server's yes was heard: then it was sent, and did not arrive.
                let came_back = |known: &LetterState| matches!(known, LetterState::Bounced(_));
                let known = book.desk(&desk)?.letter(id).map(|letter| &letter.state);
                if !known.is_some_and(came_back) {
                    book.at_desk(&desk, now, AtDesk::LetterState { letter: id.clone(), state: state.clone() })?;
                }
            }
            None => book.in_house(now, InHouse::LetterState { letter: id.clone(), state: state.clone() })?,
        }
        self.unproved.remove(id);
        self.keep_or_drop(book, id)
    }

    /// Sent was searched and does not have it. Where the provider puts copies there, it is searched again for a while.
    pub fn not_in_sent(
        &mut self,
        book: &mut Book,
        id: &LetterId,
        copies: SentCopies,
        now: Timestamp,
    ) -> Result<(), LedgerError> {
        let Some(search) = self.unproved.remove(id) else { return Ok(()) };
        let Some(record) = self.letters.get(id) else { return Ok(()) };
        if record.state != LetterState::BodyStarted {
            return Ok(());
        }
        match search.next(now).filter(|_| copies == SentCopies::ByProvider) {
            Some(next) => {
                self.unproved.insert(id.clone(), next);
                Ok(())
            }
            None => {
                let end = unknown_end(record.kind);
                self.set(book, id, end, now)
            }
        }
    }

    /// The postman did not get to the body: certainly not sent.
    pub fn refused(
        &mut self,
        book: &mut Book,
        id: &LetterId,
        refusal: &Refusal,
        now: Timestamp,
    ) -> Result<(), LedgerError> {
        let Some(record) = self.letters.get_mut(id) else { return Ok(()) };
        let pause = match refusal {
            Refusal::Permanent(text) => return self.set(book, id, LetterState::Refused(text.clone()), now),
            Refusal::Temporary(text) if now.duration_since(record.made) >= PATIENCE => {
                let words = format!("put off for two days: {text}");
                return self.set(book, id, LetterState::Refused(words), now);
            }
            Refusal::Temporary(_) => {
                record.tries += 1;
                let doubled = FIRST_PAUSE.saturating_mul(1 << record.tries.saturating_sub(1).min(10));
                doubled.min(LONGEST_PAUSE)
            }
            Refusal::DailyLimit(_) => DAILY_LIMIT_PAUSE,
            Refusal::Login(_) => SignedDuration::from_mins(15),
            Refusal::Unreachable(_) => OFFLINE_PAUSE,
        };
        let until = now.checked_add(pause).unwrap_or(Timestamp::MAX);
        record.not_before = Some(until);
        if !matches!(refusal, Refusal::Temporary(_)) {
            self.rest_until(until);
        }
        self.set(book, id, LetterState::Ready, now)
    }

    /// The body had begun, and this is how it ended. `copy_at`: when we put a copy into Sent, if we do.
    pub fn delivered(
        &mut self,
        book: &mut Book,
        id: &LetterId,
        delivery: &Delivery,
        copy_at: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<(), LedgerError> {
        match delivery {
            Delivery::Sent(_) => {
                if let Some(record) = self.letters.get_mut(id) {
                    record.copy_due = copy_at.is_some();
                    record.not_before = copy_at;
                }
                self.set(book, id, LetterState::Sent, now)
            }
            Delivery::Refused(refusal) => self.refused(book, id, refusal, now),
            Delivery::Unknown(_) => {
                self.unproved.insert(id.clone(), Search::first(now));
                Ok(())
            }
        }
    }

    /// The copy lies in Sent, or it could not be put there and will be tried at `retry`.
    pub fn copied(&mut self, book: &mut Book, id: &LetterId, retry: Option<Timestamp>) -> Result<(), LedgerError> {
        if let Some(record) = self.letters.get_mut(id) {
            record.copy_due = retry.is_some();
            record.not_before = retry;
        }
        self.keep_or_drop(book, id)
    }

    /// The owner decided about a letter whose fate nobody knew: send the same bytes again.
    pub fn send_again(&mut self, book: &mut Book, id: &LetterId, now: Timestamp) -> Result<(), LedgerError> {
        if let Some(record) = self.letters.get_mut(id) {
            record.made = now;
            record.tries = 0;
            record.not_before = None;
        }
        self.set(book, id, LetterState::Ready, now)
    }

    fn keep_or_drop(&mut self, book: &mut Book, id: &LetterId) -> Result<(), LedgerError> {
        let Some(record) = self.letters.get(id) else { return Ok(()) };
        let waits = matches!(
            record.state,
            LetterState::Ready | LetterState::InFlight | LetterState::BodyStarted | LetterState::Ambiguous
        );
        if waits || record.copy_due {
            return book.put(Tree::Outbox, key(id), record);
        }
        book.remove(Tree::Outbox, key(id));
        self.letters.remove(id);
        Ok(())
    }
}

/// What an unknown fate comes to: a nag is dropped, at most one copy; anything else is the owner's to decide.
fn unknown_end(kind: LetterKind) -> LetterState {
    match kind {
        LetterKind::Nag => LetterState::Dropped("the line broke while it was handed over".into()),
        _ => LetterState::Ambiguous,
    }
}

fn order(record: &OutboxRecord) -> (Timestamp, u32, LetterId) {
    (record.made, record.rank, record.letter.clone())
}

fn key(id: &LetterId) -> Vec<u8> {
    id.0.clone().into_bytes()
}
