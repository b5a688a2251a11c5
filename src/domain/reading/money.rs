//! Invoices, and changed bank details.
