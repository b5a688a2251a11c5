//! One thing to do outside: move a copy, send a letter, look for words of a person.
