//! When somebody is late, and what happens next.
