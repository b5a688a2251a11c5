//! A reminder to the owner that was written and did not leave has not been made.

use crate::domain::desk::Desk;
use crate::domain::people::roster::Side;
use crate::domain::reading::AskKind;
use crate::domain::turn::fact::{AtDesk, Author, DeskFact, LookOutcome};
use crate::domain::turn::made::{ask, at, boris, came, mail, saying};

/// How often the owner has been reminded after these looks.
fn reminders(outcomes: &[LookOutcome]) -> usize {
    let asked = saying(mail("a", Author::Contractor, 0, "Roof"), |reading| {
        reading.asks = vec![ask(AskKind::Question, "Slate or tiles?")];
    });
    let mut desk = Desk::of(boris(), &[came(&asked)]);
    let thread = desk.threads()[0];
    for (minutes, outcome) in (600..).zip(outcomes) {
        let (found, folders) = (Vec::new(), Vec::new());
        let what = AtDesk::Looked { threads: vec![thread], side: Side::Owner, found, folders, outcome: *outcome };
        desk.apply(&DeskFact { at: at(minutes), what });
    }
    desk.standing(thread).unwrap().nags.iter().filter(|(_, side)| *side == Side::Owner).count()
}

#[test]
fn counts_what_left() {
    use LookOutcome::{Nagged, Withdrawn};
    assert_eq!(reminders(&[]), 0);
    assert_eq!(reminders(&[Nagged]), 1);
    assert_eq!(reminders(&[Nagged, Withdrawn]), 0);
    assert_eq!(reminders(&[Nagged, Withdrawn, Nagged]), 1);
    assert_eq!(reminders(&[Nagged, Nagged, Withdrawn]), 1);
}
