//! The words of a reminder, before they are rendered: exactly what is open, since when, and how plainly it is said.

use jiff::SignedDuration;

use super::body::{CallBody, CallThread, NagAsk, NagBody, NagThread, NagWhy, Tone, lines_of};
use super::say;
use crate::domain::desk::Desk;
use crate::domain::people::calendar::Calendar;
use crate::domain::people::language::Language;
use crate::domain::people::roster::{Contractor, Side};
use crate::domain::reading::veil::veil;
use crate::domain::setting::Setting;
use crate::domain::turn::due::{Clock, Due, DueKind, pay_date};
use crate::domain::turn::standing::{OpenAsk, Standing};
use crate::domain::turn::thread_id::ThreadId;

/// No more asks than this are named for one thread.
const MOST_ASKS: usize = 5;

/// No more characters than this are quoted of a mail.
const QUOTED: usize = 160;

/// One reminder to `side` about everything in `dues`.
pub fn body(setting: &Setting, desk: &Desk, contractor: &Contractor, side: Side, dues: &[Due]) -> NagBody {
    let owner = &setting.roster.owner();
    let (reader, other, signature) = match side {
        Side::Owner => (owner.name.as_str(), contractor.name.as_str(), Vec::new()),
        Side::Contractor => (contractor.name.as_str(), owner.name.as_str(), lines_of(&owner.signature)),
    };
    let tone = dues.iter().map(|due| tone(contractor, due)).max().unwrap_or_default();
    let threads = (1..).zip(dues).filter_map(|(number, due)| thread(setting, desk, contractor, side, due, number));
    NagBody {
        side,
        first_name: say::first_name(reader).to_string(),
        other_name: other.to_string(),
        tone,
        threads: threads.collect(),
        signature,
    }
}

fn tone(contractor: &Contractor, due: &Due) -> Tone {
    match due.what {
        DueKind::Nag { nth } | DueKind::PromisePassed { nth } if nth >= contractor.agreement.nags.cap() => Tone::Last,
        DueKind::Nag { nth } | DueKind::PromisePassed { nth } if nth > 1 => Tone::Plain,
        _ => Tone::Polite,
    }
}

fn thread(
    setting: &Setting,
    desk: &Desk,
    contractor: &Contractor,
    side: Side,
    due: &Due,
    number: u32,
) -> Option<NagThread> {
    let id = due.thread?;
    let (thread, standing) = (desk.thread(id)?, desk.standing(id)?);
    let eyes = Eyes::of(setting, contractor, side);
    let since = standing.owes(side).or(standing.since);
    let why = why(due, standing, setting);
    let since_words = named_day(setting, &eyes, contractor, due, standing, why)
        .or_else(|| since.map(|since| eyes.day(since)))
        .unwrap_or_default();
    let asks: Vec<NagAsk> = match due.what {
        DueKind::PayBy => to_pay(standing, &since_words),
        _ => standing.asks_of(side).take(MOST_ASKS).map(|open| asked(&eyes, open)).collect(),
    };
    Some(NagThread {
        number,
        who: contractor.name.clone(),
        subject: thread.subject.clone(),
        why,
        quote: asks.is_empty().then(|| quote(desk, standing, side)).flatten(),
        since_words,
        waiting_words: since
            .map(|since| eyes.waited(waited(setting, desk, contractor, side, since)))
            .unwrap_or_default(),
        asks,
    })
}

/// Which invoice is to be paid, and whether its thread is that of a task.
fn to_pay(standing: &Standing, since_words: &str) -> Vec<NagAsk> {
    let line = |words: String| NagAsk { words, asked_words: since_words.to_string() };
    let Some(open) = &standing.invoice else { return Vec::new() };
    vec![line(say::invoice(&open.invoice))]
}

/// One line of the other side's last mail, where nothing in it was read as an ask: what it is about.
fn quote(desk: &Desk, standing: &Standing, side: Side) -> Option<String> {
    let mail = desk.mail(standing.last_word(side.other())?.mail)?;
    let fresh = &mail.reading.as_deref()?.fresh;
    let telling = |line: &&str| line.split_whitespace().count() >= 3 && !line.ends_with(',');
    let line = fresh.lines().map(str::trim).find(telling)?;
    Some(veil(line).chars().take(QUOTED).collect())
}

fn asked(eyes: &Eyes, open: &OpenAsk) -> NagAsk {
    NagAsk { words: open.ask.text.clone(), asked_words: eyes.day(open.since) }
}

