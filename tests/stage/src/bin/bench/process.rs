//! What the kernel knows of a process.

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result};

/// The most memory it ever had resident, in KiB (`VmHWM` of proc(5)).
pub fn most_resident(id: u32) -> Result<u64> {
    let status = fs::read_to_string(format!("/proc/{id}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("no VmHWM in /proc")?;
    Ok(line.trim().trim_end_matches(" kB").trim().parse()?)
}

/// The processor time of all its threads that live, to the nanosecond.
pub fn processor_time(id: u32) -> Result<Duration> {
    let mut nanoseconds = 0;
    for task in fs::read_dir(format!("/proc/{id}/task"))? {
        let Ok(text) = fs::read_to_string(task?.path().join("schedstat")) else { continue };
        nanoseconds += text.split_whitespace().next().unwrap_or("0").parse::<u64>()?;
    }
    Ok(Duration::from_nanos(nanoseconds))
}
