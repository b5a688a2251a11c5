//! Where reading headers broke before: from there on, small steps.
//!
//! A mail whose answer kills the parser is found by asking for ever fewer, and
//! passed over when it has failed five times alone; the rest of its folder flows.

use std::collections::BTreeMap;

use super::Copy;
use super::state::Era;

/// A range of UIDs that was asked for, and how far its answer came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) era: Era,
    pub(super) first: u32,
    pub(super) last: u32,
    /// The highest UID that came; 0 for none. Answers come in ascending order.
    pub(super) came: u32,
    /// Whether what came was ascending.
    pub(super) ascending: bool,
}

/// Where care is needed, by folder.
#[derive(Debug, Default)]
pub(super) struct Cautions {
    fences: BTreeMap<Era, Fence>,
}

#[derive(Clone, Copy, Debug)]
struct Fence {
    /// No range reaches across this UID from below.
    at: u32,
    /// UIDs in the range that begins there.
    span: u32,
}

impl Cautions {
    /// The answer to `asked` broke off. Names the culprit when only one mail was asked for.
    pub(super) fn broke(&mut self, asked: &Asked) -> Option<Copy> {
        if asked.first == asked.last {
            let (folder, validity) = asked.era.clone();
            self.fences.insert(asked.era.clone(), Fence { at: asked.first, span: 1 });
            return Some(Copy { folder, validity, uid: asked.first });
        }
        let fence = if asked.ascending {
            // The first mail that did not come is the likeliest culprit.
            Fence { at: asked.first.max(asked.came.saturating_add(1)).min(asked.last), span: 1 }
        } else {
            Fence { at: asked.first, span: (asked.last - asked.first).div_ceil(2) }
        };
        self.fences.insert(asked.era.clone(), fence);
        None
    }

    /// The last UID of a range that begins at `first` and wants to reach `last`.
    pub(super) fn bounded(&self, era: &Era, first: u32, last: u32) -> u32 {
        match self.fences.get(era) {
            Some(fence) if first < fence.at => last.min(fence.at - 1),
            Some(fence) if first == fence.at => last.min(first.saturating_add(fence.span - 1)),
            _ => last,
        }
    }

    /// The range was read: past the fence the steps grow again.
    pub(super) fn passed(&mut self, asked: &Asked) {
        let Some(fence) = self.fences.get_mut(&asked.era) else { return };
        if asked.first == fence.at {
            *fence = Fence { at: asked.last.saturating_add(1), span: fence.span.saturating_mul(2) };
        }
        if fence.span > 1_000 || asked.first > fence.at {
            self.fences.remove(&asked.era);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn era() -> Era {
        (super::super::FolderName("INBOX".into()), 7)
    }

    /// Reads UIDs 1 to `highest` in steps of `step` from a server that breaks at `bad`. Gives how often it broke until
    /// the culprit was alone, or panics.
    fn breaks_until_alone(highest: u32, step: u32, bad: u32, shows_progress: bool) -> u32 {
        let mut cautions = Cautions::default();
        for breaks in 1..100 {
            let mut first = 1;
            while first <= highest {
                let last = cautions.bounded(&era(), first, (first + step - 1).min(highest));
                assert!(last >= first, "{first} {last}");
                let mut asked = Asked { era: era(), first, last, came: last, ascending: true };
                if (first..=last).contains(&bad) {
                    asked.came = if shows_progress { bad - 1 } else { 0 };
                    match cautions.broke(&asked) {
                        Some(culprit) => {
                            assert_eq!(culprit.uid, bad);
                            return breaks;
                        }
                        None => break,
                    }
                }
                cautions.passed(&asked);
                first = last + 1;
            }
            assert!(first <= highest, "the bad mail was never asked for");
        }
        panic!("never alone");
    }

    #[test]
    fn the_culprit_is_soon_alone() {
        for bad in [1, 2, 250, 499, 500] {
            assert!(breaks_until_alone(500, 500, bad, true) <= 2, "{bad}");
            assert!(breaks_until_alone(500, 500, bad, false) <= 20, "{bad}");
        }
    }
}
