//! The password of a mailbox appears nowhere but where it lies: a real house runs, is asked everything, and is searched.

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use stage::daemon::{Daemon, Wires, house};
use stage::servers::password;
use stage::{Servers, StageOptions, packages, wait};

const BINARY: &str = env!("CARGO_BIN_EXE_strawboss");

const LETTER: &[u8] = b"From: Ana <ana@strawboss.test>\nTo: Owner <owner@strawboss.test>\nSubject: The gate\n\
    Message-ID: <gate.1@strawboss.test>\nDate: Mon, 23 Nov 2026 09:00:00 +0100\n\nWhich colour shall the gate have?\n";

fn has(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|part| part == word.as_bytes())
}

/// Every file below `folder`, with what is in it.
fn files(folder: &Path, into: &mut Vec<(String, Vec<u8>)>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files(&path, into)?;
        } else if path.is_file() {
            into.push((path.display().to_string(), fs::read(&path)?));
        }
    }
    Ok(())
}

#[test]
fn a_password_is_nowhere_but_in_its_place() -> Result<()> {
    packages::ensure(|line| println!("{line}"))?;
    let servers = Servers::start(StageOptions::default())?;
    let canary = password("owner");
    let head = house(&servers, &Wires::direct(&servers), "Olga")?;
    let text = format!(
        "{head}\n[log]\nlevel = \"trace\"\nformat = \"json\"\n[contractor.ana]\naddresses = [\"ana@strawboss.test\"]\n"
    );
    let mut daemon = Daemon::new(&servers, Path::new(BINARY), "house", &text)?;
    let before = daemon.call(&["health"])?;
    ensure!(before.status.code() == Some(69), "nothing runs yet: {before:?}");
    daemon.start()?;
    servers.submit("ana", &["owner"], LETTER)?;
    wait::until("the mail to be known", Duration::from_secs(20), || {
        let threads = daemon.ask(&["threads", "--json"]).unwrap_or_default();
        Ok(threads.contains("The gate").then_some(()))
    })?;
    let id = daemon.id().context("it runs")?;
    let mut shown: Vec<(String, Vec<u8>)> = ["cmdline", "comm"]
        .iter()
        .map(|name| Ok((format!("/proc/{name}"), fs::read(format!("/proc/{id}/{name}"))?)))
        .collect::<Result<_>>()?;
    for order in [
        vec!["status", "--json"],
        vec!["doctor"],
        vec!["export"],
        vec!["export", "--form", "csv"],
        vec!["check", "--online"],
        vec!["roster"],
        vec!["undo", "--since", "2 days"],
        vec!["digest", "--preview"],
    ] {
        let output = daemon.call(&order)?;
        ensure!(output.status.success(), "{order:?}: {}", String::from_utf8_lossy(&output.stderr));
        shown.push((order.join(" "), [output.stdout, output.stderr].concat()));
    }
    // A refused login says so without the word itself.
    daemon.ask(&["health"])?;
    let doctor = String::from_utf8_lossy(&shown[3].1).into_owned();
    assert!(doctor.contains("ok   the service runs and reads the mailbox"), "{doctor}");
    assert!(!doctor.contains("@strawboss.test"), "{doctor}");
    assert!(daemon.stop()?.success());
    files(daemon.configuration().parent().context("a folder")?, &mut shown)?;
    assert!(shown.len() > 14, "the ledger and the log are searched as well: {}", shown.len());
    for (name, bytes) in &shown {
        assert!(!has(bytes, &canary), "{name} shows the password");
    }
    Ok(())
}
