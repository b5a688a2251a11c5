//! The words of a reminder, before they are rendered.
