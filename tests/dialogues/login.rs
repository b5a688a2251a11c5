//! Greetings and logins.

use strawboss::shell::config::secrets::SecretSource;
use strawboss::shell::mailbox::{Cursors, ImapMailbox, Mailbox, MailboxError, Security};
use strawboss::shell::secret::Secret;

use super::server::Server;
use super::store::Store;
use super::world::{PASSWORD, layout, open, settings};

async fn refusal(server: &Server) -> MailboxError {
    open(server).changes(&Cursors::new(), 10).await.expect_err("refused")
}

fn heard_no_password(server: &Server) {
    assert_eq!(server.count(PASSWORD), 0, "{:?}", server.heard());
}

#[tokio::test]
async fn a_greeting_that_skips_the_login_is_refused() {
    let server = Server::start(Store::new(0)).greets("* PREAUTH welcome back");
    let error = refusal(&server).await;
    assert!(matches!(&error, MailboxError::Offline(words) if words.contains("logged in already")), "{error}");
    heard_no_password(&server);
}

#[tokio::test]
async fn a_server_that_is_still_waking_up_is_waited_for() {
    let greeting = "* OK Waiting for authentication process to respond..\r\n* OK [CAPABILITY IMAP4rev1] ready";
    let server = Server::start(Store::new(2)).greets(greeting);
    assert_eq!(open(&server).changes(&Cursors::new(), 10).await.unwrap().seen.len(), 2);
}

#[tokio::test]
async fn a_greeting_without_capabilities_and_an_alert_do_not_disturb() {
    let server = Server::start(Store::new(1))
        .greets("* OK hello")
        .says("LOGIN", "* OK [ALERT] Filesystem notification initialization error\r\n* NO be careful\r\n$ OK welcome");
    assert_eq!(open(&server).changes(&Cursors::new(), 10).await.unwrap().seen.len(), 1);
    assert_eq!(server.count("CAPABILITY"), 2, "before the login and after it: {:?}", server.heard());
}

