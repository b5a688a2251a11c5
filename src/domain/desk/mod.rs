//! All that concerns one contractor: facts in, threads and standings out.
//!
//! [`take`] sorts facts into what a desk remembers, [`arrange`] keeps its
//! threads in order, [`gather`] lays a thread's facts out for the fold. A new
//! fact touches only the cluster of threads it can have to do with.

mod arrange;
mod gather;
mod records;
mod take;
mod view;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use jiff::Timestamp;
use jiff::civil::Date;

use super::people::roster::ContractorKey;
use super::reading::author::Author;
use super::reading::mail::{MailId, MessageId};
use super::speech::letter::LetterId;
use super::turn::due::Circumstances;
use super::turn::fact::{DeskFact, PartFact};
use super::turn::kept::KeptMail;
use super::turn::standing::{Standing, State, fold};
use super::turn::thread::{Note, Thread};
use super::turn::thread_id::ThreadId;
use super::turn::threading::clusters::{ClusterId, Clusters};
use super::turn::threading::joint::{Joint, Mark};
use super::turn::threading::partition::Pin;
use super::work::proposal::{ProposalEnd, ProposalId};

pub use records::{KeptLetter, KeptProposal, Question};
pub use view::{ThreadView, threads_of};

/// All that concerns one contractor.
#[derive(Clone, Debug)]
pub struct Desk {
    key: ContractorKey,
    mails: Vec<KeptMail>,
    /// Beside `mails`.
    joints: Vec<Joint>,
    by_id: BTreeMap<MailId, usize>,
    by_message: BTreeMap<Mark, usize>,
    clusters: Clusters<Member>,
    /// Threads that were named before any mail stood in them, and since when.
    anchors: BTreeMap<ThreadId, Timestamp>,
    pins: BTreeMap<Mark, Pin>,
    letter_of: BTreeMap<Mark, LetterId>,
    /// By the name the thread went by then.
    notes: BTreeMap<ThreadId, Vec<Note>>,
    bundles: BTreeMap<MailId, Vec<PartFact>>,
    threads: BTreeMap<ThreadId, Entry>,
    /// Every name a thread ever had or could have had, to the one it has.
    names: BTreeMap<ThreadId, ThreadId>,
    threads_in: BTreeMap<ClusterId, Vec<ThreadId>>,
    /// Mails that stand in other threads than that of their ids, the one they answer first.
    spread: BTreeMap<MailId, Vec<ThreadId>>,
    unplaced: BTreeSet<MailId>,
    /// Clusters whose threads are not in order.
    stale: BTreeSet<ClusterId>,
    letters: BTreeMap<LetterId, KeptLetter>,
    proposals: BTreeMap<ProposalId, KeptProposal>,
    questions: Vec<Question>,
    around: Circumstances,
    live: Option<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Member {
    Mail(usize),
    Anchor(ThreadId),
}

/// A thread, and what follows from it once somebody asks.
#[derive(Clone, Debug)]
struct Entry {
    thread: Thread,
    /// Which asks a mail that stands in several threads answers here.
    placed: BTreeMap<MailId, Vec<(MailId, usize)>>,
    standing: OnceLock<Box<Standing>>,
}

impl Desk {
    /// An empty desk.
    pub fn new(key: ContractorKey) -> Desk {
        Desk {
            key,
            mails: Vec::new(),
            joints: Vec::new(),
            by_id: BTreeMap::new(),
            by_message: BTreeMap::new(),
            clusters: Clusters::new(),
            anchors: BTreeMap::new(),
            pins: BTreeMap::new(),
            letter_of: BTreeMap::new(),
            notes: BTreeMap::new(),
            bundles: BTreeMap::new(),
            threads: BTreeMap::new(),
            names: BTreeMap::new(),
            threads_in: BTreeMap::new(),
            spread: BTreeMap::new(),
            unplaced: BTreeSet::new(),
            stale: BTreeSet::new(),
            letters: BTreeMap::new(),
            proposals: BTreeMap::new(),
            questions: Vec::new(),
            around: Circumstances::default(),
            live: None,
        }
    }

    /// The desk that these facts make, in the order they were recorded.
    pub fn of<'a>(key: ContractorKey, facts: impl IntoIterator<Item = &'a DeskFact>) -> Desk {
        let mut desk = Desk::new(key);
        desk.apply_all(facts);
        desk
    }

    /// Takes in one fact. The same mail again changes nothing.
    pub fn apply(&mut self, fact: &DeskFact) {
        self.apply_all([fact]);
    }

