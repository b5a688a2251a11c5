//! The mailbox against a real Dovecot, in each of its kinds; what it did is read back by other hands.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use stage::proxy::{Fault, FaultProxy, nth};
use stage::servers::{User, password};
use stage::{Kind, Parts, Servers, StageOptions, packages};
use strawboss::domain::people::address::Address;
use strawboss::domain::people::roster::ContractorKey;
use strawboss::domain::reading::mail::MessageId;
use strawboss::shell::mailbox::{
    Access, Changes, Copy, Cursors, Fetched, FolderName, ImapMailbox, ImapSettings, Layout, Look, Mailbox,
    MailboxError, Moved, Place, Role, Security,
};
use strawboss::shell::secret::Secret;
use strawboss::shell::tls::client_config;

fn stage(users: &[&str]) -> Result<Servers> {
    packages::ensure(|line| println!("{line}"))?;
    let users = users.iter().map(|name| User::new(name)).chain([User { name: "full".into(), quota: Some(20_000) }]);
    Servers::start(StageOptions { parts: Parts::MailboxOnly, users: users.collect() })
}

fn layout() -> Layout {
    let names = [("ana", "Ana Lima"), ("boris", "Boris & Söhne Ltd.")];
    let contractors = names.map(|(key, name)| (ContractorKey(key.into()), name.to_owned()));
    Layout {
        root: "Contractors".into(),
        contractors: contractors.into(),
        own_root: "Strawboss".into(),
        followed: BTreeMap::new(),
    }
}

fn settings(servers: &Servers, server: SocketAddr, user: &str) -> Result<ImapSettings> {
    let tls = client_config(Some(&servers.certificates.authority), None)?;
    let secret = Secret::new(password(user));
    Ok(ImapSettings::new(&server.ip().to_string(), server.port(), Security::Tls, tls, user, secret))
}

fn open(servers: &Servers, kind: Kind, user: &str) -> Result<ImapMailbox> {
    Ok(ImapMailbox::start(settings(servers, servers.imaps(kind), user)?, layout()))
}

fn mail(number: usize, from: &str) -> Vec<u8> {
    format!(
        "From: Somebody <{from}>\r\nTo: Owner <owner@strawboss.test>\r\nSubject: Gate {number}\r\n\
         Message-ID: {}\r\nDate: Mon, 23 Nov 2026 09:00:00 +0100\r\n\r\nGate {number} is hung.\r\n",
        id(number).0
    )
    .into_bytes()
}

fn id(number: usize) -> MessageId {
    MessageId(format!("<gate.{number}@strawboss.test>"))
}

fn put(servers: &Servers, user: &str, folder: &str, numbers: impl Iterator<Item = usize>) -> Result<()> {
    let mut client = servers.login(user)?;
    for number in numbers {
        client.append(folder, &mail(number, "ana@strawboss.test"), &[], Some("23-Nov-2026 09:00:01 +0000"))?;
    }
    Ok(())
}

async fn all_changes(mailbox: &ImapMailbox, since: &Cursors, limit: usize) -> Result<Changes> {
    let mut all = Changes { cursors: since.clone(), more: true, ..Changes::default() };
    while all.more {
        let page = mailbox.changes(&all.cursors, limit).await?;
        all.seen.extend(page.seen);
        all.parked.extend(page.parked);
        (all.cursors, all.more) = (page.cursors, page.more);
    }
    Ok(all)
}

fn ana() -> Place {
    Place::Role(Role::Contractor(ContractorKey("ana".into())))
}

fn inbox(changes: &Changes) -> Vec<(Copy, MessageId)> {
    let of_inbox = changes.seen.iter().filter(|seen| seen.role == Role::Inbox);
    of_inbox.map(|seen| (seen.copy.clone(), header_id(&seen.header))).collect()
}

fn header_id(header: &[u8]) -> MessageId {
    let text = String::from_utf8_lossy(header);
    let line = text.lines().find_map(|line| line.strip_prefix("Message-ID: ")).unwrap_or_default();
    MessageId(line.to_owned())
}

/// The ids in a folder as other hands find it, marked ones left out.
fn found(servers: &Servers, user: &str, folder: &str) -> Result<Vec<String>> {
    let mails = servers.login(user)?.all(folder)?;
    let live = mails.iter().filter(|mail| !mail.flags.contains(&"\\Deleted".to_owned()));
    let mut ids: Vec<String> = live.filter_map(|mail| mail.header("message-id")).collect();
    ids.sort();
    Ok(ids)
}

