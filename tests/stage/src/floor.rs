//! The bare floor of a job on the wire: the same IMAP commands, nothing done to the answers.
//!
//! Replies are drained in large reads and only counted by their tagged lines, so the time is the
//! server's and the wire's. A program under test is measured against this, in the same run.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use memchr::memmem;

use crate::imap::{self, quoted};
use crate::servers::password;
use crate::tls::{Trust, Wire, dial};

/// Tags begin with this, which no mail has at the start of a line: Base64 has none of it, sentences neither.
const TAG: &str = "!.#";

/// Commands in flight at most, so that neither side waits for the other to read.
const DEPTH: usize = 32;

/// Octets of UIDs in one command line (RFC 7162 4 allows 8192 for all of it).
const LINE: usize = 7_900;

/// What is fetched of every mail.
const HEADERS: &str = "(UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER])";

/// UIDs of an INBOX by the folder each goes to.
pub type Sorting = BTreeMap<String, Vec<u32>>;

/// What the floor does beside moving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bodies {
    /// Headers only.
    Left,
    /// The bodies of all mails that are moved.
    Fetched,
}

/// How long each part took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// SELECT and the headers of all mails.
    pub headers: Duration,
    /// The bodies.
    pub bodies: Duration,
    /// Making and subscribing the folders, and the moves.
    pub moves: Duration,
    /// Bytes read.
    pub bytes: u64,
}

impl Times {
    /// All parts together.
    pub fn total(&self) -> Duration {
        self.headers + self.bodies + self.moves
    }
}

/// Finds out which UID of the INBOX goes where, by the address it is from. Not part of the floor.
pub fn sort(client: &mut imap::Client, folder_of: &BTreeMap<String, String>) -> Result<Sorting> {
    client.examine("INBOX")?;
    let answer = client.command("UID FETCH 1:* (UID BODY.PEEK[HEADER.FIELDS (FROM)])")?;
    let mut sorting = Sorting::new();
    for line in &answer.lines {
        let [_, _, _, imap::Item::List(items)] = line.as_slice() else { continue };
        let after = |name: &str| items.iter().skip_while(|item| !item.plain().starts_with(name)).nth(1);
        let (Some(uid), Some(from)) = (after("UID"), after("BODY[")) else { continue };
        let from = from.plain().to_lowercase();
        let address = from.rsplit_once('<').and_then(|(_, rest)| rest.split_once('>')).map(|(address, _)| address);
        if let Some(folder) = address.and_then(|address| folder_of.get(address)) {
            sorting.entry(folder.clone()).or_default().push(uid.plain().parse()?);
        }
    }
    sorting.values_mut().for_each(|uids| uids.sort_unstable());
    Ok(sorting)
}

/// A connection that sends and drains.
#[derive(Debug)]
pub struct Floor {
    wire: Wire,
    sent: usize,
    tagged: usize,
    bytes: u64,
    tail: Vec<u8>,
}

impl Floor {
    /// Connects, in the clear where `trust` is missing, and logs in as a user of the stage.
    pub fn connect(server: SocketAddr, trust: Option<&Trust>, user: &str) -> Result<Floor> {
        let socket = dial(server)?;
        let wire = match trust {
            Some(trust) => Wire::Tls(Box::new(trust.wrap(socket, server.ip())?)),
            None => Wire::Plain(socket),
        };
        let mut floor = Floor { wire, sent: 0, tagged: 0, bytes: 0, tail: Vec::new() };
        floor.run(&format!("LOGIN {user} {}", password(user)))?;
        Ok(floor)
    }

    /// Files an INBOX: headers, bodies if wanted, folders, moves.
    pub fn file(&mut self, sorting: &Sorting, bodies: Bodies) -> Result<Times> {
        let (start, before) = (Instant::now(), self.bytes);
        self.run("SELECT INBOX")?;
        self.run(&format!("UID FETCH 1:* {HEADERS}"))?;
        let headers = start.elapsed();

        let start = Instant::now();
        if bodies == Bodies::Fetched {
            let mut uids: Vec<u32> = sorting.values().flatten().copied().collect();
            uids.sort_unstable();
            self.pipeline(sets(&uids).map(|set| format!("UID FETCH {set} (UID BODY.PEEK[])")))?;
        }
        let bodies = start.elapsed();

        let start = Instant::now();
        self.pipeline(
            sorting.keys().flat_map(|folder| ["CREATE", "SUBSCRIBE"].map(|verb| format!("{verb} {}", quoted(folder)))),
        )?;
        self.pipeline(
            sorting
                .iter()
                .flat_map(|(folder, uids)| sets(uids).map(move |set| format!("UID MOVE {set} {}", quoted(folder)))),
        )?;
        Ok(Times { headers, bodies, moves: start.elapsed(), bytes: self.bytes - before })
    }

