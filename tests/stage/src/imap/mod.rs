//! A blocking IMAP client (RFC 3501, RFC 6851), just big enough to look into mailboxes and to act as a mail program.

mod reply;

use std::fmt::Write as _;
use std::io::{BufReader, Read, Write};
use std::net::SocketAddr;

use anyhow::{Context, Result, bail};

pub use reply::Item;
use reply::read_response;

use crate::smtp::crlf;
use crate::tls::{Trust, Wire, dial};

/// A folder as listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// Its name as the server writes it (modified UTF-7 not decoded).
    pub name: String,
    /// `\Sent`, `\Noselect` and the like.
    pub flags: Vec<String>,
    /// The hierarchy delimiter.
    pub delimiter: Option<char>,
}

/// What opening a folder told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selected {
    /// How many mails there are.
    pub exists: u32,
    /// UIDVALIDITY.
    pub validity: u32,
    /// UIDNEXT.
    pub next: u32,
    /// Opened for reading only.
    pub read_only: bool,
}

/// A whole mail as the server keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Its UID.
    pub uid: u32,
    /// Its flags.
    pub flags: Vec<String>,
    /// INTERNALDATE as written by the server, `24-Nov-2026 23:05:00 +0000`.
    pub arrival: String,
    /// All its bytes, lines ended by CRLF.
    pub bytes: Vec<u8>,
}

impl Mail {
    /// The value of the first header field `name`, unfolded; not decoded.
    pub fn header(&self, name: &str) -> Option<String> {
        header(&self.bytes, name)
    }

    /// The bytes as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

/// The value of the first header field `name` of a mail, unfolded; not decoded.
pub fn header(mail: &[u8], name: &str) -> Option<String> {
    let text = String::from_utf8_lossy(mail);
    let mut found: Option<String> = None;
    for line in text.lines().take_while(|line| !line.is_empty()) {
        match &mut found {
            Some(value) if line.starts_with([' ', '\t']) => {
                value.push(' ');
                value.push_str(line.trim());
            }
            Some(_) => break,
            None => {
                let (field, value) = line.split_once(':').unwrap_or((line, ""));
                found = field.eq_ignore_ascii_case(name).then(|| value.trim().to_owned());
            }
        }
    }
    found
}

/// A connection to a mailbox.
#[derive(Debug)]
pub struct Client {
    wire: BufReader<Wire>,
    tag: u32,
}

/// The answer to a command: untagged responses, each a list of items, and the text of the tagged OK.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// Untagged responses.
    pub lines: Vec<Vec<Item>>,
    /// What follows the tagged `OK`.
    pub ok: String,
}

impl Client {
    /// Connects under TLS from the first byte.
    pub fn connect(server: SocketAddr, trust: &Trust) -> Result<Client> {
        let wire = Wire::Tls(Box::new(trust.wrap(dial(server)?, server.ip())?));
        Client::greeted(wire)
    }

    /// Connects in the clear and goes over to TLS by STARTTLS.
    pub fn connect_by_starttls(server: SocketAddr, trust: &Trust) -> Result<Client> {
        let mut client = Client::greeted(Wire::Plain(dial(server)?))?;
        client.command("STARTTLS")?;
        let Wire::Plain(socket) = client.wire.into_inner() else { bail!("under TLS already") };
        let wire = Wire::Tls(Box::new(trust.wrap(socket, server.ip())?));
        Ok(Client { wire: BufReader::with_capacity(65_536, wire), tag: 0 })
    }

    /// Reads the greeting; Dovecot may first say that it waits for a process of its own.
    fn greeted(wire: Wire) -> Result<Client> {
        let mut client = Client { wire: BufReader::with_capacity(65_536, wire), tag: 0 };
        let greeting = client.response()?;
        if !matches!(greeting.get(1), Some(Item::Atom(word)) if word == "OK" || word == "PREAUTH") {
            bail!("the mail server greeted with {greeting:?}");
        }
        Ok(client)
    }

    /// Logs in.
    pub fn login(&mut self, user: &str, password: &str) -> Result<()> {
        self.command(&format!("LOGIN {} {}", quoted(user), quoted(password))).map(|_| ())
    }

