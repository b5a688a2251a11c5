//! What `explain` says.

use jiff::SignedDuration;
use jiff::tz::TimeZone;

use crate::domain::desk::Desk;
use crate::domain::people::agreement::Agreement;
use crate::domain::people::calendar::Calendar;
use crate::domain::reading::AskKind;
use crate::domain::turn::due::{Terms, dues};
use crate::domain::turn::fact::Author;
use crate::domain::turn::made::{ask, boris, came, mail, replying, saying};

#[test]
fn the_facts_their_rules_and_what_comes_next() {
    let asked = saying(mail("a", Author::Owner, 0, "Roof"), |reading| {
        reading.asks = vec![ask(AskKind::Task, "Repair the roof")];
    });
    let looks = saying(replying(mail("b", Author::Contractor, 30, "Roof"), &["a"]), |reading| {
        reading.acknowledgement = true;
    });
    let desk = Desk::of(boris(), &[came(&asked), came(&looks)]);
    let always = Calendar::always(TimeZone::UTC);
    let agreement = Agreement { answer_within: SignedDuration::from_hours(8), ..Agreement::usual(always.clone()) };
    let terms = Terms { agreement: &agreement, owner: &always };
    let said = desk.explain(
        desk.threads()[0],
        &dues(desk.threads()[0], desk.standing(desk.threads()[0]).unwrap(), &desk.circumstances(), terms),
        terms.owner,
    );
    assert_eq!(
        said[..4],
        [
            "Mon 2026-03-02 10:00, the owner wrote \"Roof\": an ask gives the turn to the other side, and has a since of its own.",
            "Mon 2026-03-02 10:30, the contractor wrote \"Roof\": \"will look at it\" keeps the turn and moves no since.",
            "So it is the contractor's turn since Mon 2026-03-02 10:00.",
            "Open: \"Repair the roof\", asked by the owner on Mon 2026-03-02 10:00.",
        ]
    );
    assert!(
        said[4].starts_with("Next, on Mon 2026-03-02 18:30: reminder 1 to the contractor (looking at it since"),
        "{}",
        said[4]
    );
    assert_eq!(said.len(), 5);
}
