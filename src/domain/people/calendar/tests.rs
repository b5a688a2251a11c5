use super::*;
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

const ZONES: [&str; 14] = [
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "America/St_Johns",
    "America/Sao_Paulo",
    "America/Havana",
    "Asia/Kathmandu",
    "Asia/Tehran",
    "Asia/Gaza",
    "Africa/Casablanca",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Chatham",
    "UTC",
];

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

/// `9:00-12:00` as a window; 24:00 is the end of the day.
fn window(text: &str) -> Window {
    let (start, end) = text.split_once('-').unwrap();
    let time = |text: &str| {
        let (hour, minute) = text.split_once(':').unwrap();
        Time::new(hour.parse().unwrap(), minute.parse().unwrap(), 0, 0).ok()
    };
    Window { start: time(start).unwrap(), end: time(end) }
}

/// The same hours on the first `days` days of the week.
fn calendar(name: &str, days: usize, hours: &[&str], holidays: &[Date]) -> Calendar {
    let week = std::array::from_fn(|day| hours.iter().filter(|_| day < days).map(|text| window(text)).collect());
    Calendar::new(zone(name), week, holidays.iter().copied().collect()).unwrap()
}

fn office() -> Calendar {
    calendar("Europe/Berlin", 5, &["9:00-12:00", "13:00-17:00"], &[date(2026, 11, 30)])
}

/// A local moment in the calendar's zone.
fn at(calendar: &Calendar, text: &str) -> Timestamp {
    let local: jiff::civil::DateTime = text.parse().unwrap();
    calendar.moment(local.date(), local.time())
}

fn minutes(minutes: i64) -> SignedDuration {
    SignedDuration::from_mins(minutes)
}

#[test]
fn working_time_between_two_moments() {
    #[track_caller]
    fn check(calendar: &Calendar, from: &str, to: &str, expected: i64) {
        assert_eq!(calendar.working_between(at(calendar, from), at(calendar, to)), minutes(expected), "{from} {to}");
    }
    let office = office();
    check(&office, "2026-11-27 16:30", "2026-12-01 12:30", 30 + 180);
    check(&office, "2026-11-27 11:30", "2026-11-27 13:30", 60);
    check(&office, "2026-11-27 17:00", "2026-11-30 23:00", 0);
    check(&office, "2026-12-01 12:30", "2026-11-27 16:30", 0);
    check(&office, "2024-02-26 00:00", "2024-03-04 00:00", 5 * 420);
    // The clock jumps from 2:00 to 3:00 on 2026-03-29, and is set back from 3:00 to 2:00 on 2026-10-25.
    let night = calendar("Europe/Berlin", 7, &["1:00-4:00"], &[]);
    check(&night, "2026-03-29 00:00", "2026-03-30 00:00", 120);
    check(&night, "2026-10-25 00:00", "2026-10-26 00:00", 240);
    let gap = calendar("Europe/Berlin", 7, &["2:00-2:30"], &[]);
    check(&gap, "2026-03-29 00:00", "2026-03-30 00:00", 0);
    check(&gap, "2026-10-25 00:00", "2026-10-26 00:00", 60);
    // Samoa had no 30 December 2011.
    let samoa = calendar("Pacific/Apia", 7, &["8:00-10:00"], &[]);
    check(&samoa, "2011-12-29 00:00", "2012-01-01 00:00", 240);
    let always = Calendar::always(zone("Europe/Berlin"));
    check(&always, "2026-03-29 00:00", "2026-03-30 00:00", 23 * 60);
    check(&always, "1996-01-01 00:00", "2026-01-01 00:00", 10_958 * 24 * 60);
}

