//! The owner's template folder, read from disk.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::wire::template::{TemplateError, Templates};

/// A template is a page or two; more than this is not one.
const LARGEST: u64 = 256 * 1024;
/// There are some fifty templates; a folder with many more files is not theirs.
const MOST_FILES: usize = 500;

/// The built-in templates, with those in `folder` (`templates-dir` of the configuration) in the place of their
/// namesakes. Files that do not end in `.j2` are left alone. All mistakes are told at once.
pub fn load(folder: Option<&Path>) -> Result<Templates, Vec<TemplateError>> {
    let own = match folder {
        Some(folder) => read(folder)?,
        None => BTreeMap::new(),
    };
    Templates::load(&own)
}

fn read(folder: &Path) -> Result<BTreeMap<String, String>, Vec<TemplateError>> {
    let cannot = |error: io::Error| vec![mistake(&folder.display().to_string(), format!("cannot be read: {error}"))];
    let mut own = BTreeMap::new();
    let mut mistakes = Vec::new();
    for entry in fs::read_dir(folder).map_err(cannot)?.take(MOST_FILES) {
        let path = entry.map_err(cannot)?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()).filter(|name| name.ends_with(".j2")) else {
            continue;
        };
        match text(&path) {
            Ok(text) => drop(own.insert(name.to_string(), text)),
            Err(error) => mistakes.push(mistake(name, format!("cannot be read: {error}"))),
        }
    }
    mistakes.sort_by(|one, other| one.file.cmp(&other.file));
    if mistakes.is_empty() { Ok(own) } else { Err(mistakes) }
}

fn text(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    let read = File::open(path)?.take(LARGEST + 1).read_to_string(&mut text)?;
    if read as u64 > LARGEST {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, "larger than 256 KiB"));
    }
    Ok(text)
}

fn mistake(file: &str, what: String) -> TemplateError {
    TemplateError { file: file.to_string(), line: None, what }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    #[test]
    fn a_folder_of_good_templates_is_taken() {
        let own = folder(&[
            ("word.en.txt.j2", b"Subject: {{ title }}\n\n{{ paragraphs | join(' ') }}\n"),
            ("notes.md", b"{{ not a template"),
            ("word.en.txt.j2~", b"{{ an editor's copy"),
        ]);
        assert!(load(Some(own.path())).is_ok());
        assert!(load(None).is_ok());
    }

    #[test]
    fn what_is_wrong_is_told_with_its_file() {
        let check = |files: &[(&str, &[u8])], told: &str| {
            let own = folder(files);
            let mistakes = load(Some(own.path())).expect_err("a mistake");
            let said: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
            assert!(said.join("\n").contains(told), "{said:?}");
        };
        check(&[("word.en.txt.j2", b"Subject: a\n{{ titel }}")], "word.en.txt.j2:2: ");
        check(&[("word.en.txt.j2", b"\xff\xfe")], "word.en.txt.j2: cannot be read");
        check(&[("word.en.txt.j2", &[b' '; 300_000])], "larger than 256 KiB");
        check(&[("wort.en.txt.j2", b"")], "wort.en.txt.j2: no template has this name");
        let gone = load(Some(Path::new("/nowhere/at/all"))).expect_err("no folder");
        assert!(gone[0].to_string().starts_with("/nowhere/at/all: cannot be read"), "{}", gone[0]);
    }
}
