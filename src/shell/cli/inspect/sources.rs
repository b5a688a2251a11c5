//! Where mails come from: files, folders, Maildirs, mbox files.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

/// The bytes of one mail and what is known about where they lay.
pub struct Source {
    /// The path as given or found.
    pub name: String,
    /// The mail.
    pub bytes: Vec<u8>,
    /// When it came: the time in a Maildir name, else the file's.
    pub arrival: Timestamp,
    /// It lay in a `.Sent` folder.
    pub sent: bool,
}

/// What `each` is called with: a mail, or a path that could not be read, in words.
type Take<'a> = dyn FnMut(Result<Source, String>) -> io::Result<()> + 'a;

/// Calls `take` with every mail at `path`, in order. Fails only where `take` does.
pub fn each(path: &Path, take: &mut Take<'_>) -> io::Result<()> {
    let sent = path.components().any(|part| part.as_os_str() == ".Sent");
    match fs::metadata(path) {
        Ok(about) if !about.is_dir() => file(path, sent, take),
        Ok(_) if is_maildir(path) => {
            maildir(path, sent, take)?;
            let sent_folder = path.join(".Sent");
            if sent_folder.is_dir() { maildir(&sent_folder, true, take) } else { Ok(()) }
        }
        Ok(_) => folder(path, take),
        Err(error) => take(Err(told(path, &error))),
    }
}

fn told(path: &Path, error: &io::Error) -> String {
    format!("{} cannot be read: {error}", path.display())
}

fn is_maildir(path: &Path) -> bool {
    path.join("cur").is_dir() || path.join("new").is_dir()
}

/// `new` and `cur` together, by name.
fn maildir(path: &Path, sent: bool, take: &mut Take<'_>) -> io::Result<()> {
    let mut files = Vec::new();
    for part in ["new", "cur"] {
        match entries(&path.join(part)) {
            Ok(found) => files.extend(found),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => take(Err(told(&path.join(part), &error)))?,
        }
    }
    files.sort_by(|a, b| a.file_name().cmp(&b.file_name()));
    files.iter().try_for_each(|path| single(path, sent, take))
}

/// Files by name and folders within, `.eml` files alone where there are any.
fn folder(path: &Path, take: &mut Take<'_>) -> io::Result<()> {
    let mut found = match entries(path) {
        Ok(found) => found,
        Err(error) => return take(Err(told(path, &error))),
    };
    if found.iter().any(|path| is_eml(path)) {
        found.retain(|path| is_eml(path) || path.is_dir());
    }
    found.iter().try_for_each(|path| each(path, take))
}

/// What lies in a folder, by name, hidden things left out.
fn entries(path: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    found.retain(|path| path.file_name().is_some_and(|name| !name.as_encoded_bytes().starts_with(b".")));
    found.sort();
    Ok(found)
}

fn is_eml(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("eml"))
}

/// One file: a mail, or an mbox where its first line says so.
fn file(path: &Path, sent: bool, take: &mut Take<'_>) -> io::Result<()> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => return take(Err(told(path, &error))),
    };
    if is_eml(path) || !bytes.starts_with(b"From ") {
        return take(Ok(source(path, bytes, sent)));
    }
    let arrival = modified(path);
    for mail in split_mbox(&bytes) {
        take(Ok(Source { name: path.display().to_string(), bytes: unquoted(mail), arrival, sent }))?;
    }
    Ok(())
}

fn single(path: &Path, sent: bool, take: &mut Take<'_>) -> io::Result<()> {
    match fs::read(path) {
        Ok(bytes) => take(Ok(source(path, bytes, sent))),
        Err(error) => take(Err(told(path, &error))),
    }
}

fn source(path: &Path, bytes: Vec<u8>, sent: bool) -> Source {
    let arrival = path.file_name().and_then(maildir_time).unwrap_or_else(|| modified(path));
    Source { name: path.display().to_string(), bytes, arrival, sent }
}

/// The seconds a Maildir name begins with.
fn maildir_time(name: &OsStr) -> Option<Timestamp> {
    let (seconds, _) = name.to_str()?.split_once('.')?;
    let plausible = (9..=11).contains(&seconds.len());
    seconds.parse().ok().filter(|_| plausible).and_then(|seconds| Timestamp::from_second(seconds).ok())
}

