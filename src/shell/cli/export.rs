//! `strawboss export`: a backup of everything, or the threads as a table for another program.

use std::path::Path;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use serde_json::Value;

use super::print;
use super::talk::{self, Form};
use super::trouble::{self, Exit};
use crate::shell::service::Ask;

/// Arguments of `strawboss export`.
#[derive(Debug, Args)]
#[command(after_help = "A backup holds the key of the house: keep it as you keep the password.
  (umask 077; strawboss export > house.jsonl)
  strawboss export --form csv > threads.csv")]
pub struct Export {
    /// What to write
    #[arg(long, value_enum, default_value_t = Kind::Backup)]
    form: Kind,
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// Everything that is remembered, a line each; `rebuild` and support need this one
    Backup,
    /// All threads, one JSON list
    Json,
    /// All threads, a line each (RFC 4180)
    Csv,
}

/// Columns of the table, as the threads are told.
const COLUMNS: [&str; 8] = ["thread", "contractor", "subject", "state", "turn", "since", "waiting", "late"];

impl Export {
    /// Prints it.
    pub fn run(&self, config: &Path) -> ExitCode {
        let threads = Ask::Threads { all: true };
        match self.form {
            Kind::Backup => talk::ask(config, &Ask::Export, Form::words()),
            Kind::Json => talk::ask(config, &threads, Form::json()),
            Kind::Csv => match talk::answer(config, &threads) {
                Err(trouble) => trouble.end(),
                Ok(answer) if !answer.ok => trouble::with(Exit::Refused, answer.words),
                Ok(answer) => {
                    print::out(&csv(&answer.facts));
                    ExitCode::SUCCESS
                }
            },
        }
    }
}

/// A head and a row for each thread; the asks are the last column, one below the other.
fn csv(rows: &Value) -> String {
    let mut text = format!("{},asks\r\n", COLUMNS.join(","));
    for row in rows.as_array().map(Vec::as_slice).unwrap_or_default() {
        let asks = row.get("asks").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let asks: Vec<String> = asks.iter().map(plain).collect();
        let cells =
            COLUMNS.iter().map(|column| row.get(column).map(plain).unwrap_or_default()).chain([asks.join("\n")]);
        text.push_str(&cells.map(|value| cell(&value)).collect::<Vec<_>>().join(","));
        text.push_str("\r\n");
    }
    text
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Quoted where it must be. What a table calculator would take for a formula gets a quote before it: subjects are other
/// people's words.
fn cell(value: &str) -> String {
    let tame =
        if value.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{value}") } else { value.to_string() };
    if tame.contains([',', '"', '\n', '\r']) { format!("\"{}\"", tame.replace('"', "\"\"")) } else { tame }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_table_that_any_program_reads() {
        let row = json!({
            "thread": "qwert", "contractor": "ana", "subject": "Gate, \"north\"", "state": "open", "turn": "owner",
            "since": null, "waiting": "2 h", "late": true, "asks": ["when?", "which colour?"],
        });
        let expected = "thread,contractor,subject,state,turn,since,waiting,late,asks\r\n\
                        qwert,ana,\"Gate, \"\"north\"\"\",open,owner,,2 h,true,\"when?\nwhich colour?\"\r\n";
        assert_eq!(csv(&json!([row])), expected);
        assert_eq!(csv(&json!([])).lines().count(), 1);
    }

    #[test]
    fn no_cell_is_a_formula() {
        for (value, expected) in [("=1+1", "'=1+1"), ("@sum", "'@sum"), ("-2", "'-2"), ("Gate 2", "Gate 2"), ("", "")] {
            assert_eq!(cell(value), expected);
        }
    }
}
