//! Keeping the threads of a desk in order: each stale cluster is parted anew, and only that.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::Timestamp;

use super::take::closing;
use super::{Desk, Entry, Member};
use crate::domain::people::roster::Side;
use crate::domain::reading::Kind;
use crate::domain::reading::mail::MailId;
use crate::domain::turn::kept::KeptMail;
use crate::domain::turn::standing::{OpenAsk, answers_among, fold};
use crate::domain::turn::thread::{Note, NoteKind, Thread};
use crate::domain::turn::thread_id::ThreadId;
use crate::domain::turn::threading::clusters::ClusterId;
use crate::domain::turn::threading::joint::Joint;
use crate::domain::turn::threading::partition::{Anchor, Cluster, Parted, part};
use crate::domain::work::task::Sheet;

/// A mail that speaks to several threads, and which those can be.
struct Wide {
    mail: MailId,
    date: Timestamp,
    /// The one it stands in where it fits none.
    home: ThreadId,
    threads: Vec<ThreadId>,
    /// What becomes of it where it fits none.
    unfit: Unfit,
}

/// What becomes of a wide mail that answers nothing asked in its threads.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unfit {
    /// It is a word in its home like any other.
    StaysHome,
    /// It stays home and is asked about, where anything was open.
    IsAskedAbout,
    /// Its home is nobody's any more: it is asked about.
    IsHomeless,
}

impl Desk {
    /// Puts the threads of every stale cluster in order.
    pub fn arrange(&mut self) {
        for cluster in std::mem::take(&mut self.stale) {
            self.part_cluster(cluster);
        }
    }

    fn part_cluster(&mut self, id: ClusterId) {
        let mut mails: Vec<usize> = Vec::new();
        let mut anchors: Vec<Anchor> = Vec::new();
        for member in self.clusters.members(id) {
            match member {
                Member::Mail(at) => mails.push(*at),
                Member::Anchor(thread) => {
                    let since = self.anchors.get(thread).copied().unwrap_or(Timestamp::MIN);
                    anchors.push(Anchor { since, thread: *thread });
                }
            }
        }
        mails.sort_by_key(|at| self.joints.get(*at).map(Joint::order));
        anchors.sort_unstable();
        let joints: Vec<&Joint> = mails.iter().filter_map(|at| self.joints.get(*at)).collect();
        let closings = self.closings(&joints, &anchors);
        let cluster = Cluster { mails: joints, anchors, pins: &self.pins, closings };
        let parting = part(&cluster);
        let ids: Vec<MailId> = cluster.mails.iter().map(|joint| joint.mail).collect();

        self.forget_threads(id, &ids);
        let named: BTreeMap<usize, ThreadId> =
            parting.threads.iter().flat_map(|parted| parted.mails.iter().map(|mail| (*mail, parted.id))).collect();
        for parted in &parting.threads {
            self.open_thread(id, parted, &ids, &named);
        }
        let mut wide = Vec::new();
        for spread in parting.spread {
            let Some(mail) = ids.get(spread.mail).and_then(|id| self.mail(*id)) else { continue };
            let (mail, date) = (mail.id, mail.date);
            let threads: Vec<ThreadId> = spread.threads.iter().map(|thread| self.resolve(*thread)).collect();
            let Some(home) = threads.first().copied() else { continue };
            if spread.letter {
                self.stand_in(mail, &threads);
            } else {
                wide.push(Wide { mail, date, home, threads, unfit: Unfit::IsAskedAbout });
            }
        }
        self.place_bundles(&ids, &mut wide);
        self.place(wide);
    }

    fn closings(&self, mails: &[&Joint], anchors: &[Anchor]) -> Vec<(Timestamp, ThreadId, bool)> {
        let threads = mails.iter().map(|mail| mail.thread).chain(anchors.iter().map(|anchor| anchor.thread));
        let noted =
            threads.flat_map(|thread| self.notes.get(&thread).into_iter().flatten().map(move |note| (thread, note)));
        let mut closings: Vec<_> =
            noted.filter_map(|(thread, note)| closing(&note.what).map(|closed| (note.at, thread, closed))).collect();
        closings.sort_unstable();
        closings.dedup();
        closings
    }

