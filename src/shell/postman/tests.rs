//! Scripted dialogues: what the server says at each step, and what becomes of the letter.

mod encrypted;
mod server;

use std::time::Duration;

use server::{Heard, Script, Then, dialled};

use super::*;
use crate::shell::config::Security;
use crate::shell::config::secrets::SecretSource;
use crate::shell::secret::Secret;

/// A letter with what breaks careless programs: leading dots, and a line that looks like the end.
const LETTER: &[u8] = b"Subject: Roof\r\n\r\n.hidden\r\n.\r\n..two\r\nBye\r\n";

fn envelope() -> Envelope {
    let address = |text| Address::parse(text).unwrap();
    Envelope { from: address("olive@example.org"), to: address("carl@example.net"), size: LETTER.len() }
}

fn settings() -> SmtpSettings {
    let ample = Duration::from_secs(60);
    SmtpSettings {
        host: "mail.example.org".into(),
        port: 465,
        security: Security::Loopback,
        tls: crate::shell::tls::client_config(None, Some([0; 32])).unwrap(),
        login: Some(Login::Password { user: "olive".into(), password: Secret::new("canary-7261".into()) }),
        patience: Patience {
            connect: ample,
            greeting: ample,
            envelope: ample,
            data: ample,
            mebibyte: ample,
            last_word: ample,
        },
    }
}

/// Offers and delivers the letter; also what the server heard.
async fn send(settings: SmtpSettings, script: Script) -> (Result<Delivery, Refusal>, Heard) {
    let (dial, server) = dialled(script);
    let postman = SmtpPostman::over(settings, dial);
    let outcome = match postman.offer(&envelope()).await {
        Ok(offered) => Ok(offered.deliver(LETTER).await),
        Err(refusal) => Err(refusal),
    };
    drop(postman);
    (outcome, server.await.unwrap())
}

#[tokio::test]
async fn a_letter_goes_out_in_order_and_arrives_as_it_was() {
    let (outcome, heard) = send(settings(), Script::polite()).await;
    assert_eq!(outcome, Ok(Delivery::Sent("250 2.0.0 Ok: queued as 4711".into())));
    assert_eq!(
        heard.lines,
        [
            "EHLO [127.0.0.1]",
            "EHLO [127.0.0.1]",
            "AUTH PLAIN AG9saXZlAGNhbmFyeS03MjYx",
            &format!("MAIL FROM:<olive@example.org> SIZE={} BODY=8BITMIME", LETTER.len()),
            "RCPT TO:<carl@example.net>",
            "DATA",
            "QUIT"
        ]
    );
    assert_eq!(heard.body.as_deref(), Some("Subject: Roof\r\n\r\n..hidden\r\n..\r\n...two\r\nBye\r\n"));
}

/// What is expected of a send.
enum Expect {
    Temporary,
    Permanent,
    DailyLimit,
    Login,
    Unreachable,
    Sent,
    Unknown,
    RefusedAfter(fn(String) -> Refusal),
}

fn agrees(outcome: &Result<Delivery, Refusal>, expected: &Expect) -> bool {
    match expected {
        Expect::Temporary => matches!(outcome, Err(Refusal::Temporary(_))),
        Expect::Permanent => matches!(outcome, Err(Refusal::Permanent(_))),
        Expect::DailyLimit => matches!(outcome, Err(Refusal::DailyLimit(_))),
        Expect::Login => matches!(outcome, Err(Refusal::Login(_))),
        Expect::Unreachable => matches!(outcome, Err(Refusal::Unreachable(_))),
        Expect::Sent => matches!(outcome, Ok(Delivery::Sent(_))),
        Expect::Unknown => matches!(outcome, Ok(Delivery::Unknown(_))),
        Expect::RefusedAfter(kind) => match outcome {
            Ok(Delivery::Refused(refusal)) => {
                std::mem::discriminant(refusal) == std::mem::discriminant(&kind(String::new()))
            }
            _ => false,
        },
    }
}

