//! `strawboss doctor` and `strawboss health`: what is in order and what is not, each with its mend.

use std::path::Path;
use std::process::ExitCode;

use serde_json::Value;

use super::print;
use super::trouble::{self, Exit, Trouble};
use crate::shell::clock::{Clock, SystemClock};
use crate::shell::config::{self, Settings};
use crate::shell::control;
use crate::shell::doctor::{self, Finding};
use crate::shell::service::Ask;
use crate::shell::setup::record::Record;

/// Prints a line for each thing looked at; 69 where one of them is wrong.
pub fn run(config: &Path) -> ExitCode {
    let settings = match config::load(config) {
        Ok(settings) => settings,
        Err(errors) => {
            let wrong = errors.iter().count();
            print::out(&format!(
                "{}\n",
                Finding::bad(format!("the configuration has {wrong} mistakes"), "strawboss check")
            ));
            return ExitCode::from(Exit::Config as u8);
        }
    };
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return trouble::with(Exit::Software, error),
    };
    let findings = runtime.block_on(findings(config, &settings));
    findings.iter().for_each(|finding| print::out(&format!("{finding}\n")));
    match findings.iter().filter(|finding| finding.is_bad()).count() {
        0 => {
            print::out("Nothing is wrong.\n");
            ExitCode::SUCCESS
        }
        wrong => {
            print::out(&format!(
                "{wrong} to mend. This text can be shown to others: it holds no address and no secret.\n"
            ));
            ExitCode::from(Exit::Unavailable as u8)
        }
    }
}

async fn findings(config: &Path, settings: &Settings) -> Vec<Finding> {
    let status = status(settings).await;
    let mut findings = vec![
        Finding::well(format!("strawboss {} on {}", env!("CARGO_PKG_VERSION"), std::env::consts::ARCH)),
        Finding::well("the configuration is right"),
    ];
    findings.extend(doctor::secrets(settings, status.is_ok()).await);
    findings.extend(doctor::place(settings));
    findings.extend(doctor::profile(Record::read(config).as_ref()));
    match status {
        Ok(facts) => findings.extend(doctor::service(&facts, settings, SystemClock.now())),
        Err(trouble) => findings.push(Finding::bad(trouble.why, "systemctl start strawboss, or strawboss run")),
    }
    findings
}

/// What the running service says of itself.
async fn status(settings: &Settings) -> Result<Value, Trouble> {
    match control::ask(&settings.state_dir, &Ask::Status).await {
        Ok(Some(answer)) => Ok(answer.facts),
        Ok(None) => Err(Trouble::new(Exit::Unavailable, "no strawboss is running")),
        Err(error) => Err(Trouble::new(Exit::TryLater, format!("the running strawboss does not answer: {error}"))),
    }
}

/// Silent and 0 while the service is well; else why not.
pub fn health(config: &Path) -> ExitCode {
    let checked = || -> Result<(), Trouble> {
        let settings = super::house::settings(config)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| Trouble::new(Exit::Software, error))?;
        let facts = runtime.block_on(status(&settings))?;
        let findings = doctor::service(&facts, &settings, SystemClock.now());
        match findings.into_iter().find(Finding::is_bad) {
            Some(bad) => Err(Trouble::new(Exit::Unavailable, bad.what)),
            None => Ok(()),
        }
    };
    match checked() {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => trouble.end(),
    }
}
