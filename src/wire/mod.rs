//! Between bytes and the domain. Pure: the same letter is the same bytes.

pub mod days_off;
pub mod html;
pub mod read;
pub mod template;
pub mod token;
pub mod write;
