//! The owner's long mail becomes single letters, as he says in one reply or in several.

use jiff::SignedDuration;

use crate::house::{House, OWNER, about, subjects, to};

const BORIS: &str = "boris@boris.example";
const CHEN: &str = "chen@chen.example";

const LONG: &str = "Hi Boris,\n\n\
    1. Please replace the logo on the contact page by Friday 6 March.\n\
    2. Please send the price list to the printer by Thursday 5 March.\n\
    3. Please update the opening hours on the website.\n\
    4. Please translate the imprint into French by Monday 9 March.\n\nVera";

async fn proposed(house: &mut House) -> crate::house::Letter {
    let letters = house.owner_writes(BORIS, "This week", LONG).await;
    let letter = about(&letters, "This week").clone();
    assert_eq!((letters.len(), letter.to.as_str()), (1, OWNER), "{:?}", subjects(&letters));
    assert!(letter.text.contains("holds 4 tasks"), "{}", letter.text);
    assert!(letter.text.contains("Missing: a due date"), "{}", letter.text);
    letter
}

#[tokio::test]
async fn one_reply_in_any_order_says_it_all() {
    let mut house = House::new().await;
    let proposal = proposed(&mut house).await;
    let reply =
        "Hi,\nsplit, please\ndrop 4\ndue 3: 10 March\ntitle 2: Price list to the printer\nTo 1: Chen\nThanks\nVera";
    let letters = house.owner_answers(&proposal, reply).await;
    let to_boris: Vec<&str> = to(&letters, BORIS).iter().map(|letter| letter.subject.as_str()).collect();
    assert_eq!(to_boris.len(), 3, "{:?}", subjects(&letters));
    assert!(to_boris.contains(&"Price list to the printer"), "{to_boris:?}");
    let note = about(&letters, "Re: This week");
    assert!(note.text.contains("Somebody else takes over") && note.text.contains("logo"), "{}", note.text);
    let chen = to(&letters, CHEN);
    assert_eq!(chen.len(), 1, "{:?}", subjects(&letters));
    assert!(chen[0].text.contains("vendredi 6 mars"), "{}", chen[0].text);
    let told = to(&letters, OWNER);
    assert_eq!(told.len(), 1, "{:?}", subjects(&letters));
    assert!(told[0].text.contains("is off the list"), "{}", told[0].text);
    // Once is enough.
    assert!(to(&house.owner_answers(&proposal, "split").await, BORIS).is_empty());
}

#[tokio::test]
async fn what_is_missing_comes_back_alone_and_goes_when_it_is_given() {
    let mut house = House::new().await;
    let proposal = proposed(&mut house).await;
    let letters = house.owner_answers(&proposal, "split").await;
    assert_eq!(to(&letters, BORIS).len(), 4, "three tasks and a note: {:?}", subjects(&letters));
    let open = about(&letters, "One point is still open").clone();
    assert!(open.text.contains("[3]") && !open.text.contains("[1]"), "{}", open.text);
    let letters = house.owner_answers(&open, "due 3: 10 March").await;
    let tasks = to(&letters, BORIS);
    assert_eq!(tasks.len(), 1, "{:?}", subjects(&letters));
    assert!(tasks[0].text.contains("Tuesday 10 March"), "{}", tasks[0].text);
}

#[tokio::test]
async fn what_was_not_chosen_can_follow() {
    let mut house = House::new().await;
    let proposal = proposed(&mut house).await;
    assert_eq!(to(&house.owner_answers(&proposal, "split 1").await, BORIS).len(), 2);
    assert_eq!(to(&house.owner_answers(&proposal, "merge 2 4\nsplit 2").await, BORIS).len(), 1);
    assert!(to(&house.owner_answers(&proposal, "leave").await, BORIS).is_empty());
    assert!(to(&house.owner_answers(&proposal, "split 3").await, BORIS).is_empty());
}

#[tokio::test]
async fn changes_alone_send_nothing_and_show_how_it_looks_now() {
    let mut house = House::new().await;
    let proposal = proposed(&mut house).await;
    let letters = house.owner_answers(&proposal, "due 3: 10 March\nadd 3: the hours change on 1 April").await;
    assert!(to(&letters, BORIS).is_empty(), "{:?}", subjects(&letters));
    let now = about(&letters, "4 tasks");
    assert!(now.text.contains("Known: the hours change on 1 April"), "{}", now.text);
    assert!(!now.text.contains("Missing"), "{}", now.text);
}

#[tokio::test]
async fn an_expired_offer_is_taken_up_again() {
    let mut house = House::new().await;
    let proposal = proposed(&mut house).await;
    house.pass(SignedDuration::from_hours(24 * 13));
    house.settle().await;
    house.letters();
    house.pass(SignedDuration::from_hours(30));
    house.settle().await;
    house.letters();
    let letters = house.owner_answers(&proposal, "split").await;
    assert!(to(&letters, BORIS).is_empty() && letters[0].text.contains("expired"), "{:?}", letters);
    let letters = house.owner_answers(&proposal, "again").await;
    let again = about(&letters, "4 tasks").clone();
    assert_eq!(to(&house.owner_answers(&again, "split 1").await, BORIS).len(), 2);
}
