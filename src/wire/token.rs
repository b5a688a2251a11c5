//! Keyed hashes: Message-IDs, marks and tokens that only this house can make.