    fn forget_threads(&mut self, cluster: ClusterId, mails: &[MailId]) {
        for thread in self.threads_in.remove(&cluster).unwrap_or_default() {
            self.threads.remove(&thread);
        }
        for mail in mails {
            self.spread.remove(mail);
            self.unplaced.remove(mail);
        }
    }

    fn open_thread(&mut self, cluster: ClusterId, parted: &Parted, ids: &[MailId], named: &BTreeMap<usize, ThreadId>) {
        let noted = |thread: &ThreadId| self.notes.get(thread).into_iter().flatten();
        let mut notes: Vec<_> = parted.names.iter().flat_map(noted).collect();
        notes.sort_by_key(|note| note.at);
        let mut letters = Vec::new();
        let mut sheet: Option<Box<Sheet>> = None;
        for note in &notes {
            match &note.what {
                NoteKind::Letter(letter) => letters.push(letter.clone()),
                NoteKind::Task(opened) => sheet = Some(opened.clone()),
                _ => {}
            }
        }
        let mails: Vec<MailId> = parted.mails.iter().filter_map(|at| ids.get(*at).copied()).collect();
        let names = |thread: ThreadId| parted.names.binary_search(&thread).is_ok();
        let mut proposals: Vec<_> = self.proposals.values().filter(|kept| names(kept.proposal.thread)).collect();
        proposals.sort_by_key(|kept| kept.at);
        let base = || mails.first().and_then(|mail| self.mail(*mail)).map(|mail| mail.base_subject.to_string());
        let part_title =
            || self.bundles.values().flatten().find(|part| names(part.thread)).map(|part| part.title.clone());
        let sheet_title = sheet.as_ref().map(|sheet| sheet.title.clone());
        let thread = Thread {
            id: parted.id,
            aliases: parted.names.iter().copied().filter(|name| *name != parted.id).collect(),
            subject: sheet_title.or_else(part_title).or_else(base).unwrap_or_default(),
            letters,
            proposals: proposals.into_iter().map(|kept| kept.proposal.id.clone()).collect(),
            drift: parted.drift.and_then(|from| named.get(&from).copied()),
            mails,
            sheet,
        };
        for name in &parted.names {
            self.names.insert(*name, parted.id);
        }
        self.threads_in.entry(cluster).or_default().push(parted.id);
        self.threads.insert(parted.id, Entry { thread, placed: BTreeMap::new(), standing: OnceLock::new() });
    }

    /// Replies in the thread of a bundle speak to the threads of its parts; the bundle itself stands in all.
    fn place_bundles(&mut self, mails: &[MailId], wide: &mut Vec<Wide>) {
        for bundle in mails {
            let Some(parts) = self.bundles.get(bundle) else { continue };
            let Some((date, side)) = self.mail(*bundle).and_then(|mail| mail.side().map(|side| (mail.date, side)))
            else {
                continue;
            };
            let home = self.resolve(ThreadId::of(&self.key, *bundle));
            let mut threads: Vec<ThreadId> = parts.iter().map(|part| self.resolve(part.thread)).collect();
            threads.dedup();
            let unfit = if self.is_replaced(home) { Unfit::IsHomeless } else { Unfit::StaysHome };
            let replies: Vec<&KeptMail> = self
                .thread(home)
                .map_or(&[][..], |thread| &thread.mails)
                .iter()
                .filter_map(|id| self.mail(*id))
                .collect();
            let speaks = |mail: &&KeptMail| {
                mail.date > date
                    && mail.side() == Some(side.other())
                    && mail.own.is_none()
                    && mail.unproven.is_none()
                    && mail.kind() == Kind::Person
            };
            let found: Vec<(MailId, Timestamp)> =
                replies.into_iter().filter(speaks).map(|mail| (mail.id, mail.date)).collect();
            for (mail, date) in found {
                wide.push(Wide { mail, date, home, threads: threads.clone(), unfit });
            }
            let mut all = vec![home];
            all.extend(&threads);
            self.stand_in(*bundle, &all);
        }
    }

