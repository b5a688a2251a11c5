//! How a file of the program looks.

use super::source::{self, Source};
use super::{hold, repository};

/// What ends the program, or steps around the compiler.
const NEVER: [&str; 9] =
    [".unwrap()", ".expect(", "panic!", "todo!", "unimplemented!", "unreachable!", "unsafe ", "dbg!", "process::exit"];

/// Where the program speaks to the person at the terminal.
const SPEAKERS: [&str; 1] = ["src/shell/cli"];

/// Lines of a file, at most.
const LONGEST: usize = 500;

/// Files that are longer, and how long they may still be. This list only shrinks.
const STILL_TOO_LONG: [(&str, usize); 0] = [];

/// Half of the files are no longer than this.
const MEDIAN: usize = 180;

fn length(source: &Source) -> usize {
    source.text.lines().count()
}

#[test]
fn the_program_never_gives_up_by_panic() {
    let broken: Vec<String> =
        source::program().iter().flat_map(|source| NEVER.map(|piece| source.places(piece)).concat()).collect();
    hold("Give an error that says what to do next, or a value that is always right.", &broken);
}

#[test]
fn only_the_command_line_prints() {
    let quiet =
        source::program().iter().filter(|source| !SPEAKERS.iter().any(|home| source::belongs(&source.path, home)));
    let pieces = ["println!", "print!", "eprintln!", "eprint!"];
    let broken: Vec<String> = quiet.flat_map(|source| pieces.map(|piece| source.places(piece)).concat()).collect();
    hold("Log it (tracing), or return it to src/shell/cli.", &broken);
}

#[test]
fn a_lint_is_silenced_with_a_reason() {
    let broken: Vec<String> = source::program()
        .iter()
        .flat_map(|source| ["#[allow(", "#![allow("].map(|piece| source.places(piece)).concat())
        .collect();
    hold("Follow the lint, or write #[expect(the_lint, reason = \"…\")].", &broken);
}

#[test]
fn every_module_opens_with_why_it_exists() {
    let broken: Vec<String> = source::program()
        .iter()
        .filter(|source| !source.text.starts_with("//! "))
        .map(|source| source.path.clone())
        .collect();
    hold("Let the file begin with `//!` and one sentence: why it is there.", &broken);
}

#[test]
fn no_file_is_longer_than_five_hundred_lines() {
    let mut broken = Vec::new();
    for path in [repository::files("src", ".rs"), repository::files("tests", ".rs")].concat() {
        let lines = repository::text(&path).lines().count();
        match STILL_TOO_LONG.iter().find(|(known, _)| *known == path) {
            Some(_) if lines <= LONGEST => broken.push(format!("{path}: {lines} lines; take it off STILL_TOO_LONG")),
            Some((_, most)) if lines > *most => broken.push(format!("{path}: {lines} lines, and {most} were too many")),
            None if lines > LONGEST => broken.push(format!("{path}: {lines} lines")),
            _ => {}
        }
    }
    hold("Split the file into a folder of files, each named after what it holds.", &broken);
}

#[test]
fn half_of_the_files_are_short() {
    let mut lengths: Vec<usize> = source::program().iter().map(length).collect();
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(
        median <= MEDIAN,
        "half of the files have more than {median} lines, and {MEDIAN} is the aim: split the largest"
    );
}
