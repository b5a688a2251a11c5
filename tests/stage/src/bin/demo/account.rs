//! Who got which letter, read from the mailboxes themselves, and how to look around.

use anyhow::Result;
use stage::Kind;
use stage::mail::subject;
use stage::servers::password;

use crate::people::{CONTRACTORS, OWNER};
use crate::play::{Play, first_word};

/// The account of all four mailboxes.
pub fn give(play: &mut Play) -> Result<()> {
    play.voice.scene("Who got which letter, as it lies in the mailboxes");
    for who in [OWNER].iter().chain(&CONTRACTORS) {
        let mut rows = Vec::new();
        for (folder, mail) in play.everything(who)? {
            if let (Some(kind), false) = (first_word(&mail), folder == "Sent") {
                rows.push(format!("{kind:<11}{}", title(&mail.bytes)));
            }
        }
        play.voice.say(&format!("{} has {} letters of the foreman's:", who.name, rows.len()));
        play.voice.show(&rows.join("\n"), 20);
    }
    Ok(())
}

/// The subject without the token that lets a reply be recognized.
pub fn title(mail: &[u8]) -> String {
    let subject = subject(mail);
    subject.split(" [sb-").next().unwrap_or(&subject).to_owned()
}

/// Where to look while everything still runs.
pub fn look_around(play: &Play) {
    play.voice.scene("Look around");
    let (servers, config) = (&play.servers, play.daemon.configuration());
    play.voice.say(&format!("export STRAWBOSS_CONFIG={}", config.display()));
    for command in ["threads", "status", "explain THREAD", "digest --preview"] {
        play.voice.say(&format!("target/release/strawboss {command}"));
    }
    play.voice.say(&format!(
        "IMAP over TLS: {}, users owner, ana, boris, chen, password of owner: {}; trust {}",
        servers.imaps(Kind::Slash),
        password(OWNER.key),
        servers.certificates.authority.display()
    ));
}