    /// Puts each wide mail, in Date order, into the threads whose asks it answers.
    fn place(&mut self, mut wide: Vec<Wide>) {
        wide.sort_by_key(|wide| (wide.date, wide.mail));
        for wide in wide {
            let Some(mail) = self.mail(wide.mail) else { continue };
            let Some(side) = mail.side() else { continue };
            let asked: Vec<(ThreadId, OpenAsk)> =
                wide.threads.iter().flat_map(|thread| self.asked_before(*thread, wide.date, side)).collect();
            let open: Vec<&OpenAsk> = asked.iter().map(|(_, open)| open).collect();
            let struck = mail.reading.as_deref().map_or_else(Vec::new, |reading| answers_among(reading, &open));
            let substantial =
                mail.reading.as_deref().is_some_and(|reading| !reading.thanks_only && !reading.acknowledgement);
            let mut fits: BTreeMap<ThreadId, Vec<(MailId, usize)>> = BTreeMap::new();
            for (thread, open) in &asked {
                if struck.contains(&(open.mail, open.index)) {
                    fits.entry(*thread).or_default().push((open.mail, open.index));
                }
            }
            let asked_about = match wide.unfit {
                Unfit::StaysHome => false,
                Unfit::IsAskedAbout => !asked.is_empty(),
                Unfit::IsHomeless => true,
            };
            if fits.is_empty() && substantial && asked_about {
                self.unplaced.insert(wide.mail);
            }
            let mut threads: Vec<ThreadId> = fits.keys().copied().collect();
            if threads.is_empty() || wide.unfit != Unfit::IsAskedAbout {
                threads.retain(|thread| *thread != wide.home);
                threads.insert(0, wide.home);
            }
            self.stand_in(wide.mail, &threads);
            for (thread, answered) in fits {
                if let Some(entry) = self.threads.get_mut(&thread) {
                    entry.placed.entry(wide.mail).or_default().extend(answered);
                }
            }
        }
    }

    fn is_replaced(&self, thread: ThreadId) -> bool {
        let replaced = |note: &Note| matches!(note.what, NoteKind::Replaced(_));
        let names = self.thread(thread).map(|thread| thread.aliases.iter().chain([&thread.id]));
        names.into_iter().flatten().filter_map(|name| self.notes.get(name)).flatten().any(replaced)
    }

    /// What `side` was asked in a thread and had not answered before `date`.
    fn asked_before(&self, thread: ThreadId, date: Timestamp, side: Side) -> Vec<(ThreadId, OpenAsk)> {
        let Some(entry) = self.threads.get(&thread) else { return Vec::new() };
        let before = self.events(entry).into_iter().filter(|event| event.at < date);
        let standing = fold(before);
        standing.open_asks.into_iter().filter(|open| open.asked_by != side).map(|open| (thread, open)).collect()
    }

    /// Makes a mail stand in threads, in Date order, the first being the one it answers.
    fn stand_in(&mut self, mail: MailId, threads: &[ThreadId]) {
        let order = |id: &MailId| self.mail(*id).map(|mail| (mail.date, mail.id));
        let mut places = Vec::new();
        for thread in threads {
            let Some(entry) = self.threads.get(thread) else { continue };
            let at = entry.thread.mails.partition_point(|other| order(other) < order(&mail));
            if entry.thread.mails.get(at) != Some(&mail) {
                places.push((*thread, at));
            }
        }
        for (thread, at) in places {
            if let Some(entry) = self.threads.get_mut(&thread) {
                entry.thread.mails.insert(at, mail);
                entry.standing = OnceLock::new();
            }
        }
        if threads.len() > 1 || !threads.contains(&self.resolve(ThreadId::of(&self.key, mail))) {
            let known = self.spread.entry(mail).or_default();
            for thread in threads {
                if !known.contains(thread) {
                    known.push(*thread);
                }
            }
        }
    }
}
