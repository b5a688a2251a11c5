//! What goes wrong in a house, before real servers: one clear line, the right exit code or another try, no panic, and
//! no storm of logins.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use stage::daemon::{Daemon, Wires, house, secret};
use stage::servers::address;
use stage::{Kind, Parts, Servers, StageOptions, packages, wait};
use strawboss::shell::ledger::Ledger;
use strawboss::shell::ledger::disk::SledLedger;

/// A sweep so rare that only the server's notice of new mail can be why it was seen.
const UNSWEPT: &str = "10 min";

/// Nothing may take longer than this. After a burst of logins the next one is earned in a minute, tries that nobody
/// answered included.
const PATIENCE: Duration = Duration::from_secs(90);

/// So long a trouble is watched for a storm.
const WATCHED: Duration = Duration::from_secs(4);

/// A program that is asked to stop ends within this time, in a build for tests on a busy machine.
const STOP: Duration = Duration::from_secs(5);

/// A house with one contractor. The program is killed first when it ends.
struct House {
    daemon: Daemon,
    servers: Servers,
}

impl House {
    fn new() -> Result<House> {
        House::at(Kind::Slash, UNSWEPT)
    }

    fn at(kind: Kind, sweep: &str) -> Result<House> {
        packages::ensure(|line| println!("{line}"))?;
        let servers = Servers::start(StageOptions { parts: Parts::MailboxOnly, ..StageOptions::default() })?;
        let wires = Wires { imap: servers.imaps(kind), post: servers.submissions() };
        let daemon = Daemon::new(&servers, Path::new(env!("CARGO_BIN_EXE_strawboss")), "foreman", "")?;
        let text = house(&servers, &wires, "Nora Falk")?;
        let more = format!(
            "[digest]\nat = \"23:59\"\n\n[watch]\nsweep = \"{sweep}\"\n\n[contractor.ana]\naddresses = [\"{}\"]\n",
            address("ana")
        );
        daemon.configure(&format!("{text}\n{more}"))?;
        Ok(House { daemon, servers })
    }

    /// Starts it and waits until it has read the mailbox.
    fn at_work(&mut self) -> Result<()> {
        self.daemon.start()?;
        // What came before is history, and is not filed unasked.
        self.told("at work")?;
        self.mail_arrives("The first")?;
        self.filed(1)
    }

    fn mail_arrives(&self, subject: &str) -> Result<()> {
        let mail = format!(
            "From: Ana <{}>\nTo: Nora <{}>\nSubject: {subject}\nMessage-ID: <{}@made.strawboss.test>\n\nDone.\n",
            address("ana"),
            address("owner"),
            subject.replace(' ', "-")
        );
        self.servers.login("owner")?.append("INBOX", mail.as_bytes(), &[], None)
    }

    /// Waits until Ana's folder holds so many mails and INBOX none of hers.
    fn filed(&mut self, count: usize) -> Result<()> {
        let mut owner = self.servers.login("owner")?;
        let filed = wait::until("mails to be filed", PATIENCE, || {
            let filed = owner.all("Contractors/Ana").map_or(0, |mails| mails.len());
            Ok((filed == count && owner.examine("INBOX")?.exists == 0).then_some(()))
        });
        filed.with_context(|| self.daemon.log())
    }

    /// Starts the program once more and waits until it is at work: before, a SIGTERM just ends it.
    fn works_again(&mut self) -> Result<()> {
        let starts = |daemon: &Daemon| daemon.log().matches("at work").count();
        let before = starts(&self.daemon);
        self.daemon.start()?;
        let works = wait::until("work to begin again", PATIENCE, || Ok((starts(&self.daemon) > before).then_some(())));
        works.with_context(|| self.daemon.log())
    }

    /// Waits for words in the journal.
    fn told(&self, words: &str) -> Result<()> {
        let told = wait::until(words, PATIENCE, || Ok(self.daemon.log().contains(words).then_some(())));
        told.with_context(|| self.daemon.log())
    }

    /// The program ends by itself with this exit code, saying these words once.
    fn ends(&mut self, code: i32, words: &str) -> Result<()> {
        let status = self.daemon.ended(PATIENCE).with_context(|| self.daemon.log())?;
        let log = self.daemon.log();
        ensure!(status.code() == Some(code), "{status}\n{log}");
        ensure!(log.matches(words).count() == 1, "{words:?} once:\n{log}");
        ensure!(!log.contains("panicked"), "{log}");
        Ok(())
    }

    /// Watches for a while: the program lives, and says at most this many warnings.
    fn stays_calm(&mut self, warnings: usize) -> Result<()> {
        let start = Instant::now();
        while start.elapsed() < WATCHED {
            thread::sleep(Duration::from_millis(50));
            ensure!(self.daemon.is_running()?, "{}", self.daemon.log());
        }
        let log = self.daemon.log();
        ensure!(!log.contains("panicked"), "{log}");
        ensure!(log.matches("WARN").count() <= warnings, "{log}");
        Ok(())
    }

    fn stops(&mut self) -> Result<()> {
        let start = Instant::now();
        let status = self.daemon.stop()?;
        ensure!(status.code() == Some(0) && start.elapsed() < STOP, "{status} after {:?}", start.elapsed());
        ensure!(!self.daemon.log().contains("panicked"), "{}", self.daemon.log());
        Ok(())
    }

    fn state(&self) -> PathBuf {
        self.servers.folder().join("foreman/state")
    }
}

