//! The mails a scripted server keeps, and how it answers when nothing else is said.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A folder's mails: UID and Message-ID.
pub type Mails = Vec<(u32, String)>;

/// The mailbox behind all connections.
#[derive(Debug)]
pub struct Store {
    pub capabilities: String,
    pub delimiter: String,
    pub folders: BTreeMap<String, Mails>,
}

pub const VALIDITY: u32 = 7;

impl Store {
    /// INBOX with mails 1 to `count`, every folder of ours, one Sent.
    pub fn new(count: u32) -> Store {
        let own = ["Done", "Send", "Answered", "Handed in"].map(|name| format!("Strawboss/{name}"));
        let names = own.into_iter().chain(["Sent".to_owned(), "Contractors/Ana".to_owned()]);
        let mut folders: BTreeMap<String, Mails> = names.map(|name| (name, Vec::new())).collect();
        folders.insert("INBOX".into(), (1..=count).map(|uid| (uid, format!("<{uid}@x.test>"))).collect());
        let capabilities = "IMAP4rev1 IDLE MOVE UIDPLUS SPECIAL-USE".to_owned();
        Store { capabilities, delimiter: "\"/\"".into(), folders }
    }

    /// The proper answer to `command`; `open` is the connection's open folder.
    pub fn answer(&mut self, command: &str, open: &mut String) -> String {
        let (verb, rest) = command.split_once(' ').unwrap_or((command, ""));
        let words: Vec<&str> = rest.split(' ').collect();
        match verb {
            "CAPABILITY" => format!("* CAPABILITY {}\r\n$ OK done", self.capabilities),
            "LOGIN" => format!("$ OK [CAPABILITY {}] welcome", self.capabilities),
            "LIST" => self.list(),
            "STATUS" => self.status(&quoted(rest)),
            "SELECT" | "EXAMINE" => self.open(&quoted(rest), open, verb),
            "CREATE" => {
                self.folders.entry(quoted(rest)).or_default();
                "$ OK made".into()
            }
            "UID" => self.by_uid(&words, rest, open),
            _ => "$ OK done".into(),
        }
    }

    fn list(&self) -> String {
        let mut text = String::new();
        for name in self.folders.keys() {
            let marks = if name == "Sent" { "\\Sent" } else { "" };
            let _ = write!(text, "* LIST ({marks}) {} \"{name}\"\r\n", self.delimiter);
        }
        text + "$ OK done"
    }

    fn status(&self, name: &str) -> String {
        let Some(mails) = self.folders.get(name) else { return "$ NO [NONEXISTENT] no such folder".into() };
        let (count, next) = (mails.len(), next(mails));
        format!("* STATUS \"{name}\" (MESSAGES {count} UIDNEXT {next} UIDVALIDITY {VALIDITY})\r\n$ OK done")
    }

    fn open(&self, name: &str, open: &mut String, verb: &str) -> String {
        let Some(mails) = self.folders.get(name) else { return "$ NO [NONEXISTENT] no such folder".into() };
        name.clone_into(open);
        let mode = if verb == "SELECT" { "READ-WRITE" } else { "READ-ONLY" };
        format!(
            "* FLAGS (\\Seen \\Deleted)\r\n* {} EXISTS\r\n* OK [UIDVALIDITY {VALIDITY}] valid\r\n\
             * OK [UIDNEXT {}] next\r\n$ OK [{mode}] open",
            mails.len(),
            next(mails)
        )
    }

    fn by_uid(&mut self, words: &[&str], rest: &str, open: &str) -> String {
        let set = words.get(1).copied().unwrap_or_default();
        match words.first().copied().unwrap_or_default() {
            "FETCH" => self.fetch(set, rest, open),
            "SEARCH" => {
                let mails = self.folders.get(open).cloned().unwrap_or_default();
                let hit = |(uid, id): &&(u32, String)| match words.get(1).copied() {
                    Some("UID") => within(words.get(2).copied().unwrap_or_default(), *uid, &mails),
                    _ => rest.contains(id.as_str()) || rest.contains("FROM"),
                };
                let hits: Vec<String> = mails.iter().filter(hit).map(|(uid, _)| uid.to_string()).collect();
                format!("* SEARCH {}\r\n$ OK done", hits.join(" "))
            }
            "MOVE" | "COPY" => self.carry(words.first() == Some(&"MOVE"), set, &quoted(rest), open),
            "EXPUNGE" => {
                if let Some(mails) = self.folders.get_mut(open) {
                    let all = mails.clone();
                    mails.retain(|(uid, _)| !within(set, *uid, &all));
                }
                "$ OK done".into()
            }
            _ => "$ OK done".into(),
        }
    }

    fn fetch(&self, set: &str, items: &str, open: &str) -> String {
        let mut text = String::new();
        let mails = self.folders.get(open).cloned().unwrap_or_default();
        for (at, (uid, id)) in mails.iter().enumerate().filter(|(_, (uid, _))| within(set, *uid, &mails)) {
            let header = format!("From: ana@x.test\r\nMessage-ID: {id}\r\n\r\n");
            let (section, bytes) = match () {
                () if items.contains("HEADER.FIELDS") => ("HEADER.FIELDS (MESSAGE-ID)", header.clone()),
                () if items.contains("HEADER") => ("HEADER", header.clone()),
                () => ("", format!("{header}Hello {uid}\r\n")),
            };
            let partial = if items.contains("]<") { "<0>" } else { "" };
            let _ = write!(
                text,
                "* {} FETCH (UID {uid} FLAGS (\\Seen) INTERNALDATE \"23-Nov-2026 09:00:01 +0000\" RFC822.SIZE {} \
                 BODY[{section}]{partial} {{{}}}\r\n{bytes})\r\n",
                at + 1,
                header.len() + 10,
                bytes.len(),
            );
        }
        text + "$ OK done"
    }

    fn carry(&mut self, moving: bool, set: &str, target: &str, open: &str) -> String {
        let all = self.folders.get(open).cloned().unwrap_or_default();
        let (go, stay): (Mails, Mails) = all.iter().cloned().partition(|(uid, _)| within(set, *uid, &all));
        let Some(there) = self.folders.get_mut(target) else { return "$ NO [TRYCREATE] no such folder".into() };
        if go.is_empty() {
            return "$ OK nothing to do".into();
        }
        let first = next(there);
        there.extend((first..).zip(&go).map(|(uid, (_, id))| (uid, id.clone())));
        let from: Vec<String> = go.iter().map(|(uid, _)| uid.to_string()).collect();
        let last = first + go.len() as u32 - 1;
        if moving {
            self.folders.insert(open.to_owned(), stay);
        }
        let code = format!("[COPYUID {VALIDITY} {} {first}:{last}]", from.join(","));
        if !self.capabilities.contains("UIDPLUS") {
            return "$ OK done".into();
        }
        if moving { format!("* OK {code} moved\r\n$ OK done") } else { format!("$ OK {code} copied") }
    }
}

fn next(mails: &Mails) -> u32 {
    mails.iter().map(|(uid, _)| *uid).max().unwrap_or(0) + 1
}

/// The last quoted string of a command.
fn quoted(rest: &str) -> String {
    rest.split('"').nth_back(1).unwrap_or_default().replace("&-", "&")
}

fn within(set: &str, uid: u32, mails: &Mails) -> bool {
    let number = |text: &str| if text == "*" { next(mails) - 1 } else { text.parse().unwrap_or(0) };
    set.split(',').any(|part| {
        let (first, last) = part.split_once(':').unwrap_or((part, part));
        let (first, last) = (number(first), number(last));
        (first.min(last)..=first.max(last)).contains(&uid)
    })
}
