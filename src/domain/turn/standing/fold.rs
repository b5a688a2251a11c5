//! The fold itself: events in their order, one rule each.

use jiff::Timestamp;

use super::event::{Event, Happened, Told};
use super::reason::{Reason, Rule};
use super::{AnsweredDebt, OpenAsk, Standing, State, TaskStanding, Turn};
use crate::domain::people::roster::Side;
use crate::domain::reading::mail::MailId;
use crate::domain::reading::moment::Moment;
use crate::domain::reading::{Ask, AskKind, Confidence, Kind};
use crate::domain::speech::letter::LetterKind;
use crate::domain::turn::kept::KeptMail;
use crate::domain::turn::thread::NoteKind;
use crate::domain::turn::thread_id::ThreadId;
use crate::domain::work::task::{Sheet, TaskState};

/// How a thread stands after `events`, which are in their order in time.
pub fn fold<'a>(events: impl IntoIterator<Item = Event<'a>>) -> Standing {
    let mut fold = Fold::default();
    for event in events {
        fold.take(&event);
    }
    fold.finish()
}

/// The general turn, besides single asks: the last word went to this side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ball {
    pub to: Side,
    pub since: Timestamp,
    /// It only informs: "noted" is answer enough.
    pub informs: bool,
}

/// The fold in the middle of its work.
#[derive(Debug, Default)]
pub(super) struct Fold {
    pub standing: Standing,
    pub ball: Option<Ball>,
    pub closed: bool,
    pub not_reached: bool,
    /// Another date one side offered and the other has not answered.
    pub offered: Option<(Side, Moment)>,
    pub acknowledged: Option<(Side, Timestamp)>,
    replaced: Option<Vec<ThreadId>>,
    watched: bool,
    sheet: Option<Sheet>,
}

impl Fold {
    fn take(&mut self, event: &Event<'_>) {
        let at = event.at;
        match &event.what {
            Happened::Mail(told) => {
                let writer = told.mail.side().map(|side| (side, self.owes(side), self.agreed(side)));
                self.mail(told);
                if let Some((side, Some(since), due)) = writer {
                    self.debt_paid(side, since, at, due);
                }
            }
            Happened::Part { mail, asks } => self.part(mail, asks),
            Happened::Sent { kind, answers } => {
                self.watched = true;
                self.owners_letter(at, *kind, None, *answers);
            }
            // A letter of one desk and the look before it tell of the same reminder.
            Happened::Nagged(side) if self.standing.nags.last() == Some(&(at, *side)) => {}
            Happened::Nagged(side) => {
                self.standing.nags.push((at, *side));
                self.note_rule(at, Rule::Nagged);
            }
            Happened::CameBack => self.came_back(at, None),
            Happened::Note(note) => self.note(at, note),
        }
    }

    /// What `side` owed since `since` is answered now, unless it still owes as much.
    fn debt_paid(&mut self, by: Side, since: Timestamp, at: Timestamp, due: Option<Moment>) {
        if self.owes(by).is_none_or(|still| still > since) {
            self.standing.answered.push(AnsweredDebt { by, since, at, due });
        }
    }

    /// The date that `side` promised, or was asked for.
    fn agreed(&self, side: Side) -> Option<Moment> {
        let promised =
            self.standing.promises.iter().filter(|promise| promise.by == side).find_map(|promise| promise.due);
        promised.or_else(|| self.standing.asks_of(side).find_map(|open| open.ask.due))
    }

