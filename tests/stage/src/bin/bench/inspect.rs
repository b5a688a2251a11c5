//! How many mails a second `inspect` reads on one core.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Result, ensure};
use jiff::Timestamp;
use stage::mailbox::{Plan, contractors};
use stage::servers::Folder;

use crate::table::{Figure, Goal, Table};

/// Mails a second.
const LEAST: f64 = 1000.0;

/// Reads a generated mailbox from its files, the whole program from start to exit, bound to one core.
pub fn measure(program: &Path, mails: usize, table: &mut Table) -> Result<()> {
    let folder = Folder::new()?;
    let plan = Plan::new(mails, Timestamp::now());
    plan.write(folder.path())?;
    let mut command = Command::new("taskset");
    command.args(["--cpu-list", "0"]).arg(program).args(["inspect", "--json", "--owner", "max@strawboss.test"]);
    for who in contractors(plan.contractors) {
        command.arg("--contractor").arg(format!("{} <{}>", who.name, who.addresses.join(",")));
    }
    let start = Instant::now();
    let status = command.arg(folder.path()).stdin(Stdio::null()).stdout(Stdio::null()).status()?;
    let seconds = start.elapsed().as_secs_f64();
    ensure!(status.success(), "inspect failed ({status})");
    table.head(&format!("{mails} mails in files"));
    table.put(&Figure {
        what: "inspect --json on one core",
        value: mails as f64 / seconds,
        unit: "mails/s",
        floor: None,
        goal: Goal::Least(LEAST),
        goal_words: "at least",
    });
    Ok(())
}
