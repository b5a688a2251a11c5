//! strawboss sits in the mailbox of a small business as a foreman would.
//!
//! The map. [`domain`] holds every rule and is pure: it is told the time, it
//! touches nothing. [`wire`] is pure too and translates between bytes and the
//! domain. [`shell`] is the outside: mailbox, postman, ledger, clock, command
//! line; it has no rules. Dependencies point one way: `shell -> {wire, domain}`
//! and `wire -> domain`; `tests/tidy` reads the imports and holds us to it.
//!
//! Start reading at [`domain::decide`]: an event comes in, facts, letters and
//! errands go out. Then [`domain::turn::standing`], which says whose turn it is.

pub mod domain;
pub mod shell;
pub mod wire;
