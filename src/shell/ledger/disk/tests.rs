//! Kills, damage, full disks, second processes: what is on the disk afterwards, and what is said.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::FileExt;
use std::process::{Child, Command, Stdio};

use super::super::place::move_aside;
use super::*;

/// Set for the process that is killed or starved: the folder it writes to.
const CHILD: &str = "STRAWBOSS_TEST_LEDGER";

fn put(ledger: &mut SledLedger, tree: Tree, key: &str, value: impl Into<Vec<u8>>) -> Result<(), LedgerError> {
    let mut batch = Batch::default();
    batch.put(tree, key, value);
    ledger.commit(batch)
}

/// A ledger with `count` facts of varied size and a letter with an attachment, ended cleanly.
fn filled(dir: &Path, count: usize) {
    let mut ledger = SledLedger::open(dir).unwrap();
    let mut batch = Batch::default();
    for number in 0..count {
        batch.put(Tree::Facts, format!("desk/ana/{number:08}"), fact(number));
    }
    batch.put(Tree::Outbox, "letter", vec![b'L'; 100_000]);
    ledger.commit(batch).unwrap();
    ledger.close().unwrap();
}

/// sled without us around it. Other tests start processes, which share a lock until they run.
fn raw(place: &Place) -> sled::Db {
    loop {
        match sled::Config::new().path(place.ledger()).segment_size(256 * 1024).open() {
            Err(sled::Error::Io(error)) if error.to_string().contains("lock") => std::thread::yield_now(),
            opened => return opened.unwrap(),
        }
    }
}

fn fact(number: usize) -> Vec<u8> {
    format!("fact {number} ").repeat(1 + number % 40).into_bytes()
}

type Entries = Vec<(Tree, Vec<u8>, Vec<u8>)>;

fn entries(ledger: &SledLedger) -> Result<Entries, LedgerError> {
    let mut found = Vec::new();
    for tree in Tree::ALL {
        ledger.scan(tree, b"", &mut |key, value| {
            found.push((tree, key.to_vec(), value.to_vec()));
            true
        })?;
    }
    Ok(found)
}

// ---- a process that is killed --------------------------------------------------------------------------------------

/// What the killed process does: turn after turn one batch over three trees, told on stdout once it is durable.
fn write_until_killed(dir: &Path) {
    let mut ledger = match SledLedger::open(dir) {
        Ok(ledger) => ledger,
        Err(error) => return println!("refused: {error}"),
    };
    for turn in 1u32.. {
        let mut batch = Batch::default();
        for tree in [Tree::Facts, Tree::Outbox, Tree::Journal] {
            batch.put(tree, "turn", turn.to_string());
        }
        batch.put(Tree::Facts, format!("fact/{turn:06}"), fact(turn as usize));
        // Grows and shrinks, so that pieces come and go.
        batch.put(Tree::Outbox, "letter", vec![turn as u8; (turn as usize * 7919) % 200_000]);
        match ledger.commit(batch) {
            Ok(()) => println!("turn {turn}"),
            Err(error) => return println!("stopped: {error}"),
        }
    }
}

/// Started by the tests below as a process of its own; there it plays the part that dies.
#[test]
fn child() {
    if let Some(dir) = std::env::var_os(CHILD) {
        write_until_killed(Path::new(&dir));
    }
}

