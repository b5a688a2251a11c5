//! The stage itself, with real servers: it starts, mail gets through, and nothing of it is left.

use std::time::Duration;

use anyhow::{Context, Result};
use stage::servers::is_alive;
use stage::{Kind, Parts, Servers, StageOptions, imap, packages, wait};

const LETTER: &[u8] = b"From: Boris <boris@strawboss.test>\nTo: Owner <owner@strawboss.test>\n\
    Subject: The fence is up\nMessage-ID: <fence.1@strawboss.test>\n\
    Date: Mon, 23 Nov 2026 09:00:00 +0100\n\nBoth gates close.\n.\nBoris\n";

#[test]
fn a_submitted_mail_reaches_the_inbox_and_the_stage_leaves_nothing() -> Result<()> {
    packages::ensure(|line| println!("{line}"))?;
    let servers = Servers::start(StageOptions::default())?;
    let (groups, folder) = (servers.groups(), servers.folder().to_owned());
    assert_eq!(groups.len(), 2);

    servers.submit("boris", &["owner"], LETTER)?;
    let mut owner = servers.login("owner")?;
    let mails = wait::until("the letter", Duration::from_secs(5), || {
        let mails = owner.all("INBOX")?;
        Ok((!mails.is_empty()).then_some(mails))
    })?;
    let mail = mails.first().context("one mail")?;
    assert_eq!(mail.header("subject").as_deref(), Some("The fence is up"));
    assert!(mail.text().ends_with("Both gates close.\r\n.\r\nBoris\r\n"), "{}", mail.text());

    drop(servers);
    assert!(groups.into_iter().all(|group| !is_alive(group)));
    assert!(!folder.exists());
    Ok(())
}

#[test]
fn every_kind_of_server_shows_the_same_mail_its_own_way() -> Result<()> {
    packages::ensure(|line| println!("{line}"))?;
    let servers = Servers::start(StageOptions { parts: Parts::MailboxOnly, ..StageOptions::default() })?;
    servers.login("ana")?.append("INBOX", LETTER, &["\\Seen"], Some("23-Nov-2026 09:00:01 +0000"))?;
    let check = |kind: Kind, delimiter: char, sent: &str| -> Result<()> {
        let mut ana = servers.login_at(kind, "ana")?;
        let folders = ana.list()?;
        let folder = folders.iter().find(|folder| folder.name == sent).context("the Sent folder")?;
        assert_eq!(folder.delimiter, Some(delimiter), "{kind:?}");
        let mails = ana.all("INBOX")?;
        assert_eq!(mails.len(), 1, "{kind:?}");
        assert!(mails[0].flags.contains(&"\\Seen".to_owned()), "{kind:?}");
        assert_eq!(mails[0].arrival, "23-Nov-2026 09:00:01 +0000", "{kind:?}");
        ana.logout()
    };
    check(Kind::Slash, '/', "Sent")?;
    check(Kind::Dot, '.', "Sent")?;
    check(Kind::BelowInboxDot, '.', "INBOX.Sent")?;
    check(Kind::BelowInboxSlash, '/', "INBOX/Sent")?;
    check(Kind::Bare, '/', "Sent")?;
    assert!(servers.login_at(Kind::WrongName, "ana").is_err());
    let mut ana = imap::Client::connect_by_starttls(servers.imap(Kind::Slash), servers.trust())?;
    ana.login("ana", "ana-pass")?;
    assert!(ana.select("Locked")?.read_only);
    assert!(ana.login("ana", "wrong").is_err());
    Ok(())
}

#[test]
fn refusals_bounces_and_automatic_answers_are_real() -> Result<()> {
    packages::ensure(|line| println!("{line}"))?;
    let servers = Servers::start(StageOptions::default())?;
    let refused = |to: &str, words: &str| {
        let error = servers.submit("boris", &[to], LETTER).expect_err("refused");
        assert!(format!("{error:#}").contains(words), "{to}: {error:#}");
    };
    refused("later", "450 4.2.0");
    refused("never", "550 5.1.1");
    refused("busy", "421 4.3.2");
    refused("chen+dot4", "451 4.3.0");
    refused("chen+dot5", "554 5.7.1");

    let away = "require [\"vacation\", \"vacation-seconds\"];\n\
        vacation :seconds 0 :addresses [\"ana@strawboss.test\"] \"Away until Monday.\";\n";
    servers.sieve("ana", away)?;
    let to_ana = String::from_utf8_lossy(LETTER).replace("owner@", "ana@");
    servers.submit("boris", &["ghost", "ana"], to_ana.as_bytes())?;
    let mut boris = servers.login("boris")?;
    wait::until("a bounce and an absence note", Duration::from_secs(10), || {
        let texts: Vec<String> = boris.all("INBOX")?.iter().map(imap::Mail::text).collect();
        let has = |word: &str| texts.iter().any(|text| text.contains(word));
        Ok((has("report-type=delivery-status") && has("auto-replied (vacation)")).then_some(()))
    })
    .with_context(|| servers.logs())
}
