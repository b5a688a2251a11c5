//! What is changed: the labelled mails, and shapes that readers have stumbled over.

use std::fs;
use std::path::Path;

/// Repeated without end, each tempts some reader to do its work over and over.
pub const PIECES: [&str; 26] = [
    "> ",
    ">",
    "> > On Monday Ana wrote:\n",
    "--\n",
    "_",
    "-",
    "- ",
    "1. ",
    "a ",
    "\n",
    "\r\n \r\n",
    "From: a@example.org\n",
    "by Friday ",
    "within 2 hours ",
    "12/03 ",
    "please ",
    "I'll ",
    "<div>",
    "</div>",
    "<blockquote>",
    "<table><tr><td>",
    "&lt;",
    "=?utf-8?q?a?= ",
    "a@b.c,",
    "(",
    "\"",
];

/// Shapes beside the labelled mails: nested parts, reports, answers between quotes.
const SHAPES: [&str; 5] = [
    "From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=C3=BC=C3=9Fe\r\n--c\r\nContent-Type: text/html\r\n\r\n<p>Gr&uuml;&szlig;e</p>\r\n--c--\r\n--b\r\nContent-Type: application/pdf; name=\"=?utf-8?b?cGxhbi5wZGY=?=\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--b--\r\n",
    "From: MAILER-DAEMON@mx.example.org\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nNot delivered.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\nFinal-Recipient: rfc822; ana@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <1@example.net>\r\n--b--\r\n",
    "From: \"Ana\" <ana@example.org>\r\nSubject: =?iso-8859-1?Q?R=E9f=E9rence?= =?utf-8?b?w6k=?=\r\nAuto-Submitted: auto-replied\r\n\r\nI am away until 16 March.\r\n",
    "From: Ana <ana@example.org>\r\nContent-Type: text/plain; format=flowed; delsp=yes\r\n\r\nYes, \r\nthat is fine.\r\n\r\nOn 3 March 2026, Olive Brandt wrote:\r\n> Which day?\r\n\r\nThursday.\r\n> Which hour?\r\n\r\nNine.\r\n-- \r\nAna\r\n",
    "From: Ana <ana@example.org>\r\nContent-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n",
];

/// Texts of the labelled mails, both halves.
pub fn texts() -> Vec<Vec<u8>> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut files: Vec<_> = ["tune", "check"]
        .iter()
        .flat_map(|half| fs::read_dir(corpus.join(half)).expect("a half of the corpus"))
        .map(|entry| entry.expect("a file").path())
        .collect();
    files.sort();
    let all = files.iter().map(|file| fs::read_to_string(file).expect("a readable file"));
    let mails = |text: String| -> Vec<Vec<u8>> {
        let cases = text.split("\n=== ").filter_map(|case| case.split_once("\n\n"));
        cases.map(|(_, words)| words.as_bytes().to_vec()).collect()
    };
    all.flat_map(mails).filter(|text| !text.is_empty()).collect()
}

/// Whole mails: the shapes, the labelled ones that are whole, and the others under a plain header.
pub fn mails() -> Vec<Vec<u8>> {
    let head: &[u8] = b"From: Ana <ana@example.org>\r\nTo: olive@example.net\r\nDate: Wed, 4 Mar 2026 10:00:00 +0100\r\nSubject: Work\r\n\r\n";
    let whole = |text: &[u8]| text.starts_with(b"From:") || text.starts_with(b"Return-Path:");
    let headed = texts().into_iter().map(|text| if whole(&text) { text } else { [head, &text].concat() });
    SHAPES.iter().map(|shape| shape.as_bytes().to_vec()).chain(headed).collect()
}

/// Markup of the usual mail programs.
pub fn markup() -> Vec<Vec<u8>> {
    const MARKUP: [&str; 6] = [
        "<div dir=\"ltr\">Fine.<div class=\"gmail_quote\"><blockquote class=\"gmail_quote\">Which day?</blockquote></div></div>",
        "<p class=MsoNormal>Fine.<o:p></o:p></p><div style='border:none;border-top:solid #E1E1E1 1.0pt'><b>From:</b> Ana</div>",
        "<ul><li>one<ol><li>two</ol><li>three</ul><table><tr><td>a<td>b</table><a href=\"https://example.org/x\">here</a>",
        "<style>p{color:red}</style><script>var a = '<p>';</script><pre>a  b\n  c</pre><!-- <p>no</p> -->&amp;&nbsp;&#8364;",
        "<html><head><meta charset=utf-8><title>x</title></head><body><br><hr><img src=cid:logo alt=Logo></body></html>",
        "<div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>Von:</b> Ana<br><b>Betreff:</b> Re: x</div>",
    ];
    MARKUP.iter().map(|markup| markup.as_bytes().to_vec()).collect()
}

/// Values of headers, honest and not.
pub fn headers() -> Vec<Vec<u8>> {
    const VALUES: [&str; 8] = [
        "Ana <ana@example.org>, \"Brandt, Olive\" <olive@example.net>",
        "=?utf-8?B?QW5h?= =?utf-8?Q?_B=C3=BChl?= <ana@example.org>",
        "undisclosed-recipients:; (a (nested) comment)",
        "<a@example.org>, <b@example.org>",
        "Wed, 4 Mar 2026 10:00:00 +0100 (CET)",
        "Re: AW: [crew] Fwd: Tiles (fwd)",
        "mx.example.net; dkim=pass header.d=example.org; spf=fail smtp.mailfrom=a@example.org",
        "<1@example.org> <2@example.org>\r\n\t<3@example.org>",
    ];
    VALUES.iter().map(|value| value.as_bytes().to_vec()).collect()
}
