//! What the program tells the world: one function for each thing that matters to the owner.
//!
//! These sentences name letters, contractors and counts; never the words of a mail, never a secret.
//! Each has an `event`, which scripts may rely on; [`output`] says where they go and in which form.

pub mod output;
mod pace;

use std::time::Duration;

use tracing::{error, info, warn};

use crate::domain::people::address::Address;
use crate::domain::people::roster::{ContractorKey, Side};
use crate::domain::speech::letter::{LetterId, LetterKind};
use crate::domain::turn::fact::LetterState;
use crate::shell::mailbox::{MailboxError, Place};
use crate::shell::postman::Refusal;

const TARGET: &str = "strawboss::journal";

/// The program is up.
pub fn started(version: &str, contractors: usize, live: bool) {
    info!(target: TARGET, event = "started", version, contractors, live, "at work");
}

/// What was remembered is at hand again.
pub fn ledger_opened(took: Duration) {
    let ms = took.as_micros() as f64 / 1000.0;
    info!(target: TARGET, event = "ledger-opened", ms, "the ledger is open");
}

/// Somebody else has the ledger; it is waited for.
pub fn ledger_awaited(patience: Duration) {
    let seconds = patience.as_secs();
    info!(target: TARGET, event = "ledger-awaited", seconds, "another strawboss has the ledger: waiting for it");
}

/// The whole mailbox was read once; from here on there are digests and nags.
pub fn first_pass_done() {
    info!(target: TARGET, event = "first-pass-done", "the mailbox was read for the first time");
}

/// The program ends as it was told to.
pub fn stopping() {
    info!(target: TARGET, event = "stopping", "going home");
}

/// The program cannot go on; it says why and what to do.
pub fn failed(why: &str) {
    error!(target: TARGET, event = "failed", "{why}");
}

/// The owner had to hear of something by another way than the usual.
pub fn alarm(words: &str) {
    error!(target: TARGET, event = "alarm", "{words}");
}

/// A changed configuration holds from now on.
pub fn reloaded() {
    info!(target: TARGET, event = "reloaded", "the configuration was read again and holds");
}

/// A changed configuration was refused; the old one holds.
pub fn reload_refused(why: &str) {
    warn!(target: TARGET, event = "reload-refused", "the old configuration still holds: {why}");
}

/// Mails were put where they belong.
pub fn filed(to: &Place, count: usize) {
    info!(target: TARGET, event = "filed", ?to, count, "filed");
}

/// A letter left.
pub fn letter_sent(letter: &LetterId, kind: LetterKind, to: &Address) {
    info!(target: TARGET, event = "letter-sent", %letter, kind = kind.word(), %to, "sent");
}

/// Sent holds a letter whose fate was not known: it was sent.
pub fn letter_proved(letter: &LetterId, kind: LetterKind) {
    info!(target: TARGET, event = "letter-proved", %letter, kind = kind.word(), "found in Sent: it had been sent");
}

/// A letter was certainly not sent.
pub fn letter_refused(letter: &LetterId, refusal: &Refusal) {
    warn!(target: TARGET, event = "letter-refused", %letter, "not sent: {refusal}");
}

/// Nobody knows whether a letter was sent.
pub fn letter_unknown(letter: &LetterId, why: &str) {
    warn!(target: TARGET, event = "letter-unknown", %letter, why, "the line broke while it was handed over");
}

/// The gate stopped a letter for good.
pub fn letter_stopped(letter: &LetterId, kind: LetterKind, state: &LetterState) {
    info!(target: TARGET, event = "letter-stopped", %letter, kind = kind.word(), ?state, "not sent, on purpose");
}

/// A letter came back.
pub fn bounced(letter: &LetterId, contractor: &ContractorKey) {
    warn!(target: TARGET, event = "letter-bounced", %letter, %contractor, "came back: not reached");
}

/// The look before a nag found a word: no nag.
pub fn word_found(contractor: &ContractorKey, side: Side, mails: usize) {
    info!(target: TARGET, event = "word-found", %contractor, ?side, mails, "the look found an answer: no reminder");
}

/// A command mail was obeyed.
pub fn obeyed(lines: usize, understood: usize) {
    info!(target: TARGET, event = "commands-read", lines, understood, "a command mail was read");
}

/// The mailbox cannot be used at the moment.
pub fn mailbox_trouble(error: &MailboxError) {
    warn!(target: TARGET, event = "mailbox-trouble", "{error}");
}

/// The mailbox answers again.
pub fn mailbox_back() {
    info!(target: TARGET, event = "mailbox-back", "the mail server answers again");
}