#[test]
fn the_moment_when_working_time_has_passed() {
    #[track_caller]
    fn check(calendar: &Calendar, from: &str, span: i64, expected: &str) {
        let due = calendar.add_working(at(calendar, from), minutes(span));
        assert_eq!(due, at(calendar, expected), "{from} + {span} min = {}", calendar.date_words(due));
    }
    let office = office();
    check(&office, "2026-11-27 16:30", 240, "2026-12-01 13:30");
    check(&office, "2026-11-27 16:30", 30, "2026-11-27 17:00");
    check(&office, "2026-11-27 16:30", 31, "2026-12-01 09:01");
    check(&office, "2026-11-27 09:00", 180, "2026-11-27 12:00");
    check(&office, "2026-11-28 03:00", 0, "2026-11-28 03:00");
    check(&office, "2026-11-28 03:00", -5, "2026-11-28 03:00");
    check(&office, "2026-11-28 03:00", 1, "2026-12-01 09:01");
    check(&Calendar::always(zone("Europe/Berlin")), "2026-03-28 12:00", 24 * 60, "2026-03-29 13:00");
    assert_eq!(office.add_working(Timestamp::MAX, minutes(1)), Timestamp::MAX);
    assert_eq!(office.add_working(at(&office, "2026-11-27 16:30"), SignedDuration::MAX), Timestamp::MAX);
}

#[test]
fn the_moment_from_which_working_time_is_left() {
    #[track_caller]
    fn check(calendar: &Calendar, to: &str, span: i64, expected: &str) {
        let start = calendar.sub_working(at(calendar, to), minutes(span));
        assert_eq!(start, at(calendar, expected), "{to} - {span} min = {}", calendar.date_words(start));
    }
    let office = office();
    check(&office, "2026-12-01 13:30", 240, "2026-11-27 16:30");
    check(&office, "2026-12-01 13:30", 210, "2026-12-01 09:00");
    check(&office, "2026-11-27 17:00", 420, "2026-11-27 09:00");
    check(&office, "2026-11-29 12:00", 60, "2026-11-27 16:00");
    check(&office, "2026-11-29 12:00", 0, "2026-11-29 12:00");
    assert_eq!(office.sub_working(Timestamp::MIN, minutes(1)), Timestamp::MIN);
    assert_eq!(office.sub_working(at(&office, "2026-11-29 12:00"), SignedDuration::MAX), Timestamp::MIN);
}

#[test]
fn open_and_next_open() {
    #[track_caller]
    fn check(calendar: &Calendar, moment: &str, next: &str) {
        let next_open = calendar.next_open(at(calendar, moment));
        assert_eq!(next_open, at(calendar, next), "{moment}: {}", calendar.date_words(next_open));
        assert_eq!(calendar.is_open(at(calendar, moment)), moment == next, "{moment}");
    }
    let office = office();
    check(&office, "2026-11-27 09:00", "2026-11-27 09:00");
    check(&office, "2026-11-27 11:59", "2026-11-27 11:59");
    check(&office, "2026-11-27 12:00", "2026-11-27 13:00");
    check(&office, "2026-11-27 17:00", "2026-12-01 09:00");
    check(&office, "2026-11-30 10:00", "2026-12-01 09:00");
    check(&calendar("Europe/Berlin", 7, &["2:00-2:30"], &[]), "2026-03-28 03:00", "2026-03-30 02:00");
    check(&calendar("Europe/Berlin", 7, &["2:30-3:30"], &[]), "2026-03-28 23:00", "2026-03-29 03:00");
}

#[test]
fn whole_days() {
    let office = office();
    assert_eq!(office.next_working_day(date(2026, 11, 26)), date(2026, 11, 27));
    assert_eq!(office.next_working_day(date(2026, 11, 27)), date(2026, 12, 1));
    assert!(office.is_working_day(date(2024, 2, 29)) && !office.is_working_day(date(2026, 11, 30)));
    assert_eq!(office.end_of_work(date(2026, 11, 27)), at(&office, "2026-11-27 17:00"));
    assert_eq!(office.end_of_work(date(2026, 11, 28)), at(&office, "2026-11-29 00:00"));
    // Midnight is skipped in Havana on 2026-03-08 and comes twice on 2026-11-01.
    let havana = Calendar::always(zone("America/Havana"));
    assert_eq!(havana.start_of_day(date(2026, 3, 8)).to_string(), "2026-03-08T05:00:00Z");
    assert_eq!(havana.start_of_day(date(2026, 11, 1)).to_string(), "2026-11-01T04:00:00Z");
}

