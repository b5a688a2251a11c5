//! One nag to a late contractor, one to the owner, none to somebody whose answer is there, though nobody watches its folder.

use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use jiff::{SignedDuration, Timestamp, ToSpan};
use stage::imap::Mail;
use stage::mail::{Letter, words};

use crate::config::ANSWER_WITHIN;
use crate::people::{ANA, CHEN, OWNER, Person};
use crate::play::Play;

use super::split::titles;

/// So long after the last due moment nothing more may come.
const AFTER: SignedDuration = SignedDuration::from_secs(4);

pub fn play(play: &mut Play) -> Result<()> {
    let poster = "Hi Ana,\n\ncould you send me the final poster as a print file?\n\nNora\n";
    let prices = "Dear Chen,\n\nwhich of our prices do we have to print in francs?\n\nNora\n";
    let ribbon = "Hi Nora,\n\ndo you want the red or the green ribbon on the gift boxes?\n\nAna\n";
    let to_ana = OWNER.letter(&ANA, "Poster in A2", poster)?;
    let to_chen = OWNER.letter(&CHEN, "Price list for Switzerland", prices)?;
    let from_ana = ANA.letter(&OWNER, "Ribbon on the gift boxes", ribbon)?;
    OWNER.send(&play.servers, &to_ana)?;
    OWNER.send(&play.servers, &to_chen)?;
    ANA.send(&play.servers, &from_ana)?;
    play.voice.say("Nora asks Ana and Chen something each, Ana asks Nora something. All have seven seconds.");

    // The Date of a mail has whole seconds, and waiting counts from it.
    let due = Timestamp::from_second(to_chen.date.timestamp().as_second())? + ANSWER_WITHIN.seconds();
    chen_answers(play, &to_chen, due - 300.milliseconds())?;
    one_nag(play, &ANA, &to_ana, "Ana has not answered and gets one nag.")?;
    one_nag(play, &OWNER, &from_ana, "Nora has not answered Ana and gets one nag herself.")?;
    until(due + AFTER);
    let nags = play.letters(&CHEN, "nag")?;
    play.voice.claim(nags.is_empty(), "Chen gets none.", || titles(&nags));
    for who in [ANA, OWNER] {
        let nags = play.letters(&who, "nag")?;
        play.voice.claim(nags.len() == 1, &format!("{} gets no second one.", who.first()), || titles(&nags));
    }
    why(play)
}

/// The answer comes 300 ms before the nag is due; a rule of the provider's puts it where nobody watches.
fn chen_answers(play: &mut Play, question: &Letter, at: Timestamp) -> Result<()> {
    let asked = Mail { uid: 0, flags: Vec::new(), arrival: String::new(), bytes: question.bytes() };
    until(at - 500.milliseconds());
    let text = "Dear Nora,\n\nonly the ones on the label; the list itself may stay in euros.\n\nChen\n";
    let answer = CHEN.answer(&OWNER, &asked, text)?;
    until(at);
    CHEN.send(&play.servers, &answer)?;
    let lies = play.count(&OWNER, "Clients")?;
    let words = "Chen answers 300 ms before his nag is due; a rule puts it into \"Clients\", which is not watched.";
    let arrived =
        lies == 1 || play.soon("Chen's answer", |play| Ok((play.count(&OWNER, "Clients")? == 1).then_some(()))).is_ok();
    play.voice.claim(arrived, words, || format!("{lies} mails lie there"));
    Ok(())
}

fn one_nag(play: &mut Play, who: &Person, about: &Letter, claim: &str) -> Result<()> {
    let (nags, _) = play.new_letters(who, "nag", &[], 1)?;
    let text = nags.first().map(|nag| words(&nag.bytes)).unwrap_or_default();
    let subject = about.subject.as_str();
    let is_about =
        nags.first().is_some_and(|nag| stage::mail::subject(&nag.bytes).contains(subject) || text.contains(subject));
    play.voice.claim(nags.len() == 1 && is_about, claim, || text.clone());
    play.voice.show(&text, 6);
    Ok(())
}

/// `explain` names the look into all folders as the reason.
fn why(play: &mut Play) -> Result<()> {
    let table = play.daemon.ask(&["threads"])?;
    let line =
        table.lines().find(|line| line.contains("Price list for Switzerland")).context("Chen's thread in the table")?;
    let thread = line.split_whitespace().find(|word| is_thread(word)).context("the thread's five letters")?.to_owned();
    let text = play.daemon.ask(&["explain", &thread])?;
    let is_why =
        |line: &str| line.contains("the look") && line.contains("no reminder went") && line.contains("Clients");
    let named = text.lines().any(is_why);
    play.voice.claim(named, &format!("`strawboss explain {thread}` names the look as the reason:"), || text.clone());
    play.voice.show(&text, 14);
    Ok(())
}

fn is_thread(word: &str) -> bool {
    word.len() == 5 && word.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
}

fn until(at: Timestamp) {
    let left = at.duration_since(Timestamp::now());
    thread::sleep(Duration::try_from(left).unwrap_or_default());
}
