//! The folder of a house on disk: what lies in it, and whether a ledger may live there.
//!
//! ```text
//! STATE/ledger/        sled's files
//! STATE/ledger.born    there was a ledger: never take an empty one for a first start
//! STATE/house.key      the key of all tokens
//! ```

use std::fs::{self, DirBuilder, File};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use rustix::fs::{FlockOperation, flock, statfs, statvfs};

use super::LedgerError;

/// sled cannot even open a ledger on a full disk, and a letter has to fit as well.
pub const LEAST_FREE: u64 = 16 * 1024 * 1024;

/// File systems on which locks or syncs do not hold, by their magic (statfs(2)).
const NETWORK: [(u64, &str); 6] = [
    (0x6969, "NFS"),
    (0xff53_4d42, "CIFS"),
    (0xfe53_4d42, "SMB"),
    (0x517b, "SMB"),
    (0x00c3_6400, "Ceph"),
    (0x5346_414f, "AFS"),
];

/// The paths of one house.
#[derive(Clone, Debug)]
pub struct Place {
    dir: PathBuf,
}

impl Place {
    /// The house whose state lies in `dir`.
    pub fn of(dir: &Path) -> Place {
        Place { dir: dir.to_path_buf() }
    }

    /// The folder itself.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// sled's own folder.
    pub fn ledger(&self) -> PathBuf {
        self.dir.join("ledger")
    }

    /// sled's one big file.
    pub fn db(&self) -> PathBuf {
        self.ledger().join("db")
    }

    /// Says that there was a ledger.
    pub fn marker(&self) -> PathBuf {
        self.dir.join("ledger.born")
    }

    /// The house key.
    pub fn key(&self) -> PathBuf {
        self.dir.join("house.key")
    }

    /// The folder in words.
    pub fn name(&self) -> String {
        self.dir.display().to_string()
    }

    /// Makes the folder if it is missing, for nobody else to look into.
    pub(super) fn make(&self) -> io::Result<()> {
        DirBuilder::new().recursive(true).mode(0o700).create(&self.dir)
    }

    /// Makes the folder if it is missing and refuses one where a ledger is not safe or does not fit.
    pub(super) fn prepare(&self) -> Result<(), LedgerError> {
        self.make().map_err(|error| self.io(&error))?;
        let kind = statfs(&self.dir).map_err(|error| self.io(&error.into()))?.f_type as u64;
        if let Some(system) = network_system(kind) {
            return Err(LedgerError::Network { dir: self.name(), system });
        }
        let space = statvfs(&self.dir).map_err(|error| self.io(&error.into()))?;
        if !has_room(space.f_bavail, space.f_frsize) {
            return Err(LedgerError::Full(self.name()));
        }
        Ok(())
    }

    /// An error of the disk in our words.
    pub(super) fn io(&self, error: &io::Error) -> LedgerError {
        match error.kind() {
            // A limit on the size of files is a full disk to whoever has to make room.
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                LedgerError::Full(self.name())
            }
            _ if error.to_string().contains("could not acquire lock") => LedgerError::Locked(self.name()),
            _ => LedgerError::Io(format!("{}: {error}", self.name())),
        }
    }
}

/// Puts a damaged or unwanted ledger aside, so that the next start is a first start. The house key stays.
/// Returns where it lies now. Refused while a strawboss has it open. Done again after a crash, it finishes.
pub fn move_aside(dir: &Path) -> Result<PathBuf, LedgerError> {
    let place = Place::of(dir);
    let wrong = |error: &io::Error| place.io(error);
    let db = match File::open(place.db()) {
        Ok(db) => Some(db),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(wrong(&error)),
    };
    if let Some(db) = &db {
        flock(db, FlockOperation::NonBlockingLockExclusive).map_err(|_| LedgerError::Locked(place.name()))?;
    }
    let aside = free_name(dir).ok_or_else(|| LedgerError::Io("too many ledgers were put aside already".into()))?;
    // The marker goes first and into the ledger: a crash in between leaves a ledger without marker, which is only
    // opened and marked again.
    fs::create_dir_all(place.ledger()).map_err(|error| wrong(&error))?;
    match fs::rename(place.marker(), place.ledger().join("ledger.born")) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(wrong(&error)),
        _ => {}
    }
    fs::rename(place.ledger(), &aside).map_err(|error| wrong(&error))?;
    sync_dir(dir).map_err(|error| wrong(&error))?;
    Ok(aside)
}

/// Makes what was created or renamed in `dir` outlive a power cut.
pub(super) fn sync_dir(dir: &Path) -> io::Result<()> {
    File::open(dir)?.sync_all()
}

fn free_name(dir: &Path) -> Option<PathBuf> {
    (1..1000).map(|number| dir.join(format!("ledger.aside-{number}"))).find(|path| !path.exists())
}

fn has_room(free_blocks: u64, block_size: u64) -> bool {
    free_blocks.saturating_mul(block_size) >= LEAST_FREE
}

fn network_system(magic: u64) -> Option<&'static str> {
    // Some kernels hand the magic over sign-extended.
    NETWORK.iter().find(|(of, _)| *of == magic & 0xffff_ffff).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn network_file_systems_are_known_by_their_magic() {
        #[track_caller]
        fn check(magic: u64, system: Option<&str>) {
            assert_eq!(network_system(magic), system, "{magic:#x}");
        }
        check(0x6969, Some("NFS"));
        check(0xff53_4d42, Some("CIFS"));
        check(0xffff_ffff_ff53_4d42, Some("CIFS"));
        check(0xfe53_4d42, Some("SMB"));
        check(0xef53, None); // ext4
        check(0x9123_683e, None); // btrfs
        check(0x0102_1994, None); // tmpfs
    }

    #[test]
    fn a_disk_without_room_is_known_before_it_is_used() {
        #[track_caller]
        fn check(free_blocks: u64, block_size: u64, room: bool) {
            assert_eq!(has_room(free_blocks, block_size), room, "{free_blocks} of {block_size}");
        }
        check(0, 4096, false);
        check(4095, 4096, false);
        check(4096, 4096, true);
        check(u64::MAX, 4096, true);
    }

    #[test]
    fn what_the_disk_says_is_told_in_our_words() {
        #[track_caller]
        fn check(error: io::Error, words: &str) {
            let told = Place::of(Path::new("/var/lib/strawboss")).io(&error).to_string();
            assert!(told.contains(words) && told.contains("/var/lib/strawboss"), "{told}");
        }
        check(io::ErrorKind::StorageFull.into(), "the disk is full");
        check(io::ErrorKind::QuotaExceeded.into(), "the disk is full");
        check(io::ErrorKind::FileTooLarge.into(), "the disk is full");
        check(io::Error::other("could not acquire lock on \"db\""), "another strawboss");
        check(io::ErrorKind::PermissionDenied.into(), "cannot be read or written");
    }
}
