//! A house on real servers: contractors' mails come in, the owner orders letters, the program is killed.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use jiff::Timestamp;
use stage::daemon::{Daemon, Wires, house};
use stage::imap::{Client, Mail};
use stage::proxy::FaultProxy;
use stage::servers::address;
use stage::smtp::crlf;
use stage::{Kind, Servers, StageOptions, packages, wait};

use super::account::all_settled;
use super::trap::{Blow, Trap, Wire};

/// Nothing may take longer than this.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Contractors with a mailbox of their own, and more who only write.
pub const CREW: [&str; 12] =
    ["ana", "boris", "chen", "dora", "emil", "fred", "gina", "hugo", "ines", "jana", "karl", "lena"];

/// The house. Everything in it ends with it.
pub struct House {
    /// The program.
    pub daemon: Daemon,
    /// Strikes on both wires.
    pub trap: Arc<Trap>,
    /// Every mail that was ever put in, with its bytes, by Message-ID.
    pub mails: BTreeMap<String, Vec<u8>>,
    /// A word of each answer the owner ordered.
    pub answers: Vec<String>,
    /// How many letters have an unknown fate, as last told.
    pub unknown: u64,
    /// How often the program was killed.
    pub kills: usize,
    /// The wire to the mailbox.
    pub reading: FaultProxy,
    first_look: Option<Mail>,
    starts: usize,
    matters: usize,
    owner: Client,
    ana: Client,
    post: FaultProxy,
    /// Last: all else goes on with them.
    _servers: Servers,
}

impl House {
    /// Servers, a mailbox with so many old mails, and the program's configuration; nothing runs.
    fn new(kind: Kind, matters: usize) -> Result<House> {
        packages::ensure(|line| println!("{line}"))?;
        let servers = Servers::start(StageOptions::default())?;
        let trap = Arc::new(Trap::default());
        let reading = FaultProxy::start(&servers, servers.imaps(kind), Trap::judge(&trap, Wire::Imap))?;
        let post = FaultProxy::start(&servers, servers.submissions(), Trap::judge(&trap, Wire::Smtp))?;
        let wires = Wires { imap: reading.address(), post: post.address() };
        let text = house(&servers, &wires, "Nora Falk")? + &settings();
        let daemon = Daemon::new(&servers, Path::new(env!("CARGO_BIN_EXE_strawboss")), "foreman", &text)?;
        let (owner, ana) = (servers.login("owner")?, servers.login("ana")?);
        let mut house = House {
            daemon,
            trap,
            mails: BTreeMap::new(),
            answers: Vec::new(),
            unknown: 0,
            kills: 0,
            reading,
            first_look: None,
            starts: 0,
            matters,
            owner,
            ana,
            post,
            _servers: servers,
        };
        for number in 1..=matters {
            let text = format!("Hi Nora,\n\nshould label {number} be red or green?\n\nAna\n");
            house.write("ana", &format!("Label {number}"), &text)?;
        }
        Ok(house)
    }

    /// A house after its first start: old mails about so many matters filed, the first look at them written, the
    /// program killed.
    pub fn opened(kind: Kind, matters: usize) -> Result<House> {
        let mut house = House::new(kind, matters)?;
        house.start()?;
        house.await_first_look()?;
        all_settled(&mut house)?;
        house.kill();
        Ok(house)
    }

    /// A mail of a contractor's arrives.
    fn write(&mut self, who: &str, subject: &str, text: &str) -> Result<()> {
        self.put("INBOX", who, "owner", subject, "", text).map(drop)
    }

    /// A mail about nothing much, different from every other.
    pub fn chat(&mut self, who: &str) -> Result<()> {
        let number = self.mails.len();
        let text = format!("Hi Nora,\n\npart {number} is with the printer since this morning.\n.\n{who}\n");
        self.write(who, &format!("Part {number}"), &text)
    }

    /// Waits for the first look, which numbers the old threads; the program runs.
    fn await_first_look(&mut self) -> Result<()> {
        let look = self.until("the first look", |house| {
            let mails = house.owner.all("INBOX")?;
            Ok(mails.into_iter().find(|mail| mail.header("X-Strawboss").is_some()))
        })?;
        self.first_look = Some(look);
        Ok(())
    }

    /// The owner orders so many answers to Ana, each in an old thread of its own, by a reply to the first look in Sent.
    pub fn order(&mut self, count: usize) -> Result<()> {
        let look = self.first_look.as_ref().context("a first look to reply to")?;
        let (subject, id) = (look.header("Subject").unwrap_or_default(), look.header("Message-ID").unwrap_or_default());
        let mut text = String::new();
        for _ in 0..count {
            let number = self.answers.len() + 1;
            ensure!(number <= self.matters, "no matter is left that was not answered");
            self.answers.push(format!("wording-{number:04}"));
            text.push_str(&format!("{number}: take wording-{number:04}, please\n"));
        }
        let parent = format!("In-Reply-To: {id}\nReferences: {id}\n");
        self.put("Sent", "owner", "owner", &format!("Re: {subject}"), &parent, &text).map(drop)
    }

