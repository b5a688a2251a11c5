//! One connection through the fault proxy: two TLS ends, one thread, and the lines in between.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use anyhow::Result;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustls::{Connection, ServerConfig, ServerConnection};

use super::fault::{Fault, Shared};
use crate::tls::Trust;

/// How often a quiet relay looks whether its proxy has ended.
const LOOK: Duration = Duration::from_millis(200);

/// A client and a server, each under TLS of its own.
pub struct Relay {
    client: End,
    server: End,
    /// Bytes of the client that do not make a line yet.
    upward: Vec<u8>,
    /// Bytes of the server that are held back.
    downward: Vec<u8>,
    struck: Option<Struck>,
}

/// A line that was passed on to have its answer lost, late or held.
struct Struck {
    fault: Fault,
    /// How the line that ends its answer begins.
    answer: Vec<u8>,
    /// When a late answer is released.
    release: Option<Instant>,
    /// The answer has come and is held for good.
    held: bool,
}

/// What to do after some bytes.
#[derive(PartialEq, Eq)]
enum Next {
    Go,
    Cut,
}

impl Relay {
    /// Connects to `server` on behalf of `client`.
    pub fn between(client: TcpStream, server: SocketAddr, inside: Arc<ServerConfig>, trust: &Trust) -> Result<Relay> {
        let upstream = TcpStream::connect(server)?;
        let to_client = Connection::Server(ServerConnection::new(inside)?);
        let to_server = Connection::Client(trust.connection(server.ip())?);
        Ok(Relay {
            client: End::new(client, to_client)?,
            server: End::new(upstream, to_server)?,
            upward: Vec::new(),
            downward: Vec::new(),
            struck: None,
        })
    }

