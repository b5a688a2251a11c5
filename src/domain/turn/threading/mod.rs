//! Which mails belong together; the answer does not depend on the order they came in.
//!
//! Mails that share an id, a subject or a tag form a cluster ([`clusters`]);
//! a cluster is parted into threads by a function of the set of its mails
//! ([`partition`]). Drift, a new subject that shares no word with the old one
//! ([`words`]), parts what ids would have tied.

pub mod clusters;
pub mod joint;
pub mod partition;
mod sets;
pub mod words;
