//! What people do: each event of the world in turn.

mod contractors;
mod crowd;
mod owner;
mod pen;

use jiff::SignedDuration;

use crate::store::By;
use crate::world::{Event, World};

/// Sets the scene: what lay in the mailbox before the first start, and who will write first.
pub fn begin(world: &mut World) {
    contractors::past(world);
    for who in 0..world.cast.contractors.len() {
        let span = world.some_seconds(600, 100_000);
        world.plan(span, Event::Write { who });
    }
    world.plan(SignedDuration::from_mins(20), Event::Owner);
    world.plan(SignedDuration::from_mins(40), Event::Crowd);
}

/// Plays one event.
pub fn play(world: &mut World, event: Event) {
    if world.stage.is_some() {
        return crate::stories::play(world, event);
    }
    match event {
        Event::Arrive { mail, folder } => arrive(world, mail, folder),
        Event::Reach { mail, who } => contractors::reached(world, mail, who),
        Event::Answer { mail, who } => contractors::answer(world, mail, who),
        Event::Machine { mail, who } => contractors::machine(world, mail, who),
        Event::Write { who } => contractors::write(world, who),
        Event::Owner => owner::act(world),
        Event::Read { mail } => owner::read(world, mail),
        Event::Crowd => crowd::write(world),
        Event::Fault(fault) => world.strike(fault),
        Event::Act(_) => {}
    }
}

/// A mail arrives, sometimes twice.
fn arrive(world: &mut World, mail: usize, folder: &'static str) {
    world.arrive(mail, folder);
    let by = world.store.mails[mail].by;
    let share = world.faults.twice;
    if matches!(by, By::Contractor(_) | By::Other) && world.bad_luck(share) {
        let span = SignedDuration::from_secs(1 + world.luck.below(4_000) as i64);
        world.tell(format!("mail {mail} will come twice"));
        world.plan(span, Event::Arrive { mail, folder });
    }
    match by {
        By::Contractor(_) => owner::notices(world, mail),
        By::House if folder == "INBOX" => owner::gets(world, mail),
        _ => {}
    }
}
