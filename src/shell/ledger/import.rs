//! An export read back into an empty ledger.

use std::io::{self, BufRead, Read, Seek};

use sha2::{Digest, Sha256};
use thiserror::Error;

use super::export::{Entry, FORMAT, Foot, Head, hex};
use super::{Batch, IMPORTING, Ledger, LedgerError, OWN_KEYS, Tree};
use crate::wire::token::HouseKey;

/// No entry of ours is longer in an export; a longer line is no export.
const LONGEST_LINE: u64 = 256 * 1024 * 1024;

/// A batch is written when it holds this much.
const BATCH_ENTRIES: usize = 1000;
const BATCH_BYTES: usize = 4 * 1024 * 1024;

/// What came in.
#[derive(Debug)]
pub struct Imported {
    /// How many entries.
    pub entries: u64,
    /// The house key, where the export had it; the caller stores it.
    pub key: Option<HouseKey>,
}

/// Why an export was not read.
#[derive(Debug, Error)]
pub enum ImportError {
    /// Not ours.
    #[error("this is not an export of strawboss; nothing was imported")]
    Foreign,
    /// Written by a later version.
    #[error("this export has format {0}, this strawboss knows {FORMAT}; install the newer version")]
    Newer(u64),
    /// Cut or changed.
    #[error("the export is not whole ({0}); take another one, nothing was imported")]
    Torn(String),
    /// There is something already.
    #[error("the ledger is not empty; an export goes into a new one: move the old one aside first")]
    NotEmpty,
    /// The ledger refused; what was imported so far is not used.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The file cannot be read.
    #[error("the export cannot be read: {0}")]
    Io(#[from] io::Error),
}

/// Reads an export into `ledger`, which must be empty. It is read twice: checked to its end, then written, so that
/// a torn one leaves nothing behind. A ledger whose import was cut off refuses to open.
pub fn import(input: &mut (impl BufRead + Seek), ledger: &mut dyn Ledger) -> Result<Imported, ImportError> {
    if !is_empty(ledger)? {
        return Err(ImportError::NotEmpty);
    }
    let foot = check(input)?;
    input.rewind()?;
    let mut line = String::new();
    let key = head(next(input, &mut line)?)?;
    let mut batch = Batch::default();
    batch.put(Tree::Meta, IMPORTING, b"");
    let mut bytes = 0;
    for _ in 0..foot.entries {
        let (tree, key, value) = entry(next(input, &mut line)?)?;
        bytes += key.len() + value.len();
        batch.put(tree, key, value);
        if batch.changes.len() >= BATCH_ENTRIES || bytes >= BATCH_BYTES {
            ledger.commit(std::mem::take(&mut batch))?;
            bytes = 0;
        }
    }
    batch.remove(Tree::Meta, IMPORTING);
    ledger.commit(batch)?;
    Ok(Imported { entries: foot.entries, key })
}

/// Reads to the end: every line understood, the count and the sum right.
fn check(input: &mut impl BufRead) -> Result<Foot, ImportError> {
    let mut hash = Sha256::new();
    let mut line = String::new();
    head(next(input, &mut line)?)?;
    hash.update(&line);
    for entries in 0.. {
        if let Ok(foot) = serde_json::from_str::<Foot>(next(input, &mut line)?) {
            return match () {
                () if foot.entries != entries => Err(torn(format!("{} entries of {}", entries, foot.entries))),
                () if foot.sha256 != hex(&hash.finalize()) => Err(torn("its checksum is wrong")),
                () if input.read_line(&mut line)? > 0 => Err(torn("something follows its end")),
                () => Ok(foot),
            };
        }
        entry(&line)?;
        hash.update(&line);
    }
    Err(torn("it has no end"))
}

fn is_empty(ledger: &dyn Ledger) -> Result<bool, LedgerError> {
    let mut empty = true;
    for tree in Tree::ALL {
        ledger.scan(tree, b"", &mut |key, _| {
            empty &= tree == Tree::Meta && key.starts_with(OWN_KEYS);
            empty
        })?;
    }
    Ok(empty)
}

fn next<'a>(input: &mut impl BufRead, line: &'a mut String) -> Result<&'a str, ImportError> {
    line.clear();
    let read = input.take(LONGEST_LINE).read_line(line).map_err(|error| match error.kind() {
        io::ErrorKind::InvalidData => torn("it is not text"),
        _ => ImportError::Io(error),
    })?;
    if read == 0 { Err(torn("its end is missing")) } else { Ok(line) }
}

