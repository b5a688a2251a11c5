//! What can be in the way of a command, in words, and the exit code that says it to a script (sysexits.h).

use std::process::ExitCode;

use crate::shell::ledger::LedgerError;
use crate::shell::mailbox::MailboxError;

/// What a command came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// What was asked for makes no sense now (EX_DATAERR).
    Refused = 65,
    /// Something does not answer (EX_UNAVAILABLE).
    Unavailable = 69,
    /// A broken promise of our own (EX_SOFTWARE).
    Software = 70,
    /// The disk does not do what it should (EX_IOERR).
    Disk = 74,
    /// Locked or away; try later (EX_TEMPFAIL).
    TryLater = 75,
    /// The servers refuse the login (EX_NOPERM).
    NoPermission = 77,
    /// The configuration is wrong (EX_CONFIG).
    Config = 78,
}

/// Says why on standard error and ends with the code.
pub fn with(exit: Exit, why: impl std::fmt::Display) -> ExitCode {
    eprintln!("strawboss: {why}");
    ExitCode::from(exit as u8)
}

/// Why a house cannot be opened, with the exit code that says it to a script.
#[derive(Debug)]
pub struct Trouble {
    /// For scripts.
    pub exit: Exit,
    /// For people.
    pub why: String,
}

impl Trouble {
    pub fn new(exit: Exit, why: impl ToString) -> Trouble {
        Trouble { exit, why: why.to_string() }
    }

    /// Says it and ends.
    pub fn end(&self) -> ExitCode {
        with(self.exit, &self.why)
    }
}

impl From<MailboxError> for Trouble {
    fn from(error: MailboxError) -> Trouble {
        let exit = match error {
            MailboxError::Login(_) => Exit::NoPermission,
            MailboxError::Offline(_) => Exit::TryLater,
            MailboxError::Certificate(_) | MailboxError::Refused(_) | MailboxError::Full(_) => Exit::Unavailable,
        };
        Trouble::new(exit, error)
    }
}

impl From<LedgerError> for Trouble {
    fn from(error: LedgerError) -> Trouble {
        let exit = match error {
            LedgerError::Locked(_) | LedgerError::Full(_) => Exit::TryLater,
            _ => Exit::Disk,
        };
        Trouble::new(exit, error)
    }
}
