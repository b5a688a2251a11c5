use anyhow::{Context, Result};
use jiff::civil::date;
use jiff::tz::{Offset, TimeZone};

use super::*;
use crate::imap::header;

fn at(hour: i8) -> Result<ZonedDateTime> {
    let berlin = TimeZone::fixed(Offset::from_hours(1)?);
    Ok(date(2026, 11, 24).at(hour, 30, 0, 0).to_zoned_datetime(berlin)?)
}

fn letter(style: Style) -> Result<Letter> {
    let (boris, owner) = (Party::new("Boris Brandt", "boris@x.test"), Party::new("Zoë", "owner@x.test"));
    Ok(Letter::new(style, boris, owner, "Größe der Tore", at(9)?, "Beide Tore passen.\n\nGruß, Boris\n"))
}

#[test]
fn every_style_has_its_own_shape_and_none_a_line_too_long() -> Result<()> {
    let check = |style: Style, words: &[&str]| -> Result<()> {
        let text = String::from_utf8(letter(style)?.bytes())?;
        for word in words {
            assert!(text.contains(word), "{style:?} without {word}: {text}");
        }
        assert!(text.lines().all(|line| line.len() < 998), "{style:?}");
        Ok(())
    };
    check(Style::Gmail, &["multipart/alternative", "mail.gmail.com>", "Gru=C3=9F"])?;
    check(Style::Outlook, &["MsoNormal", "Thread-Index"])?;
    check(Style::Apple, &["Apple Mail", "quoted-printable", "Gru=C3=9F"])?;
    check(Style::Thunderbird, &["format=flowed", "Gruß"])?;
    check(Style::Phone, &["base64", ".phone@x.test>"])?;
    check(Style::Webmail, &["@webmail.x.test>", "=?UTF-8?B?R3LDtsOfZSBkZXIgVG9yZQ==?="])
}

#[test]
fn the_words_of_every_style_can_be_read_again() -> Result<()> {
    for style in Style::ALL {
        let bytes = letter(style)?.with_file("a.pdf", "application/pdf", b"pdf").bytes();
        assert!(words(&bytes).starts_with("Beide Tore passen.\n\nGruß, Boris\n"), "{style:?}: {}", words(&bytes));
        assert_eq!(subject(&bytes), "Größe der Tore");
    }
    Ok(())
}

#[test]
fn encoded_words_are_read_in_both_encodings() {
    let check = |written: &str, read: &str| assert_eq!(subject(format!("Subject: {written}\n\n").as_bytes()), read);
    check("plain =? text", "plain =? text");
    check("=?utf-8?Q?Gr=C3=B6=C3=9Fe_der?= =?UTF-8?B?IFRvcmU=?= now", "Größe der Tore now");
    check("=?utf-8?Q?broken", "=?utf-8?Q?broken");
}

#[test]
fn the_same_letter_is_the_same_bytes_and_another_has_another_id() -> Result<()> {
    for style in Style::ALL {
        let (one, mut other) = (letter(style)?, letter(style)?);
        assert_eq!(one.bytes(), other.bytes());
        other.text.push('!');
        assert_ne!(one.message_id(), other.message_id());
    }
    Ok(())
}

#[test]
fn an_answer_carries_the_thread_and_the_quoted_words() -> Result<()> {
    let first = letter(Style::Webmail)?.bytes();
    let id = header(&first, "Message-ID").context("an id")?;
    let check = |style: Style, tongue: Tongue, words: &str| -> Result<()> {
        let quoted = Quoted {
            tongue,
            writer: ("Boris Brandt".into(), "boris@x.test".into()),
            date: at(9)?,
            subject: "Größe der Tore".into(),
            text: "Beide Tore passen.\n".into(),
            place: Place::Above,
        };
        let answer = letter(style)?.answering(&first, quoted).bytes();
        assert_eq!(header(&answer, "In-Reply-To").as_deref(), Some(id.as_str()));
        assert_eq!(header(&answer, "References").as_deref(), Some(id.as_str()));
        assert!(String::from_utf8(answer)?.contains(words), "{style:?} {words}");
        Ok(())
    };
    check(Style::Thunderbird, Tongue::German, "Am 24.11.2026 um 09:30 schrieb Boris Brandt <boris@x.test>:\n> Beide")?;
    check(Style::Webmail, Tongue::English, "On Tue, Nov 24, 2026 at 09:30, Boris Brandt")?;
    check(Style::Webmail, Tongue::French, "a écrit :")?;
    check(Style::Webmail, Tongue::Spanish, "escribió:")?;
    check(Style::Outlook, Tongue::German, "Von: Boris Brandt")?;
    check(Style::Gmail, Tongue::English, "gmail_quote")
}

#[test]
fn quoted_printable_keeps_lines_short_and_ends_visible() {
    let check = |text: &str, expected: &str| assert_eq!(quoted_printable(text), expected);
    check("a=b \nc", "a=3Db=20\nc");
    check(&"x".repeat(80), &format!("{}=\n{}", "x".repeat(75), "x".repeat(5)));
}

#[test]
fn folding_keeps_quotes_quoted() {
    let check = |text: &str, expected: &str| assert_eq!(encode::folded(text, 12), expected);
    check("one two three four\n", "one two \nthree four\n");
    check("> one two three\nend\n", "> one two \n> three\nend\n");
}

#[test]
fn names_are_written_as_headers_allow() {
    let check = |name: &str, expected: &str| assert_eq!(Party::new(name, "a@b.test").in_header(), expected);
    check("", "a@b.test");
    check("Ana", "Ana <a@b.test>");
    check("Novak, Ana", "\"Novak, Ana\" <a@b.test>");
    check("Zoë", "=?UTF-8?B?Wm/Dqw==?= <a@b.test>");
}
