//! Threads, the facts in them, whose turn follows, and when somebody is late.

pub mod caps;
pub mod due;
pub mod explain;
pub mod fact;
pub mod kept;
#[cfg(test)]
pub mod made;
pub mod standing;
pub mod thread;
pub mod thread_id;
pub mod threading;
