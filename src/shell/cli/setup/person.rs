//! The person at the terminal, or the script in their place.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};

use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};

use crate::shell::cli::print;
use crate::shell::cli::trouble::{Exit, Trouble};
use crate::shell::secret::Secret;

/// Asks and tells.
pub(super) struct Person {
    asks: bool,
    asked: usize,
}

impl Person {
    /// `asks`: whether questions may be asked at all.
    pub(super) fn new(asks: bool) -> Person {
        Person { asks, asked: 0 }
    }

    /// Questions asked so far.
    pub(super) fn asked(&self) -> usize {
        self.asked
    }

    /// Whether it can be asked.
    pub(super) fn can_be_asked(&self) -> bool {
        self.asks
    }

    /// Tells something, a line or several.
    pub(super) fn tell(&self, words: &str) {
        print::out(&format!("{words}\n"));
    }

    /// The answer to `question`: what was `given` beforehand, else what is typed, else `usual` on Enter.
    ///
    /// # Errors
    /// There is no answer: says which argument gives it.
    pub(super) fn ask(
        &mut self,
        given: Option<&str>,
        question: &str,
        usual: Option<&str>,
        argument: &str,
    ) -> Result<String, Trouble> {
        if let Some(given) = given {
            return Ok(given.to_string());
        }
        if !self.asks {
            return usual.map(str::to_string).ok_or_else(|| missing(question, argument));
        }
        let offer = usual.map_or_else(String::new, |usual| format!(" [{usual}]"));
        loop {
            self.asked += 1;
            print::out(&format!("{question}{offer}? "));
            let Some(line) = line()? else {
                return usual.map(str::to_string).ok_or_else(|| missing(question, argument));
            };
            match (line.trim(), usual) {
                ("", Some(usual)) => return Ok(usual.to_string()),
                ("", None) => self.tell("  There is no default for this one."),
                (answer, _) => return Ok(answer.to_string()),
            }
        }
    }

    /// As [`Person::ask`], without showing what is typed.
    pub(super) fn ask_secret(&mut self, question: &str, argument: &str) -> Result<Secret, Trouble> {
        if !self.asks {
            return Err(missing(question, argument));
        }
        self.asked += 1;
        print::out(&format!("{question}? "));
        let silence = Silence::begin();
        let typed = line()?;
        drop(silence);
        let typed = typed.ok_or_else(|| missing(question, argument))?;
        Ok(Secret::new(typed.trim_end_matches(['\r', '\n']).to_string()))
    }
}

fn missing(question: &str, argument: &str) -> Trouble {
    Trouble::new(Exit::Refused, format!("{question}: nobody answers; say --{argument}"))
}

/// One line of standard input; `None` at its end.
fn line() -> Result<Option<String>, Trouble> {
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line).map_err(|error| Trouble::new(Exit::Disk, error))?;
    Ok((read > 0).then_some(line))
}

/// While it lives, the terminal does not show what is typed.
struct Silence(Option<rustix::termios::Termios>);

impl Silence {
    fn begin() -> Silence {
        let stdin = io::stdin();
        let Some(before) = stdin.is_terminal().then(|| tcgetattr(&stdin).ok()).flatten() else { return Silence(None) };
        let mut silent = before.clone();
        silent.local_modes.remove(LocalModes::ECHO);
        match tcsetattr(&stdin, OptionalActions::Flush, &silent) {
            Ok(()) => Silence(Some(before)),
            Err(_) => Silence(None),
        }
    }
}

impl Drop for Silence {
    fn drop(&mut self) {
        if let Some(before) = &self.0 {
            // Nothing better can be done for a terminal that does not listen.
            let _ = tcsetattr(io::stdin(), OptionalActions::Flush, before);
            let _ = io::stdout().write_all(b"\n");
        }
    }
}
