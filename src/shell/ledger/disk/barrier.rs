//! The sync that sled does not do: its `flush` hands pages to the kernel and waits for them, but does not make the
//! disk write its own cache out, and never syncs the files it sets big messages apart in.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

pub(super) struct Barrier {
    db: File,
    blobs: PathBuf,
    synced: BTreeSet<OsString>,
}

impl Barrier {
    /// For the sled folder `dir`, opened before.
    pub(super) fn at(dir: &Path) -> io::Result<Barrier> {
        let blobs = dir.join("blobs");
        let synced = names(&blobs)?;
        Ok(Barrier { db: File::open(dir.join("db"))?, blobs, synced })
    }

    /// When this returns, all that sled flushed is on the disk itself.
    pub(super) fn sync(&mut self) -> io::Result<()> {
        self.sync_blobs()?;
        self.db.sync_data()
    }

    /// Values in pieces keep this folder empty; should sled set something apart all the same, it is not lost.
    fn sync_blobs(&mut self) -> io::Result<()> {
        let present = names(&self.blobs)?;
        let new: Vec<&OsString> = present.difference(&self.synced).collect();
        for name in &new {
            match File::open(self.blobs.join(name)) {
                Ok(blob) => blob.sync_all()?,
                // sled removes what it no longer needs at any moment.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        if !new.is_empty() {
            File::open(&self.blobs)?.sync_all()?;
        }
        self.synced = present;
        Ok(())
    }
}

fn names(dir: &Path) -> io::Result<BTreeSet<OsString>> {
    fs::read_dir(dir)?.map(|entry| Ok(entry?.file_name())).collect()
}
