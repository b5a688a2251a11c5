//! The keys of an agreement: once for the house in `[agreement]`, and for each contractor where it differs.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::errors::Wrong;
use super::kinds::{
    Hours, Paths, Span, choice, count, each, flag, holidays, host, hours, language, text, usual_hours, zone,
};
use super::section::{Entry, Made, Section};
use crate::domain::people::agreement::{Agreement, Ladder, LadderError, MyBundles, TheirBundles};
use crate::domain::people::calendar::{Calendar, CalendarError};
use crate::domain::people::language::Language;

const MINE: &[(&str, MyBundles)] = &[("ask", MyBundles::Ask), ("send", MyBundles::Send)];
const THEIRS: &[(&str, TheirBundles)] = &[("ask", TheirBundles::Ask), ("digest", TheirBundles::Digest)];

/// No answer, gap or report is further off than so many working days.
const MOST_DAYS: i64 = 60;

/// The longest ladder, in steps and in nags.
const MOST_NAGS: usize = 10;

/// What one table says; nothing where it is silent.
#[derive(Clone, Default)]
pub(super) struct Terms {
    zone: Option<TimeZone>,
    hours: Option<Hours>,
    holidays: Option<BTreeSet<Date>>,
    pub(super) language: Option<Language>,
    pub(super) live: Option<bool>,
    answer_within: Option<SignedDuration>,
    owner_answers_within: Option<SignedDuration>,
    gaps: Option<Vec<SignedDuration>>,
    cap: Option<u32>,
    quiet: Option<SignedDuration>,
    early: Option<Option<SignedDuration>>,
    report_every: Option<Option<SignedDuration>>,
    pay_within_days: Option<u16>,
    place: Option<String>,
    hosts: Option<Vec<String>>,
    reporting: Option<String>,
    mine: Option<MyBundles>,
    theirs: Option<TheirBundles>,
}

impl Terms {
    /// What the table says.
    pub(super) fn read(section: &Section<'_>, paths: &Paths<'_>) -> Terms {
        let working = Span::working(MOST_DAYS);
        let (nags, bundles) = (section.section("nags"), section.section("bundles"));
        let terms = Terms {
            zone: section.read("zone", zone),
            hours: section.read("hours", hours),
            holidays: section.read("holidays", holidays(paths)),
            language: section.read("language", language),
            live: section.read("live", flag),
            answer_within: section.read("answer-within", |e| working.one(e)),
            owner_answers_within: section.read("owner-answers-within", |e| working.one(e)),
            gaps: nags.read("gaps", gaps),
            cap: nags.read("cap", count(0, MOST_NAGS as u32)),
            quiet: section.read("quiet", |e| Span::wall_days(30).or_none().one(e)),
            early: section.read("early", |e| working.or_never(e)),
            report_every: section.read("report-every", |e| working.or_never(e)),
            pay_within_days: section.read("pay-within-days", count(0, 365)),
            place: section.read("place", text),
            hosts: section.read("hosts", |e| each(e, host)),
            reporting: section.read("reporting", text),
            mine: bundles.read("mine", choice(MINE)),
            theirs: bundles.read("theirs", choice(THEIRS)),
        };
        nags.close();
        bundles.close();
        terms
    }

    /// These terms, and those of `house` where these are silent.
    pub(super) fn or(self, house: &Terms) -> Terms {
        let house = house.clone();
        Terms {
            zone: self.zone.or(house.zone),
            hours: self.hours.or(house.hours),
            holidays: self.holidays.or(house.holidays),
            language: self.language.or(house.language),
            live: self.live.or(house.live),
            answer_within: self.answer_within.or(house.answer_within),
            owner_answers_within: self.owner_answers_within.or(house.owner_answers_within),
            gaps: self.gaps.or(house.gaps),
            cap: self.cap.or(house.cap),
            quiet: self.quiet.or(house.quiet),
            early: self.early.or(house.early),
            report_every: self.report_every.or(house.report_every),
            pay_within_days: self.pay_within_days.or(house.pay_within_days),
            place: self.place.or(house.place),
            hosts: self.hosts.or(house.hosts),
            reporting: self.reporting.or(house.reporting),
            mine: self.mine.or(house.mine),
            theirs: self.theirs.or(house.theirs),
        }
    }

    /// The agreement; what nobody said is as [`Agreement::usual`] has it, and the zone is the owner's.
    pub(super) fn agreement(self, owners_zone: &TimeZone) -> Result<Agreement, TermsError> {
        let zone = self.zone.unwrap_or_else(|| owners_zone.clone());
        let hours = self.hours.unwrap_or_else(usual_hours);
        let usual = Agreement::usual(Calendar::new(zone, hours, self.holidays.unwrap_or_default())?);
        let gaps = self.gaps.unwrap_or_else(|| usual.nags.gaps().to_vec());
        Ok(Agreement {
            answer_within: self.answer_within.unwrap_or(usual.answer_within),
            owner_answers_within: self.owner_answers_within.unwrap_or(usual.owner_answers_within),
            nags: Ladder::new(gaps, self.cap.unwrap_or(usual.nags.cap()))?,
            quiet: self.quiet.unwrap_or(usual.quiet),
            early: self.early.unwrap_or(usual.early),
            report_every: self.report_every.unwrap_or(usual.report_every),
            pay_within_days: self.pay_within_days.unwrap_or(usual.pay_within_days),
            place: self.place.or(usual.place),
            hosts: self.hosts.unwrap_or(usual.hosts),
            reporting: self.reporting.or(usual.reporting),
            bundles_mine: self.mine.unwrap_or(usual.bundles_mine),
            bundles_theirs: self.theirs.unwrap_or(usual.bundles_theirs),
            calendar: usual.calendar,
        })
    }
}

/// What the tables together cannot say. Each part was checked where it stands, so this is a belt to those braces.
#[derive(Debug, thiserror::Error)]
pub(super) enum TermsError {
    #[error(transparent)]
    Calendar(#[from] CalendarError),
    #[error(transparent)]
    Ladder(#[from] LadderError),
}

impl From<TermsError> for Wrong {
    fn from(error: TermsError) -> Wrong {
        Wrong::new(error.to_string(), "Look at hours, holidays and nags here and in [agreement].")
    }
}

/// The steps of a ladder.
fn gaps(entry: &Entry<'_>) -> Made<Vec<SignedDuration>> {
    let gaps = Span::working(MOST_DAYS).list(entry)?;
    if gaps.len() > MOST_NAGS {
        return entry.fail(
            format!("this ladder of nags has {} steps", gaps.len()),
            format!("Write at most {MOST_NAGS}; the last one repeats."),
        );
    }
    match Ladder::new(gaps, 0) {
        Ok(ladder) => Ok(ladder.gaps().to_vec()),
        Err(error) => entry.fail(
            error.to_string(),
            "Write gaps that grow, as in [\"1 day\", \"2 days\", \"3 days\"]; for no nags at all write cap = 0.",
        ),
    }
}
