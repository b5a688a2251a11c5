//! What came of a story, line by line.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Lines of a difference that are shown.
const SHOWN: usize = 12;

/// What was seen, in order; some of it is filled in later.
#[derive(Default)]
pub struct Journal {
    entries: Vec<(Timestamp, String, Vec<String>)>,
}

impl Journal {
    /// Notes something, with lines under it. Gives its place.
    pub fn note(&mut self, at: Timestamp, what: impl Into<String>, under: Vec<String>) -> usize {
        self.entries.push((at, what.into(), under));
        self.entries.len() - 1
    }

    /// Puts lines under an entry.
    pub fn fill(&mut self, place: usize, lines: Vec<String>) {
        if let Some(entry) = self.entries.get_mut(place) {
            entry.2 = lines;
        }
    }

    /// All of it by the owner's clock.
    pub fn text(&self, zone: &TimeZone) -> String {
        let mut out = String::new();
        for (at, what, under) in &self.entries {
            let clock = zone.to_datetime(*at).strftime("%a %-d %b %H:%M");
            out.push_str(&format!("{clock}  {what}\n"));
            for line in under {
                out.push_str(format!("    {line}").trim_end());
                out.push('\n');
            }
        }
        out
    }
}

/// Where two texts part, a few lines of both.
pub fn difference(wanted: &str, came: &str) -> String {
    let (wanted, came): (Vec<&str>, Vec<&str>) = (wanted.lines().collect(), came.lines().collect());
    let same = wanted.iter().zip(&came).take_while(|(a, b)| a == b).count();
    let part = |lines: &[&str]| {
        lines.iter().skip(same.saturating_sub(1)).take(SHOWN).map(|line| format!("  | {line}\n")).collect::<String>()
    };
    format!("told, from line {}:\n{}came:\n{}", same + 1, part(&wanted), part(&came))
}
