//! A line that moves while something takes longer than a second, on a terminal only.

use std::io::{IsTerminal as _, Write as _};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// What takes less is over before anybody wonders.
const SHOWN_AFTER: Duration = Duration::from_secs(1);
const EVERY: Duration = Duration::from_millis(200);

/// Shows how long it takes until it is dropped.
pub struct Progress {
    over: Option<Sender<()>>,
    shown: Option<JoinHandle<()>>,
}

impl Progress {
    /// Begins. `what` is told in the present tense: "Reading the mailbox".
    pub fn start(what: &'static str) -> Progress {
        if !std::io::stderr().is_terminal() {
            return Progress { over: None, shown: None };
        }
        let (over, told) = channel();
        let shown = std::thread::spawn(move || show(what, &told));
        Progress { over: Some(over), shown: Some(shown) }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.over.take();
        // The line is gone before anything else is written.
        if let Some(shown) = self.shown.take() {
            let _ = shown.join();
        }
    }
}

/// Does `work` and shows how long it takes.
pub async fn with_progress<T>(what: &'static str, work: impl Future<Output = T>) -> T {
    let _shown = Progress::start(what);
    work.await
}

fn show(what: &str, over: &Receiver<()>) {
    let start = Instant::now();
    let mut wait = SHOWN_AFTER;
    let mut err = std::io::stderr();
    while let Err(RecvTimeoutError::Timeout) = over.recv_timeout(wait) {
        wait = EVERY;
        let _ = write!(err, "\r{}", line(what, start.elapsed())).and_then(|()| err.flush());
    }
    if wait == EVERY {
        let _ = write!(err, "\r\u{1b}[K").and_then(|()| err.flush());
    }
}

/// `Reading the mailbox … 12 s`, with a mark that walks.
fn line(what: &str, elapsed: Duration) -> String {
    let step = usize::try_from(elapsed.as_millis() / EVERY.as_millis()).unwrap_or_default() % 4;
    let mark = ["|", "/", "-", "\\"].get(step).copied().unwrap_or("|");
    format!("{mark} {what} \u{2026} {} s", elapsed.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_tells_what_and_how_long() {
        assert_eq!(line("Rehearsing", Duration::from_millis(1000)), "/ Rehearsing \u{2026} 1 s");
        assert_eq!(line("Rehearsing", Duration::from_millis(61_400)), "\\ Rehearsing \u{2026} 61 s");
    }
}
