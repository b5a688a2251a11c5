//! Desks as a whole.

mod explained;
mod orders;
mod shapes;
mod wide;
