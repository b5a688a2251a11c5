//! Which line of the file a key stands on: the second pass over the same text.

use std::collections::BTreeMap;
use std::ops::Range;

use toml_edit::{Document, Item, TableLike};

use super::errors::Wrong;

/// The line (from 1) of every key, by its path.
#[derive(Debug, Default)]
pub(super) struct Lines(BTreeMap<String, usize>);

impl Lines {
    /// Reads the text once more; the error names the line where it stops being TOML.
    pub(super) fn of(text: &str) -> Result<Lines, (Option<usize>, Wrong)> {
        let starts = LineStarts::of(text);
        let document = Document::parse(text).map_err(|error| {
            let line = error.span().map(|span| starts.line(span.start));
            let remedy = if error.message() == "duplicate key" { TWICE } else { NOT_TOML };
            (line, Wrong::new(format!("this is not TOML ({})", error.message()), remedy))
        })?;
        let mut lines = Lines::default();
        lines.walk(document.as_table(), "", &starts);
        Ok(lines)
    }

    /// The line of the key, or of the nearest table around it that stands in the file.
    pub(super) fn line(&self, path: &str) -> Option<usize> {
        let mut path = path;
        loop {
            if let Some(line) = self.0.get(path) {
                return Some(*line);
            }
            path = &path[..path.rfind(['.', '['])?];
        }
    }

    fn walk(&mut self, table: &dyn TableLike, path: &str, starts: &LineStarts) {
        for (name, item) in table.iter() {
            let path = join(path, name);
            let span = table.key(name).and_then(|key| key.span()).or_else(|| item.span());
            self.note(&path, span, starts);
            if let Some(inner) = item.as_table_like() {
                self.walk(inner, &path, starts);
            }
            for (nth, element) in elements(item).enumerate() {
                self.note(&format!("{path}[{nth}]"), element, starts);
            }
        }
    }

    fn note(&mut self, path: &str, span: Option<Range<usize>>, starts: &LineStarts) {
        if let Some(span) = span {
            self.0.insert(path.to_string(), starts.line(span.start));
        }
    }
}

const NOT_TOML: &str = "Text stands in quotes, a table's name in [brackets], one key = value on a line.";

const TWICE: &str = "This key or table stands twice; keep one of them.";

/// `table.key`, or the key alone at the top.
pub(super) fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_string() } else { format!("{path}.{key}") }
}

fn elements(item: &Item) -> impl Iterator<Item = Option<Range<usize>>> + '_ {
    item.as_array().into_iter().flat_map(|array| array.iter().map(toml_edit::Value::span))
}

/// Offsets at which lines begin.
struct LineStarts(Vec<usize>);

impl LineStarts {
    fn of(text: &str) -> LineStarts {
        LineStarts(std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect())
    }

    fn line(&self, offset: usize) -> usize {
        self.0.partition_point(|start| *start <= offset)
    }
}
