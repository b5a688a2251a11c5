//! The rules of this repository, as tests: each is named after its rule, and says what to do when it is broken.

mod documents;
mod imports;
mod repository;
mod shape;
mod source;
mod words;

/// Fails with the rule and every place that breaks it.
fn hold(rule: &str, broken: &[String]) {
    assert!(broken.is_empty(), "{rule}\n  {}\n", broken.join("\n  "));
}
