//! Where a password is to be found; never the password itself.

use super::plain::{Paths, line};
use crate::shell::config::secrets::SecretSource;
use crate::shell::config::section::{Entry, Made};

const REMEDY: &str = "Write where it is to be found: \"credential:NAME\" (systemd), \"file:PATH\" (readable by you alone), \
                      'command:[\"pass\", \"show\", \"mail\"]' or \"env:NAME\".";

/// A secret's source. No message repeats what was written: it may be the secret.
pub(in crate::shell::config) fn secret(paths: &Paths<'_>) -> impl Fn(&Entry<'_>) -> Made<SecretSource> {
    move |entry| {
        let written = line(entry)
            .or_else(|_| entry.fail(format!("this should say where a secret is and is {}", entry.kind()), REMEDY))?;
        let Some((scheme, rest)) = written.split_once(':') else {
            return entry.fail("this looks like the secret itself; it has no place in this file", REMEDY);
        };
        match scheme {
            "credential" if is_name(rest) => Ok(SecretSource::Credential(rest.to_string())),
            "env" if is_name(rest) => Ok(SecretSource::Variable(rest.to_string())),
            "file" if !rest.trim().is_empty() => Ok(SecretSource::File(paths.resolve(rest.trim()))),
            "command" => command(entry, rest),
            "credential" | "env" | "file" => entry.fail(format!("what follows \"{scheme}:\" names nothing"), REMEDY),
            _ => entry.fail("this looks like the secret itself; it has no place in this file", REMEDY),
        }
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c)) && !text.starts_with('.')
}

fn command(entry: &Entry<'_>, rest: &str) -> Made<SecretSource> {
    match serde_json::from_str::<Vec<String>>(rest) {
        Ok(argv) if argv.first().is_some_and(|program| !program.is_empty()) => Ok(SecretSource::Command(argv)),
        _ => entry.fail(
            "the command is not a list of words; no shell reads it",
            "Write 'command:[\"program\", \"first argument\"]' between single quotes.",
        ),
    }
}