    /// Sends one command and reads its whole answer.
    ///
    /// # Errors
    /// When the answer is NO or BAD, with the server's words, or the connection ends.
    pub fn command(&mut self, line: &str) -> Result<Answer> {
        let tag = self.send(line)?;
        self.answer(&tag).with_context(|| format!("command {:?}", line.get(..60).unwrap_or(line)))
    }

    /// Sends one command without waiting for its answer; gives its tag for [`Client::answer`].
    pub fn send(&mut self, line: &str) -> Result<String> {
        self.tag += 1;
        let tag = format!("s{}", self.tag);
        self.write(format!("{tag} {line}\r\n").as_bytes())?;
        Ok(tag)
    }

    /// Reads up to the tagged answer of `tag`.
    pub fn answer(&mut self, tag: &str) -> Result<Answer> {
        let mut answer = Answer::default();
        loop {
            let items = self.response()?;
            match items.first() {
                Some(Item::Atom(word)) if word == tag => {
                    let text = items.iter().skip(2).map(Item::plain).collect::<Vec<_>>().join(" ");
                    if items.get(1) != Some(&Item::Atom("OK".to_owned())) {
                        bail!("the mail server said: {} {text}", items.get(1).map(Item::plain).unwrap_or_default());
                    }
                    answer.ok = text;
                    return Ok(answer);
                }
                _ => answer.lines.push(items),
            }
        }
    }

    /// All folders.
    pub fn list(&mut self) -> Result<Vec<Folder>> {
        let answer = self.command("LIST \"\" \"*\"")?;
        Ok(answer.lines.iter().filter_map(|items| folder(items)).collect())
    }

    /// Opens a folder for reading and writing.
    pub fn select(&mut self, folder: &str) -> Result<Selected> {
        self.open("SELECT", folder)
    }

    /// Opens a folder for reading only.
    pub fn examine(&mut self, folder: &str) -> Result<Selected> {
        self.open("EXAMINE", folder)
    }

    fn open(&mut self, verb: &str, folder: &str) -> Result<Selected> {
        let answer = self.command(&format!("{verb} {}", quoted(folder)))?;
        let mut selected = Selected { read_only: answer.ok.starts_with("[READ-ONLY]"), ..Selected::default() };
        for items in &answer.lines {
            match items.as_slice() {
                [_, Item::Atom(number), Item::Atom(word), ..] if word == "EXISTS" => {
                    selected.exists = number.parse()?
                }
                [_, _, Item::Atom(code), Item::Atom(value), ..] => {
                    let value = value.trim_end_matches(']').parse();
                    match (code.as_str(), value) {
                        ("[UIDVALIDITY", Ok(value)) => selected.validity = value,
                        ("[UIDNEXT", Ok(value)) => selected.next = value,
                        _ => {}
                    }
                }
                _ => {}
            }
        }
        Ok(selected)
    }

    /// UIDs in the open folder that match `criteria` (RFC 3501 6.4.4), ascending.
    pub fn search(&mut self, criteria: &str) -> Result<Vec<u32>> {
        let answer = self.command(&format!("UID SEARCH {criteria}"))?;
        let mut uids: Vec<u32> = Vec::new();
        for items in &answer.lines {
            if matches!(items.get(1), Some(Item::Atom(word)) if word == "SEARCH") {
                uids.extend(items.iter().skip(2).filter_map(|item| item.plain().parse::<u32>().ok()));
            }
        }
        uids.sort_unstable();
        Ok(uids)
    }

    /// Whole mails of the open folder, without marking them as seen; `set` is a UID set such as `1:*`.
    pub fn fetch(&mut self, set: &str) -> Result<Vec<Mail>> {
        let answer = self.command(&format!("UID FETCH {set} (UID FLAGS INTERNALDATE BODY.PEEK[])"))?;
        let mut mails: Vec<Mail> = answer.lines.iter().filter_map(|items| mail(items)).collect();
        mails.sort_by_key(|mail| mail.uid);
        Ok(mails)
    }