    fn mail(&mut self, told: &Told<'_>) {
        let mail = told.mail;
        let Some(side) = mail.side() else {
            self.alarm_at(mail);
            return match mail.kind() {
                Kind::Bounce => self.came_back(mail.date, Some(mail.id)),
                _ => self.because(mail, Rule::FromStranger),
            };
        };
        if let Some(kind) = mail.own {
            self.watched |= !mail.history;
            match kind {
                LetterKind::Task | LetterKind::Answer => {
                    self.owners_letter(mail.date, kind, Some(mail), told.answer_to)
                }
                _ => self.because(mail, Rule::OurLetter),
            }
            return;
        }
        if mail.unproven.is_some() {
            self.alarm_at(mail);
            return self.because(mail, Rule::NotProven);
        }
        match mail.kind() {
            Kind::Person => {
                self.watched |= !mail.history;
                if mail.history {
                    self.because(mail, Rule::FromBefore);
                }
                self.alarm_at(mail);
                self.word(told, side);
            }
            Kind::Bounce => self.came_back(mail.date, Some(mail.id)),
            Kind::List => self.because(mail, Rule::FromList),
            Kind::AutoReply | Kind::OutOfOffice | Kind::Report | Kind::Own => self.because(mail, Rule::Automatic),
        }
    }

    fn alarm_at(&mut self, mail: &KeptMail) {
        if mail.author != crate::domain::turn::fact::Author::Owner
            && mail.reading.as_ref().is_some_and(|r| r.bank_change)
        {
            self.standing.alarm = Some(mail.id);
            self.because(mail, Rule::BankChanged);
        }
    }

    fn came_back(&mut self, at: Timestamp, mail: Option<MailId>) {
        if self.standing.owner_word.is_some() || !self.standing.nags.is_empty() {
            self.not_reached = true;
            if let Some(task) = self.standing.task.as_mut().filter(|task| task.state == TaskState::Sent) {
                task.state = TaskState::NotReached;
            }
            self.standing.reasons.push(Reason { at, mail, rule: Rule::CameBack, folders: Vec::new() });
        } else {
            self.standing.reasons.push(Reason { at, mail, rule: Rule::Automatic, folders: Vec::new() });
        }
    }

    /// A task or an answer that we wrote in the owner's name.
    fn owners_letter(
        &mut self,
        at: Timestamp,
        kind: LetterKind,
        mail: Option<&KeptMail>,
        answers: Option<(MailId, usize)>,
    ) {
        self.open_again();
        self.wakes(at);
        match kind {
            LetterKind::Task => self.task_letter(at, mail),
            _ => self.standing.open_asks.retain(|open| Some((open.mail, open.index)) != answers),
        }
        self.ask_again(Side::Owner, at);
        self.give(Side::Contractor, at, false);
        if let Some(mail) = mail {
            self.standing.owner_word = Some(super::Word { at, mail: mail.id });
        }
        let rule = if kind == LetterKind::Task { Rule::TaskLetter } else { Rule::AnswerLetter };
        self.standing.reasons.push(Reason { at, mail: mail.map(|mail| mail.id), rule, folders: Vec::new() });
    }

    /// What the letter asks takes the place of what its bundle asked here.
    fn task_letter(&mut self, at: Timestamp, mail: Option<&KeptMail>) {
        let Some(mail) = mail else { return };
        let read = mail.reading.as_ref().map_or(&[][..], |reading| &reading.asks);
        let asks: Vec<(usize, Ask)> = match &self.sheet {
            Some(sheet) => vec![(0, ask_of(sheet))],
            None => read.iter().cloned().enumerate().filter(|(_, ask)| ask.kind != AskKind::Step).collect(),
        };
        if self.sheet.is_some() {
            self.standing.open_asks.retain(|open| open.asked_by != Side::Owner);
        }
        for (index, ask) in asks {
            self.open_ask(mail.id, index, ask, at, Side::Owner);
        }
        if let Some(task) = self.standing.task.as_mut().filter(|task| task.state == TaskState::Proposed) {
            task.state = TaskState::Sent;
        }
    }

    fn part(&mut self, mail: &KeptMail, asks: &[usize]) {
        let Some(side) = mail.side() else { return };
        let read = mail.reading.as_ref().map_or(&[][..], |reading| &reading.asks);
        for index in asks {
            if let Some(ask) = read.get(*index).filter(|ask| ask.kind != AskKind::Step) {
                self.open_ask(mail.id, *index, ask.clone(), mail.date, side);
            }
        }
        self.watched |= !mail.history;
        self.give(side.other(), mail.date, false);
        self.because(mail, Rule::PartOfBundle);
    }

