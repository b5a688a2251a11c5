use proptest::prelude::*;

use super::*;

fn zones(text: &str) -> Zones {
    split(&Text { plain: text.to_owned(), ..Text::default() }, Some("Ana Ito"))
}

/// Fresh words and signature, one line each, lines parted by `/`.
fn check(text: &str, fresh: &str, signature: &str) {
    let line = |text: &str| text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" / ");
    let found = zones(text);
    assert_eq!((line(&found.fresh).as_str(), line(&found.signature).as_str()), (fresh, signature), "{text}");
}

#[test]
fn quotes_below_and_between() {
    check("Yes, Friday.\n\nOn Mon, 2 Mar 2026, Boss <b@h.example> wrote:\n> Friday?\n", "Yes, Friday.", "");
    check("Yes.\n\nAm 02.03.2026 um 10:00 schrieb Boss:\n> Freitag?\n> Bitte.\n", "Yes.", "");
    check("> Friday?\n\nYes.\n\n> Which colour?\nBlue.\n", "Yes. / Blue.", "");
    check(
        "Done.\n\n-----Original Message-----\nFrom: Boss\nSent: Monday\nTo: Ana\nSubject: x\n\nAll of it?\n",
        "Done.",
        "",
    );
    check("Done.\n\nVon: Boss\nGesendet: Montag, 2. März 2026\nAn: Ana\nBetreff: Fliesen\n\nAlles?\n", "Done.", "");
    check(
        "Done.\n\nBoss@HOUSE\n03/02/2026 10:00 AM\nTo: Ana Ito@CREW\ncc:\nSubject: Tiles\n\nAll of it?\n",
        "Done.",
        "",
    );
    check("Done.\n\nOn Mon, 2 Mar 2026, Boss wrote:\n\nAll of it?\n", "Done.", "");
    check(
        "Look below.\n\n---------- Forwarded message ---------\nFrom: Chen <c@x.example>\nDate: Mon\nSubject: x\nTo: Ana\n\nHello Ana\n",
        "Look below.",
        "",
    );
    check("Look.\n\nBegin forwarded message:\n\n> From: Chen\n> Subject: x\n> Hello\n", "Look.", "");
    check("On Mon, 2 Mar 2026 at 10:00, Boss <b@h.example> wrote:\n\nThis is my answer.\n", "This is my answer.", "");
    check(
        "Fine.\n\n2026-03-02 10:00 GMT+01:00 Boss <b@h.example>:\n\n| one\n| two\n\nAnd more.\n",
        "Fine. / And more.",
        "",
    );
    check("Fine.\nBI> one\nBI> two\nGood.\n", "Fine. / Good.", "");
}

#[test]
fn words_that_look_quoted_and_are_not() {
    check(
        "The pump takes more power if the load is\n> 500 W, so mind the fuse.\n",
        "The pump takes more power if the load is / > 500 W, so mind the fuse.",
        "",
    );
    check("Thanks.\n\n>From what I saw it leaks.\n", "Thanks. / >From what I saw it leaks.", "");
    check("To: do list\nPaint the wall.\n", "To: do list / Paint the wall.", "");
    check(
        "On Monday I wrote to Chen about the tiles.\n\nHe agreed.\n",
        "On Monday I wrote to Chen about the tiles. / He agreed.",
        "",
    );
    check("Date: Tuesday\nTime: 9:00\nWhere: the yard\n", "Date: Tuesday / Time: 9:00 / Where: the yard", "");
}

