//! The owner's mailbox as the house reaches it: each call takes time, can break before it does anything, or after.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use async_trait::async_trait;
use jiff::tz::TimeZone;
use strawboss::domain::reading::mail::MessageId;
use strawboss::shell::mailbox::{
    Changes, Copy, Cursors, Fetched, FolderName, Look, Mailbox, MailboxError, Moved, Place, Role, Seen,
};

use crate::store::{By, Lying, Nature};
use crate::time::pass;
use crate::world::{Shared, World, lock};

/// The port.
pub struct SimMailbox {
    pub shared: Shared,
}

impl SimMailbox {
    /// A step on the wire: it takes its time, and the line can break.
    async fn step(&self) -> Result<(), MailboxError> {
        let span = lock(&self.shared).wire_time();
        pass(&self.shared, span).await;
        lock(&self.shared).line_breaks()
    }
}

#[async_trait]
impl Mailbox for SimMailbox {
    async fn notice(&self) {
        let known = lock(&self.shared).arrivals;
        Notice { shared: self.shared.clone(), known }.await;
        let span = lock(&self.shared).wire_time();
        pass(&self.shared, span).await;
    }

    async fn changes(&self, since: &Cursors, limit: usize) -> Result<Changes, MailboxError> {
        self.step().await?;
        let (seen, cursors, more) = lock(&self.shared).store.changes(since, limit);
        if !seen.is_empty() {
            self.step().await?;
        }
        Ok(Changes { seen, cursors, more, parked: Vec::new() })
    }

    async fn fetch(&self, copies: &[Copy]) -> Result<Vec<Fetched>, MailboxError> {
        self.step().await?;
        let world = lock(&self.shared);
        let whole = |copy: &Copy| match world.store.at(copy) {
            Some(lying) => Fetched::Whole(world.store.mails[lying.mail].bytes.to_vec()),
            None => Fetched::Gone,
        };
        Ok(copies.iter().map(whole).collect())
    }

    async fn relocate(&self, copies: &[(Copy, MessageId)], to: &Place) -> Result<Vec<Moved>, MailboxError> {
        self.step().await?;
        let mut moved = Vec::new();
        for (copy, message_id) in copies {
            let mut world = lock(&self.shared);
            world.line_breaks()?;
            moved.push(world.relocate(copy, message_id, to));
        }
        self.step().await?;
        Ok(moved)
    }

    async fn append(&self, to: &Place, message_id: &MessageId, bytes: &[u8], _: bool) -> Result<(), MailboxError> {
        self.step().await?;
        lock(&self.shared).append(to, message_id, bytes);
        self.step().await
    }

    async fn look(&self, look: &Look) -> Result<Vec<Seen>, MailboxError> {
        self.step().await?;
        let seen = {
            let mut world = lock(&self.shared);
            let seen = world.look(look);
            world.witness.looks += 1;
            world.tell(format!("look for {:?}: {} mails", look.from, seen.len()));
            seen
        };
        self.step().await?;
        Ok(seen)
    }

    async fn find(&self, role: &Role, message_id: &MessageId) -> Result<Vec<Copy>, MailboxError> {
        self.step().await?;
        Ok(lock(&self.shared).store.find(message_id, |_, folder| folder.role == *role))
    }
}

/// Ends when a mail has come to INBOX since.
struct Notice {
    shared: Shared,
    known: u64,
}

impl Future for Notice {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let mut world = lock(&self.shared);
        if world.arrivals > self.known {
            return Poll::Ready(());
        }
        world.listeners.push(context.waker().clone());
        Poll::Pending
    }
}

impl World {
    fn folder_of(&mut self, place: &Place) -> FolderName {
        let (name, role) = match place {
            Place::Folder(name) => (name.clone(), Role::Other),
            Place::Role(role) => match self.store.of_role(role) {
                Some(name) => (name, role.clone()),
                None => (self.name_of(role), role.clone()),
            },
        };
        self.store.open(&name, role);
        name
    }

