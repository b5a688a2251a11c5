//! The grammar of replies: one command a line, in ordinary words.
//!
//! A line begins with a verb (`done 4`, `snooze 5 until Monday`) or with a number
//! and a colon (`1: yes, go ahead`). Case, politeness and order do not matter.
//! Nothing is guessed: a line that is neither is reported with the nearest verb.

mod numbers;
mod task;
mod until;
mod verbs;

use jiff::tz::TimeZone;

use super::letter::Act;
use crate::domain::people::language::Language;
use crate::domain::reading::mail::Written;

/// No more lines than this are read in one mail.
const MOST_LINES: usize = 100;

/// No answer is longer than this many lines.
const MOST_ANSWER_LINES: usize = 200;

/// One line of a command mail, as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// The line as written, or the first line of an answer.
    pub said: String,
    /// The numbers it names; none means the letter as a whole.
    pub numbers: Vec<u32>,
    /// The five-letter threads it names.
    pub threads: Vec<String>,
    /// What it asks for.
    pub wish: Wish,
}

/// What a line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// One of the things that can be done.
    Act(Act),
    /// Not understood; the nearest verb, where one is near.
    Unknown { nearest: Option<String> },
}

/// What a command mail is read against.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// When the mail was written, and in which zone its writer's clock stood.
    pub written: Written,
    /// The owner's zone: "until Monday" means Monday there.
    pub zone: &'a TimeZone,
    /// The language tried first.
    pub language: Language,
}

/// Reads the fresh words of a command mail.
pub fn parse(fresh: &str, ground: Ground) -> Vec<Command> {
    let mut commands: Vec<Command> = Vec::new();
    let mut answer_open = false;
    let mut answer_lines = 0;
    let mut signing = false;
    let mut in_task = false;
    for line in fresh.lines().map(str::trim).flat_map(verbs::unfolded) {
        let line = line.as_str();
        if is_signature_mark(line) || commands.len() >= MOST_LINES {
            break;
        }
        if let Some((name, words)) = task::opens(line) {
            commands.push(task_for(line, name, words));
            (in_task, answer_open, answer_lines) = (true, false, 1);
            continue;
        }
        if in_task {
            answer_lines += 1;
            if answer_lines < MOST_ANSWER_LINES {
                continue_answer(&mut commands, line);
            }
            continue;
        }
        if line.is_empty() {
            answer_open = false;
            continue;
        }
        let read = match read_line(line, ground) {
            Line::Command(Command { wish: Wish::Unknown { .. }, .. }) if signing && is_name(line) => Line::Nothing,
            read => read,
        };
        signing = matches!(read, Line::Nothing);
        let continues = match &read {
            Line::Command(command) => answer_open && matches!(command.wish, Wish::Unknown { .. }),
            Line::Nothing => answer_open && matches!(commands.last(), Some(last) if is_answer(last)),
        };
        if continues {
            answer_lines += 1;
            if answer_lines < MOST_ANSWER_LINES {
                continue_answer(&mut commands, line);
            }
            continue;
        }
        if let Line::Command(command) = read {
            answer_open = matches!(command.wish, Wish::Act(Act::Answer(_) | Act::Outcome(_) | Act::Add(_)));
            answer_lines = 1;
            commands.push(command);
        }
    }
    commands
}

/// Courtesies are part of an answer, and of nothing else.
fn is_answer(command: &Command) -> bool {
    matches!(command.wish, Wish::Act(Act::Answer(_)))
}

enum Line {
    /// A greeting, thanks, a name: nothing to report.
    Nothing,
    Command(Command),
}

fn task_for(line: &str, name: &str, words: &str) -> Command {
    let wish = Wish::Act(Act::Task { name: name.to_string(), text: words.to_string() });
    Command { said: line.to_string(), numbers: Vec::new(), threads: Vec::new(), wish }
}

/// A name under a greeting or thanks.
fn is_name(line: &str) -> bool {
    let capital = line.starts_with(char::is_uppercase);
    capital && line.split_whitespace().count() <= 3 && line.chars().all(|c| c.is_alphabetic() || " .-'".contains(c))
}

fn is_signature_mark(line: &str) -> bool {
    line == "--" || line == "—" || line.starts_with("-- ")
}

fn continue_answer(commands: &mut [Command], line: &str) {
    match commands.last_mut() {
        Some(Command { wish: Wish::Act(Act::Answer(text) | Act::Task { text, .. }), .. }) => {
            text.push('\n');
            text.push_str(line);
        }
        Some(Command { wish: Wish::Act(Act::Outcome(text) | Act::Add(text)), .. }) => {
            text.push(' ');
            text.push_str(line);
        }
        _ => {}
    }
}

fn read_line(line: &str, ground: Ground) -> Line {
    if let Some((numbers, rest)) = numbers::leading(line) {
        return Line::Command(numbered(line, numbers, rest, ground));
    }
    if verbs::is_courtesy(line) {
        return Line::Nothing;
    }
    let command = verbs::leading(line).map(|(verb, rest)| (verb, rest, with_verb(line, verb, rest, ground)));
    Line::Command(match command {
        Some((verb, rest, command)) if verb.has_aim(rest, &command) => command,
        _ => Command {
            said: line.to_string(),
            numbers: Vec::new(),
            threads: Vec::new(),
            wish: Wish::Unknown { nearest: verbs::nearest(line).map(str::to_string) },
        },
    })
}

/// `2: done` is a command on line 2; `2: yes, please` is an answer to it.
fn numbered(line: &str, numbers: Vec<u32>, rest: &str, ground: Ground) -> Command {
    if let Some((verb, arguments)) = verbs::leading(rest) {
        let command = with_verb(line, verb, arguments, ground);
        let whole = command.numbers.is_empty() && command.threads.is_empty() && verb.stands_alone(arguments);
        if whole && matches!(command.wish, Wish::Act(_)) {
            return Command { numbers, ..command };
        }
    }
    let wish = match rest.trim() {
        "" => Wish::Unknown { nearest: None },
        answer => Wish::Act(Act::Answer(answer.to_string())),
    };
    Command { said: line.to_string(), numbers, threads: Vec::new(), wish }
}

fn with_verb(line: &str, verb: verbs::Verb, rest: &str, ground: Ground) -> Command {
    let targets = numbers::targets(rest);
    let wish = match verb.act(&targets, ground) {
        Some(act) => Wish::Act(act),
        None => Wish::Unknown { nearest: Some(verb.example().to_string()) },
    };
    Command { said: line.to_string(), numbers: targets.numbers, threads: targets.threads, wish }
}

#[cfg(test)]
mod tests;
