//! Answers for a person at a terminal.

use serde_json::Value;

use crate::shell::service::{Answer, Ask};

/// Columns of subjects and asks.
const WIDE: usize = 44;

/// Prints an answer in words.
pub fn answer(ask: &Ask, answer: &Answer) {
    match ask {
        Ask::Threads { .. } => threads(&answer.facts),
        Ask::Status => status(&answer.facts),
        Ask::Roster => roster(&answer.facts),
        Ask::Show { .. } => show(&answer.facts),
        _ => println!("{}", answer.words.trim_end()),
    }
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

fn threads(rows: &Value) {
    let rows = rows.as_array().map(Vec::as_slice).unwrap_or_default();
    if rows.is_empty() {
        println!("Nobody owes a word.");
        return;
    }
    println!("{} {} {} {} since", pad("", 6), pad("who", 16), pad("what", WIDE), pad("whose turn", 11));
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
        println!(
            "{} {} {} {} {}{late}{state}",
            pad(text(row, "thread"), 6),
            pad(text(row, "contractor"), 16),
            pad(text(row, "subject"), WIDE),
            pad(turn, 11),
            text(row, "waiting")
        );
        for ask in list(row, "asks") {
            println!("{} · {}", pad("", 6), cut(ask, 90));
        }
    }
}

fn status(facts: &Value) {
    let at = |key: &str| match text(facts, key) {
        "" => "not yet".to_string(),
        at => at.to_string(),
    };
    let number = |key: &str| facts.get(key).and_then(Value::as_u64).unwrap_or(0);
    let yes = |key: &str| facts.get(key).and_then(Value::as_bool) == Some(true);
    println!("mailbox read     {}", at("mailbox-read-at"));
    println!("last letter      {}", at("letter-sent-at"));
    println!("next digest      {}", at("next-digest"));
    println!("open             you owe {}, they owe {}", number("you-owe"), number("they-owe"));
    println!("letters waiting  {}", number("letters-waiting"));
    if number("letters-unknown") > 0 {
        println!("fate unknown     {} letters; the digest asks you about them", number("letters-unknown"));
    }
    if yes("paused") {
        println!("paused           no letter leaves; `strawboss resume` ends it");
    }
    for parked in list(facts, "parked") {
        println!("passed over      {parked}");
    }
    if let Some(trouble) = facts.get("last-trouble").filter(|trouble| trouble.is_object()) {
        println!("last trouble     {} {}", text(trouble, "at"), text(trouble, "what"));
    }
}

fn roster(rows: &Value) {
    for row in rows.as_array().map(Vec::as_slice).unwrap_or_default() {
        let live = if row.get("live").and_then(Value::as_bool) == Some(true) { "live" } else { "shadow" };
        println!(
            "{} {} {} {}",
            pad(text(row, "key"), 12),
            pad(text(row, "name"), 24),
            pad(live, 7),
            list(row, "addresses").join(", ")
        );
        let told = row.get("said-by-mail");
        if told.and_then(|told| told.get("live")).and_then(Value::as_bool) == Some(true) {
            println!("             said by mail; to keep it: [contractor.{}] live = true", text(row, "key"));
        }
        if let Some(away) = told.map(|told| text(told, "away-until")).filter(|away| !away.is_empty()) {
            println!("             away until {away}");
        }
    }
}

fn show(thread: &Value) {
    println!("{} {} \u{201c}{}\u{201d}", text(thread, "thread"), text(thread, "contractor"), text(thread, "subject"));
    for entry in thread.get("entries").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default() {
        println!();
        match text(entry, "who") {
            "strawboss" => {
                let state =
                    entry.get("state").map(|state| state.as_str().map_or_else(|| state.to_string(), str::to_string));
                println!(
                    "{} strawboss: {} to the {} ({})",
                    text(entry, "at"),
                    text(entry, "kind"),
                    text(entry, "to"),
                    state.unwrap_or_default()
                );
                println!("    {}", text(entry, "subject"));
            }
            who => {
                println!("{} {who}: {}", text(entry, "at"), text(entry, "subject"));
                for line in text(entry, "text").lines() {
                    println!("    {line}");
                }
            }
        }
    }
}
