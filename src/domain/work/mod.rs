//! Tasks, their checklists, and bundles on the way to becoming single tasks.

pub mod bundle;
pub mod checklist;
pub mod edit;
pub mod known;
pub mod lint;
pub mod proposal;
pub mod task;
pub mod title;
