//! Commitments, with the moment meant.
