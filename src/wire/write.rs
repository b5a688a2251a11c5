//! From a letter to bytes; the same letter is the same bytes.