    fn note(&mut self, at: Timestamp, note: &NoteKind) {
        let rule = match note {
            NoteKind::Task(sheet) => {
                self.standing.task = Some(TaskStanding::opened(sheet, at));
                self.sheet = Some((**sheet).clone());
                Rule::TaskOpened
            }
            NoteKind::Moved(moved) => self.task_moved(moved),
            NoteKind::Replaced(by) => {
                self.replaced = Some(by.clone());
                Rule::Replaced
            }
            NoteKind::Closed => {
                self.close();
                Rule::ClosedByOwner
            }
            NoteKind::Reopened => {
                self.closed = false;
                self.ball.get_or_insert(Ball { to: Side::Contractor, since: at, informs: false });
                Rule::ReopenedByOwner
            }
            NoteKind::Snoozed(until) => {
                self.snooze(at, Some(*until));
                Rule::Snoozed
            }
            NoteKind::Phoned { until, done } => self.phoned(at, *until, *done),
            NoteKind::Paid => self.paid(),
            NoteKind::Watched => {
                self.watched = true;
                Rule::Watched
            }
            NoteKind::WordFound(folders) => {
                self.standing.reasons.push(Reason { at, mail: None, rule: Rule::WordFound, folders: folders.clone() });
                return;
            }
            NoteKind::Settled(mail) => {
                self.standing.alarm = self.standing.alarm.filter(|alarm| alarm != mail);
                return;
            }
            NoteKind::Part { .. } | NoteKind::Letter(_) | NoteKind::OwnerReminded => return,
        };
        self.note_rule(at, rule);
    }

    fn task_moved(&mut self, moved: &crate::domain::work::task::TaskMove) -> Rule {
        use crate::domain::work::task::TaskMove;
        if let Some(task) = &mut self.standing.task {
            task.moved(moved);
        }
        if let TaskMove::State { state: TaskState::Closed, .. } = moved {
            self.close();
        }
        if matches!(moved, TaskMove::Step { .. }) { Rule::StepTicked } else { Rule::TaskMoved }
    }

    /// What was said on the phone answers the owner's debts and starts the contractor's clock anew.
    fn phoned(&mut self, at: Timestamp, until: Option<Timestamp>, done: bool) -> Rule {
        self.standing.alarm = None;
        if done {
            self.close();
            return Rule::ClosedByOwner;
        }
        self.closed = false;
        self.not_reached = false;
        self.standing.open_asks.retain(|open| open.asked_by == Side::Owner);
        for open in &mut self.standing.open_asks {
            open.waits = false;
            open.owed_since = at;
        }
        self.standing.promises.clear();
        self.ball = Some(Ball { to: Side::Contractor, since: at, informs: false });
        self.acknowledged = None;
        self.snooze(at, until);
        Rule::Phoned
    }

    fn paid(&mut self) -> Rule {
        let invoice = self.standing.invoice.take();
        if let Some(invoice) = invoice {
            self.standing.open_asks.retain(|open| open.mail != invoice.mail);
            self.ball = self.ball.filter(|ball| ball.to != Side::Owner || ball.since != invoice.since);
        }
        self.closed |= self.ball.is_none() && self.standing.open_asks.is_empty();
        Rule::Paid
    }

    /// Nothing is owed any more.
    pub fn close(&mut self) {
        self.closed = true;
        self.ball = None;
        self.offered = None;
        self.acknowledged = None;
        self.standing.open_asks.clear();
        self.standing.promises.clear();
        self.standing.snoozed_until = None;
        if let Some(task) = &mut self.standing.task {
            task.state = TaskState::Closed;
        }
    }

    /// A word came that a closed thread, or one that was not reached, is open again for.
    pub fn open_again(&mut self) -> bool {
        self.not_reached = false;
        std::mem::take(&mut self.closed)
    }

    /// Ends a snooze.
    pub fn wakes(&mut self, at: Timestamp) {
        if self.standing.snoozed_until.take().is_some_and(|until| until > at) {
            self.snooze_ends(at);
            self.note_rule(at, Rule::SnoozeOver);
        }
    }

