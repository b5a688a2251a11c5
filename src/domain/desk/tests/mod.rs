//! Desks as a whole.

mod explained;
mod orders;
mod reminded;
mod shapes;
mod wide;
