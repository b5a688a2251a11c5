//! Each figure beside its floor, its goal, and whether it holds.

use std::time::Duration;

/// Prints lines as they come, and remembers whether all hold.
pub struct Table {
    missed: usize,
}

/// What a figure is measured against.
#[derive(Clone, Copy, Debug)]
pub enum Goal {
    /// At most so much.
    Most(f64),
    /// At least so much.
    Least(f64),
    /// Shown only.
    Shown,
}

/// One figure.
pub struct Figure<'a> {
    /// What was measured.
    pub what: &'a str,
    /// How much, in `unit`.
    pub value: f64,
    /// Of what.
    pub unit: &'a str,
    /// The bare floor of the same, if it has one.
    pub floor: Option<f64>,
    /// What it has to be, in `unit`.
    pub goal: Goal,
    /// The goal in words.
    pub goal_words: &'a str,
}

impl Table {
    pub fn new() -> Table {
        println!(
            "{:<34}{:>11}  {:<8}{:>9}{:>8}{:>10}  {:<6} goal",
            "what", "measured", "unit", "floor", "ratio", "goal", "holds"
        );
        Table { missed: 0 }
    }

    /// Begins a part.
    pub fn head(&mut self, title: &str) {
        println!("\n{title}");
    }

    /// Prints a figure.
    pub fn put(&mut self, figure: &Figure<'_>) {
        let (bound, holds) = match figure.goal {
            Goal::Most(most) => (Some(most), Some(figure.value <= most)),
            Goal::Least(least) => (Some(least), Some(figure.value >= least)),
            Goal::Shown => (None, None),
        };
        self.missed += usize::from(holds == Some(false));
        let verdict = match holds {
            Some(true) => "yes",
            Some(false) => "NO",
            None => "",
        };
        println!(
            "  {:<32}{:>11}  {:<8}{:>9}{:>8}{:>10}  {:<6} {}",
            figure.what,
            number(figure.value),
            figure.unit,
            figure.floor.map(number).unwrap_or_default(),
            figure.floor.map(|floor| format!("{:.2}x", figure.value / floor)).unwrap_or_default(),
            bound.map(number).unwrap_or_default(),
            verdict,
            figure.goal_words
        );
    }

    /// Whether every figure reached its goal.
    pub fn all_hold(&self) -> bool {
        self.missed == 0
    }
}

/// Milliseconds.
pub fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The middle one.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

fn number(value: f64) -> String {
    if value >= 100.0 { format!("{value:.0}") } else { format!("{value:.1}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_one_is_found() {
        assert_eq!(median(vec![3.0, 1.0, 2.0]), 2.0);
        assert!(median(Vec::new()).is_nan());
    }

    #[test]
    fn one_miss_is_remembered() {
        let mut table = Table::new();
        let figure = |value, goal| Figure { what: "x", value, unit: "ms", floor: None, goal, goal_words: "" };
        table.put(&figure(1.0, Goal::Most(1.0)));
        table.put(&figure(9.0, Goal::Shown));
        assert!(table.all_hold());
        table.put(&figure(1.0, Goal::Least(2.0)));
        assert!(!table.all_hold());
    }
}
