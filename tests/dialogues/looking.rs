//! The look before a nag.

use strawboss::domain::people::address::Address;
use strawboss::shell::mailbox::{Look, Mailbox, MailboxError};

use super::server::Server;
use super::store::Store;
use super::world::open;

fn look() -> Look {
    Look { from: Address::parse("ana@x.test").into_iter().collect(), since: "2026-11-20".parse().expect("a date") }
}

#[tokio::test]
async fn every_folder_is_searched_and_hits_keep_their_folders() {
    let mut store = Store::new(2);
    store.folders.insert("Junk".into(), vec![(5, "<5@x.test>".into())]);
    let server = Server::start(store);
    let seen = open(&server).look(&look()).await.unwrap();
    let hits: Vec<(&str, u32)> = seen.iter().map(|seen| (seen.copy.folder.0.as_str(), seen.copy.uid)).collect();
    assert_eq!(hits, [("INBOX", 1), ("INBOX", 2), ("Junk", 5)]);
    assert_eq!(server.count("UID SEARCH SINCE 19-Nov-2026 FROM \"ana@x.test\""), server.folders().len());
}

#[tokio::test]
async fn a_look_that_is_not_complete_is_no_look() {
    let server = Server::start(Store::new(2)).says_once("UID SEARCH", "$ NO [SERVERBUG] index is broken");
    let mailbox = open(&server);
    assert_eq!(mailbox.look(&look()).await, Err(MailboxError::Refused("index is broken".into())));
    assert_eq!(mailbox.look(&look()).await.unwrap().len(), 2, "the next one is whole");
}

#[tokio::test]
async fn a_folder_that_cannot_be_opened_is_passed_over() {
    let server = Server::start(Store::new(2)).says("EXAMINE \"Sent\"", "$ NO [NOPERM] not yours");
    assert_eq!(open(&server).look(&look()).await.unwrap().len(), 2);
}
