//! What people do in a story, and what the house is asked.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use stage::mail::{Letter, Party, Place, Quoted, Style, Tongue, subject, words};
use strawboss::domain::desk::Desk;
use strawboss::domain::people::duration::{self, DayIs};
use strawboss::domain::speech::letter::LetterKind;
use strawboss::domain::turn::standing::Rule;
use strawboss::shell::mailbox::{FolderName, Role};
use strawboss::shell::service::{Answer, Ask, Message, Request};
use tokio::sync::oneshot;

use super::journal::Journal;
use super::script::Act;
use crate::faults::Fault;
use crate::store::{By, Lying, Nature};
use crate::world::{Event, World};

/// A story under way.
pub struct Stage {
    pub acts: Vec<Act>,
    pub journal: Journal,
    /// Digests are shown.
    pub digests: bool,
    /// Questions to the house, and the places where their answers go.
    pub asked: Vec<(usize, oneshot::Receiver<Answer>)>,
}

/// Whether a row of the page is a rule of the fold, which shows in the reasons of a standing.
pub fn is_rule(row: &str) -> bool {
    Rule::ALL.iter().any(|rule| rule.name() == row)
}

/// Plays one event of a story.
pub fn play(world: &mut World, event: Event) {
    answers(world);
    match event {
        Event::Arrive { mail, folder } => world.arrive(mail, folder),
        Event::Act(number) => {
            let act = world.stage.as_ref().and_then(|stage| stage.acts.get(number)).cloned();
            if let Some(act) = act
                && let Err(wrong) = perform(world, &act)
            {
                world.broken(format!("\u{201c}{}\u{201d}: {wrong}", act.line));
            }
        }
        Event::Fault(fault) => world.strike(fault),
        _ => {}
    }
}

/// What the house answered since, and how everything stands.
pub fn what_is_left(world: &mut World) {
    answers(world);
}

fn answers(world: &mut World) {
    let Some(stage) = &mut world.stage else { return };
    for (place, mut answer) in std::mem::take(&mut stage.asked) {
        match answer.try_recv() {
            Ok(answer) => stage.journal.fill(place, lines_of(&answer)),
            Err(_) => stage.asked.push((place, answer)),
        }
    }
}

fn lines_of(answer: &Answer) -> Vec<String> {
    let listed = || {
        let lines = answer.facts.as_array().into_iter().flatten();
        lines.map(|line| line.as_str().map_or_else(|| line.to_string(), str::to_owned)).collect()
    };
    if answer.words.is_empty() { listed() } else { answer.words.lines().map(str::to_owned).collect() }
}

fn perform(world: &mut World, act: &Act) -> Result<(), String> {
    let line = act.line.as_str();
    if let Some(what) = line.strip_prefix("strawboss ") {
        return ask(world, what);
    }
    if let Some(span) = line.strip_prefix("the machine sleeps for ") {
        world.strike(Fault::Crash(parse(span)?));
        return Ok(());
    }
    if let Some(span) = line.strip_prefix("the clock jumps ahead by ") {
        world.strike(Fault::ClockJumps(parse(span)?));
        return Ok(());
    }
    if let Some(span) = line.strip_prefix("the clock jumps back by ") {
        world.strike(Fault::ClockJumps(-parse(span)?));
        return Ok(());
    }
    if let Some(words) = line.strip_prefix("it comes back: ") {
        return comes_back(world, words);
    }
    if let Some((who, rest)) = line.split_once(" moves ") {
        return moves(world, who, rest);
    }
    write(world, line, &act.text)
}

fn parse(span: &str) -> Result<SignedDuration, String> {
    duration::parse(span, DayIs::Calendar).ok_or_else(|| format!("{span} is no span of time"))
}

