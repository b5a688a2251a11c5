//! What a house is made of besides its memory, and how it feels.

use std::collections::VecDeque;

use jiff::{SignedDuration, Timestamp};

use super::SentCopies;
use crate::domain::people::roster::{ContractorKey, Roster};
use crate::domain::people::rules::Rules;
use crate::shell::ledger::record::{MoveEnd, MoveRecord};
use crate::shell::mailbox::Copy;
use crate::wire::template::Templates;
use crate::wire::token::HouseKey;

/// Troubles kept for `status`.
const MOST_TROUBLES: usize = 20;

/// Mails passed over that are named.
const MOST_PARKED: usize = 50;

/// One owner with one mailbox, as configured.
pub struct Home {
    /// Who is who.
    pub roster: Roster,
    /// The house rules.
    pub rules: Rules,
    /// The key of all tokens.
    pub key: HouseKey,
    /// The letters' templates.
    pub templates: Templates,
    /// The name under which the mail provider reports on senders; `None` where it does not.
    pub authserv_id: Option<String>,
    /// Who puts copies into Sent.
    pub copies: SentCopies,
    /// How long the provider is given to put a copy there before we do.
    pub copy_after: SignedDuration,
    /// How often all watched folders are looked at.
    pub sweep: SignedDuration,
    /// The pause between two letters.
    pub pace: SignedDuration,
    /// Mails of all desks that may stay in memory between two events; a desk beyond that is read when it is asked for.
    pub mails_kept: usize,
}

impl Home {
    /// The keys of all listed contractors.
    pub fn keys(&self) -> Vec<ContractorKey> {
        self.roster.contractors().keys().cloned().collect()
    }
}

/// How the service feels, for `status` and the digest; forgotten when it stops.
#[derive(Clone, Debug, Default)]
pub struct Health {
    /// The mailbox last answered then.
    pub seen_at: Option<Timestamp>,
    /// The last letter left then.
    pub sent_at: Option<Timestamp>,
    /// Mails moved since the start.
    pub moved: u64,
    /// The last troubles.
    pub troubles: VecDeque<(Timestamp, String)>,
    /// Mails passed over.
    pub parked: VecDeque<String>,
}

impl Health {
    /// Notes a trouble.
    pub fn trouble(&mut self, at: Timestamp, what: String) {
        if self.troubles.len() >= MOST_TROUBLES {
            self.troubles.pop_front();
        }
        self.troubles.push_back((at, what));
    }

    /// Notes a mail that was passed over.
    pub fn park(&mut self, copy: &Copy, why: &str) {
        if self.parked.len() >= MOST_PARKED {
            self.parked.pop_front();
        }
        self.parked.push_back(format!("mail {} in {}: {why}", copy.uid, copy.folder.0));
    }

    /// Notes how a move ended.
    pub fn moved(&mut self, record: &MoveRecord) {
        match &record.end {
            Some(MoveEnd::Done(_) | MoveEnd::Somewhere) => self.moved += 1,
            Some(MoveEnd::Refused(why)) => {
                let what = format!("a mail in {} could not be moved: {why}", record.from.folder.0);
                self.trouble(record.at, what);
            }
            Some(MoveEnd::Gone | MoveEnd::Undone) | None => {}
        }
    }
}
