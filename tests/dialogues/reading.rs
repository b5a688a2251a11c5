//! New mail, told in odd ways.

use strawboss::shell::mailbox::{Copy, Cursor, Cursors, FolderName, Mailbox, MailboxError};

use super::server::Server;
use super::store::Store;
use super::world::{all, copy, open, uids};

fn inbox_at(validity: u32, next: u32) -> Cursors {
    Cursors::from([(FolderName("INBOX".into()), Cursor { validity, next })])
}

#[tokio::test]
async fn pages_follow_each_other_without_gap_or_overlap() {
    for limit in [1, 2, 3, 7, 50] {
        let server = Server::start(Store::new(23));
        let changes = all(&open(&server), &Cursors::new(), limit).await.unwrap();
        assert_eq!(uids(&changes), (1..=23).collect::<Vec<_>>(), "{limit}");
    }
}

#[tokio::test]
async fn a_cursor_of_another_era_begins_again() {
    let server = Server::start(Store::new(4));
    let mailbox = open(&server);
    for (since, expected) in
        [(inbox_at(7, 3), vec![3, 4]), (inbox_at(6, 3), vec![1, 2, 3, 4]), (inbox_at(7, 5), vec![])]
    {
        assert_eq!(uids(&all(&mailbox, &since, 10).await.unwrap()), expected, "{since:?}");
    }
}

#[tokio::test]
async fn a_server_that_does_not_tell_uidnext_is_asked_for_its_highest_uid() {
    let server = Server::start(Store::new(5))
        .says("STATUS \"INBOX\"", "* STATUS \"INBOX\" (MESSAGES 5)\r\n$ OK done")
        .says("UID SEARCH UID *", "* SEARCH 5\r\n$ OK done")
        .says("\"INBOX\"", "* 5 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n$ OK [READ-WRITE] open");
    // Which mails a FETCH gets depends on the open folder, which the proper answer would set.
    let server = server.says("UID FETCH 3:5", &rows(&[3, 4, 5]));
    assert_eq!(uids(&all(&open(&server), &inbox_at(7, 3), 10).await.unwrap()), [3, 4, 5]);
}

#[tokio::test]
async fn a_folder_without_uidvalidity_is_not_read() {
    let server = Server::start(Store::new(5)).says("SELECT", "* 5 EXISTS\r\n$ OK [READ-WRITE] open");
    let outcome = open(&server).changes(&Cursors::new(), 10).await;
    assert!(matches!(&outcome, Err(MailboxError::Offline(words)) if words.contains("UIDVALIDITY")), "{outcome:?}");
}

fn rows(uids: &[u32]) -> String {
    let row = |uid: &u32| format!("* {uid} FETCH (BODY[HEADER] {{8}}\r\nA: b\r\n\r\n FLAGS () UID {uid})\r\n");
    uids.iter().map(row).collect::<String>() + "$ OK done"
}

#[tokio::test]
async fn the_order_of_an_answer_does_not_matter() {
    async fn check(answer: &str, expected: &[u32]) {
        let server = Server::start(Store::new(4)).says("UID FETCH", answer);
        assert_eq!(uids(&all(&open(&server), &Cursors::new(), 10).await.unwrap()), expected, "{answer}");
    }
    check(&rows(&[1, 2, 3, 4]), &[1, 2, 3, 4]).await;
    check(&rows(&[4, 3, 2, 1]), &[1, 2, 3, 4]).await;
    check(&rows(&[1, 1, 2, 2]), &[1, 2]).await;
    check(&rows(&[0, 1, 99]), &[1]).await;
    let noise = "* 9 EXISTS\r\n* 1 RECENT\r\n* 3 EXPUNGE\r\n* 2 FETCH (FLAGS (\\Seen))\r\n* NO low on space\r\n";
    check(&format!("{noise}{}", rows(&[1, 2])), &[1, 2]).await;
    check(&format!("* 1 FETCH (UID 1 FLAGS (\\Flagged))\r\n{}", rows(&[1, 2])), &[1, 2]).await;
}

#[tokio::test]
async fn a_goodbye_in_the_middle_costs_and_doubles_nothing() {
    let half = "* 4 FETCH (UID 4 BODY[HEADER] {2}\r\n\r\n)\r\n";
    for end in ["* BYE AccessTokenExpired\r\n!", "* 5 FETCH (UID 5 BODY[HEADER] {900}\r\nFrom!", "!"] {
        let server = Server::start(Store::new(6)).says_once("UID FETCH 4", &format!("{half}{end}"));
        assert_eq!(uids(&all(&open(&server), &Cursors::new(), 3).await.unwrap()), [1, 2, 3, 4, 5, 6], "{end}");
        assert_eq!(server.connections(), 2);
    }
}