#[test]
fn calendars_that_cannot_be() {
    #[track_caller]
    fn check(monday: &[&str], expected: &str) {
        let mut week: [Vec<Window>; 7] = Default::default();
        week[0] = monday.iter().map(|text| window(text)).collect();
        let error = Calendar::new(TimeZone::UTC, week, BTreeSet::new()).map(|_| ()).unwrap_err();
        assert_eq!(error.to_string(), expected);
    }
    check(&[], "there are no working hours in the whole week, so nothing would ever become due");
    check(&["17:00-9:00"], "17:00-9:00 on Mon ends before it starts");
    check(&["9:00-9:00"], "9:00-9:00 on Mon ends before it starts");
    check(&["11:00-15:00", "9:00-12:00"], "9:00-12:00 and 11:00-15:00 on Mon overlap");
    check(&["9:00-24:00", "10:00-11:00"], "9:00-24:00 and 10:00-11:00 on Mon overlap");
}

#[test]
fn the_account_in_words() {
    #[track_caller]
    fn check(calendar: &Calendar, from: &str, to: &str, expected: &str) {
        assert_eq!(calendar.words(at(calendar, from), at(calendar, to)), expected, "{from} {to}");
    }
    let office = office();
    check(
        &office,
        "2026-11-27 16:30",
        "2026-12-01 13:30",
        "30 min on Fri, closed Sat and Sun, holiday Mon, 3 h 30 min on Tue",
    );
    check(&office, "2026-11-27 18:00", "2026-11-28 12:00", "out of hours Fri, closed Sat");
    check(&office, "2026-11-23 00:00", "2026-11-28 00:00", "7 h a day Mon to Fri");
    check(&office, "2026-11-27 10:00", "2026-11-27 10:00", "no time");
    check(
        &office,
        "2026-10-01 16:00",
        "2026-12-04 12:00",
        "1 h on Thu, 7 h on Fri, closed Sat and Sun, then 280 h on 40 days, 16 days closed, 1 holiday, \
         7 h a day Tue to Thu, 3 h on Fri",
    );
    check(&office, "2020-01-01 00:00", "2026-01-01 00:00", "10962 h on 2193 days");
    assert_eq!(office.clock_words(at(&office, "2026-11-27 16:30")), "Fri 16:30");
    assert_eq!(office.date_words(at(&office, "2026-11-27 09:05")), "Fri 2026-11-27 9:05");
}

/// Thirty years in every zone there is: months add up to years, and a year's work ends where it is measured to end.
#[test]
fn thirty_years_in_every_zone() {
    let mut zones = 0;
    for name in jiff::tz::db().available() {
        let week = std::array::from_fn(|day| vec![window(if day < 5 { "0:00-3:30" } else { "23:00-24:00" })]);
        let calendar = Calendar::new(zone(name.as_str()), week, [date(2020, 2, 29)].into()).unwrap();
        for year in (2000..2030).step_by(7) {
            let month = |month| calendar.start_of_day(date(year, month, 1));
            let mut edges: Vec<Timestamp> = (1..=12).map(month).collect();
            edges.push(calendar.start_of_day(date(year + 1, 1, 1)));
            let months: SignedDuration = edges.windows(2).map(|edge| calendar.working_between(edge[0], edge[1])).sum();
            let whole = calendar.working_between(edges[0], edges[12]);
            assert_eq!(months, whole, "{name:?} {year}");
            let end = calendar.add_working(edges[0], whole);
            assert_eq!((calendar.working_between(edges[0], end), end <= edges[12]), (whole, true), "{name:?} {year}");
        }
        zones += 1;
    }
    assert!(zones > 300, "only {zones} zones");
}

/// Any calendar: windows on the quarter hour, touching or apart, and a handful of holidays in thirty years.
fn any_calendar() -> impl Strategy<Value = Calendar> {
    let day = proptest::collection::btree_set(0_i8..=96, 0..6).prop_map(|edges| {
        let edges: Vec<i8> = edges.into_iter().collect();
        let time = |quarter: i8| Time::new(quarter / 4, quarter % 4 * 15, 0, 0).ok();
        edges.chunks_exact(2).map(|edge| Window { start: time(edge[0]).unwrap(), end: time(edge[1]) }).collect()
    });
    let holidays = proptest::collection::btree_set(0_i64..10_958, 0..40).prop_map(|days| {
        days.into_iter().map(|day| date(2000, 1, 1).saturating_add(SignedDuration::from_hours(24 * day))).collect()
    });
    let week: [_; 7] = std::array::from_fn(|_| day.clone());
    (proptest::sample::select(&ZONES[..]), week, holidays)
        .prop_filter_map("closed all week", |(name, week, holidays)| Calendar::new(zone(name), week, holidays).ok())
}

