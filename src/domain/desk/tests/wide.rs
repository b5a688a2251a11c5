//! Mails and letters that speak to several threads, and letters of ours in their threads.

use super::shapes::groups;
use crate::domain::desk::Desk;
use crate::domain::people::roster::Side;
use crate::domain::reading::AskKind;
use crate::domain::reading::mail::MailId;
use crate::domain::speech::letter::{LetterId, LetterKind};
use crate::domain::turn::fact::{AtDesk, Author, DeskFact, LetterFact, LetterState, MailFact, PartFact};
use crate::domain::turn::made::{ask, at, boris, came, mail, replying, saying};
use crate::domain::turn::standing::{State, Turn};
use crate::domain::turn::thread_id::ThreadId;
use crate::domain::work::task::Sheet;

fn letter(name: &str, kind: LetterKind, threads: &[ThreadId]) -> LetterFact {
    LetterFact {
        id: LetterId::of(kind, &[name]),
        kind,
        message_id: mail(name, Author::Owner, 0, "").message_id,
        to: Side::Contractor,
        threads: threads.to_vec(),
        answers: None,
        subject: "Roof and shutters".into(),
        approved: true,
        lines: Vec::new(),
    }
}

fn bundle() -> MailFact {
    saying(mail("bundle", Author::Owner, 0, "Several things"), |reading| {
        reading.asks = vec![ask(AskKind::Task, "Repair the roof"), ask(AskKind::Task, "Paint the shutters")];
    })
}

fn part(number: u32, title: &str) -> PartFact {
    let thread = ThreadId::of_part(&boris(), bundle().id, number);
    PartFact { number, asks: vec![number as usize - 1], title: title.into(), thread }
}

fn taken_apart() -> Vec<DeskFact> {
    let parts = vec![part(1, "Roof"), part(2, "Shutters")];
    let home = ThreadId::of(&boris(), bundle().id);
    let by = parts.iter().map(|part| part.thread).collect();
    vec![
        came(&bundle()),
        DeskFact { at: at(5), what: AtDesk::TakenApart { mail: bundle().id, parts } },
        DeskFact { at: at(5), what: AtDesk::Replaced { thread: home, by } },
    ]
}

fn turn(desk: &Desk, thread: ThreadId) -> (Turn, usize) {
    let standing = desk.standing(thread).expect("a thread");
    (standing.turn, standing.open_asks.len())
}

#[test]
fn a_bundle_is_owed_in_the_threads_of_its_parts() {
    let desk = Desk::of(boris(), &taken_apart());
    let home = ThreadId::of(&boris(), bundle().id);
    assert_eq!(groups(&desk), "bundle / bundle / bundle");
    assert!(matches!(&desk.standing(home).expect("home").state, State::Replaced { by } if by.len() == 2));
    assert_eq!(turn(&desk, home), (Turn::Nobody, 0));
    assert_eq!(turn(&desk, part(1, "").thread), (Turn::Contractor, 1));
    assert_eq!(turn(&desk, part(2, "").thread), (Turn::Contractor, 1));
    assert_eq!(desk.thread(part(2, "").thread).expect("part").subject, "Shutters");
}

#[test]
fn a_reply_to_the_letter_of_a_part_stands_in_that_part() {
    let mut facts = taken_apart();
    let thread = part(1, "").thread;
    let sheet = Sheet { title: "Repair the roof".into(), ..Sheet::default() };
    facts.push(DeskFact { at: at(6), what: AtDesk::Task { thread, sheet: Box::new(sheet) } });
    facts.push(DeskFact { at: at(6), what: AtDesk::Letter(Box::new(letter("l", LetterKind::Task, &[thread]))) });
    let sent = LetterState::Sent;
    let id = letter("l", LetterKind::Task, &[]).id;
    facts.push(DeskFact { at: at(7), what: AtDesk::LetterState { letter: id, state: sent } });
    let done = saying(replying(mail("r", Author::Contractor, 60, "Roof and shutters"), &["l"]), |reading| {
        reading.delivered = true;
    });
    facts.push(came(&done));
    let mut copy = mail("l", Author::Owner, 8, "Roof and shutters");
    copy.own = Some(LetterKind::Task);

    let before = Desk::of(boris(), &facts);
    assert_eq!(turn(&before, thread), (Turn::Owner, 0), "answered before our own copy was seen");
    facts.push(came(&copy));
    let after = Desk::of(boris(), &facts);
    assert_eq!(turn(&after, thread), (Turn::Owner, 0));
    assert_eq!(turn(&after, part(2, "").thread), (Turn::Contractor, 1));
    assert_eq!(groups(&after), "bundle / bundle l r / bundle");
}

/// The shared words tell which part a late reply to the long mail answers.
#[test]
fn a_late_reply_to_the_bundle_goes_where_its_words_go() {
    let mut facts = taken_apart();
    let late = saying(replying(mail("r", Author::Contractor, 60, "Several things"), &["bundle"]), |reading| {
        reading.delivered = true;
        reading.fresh = "The roof is repaired, see the photos.".into();
    });
    facts.push(came(&late));
    let desk = Desk::of(boris(), &facts);
    let stands = desk.threads_of(late.id);
    assert_eq!(stands.first(), Some(&ThreadId::of(&boris(), bundle().id)), "it answers the long mail");
    assert!(stands.contains(&part(1, "").thread), "it delivers the roof");
    assert_eq!(turn(&desk, part(1, "").thread).0, Turn::Owner);
    assert_eq!(desk.unplaced(), Vec::<MailId>::new());
}

#[test]
fn what_fits_no_part_is_asked_about() {
    let mut facts = taken_apart();
    let late = saying(replying(mail("r", Author::Contractor, 60, "Several things"), &["bundle"]), |reading| {
        reading.asks = vec![ask(AskKind::Question, "Where do I park?")];
    });
    facts.push(came(&late));
    let desk = Desk::of(boris(), &facts);
    assert_eq!(desk.unplaced(), [late.id]);
    assert!(desk.circumstances().questioned, "it holds the nags of all");
    assert_eq!(turn(&desk, part(1, "").thread), (Turn::Contractor, 1));
}

/// One letter reminds of two threads; the answer to one of them stands there and nowhere else.
#[test]
fn an_answer_to_a_letter_about_several_goes_where_it_answers() {
    let task = |name: &str, minutes, subject: &str, text: &str| {
        saying(mail(name, Author::Owner, minutes, subject), |reading| reading.asks = vec![ask(AskKind::Task, text)])
    };
    let [roof, shutters] = [task("a", 0, "Roof", "Repair the roof"), task("b", 1, "Shutters", "Paint the shutters")];
    let threads = [&roof, &shutters].map(|mail| ThreadId::of(&boris(), mail.id));
    let nag = letter("n", LetterKind::Nag, &threads);
    let answer = saying(replying(mail("r", Author::Contractor, 90, "Roof and shutters"), &["n"]), |reading| {
        reading.delivered = true;
        reading.fresh = "The shutters are painted.".into();
    });
    let written = DeskFact { at: at(80), what: AtDesk::Letter(Box::new(nag)) };
    let desk = Desk::of(boris(), &[came(&roof), came(&shutters), written, came(&answer)]);
    assert_eq!(turn(&desk, threads[1]).0, Turn::Owner);
    assert_eq!(desk.standing(threads[0]).expect("a thread").nags.len(), 1);
    assert!(desk.threads_of(answer.id).contains(&threads[1]));
}