/// `WHO -> WHOM: SUBJECT`, or `WHO -> WHOM, re WORDS`; then what is odd about it, in brackets.
fn write(world: &mut World, line: &str, text: &str) -> Result<(), String> {
    let (line, odd) = brackets(line);
    let (who, rest) = line.split_once(" -> ").ok_or("this is not understood")?;
    let (whom, about) = match rest.split_once(", re ") {
        Some((whom, words)) => (whom, Err(words)),
        None => rest.split_once(": ").map(|(whom, subject)| (whom, Ok(subject))).ok_or("about what?")?,
    };
    let (from, by) = somebody(world, who);
    let (to, other) = somebody(world, whom.split(" and ").next().unwrap_or(whom));
    let with = match (by, other) {
        (By::Contractor(who), _) | (_, By::Contractor(who)) => Some(who),
        _ => None,
    };
    let parent = match about {
        Err(words) if whom == "strawboss" => Some(letter_about(world, words).ok_or("no such letter")?),
        Err(words) => Some(mail_about(world, words, by, &odd).ok_or_else(|| format!("no mail about {words}"))?),
        Ok(_) => None,
    };
    let zone = match by {
        By::Contractor(who) => world.cast.contractors[who].zone.clone(),
        _ => world.cast.zone.clone(),
    };
    let date = world.now.to_zoned_datetime(zone);
    let mut letter = Letter::new(style(&odd), from, to, about.unwrap_or_default(), date.clone(), text.trim_end());
    if let Some(parent) = parent {
        let answered = world.store.mails[parent].clone();
        let title = subject(&answered.bytes);
        letter.subject = format!("Re: {}", title.strip_prefix("Re: ").unwrap_or(&title));
        let writer = (answered.from.split('@').next().unwrap_or_default().to_owned(), answered.from.clone());
        let quoted = Quoted {
            tongue: Tongue::English,
            writer,
            date,
            subject: title,
            text: words(&answered.bytes),
            place: Place::Above,
        };
        letter = letter.answering(&answered.bytes, quoted);
    }
    for second in whom.split(" and ").skip(1) {
        letter.to.push(somebody(world, second).0);
    }
    for one in &odd {
        letter = oddity(letter, one);
    }
    let mut bytes = letter.bytes();
    if odd.iter().any(|one| one == "two From lines") {
        bytes = [b"From: Somebody Else <else@elsewhere.example>\n".as_slice(), &bytes].concat();
    }
    if odd.iter().any(|one| one == "fails the check") {
        bytes = [b"Authentication-Results: mx.falk-jam.example; dmarc=fail; spf=fail; dkim=fail\n".as_slice(), &bytes]
            .concat();
    }
    let mail = world.written(&bytes, by, with, Nature::Noise, None);
    let to_self = by == By::Owner && other == By::Owner;
    if to_self {
        world.store.mails[mail].nature = Nature::Order;
    }
    deliver(world, mail, by, to_self, &odd);
    Ok(())
}

fn deliver(world: &mut World, mail: usize, by: By, to_self: bool, odd: &[String]) {
    let folder = odd.iter().find_map(|one| match one.as_str() {
        "into Junk" => Some("Junk"),
        "into Private" => Some("Private"),
        _ => None,
    });
    let folders: &[&'static str] = match by {
        By::Owner if to_self => &["Sent", "INBOX"],
        By::Owner => &["Sent"],
        _ => &["INBOX"],
    };
    for usual in folders {
        let late = odd.iter().any(|one| one == "late").then_some(SignedDuration::from_hours(3));
        let event = Event::Arrive { mail, folder: folder.unwrap_or(usual) };
        if world.now < world.born {
            play(world, event);
        } else {
            world.plan(late.unwrap_or(SignedDuration::from_secs(2)), event);
        }
    }
}

fn brackets(line: &str) -> (&str, Vec<String>) {
    let mut odd = Vec::new();
    let mut rest = line.trim_end();
    while let Some((before, one)) = rest.strip_suffix(']').and_then(|inner| inner.rsplit_once('[')) {
        odd.push(one.to_owned());
        rest = before.trim_end();
    }
    (rest, odd)
}

fn style(odd: &[String]) -> Style {
    if odd.iter().any(|one| one == "robot" || one == "list") { Style::Machine } else { Style::Thunderbird }
}

fn oddity(letter: Letter, one: &str) -> Letter {
    if let Some(name) = one.strip_prefix("file ") {
        return letter.with_file(name, "application/pdf", b"%PDF-1.4 nothing");
    }
    match one {
        "robot" => letter.with_header("Auto-Submitted", "auto-replied"),
        "list" => letter.with_header("List-Id", "<news.jars.example>").with_header("Precedence", "list"),
        _ => letter,
    }
}

/// A person by name: the owner, a contractor by key or name, or a stranger.
fn somebody(world: &World, name: &str) -> (Party, By) {
    let name = name.trim();
    if name == "Nora" || name == "strawboss" {
        return (world.cast.owner(), By::Owner);
    }
    let known = world.cast.contractors.iter().position(|one| one.name.split(' ').next() == Some(name));
    match known {
        Some(who) => (world.cast.contractors[who].party(), By::Contractor(who)),
        None => {
            let first = name.split(' ').next().unwrap_or(name).to_lowercase();
            (Party::new(name, &format!("{first}@elsewhere.example")), By::Other)
        }
    }
}

/// Mails between the owner and contractors whose subject holds these words; our letters to the contractor are some.
fn about(world: &World, words: &str, ours: bool) -> Vec<usize> {
    let wanted = words.to_lowercase();
    let holds = |mail: &usize| subject(&world.store.mails[*mail].bytes).to_lowercase().contains(&wanted);
    let to_owner = |mail: &usize| world.store.mails[*mail].by == By::House && world.store.mails[*mail].with.is_none();
    let order = |mail: &usize| world.store.mails[*mail].nature == Nature::Order;
    (0..world.store.mails.len()).filter(holds).filter(|mail| to_owner(mail) == ours && !order(mail)).collect()
}

/// The last letter of the house to its owner about this.
fn letter_about(world: &World, words: &str) -> Option<usize> {
    about(world, words, true).last().copied()
}

