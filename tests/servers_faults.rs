//! The broken wires themselves, in front of real servers: each fault does what it says, seen from both ends.

use std::time::{Duration, Instant};

use anyhow::Result;
use stage::proxy::{DelayProxy, Fault, FaultProxy, nth};
use stage::servers::{address, password};
use stage::{Kind, Servers, StageOptions, imap, packages, smtp, wait};

fn letter(subject: &str) -> Vec<u8> {
    format!("From: Boris <boris@strawboss.test>\nTo: Owner <owner@strawboss.test>\nSubject: {subject}\n\nHello.\n")
        .into_bytes()
}

fn subjects(servers: &Servers, folder: &str) -> Result<Vec<String>> {
    Ok(servers.login("owner")?.all(folder)?.iter().filter_map(|mail| mail.header("Subject")).collect())
}

#[test]
fn a_fault_at_the_final_dot_is_seen_by_one_side_only() -> Result<()> {
    packages::ensure(|line| println!("{line}"))?;
    let servers = Servers::start(StageOptions::default())?;
    let submit = |fault: Fault, subject: &str| -> Result<bool> {
        let proxy = FaultProxy::start(&servers, servers.submissions(), nth(1, fault, |line| line == b"."))?;
        let to = [address("owner")];
        let (from, secret, mail) = (address("boris"), password("boris"), letter(subject));
        let sent = smtp::submit(proxy.address(), servers.trust(), "boris", &secret, &from, &to, &mail);
        assert_eq!(proxy.strikes(), 1, "{subject}");
        Ok(sent.is_ok())
    };
    assert!(!submit(Fault::Drop, "dropped")?);
    assert!(!submit(Fault::Lose, "lost")?);
    let start = Instant::now();
    assert!(submit(Fault::Slow(Duration::from_millis(300)), "late")?);
    assert!(start.elapsed() >= Duration::from_millis(300));
    let arrived = wait::until("two letters", Duration::from_secs(5), || {
        let subjects = subjects(&servers, "INBOX")?;
        Ok((subjects.len() == 2).then_some(subjects))
    })?;
    assert_eq!(arrived, ["lost", "late"]);
    Ok(())
}

#[test]
fn a_lost_answer_to_a_move_leaves_the_mail_moved() -> Result<()> {
    packages::ensure(|line| println!("{line}"))?;
    let servers = Servers::start(StageOptions::default())?;
    let through = |fault: Fault, number: usize| -> Result<()> {
        let is_move = |line: &[u8]| String::from_utf8_lossy(line).contains(" UID MOVE ");
        let proxy = FaultProxy::start(&servers, servers.imaps(Kind::Slash), nth(number, fault, is_move))?;
        let mut client = imap::Client::connect(proxy.address(), servers.trust())?;
        client.login("owner", &password("owner"))?;
        client.append("INBOX", &letter("one"), &[], None)?;
        let exists = client.select("INBOX")?.exists;
        let moved = client.move_to(&format!("{exists}"), "Archive");
        assert!(moved.is_err());
        assert!(proxy.lines().iter().any(|line| line.contains("UID MOVE")), "{:?}", proxy.lines());
        Ok(())
    };
    through(Fault::Drop, 1)?;
    assert_eq!((subjects(&servers, "INBOX")?.len(), subjects(&servers, "Archive")?.len()), (1, 0));
    through(Fault::Lose, 1)?;
    assert_eq!((subjects(&servers, "INBOX")?.len(), subjects(&servers, "Archive")?.len()), (1, 1));
    Ok(())
}

#[test]
fn a_far_server_answers_late_and_right() -> Result<()> {
    packages::ensure(|line| println!("{line}"))?;
    let servers = Servers::start(StageOptions::default())?;
    let proxy = DelayProxy::start(servers.imaps(Kind::Slash), Duration::from_millis(20))?;
    let mut client = imap::Client::connect(proxy.address(), servers.trust())?;
    client.login("ana", &password("ana"))?;
    let start = Instant::now();
    client.command("NOOP")?;
    assert!(start.elapsed() >= Duration::from_millis(40));
    client.append("INBOX", &letter(&"x".repeat(70_000)), &[], None)?;
    assert_eq!(client.all("INBOX")?.len(), 1);
    Ok(())
}
