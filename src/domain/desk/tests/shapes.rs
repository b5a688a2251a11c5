//! Which mails belong together, case by case.

use crate::domain::desk::Desk;
use crate::domain::reading::mail::MessageId;
use crate::domain::turn::fact::{AtDesk, Author, DeskFact, MailFact};
use crate::domain::turn::made::{at, boris, came, mail, replying, saying};
use crate::domain::turn::thread_id::ThreadId;

use Author::{Contractor as C, Owner as O, Stranger as S};

/// The threads of a desk as words: "a b / c", mails by Date, threads by their first.
pub fn groups(desk: &Desk) -> String {
    let name = |mail: &MessageId| mail.0.trim_start_matches('<').split('@').next().unwrap_or_default().to_owned();
    let threads = desk.threads().into_iter().filter_map(|id| desk.view(id));
    threads.map(|thread| thread.mails.iter().map(name).collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join(" / ")
}

fn check(why: &str, mails: &[MailFact], wanted: &str) {
    let facts: Vec<DeskFact> = mails.iter().map(came).collect();
    let desk = Desk::of(boris(), &facts);
    assert_eq!(groups(&desk), wanted, "{why}");
    let mut one_by_one = Desk::new(boris());
    facts.iter().rev().for_each(|fact| one_by_one.apply(fact));
    assert_eq!(groups(&one_by_one), wanted, "{why}, one by one from the last");
}

#[test]
fn mails_find_their_threads() {
    let router = || mail("a", O, 0, "Router");
    check("a reply names its parent", &[router(), replying(mail("b", C, 1, "Router"), &["a"])], "a b");
    check("a state word is no new subject", &[router(), replying(mail("b", C, 1, "Done"), &["a"])], "a b");
    check("the same subject without ids", &[router(), mail("b", C, 1, "Router")], "a b");
    check("another case is the same subject", &[router(), mail("b", C, 1, "ROUTER")], "a b");
    check("a rewritten id falls back on the subject", &[router(), replying(mail("b", C, 1, "Router"), &["x"])], "a b");
    check("a new subject is drift", &[router(), replying(mail("b", C, 1, "Holiday plans"), &["a"])], "a / b");
    check("no subject is no evidence", &[mail("a", C, 0, ""), mail("b", C, 1, "")], "a / b");
    check("a state word alone is no evidence", &[mail("a", C, 0, "Question"), mail("b", C, 1, "Question")], "a / b");
    check("another subject", &[router(), mail("b", C, 1, "Roof")], "a / b");
    check("a mail that answers itself", &[replying(mail("a", C, 0, "Router"), &["a"])], "a");
    check(
        "two mails that answer each other",
        &[replying(mail("a", C, 0, "Router"), &["b"]), replying(mail("b", O, 1, "Router"), &["a"])],
        "a b",
    );
    check(
        "two replies to a mail we never saw",
        &[replying(mail("a", C, 0, "Roof"), &["x"]), replying(mail("b", C, 1, "Roof"), &["x"])],
        "a b",
    );
    check(
        "a mail with no subject of its own bridges two",
        &[mail("a", C, 0, "Price"), mail("b", C, 1, "Photos"), replying(mail("c", O, 2, "Both"), &["b", "a"])],
        "a b c",
    );
    check(
        "a reply in the drifted thread does not pull the old one in",
        &[
            router(),
            replying(mail("b", C, 1, "Holiday plans"), &["a"]),
            replying(mail("c", O, 2, "Holiday plans"), &["a", "b"]),
            replying(mail("d", C, 3, "Answer"), &["a", "b", "c"]),
            replying(mail("e", C, 4, "Router"), &["a"]),
        ],
        "a e / b c d",
    );
    check(
        "a subject inherited is a subject all the same",
        &[
            router(),
            replying(mail("b", C, 1, "Answer"), &["a"]),
            replying(mail("c", O, 2, "Holiday plans"), &["a", "b"]),
        ],
        "a b / c",
    );
}

#[test]
fn strangers_lists_and_forgers_tie_nothing() {
    let forged = |mut mail: MailFact| {
        mail.unproven = Some("dmarc=fail".into());
        mail
    };
    let listed = |mail: MailFact| saying(mail, |reading| reading.kind = crate::domain::reading::Kind::List);
    let two = || vec![mail("a", O, 0, "Router"), mail("b", O, 1, "Roof")];
    let with = |more: Vec<MailFact>| two().into_iter().chain(more).collect::<Vec<_>>();
    check("a stranger alone", &with(vec![mail("s", S, 2, "Router")]), "a / b");
    check("a stranger who answers", &with(vec![replying(mail("s", S, 2, "Router"), &["a"])]), "a s / b");
    check("a stranger cannot bridge", &with(vec![replying(mail("s", S, 2, "Both"), &["a", "b"])]), "a / b s");
    check("a list alone", &with(vec![listed(mail("l", C, 2, "Roof"))]), "a / b");
    check("a forger under a known subject", &with(vec![forged(mail("f", C, 2, "Roof"))]), "a / b / f");
    check("a forger who answers", &with(vec![forged(replying(mail("f", C, 2, "Roof"), &["b"]))]), "a / b f");
}

#[test]
fn subjects_join_open_threads_only() {
    let thanks = |mail: MailFact| saying(mail, |reading| reading.thanks_only = true);
    let first = || replying(thanks(mail("b", O, 10, "Monthly report")), &["a"]);
    let mails = [mail("a", C, 0, "Monthly report"), first(), mail("c", C, 20, "Monthly report")];
    check("thanks closed the last one", &mails, "a b / c");

    let [january, february] = [mail("a", C, 0, "Invoice"), mail("b", C, 60, "Invoice")];
    let thread = ThreadId::of(&boris(), january.id);
    let closed = DeskFact { at: at(30), what: AtDesk::Closed { thread } };
    let reopened = DeskFact { at: at(40), what: AtDesk::Reopened { thread } };
    let desk = Desk::of(boris(), &[came(&january), closed.clone(), came(&february)]);
    assert_eq!(groups(&desk), "a / b", "closed by the owner before");
    let desk = Desk::of(boris(), &[came(&february), came(&january), closed.clone()]);
    assert_eq!(groups(&desk), "a / b", "whatever came first");
    let desk = Desk::of(boris(), &[came(&january), closed, reopened, came(&february)]);
    assert_eq!(groups(&desk), "a b", "opened again");
}

#[test]
fn a_tag_names_its_thread() {
    let router = mail("a", O, 0, "Router");
    let tag = ThreadId::of(&boris(), router.id).short();
    let mut tagged = mail("b", C, 1, "Some photos");
    tagged.subject = format!("Some photos [{tag}]");
    check("a contractor's tag", &[router.clone(), tagged.clone()], "a b");
    tagged.author = S;
    check("a stranger's tag", &[router, tagged], "a");
}

#[test]
fn drift_is_linked() {
    let router = mail("a", O, 0, "Router");
    let desk = Desk::of(boris(), &[came(&router), came(&replying(mail("b", C, 1, "Holiday plans"), &["a"]))]);
    let [first, second] = desk.threads()[..] else { panic!("two threads") };
    assert_eq!(desk.thread(second).and_then(|thread| thread.drift), Some(first));
    assert_eq!(desk.thread(first).and_then(|thread| thread.drift), None);
}

#[test]
fn a_late_parent_keeps_its_name_and_the_other_becomes_an_alias() {
    let parent = mail("a", O, 0, "Router");
    let child = replying(mail("b", C, 5, "Router"), &["a"]);
    let (older, younger) = (ThreadId::of(&boris(), parent.id), ThreadId::of(&boris(), child.id));
    let mut desk = Desk::of(boris(), &[came(&child)]);
    assert_eq!(desk.threads(), [younger]);
    desk.apply(&DeskFact { at: at(6), what: AtDesk::Snoozed { thread: Some(younger), until: at(500) } });
    desk.apply(&came(&parent));
    assert_eq!(desk.threads(), [older]);
    assert_eq!(desk.resolve(younger), older);
    assert_eq!(desk.by_short(&younger.short()), [older]);
    assert_eq!(desk.standing(younger).and_then(|standing| standing.snoozed_until), Some(at(500)));
}
