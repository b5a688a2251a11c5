//! How much working time lies between two moments, and the other way round.
//!
//! Between two changes of the zone's offset the wall clock runs evenly, and
//! there a [`Ruler`](super::ruler::Ruler) measures in one step. So a question
//! about thirty years costs as many steps as the zone changed its offset in
//! them, about two a year, and one about a week costs one.

use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

use super::Calendar;

impl Calendar {
    /// Whether the person works at that moment. A window is open at its first moment and closed at its last.
    pub fn is_open(&self, at: Timestamp) -> bool {
        self.ruler.is_open(mark(at, self.zone.to_offset(at)))
    }

    /// The working time between two moments, zero when `to` is not after `from`.
    ///
    /// However a span is cut, its parts add up to the whole.
    pub fn working_between(&self, from: Timestamp, to: Timestamp) -> SignedDuration {
        let open = Stretches { zone: &self.zone, from, to };
        open.map(|stretch| self.open_in(&stretch)).fold(SignedDuration::ZERO, SignedDuration::saturating_add)
    }

    /// The first moment at which `span` of working time has passed since `from`.
    ///
    /// Work that fills a day ends when that day's window closes, not when the next one opens. No span, or a negative
    /// one, has passed at once: at `from`, open or not. What lies beyond the end of time is the end of time.
    pub fn add_working(&self, from: Timestamp, span: SignedDuration) -> Timestamp {
        if span <= SignedDuration::ZERO {
            return from;
        }
        let mut left = span;
        for stretch in (Stretches { zone: &self.zone, from, to: Timestamp::MAX }) {
            let open = self.open_in(&stretch);
            if left <= open {
                let reading = self.ruler.reading(stretch.start()) + left.as_nanos();
                return stretch.moment(self.ruler.first_mark(reading, stretch.start(), stretch.end()));
            }
            left = left.saturating_sub(open);
        }
        Timestamp::MAX
    }

    /// The last moment from which `span` of working time is left until `to`.
    ///
    /// The day before a day that is filled does not come into it: what needs a whole day ends in the evening and
    /// starts that morning. No span, or a negative one, gives `to` itself.
    pub fn sub_working(&self, to: Timestamp, span: SignedDuration) -> Timestamp {
        if span <= SignedDuration::ZERO {
            return to;
        }
        let mut left = span;
        let mut end = to;
        loop {
            let start = self.zone.preceding(end).next().map_or(Timestamp::MIN, |change| change.timestamp());
            let stretch = Stretch { from: start, to: end, offset: self.zone.to_offset(start) };
            let open = self.open_in(&stretch);
            if left <= open {
                let reading = self.ruler.reading(stretch.end()) - left.as_nanos();
                return stretch.moment(self.ruler.last_mark(reading, stretch.start(), stretch.end()));
            }
            if start == Timestamp::MIN {
                return start;
            }
            left = left.saturating_sub(open);
            end = start;
        }
    }

    /// The first moment from `at` on at which the person works: `at` itself when open.
    pub fn next_open(&self, at: Timestamp) -> Timestamp {
        for stretch in (Stretches { zone: &self.zone, from: at, to: Timestamp::MAX }) {
            if self.open_in(&stretch) > SignedDuration::ZERO {
                let reading = self.ruler.reading(stretch.start());
                return stretch.moment(self.ruler.last_mark(reading, stretch.start(), stretch.end()));
            }
        }
        Timestamp::MAX
    }

    fn open_in(&self, stretch: &Stretch) -> SignedDuration {
        SignedDuration::from_nanos_i128(self.ruler.reading(stretch.end()) - self.ruler.reading(stretch.start()))
    }
}

/// A span in which the zone keeps one offset.
struct Stretch {
    from: Timestamp,
    to: Timestamp,
    offset: Offset,
}

impl Stretch {
    fn start(&self) -> i128 {
        mark(self.from, self.offset)
    }

    fn end(&self) -> i128 {
        mark(self.to, self.offset)
    }

    /// The moment of a mark between start and end.
    fn moment(&self, mark: i128) -> Timestamp {
        let nanoseconds = mark - i128::from(self.offset.seconds()) * 1_000_000_000;
        Timestamp::from_nanosecond(nanoseconds).unwrap_or(self.to)
    }
}

/// The stretches of a span in order; none when it is empty.
struct Stretches<'a> {
    zone: &'a TimeZone,
    from: Timestamp,
    to: Timestamp,
}

impl Iterator for Stretches<'_> {
    type Item = Stretch;

    fn next(&mut self) -> Option<Stretch> {
        if self.from >= self.to {
            return None;
        }
        let change = self.zone.following(self.from).next().map(|change| change.timestamp());
        let to = change.map_or(self.to, |change| change.min(self.to));
        let stretch = Stretch { from: self.from, to, offset: self.zone.to_offset(self.from) };
        self.from = to;
        Some(stretch)
    }
}

/// What the wall clock shows, in nanoseconds since 1970-01-01 00:00 on it.
fn mark(at: Timestamp, offset: Offset) -> i128 {
    at.as_nanosecond() + i128::from(offset.seconds()) * 1_000_000_000
}
