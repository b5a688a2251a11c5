//! Text, numbers, yes and no, one of a few words, lists, paths.

use std::fmt::Display;
use std::path::{Path, PathBuf};

use crate::domain::work::lint::LintRule;
use crate::shell::config::section::{Entry, Made};
use crate::shell::config::suggest;
use crate::shell::config::tree::{Node, What};
use crate::shell::tls;

/// Longer text belongs into a file of its own.
const LONGEST: usize = 4000;

/// Text of one or more lines that is not empty.
pub(in crate::shell::config) fn text(entry: &Entry<'_>) -> Made<String> {
    let What::Text(text) = &entry.node.what else {
        return entry.fail(format!("this should be text and is {}", entry.kind()), "Write it in quotes: \"...\".");
    };
    let text = text.trim();
    if text.is_empty() {
        return entry.fail("this text is empty", "Write something between the quotes, or remove the key.");
    }
    if text.len() > LONGEST {
        return entry.fail(format!("this text is longer than {LONGEST} bytes"), "Write less.");
    }
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return entry.fail("this text holds a control character", "Retype it; something unseen was pasted along.");
    }
    Ok(text.to_string())
}

/// Text of one line, fit for the header of a letter.
pub(in crate::shell::config) fn line(entry: &Entry<'_>) -> Made<String> {
    let text = text(entry)?;
    if text.chars().any(char::is_control) {
        return entry.fail("this text has more than one line, or a tab", "Write it on one line.");
    }
    Ok(text)
}

/// `true` or `false`; a variable says it in words.
pub(in crate::shell::config) fn flag(entry: &Entry<'_>) -> Made<bool> {
    match &entry.node.what {
        What::Flag(flag) => Ok(*flag),
        What::Text(text) if entry.node.from_env && text == "true" => Ok(true),
        What::Text(text) if entry.node.from_env && text == "false" => Ok(false),
        _ => entry.fail(
            format!("this should be true or false and is {}", entry.kind()),
            "Write true or false, without quotes.",
        ),
    }
}

/// A whole number from `least` to `most`.
pub(in crate::shell::config) fn count<N>(least: N, most: N) -> impl Fn(&Entry<'_>) -> Made<N>
where
    N: TryFrom<i128> + PartialOrd + Display + Copy,
{
    move |entry| {
        let number = match &entry.node.what {
            What::Whole(number) => Some(*number),
            What::Text(text) if entry.node.from_env => text.parse().ok(),
            _ => None,
        };
        let remedy = format!("Write a whole number from {least} to {most}, without quotes.");
        let Some(number) = number else {
            return entry.fail(format!("this should be a whole number and is {}", entry.kind()), remedy);
        };
        match N::try_from(number) {
            Ok(fitting) if least <= fitting && fitting <= most => Ok(fitting),
            _ => entry.fail(format!("{number} is out of bounds"), remedy),
        }
    }
}

/// A TCP port.
pub(in crate::shell::config) fn port(entry: &Entry<'_>) -> Made<u16> {
    count(1, u16::MAX)(entry)
}

/// One of a few words.
pub(in crate::shell::config) fn choice<T: Copy>(words: &'static [(&'static str, T)]) -> impl Fn(&Entry<'_>) -> Made<T> {
    move |entry| {
        let written = line(entry)?;
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == written) {
            return Ok(*value);
        }
        let all: Vec<String> = words.iter().map(|(word, _)| format!("\"{word}\"")).collect();
        let near = suggest::nearest(&written, words.iter().map(|(word, _)| *word));
        let mean = near.map_or(String::new(), |near| format!("Did you mean \"{near}\"? "));
        entry.fail(
            format!("{written:?} is none of the words known here"),
            format!("{mean}Write one of {}.", all.join(", ")),
        )
    }
}

/// A list of texts; a variable lists them with commas.
pub(in crate::shell::config) fn texts(entry: &Entry<'_>) -> Made<Vec<String>> {
    each(entry, line)
}

