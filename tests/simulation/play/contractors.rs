//! Contractors, prompt and slow, and the machines that answer for them.

use jiff::SignedDuration;
use stage::mail::Tongue;
use strawboss::domain::speech::letter::LetterKind;

use super::pen::Draft;
use crate::people::Temper;
use crate::store::{By, Nature};
use crate::words::words;
use crate::world::{Event, World};

const HOUR: i64 = 3_600;

/// Mails from before the first start, in INBOX and Sent.
pub fn past(world: &mut World) {
    let now = world.now;
    for number in 0..12i64 {
        world.now = now.checked_sub(SignedDuration::from_hours(30 * (13 - number))).unwrap_or(now);
        let who = world.will.below(world.cast.contractors.len());
        if number % 3 == 0 {
            let mail = super::owner::task(world, who);
            world.arrive(mail, "Sent");
        } else {
            let mail = ask(world, who);
            world.arrive(mail, "INBOX");
        }
    }
    world.now = now;
}

/// A mail came to a contractor.
pub fn reached(world: &mut World, mail: usize, who: usize) {
    world.tell(format!("mail {mail} reaches contractor {who}"));
    let nature = world.store.mails[mail].nature;
    let temper = world.cast.contractors[who].temper;
    if matches!(temper, Temper::Away | Temper::Tickets) {
        let span = world.some_seconds(20, 200);
        world.plan(span, Event::Machine { mail, who });
    }
    let wants = matches!(nature, Nature::Ask | Nature::Bundle)
        || matches!(nature, Nature::Letter(LetterKind::Task | LetterKind::Nag));
    let span = match temper {
        _ if !wants || world.will.happens(0.15) => None,
        Temper::Silent | Temper::Away => None,
        Temper::Slow => Some(world.some_seconds(10 * HOUR, 60 * HOUR)),
        Temper::Prompt | Temper::Bundler | Temper::Tickets | Temper::Foreman => {
            Some(world.some_seconds(200, 20 * HOUR))
        }
    };
    if let Some(span) = span {
        world.plan(span, Event::Answer { mail, who });
    }
}

/// A contractor answers, unless that was done.
pub fn answer(world: &mut World, mail: usize, who: usize) {
    if world.quiet {
        return;
    }
    let talk = world.store.mails[mail].talk;
    let answered = world
        .store
        .mails
        .iter()
        .any(|other| other.talk == talk && other.by == By::Contractor(who) && other.nature == Nature::Answer);
    if answered {
        return;
    }
    let said = words(world.cast.contractors[who].tongue);
    let (nature, text, file) = match world.will.below(5) {
        0 => (Nature::Promise, world.one(&said.promises), false),
        _ => (Nature::Answer, world.one(&said.answers), true),
    };
    if nature == Nature::Promise {
        let span = world.some_seconds(5 * HOUR, 40 * HOUR);
        world.plan(span, Event::Answer { mail, who });
    }
    let draft = draft(world, who, String::new(), text.to_owned(), nature);
    let mail = world.pen(Draft { answers: Some(mail), file, ..draft });
    send(world, mail);
}

/// A contractor's machine answers.
pub fn machine(world: &mut World, mail: usize, who: usize) {
    let actor = world.cast.contractors[who].clone();
    let said = words(actor.tongue);
    let (subject, text, headers) = match actor.temper {
        Temper::Tickets => (
            format!("[#{}] received", 4_000 + world.store.mails.len()),
            "We have received your message and opened a ticket.".to_owned(),
            vec![("Auto-Submitted", "auto-replied".to_owned()), ("X-Auto-Response-Suppress", "All".to_owned())],
        ),
        _ => (
            said.away.0.to_owned(),
            said.away.1.to_owned(),
            vec![("Auto-Submitted", "auto-replied".to_owned()), ("Precedence", "bulk".to_owned())],
        ),
    };
    let draft = draft(world, who, subject.clone(), text, Nature::Machine);
    let mail = world.pen(Draft { headers, answers: Some(mail), ..draft });
    send(world, mail);
}

/// A contractor writes by themselves.
pub fn write(world: &mut World, who: usize) {
    let span = world.some_seconds(8 * HOUR, 70 * HOUR);
    world.plan(span, Event::Write { who });
    if world.quiet {
        return;
    }
    let temper = world.cast.contractors[who].temper;
    let mail = match temper {
        Temper::Silent | Temper::Away => return,
        Temper::Bundler => bundle(world, who),
        Temper::Foreman if world.will.happens(0.6) => foremans_nag(world, who),
        _ => ask(world, who),
    };
    send(world, mail);
}

fn ask(world: &mut World, who: usize) -> usize {
    let tongue = world.cast.contractors[who].tongue;
    let thing = world.thing(tongue);
    let text = world.one(&words(tongue).asks).replace("{}", &thing);
    let draft = draft(world, who, thing, text, Nature::Ask);
    world.pen(draft)
}

fn bundle(world: &mut World, who: usize) -> usize {
    let tongue = world.cast.contractors[who].tongue;
    let text = filled(world, words(tongue).questions, tongue);
    let subject = world.thing(tongue);
    let draft = draft(world, who, subject, text, Nature::Bundle);
    world.pen(draft)
}

/// Three things to speak of in their places.
pub fn filled(world: &mut World, template: &str, tongue: Tongue) -> String {
    let things = words(tongue).things;
    let first = world.will.below(things.len());
    (0..3).fold(template.to_owned(), |text, place| {
        text.replace(&format!("{{{place}}}"), things[(first + 3 * place) % things.len()])
    })
}

/// Another house's foreman reminds the owner.
fn foremans_nag(world: &mut World, who: usize) -> usize {
    let tongue = world.cast.contractors[who].tongue;
    let thing = world.thing(tongue);
    let text = world.one(&words(tongue).asks).replace("{}", &thing);
    let draft = draft(world, who, thing, text, Nature::Machine);
    let headers = vec![("X-Strawboss", "nag; K7Q2M4X9T3".to_owned()), ("Auto-Submitted", "auto-generated".to_owned())];
    world.pen(Draft { headers, ..draft })
}

fn draft(world: &World, who: usize, subject: String, text: String, nature: Nature) -> Draft {
    let actor = &world.cast.contractors[who];
    Draft {
        from: actor.party(),
        to: world.cast.owner(),
        style: actor.style,
        tongue: actor.tongue,
        zone: actor.zone.clone(),
        subject,
        text,
        by: By::Contractor(who),
        with: Some(who),
        nature,
        answers: None,
        headers: Vec::new(),
        file: false,
    }
}

/// On its way to the owner: mostly to INBOX, sometimes late, sometimes into a folder nobody watches.
fn send(world: &mut World, mail: usize) {
    let late = world.luck.happens(0.1);
    let span = SignedDuration::from_secs(2 + world.luck.below(if late { 3_000 } else { 60 }) as i64);
    let folder = match world.luck.below(20) {
        0 => "Junk",
        1 => "Private",
        _ => "INBOX",
    };
    world.plan(span, Event::Arrive { mail, folder });
}
