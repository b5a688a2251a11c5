//! A realistic mailbox of any size, written as a Maildir: the same plan, the same bytes and file names.
//!
//! Most of the mail is from contractors, a few of them busy and many quiet; the rest is from others.
//! Two thirds of a contractor's mail goes on with a thread. Sizes are lognormal around 9 KB.

mod compose;
mod people;
pub mod random;
mod words;

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::time::{Duration, SystemTime};

use anyhow::Result;
use jiff::{SignedDuration, Timestamp};

pub use people::{Contractor, contractors};
pub use random::Random;

use compose::{Thread, Writer, mail};

/// What to generate.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// How many mails.
    pub mails: usize,
    /// How many contractors.
    pub contractors: usize,
    /// Another number gives other mails.
    pub seed: u64,
    /// The share of mail that comes from contractors.
    pub share: f64,
    /// When the last mail comes.
    pub until: Timestamp,
    /// Over how long a time the mails come.
    pub span: SignedDuration,
}

/// One generated mail.
#[derive(Clone, Debug)]
pub struct Generated {
    /// When it comes.
    pub at: Timestamp,
    /// Which contractor wrote it, as an index into [`contractors`].
    pub contractor: Option<usize>,
    /// All its bytes, lines ended by LF.
    pub bytes: Vec<u8>,
    /// The owner has seen it.
    pub seen: bool,
}

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// How many mails each contractor has written.
    pub counts: Vec<usize>,
    /// How many mails are from nobody in the roster.
    pub others: usize,
    /// Bytes of all mails.
    pub bytes: u64,
}

impl Manifest {
    /// How many mails are from contractors.
    pub fn from_contractors(&self) -> usize {
        self.counts.iter().sum()
    }
}

impl Plan {
    /// A plan with 20 contractors who write 60 of 100 mails, over 60 days.
    pub fn new(mails: usize, until: Timestamp) -> Plan {
        Plan { mails, contractors: 20, seed: 7, share: 0.6, until, span: SignedDuration::from_hours(60 * 24) }
    }

    /// The mails, in the order in which they come.
    pub fn generate(&self) -> impl Iterator<Item = Generated> {
        let mut random = Random::new(self.seed);
        let contractors = contractors(self.contractors);
        let others = people::others((self.mails / 20).clamp(20, 600), &mut random);
        let mut threads: Vec<Vec<Thread>> = vec![Vec::new(); contractors.len() + others.len()];
        let plan = *self;
        (0..plan.mails).map(move |number| {
            let at = plan.moment(number);
            let contractor = random.happens(plan.share).then(|| weighted(&mut random, &contractors));
            let (writer, place, goes_on) = match contractor.and_then(|index| Some((index, contractors.get(index)?))) {
                Some((index, who)) => {
                    let second = random.happens(0.15).then(|| who.addresses.last()).flatten();
                    let address = second.unwrap_or(&who.addresses[0]);
                    (Writer { name: &who.name, address }, index, 0.65)
                }
                None => {
                    let index = random.below(others.len());
                    let (name, address) = &others[index];
                    (Writer { name, address }, contractors.len() + index, 0.15)
                }
            };
            let thread = thread(&mut random, &mut threads[place], goes_on);
            let (id, bytes) = mail(&mut random, writer, thread, number, at);
            thread.ids.push(id);
            if random.happens(0.5) {
                // The owner's answer lies in Sent and is known here by reference only.
                thread.ids.push(format!("<reply.{}.{number:06}@strawboss.test>", at.as_second()));
            }
            Generated { at, contractor, bytes, seen: random.happens(0.85) }
        })
    }

    /// Writes all mails into the Maildir at `maildir`.
    pub fn write(&self, maildir: &Path) -> Result<Manifest> {
        for name in ["cur", "new", "tmp"] {
            fs::create_dir_all(maildir.join(name))?;
        }
        let mut manifest = Manifest { counts: vec![0; self.contractors], ..Manifest::default() };
        for (number, mail) in self.generate().enumerate() {
            write(&maildir.join("cur"), number, &mail)?;
            manifest.bytes += mail.bytes.len() as u64;
            match mail.contractor.and_then(|index| manifest.counts.get_mut(index)) {
                Some(count) => *count += 1,
                None => manifest.others += 1,
            }
        }
        Ok(manifest)
    }

