//! From one address to a house that works: which servers, which password, what the mailbox can do.
//!
//! Nothing here asks or prints; `cli::setup` does. Nothing is written before a login has succeeded.

pub mod answers;
pub mod discover;
pub mod keep;
pub mod letter;
pub mod people;
pub mod providers;
pub mod record;
pub mod refusal;
pub mod write;
