//! What all scenes share: the servers, the foreman, the wire to the post, and looking into mailboxes.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use jiff::Timestamp;
use stage::daemon::Daemon;
use stage::imap::{Client, Mail};
use stage::proxy::{Fault, FaultProxy};
use stage::{Servers, StageOptions};

use super::config;
use super::past::{self, Past};
use super::people::{OWNER, Person};
use super::voice::Voice;

/// Nothing in the play may take longer than this to be noticed and done.
const PATIENCE: Duration = Duration::from_secs(15);

/// Between two looks into a mailbox.
const REST: Duration = Duration::from_millis(40);

/// The play.
pub struct Play {
    /// The foreman.
    pub daemon: Daemon,
    /// What is said on the screen.
    pub voice: Voice,
    /// The Message-ID of the first look, once it has come.
    pub first_look: Option<String>,
    /// The past weeks.
    pub past: Vec<Past>,
    /// Kills the foreman in the middle of a split, once armed.
    pub trap: Arc<Trap>,
    /// Whether the foreman should run; when it should and does not, no wait goes on.
    pub foreman: Foreman,
    clients: BTreeMap<&'static str, Client>,
    _wire: FaultProxy,
    /// The servers; last, for everything else goes on with them.
    pub servers: Servers,
}

/// Whether the foreman should run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreman {
    /// It should.
    Runs,
    /// It was not started yet, or was killed on purpose.
    Rests,
}

impl Play {
    /// Starts the servers, fills the owner's mailbox, and writes the foreman's configuration.
    pub fn prepare(voice: Voice) -> Result<Play> {
        voice.scene("The stage");
        let servers = Servers::start(StageOptions::default())?;
        voice.say(&format!("A private Postfix and a private Dovecot are up, in {}.", servers.folder().display()));
        let past = past::mails(Timestamp::now())?;
        servers.login(OWNER.key)?.create("Clients")?;
        servers.sieve(OWNER.key, RULE)?;
        past::fill(&servers, &past)?;
        voice.say(&format!("{} has {} mails of the past weeks in her mailbox.", OWNER.name, past.len()));
        let trap = Arc::new(Trap::default());
        let wire = FaultProxy::start(&servers, servers.submissions(), Trap::judge(&trap))?;
        let digest_at = config::digest_at(Timestamp::now())?;
        let text = config::text(&servers, wire.address(), digest_at)?;
        let daemon = Daemon::new(&servers, &binary()?, "foreman", &text)?;
        voice.say("The foreman's configuration, where it differs from the usual one:");
        voice.show(&config::shown(digest_at), 40);
        Ok(Play {
            daemon,
            voice,
            first_look: None,
            past,
            trap,
            foreman: Foreman::Rests,
            clients: BTreeMap::new(),
            _wire: wire,
            servers,
        })
    }

    /// Starts the foreman, and lets the trap know whom to kill.
    pub fn start_foreman(&mut self) -> Result<()> {
        self.daemon.start()?;
        self.foreman = Foreman::Runs;
        self.trap.victim.store(self.daemon.id().unwrap_or_default(), Ordering::SeqCst);
        Ok(())
    }

    /// The mails of a folder of somebody, as they lie there now; none where there is no such folder.
    pub fn mails(&mut self, who: &Person, folder: &str) -> Result<Vec<Mail>> {
        let client = self.client(who)?;
        if !client.list()?.iter().any(|listed| listed.name == folder) {
            return Ok(Vec::new());
        }
        client.all(folder)
    }

    /// Everything in a mailbox: folder and mail.
    pub fn everything(&mut self, who: &Person) -> Result<Vec<(String, Mail)>> {
        let client = self.client(who)?;
        let mut found = Vec::new();
        for folder in client.list()? {
            if folder.flags.iter().any(|flag| flag.eq_ignore_ascii_case("\\Noselect")) {
                continue;
            }
            let mails = client.all(&folder.name)?;
            found.extend(mails.into_iter().map(|mail| (folder.name.clone(), mail)));
        }
        Ok(found)
    }

    /// How many mails a folder of somebody holds; 0 where there is none.
    pub fn count(&mut self, who: &Person, folder: &str) -> Result<usize> {
        let status = self.client(who)?.command(&format!("STATUS \"{folder}\" (MESSAGES)"));
        let Ok(answer) = status else { return Ok(0) };
        let number = answer.lines.iter().flatten().find_map(|item| match item {
            stage::imap::Item::List(items) => items.get(1)?.plain().parse().ok(),
            _ => None,
        });
        Ok(number.unwrap_or(0))
    }

