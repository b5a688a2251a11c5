//! Whole days, as the person sees them.

use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};

use super::{Calendar, Window};

impl Calendar {
    /// The date on the person's wall at that moment.
    pub fn date(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at).date()
    }

    /// The moment the person's clock shows `time` on `date`.
    ///
    /// A time that the clock jumps over is taken as much later as the jump is long; of a time that comes twice, the
    /// first (RFC 5545 section 3.3.5).
    pub fn moment(&self, date: Date, time: Time) -> Timestamp {
        self.zone.to_timestamp(date.to_datetime(time)).unwrap_or(Timestamp::MAX)
    }

    /// The first moment of the date.
    pub fn start_of_day(&self, date: Date) -> Timestamp {
        self.moment(date, Time::midnight())
    }

    /// The end of the date's work, which is what "by Friday" means: when the last window closes, or the end of the
    /// day where nobody works on it.
    pub fn end_of_work(&self, date: Date) -> Timestamp {
        let tomorrow = date.tomorrow().map_or(Timestamp::MAX, |next| self.start_of_day(next));
        let work = self.working_between(self.start_of_day(date), tomorrow);
        if work.is_zero() { tomorrow } else { self.add_working(self.start_of_day(date), work) }
    }

    /// Whether the person works on the date at all.
    pub fn is_working_day(&self, date: Date) -> bool {
        self.ruler.works_on(date)
    }

    /// The first working day after the date.
    pub fn next_working_day(&self, date: Date) -> Date {
        let mut day = date;
        // Every week has an open day, so only holidays can make this walk long, and they end.
        while let Ok(next) = day.tomorrow() {
            day = next;
            if self.is_working_day(day) {
                return day;
            }
        }
        day
    }

    /// How long the person's longest day of the week is: what "one working day" of waiting means to them.
    pub fn usual_day(&self) -> SignedDuration {
        let open = |window: &Window| {
            let start = SignedDuration::from_secs(seconds(window.start));
            window.end.map_or(DAY, |end| SignedDuration::from_secs(seconds(end))) - start
        };
        self.week.iter().map(|day| day.iter().map(open).sum()).max().unwrap_or(DAY)
    }
}

const DAY: SignedDuration = SignedDuration::from_hours(24);

fn seconds(time: Time) -> i64 {
    i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60 + i64::from(time.second())
}
