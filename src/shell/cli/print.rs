//! Answers for a person at a terminal. Whoever reads may stop reading: that is no trouble.

use std::fmt::{self, Write as _};
use std::io::Write as _;

use serde_json::Value;

use crate::shell::service::{Answer, Ask};

/// Columns of subjects and asks.
const WIDE: usize = 44;

/// Prints an answer in words.
pub fn answer(ask: &Ask, answer: &Answer) {
    let mut said = String::new();
    // Writing into a string does not fail.
    let _ = match ask {
        Ask::Threads { .. } => threads(&mut said, &answer.facts),
        Ask::Status => status(&mut said, &answer.facts),
        Ask::Roster => roster(&mut said, &answer.facts),
        Ask::Show { .. } => show(&mut said, &answer.facts),
        _ => writeln!(said, "{}", answer.words.trim_end()),
    };
    out(&said);
}

/// Writes to standard output. A reader that has gone away, as `head` does, changes nothing.
pub fn out(text: &str) {
    let mut stdout = std::io::stdout().lock();
    let _ = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or("")
}

fn list<'a>(value: &'a Value, key: &str) -> Vec<&'a str> {
    value
        .get(key)
        .and_then(Value::as_array)
        .map(|list| list.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default()
}

fn cut(text: &str, columns: usize) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(columns) {
        None => line,
        Some(_) => line.chars().take(columns.saturating_sub(1)).chain(['…']).collect(),
    }
}

fn pad(text: &str, columns: usize) -> String {
    let text = cut(text, columns);
    let missing = columns.saturating_sub(text.chars().count());
    text + &" ".repeat(missing)
}

fn threads(said: &mut String, rows: &Value) -> fmt::Result {
    let rows = rows.as_array().map(Vec::as_slice).unwrap_or_default();
    if rows.is_empty() {
        writeln!(said, "Nobody owes a word.")?;
        return Ok(());
    }
    writeln!(said, "{} {} {} {} since", pad("", 6), pad("who", 16), pad("what", WIDE), pad("whose turn", 11))?;
    for row in rows {
        let turn = match text(row, "turn") {
            "owner" => "yours",
            "contractor" => "theirs",
            _ => "nobody's",
        };
        let late = if row.get("late").and_then(Value::as_bool) == Some(true) { ", late" } else { "" };
        let state = match text(row, "state") {
            "open" => String::new(),
            other => format!(" ({other})"),
        };
        writeln!(
            said,
            "{} {} {} {} {}{late}{state}",
            pad(text(row, "thread"), 6),
            pad(text(row, "contractor"), 16),
            pad(text(row, "subject"), WIDE),
            pad(turn, 11),
            text(row, "waiting")
        )?;
        for ask in list(row, "asks") {
            writeln!(said, "{} · {}", pad("", 6), cut(ask, 90))?;
        }
    }
    Ok(())
}

fn status(said: &mut String, facts: &Value) -> fmt::Result {
    let at = |key: &str| match text(facts, key) {
        "" => "not yet".to_string(),
        at => at.to_string(),
    };
    let number = |key: &str| facts.get(key).and_then(Value::as_u64).unwrap_or(0);
    let yes = |key: &str| facts.get(key).and_then(Value::as_bool) == Some(true);
    writeln!(said, "mailbox read     {}", at("mailbox-read-at"))?;
    if !yes("first-pass-done") {
        writeln!(said, "first pass       under way: {} mails of contractors known so far", number("mails-known"))?;
    }
    writeln!(said, "last letter      {}", at("letter-sent-at"))?;
    writeln!(said, "next digest      {}", at("next-digest"))?;
    writeln!(said, "open             you owe {}, they owe {}", number("you-owe"), number("they-owe"))?;
    writeln!(said, "letters waiting  {}", number("letters-waiting"))?;
    if number("letters-unknown") > 0 {
        writeln!(said, "fate unknown     {} letters; the digest asks you about them", number("letters-unknown"))?;
    }
    if yes("paused") {
        writeln!(said, "paused           no letter leaves; `strawboss resume` ends it")?;
    }
    for parked in list(facts, "parked") {
        writeln!(said, "passed over      {parked}")?;
    }
    if let Some(trouble) = facts.get("last-trouble").filter(|trouble| trouble.is_object()) {
        writeln!(said, "last trouble     {} {}", text(trouble, "at"), text(trouble, "what"))?;
    }
    Ok(())
}

fn roster(said: &mut String, rows: &Value) -> fmt::Result {
    for row in rows.as_array().map(Vec::as_slice).unwrap_or_default() {
        let live = if row.get("live").and_then(Value::as_bool) == Some(true) { "live" } else { "shadow" };
        writeln!(
            said,
            "{} {} {} {}",
            pad(text(row, "key"), 12),
            pad(text(row, "name"), 24),
            pad(live, 7),
            list(row, "addresses").join(", ")
        )?;
        let told = row.get("said-by-mail");
        if told.and_then(|told| told.get("live")).and_then(Value::as_bool) == Some(true) {
            writeln!(said, "             said by mail; to keep it: [contractor.{}] live = true", text(row, "key"))?;
        }
        if let Some(away) = told.map(|told| text(told, "away-until")).filter(|away| !away.is_empty()) {
            writeln!(said, "             away until {away}")?;
        }
    }
    Ok(())
}

/// One thread with both sides' mails.
pub fn show(said: &mut String, thread: &Value) -> fmt::Result {
    writeln!(
        said,
        "{} {} \u{201c}{}\u{201d}",
        text(thread, "thread"),
        text(thread, "contractor"),
        text(thread, "subject")
    )?;
    for entry in thread.get("entries").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default() {
        writeln!(said)?;
        match text(entry, "who") {
            "strawboss" => {
                let state =
                    entry.get("state").map(|state| state.as_str().map_or_else(|| state.to_string(), str::to_string));
                writeln!(
                    said,
                    "{} strawboss: {} to the {} ({})",
                    text(entry, "at"),
                    text(entry, "kind"),
                    text(entry, "to"),
                    state.unwrap_or_default()
                )?;
                writeln!(said, "    {}", text(entry, "subject"))?;
            }
            who => {
                writeln!(said, "{} {who}: {}", text(entry, "at"), text(entry, "subject"))?;
                for line in text(entry, "text").lines() {
                    writeln!(said, "    {line}")?;
                }
            }
        }
    }
    Ok(())
}