fn ids(numbers: impl Iterator<Item = usize>) -> Vec<String> {
    let mut ids: Vec<String> = numbers.map(|number| id(number).0).collect();
    ids.sort();
    ids
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_server_is_filed_its_own_way() -> Result<()> {
    let kinds = [
        (Kind::Slash, "owner", "Contractors/Ana Lima"),
        (Kind::Dot, "dot", "Contractors/Ana Lima"),
        (Kind::BelowInboxDot, "below", "Contractors/Ana Lima"),
        (Kind::BelowInboxSlash, "slash", "Contractors/Ana Lima"),
        (Kind::Bare, "bare", "Contractors/Ana Lima"),
    ];
    let servers = stage(&kinds.map(|(_, user, _)| user))?;
    for (kind, user, folder) in kinds {
        put(&servers, user, "INBOX", 0..7)?;
        let mailbox = open(&servers, kind, user)?;
        let changes = all_changes(&mailbox, &Cursors::new(), 3).await?;
        let copies = inbox(&changes);
        ensure!(copies.len() == 7, "{kind:?}: {copies:?}");
        assert!(changes.seen.windows(2).all(|pair| pair[0].copy < pair[1].copy), "{kind:?}: in order");

        let chosen: Vec<_> = copies.iter().step_by(2).cloned().collect();
        let moved = mailbox.relocate(&chosen, &ana()).await?;
        assert!(moved.iter().all(|moved| matches!(moved, Moved::To(_))), "{kind:?}: {moved:?}");
        assert_eq!(found(&servers, user, folder)?, ids((0..7).step_by(2)), "{kind:?}");
        assert_eq!(found(&servers, user, "INBOX")?, ids((1..7).step_by(2)), "{kind:?}");

        let again = mailbox.relocate(&chosen, &ana()).await?;
        assert_eq!(again, moved, "{kind:?}: the second time finds the first one's work");
        assert_eq!(found(&servers, user, folder)?, ids((0..7).step_by(2)), "{kind:?}");
        let news = all_changes(&mailbox, &changes.cursors, 100).await?;
        assert_eq!(news.seen, [], "{kind:?}: what we moved ourselves is no news");

        let fresh = all_changes(&open(&servers, kind, user)?, &changes.cursors, 100).await?;
        let told: BTreeSet<MessageId> = fresh.seen.iter().map(|seen| header_id(&seen.header)).collect();
        assert_eq!(told.len(), 4, "{kind:?}: after a restart it is told");
        let role = Role::Contractor(ContractorKey("ana".into()));
        assert!(fresh.seen.iter().all(|seen| seen.role == role), "{kind:?}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn names_that_servers_cannot_take_are_made_safe() -> Result<()> {
    let servers = stage(&["owner", "dot"])?;
    for (kind, user) in [(Kind::Slash, "owner"), (Kind::Dot, "dot")] {
        put(&servers, user, "INBOX", 0..1)?;
        let mailbox = open(&servers, kind, user)?;
        let changes = all_changes(&mailbox, &Cursors::new(), 100).await?;
        let role = Role::Contractor(ContractorKey("boris".into()));
        let moved = mailbox.relocate(&inbox(&changes), &Place::Role(role.clone())).await?;
        assert!(matches!(&moved[..], [Moved::To(copy)] if copy.folder.0.ends_with("Boris & Söhne Ltd")), "{moved:?}");
        let folders = mailbox.folders().await?;
        assert_eq!(folders.get(&role).map(Vec::len), Some(1), "{folders:?}");
        assert!(folders.contains_key(&Role::Sent) && folders.contains_key(&Role::Answered), "{folders:?}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_moves_nothing_twice() -> Result<()> {
    let servers = stage(&["owner", "bare"])?;
    for (kind, user, verb) in [(Kind::Slash, "owner", " UID MOVE "), (Kind::Bare, "bare", " UID COPY ")] {
        for (round, fault) in [Fault::Lose, Fault::Drop].into_iter().enumerate() {
            let numbers = round * 10..round * 10 + 6;
            put(&servers, user, "INBOX", numbers.clone())?;
            let is_move = move |line: &[u8]| String::from_utf8_lossy(line).contains(verb);
            let proxy = FaultProxy::start(&servers, servers.imaps(kind), nth(1, fault, is_move))?;
            let mailbox = ImapMailbox::start(settings(&servers, proxy.address(), user)?, layout());
            let changes = all_changes(&mailbox, &Cursors::new(), 100).await?;
            let wanted: BTreeSet<MessageId> = numbers.clone().map(id).collect();
            let copies: Vec<_> = inbox(&changes).into_iter().filter(|(_, id)| wanted.contains(id)).collect();
            let live: Vec<_> = copies.into_iter().collect();
            ensure!(live.len() == 6, "{live:?}");
            let moved = mailbox.relocate(&live, &ana()).await?;
            assert_eq!(proxy.strikes(), 1, "{kind:?} {round}");
            assert!(moved.iter().all(|moved| matches!(moved, Moved::To(_))), "{kind:?} {round}: {moved:?}");
            assert_eq!(found(&servers, user, "INBOX")?, ids(0..0), "{kind:?} {round}");
            let so_far = (0..=round).flat_map(|round| round * 10..round * 10 + 6);
            assert_eq!(found(&servers, user, "Contractors/Ana Lima")?, ids(so_far), "{kind:?} {round}");
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn side_by_side_orders_leave_together() -> Result<()> {
    let servers = stage(&["owner"])?;
    put(&servers, "owner", "INBOX", 0..20)?;
    let proxy = FaultProxy::start(&servers, servers.imaps(Kind::Slash), Box::new(|_| None))?;
    let mailbox = ImapMailbox::start(settings(&servers, proxy.address(), "owner")?, layout());
    let copies = inbox(&all_changes(&mailbox, &Cursors::new(), 100).await?);
    let (one, two) = copies.split_at(10);
    let boris = Place::Role(Role::Contractor(ContractorKey("boris".into())));
    let place = ana();
    let (to_ana, to_boris) = tokio::join!(mailbox.relocate(one, &place), mailbox.relocate(two, &boris));
    assert_eq!((to_ana?.len(), to_boris?.len()), (10, 10));
    assert_eq!(found(&servers, "owner", "Contractors/Ana Lima")?, ids(0..10));
    let moves = proxy.lines().iter().filter(|line| line.contains("UID MOVE")).count();
    assert_eq!(moves, 2);
    assert!(!proxy.lines().iter().any(|line| line.ends_with(" EXPUNGE")), "never a bare EXPUNGE");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_renamed_folder_is_followed_and_a_deleted_one_made_again() -> Result<()> {
    let servers = stage(&["owner"])?;
    put(&servers, "owner", "INBOX", 0..4)?;
    let mailbox = open(&servers, Kind::Slash, "owner")?;
    let changes = all_changes(&mailbox, &Cursors::new(), 100).await?;
    let copies = inbox(&changes);
    mailbox.relocate(&copies[..1], &ana()).await?;
    let cursors = all_changes(&mailbox, &changes.cursors, 100).await?.cursors;

    servers.login("owner")?.rename("Contractors/Ana Lima", "Contractors/Ana (fences)")?;
    for mailbox in [mailbox, open(&servers, Kind::Slash, "owner")?] {
        let news = all_changes(&mailbox, &cursors, 100).await?;
        let number = news.seen.len();
        let next = if found(&servers, "owner", "INBOX")?.len() == 3 { 1 } else { 2 };
        let moved = mailbox.relocate(&copies[next..=next], &ana()).await?;
        let renamed = FolderName("Contractors/Ana (fences)".into());
        assert!(matches!(&moved[..], [Moved::To(copy)] if copy.folder == renamed), "{moved:?} after {number} news");
    }

    servers.login("owner")?.delete("Contractors/Ana (fences)")?;
    let mailbox = open(&servers, Kind::Slash, "owner")?;
    let moved = mailbox.relocate(&copies[3..], &ana()).await?;
    assert!(matches!(&moved[..], [Moved::To(_)]), "{moved:?}");
    assert_eq!(found(&servers, "owner", "Contractors/Ana Lima")?, ids(3..4));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn new_uidvalidity_means_reading_again_and_moves_go_by_identity() -> Result<()> {
    let servers = stage(&["owner"])?;
    put(&servers, "owner", "INBOX", 0..5)?;
    let mailbox = open(&servers, Kind::Slash, "owner")?;
    let before = all_changes(&mailbox, &Cursors::new(), 100).await?;
    assert!(all_changes(&mailbox, &before.cursors, 100).await?.seen.is_empty());
    servers.doveadm(&["mailbox", "update", "--uid-validity", "4242", "-u", "owner", "INBOX"])?;
    let mailbox = open(&servers, Kind::Slash, "owner")?;
    let after = all_changes(&mailbox, &before.cursors, 100).await?;
    assert_eq!(after.seen.len(), 5);
    assert!(after.seen.iter().all(|seen| seen.copy.validity == 4242));
    let moved = mailbox.relocate(&inbox(&before)[..2], &ana()).await?;
    assert!(moved.iter().all(|moved| matches!(moved, Moved::To(_))), "{moved:?}");
    assert_eq!(found(&servers, "owner", "Contractors/Ana Lima")?, ids(0..2));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn mails_are_fetched_whole_cut_or_missed() -> Result<()> {
    let servers = stage(&["owner"])?;
    put(&servers, "owner", "INBOX", 0..3)?;
    let big = [mail(3, "ana@strawboss.test"), b"x".repeat(70).repeat(2_000)].concat();
    servers.login("owner")?.append("INBOX", &big, &[], None)?;
    let mut settings = settings(&servers, servers.imaps(Kind::Slash), "owner")?;
    settings.whole_limit = 100_000;
    let knowing = ImapMailbox::start(settings.clone(), layout());
    let copies: Vec<Copy> =
        all_changes(&knowing, &Cursors::new(), 100).await?.seen.into_iter().map(|seen| seen.copy).collect();
    servers.login("owner")?.select("INBOX")?;
    let mut client = servers.login("owner")?;
    client.select("INBOX")?;
    client.store(&copies[1].uid.to_string(), "+FLAGS (\\Deleted)")?;
    client.command("EXPUNGE")?;
    let asked = [&copies[3], &copies[0], &copies[1], &copies[0]].map(Clone::clone);
    for mailbox in [knowing, ImapMailbox::start(settings, layout())] {
        let fetched = mailbox.fetch(&asked).await?;
        let whole = Fetched::Whole(mail(0, "ana@strawboss.test"));
        assert_eq!(fetched[1..], [whole.clone(), Fetched::Gone, whole]);
        assert!(matches!(&fetched[0], Fetched::Cut(bytes) if bytes[..] == big[..100_000]));
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_is_appended_once_and_a_full_mailbox_says_so() -> Result<()> {
    let servers = stage(&["owner"])?;
    let mailbox = open(&servers, Kind::Slash, "owner")?;
    let sent = Place::Role(Role::Sent);
    for _ in 0..2 {
        mailbox.append(&sent, &id(1), &mail(1, "owner@strawboss.test"), true).await?;
    }
    let mails = servers.login("owner")?.all("Sent")?;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].bytes, mail(1, "owner@strawboss.test"));
    assert!(mails[0].flags.contains(&"\\Seen".to_owned()));
    assert_eq!(mailbox.find(&Role::Sent, &id(1)).await?.len(), 1);
    assert_eq!(mailbox.find(&Role::Sent, &id(2)).await?, []);

    let full = open(&servers, Kind::Slash, "full")?;
    let big = [mail(5, "owner@strawboss.test"), b"x\r\n".repeat(30_000)].concat();
    let refused = full.append(&Place::Role(Role::Inbox), &id(5), &big, false).await;
    assert!(matches!(refused, Err(MailboxError::Full(_))), "{refused:?}");
    assert_eq!(found(&servers, "full", "INBOX")?, ids(0..0));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_look_sees_every_folder() -> Result<()> {
    let servers = stage(&["owner"])?;
    let mut client = servers.login("owner")?;
    for (number, folder) in ["INBOX", "Junk", "Archive", "Trash"].into_iter().enumerate() {
        client.append(folder, &mail(number, "boris@strawboss.test"), &[], Some("23-Nov-2026 09:00:01 +0000"))?;
    }
    client.append("Junk", &mail(8, "boris@strawboss.test"), &[], Some("23-Oct-2026 09:00:01 +0000"))?;
    client.append("Junk", &mail(9, "ana@strawboss.test"), &[], Some("23-Nov-2026 09:00:01 +0000"))?;
    let mailbox = open(&servers, Kind::Slash, "owner")?;
    let from = ["b@strawboss.test", "boris@strawboss.test"].iter().filter_map(|text| Address::parse(text)).collect();
    let look = Look { from, since: "2026-11-20".parse()? };
    let seen = mailbox.look(&look).await?;
    let folders: BTreeSet<&str> = seen.iter().map(|seen| seen.copy.folder.0.as_str()).collect();
    assert_eq!(folders, BTreeSet::from(["INBOX", "Junk", "Archive", "Trash"]));
    assert_eq!(seen.len(), 4);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn new_mail_is_noticed_and_so_is_a_dead_line() -> Result<()> {
    let servers = stage(&["owner"])?;
    let mailbox = open(&servers, Kind::Slash, "owner")?;
    let soon = |what: &'static str| {
        let notice = tokio::time::timeout(Duration::from_secs(20), mailbox.notice());
        async move { notice.await.context(what) }
    };
    soon("the first connection is a notice").await?;
    put(&servers, "owner", "INBOX", 0..1)?;
    soon("a mail is a notice").await?;
    servers.doveadm(&["kick", "owner"])?;
    soon("a new connection is a notice").await?;
    put(&servers, "owner", "INBOX", 1..2)?;
    soon("and it tells again").await?;
    assert_eq!(inbox(&all_changes(&mailbox, &Cursors::new(), 10).await?).len(), 2);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn trouble_is_named_and_heals() -> Result<()> {
    let mut servers = stage(&["owner"])?;
    let since = Cursors::new();
    let mut wrong = settings(&servers, servers.imaps(Kind::Slash), "owner")?;
    wrong.password = Secret::new("wrong".to_owned());
    let wrong = ImapMailbox::start(wrong, layout());
    for _ in 0..2 {
        let refused = wrong.changes(&since, 10).await;
        assert!(matches!(refused, Err(MailboxError::Login(_))), "{refused:?}");
    }
    let refused = open(&servers, Kind::WrongName, "owner")?.changes(&since, 10).await;
    assert!(matches!(refused, Err(MailboxError::Certificate(_))), "{refused:?}");

    let mut plain = settings(&servers, servers.imap(Kind::Slash), "owner")?;
    plain.security = Security::StartTls;
    ImapMailbox::start(plain, layout()).changes(&since, 10).await?;

    let mailbox = open(&servers, Kind::Slash, "owner")?;
    mailbox.changes(&since, 10).await?;
    servers.stop_dovecot();
    let gone = mailbox.changes(&since, 10).await;
    assert!(matches!(gone, Err(MailboxError::Offline(_))), "{gone:?}");
    servers.start_dovecot()?;
    mailbox.changes(&since, 10).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_written_is_left_alone() -> Result<()> {
    let servers = stage(&["owner"])?;
    put(&servers, "owner", "INBOX", 0..2)?;
    let mut watching = settings(&servers, servers.imaps(Kind::Slash), "owner")?;
    watching.access = Access::ReadOnly;
    let proxy = FaultProxy::start(&servers, servers.imaps(Kind::Slash), Box::new(|_| None))?;
    watching.port = proxy.address().port();
    let mailbox = ImapMailbox::start(watching, layout());
    let copies = inbox(&all_changes(&mailbox, &Cursors::new(), 10).await?);
    let refused = mailbox.relocate(&copies, &ana()).await?;
    assert!(refused.iter().all(|moved| matches!(moved, Moved::Refused(_))), "{refused:?}");
    assert!(mailbox.append(&ana(), &id(7), b"x", false).await.is_err());
    let writing = ["SELECT", "CREATE", "MOVE", "STORE", "APPEND", "EXPUNGE", "COPY", "SUBSCRIBE"];
    let wrote: Vec<String> =
        proxy.lines().into_iter().filter(|line| writing.iter().any(|verb| line.contains(verb))).collect();
    assert_eq!(wrote, Vec::<String>::new());

    let mailbox = open(&servers, Kind::Slash, "owner")?;
    let copies = inbox(&all_changes(&mailbox, &Cursors::new(), 10).await?);
    let refused = mailbox.relocate(&copies[..1], &Place::Folder(FolderName("Locked".into()))).await?;
    assert!(matches!(&refused[..], [Moved::Refused(_)]), "{refused:?}");
    assert_eq!(found(&servers, "owner", "INBOX")?, ids(0..2));
    let words = mailbox.probe().await?.join("\n");
    assert!(words.contains("MOVE: mails are moved in one step") && words.contains("Sent: Sent"), "{words}");
    Ok(())
}
