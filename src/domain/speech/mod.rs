//! What strawboss says and what it understands: letters, nags, the digest, commands.

pub mod body;
pub mod command;
pub mod digest;
pub mod letter;
pub mod nag;
pub mod said;
pub mod say;
