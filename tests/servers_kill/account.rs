//! What must hold after every kill: no mail lost, none doubled, none changed; no letter twice; no silence about any.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use stage::imap::Mail;
use stage::wait;

use super::house::{House, PATIENCE};

/// The state of a letter whose fate nobody knows.
const UNKNOWN: &str = "ambiguous";

/// How many copies of a mail there may be at the moment of a kill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moving {
    /// Moved in one step: always exactly one.
    AtOnce,
    /// Copied, then marked `\Deleted`: two in between, and one without the mark after the next start.
    ByCopies,
}

/// Every mail that was put in is there with its bytes, as often as it may be while the program is dead.
///
/// A server still carries out what the dead program asked for last, and folders are read one after the other: a mail
/// moved between two readings is seen in none, or in both. What is lost stays lost, so a second look tells them apart.
pub fn nothing_lost(house: &mut House, moving: Moving) -> Result<()> {
    let most = if moving == Moving::AtOnce { 1 } else { 2 };
    let mut seen = String::new();
    let rest = wait::until("every mail to lie where it may", PATIENCE, || {
        let misplaced = places(house)?.into_iter().find(|(_, places)| !(1..=most).contains(&places.len()));
        seen = misplaced.map(|(id, places)| format!("{id} lies in {places:?}")).unwrap_or_default();
        Ok(seen.is_empty().then_some(()))
    });
    rest.with_context(|| seen)?;
    no_letter_twice(house)
}

/// The folders of the live copies of every mail that was put in; each copy has the bytes that were put in.
fn places(house: &mut House) -> Result<BTreeMap<String, Vec<String>>> {
    let everything = house.everything()?;
    let mut places: BTreeMap<String, Vec<String>> = house.mails.keys().map(|id| (id.clone(), Vec::new())).collect();
    for (folder, mail) in everything {
        let id = mail.header("Message-ID").unwrap_or_default();
        let Some(bytes) = house.mails.get(&id) else {
            ensure!(mail.header("X-Strawboss").is_some(), "nobody put {id} into {folder}: {}", mail.text());
            continue;
        };
        ensure!(mail.bytes == *bytes, "{id} in {folder} is not what it was:\n{}", mail.text());
        if !mail.flags.iter().any(|flag| flag == "\\Deleted") {
            places.entry(id).or_default().push(folder);
        }
    }
    Ok(places)
}

/// No letter has reached a mailbox twice, and none lies twice in Sent.
fn no_letter_twice(house: &mut House) -> Result<()> {
    let (mut came, mut kept) = (house.at_ana()?, Vec::new());
    for (folder, mail) in house.everything()? {
        if mail.header("X-Strawboss").is_some() {
            if folder == "Sent" { kept.push(mail) } else { came.push(mail) }
        }
    }
    for letters in [came, kept] {
        let mut seen = BTreeSet::new();
        for letter in letters {
            let id = letter.header("Message-ID").unwrap_or_default();
            ensure!(seen.insert(id), "twice:\n{}", letter.text());
        }
    }
    Ok(())
}

/// The program runs: waits until all mails are filed and the fate of every letter is settled, then looks at all of it.
pub fn all_settled(house: &mut House) -> Result<()> {
    house.await_work()?;
    house.until("all to be settled", |house| Ok(unsettled(house)?.is_none().then_some(()))).or_else(|error| {
        let left = unsettled(house)?;
        left.map_or(Ok(()), |left| bail!("{left}\n{error:?}"))
    })?;
    for (id, places) in places(house)? {
        ensure!(places.len() == 1, "{id} lies in {places:?}");
    }
    no_letter_twice(house)
}

/// What is not done yet, if anything: a mail that is not filed, an answer without a fate.
fn unsettled(house: &mut House) -> Result<Option<String>> {
    let (everything, came) = (house.everything()?, house.at_ana()?);
    let is_put = |mail: &Mail| mail.header("Message-ID").is_some_and(|id| house.mails.contains_key(&id));
    let is_live = |mail: &Mail| !mail.flags.iter().any(|flag| flag == "\\Deleted");
    if let Some((_, mail)) = everything.iter().find(|(folder, mail)| folder == "INBOX" && is_put(mail) && is_live(mail))
    {
        return Ok(Some(format!("not filed:\n{}", mail.text())));
    }
    let outbox = outbox(house)?;
    if let Some(waiting) = outbox.iter().find(|letter| letter.state != UNKNOWN) {
        return Ok(Some(format!("a letter is still {}:\n{}", waiting.state, waiting.bytes)));
    }
    let texts = |mails: &mut dyn Iterator<Item = &Mail>| mails.map(Mail::text).collect::<Vec<String>>();
    let came = texts(&mut came.iter());
    let kept = texts(
        &mut everything
            .iter()
            .filter(|(folder, _)| folder == "Sent")
            .map(|(_, mail)| mail)
            .filter(|mail| !is_put(mail)),
    );
    let has = |mails: &[String], word: &str| mails.iter().any(|mail| mail.contains(word));
    let settled =
        |word: &str| (has(&came, word) && has(&kept, word)) || outbox.iter().any(|letter| letter.bytes.contains(word));
    let left = house.answers.iter().find(|word| !settled(word));
    Ok(left.map(|word| format!("the answer with {word} has neither been sent nor is its fate shown as unknown")))
}

/// A letter that the program still has to do with.
struct Letter {
    state: String,
    bytes: String,
}

/// The program's outbox.
fn outbox(house: &House) -> Result<Vec<Letter>> {
    let mut letters = Vec::new();
    for line in house.daemon.ask(&["export"])?.lines() {
        let entry: Value = serde_json::from_str(line)?;
        if entry["tree"] == "outbox" {
            let value: Value = serde_json::from_str(entry["value"].as_str().context("a letter in text")?)?;
            let text =
                |key: &str| value["record"][key].as_str().map(str::to_owned).context("a letter's state and bytes");
            letters.push(Letter { state: text("state")?, bytes: text("bytes")? });
        }
    }
    Ok(letters)
}

/// How many letters the program says nobody knows the fate of.
pub fn unknown(house: &House) -> Result<u64> {
    let status: Value = serde_json::from_str(&house.daemon.ask(&["status", "--json"])?)?;
    status["letters-unknown"].as_u64().context("a count of letters")
}
