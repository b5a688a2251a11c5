//! The order in which the lines of one mail are obeyed: what changes a proposal comes before what sends it.

use crate::domain::speech::command::{Command, Wish};
use crate::domain::speech::letter::Act;

/// The places of `commands` in the order in which they are obeyed. Of the same rank, the first written comes first.
pub fn sequence(commands: &[Command]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..commands.len()).collect();
    places.sort_by_key(|place| commands.get(*place).map(rank));
    places
}

fn rank(command: &Command) -> u8 {
    match &command.wish {
        Wish::Act(Act::Merge(_)) => 0,
        Wish::Act(Act::Title(_) | Act::Outcome(_) | Act::Due(_) | Act::Add(_) | Act::Step(_) | Act::To(_)) => 1,
        Wish::Act(Act::Drop) => 2,
        Wish::Act(Act::Split(_) | Act::Yes) => 4,
        Wish::Act(Act::Leave) if command.numbers.is_empty() => 5,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_come_before_what_sends() {
        let command =
            |act| Command { said: String::new(), numbers: Vec::new(), threads: Vec::new(), wish: Wish::Act(act) };
        let said = [Act::Leave, Act::Split(vec![1]), Act::Title("x".into()), Act::Done, Act::Merge(vec![1, 2])];
        assert_eq!(sequence(&said.map(command)), [4, 2, 3, 1, 0]);
    }
}
