//! All that concerns one contractor: facts in, threads and standings out.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

use super::people::roster::ContractorKey;
use super::reading::mail::{MailId, MessageId};
use super::speech::letter::LetterId;
use super::turn::due::Circumstances;
use super::turn::fact::{AtDesk, DeskFact, LetterFact, LetterState};
use super::turn::kept::KeptMail;
use super::turn::standing::Standing;
use super::turn::thread::Thread;
use super::turn::thread_id::ThreadId;
use super::work::proposal::{Proposal, ProposalEnd, ProposalId};

/// A letter at a desk and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptLetter {
    /// As it was written.
    pub fact: LetterFact,
    /// When it was written.
    pub at: Timestamp,
    /// Its last known state.
    pub state: LetterState,
    /// Since when.
    pub state_at: Timestamp,
}

/// A proposal at a desk.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptProposal {
    /// As it was made.
    pub proposal: Proposal,
    /// When.
    pub at: Timestamp,
    /// How it ended.
    pub end: Option<ProposalEnd>,
}

/// A mail that could not be believed, placed or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The mail.
    pub mail: MailId,
    /// Why, in words for the owner.
    pub why: String,
    /// Since when.
    pub at: Timestamp,
}

/// All that concerns one contractor.
#[derive(Clone, Debug)]
pub struct Desk {
    key: ContractorKey,
    mails: BTreeMap<MailId, KeptMail>,
    by_message: BTreeMap<MessageId, MailId>,
    threads: BTreeMap<ThreadId, Thread>,
    standings: BTreeMap<ThreadId, Standing>,
    letters: BTreeMap<LetterId, KeptLetter>,
    proposals: BTreeMap<ProposalId, KeptProposal>,
    questions: Vec<Question>,
    around: Circumstances,
    live: Option<bool>,
}

impl Desk {
    /// An empty desk.
    pub fn new(key: ContractorKey) -> Desk {
        Desk {
            key,
            mails: BTreeMap::new(),
            by_message: BTreeMap::new(),
            threads: BTreeMap::new(),
            standings: BTreeMap::new(),
            letters: BTreeMap::new(),
            proposals: BTreeMap::new(),
            questions: Vec::new(),
            around: Circumstances::default(),
            live: None,
        }
    }

    /// The desk that these facts, in the order they were recorded, make. Linear, where one [`Desk::apply`] after
    /// the other has to keep every thread in order in between.
    pub fn of<'a>(key: ContractorKey, facts: impl IntoIterator<Item = &'a DeskFact>) -> Desk {
        let mut desk = Desk::new(key);
        for fact in facts {
            desk.apply(fact);
        }
        desk
    }

    /// Takes in one fact. The same fact again changes nothing.
    pub fn apply(&mut self, fact: &DeskFact) {
        if let AtDesk::Mail(mail) = &fact.what {
            let thread = ThreadId::of(&self.key, mail.id);
            self.by_message.insert(mail.message_id.clone(), mail.id);
            self.mails.insert(mail.id, KeptMail::of(mail));
            let opened = Thread {
                id: thread,
                aliases: Vec::new(),
                subject: mail.base_subject.clone(),
                mails: vec![mail.id],
                letters: Vec::new(),
                sheet: None,
                proposals: Vec::new(),
                drift: None,
            };
            self.threads.insert(thread, opened);
            self.standings.insert(thread, Standing::default());
        }
    }

    /// Whose desk it is.
    pub fn key(&self) -> &ContractorKey {
        &self.key
    }

    /// All threads, by the Date of their first mail.
    pub fn threads(&self) -> Vec<ThreadId> {
        self.threads.keys().copied().collect()
    }

    /// The name that the thread `id` goes by today; `id` itself where it is unknown.
    pub fn resolve(&self, id: ThreadId) -> ThreadId {
        id
    }

    /// All threads that five letters can mean, by today's names.
    pub fn by_short(&self, short: &str) -> Vec<ThreadId> {
        self.threads.keys().copied().filter(|id| id.short() == short).collect()
    }

    /// The thread of that name or alias.
    pub fn thread(&self, id: ThreadId) -> Option<&Thread> {
        self.threads.get(&self.resolve(id))
    }

    /// How the thread of that name or alias stands.
    pub fn standing(&self, id: ThreadId) -> Option<&Standing> {
        self.standings.get(&self.resolve(id))
    }

    /// A mail.
    pub fn mail(&self, id: MailId) -> Option<&KeptMail> {
        self.mails.get(&id)
    }

    /// All mails, in no order that means anything.
    pub fn mails(&self) -> impl Iterator<Item = &KeptMail> {
        self.mails.values()
    }

    /// The mail with that Message-ID; where several have it, the first by Date.
    pub fn mail_by_message(&self, id: &MessageId) -> Option<&KeptMail> {
        self.by_message.get(id).and_then(|mail| self.mails.get(mail))
    }

    /// The threads a mail stands in, the one it answers first.
    pub fn threads_of(&self, mail: MailId) -> Vec<ThreadId> {
        self.threads.values().filter(|thread| thread.mails.contains(&mail)).map(|thread| thread.id).collect()
    }

    /// The threads of the mail, or the letter of ours, with that Message-ID; the one it stands in first.
    pub fn threads_of_message(&self, id: &MessageId) -> Vec<ThreadId> {
        self.by_message.get(id).map_or_else(Vec::new, |mail| self.threads_of(*mail))
    }

    /// The first of [`Desk::threads_of_message`].
    pub fn thread_of_message(&self, id: &MessageId) -> Option<ThreadId> {
        self.threads_of_message(id).first().copied()
    }

    /// What References should say in a reply to `mail`: the ids of those it answers, oldest first, then its own.
    pub fn references_for(&self, mail: MailId) -> Vec<MessageId> {
        self.mails.get(&mail).map(|mail| mail.message_id.clone()).into_iter().collect()
    }

    /// A letter.
    pub fn letter(&self, id: &LetterId) -> Option<&KeptLetter> {
        self.letters.get(id)
    }

    /// All letters by id.
    pub fn letters(&self) -> impl Iterator<Item = &KeptLetter> {
        self.letters.values()
    }

    /// A proposal.
    pub fn proposal(&self, id: &ProposalId) -> Option<&KeptProposal> {
        self.proposals.get(id)
    }

    /// Proposals that wait for a yes, oldest first.
    pub fn open_proposals(&self) -> Vec<&KeptProposal> {
        let mut open: Vec<_> = self.proposals.values().filter(|kept| kept.end.is_none()).collect();
        open.sort_by(|a, b| (a.at, &a.proposal.id).cmp(&(b.at, &b.proposal.id)));
        open
    }

    /// Whether letters may go that were not approved one by one, where that was said by mail or command.
    pub fn live(&self) -> Option<bool> {
        self.live
    }

    /// The contractor's first day back, the last one told.
    pub fn away_until(&self) -> Option<Date> {
        self.around.away_until
    }

    /// The whole desk is snoozed until then.
    pub fn held_until(&self) -> Option<Timestamp> {
        self.around.held_until
    }

    /// Mails in question that are not settled, oldest first.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// Replies to a letter about several threads that fit none of them: they hold the nags of all.
    pub fn unplaced(&self) -> Vec<MailId> {
        Vec::new()
    }

    /// What of this desk bears on when something is due; the house's part is left for the caller to fill in.
    pub fn circumstances(&self) -> Circumstances {
        self.around.clone()
    }
}