    /// A new snooze takes the place of one that is not over.
    fn snooze(&mut self, at: Timestamp, until: Option<Timestamp>) {
        self.snooze_ends(at);
        self.standing.snoozed_until = until;
        self.standing.snoozes.extend(until.map(|until| (at, until)));
    }

    fn snooze_ends(&mut self, at: Timestamp) {
        if let Some((_, until)) = self.standing.snoozes.last_mut() {
            *until = at.min(*until);
        }
    }

    /// Gives the turn to `to`, where it is not already.
    pub fn give(&mut self, to: Side, at: Timestamp, informs: bool) {
        match &mut self.ball {
            Some(ball) if ball.to == to => ball.informs &= informs,
            ball => {
                *ball = Some(Ball { to, since: at, informs });
                self.acknowledged = None;
            }
        }
    }

    /// What `side` asked and what waited for a word of theirs is owed again from now.
    pub fn ask_again(&mut self, side: Side, at: Timestamp) {
        for open in self.standing.open_asks.iter_mut().filter(|open| open.asked_by == side && open.waits) {
            open.waits = false;
            open.owed_since = at;
        }
    }

    /// What is asked of `side` waits for the one who asked.
    pub fn suspend(&mut self, side: Side) {
        for open in self.standing.open_asks.iter_mut().filter(|open| open.asked_by != side) {
            open.waits = true;
        }
    }

    /// Remembers an ask, once.
    pub fn open_ask(&mut self, mail: MailId, index: usize, ask: Ask, since: Timestamp, asked_by: Side) {
        let known = |open: &OpenAsk| (open.mail, open.index) == (mail, index);
        if !self.standing.open_asks.iter().any(known) {
            self.standing.open_asks.push(OpenAsk {
                mail,
                index,
                ask,
                since,
                owed_since: since,
                asked_by,
                waits: false,
            });
        }
    }

    /// Since when `side` owes a word.
    pub fn owes(&self, side: Side) -> Option<Timestamp> {
        let asked = self.standing.asks_of(side).filter(|open| !open.waits).map(|open| open.owed_since);
        let ball = self.ball.filter(|ball| ball.to == side).map(|ball| ball.since);
        asked.chain(ball).min()
    }

    /// Records a rule that applied to a mail.
    pub fn because(&mut self, mail: &KeptMail, rule: Rule) {
        self.standing.reasons.push(Reason { at: mail.date, mail: Some(mail.id), rule, folders: Vec::new() });
    }

    fn note_rule(&mut self, at: Timestamp, rule: Rule) {
        self.standing.reasons.push(Reason { at, mail: None, rule, folders: Vec::new() });
    }

    fn finish(mut self) -> Standing {
        if self.replaced.is_some() || self.closed {
            self.ball = None;
            self.standing.open_asks.clear();
            self.standing.promises.clear();
        }
        self.standing.owner_owes = self.owes(Side::Owner);
        self.standing.contractor_owes = self.owes(Side::Contractor);
        self.standing.open_asks.sort_by_key(|open| (open.since, open.mail, open.index));
        (self.standing.turn, self.standing.since) = match (self.standing.owner_owes, self.standing.contractor_owes) {
            (Some(since), _) => (Turn::Owner, Some(since)),
            (None, Some(since)) => (Turn::Contractor, Some(since)),
            (None, None) => (Turn::Nobody, None),
        };
        let turn = self.standing.turn;
        self.standing.acknowledged = self.acknowledged.filter(|(side, _)| turn == (*side).into()).map(|(_, at)| at);
        self.standing.state = match self.replaced {
            Some(by) => State::Replaced { by },
            None if self.closed => State::Closed,
            None if !self.watched => State::NotWatched,
            None if self.not_reached => State::NotReached,
            None => State::Open,
        };
        self.standing
    }
}

/// The one ask of a task letter.
fn ask_of(sheet: &Sheet) -> Ask {
    Ask {
        text: sheet.title.clone(),
        kind: AskKind::Task,
        due: sheet.due,
        confidence: Confidence::SURE,
        why: "the sheet of a task letter".into(),
    }
}
