//! Disjoint sets: which of `n` things have been tied together.

/// Disjoint sets over `0..n`.
#[derive(Debug)]
pub struct Sets {
    parent: Vec<usize>,
}

impl Sets {
    /// `n` things, each alone.
    pub fn new(n: usize) -> Sets {
        Sets { parent: (0..n).collect() }
    }

    /// The one that stands for all that `thing` is tied to.
    pub fn find(&mut self, thing: usize) -> usize {
        let mut at = thing;
        while let Some(up) = self.parent.get(at).copied().filter(|up| *up != at) {
            let above = self.parent.get(up).copied().unwrap_or(up);
            if let Some(slot) = self.parent.get_mut(at) {
                *slot = above;
            }
            at = above;
        }
        at
    }

    /// Ties two together; the lower number stands for both.
    pub fn tie(&mut self, one: usize, other: usize) {
        let (one, other) = (self.find(one), self.find(other));
        if let Some(slot) = self.parent.get_mut(one.max(other)) {
            *slot = one.min(other);
        }
    }
}
