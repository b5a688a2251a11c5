//! The command line.

mod agreement;
mod alarm;
mod check;
mod daemon;
mod doctor;
mod exit;
mod export;
mod house;
mod inspect;
mod login;
mod print;
mod progress;
mod rebuild;
mod setup;
mod talk;
mod task;
mod timeline;
mod trouble;
mod undo;
mod uninstall;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use super::service::Ask;
use talk::Form;

/// Where a newcomer goes on from the list of orders.
const TO_BEGIN: &str = "\
To begin:
  strawboss setup              from your address to a configuration that works
  strawboss run --dry-run      what a run would do; changes and sends nothing
Every day:
  strawboss threads            who owes a word, and for how long
  strawboss explain qwert      why a thread stands as it does, by its five letters
  strawboss pause              no letter to a contractor leaves, until `strawboss resume`
If something is odd:
  strawboss doctor             what is not in order, and how to mend it
  strawboss undo               every mail back to where it lay";

/// A foreman for the owner's mailbox: one task per mail, everyone's turn kept, one digest a day.
#[derive(Debug, Parser)]
#[command(name = "strawboss", version, after_help = TO_BEGIN)]
pub struct Arguments {
    /// The configuration [default: $STRAWBOSS_CONFIG, ./strawboss.toml, ~/.config/strawboss/, /etc/strawboss/]
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// From your address to a configuration that works: finds the servers, logs in, writes, rehearses
    Setup(Box<setup::Setup>),
    /// Sign in with OAuth, where the provider takes no passwords
    Login(login::Login),
    /// Keep the mailbox; this is what the service runs
    Run(daemon::Run),
    /// Say what the configuration means, or everything that is wrong with it
    Check(check::Check),
    /// Show what was agreed with a contractor, in sentences
    Agreement(agreement::Agreement),
    /// How the foreman is doing
    Status(Form),
    /// Who owes whom a word, and for how long
    Threads {
        /// Closed threads as well
        #[arg(long)]
        all: bool,
        #[command(flatten)]
        form: Form,
    },
    /// One thread, both sides
    Show(OneThread),
    /// Why a thread stands as it does, and what happens next
    Explain(OneThread),
    /// What will go out to whom and when, if nothing else happens
    Forecast {
        /// So many days ahead
        #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..=90))]
        days: u16,
        #[command(flatten)]
        form: Form,
    },
    /// Read mails from files and show what is read in them; needs no server and no ledger
    Inspect(inspect::Inspect),
    /// The daily digest
    Digest {
        /// As it would be written now; nothing is sent
        #[arg(long, required = true)]
        preview: bool,
        #[command(flatten)]
        form: Form,
    },
    /// Who is on the list, and what was said by mail since
    Roster(Form),
    /// End shadow for a contractor: reminders go out from now on
    Live {
        /// The contractor's key or name
        name: String,
    },
    /// Watch a thread from before the first start
    Watch(Named),
    /// Close a thread
    Done(Named),
    /// No reminders about a thread before a moment: `snooze qwert until Monday`
    Snooze {
        /// The thread's five letters
        thread: String,
        /// `until Monday`, `2 days`; three days without
        until: Vec<String>,
    },
    /// You have spoken about a thread: `phoned qwert`, `phoned qwert done`, `phoned qwert Friday`
    Phoned {
        /// The thread's five letters
        thread: String,
        /// `done`, or when they will answer
        outcome: Vec<String>,
    },
    /// An invoice is paid
    Paid(Named),
    /// Hand in a task: a complete one leaves as a letter, else it comes back as a proposal
    #[command(subcommand)]
    Task(task::Task),
    /// No letter leaves until `resume`
    Pause,
    /// Letters leave again
    Resume,
    /// File what was there before the first start
    File {
        /// The only thing there is to file by hand
        #[arg(value_parser = ["history"])]
        what: String,
    },
    /// Move back everything that was moved, or what was moved since a moment
    Undo(undo::Undo),
    /// Remove what strawboss remembers and was told from this machine; the mailbox stays as it is
    Uninstall(uninstall::Uninstall),
    /// Make a new ledger from the mailbox; nothing is sent
    Rebuild,
    /// What is in order here and what is not, with what to do; holds no address and no word of a mail
    Doctor,
    /// Exit code 0 while the service is well, else 69 and why
    Health,
    /// One thread from its first mail to now, with the reasons, as text to keep or to show
    Timeline {
        /// The thread's five letters
        thread: String,
    },
    /// Write everything that is remembered to standard output
    Export(export::Export),
}

#[derive(Debug, Args)]
struct Named {
    /// The thread's five letters
    thread: String,
}

#[derive(Debug, Args)]
struct OneThread {
    /// The thread's five letters
    thread: String,
    #[command(flatten)]
    form: Form,
}

/// Does what the arguments say.
pub fn run(arguments: Arguments) -> ExitCode {
    let Arguments { config: given, command } = arguments;
    let config = super::config::locate(given.as_deref());
    let order = |line: String| talk::ask(&config, &Ask::Order { line }, Form::words());
    match command {
        Command::Inspect(inspect) => inspect.run(given.as_deref()),
        Command::Setup(setup) => setup.run(given.as_deref()),
        Command::Login(login) => login.run(&config),
        Command::Run(run) => run.run(&config),
        Command::Check(check) => check.run(given.as_deref()),
        Command::Agreement(agreement) => agreement.run(given.as_deref()),
        Command::Status(form) => talk::ask(&config, &Ask::Status, form),
        Command::Threads { all, form } => talk::ask(&config, &Ask::Threads { all }, form),
        Command::Show(OneThread { thread, form }) => talk::ask(&config, &Ask::Show { thread }, form),
        Command::Explain(OneThread { thread, form }) => talk::ask(&config, &Ask::Explain { thread }, form),
        Command::Forecast { days, form } => talk::ask(&config, &Ask::Forecast { days }, form),
        Command::Digest { form, .. } => talk::ask(&config, &Ask::Preview, form),
        Command::Roster(form) => talk::ask(&config, &Ask::Roster, form),
        Command::Live { name } => order(format!("live {name}")),
        Command::Watch(Named { thread }) => order(format!("watch #{thread}")),
        Command::Done(Named { thread }) => order(format!("done #{thread}")),
        Command::Snooze { thread, until } => order(format!("snooze #{thread} {}", until.join(" "))),
        Command::Phoned { thread, outcome } => order(format!("phoned #{thread} {}", outcome.join(" "))),
        Command::Paid(Named { thread }) => order(format!("paid #{thread}")),
        Command::Task(task) => task.run(&config),
        Command::Pause => order("pause".into()),
        Command::Resume => order("resume".into()),
        Command::File { what } => order(format!("file {what}")),
        Command::Undo(undo) => undo.run(&config),
        Command::Uninstall(uninstall) => uninstall.run(&config),
        Command::Rebuild => rebuild::run(&config),
        Command::Doctor => doctor::run(&config),
        Command::Health => doctor::health(&config),
        Command::Timeline { thread } => timeline::run(&config, &thread),
        Command::Export(export) => export.run(&config),
    }
}
