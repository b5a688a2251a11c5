//! The owner: writes tasks, answers, obeys nobody's reminder at once, and moves mails about.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use jiff::civil::Weekday;
use stage::mail::{Style, words as text_of};
use strawboss::domain::speech::letter::LetterKind;
use strawboss::shell::mailbox::{FolderName, Role};

use super::contractors::filled;
use super::pen::Draft;
use crate::store::{By, Lying, Nature};
use crate::words::words;
use crate::world::{Event, World};

const HOUR: i64 = 3_600;

/// The owner does something, and will again.
pub fn act(world: &mut World) {
    let span = world.some_seconds(HOUR, 9 * HOUR);
    world.plan(span, Event::Owner);
    if world.quiet {
        return;
    }
    let local = world.cast.zone.to_datetime(world.now);
    if !(7..21).contains(&local.hour()) || (local.weekday() == Weekday::Sunday && world.will.happens(0.8)) {
        return;
    }
    let who = world.will.below(world.cast.contractors.len());
    match world.will.below(10) {
        0..4 => {
            let mail = task(world, who);
            send(world, mail, who);
        }
        4..6 => {
            let mail = bundle(world, who);
            send(world, mail, who);
        }
        6..8 => move_by_hand(world),
        8 => note_to_self(world),
        _ => {}
    }
}

/// A contractor's mail has come; the owner may answer it some time.
pub fn notices(world: &mut World, mail: usize) {
    let asks = matches!(world.store.mails[mail].nature, Nature::Ask);
    if asks && world.will.happens(0.7) {
        let span = world.some_seconds(600, 40 * HOUR);
        world.plan(span, Event::Read { mail });
    }
}

/// A letter of the house has come; the owner answers many of them, most within the day.
pub fn gets(world: &mut World, mail: usize) {
    if world.will.happens(0.7) {
        let span = world.some_seconds(300, 14 * HOUR);
        world.plan(span, Event::Read { mail });
    }
}

/// The owner reads a letter of the house, or a contractor's mail, and may answer.
pub fn read(world: &mut World, mail: usize) {
    if world.quiet {
        return;
    }
    let one = world.store.mails[mail].clone();
    match one.nature {
        Nature::Letter(kind) if one.arrived.is_some() => command(world, mail, kind),
        Nature::Letter(_) => {}
        _ => answer(world, mail),
    }
}

fn answer(world: &mut World, mail: usize) {
    let Some(who) = world.store.mails[mail].with else { return };
    let talk = world.store.mails[mail].talk;
    if world.store.mails.iter().any(|other| other.talk == talk && other.by == By::Owner) {
        return;
    }
    let tongue = world.cast.contractors[who].tongue;
    let text = world.one(&words(tongue).yes).to_owned();
    let draft = draft(world, who, String::new(), text, Nature::Answer);
    let mail = world.pen(Draft { answers: Some(mail), file: true, ..draft });
    send(world, mail, who);
}

/// A task for a contractor.
pub fn task(world: &mut World, who: usize) -> usize {
    let tongue = world.cast.contractors[who].tongue;
    let thing = world.thing(tongue);
    let text = world.one(&words(tongue).asks).replace("{}", &thing);
    let draft = draft(world, who, thing, text, Nature::Ask);
    world.pen(draft)
}

fn bundle(world: &mut World, who: usize) -> usize {
    let tongue = world.cast.contractors[who].tongue;
    let text = filled(world, words(tongue).tasks, tongue);
    let subject = world.thing(tongue);
    let draft = draft(world, who, subject, text, Nature::Bundle);
    world.pen(draft)
}

fn draft(world: &World, who: usize, subject: String, text: String, nature: Nature) -> Draft {
    Draft {
        from: world.cast.owner(),
        to: world.cast.contractors[who].party(),
        style: Style::Thunderbird,
        tongue: world.cast.contractors[who].tongue,
        zone: world.cast.zone.clone(),
        subject,
        text,
        by: By::Owner,
        with: Some(who),
        nature,
        answers: None,
        headers: Vec::new(),
        file: false,
    }
}

/// Into Sent, and to the contractor.
fn send(world: &mut World, mail: usize, who: usize) {
    let late = world.bad_luck(0.1);
    let span = SignedDuration::from_secs(world.luck.below(if late { 900 } else { 5 }) as i64);
    world.plan(span, Event::Arrive { mail, folder: "Sent" });
    let span = SignedDuration::from_secs(5 + world.luck.below(100) as i64);
    world.plan(span, Event::Reach { mail, who });
}

