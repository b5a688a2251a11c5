//! The house rules: every number the rules work with, as set by the owner.

use jiff::SignedDuration;
use jiff::civil::{Time, time};

/// Settings of the whole house. All have defaults, and hard ceilings where a mistake would mean a flood.
#[derive(Clone, Debug)]
pub struct Rules {
    /// `live = false` in the configuration: nothing unapproved leaves, whatever the roster says.
    pub live: bool,
    /// Limits that depend on no detection.
    pub caps: Caps,
    /// The digest's hour in the owner's zone.
    pub digest_at: Time,
    /// How the owner is reminded of what waits for him.
    pub owner_nags: OwnerNags,
    /// When mail is filed.
    pub file_when: FileWhen,
    /// File what was there before the first start without being told.
    pub file_history: bool,
    /// History older than this is filed by its headers and not read.
    pub history_read: SignedDuration,
    /// Fresh text of closed threads is kept this long.
    pub keep_text: SignedDuration,
    /// How long a sure bundle is held when `bundles.mine = send`.
    pub bundle_hold: SignedDuration,
    /// How long a proposal waits for a yes.
    pub proposal_expires: SignedDuration,
    /// How long a token is good.
    pub token_expires: SignedDuration,
    /// A nag dies when it is not handed over this long after the look.
    pub look_valid: SignedDuration,
    /// The INBOX copy of an owner's reply waits this long for its Sent twin.
    pub twin_wait: SignedDuration,
    /// The pause between two letters.
    pub pace: SignedDuration,
    /// Lint rules that are switched off, by name.
    pub lint_off: Vec<String>,
    /// Jobs that cannot be outsourced, in the owner's words; the built-in list where empty.
    pub not_outsourceable: Vec<String>,
}

impl Default for Rules {
    fn default() -> Rules {
        let days = |days: i64| SignedDuration::from_hours(24 * days);
        Rules {
            live: true,
            caps: Caps::default(),
            digest_at: time(7, 30, 0, 0),
            owner_nags: OwnerNags::Mail,
            file_when: FileWhen::Arrival,
            file_history: false,
            history_read: days(90),
            keep_text: days(90),
            bundle_hold: SignedDuration::from_mins(10),
            proposal_expires: days(14),
            token_expires: days(14),
            look_valid: SignedDuration::from_secs(60),
            twin_wait: SignedDuration::from_mins(10),
            pace: SignedDuration::from_secs(1),
            lint_off: Vec::new(),
            not_outsourceable: Vec::new(),
        }
    }
}

/// How the owner is reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnerNags {
    /// One short mail for all contractors, at most twice a day.
    Mail,
    /// One short mail as soon as something is late, within the owner's hours.
    AtOnce,
    /// The daily digest alone.
    Digest,
}

/// When a contractor's mail leaves the INBOX.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileWhen {
    /// At once.
    Arrival,
    /// When the owner has seen it.
    Seen,
    /// When the owner has answered it.
    Answered,
}

/// Counts over sliding windows, kept in the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caps {
    /// Nags to one person in 24 hours.
    pub nags_per_person_day: u32,
    /// Nags in one thread in 24 hours.
    pub nags_per_thread_day: u32,
    /// Nags in one thread in its life.
    pub nags_per_thread: u32,
    /// Letters of any kind in one thread in its life.
    pub letters_per_thread: u32,
    /// Unapproved letters of the house in one hour.
    pub letters_per_hour: u32,
    /// Unapproved letters of the house in 24 hours.
    pub letters_per_day: u32,
    /// Unasked letters to the owner in 24 hours, digest and alarms not counted.
    pub unasked_to_owner_day: u32,
    /// More incoming mails in one thread within ten minutes silence the thread for a day.
    pub storm_in_ten_minutes: u32,
}

impl Caps {
    /// What no configuration may exceed: a mistyped number must not become a flood.
    pub const CEILING: Caps = Caps {
        nags_per_person_day: 10,
        nags_per_thread_day: 5,
        nags_per_thread: 20,
        letters_per_thread: 100,
        letters_per_hour: 60,
        letters_per_day: 300,
        unasked_to_owner_day: 20,
        storm_in_ten_minutes: 20,
    };
}

impl Default for Caps {
    fn default() -> Caps {
        Caps {
            nags_per_person_day: 2,
            nags_per_thread_day: 1,
            nags_per_thread: 5,
            letters_per_thread: 20,
            letters_per_hour: 10,
            letters_per_day: 60,
            unasked_to_owner_day: 3,
            storm_in_ten_minutes: 3,
        }
    }
}