    fn put(&mut self, folder: &str, who: &str, to: &str, subject: &str, more: &str, text: &str) -> Result<()> {
        let number = self.mails.len();
        let id = format!("<{number}.{who}@made.strawboss.test>");
        let date = Timestamp::now().strftime("%a, %d %b %Y %H:%M:%S +0000");
        let mail = format!(
            "Date: {date}\nFrom: {who} <{}>\nTo: {to} <{}>\nSubject: {subject}\nMessage-ID: {id}\n{more}\n{text}",
            address(who),
            address(to),
        );
        let mail = crlf(mail.as_bytes());
        let flags: &[&str] = if folder == "Sent" { &["\\Seen"] } else { &[] };
        self.owner.append(folder, &mail, flags, None)?;
        self.mails.insert(id, mail);
        Ok(())
    }

    /// The owner puts a contractor's mails elsewhere and deletes the folder, so that it has to be made anew.
    pub fn clear_away(&mut self, folder: &str) -> Result<()> {
        if self.count(folder)? > 0 {
            self.owner.select(folder)?;
            self.owner.move_to("1:*", "Archive")?;
        }
        self.owner.command("UNSELECT")?;
        self.owner.delete(folder)
    }

    /// Starts the program.
    pub fn start(&mut self) -> Result<()> {
        self.starts = self.times_at_work();
        self.daemon.start()?;
        self.trap.aim(self.daemon.id().unwrap_or_default());
        Ok(())
    }

    /// Waits until the program is at work. A command before that would open the ledger itself, and be in its way.
    pub fn await_work(&mut self) -> Result<()> {
        self.until("the program to be at work", |house| Ok((house.times_at_work() > house.starts).then_some(())))
    }

    fn times_at_work(&self) -> usize {
        self.daemon.log().matches("at work").count()
    }

    /// SIGKILL.
    pub fn kill(&mut self) {
        self.daemon.kill();
        self.kills += 1;
    }

    /// Starts the program with a trap at the `number`th line that `is` picks, and waits until it is dead.
    pub fn die_at(
        &mut self,
        number: usize,
        blow: Blow,
        wire: Wire,
        is: impl Fn(&str) -> bool + Send + 'static,
    ) -> Result<()> {
        let held = self.held();
        self.trap.set(number, blow, wire, is);
        self.start()?;
        if blow == Blow::After {
            self.until("an answer to be held back", |house| Ok((house.held() > held).then_some(())))?;
        } else {
            let daemon = &mut self.daemon;
            wait::until("the program to die", PATIENCE, || Ok((!daemon.is_running()?).then_some(())))
                .with_context(|| self.daemon.log())?;
        }
        self.kill();
        Ok(())
    }

    /// The same before the `number`th of all lines to the mailbox; where so many are not said, the program dies when it has filed all.
    pub fn die_at_line(&mut self, number: usize) -> Result<()> {
        self.trap.set(number, Blow::Before, Wire::Imap, |_| true);
        self.start()?;
        wait::until("the program to die or to be done", PATIENCE, || {
            Ok((!self.daemon.is_running()? || self.live("INBOX")? == 1).then_some(()))
        })
        .with_context(|| self.daemon.log())?;
        self.trap.unset();
        self.kill();
        Ok(())
    }

    fn held(&self) -> usize {
        self.reading.held() + self.post.held()
    }

    /// Looks until `look` finds something; gives up when the program has ended by itself.
    pub fn until<T>(&mut self, what: &str, mut look: impl FnMut(&mut House) -> Result<Option<T>>) -> Result<T> {
        let found = wait::until(what, PATIENCE, || {
            let found = look(self)?;
            ensure!(found.is_some() || self.daemon.is_running()?, "the program has ended by itself");
            Ok(found)
        });
        found.with_context(|| self.daemon.log())
    }

    /// Folder and mail of everything in the owner's mailbox.
    pub fn everything(&mut self) -> Result<Vec<(String, Mail)>> {
        let mut found = Vec::new();
        for folder in self.owner.list()? {
            if folder.flags.iter().any(|flag| flag.eq_ignore_ascii_case("\\Noselect")) || folder.name == "Locked" {
                continue;
            }
            let mails = self.owner.all(&folder.name)?;
            found.extend(mails.into_iter().map(|mail| (folder.name.clone(), mail)));
        }
        Ok(found)
    }

    /// What has reached Ana.
    pub fn at_ana(&mut self) -> Result<Vec<Mail>> {
        self.ana.all("INBOX")
    }

    /// How many mails a folder of the owner's holds that are not marked `\Deleted`.
    fn live(&mut self, folder: &str) -> Result<usize> {
        let mails = self.owner.all(folder)?;
        Ok(mails.iter().filter(|mail| !mail.flags.iter().any(|flag| flag == "\\Deleted")).count())
    }

    /// How many mails a folder of the owner's holds; none where there is no such folder.
    pub fn count(&mut self, folder: &str) -> Result<u32> {
        Ok(self.owner.examine(folder).map_or(0, |selected| selected.exists))
    }
}

/// What makes it quick, and lets it write as much as a configuration can allow.
fn settings() -> String {
    let mut text = String::from(
        "\n[digest]\nat = \"23:59\"\n\n[timing]\npace = \"0s\"\n\n[sent]\nprovider-keeps-copy = \"no\"\n\n\
         [file]\nhistory = true\n\n[caps]\nletters-per-hour = 60\nletters-per-day = 300\nletters-per-thread = 100\n\n\
         [agreement]\nhours = \"always\"\n",
    );
    for who in CREW {
        text.push_str(&format!("\n[contractor.{who}]\naddresses = [\"{}\"]\n", address(who)));
    }
    text
}
