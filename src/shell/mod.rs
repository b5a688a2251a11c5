//! The outside. No rules live here: what is to be done was decided in the domain.
//!
//! [`service`] is the one loop and the one writer. It sees the outside through
//! four traits, so that it also runs in a simulation:
//!
//! - [`mailbox`]: the owner's IMAP account, by intent.
//! - [`postman`]: the way out; one letter, one connection.
//! - [`ledger`]: all that is remembered, one batch at a time.
//! - [`clock`]: now, and later.
//!
//! Every letter passes the [`gate`] as it leaves. [`dry`] puts a mailbox and a
//! postman before the real ones that only take notes. [`cli`] is what a person
//! types, [`control`] how it reaches the running service, [`config`] what the
//! house is made of, [`setup`] how it is found out, [`secret`], [`tls`] and [`oauth`] what a login needs, [`templates`]
//! the owner's own words, [`doctor`] what is wrong with a house, [`alarm`] how the owner hears of it, [`journal`] the log (never with the text of a mail),
//! [`systemd`] the one who started us.

pub mod alarm;
pub mod cli;
pub mod clock;
pub mod config;
pub mod control;
pub mod doctor;
pub mod dry;
pub mod gate;
pub mod journal;
pub mod ledger;
pub mod mailbox;
pub mod oauth;
pub mod postman;
pub mod secret;
pub mod service;
pub mod setup;
pub mod systemd;
pub mod templates;
pub mod tls;
