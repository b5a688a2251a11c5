//! What the mailbox knows besides its connection; it outlives every session.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use super::catalogue::Catalogue;
use super::caution::Cautions;
use super::scan::Scan;
use super::uidset::UidSet;
use super::{Access, Copy, FolderName, ImapSettings, Layout, Role};

/// Tries before a mail is parked.
pub(super) const TRIES: u32 = 5;

/// The owner makes or renames no folder so soon after all were listed.
const JUST_LISTED: Duration = Duration::from_secs(5);

/// A folder in one life of its UIDs.
pub(super) type Era = (FolderName, u32);

/// What is known.
pub(super) struct State {
    pub(super) layout: Layout,
    pub(super) access: Access,
    pub(super) whole_limit: u32,
    /// Folders under other names than the layout's.
    pub(super) followed: BTreeMap<Role, FolderName>,
    /// Dropped with the session.
    pub(super) catalogue: Option<Catalogue>,
    /// When the catalogue was listed.
    pub(super) listed: Option<Instant>,
    /// Copies we put there ourselves and told the service of: not told again.
    pub(super) placed: BTreeMap<Era, UidSet>,
    /// Copies known to be no larger than the limit.
    pub(super) small: BTreeMap<Era, UidSet>,
    /// How often a copy could not be read.
    tries: BTreeMap<Copy, u32>,
    /// Copies that could not be read [`TRIES`] times.
    pub(super) hopeless: BTreeMap<Era, UidSet>,
    /// Where reading headers broke.
    pub(super) cautions: Cautions,
    /// The headers being read; dropped with the session.
    pub(super) scan: Option<Scan>,
    /// Copies whose bodies are being fetched, to be suspected when the session dies over them.
    pub(super) fetching: BTreeSet<Copy>,
}

impl State {
    pub(super) fn new(settings: &ImapSettings, layout: Layout) -> State {
        let followed =
            layout.followed.iter().map(|(key, name)| (Role::Contractor(key.clone()), name.clone())).collect();
        State {
            layout,
            access: settings.access,
            whole_limit: settings.whole_limit,
            followed,
            catalogue: None,
            listed: None,
            placed: BTreeMap::new(),
            small: BTreeMap::new(),
            tries: BTreeMap::new(),
            hopeless: BTreeMap::new(),
            cautions: Cautions::default(),
            scan: None,
            fetching: BTreeSet::new(),
        }
    }

    /// Whether all folders were listed a moment ago.
    pub(super) fn has_just_listed(&self) -> bool {
        self.listed.is_some_and(|at| at.elapsed() < JUST_LISTED)
    }

    /// Counts a failed try; whether that was one too many.
    pub(super) fn failed(&mut self, copy: &Copy) -> bool {
        let tries = self.tries.entry(copy.clone()).or_default();
        *tries += 1;
        let hopeless = *tries >= TRIES;
        if hopeless {
            let era = (copy.folder.clone(), copy.validity);
            self.hopeless.entry(era).or_default().insert(copy.uid, copy.uid);
        }
        hopeless
    }

    /// Whether this copy was tried too often.
    pub(super) fn is_hopeless(&self, copy: &Copy) -> bool {
        let era = (copy.folder.clone(), copy.validity);
        self.hopeless.get(&era).is_some_and(|uids| uids.contains(copy.uid))
    }

    /// The session is gone. When it died over an answer, what was being asked for is suspected.
    pub(super) fn session_lost(&mut self, garbled: bool) {
        self.catalogue = None;
        let scan = self.scan.take();
        let fetching = std::mem::take(&mut self.fetching);
        if !garbled {
            return;
        }
        if let Some(copy) = scan.and_then(|scan| self.cautions.broke(scan.front()?)) {
            self.failed(&copy);
        }
        // Mails come in ascending order: the first that did not come is the likeliest culprit. It is asked for alone
        // from now on, and what breaks a connection alone is guilty.
        let alone = fetching.len() == 1;
        if let Some(first) = fetching.into_iter().next() {
            if alone {
                self.failed(&first);
            } else {
                self.tries.entry(first).or_insert(0);
            }
        }
    }

    /// Whether this copy was in a batch that broke.
    pub(super) fn is_suspect(&self, copy: &Copy) -> bool {
        self.tries.contains_key(copy)
    }

    /// It could be read after all.
    pub(super) fn recovered(&mut self, copy: &Copy) {
        self.tries.remove(copy);
    }

    /// The service knows of this copy already.
    pub(super) fn place_known(&mut self, copy: &Copy) {
        let era = (copy.folder.clone(), copy.validity);
        self.placed.entry(era).or_default().insert(copy.uid, copy.uid);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state() -> State {
        let tls = crate::shell::tls::client_config(None, Some([0; 32])).unwrap();
        let secret = crate::shell::secret::Secret::new(String::new());
        let settings = ImapSettings::new("localhost", 993, super::super::Security::Tls, tls, "owner", secret);
        let (root, own_root) = ("Contractors".to_owned(), "Strawboss".to_owned());
        let layout = Layout { root, contractors: BTreeMap::new(), own_root, followed: BTreeMap::new() };
        State::new(&settings, layout)
    }

    fn copy(uid: u32) -> Copy {
        Copy { folder: FolderName("INBOX".into()), validity: 7, uid }
    }

    #[test]
    fn a_body_that_kills_the_connection_five_times_alone_is_given_up() {
        let mut state = state();
        state.fetching = (1..=9).map(copy).collect();
        state.session_lost(true);
        assert!(state.is_suspect(&copy(1)) && !state.is_suspect(&copy(2)), "the first that did not come");
        for tries in 1..=TRIES {
            assert!(!state.is_hopeless(&copy(1)), "after {tries}");
            state.fetching = BTreeSet::from([copy(1)]);
            state.session_lost(true);
        }
        assert!(state.is_hopeless(&copy(1)));
    }

    #[test]
    fn a_line_that_merely_broke_makes_no_mail_suspect() {
        let mut state = state();
        state.fetching = BTreeSet::from([copy(1)]);
        state.session_lost(false);
        assert!(!state.is_suspect(&copy(1)) && state.fetching.is_empty());
    }
}
