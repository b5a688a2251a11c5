//! What a mail says: from its text to kind, asks, promises, dates, money and files.
//!
//! [`read`] is the whole floor in one call. It is deterministic and linear in
//! the size of the mail, and every finding carries its reason.

pub mod asks;
pub mod dates;
pub mod kind;
pub mod lexicon;
pub mod mail;
pub mod moment;
pub mod money;
pub mod places;
pub mod promises;
mod report;
pub mod subject;
pub mod zones;

pub use report::{Ask, AskKind, Confidence, Invoice, Kind, Promise, READER, Reading, SecretKind};
