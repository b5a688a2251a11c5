//! The program under test, run as its user would: with a configuration file, started, asked, killed, started again.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::net::SocketAddr;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Output, Stdio};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use rustix::process::Signal;

use crate::servers::{Group, Kind, Servers, Warden, address, password};

/// A graceful stop ends within this time; a letter in flight may take some of it.
const STOP: Duration = Duration::from_secs(30);

/// Where the program reaches the servers: directly, or through proxies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wires {
    /// IMAP under TLS from the first byte.
    pub imap: SocketAddr,
    /// Submission under TLS from the first byte.
    pub post: SocketAddr,
}

impl Wires {
    /// No proxy in between.
    pub fn direct(servers: &Servers) -> Wires {
        Wires { imap: servers.imaps(Kind::Slash), post: servers.submissions() }
    }
}

/// The beginning of a configuration: `state-dir`, `[owner]`, `[imap]` and `[smtp]` for the user `owner` of the
/// stage, who works day and night in Berlin. More tables may follow.
pub fn house(servers: &Servers, wires: &Wires, name: &str) -> Result<String> {
    let user = "owner";
    let secret = secret(servers, "owner.secret", &password(user))?;
    let authority = servers.certificates.authority.display().to_string();
    let server = |address: SocketAddr| {
        format!("host = \"{}\"\nport = {}\nca-file = \"{authority}\"\n", address.ip(), address.port())
    };
    Ok(format!(
        "state-dir = \"state\"\n\n\
         [owner]\nname = \"{name}\"\naddresses = [\"{}\"]\nzone = \"Europe/Berlin\"\nhours = \"always\"\n\n\
         [imap]\n{}user = \"{user}\"\npassword = \"{secret}\"\n\n[smtp]\n{}",
        address(user),
        server(wires.imap),
        server(wires.post),
    ))
}

/// Puts a secret into a file only its owner can read; gives how a configuration names it.
pub fn secret(servers: &Servers, name: &str, secret: &str) -> Result<String> {
    let path = servers.folder().join(name);
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&path)?;
    file.write_all(secret.as_bytes())?;
    Ok(format!("file:{}", path.display()))
}

/// A configured program, running or not. It is killed when dropped.
#[derive(Debug)]
pub struct Daemon {
    warden: Arc<Warden>,
    binary: PathBuf,
    folder: PathBuf,
    running: Option<Group>,
}

impl Daemon {
    /// Writes `configuration` into a folder named `name` of the stage, for the program `binary`. Nothing runs yet.
    pub fn new(servers: &Servers, binary: &Path, name: &str, configuration: &str) -> Result<Daemon> {
        let folder = servers.folder().join(name);
        fs::create_dir_all(&folder)?;
        let daemon = Daemon { warden: servers.warden(), binary: binary.to_owned(), folder, running: None };
        fs::write(daemon.configuration(), configuration)?;
        Ok(daemon)
    }

    /// The configuration file.
    pub fn configuration(&self) -> PathBuf {
        self.folder.join("strawboss.toml")
    }

    /// Replaces the configuration; a running program learns of it by [`Daemon::reload`].
    pub fn configure(&self, configuration: &str) -> Result<()> {
        Ok(fs::write(self.configuration(), configuration)?)
    }

    /// Starts it in the background.
    pub fn start(&mut self) -> Result<()> {
        if self.is_running()? {
            bail!("it runs already");
        }
        let log = File::options().create(true).append(true).open(self.log_file())?;
        let mut command = self.command(&["run"]);
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let group = self.running.insert(Group::start(&mut command)?);
        self.warden.watch(group.id());
        Ok(())
    }

    /// Whether it runs.
    pub fn is_running(&mut self) -> Result<bool> {
        match &mut self.running {
            Some(group) => Ok(group.exit()?.is_none()),
            None => Ok(false),
        }
    }

    /// The process id, if it was started.
    pub fn id(&self) -> Option<u32> {
        self.running.as_ref().map(Group::id)
    }

    /// SIGKILL: no goodbye.
    pub fn kill(&mut self) {
        if let Some(mut group) = self.running.take() {
            group.kill();
            self.warden.forget(group.id());
        }
    }

    /// SIGTERM, and its exit.
    pub fn stop(&mut self) -> Result<ExitStatus> {
        let mut group = self.running.take().context("it does not run")?;
        group.signal(Signal::TERM)?;
        let status = group.wait(STOP)?;
        self.warden.forget(group.id());
        Ok(status)
    }

    /// SIGHUP: read the configuration again.
    pub fn reload(&mut self) -> Result<()> {
        self.running.as_mut().context("it does not run")?.signal(Signal::HUP)
    }

    /// Waits for it to end by itself, at most for `most`.
    pub fn ended(&mut self, most: Duration) -> Result<ExitStatus> {
        self.running.as_mut().context("it does not run")?.wait(most)
    }

    /// Runs one of its commands beside it and gives what came of it.
    pub fn call(&self, arguments: &[&str]) -> Result<Output> {
        Ok(self.command(arguments).stdin(Stdio::null()).output()?)
    }

    /// Runs one of its commands beside it and gives what it printed.
    ///
    /// # Errors
    /// When the command fails, with its complaint.
    pub fn ask(&self, arguments: &[&str]) -> Result<String> {
        let output = self.call(arguments)?;
        if !output.status.success() {
            let complaint = String::from_utf8_lossy(&output.stderr);
            bail!("strawboss {}: {} ({})", arguments.join(" "), complaint.trim(), output.status);
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// What it has logged so far.
    pub fn log(&self) -> String {
        fs::read_to_string(self.log_file()).unwrap_or_default()
    }

    /// Kills the process with this id from anywhere, for example from a proxy at a chosen line.
    pub fn kill_by_id(id: u32) {
        if let Some(pid) = i32::try_from(id).ok().and_then(rustix::process::Pid::from_raw) {
            // It may have ended by itself.
            let _ = rustix::process::kill_process(pid, Signal::KILL);
        }
    }

    fn log_file(&self) -> PathBuf {
        self.folder.join("log")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.binary);
        command.args(arguments).env("STRAWBOSS_CONFIG", self.configuration());
        command.env("NO_COLOR", "1").env_remove("NOTIFY_SOCKET");
        command
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        self.kill();
    }
}
