//! What breaks, how often, and until when.

use jiff::{SignedDuration, Timestamp};
use strawboss::shell::mailbox::{FolderName, MailboxError};

use crate::world::{Event, World};

/// Something that breaks at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The mail server is away for so long.
    MailboxAway(SignedDuration),
    /// The submission server is away for so long.
    PostmanAway(SignedDuration),
    /// The clock of the house's machine jumps by so much.
    ClockJumps(SignedDuration),
    /// A folder's UIDs are counted anew.
    Renumbered(&'static str),
    /// The machine dies, and is started again after so long.
    Crash(SignedDuration),
    /// From here on everything works.
    Over,
}

/// What breaks at random, in shares of all calls.
#[derive(Clone, Debug)]
pub struct Faults {
    pub on: bool,
    pub line_breaks: f64,
    pub crash_at_step: f64,
    pub commit_fails: f64,
    pub refuses: f64,
    pub unknown: f64,
    pub twice: f64,
    mailbox_away_until: Timestamp,
    postman_away_until: Timestamp,
    /// The machine is down until then.
    pub down_for: Option<SignedDuration>,
}

impl Faults {
    /// Nothing breaks.
    pub fn none() -> Faults {
        Faults {
            on: false,
            line_breaks: 0.0,
            crash_at_step: 0.0,
            commit_fails: 0.0,
            refuses: 0.0,
            unknown: 0.0,
            twice: 0.0,
            mailbox_away_until: Timestamp::MIN,
            postman_away_until: Timestamp::MIN,
            down_for: None,
        }
    }

    /// Everything breaks now and then.
    pub fn some() -> Faults {
        Faults {
            on: true,
            line_breaks: 0.01,
            crash_at_step: 0.002,
            commit_fails: 0.002,
            refuses: 0.06,
            unknown: 0.06,
            twice: 0.04,
            ..Faults::none()
        }
    }
}

/// Plans the great faults of a run that lasts `days`; in the last of them everything works.
pub fn plan(world: &mut World, days: i64) {
    let whole = (days - 1).max(1) * 86_400;
    for _ in 0..days * 2 {
        let at = world.luck.below(whole as usize) as i64;
        let fault = some_fault(world);
        world.plan(SignedDuration::from_secs(at), Event::Fault(fault));
    }
    world.plan(SignedDuration::from_secs(whole), Event::Fault(Fault::Over));
}

fn some_fault(world: &mut World) -> Fault {
    let luck = &mut world.luck;
    let minutes =
        |luck: &mut stage::mailbox::Random, most: usize| SignedDuration::from_mins(1 + luck.below(most) as i64);
    match luck.below(12) {
        0 | 1 => Fault::MailboxAway(minutes(luck, 180)),
        2 | 3 => Fault::PostmanAway(minutes(luck, 180)),
        4 => Fault::ClockJumps(minutes(luck, 300)),
        5 => Fault::ClockJumps(-minutes(luck, 300)),
        6 => Fault::ClockJumps(SignedDuration::from_hours(25 + luck.below(30) as i64)),
        7 => Fault::Renumbered(luck.pick(&["INBOX", "Sent", "INBOX"])),
        8 => Fault::Crash(minutes(luck, 2_000)),
        _ => Fault::Crash(minutes(luck, 10)),
    }
}

impl World {
    /// A fault strikes.
    pub fn strike(&mut self, fault: Fault) {
        self.tell(format!("fault: {fault:?}"));
        match fault {
            Fault::MailboxAway(span) => self.faults.mailbox_away_until = self.now.checked_add(span).unwrap_or(self.now),
            Fault::PostmanAway(span) => self.faults.postman_away_until = self.now.checked_add(span).unwrap_or(self.now),
            Fault::ClockJumps(by) => self.set_clock(self.ahead.saturating_add(by)),
            Fault::Renumbered(folder) => self.store.renumber(&FolderName(folder.into())),
            Fault::Crash(span) => self.faults.down_for = Some(span),
            Fault::Over => {
                self.faults = Faults { down_for: self.faults.down_for, ..Faults::none() };
                self.set_clock(SignedDuration::ZERO);
                self.witness.faults_over(self.now);
            }
        }
    }

    fn set_clock(&mut self, ahead: SignedDuration) {
        if ahead < self.ahead {
            self.timers.set_back();
        }
        self.ahead = ahead;
        self.witness.clock_jumped(self.now);
    }

    /// Whether a call to the mailbox breaks off here.
    pub fn line_breaks(&mut self) -> Result<(), MailboxError> {
        let away = self.now < self.faults.mailbox_away_until;
        if away || (self.faults.on && self.luck.happens(self.faults.line_breaks)) {
            self.tell("the line to the mailbox breaks");
            return Err(MailboxError::Offline("the line broke".into()));
        }
        Ok(())
    }

    /// Whether the submission server cannot be reached.
    pub fn postman_is_away(&self) -> bool {
        self.now < self.faults.postman_away_until
    }

    /// Whether this share of all cases happens, while things break.
    pub fn bad_luck(&mut self, share: f64) -> bool {
        self.faults.on && self.luck.happens(share)
    }

    /// How long a step on the wire takes.
    pub fn wire_time(&mut self) -> SignedDuration {
        if self.stage.is_some() {
            return SignedDuration::from_millis(5);
        }
        let slow = self.luck.happens(0.02);
        let most = if slow { 40_000 } else { 900 };
        SignedDuration::from_millis(5 + self.luck.below(most) as i64)
    }
}
