//! The server programs the stage needs: found, installed by root, or asked for with the exact command.

use std::env;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Each package with a file that proves it is there.
const NEEDED: [(&str, &str); 5] = [
    ("postfix", "/usr/lib/postfix/sbin/master"),
    ("dovecot-imapd", "/usr/lib/dovecot/imap"),
    ("dovecot-lmtpd", "/usr/lib/dovecot/lmtp"),
    ("dovecot-sieve", "/usr/lib/dovecot/modules/lib90_sieve_plugin.so"),
    ("openssl", "/usr/bin/openssl"),
];

/// Debian's switch that keeps freshly installed services from starting.
const POLICY: &str = "/usr/sbin/policy-rc.d";

/// What the machine has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// Packages that are not installed.
    pub missing: Vec<&'static str>,
    /// A line worth showing: the release is not one the stage was tried on.
    pub remark: Option<String>,
}

/// Looks which programs are there. Changes nothing.
pub fn survey() -> Survey {
    let missing = NEEDED.iter().filter(|(_, proof)| !Path::new(proof).exists()).map(|(name, _)| *name).collect();
    Survey { missing, remark: remark(&fs::read_to_string("/etc/os-release").unwrap_or_default()) }
}

/// Makes sure that all programs are there; root installs what is missing, anyone else is told how.
/// `say` gets a line before anything slow.
///
/// # Errors
/// When something is missing and cannot be installed, or Dovecot is of a version with another configuration.
pub fn ensure(say: impl Fn(&str)) -> Result<()> {
    let survey = survey();
    if let Some(remark) = &survey.remark {
        say(remark);
    }
    if !survey.missing.is_empty() {
        if !rustix::process::geteuid().is_root() {
            bail!(
                "{} missing; install what is needed with:\n  sudo {}",
                are(&survey.missing),
                command(&survey.missing)
            );
        }
        say(&format!("Installing {} (no service of theirs will start) ...", survey.missing.join(", ")));
        install(&survey.missing)?;
    }
    refuse_other_dovecot(&output(Command::new("dovecot").arg("--version"))?)?;
    if !rustix::process::geteuid().is_root() {
        let command: Vec<String> = env::args().collect();
        bail!("only root can start Postfix; run:\n  sudo {}", command.join(" "));
    }
    Ok(())
}

/// The command line that installs `packages`.
pub fn command(packages: &[&str]) -> String {
    format!("apt-get install --yes --no-install-recommends {}", packages.join(" "))
}

fn are(packages: &[&str]) -> String {
    format!("{} {}", packages.join(", "), if packages.len() == 1 { "is" } else { "are" })
}

/// Debian 12 is known; its relatives may work, others are without `apt-get` anyway.
fn remark(os_release: &str) -> Option<String> {
    let value = |key: &str| {
        let line = os_release.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
        line.unwrap_or_default().trim_matches('"').to_owned()
    };
    match (value("ID").as_str(), value("VERSION_ID").as_str()) {
        ("debian", "12") => None,
        _ => Some(format!("Untried on {}: this was made on Debian 12.", value("PRETTY_NAME"))),
    }
}

/// Dovecot 2.4 renamed most settings; its configuration is not written here.
fn refuse_other_dovecot(version: &str) -> Result<()> {
    if version.starts_with("2.3.") {
        return Ok(());
    }
    let number = version.split_whitespace().next().unwrap_or("of an unknown version");
    bail!("Dovecot {number} is installed; the private servers need Dovecot 2.3, as in Debian 12");
}

fn install(packages: &[&str]) -> Result<()> {
    let _quiet = NoServices::hold()?;
    if apt(&["update", "--quiet=2"]).is_err() {
        // Old lists may still do; the installation below tells.
    }
    let mut arguments = vec!["install", "--yes", "--quiet=2", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments).with_context(|| format!("this failed: {}", command(packages)))
}

fn apt(arguments: &[&str]) -> Result<()> {
    let mut command = Command::new("apt-get");
    output(
        command
            .args(["-o", "DPkg::Lock::Timeout=300"])
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdin(Stdio::null()),
    )
    .map(|_| ())
}

/// What a command printed, or its complaint as an error.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.output().with_context(|| format!("cannot run {program}"))?;
    if !output.status.success() {
        bail!("{program}: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// While held, installing a package starts no service. An administrator's own policy is left alone.
struct NoServices {
    ours: Option<PathBuf>,
}

impl NoServices {
    fn hold() -> Result<NoServices> {
        let file = OpenOptions::new().write(true).create_new(true).mode(0o755).open(POLICY);
        match file {
            Ok(mut file) => {
                file.write_all(b"#!/bin/sh\nexit 101\n")?;
                Ok(NoServices { ours: Some(PathBuf::from(POLICY)) })
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(NoServices { ours: None }),
            Err(error) => Err(error).context("cannot keep services from starting"),
        }
    }
}

impl Drop for NoServices {
    fn drop(&mut self) {
        if let Some(path) = &self.ours {
            let _ = fs::remove_file(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_12_is_known_and_others_are_named_untried() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(remark(text).as_deref(), expected, "{text}");
        };
        check("PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\nVERSION_ID=\"12\"\n", None);
        check(
            "PRETTY_NAME=\"Ubuntu 24.04 LTS\"\nID=ubuntu\nVERSION_ID=\"24.04\"\n",
            Some("Untried on Ubuntu 24.04 LTS: this was made on Debian 12."),
        );
        check(
            "PRETTY_NAME=\"Debian GNU/Linux 13 (trixie)\"\nID=debian\nVERSION_ID=\"13\"\n",
            Some("Untried on Debian GNU/Linux 13 (trixie): this was made on Debian 12."),
        );
    }

    #[test]
    fn only_dovecot_2_3_is_taken() {
        let check = |version: &str, taken: bool| {
            assert_eq!(refuse_other_dovecot(version).is_ok(), taken, "{version}");
        };
        check("2.3.19.1 (9b53102964)\n", true);
        check("2.3.21 (47349e2482)\n", true);
        check("2.4.1-4 (7d8c0e5759)\n", false);
        check("", false);
    }

    #[test]
    fn the_command_is_exact() {
        assert_eq!(command(&["postfix", "openssl"]), "apt-get install --yes --no-install-recommends postfix openssl");
    }
}