    /// Letters of the foreman to somebody, of one kind (the first word of X-Strawboss), in order of arrival.
    pub fn letters(&mut self, who: &Person, kind: &str) -> Result<Vec<Mail>> {
        let client = self.client(who)?;
        let mut letters = Vec::new();
        for folder in ["Strawboss/Answered", "INBOX"] {
            if folder != "INBOX" && (who != &OWNER || client.examine(folder).is_err()) {
                continue;
            }
            client.examine(folder)?;
            let uids = client.search(&format!("HEADER X-Strawboss {kind}"))?;
            if uids.is_empty() {
                continue;
            }
            let set = uids.iter().map(u32::to_string).collect::<Vec<_>>().join(",");
            let of_kind = |mail: &Mail| first_word(mail).is_some_and(|word| word == kind);
            letters.extend(client.fetch(&set)?.into_iter().filter(of_kind));
        }
        Ok(letters)
    }

    /// Waits for `wanted` letters of a kind that are not among `known`; gives the new ones and how long it took.
    pub fn new_letters(
        &mut self,
        who: &Person,
        kind: &str,
        known: &[Mail],
        wanted: usize,
    ) -> Result<(Vec<Mail>, Duration)> {
        let start = Instant::now();
        let known: BTreeSet<Option<String>> = known.iter().map(|mail| mail.header("Message-ID")).collect();
        let what = format!("{wanted} letter(s) \"{kind}\" to {}", who.name);
        let letters = self.soon(&what, |play| {
            let mut letters = play.letters(who, kind)?;
            letters.retain(|letter| !known.contains(&letter.header("Message-ID")));
            Ok((letters.len() >= wanted).then_some(letters))
        })?;
        Ok((letters, start.elapsed()))
    }

    /// Looks until `look` finds something.
    pub fn until<T>(
        &mut self,
        what: &str,
        most: Duration,
        mut look: impl FnMut(&mut Play) -> Result<Option<T>>,
    ) -> Result<T> {
        let start = Instant::now();
        loop {
            if let Some(found) = look(self)? {
                return Ok(found);
            }
            if self.foreman == Foreman::Runs && !self.daemon.is_running()? {
                bail!("the foreman has ended by itself");
            }
            if start.elapsed() > most {
                bail!("waited {} s in vain for {what}", most.as_secs());
            }
            std::thread::sleep(REST);
        }
    }

    /// Waits for something that a person would expect within [`PATIENCE`].
    pub fn soon<T>(&mut self, what: &str, look: impl FnMut(&mut Play) -> Result<Option<T>>) -> Result<T> {
        self.until(what, PATIENCE, look)
    }

    fn client(&mut self, who: &Person) -> Result<&mut Client> {
        if !self.clients.contains_key(who.key) {
            self.clients.insert(who.key, self.servers.login(who.key)?);
        }
        self.clients.get_mut(who.key).context("a connection")
    }
}

/// A rule of the owner's provider: what she thinks is about clients goes past the INBOX.
const RULE: &str = "require [\"fileinto\"];\n\
    if header :contains \"Subject\" \"Price list for Switzerland\" { fileinto \"Clients\"; }\n";

/// The first word of X-Strawboss.
pub fn first_word(mail: &Mail) -> Option<String> {
    mail.header("X-Strawboss")?.split([';', ' ']).next().map(str::to_owned)
}

/// The foreman's program lies beside this one.
fn binary() -> Result<PathBuf> {
    let path = env::current_exe()?.with_file_name("strawboss");
    if !path.exists() {
        bail!("{} is missing: build it with `cargo build --release`", path.display());
    }
    Ok(path)
}

/// Sits on the wire to the post server and kills the foreman when two letters of a split are out.
#[derive(Debug, Default)]
pub struct Trap {
    /// Whether it is set.
    pub armed: AtomicBool,
    /// The process to kill.
    pub victim: AtomicU32,
    tasks: AtomicUsize,
}

impl Trap {
    /// Sets it.
    pub fn arm(&self) {
        self.tasks.store(0, Ordering::SeqCst);
        self.armed.store(true, Ordering::SeqCst);
    }

    /// Strikes at the first word about a third letter.
    fn judge(trap: &Arc<Trap>) -> Box<stage::proxy::Judge> {
        let trap = Arc::clone(trap);
        Box::new(move |line| {
            let line = line.to_ascii_lowercase();
            if line.starts_with(b"x-strawboss: task") {
                trap.tasks.fetch_add(1, Ordering::SeqCst);
            }
            let is_third = line.starts_with(b"mail from:") && trap.tasks.load(Ordering::SeqCst) >= 2;
            if !is_third || !trap.armed.swap(false, Ordering::SeqCst) {
                return None;
            }
            Daemon::kill_by_id(trap.victim.load(Ordering::SeqCst));
            Some(Fault::Drop)
        })
    }
}
