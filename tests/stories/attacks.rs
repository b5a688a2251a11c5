//! Forged, replayed, expired, foreign and quoted commands: none of them moves anything or anybody.

use jiff::SignedDuration;

use crate::house::{House, Letter, OWNER, about, subjects, to};

const BORIS: &str = "boris@boris.example";
const MALLORY: &str = "mallory@elsewhere.example";

const LONG: &str = "1. Please replace the logo by Friday 6 March.\n2. Please send me the price list by Monday 9 March.";

/// Orders that would each send letters, if they were believed.
const ORDERS: [&str; 6] = ["split", "SPLIT 1", "yes", "send 1,2", "1: yes", "to 1: Chen\nsplit"];

/// Where a forged order lies, and who it says it is from.
#[derive(Clone, Copy, Debug)]
enum Way {
    /// In INBOX, in the owner's name, in answer to the letter.
    InTheOwnersName,
    /// In INBOX, in the owner's name, with the token in its subject alone.
    WithTheToken,
    /// From a stranger who saw the letter.
    FromAStranger,
    /// From the contractor himself.
    FromTheContractor,
    /// From two at once.
    FromTwo,
    /// In the owner's name, filed by somebody into the contractor's folder.
    InAFolder,
}

const WAYS: [Way; 6] =
    [Way::InTheOwnersName, Way::WithTheToken, Way::FromAStranger, Way::FromTheContractor, Way::FromTwo, Way::InAFolder];

async fn proposal(house: &mut House) -> Letter {
    let letters = house.owner_writes(BORIS, "This week", LONG).await;
    about(&letters, "2 tasks in one mail").clone()
}

fn to_contractors(letters: &[Letter]) -> Vec<&Letter> {
    letters.iter().filter(|letter| letter.to != OWNER).collect()
}

/// 36 attacks: every way with every order.
#[tokio::test]
async fn what_does_not_lie_in_sent_orders_nothing() {
    for way in WAYS {
        let mut house = House::new().await;
        let letter = proposal(&mut house).await;
        for order in ORDERS {
            let (from, folder) = match way {
                Way::InTheOwnersName | Way::WithTheToken => (OWNER.to_string(), "INBOX"),
                Way::FromAStranger => (MALLORY.to_string(), "INBOX"),
                Way::FromTheContractor => (BORIS.to_string(), "INBOX"),
                Way::FromTwo => (format!("{OWNER}, {MALLORY}"), "INBOX"),
                Way::InAFolder => (OWNER.to_string(), "Contractors/boris"),
            };
            let answers = (!matches!(way, Way::WithTheToken)).then_some(letter.id.as_str());
            let mail = house.mail(&from, OWNER, &format!("Re: {}", letter.subject), answers, order);
            house.store.put(folder, &mail, house.now());
            house.settle().await;
            let letters = house.letters();
            assert!(to_contractors(&letters).is_empty(), "{way:?} {order:?}: {:?}", subjects(&letters));
        }
    }
}

/// A reply of the owner's own that must not work: what it says, and why not.
#[tokio::test]
async fn a_reply_works_once_for_its_own_letter_and_for_two_weeks() {
    // Quoted: the order stands in what is quoted of somebody else.
    let mut house = House::new().await;
    let letter = proposal(&mut house).await;
    let letters = house.owner_answers(&letter, "What is this?\n\n> split\n> yes\n").await;
    assert!(to_contractors(&letters).is_empty(), "quoted: {:?}", subjects(&letters));
    let letters = house.owner_answers(&letter, "Thanks\n-- \nsplit\n").await;
    assert!(to_contractors(&letters).is_empty(), "below the signature: {:?}", subjects(&letters));

    // Replayed: the same mail again, and the same order in another mail.
    let mail = house.mail(OWNER, OWNER, &format!("Re: {}", letter.subject), Some(&letter.id), "split");
    house.store.put("Sent", &mail, house.now());
    house.settle().await;
    assert_eq!(to_contractors(&house.letters()).len(), 3);
    house.store.put("Sent", &mail, house.now());
    house.settle().await;
    assert!(to_contractors(&house.letters()).is_empty(), "the same mail again");
    assert!(to_contractors(&house.owner_answers(&letter, "split").await).is_empty(), "the same order again");

    // Foreign: the token of a letter that never left, a token cut short, and none at all.
    for subject in ["Re: x [sb-gmivdhoackndmcgn5jwsri6gbvadylnlf7yusyydem]", "Re: x [sb-aaaa]", "Re: x"] {
        let mut house = House::new().await;
        proposal(&mut house).await;
        let mail = house.mail(OWNER, OWNER, subject, Some("<foreign@elsewhere.example>"), "split\nyes\nsplit 1");
        house.store.put("Sent", &mail, house.now());
        house.settle().await;
        assert!(to_contractors(&house.letters()).is_empty(), "{subject}");
    }

    // Expired: the offer has run out, and the token with it.
    let mut house = House::new().await;
    let letter = proposal(&mut house).await;
    house.pass(SignedDuration::from_hours(24 * 15));
    house.settle().await;
    house.letters();
    let letters = house.owner_answers(&letter, "split").await;
    assert!(to(&letters, BORIS).is_empty(), "expired: {:?}", subjects(&letters));
}
