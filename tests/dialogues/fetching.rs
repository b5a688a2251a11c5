//! Bodies, as servers give or withhold them.

use strawboss::shell::mailbox::{Fetched, Mailbox, MailboxError};

use super::server::Server;
use super::store::Store;
use super::world::{copy, open};

#[tokio::test]
async fn bodies_come_in_the_order_asked_for() {
    let server = Server::start(Store::new(4));
    let fetched = open(&server).fetch(&[copy(3), copy(1), copy(9)]).await.unwrap();
    let begins = |fetched: &Fetched, end: &str| match fetched {
        Fetched::Whole(bytes) => String::from_utf8_lossy(bytes).ends_with(end),
        _ => false,
    };
    assert!(begins(&fetched[0], "Hello 3\r\n") && begins(&fetched[1], "Hello 1\r\n"), "{fetched:?}");
    assert_eq!(fetched[2], Fetched::Gone);
}

#[tokio::test]
async fn nothing_in_the_body_means_expunged_or_not_given() {
    async fn check(body: &str, there: &str, expected: Fetched) {
        let answer = format!("* 2 FETCH (UID 2 BODY[]<0> {body})\r\n$ OK done");
        let server = Server::start(Store::new(3))
            .says("UID FETCH", &answer)
            .says("UID SEARCH", &format!("* SEARCH{there}\r\n$ OK done"));
        let mailbox = open(&server);
        let mut outcome = mailbox.fetch(&[copy(2)]).await;
        for _ in 0..5 {
            if outcome.is_err() {
                outcome = mailbox.fetch(&[copy(2)]).await;
            }
        }
        let same = match (outcome.as_deref(), &expected) {
            (Ok([Fetched::Parked(_)]), Fetched::Parked(_)) => true,
            (Ok([fetched]), expected) => fetched == expected,
            _ => false,
        };
        assert!(same, "{body}{there}: {outcome:?}");
    }
    check("NIL", "", Fetched::Gone).await;
    check("\"\"", " 2", Fetched::Parked(String::new())).await;
    check("NIL", " 2", Fetched::Parked(String::new())).await;
    check("{2}\r\nhi", " 2", Fetched::Whole(b"hi".to_vec())).await;
}

#[tokio::test]
async fn a_mail_that_comes_at_the_second_try_is_whole() {
    let server = Server::start(Store::new(3)).says_once("UID FETCH 2", "* 2 FETCH (UID 2 BODY[]<0> \"\")\r\n$ OK done");
    let fetched = open(&server).fetch(&[copy(2)]).await.unwrap();
    assert!(matches!(&fetched[..], [Fetched::Whole(_)]), "{fetched:?}");
}

#[tokio::test]
async fn a_server_that_gives_nothing_at_all_is_asked_later() {
    let server = Server::start(Store::new(3)).says("UID FETCH", "$ NO [UNAVAILABLE] later");
    let mailbox = open(&server);
    for _ in 0..7 {
        let outcome = mailbox.fetch(&[copy(1), copy(2)]).await;
        assert!(matches!(outcome, Err(MailboxError::Offline(_))), "{outcome:?}");
    }
}

#[tokio::test]
async fn a_line_that_died_in_the_middle_is_taken_up_again() {
    let server = Server::start(Store::new(3)).says_once("UID FETCH", "* 1 FETCH (UID 1 BODY[]<0> {2}\r\nhi)\r\n!");
    let mailbox = open(&server);
    mailbox.changes(&Default::default(), 1).await.unwrap_or_default();
    let fetched = mailbox.fetch(&[copy(1), copy(2), copy(3)]).await.unwrap();
    assert!(fetched.iter().all(|fetched| matches!(fetched, Fetched::Whole(_))), "{fetched:?}");
}
