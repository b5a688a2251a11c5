//! An agreement in plain sentences, to be read aloud to the contractor.

use jiff::SignedDuration;

use super::{Agreement, Ladder, MyBundles, TheirBundles};
use crate::domain::people::calendar::Calendar;
use crate::domain::people::duration::{DayIs, words, words_in_days};

/// So many days off are named one by one.
const DAYS_OFF: usize = 8;

impl Agreement {
    /// The whole agreement, one sentence an entry, naming both sides: what `strawboss agreement Ana` prints.
    pub fn sentences(&self, contractor: &str, owner: &str) -> Vec<String> {
        let mut said = hours(&self.calendar, contractor);
        said.push(format!("{contractor} answers within {} of {contractor}'s working time.", span(self.answer_within)));
        said.push(format!(
            "{owner} answers {contractor} within {} of {owner}'s working time.",
            span(self.owner_answers_within)
        ));
        said.push(nags(&self.nags, owner));
        said.push(format!("Nobody is reminded within {} of having written.", words(self.quiet)));
        if let Some(early) = self.early {
            said.push(format!("{} of working time before a due date an early reminder goes.", capital(&span(early))));
        }
        if let Some(every) = self.report_every {
            said.push(format!("{contractor} reports every {} of working time.", span(every)));
        }
        if let Some(reporting) = &self.reporting {
            said.push(format!("How to report: {}", full_stop(reporting)));
        }
        if let Some(place) = &self.place {
            said.push(format!("Where files go: {}", full_stop(place)));
        }
        if !self.hosts.is_empty() {
            said.push(format!("Files are shared on {} and nowhere else.", listed(&self.hosts)));
        }
        said.push(format!("{owner} pays an invoice that names no date within {} days.", self.pay_within_days));
        said.push(bundles(self.bundles_mine, self.bundles_theirs, contractor, owner));
        said
    }
}

fn hours(calendar: &Calendar, contractor: &str) -> Vec<String> {
    let zone = calendar.zone().iana_name().unwrap_or("UTC");
    let mut said = vec![format!("{contractor} works {} ({zone} time).", calendar.hours_words())];
    let days: Vec<String> = calendar.holidays().iter().map(ToString::to_string).collect();
    match days.split_at_checked(DAYS_OFF) {
        _ if days.is_empty() => {}
        Some((named, rest)) if !rest.is_empty() => {
            said.push(format!("Days off: {} and {} more.", named.join(", "), rest.len()));
        }
        _ => said.push(format!("Days off: {}.", listed(&days))),
    }
    said
}

fn nags(ladder: &Ladder, owner: &str) -> String {
    if ladder.cap() == 0 {
        return format!("Nobody is reminded by letter; {owner} is told to phone.");
    }
    let gaps: Vec<String> = ladder.gaps().iter().map(|gap| span(*gap)).collect();
    let letters = if ladder.cap() == 1 { "letter" } else { "letters" };
    format!(
        "Whoever is late is reminded, and again after {} of working time; after {} {letters} it is time to phone.",
        listed(&gaps),
        ladder.cap(),
    )
}

fn bundles(mine: MyBundles, theirs: TheirBundles, contractor: &str, owner: &str) -> String {
    let mine = match mine {
        MyBundles::Ask => "is taken apart when {owner} agrees",
        MyBundles::Send => "is taken apart by itself where that is sure",
    };
    let theirs = match theirs {
        TheirBundles::Ask => "comes to {owner} as a numbered list at once",
        TheirBundles::Digest => "comes to {owner} as a numbered list in the next digest",
    };
    let sentence = format!("A mail with several tasks from {{owner}} {mine}; one from {contractor} {theirs}.");
    sentence.replace("{owner}", owner)
}

/// `1 day (8 h)`, so that nobody takes a working day for 24 hours.
fn span(span: SignedDuration) -> String {
    let (days, hours) = (words_in_days(span, DayIs::Working), words(span));
    if days == hours { hours } else { format!("{days} ({hours})") }
}

/// `a, b and c`.
fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    }
}

fn full_stop(text: &str) -> String {
    format!("{}.", text.trim().trim_end_matches('.'))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Time, date};
    use jiff::tz::TimeZone;

    use crate::domain::people::calendar::Window;

    #[test]
    fn an_agreement_reads_as_sentences() {
        let window = |start, end| Window {
            start: Time::new(start, 0, 0, 0).unwrap(),
            end: Some(Time::new(end, 30, 0, 0).unwrap()),
        };
        let mut week: [Vec<Window>; 7] = Default::default();
        for day in week.iter_mut().take(5) {
            *day = vec![window(9, 12), window(13, 17)];
        }
        week[5] = vec![window(10, 12)];
        let zone = TimeZone::get("Europe/Lisbon").unwrap();
        let calendar = Calendar::new(zone, week, [date(2026, 12, 25), date(2027, 1, 1)].into()).unwrap();
        let agreement = Agreement {
            report_every: Some(SignedDuration::from_hours(40)),
            reporting: Some("three lines by mail, every Friday.".to_string()),
            place: Some("the shared folder \"Studio\"".to_string()),
            hosts: vec!["files.example".to_string(), "drive.example".to_string()],
            ..Agreement::usual(calendar)
        };
        let expected = "\
Ana works Mon to Fri 9:00-12:30 and 13:00-17:30, Sat 10:00-12:30 (Europe/Lisbon time).
Days off: 2026-12-25 and 2027-01-01.
Ana answers within 1 day (8 h) of Ana's working time.
Max answers Ana within 1 day (8 h) of Max's working time.
Whoever is late is reminded, and again after 1 day (8 h), 2 days (16 h) and 3 days (24 h) of working time; \
after 3 letters it is time to phone.
Nobody is reminded within 2 h of having written.
4 h of working time before a due date an early reminder goes.
Ana reports every 5 days (40 h) of working time.
How to report: three lines by mail, every Friday.
Where files go: the shared folder \"Studio\".
Files are shared on files.example and drive.example and nowhere else.
Max pays an invoice that names no date within 14 days.
A mail with several tasks from Max is taken apart when Max agrees; one from Ana comes to Max as a numbered list at once.";
        assert_eq!(agreement.sentences("Ana", "Max").join("\n"), expected);
    }
}
