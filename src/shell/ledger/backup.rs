//! Exports in files: written whole or not at all, readable by the owner alone, the last few kept.

use std::fs::{self, OpenOptions};
use std::io::{self, BufWriter};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use super::Ledger;
use super::export::{ExportError, export};
use super::place::sync_dir;
use crate::wire::token::HouseKey;

/// Writes an export to `file`, over an older one if need be, and gives the number of entries. Until all of it is on the
/// disk, the older one stays.
pub fn write(ledger: &dyn Ledger, key: Option<&HouseKey>, file: &Path) -> Result<u64, ExportError> {
    let draft = file.with_added_extension("draft");
    // A draft left behind may be readable by others: it is replaced, not written over.
    absent_is_fine(fs::remove_file(&draft))?;
    let out = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
    let mut out = BufWriter::new(out);
    let entries = export(ledger, key, &mut out)?;
    out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    fs::rename(&draft, file)?;
    let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty());
    sync_dir(parent.unwrap_or(Path::new(".")))?;
    Ok(entries)
}

/// Puts a new backup into `dir` as `ledger-1.jsonl`; older ones count up, and those above `keep` are written over.
pub fn rotate(ledger: &dyn Ledger, key: &HouseKey, dir: &Path, keep: u32) -> Result<PathBuf, ExportError> {
    let name = |number: u32| dir.join(format!("ledger-{number}.jsonl"));
    let newest = name(0);
    write(ledger, Some(key), &newest)?;
    for number in (0..keep.max(1)).rev() {
        absent_is_fine(fs::rename(name(number), name(number + 1)))?;
    }
    sync_dir(dir)?;
    Ok(name(1))
}

fn absent_is_fine(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::shell::ledger::import::import;
    use crate::shell::ledger::memory::MemoryLedger;
    use crate::shell::ledger::{Batch, Tree};

    fn ledger(entries: u32) -> MemoryLedger {
        let mut ledger = MemoryLedger::default();
        let mut batch = Batch::default();
        (0..entries).for_each(|number| batch.put(Tree::Facts, format!("house/{number:04}"), "x"));
        ledger.commit(batch).unwrap();
        ledger
    }

    fn entries_in(file: &Path) -> u64 {
        let mut reader = BufReader::new(fs::File::open(file).unwrap());
        import(&mut reader, &mut MemoryLedger::default()).unwrap().entries
    }

    #[test]
    fn an_export_is_for_the_owner_alone_and_replaces_an_older_one() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("house.jsonl");
        fs::write(dir.path().join("house.jsonl.draft"), "left behind").unwrap();
        assert_eq!(write(&ledger(3), None, &file).unwrap(), 3);
        assert_eq!(write(&ledger(5), None, &file).unwrap(), 5);
        assert_eq!(entries_in(&file), 5);
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "no draft stays behind");
    }

    #[test]
    fn an_export_that_cannot_be_written_leaves_the_older_one() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("house.jsonl");
        write(&ledger(3), None, &file).unwrap();
        fs::create_dir(dir.path().join("house.jsonl.draft")).unwrap();
        assert!(write(&ledger(5), None, &file).is_err());
        assert_eq!(entries_in(&file), 3);
    }

    #[test]
    fn the_last_few_backups_are_kept_newest_first() {
        let dir = tempfile::tempdir().unwrap();
        let key = HouseKey::from_bytes([7; 32]);
        for entries in 1..=5 {
            let newest = rotate(&ledger(entries), &key, dir.path(), 3).unwrap();
            assert_eq!(entries_in(&newest), u64::from(entries));
        }
        let kept: Vec<u64> =
            (1..=3).map(|number| entries_in(&dir.path().join(format!("ledger-{number}.jsonl")))).collect();
        assert_eq!(kept, [5, 4, 3]);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 3);
    }
}
