//! A contractor's long mail is answered in one reply, and every answer leaves singly.

use crate::house::{House, OWNER, about, subjects, to};

const BORIS: &str = "boris@boris.example";
const CHEN: &str = "chen@chen.example";

const LONG: &str = "Hi Vera,\n\n\
    1. Could you please send me the logo as SVG?\n\
    2. Could you please translate the imprint into French?\n\
    3. Which of the two photos shall I take for the front page?\n\nBoris";

#[tokio::test]
async fn each_answer_goes_by_itself_and_one_part_goes_to_somebody_else() {
    let mut house = House::new().await;
    let letters = house.contractor_writes(BORIS, "Open points", None, LONG).await;
    let list = about(&letters, "asks 3 things").clone();
    assert_eq!(subjects(&letters).len(), 1);
    let letters = house.owner_answers(&list, "3: the one with the boat\n2: ask Chen\n").await;
    let to_boris = to(&letters, BORIS);
    assert_eq!(to_boris.len(), 1, "{:?}", subjects(&letters));
    assert!(to_boris[0].text.contains("the one with the boat"), "{}", to_boris[0].text);
    assert!(to_boris[0].text.contains("> Which of the two photos"), "{}", to_boris[0].text);
    assert!(to(&letters, CHEN).is_empty());
    let task = about(&letters, "A task for Chen Moreau").clone();
    assert_eq!((task.to.as_str(), task.text.contains("Missing: a due date")), (OWNER, true), "{}", task.text);
    let letters = house.owner_answers(&task, "Split!\ndue 1: Friday 6 March").await;
    let to_chen = to(&letters, CHEN);
    assert_eq!(to_chen.len(), 1, "{:?}", subjects(&letters));
    assert!(to_chen[0].text.contains("translate the imprint into French"), "{}", to_chen[0].text);
    assert_eq!(house.store.mails("INBOX").iter().filter(|mail| mail.contains("asks 3 things")).count(), 0);
}
