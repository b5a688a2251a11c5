//! Open time measured along a clock that never jumps.
//!
//! A [`Ruler`] knows the week and the holidays but no zone. Its marks are local
//! nanoseconds since 1970-01-01 00:00 on the wall; its readings are open
//! nanoseconds before a mark. One reading costs a look-up among the holidays,
//! however far apart two marks lie; finding a mark by its reading is a search
//! by halves over days.

use std::collections::BTreeSet;

use jiff::civil::{Date, Time};

use super::Window;

const DAY: i128 = 86_400 * 1_000_000_000;

/// A window as nanoseconds of its day.
#[derive(Clone, Copy, Debug)]
struct Slot {
    start: i128,
    end: i128,
}

/// The measure of one calendar's open time.
#[derive(Clone, Debug)]
pub(super) struct Ruler {
    /// Windows by weekday, Monday first.
    week: [Vec<Slot>; 7],
    /// Open time of a week before each weekday, and of the whole week.
    before: [i128; 7],
    weekly: i128,
    /// Holidays that would have been working days, with the open time lost through them so far.
    lost: Vec<(i64, i128)>,
}

impl Ruler {
    pub(super) fn new(week: &[Vec<Window>; 7], holidays: &BTreeSet<Date>) -> Ruler {
        let week = week.each_ref().map(|windows| windows.iter().map(Slot::of).collect::<Vec<_>>());
        let mut weekly = 0;
        let before = week.each_ref().map(|slots| {
            let so_far = weekly;
            weekly += open_in(slots, DAY);
            so_far
        });
        let mut ruler = Ruler { week, before, weekly, lost: Vec::new() };
        let mut total = 0;
        for day in holidays.iter().map(|date| day_number(*date)) {
            let open = open_in(ruler.slots_of_weekday(day), DAY);
            if open > 0 {
                total += open;
                ruler.lost.push((day, total));
            }
        }
        ruler
    }

    /// Whether the mark lies inside a window.
    pub(super) fn is_open(&self, mark: i128) -> bool {
        let (day, time) = split(mark);
        self.slots(day).iter().any(|slot| slot.start <= time && time < slot.end)
    }

    /// Whether the day has any window.
    pub(super) fn works_on(&self, date: Date) -> bool {
        !self.slots(day_number(date)).is_empty()
    }

    /// The open time before the mark; only differences of readings mean something.
    pub(super) fn reading(&self, mark: i128) -> i128 {
        let (day, time) = split(mark);
        self.reading_at_start(day) + open_in(self.slots(day), time)
    }

    /// The first mark with this reading, which must be above that of `from` and at most that of `to`.
    pub(super) fn first_mark(&self, reading: i128, from: i128, to: i128) -> i128 {
        // The last day that begins below the reading is the day on which it is reached.
        let day = last_day(split(from).0, split(to).0, |day| self.reading_at_start(day) < reading);
        let mut rest = reading - self.reading_at_start(day);
        for slot in self.slots(day) {
            if rest <= slot.end - slot.start {
                return i128::from(day) * DAY + slot.start + rest;
            }
            rest -= slot.end - slot.start;
        }
        to
    }

    /// The last mark with this reading, which must be at least that of `from` and below that of `to`.
    pub(super) fn last_mark(&self, reading: i128, from: i128, to: i128) -> i128 {
        let day = last_day(split(from).0, split(to).0, |day| self.reading_at_start(day) <= reading);
        let mut rest = reading - self.reading_at_start(day);
        for slot in self.slots(day) {
            if rest < slot.end - slot.start {
                return i128::from(day) * DAY + slot.start + rest;
            }
            rest -= slot.end - slot.start;
        }
        to
    }

    /// The open time before the day begins.
    fn reading_at_start(&self, day: i64) -> i128 {
        let holidays = self.lost.partition_point(|(holiday, _)| *holiday < day);
        let lost = holidays.checked_sub(1).and_then(|last| self.lost.get(last)).map_or(0, |(_, total)| *total);
        i128::from(week_number(day)) * self.weekly + self.before[weekday(day)] - lost
    }

    /// The windows of the day; none on a holiday.
    fn slots(&self, day: i64) -> &[Slot] {
        match self.lost.binary_search_by_key(&day, |(holiday, _)| *holiday) {
            Ok(_) => &[],
            Err(_) => self.slots_of_weekday(day),
        }
    }

    fn slots_of_weekday(&self, day: i64) -> &[Slot] {
        &self.week[weekday(day)]
    }
}

impl Slot {
    fn of(window: &Window) -> Slot {
        Slot { start: time_of_day(window.start), end: window.end.map_or(DAY, time_of_day) }
    }
}

/// The open time of a day before the time of day.
fn open_in(slots: &[Slot], time: i128) -> i128 {
    slots.iter().map(|slot| (time.min(slot.end) - slot.start).max(0)).sum()
}

/// The last day in `from..=to` for which `holds` does; `from` where it holds for none. It must hold up to some day only.
fn last_day(from: i64, to: i64, holds: impl Fn(i64) -> bool) -> i64 {
    let (mut known, mut above) = (from, to + 1);
    while above - known > 1 {
        let middle = known + (above - known) / 2;
        if holds(middle) {
            known = middle;
        } else {
            above = middle;
        }
    }
    known
}

/// Day and time of day of a mark.
fn split(mark: i128) -> (i64, i128) {
    // Civil dates span less than four million days on either side of 1970.
    (mark.div_euclid(DAY) as i64, mark.rem_euclid(DAY))
}

fn day_number(date: Date) -> i64 {
    (date.to_datetime(Time::midnight()).duration_since(jiff::civil::datetime(1970, 1, 1, 0, 0, 0, 0)).as_hours()) / 24
}

/// 1970-01-01 was a Thursday; weeks begin on Monday.
fn week_number(day: i64) -> i64 {
    (day + 3).div_euclid(7)
}

fn weekday(day: i64) -> usize {
    (day + 3).rem_euclid(7) as usize
}

fn time_of_day(time: Time) -> i128 {
    time.duration_since(Time::midnight()).as_nanos()
}
