//! Between bytes and the domain. Pure: the same letter is the same bytes.
//!
//! Inwards, [`read`] makes a mail of any bytes and never fails; it notes what it
//! had to guess, and bounds its work by bytes, parts and depth. [`html`] makes
//! text of what was written for the eye. [`days_off`] reads calendar files.
//!
//! Outwards, [`template`] gives a letter its words, [`write`] its bytes, with
//! Date, Message-ID and MIME boundary. [`token`] makes and knows the ids, marks
//! and tokens that only this house can make.

pub mod days_off;
pub mod html;
pub mod read;
pub mod template;
pub mod token;
pub mod write;
