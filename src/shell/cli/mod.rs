//! The command line.

mod inspect;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// A foreman for the owner's mailbox: one task per mail, everyone's turn kept, one digest a day.
#[derive(Debug, Parser)]
#[command(name = "strawboss", version)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read mails from files and show what is read in them; needs no server and no ledger
    Inspect(inspect::Inspect),
}

/// Does what the arguments say.
pub fn run(arguments: Arguments) -> ExitCode {
    match arguments.command {
        Command::Inspect(inspect) => inspect.run(),
    }
}
