//! Which words of a mail are new, which are quoted, which are the signature.