    /// Passes bytes on until one side ends or a fault cuts.
    pub fn run(&mut self, shared: &Shared) -> Result<()> {
        while !shared.ended.load(Ordering::SeqCst) {
            self.rest()?;
            let mut bytes = Vec::new();
            let client_open = self.client.read(&mut bytes)?;
            self.upward.append(&mut bytes);
            if self.pass_up(shared, client_open)? == Next::Cut {
                return Ok(());
            }
            let server_open = self.server.read(&mut bytes)?;
            self.downward.append(&mut bytes);
            if self.pass_down(shared)? == Next::Cut {
                return Ok(());
            }
            self.client.flush()?;
            self.server.flush()?;
            if !client_open || (!server_open && self.downward.is_empty()) {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Sleeps until one side has something, or a late answer is due.
    fn rest(&self) -> Result<()> {
        let due = self.struck.as_ref().and_then(|struck| struck.release);
        let most = due.map_or(LOOK, |due| due.saturating_duration_since(Instant::now()).min(LOOK));
        let most = Timespec { tv_sec: 0, tv_nsec: i64::from(most.subsec_nanos()) };
        let mut sockets = [self.client.watched(), self.server.watched()];
        match poll(&mut sockets, Some(&most)) {
            Ok(_) | Err(rustix::io::Errno::INTR) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Passes whole lines of the client on; the rest only when nothing more can follow.
    fn pass_up(&mut self, shared: &Shared, open: bool) -> Result<Next> {
        while let Some(end) = self.upward.iter().position(|byte| *byte == b'\n') {
            let line: Vec<u8> = self.upward.drain(..=end).collect();
            match shared.judge(line.trim_ascii_end()) {
                Some(Fault::Drop) => return Ok(Next::Cut),
                Some(fault) => {
                    self.struck = Some(Struck { fault, answer: answer_to(&line), release: None, held: false })
                }
                None => {}
            }
            self.server.write(&line)?;
        }
        if !open {
            let rest = std::mem::take(&mut self.upward);
            self.server.write(&rest)?;
        }
        Ok(Next::Go)
    }

    /// Passes the server's bytes on, unless a struck line waits for its answer.
    fn pass_down(&mut self, shared: &Shared) -> Result<Next> {
        let Some(struck) = &mut self.struck else {
            let bytes = std::mem::take(&mut self.downward);
            self.client.write(&bytes)?;
            return Ok(Next::Go);
        };
        if let Some(release) = struck.release {
            if release <= Instant::now() {
                self.struck = None;
                return self.pass_down(shared);
            }
            return Ok(Next::Go);
        }
        // A server that asks for a literal does not answer yet.
        while self.downward.first() == Some(&b'+')
            && let Some(end) = self.downward.iter().position(|byte| *byte == b'\n')
        {
            let line: Vec<u8> = self.downward.drain(..=end).collect();
            self.client.write(&line)?;
        }
        let whole = self.downward.split_inclusive(|byte| *byte == b'\n').filter(|line| line.ends_with(b"\n"));
        if whole.into_iter().any(|line| line.starts_with(&struck.answer)) {
            match struck.fault {
                Fault::Lose | Fault::Drop => return Ok(Next::Cut),
                Fault::Slow(late) => struck.release = Some(Instant::now() + late),
                Fault::Hang if !struck.held => {
                    struck.held = true;
                    shared.held.fetch_add(1, Ordering::SeqCst);
                }
                Fault::Hang => {}
            }
        }
        Ok(Next::Go)
    }
}

/// How the last line of the answer begins: with the tag of an IMAP command, with anything in SMTP.
fn answer_to(line: &[u8]) -> Vec<u8> {
    let mut words = line.trim_ascii_end().split(|byte| *byte == b' ');
    let tag = words.next().unwrap_or_default();
    let is_tag = words.next().is_some() && tag.iter().any(u8::is_ascii_digit) && !tag.contains(&b':');
    if is_tag { [tag, b" "].concat() } else { Vec::new() }
}

/// One end of the relay: a socket that never blocks, with TLS over it.
struct End {
    socket: TcpStream,
    tls: Connection,
}

impl End {
    fn new(socket: TcpStream, mut tls: Connection) -> Result<End> {
        socket.set_nodelay(true)?;
        socket.set_nonblocking(true)?;
        tls.set_buffer_limit(None);
        Ok(End { socket, tls })
    }

    fn watched(&self) -> PollFd<'_> {
        let out = if self.tls.wants_write() { PollFlags::OUT } else { PollFlags::empty() };
        PollFd::new(&self.socket, PollFlags::IN | out)
    }

    /// Takes what is there; gives whether more can follow.
    fn read(&mut self, into: &mut Vec<u8>) -> Result<bool> {
        loop {
            match self.tls.read_tls(&mut self.socket) {
                Ok(0) => return Ok(false),
                Ok(_) => {
                    let state = self.tls.process_new_packets()?;
                    let at = into.len();
                    into.resize(at + state.plaintext_bytes_to_read(), 0);
                    if let Some(room) = into.get_mut(at..) {
                        self.tls.reader().read_exact(room)?;
                    }
                    if state.peer_has_closed() {
                        return Ok(false);
                    }
                }
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(true),
                Err(error) => return Err(error.into()),
            }
        }
    }

    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        Ok(self.tls.writer().write_all(bytes)?)
    }

    fn flush(&mut self) -> Result<()> {
        while self.tls.wants_write() {
            match self.tls.write_tls(&mut self.socket) {
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => break,
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_known_by_its_tag() {
        let check = |line: &str, expected: &str| {
            assert_eq!(String::from_utf8_lossy(&answer_to(line.as_bytes())), expected, "{line}");
        };
        check("A0007 UID MOVE 1:3 \"x\"\r\n", "A0007 ");
        check("s12 APPEND Sent {9}\r\n", "s12 ");
        check(".\r\n", "");
        check("MAIL FROM:<a1@b.test> SIZE=9\r\n", "");
        check("RCPT TO:<a@b.test>\r\n", "");
        check("DATA\r\n", "");
    }
}