/// A moment between 2000 and 2030, to the second.
fn moment() -> impl Strategy<Value = Timestamp> {
    (946_684_800_i64..1_893_456_000).prop_map(|second| Timestamp::from_second(second).unwrap())
}

/// Minute by minute through `is_open`: the slow truth.
fn counted(calendar: &Calendar, from: Timestamp, to: Timestamp) -> SignedDuration {
    let mut open = SignedDuration::ZERO;
    let mut minute = from;
    while minute < to {
        let next = (minute + minutes(1)).min(to);
        if calendar.is_open(minute) {
            open += next.duration_since(minute);
        }
        minute = next;
    }
    open
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cutting_a_span_changes_nothing(calendar in any_calendar(), mut at in [moment(), moment(), moment()]) {
        at.sort();
        let [from, middle, to] = at;
        let whole = calendar.working_between(from, to);
        prop_assert_eq!(calendar.working_between(from, middle) + calendar.working_between(middle, to), whole);
        prop_assert!(whole >= SignedDuration::ZERO && whole <= to.duration_since(from));
        prop_assert_eq!(calendar.working_between(to, from), SignedDuration::ZERO);
    }

    #[test]
    fn measuring_agrees_with_counting_minutes(calendar in any_calendar(), from in moment(), span in 0_i64..6000) {
        let from = Timestamp::from_second(from.as_second() / 60 * 60).unwrap();
        let to = from + minutes(span);
        prop_assert_eq!(calendar.working_between(from, to), counted(&calendar, from, to));
    }

    #[test]
    fn adding_and_measuring_are_inverse(calendar in any_calendar(), from in moment(), seconds in 1_i64..40_000_000) {
        let span = SignedDuration::from_secs(seconds);
        let due = calendar.add_working(from, span);
        prop_assert_eq!(calendar.working_between(from, due), span);
        // No earlier moment will do, no later one either before the next opening.
        let second = SignedDuration::from_secs(1);
        prop_assert!(calendar.working_between(from, due - second) < span);
        prop_assert_eq!(calendar.working_between(from, calendar.next_open(due)), span);
        let start = calendar.sub_working(due, span);
        prop_assert_eq!(calendar.working_between(start, due), span);
        prop_assert!(start >= from && calendar.is_open(start));
        prop_assert!(calendar.working_between(start + second, due) < span);
    }

    #[test]
    fn more_work_is_never_done_sooner(calendar in any_calendar(), from in moment(), two in [0_i64..9_000_000, 0..9_000_000]) {
        let [one, other] = two.map(|seconds| calendar.add_working(from, SignedDuration::from_secs(seconds)));
        prop_assert_eq!(one.cmp(&other), two[0].cmp(&two[1]));
    }

    #[test]
    fn the_next_opening_is_open_and_nothing_before_it_is(calendar in any_calendar(), at in moment()) {
        let next = calendar.next_open(at);
        prop_assert!(next >= at && calendar.is_open(next));
        prop_assert_eq!(calendar.working_between(at, next), SignedDuration::ZERO);
    }

    #[test]
    fn days_follow_one_another(calendar in any_calendar(), at in moment()) {
        let day = calendar.date(at);
        prop_assert!(calendar.start_of_day(day) <= at);
        prop_assert!(at < calendar.start_of_day(day.tomorrow().unwrap()));
        let next = calendar.next_working_day(day);
        prop_assert!(next > day && calendar.is_working_day(next));
        let end = calendar.end_of_work(next);
        prop_assert!(end > calendar.start_of_day(next) && !calendar.is_open(end) || calendar.date(end) > next);
    }
}