#[tokio::test]
async fn every_answer_at_every_step_has_its_meaning() {
    async fn check(step: &str, then: Then, expected: Expect) {
        let (outcome, heard) = send(settings(), Script::polite().but(step, then)).await;
        assert!(agrees(&outcome, &expected), "{then:?} at {step}: {outcome:?}");
        let begun = matches!(outcome, Ok(Delivery::Sent(_) | Delivery::Unknown(_) | Delivery::Refused(_)));
        assert_eq!(heard.body.is_some(), begun, "{then:?} at {step}");
    }
    use Then::{Close, Say};
    check("greeting", Say("421 too busy\r\n"), Expect::Temporary).await;
    check("greeting", Say("554 your address is listed\r\n"), Expect::Unreachable).await;
    check("greeting", Say("* OK IMAP4rev1 ready\r\n"), Expect::Unreachable).await;
    check("greeting", Close, Expect::Unreachable).await;
    check("EHLO", Say("550 who are you\r\n"), Expect::Unreachable).await;
    check("EHLO", Close, Expect::Unreachable).await;
    check("AUTH", Say("535 5.7.8 wrong\r\n"), Expect::Login).await;
    check("AUTH", Say("534-5.7.9 use an\r\n534 5.7.9 app password\r\n"), Expect::Login).await;
    check("AUTH", Say("454 4.7.0 later\r\n"), Expect::Temporary).await;
    check("AUTH", Say("250 fine\r\n"), Expect::Unreachable).await;
    check("AUTH", Close, Expect::Unreachable).await;
    check("MAIL", Say("451 4.3.0 later\r\n"), Expect::Temporary).await;
    check("MAIL", Say("550 5.7.1 not you\r\n"), Expect::Permanent).await;
    check("MAIL", Say("530 5.7.0 log in first\r\n"), Expect::Login).await;
    check("MAIL", Say("550 5.4.5 Daily user sending limit exceeded\r\n"), Expect::DailyLimit).await;
    check("MAIL", Say("354 go ahead\r\n"), Expect::Unreachable).await;
    check("RCPT", Say("450 4.2.0 greylisted\r\n"), Expect::Temporary).await;
    check("RCPT", Say("550 5.1.1 no such user\r\n"), Expect::Permanent).await;
    check("RCPT", Say("251 will forward\r\n"), Expect::Sent).await;
    check("RCPT", Say("421 4.7.28 too fast\r\n"), Expect::DailyLimit).await;
    check("RCPT", Close, Expect::Unreachable).await;
    check("DATA", Say("451 not now\r\n"), Expect::Temporary).await;
    check("DATA", Say("554 no valid recipients\r\n"), Expect::Permanent).await;
    check("DATA", Say("250 ok\r\n"), Expect::Unreachable).await;
    check("DATA", Close, Expect::Unreachable).await;
    check(".", Say("250-2.0.0 first\r\n250 2.0.0 second\r\n"), Expect::Sent).await;
    check(".", Say("451 4.3.0 disk full\r\n"), Expect::RefusedAfter(Refusal::Temporary)).await;
    check(".", Say("421 going down\r\n"), Expect::RefusedAfter(Refusal::Temporary)).await;
    check(".", Say("554 5.7.1 spam\r\n"), Expect::RefusedAfter(Refusal::Permanent)).await;
    check(".", Say("550 5.4.5 daily limit\r\n"), Expect::RefusedAfter(Refusal::DailyLimit)).await;
    check(".", Say("354 go on\r\n"), Expect::Unknown).await;
    check(".", Say("251 hm\r\n"), Expect::Unknown).await;
    check(".", Say("nonsense\r\n"), Expect::Unknown).await;
    check(".", Say("250"), Expect::Unknown).await;
    check(".", Close, Expect::Unknown).await;
    check("QUIT", Say("421 timeout\r\n"), Expect::Sent).await;
    check("QUIT", Close, Expect::Sent).await;
}

#[tokio::test]
async fn a_server_that_falls_silent_is_left_at_each_step() {
    async fn check(step: &str, shorten: fn(&mut Patience) -> &mut Duration, expected: Expect) {
        let mut settings = settings();
        *shorten(&mut settings.patience) = Duration::from_millis(300);
        let (outcome, _) = send(settings, Script::polite().but(step, Then::Silence)).await;
        assert!(agrees(&outcome, &expected), "{step}: {outcome:?}");
    }
    tokio::join!(
        check("greeting", |p| &mut p.greeting, Expect::Unreachable),
        check("EHLO", |p| &mut p.greeting, Expect::Unreachable),
        check("AUTH", |p| &mut p.greeting, Expect::Unreachable),
        check("MAIL", |p| &mut p.envelope, Expect::Unreachable),
        check("RCPT", |p| &mut p.envelope, Expect::Unreachable),
        check("DATA", |p| &mut p.data, Expect::Unreachable),
    );
    let mut settings = settings();
    (settings.patience.mebibyte, settings.patience.last_word) =
        (Duration::from_millis(150), Duration::from_millis(150));
    let (outcome, heard) = send(settings, Script::polite().but(".", Then::Silence)).await;
    assert!(agrees(&outcome, &Expect::Unknown), "{outcome:?}");
    assert!(heard.body.is_some());
}

#[tokio::test]
async fn logins_follow_what_the_server_offers() {
    async fn check(offer: &'static str, login: Option<Login>, lines: &[&str], expected: Expect) {
        let mut settings = settings();
        settings.login = login;
        let (outcome, heard) = send(settings, Script::polite().offering(offer)).await;
        assert!(agrees(&outcome, &expected), "{offer}: {outcome:?}");
        let auth: Vec<&String> = heard.lines.iter().skip(2).take_while(|line| !line.starts_with("MAIL")).collect();
        assert_eq!(auth, lines, "{offer}");
    }
    let password = || Some(Login::Password { user: "olive".into(), password: Secret::new("pässword".into()) });
    let token = || Some(token_login("t0k"));
    check("AUTH PLAIN LOGIN", password(), &["AUTH PLAIN AG9saXZlAHDDpHNzd29yZA=="], Expect::Sent).await;
    check("AUTH LOGIN", password(), &["AUTH LOGIN", "b2xpdmU=", "cMOkc3N3b3Jk"], Expect::Sent).await;
    check("AUTH XOAUTH2", token(), &["AUTH XOAUTH2 dXNlcj1vbGl2ZQFhdXRoPUJlYXJlciB0MGsBAQ=="], Expect::Sent).await;
    check("AUTH CRAM-MD5", password(), &[], Expect::Login).await;
    check("AUTH PLAIN", token(), &[], Expect::Login).await;
    check("PIPELINING", password(), &[], Expect::Login).await;
    check("PIPELINING", None, &[], Expect::Sent).await;
}

