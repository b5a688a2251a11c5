//! What the command line can ask, of a running daemon or of the ledger alone.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tokio::sync::{Notify, oneshot};

use super::{Home, Service, ServiceError, jobs};
use crate::domain::decide::order::Source;
use crate::domain::reading::mail::{OffsetSeconds, Written};
use crate::domain::speech::body::Effect;
use crate::shell::mailbox::Mailbox;
use crate::shell::postman::Postman;

/// A question or an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ask {
    /// How are you?
    Status,
    /// Threads that somebody owes a word in, or all of them.
    Threads { all: bool },
    /// One thread with both sides' mails.
    Show { thread: String },
    /// Why one thread stands as it does.
    Explain { thread: String },
    /// What will go out in so many days, if nothing else happens.
    Forecast { days: u16 },
    /// Today's digest as it would be written now: its text.
    Preview,
    /// Who is on the list, and what was said by mail since.
    Roster,
    /// A command line, as it could stand in a reply.
    Order { line: String },
    /// Move back what was moved, all of it or what was moved from a moment on.
    Undo { since: Option<Timestamp> },
    /// Everything that is remembered, line by line.
    Export,
}

/// An answer: facts for a script, or words, or both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// What was asked was done or is known.
    pub ok: bool,
    /// Words for a person; may be empty where `facts` say it all.
    pub words: String,
    /// The same for a script.
    pub facts: serde_json::Value,
}

impl Answer {
    pub(super) fn words(words: impl Into<String>) -> Answer {
        let words = words.into();
        Answer { ok: true, facts: serde_json::Value::String(words.clone()), words }
    }

    pub(super) fn no(words: impl Into<String>) -> Answer {
        Answer { ok: false, ..Answer::words(words) }
    }

    pub(super) fn facts(facts: &impl Serialize) -> Answer {
        match serde_json::to_value(facts) {
            Ok(facts) => Answer { ok: true, words: String::new(), facts },
            Err(error) => Answer::no(format!("that cannot be told: {error}")),
        }
    }
}

/// A question with the way back.
#[derive(Debug)]
pub struct Request {
    /// What is asked.
    pub ask: Ask,
    /// Where the answer goes.
    pub reply: oneshot::Sender<Answer>,
}

/// What the loop is told from outside.
pub enum Message {
    /// A question or an order.
    Ask(Request),
    /// The configuration was read again, and is good.
    Renew(Box<Renewal>),
    /// Are you there? Answered by the loop itself, so that a stuck loop is found out.
    Ping(oneshot::Sender<()>),
}

/// A house as configured anew, with its ways out.
pub struct Renewal {
    /// The house.
    pub home: Home,
    /// Its mailbox.
    pub mailbox: Arc<dyn Mailbox>,
    /// Its postman.
    pub postman: Arc<dyn Postman>,
}

impl Service {
    /// Takes a message from outside.
    pub(super) fn told(&mut self, message: Message) -> Result<(), ServiceError> {
        match message {
            Message::Ask(request) => self.answer(request),
            Message::Renew(renewal) => self.renew(*renewal),
            Message::Ping(reply) => {
                // Whoever asked may have gone away.
                let _ = reply.send(());
                Ok(())
            }
        }
    }

    /// A new configuration: nothing becomes due sooner for it, and the digest says that it changed.
    fn renew(&mut self, renewal: Renewal) -> Result<(), ServiceError> {
        let Renewal { home, mailbox, postman } = renewal;
        self.home = home;
        self.mailbox = mailbox;
        self.postman = postman;
        self.retired.notify_waiters();
        self.retired = Arc::new(Notify::new());
        self.jobs.push(jobs::notice(&self.mailbox, &self.retired));
        self.wants_changes = true;
        self.interrupted("the configuration was changed".into())?;
        self.note_basis(self.clock.now())?;
        self.commit()
    }

    /// Answers a request of the command line.
    fn answer(&mut self, request: Request) -> Result<(), ServiceError> {
        let answer = self.ask(&request.ask)?;
        // Whoever asked may have gone away; that changes nothing.
        let _ = request.reply.send(answer);
        Ok(())
    }

    /// Answers one question, or obeys one order; what it changed is on the disk when this returns.
    ///
    /// # Errors
    /// The ledger failed.
    pub fn ask(&mut self, ask: &Ask) -> Result<Answer, ServiceError> {
        self.all_desks()?;
        let answer = match ask {
            Ask::Status => self.status(),
            Ask::Threads { all } => self.threads(*all),
            Ask::Show { thread } => self.show(thread)?,
            Ask::Explain { thread } => self.explain(thread),
            Ask::Forecast { days } => self.forecast(*days),
            Ask::Preview => self.preview()?,
            Ask::Roster => self.roster(),
            Ask::Order { line } => self.order(line)?,
            Ask::Undo { since } => self.undo(*since)?,
            Ask::Export => self.export()?,
        };
        self.commit()?;
        Ok(answer)
    }

    fn order(&mut self, line: &str) -> Result<Answer, ServiceError> {
        let now = self.clock.now();
        let offset = self.home.roster.owner().calendar.zone().to_offset(now).seconds();
        let commands = self.commands(line, Written { at: now, offset: OffsetSeconds(offset) });
        let [command] = commands.as_slice() else {
            return Ok(Answer::no("one command at a time, please: \u{201c}done qwert\u{201d}"));
        };
        let obeyed = self.obey_one(Source::CommandLine, command)?;
        Ok(match obeyed.effect {
            Effect::Done => Answer::words(obeyed.result),
            Effect::Refused => Answer::no(obeyed.result),
            Effect::Unknown => {
                let nearest = obeyed
                    .nearest
                    .map_or_else(String::new, |nearest| format!("; did you mean \u{201c}{nearest}\u{201d}?"));
                Answer::no(format!("not understood: {line}{nearest}"))
            }
        })
    }
}
