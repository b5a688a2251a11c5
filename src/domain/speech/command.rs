//! The grammar of replies: one command a line, in ordinary words.
