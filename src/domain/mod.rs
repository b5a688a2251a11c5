//! The rules. Nothing here knows a clock, a socket, a file or a random number.
//!
//! Floors, each knowing only those beneath it: [`people`], [`reading`],
//! [`work`], [`turn`], [`speech`]; on top the [`desk`] and [`decide`].

pub mod decide;
pub mod desk;
pub mod errand;
pub mod house;
pub mod people;
pub mod reading;
pub mod setting;
pub mod speech;
pub mod turn;
pub mod work;
