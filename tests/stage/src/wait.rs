//! Waiting for something real servers do in their own time: bounded, and with words when it does not come.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// How long to rest between two looks.
const REST: Duration = Duration::from_millis(20);

/// Looks every 20 ms until `look` finds something, at most for `most`; `what` names it in the error.
pub fn until<T>(what: &str, most: Duration, mut look: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    let start = Instant::now();
    loop {
        if let Some(found) = look()? {
            return Ok(found);
        }
        if start.elapsed() > most {
            bail!("waited {:.1} s in vain for {what}", most.as_secs_f64());
        }
        thread::sleep(REST);
    }
}
