//! The house key: 32 random bytes that all tokens and Message-IDs of a house hang on.
//!
//! It is made once, beside the ledger, and outlives it: a rebuilt ledger still
//! knows the letters that were sent before.

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use thiserror::Error;
use zeroize::Zeroize;

use super::place::{Place, sync_dir};

/// The key of a house. Cannot be printed; wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct HouseKey([u8; 32]);

/// Why there is no house key.
#[derive(Debug, Error)]
pub enum KeyError {
    /// There was a house, and its key is gone.
    #[error(
        "{0} is gone, though this house has a ledger; restore it from an export, or run `strawboss rebuild --adopt`, \
         which makes a new one and takes over the letters already sent"
    )]
    Gone(String),
    /// Not 32 bytes.
    #[error("{0} is not a house key; restore it from an export")]
    Damaged(String),
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

impl HouseKey {
    /// The key in the state folder `dir`; made at the first start, and only then.
    pub fn open(dir: &Path) -> Result<HouseKey, KeyError> {
        let place = Place::of(dir);
        match HouseKey::load(dir)? {
            Some(key) => Ok(key),
            None if place.marker().exists() => Err(KeyError::Gone(place.key().display().to_string())),
            None => HouseKey::make(dir),
        }
    }

    /// The key in `dir`, if there is one.
    pub fn load(dir: &Path) -> Result<Option<HouseKey>, KeyError> {
        let path = Place::of(dir).key();
        let name = || path.display().to_string();
        let wrong = |error| KeyError::Io { path: name(), error };
        let mut file = match File::open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            opened => opened.map_err(wrong)?,
        };
        if file.metadata().map_err(wrong)?.permissions().mode() & 0o077 != 0 {
            return Err(KeyError::Exposed(name()));
        }
        let mut bytes = Vec::new();
        (&mut file).take(33).read_to_end(&mut bytes).map_err(wrong)?;
        let key = <[u8; 32]>::try_from(bytes.as_slice()).map(HouseKey);
        bytes.zeroize();
        key.map(Some).map_err(|_| KeyError::Damaged(name()))
    }

    /// A new key, from the system's randomness, stored in `dir`.
    pub fn make(dir: &Path) -> Result<HouseKey, KeyError> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|error| KeyError::Io {
            path: Place::of(dir).key().display().to_string(),
            error: io::Error::other(error.to_string()),
        })?;
        let key = HouseKey(bytes);
        key.store(dir)?;
        Ok(key)
    }

    /// Puts this key into `dir`, where there is none yet: whole or not at all, also when the power goes.
    pub fn store(&self, dir: &Path) -> Result<(), KeyError> {
        let path = Place::of(dir).key();
        let draft = path.with_extension("key.draft");
        let stored = self.write(&draft).and_then(|()| fs::hard_link(&draft, &path)).and_then(|()| sync_dir(dir));
        // The draft is of no use either way, and a leftover is written over the next time.
        let _ = fs::remove_file(&draft);
        stored.map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => KeyError::Taken(path.display().to_string()),
            _ => KeyError::Io { path: path.display().to_string(), error },
        })
    }

    /// The bytes, for making tokens.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// A key that came out of an export.
    pub fn from_bytes(bytes: [u8; 32]) -> HouseKey {
        HouseKey(bytes)
    }

    fn write(&self, path: &Path) -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
        file.write_all(&self.0)?;
        file.sync_all()
    }
}

impl Drop for HouseKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for HouseKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HouseKey(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_key_is_made_once_and_found_again() {
        let dir = tempfile::tempdir().unwrap();
        let made = HouseKey::open(dir.path()).unwrap();
        assert_eq!(HouseKey::open(dir.path()).unwrap(), made);
        assert_ne!(made.bytes(), &[0; 32]);
        assert_eq!(mode(&dir.path().join("house.key")), 0o600);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "no draft stays behind");
        assert!(matches!(HouseKey::make(dir.path()), Err(KeyError::Taken(_))));
        assert_eq!(HouseKey::load(dir.path()).unwrap(), Some(made));
    }

    #[test]
    fn a_lost_key_is_not_replaced_in_silence() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(Place::of(dir.path()).marker(), b"").unwrap();
        let told = HouseKey::open(dir.path()).unwrap_err().to_string();
        assert!(told.contains("rebuild --adopt"), "{told}");
        assert!(!dir.path().join("house.key").exists());
    }

    #[test]
    fn a_key_that_is_wrong_is_refused_with_words() {
        #[track_caller]
        fn check(bytes: &[u8], mode: u32, words: &str) {
            let dir = tempfile::tempdir().unwrap();
            let path = dir.path().join("house.key");
            fs::write(&path, bytes).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            let told = HouseKey::open(dir.path()).unwrap_err().to_string();
            assert!(told.contains(words), "{told}");
        }
        check(&[7; 31], 0o600, "is not a house key");
        check(&[7; 33], 0o600, "is not a house key");
        check(b"", 0o600, "is not a house key");
        check(&[7; 32], 0o644, "chmod 600");
        check(&[7; 32], 0o640, "chmod 600");
    }

    #[test]
    fn a_key_cannot_be_printed() {
        assert_eq!(format!("{:?}", HouseKey::from_bytes([42; 32])), "HouseKey(hidden)");
    }
}
