//! Putting letters into folders.

use strawboss::shell::mailbox::{Mailbox, MailboxError, Place, Role};

use super::server::Server;
use super::store::Store;
use super::world::{id, open};

async fn append(server: &Server) -> Result<(), MailboxError> {
    open(server).append(&Place::Role(Role::Sent), &id(9), b"Subject: x\r\n\r\nHello!\r\n", true).await
}

#[tokio::test]
async fn news_before_the_go_ahead_does_not_disturb() {
    let server =
        Server::start(Store::new(1)).says("APPEND", "* 5 EXISTS\r\n* OK still here\r\n+?$ OK [APPENDUID 7 5] done");
    append(&server).await.unwrap();
    assert_eq!(server.count("APPEND \"Sent\" (\\Seen) {22}"), 1, "{:?}", server.heard());
}

#[tokio::test]
async fn refusals_have_their_words_and_kinds() {
    async fn check(answer: &str, expected: MailboxError) {
        let server = Server::start(Store::new(1)).says("APPEND", answer);
        assert_eq!(append(&server).await, Err(expected));
    }
    check("$ NO [OVERQUOTA] Quota exceeded", MailboxError::Full("Quota exceeded".into())).await;
    check("$ NO [CANNOT] not here", MailboxError::Refused("not here".into())).await;
}

#[tokio::test]
async fn a_letter_that_is_there_is_not_put_again() {
    let mut store = Store::new(1);
    store.folders.insert("Sent".into(), vec![(1, id(9).0)]);
    let server = Server::start(store);
    append(&server).await.unwrap();
    assert_eq!(server.count("APPEND"), 0);
}

#[tokio::test]
async fn a_search_that_finds_another_mail_is_not_believed() {
    let mut store = Store::new(1);
    store.folders.insert("Sent".into(), vec![(1, "<99@x.test>".into())]);
    let server = Server::start(store).says("UID SEARCH", "* SEARCH 1\r\n$ OK done");
    append(&server).await.unwrap();
    assert_eq!(server.count("APPEND"), 1);
}

#[tokio::test]
async fn a_refused_search_puts_nothing() {
    let server = Server::start(Store::new(1)).says("UID SEARCH", "$ NO index is broken");
    assert_eq!(append(&server).await, Err(MailboxError::Refused("index is broken".into())));
    assert_eq!(server.count("APPEND"), 0);
}
