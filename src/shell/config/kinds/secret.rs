//! Where a password is to be found; never the password itself.

use std::path::PathBuf;

use super::plain::{Paths, line};
use crate::shell::config::errors::Wrong;
use crate::shell::config::secrets::SecretSource;
use crate::shell::config::section::{Entry, Made};

const REMEDY: &str = "Write where it is to be found: \"credential:NAME\" (systemd), \"file:PATH\" (readable by you alone), \
                      'command:[\"pass\", \"show\", \"mail\"]' or \"env:NAME\".";

const COMMAND_REMEDY: &str = "Write 'command:[\"program\", \"first argument\"]' between single quotes.";

/// A secret's source. No message repeats what was written: it may be the secret.
pub(in crate::shell::config) fn secret(paths: &Paths<'_>) -> impl Fn(&Entry<'_>) -> Made<SecretSource> {
    move |entry| {
        let written = line(entry)
            .or_else(|_| entry.fail(format!("this should say where a secret is and is {}", entry.kind()), REMEDY))?;
        source(&written, |path| paths.resolve(path)).or_else(|wrong| entry.fail(wrong.problem, wrong.remedy))
    }
}

/// Reads where a secret is to be found, `file:PATH` or the like; `resolve` makes a path whole.
///
/// # Errors
/// It says nothing of the kind: what is wrong, without what was written.
pub fn source(written: &str, resolve: impl Fn(&str) -> PathBuf) -> Result<SecretSource, Wrong> {
    let itself = || Wrong::new("this looks like the secret itself; it has no place in this file", REMEDY);
    let (scheme, rest) = written.split_once(':').ok_or_else(itself)?;
    match scheme {
        "credential" if is_name(rest) => Ok(SecretSource::Credential(rest.to_string())),
        "env" if is_name(rest) => Ok(SecretSource::Variable(rest.to_string())),
        "file" if !rest.trim().is_empty() => Ok(SecretSource::File(resolve(rest.trim()))),
        "login" if !rest.trim().is_empty() => Ok(SecretSource::Login(resolve(rest.trim()))),
        "command" => command(rest),
        "credential" | "env" | "file" | "login" => {
            Err(Wrong::new(format!("what follows \"{scheme}:\" names nothing"), REMEDY))
        }
        _ => Err(itself()),
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c)) && !text.starts_with('.')
}

fn command(rest: &str) -> Result<SecretSource, Wrong> {
    match serde_json::from_str::<Vec<String>>(rest) {
        Ok(argv) if argv.first().is_some_and(|program| !program.is_empty()) => Ok(SecretSource::Command(argv)),
        _ => Err(Wrong::new("the command is not a list of words; no shell reads it", COMMAND_REMEDY)),
    }
}