#[test]
fn signatures() {
    check("Done.\n\n-- \nAna Ito\nPainter\n", "Done.", "-- / Ana Ito / Painter");
    check("Done.\n\nSent from my iPhone\n", "Done.", "Sent from my iPhone");
    check("Fertig.\n\nMit freundlichen Grüßen\nAna Ito\n", "Fertig.", "Mit freundlichen Grüßen / Ana Ito");
    check(
        "Done, see the photos.\n\nAna Ito\nIto Painting Ltd\n+44 20 7946 0000\nana@x.example\n",
        "Done, see the photos.",
        "Ana Ito / Ito Painting Ltd / +44 20 7946 0000 / ana@x.example",
    );
    check("Done.\n\n-Ana\n", "Done.", "-Ana");
    check("Thanks,\nAna\n", "Thanks, / Ana", "");
    check("Call the plumber:\n\nJoe Poole\n555 010 2030\n", "Call the plumber: / Joe Poole / 555 010 2030", "");
    check("Ana Ito\n+44 20 7946 0000\n", "Ana Ito / +44 20 7946 0000", "");
    check("We need:\n- paint\n- tape\n", "We need: / - paint / - tape", "");
    check(
        "Done.\n\nAna Ito\n+44 20 7946 0000\n\nOn 2 Mar 2026, Boss wrote:\n> Done?\n",
        "Done.",
        "Ana Ito / +44 20 7946 0000",
    );
}

#[test]
fn notices_and_footers() {
    let notice = "This message is confidential and meant for its addressee alone. If it reached you in error, do not disclose it.";
    check(&format!("Done.\n\n{notice}\n"), "Done.", notice);
    check(
        "Done.\n\n_______________________________\ncrew mailing list\ncrew@lists.example.org\nhttps://lists.example.org/crew\n",
        "Done.",
        "_______________________________ / crew mailing list / crew@lists.example.org / https://lists.example.org/crew",
    );
}

#[test]
fn answers_are_tied_to_what_they_answer() {
    let found = zones("On Mon, 2 Mar 2026, Boss <b@h.example> wrote:\n> When?\nFriday.\n>\n> Which colour?\nBlue.\n");
    let pairs: Vec<(&str, &str)> = found.answers.iter().map(|a| (a.to.as_str(), a.words.as_str())).collect();
    assert_eq!(pairs, [("When?", "Friday."), ("Which colour?", "Blue.")]);
}

#[test]
fn markup_tells_first() {
    let plain = "New words.\nOld words.\nAna Ito\n".to_owned();
    let text = Text { plain, quoted: ranges(11, 22), signed: ranges(22, 30), links: Vec::new() };
    let found = split(&text, None);
    assert_eq!(
        (found.fresh.trim(), found.quoted.trim(), found.signature.trim()),
        ("New words.", "Old words.", "Ana Ito")
    );
}

fn ranges(start: usize, end: usize) -> Vec<Range<usize>> {
    std::iter::once(start..end).collect()
}

/// Lines such as mails are made of, in any order.
fn mail_lines() -> impl Strategy<Value = String> {
    let line = prop::sample::select(vec![
        "",
        "> quoted",
        ">> twice",
        "On Mon, 2 Mar 2026, Boss <b@h.example> wrote:",
        "From: Boss",
        "Sent: Monday",
        "To: Ana",
        "Subject: x",
        "-----Original Message-----",
        "-- ",
        "Ana Ito",
        "+44 20 7946 0000",
        "Regards,",
        "Please send the plan.",
        "________",
        "| bar",
        "<open",
        "2026",
        "\u{200b}",
        "é > ü",
    ]);
    prop::collection::vec(line, 0..30).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #[test]
    fn any_text_is_taken_apart(text in "\\PC{0,300}") {
        let found = zones(&text);
        prop_assert!(found.fresh.len() + found.quoted.len() + found.signature.len() <= text.len() * 2 + 3);
    }

    #[test]
    fn every_line_stands_in_one_zone(text in mail_lines()) {
        let found = zones(&text);
        let all = [&found.fresh, &found.quoted, &found.signature];
        let mut parts: Vec<&str> = all.iter().flat_map(|zone| zone.lines()).map(str::trim).filter(|line| !line.is_empty()).collect();
        let mut lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        parts.sort_unstable();
        lines.sort_unstable();
        prop_assert_eq!(parts, lines);
    }
}
