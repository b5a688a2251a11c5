//! Where secrets lie, and how they are fetched when they are needed.
//!
//! They are fetched anew for every login, so that a changed password or a
//! renewed token needs no restart. No error repeats what a secret says.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use thiserror::Error;
use zeroize::Zeroizing;

use crate::shell::oauth::{OAuthError, access_token};
use crate::shell::secret::Secret;

/// Longer ones are a mistake: somebody named the wrong file.
const LONGEST: u64 = 64 * 1024;

/// A command that has not answered by then waits for somebody who is not there.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where a secret is to be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecretSource {
    /// A systemd credential by its name, in `$CREDENTIALS_DIRECTORY`.
    Credential(String),
    /// A file that its owner alone can read.
    File(PathBuf),
    /// A program and its arguments, run without a shell; the first line it prints.
    Command(Vec<String>),
    /// A variable of the environment.
    Variable(String),
    /// An access token, renewed by what `strawboss login` keeps in this file.
    Login(PathBuf),
}

/// Why a secret could not be fetched.
#[derive(Debug, Error)]
pub enum SecretError {
    /// Not run by systemd, or without credentials.
    #[error(
        "$CREDENTIALS_DIRECTORY is not set, so there is no credential {0:?}; start the service with LoadCredential={0}:/path, or name another source"
    )]
    NoCredentials(String),
    /// The file is not there or not readable.
    #[error("{path} cannot be read ({error})")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// Others can read the file.
    #[error("{path} can be read by others (mode {mode:03o}); run: chmod 600 {path}")]
    Readable {
        /// The file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The variable is not set.
    #[error("${0} is not set")]
    NoVariable(String),
    /// The program failed.
    #[error("the command {program} did not give a secret ({why})")]
    Command {
        /// Its first word.
        program: String,
        /// The exit status, or what the system says.
        why: String,
    },
    /// There is no token.
    #[error(transparent)]
    Login(#[from] OAuthError),
    /// Nothing in it, not text, or far too much.
    #[error("{0} holds no secret: it is empty, too long, not text, or not a plain file")]
    NotASecret(String),
}

impl SecretSource {
    /// Fetches the secret; a command is given half a minute.
    pub async fn fetch(&self) -> Result<Secret, SecretError> {
        self.fetch_with(|name| std::env::var_os(name)).await
    }

    /// As [`SecretSource::fetch`], in an environment that is handed in.
    pub async fn fetch_with(&self, variable: impl Fn(&str) -> Option<OsString>) -> Result<Secret, SecretError> {
        match self {
            SecretSource::Credential(name) => {
                let Some(directory) = variable("CREDENTIALS_DIRECTORY") else {
                    return Err(SecretError::NoCredentials(name.clone()));
                };
                // systemd mounts the directory for this service alone; its modes say nothing.
                from_file(&Path::new(&directory).join(name), Others::MayRead)
            }
            SecretSource::File(path) => from_file(path, Others::MustNotRead),
            SecretSource::Command(argv) => from_command(argv).await,
            SecretSource::Login(file) => Ok(access_token(file).await?),
            SecretSource::Variable(name) => {
                let value = variable(name).ok_or_else(|| SecretError::NoVariable(name.clone()))?;
                let value = Zeroizing::new(value.into_encoded_bytes());
                first_line(&value).ok_or_else(|| SecretError::NotASecret(format!("${name}")))
            }
        }
    }
}

#[derive(PartialEq)]
enum Others {
    MayRead,
    MustNotRead,
}

fn from_file(path: &Path, others: Others) -> Result<Secret, SecretError> {
    let failed = |error| SecretError::File { path: path.to_path_buf(), error };
    // A pipe that nobody writes to must not keep us waiting.
    let no_wait = i32::try_from(rustix::fs::OFlags::NONBLOCK.bits()).unwrap_or_default();
    let file = File::options().read(true).custom_flags(no_wait).open(path).map_err(failed)?;
    // The open file is asked, not its name: what was checked is what is read.
    let metadata = file.metadata().map_err(failed)?;
    if !metadata.is_file() {
        return Err(SecretError::NotASecret(path.display().to_string()));
    }
    let mode = metadata.permissions().mode() & 0o777;
    if others == Others::MustNotRead && mode & 0o077 != 0 {
        return Err(SecretError::Readable { path: path.to_path_buf(), mode });
    }
    let mut bytes = Zeroizing::new(Vec::new());
    file.take(LONGEST + 1).read_to_end(&mut bytes).map_err(failed)?;
    first_line(&bytes).ok_or_else(|| SecretError::NotASecret(path.display().to_string()))
}

async fn from_command(argv: &[String]) -> Result<Secret, SecretError> {
    let Some((program, arguments)) = argv.split_first() else {
        return Err(SecretError::NotASecret("an empty command".to_string()));
    };
    let failed = |why: String| SecretError::Command { program: program.clone(), why };
    let running = tokio::process::Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .output();
    let output = match tokio::time::timeout(PATIENCE, running).await {
        Ok(output) => output.map_err(|error| failed(error.to_string()))?,
        Err(_) => return Err(failed(format!("no answer within {} s", PATIENCE.as_secs()))),
    };
    let printed = Zeroizing::new(output.stdout);
    if !output.status.success() {
        return Err(failed(output.status.to_string()));
    }
    first_line(&printed).ok_or_else(|| SecretError::NotASecret(format!("what {program} prints")))
}

/// The first line without its end; none where it is empty, too long or no text.
fn first_line(bytes: &[u8]) -> Option<Secret> {
    if bytes.len() as u64 > LONGEST {
        return None;
    }
    let line = bytes.split(|byte| *byte == b'\n').next()?;
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let text = std::str::from_utf8(line).ok()?;
    (!text.is_empty()).then(|| Secret::new(text.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn fetch(source: &SecretSource, variables: &[(&str, &str)]) -> Result<String, String> {
        let variable =
            |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| OsString::from(value));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let fetched = runtime.block_on(source.fetch_with(variable));
        fetched.map(|secret| secret.expose().clone()).map_err(|error| error.to_string())
    }

    fn file(dir: &Path, name: &str, mode: u32, content: &[u8]) -> PathBuf {
        let path = dir.join(name);
        fs::write(&path, content).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        path
    }

    #[test]
    fn secrets_come_from_four_places() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path();
        file(path, "mail", 0o440, b"from systemd\n");
        let own = file(path, "own", 0o600, b"from a file\r\nnot this line\n");
        #[track_caller]
        fn check(source: SecretSource, variables: &[(&str, &str)], expected: &str) {
            assert_eq!(fetch(&source, variables).as_deref(), Ok(expected));
        }
        let directory = [("CREDENTIALS_DIRECTORY", path.to_str().unwrap())];
        check(SecretSource::Credential("mail".to_string()), &directory, "from systemd");
        check(SecretSource::File(own), &[], "from a file");
        check(SecretSource::Variable("PASSWORD".to_string()), &[("PASSWORD", "from outside")], "from outside");
        let command = ["printf", "%s\n", "a b", "c"].map(str::to_string).to_vec();
        check(SecretSource::Command(command), &[], "a b");
    }

    #[test]
    fn a_secret_that_cannot_be_fetched_says_what_to_do() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path();
        #[track_caller]
        fn check(source: SecretSource, expected: &str) {
            let error = fetch(&source, &[("EMPTY", "")]).unwrap_err();
            assert!(error.contains(expected) && !error.contains("hunter2"), "{error}");
        }
        check(
            SecretSource::File(file(path, "open", 0o640, b"hunter2")),
            "can be read by others (mode 640); run: chmod 600",
        );
        check(SecretSource::File(file(path, "world", 0o604, b"hunter2")), "mode 604");
        check(SecretSource::File(path.join("none")), "none cannot be read (No such file");
        check(SecretSource::File(file(path, "empty", 0o600, b"\nhunter2")), "empty holds no secret");
        check(SecretSource::File(file(path, "long", 0o600, &[b'x'; 70_000])), "long holds no secret");
        check(SecretSource::File(file(path, "bytes", 0o600, b"\xff\xfe")), "bytes holds no secret");
        check(SecretSource::File(path.to_path_buf()), "not a plain file");
        check(SecretSource::Credential("mail".to_string()), "LoadCredential=mail:/path");
        check(SecretSource::Variable("NONE".to_string()), "$NONE is not set");
        check(SecretSource::Variable("EMPTY".to_string()), "$EMPTY holds no secret");
        check(
            SecretSource::Command(vec!["false".to_string()]),
            "the command false did not give a secret (exit status: 1)",
        );
        check(SecretSource::Command(vec!["no-such-program-here".to_string()]), "No such file");
        check(SecretSource::Command(vec!["true".to_string()]), "what true prints holds no secret");
    }
}
