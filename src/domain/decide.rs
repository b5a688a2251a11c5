//! An event comes in; facts, letters and errands go out.
