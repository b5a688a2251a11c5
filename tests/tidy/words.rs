//! Words that have no place in the repository.

use super::{hold, repository};

/// Ends of the names of hosts that belong to nobody (RFC 2606), or to all.
const NOBODY: [&str; 8] =
    [".example", "example.com", "example.org", "example.net", ".test", ".invalid", ".localhost", ".local"];

/// Public pages that a reader is sent to.
const PAGES: [&str; 4] = ["rustup.rs", "www.rfc-editor.org", "github.com", "www.apache.org"];

/// The pages that providers have for their customers are data of the table.
const OF_PROVIDERS: [&str; 3] =
    ["src/shell/setup/providers/table.rs", "src/shell/setup/discover/mod.rs", "src/shell/oauth/issuers.rs"];

/// Paths of one machine, and words about how something was written rather than what it is; in two halves, so that
/// this file does not hold them.
const NEVER: [(&str, &str); 12] = [
    ("/wo", "rk/"),
    ("/tmp/", "wt"),
    ("../sha", "red"),
    ("/ro", "ot/"),
    ("language ", "model"),
    ("AI ", "agent"),
    ("AI ", "assistant"),
    ("chat", "bot"),
    ("TO", "DO:"),
    ("FIX", "ME"),
    ("localhost:80", "80"),
    ("lorem ", "ipsum"),
];

/// Texts we wrote; the lock file is cargo's.
fn texts() -> impl Iterator<Item = (String, String)> {
    repository::files("", "")
        .into_iter()
        .filter(|path| path != "Cargo.lock")
        .map(|path| (repository::text(&path), path))
        .map(|(text, path)| (path, text))
}

#[test]
fn some_words_never_stand_here() {
    let mut broken = Vec::new();
    for (path, text) in texts() {
        let found = NEVER.map(|(left, right)| format!("{left}{right}")).into_iter().filter(|word| text.contains(word));
        broken.extend(found.map(|word| format!("{path}  {word:?}")));
    }
    hold("Say it about the program, and for any machine.", &broken);
}

fn host(rest: &str) -> &str {
    let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.' && letter != '-');
    rest[..end.unwrap_or(rest.len())].trim_end_matches('.')
}

#[test]
fn links_lead_to_example_hosts_or_public_pages() {
    let mut broken = Vec::new();
    for (path, text) in texts().filter(|(path, _)| !OF_PROVIDERS.contains(&path.as_str())) {
        for host in text.split("https://").skip(1).chain(text.split("http://").skip(1)).map(host) {
            let known = !host.contains('.') || host.starts_with("127.") || PAGES.contains(&host);
            if !known && !NOBODY.iter().any(|end| host.ends_with(end)) {
                broken.push(format!("{path}  {host}"));
            }
        }
    }
    hold("Use a host below `.example`, or add the public page to PAGES.", &broken);
}
