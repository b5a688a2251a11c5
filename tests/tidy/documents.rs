//! Documents say what is there.

use std::collections::BTreeSet;

use super::{hold, repository, source};

/// The folders whose paths a document may name.
const FOLDERS: [&str; 6] = ["src/", "docs/", "tests/", "config/", "deploy/", ".ci/"];

fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A path without its `.` and `..`.
fn plain(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn relative_links_lead_somewhere() {
    let mut broken = Vec::new();
    for path in repository::files("", ".md") {
        let text = repository::text(&path);
        for link in text.split("](").skip(1).filter_map(|rest| rest.split([')', '#', ' ']).next()) {
            let outside = link.is_empty() || link.contains("://") || link.starts_with("mailto:");
            if !outside && !repository::exists(&plain(&format!("{}/{link}", folder_of(&path)))) {
                broken.push(format!("{path}  {link}"));
            }
        }
    }
    hold("Correct the link, or write what it should lead to.", &broken);
}

/// The paths of the repository that a text names.
fn named_paths(text: &str) -> BTreeSet<&str> {
    text.split(|letter: char| letter.is_whitespace() || "`'\"()[],;:<>".contains(letter))
        .map(|word| word.trim_end_matches(['.', '…']))
        .filter(|word| FOLDERS.iter().any(|folder| word.starts_with(folder)))
        .filter(|word| !word.contains(['*', '{', '$']) && !word.contains("NAME"))
        .collect()
}

#[test]
fn paths_that_are_named_exist() {
    let mut broken = Vec::new();
    for path in repository::files("", ".md") {
        let text = repository::text(&path);
        broken.extend(
            named_paths(&text)
                .iter()
                .filter(|named| !repository::exists(named))
                .map(|named| format!("{path}  {named}")),
        );
    }
    for source in source::program() {
        let missing = named_paths(&source.comments).into_iter().filter(|named| !repository::exists(named));
        broken.extend(missing.map(|named| format!("{}  {named}", source.path)));
    }
    hold("Name the file where it lies now.", &broken);
}

#[test]
fn functions_that_are_named_exist() {
    let program: String = source::program().iter().map(|source| source.code.as_str()).collect();
    let mut broken = Vec::new();
    for path in repository::files("docs", ".md") {
        let text = repository::text(&path);
        for quoted in text.split('`').skip(1).step_by(2).filter_map(|quoted| quoted.strip_suffix("()")) {
            let name = quoted.rsplit("::").next().unwrap_or(quoted);
            if !["(", "<"].iter().any(|next| program.contains(&format!("fn {name}{next}"))) {
                broken.push(format!("{path}  {quoted}()"));
            }
        }
    }
    hold("The function has another name now: tell its story anew.", &broken);
}

/// Advice that is given and cannot be followed yet. This list only shrinks.
const NOT_YET: [&str; 0] = [];

/// The orders in backticks that a text tells the reader to type, without the name of the program.
fn orders(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2).filter_map(|quoted| {
        let order = quoted.strip_prefix("sudo ").unwrap_or(quoted).strip_prefix("strawboss ")?;
        (!order.contains('\n') && order.starts_with(|first: char| first.is_ascii_lowercase())).then_some(order)
    })
}

#[test]
fn orders_that_are_named_can_be_typed() {
    let program: Vec<_> = source::program().iter().filter(|source| source.path.starts_with("src/shell/cli/")).collect();
    let known = |word: &str| {
        let variant = word[..1].to_uppercase() + &word[1..];
        if word == "--help" {
            return true;
        }
        let field = word.trim_start_matches('-').replace('-', "_") + ": ";
        let needle = if word.starts_with("--") { field } else { format!("Command::{variant}") };
        program.iter().any(|source| source.code.contains(&needle))
    };
    let mut texts: Vec<(String, String)> =
        repository::files("", ".md").into_iter().map(|path| (repository::text(&path), path)).collect();
    texts.extend(source::program().iter().map(|source| (source.text.clone(), source.path.clone())));
    let mut broken = Vec::new();
    for (text, path) in &texts {
        for order in orders(text).filter(|order| !NOT_YET.contains(order)) {
            let first = order.split(' ').next().into_iter();
            let mut words = first.chain(order.split(' ').filter(|word| word.starts_with("--")));
            if words.any(|word| !known(word)) {
                broken.push(format!("{path}  strawboss {order}"));
            }
        }
    }
    hold("Name an order that src/shell/cli knows.", &broken);
}

/// The numbers of the RFCs that a text cites.
fn rfcs(text: &str) -> BTreeSet<u32> {
    text.split("RFC ")
        .skip(1)
        .filter_map(|rest| rest.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok())
        .collect()
}

#[test]
fn every_standard_that_is_cited_has_its_row() {
    let cited: BTreeSet<u32> = source::program().iter().flat_map(|source| rfcs(&source.comments)).collect();
    let table = repository::text("docs/STANDARDS.md");
    let rows: BTreeSet<u32> = table
        .lines()
        .filter(|line| line.starts_with("| RFC "))
        .flat_map(|line| rfcs(line).into_iter().take(1))
        .collect();
    assert!(cited.len() > 20, "the citations are no longer found: correct this test");
    let broken: Vec<String> = cited
        .difference(&rows)
        .map(|number| format!("RFC {number} is cited in src and has no row"))
        .chain(rows.difference(&cited).map(|number| format!("RFC {number} has a row and is cited nowhere in src")))
        .collect();
    hold("Keep docs/STANDARDS.md and the code to each other: one row for each RFC.", &broken);
}
