//! One logged-in connection and its command loop.
//!
//! The library parses; what an answer means is decided here. A command has
//! succeeded when its own tag came back with OK, whatever else was said before,
//! in whatever order. Commands are sent ahead of the answers (RFC 3501 section
//! 5.5), and data is told apart by what it is about, never by its position.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use async_imap::Client;
use async_imap::imap_proto::{Capability, Response, ResponseCode, Status};
use tokio::time::{Instant, timeout};
use tracing::debug;

use super::FolderName;
use super::fault::Fault;
use super::reply::{Ended, Heard, Kind, Mode, Opening, Selected, plain, throttled};
use super::stream::Wire;

/// The longest silence while an answer is due. Moving thousands of mails takes a slow server a while.
const SILENCE: Duration = Duration::from_secs(180);
/// The longest silence after asking a connection that has rested whether it is still there.
const STILL_THERE: Duration = Duration::from_secs(15);
/// A connection that was heard from this lately needs no question.
const FRESH: Duration = Duration::from_secs(20);

/// Tells one command's answer from another's.
pub(super) type Tag = u32;

/// A connection to the server.
pub(super) struct Session {
    client: Client<Wire>,
    last: Tag,
    open: BTreeSet<Tag>,
    ended: BTreeMap<Tag, Ended>,
    /// Commands whose answers nobody waits for.
    unheard: BTreeSet<Tag>,
    capabilities: BTreeSet<String>,
    heard: Instant,
    /// The folder that is open.
    pub(super) selected: Option<Selected>,
    /// Bytes of a set of UIDs in one command line.
    pub(super) room: usize,
    /// Heard its greeting say that it is Dovecot or the like: takes longer lines.
    pub(super) greeting: String,
}

impl Session {
    pub(super) fn new(wire: Wire) -> Session {
        Session {
            client: Client::new(wire),
            last: 0,
            open: BTreeSet::new(),
            ended: BTreeMap::new(),
            unheard: BTreeSet::new(),
            capabilities: BTreeSet::new(),
            heard: Instant::now(),
            selected: None,
            room: 7_900,
            greeting: String::new(),
        }
    }

    /// The stream below, for encryption.
    pub(super) fn into_wire(self) -> Wire {
        self.client.into_inner()
    }

    /// Whether the server names this capability (upper case).
    pub(super) fn can(&self, capability: &str) -> bool {
        self.capabilities.contains(capability)
    }

    /// All capabilities it names.
    pub(super) fn capabilities(&self) -> impl Iterator<Item = &str> {
        self.capabilities.iter().map(String::as_str)
    }

    /// Forgets the capabilities: what was told before encryption or login does not count after it.
    pub(super) fn forget_capabilities(&mut self) {
        self.capabilities.clear();
    }

    /// Whether any were told.
    pub(super) fn knows_capabilities(&self) -> bool {
        !self.capabilities.is_empty()
    }

    /// Sends a command (without tag and line end) ahead of the answers still due.
    pub(super) fn send(&mut self, command: &str) -> Tag {
        self.last += 1;
        self.open.insert(self.last);
        let tag = self.last;
        let wire = self.client.get_mut();
        wire.say(format!("S{tag} ").as_bytes());
        wire.say(command.as_bytes());
        wire.say(b"\r\n");
        tag
    }

    /// Sends a command whose answer changes nothing, whatever it is: nobody waits for it.
    pub(super) fn send_unheard(&mut self, command: &str) {
        let tag = self.send(command);
        self.unheard.insert(tag);
    }

    /// Sends bytes that are no command: a literal, a password, DONE.
    pub(super) fn send_raw(&mut self, bytes: &[u8]) {
        self.client.get_mut().say(bytes);
    }

