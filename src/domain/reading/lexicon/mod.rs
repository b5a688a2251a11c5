//! Word lists by language; data with a comment for each group.
