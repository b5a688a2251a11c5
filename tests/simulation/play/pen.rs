//! Mails as bytes: the words of the play, in the hand of a mail program.

use jiff::tz::TimeZone;
use stage::mail::{Letter, Party, Place, Quoted, Style, Tongue, subject, words};

use crate::store::{By, Nature};
use crate::world::World;

/// A mail somebody is about to write.
pub struct Draft {
    pub from: Party,
    pub to: Party,
    pub style: Style,
    pub tongue: Tongue,
    pub zone: TimeZone,
    pub subject: String,
    pub text: String,
    pub by: By,
    pub with: Option<usize>,
    pub nature: Nature,
    /// The mail that is answered.
    pub answers: Option<usize>,
    pub headers: Vec<(&'static str, String)>,
    pub file: bool,
}

impl World {
    /// Writes a mail; gives its number.
    pub fn pen(&mut self, draft: Draft) -> usize {
        let date = self.now.to_zoned_datetime(draft.zone.clone());
        let mut letter = Letter::new(draft.style, draft.from, draft.to, &draft.subject, date.clone(), &draft.text);
        let parent = draft.answers.map(|mail| self.store.mails[mail].clone());
        if let Some(parent) = &parent {
            let title = subject(&parent.bytes);
            let title = title.strip_prefix("Re: ").unwrap_or(&title).to_owned();
            letter.subject = format!("Re: {title}");
            let quoted = Quoted {
                tongue: draft.tongue,
                writer: (parent.from.split('@').next().unwrap_or_default().to_owned(), parent.from.clone()),
                date,
                subject: title,
                text: words(&parent.bytes),
                place: Place::Above,
            };
            letter = letter.answering(&parent.bytes, quoted);
        }
        if draft.file {
            letter = letter.with_file("file.pdf", "application/pdf", b"%PDF-1.4 nothing");
        }
        for (name, value) in &draft.headers {
            letter = letter.with_header(name, value);
        }
        // Talks go on where a person answers; what machines say belongs to nothing.
        let talk = parent.map(|parent| parent.talk).filter(|_| draft.nature != Nature::Machine);
        self.written(&letter.bytes(), draft.by, draft.with, draft.nature, talk)
    }

    /// One of several.
    pub fn one<T: Clone>(&mut self, all: &[T]) -> T {
        let at = self.will.below(all.len());
        all[at].clone()
    }

    /// A thing to speak of that nobody has spoken of before.
    pub fn thing(&mut self, tongue: Tongue) -> String {
        let things = crate::words::words(tongue).things;
        let thing = self.one(&things);
        format!("{thing} {}", 100 + self.store.mails.len())
    }
}
