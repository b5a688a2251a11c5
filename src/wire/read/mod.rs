//! From bytes to a mail. Never fails: it notes what it had to guess.
