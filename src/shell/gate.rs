//! The one gate every letter passes when it is put in flight.
