//! Limits on letters that depend on no detection.