/// This test binary again, running [`child`] on `dir`; `limit` is the most KiB a file may have there.
fn start(dir: &Path, limit: Option<u32>) -> Child {
    let exe = std::env::current_exe().unwrap();
    let child = "exec \"$0\" --exact shell::ledger::disk::tests::child --nocapture";
    let script = match limit {
        // Ignored, the signal leaves room for the error that a full disk would give as well.
        Some(kib) => format!("trap '' XFSZ; ulimit -f {kib}; {child}"),
        None => child.to_string(),
    };
    Command::new("bash")
        .args(["-c", &script])
        .arg(exe)
        .env(CHILD, dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Every tree tells the same turn, and the letter is the one of that turn, whole.
#[track_caller]
fn check_whole(dir: &Path, told: u32) {
    let ledger = SledLedger::open(dir).unwrap();
    let turn_in = |tree| ledger.get(tree, b"turn").unwrap().map(|turn| String::from_utf8(turn).unwrap());
    let turn = turn_in(Tree::Facts);
    assert_eq!((turn_in(Tree::Outbox), turn_in(Tree::Journal)), (turn.clone(), turn.clone()));
    let turn: u32 = turn.map_or(0, |turn| turn.parse().unwrap());
    assert!(turn >= told, "turn {told} was acknowledged, {turn} is there");
    if turn > 0 {
        let letter = vec![turn as u8; (turn as usize * 7919) % 200_000];
        assert!(ledger.get(Tree::Outbox, b"letter").unwrap() == Some(letter), "the letter of turn {turn}");
    }
    for number in 1..=turn {
        let key = format!("fact/{number:06}");
        assert_eq!(ledger.get(Tree::Facts, key.as_bytes()).unwrap(), Some(fact(number as usize)), "{key}");
    }
}

#[test]
fn what_was_acknowledged_survives_a_kill_and_nothing_is_half_there() {
    let dir = tempfile::tempdir().unwrap();
    for round in 0..12 {
        let mut child = start(dir.path(), None);
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let mut turns = lines.filter_map(|line| line.strip_prefix("turn ")?.parse::<u32>().ok());
        let told = turns.by_ref().nth(round * 3).unwrap();
        child.kill().unwrap();
        let told = turns.last().unwrap_or(told);
        child.wait().unwrap();
        check_whole(dir.path(), told);
        move_aside(dir.path()).unwrap();
    }
}

#[test]
fn kills_of_one_ledger_add_up_to_nothing() {
    let dir = tempfile::tempdir().unwrap();
    for round in 0..4 {
        let mut child = start(dir.path(), None);
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let mut turns = lines.filter_map(|line| line.strip_prefix("turn ")?.parse::<u32>().ok());
        let told = turns.by_ref().nth(20 + round).unwrap();
        child.kill().unwrap();
        let told = turns.last().unwrap_or(told);
        child.wait().unwrap();
        check_whole(dir.path(), told);
    }
}

#[test]
fn a_full_disk_is_told_as_such_and_nothing_acknowledged_is_lost() {
    let dir = tempfile::tempdir().unwrap();
    let mut child = start(dir.path(), Some(2048));
    let mut output = String::new();
    child.stdout.take().unwrap().read_to_string(&mut output).unwrap();
    child.wait().unwrap();
    let told = output.lines().filter_map(|line| line.strip_prefix("turn ")?.parse().ok()).next_back();
    assert!(told.is_some(), "{output}");
    assert!(output.contains("stopped: the disk is full: free some space"), "{output}");
    check_whole(dir.path(), told.unwrap());
}

#[test]
fn a_second_process_is_refused_with_words() {
    let dir = tempfile::tempdir().unwrap();
    let mut first = SledLedger::open(dir.path()).unwrap();
    put(&mut first, Tree::Facts, "kept", "x").unwrap();
    let mut output = String::new();
    let mut second = start(dir.path(), None);
    second.stdout.take().unwrap().read_to_string(&mut output).unwrap();
    second.wait().unwrap();
    assert!(output.contains("refused: another strawboss holds the ledger"), "{output}");
    assert!(matches!(SledLedger::open(dir.path()), Err(LedgerError::Locked(_))));
    assert!(matches!(move_aside(dir.path()), Err(LedgerError::Locked(_))));
    assert_eq!(first.get(Tree::Facts, b"kept").unwrap(), Some(b"x".to_vec()));
}

// ---- damage --------------------------------------------------------------------------------------------------------

/// Opens a damaged ledger: it is whole, or it is refused; it is never something else.
#[track_caller]
fn check_damage(dir: &Path, whole: &[(Tree, Vec<u8>, Vec<u8>)], what: &str) -> bool {
    let read = SledLedger::open(dir).and_then(|ledger| {
        ledger.verify()?;
        entries(&ledger)
    });
    match read {
        Ok(found) => {
            let found: Vec<_> = found.into_iter().filter(|(_, key, _)| !key.starts_with(b"ledger/")).collect();
            assert!(found == whole, "{what}: opened with {} entries instead of {}", found.len(), whole.len());
            false
        }
        Err(LedgerError::Damaged { .. } | LedgerError::Lost(_)) => true,
        Err(other) => panic!("{what}: {other}"),
    }
}

/// Copies of a filled ledger, each spoilt in another way; true for each that was refused.
fn spoil(how: impl Fn(&Path, u64, u64), cases: u64) -> Vec<bool> {
    let original = tempfile::tempdir().unwrap();
    filled(original.path(), 400);
    // A second run leaves a snapshot of the first one's log and some log of its own.
    let mut ledger = SledLedger::open(original.path()).unwrap();
    put(&mut ledger, Tree::Journal, "second run", fact(39)).unwrap();
    ledger.close().unwrap();
    drop(ledger);
    let whole: Vec<_> = {
        // Seen without opening the original again: damage is done to a ledger that ended cleanly.
        let copy = copy_of(original.path());
        let found = entries(&SledLedger::open(copy.path()).unwrap()).unwrap();
        found.into_iter().filter(|(_, key, _)| !key.starts_with(b"ledger/")).collect()
    };
    assert_eq!(whole.len(), 402);
    let length = fs::metadata(Place::of(original.path()).db()).unwrap().len();
    (0..cases)
        .map(|case| {
            let copy = copy_of(original.path());
            how(&Place::of(copy.path()).db(), length, case);
            check_damage(copy.path(), &whole, &format!("case {case}"))
        })
        .collect()
}

fn copy_of(dir: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    let done = Command::new("cp").arg("-a").arg(dir.join(".")).arg(copy.path()).status().unwrap();
    assert!(done.success());
    copy
}

#[test]
fn a_truncated_ledger_is_whole_or_refused() {
    let refused = spoil(
        |db, length, case| fs::OpenOptions::new().write(true).open(db).unwrap().set_len(length * case / 12).unwrap(),
        12,
    );
    assert!(refused[0] && refused[6], "{refused:?}");
}

#[test]
fn a_bit_flipped_ledger_is_whole_or_refused() {
    let refused = spoil(
        |db, length, case| {
            let file = fs::OpenOptions::new().read(true).write(true).open(db).unwrap();
            let at = (length / 24) * case + 777 % length;
            let mut byte = [0];
            file.read_exact_at(&mut byte, at).unwrap();
            file.write_all_at(&[byte[0] ^ 0x10], at).unwrap();
        },
        24,
    );
    assert!(refused.contains(&true), "at least one of these flips hits something alive: {refused:?}");
}

#[test]
fn a_damaged_ledger_moved_aside_makes_room_for_a_new_one() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path(), 50);
    fs::write(Place::of(dir.path()).db(), b"not a ledger at all").unwrap();
    assert!(SledLedger::open(dir.path()).is_err());
    let aside = move_aside(dir.path()).unwrap();
    assert!(aside.join("db").exists() && aside.join("ledger.born").exists());
    let fresh = SledLedger::open(dir.path()).unwrap();
    assert_eq!(fresh.get(Tree::Outbox, b"letter").unwrap(), None);
    drop(fresh);
    assert_ne!(move_aside(dir.path()).unwrap(), aside);
}

