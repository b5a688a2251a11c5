//! Whole mails: BODY.PEEK[] in pipelined sets, large ones only in part, and what cannot be read put aside.

use std::collections::{BTreeMap, BTreeSet};

use tracing::warn;

use super::fault::{Code, Fault};
use super::reply::{Mode, found};
use super::row::row;
use super::session::Session;
use super::state::{Era, State};
use super::uidset::UidSet;
use super::{Copy, Fetched};

/// What came, by UID.
type Bodies = BTreeMap<u32, Fetched>;

impl State {
    /// The mails, in the order asked for. The caller bounds the sum of their sizes.
    pub(super) async fn fetch(&mut self, session: &mut Session, copies: &[Copy]) -> Result<Vec<Fetched>, Fault> {
        let mut by_era: BTreeMap<Era, BTreeSet<u32>> = BTreeMap::new();
        for copy in copies {
            by_era.entry((copy.folder.clone(), copy.validity)).or_default().insert(copy.uid);
        }
        let mut bodies: BTreeMap<Era, Bodies> = BTreeMap::new();
        for (era, uids) in by_era {
            let came = self.fetch_folder(session, &era, uids).await?;
            bodies.insert(era, came);
        }
        let mut answered: BTreeMap<&Copy, usize> = BTreeMap::new();
        let mut answers: Vec<Fetched> = Vec::with_capacity(copies.len());
        for (at, copy) in copies.iter().enumerate() {
            let answer = match answered.get(copy).and_then(|first| answers.get(*first)) {
                Some(again) => again.clone(),
                None => {
                    let era = (copy.folder.clone(), copy.validity);
                    bodies.get_mut(&era).and_then(|bodies| bodies.remove(&copy.uid)).unwrap_or(Fetched::Gone)
                }
            };
            answered.entry(copy).or_insert(at);
            answers.push(answer);
        }
        Ok(answers)
    }

    /// Queues behind headers that are under way in the same folder: the wire does not rest between the two.
    async fn fetch_folder(&mut self, session: &mut Session, era: &Era, uids: BTreeSet<u32>) -> Result<Bodies, Fault> {
        self.settle_but(session, era).await?;
        let copy = |uid: u32| Copy { folder: era.0.clone(), validity: era.1, uid };
        let mut bodies = Bodies::new();
        let (mut together, mut alone) = (Vec::new(), Vec::new());
        for uid in uids {
            if self.is_hopeless(&copy(uid)) {
                bodies.insert(uid, Fetched::Parked("it could not be read five times".into()));
            } else if self.is_suspect(&copy(uid)) {
                alone.push(uid);
            } else {
                together.push(uid);
            }
        }
        if !self.open_era(session, era).await? {
            return Ok(bodies);
        }
        let all = together.len();
        self.ask_bodies(session, era, &together, &mut bodies).await?;
        let missing: Vec<u32> = together.into_iter().filter(|uid| !bodies.contains_key(uid)).collect();
        if missing.is_empty() && alone.is_empty() {
            return Ok(bodies);
        }
        self.settle(session).await?;
        self.open_era(session, era).await?;
        let missing = still_there(session, &missing).await?;
        if all > 1 && missing.len() == all {
            return Err(Fault::No(Code::Busy, "the server gives no mail at present".into()));
        }
        alone.extend(missing);
        let mut later = None;
        for uid in alone {
            self.ask_bodies(session, era, &[uid], &mut bodies).await?;
            let came = bodies.contains_key(&uid);
            if came {
                self.recovered(&copy(uid));
            }
            if !came && !still_there(session, &[uid]).await?.is_empty() {
                if self.failed(&copy(uid)) {
                    bodies.insert(uid, Fetched::Parked("the server did not give it five times".into()));
                } else {
                    later = Some(uid);
                }
            }
        }
        match later {
            Some(uid) => Err(Fault::No(Code::Busy, format!("mail {uid} of {:?} could not be read", era.0.0))),
            None => Ok(bodies),
        }
    }

    /// Opens the folder for reading; whether it is there and its UIDs still mean the same.
    pub(super) async fn open_era(&mut self, session: &mut Session, era: &Era) -> Result<bool, Fault> {
        if !session.has_open(&era.0, Mode::Read) {
            let wire = self.catalogue(session, false).await?.wire(&era.0);
            let tag = session.open(&wire, Mode::Read)?;
            match session.opened(tag, &era.0, Mode::Read).await {
                Ok(_) => {}
                Err(Fault::No(..)) => return Ok(false),
                Err(fault) => return Err(fault),
            }
        }
        Ok(session.selected.as_ref().is_some_and(|selected| selected.validity == era.1))
    }

    /// Asks for these mails in one go. A refusal is not an error: what did not come is looked at by the caller.
    async fn ask_bodies(
        &mut self,
        session: &mut Session,
        era: &Era,
        uids: &[u32],
        bodies: &mut Bodies,
    ) -> Result<(), Fault> {
        if uids.is_empty() {
            return Ok(());
        }
        let small = self.small.entry(era.clone()).or_default();
        let (known, unknown): (Vec<u32>, Vec<u32>) = uids.iter().copied().partition(|uid| small.contains(*uid));
        let limit = self.whole_limit;
        let mut tags = Vec::new();
        for (_, set) in known.into_iter().collect::<UidSet>().lines(session.room) {
            tags.push(session.send(&format!("UID FETCH {set} (UID BODY.PEEK[])")));
        }
        for (_, set) in unknown.iter().copied().collect::<UidSet>().lines(session.room) {
            tags.push(session.send(&format!("UID FETCH {set} (UID BODY.PEEK[]<0.{limit}>)")));
        }
        let copy = |uid: u32| Copy { folder: era.0.clone(), validity: era.1, uid };
        let whole = usize::try_from(limit).unwrap_or(usize::MAX);
        let (scan, placed) = (&mut self.scan, self.placed.get(era));
        let fetching = &mut self.fetching;
        fetching.extend(uids.iter().map(|uid| copy(*uid)));
        let ended = session
            .collect(&tags, |response| {
                let Some(mut row) = row(response) else { return };
                let Some(bytes) = row.body.take() else {
                    if let Some(scan) = scan.as_mut().filter(|_| row.header.is_some()) {
                        scan.note(era, row, placed, small, u64::from(limit));
                    }
                    return;
                };
                if fetching.remove(&copy(row.uid)) && !bytes.is_empty() {
                    let whole = bytes.len() < whole || unknown.binary_search(&row.uid).is_err();
                    bodies.insert(row.uid, if whole { Fetched::Whole(bytes) } else { Fetched::Cut(bytes) });
                }
            })
            .await?;
        fetching.clear();
        for ended in ended {
            match ended.ok() {
                Ok(_) => {}
                Err(Fault::No(_, words)) => warn!(folder = era.0.0, words, "mails were refused"),
                Err(fault) => return Err(fault),
            }
        }
        Ok(())
    }
}

/// Which of these UIDs exist in the open folder.
pub(super) async fn still_there(session: &mut Session, uids: &[u32]) -> Result<Vec<u32>, Fault> {
    let mut there = BTreeSet::new();
    let mut tags = Vec::new();
    for (_, set) in uids.iter().copied().collect::<UidSet>().lines(session.room) {
        tags.push(session.send(&format!("UID SEARCH UID {set}")));
    }
    for ended in session.collect(&tags, |response| there.extend(found(response).iter().copied())).await? {
        ended.ok()?;
    }
    Ok(uids.iter().copied().filter(|uid| there.contains(uid)).collect())
}
