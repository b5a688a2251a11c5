//! Every kind of letter in every language, as its reader sees it, compared with `tests/golden`.
//!
//! `GOLDEN=write cargo test --test golden` writes them anew; then look at each one that changed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use strawboss::domain::people::language::Language;
use strawboss::wire::template::{Templates, render, sample};

#[test]
fn every_letter_is_as_it_was_looked_at() {
    let templates = Templates::load(&BTreeMap::new()).expect("the built-in templates are good");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut letters = BTreeMap::new();
    for language in Language::ALL {
        for (name, letter) in sample::named(language) {
            let rendered = render(&letter, &templates, &sample::stamp()).expect("it can be said");
            let path = folder.join(language.code()).join(name);
            letters.insert(path.with_extension("txt"), format!("Subject: {}\n\n{}", rendered.subject, rendered.text));
            letters.extend(rendered.html.map(|html| (path.with_extension("html"), html)));
        }
    }
    if env::var("GOLDEN").is_ok_and(|wish| wish == "write") {
        letters.iter().for_each(|(path, said)| write(path, said));
    }
    let changed: Vec<&PathBuf> = letters
        .iter()
        .filter(|(path, said)| fs::read_to_string(path).ok().as_ref() != Some(*said))
        .map(|(path, _)| path)
        .collect();
    assert!(changed.is_empty(), "not as looked at: {changed:#?}");
}

fn write(path: &Path, said: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
    fs::write(path, said).expect("the letter can be written");
}
