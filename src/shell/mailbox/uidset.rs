//! Sets of UIDs as ranges: never expanded, however far a server's range reaches.

use std::fmt::Write as _;

use async_imap::imap_proto::rfc4315::UidSetMember;

/// UIDs in ascending ranges that neither touch nor overlap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct UidSet {
    ranges: Vec<(u32, u32)>,
}

impl UidSet {
    /// The UIDs `first` to `last`; nothing when `last` is below `first`.
    pub(super) fn range(first: u32, last: u32) -> UidSet {
        UidSet { ranges: if first <= last { vec![(first, last)] } else { Vec::new() } }
    }

    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    /// Whether `uid` is in it.
    pub(super) fn contains(&self, uid: u32) -> bool {
        let after = self.ranges.partition_point(|&(first, _)| first <= uid);
        after > 0 && self.ranges[after - 1].1 >= uid
    }

    /// Adds the UIDs `first` to `last`.
    pub(super) fn insert(&mut self, first: u32, last: u32) {
        if first > last {
            return;
        }
        let start = self.ranges.partition_point(|&(_, end)| end < first.saturating_sub(1));
        let end = self.ranges.partition_point(|&(begin, _)| begin <= last.saturating_add(1));
        let joined = self.ranges[start..end]
            .iter()
            .fold((first, last), |(low, high), &(begin, end)| (low.min(begin), high.max(end)));
        self.ranges.splice(start..end, [joined]);
    }

    /// What is in `self` and not in `other`.
    pub(super) fn without(&self, other: &UidSet) -> UidSet {
        let mut left = UidSet::default();
        for &(first, last) in &self.ranges {
            let mut from = u64::from(first);
            let start = other.ranges.partition_point(|&(_, end)| end < first);
            for &(begin, end) in other.ranges[start..].iter().take_while(|&&(begin, _)| begin <= last) {
                if from < u64::from(begin) {
                    left.ranges.push((from as u32, begin - 1));
                }
                from = u64::from(end) + 1;
            }
            if from <= u64::from(last) {
                left.ranges.push((from as u32, last));
            }
        }
        left
    }

    /// What is both in `self` and in `other`.
    pub(super) fn both(&self, other: &UidSet) -> UidSet {
        self.without(&self.without(other))
    }

    /// The sets as a command takes them, each at most about `room` bytes long.
    pub(super) fn lines(&self, room: usize) -> Vec<(UidSet, String)> {
        let mut lines: Vec<(UidSet, String)> = Vec::new();
        for &(first, last) in &self.ranges {
            let mut text = first.to_string();
            if last > first {
                let _ = write!(text, ":{last}");
            }
            match lines.last_mut() {
                Some((set, line)) if line.len() + 1 + text.len() <= room => {
                    set.ranges.push((first, last));
                    line.push(',');
                    line.push_str(&text);
                }
                _ => lines.push((UidSet { ranges: vec![(first, last)] }, text)),
            }
        }
        lines
    }

    /// The UIDs one by one, ascending. Only for sets we built ourselves.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.ranges.iter().flat_map(|&(first, last)| first..=last)
    }
}

impl FromIterator<u32> for UidSet {
    fn from_iter<I: IntoIterator<Item = u32>>(uids: I) -> UidSet {
        let mut uids: Vec<u32> = uids.into_iter().filter(|&uid| uid > 0).collect();
        uids.sort_unstable();
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        for uid in uids {
            match ranges.last_mut() {
                Some((_, last)) if uid <= last.saturating_add(1) => *last = uid,
                _ => ranges.push((uid, uid)),
            }
        }
        UidSet { ranges }
    }
}

/// Where copied mails went: source UIDs beside target UIDs, in the server's order (COPYUID, RFC 4315).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CopyMap {
    /// UIDVALIDITY of the target.
    pub(super) validity: u32,
    /// Ranges: first source UID, first target UID, how many.
    runs: Vec<(u32, u32, u64)>,
}

