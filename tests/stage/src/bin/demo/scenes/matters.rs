//! A contractor's mail with three matters becomes one numbered list; one answer leaves as three letters.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use stage::imap::Mail;
use stage::mail::{subject, words};

use crate::numbered::counts_to;
use crate::people::{BORIS, OWNER};
use crate::play::Play;

use super::split::titles;

const THREE_MATTERS: &str = "Hi Nora,

three matters today:

1. Should a gift voucher run out after three years, or never?

2. May I switch off the old server on the last day of the month?

3. Could you please send me the wholesale prices for the new page?

Best
Boris
";

/// What the owner says to each, and a word that proves it.
const ANSWERS: [(&str, &str); 3] = [
    ("1: never, and please write that on the voucher", "never"),
    ("2: yes, go ahead", "go ahead"),
    ("3: the list follows on Monday, Mirjam is still working on it", "Mirjam"),
];

pub fn play(play: &mut Play) -> Result<()> {
    let (lists, answers) = (play.letters(&OWNER, "proposal")?, play.letters(&BORIS, "answer")?);
    BORIS.send(&play.servers, &BORIS.letter(&OWNER, "Three questions", THREE_MATTERS)?)?;
    play.voice.say("Boris has sent Nora one mail with three matters in it.");
    let (offers, took) = play.new_letters(&OWNER, "proposal", &lists, 1)?;
    let list = offers.first().context("a list")?;
    let text = words(&list.bytes);
    let claim = format!("She gets one numbered list of three, {:.1} s later.", took.as_secs_f64());
    play.voice.claim(counts_to(&text, 3) && offers.len() == 1, &claim, || text.clone());

    let said: String = ANSWERS.iter().map(|(line, _)| format!("{line}\n")).collect();
    OWNER.send(&play.servers, &OWNER.answer(&OWNER, list, &said)?)?;
    let (letters, took) = play.new_letters(&BORIS, "answer", &answers, 3)?;
    play.voice
        .say(&format!("She answered all three in one mail. In Boris's mailbox, {:.1} s later:", took.as_secs_f64()));
    play.voice.show(&titles(&letters), 8);
    let said_by = |letter: &Mail, word: &str| words(&letter.bytes).contains(word);
    let one_each = ANSWERS.iter().all(|(_, word)| letters.iter().filter(|letter| said_by(letter, word)).count() == 1);
    play.voice.claim(letters.len() == 3 && one_each, "Three letters, one answer each.", || titles(&letters));
    let ids: BTreeSet<String> = letters.iter().filter_map(|letter| letter.header("Message-ID")).collect();
    let subjects: BTreeSet<String> = letters.iter().map(|letter| subject(&letter.bytes)).collect();
    let refers = |letter: &Mail| {
        let to = format!("{:?} {:?}", letter.header("References"), letter.header("In-Reply-To"));
        ids.iter().any(|id| to.contains(id.as_str()))
    };
    let apart = subjects.len() == 3 && !letters.iter().any(refers);
    play.voice.claim(apart, "Each in a thread of its own.", || titles(&letters));
    Ok(())
}
