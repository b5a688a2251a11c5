//! One cluster parted into threads: a function of the set of its mails, whatever order they came in.
//!
//! The order of evidence: our own Message-ID (a pin); In-Reply-To; References
//! and subject together; a subject tag; the same base subject. Ids tie mails
//! pairwise, so a parent found late ties just the same; subjects tie
//! neighbours in Date order, and only where no id did.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::joint::{Bond, Joint, Mark};
use super::sets::Sets;
use super::words::share_a_word;
use crate::domain::turn::thread_id::ThreadId;

/// A letter of ours: it stands in these threads whatever its headers say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    /// The threads it speaks of.
    pub threads: Vec<ThreadId>,
    /// The content words of its subject.
    pub words: String,
}

/// A thread that exists without a mail: a part of a bundle, a task whose letter has not left yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Anchor {
    /// When it was made.
    pub since: Timestamp,
    /// Its name.
    pub thread: ThreadId,
}

/// A cluster, and what is known besides its mails.
#[derive(Debug)]
pub struct Cluster<'a> {
    /// Its mails, in Date order.
    pub mails: Vec<&'a Joint>,
    /// Its threads without mails, oldest first.
    pub anchors: Vec<Anchor>,
    /// Letters of ours by Message-ID.
    pub pins: &'a BTreeMap<Mark, Pin>,
    /// When threads were closed (`true`) and opened again, oldest first.
    pub closings: Vec<(Timestamp, ThreadId, bool)>,
}

/// A thread as parting finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parted {
    /// The name of its oldest root.
    pub id: ThreadId,
    /// All names its mails and anchors could give it.
    pub names: Vec<ThreadId>,
    /// Its mails, as indexes into the cluster, in Date order.
    pub mails: Vec<usize>,
    /// The mail its first mail answers, under another subject.
    pub drift: Option<usize>,
}

/// A mail that stands in several threads at once: a letter of ours about several, or an answer to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The mail, as an index into the cluster.
    pub mail: usize,
    /// The threads it can belong to, the one it stands in first.
    pub threads: Vec<ThreadId>,
    /// It is that letter itself, and stands in all of them.
    pub letter: bool,
}

/// A cluster in threads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parting {
    /// The threads.
    pub threads: Vec<Parted>,
    /// Mails with several.
    pub spread: Vec<Spread>,
}

/// Parts a cluster into threads.
pub fn part(cluster: &Cluster<'_>) -> Parting {
    let mut work = Work::new(cluster);
    work.find_spread();
    work.tie_by_ids();
    work.tie_strays_of_one_parent();
    work.tie_by_tag();
    work.tie_by_subject();
    work.hang();
    work.threads()
}

/// What a mail answers.
#[derive(Clone, Copy)]
enum Parent<'a> {
    Mail(usize),
    Pin(&'a Pin),
}

struct Work<'a> {
    cluster: &'a Cluster<'a>,
    /// Mails first, then anchors.
    sets: Sets,
    by_message: BTreeMap<Mark, usize>,
    by_thread: BTreeMap<ThreadId, usize>,
    /// The words of each mail, or those it inherits from what it answers.
    words: Vec<&'a str>,
    /// What each mail answers, nearest first.
    parents: Vec<Vec<Parent<'a>>>,
    spread: BTreeMap<usize, &'a Pin>,
    /// Mails that an id or a tag tied to another.
    tied: Vec<bool>,
    /// Where hanging mails hang.
    hangs_on: BTreeMap<usize, usize>,
}