/// An OAuth login whose token a program prints.
fn token_login(token: &str) -> Login {
    let source = SecretSource::Command(vec!["echo".into(), token.into()]);
    Login::Token { user: "olive".into(), source }
}

#[tokio::test]
async fn a_token_that_cannot_be_fetched_is_no_login() {
    let mut settings = settings();
    let source = SecretSource::Command(vec!["false".into()]);
    settings.login = Some(Login::Token { user: "olive".into(), source });
    let (outcome, heard) = send(settings, Script::polite().offering("AUTH XOAUTH2")).await;
    assert!(agrees(&outcome, &Expect::Unreachable), "{outcome:?}");
    assert!(!heard.lines.iter().any(|line| line.starts_with("AUTH")));
}

#[tokio::test]
async fn a_refused_token_brings_out_the_real_answer() {
    let mut settings = settings();
    settings.login = Some(token_login("old"));
    let script = Script::polite()
        .offering("AUTH XOAUTH2")
        .but("AUTH", Then::Say("334 eyJzdGF0dXMiOiI0MDEifQ==\r\n"))
        .but("", Then::Say("535 5.7.8 token expired\r\n"));
    let (outcome, _) = send(settings, script).await;
    assert!(matches!(&outcome, Err(Refusal::Login(words)) if words.contains("token expired")), "{outcome:?}");
}

#[tokio::test]
async fn what_the_server_cannot_take_is_refused_before_it_leaves() {
    async fn check(offer: &'static str, envelope: Envelope, letter: &[u8], words: &str) {
        let (dial, server) = dialled(Script::polite().offering(offer));
        let mut settings = settings();
        settings.login = None;
        let postman = SmtpPostman::over(settings, dial);
        let refusal = match postman.offer(&envelope).await {
            Err(refusal) => refusal,
            Ok(offered) => match offered.deliver(letter).await {
                Delivery::Refused(refusal) => refusal,
                other => panic!("{offer}: {other:?}"),
            },
        };
        assert!(matches!(&refusal, Refusal::Permanent(told) if told.contains(words)), "{refusal:?}");
        assert_eq!(server.await.unwrap().body, None);
    }
    let big = Envelope { size: 2_000_000, ..envelope() };
    let foreign = Envelope { to: Address::parse("günther@example.net").unwrap(), ..envelope() };
    check("SIZE 1000000", big, LETTER, "at most 1.0 MB").await;
    check("PIPELINING", foreign, LETTER, "only ASCII addresses").await;
    check("PIPELINING", envelope(), "Subject: x\r\n\r\nGrüße\r\n".as_bytes(), "plain ASCII").await;
}

#[tokio::test]
async fn a_letter_begun_and_given_up_is_never_ended_by_us() {
    let (dial, server) = dialled(Script::polite());
    let postman = SmtpPostman::over(settings(), dial);
    let offered = postman.offer(&envelope()).await.unwrap();
    let long = [LETTER, &b"x".repeat(4 * server::BUFFER), b"\r\n"].concat();
    let mut delivery = offered.deliver(&long);
    assert!(futures_util::poll!(&mut delivery).is_pending(), "the pipe is full before the letter is through");
    drop(delivery);
    let heard = server.await.unwrap();
    assert_eq!(heard.body, None, "no final dot");
    assert!(heard.lines.ends_with(&["DATA".to_string()]));
}

#[tokio::test]
async fn a_go_ahead_that_is_not_used_sends_nothing() {
    let (dial, server) = dialled(Script::polite());
    let postman = SmtpPostman::over(settings(), dial);
    drop(postman.offer(&envelope()).await.unwrap());
    assert_eq!(server.await.unwrap().body, None);
}

#[tokio::test]
async fn a_check_logs_in_and_offers_nothing() {
    let (dial, server) = dialled(Script::polite());
    SmtpPostman::over(settings(), dial).try_login().await.unwrap();
    let heard = server.await.unwrap();
    assert_eq!(heard.lines.last().map(String::as_str), Some("QUIT"));
    assert!(!heard.lines.iter().any(|line| line.starts_with("MAIL")));
}

#[test]
fn secrets_do_not_show_in_settings() {
    let shown = format!("{:?}", settings());
    assert!(shown.contains("olive") && !shown.contains("canary"), "{shown}");
}
