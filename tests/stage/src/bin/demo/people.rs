//! The four people of the play. They write as mail programs do: submitted by SMTP, and a copy in their own Sent.

use anyhow::Result;
use jiff::{Timestamp, tz::TimeZone};
use stage::Servers;
use stage::imap::Mail;
use stage::mail::{Letter, Party, Place, Quoted, Style, Tongue, subject, words};
use stage::servers::address;

/// The zone all of them live in.
pub const ZONE: &str = "Europe/Berlin";

/// Somebody of the play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// Login, mailbox and key in the roster.
    pub key: &'static str,
    /// The name shown.
    pub name: &'static str,
    /// The program in hand.
    pub style: Style,
}

/// She runs a small jam factory.
pub const OWNER: Person = Person { key: "owner", name: "Nora Falk", style: Style::Thunderbird };
/// Designs labels and brochures.
pub const ANA: Person = Person { key: "ana", name: "Ana Ibarra", style: Style::Gmail };
/// Builds the webshop.
pub const BORIS: Person = Person { key: "boris", name: "Boris Gruber", style: Style::Outlook };
/// Keeps the books and translates.
pub const CHEN: Person = Person { key: "chen", name: "Chen Moreau", style: Style::Webmail };

/// The three contractors.
pub const CONTRACTORS: [Person; 3] = [ANA, BORIS, CHEN];

impl Person {
    /// Name and address.
    pub fn party(&self) -> Party {
        Party::new(self.name, &address(self.key))
    }

    /// First name: the folder, and how the others speak of this person.
    pub fn first(&self) -> &'static str {
        self.name.split(' ').next().unwrap_or(self.name)
    }

    /// A new letter, written now.
    pub fn letter(&self, to: &Person, subject: &str, text: &str) -> Result<Letter> {
        let now = Timestamp::now().to_zoned_datetime(TimeZone::get(ZONE)?);
        Ok(Letter::new(self.style, self.party(), to.party(), subject, now, text))
    }

    /// An answer to `mail`, with it quoted below.
    pub fn answer(&self, to: &Person, mail: &Mail, text: &str) -> Result<Letter> {
        let title = subject(&mail.bytes);
        let title = title.strip_prefix("Re: ").unwrap_or(&title);
        let letter = self.letter(to, &format!("Re: {title}"), text)?;
        let quoted = Quoted {
            tongue: Tongue::English,
            writer: (to.name.to_owned(), address(to.key)),
            date: letter.date.clone(),
            subject: title.to_owned(),
            text: words(&mail.bytes),
            place: Place::Above,
        };
        Ok(letter.answering(&mail.bytes, quoted))
    }

    /// Sends it to everybody on it, and keeps a copy in Sent.
    pub fn send(&self, servers: &Servers, letter: &Letter) -> Result<()> {
        let to: Vec<&str> = letter.to.iter().chain(&letter.cc).filter_map(|to| to.address.split('@').next()).collect();
        servers.submit(self.key, &to, &letter.bytes())?;
        self.keep(servers, letter)
    }

    /// Keeps a copy in Sent.
    pub fn keep(&self, servers: &Servers, letter: &Letter) -> Result<()> {
        servers.login(self.key)?.append("Sent", &letter.bytes(), &["\\Seen"], None)
    }
}
