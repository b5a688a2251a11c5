//! Days in the life of a house, told in plain files (`tests/stories`) and played through the real service loop.
//!
//! A story says who writes what when; beneath it stands what came of it: every letter with its words, every mail that
//! was filed, and how the threads stand in the end. `STORIES=write cargo test --test simulation stories` writes that
//! part anew, to be looked at by eye; `STORIES=promise` plays only those whose names hold that word.

mod act;
mod journal;
mod scene;
mod script;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub use act::{Stage, play};

/// The configuration every story begins with; its own part comes after it.
const HOUSE: &str = "[owner]\nname = \"Nora Falk\"\naddresses = [\"nora@falk-jam.example\"]\nzone = \"Europe/Berlin\"\n\
    signature = \"Nora\"\n[imap]\nhost = \"imap.falk-jam.example\"\npassword = \"credential:mail\"\n\
    [smtp]\nhost = \"smtp.falk-jam.example\"\n";

/// Who is there where a story does not say it.
const PEOPLE: &str = "[agreement]\nlive = true\n\
    [contractor.ana]\nname = \"Ana Ibarra\"\naddresses = [\"ana@ibarra.example\"]\nphone = \"+49 30 1234\"\n\
    [contractor.boris]\nname = \"Boris Gruber\"\naddresses = [\"boris@gruber.example\"]\nphone = \"+49 30 5678\"\n";

/// Rows that nothing a person does in a story brings about: letters of ours that only a lost ledger takes for mail,
/// and facts that no order makes.
const WITHOUT_A_STORY: [&str; 4] = ["OurLetter", "ReopenedByOwner", "StepTicked", "TaskMoved"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories")
}

fn files() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder()).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|end| end == "story")).collect();
    files.sort();
    files
}

/// Plays one story. What is wrong with it, in words.
fn tell(path: &Path, write: bool) -> Result<(), String> {
    let text = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
    let script = script::read(&text, &scene::zone())?;
    let ended = scene::play_out(&script)?;
    let unseen: Vec<&String> =
        script.shows.iter().filter(|row| act::is_rule(row) && !ended.rules.contains(row.as_str())).collect();
    let came = ended.journal.trim().to_owned();
    if write && came != script.wanted {
        let whole = format!("{}\n\n{}\n\n{came}\n", script.told, script::RULE);
        std::fs::write(path, whole).map_err(|error| error.to_string())?;
    } else if came != script.wanted {
        return Err(journal::difference(&script.wanted, &came));
    }
    if let Some(wrong) = ended.wrong {
        return Err(wrong);
    }
    if !unseen.is_empty() {
        return Err(format!("it says that it shows {unseen:?}, and does not"));
    }
    Ok(())
}

#[test]
fn stories_come_out_as_they_are_told() {
    let wish = std::env::var("STORIES").unwrap_or_default();
    let write = wish.split('=').next() == Some("write");
    let only = if write { wish.split_once('=').map_or("", |(_, only)| only) } else { wish.as_str() };
    let mut wrong = Vec::new();
    for path in files() {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if name.contains(only)
            && let Err(what) = tell(&path, write)
        {
            wrong.push(format!("{name}: {what}"));
        }
    }
    assert!(wrong.is_empty(), "{} stories came out otherwise:\n\n{}", wrong.len(), wrong.join("\n\n"));
}

/// The first column of every table of `docs/TURNS.md`.
fn rows_of_the_page() -> BTreeSet<String> {
    let page = include_str!("../../../docs/TURNS.md");
    let cells = page.lines().filter_map(|line| line.strip_prefix("| ")).filter_map(|line| line.split(" | ").next());
    let heads = ["rule", "state", "what", "what holds it"];
    cells.filter(|cell| !cell.starts_with('-') && !heads.contains(cell)).map(str::to_owned).collect()
}

#[test]
fn every_row_of_the_page_has_a_story() {
    let mut shown = BTreeSet::new();
    for path in files() {
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let script = script::read(&text, &scene::zone()).unwrap_or_else(|wrong| panic!("{}: {wrong}", path.display()));
        shown.extend(script.shows);
    }
    let rows: BTreeSet<String> =
        rows_of_the_page().into_iter().filter(|row| !WITHOUT_A_STORY.contains(&row.as_str())).collect();
    let missing: Vec<&String> = rows.difference(&shown).collect();
    let unknown: Vec<&String> = shown.difference(&rows).collect();
    assert!(missing.is_empty(), "no story shows {missing:?}");
    assert!(unknown.is_empty(), "docs/TURNS.md has no row for {unknown:?}");
}
