//! `strawboss task new`: a task from arguments, a file or standard input.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::talk::{self, Form};
use super::trouble::{Exit, with};
use crate::shell::service::Ask;

/// No task is longer than this, in bytes.
const LONGEST: u64 = 64 * 1024;

/// What can be done with tasks.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// A new task: `task new Boris "Replace the logo by Friday."`
    New(New),
}

/// A new task.
#[derive(Debug, Args)]
pub struct New {
    /// The contractor's key or name
    name: String,
    /// The task in words
    words: Vec<String>,
    /// The task from a file; `-` is standard input
    #[arg(long, value_name = "FILE", conflicts_with = "words", required_unless_present = "words")]
    file: Option<PathBuf>,
}

impl Task {
    /// Hands the task in.
    pub fn run(self, config: &Path) -> ExitCode {
        let Task::New(New { name, words, file }) = self;
        let text = match file {
            None => words.join(" "),
            Some(file) => match read(&file) {
                Ok(text) => text,
                Err(error) => return with(Exit::Refused, format!("{}: {error}", file.display())),
            },
        };
        talk::ask(config, &Ask::Order { line: format!("task for {name}: {text}") }, Form::words())
    }
}

fn read(file: &Path) -> std::io::Result<String> {
    let mut text = String::new();
    if file == Path::new("-") {
        std::io::stdin().take(LONGEST).read_to_string(&mut text)?;
    } else {
        std::fs::File::open(file)?.take(LONGEST).read_to_string(&mut text)?;
    }
    Ok(text)
}
