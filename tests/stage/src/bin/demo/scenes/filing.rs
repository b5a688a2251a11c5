//! Old and new mail of the contractors is filed, strangers' mail stays; the first look arrives.

use std::time::Instant;

use anyhow::Result;
use stage::mail::words;

use crate::account::title;
use crate::people::{BORIS, CONTRACTORS, OWNER, Person};
use crate::play::Play;

pub fn play(play: &mut Play) -> Result<()> {
    let start = Instant::now();
    play.start_foreman()?;
    let total: usize = CONTRACTORS.iter().map(|who| written_by(play, Some(who))).sum();
    let filed = play.soon("the contractors' mail in their folders", |play| {
        let filed = CONTRACTORS.iter().map(|who| play.count(&OWNER, &folder(who))).sum::<Result<usize>>()?;
        Ok((filed == total).then_some(filed))
    });
    let seconds = start.elapsed().as_secs_f64();
    play.voice.claim(filed.is_ok(), &format!("{total} old mails are filed, {seconds:.1} s after the start."), || {
        filed.map_or_else(|error| error.to_string(), |count| count.to_string())
    });
    for who in &CONTRACTORS {
        let (expected, found) = (written_by(play, Some(who)), play.count(&OWNER, &folder(who))?);
        let words = format!("{}'s {expected} mails lie in {}.", who.first(), folder(who));
        play.voice.claim(found == expected, &words, || format!("there are {found}"));
    }
    let strangers = written_by(play, None);
    let stayed = strangers_in_inbox(play)?;
    play.voice.claim(stayed == strangers, &format!("{strangers} mails of others stayed in the INBOX."), || {
        format!("there are {stayed}")
    });
    first_look(play)?;
    new_mail(play)?;
    play.voice.say("The threads, with whose turn it is and since when:");
    let table = play.daemon.ask(&["threads"])?;
    play.voice.show(&table, 24);
    let named = CONTRACTORS.iter().all(|who| table.contains(who.first()));
    play.voice.claim(named, "The table of threads names all three.", || table.clone());
    Ok(())
}

/// Where the mail of a contractor is filed.
pub fn folder(who: &Person) -> String {
    format!("Contractors/{}", who.first())
}

fn written_by(play: &Play, who: Option<&Person>) -> usize {
    let key = who.map(|who| who.key);
    play.past.iter().filter(|past| past.folder == "INBOX" && past.contractor == key).count()
}

fn strangers_in_inbox(play: &mut Play) -> Result<usize> {
    let ids: Vec<String> =
        play.past.iter().filter(|past| past.contractor.is_none()).map(|past| past.letter.message_id()).collect();
    let inbox = play.mails(&OWNER, "INBOX")?;
    Ok(inbox.iter().filter(|mail| mail.header("Message-ID").is_some_and(|id| ids.contains(&id))).count())
}

fn first_look(play: &mut Play) -> Result<()> {
    let (letters, _) = play.new_letters(&OWNER, "digest", &[], 1)?;
    let title = letters.first().map(|letter| title(&letter.bytes)).unwrap_or_default();
    let text = letters.first().map(|letter| words(&letter.bytes)).unwrap_or_default();
    play.first_look = letters.first().and_then(|letter| letter.header("Message-ID"));
    let is_first_look = title.starts_with("First look") && title.contains("open ends");
    play.voice.claim(is_first_look, &format!("The first look arrives: \"{title}\""), || text.clone());
    play.voice.show(&text, 12);
    Ok(())
}

fn new_mail(play: &mut Play) -> Result<()> {
    let before = play.count(&OWNER, &folder(&BORIS))?;
    let letter = BORIS.letter(
        &OWNER,
        "Shop: the new pictures are in",
        "Hi Nora,\n\nfor your information: the new pictures are in the shop since this morning.\n\nBoris\n",
    )?;
    BORIS.send(&play.servers, &letter)?;
    let start = Instant::now();
    let filed = play.soon("Boris's new mail in his folder", |play| {
        Ok((play.count(&OWNER, &folder(&BORIS))? > before).then_some(()))
    });
    let words = format!("A new mail of Boris's is filed {} ms after he sent it.", start.elapsed().as_millis());
    play.voice.claim(filed.is_ok(), &words, || format!("{:?}", filed.err()));
    Ok(())
}
