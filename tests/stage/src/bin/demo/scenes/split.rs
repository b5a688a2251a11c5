//! The owner's long mail with four tasks becomes, on her word, four letters and one note.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use stage::imap::Mail;
use stage::mail::{Letter, subject, words};

use crate::account::title;
use crate::numbered::counts_to;
use crate::people::{BORIS, OWNER, ZONE};
use crate::play::Play;

pub fn play(play: &mut Play) -> Result<()> {
    let days = [due_in(9)?, due_in(11)?, due_in(14)?, due_in(16)?];
    let long = OWNER.letter(&BORIS, "Before the holidays", &before_the_holidays(&days))?;
    let (offer, tasks) = (play.letters(&OWNER, "proposal")?, play.letters(&BORIS, "task")?);
    OWNER.send(&play.servers, &long)?;
    play.voice.say("Nora has sent Boris one long mail with four tasks in it.");
    propose(play, &offer)?;

    let (letters, took) = play.new_letters(&BORIS, "task", &tasks, 4)?;
    play.voice.say(&format!("She answered `split`. In Boris's mailbox, {:.1} s later:", took.as_secs_f64()));
    play.voice.show(&titles(&letters), 8);
    four_letters(play, &letters, &days);
    one_note(play, &long)
}

/// Waits for the offer to take the long mail apart, and accepts it.
pub fn propose(play: &mut Play, known: &[Mail]) -> Result<()> {
    let (offers, took) = play.new_letters(&OWNER, "proposal", known, 1)?;
    let offer = offers.first().context("an offer")?;
    let text = words(&offer.bytes);
    let claim = format!("The foreman offers to take it apart into four, {:.1} s later.", took.as_secs_f64());
    play.voice.claim(counts_to(&text, 4), &claim, || text.clone());
    OWNER.send(&play.servers, &OWNER.answer(&OWNER, offer, "split\n")?)
}

/// The subjects, one a line.
pub fn titles(letters: &[Mail]) -> String {
    letters.iter().map(|letter| format!("{}\n", title(&letter.bytes))).collect()
}

/// Four letters, each whole and in a thread of its own.
pub fn four_letters(play: &mut Play, letters: &[Mail], days: &[String]) {
    let all: String = letters.iter().map(|letter| words(&letter.bytes)).collect();
    play.voice.claim(letters.len() == 4, "Four letters, one task each.", || titles(letters));
    let day_of = |letter: &Mail| {
        let text = words(&letter.bytes);
        let due = text.lines().find(|line| line.contains("have it done by")).unwrap_or_default().to_owned();
        days.iter().find(|day| due.contains(day.as_str())).cloned()
    };
    let named: BTreeSet<String> = letters.iter().filter_map(day_of).collect();
    let says_how = |letter: &Mail| {
        let text = words(&letter.bytes);
        text.contains("shared drive") && text.contains("one line when it is done")
    };
    let whole = named.len() == days.len() && letters.iter().all(says_how);
    play.voice.claim(whole, "Each names its own day, the place for files and how to report.", || all);
    let subjects: BTreeSet<String> = letters.iter().map(|letter| subject(&letter.bytes)).collect();
    let ids: BTreeSet<String> = letters.iter().filter_map(|letter| letter.header("Message-ID")).collect();
    let refers = |letter: &Mail| {
        let to = format!("{:?} {:?}", letter.header("References"), letter.header("In-Reply-To"));
        ids.iter().any(|id| to.contains(id.as_str()))
    };
    let apart = subjects.len() == 4 && ids.len() == 4 && !letters.iter().any(refers);
    play.voice.claim(apart, "Each is a thread of its own.", || titles(letters));
}

/// One short note in the thread of the long mail.
pub fn one_note(play: &mut Play, long: &Letter) -> Result<()> {
    let id = long.message_id();
    let is_about = |mail: &Mail| mail.header("In-Reply-To").as_deref() == Some(id.as_str());
    let notes = play.soon("a note about the long mail", |play| {
        let notes: Vec<Mail> = play.letters(&BORIS, "note")?.into_iter().filter(is_about).collect();
        Ok((!notes.is_empty()).then_some(notes))
    })?;
    play.voice.claim(notes.len() == 1, "One short note says that they replace the long mail.", || titles(&notes));
    Ok(())
}

/// A day so many days from now, as a person writes it: `4 December`.
pub fn due_in(days: i64) -> Result<String> {
    let day = Timestamp::now().to_zoned_datetime(TimeZone::get(ZONE)?) + days.days();
    Ok(day.strftime("%-d %B").to_string())
}

fn before_the_holidays(days: &[String; 4]) -> String {
    let [first, second, third, fourth] = days;
    format!(
        "Hi Boris,

before the holidays I need four things from you:

1. Please add gift vouchers to the shop by {first}, with 20, 50 and 100 euros to choose from.

2. Please move the newsletter to the new provider by {second}. The addresses are in the customer list on the server.

3. Please write a short guide for the back office by {third}: how to enter stock and how to print shipping labels.

4. Please replace the old photos on the start page with the ten new ones from Ana, by {fourth}.

Thanks
Nora
"
    )
}
