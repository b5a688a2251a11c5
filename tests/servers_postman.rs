//! The postman before a real Postfix: encrypted both ways, refused, and cut off after the final dot.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::Result;
use stage::proxy::{Fault, FaultProxy, nth};
use stage::servers::{address, password};
use stage::{Servers, StageOptions, packages, wait};
use strawboss::domain::people::address::Address;
use strawboss::shell::config::Security;
use strawboss::shell::postman::{Delivery, Envelope, Login, Patience, Postman, Refusal, SmtpPostman, SmtpSettings};
use strawboss::shell::secret::Secret;
use strawboss::shell::tls::client_config;

/// What breaks careless programs: leading dots, a lone dot, a bare line feed, a long line.
fn letter(subject: &str) -> String {
    let long = "x".repeat(900);
    format!(
        "From: owner@strawboss.test\r\nTo: ana@strawboss.test\r\nSubject: {subject}\r\n\r\n\
         .first line\r\n.\r\n..\n{long}\r\nlast\r\n"
    )
}

fn settings(servers: &Servers, server: SocketAddr, security: Security, secret: &str) -> Result<SmtpSettings> {
    Ok(SmtpSettings {
        host: server.ip().to_string(),
        port: server.port(),
        security,
        tls: client_config(Some(&servers.certificates.authority), None)?,
        login: Some(Login::Password { user: "owner".into(), password: Secret::new(secret.into()) }),
        patience: Patience { connect: Duration::from_secs(10), ..Patience::default() },
    })
}

/// Sends one letter from the owner; what became of it.
fn send(settings: SmtpSettings, to: &str, letter: &str) -> Result<Result<Delivery, Refusal>> {
    let parse = |text: &str| Address::parse(text).ok_or_else(|| anyhow::anyhow!("{text} is no address"));
    let envelope = Envelope { from: parse(&address("owner"))?, to: parse(to)?, size: letter.len() };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    Ok(runtime.block_on(async {
        let offered = SmtpPostman::new(settings).offer(&envelope).await?;
        Ok(offered.deliver(letter.as_bytes()).await)
    }))
}

/// Waits until so many letters have reached ana, and gives them.
fn arrived(servers: &Servers, count: usize) -> Result<Vec<(String, String)>> {
    let mut ana = servers.login("ana")?;
    let mails = wait::until("letters for ana", Duration::from_secs(10), || {
        let mails = ana.all("INBOX")?;
        Ok((mails.len() >= count).then_some(mails))
    })?;
    Ok(mails.iter().map(|mail| (mail.header("Subject").unwrap_or_default(), mail.text())).collect())
}

#[test]
fn letters_arrive_as_they_were_and_a_lost_answer_is_unknown() -> Result<()> {
    packages::ensure(|line| println!("{line}"))?;
    let servers = Servers::start(StageOptions::default())?;
    let (tls, starttls, secret) = (servers.submissions(), servers.submission(), password("owner"));
    let to = address("ana");

    let sent = send(settings(&servers, tls, Security::Tls, &secret)?, &to, &letter("by TLS"))?;
    assert!(matches!(&sent, Ok(Delivery::Sent(words)) if words.contains("queued as")), "{sent:?}");
    let sent = send(settings(&servers, starttls, Security::StartTls, &secret)?, &to, &letter("by STARTTLS"))?;
    assert!(matches!(sent, Ok(Delivery::Sent(_))), "{sent:?}");

    // The server took it, and nobody told us.
    let proxy = FaultProxy::start(&servers, tls, nth(1, Fault::Lose, |line| line == b"."))?;
    let lost = send(settings(&servers, proxy.address(), Security::Tls, &secret)?, &to, &letter("lost answer"))?;
    assert!(matches!(lost, Ok(Delivery::Unknown(_))), "{lost:?}");
    // The server never saw the final dot, and we cannot know that either.
    let proxy = FaultProxy::start(&servers, tls, nth(1, Fault::Drop, |line| line == b"."))?;
    let cut = send(settings(&servers, proxy.address(), Security::Tls, &secret)?, &to, &letter("cut off"))?;
    assert!(matches!(cut, Ok(Delivery::Unknown(_))), "{cut:?}");

    let letters = arrived(&servers, 3)?;
    let mut subjects: Vec<&str> = letters.iter().map(|(subject, _)| subject.as_str()).collect();
    subjects.sort_unstable();
    assert_eq!(subjects, ["by STARTTLS", "by TLS", "lost answer"]);
    for (subject, text) in letters {
        let body = letter(&subject).replace("..\n", "..\r\n");
        let body = body.split_once("\r\n\r\n").map(|(_, body)| body).unwrap_or_default();
        assert!(text.ends_with(&format!("\r\n\r\n{body}")), "{subject}: {text}");
    }
    Ok(())
}

#[test]
fn what_postfix_refuses_is_certainly_not_sent() -> Result<()> {
    packages::ensure(|line| println!("{line}"))?;
    let servers = Servers::start(StageOptions::default())?;
    let tls = servers.submissions();
    let ana = address("ana");

    let wrong = send(settings(&servers, tls, Security::Tls, "wrong")?, &ana, &letter("a"))?;
    assert!(matches!(wrong, Err(Refusal::Login(_))), "{wrong:?}");
    let nobody = send(settings(&servers, tls, Security::Tls, &password("owner"))?, &address("nobody"), &letter("b"))?;
    assert!(matches!(nobody, Err(Refusal::Permanent(_))), "{nobody:?}");

    let mut untrusting = settings(&servers, tls, Security::Tls, &password("owner"))?;
    untrusting.tls = client_config(None, Some([0; 32]))?;
    let refused = send(untrusting, &ana, &letter("c"))?;
    assert!(matches!(&refused, Err(Refusal::Unreachable(words)) if words.contains("`pin`")), "{refused:?}");
    assert_eq!(servers.login("ana")?.all("INBOX")?.len(), 0);
    Ok(())
}
