//! What the person in front of the screen reads, and the count of what was true.

use std::io::IsTerminal;
use std::time::Instant;

/// Prints, and keeps count of the claims.
#[derive(Debug)]
pub struct Voice {
    start: Instant,
    colours: bool,
    held: usize,
    broken: Vec<String>,
}

impl Voice {
    pub fn new() -> Voice {
        let colours = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        Voice { start: Instant::now(), colours, held: 0, broken: Vec::new() }
    }

    /// The name of what comes now.
    pub fn scene(&self, title: &str) {
        println!("\n{}  {}", self.painted("1", title), self.painted("2", &format!("({} s)", self.seconds())));
    }

    /// A sentence.
    pub fn say(&self, words: &str) {
        println!("  {words}");
    }

    /// Something to look at, indented; at most `most` lines of it.
    pub fn show(&self, text: &str, most: usize) {
        let lines: Vec<&str> = text.trim_end().lines().collect();
        for line in lines.iter().take(most) {
            println!("      {}", self.painted("2", line));
        }
        if lines.len() > most {
            println!("      {}", self.painted("2", &format!("... and {} lines more", lines.len() - most)));
        }
    }

    /// Something that must be so; `found` says what was found where it is not.
    pub fn claim(&mut self, is_so: bool, words: &str, found: impl FnOnce() -> String) {
        if is_so {
            self.held += 1;
            println!("  {} {words}", self.painted("32", "✓"));
        } else {
            let found = found();
            println!(
                "  {} {words}\n      but: {}",
                self.painted("31", "✗"),
                found.trim().replace('\n', "\n           ")
            );
            self.broken.push(words.to_owned());
        }
    }

    /// How many claims were true.
    pub fn held(&self) -> usize {
        self.held
    }

    /// The claims that were not true.
    pub fn broken(&self) -> &[String] {
        &self.broken
    }

    /// Seconds since the beginning.
    pub fn seconds(&self) -> u64 {
        self.start.elapsed().as_secs()
    }

    fn painted(&self, colour: &str, text: &str) -> String {
        if self.colours { format!("\u{1b}[{colour}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}
