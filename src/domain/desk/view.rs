//! Threads as they are shown: listed by `inspect --threads`, and explained.

use super::Desk;
use crate::domain::people::calendar::Calendar;
use crate::domain::people::roster::ContractorKey;
use crate::domain::reading::mail::{MailId, MessageId};
use crate::domain::turn::due::Due;
use crate::domain::turn::explain::{next, outcome, sentences};
use crate::domain::turn::fact::{AtDesk, Author, DeskFact, MailFact};
use crate::domain::turn::standing::Standing;
use crate::domain::turn::thread_id::ThreadId;

/// One thread of one contractor, and how it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadView {
    /// Its name.
    pub id: ThreadId,
    /// Whose.
    pub contractor: ContractorKey,
    /// Its subject.
    pub subject: String,
    /// Its mails by Date, each once.
    pub mails: Vec<MessageId>,
    /// How it stands.
    pub standing: Standing,
    /// The Message-IDs of the open asks, beside `standing.open_asks`.
    pub asked_in: Vec<MessageId>,
    /// The thread it grew out of.
    pub drift: Option<ThreadId>,
    /// Why it stands so, a sentence for each fact.
    pub why: Vec<String>,
}

/// The threads that these mails of one contractor make, in order of their first mail's Date.
pub fn threads_of(contractor: &ContractorKey, mails: impl IntoIterator<Item = MailFact>) -> Vec<ThreadView> {
    let fact = |mail: MailFact| DeskFact { at: mail.arrival, what: AtDesk::Mail(Box::new(mail)) };
    let facts: Vec<DeskFact> = mails.into_iter().map(fact).collect();
    let desk = Desk::of(contractor.clone(), &facts);
    desk.threads().into_iter().filter_map(|id| desk.view(id)).collect()
}

impl Desk {
    /// One thread and how it stands.
    pub fn view(&self, id: ThreadId) -> Option<ThreadView> {
        let thread = self.thread(id)?;
        let standing = self.standing(id)?;
        let message = |mail: &_| self.mail(*mail).map(|mail| mail.message_id.clone());
        let mut mails: Vec<MessageId> = Vec::new();
        for id in thread.mails.iter().filter_map(message) {
            if !mails.contains(&id) {
                mails.push(id);
            }
        }
        Some(ThreadView {
            id: thread.id,
            contractor: self.key.clone(),
            subject: thread.subject.clone(),
            mails,
            asked_in: standing.open_asks.iter().filter_map(|open| message(&open.mail)).collect(),
            drift: thread.drift,
            why: sentences(standing, |at| at.to_string(), |mail| self.headline(mail)),
            standing: standing.clone(),
        })
    }

    /// Why a thread stands as it stands, in sentences: its facts with the rule at each, what follows, and what goes
    /// out next, which is `dues`, with the arithmetic. Times are those of `clock`.
    pub fn explain(&self, id: ThreadId, dues: &[Due], clock: &Calendar) -> Vec<String> {
        let Some(standing) = self.standing(id) else { return Vec::new() };
        let clock = |at| clock.date_words(at);
        let mut said = sentences(standing, clock, |mail| self.headline(mail));
        said.extend(outcome(standing, clock));
        said.extend(next(dues, clock));
        said
    }

    fn headline(&self, mail: MailId) -> Option<(Author, String)> {
        self.mail(mail).map(|mail| (mail.author, mail.subject.to_string()))
    }
}
