//! From a mail with several tasks to a proposal of single ones.
