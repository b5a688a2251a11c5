//! Moves, as servers answer them.

use strawboss::shell::mailbox::{Copy, FolderName, Mailbox, Moved};

use super::server::Server;
use super::store::{Store, VALIDITY};
use super::world::{ana, open, order};

fn there(uid: u32) -> Moved {
    Moved::To(Copy { folder: FolderName("Contractors/Ana".into()), validity: VALIDITY, uid })
}

fn bare(capabilities: &str) -> Store {
    let mut store = Store::new(4);
    store.capabilities = capabilities.to_owned();
    store
}

async fn moved(server: &Server, uids: impl IntoIterator<Item = u32>) -> Vec<Moved> {
    open(server).relocate(&order(uids), &ana()).await.unwrap()
}

#[tokio::test]
async fn copyuid_is_read_wherever_it_stands() {
    async fn check(answer: &str, expected: &[Moved]) {
        let server = Server::start(Store::new(4)).says("UID MOVE", answer);
        assert_eq!(moved(&server, [1, 3]).await, expected, "{answer}");
    }
    let both = [there(8), there(9)];
    check("* OK [COPYUID 7 1,3 8:9] moved\r\n* 1 EXPUNGE\r\n$ OK done", &both).await;
    check("$ OK [COPYUID 7 1,3 8:9] moved", &both).await;
    check("* OK [COPYUID 7 3,1 9,8] moved\r\n$ OK done", &both).await;
    check("* OK [COPYUID 7 1 8] moved\r\n* OK [COPYUID 7 3 9] moved\r\n$ OK done", &both).await;
    check("* OK [COPYUID 7 1:4294967295 1:4294967295] all\r\n$ OK done", &[there(1), there(3)]).await;
}

#[tokio::test]
async fn answers_out_of_order_find_their_commands() {
    let server =
        Server::start(Store::new(4)).says_once("UID MOVE", "* OK [COPYUID 7 3 9] moved").says_once("NOOP", "@");
    let _ = server;
    let mut store = Store::new(4);
    store.folders.insert("Contractors/Boris".into(), Vec::new());
    let server = Server::start(store)
        .says_once("UID MOVE", "* OK [COPYUID 7 1 11] ana's\r\n* OK [COPYUID 9 2 22] boris's\r\n$ NO not this one")
        .says_once("UID MOVE", "$ OK done");
    let mailbox = open(&server);
    let boris = strawboss::shell::mailbox::Place::Folder(FolderName("Contractors/Boris".into()));
    let (one, two) = (order([1]), order([2]));
    let place = ana();
    let (to_ana, to_boris) = tokio::join!(mailbox.relocate(&one, &place), mailbox.relocate(&two, &boris));
    assert_eq!(to_ana.unwrap(), [there(11)]);
    let to_boris = to_boris.unwrap();
    assert!(matches!(&to_boris[..], [Moved::To(copy)] if copy.uid == 22 && copy.validity == 9), "{to_boris:?}");
}

#[tokio::test]
async fn a_move_without_copyuid_is_looked_for() {
    let server = Server::start(bare("IMAP4rev1 MOVE"));
    assert_eq!(moved(&server, [2, 4]).await, [there(1), there(2)]);
    assert_eq!(server.uids("INBOX"), [1, 3]);
}

#[tokio::test]
async fn a_mail_without_a_message_id_is_moved_somewhere() {
    let server = Server::start(bare("IMAP4rev1 MOVE"));
    let mut order = order([2]);
    order[0].1.0 = "<00ff@no-id>".into();
    assert_eq!(open(&server).relocate(&order, &ana()).await.unwrap(), [Moved::Somewhere]);
}

#[tokio::test]
async fn a_move_that_was_done_before_is_found() {
    let server = Server::start(Store::new(4));
    let mailbox = open(&server);
    let first = mailbox.relocate(&order([1, 2]), &ana()).await.unwrap();
    assert_eq!(open(&server).relocate(&order([1, 2]), &ana()).await.unwrap(), first);
    assert_eq!(open(&server).relocate(&order([77]), &ana()).await.unwrap(), [Moved::Gone]);
}

#[tokio::test]
async fn a_refusal_leaves_the_original_and_has_words() {
    let server = Server::start(Store::new(4)).says("UID MOVE", "$ NO [OVERQUOTA] Quota exceeded");
    assert_eq!(moved(&server, [1]).await, [Moved::Refused("Quota exceeded".into())]);
    assert_eq!(server.uids("INBOX"), [1, 2, 3, 4]);
}

