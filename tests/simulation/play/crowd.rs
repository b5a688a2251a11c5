//! Everybody else: newsletters, strangers, and strangers in known threads.

use stage::mail::{Party, Style, Tongue};

use super::pen::Draft;
use crate::store::{By, Nature};
use crate::world::{Event, World};

/// Somebody writes, and somebody else will.
pub fn write(world: &mut World) {
    let span = world.some_seconds(3_600, 60_000);
    world.plan(span, Event::Crowd);
    if world.quiet {
        return;
    }
    let kind = world.will.below(4);
    let known: Vec<usize> =
        (0..world.store.mails.len()).filter(|mail| world.store.mails[*mail].with.is_some()).collect();
    let answers = (kind == 0).then(|| world.one(&known));
    let (subject, text, headers) = match kind {
        1 => (
            "Twenty percent off jars".to_owned(),
            "This week only: all jars at twenty percent less. Please order by Friday.".to_owned(),
            vec![
                ("List-Id", "<news.jars.example>".to_owned()),
                ("List-Unsubscribe", "<https://jars.example/u>".to_owned()),
            ],
        ),
        2 => ("A question".to_owned(), "Hello, could you please send me your price list by Friday?".to_owned(), vec![]),
        _ => ("Hello".to_owned(), "I saw this and wanted to say: please change the colour.".to_owned(), vec![]),
    };
    let stranger = format!("visitor{}@elsewhere.example", world.store.mails.len());
    let draft = Draft {
        from: Party::new("Kim Weber", &stranger),
        to: world.cast.owner(),
        style: if kind == 1 { Style::Machine } else { Style::Gmail },
        tongue: Tongue::English,
        zone: world.cast.zone.clone(),
        subject,
        text,
        by: By::Other,
        with: None,
        nature: if kind == 1 { Nature::Machine } else { Nature::Noise },
        answers,
        headers,
        file: false,
    };
    let mail = world.pen(draft);
    world.plan(jiff::SignedDuration::from_secs(1), Event::Arrive { mail, folder: "INBOX" });
}
