//! Programs in process groups of their own, ended as a group, with nothing left over.

use std::fs;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use rustix::process::{Pid, Signal, kill_process, kill_process_group};

/// How long a group may take to end by itself before it is killed.
const GRACE: Duration = Duration::from_secs(5);

/// A started program and all it starts.
#[derive(Debug)]
pub struct Group {
    child: Child,
    ended: Option<ExitStatus>,
}

impl Group {
    /// Starts `command` as the leader of a new process group.
    pub fn start(command: &mut Command) -> Result<Group> {
        let program = command.get_program().to_string_lossy().into_owned();
        let child = command.process_group(0).spawn().with_context(|| format!("cannot start {program}"))?;
        Ok(Group { child, ended: None })
    }

    /// The id of the group and of its leader.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The leader's exit, if it has ended.
    pub fn exit(&mut self) -> Result<Option<ExitStatus>> {
        if self.ended.is_none() {
            self.ended = self.child.try_wait()?;
        }
        Ok(self.ended)
    }

    /// Waits until the leader has ended, at most for `most`.
    pub fn wait(&mut self, most: Duration) -> Result<ExitStatus> {
        let id = self.id();
        crate::wait::until(&format!("process {id} to end"), most, || self.exit())
    }

    /// Sends `signal` to the leader alone.
    pub fn signal(&mut self, signal: Signal) -> Result<()> {
        if self.exit()?.is_none()
            && let Some(pid) = pid(self.id())
        {
            kill_process(pid, signal)?;
        }
        Ok(())
    }

    /// Ends the whole group: asked first, killed when it does not listen.
    pub fn stop(&mut self) {
        send(self.id(), Signal::TERM);
        self.gone();
        self.kill();
    }

    /// Kills the whole group at once.
    pub fn kill(&mut self) {
        send(self.id(), Signal::KILL);
        self.gone();
    }

    /// Waits until nothing of the group runs, for a while.
    fn gone(&mut self) {
        let start = Instant::now();
        while start.elapsed() < GRACE {
            let _ = self.exit();
            if !is_alive(self.id()) {
                return;
            }
            thread::sleep(Duration::from_millis(2));
        }
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        if self.ended.is_none() || is_alive(self.id()) {
            self.stop();
        }
    }
}

fn pid(id: u32) -> Option<Pid> {
    Pid::from_raw(i32::try_from(id).ok()?)
}

fn send(group: u32, signal: Signal) {
    if let Some(pid) = pid(group) {
        // A group that is gone is what is wanted.
        let _ = kill_process_group(pid, signal);
    }
}

/// Whether any process of this group still runs. Dead ones nobody has reaped do not count:
/// in a container there may be nobody to reap them.
pub fn is_alive(group: u32) -> bool {
    let Ok(entries) = fs::read_dir("/proc") else { return false };
    entries.flatten().any(|entry| {
        let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        // After the name in brackets: state, parent, group.
        let mut fields = stat.rsplit(") ").next().unwrap_or_default().split(' ');
        let (state, _parent, of) = (fields.next(), fields.next(), fields.next());
        of == Some(group.to_string().as_str()) && state != Some("Z")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stopping_ends_children_that_outlive_their_leader() -> Result<()> {
        let mut group = Group::start(Command::new("sh").args(["-c", "sleep 60 & exit 0"]))?;
        group.wait(Duration::from_secs(5))?;
        assert!(is_alive(group.id()));
        group.stop();
        assert!(!is_alive(group.id()));
        Ok(())
    }

    #[test]
    fn a_group_that_ignores_the_signal_is_killed() -> Result<()> {
        let mut group = Group::start(Command::new("sh").args(["-c", "trap '' TERM; sleep 60"]))?;
        group.kill();
        assert!(!is_alive(group.id()));
        Ok(())
    }
}