    fn name_of(&self, role: &Role) -> FolderName {
        FolderName(match role {
            Role::Contractor(key) => format!("Contractors/{key}"),
            Role::Answered => "Strawboss/Answered".into(),
            other => format!("{other:?}"),
        })
    }

    /// Moves one copy. What is not where it should be is looked for by its id: in the target first, then at home.
    fn relocate(&mut self, copy: &Copy, message_id: &MessageId, to: &Place) -> Moved {
        let target = self.folder_of(to);
        let here = self.store.at(copy).map(|lying| lying.mail);
        let is_it = here.is_some_and(|mail| self.store.mails[mail].message_id == *message_id);
        let found = if is_it {
            Some(copy.clone())
        } else {
            if !self.store.find(message_id, |name, _| *name == target).is_empty() {
                return Moved::Somewhere;
            }
            let renumbered = self.store.folders.get(&copy.folder).is_some_and(|f| f.validity != copy.validity);
            let at_home = self.store.find(message_id, |name, _| *name == copy.folder);
            at_home.last().filter(|_| renumbered).cloned()
        };
        let Some(from) = found else { return Moved::Gone };
        let Some(lying) = self.store.take(&from.folder, from.uid) else { return Moved::Gone };
        self.judge_move(&lying, &from, to);
        self.store.mails[lying.mail].filed = true;
        let arrival = lying.arrival;
        let uid = self.store.put(&target, Lying { mail: lying.mail, arrival, by_hand: false });
        self.tell(format!("mail {} moves from {} to {}", lying.mail, from.folder.0, target.0));
        let subject = stage::mail::subject(&self.store.mails[lying.mail].bytes);
        self.journal(format!("{}: \u{201c}{subject}\u{201d}", target.0), Vec::new());
        let validity = self.store.folders[&target].validity;
        Moved::To(Copy { folder: target, validity, uid })
    }

    /// The house moves contractors' mail out of INBOX into their folder, and letters that were answered; nothing else.
    fn judge_move(&mut self, lying: &Lying, from: &Copy, to: &Place) {
        let mail = &self.store.mails[lying.mail];
        let allowed = match (to, mail.by) {
            (Place::Role(Role::Contractor(key)), By::Contractor(who)) => {
                *key == self.cast.contractors[who].key && matches!(from.folder.0.as_str(), "INBOX" | "Strawboss/Done")
            }
            (Place::Role(Role::Answered), By::House) => from.folder.0 == "INBOX",
            (Place::Role(Role::Answered), By::Owner) => from.folder.0 == "INBOX" && mail.nature == Nature::Order,
            _ => false,
        };
        let number = lying.mail;
        if !allowed {
            self.broken(format!("mail {number} was moved from {} to {to:?}", from.folder.0));
        }
        if lying.by_hand {
            self.broken(format!("mail {number}, moved to {} by hand, was moved on", from.folder.0));
        }
    }

    fn append(&mut self, to: &Place, message_id: &MessageId, bytes: &[u8]) {
        let folder = self.folder_of(to);
        if !self.store.find(message_id, |name, _| *name == folder).is_empty() {
            return;
        }
        let Some(mail) = self.by_message(&message_id.0) else {
            self.broken("a mail was put into a folder that was never sent");
            return;
        };
        if *self.store.mails[mail].bytes != *bytes {
            self.broken(format!("the copy of letter {mail} is not what was sent"));
        }
        self.arrive(mail, &folder.0);
    }

    fn look(&self, look: &Look) -> Vec<Seen> {
        let from: Vec<String> = look.from.iter().map(ToString::to_string).collect();
        let day = |lying: &Lying| lying.arrival.to_zoned_datetime(TimeZone::UTC).date();
        let hits = self.store.all().filter(|(_, _, _, lying)| {
            from.contains(&self.store.mails[lying.mail].from)
                && day(lying) >= look.since.yesterday().unwrap_or(look.since)
        });
        hits.map(|(name, folder, uid, lying)| self.store.seen(name, folder, uid, lying)).collect()
    }
}
