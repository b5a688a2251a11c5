//! What stands on top of a digest: nobody pays, and nobody waits, before it is settled.

use super::super::body::{Button, Item};
use super::super::letter::Target;
use super::{Numbers, action, all, thread_target};
use crate::domain::desk::Desk;
use crate::domain::people::roster::Contractor;
use crate::domain::setting::Setting;
use crate::domain::turn::standing::{State, Turn};

/// Changed bank details first: whatever else is said, nobody pays before it is settled.
pub fn red(setting: &Setting, desks: &[&Desk], numbers: &mut Numbers) -> Vec<Item> {
    let alarmed = all(setting, desks).filter_map(|(desk, contractor, id)| {
        let mail = desk.standing(id)?.alarm?;
        Some((contractor, mail, desk.thread(id)?.subject.clone()))
    });
    let item = |(contractor, mail, subject): (&Contractor, _, String)| {
        let number = numbers.next(Target::Mail { contractor: contractor.key.clone(), mail });
        let phone = contractor.phone.as_deref().map_or_else(String::new, |phone| format!(" ({phone})"));
        Item {
            number: Some(number),
            who: Some(contractor.name.clone()),
            text: format!("New bank details in \u{201c}{subject}\u{201d}. Phone them{phone} before you pay."),
            detail: None,
            actions: vec![action(Button::Done, "done", number)],
        }
    };
    let mut items: Vec<Item> = alarmed.map(item).collect();
    items.extend(not_reached(setting, desks, numbers));
    items
}

/// Threads whose last word to the contractor came back: nobody there knows of it.
fn not_reached(setting: &Setting, desks: &[&Desk], numbers: &mut Numbers) -> Vec<Item> {
    let lost = all(setting, desks).filter_map(|(desk, contractor, id)| {
        let standing = desk.standing(id).filter(|standing| standing.state == State::NotReached)?;
        (standing.turn != Turn::Nobody).then_some((contractor, id, desk.thread(id)?.subject.clone()))
    });
    let item = |(contractor, id, subject): (&Contractor, _, String)| {
        let number = numbers.next(thread_target(contractor, id));
        let phone = contractor.phone.as_deref().map_or_else(String::new, |phone| format!(" ({phone})"));
        Item {
            number: Some(number),
            who: Some(contractor.name.clone()),
            text: format!("Your mail \u{201c}{subject}\u{201d} came back: it was not delivered. Phone them{phone}."),
            detail: None,
            actions: vec![action(Button::Phoned, "phoned", number), action(Button::Done, "done", number)],
        }
    };
    lost.map(item).collect()
}
