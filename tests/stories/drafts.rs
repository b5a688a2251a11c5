//! A draft moved into `Strawboss/Send`: sent as a task letter, proposed, or back among the drafts with a note.

use strawboss::domain::people::language::Language;

use crate::house::{House, Letter, OWNER, about, subjects, to};

const BORIS: &str = "boris@boris.example";
const SEND: &str = "Strawboss/Send";

/// The owner moves a draft into the folder, and the house looks.
async fn hands_in(house: &mut House, receiver: &str, subject: &str, body: &str) -> Vec<Letter> {
    let draft = house.mail(OWNER, receiver, subject, None, body);
    house.store.put(SEND, &draft, house.now());
    house.settle().await;
    house.letters()
}

/// Where drafts lie now: in `Send`, handed in, and back.
fn lie(house: &House) -> (usize, usize, usize) {
    let count = |folder| house.store.mails(folder).len();
    (count(SEND), count("Strawboss/Handed in"), count("Drafts"))
}

#[tokio::test]
async fn one_complete_task_leaves_as_a_task_letter() {
    let mut house = House::new().await;
    let body = "Hi Boris,\n\nplease replace the logo on the contact page by Friday 6 March. \
                The old one is blurry on phones.\n\nVera";
    let letters = hands_in(&mut house, BORIS, "New logo", body).await;
    assert_eq!(subjects(&letters), [(BORIS.to_string(), "New logo".to_string())]);
    assert!(letters[0].text.contains("- The old one is blurry on phones."), "{}", letters[0].text);
    assert!(letters[0].text.contains("Friday 6 March"), "{}", letters[0].text);
    assert_eq!(lie(&house), (0, 1, 0));
    let sent = house.store.mails("Sent").into_iter().filter(|mail| mail.contains("New logo"));
    assert_eq!(sent.count(), 1, "the letter, and no draft");
}

#[tokio::test]
async fn a_task_without_a_date_is_asked_about_and_then_sent() {
    let mut house = House::new().await;
    let letters = hands_in(&mut house, BORIS, "New logo", "Please replace the logo on the contact page.").await;
    assert!(to(&letters, BORIS).is_empty(), "{:?}", subjects(&letters));
    let asked = about(&letters, "A task for Boris Petrov").clone();
    assert_eq!(lie(&house), (0, 1, 0));
    let letters = house.owner_answers(&asked, "due 1: Friday 6 March\nyes").await;
    assert_eq!(to(&letters, BORIS).len(), 1, "{:?}", subjects(&letters));
}

#[tokio::test]
async fn several_tasks_come_back_as_a_proposal_and_leave_singly() {
    let mut house = House::new().await;
    let body = "1. Please replace the logo by Friday 6 March.\n2. Please send me the price list by Monday 9 March.";
    let letters = hands_in(&mut house, BORIS, "Two things", body).await;
    let proposal = about(&letters, "2 tasks in one mail to Boris Petrov").clone();
    assert_eq!((letters.len(), lie(&house)), (1, (0, 1, 0)));
    let letters = house.owner_answers(&proposal, "split").await;
    assert_eq!(to(&letters, BORIS).len(), 2, "no note about a mail he never got: {:?}", subjects(&letters));
}

#[tokio::test]
async fn what_cannot_be_taken_lies_among_the_drafts_again() {
    let good = "Please replace the logo on the contact page by Friday 6 March.";
    for (receiver, body, why) in [
        ("someone@elsewhere.example", good, "nobody on your list"),
        ("boris@boris.example, chen@chen.example", good, "several people"),
        ("boris@boris.example, someone@elsewhere.example", good, "several people"),
        (BORIS, "Please log in by Friday 6 March, the password is: Tr0ub4dor&3x", "password"),
        (BORIS, "Hm.", "no words"),
    ] {
        let mut house = House::new().await;
        let letters = hands_in(&mut house, receiver, "Work", body).await;
        let note = about(&letters, "Your draft is back");
        assert_eq!((letters.len(), note.to.as_str()), (1, OWNER), "{receiver}: {:?}", subjects(&letters));
        assert!(note.text.contains(why) && !note.text.contains("Tr0ub4dor"), "{receiver}: {}", note.text);
        assert_eq!(lie(&house), (0, 0, 1), "{receiver}");
    }
}

#[tokio::test]
async fn a_draft_that_was_mended_is_taken() {
    let mut house = House::with(Language::De, |agreement| agreement).await;
    let letters =
        hands_in(&mut house, "someone@elsewhere.example", "Logo", "Bitte das Logo bis Freitag tauschen.").await;
    assert!(about(&letters, "Dein Entwurf ist zurück").text.contains("an niemanden auf deiner Liste"));
    let body = "Bitte tauschen Sie das Logo auf der Kontaktseite bis Freitag, 6. März.";
    let letters = hands_in(&mut house, "greta@greta.example", "Logo", body).await;
    assert_eq!(subjects(&letters), [("greta@greta.example".to_string(), "Logo".to_string())]);
}
