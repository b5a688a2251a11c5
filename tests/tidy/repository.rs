//! The files of the repository.

use std::fs;
use std::path::{Path, PathBuf};

/// What a build or a checkout puts there, not we.
const NOT_OURS: [&str; 3] = ["target", ".git", "proptest-regressions"];

/// Where the repository lies.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a file of the repository; nothing where it is no text.
pub fn text(path: &str) -> String {
    String::from_utf8(fs::read(root().join(path)).unwrap()).unwrap_or_default()
}

/// Whether a path of the repository leads anywhere.
pub fn exists(path: &str) -> bool {
    root().join(path).exists()
}

/// The paths of all files below `folder` that end in `ending`, in order, from the root of the repository.
pub fn files(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    let mut paths: Vec<String> = found
        .iter()
        .map(|path| path.strip_prefix(root()).unwrap().to_string_lossy().into_owned())
        .filter(|path| path.ends_with(ending))
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "no file *{ending} lies in {folder:?}: correct this test");
    paths
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        if NOT_OURS.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        if entry.file_type().unwrap().is_dir() { collect(&entry.path(), into) } else { into.push(entry.path()) }
    }
}
