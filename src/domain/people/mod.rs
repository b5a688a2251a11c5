//! Who is who, when they work, and what was agreed with them.

pub mod address;
pub mod agreement;
pub mod calendar;
pub mod duration;
pub mod language;
pub mod roster;
pub mod rules;
