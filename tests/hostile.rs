//! Reading meets whatever the network brings: any bytes, and real mails with a few of them changed.
//!
//! `PROPTEST_CASES` says how many of each; `tests/run --long` asks for many more. What was found once is kept in
//! `hostile.proptest-regressions` and tried first.

#[path = "hostile/mutate.rs"]
mod mutate;
#[path = "hostile/seeds.rs"]
mod seeds;

use jiff::Timestamp;
use proptest::prelude::*;
use strawboss::domain::reading::author::Author;
use strawboss::domain::reading::mail::{OffsetSeconds, Text, Written};
use strawboss::domain::reading::{Context, authentication, dates, read, subject, zones};
use strawboss::wire;

/// Reads a whole mail as both sides would have written it, and holds the answer to what must always be true.
fn survive(raw: &[u8]) {
    let mail = wire::read::read(raw);
    for author in [Author::Owner, Author::Contractor, Author::Stranger] {
        let context = Context { author, arrival: Timestamp::UNIX_EPOCH };
        let reading = read(&mail, &context);
        let kept = reading.fresh.len() + reading.quoted.len() + reading.signature.len();
        // A byte of an unknown charset may become three of UTF-8, and markup may name its entities.
        assert!(kept <= 4 * raw.len() + 1024, "{kept} bytes kept of {}", raw.len());
        assert!(reading.doubts.len() <= 100, "{} doubts", reading.doubts.len());
        assert!(reading.asks.len() + reading.promises.len() <= raw.len(), "more is asked than stands there");
        assert_eq!(reading, read(&mail, &context), "read twice, found twice");
        for ask in &reading.asks {
            assert!(!ask.why.is_empty(), "an ask without a reason: {ask:?}");
        }
    }
}

fn headed(value: &str) -> Vec<u8> {
    format!("From: {value}\r\nTo: {value}\r\nSubject: {value}\r\nDate: {value}\r\nReferences: {value}\r\n\r\nHello\r\n")
        .into_bytes()
}

fn survive_text(text: &str) {
    let plain = Text { plain: text.to_owned(), ..Text::default() };
    let cut = zones::split(&plain, Some("Ana"));
    let parts = cut.fresh.len() + cut.quoted.len() + cut.signature.len();
    assert!(parts <= 2 * text.len() + 16, "{parts} bytes of {}", text.len());
    let anchor = Written { at: Timestamp::UNIX_EPOCH, offset: OffsetSeconds(0) };
    for found in dates::find(text, anchor, None) {
        assert!(text.get(found.range.clone()).is_some(), "{found:?} stands outside the text");
    }
    let _ = subject::base(text);
    let _ = authentication::failed(&[text.to_owned()], text, None);
}

fn survive_markup(html: &str) {
    let mut doubts = Vec::new();
    let text = wire::html::read(html, &mut doubts);
    assert!(text.plain.len() <= 64 * html.len() + 1024, "{} bytes of {}", text.plain.len(), html.len());
    assert!(doubts.len() <= 100, "{} doubts", doubts.len());
}

proptest! {
    #[test]
    fn any_bytes_are_a_mail(raw in prop::collection::vec(any::<u8>(), 0..2000)) {
        survive(&raw);
    }

    #[test]
    fn a_changed_mail_is_a_mail(raw in mutate::of(seeds::mails())) {
        survive(&raw);
    }

    #[test]
    fn a_changed_text_is_a_text(raw in mutate::of(seeds::texts())) {
        survive_text(&String::from_utf8_lossy(&raw));
    }

    #[test]
    fn changed_markup_is_markup(raw in mutate::of(seeds::markup())) {
        survive_markup(&String::from_utf8_lossy(&raw));
    }

    #[test]
    fn any_text_is_a_text(text in "\\PC{0,300}", lines in prop::collection::vec("[-_>|*#: \t]{0,6}\\PC{0,40}", 0..30)) {
        survive_text(&text);
        survive_text(&lines.join("\n"));
        survive_markup(&text);
    }

    #[test]
    fn any_header_is_a_header(value in "\\PC{0,200}", changed in mutate::of(seeds::headers())) {
        survive(&headed(&value));
        survive(&headed(&String::from_utf8_lossy(&changed)));
    }
}

/// What makes a reader that looks back, or ahead, or deeper and deeper, do the same work again and again: a reader
/// whose work grows with the square of the text would not come to an end here.
#[test]
fn a_piece_without_end_is_read_like_any_other() {
    for piece in seeds::PIECES {
        let text = piece.repeat(32 * 1024 / piece.len());
        survive_text(&text);
        survive_markup(&text);
        let mail = wire::read::read(format!("From: a@example.org\r\nSubject: {piece}\r\n\r\n{text}").as_bytes());
        read(&mail, &Context { author: Author::Contractor, arrival: Timestamp::UNIX_EPOCH });
        wire::read::read(text.as_bytes());
    }
}