/// Names of lint rules.
pub(in crate::shell::config) fn lint_rules(entry: &Entry<'_>) -> Made<Vec<String>> {
    each(entry, |item| {
        let written = line(item)?;
        if LintRule::from_name(&written).is_some() {
            return Ok(written);
        }
        let names = LintRule::ALL.map(LintRule::name);
        let near = suggest::nearest(&written, names);
        let mean = near.map_or(String::new(), |near| format!("Did you mean \"{near}\"? "));
        item.fail(format!("there is no lint rule {written:?}"), format!("{mean}The rules are {}.", names.join(", ")))
    })
}

/// Every element of a list by one kind, with the mistakes of all of them; text alone is a list of one, and a variable
/// lists with commas.
pub(in crate::shell::config) fn each<T>(entry: &Entry<'_>, kind: impl Fn(&Entry<'_>) -> Made<T>) -> Made<Vec<T>> {
    let parts;
    let nodes = match &entry.node.what {
        What::List(nodes) => nodes,
        What::Text(text) if entry.node.from_env => {
            let node = |part: &str| Node { what: What::Text(part.trim().to_string()), from_env: true };
            parts = text.split(',').map(node).collect();
            &parts
        }
        _ => {
            let problem = format!("this should be a list and is {}", entry.kind());
            return entry.fail(problem, "Write it in brackets: [\"...\", \"...\"].");
        }
    };
    let (mut made, mut wrongs) = (Vec::new(), Vec::new());
    for (nth, node) in nodes.iter().enumerate() {
        let item = Entry { path: format!("{}[{nth}]", entry.path), node };
        match kind(&item) {
            Ok(value) => made.push(value),
            Err(wrong) => wrongs.extend(wrong),
        }
    }
    if wrongs.is_empty() { Ok(made) } else { Err(wrongs) }
}

/// Where paths start.
pub(in crate::shell::config) struct Paths<'a> {
    /// Relative ones: where the configuration lies.
    pub(in crate::shell::config) beside: &'a Path,
    /// Those that begin with `~/`.
    pub(in crate::shell::config) home: Option<&'a str>,
}

impl Paths<'_> {
    /// A path of a file or folder; it need not exist.
    pub(in crate::shell::config) fn one(&self, entry: &Entry<'_>) -> Made<PathBuf> {
        Ok(self.resolve(&line(entry)?))
    }

    pub(super) fn resolve(&self, written: &str) -> PathBuf {
        match (written.strip_prefix("~/"), self.home) {
            (Some(rest), Some(home)) => Path::new(home).join(rest),
            _ => self.beside.join(written),
        }
    }
}

/// A host name or an address, without scheme, port or path.
pub(in crate::shell::config) fn host(entry: &Entry<'_>) -> Made<String> {
    let written = line(entry)?.to_lowercase();
    let bare = written.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
    let address = bare.parse::<std::net::IpAddr>().is_ok();
    let letters = |label: &str| {
        !label.is_empty() && label.len() <= 63 && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
    };
    if written == bare && (address || (bare.len() <= 253 && bare.split('.').all(letters))) {
        return Ok(written);
    }
    if let Some((name, port)) = bare.rsplit_once(':').filter(|(_, port)| port.parse::<u16>().is_ok()) {
        return entry.fail(
            format!("{written:?} is not a host alone"),
            format!("Write \"{name}\" here and port = {port} below."),
        );
    }
    entry.fail(format!("{written:?} is not a host name"), "Write the name alone, as in \"mail.example.com\".")
}

/// The SHA-256 of a certificate, 64 hex digits with or without colons.
pub(in crate::shell::config) fn pin(entry: &Entry<'_>) -> Made<[u8; 32]> {
    match tls::parse_pin(&line(entry)?) {
        Some(pin) => Ok(pin),
        None => entry.fail(
            "this is not the SHA-256 of a certificate",
            "Write 64 hex digits: openssl x509 -noout -fingerprint -sha256 -in cert.pem prints them.",
        ),
    }
}
