//! A person's word, and what it does to the turn.

use jiff::{SignedDuration, Timestamp};

use super::event::Told;
use super::fold::Fold;
use super::ping::is_ping;
use super::progress::is_progress;
use super::reason::Rule;
use super::{OpenAsk, OpenInvoice, OpenPromise, PastPromise, Word};
use crate::domain::people::roster::Side;
use crate::domain::reading::answers::answered;
use crate::domain::reading::{Ask, AskKind, Kind, Reading};
use crate::domain::work::task::TaskState;

/// A mail written this soon after another, and answering an older one, has most likely crossed it.
const CROSSING: SignedDuration = SignedDuration::from_mins(30);

/// What a word does, once it is known which asks it answers.
struct Spoken<'a> {
    told: &'a Told<'a>,
    reading: &'a Reading,
    side: Side,
    at: Timestamp,
    /// Its new asks, with their index.
    asks: Vec<(usize, Ask)>,
    /// It answered at least one ask.
    answers: bool,
    /// The side that speaks owed a word before.
    owed: bool,
}

impl Fold {
    /// Takes a word of `side`.
    pub(super) fn word(&mut self, told: &Told<'_>, side: Side) {
        let unread = Reading::of(Kind::Person);
        let reading = told.mail.reading.as_deref().unwrap_or(&unread);
        let at = told.mail.date;
        let owed = self.owes(side).is_some();
        self.remember_word(told, side);

        let only_courtesy =
            reading.thanks_only || reading.acknowledgement && reading.asks.is_empty() && !reading.delivered;
        if only_courtesy && self.closed {
            return self.because(told.mail, Rule::Courtesy);
        }
        if reading.thanks_only {
            return self.thanked(told, side);
        }
        if reading.settled && reading.asks.is_empty() {
            self.close();
            return self.because(told.mail, Rule::SettledOutside);
        }
        let (asks, pings) = self.new_asks(told, reading, side);
        let answers = self.strike_answered(told, reading, side);
        if pings && asks.is_empty() && !answers && !reading.delivered {
            return self.because(told.mail, Rule::AskedAgain);
        }
        if self.open_again() {
            self.because(told.mail, Rule::NewWord);
        }
        self.spoken(&Spoken { told, reading, side, at, asks, answers, owed });
    }

    fn remember_word(&mut self, told: &Told<'_>, side: Side) {
        let word = Some(Word { at: told.mail.date, mail: told.mail.id });
        match side {
            Side::Owner => self.standing.owner_word = word,
            Side::Contractor => self.standing.contractor_word = word,
        }
    }

    /// Thanks close what is not open; they pay no debt and withdraw no ask.
    fn thanked(&mut self, told: &Told<'_>, side: Side) {
        let waits_for_other = self.ball.is_some_and(|ball| ball.to != side);
        if self.standing.open_asks.is_empty() && !waits_for_other {
            self.close();
            self.because(told.mail, Rule::Thanked);
        } else {
            self.because(told.mail, Rule::Courtesy);
        }
    }

    /// The asks of the mail that are new here, and whether it had any that only ask how an older one is getting on.
    fn new_asks(&self, told: &Told<'_>, reading: &Reading, side: Side) -> (Vec<(usize, Ask)>, bool) {
        let waited_for = self.owes(side.other()).is_some();
        let here = |index: &usize| !told.moved_out.contains(index);
        let asks = reading.asks.iter().enumerate().filter(|(index, ask)| here(index) && ask.kind != AskKind::Step);
        let known = |ask: &Ask| self.standing.asks_of(side.other()).any(|open| same_words(&open.ask.text, &ask.text));
        let (old, new): (Vec<_>, Vec<_>) = asks.partition(|(_, ask)| waited_for && (is_ping(&ask.text) || known(ask)));
        (new.into_iter().map(|(index, ask)| (index, ask.clone())).collect(), !old.is_empty())
    }

    /// Takes the asks that the mail answers off the list; whether there were any.
    fn strike_answered(&mut self, told: &Told<'_>, reading: &Reading, side: Side) -> bool {
        let could_answer = |open: &OpenAsk| open.asked_by != side && !crossed(open, told);
        let open: Vec<&OpenAsk> = self.standing.open_asks.iter().filter(|open| could_answer(open)).collect();
        let if_crossed = self.standing.asks_of(side).any(|open| crossed(open, told));
        let struck: Vec<_> = match told.placed {
            Some(placed) => placed.to_vec(),
            None if self.is_progress(reading, &open) => Vec::new(),
            None => answers_among(reading, &open),
        };
        if if_crossed {
            self.because(told.mail, Rule::Crossed);
        }
        let before = self.standing.open_asks.len();
        self.standing.open_asks.retain(|open| !struck.contains(&(open.mail, open.index)));
        self.standing.open_asks.len() < before
    }

