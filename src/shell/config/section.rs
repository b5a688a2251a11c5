//! One table of the configuration while it is read, and the book in which its mistakes are written down.
//!
//! A key exists because somebody asks for it: what was asked for and what
//! stands there are compared when a table is closed. So there is no list of
//! keys that could grow apart from the code.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::errors::{ConfigError, ConfigErrors, Place, Wrong};
use super::lines::{Lines, join};
use super::suggest;
use super::tree::{self, Node, Table, What};

/// Where mistakes are written down. Reading goes on after one, so that all are told at once.
pub(super) struct Book {
    file: PathBuf,
    lines: Lines,
    errors: RefCell<Vec<ConfigError>>,
    /// Every key that was asked for, by the path of its table.
    asked: RefCell<BTreeMap<String, BTreeSet<&'static str>>>,
    /// Keys that stand in a table and were not asked for.
    unknown: RefCell<Vec<Unknown>>,
}

struct Unknown {
    table: String,
    key: String,
    from_env: bool,
}

impl Book {
    pub(super) fn new(file: &Path, lines: Lines) -> Book {
        Book {
            file: file.to_path_buf(),
            lines,
            errors: RefCell::default(),
            asked: RefCell::default(),
            unknown: RefCell::default(),
        }
    }

    /// Writes down a mistake at a key of the file.
    pub(super) fn wrong(&self, path: &str, wrong: Wrong) {
        self.wrong_at(path, false, wrong);
    }

    fn wrong_at(&self, path: &str, from_env: bool, wrong: Wrong) {
        let place = if from_env {
            Place::Variable(tree::variable(path))
        } else {
            Place::File { file: self.file.clone(), line: self.lines.line(path) }
        };
        self.errors.borrow_mut().push(ConfigError { place, key: path.to_string(), wrong });
    }

    /// The line of a key, for an order that is the file's.
    pub(super) fn line(&self, path: &str) -> usize {
        self.lines.line(path).unwrap_or(usize::MAX)
    }

    /// Everything that was asked for, as paths.
    #[cfg(test)]
    pub(super) fn asked(&self) -> BTreeSet<String> {
        let asked = self.asked.borrow();
        asked.iter().flat_map(|(table, keys)| keys.iter().map(move |key| join(table, key))).collect()
    }

    /// All mistakes, in the order of the file, if there are any.
    pub(super) fn finish(self) -> Result<(), ConfigErrors> {
        for unknown in self.unknown.take() {
            let wrong = self.unknown_key(&unknown);
            self.wrong_at(&join(&unknown.table, &unknown.key), unknown.from_env, wrong);
        }
        let mut errors = self.errors.take();
        errors.sort();
        errors.dedup();
        if errors.is_empty() { Ok(()) } else { Err(ConfigErrors(errors)) }
    }

    /// A near name in the same table first, then the same name in another table.
    fn unknown_key(&self, Unknown { table, key, .. }: &Unknown) -> Wrong {
        let asked = self.asked.borrow();
        let problem = if table.is_empty() {
            format!("there is no key or table `{key}`")
        } else {
            format!("there is no key `{key}` in [{table}]")
        };
        let siblings: Vec<&str> = asked.get(table).into_iter().flatten().copied().collect();
        if let Some(near) = suggest::nearest(key, siblings.iter().copied()) {
            return Wrong::new(problem, format!("Did you mean `{near}`?"));
        }
        let elsewhere = asked.iter().find(|(other, keys)| !other.contains('.') && keys.contains(key.as_str()));
        if let Some((other, _)) = elsewhere {
            let there =
                if other.is_empty() { "above the first [table]".to_string() } else { format!("under [{other}]") };
            return Wrong::new(problem, format!("`{key}` belongs {there}; move it there."));
        }
        Wrong::new(problem, format!("Known here: {}. Remove it, or write one of these.", siblings.join(", ")))
    }
}

/// A value that was found.
pub(super) struct Entry<'a> {
    pub(super) path: String,
    pub(super) node: &'a Node,
}

/// What a kind of value makes of an entry: the value, or all that is wrong with it, each at its path.
pub(super) type Made<T> = Result<T, Vec<(String, Wrong)>>;

impl<'a> Entry<'a> {
    /// One mistake in this entry.
    pub(super) fn fail<T>(&self, problem: impl Into<String>, remedy: impl Into<String>) -> Made<T> {
        Err(vec![(self.path.clone(), Wrong::new(problem, remedy))])
    }

    /// What it is, for a sentence that says what it should have been. Never its text: it may be a secret.
    pub(super) fn kind(&self) -> &'static str {
        match self.node.what {
            What::Text(_) => "text",
            What::Flag(_) => "true or false",
            What::Whole(_) => "a number",
            What::Fraction => "a fraction",
            What::List(_) => "a list",
            What::Table(_) => "a table",
        }
    }
}

