//! Counts what was found, what was missed and what was invented, per field.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use strawboss::domain::reading::{AskKind, Reading};

use super::labels::Case;

/// Stands in a confusion table where nothing was expected, or found.
const NOTHING: &str = "-";

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Two tasks or more.
    Bundle,
    /// The number of tasks lies in the label's range.
    Tasks,
    /// The number of questions does.
    Questions,
    /// The number of approvals does.
    Approvals,
    /// Due moments of asks.
    Due,
    /// The day, where one was looked for and one was found.
    DueDate,
    /// Promises.
    Promise,
    /// Their moments, of those found.
    PromiseDate,
    /// Flags: delivered, blocked and the like.
    Flag,
    /// Another date offered.
    Counter,
    /// First day back.
    Away,
    /// Invoices, whole.
    Invoice,
    /// Secrets.
    Secret,
    /// Language.
    Language,
    /// Person, bounce, list and the like.
    Kind,
    /// The one address of the From line.
    Sender,
}

/// What was found of one field.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    /// Found as labelled.
    pub right: u32,
    /// Found and not there, or wrong.
    pub invented: u32,
    /// There and not found.
    pub missed: u32,
}

/// What was expected and what was found, each as told in a table.
type Pair = (String, String);

/// The tallies of a set.
#[derive(Debug, Default)]
pub struct Score {
    cases: usize,
    tallies: BTreeMap<Field, Tally>,
    confusions: BTreeMap<Field, BTreeMap<Pair, u32>>,
}

impl Score {
    /// How many cases were scored.
    pub fn cases(&self) -> usize {
        self.cases
    }

    /// What was counted of a field.
    pub fn tally(&self, field: Field) -> Tally {
        self.tallies.get(&field).copied().unwrap_or_default()
    }