impl CopyMap {
    /// Pairs the two sets by position; what has no partner is left out.
    pub(super) fn new(validity: u32, source: &[UidSetMember], target: &[UidSetMember]) -> CopyMap {
        let mut runs = Vec::new();
        let (mut sources, mut targets) = (source.iter().map(bounds), target.iter().map(bounds));
        let (mut here, mut there) = (sources.next(), targets.next());
        while let (Some((from, many)), Some((to, more))) = (here, there) {
            let both = many.min(more);
            runs.push((from, to, both));
            let rest =
                |start: u32, count: u64| (count > both).then(|| ((u64::from(start) + both) as u32, count - both));
            here = rest(from, many).or_else(|| sources.next());
            there = rest(to, more).or_else(|| targets.next());
        }
        runs.sort_unstable();
        CopyMap { validity, runs }
    }

    /// Where the mail with this source UID lies now.
    pub(super) fn target_of(&self, uid: u32) -> Option<u32> {
        let after = self.runs.partition_point(|&(from, _, _)| from <= uid);
        let &(from, to, many) = self.runs.get(after.checked_sub(1)?)?;
        let step = uid - from;
        (u64::from(step) < many).then(|| to.checked_add(step)).flatten()
    }
}

fn bounds(member: &UidSetMember) -> (u32, u64) {
    match member {
        UidSetMember::Uid(uid) => (*uid, 1),
        UidSetMember::UidRange(range) => (*range.start(), u64::from(range.end() - range.start()) + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_join_and_part() {
        fn check(inserted: &[(u32, u32)], without: &[(u32, u32)], line: &str) {
            let build = |ranges: &[(u32, u32)]| {
                let mut set = UidSet::default();
                ranges.iter().for_each(|&(first, last)| set.insert(first, last));
                set
            };
            let left = build(inserted).without(&build(without));
            let lines: Vec<String> = left.lines(usize::MAX).into_iter().map(|(_, line)| line).collect();
            assert_eq!(lines.join(" "), line, "{inserted:?} without {without:?}");
        }
        check(&[], &[], "");
        check(&[(5, 5), (1, 1)], &[], "1,5");
        check(&[(1, 3), (4, 6)], &[], "1:6");
        check(&[(4, 6), (1, 3)], &[], "1:6");
        check(&[(1, 10), (3, 4)], &[], "1:10");
        check(&[(1, 2), (9, 10), (2, 9)], &[], "1:10");
        check(&[(1, 10)], &[(3, 4), (8, 20)], "1:2,5:7");
        check(&[(1, 10)], &[(1, 10)], "");
        check(&[(1, u32::MAX)], &[(2, u32::MAX)], "1");
        check(&[(7, 3)], &[], "");
        check(&[(u32::MAX, u32::MAX), (1, 1)], &[], "1,4294967295");
    }

    #[test]
    fn lines_keep_within_their_room() {
        let set: UidSet = [9, 1, 2, 3, 5, 7, 0, 7].into_iter().collect();
        let lines: Vec<String> = set.lines(5).into_iter().map(|(_, line)| line).collect();
        assert_eq!(lines, ["1:3,5", "7,9"]);
        assert!(set.contains(2) && set.contains(9) && !set.contains(4) && !set.contains(0));
        assert_eq!(set.iter().collect::<Vec<_>>(), [1, 2, 3, 5, 7, 9]);
    }

    #[test]
    fn copies_are_paired_by_position() {
        use UidSetMember::{Uid, UidRange};
        fn check(source: &[UidSetMember], target: &[UidSetMember], pairs: &[(u32, Option<u32>)]) {
            let map = CopyMap::new(7, source, target);
            for &(uid, to) in pairs {
                assert_eq!(map.target_of(uid), to, "{uid} in {source:?} -> {target:?}");
            }
        }
        check(
            &[Uid(304), UidRange(319..=320)],
            &[UidRange(3956..=3958)],
            &[(304, Some(3956)), (319, Some(3957)), (320, Some(3958)), (305, None), (1, None)],
        );
        check(&[UidRange(319..=320), Uid(304)], &[UidRange(1..=3)], &[(319, Some(1)), (304, Some(3))]);
        check(
            &[UidRange(1..=u32::MAX)],
            &[UidRange(1..=u32::MAX)],
            &[(1, Some(1)), (4_000_000_000, Some(4_000_000_000))],
        );
        check(&[UidRange(1..=9)], &[Uid(5)], &[(1, Some(5)), (2, None)]);
        check(&[], &[], &[(1, None)]);
    }
}