impl<'a> Work<'a> {
    fn new(cluster: &'a Cluster<'a>) -> Work<'a> {
        let mails = &cluster.mails;
        let mut by_message = BTreeMap::new();
        for (i, mail) in mails.iter().enumerate().filter(|(_, mail)| mail.bond == Bond::Ties) {
            by_message.entry(mail.message).or_insert(i);
        }
        let mut by_thread = BTreeMap::new();
        let mut sets = Sets::new(mails.len() + cluster.anchors.len());
        let ties = mails.iter().map(|mail| mail.thread).enumerate();
        let anchors = cluster.anchors.iter().enumerate().map(|(i, anchor)| (mails.len() + i, anchor.thread));
        for (i, thread) in ties.chain(anchors) {
            sets.tie(i, *by_thread.entry(thread).or_insert(i));
        }
        let mut work = Work {
            cluster,
            sets,
            by_message,
            by_thread,
            words: Vec::new(),
            parents: Vec::new(),
            spread: BTreeMap::new(),
            tied: vec![false; mails.len()],
            hangs_on: BTreeMap::new(),
        };
        work.parents = (0..mails.len()).map(|i| work.parents_of(i)).collect();
        work.words = inherited_words(mails, &work.parents);
        work
    }

    fn mail(&self, i: usize) -> Option<&'a Joint> {
        self.cluster.mails.get(i).copied()
    }

    fn ties(&self, i: usize) -> bool {
        self.mail(i).is_some_and(|mail| mail.bond == Bond::Ties)
    }

    fn parents_of(&self, i: usize) -> Vec<Parent<'a>> {
        let Some(mail) = self.mail(i) else { return Vec::new() };
        let known = |mark: &Mark| match (self.cluster.pins.get(mark), self.by_message.get(mark)) {
            (Some(pin), _) => Some(Parent::Pin(pin)),
            (None, Some(at)) if *at != i => Some(Parent::Mail(*at)),
            _ => None,
        };
        mail.answers.iter().filter_map(known).collect()
    }

    fn parents(&self, i: usize) -> &[Parent<'a>] {
        self.parents.get(i).map_or(&[], Vec::as_slice)
    }

    fn words_of(&self, parent: Parent<'a>) -> &'a str {
        match parent {
            Parent::Mail(i) => self.words.get(i).copied().unwrap_or_default(),
            Parent::Pin(pin) => &pin.words,
        }
    }

    /// Whether `mail` goes on with what `parent` is about: the test for drift.
    fn goes_on(&self, mail: &Joint, parent: Parent<'a>) -> bool {
        let old = self.words_of(parent);
        let same_subject = match parent {
            Parent::Mail(i) => self.mail(i).is_some_and(|parent| parent.subject == mail.subject),
            Parent::Pin(_) => false,
        };
        mail.words.is_empty() || old.is_empty() || same_subject || share_a_word(&mail.words, old)
    }

    /// Letters of ours about several threads, and the answers to them that name no thread by their ids.
    fn find_spread(&mut self) {
        for i in 0..self.cluster.mails.len() {
            let Some(mail) = self.mail(i).filter(|mail| mail.bond == Bond::Ties) else { continue };
            if let Some(pin) = self.cluster.pins.get(&mail.message) {
                if pin.threads.len() > 1 {
                    self.spread.insert(i, pin);
                }
                continue;
            }
            let homes: Vec<Option<&Pin>> = self.parents(i).iter().map(|parent| self.spread_pin(*parent)).collect();
            let nearest = homes.first().copied().flatten();
            let by_ids_alone =
                homes.iter().all(Option::is_some) && self.parents(i).iter().all(|p| self.goes_on(mail, *p));
            if let Some(pin) = nearest.filter(|_| by_ids_alone) {
                self.spread.insert(i, pin);
            }
        }
    }

    fn spread_pin(&self, parent: Parent<'a>) -> Option<&'a Pin> {
        match parent {
            Parent::Mail(i) => self.spread.get(&i).copied(),
            Parent::Pin(pin) => Some(pin).filter(|pin| pin.threads.len() > 1),
        }
    }

    fn tie_by_ids(&mut self) {
        for i in 0..self.cluster.mails.len() {
            let Some(mail) = self.mail(i).filter(|mail| mail.bond == Bond::Ties) else { continue };
            if self.spread.contains_key(&i) {
                continue;
            }
            if let Some(pin) = self.cluster.pins.get(&mail.message) {
                self.tie_to(i, Parent::Pin(pin));
                continue;
            }
            for (n, parent) in self.parents(i).to_vec().into_iter().enumerate() {
                let joins = if mail.words.is_empty() {
                    n == 0 || !self.is_old_matter(i, parent)
                } else {
                    self.goes_on(mail, parent)
                };
                if joins {
                    self.tie_to(i, parent);
                }
            }
        }
    }

    /// A mail without words of its own answers its nearest parent; a further reference that another of its
    /// references left under a new subject is no part of that.
    fn is_old_matter(&self, i: usize, parent: Parent<'a>) -> bool {
        let Parent::Mail(old) = parent else { return false };
        let Some(old) = self.mail(old) else { return false };
        self.parents(i).iter().any(|other| match other {
            Parent::Mail(other) => self.mail(*other).is_some_and(|other| {
                other.answers.contains(&old.message) && !other.words.is_empty() && !self.goes_on(other, parent)
            }),
            Parent::Pin(_) => false,
        })
    }

    fn tie_to(&mut self, i: usize, parent: Parent<'a>) {
        let other = match parent {
            Parent::Mail(other) => Some(other).filter(|other| !self.spread.contains_key(other)),
            Parent::Pin(pin) => match pin.threads.as_slice() {
                [only] => self.by_thread.get(only).copied(),
                _ => None,
            },
        };
        if let Some(other) = other {
            self.sets.tie(i, other);
            self.mark_tied(i);
        }
    }

    fn mark_tied(&mut self, i: usize) {
        if let Some(tied) = self.tied.get_mut(i) {
            *tied = true;
        }
    }

    /// Mails under one subject that answer the same mail, which we don't have.
    fn tie_strays_of_one_parent(&mut self) {
        let mut first: BTreeMap<(Mark, Mark), usize> = BTreeMap::new();
        for i in 0..self.cluster.mails.len() {
            let Some(mail) = self.mail(i).filter(|_| self.ties(i) && !self.spread.contains_key(&i)) else { continue };
            let Some(subject) = mail.subject else { continue };
            for unknown in mail
                .answers
                .iter()
                .filter(|mark| !self.by_message.contains_key(mark) && !self.cluster.pins.contains_key(mark))
            {
                let stray = *first.entry((*unknown, subject)).or_insert(i);
                self.sets.tie(i, stray);
            }
        }
    }

    fn tie_by_tag(&mut self) {
        let mut tagged: BTreeMap<Mark, Vec<usize>> = BTreeMap::new();
        for (thread, at) in &self.by_thread {
            if self.mail(*at).is_none_or(|mail| mail.bond == Bond::Ties) {
                tagged.entry(Mark::of_thread(*thread)).or_default().push(*at);
            }
        }
        for i in self.loose() {
            let named = self.mail(i).and_then(|mail| mail.tag).and_then(|tag| tagged.get(&tag));
            let Some([first, rest @ ..]) = named.map(Vec::as_slice) else { continue };
            let home = self.sets.find(*first);
            if rest.iter().all(|other| self.sets.find(*other) == home) && home != self.sets.find(i) {
                self.sets.tie(i, home);
                self.mark_tied(i);
            }
        }
    }

    /// Mails that nothing has tied to an older one.
    fn loose(&self) -> Vec<usize> {
        let all = 0..self.cluster.mails.len();
        all.filter(|i| self.ties(*i) && !self.spread.contains_key(i) && self.tied.get(*i) == Some(&false)).collect()
    }

    fn tie_by_subject(&mut self) {
        let mut last: BTreeMap<Mark, usize> = BTreeMap::new();
        let loose = self.loose();
        for i in 0..self.cluster.mails.len() {
            let Some(mail) = self.mail(i).filter(|_| self.ties(i) && !self.spread.contains_key(&i)) else { continue };
            let Some(subject) = mail.subject else { continue };
            let previous = last.insert(subject, i);
            if let Some(previous) = previous.filter(|_| loose.binary_search(&i).is_ok())
                && !self.was_closed(previous, mail.date)
            {
                self.sets.tie(i, previous);
            }
        }
    }

    /// Whether the thread of `mail` was closed between it and `then`.
    fn was_closed(&mut self, mail: usize, then: Timestamp) -> bool {
        let Some(from) = self.mail(mail) else { return false };
        if from.closes {
            return true;
        }
        let home = self.sets.find(mail);
        let between = self.cluster.closings.iter().rev().find(|(at, thread, _)| {
            let there = self.by_thread.get(thread).copied();
            from.date < *at && *at < then && there.is_some_and(|there| self.sets.find(there) == home)
        });
        between.is_some_and(|(_, _, closed)| *closed)
    }

    /// Hangs the words of strangers, lists and forgers on what they answer, one on another if need be.
    fn hang(&mut self) {
        let mut hanging: BTreeMap<Mark, usize> = BTreeMap::new();
        for i in 0..self.cluster.mails.len() {
            let Some(mail) = self.mail(i).filter(|mail| mail.bond != Bond::Ties) else { continue };
            let on_word = self.parents(i).iter().find_map(|parent| match parent {
                Parent::Mail(at) => Some(*at).filter(|at| !self.spread.contains_key(at)),
                Parent::Pin(pin) => pin.threads.first().and_then(|thread| self.by_thread.get(thread).copied()),
            });
            let on_other =
                || mail.answers.iter().find_map(|mark| hanging.get(mark)).and_then(|at| self.hangs_on.get(at)).copied();
            let place = on_word.or_else(on_other);
            if let Some(place) = place.or(Some(i).filter(|_| mail.bond == Bond::HangsOrStands)) {
                self.hangs_on.insert(i, place);
            }
            hanging.entry(mail.message).or_insert(i);
        }
    }

    fn threads(mut self) -> Parting {
        let count = self.cluster.mails.len();
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for i in 0..count + self.cluster.anchors.len() {
            let place = if i >= count || self.ties(i) { Some(i) } else { self.hangs_on.get(&i).copied() };
            if let Some(place) = place.filter(|_| !self.spread.contains_key(&i)) {
                groups.entry(self.sets.find(place)).or_default().push(i);
            }
        }
        let threads = groups.into_values().filter_map(|group| self.thread(&group)).collect();
        let spread = self.spread.iter().map(|(mail, pin)| Spread {
            mail: *mail,
            threads: pin.threads.clone(),
            letter: self.mail(*mail).is_some_and(|mail| self.cluster.pins.contains_key(&mail.message)),
        });
        Parting { threads, spread: spread.collect() }
    }

    fn thread(&self, group: &[usize]) -> Option<Parted> {
        let count = self.cluster.mails.len();
        let mails: Vec<usize> = group.iter().copied().filter(|i| *i < count).collect();
        let root = |i: &usize| match self.mail(*i) {
            Some(mail) => Some((mail.date, mail.thread)),
            None => self.cluster.anchors.get(*i - count).map(|anchor| (anchor.since, anchor.thread)),
        };
        let stands = |i: &&usize| **i >= count || self.ties(**i) || self.hangs_on.get(*i) == Some(*i);
        let mut roots: Vec<(Timestamp, ThreadId)> = group.iter().filter(stands).filter_map(root).collect();
        roots.sort_unstable();
        let id = roots.first()?.1;
        let mut names: Vec<ThreadId> = roots.into_iter().map(|(_, name)| name).collect();
        names.sort_unstable();
        names.dedup();
        let drift = mails.first().and_then(|first| self.drifted_from(*first, &mails));
        Some(Parted { id, names, mails, drift })
    }

    /// What the first mail of a thread answers, when that stands in another.
    fn drifted_from(&self, first: usize, thread: &[usize]) -> Option<usize> {
        let answered = self.parents(first).iter().find_map(|parent| match parent {
            Parent::Mail(at) => Some(*at),
            Parent::Pin(pin) => pin.threads.first().and_then(|thread| self.by_thread.get(thread).copied()),
        });
        answered.filter(|at| self.ties(first) && thread.binary_search(at).is_err())
    }
}

/// Mails without a subject are followed this far back; further, and in a circle, they are about nothing.
const LONGEST_WAY: usize = 1_000;

/// Each mail's own words; where it has none, those of the nearest mail it answers that has.
fn inherited_words<'a>(mails: &[&'a Joint], parents: &[Vec<Parent<'a>>]) -> Vec<&'a str> {
    let mut words: Vec<Option<&str>> =
        mails.iter().map(|mail| Some(&*mail.words).filter(|words| !words.is_empty())).collect();
    for start in 0..mails.len() {
        let mut way = Vec::new();
        let mut at = start;
        let found = loop {
            match (words.get(at).copied().flatten(), parents.get(at).and_then(|parents| parents.first())) {
                (Some(known), _) => break known,
                (None, Some(Parent::Pin(pin))) => break pin.words.as_str(),
                (None, Some(Parent::Mail(up))) if way.len() < LONGEST_WAY => {
                    way.push(at);
                    at = *up;
                }
                (None, _) => break "",
            }
        };
        way.push(at);
        for passed in way {
            if let Some(slot) = words.get_mut(passed) {
                slot.get_or_insert(found);
            }
        }
    }
    words.into_iter().map(Option::unwrap_or_default).collect()
}
