//! One mail on its way from one folder to another.

use crate::domain::reading::mail::MessageId;
use crate::shell::mailbox::state::Era;
use crate::shell::mailbox::{Copy, FolderName, Moved, Place};

/// A set of mails for one place.
#[derive(Clone, Debug)]
pub(in crate::shell::mailbox) struct Order {
    pub(in crate::shell::mailbox) copies: Vec<(Copy, MessageId)>,
    pub(in crate::shell::mailbox) to: Place,
}

/// Where an order goes.
pub(super) enum Target {
    Folder { folder: FolderName, wire: String },
    Refused(String),
}

/// One mail of an order.
#[derive(Debug)]
pub(super) struct Ticket {
    pub(super) copy: Copy,
    /// Its UID now; `None` when it is not in its folder.
    pub(super) uid: Option<u32>,
    pub(super) id: MessageId,
    pub(super) folder: FolderName,
    pub(super) wire: String,
    /// It was in its folder before, and the server said that it moved it.
    pub(super) left: bool,
    /// What became of it.
    pub(super) moved: Option<Moved>,
}

impl Ticket {
    pub(super) fn is_open(&self) -> bool {
        self.moved.is_none()
    }

    pub(super) fn era(&self) -> Era {
        (self.copy.folder.clone(), self.copy.validity)
    }

    pub(super) fn refuse(&mut self, words: &str) {
        self.moved = Some(Moved::Refused(words.to_owned()));
    }

    pub(super) fn redirect(&mut self, folder: &FolderName, wire: &str) {
        self.folder = folder.clone();
        self.wire = wire.to_owned();
    }
}

/// A ticket for each mail, order by order.
pub(super) fn write(orders: &[Order], targets: &[Target]) -> Vec<Ticket> {
    let mut tickets = Vec::new();
    for (order, target) in orders.iter().zip(targets) {
        for (copy, id) in &order.copies {
            let (folder, wire, moved) = match target {
                Target::Folder { folder, .. } if *folder == copy.folder => {
                    (folder.clone(), String::new(), Some(Moved::To(copy.clone())))
                }
                Target::Folder { folder, wire } => (folder.clone(), wire.clone(), None),
                Target::Refused(words) => (copy.folder.clone(), String::new(), Some(Moved::Refused(words.clone()))),
            };
            let (uid, id) = (Some(copy.uid), id.clone());
            tickets.push(Ticket { copy: copy.clone(), uid, id, folder, wire, left: false, moved });
        }
    }
    tickets
}

/// The outcomes, order by order.
pub(super) fn answers(orders: &[Order], tickets: Vec<Ticket>) -> Vec<Vec<Moved>> {
    let mut outcomes = tickets.into_iter().map(|ticket| ticket.moved.unwrap_or(Moved::Gone));
    orders.iter().map(|order| outcomes.by_ref().take(order.copies.len()).collect()).collect()
}