    /// All mails of a folder.
    pub fn all(&mut self, folder: &str) -> Result<Vec<Mail>> {
        if self.examine(folder)?.exists == 0 {
            return Ok(Vec::new());
        }
        self.fetch("1:*")
    }

    /// Puts `mail` (any line ends) into `folder` with flags and, if given, an INTERNALDATE such as
    /// `24-Nov-2026 23:05:00 +0100`.
    pub fn append(&mut self, folder: &str, mail: &[u8], flags: &[&str], arrival: Option<&str>) -> Result<()> {
        let mail = crlf(mail);
        let mut line = format!("APPEND {} ({})", quoted(folder), flags.join(" "));
        if let Some(arrival) = arrival {
            let _ = write!(line, " \"{arrival}\"");
        }
        let _ = write!(line, " {{{}}}", mail.len());
        let tag = self.send(&line)?;
        let go = self.response()?;
        if go.first() != Some(&Item::Atom("+".to_owned())) {
            bail!("the mail server did not take the mail for {folder}: {go:?}");
        }
        self.write(&mail)?;
        self.write(b"\r\n")?;
        self.answer(&tag).map(|_| ())
    }

    /// Moves mails of the open folder.
    pub fn move_to(&mut self, set: &str, folder: &str) -> Result<()> {
        self.command(&format!("UID MOVE {set} {}", quoted(folder))).map(|_| ())
    }

    /// Changes flags of mails in the open folder, for example `+FLAGS (\Seen)`.
    pub fn store(&mut self, set: &str, change: &str) -> Result<()> {
        self.command(&format!("UID STORE {set} {change}")).map(|_| ())
    }

    /// Makes a folder.
    pub fn create(&mut self, folder: &str) -> Result<()> {
        self.command(&format!("CREATE {}", quoted(folder))).map(|_| ())
    }

    /// Deletes a folder.
    pub fn delete(&mut self, folder: &str) -> Result<()> {
        self.command(&format!("DELETE {}", quoted(folder))).map(|_| ())
    }

    /// Renames a folder.
    pub fn rename(&mut self, from: &str, to: &str) -> Result<()> {
        self.command(&format!("RENAME {} {}", quoted(from), quoted(to))).map(|_| ())
    }

    /// Says goodbye.
    pub fn logout(mut self) -> Result<()> {
        self.command("LOGOUT").map(|_| ())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.wire.get_mut().write_all(bytes)?;
        Ok(self.wire.get_mut().flush()?)
    }

    fn response(&mut self) -> Result<Vec<Item>> {
        read_response(&mut self.wire)
    }

    /// Reads raw bytes of the server, for those who take the dialogue into their own hands.
    pub fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        Ok(self.wire.read(buffer)?)
    }
}

/// A string as IMAP quotes it.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn folder(items: &[Item]) -> Option<Folder> {
    let [_, Item::Atom(word), Item::List(flags), delimiter, name, ..] = items else { return None };
    (word == "LIST").then(|| Folder {
        name: name.plain(),
        flags: flags.iter().map(Item::plain).collect(),
        delimiter: match delimiter {
            Item::Text(bytes) => bytes.first().map(|byte| *byte as char),
            _ => None,
        },
    })
}

fn mail(items: &[Item]) -> Option<Mail> {
    let [_, _, Item::Atom(word), Item::List(attributes), ..] = items else { return None };
    if word != "FETCH" {
        return None;
    }
    let mut mail = Mail { uid: 0, flags: Vec::new(), arrival: String::new(), bytes: Vec::new() };
    for pair in attributes.chunks(2) {
        match pair {
            [Item::Atom(name), Item::Atom(value)] if name == "UID" => mail.uid = value.parse().ok()?,
            [Item::Atom(name), Item::List(flags)] if name == "FLAGS" => {
                mail.flags = flags.iter().map(Item::plain).collect();
            }
            [Item::Atom(name), value] if name == "INTERNALDATE" => mail.arrival = value.plain().trim().to_owned(),
            [Item::Atom(name), Item::Text(bytes)] if name == "BODY[]" => mail.bytes.clone_from(bytes),
            _ => {}
        }
    }
    Some(mail)
}
