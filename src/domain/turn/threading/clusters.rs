//! Clusters: mails that could be one thread because they share a mark.
//!
//! A cluster is never smaller than a thread and mostly not much larger; a new
//! mail asks only its own cluster to be parted anew.

use std::collections::BTreeMap;

use super::joint::Mark;

/// The number of a cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClusterId(u32);

/// What shares marks, for any kind of member.
#[derive(Clone, Debug, Default)]
pub struct Clusters<Member> {
    by_mark: BTreeMap<Mark, u32>,
    /// Where a merged cluster went; itself where it was not merged.
    into: Vec<u32>,
    members: Vec<Vec<Member>>,
}

impl<Member> Clusters<Member> {
    /// No cluster.
    pub fn new() -> Clusters<Member> {
        Clusters { by_mark: BTreeMap::new(), into: Vec::new(), members: Vec::new() }
    }

    /// Makes all holders of `marks` one cluster, with `member` in it. Gives the cluster, and those that went into it.
    pub fn join(
        &mut self,
        marks: impl IntoIterator<Item = Mark>,
        member: Option<Member>,
    ) -> (ClusterId, Vec<ClusterId>) {
        let marks: Vec<Mark> = marks.into_iter().collect();
        let mut met: Vec<u32> =
            marks.iter().filter_map(|mark| self.by_mark.get(mark)).map(|at| self.find(*at)).collect();
        met.sort_unstable();
        met.dedup();
        let largest = met.iter().copied().max_by_key(|id| self.size(*id));
        let home = largest.unwrap_or_else(|| self.open());
        let gone: Vec<u32> = met.into_iter().filter(|id| *id != home).collect();
        for id in &gone {
            self.move_members(*id, home);
        }
        for mark in marks {
            self.by_mark.insert(mark, home);
        }
        if let (Some(member), Some(members)) = (member, self.members.get_mut(home as usize)) {
            members.push(member);
        }
        (ClusterId(home), gone.into_iter().map(ClusterId).collect())
    }

    /// The cluster that holds `mark`.
    pub fn of_mark(&self, mark: Mark) -> Option<ClusterId> {
        self.by_mark.get(&mark).map(|at| ClusterId(self.find(*at)))
    }

    /// Its members, in no order that means anything.
    pub fn members(&self, id: ClusterId) -> &[Member] {
        self.members.get(self.find(id.0) as usize).map_or(&[], Vec::as_slice)
    }

    fn open(&mut self) -> u32 {
        let id = u32::try_from(self.into.len()).unwrap_or(u32::MAX);
        self.into.push(id);
        self.members.push(Vec::new());
        id
    }

    fn size(&self, id: u32) -> usize {
        self.members.get(id as usize).map_or(0, Vec::len)
    }

    fn move_members(&mut self, from: u32, home: u32) {
        let moved = self.members.get_mut(from as usize).map(std::mem::take).unwrap_or_default();
        if let Some(members) = self.members.get_mut(home as usize) {
            members.extend(moved);
        }
        if let Some(into) = self.into.get_mut(from as usize) {
            *into = home;
        }
    }

    /// The larger swallows the smaller, so the way is at most logarithmic.
    fn find(&self, mut id: u32) -> u32 {
        while let Some(into) = self.into.get(id as usize).copied().filter(|into| *into != id) {
            id = into;
        }
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::reading::mail::MessageId;

    fn mark(name: &str) -> Mark {
        Mark::of_message(&MessageId(format!("<{name}@x.example>")))
    }

    #[test]
    fn a_bridge_makes_two_clusters_one() {
        let mut clusters = Clusters::new();
        let (a, _) = clusters.join([mark("a")], Some(1));
        let (b, _) = clusters.join([mark("b"), mark("c")], Some(2));
        assert_ne!(a, b);
        let (both, gone) = clusters.join([mark("c"), mark("a")], Some(3));
        assert_eq!(gone.len(), 1);
        let mut members = clusters.members(both).to_vec();
        members.sort_unstable();
        assert_eq!(members, [1, 2, 3]);
        assert_eq!(clusters.of_mark(mark("b")), Some(both));
        assert_eq!(clusters.of_mark(mark("d")), None);
    }
}