    /// The words only tell how the work of an accepted task gets on.
    fn is_progress(&self, reading: &Reading, open: &[&OpenAsk]) -> bool {
        let states = [TaskState::Accepted, TaskState::Working];
        let at_work = self.standing.task.as_ref().is_some_and(|task| states.contains(&task.state));
        let tasks = !open.is_empty() && open.iter().all(|open| open.ask.kind == AskKind::Task);
        at_work && tasks && !reading.delivered && is_progress(&reading.fresh)
    }

    fn spoken(&mut self, spoken: &Spoken<'_>) {
        let open = self.standing.asks_of(spoken.side).any(|open| !open.waits);
        if let Some(task) = &mut self.standing.task {
            task.heard(spoken.side, spoken.reading, !open);
        }
        let rule = self.rule_of(spoken, open);
        self.promises(spoken, rule);
        self.invoice(spoken);
        self.because(spoken.told.mail, rule);
        match rule {
            Rule::Acknowledged | Rule::Accepted | Rule::Promised | Rule::StatusGiven | Rule::AnsweredSome => {
                self.keeps(spoken, rule)
            }
            Rule::LivesElsewhere => {}
            Rule::Noted => {
                self.ball = None;
                self.closed = true;
            }
            _ => self.moves(spoken, rule),
        }
    }

    /// The one rule that says what this word does. `open` tells that something asked of its side is still open.
    fn rule_of(&self, spoken: &Spoken<'_>, open: bool) -> Rule {
        let Spoken { reading, side, asks, answers, owed, .. } = spoken;
        let informed = self.ball.is_some_and(|ball| ball.to == *side && ball.informs) && !open;
        let all_elsewhere = !reading.asks.is_empty() && spoken.told.moved_out.len() >= reading.asks.len();
        let yes = reading.accepted || reading.acknowledgement;
        let agrees = yes || says_yes(&reading.fresh);
        let hands_over = reading.delivered || *answers;
        match () {
            () if self.offered.is_some_and(|(by, _)| by != *side) && agrees && asks.is_empty() => Rule::DateAgreed,
            () if !asks.is_empty() && *owed && open => Rule::CounterQuestion,
            () if !asks.is_empty() => Rule::Asked,
            () if all_elsewhere => Rule::LivesElsewhere,
            () if reading.blocked => Rule::Blocked,
            () if reading.declined => Rule::Declined,
            () if reading.counter_date.is_some() && *owed => Rule::OtherDate,
            () if hands_over && open => Rule::AnsweredSome,
            () if reading.delivered => Rule::Delivered,
            () if *answers => Rule::Answered,
            () if reading.accepted && *owed => Rule::Accepted,
            () if !reading.promises.is_empty() => Rule::Promised,
            () if yes && informed => Rule::Noted,
            () if yes => Rule::Acknowledged,
            () if open => Rule::StatusGiven,
            () => Rule::Word,
        }
    }

    /// A word that leaves the turn where it is; a promise nobody asked for takes it.
    fn keeps(&mut self, spoken: &Spoken<'_>, rule: Rule) {
        if rule == Rule::AnsweredSome {
            self.owe_only_asks(spoken.side);
        }
        if spoken.owed {
            self.acknowledged = Some((spoken.side, spoken.at));
        } else if rule == Rule::Promised && self.owes(spoken.side.other()).is_none() {
            self.give(spoken.side, spoken.at, false);
        }
    }

    /// What is left of the turn of `side` are the asks not yet answered, owed since they were asked.
    fn owe_only_asks(&mut self, side: Side) {
        let oldest = self.standing.asks_of(side).filter(|open| !open.waits).map(|open| open.owed_since).min();
        if let (Some(ball), Some(oldest)) = (self.ball.as_mut().filter(|ball| ball.to == side), oldest) {
            ball.since = ball.since.max(oldest);
        }
    }

    /// A word that gives the turn to the other side.
    fn moves(&mut self, spoken: &Spoken<'_>, rule: Rule) {
        let Spoken { side, at, .. } = *spoken;
        self.ask_again(side, at);
        match rule {
            Rule::Asked | Rule::CounterQuestion => {
                if side == Side::Contractor || spoken.asks.iter().any(|(_, ask)| ask.kind != AskKind::Task) {
                    self.suspend(side);
                }
                for (index, ask) in &spoken.asks {
                    self.open_ask(spoken.told.mail.id, *index, ask.clone(), at, side);
                }
            }
            Rule::Blocked | Rule::OtherDate => self.suspend(side),
            Rule::Declined => self.standing.open_asks.retain(|open| open.asked_by == side),
            Rule::DateAgreed => self.agree(spoken),
            _ => {}
        }
        self.offered = spoken.reading.counter_date.filter(|_| rule == Rule::OtherDate).map(|due| (side, due));
        self.wakes(at);
        self.give(side.other(), at, matches!(rule, Rule::Word | Rule::Answered));
    }