    fn moment(&self, number: usize) -> Timestamp {
        let left = self.mails.saturating_sub(number + 1) as f64 / self.mails.max(1) as f64;
        self.until.saturating_sub(self.span.mul_f64(left)).unwrap_or(self.until)
    }
}

/// A file named so that Dovecot need not open it to learn its size.
fn write(folder: &Path, number: usize, mail: &Generated) -> Result<()> {
    let size = mail.bytes.len();
    let on_wire = size + mail.bytes.iter().filter(|byte| **byte == b'\n').count();
    let (seconds, flag) = (mail.at.as_second(), if mail.seen { "S" } else { "" });
    let name = format!("{seconds}.M{number:06}P1.stage,S={size},W={on_wire}:2,{flag}");
    let mut file = File::create_new(folder.join(name))?;
    file.write_all(&mail.bytes)?;
    let since_epoch = Duration::from_secs(u64::try_from(seconds).unwrap_or(0));
    Ok(file.set_modified(SystemTime::UNIX_EPOCH + since_epoch)?)
}

/// An index, busy contractors more often.
fn weighted(random: &mut Random, contractors: &[Contractor]) -> usize {
    let mut left = random.share() * contractors.iter().map(|who| who.weight).sum::<f64>();
    for (index, who) in contractors.iter().enumerate() {
        left -= who.weight;
        if left < 0.0 {
            return index;
        }
    }
    contractors.len().saturating_sub(1)
}

/// One of the writer's recent threads, or a new one.
fn thread<'a>(random: &mut Random, threads: &'a mut Vec<Thread>, goes_on: f64) -> &'a mut Thread {
    if threads.is_empty() || !random.happens(goes_on) {
        let subject = format!("{} {}", random.pick(words::MATTERS), random.below(400));
        threads.push(Thread { subject, ids: Vec::new() });
        if threads.len() > 12 {
            threads.remove(0);
        }
        let last = threads.len() - 1;
        return &mut threads[last];
    }
    let back = random.below(4).min(threads.len() - 1);
    let at = threads.len() - 1 - back;
    &mut threads[at]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Result<Plan> {
        Ok(Plan::new(2_000, "2026-11-24T12:00:00Z".parse()?))
    }

    #[test]
    fn the_same_plan_gives_the_same_mails() -> Result<()> {
        let bytes = |plan: Plan| plan.generate().map(|mail| mail.bytes).take(50).collect::<Vec<_>>();
        assert_eq!(bytes(plan()?), bytes(plan()?));
        assert_ne!(bytes(plan()?), bytes(Plan { seed: 8, ..plan()? }));
        Ok(())
    }

    #[test]
    fn the_mix_is_as_planned() -> Result<()> {
        let mails: Vec<Generated> = plan()?.generate().collect();
        let share = |is: &dyn Fn(&Generated) -> bool| mails.iter().filter(|mail| is(mail)).count() * 100 / mails.len();
        let has = |word: &'static str| move |mail: &Generated| String::from_utf8_lossy(&mail.bytes).contains(word);
        let check = |what: &str, percent: usize, range: std::ops::Range<usize>| {
            assert!(range.contains(&percent), "{what}: {percent} in 100");
        };
        check("from contractors", share(&|mail| mail.contractor.is_some()), 56..64);
        check("going on", share(&has("\nIn-Reply-To: ")), 35..60);
        check("with a file", share(&has("multipart/mixed")), 9..15);
        check("with HTML", share(&has("multipart/alternative")), 38..48);
        check("seen", share(&|mail| mail.seen), 82..88);
        check("above 9 KB", share(&|mail| mail.bytes.len() > 9_000), 40..60);
        let quiet = mails.iter().filter(|mail| mail.contractor == Some(19)).count();
        assert!(quiet > 0 && mails.iter().filter(|mail| mail.contractor == Some(0)).count() > 3 * quiet);
        assert!(mails.windows(2).all(|pair| pair[0].at <= pair[1].at));
        Ok(())
    }
}