    /// A pass with nothing new: connect, login, LIST, STATUS of each folder, SELECT, FETCH.
    pub fn later_pass(server: SocketAddr, trust: Option<&Trust>, user: &str, folders: &[String]) -> Result<Duration> {
        let start = Instant::now();
        let mut floor = Floor::connect(server, trust, user)?;
        floor.run("LIST \"\" \"*\"")?;
        let items = "(MESSAGES UIDNEXT UIDVALIDITY HIGHESTMODSEQ)";
        floor.pipeline(folders.iter().map(|folder| format!("STATUS {} {items}", quoted(folder))))?;
        floor.run("SELECT INBOX")?;
        floor.run(&format!("UID FETCH 4294967295:* {HEADERS}"))?;
        Ok(start.elapsed())
    }

    /// Sends one command and drains its answer.
    pub fn run(&mut self, command: &str) -> Result<()> {
        self.send(command)?;
        self.drain(0).with_context(|| format!("command {:?}", command.get(..60).unwrap_or(command)))
    }

    /// Sends commands without waiting for each.
    pub fn pipeline(&mut self, commands: impl Iterator<Item = String>) -> Result<()> {
        for command in commands {
            self.drain(DEPTH - 1)?;
            self.send(&command)?;
        }
        self.drain(0)
    }

    fn send(&mut self, command: &str) -> Result<()> {
        self.sent += 1;
        self.wire.write_all(format!("{TAG}{} {command}\r\n", self.sent).as_bytes())?;
        Ok(self.wire.flush()?)
    }

    /// Reads until at most `left` commands are unanswered.
    fn drain(&mut self, left: usize) -> Result<()> {
        let mut buffer = [0; 65_536];
        while self.sent - self.tagged > left {
            let length = self.wire.read(&mut buffer)?;
            if length == 0 {
                bail!("the mail server closed the connection");
            }
            self.bytes += length as u64;
            self.count(buffer.get(..length).unwrap_or_default())?;
        }
        Ok(())
    }

    /// Counts tagged lines; one that is cut by the end of a read is counted with the next.
    fn count(&mut self, bytes: &[u8]) -> Result<()> {
        self.tail.extend_from_slice(bytes);
        let mark = format!("\r\n{TAG}");
        let mut done = self.tail.len().saturating_sub(mark.len());
        for at in memmem::find_iter(&self.tail, mark.as_bytes()) {
            let line = &self.tail[at + mark.len()..];
            let Some(end) = memchr::memchr(b'\n', line) else {
                done = at;
                break;
            };
            let line = String::from_utf8_lossy(&line[..end]);
            if line.split(' ').nth(1) != Some("OK") {
                bail!("the mail server said: {}", line.trim());
            }
            self.tagged += 1;
            done = at + mark.len() + end - 1;
        }
        self.tail.drain(..done);
        Ok(())
    }
}

/// UID sets in ranges, each short enough for a command line.
fn sets(uids: &[u32]) -> impl Iterator<Item = String> + use<> {
    let mut sets = vec![String::new()];
    for run in uids.chunk_by(|one, next| one + 1 == *next) {
        let range = match run {
            [one] => one.to_string(),
            [first, .., last] => format!("{first}:{last}"),
            [] => continue,
        };
        if sets.last().is_some_and(|set| set.len() + range.len() >= LINE) {
            sets.push(String::new());
        }
        if let Some(set) = sets.last_mut() {
            if !set.is_empty() {
                set.push(',');
            }
            set.push_str(&range);
        }
    }
    sets.into_iter().filter(|set| !set.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uids_become_short_ranges() {
        let check = |uids: &[u32], expected: &[&str]| assert_eq!(sets(uids).collect::<Vec<_>>(), expected);
        check(&[], &[]);
        check(&[4], &["4"]);
        check(&[1, 2, 3, 7, 9, 10], &["1:3,7,9:10"]);
        let odd: Vec<u32> = (0..10_000).map(|number| number * 2 + 1).collect();
        assert!(sets(&odd).all(|set| set.len() <= LINE));
        assert_eq!(sets(&odd).map(|set| set.split(',').count()).sum::<usize>(), odd.len());
    }
}
