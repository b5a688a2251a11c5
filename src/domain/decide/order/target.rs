//! What a line's numbers and names stand for.

use crate::domain::desk::Desk;
use crate::domain::speech::command::{Command, Wish};
use crate::domain::speech::letter::{Act, Line, Target};
use crate::domain::turn::fact::LetterFact;

/// A target, and the number of the line that named it.
type Aimed = (Option<u32>, Target);

/// The targets of `command`: numbers of the letter's lines, threads by their five letters, or what the letter is
/// about as a whole.
///
/// # Errors
/// A question for the owner, when a number or a name stands for nothing or for several things.
pub fn resolve(desks: &[&Desk], letter: Option<&LetterFact>, command: &Command) -> Result<Vec<Aimed>, String> {
    let mut targets = Vec::new();
    for short in &command.threads {
        targets.push((None, thread_named(desks, short)?));
    }
    let lines = letter.map_or(&[][..], |letter| letter.lines.as_slice());
    let parts_of_whole = matches!(command.wish, Wish::Act(Act::Split(_))) && whole(lines).is_some();
    for number in &command.numbers {
        let target = lines.iter().find(|line| line.number == *number).map(|line| line.target.clone());
        let target = target.ok_or_else(|| format!("that letter has no line {number}"))?;
        targets.push((Some(*number), target));
    }
    if targets.is_empty() || (parts_of_whole && command.threads.is_empty()) {
        let target = whole(lines).ok_or("say which line is meant, by its number: \u{201c}done 4\u{201d}")?;
        return Ok(vec![(None, target)]);
    }
    Ok(targets)
}

fn thread_named(desks: &[&Desk], short: &str) -> Result<Target, String> {
    let named = desks.iter().flat_map(|desk| desk.by_short(short).into_iter().map(move |thread| (desk, thread)));
    let mut found = named.map(|(desk, thread)| Target::Thread { contractor: desk.key().clone(), thread });
    match (found.next(), found.next()) {
        (Some(target), None) => Ok(target),
        (None, _) => Err(format!("there is no thread {short}")),
        (Some(_), Some(_)) => Err(format!("{short} can mean several threads; reply to a letter and name the line")),
    }
}

/// What a letter is about as a whole: its only line, or the one proposal all its lines are parts of.
fn whole(lines: &[Line]) -> Option<Target> {
    if let [line] = lines
        && !matches!(line.target, Target::Part { .. })
    {
        return Some(line.target.clone());
    }
    let Target::Part { contractor, proposal, .. } = &lines.first()?.target else { return None };
    let same = |line: &Line| matches!(&line.target, Target::Part { proposal: other, .. } if other == proposal);
    lines.iter().all(same).then(|| Target::Proposal { contractor: contractor.clone(), proposal: proposal.clone() })
}
