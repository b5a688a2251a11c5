//! The order in which mails arrive changes nothing: every shape of up to four mails, in every order.

use proptest::prelude::*;

use super::shapes::groups;
use crate::domain::desk::Desk;
use crate::domain::turn::fact::{Author, DeskFact, MailFact};
use crate::domain::turn::made::{boris, came, mail, replying, saying};

const NAMES: [&str; 8] = ["a", "b", "c", "d", "e", "f", "g", "h"];
const SUBJECTS: [&str; 4] = ["Router", "Holiday plans", "Answer", ""];

/// All orders of `0..n`.
fn orders(n: usize) -> Vec<Vec<usize>> {
    if n == 0 {
        return vec![Vec::new()];
    }
    let put = |order: &Vec<usize>, at: usize| {
        let mut order = order.clone();
        order.insert(at, n - 1);
        order
    };
    orders(n - 1).iter().flat_map(|order| (0..n).map(move |at| put(order, at))).collect()
}

/// What a desk makes of mails: the threads, and how each stands.
fn outcome(desk: &Desk) -> String {
    let standing = |id| {
        desk.standing(id).map(|standing| format!("{id}{:?}{:?}{:?}", standing.turn, standing.since, standing.state))
    };
    let standings: Vec<_> = desk.threads().into_iter().filter_map(standing).collect();
    format!("{} {standings:?}", groups(desk))
}

fn same_in_all_orders(mails: &[MailFact], all: &[Vec<usize>]) {
    let facts: Vec<DeskFact> = mails.iter().map(came).collect();
    let wanted = outcome(&Desk::of(boris(), &facts));
    for order in all {
        let mut desk = Desk::new(boris());
        order.iter().for_each(|at| desk.apply(&facts[*at]));
        assert_eq!(outcome(&desk), wanted, "{mails:#?} in order {order:?}");
    }
}

/// Every way in which each of four mails answers an earlier one, none, or one we never saw, under two subjects.
#[test]
fn every_shape_in_every_order() {
    let all = orders(4);
    for shape in 0..3 * 4 * 5 {
        for subjects in [0b0000, 0b0010, 0b0110, 0b1000_usize] {
            let parents = [0, shape % 3, shape / 3 % 4, shape / 12];
            let mails: Vec<MailFact> = (0..4)
                .map(|i| {
                    let author = if i % 2 == 0 { Author::Owner } else { Author::Contractor };
                    let plain = mail(NAMES[i], author, i64::try_from(i).unwrap(), SUBJECTS[subjects >> i & 1]);
                    match parents[i] {
                        0 => plain,
                        parent if parent > i => replying(plain, &["unseen"]),
                        parent => replying(plain, &[NAMES[parent - 1]]),
                    }
                })
                .collect();
            same_in_all_orders(&mails, &all);
        }
    }
}

/// A mail out of drawn numbers: whom it answers, what it is called, who wrote it, when, and whether it says thanks.
fn drawn(i: usize, (parents, subject, author, minutes, thanks): (Vec<usize>, usize, u8, i64, bool)) -> MailFact {
    let author = [Author::Owner, Author::Contractor, Author::Stranger][usize::from(author)];
    let to: Vec<&str> = parents.iter().filter(|parent| **parent != i).map(|parent| NAMES[*parent]).collect();
    let plain = saying(mail(NAMES[i], author, minutes, SUBJECTS[subject]), |reading| reading.thanks_only = thanks);
    if to.is_empty() { plain } else { replying(plain, &to) }
}

proptest! {
    /// Also with circles, clocks that go wrong, strangers and thanks.
    #[test]
    fn any_mails_in_any_order(
        mails in proptest::collection::vec(
            (proptest::collection::vec(0..8_usize, 0..3), 0..4_usize, 0..3_u8, 0..40_i64, any::<bool>()), 1..8),
        order in Just((0..8).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let mails: Vec<MailFact> = mails.into_iter().enumerate().map(|(i, mail)| drawn(i, mail)).collect();
        let order: Vec<usize> = order.into_iter().filter(|at| *at < mails.len()).collect();
        same_in_all_orders(&mails, &[order]);
    }

    /// Seeing mails again changes nothing.
    #[test]
    fn twice_is_once(times in proptest::collection::vec(0..6_usize, 1..20)) {
        let mails: Vec<MailFact> = (0..6).map(|i| drawn(i, (vec![i.saturating_sub(1)], i % 2, 1, 3, false))).collect();
        let mut once = Desk::new(boris());
        let mut twice = Desk::new(boris());
        for at in times {
            if once.mail(mails[at].id).is_none() {
                once.apply(&came(&mails[at]));
            }
            twice.apply(&came(&mails[at]));
        }
        prop_assert_eq!(outcome(&once), outcome(&twice));
    }
}