    /// Takes in facts in the order they were recorded, and puts the threads they touch in order once.
    pub fn apply_all<'a>(&mut self, facts: impl IntoIterator<Item = &'a DeskFact>) {
        for fact in facts {
            self.take(fact);
        }
        self.arrange();
    }

    /// Whose desk it is.
    pub fn key(&self) -> &ContractorKey {
        &self.key
    }

    /// All threads, by the Date of their first mail.
    pub fn threads(&self) -> Vec<ThreadId> {
        let first = |entry: &Entry| entry.thread.mails.first().and_then(|mail| self.mail(*mail)).map(|mail| mail.date);
        let mut threads: Vec<_> = self.threads.values().map(|entry| (first(entry), entry.thread.id)).collect();
        threads.sort_unstable();
        threads.into_iter().map(|(_, id)| id).collect()
    }

    /// The name that the thread `id` goes by today; `id` itself where it is unknown.
    pub fn resolve(&self, id: ThreadId) -> ThreadId {
        self.names.get(&id).copied().unwrap_or(id)
    }

    /// All threads that five letters can mean, by today's names.
    pub fn by_short(&self, short: &str) -> Vec<ThreadId> {
        let short = short.to_ascii_lowercase();
        let named = self.names.iter().filter(|(name, _)| name.short() == short).map(|(_, id)| *id);
        named.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The thread of that name or alias.
    pub fn thread(&self, id: ThreadId) -> Option<&Thread> {
        self.threads.get(&self.resolve(id)).map(|entry| &entry.thread)
    }

    /// How the thread of that name or alias stands. Folded when first asked for, and kept until the thread changes.
    pub fn standing(&self, id: ThreadId) -> Option<&Standing> {
        let entry = self.threads.get(&self.resolve(id))?;
        Some(entry.standing.get_or_init(|| Box::new(fold(self.events(entry)))))
    }

    /// A mail.
    pub fn mail(&self, id: MailId) -> Option<&KeptMail> {
        self.by_id.get(&id).and_then(|at| self.mails.get(*at))
    }

    /// All mails, in the order they were seen.
    pub fn mails(&self) -> impl ExactSizeIterator<Item = &KeptMail> {
        self.mails.iter()
    }

    /// The mail with that Message-ID; where several have it, the first by Date.
    pub fn mail_by_message(&self, id: &MessageId) -> Option<&KeptMail> {
        self.by_message.get(&Mark::of_message(id)).and_then(|at| self.mails.get(*at))
    }

    /// The threads a mail stands in, the one it answers first.
    pub fn threads_of(&self, mail: MailId) -> Vec<ThreadId> {
        if let Some(spread) = self.spread.get(&mail) {
            return spread.clone();
        }
        let home = self.resolve(ThreadId::of(&self.key, mail));
        Some(home)
            .filter(|home| self.thread(*home).is_some_and(|thread| thread.mails.contains(&mail)))
            .into_iter()
            .collect()
    }

    /// The threads of the mail, or the letter of ours, with that Message-ID; the one it stands in first.
    pub fn threads_of_message(&self, id: &MessageId) -> Vec<ThreadId> {
        let mark = Mark::of_message(id);
        let letter = self.letter_of.get(&mark).and_then(|letter| self.letters.get(letter));
        match (letter, self.by_message.get(&mark).and_then(|at| self.mails.get(*at))) {
            (Some(letter), _) => letter.fact.threads.iter().map(|thread| self.resolve(*thread)).collect(),
            (None, Some(mail)) => self.threads_of(mail.id),
            (None, None) => Vec::new(),
        }
    }

    /// The first of [`Desk::threads_of_message`].
    pub fn thread_of_message(&self, id: &MessageId) -> Option<ThreadId> {
        self.threads_of_message(id).first().copied()
    }

    /// The mail that `mail` answers, where we have it.
    pub fn answered_by(&self, mail: MailId) -> Option<&KeptMail> {
        let joint = self.by_id.get(&mail).and_then(|at| self.joints.get(*at))?;
        joint.answers.iter().find_map(|mark| self.by_message.get(mark)).and_then(|at| self.mails.get(*at))
    }

    /// What References should say in a reply to `mail` (RFC 5322 section 3.6.4): the ids of those it answers, oldest
    /// first, then its own; the root and the last twenty of a long line.
    pub fn references_for(&self, mail: MailId) -> Vec<MessageId> {
        let mut line: Vec<&KeptMail> = self.mail(mail).into_iter().collect();
        while let Some(above) = line.last().and_then(|last| self.answered_by(last.id)) {
            if line.len() >= 1_000 || line.iter().any(|passed| passed.id == above.id) {
                break;
            }
            line.push(above);
        }
        line.reverse();
        let skipped = 1..line.len().saturating_sub(20);
        let named = line.iter().enumerate().filter(|(i, _)| !skipped.contains(i));
        named.map(|(_, mail)| mail.message_id.clone()).collect()
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

    /// Proposals that ended so since then, oldest first.
    pub fn ended_proposals(&self, since: Timestamp, how: ProposalEnd) -> Vec<&KeptProposal> {
        let ended = |kept: &&KeptProposal| kept.end == Some(how) && kept.ended_at.is_some_and(|at| at >= since);
        let mut ended: Vec<_> = self.proposals.values().filter(ended).collect();
        ended.sort_by(|a, b| (a.ended_at, &a.proposal.id).cmp(&(b.ended_at, &b.proposal.id)));
        ended
    }

    /// The parts a bundle was taken into.
    pub fn parts_of(&self, bundle: MailId) -> &[PartFact] {
        self.bundles.get(&bundle).map_or(&[], Vec::as_slice)
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

    /// Replies to a mail or letter about several threads that fit none of them: they hold the nags of all.
    pub fn unplaced(&self) -> Vec<MailId> {
        self.unplaced.iter().copied().collect()
    }

    /// What of this desk bears on when something is due; the house's part is left for the caller to fill in.
    pub fn circumstances(&self) -> Circumstances {
        let strange = |mail: MailId| self.mail(mail).is_some_and(|mail| mail.author == Author::Stranger);
        let unsettled = self.questions.iter().any(|one| !strange(one.mail)) || !self.unplaced.is_empty();
        let with_task = self.threads.values().filter(|entry| entry.thread.sheet.is_some());
        let working = with_task
            .filter_map(|entry| Some((self.standing(entry.thread.id)?, entry.thread.id)))
            .filter(|(standing, _)| standing.state == State::Open)
            .filter_map(|(standing, thread)| Some((standing.task.as_ref()?, thread)))
            .filter(|(task, _)| task.is_with_contractor())
            .map(|(task, thread)| (task.since, thread))
            .min();
        Circumstances { questioned: unsettled, working, ..self.around.clone() }
    }
}
