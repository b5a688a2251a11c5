//! What is wrong with a configuration: where, what was meant, what to write instead.

use std::fmt;
use std::path::{Path, PathBuf};

use thiserror::Error;

/// Everything that is wrong, in the order of the file; what stands in the environment comes last.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct ConfigErrors(pub(super) Vec<ConfigError>);

impl ConfigErrors {
    /// The errors one by one; never empty.
    pub fn iter(&self) -> std::slice::Iter<'_, ConfigError> {
        self.0.iter()
    }

    /// One error about the file as a whole.
    pub(super) fn of_file(file: &Path, wrong: Wrong) -> ConfigErrors {
        let place = Place::File { file: file.to_path_buf(), line: None };
        ConfigErrors(vec![ConfigError { place, key: String::new(), wrong }])
    }
}

impl fmt::Display for ConfigErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, error) in self.0.iter().enumerate() {
            let break_before = if nth == 0 { "" } else { "\n" };
            write!(f, "{break_before}{error}")?;
        }
        Ok(())
    }
}

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ConfigError {
    /// Where it stands, or should.
    pub place: Place,
    /// The key with its tables, `contractor.ana.zone`; empty for the whole file.
    pub key: String,
    /// What is wrong with it, and what to write.
    pub wrong: Wrong,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ConfigError { place, key, wrong } = self;
        let colon = if key.is_empty() { "" } else { ": " };
        write!(f, "{place}: {key}{colon}{}\n    {}", wrong.problem, wrong.remedy)
    }
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The file, and the line (from 1) where it is known.
    File {
        /// As it was named.
        file: PathBuf,
        /// From 1.
        line: Option<usize>,
    },
    /// A variable of the environment.
    Variable(String),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::File { file, line: Some(line) } => write!(f, "{}:{line}", file.display()),
            Place::File { file, line: None } => write!(f, "{}", file.display()),
            Place::Variable(name) => write!(f, "${name}"),
        }
    }
}

/// A problem and its remedy, each a sentence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wrong {
    /// What is wrong.
    pub problem: String,
    /// What to write or do instead.
    pub remedy: String,
}

impl Wrong {
    pub(super) fn new(problem: impl Into<String>, remedy: impl Into<String>) -> Wrong {
        Wrong { problem: problem.into(), remedy: remedy.into() }
    }
}
