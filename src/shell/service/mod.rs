//! The one event loop and the one writer.
