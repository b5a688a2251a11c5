//! Arguments, configuration, command, exit code; nothing else.

use std::process::ExitCode;

use clap::Parser;
use strawboss::shell::cli::{self, Arguments};

fn main() -> ExitCode {
    cli::run(Arguments::parse())
}
