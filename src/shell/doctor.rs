//! What can be wrong with a house, looked at one by one: what is, whether it is right, and how to mend it.
//!
//! Nothing a finding says is a secret, an address, or a word of a mail: people paste it where others read it.

use std::fmt;
use std::os::unix::fs::MetadataExt as _;

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::config::Settings;
use super::config::secrets::{SecretError, SecretSource};
use super::setup::record::Record;

/// A mailbox that was not read for so long is not kept.
const STALE: SignedDuration = SignedDuration::from_mins(15);
/// Below this a ledger cannot be opened safely.
const LEAST_SPACE: u64 = 200 << 20;
/// Troubles that are told.
const TROUBLES: usize = 20;

/// How a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Well,
    Odd,
    Bad,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    verdict: Verdict,
    /// What was seen.
    pub what: String,
    mend: String,
}

impl Finding {
    /// It is right.
    pub fn well(what: impl Into<String>) -> Finding {
        Finding { verdict: Verdict::Well, what: masked(&what.into()), mend: String::new() }
    }

    /// It works, and could be better.
    pub fn odd(what: impl Into<String>, mend: &str) -> Finding {
        Finding { verdict: Verdict::Odd, what: masked(&what.into()), mend: mend.to_string() }
    }

    /// It does not work.
    pub fn bad(what: impl Into<String>, mend: &str) -> Finding {
        Finding { verdict: Verdict::Bad, what: masked(&what.into()), mend: mend.to_string() }
    }

    /// Whether it does not work.
    pub fn is_bad(&self) -> bool {
        self.verdict == Verdict::Bad
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.verdict {
            Verdict::Well => "ok  ",
            Verdict::Odd => "odd ",
            Verdict::Bad => "BAD ",
        };
        write!(f, "{word} {}", self.what)?;
        if self.mend.is_empty() { Ok(()) } else { write!(f, "\n     -> {}", self.mend) }
    }
}

/// A line without addresses: whoever is in it stays unnamed.
fn masked(text: &str) -> String {
    let hide = |word: &str| if word.contains('@') { "(an address)".to_string() } else { word.to_string() };
    text.split_whitespace().map(hide).collect::<Vec<_>>().join(" ")
}

/// Whether each password can be fetched, and whether it lies where it should. A credential is the service's: where it
/// runs, it has it.
pub async fn secrets(settings: &Settings, runs: bool) -> Vec<Finding> {
    let mut sources: Vec<(&str, &SecretSource)> = Vec::new();
    for (key, server) in [("imap.password", &settings.imap), ("smtp.password", &settings.smtp)] {
        let source = server.login.source().filter(|source| sources.iter().all(|(_, other)| other != source));
        sources.extend(source.map(|source| (key, source)));
    }
    let mut findings = Vec::new();
    for (key, source) in sources {
        findings.push(match (source.fetch().await, source) {
            (Ok(_), SecretSource::Variable(_)) => Finding::odd(
                format!("{key} comes from the environment, which other programs of this user can read"),
                "keep it as \"credential:mail\" or \"file:PATH\"; strawboss setup does it",
            ),
            (Ok(_), _) => Finding::well(format!("{key} can be read")),
            (Err(SecretError::NoCredentials(_)), _) if runs => Finding::well(format!("{key} is the service's own")),
            (Err(SecretError::NoCredentials(_)), _) => {
                Finding::odd(format!("{key} is a credential, which only the service gets"), "look again while it runs")
            }
            (Err(error), _) => Finding::bad(format!("{key}: {error}"), "strawboss setup keeps a password anew"),
        });
    }
    findings
}

/// Whether the ledger has a place that is its own, and room.
pub fn place(settings: &Settings) -> Vec<Finding> {
    let dir = &settings.state_dir;
    let Ok(meta) = std::fs::metadata(dir) else {
        return vec![Finding::odd("there is no ledger yet, or not for this user", "it is made by the first run")];
    };
    let mut findings = Vec::new();
    if meta.mode() & 0o077 == 0 {
        findings.push(Finding::well("the ledger is its owner's alone"));
    } else {
        let mend = format!("chmod 700 {}", dir.display());
        findings.push(Finding::odd(format!("others can look into {}", dir.display()), &mend));
    }
    if let Ok(disk) = rustix::fs::statvfs(dir) {
        let free = disk.f_bavail.saturating_mul(disk.f_frsize);
        findings.push(if free >= LEAST_SPACE {
            Finding::well(format!("{} MiB are free for the ledger", free >> 20))
        } else {
            Finding::bad(format!("only {} MiB are free for the ledger", free >> 20), "make room: a full disk stops it")
        });
    }
    findings
}

/// What set-up saw of the mailbox.
pub fn profile(record: Option<&Record>) -> Vec<Finding> {
    let Some(record) = record else {
        return vec![Finding::odd("nobody has looked at what the mailbox can do", "strawboss setup")];
    };
    let provider = record.provider.as_deref().unwrap_or("a server of its own");
    let (can, cannot) = record.mailbox.telling();
    let mut findings = vec![Finding::well(format!(
        "the mailbox is with {provider}; it knows {}{}",
        can.join(", "),
        if cannot.is_empty() { String::new() } else { format!(", and lacks {}", cannot.join(", ")) }
    ))];
    if record.keeps_message_id == Some(false) {
        findings
            .push(Finding::odd("the provider replaces Message-IDs", "letters are known by their marks; nothing to do"));
    }
    if record.mailbox.sent.is_empty() {
        findings.push(Finding::bad(
            "no Sent folder was found, so no order by mail can be proved",
            "make one, or mark it, at the provider",
        ));
    }
    if record.version != env!("CARGO_PKG_VERSION") {
        findings
            .push(Finding::odd(format!("that was seen by version {}", record.version), "strawboss setup looks again"));
    }
    findings
}

