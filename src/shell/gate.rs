//! The one gate every letter passes when it is put in flight: pause, shadow, freshness, caps, and who may be written to.

use jiff::{SignedDuration, Timestamp};

use crate::domain::people::roster::Who;
use crate::domain::setting::Setting;
use crate::domain::speech::letter::LetterKind;
use crate::domain::turn::caps::{Counted, allowed};
use crate::domain::turn::fact::LetterState;
use crate::shell::ledger::record::OutboxRecord;

/// A letter that a cap holds back is looked at again after this.
const CAP_PAUSE: SignedDuration = SignedDuration::from_mins(10);

/// Why a reminder whose time is over does not leave.
pub const TOO_LATE: &str = "a mail came in between, or it was not handed over in time after the look";

/// What the gate says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gate {
    /// It may leave now, and counts as this.
    Open(Counted),
    /// Not now; look again at that moment, or when something changes.
    Later(Option<Timestamp>),
    /// Never: this is its end.
    Never(LetterState),
}

/// Whether `letter` may leave now. `live` tells whether letters may go to its contractor without being approved.
pub fn pass(setting: &Setting, letter: &OutboxRecord, live: bool) -> Gate {
    if !may_be_written_to(setting, letter) {
        return Gate::Never(LetterState::Refused(format!("{} is not on the list any more", letter.to)));
    }
    // One that was written later than now was written before the clock was set back.
    if letter.expires.is_some_and(|until| until < setting.now || letter.made > setting.now) {
        return Gate::Never(LetterState::Dropped(TOO_LATE.into()));
    }
    if letter.to_contractor && !letter.approved && !live {
        return Gate::Never(LetterState::Shadowed);
    }
    if setting.house.paused && (letter.to_contractor || letter.kind == LetterKind::Nag) {
        return Gate::Later(None);
    }
    let counted = Counted {
        at: setting.now,
        to: letter.desk.clone().filter(|_| letter.to_contractor),
        thread: letter.thread,
        kind: letter.kind,
        approved: letter.approved,
    };
    match allowed(&setting.rules.caps, &setting.house.counted_but(&letter.letter), &counted) {
        Ok(()) => Gate::Open(counted),
        Err(cap) if letter.kind == LetterKind::Nag => Gate::Never(LetterState::Dropped(format!("the cap: {cap}"))),
        Err(_) => Gate::Later(setting.now.checked_add(CAP_PAUSE).ok()),
    }
}

/// Checked again on the way out, whatever was decided before: nobody but the owner and listed contractors.
fn may_be_written_to(setting: &Setting, letter: &OutboxRecord) -> bool {
    match setting.roster.who(&letter.to) {
        Who::Owner => !letter.to_contractor,
        Who::Contractor(key) => letter.to_contractor && letter.desk.as_ref() == Some(&key),
        Who::Stranger => false,
    }
}
