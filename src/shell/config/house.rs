//! Reads the tables of the house: rules, caps, folders, watch, log.

use jiff::SignedDuration;

use super::errors::Wrong;
use super::kinds::{Span, choice, count, flag, folder, lint_rules, texts, time_of_day};
use super::section::Section;
use super::settings::{Folders, Log, LogFormat, LogLevel, Watch};
use crate::domain::people::rules::{Caps, FileWhen, OwnerNags, Rules};

const MINUTES: fn(i64) -> SignedDuration = SignedDuration::from_mins;
const FILE_WHEN: &[(&str, FileWhen)] =
    &[("arrival", FileWhen::Arrival), ("seen", FileWhen::Seen), ("answered", FileWhen::Answered)];

const OWNER_NAGS: &[(&str, OwnerNags)] =
    &[("mail", OwnerNags::Mail), ("at-once", OwnerNags::AtOnce), ("digest", OwnerNags::Digest)];

/// The house rules; what is not said is as [`Rules::default`] has it.
pub(super) fn rules(top: &Section<'_>) -> Rules {
    let usual = Rules::default();
    let (digest, file, history) = (top.section("digest"), top.section("file"), top.section("history"));
    let (keep, lint, timing) = (top.section("keep"), top.section("lint"), top.section("timing"));
    let span = |section: &Section<'_>, key, span: Span, usual| section.read(key, |e| span.one(e)).unwrap_or(usual);
    let rules = Rules {
        live: top.read("live", flag).unwrap_or(usual.live),
        caps: caps(top),
        digest_at: digest.read("at", time_of_day).unwrap_or(usual.digest_at),
        owner_nags: digest.read("owner-nags", choice(OWNER_NAGS)).unwrap_or(usual.owner_nags),
        file_when: file.read("when", choice(FILE_WHEN)).unwrap_or(usual.file_when),
        file_history: file.read("history", flag).unwrap_or(usual.file_history),
        history_read: span(&history, "read", Span::wall_days(3660).or_none(), usual.history_read),
        keep_text: span(&keep, "text", Span::wall_days(3660), usual.keep_text),
        bundle_hold: span(&timing, "bundle-hold", Span::wall_days(1), usual.bundle_hold),
        proposal_expires: span(&timing, "proposal-expires", Span::wall_days(60), usual.proposal_expires),
        token_expires: span(&timing, "token-expires", Span::wall_days(60), usual.token_expires),
        look_valid: span(&timing, "look-valid", Span::wall(MINUTES(5)), usual.look_valid),
        twin_wait: span(&timing, "twin-wait", Span::wall(MINUTES(60)), usual.twin_wait),
        pace: span(&timing, "pace", Span::wall(MINUTES(5)).or_none(), usual.pace),
        lint_off: lint.read("off", lint_rules).unwrap_or(usual.lint_off),
        not_outsourceable: lint.read("not-outsourceable", texts).unwrap_or(usual.not_outsourceable),
    };
    [digest, file, history, keep, lint, timing].into_iter().for_each(Section::close);
    rules
}

fn caps(top: &Section<'_>) -> Caps {
    let (section, usual, most) = (top.section("caps"), Caps::default(), Caps::CEILING);
    let cap = |key, most, usual| section.read(key, count(0, most)).unwrap_or(usual);
    let caps = Caps {
        nags_per_person_day: cap("nags-per-person-day", most.nags_per_person_day, usual.nags_per_person_day),
        nags_per_thread_day: cap("nags-per-thread-day", most.nags_per_thread_day, usual.nags_per_thread_day),
        nags_per_thread: cap("nags-per-thread", most.nags_per_thread, usual.nags_per_thread),
        letters_per_thread: cap("letters-per-thread", most.letters_per_thread, usual.letters_per_thread),
        letters_per_hour: cap("letters-per-hour", most.letters_per_hour, usual.letters_per_hour),
        letters_per_day: cap("letters-per-day", most.letters_per_day, usual.letters_per_day),
        unasked_to_owner_day: cap("unasked-to-owner-day", most.unasked_to_owner_day, usual.unasked_to_owner_day),
        storm_in_ten_minutes: cap("storm-in-ten-minutes", most.storm_in_ten_minutes, usual.storm_in_ten_minutes),
    };
    section.close();
    caps
}

/// `[folders]`.
pub(super) fn folders(top: &Section<'_>) -> Folders {
    let section = top.section("folders");
    let folders = Folders {
        root: section.read("root", folder).unwrap_or_else(|| "Contractors".to_string()),
        own: section.read("own", folder).unwrap_or_else(|| "Strawboss".to_string()),
    };
    if folders.root.to_lowercase() == folders.own.to_lowercase() {
        let wrong = Wrong::new("root and own are the same folder", "Write two different names.");
        section.book().wrong(&section.path("own"), wrong);
    }
    section.close();
    folders
}

/// `[watch]`.
pub(super) fn watch(top: &Section<'_>) -> Watch {
    let section = top.section("watch");
    let sweep = |entry: &_| Span::wall(MINUTES(10)).one(entry);
    let watch = Watch {
        sweep: section.read("sweep", sweep).unwrap_or(SignedDuration::from_secs(30)),
        idle: section.read("idle", flag).unwrap_or(true),
    };
    section.close();
    watch
}

/// `alarm.after`.
pub(super) fn alarm_after(top: &Section<'_>) -> Option<SignedDuration> {
    const LONGEST: i64 = 7;
    let section = top.section("alarm");
    let after = section.read("after", |entry| Span::wall_days(LONGEST).or_never(entry));
    section.close();
    after.unwrap_or(Some(SignedDuration::from_hours(2)))
}

/// `[log]`.
pub(super) fn log(top: &Section<'_>) -> Log {
    const LEVELS: &[(&str, LogLevel)] = &[
        ("error", LogLevel::Error),
        ("warn", LogLevel::Warn),
        ("info", LogLevel::Info),
        ("debug", LogLevel::Debug),
        ("trace", LogLevel::Trace),
    ];
    const FORMATS: &[(&str, LogFormat)] = &[
        ("auto", LogFormat::Auto),
        ("text", LogFormat::Text),
        ("json", LogFormat::Json),
        ("journal", LogFormat::Journal),
    ];
    let section = top.section("log");
    let log = Log {
        level: section.read("level", choice(LEVELS)).unwrap_or(LogLevel::Info),
        format: section.read("format", choice(FORMATS)).unwrap_or(LogFormat::Auto),
    };
    section.close();
    log
}