/// How the running service feels. `facts` are its status.
pub fn service(facts: &Value, settings: &Settings, now: Timestamp) -> Vec<Finding> {
    let at = |key: &str| facts.get(key).and_then(Value::as_str).and_then(|at| at.parse::<Timestamp>().ok());
    let number = |key: &str| facts.get(key).and_then(Value::as_u64).unwrap_or_default();
    let yes = |key: &str| facts.get(key).and_then(Value::as_bool).unwrap_or_default();
    let stale = STALE.max(settings.watch.sweep.saturating_mul(3));
    let mut findings = vec![match at("mailbox-read-at") {
        Some(seen) if now.duration_since(seen) <= stale => Finding::well("the service runs and reads the mailbox"),
        Some(seen) => Finding::bad(
            format!("the mailbox was last read {} minutes ago", now.duration_since(seen).as_mins()),
            "strawboss check --online says what the servers say",
        ),
        None => Finding::bad("the mailbox was not read since the service started", "strawboss check --online"),
    }];
    if !yes("first-pass-done") {
        findings
            .push(Finding::odd("the first pass over the mailbox is not done yet", "wait; strawboss status shows it"));
    }
    if yes("paused") {
        findings.push(Finding::odd("paused: no letter to a contractor leaves", "strawboss resume"));
    }
    if number("letters-unknown") > 0 {
        findings.push(Finding::odd(
            format!("of {} letters nobody knows whether they left", number("letters-unknown")),
            "answer the question in the digest",
        ));
    }
    let parked = facts.get("parked").and_then(Value::as_array).map_or(0, Vec::len);
    if parked > 0 {
        findings.push(Finding::odd(
            format!("{parked} mails could not be read and were passed over"),
            "strawboss status names them",
        ));
    }
    let troubles = facts.get("troubles").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    for trouble in troubles.iter().rev().take(TROUBLES).rev() {
        let words = |key: &str| trouble.get(key).and_then(Value::as_str).unwrap_or_default();
        findings.push(Finding::odd(format!("{} {}", words("at"), words("what")), "past, if the lines above are ok"));
    }
    findings
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::shell::config;

    fn settings() -> Settings {
        let text = "[owner]\nname = \"Max\"\naddresses = [\"max@example.com\"]\nzone = \"UTC\"\n[imap]\nhost = \"i.example.com\"\n\
                    password = \"env:NOBODY_SETS_THIS\"\n[smtp]\nhost = \"s.example.com\"\n[contractor.ana]\naddresses = [\"ana@studio.example\"]\n";
        config::read(text, std::path::Path::new("strawboss.toml"), &Default::default()).unwrap()
    }

    fn told(facts: &Value) -> (String, bool) {
        let findings = service(facts, &settings(), "2026-11-25T12:00:00Z".parse().unwrap());
        let text = findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        (text, findings.iter().any(Finding::is_bad))
    }

    #[test]
    fn a_service_that_reads_is_well() {
        let facts = json!({ "mailbox-read-at": "2026-11-25T11:59:30Z", "first-pass-done": true });
        assert_eq!(told(&facts), ("ok   the service runs and reads the mailbox".to_string(), false));
    }

    #[test]
    fn each_trouble_has_its_line_and_its_mend() {
        #[track_caller]
        fn check(facts: Value, expected: &str, bad: bool) {
            let (text, is_bad) = told(&facts);
            assert!(text.contains(expected) && is_bad == bad, "{text}");
            assert!(text.contains("-> "), "{text}");
        }
        check(json!({ "mailbox-read-at": "2026-11-25T11:20:00Z" }), "last read 40 minutes ago", true);
        check(json!({}), "not read since the service started", true);
        let well = |key: &str, value: Value| {
            let mut facts = json!({ "mailbox-read-at": "2026-11-25T12:00:00Z", "first-pass-done": true });
            facts[key] = value;
            facts
        };
        check(well("paused", json!(true)), "strawboss resume", false);
        check(well("first-pass-done", json!(false)), "first pass", false);
        check(well("letters-unknown", json!(2)), "of 2 letters", false);
        check(well("parked", json!(["mail 7"])), "1 mails could not be read", false);
        let troubles = json!([{ "at": "2026-11-25T10:00:00Z", "what": "ana@studio.example was refused" }]);
        check(well("troubles", troubles), "(an address) was refused", false);
    }

    #[test]
    fn no_address_is_shown() {
        for text in ["bad ana@studio.example", "<max@example.com>: no", "says(max@example.com)"] {
            let shown = Finding::bad(text, "look").to_string();
            assert!(!shown.contains("example"), "{shown}");
        }
    }

    #[tokio::test]
    async fn a_password_that_is_not_there_is_bad() {
        let findings = secrets(&settings(), true).await;
        assert!(findings.len() == 1 && findings[0].is_bad(), "{findings:?}");
    }
}
