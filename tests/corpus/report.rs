//! Prints what was counted: every field, the goals and which of them hold, and what was taken for what.

use std::fmt;

use super::score::{Field, Score};

/// A number that has to be reached on the check half.
struct Goal {
    what: &'static str,
    least: f64,
    reached: fn(&Score) -> f64,
}

/// The goals on the check half.
const GOALS: [Goal; 8] = [
    Goal { what: "bundle, precision", least: 0.97, reached: |score| score.precision(Field::Bundle) },
    Goal { what: "bundle, recall", least: 0.85, reached: |score| score.recall(Field::Bundle) },
    Goal { what: "number of tasks right", least: 0.90, reached: |score| score.share_right(Field::Tasks) },
    Goal { what: "kind right", least: 0.98, reached: |score| score.share_right(Field::Kind) },
    Goal { what: "promises, F1", least: 0.85, reached: |score| score.f1(Field::Promise) },
    Goal { what: "due dates, F1", least: 0.85, reached: |score| score.f1(Field::Due) },
    Goal { what: "dates right of those found", least: 0.95, reached: dates_right },
    Goal { what: "senders right, none believed", least: 1.0, reached: |score| score.share_right(Field::Sender) },
];

/// Fields whose mistakes are told one by one; of the others a table would be as long as the corpus.
const TOLD: [Field; 6] = [Field::Kind, Field::Flag, Field::Tasks, Field::Questions, Field::Approvals, Field::Language];

/// Days of asks and promises together.
fn dates_right(score: &Score) -> f64 {
    let (due, promised) = (score.tally(Field::DueDate), score.tally(Field::PromiseDate));
    let right = f64::from(due.right + promised.right);
    let all = right + f64::from(due.invented + promised.invented);
    if all == 0.0 { 1.0 } else { right / all }
}

/// A set's numbers, to be printed.
pub struct Report<'s> {
    /// The set's name.
    pub set: &'s str,
    /// What was counted.
    pub score: &'s Score,
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: {} mails\n", self.set, self.score.cases())?;
        self.fields(f)?;
        self.goals(f)?;
        TOLD.iter().try_for_each(|field| self.confusion(f, *field))
    }
}

impl Report<'_> {
    fn fields(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "  field         right  invented  missed   precision  recall     F1")?;
        for field in self.score.fields() {
            let tally = self.score.tally(field);
            let name = format!("{field:?}");
            write!(f, "  {name:12} {:6} {:9} {:7}", tally.right, tally.invented, tally.missed)?;
            let (precision, recall) = (self.score.precision(field), self.score.recall(field));
            writeln!(f, "   {precision:9.3} {recall:7.3} {:6.3}", self.score.f1(field))?;
        }
        Ok(())
    }

    fn goals(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n  goal                           wanted  reached")?;
        for goal in &GOALS {
            let reached = (goal.reached)(self.score);
            let holds = if reached >= goal.least { "holds" } else { "missed" };
            writeln!(f, "  {:30} {:6.2} {reached:8.3}  {holds}", goal.what, goal.least)?;
        }
        Ok(())
    }

    fn confusion(&self, f: &mut fmt::Formatter<'_>, field: Field) -> fmt::Result {
        let wrong = |(expected, found, _): &(&str, &str, u32)| expected != found;
        let mut pairs: Vec<_> = self.score.confusions(field).collect();
        if !pairs.iter().any(wrong) {
            return Ok(());
        }
        pairs.sort_by(|a, b| b.2.cmp(&a.2).then(a.cmp(b)));
        writeln!(f, "\n  {field:?}: expected                found                  times")?;
        for (expected, found, times) in pairs {
            let right = if expected == found { "" } else { "  wrong" };
            writeln!(f, "    {expected:24} {found:24} {times:4}{right}")?;
        }
        Ok(())
    }
}
