//! Rust source, read just well enough: what is code, what is comment, what is compiled for tests only.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::repository;

static PROGRAM: LazyLock<Vec<Source>> = LazyLock::new(read_program);

/// One file of `src`.
pub struct Source {
    /// From the root of the repository.
    pub path: String,
    /// As it lies there.
    pub text: String,
    /// The code that is built for the program: comments, texts and what is for tests are blanks.
    pub code: String,
    /// The comments: all else is blanks.
    pub comments: String,
    /// Every path that the code names, from its root, groups of a `use` taken apart: `std::fs::File`, `crate::wire`.
    pub paths: BTreeSet<String>,
}

impl Source {
    /// Number of the line in which byte `at` lies.
    pub fn line(&self, at: usize) -> usize {
        1 + self.text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count()
    }

    /// Where a piece of code stands, as `path:line`, each time.
    pub fn places(&self, piece: &str) -> Vec<String> {
        self.code
            .match_indices(piece)
            .filter(|(at, _)| !is_word(self.code.as_bytes().get(at.wrapping_sub(1)), piece))
            .map(|(at, _)| format!("{}:{}  {piece}", self.path, self.line(at)))
            .collect()
    }
}

/// All files of the program; those that are compiled for tests only are left out.
pub fn program() -> &'static [Source] {
    &PROGRAM
}

fn read_program() -> Vec<Source> {
    let mut sources: Vec<Source> = repository::files("src", ".rs").into_iter().map(read).collect();
    let tests: Vec<String> = sources.iter().flat_map(test_modules).collect();
    sources.retain(|source| !tests.iter().any(|module| belongs(&source.path, module)));
    sources
}

/// Whether the file at `path` is the module `module`, or lies in its folder.
pub fn belongs(path: &str, module: &str) -> bool {
    path.strip_prefix(module).is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

fn read(path: String) -> Source {
    let text = repository::text(&path);
    let (code, comments) = separate(&text);
    let code = without_tests(&code);
    let module = module(&path);
    let paths = paths(&code).iter().map(|path| from_the_root(path, &module)).collect();
    Source { path, text, code, comments, paths }
}

/// The module a file is, from the root of the crate.
fn module(path: &str) -> Vec<&str> {
    let stem = path.trim_start_matches("src/").trim_end_matches(".rs");
    let stem = stem.strip_suffix("/mod").unwrap_or(stem);
    stem.split('/').filter(|part| !matches!(*part, "lib" | "main")).collect()
}

/// A path as written in `module`, with `self` and `super` followed.
fn from_the_root(path: &str, module: &[&str]) -> String {
    let mut parts: Vec<&str> = path.split("::").collect();
    if !matches!(parts[0], "self" | "super") {
        return path.to_owned();
    }
    let ups = parts.iter().take_while(|part| **part == "super").count();
    parts.drain(..ups.max(1));
    let stays = &module[..module.len().saturating_sub(ups)];
    ["crate"].iter().chain(stays).copied().chain(parts).collect::<Vec<_>>().join("::")
}

/// The modules that a file declares for tests only, without the ending of their file.
fn test_modules(source: &Source) -> Vec<String> {
    let stem = source.path.trim_end_matches(".rs");
    let folder = match stem.rsplit_once('/') {
        Some((folder, "mod" | "lib" | "main")) => folder,
        _ => stem,
    };
    let (code, _) = separate(&source.text);
    test_items(&code)
        .filter_map(|(start, end)| code[start..end].trim_end().strip_suffix(';')?.rsplit_once("mod "))
        .map(|(_, name)| format!("{folder}/{}", name.trim()))
        .collect()
}

/// The code with what is for tests turned into blanks, line ends kept.
fn without_tests(code: &str) -> String {
    let mut bytes = code.as_bytes().to_vec();
    for (start, end) in test_items(code) {
        bytes[start..end].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
    }
    String::from_utf8(bytes).unwrap()
}

/// From the attribute to the end of the item it stands on.
fn test_items(code: &str) -> impl Iterator<Item = (usize, usize)> {
    code.match_indices("#[cfg(test)]").map(|(start, _)| {
        let mut depth = 0;
        let end = code[start + 12..].char_indices().find(|(_, letter)| {
            match letter {
                '{' | '(' | '[' => depth += 1,
                '}' | ')' | ']' => depth -= 1,
                _ => {}
            }
            depth == 0 && matches!(letter, '}' | ';')
        });
        (start, end.map_or(code.len(), |(at, _)| start + 12 + at + 1))
    })
}

/// Code and comments, each with blanks for the other and for the insides of texts; as long as the source.
fn separate(text: &str) -> (String, String) {
    let bytes = text.as_bytes();
    let (mut code, mut comments) = (blank(bytes), blank(bytes));
    let mut at = 0;
    while at < bytes.len() {
        let rest = &text[at..];
        let end = at
            + if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if rest.starts_with("/*") {
                rest.find("*/").map_or(rest.len(), |end| end + 2)
            } else {
                literal(rest, at.checked_sub(1).map(|before| bytes[before]))
            };
        if rest.starts_with("//") || rest.starts_with("/*") {
            comments[at..end].copy_from_slice(&bytes[at..end]);
        } else if end > at {
            code[at] = b'"';
            code[end - 1] = b'"';
        }
        if end == at {
            let width = rest.chars().next().map_or(1, char::len_utf8);
            code[at..at + width].copy_from_slice(&bytes[at..at + width]);
            at += width;
        } else {
            at = end;
        }
    }
    (String::from_utf8_lossy(&code).into_owned(), String::from_utf8_lossy(&comments).into_owned())
}

fn blank(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().map(|byte| if *byte == b'\n' { b'\n' } else { b' ' }).collect()
}

/// Length of the text or letter that begins here, with its quotes; none is nothing.
fn literal(rest: &str, before: Option<u8>) -> usize {
    let raw = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'));
    if let Some(raw) = raw
        && !before.is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if let Some(body) = raw[hashes..].strip_prefix('"') {
            let close = format!("\"{}", &raw[..hashes]);
            let head = rest.len() - body.len();
            return body.find(&close).map_or(rest.len(), |end| head + end + close.len());
        }
    }
    match rest.as_bytes() {
        [b'"', ..] => quoted(rest, b'"'),
        [b'\'', b'\\', ..] => quoted(rest, b'\''),
        [b'\'', ..] => {
            let mut letters = rest.char_indices().skip(2);
            letters.next().filter(|(_, letter)| *letter == '\'').map_or(0, |(at, _)| at + 1)
        }
        _ => 0,
    }
}