/// The owner answers a letter of the house with commands.
fn command(world: &mut World, mail: usize, kind: LetterKind) {
    let letter = text_of(&world.store.mails[mail].bytes);
    let lines = numbered(&letter);
    let text = match kind {
        LetterKind::Proposal if letter.contains("split") => world.one(&["split", "split", "split 1,3", "leave"]).into(),
        LetterKind::Proposal => "1: yes, go ahead\n2: please wait until Monday\n3: the blue one".to_owned(),
        _ => orders(world, &lines),
    };
    let forged = world.will.happens(0.08);
    let nature = if forged { Nature::Forged } else { Nature::Order };
    let by = if forged { By::Other } else { By::Owner };
    let draft = to_self(world, String::new(), text, nature);
    let reply = world.pen(Draft { answers: Some(mail), by, ..draft });
    let (inbox, sent) = (world.luck.below(30) as i64, world.luck.below(200) as i64);
    world.plan(SignedDuration::from_secs(inbox), Event::Arrive { mail: reply, folder: "INBOX" });
    if !forged {
        world.plan(SignedDuration::from_secs(sent), Event::Arrive { mail: reply, folder: "Sent" });
    }
}

fn orders(world: &mut World, lines: &BTreeMap<u32, String>) -> String {
    let mut said = Vec::new();
    for number in lines.keys().take(12) {
        let line = lines.get(number).map(String::as_str).unwrap_or_default();
        let order = match world.will.below(12) {
            _ if line.contains("nobody knows") => format!("resend {number}"),
            0 => format!("done {number}"),
            1 => format!("snooze {number} until Monday"),
            2 => format!("why {number}"),
            3 => format!("phoned {number}"),
            4 => format!("watch {number}"),
            5 => "the cat has walked over the keyboard".to_owned(),
            _ => continue,
        };
        said.push(order);
    }
    let name = world.one(&["Ana", "Boris", "Chen"]);
    match world.will.below(20) {
        0 => said.push(format!("live {name}")),
        1 => said.push("pause".to_owned()),
        2..6 => said.push("resume".to_owned()),
        _ => {}
    }
    if said.is_empty() { "Thanks, all fine.".to_owned() } else { said.join("\n") }
}

fn numbered(text: &str) -> BTreeMap<u32, String> {
    let line = |line: &str| {
        let line = line.trim_start();
        let (number, words) = match line.strip_prefix('[') {
            Some(rest) => rest.split_once("] ")?,
            None => line.split_once(". ")?,
        };
        Some((number.parse().ok()?, words.trim().to_owned()))
    };
    text.lines().filter_map(line).collect()
}

fn to_self(world: &World, subject: String, text: String, nature: Nature) -> Draft {
    Draft { to: world.cast.owner(), with: None, ..draft(world, 0, subject, text, nature) }
}

/// A line to himself that is no business of the house.
fn note_to_self(world: &mut World) {
    let draft = to_self(world, "Shopping".into(), "Sugar, jars, and the blue lids.".into(), Nature::Noise);
    let mail = world.pen(draft);
    world.plan(SignedDuration::ZERO, Event::Arrive { mail, folder: "Sent" });
    world.plan(SignedDuration::from_secs(5), Event::Arrive { mail, folder: "INBOX" });
}

/// A contractor's mail is put somewhere else by hand: away, or back into INBOX.
fn move_by_hand(world: &mut World) {
    let movable: Vec<(FolderName, u32)> = world
        .store
        .all()
        .filter(|(_, folder, _, lying)| {
            let theirs = matches!(world.store.mails[lying.mail].by, By::Contractor(_));
            theirs && matches!(folder.role, Role::Inbox | Role::Contractor(_))
        })
        .map(|(name, _, uid, _)| (name.clone(), uid))
        .collect();
    if movable.is_empty() {
        return;
    }
    let (from, uid) = world.one(&movable);
    let to = if from.0 == "INBOX" || world.will.happens(0.5) { "Private" } else { "INBOX" };
    let Some(lying) = world.store.take(&from, uid) else { return };
    let arrival = lying.arrival;
    world.tell(format!("the owner moves mail {} from {} to {to}", lying.mail, from.0));
    world.store.put(&FolderName(to.into()), Lying { mail: lying.mail, arrival, by_hand: true });
}