// ---- what is there, and what ought to be ---------------------------------------------------------------------------

#[test]
fn an_emptied_ledger_is_never_taken_for_a_first_start() {
    #[track_caller]
    fn check(name: &str, spoil: impl Fn(&Place)) {
        let dir = tempfile::tempdir().unwrap();
        filled(dir.path(), 5);
        spoil(&Place::of(dir.path()));
        for attempt in ["at once", "again"] {
            let error = SledLedger::open(dir.path()).err();
            assert!(matches!(error, Some(LedgerError::Lost(_))), "{name}, {attempt}: {error:?}");
        }
    }
    check("the folder is gone", |place| fs::remove_dir_all(place.ledger()).unwrap());
    check("the file is gone", |place| fs::remove_file(place.db()).unwrap());
    check("another, empty one lies there", |place| {
        fs::remove_dir_all(place.ledger()).unwrap();
        raw(place).flush().unwrap();
    });
}

#[test]
fn a_ledger_without_its_marker_is_marked_again() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path(), 5);
    fs::remove_file(Place::of(dir.path()).marker()).unwrap();
    assert!(SledLedger::open(dir.path()).unwrap().get(Tree::Outbox, b"letter").unwrap().is_some());
    assert!(Place::of(dir.path()).marker().exists());
}

#[test]
fn formats_and_half_imports_are_told_apart() {
    #[track_caller]
    fn check(key: &[u8], value: &str, words: &str) {
        let dir = tempfile::tempdir().unwrap();
        let mut ledger = SledLedger::open(dir.path()).unwrap();
        let mut batch = Batch::default();
        batch.put(Tree::Meta, key, value);
        ledger.commit(batch).unwrap();
        drop(ledger);
        let told = SledLedger::open(dir.path()).err().unwrap().to_string();
        assert!(told.contains(words), "{told}");
    }
    check(SENTINEL, "2", "has format 2, this strawboss knows 1");
    check(SENTINEL, "one", "a number of its own cannot be read");
    check(IMPORTING, "", "an import was interrupted");
}

