//! The stage on which real mail servers play: for tests, the benchmark and the demo.
//!
//! [`Servers::start`] brings up a private Postfix and a private Dovecot in a folder of their
//! own, on loopback, in well under a second; dropping the value leaves nothing running and
//! nothing on disk, and so does the death of the process that holds it. [`imap`] and [`smtp`]
//! are the hands of the people in the play: blocking, small, and independent of the code under
//! test, so that what they find in a mailbox is evidence.
//!
//! Any number of stages may stand side by side.

pub mod daemon;
pub mod floor;
pub mod imap;
pub mod mail;
pub mod mailbox;
pub mod packages;
pub mod proxy;
pub mod servers;
pub mod smtp;
pub mod tls;
pub mod wait;

pub use servers::{Kind, Parts, Servers, StageOptions};