#[tokio::test]
async fn a_folder_that_vanished_is_made_again() {
    let server = Server::start(Store::new(4)).says_once("UID MOVE", "$ NO [TRYCREATE] no such folder");
    assert_eq!(moved(&server, [1]).await, [there(1)]);
}

#[tokio::test]
async fn a_line_that_is_too_long_is_sent_in_pieces() {
    let server = Server::start(Store::new(2_000)).says_once("UID MOVE", "$ BAD command line too long");
    let odd: Vec<u32> = (1..=2_000).step_by(2).collect();
    let moved = moved(&server, odd.iter().copied()).await;
    assert!(moved.iter().all(|moved| matches!(moved, Moved::To(_))));
    assert_eq!(server.uids("Contractors/Ana").len(), odd.len());
    assert!(server.heard().iter().skip_while(|line| !line.contains("UID MOVE")).skip(1).all(|line| line.len() < 1_000));
}

#[tokio::test]
async fn a_server_that_lies_is_found_out() {
    for capabilities in ["IMAP4rev1 MOVE", "IMAP4rev1 MOVE UIDPLUS"] {
        let server = Server::start(bare(capabilities)).says("UID MOVE", "$ OK done");
        assert!(matches!(&moved(&server, [1]).await[..], [Moved::Refused(_)]), "{capabilities}");
    }
}

#[tokio::test]
async fn without_move_exactly_the_copied_are_removed() {
    let server = Server::start(bare("IMAP4rev1 UIDPLUS"));
    assert_eq!(moved(&server, [1, 2, 4]).await, [there(1), there(2), there(3)]);
    assert_eq!(server.uids("INBOX"), [3]);
    assert_eq!((server.count("UID EXPUNGE 1:2,4"), server.count("EXPUNGE")), (1, 1));
}

#[tokio::test]
async fn without_uidplus_originals_stay_marked() {
    let server = Server::start(bare("IMAP4rev1"));
    assert_eq!(moved(&server, [1, 2]).await, [there(1), there(2)]);
    assert_eq!(server.uids("INBOX"), [1, 2, 3, 4]);
    assert_eq!((server.count("STORE 1:2 +FLAGS.SILENT (\\Deleted)"), server.count("EXPUNGE")), (1, 0));
}

#[tokio::test]
async fn a_copy_from_before_a_crash_is_not_made_again() {
    let server = Server::start(bare("IMAP4rev1 UIDPLUS")).says_once("UID STORE", "!");
    assert_eq!(moved(&server, [1, 2]).await, [there(1), there(2)]);
    assert_eq!(server.count("UID COPY"), 1);
    assert_eq!((server.uids("INBOX"), server.uids("Contractors/Ana")), (vec![3, 4], vec![1, 2]));
}

#[tokio::test]
async fn a_second_delivery_of_the_same_mail_is_kept() {
    let mut store = bare("IMAP4rev1 UIDPLUS");
    store.folders.insert("INBOX".into(), vec![(1, "<1@x.test>".into()), (2, "<1@x.test>".into())]);
    let server = Server::start(store);
    let mut order = order([1, 2]);
    order[1].1 = order[0].1.clone();
    let moved = open(&server).relocate(&order, &ana()).await.unwrap();
    assert_eq!(moved, [there(1), there(2)]);
    assert_eq!(server.uids("Contractors/Ana"), [1, 2]);
}

#[tokio::test]
async fn a_folder_that_can_only_be_read_is_left() {
    let only = "* OK [UIDVALIDITY 7] ok\r\n$ OK [READ-ONLY] look, do not touch";
    let server = Server::start(Store::new(4)).says("SELECT", only);
    assert!(matches!(&moved(&server, [1]).await[..], [Moved::Refused(_)]));
    assert_eq!(server.count("UID MOVE"), 0);
}

#[tokio::test]
async fn a_lost_answer_is_no_second_move() {
    let server = Server::start(Store::new(4)).says_once("UID MOVE", "@!");
    let _ = open(&server).changes(&Default::default(), 10).await;
    let mailbox = open(&server);
    let _ = mailbox.changes(&Default::default(), 10).await;
    assert_eq!(mailbox.relocate(&order([1, 2]), &ana()).await.unwrap(), [there(1), there(2)]);
    assert_eq!(server.uids("INBOX"), [3, 4]);
}
