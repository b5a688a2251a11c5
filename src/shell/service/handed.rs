//! A draft in `Strawboss/Send`: read, decided, and moved on in one batch, so that it is never lost and never sent twice.

use super::intake::{Item, date_of};
use super::{Service, ServiceError};
use crate::domain::decide::handed::{Fate, Handed, handed};
use crate::domain::people::roster::{ContractorKey, Who};
use crate::domain::reading::author::Author;
use crate::domain::reading::mail::{Mail, MailId};
use crate::domain::reading::{self, Context};
use crate::shell::mailbox::{Place, Role};

impl Service {
    /// Takes a draft: its letter or its note, and its way on, are on the disk together.
    pub(super) fn draft_came(&mut self, item: &Item, mail: &Mail) -> Result<(), ServiceError> {
        let now = self.clock.now();
        let context = Context { author: Author::Owner, arrival: item.seen.arrival };
        let reading = reading::read(mail, &context);
        // A draft that comes again with other words is another one, whatever its Message-ID.
        let from = mail.from.as_ref().map(|from| &from.address);
        let told = format!("{}\n{}", mail.subject, reading.fresh);
        let id = MailId::of(&mail.message_id, from, Some(date_of(item)), &told);
        let named = mail.to.iter().chain(&mail.cc).map(|mailbox| self.home.roster.who(&mailbox.address));
        let keys: Vec<ContractorKey> =
            named.filter_map(|who| if let Who::Contractor(key) = who { Some(key) } else { None }).collect();
        self.book.load(&keys)?;
        let given = Handed { id, mail, reading: &reading };
        let (decision, fate) = handed(&self.setting(), &self.loaded_desks(), given);
        self.carry_out(decision)?;
        let to = Place::Role(match fate {
            Fate::Taken => Role::HandedIn,
            Fate::Back => Role::Drafts,
        });
        let (from, message_id) = (item.seen.copy.clone(), item.mail.message_id.clone());
        Ok(self.moves.add(&mut self.book, from, message_id, to, now)?)
    }
}
