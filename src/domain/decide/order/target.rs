//! What a line's numbers and names stand for.

use crate::domain::desk::Desk;
use crate::domain::people::language::Language;
use crate::domain::speech::command::{Command, Wish};
use crate::domain::speech::letter::{Act, Line, Target};
use crate::domain::speech::said;
use crate::domain::turn::fact::LetterFact;

/// A target, and the number of the line that named it.
type Aimed = (Option<u32>, Target);

/// The targets of `command`: numbers of the letter's lines, threads by their five letters, or what the letter is
/// about as a whole.
///
/// # Errors
/// A question for the owner, when a number or a name stands for nothing or for several things.
pub fn resolve(
    desks: &[&Desk],
    letter: Option<&LetterFact>,
    command: &Command,
    language: Language,
) -> Result<Vec<Aimed>, String> {
    let mut targets = Vec::new();
    for short in &command.threads {
        targets.push((None, thread_named(desks, short, language)?));
    }
    let lines = letter.map_or(&[][..], |letter| letter.lines.as_slice());
    let of_parts = matches!(command.wish, Wish::Act(Act::Split(_) | Act::Merge(_)));
    let parts_of_whole = of_parts && matches!(whole(lines), Some((None, _)));
    for number in &command.numbers {
        let target = lines.iter().find(|line| line.number == *number).map(|line| line.target.clone());
        let target = target.ok_or_else(|| said::NO_LINE.say(language, &[&number.to_string()]))?;
        targets.push((Some(*number), target));
    }
    if targets.is_empty() || (parts_of_whole && command.threads.is_empty()) {
        return Ok(vec![whole(lines).ok_or_else(|| said::WHICH_LINE.say(language, &[]))?]);
    }
    Ok(targets)
}

fn thread_named(desks: &[&Desk], short: &str, language: Language) -> Result<Target, String> {
    let named = desks.iter().flat_map(|desk| desk.by_short(short).into_iter().map(move |thread| (desk, thread)));
    let mut found = named.map(|(desk, thread)| Target::Thread { contractor: desk.key().clone(), thread });
    match (found.next(), found.next()) {
        (Some(target), None) => Ok(target),
        (None, _) => Err(said::NO_THREAD.say(language, &[short])),
        (Some(_), Some(_)) => Err(said::MANY_THREADS.say(language, &[short])),
    }
}

/// What a letter is about as a whole: its only line, or the one proposal all its lines are parts of.
fn whole(lines: &[Line]) -> Option<Aimed> {
    if let [line] = lines
        && !matches!(line.target, Target::Part { .. })
    {
        return Some((Some(line.number), line.target.clone()));
    }
    let Target::Part { contractor, proposal, .. } = &lines.first()?.target else { return None };
    let same = |line: &Line| matches!(&line.target, Target::Part { proposal: other, .. } if other == proposal);
    let target = || Target::Proposal { contractor: contractor.clone(), proposal: proposal.clone() };
    lines.iter().all(same).then(|| (None, target()))
}
