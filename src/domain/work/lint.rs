//! What is missing in a request.