/// The last mail about this, rather one of somebody else's; with `[to the first]` the first.
fn mail_about(world: &World, words: &str, by: By, odd: &[String]) -> Option<usize> {
    let found = about(world, words, false);
    if odd.iter().any(|one| one == "to the first") {
        return found.first().copied();
    }
    let others = found.iter().rev().find(|mail| world.store.mails[**mail].by != by);
    others.or(found.last()).copied()
}

/// A question on the command line.
fn ask(world: &mut World, what: &str) -> Result<(), String> {
    let ask = match what.split_once(' ') {
        Some(("explain", words)) => Ask::Explain { thread: thread_about(world, words)? },
        _ if what == "digest" => Ask::Preview,
        _ if what == "forecast" => Ask::Forecast { days: 7 },
        _ => {
            let by_words = what.split_once(" re ");
            let line = match by_words {
                Some((order, words)) => {
                    let (verb, rest) = order.split_once(' ').unwrap_or((order, ""));
                    format!("{verb} {} {rest}", thread_about(world, words)?)
                }
                None => what.to_owned(),
            };
            world.spoken = true;
            Ask::Order { line }
        }
    };
    let (reply, answer) = oneshot::channel();
    let door = world.door.clone().ok_or("the house is not running")?;
    door.try_send(Message::Ask(Request { ask, reply })).map_err(|error| error.to_string())?;
    let now = world.now;
    if let Some(stage) = &mut world.stage {
        let place = stage.journal.note(now, format!("strawboss {what}"), Vec::new());
        stage.asked.push((place, answer));
    }
    Ok(())
}

fn thread_about(world: &World, words: &str) -> Result<String, String> {
    let wanted = words.to_lowercase();
    for desk in world.desks() {
        for id in desk.threads() {
            if desk.thread(id).is_some_and(|thread| thread.subject.to_lowercase().contains(&wanted)) {
                return Ok(id.short());
            }
        }
    }
    Err(format!("no thread about {words}"))
}

/// The mail system gives the last letter about it back.
fn comes_back(world: &mut World, words: &str) -> Result<(), String> {
    let mail = mail_about(world, words, By::Other, &[]).ok_or("no such mail")?;
    let letter = world.store.mails[mail].bytes.clone();
    let to = world.store.mails[mail].with.map(|who| world.cast.contractors[who].address.clone()).unwrap_or_default();
    let bounce = world.cast.bounce(world.now, &to, &letter);
    let bounce = world.written(&bounce, By::Other, None, Nature::Machine, None);
    world.plan(SignedDuration::from_secs(2), Event::Arrive { mail: bounce, folder: "INBOX" });
    Ok(())
}

/// `WHO moves WORDS to FOLDER`: the last copy of such a mail, by hand.
fn moves(world: &mut World, _who: &str, rest: &str) -> Result<(), String> {
    let (words, to) = rest.split_once(" to ").ok_or("to where?")?;
    let mail = mail_about(world, words, By::Owner, &[]).ok_or("no such mail")?;
    let found = world.store.all().find(|(_, _, _, lying)| lying.mail == mail);
    let (from, uid) = found.map(|(name, _, uid, _)| (name.clone(), uid)).ok_or("it lies nowhere")?;
    let lying = world.store.take(&from, uid).ok_or("it is gone")?;
    let role = if to == "Strawboss/Done" { Role::Done } else { Role::Other };
    world.store.open(&FolderName(to.into()), role);
    world.spoken = true;
    world.store.put(&FolderName(to.into()), Lying { by_hand: false, ..lying });
    Ok(())
}

impl World {
    /// Notes something in the journal of the story, where one is told.
    pub fn journal(&mut self, what: String, under: Vec<String>) {
        let now = self.now;
        if let Some(stage) = &mut self.stage {
            stage.journal.note(now, what, under);
        }
    }

    /// Notes a letter with its words; digests only where the story is about them.
    pub fn journal_letter(&mut self, kind: LetterKind, name: &str, subject: &str, bytes: &[u8]) {
        let Some(stage) = &self.stage else { return };
        if kind == LetterKind::Digest && !stage.digests {
            return;
        }
        let token = subject.find("[sb-").unwrap_or(subject.len());
        let mut lines: Vec<String> = words(bytes).trim().lines().map(str::to_owned).collect();
        lines.push(String::new());
        self.journal(format!("{} to {name}: {}", kind.word(), subject[..token].trim()), lines);
    }

    /// The desks that the facts on the disk make.
    pub fn desks(&self) -> Vec<Desk> {
        self.witness.facts().map(|(key, facts)| Desk::of(key.clone(), facts)).collect()
    }

    /// Every rule that applied anywhere.
    pub fn rules_applied(&self) -> BTreeSet<&'static str> {
        let mut rules = BTreeSet::new();
        for desk in self.desks() {
            for standing in desk.threads().into_iter().filter_map(|id| desk.standing(id)) {
                rules.extend(standing.reasons.iter().map(|reason| reason.rule.name()));
            }
        }
        rules
    }
}
