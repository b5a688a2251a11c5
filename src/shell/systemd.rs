//! Readiness, status and watchdog: what systemd wants to hear from a service of Type=notify.
//!
//! Without systemd nothing is sent and nothing fails. The watchdog is fed by
//! the service loop after it has done a round, never by a timer of its own: a
//! loop that is stuck must be noticed.

use std::time::Duration;

use sd_notify::NotifyState;
use tracing::debug;

/// The service works from now on.
pub fn ready(status: &str) {
    tell(&[NotifyState::Ready, NotifyState::Status(&one_line(status))]);
}

/// What the service does at the moment, for `systemctl status`.
pub fn status(status: &str) {
    tell(&[NotifyState::Status(&one_line(status))]);
}

/// The configuration is being read again; [`ready`] ends it.
pub fn reloading() {
    // From version 253 on systemd wants the time with it, for Type=notify-reload.
    match NotifyState::monotonic_usec_now() {
        Ok(now) => tell(&[NotifyState::Reloading, now]),
        Err(_) => tell(&[NotifyState::Reloading]),
    }
}

/// The service is ending.
pub fn stopping() {
    tell(&[NotifyState::Stopping]);
}

/// Starting or stopping takes this much longer from now: a ledger is being read whole, a letter waits for its answer.
pub fn extend(by: Duration) {
    tell(&[NotifyState::ExtendTimeoutUsec(u32::try_from(by.as_micros()).unwrap_or(u32::MAX))]);
}

/// The loop is alive.
pub fn watchdog() {
    tell(&[NotifyState::Watchdog]);
}

/// How often [`watchdog`] has to be called: half of what systemd allows; `None` where it does not watch.
pub fn watchdog_interval() -> Option<Duration> {
    sd_notify::watchdog_enabled().map(|limit| limit / 2)
}

fn tell(states: &[NotifyState<'_>]) {
    // Losing a notice is systemd's to judge; the mailbox is tended either way.
    if let Err(error) = sd_notify::notify(states) {
        debug!("systemd cannot be told: {error}");
    }
}

/// A line break would end the notice and begin another.
fn one_line(text: &str) -> String {
    text.split(char::is_control).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::os::unix::net::UnixDatagram;
    use std::process::{Command, Stdio};

    use super::*;

    /// Set for the process that plays the service.
    const CHILD: &str = "STRAWBOSS_TEST_NOTIFY";

    /// Started by the test below with systemd's environment; says everything there is to say.
    #[test]
    fn child() {
        if std::env::var_os(CHILD).is_some() {
            extend(Duration::from_secs(90));
            ready("watching 4 folders\nREADY=0");
            status("2 letters wait");
            watchdog();
            reloading();
            stopping();
            assert_eq!(watchdog_interval(), Some(Duration::from_secs(60)));
        }
    }

    #[test]
    fn systemd_hears_each_notice_as_it_expects_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("notify");
        let socket = UnixDatagram::bind(&path).unwrap();
        let status = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "shell::systemd::tests::child"])
            .env(CHILD, "1")
            .env("NOTIFY_SOCKET", &path)
            .env("WATCHDOG_USEC", "120000000")
            .env_remove("WATCHDOG_PID")
            .stdout(Stdio::null())
            .status()
            .unwrap();
        assert!(status.success());
        socket.set_nonblocking(true).unwrap();
        let mut heard = Vec::new();
        let mut buffer = [0; 4096];
        while let Ok(read) = socket.recv(&mut buffer) {
            heard.push(String::from_utf8(buffer[..read].to_vec()).unwrap());
        }
        assert_eq!(heard.len(), 6, "{heard:?}");
        assert_eq!(heard[0], "EXTEND_TIMEOUT_USEC=90000000\n");
        assert_eq!(heard[1], "READY=1\nSTATUS=watching 4 folders READY=0\n");
        assert_eq!(heard[2], "STATUS=2 letters wait\n");
        assert_eq!(heard[3], "WATCHDOG=1\n");
        assert!(heard[4].starts_with("RELOADING=1\nMONOTONIC_USEC="), "{}", heard[4]);
        assert_eq!(heard[5], "STOPPING=1\n");
    }

    #[test]
    fn a_status_is_one_line() {
        assert_eq!(one_line("a\nb\r\x07c"), "a b  c");
    }
}
