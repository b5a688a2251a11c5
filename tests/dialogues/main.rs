//! Dialogues with servers that no package installs: what providers say in the wild, and what an attacker might.
//!
//! [`server::Server`] keeps a small mailbox and answers properly, save where a dialogue tells it to say something
//! else. Each test is one trait of one kind of server.

mod appending;
mod fetching;
mod folders;
mod login;
mod looking;
mod moving;
mod quirks;
mod reading;
mod server;
mod store;
mod world;
