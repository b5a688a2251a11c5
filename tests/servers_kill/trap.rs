//! A trap on the wires: kills the program at a chosen line of what it says to a server.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use stage::daemon::Daemon;
use stage::proxy::{Fault, Judge};

/// How the program dies at a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blow {
    /// Before the server has seen the line.
    Before,
    /// While the line is on its way: the server may do it or not.
    During,
    /// The server has done it, and its answer is held back: the test kills when that has come.
    After,
}

/// Which server a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wire {
    /// The mailbox.
    Imap,
    /// Submission.
    Smtp,
}

struct Snare {
    wire: Wire,
    is: Box<dyn Fn(&str) -> bool + Send>,
    left: usize,
    blow: Blow,
}

/// One trap for all wires of a house.
#[derive(Default)]
pub struct Trap {
    snare: Mutex<Option<Snare>>,
    victim: AtomicU32,
}

impl Trap {
    /// Whom to kill.
    pub fn aim(&self, victim: u32) {
        self.victim.store(victim, Ordering::SeqCst);
    }

    /// Strikes once, at the `number`th line (counted from 1) on this wire that `is` picks.
    pub fn set(&self, number: usize, blow: Blow, wire: Wire, is: impl Fn(&str) -> bool + Send + 'static) {
        *self.lock() = Some(Snare { wire, is: Box::new(is), left: number, blow });
    }

    /// Takes it away; nothing strikes any more.
    pub fn unset(&self) {
        *self.lock() = None;
    }

    /// Sits on this wire.
    pub fn judge(trap: &Arc<Trap>, wire: Wire) -> Box<Judge> {
        let trap = Arc::clone(trap);
        Box::new(move |line| trap.strike(wire, &String::from_utf8_lossy(line)))
    }

    fn strike(&self, wire: Wire, line: &str) -> Option<Fault> {
        let mut snare = self.lock();
        let set = snare.as_mut().filter(|snare| snare.wire == wire && (snare.is)(line))?;
        set.left -= 1;
        if set.left > 0 {
            return None;
        }
        let blow = set.blow;
        *snare = None;
        let fault = match blow {
            Blow::Before => Fault::Drop,
            Blow::During => Fault::Lose,
            Blow::After => Fault::Hang,
        };
        if blow != Blow::After {
            Daemon::kill_by_id(self.victim.load(Ordering::SeqCst));
        }
        Some(fault)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Snare>> {
        self.snare.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
