//! The rules. Nothing here knows a clock, a socket, a file or a random number.
//!
//! Floors, each knowing only itself and those beneath it; from the ground up:
//!
//! - [`people`]: who is who, when they work, what was agreed with them.
//! - [`reading`]: what a mail says.
//! - [`work`]: what one task is, and how a bundle becomes several.
//! - [`turn`]: facts, the threads they fall into, whose turn follows, when
//!   somebody is late.
//! - [`house`] and [`desk`]: the folds of the two kinds of streams of facts.
//!   A desk is all that concerns one contractor, and the unit of decision.
//! - [`setting`]: what every decision looks at besides its desk, `now` included.
//! - [`speech`]: letters before they have words, and the grammar of the answers.
//! - [`decide`]: one function for each kind of event. Start here.
//!
//! The ids of threads ([`turn::thread_id`]) and what a letter is about
//! ([`speech::letter`]) are plain names that any floor may say.

pub mod decide;
pub mod desk;
pub mod house;
pub mod people;
pub mod reading;
pub mod setting;
pub mod speech;
pub mod turn;
pub mod work;