#[tokio::test]
async fn what_no_memory_could_hold_is_cut_before_it_comes() {
    let endless = format!("* OK {}", "x".repeat(2 << 20));
    for answer in
        ["* 1 FETCH (UID 1 BODY[HEADER] {500000000}\r\nabc", "* 1 FETCH (UID 1 BODY[] {4294967295}\r\n", &endless]
    {
        let server = Server::start(Store::new(2)).says_once("UID FETCH", answer);
        assert_eq!(uids(&all(&open(&server), &Cursors::new(), 10).await.unwrap()), [1, 2]);
        assert_eq!(server.connections(), 2);
    }
}

#[tokio::test]
async fn one_mail_that_breaks_the_parser_is_soon_alone() {
    let poison = "* 1 FETCH (UID 1 BODY[HEADER] {2}\r\n\r\n)\r\n* 2 FETCH (UID 2 INTERNALDATE NIL)\r\n$ OK done";
    let server = Server::start(Store::new(4)).says_once("UID FETCH 1:4", poison);
    assert_eq!(uids(&all(&open(&server), &Cursors::new(), 10).await.unwrap()), [1, 2, 3, 4]);
    let fetches: Vec<String> = server.heard().into_iter().filter(|line| line.contains("UID FETCH")).collect();
    assert!(fetches[1].starts_with("UID FETCH 1 (") && fetches[2].starts_with("UID FETCH 2 ("), "{fetches:?}");
}

#[tokio::test]
async fn a_mail_the_server_never_gives_is_parked_and_the_rest_flows() {
    for answer in [
        "$ NO [UNAVAILABLE] cannot read this one",
        "* 3 FETCH (UID 3 BODY[HEADER] NIL)\r\n$ OK done",
        "* 3 FETCH (UID 3 FLAGS ())\r\n$ OK done",
    ] {
        let server = Server::start(Store::new(5)).says("FETCH 1:5", "$ NO [UNAVAILABLE] some mails cannot be read");
        let server = ["FETCH 2:3", "FETCH 2:4", "FETCH 3:4", "FETCH 3:5", "FETCH 3 ", "FETCH 2:5"]
            .into_iter()
            .fold(server, |server, on| server.says(on, answer));
        let mailbox = open(&server);
        let (mut cursors, mut seen, mut parked, mut calls) = (Cursors::new(), Vec::new(), Vec::new(), 0);
        while parked.is_empty() && calls < 10 {
            let changes = all(&mailbox, &cursors, 10).await.unwrap();
            seen.extend(uids(&changes));
            parked.extend(changes.parked);
            cursors = changes.cursors;
            calls += 1;
        }
        let parked: Vec<Copy> = parked.into_iter().map(|(copy, _)| copy).collect();
        assert_eq!((parked, seen), (vec![copy(3)], vec![1, 2, 4, 5]), "{answer} after {calls}");
        assert_eq!(server.connections(), 1, "a refusal is no broken line");
    }
}

#[tokio::test]
async fn wide_gaps_are_hopped_over() {
    let mut store = Store::new(2);
    store.folders.entry("INBOX".into()).or_default().push((900_000, "<far@x.test>".into()));
    let server = Server::start(store);
    assert_eq!(uids(&all(&open(&server), &Cursors::new(), 100).await.unwrap()), [1, 2, 900_000]);
    assert!(server.count("UID FETCH") < 20, "{}", server.count("UID FETCH"));
}

#[tokio::test]
async fn a_validity_of_zero_is_read_like_any_other() {
    let server = Server::start(Store::new(2))
        .says("STATUS \"INBOX\"", "* STATUS \"INBOX\" (MESSAGES 2 UIDNEXT 3 UIDVALIDITY 0)\r\n$ OK done")
        .says("SELECT", "* OK [UIDVALIDITY 0] unknown\r\n$ OK [READ-WRITE] open")
        .says("UID FETCH", &rows(&[1, 2]));
    let changes = all(&open(&server), &Cursors::new(), 10).await.unwrap();
    assert!(changes.seen.iter().all(|seen| seen.copy.validity == 0));
    assert_eq!(uids(&changes), [1, 2]);
}
