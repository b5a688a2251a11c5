//! The life of a task as words and commands move it.

use jiff::Timestamp;

use super::{Step, TaskStanding};
use crate::domain::people::roster::Side;
use crate::domain::reading::Reading;
use crate::domain::work::task::{Sheet, TaskMove, TaskState};

impl TaskStanding {
    /// The task of `sheet`, with the contractor or about to be.
    pub fn opened(sheet: &Sheet, since: Timestamp) -> TaskStanding {
        let step = |text: &String| Step { text: text.clone(), done: false, note: None };
        TaskStanding { since, state: TaskState::Sent, steps: sheet.steps.iter().map(step).collect(), due: sheet.due }
    }

    /// Whether it is in the contractor's hands.
    pub fn is_with_contractor(&self) -> bool {
        let elsewhere =
            [TaskState::Proposed, TaskState::Declined, TaskState::Delivered, TaskState::Closed, TaskState::NotReached];
        !elsewhere.contains(&self.state)
    }

    /// Moves it as a command or a ticked step says. A step the sheet does not have is none.
    pub fn moved(&mut self, by: &TaskMove) {
        match by {
            TaskMove::State { state, .. } => self.state = *state,
            TaskMove::Due { due, .. } => self.due = Some(*due),
            TaskMove::Step { step, done, note, .. } => {
                let index = usize::try_from(*step).ok().and_then(|step| step.checked_sub(1));
                if let Some(step) = index.and_then(|index| self.steps.get_mut(index)) {
                    step.done = *done;
                    step.note.clone_from(note);
                }
            }
        }
    }

    /// Moves it as a word of one side says. `settles` tells that nothing asked of that side is left open.
    pub fn heard(&mut self, side: Side, reading: &Reading, settles: bool) {
        let next = match side {
            Side::Contractor => self.contractor_said(reading, settles),
            Side::Owner => self.owner_said(reading),
        };
        self.state = next.unwrap_or(self.state);
    }

    fn contractor_said(&self, reading: &Reading, settles: bool) -> Option<TaskState> {
        let begun = !matches!(self.state, TaskState::Proposed | TaskState::Sent);
        match () {
            () if self.state == TaskState::Closed => None,
            () if reading.declined => Some(TaskState::Declined),
            () if reading.blocked => Some(TaskState::Blocked),
            () if reading.counter_date.is_some() => Some(TaskState::OtherDate),
            () if reading.delivered && settles => Some(TaskState::Delivered),
            () if reading.delivered => Some(TaskState::Working),
            () if begun => None,
            () if reading.accepted || reading.acknowledgement || !reading.promises.is_empty() => {
                Some(TaskState::Accepted)
            }
            () => None,
        }
    }

    fn owner_said(&self, reading: &Reading) -> Option<TaskState> {
        match self.state {
            TaskState::Delivered if !reading.asks.is_empty() => Some(TaskState::ChangesAsked),
            TaskState::Blocked if !reading.acknowledgement => Some(TaskState::Working),
            _ => None,
        }
    }
}
