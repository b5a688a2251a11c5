//! Stories over the real service loop, with a mailbox and a way out in memory: the owner and his contractors write, the
//! house does its work, and what everybody finds in their mail is looked at.
//!
//! Each step opens the service anew on the same ledger, so every story is also one of restarts.

mod attacks;
mod drafts;
mod house;
mod lists;
mod mailbox;
mod postman;
mod proposals;
mod tasks;
