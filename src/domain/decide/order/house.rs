//! Orders that concern the whole house or a contractor by name.

use super::super::{Decision, Setting};
use super::Obeyed;
use crate::domain::desk::Desk;
use crate::domain::people::roster::Contractor;
use crate::domain::speech::letter::Act;
use crate::domain::turn::fact::{AtDesk, InHouse};
use crate::domain::turn::standing::{State, Turn};

/// Obeys `act` where it is one of the house's; `None` where it needs a target.
pub fn obey(setting: &Setting, desks: &[&Desk], act: &Act) -> Option<Obeyed> {
    Some(match act {
        Act::Pause => of_house(InHouse::Paused, "paused: no letter leaves until you say \u{201c}resume\u{201d}"),
        Act::Resume => of_house(InHouse::Resumed, "letters leave again"),
        Act::FileHistory => of_house(InHouse::FileHistory, "what was there before the first start is being filed"),
        Act::List => Obeyed::done(Decision::default(), list(desks)),
        Act::Live(name) => live(setting, name),
        _ => return None,
    })
}

fn of_house(what: InHouse, result: &str) -> Obeyed {
    Obeyed::done(Decision { in_house: vec![what], ..Decision::default() }, result)
}

fn live(setting: &Setting, name: &str) -> Obeyed {
    let Some(contractor) = named(setting, name) else {
        return Obeyed::refused(format!("there is no contractor called \u{201c}{name}\u{201d} on the list"));
    };
    if !setting.rules.live {
        return Obeyed::refused("the configuration says live = false for the whole house, and that always wins");
    }
    let mut decision = Decision::default();
    decision.fact(&contractor.key, AtDesk::Live { live: true });
    Obeyed::done(decision, format!("reminders to {} go out from now on", contractor.name))
}

/// The contractor called so: by key, by name, or by the first word of the name where only one has it.
pub fn named<'a>(setting: &Setting<'a>, name: &str) -> Option<&'a Contractor> {
    let wanted = name.trim().to_lowercase();
    let all = || setting.roster.contractors().values();
    let exact = all().find(|one| one.key.0.to_lowercase() == wanted || one.name.to_lowercase() == wanted);
    exact.or_else(|| {
        let first = |one: &&Contractor| one.name.to_lowercase().split_whitespace().next() == Some(wanted.as_str());
        let mut found = all().filter(first);
        match (found.next(), found.next()) {
            (Some(one), None) => Some(one),
            _ => None,
        }
    })
}

fn list(desks: &[&Desk]) -> String {
    let mut lines = Vec::new();
    for desk in desks {
        for id in desk.threads() {
            let (Some(thread), Some(standing)) = (desk.thread(id), desk.standing(id)) else { continue };
            if standing.state != State::Open {
                continue;
            }
            let whose = match standing.turn {
                Turn::Owner => "you owe a word",
                Turn::Contractor => "they owe a word",
                Turn::Nobody => continue,
            };
            lines.push(format!("{} {} \u{201c}{}\u{201d}: {whose}", id.short(), desk.key(), thread.subject));
        }
    }
    if lines.is_empty() { "nothing is open".to_string() } else { lines.join("; ") }
}
