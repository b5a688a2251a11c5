//! The outside: mailbox, postman, ledger, clock, command line. No rules live here.

pub mod cli;
pub mod clock;
pub mod config;
pub mod control;
pub mod dry;
pub mod gate;
pub mod journal;
pub mod ledger;
pub mod mailbox;
pub mod postman;
pub mod secret;
pub mod service;
pub mod systemd;
pub mod templates;
pub mod tls;