fn quoted(rest: &str, quote: u8) -> usize {
    let mut escaped = false;
    let end = rest.bytes().skip(1).position(|byte| {
        let ends = byte == quote && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    });
    end.map_or(rest.len(), |end| end + 2)
}

/// Whether the word that `piece` begins with goes on to the left.
fn is_word(before: Option<&u8>, piece: &str) -> bool {
    piece.starts_with(|letter: char| letter.is_alphanumeric())
        && before.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
}

fn paths(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut at = 0;
    while at < code.len() {
        let length = word(&code[at..]);
        if length > 0 {
            at += tree(&code[at..], "", &mut found).max(length);
        } else {
            at += code[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}

/// Reads one path, or a group of paths behind `prefix`; gives the length of what was read.
fn tree(code: &str, prefix: &str, found: &mut BTreeSet<String>) -> usize {
    let mut path = prefix.to_owned();
    let mut at = 0;
    loop {
        let length = word(&code[at..]);
        path.push_str(&code[at..at + length]);
        at += length;
        if length == 0 || !code[at..].starts_with("::") {
            break;
        }
        at += 2;
        path.push_str("::");
        if code[at..].starts_with('{') {
            at += 1;
            while at < code.len() && !code[at..].starts_with('}') {
                at += match word(&code[at..]) {
                    0 => code[at..].chars().next().map_or(1, char::len_utf8),
                    _ => tree(&code[at..], &path, found),
                };
            }
            return at + 1;
        }
    }
    found.insert(path);
    at
}

/// Length of the word that begins here.
fn word(code: &str) -> usize {
    code.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(code.len())
}

#[test]
fn code_is_told_from_comments_texts_and_tests() {
    let text = "use a::{b, c::{self, D}}; // unwrap()\nlet x = \"panic!\\\"\"; let y = 'z'; fn f<'a>() { r#\"}\"#; }\n\
                #[cfg(test)]\nmod tests { fn g() { h.unwrap(); } }\nfn last() {}\n";
    let (code, comments) = separate(text);
    assert_eq!(code.len(), text.len());
    assert!(comments.contains("unwrap()") && !code.contains("panic!"));
    let left = without_tests(&code);
    assert!(left.contains("fn last") && left.contains("fn f<'a>") && !left.contains("unwrap"), "{left}");
    let paths = paths(&left);
    assert!(["a::b", "a::c::self", "a::c::D"].iter().all(|path| paths.contains(*path)), "{paths:?}");
}

#[test]
fn paths_are_followed_to_the_root() {
    let here = module("src/domain/turn/mod.rs");
    assert_eq!(from_the_root("super::speech::Letter", &here), "crate::domain::speech::Letter");
    assert_eq!(from_the_root("super::super::wire", &here), "crate::wire");
    assert_eq!(from_the_root("self::due", &module("src/domain/turn.rs")), "crate::domain::turn::due");
    assert_eq!(from_the_root("std::fs", &here), "std::fs");
}