fn head(line: &str) -> Result<Option<HouseKey>, ImportError> {
    let head: Head = serde_json::from_str(line).map_err(|_| ImportError::Foreign)?;
    match head.strawboss_ledger {
        FORMAT => {}
        newer => return Err(ImportError::Newer(newer)),
    }
    let Some(text) = head.house_key else { return Ok(None) };
    HouseKey::from_hex(&text).map(Some).map_err(|error| torn(error.to_string()))
}

fn entry(line: &str) -> Result<(Tree, Vec<u8>, Vec<u8>), ImportError> {
    let unclear = || torn("an entry cannot be read");
    let entry: Entry = serde_json::from_str(line).map_err(|_| unclear())?;
    let tree = Tree::ALL.into_iter().find(|tree| tree.name() == entry.tree).ok_or_else(unclear)?;
    let bytes = |text: Option<String>, hex: Option<String>| match (text, hex) {
        (Some(text), None) => Some(text.into_bytes()),
        (None, Some(hex)) => unhex(&hex),
        _ => None,
    };
    let key = bytes(entry.key, entry.key_hex).ok_or_else(unclear)?;
    let value = bytes(entry.value, entry.value_hex).ok_or_else(unclear)?;
    // The ledger's own keys are never exported: nobody sets its format or its marks from outside.
    if tree == Tree::Meta && key.starts_with(OWN_KEYS) { Err(unclear()) } else { Ok((tree, key, value)) }
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u32> = text.chars().map(|c| c.to_digit(16)).collect::<Option<_>>()?;
    let bytes = digits.chunks_exact(2).map(|pair| pair.iter().fold(0, |byte, digit| (byte << 4) | *digit as u8));
    digits.len().is_multiple_of(2).then(|| bytes.collect())
}

