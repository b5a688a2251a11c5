//! Where the password is put, so that the service finds it and nobody else does.
//!
//! It goes through a pipe or into a file that only its owner reads, never into an argument, and never into the
//! configuration.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::shell::config::secrets::SecretSource;
use crate::shell::secret::Secret;

/// The credential's name, as the unit file has it.
const NAME: &str = "mail";

/// Makes the service take the encrypted credential.
const DROP_IN: &str = "[Service]\nLoadCredential=\nLoadCredentialEncrypted=mail\n";

/// Where the password was put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// How the configuration names it.
    pub named: String,
    /// How this process gets it, now.
    pub now: SecretSource,
    /// What was done, for the person.
    pub told: String,
    /// How a unit is given it, where it is a credential: `LoadCredential=mail`.
    pub loaded: Option<&'static str>,
}

/// Puts it into a file beside the configuration, readable by its owner alone.
pub fn in_file(password: &Secret, config: &Path) -> io::Result<Kept> {
    let path = config.with_file_name("password");
    write_private(&path, password.expose().as_bytes())?;
    Ok(Kept {
        named: "file:password".to_string(),
        told: format!("The password lies in {}, readable by its owner alone.", path.display()),
        now: SecretSource::File(path),
        loaded: None,
    })
}

/// Hands it to systemd: encrypted for this machine where that works, else in the credential store, for root alone.
/// `root` is where `/etc` lies.
pub fn as_credential(password: &Secret, root: &Path) -> io::Result<Kept> {
    let (store, encrypted) = (root.join("etc/credstore"), root.join("etc/credstore.encrypted"));
    let sealed = encrypted.join(NAME);
    if encrypt(password, &encrypted, &sealed).is_ok() {
        let drop_in = root.join("etc/systemd/system/strawboss.service.d/password.conf");
        fs::create_dir_all(drop_in.parent().unwrap_or(root))?;
        fs::write(&drop_in, DROP_IN)?;
        let words = ["systemd-creds", "decrypt", "--name=mail"].map(str::to_string);
        let argv = words.into_iter().chain([sealed.display().to_string(), "-".to_string()]).collect();
        return Ok(Kept {
            named: format!("credential:{NAME}"),
            now: SecretSource::Command(argv),
            told: format!("The password lies encrypted in {}, for this machine alone.", sealed.display()),
            loaded: Some("LoadCredentialEncrypted=mail"),
        });
    }
    private_folder(&store)?;
    let path = store.join(NAME);
    write_private(&path, password.expose().as_bytes())?;
    Ok(Kept {
        named: format!("credential:{NAME}"),
        told: format!("The password lies in {}, readable by root alone.", path.display()),
        now: SecretSource::File(path),
        loaded: Some("LoadCredential=mail"),
    })
}

fn encrypt(password: &Secret, folder: &Path, sealed: &Path) -> io::Result<()> {
    private_folder(folder)?;
    let mut running = Command::new("systemd-creds")
        .args(["encrypt", "--name=mail", "-"])
        .arg(sealed)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut pipe) = running.stdin.take() {
        pipe.write_all(password.expose().as_bytes())?;
    }
    if running.wait()?.success() { Ok(()) } else { Err(io::Error::other("systemd-creds refused")) }
}

fn private_folder(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Writes beside it and renames, so that no moment shows half of it, or shows it to others.
fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let fresh = path.with_extension("new");
    match fs::remove_file(&fresh) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = File::options().write(true).create_new(true).mode(0o600).open(&fresh)?;
    file.write_all(bytes)?;
    file.write_all(b"\n")?;
    file.sync_all()?;
    fs::rename(fresh, path)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    fn fetched(source: &SecretSource) -> String {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(source.fetch()).unwrap().expose().clone()
    }

    #[test]
    fn a_file_is_its_owners_alone() {
        let dir = tempfile::tempdir().unwrap();
        let config = dir.path().join("strawboss.toml");
        for password in ["first", "second horse"] {
            let kept = in_file(&Secret::new(password.to_string()), &config).unwrap();
            assert_eq!((kept.named.as_str(), fetched(&kept.now).as_str()), ("file:password", password));
            assert!(!kept.told.contains(password));
        }
        assert_eq!(mode(&dir.path().join("password")), 0o600);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_credential_is_found_again_however_it_is_kept() {
        let dir = tempfile::tempdir().unwrap();
        let kept = as_credential(&Secret::new("correct horse".to_string()), dir.path()).unwrap();
        assert_eq!((kept.named.as_str(), fetched(&kept.now).as_str()), ("credential:mail", "correct horse"));
        let plain = dir.path().join("etc/credstore/mail");
        let sealed = dir.path().join("etc/credstore.encrypted/mail");
        assert!(plain.exists() != sealed.exists(), "one of them");
        if plain.exists() {
            assert_eq!((mode(&plain), mode(&dir.path().join("etc/credstore"))), (0o600, 0o700));
        } else {
            assert!(!fs::read_to_string(sealed).unwrap().contains("horse"));
        }
    }
}