#[tokio::test]
async fn a_busy_server_is_left_alone() {
    let server = Server::start(Store::new(0)).greets("* BYE Too many connections from your address\r\n!");
    let mailbox = open(&server);
    for _ in 0..3 {
        let error = mailbox.changes(&Cursors::new(), 10).await.expect_err("busy");
        assert!(matches!(&error, MailboxError::Offline(words) if words.contains("Too many")), "{error}");
    }
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_throttled_client_waits_as_told() {
    let server = Server::start(Store::new(0))
        .says("STATUS", "$ BAD Request is throttled. Suggested Backoff Time: 92415 milliseconds");
    let mailbox = open(&server);
    for _ in 0..3 {
        assert!(matches!(mailbox.changes(&Cursors::new(), 10).await, Err(MailboxError::Offline(_))));
    }
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_server_without_encryption_never_hears_the_password() {
    for answer in ["$ NO not here", "$ BAD unknown command", "$ OK begin\r\n* OK [CAPABILITY IMAP4rev1] come in", "!"] {
        let server = Server::start(Store::new(0)).says("STARTTLS", answer);
        let mut settings = settings(&server);
        settings.security = Security::StartTls;
        let outcome = ImapMailbox::start(settings, layout()).changes(&Cursors::new(), 10).await;
        assert!(matches!(outcome, Err(MailboxError::Offline(_))), "{answer}: {outcome:?}");
        heard_no_password(&server);
        assert_eq!(server.count("LOGIN"), 0);
    }
}

#[tokio::test]
async fn a_refused_password_is_not_tried_again_at_once() {
    let server = Server::start(Store::new(0)).says("LOGIN", "$ NO [AUTHENTICATIONFAILED] Authentication failed.");
    let mailbox = open(&server);
    for _ in 0..3 {
        let error = mailbox.changes(&Cursors::new(), 10).await.expect_err("refused");
        assert_eq!(error, MailboxError::Login("Authentication failed.".into()));
    }
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn the_servers_own_trouble_is_no_wrong_password() {
    let troubles = [
        "$ NO [UNAVAILABLE] Temporary authentication failure.",
        "$ BAD User is authenticated but not connected.",
        "* BYE Server shutting down\r\n!",
    ];
    for trouble in troubles {
        let error = refusal(&Server::start(Store::new(0)).says("LOGIN", trouble)).await;
        assert!(matches!(error, MailboxError::Offline(_)), "{trouble}: {error}");
    }
}

#[tokio::test]
async fn what_login_cannot_carry_goes_by_authenticate() {
    let server = Server::start(Store::new(1));
    let mut umlaut = settings(&server);
    umlaut.password = Secret::new("grüße".to_owned());
    ImapMailbox::start(umlaut, layout()).changes(&Cursors::new(), 10).await.unwrap();
    assert_eq!((server.count("LOGIN"), server.count("AG93bmVyAGdyw7zDn2U=")), (0, 1), "{:?}", server.heard());

    let mut store = Store::new(1);
    store.capabilities += " LOGINDISABLED AUTH=PLAIN";
    let server = Server::start(store);
    open(&server).changes(&Cursors::new(), 10).await.unwrap();
    assert_eq!((server.count("LOGIN "), server.count("AUTHENTICATE PLAIN")), (0, 1), "{:?}", server.heard());
}

#[tokio::test]
async fn id_is_sent_only_where_it_is_asked_for() {
    for (send_id, count) in [(false, 0), (true, 1)] {
        let server = Server::start(Store::new(0));
        let mut settings = settings(&server);
        settings.send_id = send_id;
        ImapMailbox::start(settings, layout()).changes(&Cursors::new(), 10).await.unwrap();
        assert_eq!(server.count("ID (\"name\""), count);
    }
}

#[tokio::test]
async fn bytes_that_break_the_parser_are_a_broken_line_and_no_more() {
    for greeting in ["220 mail.example.org ESMTP", "* OK ]\u{e9}t\u{e9}", "* OK [x]\u{e9}t\u{e9}", "\0\0\0", "* FROG"] {
        let error = refusal(&Server::start(Store::new(0)).greets(greeting).says("", "!")).await;
        assert!(matches!(error, MailboxError::Offline(_)), "{greeting:?}: {error}");
    }
}

/// A mailbox that is opened with a token.
fn by_token(server: &Server) -> ImapMailbox {
    let mut settings = settings(server);
    let program = ["printf", "%s", "ya29.token"].map(str::to_owned);
    settings.token = Some(SecretSource::Command(program.into()));
    ImapMailbox::start(settings, layout())
}

#[tokio::test]
async fn a_token_is_shown_as_the_server_knows_it() {
    // user=owner^Aauth=Bearer ya29.token^A^A
    let xoauth2 = "dXNlcj1vd25lcgFhdXRoPUJlYXJlciB5YTI5LnRva2VuAQE=";
    for (offers, expected) in [
        ("AUTH=XOAUTH2 AUTH=OAUTHBEARER SASL-IR", format!("AUTHENTICATE XOAUTH2 {xoauth2}")),
        ("AUTH=OAUTHBEARER SASL-IR", "AUTHENTICATE OAUTHBEARER bixhPW93bmVyLAFob3N0PTEyNy4wLjAuMQFwb3J0".to_owned()),
    ] {
        let greeting = format!("* OK [CAPABILITY IMAP4rev1 {offers}] ready");
        let server = Server::start(Store::new(2)).greets(&greeting).says("AUTHENTICATE", "$ OK welcome");
        assert_eq!(by_token(&server).changes(&Cursors::new(), 10).await.unwrap().seen.len(), 2, "{offers}");
        assert_eq!(server.count(&expected), 1, "{offers}: {:?}", server.heard());
        assert_eq!(server.count("LOGIN"), 0);
        heard_no_password(&server);
    }
}

#[tokio::test]
async fn a_refused_token_is_a_refused_login() {
    let greeting = "* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR] ready";
    let server = Server::start(Store::new(0)).greets(greeting).says("AUTHENTICATE", "$ NO [AUTHENTICATIONFAILED] no");
    let error = by_token(&server).changes(&Cursors::new(), 10).await.expect_err("refused");
    assert!(matches!(error, MailboxError::Login(_)), "{error}");
}
