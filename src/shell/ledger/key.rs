//! The file of the house key, which all tokens and Message-IDs of a house hang on.
//!
//! It is made once, beside the ledger, and outlives it: a rebuilt ledger still
//! knows the letters that were sent before.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use thiserror::Error;
use zeroize::Zeroizing;

use super::place::{Place, sync_dir};
use crate::wire::token::{HouseKey, KeyError};

/// More is no key; white space around the digits is allowed.
const LONGEST: u64 = 256;

/// Why there is no house key.
#[derive(Debug, Error)]
pub enum KeyFileError {
    /// There was a house, and its key is gone.
    #[error(
        "{0} is gone, though this house has a ledger; restore it from an export, or run `strawboss rebuild`, \
         which makes a new one and takes over the letters already sent"
    )]
    Gone(String),
    /// Not a key.
    #[error("{path}: {error}")]
    Damaged { path: String, error: KeyError },
    /// Others can read it.
    #[error("{0} can be read by others; run `chmod 600 {0}`")]
    Exposed(String),
    /// There is one already.
    #[error("{0} is there already and is never overwritten; move it away first")]
    Taken(String),
    /// The disk.
    #[error("the house key {path}: {error}")]
    Io { path: String, error: io::Error },
}

/// The key in the state folder `dir`; made at the first start, and only then. To be opened before the ledger.
pub fn open(dir: &Path) -> Result<HouseKey, KeyFileError> {
    let place = Place::of(dir);
    match load(dir)? {
        Some(key) => Ok(key),
        None if place.marker().exists() => Err(KeyFileError::Gone(place.key().display().to_string())),
        None => make(dir),
    }
}

/// The key in `dir`, if there is one.
pub fn load(dir: &Path) -> Result<Option<HouseKey>, KeyFileError> {
    let path = Place::of(dir).key();
    let name = || path.display().to_string();
    let wrong = |error| KeyFileError::Io { path: name(), error };
    let file = match File::open(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        opened => opened.map_err(wrong)?,
    };
    if file.metadata().map_err(wrong)?.permissions().mode() & 0o077 != 0 {
        return Err(KeyFileError::Exposed(name()));
    }
    let mut bytes = Zeroizing::new(Vec::new());
    file.take(LONGEST).read_to_end(&mut bytes).map_err(wrong)?;
    let text = Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned());
    let key = HouseKey::from_hex(&text).map_err(|error| KeyFileError::Damaged { path: name(), error })?;
    Ok(Some(key))
}

/// A new key, from the system's randomness, stored in `dir`, which is made if it is missing.
pub fn make(dir: &Path) -> Result<HouseKey, KeyFileError> {
    let mut bytes = Zeroizing::new([0; 32]);
    getrandom::fill(bytes.as_mut_slice()).map_err(|error| KeyFileError::Io {
        path: Place::of(dir).key().display().to_string(),
        error: io::Error::other(error.to_string()),
    })?;
    let key = HouseKey::from_bytes(*bytes);
    store(dir, &key)?;
    Ok(key)
}

/// Puts a key into `dir`, where there is none yet: whole or not at all, also when the power goes.
pub fn store(dir: &Path, key: &HouseKey) -> Result<(), KeyFileError> {
    let place = Place::of(dir);
    let path = place.key();
    let draft = path.with_extension("key.draft");
    let stored = place
        .make()
        .and_then(|()| write(&draft, key))
        .and_then(|()| fs::hard_link(&draft, &path))
        .and_then(|()| sync_dir(dir));
    // The draft is of no use either way, and a leftover is written over the next time.
    let _ = fs::remove_file(&draft);
    stored.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => KeyFileError::Taken(path.display().to_string()),
        _ => KeyFileError::Io { path: path.display().to_string(), error },
    })
}

fn write(path: &Path, key: &HouseKey) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
    let text = Zeroizing::new(key.to_hex());
    writeln!(file, "{}", *text)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_and_found_again() {
        let parent = tempfile::tempdir().unwrap();
        let dir = parent.path().join("state");
        let made = open(&dir).unwrap().to_hex();
        assert_eq!(open(&dir).unwrap().to_hex(), made);
        assert_ne!(made, "0".repeat(64));
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&dir), mode(&dir.join("house.key"))), (0o700, 0o600));
        assert_eq!(fs::read_dir(&dir).unwrap().count(), 1, "no draft stays behind");
        assert!(matches!(make(&dir), Err(KeyFileError::Taken(_))));
        assert_eq!(load(&dir).unwrap().map(|key| key.to_hex()), Some(made));
    }

    #[test]
    fn a_lost_key_is_not_replaced_in_silence() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(Place::of(dir.path()).marker(), b"").unwrap();
        let told = open(dir.path()).unwrap_err().to_string();
        assert!(told.contains("rebuild"), "{told}");
        assert!(!dir.path().join("house.key").exists());
    }

    #[test]
    fn a_key_that_is_wrong_is_refused_with_words() {
        #[track_caller]
        fn check(text: &str, mode: u32, words: &str) {
            let dir = tempfile::tempdir().unwrap();
            let path = dir.path().join("house.key");
            fs::write(&path, text).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            let told = open(dir.path()).unwrap_err().to_string();
            assert!(told.contains(words) && told.contains("house.key"), "{told}");
        }
        check(&"7".repeat(63), 0o600, "64 hexadecimal digits");
        check(&"7".repeat(65), 0o600, "64 hexadecimal digits");
        check("", 0o600, "64 hexadecimal digits");
        check(&"7".repeat(64), 0o644, "chmod 600");
        check(&"7".repeat(64), 0o640, "chmod 600");
    }
}
