//! The command line.

mod agreement;
mod check;
mod exit;
mod inspect;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// A foreman for the owner's mailbox: one task per mail, everyone's turn kept, one digest a day.
#[derive(Debug, Parser)]
#[command(name = "strawboss", version)]
pub struct Arguments {
    /// The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show what was agreed with a contractor, in sentences
    Agreement(agreement::Agreement),
    /// Say what the configuration means, or everything that is wrong with it
    Check(check::Check),
    /// Read mails from files and show what is read in them; needs no server and no ledger
    Inspect(inspect::Inspect),
}

/// Does what the arguments say.
pub fn run(arguments: Arguments) -> ExitCode {
    let config = arguments.config.as_deref();
    match arguments.command {
        Command::Agreement(agreement) => agreement.run(config),
        Command::Check(check) => check.run(config),
        Command::Inspect(inspect) => inspect.run(),
    }
}
