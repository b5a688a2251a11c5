//! A server on loopback that answers properly, save where a dialogue has another line for it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use super::store::Store;

/// How often a line is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Times {
    Once,
    Always,
}

#[derive(Clone, Debug)]
struct Line {
    on: &'static str,
    say: String,
    times: Times,
}

/// What all connections share.
#[derive(Debug)]
struct Shared {
    store: Store,
    greeting: String,
    lines: Vec<Line>,
    heard: Vec<String>,
    connections: usize,
}

/// The server. Its threads end with the connections; the listener ends with the process.
#[derive(Clone, Debug)]
pub struct Server {
    shared: Arc<Mutex<Shared>>,
    address: SocketAddr,
}

impl Server {
    /// Starts listening.
    pub fn start(store: Store) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let greeting = format!("* OK [CAPABILITY {}] ready", store.capabilities);
        let shared = Shared { store, greeting, lines: Vec::new(), heard: Vec::new(), connections: 0 };
        let server = Server { shared: Arc::new(Mutex::new(shared)), address };
        let every = server.clone();
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let one = every.clone();
                // A connection that breaks is what some dialogues are about.
                thread::spawn(move || one.serve(connection).is_ok());
            }
        });
        server
    }

    /// Greets with this line instead.
    pub fn greets(self, line: &str) -> Server {
        self.lock().greeting = line.to_owned();
        self
    }

    /// Answers each command that contains `on` with `say`: lines ended by `\r\n`, `$` for the tag, `@` for the proper
    /// answer; what begins with `!` after that closes the connection.
    pub fn says(self, on: &'static str, say: &str) -> Server {
        self.line(on, say, Times::Always)
    }

    /// The same, for the first such command only.
    pub fn says_once(self, on: &'static str, say: &str) -> Server {
        self.line(on, say, Times::Once)
    }

    fn line(self, on: &'static str, say: &str, times: Times) -> Server {
        self.lock().lines.push(Line { on, say: say.to_owned(), times });
        self
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// All commands so far, without their tags.
    pub fn heard(&self) -> Vec<String> {
        self.lock().heard.clone()
    }

    /// How many commands contained `part`.
    pub fn count(&self, part: &str) -> usize {
        self.lock().heard.iter().filter(|line| line.contains(part)).count()
    }

    pub fn connections(&self) -> usize {
        self.lock().connections
    }

    /// UIDs in a folder.
    pub fn uids(&self, folder: &str) -> Vec<u32> {
        self.lock().store.folders.get(folder).into_iter().flatten().map(|(uid, _)| *uid).collect()
    }

    pub fn folders(&self) -> Vec<String> {
        self.lock().store.folders.keys().cloned().collect()
    }

    fn lock(&self) -> MutexGuard<'_, Shared> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn serve(&self, mut connection: TcpStream) -> std::io::Result<()> {
        let mut reader = BufReader::new(connection.try_clone()?);
        let greeting = {
            let mut shared = self.lock();
            shared.connections += 1;
            shared.greeting.clone()
        };
        if !say(&mut connection, &greeting)? {
            return Ok(());
        }
        let (mut open, mut line) = (String::new(), String::new());
        while reader.read_line(&mut line)? > 0 {
            let text = line.trim_end().to_owned();
            line.clear();
            let (tag, command) = text.split_once(' ').unwrap_or((&text, ""));
            self.lock().heard.push(command.to_owned());
            let answer = self.answer(command, &mut open).replace("$ ", &format!("{tag} "));
            let (before, answer) = answer.split_once("+?").map_or(("", answer.as_str()), |(a, b)| (a, b));
            if command == "AUTHENTICATE PLAIN" {
                say(&mut connection, "+ ")?;
                reader.read_line(&mut line)?;
                self.lock().heard.push(line.trim_end().to_owned());
                line.clear();
            } else if let (true, Some(size)) = (!answer.contains(" NO "), literal(command)) {
                say(&mut connection, &format!("{before}+ go on"))?;
                let mut bytes = vec![0; size + 2];
                reader.read_exact(&mut bytes)?;
            }
            if !say(&mut connection, answer)? {
                return Ok(());
            }
        }
        Ok(())
    }

    fn answer(&self, command: &str, open: &mut String) -> String {
        let mut shared = self.lock();
        let found = shared.lines.iter().position(|line| command.contains(line.on));
        let Some(at) = found else { return shared.store.answer(command, open) };
        let line = shared.lines[at].clone();
        if line.times == Times::Once {
            shared.lines.remove(at);
        }
        let proper = if line.say.contains('@') { shared.store.answer(command, open) } else { String::new() };
        line.say.replace('@', &proper)
    }
}

/// Says it; false when the connection is over.
fn say(connection: &mut TcpStream, text: &str) -> std::io::Result<bool> {
    let (text, close) = text.split_once('!').map_or((text, false), |(text, _)| (text, true));
    connection.write_all(text.as_bytes())?;
    if !close {
        connection.write_all(b"\r\n")?;
    }
    connection.flush()?;
    Ok(!close)
}

/// The size of the literal that a command ends with.
fn literal(command: &str) -> Option<usize> {
    command.strip_suffix('}')?.rsplit_once('{')?.1.parse().ok()
}
