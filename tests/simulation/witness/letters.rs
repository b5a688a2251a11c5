//! Every letter is looked at when its body begins and when a server takes it.

use jiff::{SignedDuration, Timestamp};
use stage::imap::header;
use strawboss::domain::people::roster::Side;
use strawboss::domain::reading::mail::MessageId;
use strawboss::domain::speech::letter::LetterKind;
use strawboss::domain::turn::fact::LetterState;

use super::Told;
use crate::people::OWNER;
use crate::world::World;

const DAY: SignedDuration = SignedDuration::from_hours(24);
const HOUR: SignedDuration = SignedDuration::from_hours(1);

impl World {
    /// The body of a letter begins: that must be on the disk.
    pub fn body_begins(&mut self, bytes: &[u8]) {
        let id = MessageId(header(bytes, "Message-ID").unwrap_or_default());
        match self.witness.letters.get(&id) {
            Some(told) if told.state == LetterState::BodyStarted => {}
            other => {
                let state = other.map(|told| told.state.clone());
                self.broken(format!("I2: a body began while the ledger said {state:?}"));
            }
        }
    }

    /// A server takes a letter. Gives its kind.
    pub fn judge_letter(&mut self, to: &str, who: Option<usize>, bytes: &[u8]) -> LetterKind {
        let field = |name: &str| header(bytes, name);
        let id = MessageId(field("Message-ID").unwrap_or_default());
        if who.is_none() && to != OWNER {
            self.broken(format!("I3: a letter to {to}"));
        }
        let named = field("To").unwrap_or_default();
        if !named.contains(to) || named.matches('@').count() != 1 || field("Cc").is_some() || field("Bcc").is_some() {
            self.broken(format!("I3: a letter to {to} names {named}"));
        }
        let Some(told) = self.witness.letters.get_mut(&id) else {
            self.broken(format!("a letter left that the ledger does not know: {id}"));
            return LetterKind::Note;
        };
        told.taken += 1;
        let told = told.clone();
        if told.taken > 1 + told.again {
            self.broken(format!("I2: a letter of kind {:?} was taken {} times", told.kind, told.taken));
        }
        if (told.to == Side::Contractor) != who.is_some() {
            self.broken("a letter went to the wrong side");
        }
        if let Some(who) = who {
            self.judge_shadow(who, &told, field("Auto-Submitted").is_some());
        }
        self.judge_caps(&id, &told);
        if told.kind == LetterKind::Nag {
            self.judge_hours(who);
            self.judge_answered(who, &told);
        }
        told.kind
    }

    /// Nothing unapproved goes to a contractor in shadow, and what goes unapproved says that a program sent it.
    fn judge_shadow(&mut self, who: usize, told: &Told, automatic: bool) {
        let live = self.witness.live.get(&self.cast.contractors[who].key).copied();
        if !told.approved && !self.cast.listed(who).is_live(live) {
            self.broken(format!("a {:?} went to a contractor in shadow", told.kind));
        }
        if told.approved == automatic {
            self.broken("Auto-Submitted does not tell whether the owner approved it");
        }
        if self.witness.paused && told.taken == 1 && told.kind == LetterKind::Nag {
            self.tell("a nag leaves after a pause");
        }
    }

    /// I4: the caps hold over any 24 hours of the house's clock; letters from its future count as recent.
    fn judge_caps(&mut self, id: &MessageId, letter: &Told) {
        let caps = self.cast.rules.caps.clone();
        let from = |span: SignedDuration| letter.flown.checked_sub(span).unwrap_or(Timestamp::MIN);
        let taken = || self.witness.letters.iter().filter(|(_, told)| told.taken > 0);
        let within = |span: SignedDuration, counts: &dyn Fn(&Told) -> bool| {
            taken().filter(|(_, told)| told.flown > from(span) && counts(told)).count()
        };
        let ever = |counts: &dyn Fn(&Told) -> bool| taken().filter(|(_, told)| counts(told)).count();
        let to = |told: &Told| (told.to == Side::Contractor).then(|| told.desk.clone()).flatten();
        let nag = |told: &Told| told.kind == LetterKind::Nag;
        let same_person = |told: &Told| to(told) == to(letter);
        let same_thread = |told: &Told| told.threads.first() == letter.threads.first() && !told.threads.is_empty();
        let unapproved = |told: &Told| !told.approved && told.kind != LetterKind::Digest;
        let unasked = |told: &Told| {
            to(told).is_none() && !told.approved && !matches!(told.kind, LetterKind::Digest | LetterKind::Transcript)
        };
        let mut counts = vec![("letters in one thread", ever(&same_thread), caps.letters_per_thread)];
        if nag(letter) {
            let nags_there = |told: &Told| nag(told) && same_thread(told);
            let nags_to = |told: &Told| nag(told) && same_person(told);
            counts.push(("nags to one person in a day", within(DAY, &nags_to), caps.nags_per_person_day));
            counts.push(("nags in one thread in a day", within(DAY, &nags_there), caps.nags_per_thread_day));
            counts.push(("nags in one thread", ever(&nags_there), caps.nags_per_thread));
        }
        if unapproved(letter) {
            counts.push(("unapproved letters in an hour", within(HOUR, &unapproved), caps.letters_per_hour));
            counts.push(("unapproved letters in a day", within(DAY, &unapproved), caps.letters_per_day));
        }
        if unasked(letter) {
            counts.push(("unasked letters to the owner in a day", within(DAY, &unasked), caps.unasked_to_owner_day));
        }
        let above = counts.into_iter().find(|(_, count, cap)| *count > *cap as usize);
        if let Some((what, count, cap)) = above {
            self.broken(format!("I4: {count} {what} (the cap is {cap}), the last one {id}"));
        }
    }

    /// A nag comes in the receiver's working time; it may be on its way for as long as its look is good.
    fn judge_hours(&mut self, who: Option<usize>) {
        let now = self.clock();
        let looked = now.checked_sub(self.on_its_way()).unwrap_or(now);
        let calendar = match who {
            Some(who) => &self.cast.listed(who).agreement.calendar,
            None => &self.cast.roster.owner().calendar,
        };
        let jumped = self.witness.jumped.is_some_and(|at| self.now.duration_since(at) < self.on_its_way());
        if !calendar.is_open(now) && !calendar.is_open(looked) && !jumped {
            self.broken(format!("a nag outside working hours: {}", calendar.date_words(now)));
        }
    }

    /// So long a nag may take from its look until a server has it: while the look is good, and the body's own time.
    pub fn on_its_way(&self) -> SignedDuration {
        self.cast.rules.look_valid.saturating_add(SignedDuration::from_secs(45))
    }
}
