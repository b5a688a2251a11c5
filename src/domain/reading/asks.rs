//! What a mail asks for, and how many separate tasks that is.
