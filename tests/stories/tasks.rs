//! `task for Boris: …` in a mail to oneself, in a reply to any letter of the house, and on the command line.

use strawboss::domain::people::language::Language;
use strawboss::shell::service::Ask;

use crate::house::{House, Letter, OWNER, about, subjects, to};

const BORIS: &str = "boris@boris.example";

async fn says_to_himself(house: &mut House, body: &str) -> Vec<Letter> {
    let mail = house.mail(OWNER, OWNER, "Note", None, body);
    house.store.put("Sent", &mail, house.now());
    house.settle().await;
    house.letters()
}

#[tokio::test]
async fn a_mail_to_oneself_hands_over_a_task() {
    for (language, body) in [
        (Language::En, "Task for Boris: Please replace the logo on the contact page by Friday 6 March."),
        (Language::De, "Aufgabe für Boris: Bitte das Logo auf der Kontaktseite bis Freitag, 6. März, tauschen."),
        (Language::Fr, "Tâche pour Boris : Merci de remplacer le logo de la page contact avant le vendredi 6 mars."),
        (
            Language::Es,
            "Tarea para Boris: Por favor, cambia el logo de la página de contacto antes del viernes 6 de marzo.",
        ),
    ] {
        let mut house = House::with(language, |agreement| agreement).await;
        let letters = says_to_himself(&mut house, body).await;
        let task = to(&letters, BORIS);
        assert_eq!(task.len(), 1, "{body}: {:?}", subjects(&letters));
        assert!(task[0].text.contains("Friday 6 March"), "{}", task[0].text);
        let told = to(&letters, OWNER);
        assert!(told.len() == 1 && told[0].text.contains("Boris Petrov"), "{:?}", subjects(&letters));
    }
}

#[tokio::test]
async fn two_tasks_in_one_note_go_to_two_people() {
    let mut house = House::new().await;
    let body = "task for Boris: Please replace the logo by Friday 6 March.\nThe old one is blurry on phones.\n\n\
                task for Chen: Please translate the imprint into French.\n";
    let letters = says_to_himself(&mut house, body).await;
    assert!(to(&letters, BORIS)[0].text.contains("- The old one is blurry on phones."), "{:?}", letters);
    assert!(about(&letters, "A task for Chen Moreau").text.contains("Missing: a due date"));
    assert!(to(&letters, "chen@chen.example").is_empty());
}

#[tokio::test]
async fn nobody_and_secrets_are_refused_with_words() {
    for (body, why) in [
        ("task for Nobody: Please replace the logo by Friday 6 March.", "no contractor called"),
        ("task for Boris: Please log in by Friday 6 March, the password is Tr0ub4dor&3x", "a password"),
    ] {
        let mut house = House::new().await;
        let letters = says_to_himself(&mut house, body).await;
        assert!(to(&letters, BORIS).is_empty(), "{:?}", subjects(&letters));
        assert!(letters.iter().any(|letter| letter.text.contains(why)), "{letters:?}");
        assert!(letters.iter().all(|letter| !letter.text.contains("Tr0ub4dor")), "{letters:?}");
    }
}

#[tokio::test]
async fn the_command_line_hands_in_the_same_way() {
    let mut house = House::new().await;
    let line =
        "task for boris: Please replace the logo on the contact page by Friday 6 March.\nIt is blurry on phones.";
    let answer = house.open().ask(&Ask::Order { line: line.into() });
    assert!(answer.is_ok_and(|answer| answer.ok));
    house.settle().await;
    assert_eq!(to(&house.letters(), BORIS).len(), 1);
}