fn torn(why: impl Into<String>) -> ImportError {
    ImportError::Torn(why.into())
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use proptest::prelude::*;

    use super::*;
    use crate::shell::ledger::disk::SledLedger;
    use crate::shell::ledger::export::export;
    use crate::shell::ledger::faulty::{Fault, Faulty};
    use crate::shell::ledger::memory::MemoryLedger;

    fn sample() -> MemoryLedger {
        let mut ledger = MemoryLedger::default();
        let mut batch = Batch::default();
        batch.put(Tree::Meta, "counter", "7");
        batch.put(Tree::Facts, "desk/chen/00000001", r#"{"what":"Grüße, \"x\"\n"}"#);
        batch.put(Tree::Outbox, b"\xff\x00letter".to_vec(), b"caf\xe9\r\n".to_vec());
        batch.put(Tree::Index, "", "");
        ledger.commit(batch).unwrap();
        ledger
    }

    fn text_of(ledger: &dyn Ledger, key: Option<&HouseKey>) -> String {
        let mut out = Vec::new();
        export(ledger, key, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn read(text: &str, into: &mut dyn Ledger) -> Result<Imported, ImportError> {
        import(&mut Cursor::new(text), into)
    }

    #[test]
    fn an_export_reads_as_lines_with_a_sum_at_the_end() {
        let text = text_of(&sample(), Some(&HouseKey::from_bytes([0xab; 32])));
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 6);
        assert_eq!(lines[0], format!(r#"{{"strawboss-ledger":1,"house-key":"{}"}}"#, "ab".repeat(32)));
        assert_eq!(lines[1], r#"{"tree":"meta","key":"counter","value":"7"}"#);
        assert_eq!(lines[3], r#"{"tree":"outbox","key-hex":"ff006c6574746572","value-hex":"636166e90d0a"}"#);
        assert!(lines[5].starts_with(r#"{"entries":4,"sha256":""#), "{}", lines[5]);
    }

    #[test]
    fn a_ledger_on_disk_goes_out_and_comes_back_without_what_is_its_own() {
        let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let mut disk = SledLedger::open(from.path()).unwrap();
        read(&text_of(&sample(), None), &mut disk).unwrap();
        let text = text_of(&disk, None);
        assert_eq!(text, text_of(&sample(), None));
        let mut other = SledLedger::open(to.path()).unwrap();
        assert_eq!(read(&text, &mut other).unwrap().entries, 4);
        drop(other);
        assert_eq!(text_of(&SledLedger::open(to.path()).unwrap(), None), text);
    }

    #[test]
    fn an_export_that_is_not_whole_changes_nothing() {
        #[track_caller]
        fn check(spoil: impl Fn(String) -> String, words: &str) {
            let mut ledger = MemoryLedger::default();
            let told = read(&spoil(text_of(&sample(), None)), &mut ledger).unwrap_err().to_string();
            assert!(told.contains(words), "{told}");
            assert!(ledger.is_empty());
        }
        let without_line = |number: usize| {
            move |text: String| {
                text.split_inclusive('\n').enumerate().filter(|(at, _)| *at != number).map(|(_, line)| line).collect()
            }
        };
        check(|_| String::new(), "its end is missing");
        check(|_| "From someone Mon Jan 1\n".into(), "not an export of strawboss");
        check(|text| text.replace("\"strawboss-ledger\":1", "\"strawboss-ledger\":2"), "has format 2");
        check(without_line(0), "not an export of strawboss");
        check(without_line(2), "3 entries of 4");
        check(without_line(5), "its end is missing");
        check(|text| text.replace("Grüße", "Grusse"), "its checksum is wrong");
        check(|text| text.replace("\"outbox\"", "\"inbox\""), "an entry cannot be read");
        check(|text| text + "{}\n", "something follows its end");
        check(|text| text[..text.len() / 2].to_string(), "is not whole");
        check(|text| text.replace("\"counter\"", "\"ledger/format\""), "an entry cannot be read");
    }

    #[test]
    fn an_export_goes_into_an_empty_ledger_only() {
        let mut ledger = sample();
        assert!(matches!(read(&text_of(&sample(), None), &mut ledger), Err(ImportError::NotEmpty)));
    }

    #[test]
    fn an_import_that_was_cut_off_leaves_no_ledger_that_opens() {
        let mut many = MemoryLedger::default();
        let mut batch = Batch::default();
        (0..2500).for_each(|number| batch.put(Tree::Facts, format!("{number:05}"), "x"));
        many.commit(batch).unwrap();
        let dir = tempfile::tempdir().unwrap();
        let mut failing = Faulty::after(1, Fault::Full, SledLedger::open(dir.path()).unwrap());
        assert!(read(&text_of(&many, None), &mut failing).is_err());
        drop(failing);
        let told = SledLedger::open(dir.path()).err().unwrap().to_string();
        assert!(told.contains("an import was interrupted"), "{told}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_entries_and_any_key_survive_the_round_trip(
            entries in prop::collection::vec((0usize..7, any::<Vec<u8>>(), any::<Vec<u8>>()), 0..20),
            key in prop::option::of(any::<[u8; 32]>()),
        ) {
            let mut ledger = MemoryLedger::default();
            let mut batch = Batch::default();
            entries.into_iter().for_each(|(tree, key, value)| batch.put(Tree::ALL[tree], key, value));
            ledger.commit(batch).unwrap();
            let key = key.map(HouseKey::from_bytes);
            let text = text_of(&ledger, key.as_ref());
            let mut back = MemoryLedger::default();
            let imported = read(&text, &mut back).unwrap();
            prop_assert_eq!(imported.key.map(|key| key.to_hex()), key.as_ref().map(HouseKey::to_hex));
            prop_assert_eq!(text_of(&back, key.as_ref()), text);
        }
    }
}
