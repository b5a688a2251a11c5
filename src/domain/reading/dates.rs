//! Dates and times as people write them, counted from the mail's own date.
