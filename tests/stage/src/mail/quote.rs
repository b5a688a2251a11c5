//! How programs quote the mail that is answered.

use jiff::ZonedDateTime;

/// The language a program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// English.
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
}

/// The mail that is answered.
#[derive(Clone, Debug)]
pub struct Quoted {
    /// The language of the answering program.
    pub tongue: Tongue,
    /// Who wrote it: name and address.
    pub writer: (String, String),
    /// When, in the answerer's zone.
    pub date: ZonedDateTime,
    /// Its subject.
    pub subject: String,
    /// Its words.
    pub text: String,
    /// The answer stands below these words instead of above.
    pub place: Place,
}

/// Where the answer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Above the quoted words.
    Above,
    /// Below the quoted words.
    Below,
}

impl Quoted {
    /// The line before quoted words, as Gmail, Apple and Thunderbird write it.
    pub fn attribution(&self) -> String {
        let (name, address) = &self.writer;
        let at = |format: &str| self.date.strftime(format).to_string();
        match self.tongue {
            Tongue::English => format!("On {}, {name} <{address}> wrote:", at("%a, %b %-d, %Y at %H:%M")),
            Tongue::German => format!("Am {} schrieb {name} <{address}>:", at("%d.%m.%Y um %H:%M")),
            Tongue::French => format!("Le {}, {name} <{address}> a écrit :", at("%d/%m/%Y à %H:%M")),
            Tongue::Spanish => format!("El {}, {name} <{address}> escribió:", at("%d/%m/%Y a las %H:%M")),
        }
    }

    /// The words with `> ` before each line.
    pub fn marked(&self) -> String {
        let line = |line: &str| if line.is_empty() { ">\n".to_owned() } else { format!("> {line}\n") };
        self.text.trim_end().lines().map(line).collect()
    }

    /// The header block Outlook puts over quoted words.
    pub fn block(&self) -> String {
        let [from, sent, subject] = match self.tongue {
            Tongue::English => ["From", "Sent", "Subject"],
            Tongue::German => ["Von", "Gesendet", "Betreff"],
            Tongue::French => ["De", "Envoyé", "Objet"],
            Tongue::Spanish => ["De", "Enviado", "Asunto"],
        };
        let (name, address) = &self.writer;
        let date = self.date.strftime("%d.%m.%Y %H:%M");
        format!("{from}: {name} <{address}>\n{sent}: {date}\n{subject}: {}\n\n{}\n", self.subject, self.text.trim_end())
    }
}
