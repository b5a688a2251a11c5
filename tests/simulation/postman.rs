//! The submission server: takes letters, refuses them, or breaks off so that nobody knows.

use async_trait::async_trait;
use jiff::SignedDuration;
use stage::imap::header;
use strawboss::shell::postman::{Delivery, Envelope, Offered, Postman, Refusal};

use crate::store::{By, Nature};
use crate::time::pass;
use crate::world::{Event, Shared, World, lock};

/// The port.
pub struct SimPostman {
    pub shared: Shared,
}

struct SimOffer {
    shared: Shared,
    to: String,
}

async fn step(shared: &Shared) {
    let span = lock(shared).wire_time();
    pass(shared, span).await;
}

#[async_trait]
impl Postman for SimPostman {
    async fn offer(&self, envelope: &Envelope) -> Result<Box<dyn Offered>, Refusal> {
        step(&self.shared).await;
        let to = envelope.to.to_string();
        lock(&self.shared).refusal()?;
        Ok(Box::new(SimOffer { shared: self.shared.clone(), to }))
    }
}

#[async_trait]
impl Offered for SimOffer {
    async fn deliver(self: Box<Self>, bytes: &[u8]) -> Delivery {
        lock(&self.shared).body_begins(bytes);
        step(&self.shared).await;
        {
            let mut world = lock(&self.shared);
            let share = world.faults.unknown;
            if world.bad_luck(share / 2.0) {
                world.tell("the line breaks before the letter is taken");
                return Delivery::Unknown("the line broke".into());
            }
            if world.bad_luck(share / 4.0) {
                world.tell("the letter is put off after its body");
                return Delivery::Refused(Refusal::Temporary("451 try later".into()));
            }
            world.accept(&self.to, bytes);
        }
        step(&self.shared).await;
        let mut world = lock(&self.shared);
        let share = world.faults.unknown;
        if world.bad_luck(share / 2.0) {
            world.tell("the line breaks after the letter was taken");
            return Delivery::Unknown("the line broke".into());
        }
        Delivery::Sent("250 taken".into())
    }
}

impl World {
    fn refusal(&mut self) -> Result<(), Refusal> {
        if self.postman_is_away() {
            return Err(Refusal::Unreachable("nobody there".into()));
        }
        let share = self.faults.refuses;
        if !self.bad_luck(share) {
            return Ok(());
        }
        let refusal = match self.luck.below(20) {
            0 => Refusal::Permanent("550 no".into()),
            1 => Refusal::DailyLimit("550 enough for today".into()),
            2 => Refusal::Login("535 who?".into()),
            3..10 => Refusal::Unreachable("reset".into()),
            _ => Refusal::Temporary("421 later".into()),
        };
        self.tell(format!("the postman says {refusal:?}"));
        Err(refusal)
    }

    /// The server takes a letter: it is judged, and goes its way.
    fn accept(&mut self, to: &str, bytes: &[u8]) {
        let who = self.cast.contractors.iter().position(|one| one.address == to);
        let kind = self.judge_letter(to, who, bytes);
        let id = header(bytes, "Message-ID").unwrap_or_default();
        let mail = self.by_message(&id).unwrap_or_else(|| {
            let parent = header(bytes, "In-Reply-To").and_then(|parent| self.by_message(&parent));
            let talk = parent.map(|parent| self.store.mails[parent].talk);
            self.written(bytes, By::House, who, Nature::Letter(kind), talk)
        });
        let subject = stage::mail::subject(bytes);
        self.tell(format!("letter {mail} ({kind:?}) is taken for {to}: {subject}"));
        let name = who.map_or("Nora", |who| self.cast.contractors[who].name);
        self.journal_letter(kind, name, &subject, bytes);
        let span = SignedDuration::from_secs(1 + self.luck.below(90) as i64);
        match who {
            Some(who) if self.cast.contractors[who].unreachable => {
                let bounce = self.cast.bounce(self.now, to, bytes);
                let bounce = self.written(&bounce, By::Other, None, Nature::Machine, None);
                self.plan(span, Event::Arrive { mail: bounce, folder: "INBOX" });
            }
            Some(who) => self.plan(span, Event::Reach { mail, who }),
            None => self.plan(span, Event::Arrive { mail, folder: "INBOX" }),
        }
        if self.cast.provider_keeps_copies {
            let late = 1 + self.luck.below(if self.faults.on { 400 } else { 20 }) as i64;
            self.plan(SignedDuration::from_secs(late), Event::Arrive { mail, folder: "Sent" });
        }
    }
}