fn modified(path: &Path) -> Timestamp {
    let time = fs::metadata(path).and_then(|about| about.modified()).ok();
    time.and_then(|time| Timestamp::try_from(time).ok()).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// The mails of an mbox: each begins with a `From ` line behind an empty one (RFC 4155).
fn split_mbox(bytes: &[u8]) -> Vec<&[u8]> {
    let (mut starts, mut at, mut after_blank) = (Vec::new(), 0, true);
    for line in bytes.split_inclusive(|b| *b == b'\n') {
        if after_blank && is_separator(line) {
            starts.push((at, at + line.len()));
        }
        after_blank = line.trim_ascii().is_empty();
        at += line.len();
    }
    let ends = starts.iter().skip(1).map(|(next, _)| *next).chain([bytes.len()]);
    starts.iter().zip(ends).filter_map(|((_, begin), end)| bytes.get(*begin..end)).collect()
}

/// `From`, an address, and a date with a year and a time; a sentence that begins with "From" is none.
fn is_separator(line: &[u8]) -> bool {
    let is_time = |word: &[u8]| word.len() >= 4 && word.contains(&b':') && word.first().is_some_and(u8::is_ascii_digit);
    let is_year = |word: &[u8]| word.len() == 4 && word.iter().all(u8::is_ascii_digit);
    let mut words = line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    words.next() == Some(b"From") && words.clone().any(is_time) && words.any(is_year)
}

/// Takes back the `>` an mbox puts before lines that begin with `From `.
fn unquoted(mail: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(mail.len());
    for line in mail.split_inclusive(|b| *b == b'\n') {
        let marked = line.starts_with(b">") && line.trim_ascii_start().strip_prefix(b">").is_some_and(is_from_line);
        out.extend_from_slice(if marked { line.get(1..).unwrap_or_default() } else { line });
    }
    out
}

fn is_from_line(mut line: &[u8]) -> bool {
    while let Some(rest) = line.strip_prefix(b">") {
        line = rest;
    }
    line.starts_with(b"From ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(path: &Path) -> Vec<(String, bool)> {
        let mut found = Vec::new();
        let done = each(path, &mut |source| {
            found.push(source.map_or_else(|error| (error, false), |source| (source.name, source.sent)));
            Ok(())
        });
        assert!(done.is_ok());
        let shorten = |name: String| name.rsplit('/').next().unwrap_or_default().to_owned();
        found.into_iter().map(|(name, sent)| (shorten(name), sent)).collect()
    }

    #[test]
    fn a_maildir_gives_its_inbox_and_then_sent() -> io::Result<()> {
        let dir = tempfile::tempdir()?;
        for part in ["new", "cur", "tmp", ".Sent/cur", ".Other/cur"] {
            fs::create_dir_all(dir.path().join(part))?;
        }
        for file in [
            "new/1700000002.b",
            "cur/1700000001.a:2,S",
            "cur/1700000003.c:2,",
            ".Sent/cur/1700000000.s:2,S",
            ".Other/cur/1.x",
        ] {
            fs::write(dir.path().join(file), "From: a@x.example\n\nHi\n")?;
        }
        let want = [
            ("1700000001.a:2,S", false),
            ("1700000002.b", false),
            ("1700000003.c:2,", false),
            ("1700000000.s:2,S", true),
        ];
        assert_eq!(names(dir.path()), want.map(|(name, sent)| (name.to_owned(), sent)));
        Ok(())
    }

    #[test]
    fn a_folder_gives_its_mails_by_name() -> io::Result<()> {
        let dir = tempfile::tempdir()?;
        for file in ["b.eml", "a.eml", "notes.txt", ".hidden.eml"] {
            fs::write(dir.path().join(file), "From: a@x.example\n\nHi\n")?;
        }
        assert_eq!(names(dir.path()), [("a.eml".to_owned(), false), ("b.eml".to_owned(), false)]);
        assert_eq!(names(&dir.path().join("none")).len(), 1);
        Ok(())
    }

    #[test]
    fn an_mbox_is_taken_apart() {
        let mbox = b"From a@x Mon Mar  2 10:00:00 2026\nSubject: 1\n\nFrom here\n\nFrom now on\n>From there\n\n\
            From b@x Tue Mar  3 10:00:00 2026\nSubject: 2\n\nx\n";
        let mails: Vec<Vec<u8>> = split_mbox(mbox).into_iter().map(unquoted).collect();
        assert_eq!(mails.len(), 2);
        assert!(mails[0].ends_with(b"\nFrom there\n\n"));
        assert_eq!(mails[1], b"Subject: 2\n\nx\n");
    }
}
