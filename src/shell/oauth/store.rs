//! The file that holds the right to renew: readable by its owner alone, replaced as a whole, and asked by one at a time.
//!
//! Issuers that rotate give a new right with each renewal, and the old one is worth nothing from then on: it is on the
//! disk before the token is used.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use rustix::fs::{FlockOperation, flock};
use serde::{Deserialize, Serialize};
use zeroize::Zeroize as _;

use super::{Issued, OAuthError, http, issued};
use crate::shell::clock::{Clock, SystemClock};
use crate::shell::secret::Secret;

/// A token that ends sooner is renewed first.
const EARLY: SignedDuration = SignedDuration::from_mins(5);
/// After a refusal nobody is asked for so long: it would be the same, and looks like an attack.
const REST: SignedDuration = SignedDuration::from_mins(15);
const LONGEST: u64 = 256 * 1024;

/// Who asks, and where.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Client {
    /// The id of the app at the issuer.
    pub id: String,
    /// Its secret, where it has one.
    pub secret: Option<String>,
    /// The issuer's token address.
    pub token: String,
}

/// What lies in the file. It cannot be printed.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Stored {
    client: Client,
    refresh: String,
    access: String,
    expires: Timestamp,
    refused: Option<(Timestamp, String, String)>,
}

impl Drop for Stored {
    fn drop(&mut self) {
        self.refresh.zeroize();
        self.access.zeroize();
        self.client.secret.zeroize();
    }
}

/// A token for now, renewed where the last one ends soon.
///
/// # Errors
/// The issuer refuses, is away, or nobody has signed in yet.
pub async fn access_token(file: &Path) -> Result<Secret, OAuthError> {
    let (file, now) = (file.to_path_buf(), SystemClock.now());
    let renewed = tokio::task::spawn_blocking(move || at(&file, now, EARLY));
    renewed.await.map_err(|error| OAuthError::Store(error.to_string()))?
}

/// Keeps what was issued, and proves at once that it can be renewed.
pub(super) fn keep(file: &Path, client: Client, issued: Issued, now: Timestamp) -> Result<(), OAuthError> {
    let Some(refresh) = issued.refresh else {
        return Err(OAuthError::Store(
            "the issuer gave no right to renew: allow offline access for this app, then sign in again".into(),
        ));
    };
    let stored = Stored { client, refresh, access: issued.access, expires: issued.expires, refused: None };
    write(file, &stored)?;
    at(file, now, SignedDuration::MAX).map(drop)
}

/// As [`access_token`]; a token that ends within `early` is renewed.
pub(super) fn at(file: &Path, now: Timestamp, early: SignedDuration) -> Result<Secret, OAuthError> {
    let _turn = turn(file)?;
    let mut stored = read(file)?;
    if stored.expires.duration_since(now) > early {
        return Ok(Secret::new(stored.access.clone()));
    }
    if let Some((when, code, said)) = &stored.refused
        && now.duration_since(*when).abs() < REST
    {
        return Err(OAuthError::Refused { code: code.clone(), said: said.clone() });
    }
    match renewed(&stored, now) {
        Ok(issued) => {
            stored.refused = None;
            stored.access.clone_from(&issued.access);
            stored.expires = issued.expires;
            if let Some(refresh) = issued.refresh {
                stored.refresh = refresh;
            }
            write(file, &stored)?;
            Ok(Secret::new(issued.access))
        }
        Err(OAuthError::Refused { code, said }) => {
            stored.refused = Some((now, code.clone(), said.clone()));
            write(file, &stored)?;
            Err(OAuthError::Refused { code, said })
        }
        Err(error) => Err(error),
    }
}

fn renewed(stored: &Stored, now: Timestamp) -> Result<Issued, OAuthError> {
    let mut form =
        vec![("grant_type", "refresh_token"), ("client_id", &stored.client.id), ("refresh_token", &stored.refresh)];
    if let Some(secret) = &stored.client.secret {
        form.push(("client_secret", secret));
    }
    issued(&http::post(&stored.client.token, &form)?, now)
}

/// Mailbox and postman may ask at the same moment; a rotated right must not be used twice.
fn turn(file: &Path) -> Result<File, OAuthError> {
    let path = beside(file, "lock");
    let lock = File::options().create(true).truncate(false).write(true).mode(0o600).open(&path);
    let lock = lock.map_err(|error| OAuthError::Store(format!("{}: {error}", path.display())))?;
    flock(&lock, FlockOperation::LockExclusive)
        .map_err(|error| OAuthError::Store(format!("{}: {error}", path.display())))?;
    Ok(lock)
}

fn read(file: &Path) -> Result<Stored, OAuthError> {
    let wrong = |why: String| OAuthError::Store(format!("{}: {why}; say `strawboss login`", file.display()));
    let open = File::open(file).map_err(|error| wrong(error.to_string()))?;
    let mode = open.metadata().map_err(|error| wrong(error.to_string()))?.permissions().mode() & 0o777;
    if mode & 0o077 != 0 {
        return Err(OAuthError::Store(format!("{0} can be read by others; run: chmod 600 {0}", file.display())));
    }
    let mut text = zeroize::Zeroizing::new(String::new());
    open.take(LONGEST).read_to_string(&mut text).map_err(|error| wrong(error.to_string()))?;
    // The parser's own words would quote what it read.
    serde_json::from_str(&text).map_err(|_| wrong("this is no file of tokens".into()))
}

fn write(file: &Path, stored: &Stored) -> Result<(), OAuthError> {
    let fresh = beside(file, "new");
    let failed = |error: std::io::Error| OAuthError::Store(format!("{}: {error}", file.display()));
    let text = zeroize::Zeroizing::new(serde_json::to_vec(stored).map_err(|error| failed(error.into()))?);
    match fs::remove_file(&fresh) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(failed(error)),
        _ => {}
    }
    let mut open = File::options().write(true).create_new(true).mode(0o600).open(&fresh).map_err(failed)?;
    open.write_all(&text).and_then(|()| open.sync_all()).map_err(failed)?;
    fs::rename(fresh, file).map_err(failed)
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}.{ending}", file.display()))
}