    /// Sends one command and waits for its answer; untagged answers go to `on`.
    pub(super) async fn run(&mut self, command: &str, on: impl FnMut(&Heard<'_>)) -> Result<Ended, Fault> {
        let tag = self.send(command);
        self.collect_one(tag, on).await?.ok()
    }

    /// Waits for one command's answer.
    pub(super) async fn collect_one(&mut self, tag: Tag, mut on: impl FnMut(&Heard<'_>)) -> Result<Ended, Fault> {
        loop {
            if let Some(ended) = self.ended.remove(&tag) {
                return Ok(ended);
            }
            self.hear(SILENCE, &mut on).await?;
        }
    }

    /// Waits until all these commands are answered, in whatever order; gives the answers in the order asked for.
    pub(super) async fn collect(&mut self, tags: &[Tag], mut on: impl FnMut(&Heard<'_>)) -> Result<Vec<Ended>, Fault> {
        let mut all = Vec::with_capacity(tags.len());
        for &tag in tags {
            all.push(self.collect_one(tag, &mut on).await?);
        }
        Ok(all)
    }

    /// Waits until the server lets us go on with `tag` (`+`); its tagged answer instead is a refusal.
    pub(super) async fn go_ahead(&mut self, tag: Tag) -> Result<(), Fault> {
        loop {
            if let Some(ended) = self.ended.remove(&tag) {
                return Err(ended.ok().err().unwrap_or_else(|| Fault::Dead("the server did not wait for us".into())));
            }
            if self.hear(SILENCE, &mut |_| {}).await? == Kind::GoAhead {
                return Ok(());
            }
        }
    }

    /// Waits until the server wants more for `tag` (`+`): true; or has ended it, and its answer can be collected: false.
    pub(super) async fn wants_more(&mut self, tag: Tag) -> Result<bool, Fault> {
        loop {
            if self.ended.contains_key(&tag) {
                return Ok(false);
            }
            if self.hear(SILENCE, &mut |_| {}).await? == Kind::GoAhead {
                return Ok(true);
            }
        }
    }

    /// Asks a connection that has rested whether it is still there.
    pub(super) async fn still_there(&mut self) -> Result<(), Fault> {
        if self.heard.elapsed() < FRESH {
            return Ok(());
        }
        let tag = self.send("NOOP");
        let answer = timeout(STILL_THERE, self.collect_one(tag, |_| {})).await;
        answer.map_err(|_| Fault::Dead("the connection had died in silence".into()))??.ok().map(drop)
    }

    /// Waits for the next answer within `patience` and files it: tagged ones under their tag, capabilities where they
    /// belong; the rest goes to `on`.
    pub(super) async fn hear(&mut self, patience: Duration, on: &mut impl FnMut(&Heard<'_>)) -> Result<Kind, Fault> {
        let response = timeout(patience, self.client.read_response())
            .await
            .map_err(|_| Fault::Dead(format!("the server was silent for {} s", patience.as_secs())))??
            .ok_or_else(|| Fault::Dead("the server closed the connection".into()))?;
        self.heard = Instant::now();
        let heard = Heard { parsed: response.parsed(), raw: response.borrow_owner() };
        self.take(&heard, on)
    }

    fn take(&mut self, heard: &Heard<'_>, on: &mut impl FnMut(&Heard<'_>)) -> Result<Kind, Fault> {
        match heard.parsed() {
            Response::Done { tag, status, outcome } => {
                let known =
                    tag.0.strip_prefix('S').and_then(|tag| tag.parse().ok()).filter(|tag| self.open.remove(tag));
                let Some(tag) = known else {
                    return Err(Fault::Dead("the server answered what was not asked".into()));
                };
                self.note_capabilities(outcome.code.as_ref());
                if !self.unheard.remove(&tag) {
                    self.ended.insert(tag, Ended::new(status, outcome));
                }
                return Ok(Kind::End);
            }
            Response::Continue(_) => return Ok(Kind::GoAhead),
            Response::Data { status: Status::Bye, outcome } => {
                let words = plain(outcome.information.as_deref().unwrap_or("no reason given"));
                return Err(match throttled(&words) {
                    Some(span) => Fault::Throttled(span, words),
                    None => Fault::Dead(format!("the server said goodbye: {words}")),
                });
            }
            Response::Data { status, outcome } => {
                if matches!(status, Status::No | Status::Bad) {
                    debug!(words = plain(outcome.information.as_deref().unwrap_or_default()), "the mail server warns");
                }
                self.note_capabilities(outcome.code.as_ref());
                on(heard);
            }
            Response::Capabilities(capabilities) => self.set_capabilities(capabilities),
            _ => on(heard),
        }
        Ok(Kind::Data)
    }

    /// Takes in every answer still due and forgets it, so that none is taken for the next command's.
    pub(super) async fn drain(&mut self) -> Result<(), Fault> {
        self.unheard.clear();
        while let Some(tag) = self.open.first().copied() {
            self.collect_one(tag, |_| {}).await?;
        }
        self.ended.clear();
        Ok(())
    }

    /// Sends SELECT or EXAMINE; [`Session::opened`] waits for the answer.
    pub(super) fn open(&mut self, wire_name: &str, mode: Mode) -> Result<Tag, Fault> {
        self.selected = None;
        let verb = match mode {
            Mode::Write => "SELECT",
            Mode::Read => "EXAMINE",
        };
        Ok(self.send(&format!("{verb} {}", super::names::quote(wire_name)?)))
    }

    /// Waits for the folder sent for to be open.
    pub(super) async fn opened(&mut self, tag: Tag, folder: &FolderName, mode: Mode) -> Result<Selected, Fault> {
        let mut opening = Opening::default();
        let ended = self.collect_one(tag, |response| opening.note(response)).await?.ok()?;
        let selected = opening.close(folder.clone(), mode, &ended)?;
        self.selected = Some(selected.clone());
        Ok(selected)
    }

    /// Whether this folder is open in this mode, or a stronger one.
    pub(super) fn has_open(&self, folder: &FolderName, mode: Mode) -> bool {
        self.selected
            .as_ref()
            .is_some_and(|selected| selected.folder == *folder && (selected.mode == mode || mode == Mode::Read))
    }

    fn note_capabilities(&mut self, code: Option<&ResponseCode<'_>>) {
        if let Some(ResponseCode::Capabilities(capabilities)) = code {
            self.set_capabilities(capabilities);
        }
    }

    fn set_capabilities(&mut self, capabilities: &[Capability<'_>]) {
        let name = |capability: &Capability<'_>| match capability {
            Capability::Imap4rev1 => "IMAP4REV1".to_owned(),
            Capability::Auth(method) => format!("AUTH={}", method.to_ascii_uppercase()),
            Capability::Atom(name) => name.to_ascii_uppercase(),
        };
        self.capabilities = capabilities.iter().map(name).collect();
    }
}