fn why(due: &Due, standing: &Standing, setting: &Setting) -> NagWhy {
    let passed = standing
        .task
        .as_ref()
        .and_then(|task| task.due)
        .is_some_and(|date| date.end(setting.roster.owner().calendar.zone()) < setting.now);
    match due.what {
        DueKind::PromisePassed { .. } => NagWhy::PromisePassed,
        DueKind::EarlyReminder => NagWhy::DueSoon,
        DueKind::ReportDue => NagWhy::ReportDue,
        DueKind::PayBy => NagWhy::PayBy,
        DueKind::Nag { .. } | DueKind::CallSheet if passed => NagWhy::DuePassed,
        DueKind::Nag { .. } | DueKind::CallSheet => NagWhy::Waiting,
    }
}

/// The date that was promised or agreed on, where the reminder is about one.
fn named_day(
    setting: &Setting,
    eyes: &Eyes,
    contractor: &Contractor,
    due: &Due,
    standing: &Standing,
    why: NagWhy,
) -> Option<String> {
    let promised = || standing.promises.iter().filter(|promise| promise.by == due.side).find_map(|promise| promise.due);
    let task = || standing.task.as_ref().and_then(|task| task.due);
    let asked = || standing.asks_of(due.side).find_map(|open| open.ask.due);
    let moment = match why {
        NagWhy::PromisePassed => promised(),
        NagWhy::DuePassed => task(),
        NagWhy::DueSoon => promised().or_else(task).or_else(asked),
        NagWhy::PayBy => {
            let date = pay_date(standing.invoice.as_ref()?, setting.terms(contractor));
            return Some(say::day(date, eyes.year, eyes.language));
        }
        NagWhy::ReportDue => return Some(eyes.day(due.at)),
        NagWhy::Waiting => None,
    }?;
    Some(say::moment(moment, eyes.calendar.zone(), eyes.year, eyes.language))
}

/// Time to phone: what the owner needs at the telephone.
pub fn call(setting: &Setting, desk: &Desk, contractor: &Contractor, threads: &[ThreadId]) -> CallBody {
    let theirs = &contractor.agreement.calendar;
    let local = theirs.zone().to_datetime(setting.now);
    let working = if theirs.is_open(setting.now) { "they work now" } else { "outside their working hours" };
    CallBody {
        who: contractor.name.clone(),
        phone: contractor.phone.clone(),
        hours_words: format!("{} there, {working}", say::clock(local.time())),
        threads: (1..)
            .zip(threads)
            .filter_map(|(number, thread)| call_thread(setting, desk, contractor, *thread, number))
            .collect(),
    }
}

fn call_thread(
    setting: &Setting,
    desk: &Desk,
    contractor: &Contractor,
    id: ThreadId,
    number: u32,
) -> Option<CallThread> {
    let eyes = Eyes::of(setting, contractor, Side::Owner);
    let (thread, standing) = (desk.thread(id)?, desk.standing(id)?);
    let since = standing.owes(Side::Contractor).or(standing.since);
    Some(CallThread {
        number,
        subject: thread.subject.clone(),
        asks: standing.asks_of(Side::Contractor).take(MOST_ASKS).map(|open| open.ask.text.clone()).collect(),
        waiting_words: since
            .map(|since| eyes.waited(waited(setting, desk, contractor, Side::Contractor, since)))
            .unwrap_or_default(),
        nagged: standing.nags_to(Side::Contractor).map(|at| eyes.day(at)).collect(),
        last_word: standing.last_word(Side::Contractor).map(|word| eyes.day(word.at)),
    })
}

/// How long it has waited for `side`: working time of that side, less what was taken out of it.
fn waited(
    setting: &Setting,
    desk: &Desk,
    contractor: &Contractor,
    side: Side,
    since: jiff::Timestamp,
) -> SignedDuration {
    let around = setting.around(desk);
    Clock::of(side, None, &around, setting.terms(contractor)).working_between(since, setting.now)
}

/// Through whose eyes days and waits are told.
pub struct Eyes<'a> {
    /// The reader's calendar: zone and working days.
    pub calendar: &'a Calendar,
    /// The reader's language.
    pub language: Language,
    /// The year it is.
    pub year: i16,
}

impl<'a> Eyes<'a> {
    /// The eyes of one side of a desk.
    pub fn of(setting: &Setting<'a>, contractor: &'a Contractor, side: Side) -> Eyes<'a> {
        let owner = &setting.roster.owner();
        match side {
            Side::Owner => Eyes { calendar: &owner.calendar, language: owner.language, year: setting.year() },
            Side::Contractor => {
                Eyes { calendar: &contractor.agreement.calendar, language: contractor.language, year: setting.year() }
            }
        }
    }

    /// A day in words.
    pub fn day(&self, at: jiff::Timestamp) -> String {
        say::day(self.calendar.zone().to_datetime(at).date(), self.year, self.language)
    }

    /// So much working time in words.
    pub fn waited(&self, span: SignedDuration) -> String {
        say::working(span, self.calendar.usual_day(), self.language)
    }
}