    /// The date the other side offered holds for what waited on it.
    fn agree(&mut self, spoken: &Spoken<'_>) {
        let Some((_, due)) = self.offered else { return };
        for open in self.standing.open_asks.iter_mut().filter(|open| open.asked_by == spoken.side) {
            open.ask.due = Some(due);
        }
        if let Some(task) = &mut self.standing.task {
            task.due = Some(due);
            task.state = TaskState::Accepted;
        }
    }

    /// Remembers what is promised; a newer promise takes the place of older ones, and a delivery keeps them.
    fn promises(&mut self, spoken: &Spoken<'_>, rule: Rule) {
        if matches!(rule, Rule::Answered | Rule::Delivered | Rule::Declined | Rule::Blocked) {
            let fulfilled = matches!(rule, Rule::Answered | Rule::Delivered);
            self.end_promises(spoken.at, fulfilled, |promise| promise.by == spoken.side);
        }
        let made: Vec<_> = spoken
            .reading
            .promises
            .iter()
            .map(|promise| OpenPromise {
                by: promise.by,
                text: promise.text.clone(),
                due: promise.due,
                since: spoken.at,
                mail: spoken.told.mail.id,
            })
            .collect();
        let dated = made.iter().any(|promise| promise.due.is_some());
        let renewed =
            |old: &OpenPromise| made.iter().any(|new| new.by == old.by && (dated || same_words(&new.text, &old.text)));
        self.end_promises(spoken.at, false, renewed);
        self.standing.promises.extend(made);
    }

    /// Promises that `which` picks are open no more.
    fn end_promises(&mut self, at: Timestamp, fulfilled: bool, which: impl Fn(&OpenPromise) -> bool) {
        let (ended, open) = std::mem::take(&mut self.standing.promises).into_iter().partition(which);
        self.standing.promises = open;
        let ended: Vec<OpenPromise> = ended;
        let past = |one: OpenPromise| Some(PastPromise { by: one.by, due: one.due?, ended: at, fulfilled });
        self.standing.past_promises.extend(ended.into_iter().filter_map(past));
    }

    fn invoice(&mut self, spoken: &Spoken<'_>) {
        if let Some(invoice) = spoken.reading.invoice.as_ref().filter(|_| spoken.side == Side::Contractor) {
            let mail = spoken.told.mail;
            self.standing.invoice = Some(OpenInvoice { mail: mail.id, invoice: invoice.clone(), since: spoken.at });
            self.because(mail, Rule::InvoiceCame);
        }
    }
}

/// Whether the mail was most likely written without knowing of `open`.
fn crossed(open: &OpenAsk, told: &Told<'_>) -> bool {
    let soon = told.mail.date.duration_since(open.since) < CROSSING;
    soon && told.answers_mail_of.is_some_and(|answered| answered < open.since)
}

/// Which of the open asks, named by mail and index, the mail answers.
///
/// Where reading finds no answer but nothing but questions are open, any word that is more
/// than a courtesy answers them: better no reminder than one to somebody who has answered.
pub fn answers_among(reading: &Reading, open: &[&OpenAsk]) -> Vec<(crate::domain::reading::mail::MailId, usize)> {
    let asks: Vec<&Ask> = open.iter().map(|open| &open.ask).collect();
    let found = answered(reading, &asks);
    let named = open.iter().zip(found).filter(|(_, answered)| *answered).map(|(open, _)| (open.mail, open.index));
    let named: Vec<_> = named.collect();
    let courtesy = reading.thanks_only || reading.acknowledgement || reading.blocked;
    // "Yes, two thousand please": an order that begins with a yes answers, and orders.
    let orders = reading.asks.iter().all(|ask| ask.kind == AskKind::Task) && says_yes(&reading.fresh);
    let says = !courtesy && (reading.asks.is_empty() || orders) && reading.counter_date.is_none();
    let questions = |kept: &&&OpenAsk| kept.ask.kind != AskKind::Task;
    if named.is_empty() && says && (reading.promises.is_empty() || reading.accepted) {
        let only_questions = open.iter().filter(questions).count() == open.len();
        return open.iter().filter(|_| only_questions).map(|open| (open.mail, open.index)).collect();
    }
    named
}

/// Its first word is a yes or a no, in the languages we read.
fn says_yes(fresh: &str) -> bool {
    let first = fresh.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty()).unwrap_or_default();
    ["yes", "no", "ja", "nein", "oui", "non", "sí", "si"].contains(&first.to_lowercase().as_str())
}

fn same_words(a: &str, b: &str) -> bool {
    let words = |text: &str| {
        text.to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(String::from)
            .collect::<Vec<_>>()
    };
    words(a) == words(b)
}
