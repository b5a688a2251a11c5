//! Reads the labelled mails; `tests/corpus/README.md` says what the labels mean.

use std::collections::BTreeMap;
use std::fs;
use std::ops::RangeInclusive;
use std::path::Path;

use jiff::Timestamp;
use strawboss::domain::people::address::Address;
use strawboss::domain::reading::author::Author;
use strawboss::domain::reading::mail::{Attachment, Mail, Mailbox, MessageId, OffsetSeconds, Text, Written};
use strawboss::domain::reading::{Context, Reading, read};

/// One mail with its labels.
pub struct Case {
    /// Its name.
    pub name: String,
    labels: BTreeMap<String, String>,
    text: String,
}

/// All cases of a set, by file name and place in it.
pub fn load(set: &str) -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(set);
    let mut files: Vec<_> =
        fs::read_dir(&folder).expect("the set's folder").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    files.iter().flat_map(|file| cases(&fs::read_to_string(file).expect("a readable file"))).collect()
}

fn cases(text: &str) -> Vec<Case> {
    let chunks = text.split("\n=== ").map(|chunk| chunk.trim_start_matches("=== "));
    chunks.filter(|chunk| !chunk.trim().is_empty()).map(case).collect()
}

fn case(chunk: &str) -> Case {
    let (head, text) = chunk.split_once("\n\n").unwrap_or((chunk, ""));
    let mut lines = head.lines();
    let name = lines.next().unwrap_or_default().trim().to_string();
    let label = |line: &str| {
        let (key, value) = line.split_once(':').unwrap_or_else(|| panic!("{name}: {line:?} is no label"));
        (key.trim().to_string(), value.trim().to_string())
    };
    let labels = lines.map(label).collect();
    Case { name, labels, text: text.to_string() }
}

impl Case {
    /// A label's value.
    pub fn label(&self, key: &str) -> Option<&str> {
        self.labels.get(key).map(String::as_str)
    }

    /// The range of a count label.
    pub fn count(&self, key: &str) -> Option<RangeInclusive<usize>> {
        let value = self.label(key)?;
        let (low, high) = value.split_once('-').unwrap_or((value, value));
        let number =
            |text: &str| text.trim().parse().unwrap_or_else(|_| panic!("{}: {value:?} is no count", self.name));
        Some(number(low)..=number(high))
    }

    /// The parts of a list label; those with a question mark may be missing.
    pub fn list(&self, key: &str, separator: char) -> Vec<(&str, bool)> {
        let parts = self.label(key).into_iter().flat_map(|value| value.split(separator));
        let parts = parts.map(str::trim).filter(|part| !part.is_empty());
        parts.map(|part| (part.trim_end_matches('?'), !part.ends_with('?'))).collect()
    }

    /// What the program reads in it.
    pub fn read(&self) -> Reading {
        let author = if self.by_owner() { Author::Owner } else { Author::Contractor };
        read(&self.mail(), &Context { author, arrival: self.date().1 })
    }

    /// The mail: read from bytes where the case is a whole one, else put together from labels and text.
    pub fn mail(&self) -> Mail {
        match self.label("form") {
            Some("mail") => strawboss::wire::read::read(self.text.replace('\n', "\r\n").as_bytes()),
            _ => self.composed(),
        }
    }

    fn by_owner(&self) -> bool {
        self.label("from").is_none_or(|from| from == "owner")
    }

    /// The Date header, as written and as a moment.
    fn date(&self) -> (&str, Timestamp) {
        let written = self.label("date").unwrap_or("2026-03-04T10:00:00+01:00");
        (written, written.parse().unwrap_or_else(|_| panic!("{}: {written:?} is no time", self.name)))
    }

    fn composed(&self) -> Mail {
        let (name, address) = match self.by_owner() {
            true => ("Olive Brandt", "olive@example.net"),
            false => ("Sam Contractor", "sam@example.org"),
        };
        let (written, at) = self.date();
        let files = self.list("files", ',');
        Mail {
            message_id: MessageId(format!("<{}@example.org>", self.name)),
            from: Some(Mailbox { name: name.to_string(), address: Address::parse(address).expect("an address") }),
            to: Vec::new(),
            cc: Vec::new(),
            date: Some(Written { at, offset: OffsetSeconds(offset(written)) }),
            subject: self.label("subject").unwrap_or("Work").to_string(),
            in_reply_to: Vec::new(),
            references: Vec::new(),
            marks: Vec::new(),
            authentication: Vec::new(),
            own_mark: None,
            text: Text { plain: self.text.clone(), ..Text::default() },
            attachments: files.iter().map(|(name, _)| attachment(name)).collect(),
            report: None,
            calendar_method: None,
            sealed: false,
            size: self.text.len() as u64,
            doubts: Vec::new(),
        }
    }
}

fn attachment(name: &str) -> Attachment {
    Attachment { name: name.to_string(), media_type: "application/pdf".to_string(), size: 1000 }
}

/// The offset at the end of an RFC 3339 time, in seconds east.
fn offset(written: &str) -> i32 {
    let tail = &written[written.len().saturating_sub(6)..];
    let (sign, rest) = tail.split_at(1);
    let Some((hours, minutes)) = rest.split_once(':') else { return 0 };
    let seconds = hours.parse::<i32>().unwrap_or(0) * 3600 + minutes.parse::<i32>().unwrap_or(0) * 60;
    match sign {
        "-" => -seconds,
        "+" => seconds,
        _ => 0,
    }
}
