//! Which mails belong together; the answer does not depend on the order they came in.
