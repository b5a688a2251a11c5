//! Desks as a whole.

mod orders;
mod shapes;
mod wide;