/// One table, or its absence.
pub(super) struct Section<'a> {
    book: &'a Book,
    path: String,
    table: Option<&'a Table>,
}

impl<'a> Section<'a> {
    /// The top of the tree.
    pub(super) fn top(book: &'a Book, table: &'a Table) -> Section<'a> {
        Section { book, path: String::new(), table: Some(table) }
    }

    pub(super) fn book(&self) -> &'a Book {
        self.book
    }

    /// Whether something stands under `key`, right or wrong.
    pub(super) fn says(&self, key: &str) -> bool {
        self.table.is_some_and(|table| table.contains_key(key))
    }

    /// Whether `key` is there and not an empty table.
    pub(super) fn says_anything(&self, key: &str) -> bool {
        let node = self.table.and_then(|table| table.get(key));
        node.is_some_and(|node| !matches!(&node.what, What::Table(table) if table.is_empty()))
    }

    /// The path of this table.
    pub(super) fn own_path(&self) -> &str {
        &self.path
    }

    /// The path of a key of this table.
    pub(super) fn path(&self, key: &str) -> String {
        join(&self.path, key)
    }

    /// The value under `key`, as `kind` makes it; none where it is absent or wrong.
    pub(super) fn read<T>(&self, key: &'static str, kind: impl FnOnce(&Entry<'a>) -> Made<T>) -> Option<T> {
        let entry = self.entry(key)?;
        match kind(&entry) {
            Ok(value) => Some(value),
            Err(wrongs) => {
                for (path, wrong) in wrongs {
                    self.book.wrong_at(&path, entry.node.from_env, wrong);
                }
                None
            }
        }
    }

    /// As [`Section::read`], but its absence is a mistake: `example` is what to write.
    pub(super) fn required<T>(
        &self,
        key: &'static str,
        example: &str,
        kind: impl FnOnce(&Entry<'a>) -> Made<T>,
    ) -> Option<T> {
        if !self.says(key) {
            self.ask(key);
            let below = if self.path.is_empty() { "at the top".to_string() } else { format!("under [{}]", self.path) };
            let wrong = Wrong::new("this key is required and missing", format!("Write {key} = {example} {below}."));
            self.book.wrong(&self.path(key), wrong);
        }
        self.read(key, kind)
    }

    /// The table under `key`; an absent one reads as empty.
    pub(super) fn section(&self, key: &'static str) -> Section<'a> {
        let table = self.entry(key).and_then(|entry| self.as_table(&entry));
        Section { book: self.book, path: self.path(key), table }
    }

    /// The tables under `key` by their own names, in the order of the file.
    pub(super) fn named(&self, key: &'static str) -> Vec<(&'a str, Section<'a>)> {
        let Some(table) = self.entry(key).and_then(|entry| self.as_table(&entry)) else { return Vec::new() };
        let path = self.path(key);
        let mut found: Vec<(&str, Section)> = Vec::new();
        for (name, node) in table {
            let entry = Entry { path: join(&path, name), node };
            if let Some(table) = self.as_table(&entry) {
                found.push((name, Section { book: self.book, path: entry.path, table: Some(table) }));
            }
        }
        found.sort_by_key(|(_, section)| self.book.line(&section.path));
        found
    }

    /// Writes down every key that stands here and was not asked for.
    pub(super) fn close(self) {
        let asked = self.book.asked.borrow();
        let known = asked.get(&self.path);
        for (key, node) in self.table.into_iter().flatten() {
            if known.is_none_or(|known| !known.contains(key.as_str())) {
                let unknown = Unknown { table: self.path.clone(), key: key.clone(), from_env: from_env(node) };
                self.book.unknown.borrow_mut().push(unknown);
            }
        }
    }

    fn entry(&self, key: &'static str) -> Option<Entry<'a>> {
        self.ask(key);
        let node = self.table?.get(key)?;
        Some(Entry { path: self.path(key), node })
    }

    fn ask(&self, key: &'static str) {
        self.book.asked.borrow_mut().entry(self.path.clone()).or_default().insert(key);
    }

    fn as_table(&self, entry: &Entry<'a>) -> Option<&'a Table> {
        if let What::Table(table) = &entry.node.what {
            return Some(table);
        }
        let remedy = format!("Write [{}] on a line of its own, in single brackets, and its keys below.", entry.path);
        let wrong = Wrong::new(format!("this should be a table and is {}", entry.kind()), remedy);
        self.book.wrong_at(&entry.path, entry.node.from_env, wrong);
        None
    }
}

/// A table that only variables filled has no mark of its own.
fn from_env(node: &Node) -> bool {
    match &node.what {
        What::Table(table) => !table.is_empty() && table.values().all(from_env),
        _ => node.from_env,
    }
}
