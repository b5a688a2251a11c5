//! Mails as people's programs write them: the same words, six hands.
//!
//! A [`Letter`] is what a person means to send; [`Letter::bytes`] is what the program in that
//! person's hand makes of it. The same letter gives the same bytes.

mod decode;
mod encode;
mod quote;
mod style;

pub use decode::{subject, words};
pub use encode::{encoded_word, quoted_printable};
pub use quote::{Place, Quoted, Tongue};
pub use style::Style;

use std::fmt::Write as _;

use jiff::ZonedDateTime;

use crate::smtp::base64;

/// Somebody with a name and an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The name shown.
    pub name: String,
    /// The address.
    pub address: String,
}

impl Party {
    /// A party; the name may be empty.
    pub fn new(name: &str, address: &str) -> Party {
        Party { name: name.to_owned(), address: address.to_owned() }
    }

    /// As it stands in a header field.
    pub fn in_header(&self) -> String {
        match self.name.as_str() {
            "" => self.address.clone(),
            name if name.is_ascii() && !name.contains([',', '.', '(', ')']) => format!("{name} <{}>", self.address),
            name if name.is_ascii() => format!("\"{name}\" <{}>", self.address),
            name => format!("{} <{}>", encoded_word(name), self.address),
        }
    }
}

/// A file that goes along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub kind: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What a person means to send.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The program in the writer's hand.
    pub style: Style,
    /// The writer.
    pub from: Party,
    /// To whom.
    pub to: Vec<Party>,
    /// Who else gets it.
    pub cc: Vec<Party>,
    /// The subject, with `Re:` where it is an answer.
    pub subject: String,
    /// When, in the writer's zone.
    pub date: ZonedDateTime,
    /// The words.
    pub text: String,
    /// The mail it answers, as the program quotes it.
    pub quoted: Option<Quoted>,
    /// Message ids of the thread so far, oldest first; the last one is answered.
    pub thread: Vec<String>,
    /// Files.
    pub files: Vec<File>,
    /// More header fields, as they stand: `("List-Id", "<news.shop.example>")`.
    pub more: Vec<(String, String)>,
}

impl Letter {
    /// A letter with nothing but words.
    pub fn new(style: Style, from: Party, to: Party, subject: &str, date: ZonedDateTime, text: &str) -> Letter {
        Letter {
            style,
            from,
            to: vec![to],
            cc: Vec::new(),
            subject: subject.to_owned(),
            date,
            text: text.to_owned(),
            quoted: None,
            thread: Vec::new(),
            files: Vec::new(),
            more: Vec::new(),
        }
    }

    /// The same letter as an answer to `mail`, with its words quoted as the program does.
    pub fn answering(mut self, mail: &[u8], quoted: Quoted) -> Letter {
        use crate::imap::header;
        let earlier = header(mail, "References").or_else(|| header(mail, "In-Reply-To")).unwrap_or_default();
        self.thread = earlier.split_whitespace().map(str::to_owned).collect();
        self.thread.extend(header(mail, "Message-ID"));
        self.quoted = Some(quoted);
        self
    }

    /// With a file.
    pub fn with_file(mut self, name: &str, kind: &str, bytes: &[u8]) -> Letter {
        self.files.push(File { name: name.to_owned(), kind: kind.to_owned(), bytes: bytes.to_vec() });
        self
    }

    /// With another header field.
    pub fn with_header(mut self, name: &str, value: &str) -> Letter {
        self.more.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The Message-ID, as the program makes them.
    pub fn message_id(&self) -> String {
        self.style.message_id(self.seed(), &self.from.address)
    }

    /// The whole mail, lines ended by LF.
    pub fn bytes(&self) -> Vec<u8> {
        let mut out = self.head();
        let seed = self.seed();
        let body = self.style.body(&self.text, self.quoted.as_ref(), seed);
        if self.files.is_empty() {
            out.push_str(&body);
            return out.into_bytes();
        }
        let boundary = format!("{}_mix_{seed:016x}", self.style.boundary());
        let _ = write!(
            out,
            "Content-Type: multipart/mixed; boundary=\"{boundary}\"\n\n\
             This is a multi-part message in MIME format.\n--{boundary}\n{body}"
        );
        for file in &self.files {
            let _ = write!(
                out,
                "\n--{boundary}\nContent-Type: {}; name=\"{}\"\nContent-Transfer-Encoding: base64\n\
                 Content-Disposition: attachment; filename=\"{}\"\n\n{}",
                file.kind,
                file.name,
                file.name,
                encode::lines(&base64(&file.bytes), 76)
            );
        }
        let _ = write!(out, "\n--{boundary}--\n");
        out.into_bytes()
    }

    fn head(&self) -> String {
        let mut out = String::new();
        let mut field = |name: &str, value: &str| {
            let _ = writeln!(out, "{name}: {value}");
        };
        let parties = |parties: &[Party]| parties.iter().map(Party::in_header).collect::<Vec<_>>().join(",\n ");
        field("Date", &self.date.strftime("%a, %d %b %Y %H:%M:%S %z").to_string());
        field("From", &self.from.in_header());
        field("To", &parties(&self.to));
        if !self.cc.is_empty() {
            field("Cc", &parties(&self.cc));
        }
        field("Subject", &encoded_word(&self.subject));
        field("Message-ID", &self.message_id());
        if let Some(last) = self.thread.last() {
            field("In-Reply-To", last);
            field("References", &self.thread.join("\n "));
        }
        for (name, value) in self.style.marks() {
            field(name, value);
        }
        for (name, value) in &self.more {
            field(name, value);
        }
        field("MIME-Version", "1.0");
        out
    }

    /// A number that is another for another letter (FNV-1a).
    fn seed(&self) -> u64 {
        let date = self.date.timestamp().to_string();
        let parts = [&self.from.address, &self.subject, &date, &self.text];
        let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
        bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }
}

#[cfg(test)]
mod tests;
