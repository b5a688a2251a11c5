//! The labelled mails of `tests/corpus`: what reading finds in them, counted per field.
//!
//! `tests/bench/reading` prints all of it; `CORPUS=verbose` before it shows every difference.

#[path = "corpus/labels.rs"]
mod labels;
#[path = "corpus/report.rs"]
mod report;
#[path = "corpus/score.rs"]
mod score;

use report::Report;
use score::{Field, Score};

/// Every case of a set is read and scored.
fn measure(set: &str) -> Score {
    let mut score = Score::default();
    for case in labels::load(set) {
        score.add(&case, &case.read());
    }
    println!("{}", Report { set, score: &score });
    score
}

#[test]
fn the_tune_set_is_read_well() {
    let score = measure("tune");
    assert!(score.cases() >= 120, "found only {} mails", score.cases());
    assert!(score.precision(Field::Bundle) >= 0.97, "bundle precision");
    assert!(score.recall(Field::Bundle) >= 0.85, "bundle recall");
    assert!(score.share_right(Field::Tasks) >= 0.90, "task count");
    assert!(score.f1(Field::Promise) >= 0.85, "promises");
    assert!(score.f1(Field::Due) >= 0.85, "due dates");
    assert!(score.share_right(Field::PromiseDate) >= 0.95, "promised dates");
}

/// Read and shown, never used to change the rules.
#[test]
fn the_check_set_is_read() {
    let score = measure("check");
    assert!(score.cases() >= 160, "found only {} mails", score.cases());
}
