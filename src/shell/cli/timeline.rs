//! `strawboss timeline`: one thread from its first mail to now, as text that can be kept, or shown where it is disputed.

use std::path::Path;
use std::process::ExitCode;

use super::print;
use super::talk;
use super::trouble::{Exit, Trouble};
use crate::shell::service::{Answer, Ask};

/// Prints both sides' words in order, and after them why the thread stands as it does.
pub fn run(config: &Path, thread: &str) -> ExitCode {
    match told(config, thread) {
        Ok(text) => {
            print::out(&text);
            ExitCode::SUCCESS
        }
        Err(trouble) => trouble.end(),
    }
}

fn told(config: &Path, thread: &str) -> Result<String, Trouble> {
    let shown = asked(config, &Ask::Show { thread: thread.to_string() })?;
    let explained = asked(config, &Ask::Explain { thread: thread.to_string() })?;
    let mut text = String::new();
    // Writing into a string does not fail.
    let _ = print::show(&mut text, &shown.facts);
    text.push_str("\nWhy it stands as it does\n");
    for line in explained.words.lines() {
        text.push_str(&format!("    {line}\n"));
    }
    Ok(text)
}

fn asked(config: &Path, ask: &Ask) -> Result<Answer, Trouble> {
    let answer = talk::answer(config, ask)?;
    if answer.ok { Ok(answer) } else { Err(Trouble::new(Exit::Refused, answer.words)) }
}
