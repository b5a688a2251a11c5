//! Person or machine: the kind of a mail.
