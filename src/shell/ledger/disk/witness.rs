//! The marker outside the ledger: there was one, and it had seen at least so many commits.
//!
//! sled takes a file that was cut or spoilt for the end of its log and opens
//! as the ledger it was some time ago. The count inside the ledger then falls
//! behind the count outside. The outer one is written after each commit and
//! not synced: it can be too low after a power cut, never too high.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::Path;

pub(super) struct Witness {
    file: File,
}

impl Witness {
    /// How many commits the marker at `path` has seen; `None` where there is no marker. A marker that cannot be
    /// understood still says that there was a ledger.
    pub(super) fn told(path: &Path) -> io::Result<Option<u64>> {
        match std::fs::read(path) {
            Ok(bytes) => {
                let count = bytes.get(..20).and_then(|digits| std::str::from_utf8(digits).ok()?.parse().ok());
                Ok(Some(count.unwrap_or(0)))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Opens the marker for writing and makes it where it is missing.
    pub(super) fn open(path: &Path) -> io::Result<Witness> {
        let file = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(path)?;
        Ok(Witness { file })
    }

    /// From now on the ledger has at least `commits`.
    pub(super) fn tell(&self, commits: u64) -> io::Result<()> {
        let line = format!("{commits:020} commits in the ledger beside; without it, run `strawboss rebuild`\n");
        self.file.write_all_at(line.as_bytes(), 0)
    }

    /// Makes it outlive a power cut.
    pub(super) fn sync(&self) -> io::Result<()> {
        self.file.sync_all()
    }
}
