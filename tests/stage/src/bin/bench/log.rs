//! What the program's log tells: its own moments, to the microsecond.

use anyhow::{Context, Result};
use jiff::Timestamp;

/// A line of the log, in JSON.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a>(&'a str);

impl<'a> Line<'a> {
    /// The lines with this event, in order.
    pub fn all(log: &'a str, event: &str) -> Vec<Line<'a>> {
        let mark = format!("\"event\":\"{event}\"");
        log.lines().filter(|line| line.contains(&mark)).map(Line).collect()
    }

    /// When it was written.
    pub fn at(self) -> Result<Timestamp> {
        let stamp = self.after("\"timestamp\":\"").and_then(|rest| rest.split('"').next());
        Ok(stamp.with_context(|| format!("no timestamp in {}", self.0))?.parse()?)
    }

    /// A number in it.
    pub fn number(self, field: &str) -> Result<f64> {
        let rest = self.after(&format!("\"{field}\":")).with_context(|| format!("no {field} in {}", self.0))?;
        let digits: String = rest.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
        digits.parse().with_context(|| format!("no number {field} in {}", self.0))
    }

    fn after(self, mark: &str) -> Option<&'a str> {
        self.0.split_once(mark).map(|(_, rest)| rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: &str = "{\"timestamp\":\"2026-11-24T10:00:00.000250Z\",\"event\":\"filed\",\"count\":12}\n\
                       {\"timestamp\":\"2026-11-24T10:00:01Z\",\"event\":\"other\",\"count\":1}\n";

    #[test]
    fn moments_and_numbers_are_read() -> Result<()> {
        let lines = Line::all(LOG, "filed");
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].number("count")?, 12.0);
        assert_eq!(lines[0].at()?, "2026-11-24T10:00:00.00025Z".parse()?);
        assert!(lines[0].number("size").is_err());
        Ok(())
    }
}
