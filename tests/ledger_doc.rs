//! `docs/LEDGER.md` names every tree and every state of a letter.

use std::fs;
use std::path::Path;

use strawboss::domain::turn::fact::LetterState;
use strawboss::shell::ledger::Tree;

/// The name of a state as the page writes it; a new state does not compile before it has one.
fn name(state: &LetterState) -> &'static str {
    match state {
        LetterState::Ready => "READY",
        LetterState::InFlight => "IN FLIGHT",
        LetterState::BodyStarted => "BODY STARTED",
        LetterState::Sent => "SENT",
        LetterState::Refused(_) => "REFUSED",
        LetterState::Ambiguous => "AMBIGUOUS",
        LetterState::Dropped(_) => "DROPPED",
        LetterState::Shadowed => "SHADOWED",
        LetterState::Bounced(_) => "BOUNCED",
    }
}

fn states() -> [LetterState; 9] {
    let why = String::new;
    [
        LetterState::Ready,
        LetterState::InFlight,
        LetterState::BodyStarted,
        LetterState::Sent,
        LetterState::Refused(why()),
        LetterState::Ambiguous,
        LetterState::Dropped(why()),
        LetterState::Shadowed,
        LetterState::Bounced(why()),
    ]
}

#[test]
fn the_page_has_a_row_for_every_tree_and_every_state() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/LEDGER.md")).unwrap();
    for tree in Tree::ALL {
        assert!(page.contains(&format!("\n| `{}` | ", tree.name())), "{tree:?}");
    }
    for state in states() {
        let row = page.lines().find(|line| line.starts_with(&format!("| {} | ", name(&state))));
        assert_eq!(row.map(|row| row.matches(" | ").count()), Some(3), "{state:?}");
    }
}