    /// All fields that were counted.
    pub fn fields(&self) -> impl Iterator<Item = Field> + '_ {
        self.tallies.keys().copied()
    }

    /// How often what was found where something else, or the same, was expected.
    pub fn confusions(&self, field: Field) -> impl Iterator<Item = (&str, &str, u32)> {
        let pairs = self.confusions.get(&field).into_iter().flatten();
        pairs.map(|((expected, found), times)| (expected.as_str(), found.as_str(), *times))
    }

    /// Of what was found, how much is right.
    pub fn precision(&self, field: Field) -> f64 {
        let tally = self.tally(field);
        share(tally.right, tally.invented)
    }

    /// Of what is there, how much was found.
    pub fn recall(&self, field: Field) -> f64 {
        let tally = self.tally(field);
        share(tally.right, tally.missed)
    }

    /// The harmonic mean of both.
    pub fn f1(&self, field: Field) -> f64 {
        let (precision, recall) = (self.precision(field), self.recall(field));
        if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
    }

    /// Of all cases where the field was judged, how many are right.
    pub fn share_right(&self, field: Field) -> f64 {
        let tally = self.tally(field);
        share(tally.right, tally.invented + tally.missed)
    }

    /// Scores one case.
    pub fn add(&mut self, case: &Case, reading: &Reading) {
        self.cases += 1;
        self.counts(case, reading);
        self.moments(case, reading);
        self.promises(case, reading);
        self.flags(case, reading);
        self.rest(case, reading);
        self.whole(case, reading);
    }

    /// What only a whole mail shows.
    fn whole(&mut self, case: &Case, reading: &Reading) {
        if let Some(expected) = case.label("kind") {
            let kind = serde_json::to_value(reading.kind).ok();
            let found = kind.as_ref().and_then(|kind| kind.as_str()).unwrap_or_default();
            self.note(case, Field::Kind, found == expected, expected, found, reading);
        }
        if let Some(expected) = case.label("sender") {
            let found = case.mail().from.map_or_else(|| "-".to_string(), |from| from.address.to_string());
            self.note(case, Field::Sender, found == expected, expected, &found, reading);
        }
    }

    fn counts(&mut self, case: &Case, reading: &Reading) {
        let tasks = case.count("tasks").unwrap_or(0..=0);
        let found = reading.n_tasks();
        self.note(case, Field::Tasks, tasks.contains(&found), &told_range(&tasks), &found.to_string(), reading);
        if *tasks.start() >= 2 || *tasks.end() < 2 {
            self.has(case, Field::Bundle, *tasks.start() >= 2, reading.bundle());
        }
        for (key, field, kind) in
            [("questions", Field::Questions, AskKind::Question), ("approvals", Field::Approvals, AskKind::Approval)]
        {
            if let Some(range) = case.count(key) {
                let found = reading.asks.iter().filter(|ask| ask.kind == kind).count();
                self.note(case, field, range.contains(&found), &told_range(&range), &found.to_string(), reading);
            }
        }
    }

    fn moments(&mut self, case: &Case, reading: &Reading) {
        let asks = reading.asks.iter().filter(|ask| ask.kind != AskKind::Step);
        let found: Vec<String> = asks.filter_map(|ask| ask.due).map(|due| due.to_string()).collect();
        let labels: Vec<_> = case.list("due", ';').into_iter().filter(|(due, _)| *due != "-").collect();
        let before = self.tally(Field::Due);
        self.sets(case, Field::Due, &labels, &found);
        let after = self.tally(Field::Due);
        let (invented, missed) = (after.invented - before.invented, after.missed - before.missed);
        self.count(Field::DueDate, after.right - before.right, invented.min(missed), 0);
    }

    fn promises(&mut self, case: &Case, reading: &Reading) {
        let label = case.label("promise").map(|value| value.split_once('|').unwrap_or((value, "")));
        let expected = label.map(|(moment, words)| (moment.trim(), words.trim()));
        let found = reading.promises.first();
        match (expected, found) {
            (Some((moment, words)), Some(promise)) => {
                self.count(Field::Promise, 1, 0, 0);
                let wanted = moment.trim_end_matches('?');
                let date = promise.due.map_or_else(|| "-".to_string(), |due| due.to_string());
                let all = reading.promises.iter().any(|promise| promise.text.contains(words));
                if !all {
                    difference(case, "promise words", words, &format!("{:?}", reading.promises));
                }
                self.note(case, Field::PromiseDate, date == wanted, wanted, &date, reading);
            }
            (Some((moment, _)), None) if moment.ends_with('?') => {}
            (Some((moment, words)), None) => {
                difference(case, "promise", &format!("{moment} {words}"), "none");
                self.count(Field::Promise, 0, 0, 1);
            }
            (None, Some(promise)) => {
                difference(case, "promise", "none", &format!("{promise:?}"));
                self.count(Field::Promise, 0, 1, 0);
            }
            (None, None) => {}
        }
    }

    fn flags(&mut self, case: &Case, reading: &Reading) {
        let flags = [
            ("thanks", reading.thanks_only),
            ("acknowledgement", reading.acknowledgement),
            ("delivered", reading.delivered),
            ("blocked", reading.blocked),
            ("accepted", reading.accepted),
            ("declined", reading.declined),
            ("settled", reading.settled),
            ("bank-change", reading.bank_change),
            ("missing-attachment", reading.missing_attachment),
        ];
        let found: Vec<String> = flags.iter().filter(|(_, set)| *set).map(|(name, _)| (*name).to_string()).collect();
        self.sets(case, Field::Flag, &case.list("is", ','), &found);
    }

    fn rest(&mut self, case: &Case, reading: &Reading) {
        let counter: Vec<String> = reading.counter_date.iter().map(ToString::to_string).collect();
        self.sets(case, Field::Counter, &case.list("counter", ';'), &counter);
        let away: Vec<String> = reading.out_of_office_until.iter().map(ToString::to_string).collect();
        self.sets(case, Field::Away, &case.list("away", ';'), &away);
        let invoice = reading.invoice.as_ref().map(|invoice| {
            let amount = invoice.amount.map(|amount| format!("{amount:.2}"));
            let due = invoice.due.map(|due| due.to_string());
            let parts = [invoice.number.clone(), amount, invoice.currency.clone(), due];
            parts.map(|part| part.unwrap_or_else(|| "-".to_string())).join(" | ")
        });
        self.sets(case, Field::Invoice, &case.list("invoice", ';'), &invoice.into_iter().collect::<Vec<_>>());
        let secrets: Vec<String> = reading
            .secrets
            .iter()
            .filter_map(|kind| serde_json::to_value(kind).ok()?.as_str().map(str::to_string))
            .collect();
        self.sets(case, Field::Secret, &case.list("secrets", ','), &secrets);
        let language = reading.language.map(|language| language.code()).unwrap_or_default();
        let expected = case.name.split('-').next().unwrap_or_default();
        if case.label("lang").is_none() && expected.len() == 2 {
            self.note(case, Field::Language, language == expected, expected, language, reading);
        }
    }

    /// Scores a list against labels, some of which may be missing.
    fn sets(&mut self, case: &Case, field: Field, labels: &[(&str, bool)], found: &[String]) {
        let mut left: Vec<&String> = found.iter().collect();
        for (label, needed) in labels {
            match left.iter().position(|found| *found == label) {
                Some(place) => {
                    left.remove(place);
                    self.confuse(field, label, label);
                    self.count(field, u32::from(*needed), 0, 0);
                }
                None if *needed => {
                    difference(case, &format!("{field:?}"), label, &format!("{found:?}"));
                    self.confuse(field, label, NOTHING);
                    self.count(field, 0, 0, 1);
                }
                None => {}
            }
        }
        for invented in left {
            difference(case, &format!("{field:?}"), "not that", invented);
            self.confuse(field, NOTHING, invented);
            self.count(field, 0, 1, 0);
        }
    }

    fn confuse(&mut self, field: Field, expected: &str, found: &str) {
        let pair = (expected.to_string(), found.to_string());
        *self.confusions.entry(field).or_default().entry(pair).or_default() += 1;
    }

    fn has(&mut self, case: &Case, field: Field, expected: bool, found: bool) {
        let (right, invented, missed) = match (expected, found) {
            (true, true) => (1, 0, 0),
            (false, true) => (0, 1, 0),
            (true, false) => (0, 0, 1),
            (false, false) => return,
        };
        if right == 0 {
            difference(case, &format!("{field:?}"), &expected.to_string(), &found.to_string());
        }
        self.count(field, right, invented, missed);
    }

    fn note(&mut self, case: &Case, field: Field, right: bool, expected: &str, found: &str, reading: &Reading) {
        if !right {
            let asks = if field <= Field::Approvals { told(reading) } else { String::new() };
            difference(case, &format!("{field:?}"), expected, &format!("{found}{asks}"));
        }
        self.confuse(field, if right { found } else { expected }, found);
        self.count(field, u32::from(right), u32::from(!right), 0);
    }

    fn count(&mut self, field: Field, right: u32, invented: u32, missed: u32) {
        let tally = self.tallies.entry(field).or_default();
        tally.right += right;
        tally.invented += invented;
        tally.missed += missed;
    }
}

fn told(reading: &Reading) -> String {
    let line = |ask: &strawboss::domain::reading::Ask| {
        format!("\n      {:?} {:.2} {:?} ({})", ask.kind, ask.confidence.0, ask.text, ask.why)
    };
    reading.asks.iter().map(line).collect()
}

fn told_range(range: &RangeInclusive<usize>) -> String {
    let (low, high) = (range.start(), range.end());
    if low == high { low.to_string() } else { format!("{low} to {high}") }
}

fn share(part: u32, rest: u32) -> f64 {
    if part + rest == 0 { 1.0 } else { f64::from(part) / f64::from(part + rest) }
}

fn difference(case: &Case, field: &str, expected: &str, found: &str) {
    if std::env::var_os("CORPUS").is_some() {
        println!("  {}: {field}: expected {expected}, found {found}", case.name);
    }
}