#[test]
fn the_mark_of_a_clean_end_is_there_only_between_runs() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path(), 5);
    let marked = || raw(&Place::of(dir.path())).open_tree("meta").unwrap().contains_key(CLEAN_END).unwrap();
    assert!(marked());
    drop(SledLedger::open(dir.path()).unwrap());
    assert!(!marked(), "opening takes it away, before anything is written");
}

#[test]
fn damage_is_found_at_start_after_an_unclean_end_only() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path(), 5);
    let lose_a_piece = || {
        let db = raw(&Place::of(dir.path()));
        let pieces = db.open_tree(super::super::pieces::TREE).unwrap();
        pieces.pop_max().unwrap().unwrap();
        db.flush().unwrap();
    };
    lose_a_piece();
    let ledger = SledLedger::open(dir.path()).unwrap();
    assert!(matches!(ledger.verify(), Err(LedgerError::Damaged { .. })));
    assert!(matches!(ledger.get(Tree::Outbox, b"letter"), Err(LedgerError::Damaged { .. })));
    drop(ledger);
    assert!(matches!(SledLedger::open(dir.path()), Err(LedgerError::Damaged { .. })));
}

#[test]
fn nothing_is_written_after_the_end() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = SledLedger::open(dir.path()).unwrap();
    ledger.close().unwrap();
    assert!(put(&mut ledger, Tree::Facts, "late", "x").is_err());
    assert!(ledger.close().is_err());
    drop(ledger);
    assert_eq!(SledLedger::open(dir.path()).unwrap().get(Tree::Facts, b"late").unwrap(), None);
}

#[test]
fn long_values_and_keys_stay_out_of_files_that_sled_does_not_sync() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = SledLedger::open(dir.path()).unwrap();
    for turn in 0..6 {
        let mut batch = Batch::default();
        for number in 0..60 {
            let key = format!("{number:03}{}", "k".repeat(super::super::KEY_LIMIT - 3));
            batch.put(Tree::Outbox, key, vec![turn; 10_000 + number * 100]);
            batch.put(Tree::Facts, format!("{number:03}"), vec![turn; super::super::pieces::PIECE]);
        }
        ledger.commit(batch).unwrap();
    }
    let apart: Vec<_> = fs::read_dir(Place::of(dir.path()).ledger().join("blobs")).unwrap().collect();
    assert!(apart.is_empty(), "{apart:?}");
}
