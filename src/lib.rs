//! strawboss sits in the mailbox of a small business as a foreman would: it
//! files contractors' mail, takes bundles apart into single tasks, keeps
//! everyone's turn, reminds whoever is late, and reports once a day.
//!
//! # The map
//! [`domain`] holds every rule and is pure: it is told the time, and touches
//! nothing. [`wire`] is pure too, and translates between bytes and the domain.
//! [`shell`] is the outside (mailbox, postman, ledger, clock, command line), and
//! has no rules. Names go one way: `main -> shell -> {wire, domain}`, `wire ->
//! domain`; `tests/tidy` reads them and holds us to it.
//!
//! # The idea
//! Facts in, standing out. What happened is remembered as facts that are never
//! changed; whose turn it is, since when, and what is due next is folded from
//! them each time somebody asks. A decision is a value: facts and letters. The
//! shell writes it down in one batch, and only then acts on it.
//!
//! # Where to start
//! At [`domain::decide`]: an event comes in, facts and letters go out. Then
//! [`domain::turn::standing`], which says whose turn it is, and
//! [`shell::service`], the one loop that drives all of it. `docs/FLOW.md` tells
//! the life of a mail, of a reminder and of a split with the names of the
//! functions; `docs/ARCHITECTURE.md` says what must always hold.

pub mod domain;
pub mod shell;
pub mod wire;
