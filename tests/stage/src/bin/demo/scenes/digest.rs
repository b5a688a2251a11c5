//! The digest arrives at its hour, is answered by reply, obeyed, and a transcript comes back.

use std::time::Duration;

use anyhow::{Context, Result};
use stage::imap::Mail;
use stage::mail::words;

use crate::numbered::numbered;
use crate::people::OWNER;
use crate::play::Play;

use super::split::titles;

/// The digest's hour is a full minute, at most 80 s after the start.
const HOUR: Duration = Duration::from_secs(75);

const NONSENSE: &str = "the cat has walked over the keyboard";

pub fn play(play: &mut Play) -> Result<()> {
    play.voice.say("Waiting for the digest's hour ...");
    let digests = play.until("the digest", HOUR, |play| {
        let digests = digests(play)?;
        Ok((!digests.is_empty()).then_some(digests))
    })?;
    play.voice.claim(digests.len() == 1, "The digest arrives, once:", || titles(&digests));
    let digest = digests.first().context("a digest")?;
    let text = words(&digest.bytes);
    play.voice.show(&text, 16);
    let (done, snoozed) = (line(&text, 2)?, line(&text, 3)?);

    let known = play.letters(&OWNER, "transcript")?;
    let reply = format!("done 2\nsnooze 3 until Monday\n{NONSENSE}\n");
    OWNER.send(&play.servers, &OWNER.answer(&OWNER, digest, &reply)?)?;
    play.voice
        .say(&format!("Nora answers: done 2 ({done}), snooze 3 until Monday ({snoozed}), and a line of nonsense."));
    let (transcripts, took) = play.new_letters(&OWNER, "transcript", &known, 1)?;
    let text = transcripts.first().map(|letter| words(&letter.bytes)).unwrap_or_default();
    play.voice.say(&format!("The transcript, {:.1} s later:", took.as_secs_f64()));
    play.voice.show(&text, 16);
    let after = |said: &str| text.split(said).nth(1).unwrap_or_default().lines().nth(1).unwrap_or_default().to_owned();
    for said in ["done 2", "snooze 3 until Monday"] {
        let result = after(said);
        let obeyed = !result.is_empty() && !result.contains("not done") && !result.contains("did not understand");
        play.voice.claim(obeyed, &format!("`{said}` is obeyed."), || text.clone());
    }
    let asked_back = text.contains(NONSENSE) && text.contains("did not understand");
    play.voice.claim(asked_back, "The nonsense is shown as not understood, and nothing came of it.", || text.clone());
    Ok(())
}

/// Digests, the first look not among them.
fn digests(play: &mut Play) -> Result<Vec<Mail>> {
    let letters = play.letters(&OWNER, "digest")?;
    let first_look = play.first_look.clone();
    Ok(letters.into_iter().filter(|letter| letter.header("Message-ID") != first_look).collect())
}

/// The beginning of the line with this number.
fn line(text: &str, number: u32) -> Result<String> {
    let line = numbered(text).remove(&number).with_context(|| format!("the digest has no line {number}"))?;
    Ok(line.chars().take(60).collect())
}