#[test]
fn a_wrong_password_is_told_once_and_not_tried_again_soon() -> Result<()> {
    let mut house = House::new()?;
    secret(&house.servers, "owner.secret", "not-the-password")?;
    house.daemon.start()?;
    house.told("refused the login")?;
    house.stays_calm(2)?;
    let tries = house.servers.logs().matches("auth failed").count();
    ensure!((1..=2).contains(&tries), "{tries} logins:\n{}", house.servers.logs());
    house.stops()?;
    let check = house.daemon.call(&["check", "--online"])?;
    let told = String::from_utf8_lossy(&check.stderr);
    ensure!(check.status.code() == Some(77) && told.contains("refused the login"), "{}: {told}", check.status);
    Ok(())
}

#[test]
fn a_certificate_for_another_name_gets_no_password() -> Result<()> {
    let mut house = House::at(Kind::WrongName, UNSWEPT)?;
    house.daemon.start()?;
    house.told("certificate is not to be trusted")?;
    house.stays_calm(2)?;
    let logs = house.servers.logs();
    ensure!(!logs.contains("Login: user="), "{logs}");
    house.stops()?;
    let check = house.daemon.call(&["check", "--online"])?;
    let told = String::from_utf8_lossy(&check.stderr);
    ensure!(check.status.code() == Some(69) && told.contains("certificate"), "{}: {told}", check.status);
    Ok(())
}

#[test]
fn a_server_that_goes_and_comes_back_costs_nothing() -> Result<()> {
    let mut house = House::at(Kind::Slash, "1s")?;
    house.servers.stop_dovecot();
    house.daemon.start()?;
    house.told("cannot be reached")?;
    house.stays_calm(2)?;
    house.servers.start_dovecot()?;
    house.mail_arrives("The first")?;
    house.filed(1)?;
    house.told("answers again")?;
    house.stops()
}

#[test]
fn a_folder_deleted_by_hand_is_made_again() -> Result<()> {
    let mut house = House::new()?;
    house.at_work()?;
    house.servers.login("owner")?.delete("Contractors/Ana")?;
    house.mail_arrives("The second")?;
    house.filed(1)?;
    house.stays_calm(2)?;
    house.stops()
}

#[test]
fn a_second_program_is_refused() -> Result<()> {
    let mut house = House::new()?;
    house.at_work()?;
    let second = house.daemon.call(&["run"])?;
    let told = String::from_utf8_lossy(&second.stderr);
    ensure!(second.status.code() == Some(75), "{}: {told}", second.status);
    ensure!(told.matches("waiting for it").count() == 1, "{told}");
    ensure!(told.matches("another strawboss holds the ledger").count() == 1 && told.lines().count() == 2, "{told}");
    house.mail_arrives("The second")?;
    house.filed(2)?;
    house.stops()
}

#[test]
fn a_command_that_holds_the_ledger_for_a_moment_is_waited_for() -> Result<()> {
    let mut house = House::new()?;
    house.at_work()?;
    house.stops()?;
    let mut held = SledLedger::open(&house.state())?;
    house.daemon.start()?;
    house.told("waiting for it")?;
    held.close()?;
    drop(held);
    house.mail_arrives("The second")?;
    house.filed(2)?;
    house.stops()
}

#[test]
fn a_house_without_its_key_does_not_open() -> Result<()> {
    let mut house = House::new()?;
    house.at_work()?;
    house.stops()?;
    fs::remove_file(house.state().join("house.key"))?;
    house.daemon.start()?;
    house.ends(74, "house.key is gone")
}

#[test]
fn a_full_disk_stops_the_program_and_loses_nothing() -> Result<()> {
    let mut house = House::new()?;
    let disk = SmallDisk::at(&house.state())?;
    house.at_work()?;
    disk.fill()?;
    house.mail_arrives("The second")?;
    house.ends(75, "the disk is full")?;
    house.daemon.kill();
    house.daemon.start()?;
    let again = house.daemon.ended(PATIENCE)?;
    ensure!(again.code() == Some(75), "{again}\n{}", house.daemon.log());
    disk.clear()?;
    house.daemon.kill();
    house.works_again()?;
    house.filed(2)?;
    house.stops()
}

#[test]
fn a_broken_configuration_changes_nothing() -> Result<()> {
    let mut house = House::new()?;
    house.at_work()?;
    let right = fs::read_to_string(house.daemon.configuration())?;
    house.daemon.configure(&right.replace("[owner]", "[ownr]"))?;
    house.daemon.reload()?;
    house.told("the old configuration still holds")?;
    house.mail_arrives("The second")?;
    house.filed(2)?;
    house.daemon.configure(&right)?;
    house.daemon.reload()?;
    house.told("the configuration was read again and holds")?;
    house.mail_arrives("The third")?;
    house.filed(3)?;
    house.stops()
}

/// A file system of its own that holds a few MiB; gone when dropped.
struct SmallDisk {
    at: PathBuf,
}

impl SmallDisk {
    fn at(at: &Path) -> Result<SmallDisk> {
        fs::create_dir_all(at)?;
        let mount =
            Command::new("mount").args(["-t", "tmpfs", "-o", "size=24m,mode=0700", "tmpfs"]).arg(at).status()?;
        ensure!(mount.success(), "mount: {mount}");
        Ok(SmallDisk { at: at.to_owned() })
    }

    /// Takes all the space that is left.
    fn fill(&self) -> Result<()> {
        let full = fs::write(self.at.join("filler"), vec![0; 32 << 20]).map_err(|error| error.kind());
        ensure!(full == Err(std::io::ErrorKind::StorageFull), "{full:?}");
        Ok(())
    }

    fn clear(&self) -> Result<()> {
        Ok(fs::remove_file(self.at.join("filler"))?)
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Also while the program still has files open there.
        let _ = Command::new("umount").arg("-l").arg(&self.at).status();
    }
}
