//! Providers as they are: each of these was met somewhere, and none may cost a mail. `docs/PROVIDERS.md` names them.

use strawboss::shell::config::secrets::SecretSource;
use strawboss::shell::mailbox::{Cursors, ImapMailbox, Mailbox, MailboxError, Moved, Role};

use super::server::Server;
use super::store::Store;
use super::world::{all, ana, id, layout, open, order, settings, uids};

#[tokio::test]
async fn a_code_without_its_text_is_read() {
    let opened = "* OK [HIGHESTMODSEQ 12]\r\n* OK [NOMODSEQ]\r\n@";
    let server = Server::start(Store::new(2)).says("SELECT", opened).says("EXAMINE", opened);
    assert_eq!(uids(&all(&open(&server), &Cursors::new(), 10).await.unwrap()), [1, 2]);
}

#[tokio::test]
async fn nothing_is_asked_that_some_server_answers_wrongly() {
    let mut store = Store::new(3);
    store.capabilities =
        "IMAP4rev1 IDLE MOVE UIDPLUS NAMESPACE ESEARCH COMPRESS=DEFLATE QRESYNC CONDSTORE ENABLE NOTIFY THREAD=REFERENCES ID".into();
    let server = Server::start(store);
    let mailbox = open(&server);
    all(&mailbox, &Cursors::new(), 10).await.unwrap();
    mailbox.relocate(&order([1, 2]), &ana()).await.unwrap();
    for never in [
        "COMPRESS",
        "NAMESPACE",
        "QRESYNC",
        "NOTIFY",
        "THREAD",
        "ENVELOPE",
        "BODYSTRUCTURE",
        "RFC822 ",
        "ESEARCH",
        "ID (",
    ] {
        assert_eq!(server.count(never), 0, "{never}: {:?}", server.heard());
    }
    // Numbers that shift when a mail goes are never used.
    let by_number =
        |line: &&String| ["FETCH ", "STORE ", "COPY ", "MOVE ", "SEARCH "].iter().any(|verb| line.starts_with(verb));
    assert_eq!(server.heard().iter().filter(by_number).count(), 0, "{:?}", server.heard());
}

#[tokio::test]
async fn a_token_that_has_expired_in_mid_sentence_is_fetched_anew() {
    let dir = tempfile::tempdir().unwrap();
    let count = dir.path().join("count");
    let program = format!("echo x >> {}; echo token$(wc -l < {})", count.display(), count.display());
    let greeting = "* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR] ready";
    let server = Server::start(Store::new(2))
        .greets(greeting)
        .says("AUTHENTICATE", "$ OK welcome")
        .says_once("STATUS", "* BYE Session invalidated - AccessTokenExpired\r\n!");
    let mut settings = settings(&server);
    settings.token = Some(SecretSource::Command(["sh", "-c", &program].map(str::to_owned).into()));
    let mailbox = ImapMailbox::start(settings, layout());
    assert_eq!(uids(&all(&mailbox, &Cursors::new(), 10).await.unwrap()), [1, 2]);
    let shown: Vec<String> = server.heard().into_iter().filter(|line| line.starts_with("AUTHENTICATE")).collect();
    assert!(shown.len() == 2 && shown[0] != shown[1], "each login with a token of its own: {shown:?}");
}

#[tokio::test]
async fn a_limit_that_was_hit_is_no_wrong_password() {
    for words in
        ["$ NO [LIMIT] LOGIN Rate limit hit.", "$ NO [UNAVAILABLE] LOGIN server unavailable", "$ NO [INUSE] busy"]
    {
        let server = Server::start(Store::new(0)).says("LOGIN", words);
        let error = open(&server).changes(&Cursors::new(), 10).await.expect_err("refused");
        assert!(matches!(error, MailboxError::Offline(_)), "{words}: {error}");
    }
}

#[tokio::test]
async fn marks_in_small_letters_are_marks() {
    let listing = "* LIST (\\hasnochildren \\sent) \".\" \"INBOX.Out\"\r\n* LIST (\\all) \".\" \"INBOX.Everything\"";
    let server = Server::start(Store::new(0)).says("LIST", &format!("{listing}\r\n$ OK done"));
    let mailbox = open(&server);
    let folders = mailbox.folders().await.unwrap();
    assert_eq!(folders[&Role::Sent].iter().map(|name| name.0.as_str()).collect::<Vec<_>>(), ["INBOX.Out"]);
}

#[tokio::test]
async fn existence_told_again_and_again_changes_nothing() {
    let noisy = "* 3 EXISTS\r\n* 1 EXPUNGE\r\n* 2 EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen)\r\n@";
    let server = Server::start(Store::new(3)).says("UID MOVE", noisy);
    let moved = open(&server).relocate(&order([1, 3]), &ana()).await.unwrap();
    assert!(moved.iter().all(|one| matches!(one, Moved::To(_))), "{moved:?}");
    assert_eq!(server.uids("INBOX"), [2]);
}

#[tokio::test]
async fn a_refused_creation_of_what_is_there_is_no_trouble() {
    let server = Server::start(Store::new(2)).says("CREATE", "$ NO [ALREADYEXISTS] Mailbox already exists");
    let listing = "* LIST () \"/\" INBOX\r\n* LIST () \"/\" \"Contractors/Ana\"\r\n$ OK done";
    let server = server.says("LIST", listing);
    let moved = open(&server).relocate(&order([1]), &ana()).await.unwrap();
    assert_eq!(moved.len(), 1);
    assert!(!matches!(moved[0], Moved::Gone), "{moved:?}");
}

#[tokio::test]
async fn an_expunge_in_the_middle_of_a_fetch_is_borne() {
    let server = Server::start(Store::new(3)).says_once("UID FETCH", "* 9 EXPUNGE\r\n* 2 EXISTS\r\n@");
    assert_eq!(uids(&all(&open(&server), &Cursors::new(), 10).await.unwrap()), [1, 2, 3]);
}

#[tokio::test]
async fn a_full_mailbox_is_told_as_full() {
    for words in ["$ NO [OVERQUOTA] Quota exceeded", "$ NO [OVERQUOTA] mailbox for user is full"] {
        let server = Server::start(Store::new(1)).says("APPEND", words);
        let error = open(&server).append(&ana(), &id(9), b"x", true).await.expect_err("refused");
        assert!(matches!(error, MailboxError::Full(_)), "{words}: {error}");
    }
}
