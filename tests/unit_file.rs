//! The systemd unit: what it promises, and how exposed it leaves the service.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn unit() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/strawboss.service")
}

/// Settings of `[Service]`, each with all its values in order.
fn settings(text: &str) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let service = text.split("[Service]").nth(1).unwrap().split("\n[").next().unwrap();
    for line in service.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (key, value) = line.split_once('=').unwrap_or_else(|| panic!("no setting: {line}"));
        found.entry(key.to_string()).or_default().push(value.to_string());
    }
    found
}

/// systemd's own judgement, where it is installed; it needs no running systemd.
fn systemd_analyze(arguments: &[&str], unit: &Path) -> Option<Output> {
    Command::new("systemd-analyze").args(arguments).arg(unit).output().ok()
}

#[test]
fn the_service_is_watched_and_kept_in() {
    let settings = settings(&fs::read_to_string(unit()).unwrap());
    #[track_caller]
    fn check(settings: &BTreeMap<String, Vec<String>>, key: &str, expected: &str) {
        let values = settings.get(key).map(|values| values.join(" "));
        assert_eq!(values.as_deref(), Some(expected), "{key}");
    }
    let check = |key, expected| check(&settings, key, expected);
    check("Type", "notify");
    check("NotifyAccess", "main");
    check("WatchdogSec", "2min");
    check("Restart", "on-failure");
    check("RestartPreventExitStatus", "64 77 78");
    check("LoadCredential", "mail");
    check("DynamicUser", "yes");
    check("StateDirectory", "strawboss");
    check("StateDirectoryMode", "0700");
    check("UMask", "0077");
    check("LimitCORE", "0");
    check("MemoryMax", "512M");
    check("CapabilityBoundingSet", "");
    check("AmbientCapabilities", "");
    check("NoNewPrivileges", "yes");
    check("ProtectSystem", "strict");
    check("ProtectProc", "invisible");
    check("MemoryDenyWriteExecute", "yes");
    check("RestrictAddressFamilies", "AF_INET AF_INET6 AF_UNIX");
    check("SocketBindDeny", "any");
    for key in ["ProtectHome", "PrivateTmp", "PrivateDevices", "PrivateUsers", "PrivateMounts", "PrivateIPC"] {
        check(key, "yes");
    }
    for key in ["ProtectHostname", "ProtectClock", "ProtectKernelTunables", "ProtectKernelModules"] {
        check(key, "yes");
    }
    for key in ["ProtectKernelLogs", "ProtectControlGroups", "RestrictNamespaces", "RestrictRealtime"] {
        check(key, "yes");
    }
    for key in ["RestrictSUIDSGID", "LockPersonality", "RemoveIPC"] {
        check(key, "yes");
    }
    let calls = &settings["SystemCallFilter"];
    assert_eq!(calls[0], "@system-service");
    assert!(calls[1].starts_with('~') && calls[1].contains("@privileged @resources"), "{calls:?}");
}

#[test]
fn systemd_rates_its_exposure_at_most_at_1_2() {
    let Some(output) = systemd_analyze(&["security", "--offline=true", "--threshold=12"], &unit()) else {
        // Without systemd the settings above are all there is to check.
        return;
    };
    let words = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{}", words.lines().last().unwrap_or_default());
}

#[test]
fn systemd_understands_every_setting() {
    // verify wants the program to be there; this test is about the unit, so another one stands in.
    let text = fs::read_to_string(unit()).unwrap().replace("/usr/bin/strawboss", "/bin/true");
    let dir = tempfile::tempdir().unwrap();
    let copy = dir.path().join("strawboss.service");
    fs::write(&copy, text).unwrap();
    if let Some(output) = systemd_analyze(&["verify", "--recursive-errors=yes", "--man=no"], &copy) {
        let words = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && !words.contains("Unknown"), "{words}");
    }
}
