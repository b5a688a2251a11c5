//! Folders as servers list and refuse them.

use strawboss::domain::people::roster::ContractorKey;
use strawboss::shell::mailbox::{Cursors, FolderName, Mailbox, Role};

use super::server::Server;
use super::store::Store;
use super::world::{all, ana, open, order};

async fn sent_folders(listing: &str) -> Vec<String> {
    let server = Server::start(Store::new(0)).says("LIST", &format!("{listing}\r\n$ OK done"));
    let folders = open(&server).folders().await.unwrap();
    folders.get(&Role::Sent).into_iter().flatten().map(|name| name.0.clone()).collect()
}

#[tokio::test]
async fn sent_is_known_by_mark_and_by_name() {
    async fn check(listing: &str, sent: &[&str]) {
        assert_eq!(sent_folders(listing).await, sent, "{listing}");
    }
    check("* LIST (\\sent) \".\" \"INBOX.Out\"", &["INBOX.Out"]).await;
    check("* LIST (\\HasNoChildren \\Sent) \"/\" \"[Gmail]/Gesendet\"", &["[Gmail]/Gesendet"]).await;
    check("* LIST () \"/\" \"Sent Messages\"", &["Sent Messages"]).await;
    check("* LIST () \".\" \"INBOX.Gesendete Objekte\"", &["INBOX.Gesendete Objekte"]).await;
    check("* LIST () \"/\" \"&BB4EQgQ,BEAEMAQyBDsENQQ9BD0ESwQ1-\"", &["Отправленные"]).await;
    check("* LIST () \"/\" Sent\r\n* LIST () \"/\" \"Sent Items\"", &["Sent", "Sent Items"]).await;
    check("* LIST (\\Noselect) \"/\" \"Sent\"", &[]).await;
    check("* LIST (\\All) \"/\" \"Sent\"", &[]).await;
    check("* LIST () NIL \"Sent\"", &["Sent"]).await;
}

#[tokio::test]
async fn names_are_taken_as_spelled() {
    let listing = "* LIST () \"/\" \"q\\\"uote\"\r\n* LIST () \"/\" {4}\r\na\\\"b\r\n* LIST () \"/\" inbox";
    let server = Server::start(Store::new(0)).says("LIST", &format!("{listing}\r\n$ OK done"));
    let mailbox = open(&server);
    let folders = mailbox.folders().await.unwrap();
    assert_eq!(folders.get(&Role::Inbox), Some(&vec![FolderName("INBOX".into())]), "{folders:?}");
    for name in ["q\"uote", "a\\\"b"] {
        let place = strawboss::shell::mailbox::Place::Folder(FolderName(name.into()));
        let _ = mailbox.append(&place, &super::world::id(1), b"x", false).await;
        let spelled = name.replace('\\', "\\\\").replace('"', "\\\"");
        assert_eq!(server.count(&format!("APPEND \"{spelled}\"")), 1, "{:?}", server.heard());
    }
}

#[tokio::test]
async fn a_server_that_keeps_all_below_inbox_is_obeyed() {
    let mut store = Store::new(2);
    store.delimiter = "\".\"".into();
    store.folders.retain(|name, _| name == "INBOX");
    let server = Server::start(store)
        .says("CREATE \"Strawboss", "$ NO [CANNOT] nonexistent namespace")
        .says("CREATE \"Contractors", "$ NO [CANNOT] nonexistent namespace");
    let mailbox = open(&server);
    let changes = all(&mailbox, &Cursors::new(), 10).await.unwrap();
    mailbox.relocate(&order([1]), &ana()).await.unwrap();
    all(&mailbox, &changes.cursors, 10).await.unwrap();
    let made = ["Answered", "Done", "Send"].map(|name| format!("INBOX.Strawboss.{name}"));
    let made: Vec<String> = ["INBOX", "INBOX.Contractors.Ana"].map(String::from).into_iter().chain(made).collect();
    assert_eq!(server.folders(), made);
    assert_eq!(server.count("SUBSCRIBE \"INBOX.Contractors.Ana\""), 1);
}

#[tokio::test]
async fn a_folder_is_kept_under_the_name_the_server_lists() {
    let server = Server::start(Store::new(1));
    let listing = "* LIST () \"/\" INBOX\r\n* LIST () \"/\" \"Sent\"\r\n\
        * LIST () \"/\" \"Strawboss/Done\"\r\n* LIST () \"/\" \"Strawboss/Send\"\r\n\
        * LIST () \"/\" \"Strawboss/Answered\"\r\n* LIST () \"/\" \"Strawboss/Handed in\"\r\n";
    let server = server
        .says_once("LIST", &format!("{listing}$ OK done"))
        .says("UID MOVE", "$ OK [COPYUID 7 1 1] moved")
        .says("LIST", &format!("{listing}* LIST () \"/\" \"Shared/Contractors/Ana\"\r\n$ OK done"));
    let mailbox = open(&server);
    all(&mailbox, &Cursors::new(), 10).await.unwrap();
    let _ = mailbox.relocate(&order([1]), &ana()).await.unwrap();
    assert_eq!(server.count("UID MOVE 1 \"Shared/Contractors/Ana\""), 1, "{:?}", server.heard());
    let folders = mailbox.folders().await.unwrap();
    let role = Role::Contractor(ContractorKey("ana".into()));
    assert_eq!(folders.get(&role), Some(&vec![FolderName("Shared/Contractors/Ana".into())]));
}

#[tokio::test]
async fn without_a_delimiter_names_stay_flat() {
    let mut store = Store::new(1);
    store.delimiter = "NIL".into();
    store.folders.retain(|name, _| name == "INBOX");
    let server = Server::start(store);
    let mailbox = open(&server);
    all(&mailbox, &Cursors::new(), 10).await.unwrap();
    mailbox.relocate(&order([1]), &ana()).await.unwrap();
    assert_eq!(server.uids("Contractors-Ana"), [1]);
}

#[tokio::test]
async fn a_listing_that_is_refused_is_asked_for_plainly() {
    let mut store = Store::new(1);
    store.capabilities += " LIST-EXTENDED";
    let server = Server::start(store).says("RETURN (SPECIAL-USE)", "$ BAD too clever");
    assert_eq!(all(&open(&server), &Cursors::new(), 10).await.unwrap().seen.len(), 1);
}

#[tokio::test]
async fn the_folder_of_all_mail_is_never_watched() {
    let listing = "* LIST () \"/\" INBOX\r\n* LIST (\\All) \"/\" \"[Gmail]/All Mail\"\r\n\
        * LIST (\\Sent) \"/\" \"[Gmail]/Sent Mail\"\r\n* LIST () \"/\" \"Notes\"\r\n$ OK done";
    let server = Server::start(Store::new(1)).says("LIST", listing).says("CREATE", "$ NO no");
    let mut settings = super::world::settings(&server);
    settings.access = strawboss::shell::mailbox::Access::ReadOnly;
    let mailbox = strawboss::shell::mailbox::ImapMailbox::start(settings, super::world::layout());
    let _ = mailbox.changes(&Cursors::new(), 10).await;
    let asked: Vec<String> = server.heard().into_iter().filter(|line| line.starts_with("STATUS")).collect();
    assert!(
        !asked.is_empty() && asked.iter().all(|line| line.contains("INBOX") || line.contains("Sent Mail")),
        "{asked:?}"
    );
}
