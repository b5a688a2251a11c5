//! The fold: whose turn it is in a thread, since when, and why.
