//! Orders that concern the whole house or a contractor by name.

use super::super::{Decision, Setting, draft};
use super::{Obeyed, no, yes};
use crate::domain::desk::Desk;
use crate::domain::people::roster::Contractor;
use crate::domain::speech::body::{Body, NoteBody};
use crate::domain::speech::letter::Act;
use crate::domain::speech::nag;
use crate::domain::speech::said::{self, Sentence};
use crate::domain::turn::fact::{AtDesk, InHouse};
use crate::domain::turn::standing::{State, Turn};
use crate::domain::turn::thread_id::ThreadId;

/// Obeys `act` where it is one of the house's; `None` where it needs a target.
pub fn obey(setting: &Setting, desks: &[&Desk], act: &Act) -> Option<Obeyed> {
    Some(match act {
        Act::Pause => of_house(setting, InHouse::Paused, said::PAUSED),
        Act::Resume => of_house(setting, InHouse::Resumed, said::RESUMED),
        Act::FileHistory => of_house(setting, InHouse::FileHistory, said::HISTORY),
        Act::List => Obeyed::done(Decision::default(), list(setting, desks)),
        Act::Live(name) => live(setting, name),
        Act::Call(name) => call(setting, desks, name),
        _ => return None,
    })
}

fn of_house(setting: &Setting, what: InHouse, result: Sentence) -> Obeyed {
    Obeyed::done(Decision { in_house: vec![what], ..Decision::default() }, result.say(setting.language(), &[]))
}

fn live(setting: &Setting, name: &str) -> Obeyed {
    let Some(contractor) = named(setting, name) else {
        return no(setting, said::NOBODY, &[name]);
    };
    if !setting.rules.live {
        return no(setting, said::NOT_LIVE, &[]);
    }
    let mut decision = Decision::default();
    decision.fact(&contractor.key, AtDesk::Live { live: true });
    yes(setting, decision, said::LIVE, &[&contractor.name])
}

/// The call sheet, asked for: everything in which the contractor owes a word.
fn call(setting: &Setting, desks: &[&Desk], name: &str) -> Obeyed {
    let Some(contractor) = named(setting, name) else {
        return no(setting, said::NOBODY, &[name]);
    };
    let open = |desk: &Desk| -> Vec<_> {
        let owed = |id: &ThreadId| desk.standing(*id).is_some_and(|standing| standing.contractor_owes.is_some());
        desk.threads().into_iter().filter(owed).collect()
    };
    let found = desks.iter().find(|desk| desk.key() == &contractor.key).map(|desk| (desk, open(desk)));
    let Some((desk, threads)) = found.filter(|(_, threads)| !threads.is_empty()) else {
        return no(setting, said::OWES_NOTHING, &[&contractor.name]);
    };
    let body = Body::Note(NoteBody::Call(nag::call(setting, desk, contractor, &threads)));
    let mut decision = Decision::default();
    decision.letters.push(draft::call_sheet(setting, contractor, threads, body));
    yes(setting, decision, said::CALL_SHEET, &[&contractor.name])
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

fn list(setting: &Setting, desks: &[&Desk]) -> String {
    let mut lines = Vec::new();
    for desk in desks {
        for id in desk.threads() {
            let (Some(thread), Some(standing)) = (desk.thread(id), desk.standing(id)) else { continue };
            if standing.state != State::Open {
                continue;
            }
            let whose = match standing.turn {
                Turn::Owner => said::YOU_OWE,
                Turn::Contractor => said::THEY_OWE,
                Turn::Nobody => continue,
            };
            lines.push(whose.say(setting.language(), &[&id.short(), &desk.key().0, &thread.subject]));
        }
    }
    if lines.is_empty() { said::NOTHING_OPEN.say(setting.language(), &[]) } else { lines.join("; ") }
}
