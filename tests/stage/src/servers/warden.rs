//! Whoever holds a stage may die without a chance to clean up: the warden then does it.
//!
//! A small shell waits at the other end of a pipe. However the holder dies, the pipe closes, and
//! the shell ends every process group it was told of and removes the stage's folder.

use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};

const SCRIPT: &str = r#"
groups=" "
while read -r word group; do
  case $word in
    watch) groups="$groups$group " ;;
    forget) case $groups in *" $group "*) groups="${groups%%" $group "*} ${groups#*" $group "}" ;; esac ;;
    end) exit 0 ;;
  esac
done
for group in $groups; do kill -TERM "-$group"; done 2>/dev/null
sleep 0.3
for group in $groups; do kill -KILL "-$group"; done 2>/dev/null
rm -rf -- "$1"
"#;

/// Ends what it watches when the process that made it is gone.
#[derive(Debug)]
pub struct Warden {
    shell: Mutex<Child>,
}

impl Warden {
    /// Sets a warden over the stage in `folder`.
    pub fn over(folder: &Path) -> Result<Warden> {
        let mut command = Command::new("sh");
        command.args(["-c", SCRIPT, "warden"]).arg(folder).process_group(0);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let shell = command.spawn().context("cannot start the warden")?;
        Ok(Warden { shell: Mutex::new(shell) })
    }

    /// From now on this process group ends with the holder.
    pub fn watch(&self, group: u32) {
        self.tell(&format!("watch {group}\n"));
    }

    /// This process group has ended.
    pub fn forget(&self, group: u32) {
        self.tell(&format!("forget {group}\n"));
    }

    fn tell(&self, line: &str) {
        let mut shell = self.shell.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(pipe) = &mut shell.stdin {
            // A warden that is gone cannot be told; everything else goes on.
            let _ = pipe.write_all(line.as_bytes());
        }
    }
}

impl Drop for Warden {
    fn drop(&mut self) {
        self.tell("end\n");
        let mut shell = self.shell.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = shell.wait();
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::Duration;

    use super::*;
    use crate::servers::process::{Group, is_alive};

    #[test]
    fn what_is_watched_ends_when_the_pipe_closes() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("warden-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let mut watched = Group::start(Command::new("sleep").arg("60"))?;
        let mut forgotten = Group::start(Command::new("sleep").arg("60"))?;
        let warden = Warden::over(&folder)?;
        warden.watch(watched.id());
        warden.watch(forgotten.id());
        warden.forget(forgotten.id());
        drop(warden.shell.lock().unwrap_or_else(PoisonError::into_inner).stdin.take());
        watched.wait(Duration::from_secs(5))?;
        assert!(is_alive(forgotten.id()));
        forgotten.stop();
        crate::wait::until("the folder to go", Duration::from_secs(5), || Ok((!folder.exists()).then_some(())))
    }
}
