//! The daily digest, one model for text and HTML.
