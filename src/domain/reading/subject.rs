//! Base subjects (RFC 5256 section 2.1), with the reply and forward words of other languages.
