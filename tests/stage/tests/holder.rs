//! Whoever holds a stage may be killed: nothing of the stage goes on.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};
use stage::{packages, wait};

/// Processes that were started with this folder on their command line.
fn processes_of(folder: &str) -> usize {
    let Ok(entries) = fs::read_dir("/proc") else { return 0 };
    let lines = entries.flatten().filter_map(|entry| fs::read(entry.path().join("cmdline")).ok());
    lines.filter(|line| String::from_utf8_lossy(line).contains(folder)).count()
}

#[test]
fn a_killed_holder_leaves_no_server_and_no_folder() -> Result<()> {
    packages::ensure(|line| println!("{line}"))?;
    let mut holder =
        Command::new(env!("CARGO_BIN_EXE_servers")).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let out = BufReader::new(holder.stdout.take().context("its words")?);
    let line = out.lines().map_while(Result::ok).find(|line| line.starts_with("Up in ")).context("it comes up")?;
    let folder = line.rsplit_once(", in ").context("the folder")?.1.trim_end_matches('.').to_owned();
    assert!(processes_of(&folder) >= 3, "{folder}");

    holder.kill()?;
    holder.wait()?;
    wait::until("everything to be gone", Duration::from_secs(10), || {
        Ok((processes_of(&folder) == 0 && !PathBuf::from(&folder).exists()).then_some(()))
    })
}
