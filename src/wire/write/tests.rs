use jiff::Timestamp;
use mail_parser::{MessageParser, MimeHeaders};
use proptest::prelude::*;

use super::*;
use crate::domain::people::language::Language;
use crate::domain::people::roster::ContractorKey;
use crate::domain::reading::mail::OffsetSeconds;
use crate::domain::speech::body::{AnswerBody, Body};
use crate::domain::speech::letter::LetterId;
use crate::domain::turn::thread_id::ThreadId;

fn address(text: &str) -> Address {
    Address::parse(text).expect("an address")
}

fn letter(body: Body, to: Recipient) -> Letter {
    Letter {
        id: LetterId::of(body.kind(), &["a"]),
        kind: body.kind(),
        to,
        language: Language::En,
        subject: "Roof photos".into(),
        body,
        lines: Vec::new(),
        threads: vec![ThreadId::from_number(7)],
        in_reply_to: Some(MessageId("<second@mail.example.org>".into())),
        references: vec![MessageId("<first@mail.example.org>".into()), MessageId("<second@mail.example.org>".into())],
        approved: true,
        answers: None,
        files: Vec::new(),
    }
}

fn answer() -> Letter {
    letter(Body::Answer(AnswerBody::default()), Recipient::Contractor(ContractorKey("boris".into())))
}

fn digest() -> Letter {
    let mut letter = letter(Body::Digest(Box::default()), Recipient::Owner);
    letter.approved = false;
    letter.threads.clear();
    letter
}

fn rendered(subject: &str, text: &str, html: Option<&str>) -> Rendered {
    Rendered { subject: subject.into(), text: text.into(), html: html.map(str::to_string) }
}

fn key() -> HouseKey {
    HouseKey::from_bytes([9; 32])
}

fn context<'a>(key: &'a HouseKey, owner: &str, to: &str, files: Vec<File>) -> WriteContext<'a> {
    WriteContext {
        owner: Mailbox { name: owner.into(), address: address("vera@vane.example") },
        to: Mailbox { name: to.into(), address: address("boris@petrov.example") },
        date: Written { at: "2026-03-03T07:05:09Z".parse().expect("a moment"), offset: OffsetSeconds(3600) },
        key,
        files,
    }
}

fn written(letter: &Letter, rendered: &Rendered) -> String {
    let key = key();
    let bytes = write(letter, rendered, &context(&key, "Vera Vane", "Boris Petrov", Vec::new()));
    String::from_utf8(bytes).expect("only ASCII")
}

#[test]
fn a_letter_to_a_contractor_is_the_owners_own() {
    let letter = answer();
    let id = message_id(&letter, &address("vera@vane.example"), &key());
    let said = written(&letter, &rendered("Re: Roof photos", "Yes, go ahead.\n", None));
    let mark = key().mark(LetterKind::Answer, &id);
    let expected = format!(
        "Date: Tue, 3 Mar 2026 08:05:09 +0100\r\n\
         From: Vera Vane <vera@vane.example>\r\n\
         To: Boris Petrov <boris@petrov.example>\r\n\
         Subject: Re: Roof photos\r\n\
         Message-ID: {id}\r\n\
         In-Reply-To: <second@mail.example.org>\r\n\
         References: <first@mail.example.org> <second@mail.example.org>\r\n\
         X-Strawboss: {mark}\r\n\
         MIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\
         Content-Transfer-Encoding: 7bit\r\n\
         \r\n\
         Yes, go ahead.\r\n"
    );
    assert_eq!(said, expected);
    assert_eq!(key().ours(&id).map(|ours| ours.letter), Some(letter.id));
}

#[test]
fn a_letter_to_the_owner_says_that_it_is_a_machines() {
    let said = written(&digest(), &rendered("You owe 3", "text\n", Some("<p>html</p>\n")));
    for line in [
        "From: strawboss <vera@vane.example>\r\n",
        "Auto-Submitted: auto-generated\r\n",
        "X-Auto-Response-Suppress: All\r\n",
        "List-Id: strawboss <digest.",
        "Content-Type: multipart/alternative;\r\n",
    ] {
        assert!(said.contains(line), "{line} is missing in\n{said}");
    }
    assert!(!said.contains("\r\nReply-To"), "{said}");
}

#[test]
fn what_was_approved_singly_is_not_marked_as_a_machines() {
    let approved = |approved| written(&Letter { approved, ..answer() }, &rendered("a", "b", None));
    assert!(!approved(true).contains("Auto-Submitted"));
    assert!(approved(false).contains("\r\nAuto-Submitted: auto-generated\r\n"));
    assert!(!approved(false).contains("X-Auto-Response-Suppress"));
}

#[test]
fn message_ids_that_are_none_are_left_out() {
    let mut letter = answer();
    letter.in_reply_to = Some(MessageId("<a@b>\r\nBcc: <all@example.org>".into()));
    letter.references = ["<ok@example.org>", "bare@example.org", "<>", "<a b@c>", "<ü@example.org>"]
        .map(|id| MessageId(id.into()))
        .to_vec();
    letter.references.push(MessageId(format!("<{}@example.org>", "a".repeat(1200))));
    let said = written(&letter, &rendered("a", "b", None));
    assert!(!said.contains("Bcc"), "{said}");
    assert!(!said.contains("In-Reply-To"), "{said}");
    assert!(said.contains("\r\nReferences: <ok@example.org>\r\n"), "{said}");
}

#[test]
fn a_token_stands_whole_behind_any_subject() {
    let token = key().token(&digest().id, crate::domain::people::roster::Side::Owner, Timestamp::UNIX_EPOCH);
    for subject in ["You owe 3", "März: überfällig, für später", "漢字", &"very long words of a subject ".repeat(9)]
    {
        let said = written(&digest(), &rendered(&format!("{subject} {token}"), "a", None));
        assert!(said.contains(&token), "{said}");
    }
}

#[test]
fn long_threads_keep_their_root_and_their_end() {
    let ids: Vec<MessageId> = (0..100).map(|number| MessageId(format!("<{number}@example.org>"))).collect();
    let kept = thinned(&ids);
    assert_eq!(kept.len(), REFERENCES);
    assert_eq!(kept.first(), ids.first());
    assert_eq!(kept.last(), ids.last());
    assert_eq!(thinned(&ids[..3]), ids[..3]);
}

#[test]
fn dates_have_the_owners_offset() {
    let check = |at: &str, offset, said| {
        let written = Written { at: at.parse().expect("a moment"), offset: OffsetSeconds(offset) };
        assert_eq!(date(written), said);
    };
    check("2026-03-03T07:05:09Z", 3600, "Tue, 3 Mar 2026 08:05:09 +0100");
    check("2026-12-31T23:30:00Z", 19_800, "Fri, 1 Jan 2027 05:00:00 +0530");
    check("2026-03-01T01:00:00Z", -12_600, "Sat, 28 Feb 2026 21:30:00 -0330");
    check("2026-03-01T01:00:00Z", 0, "Sun, 1 Mar 2026 01:00:00 +0000");
    check("2026-03-01T01:00:00Z", 999_999, "Sun, 1 Mar 2026 01:00:00 +0000");
}

#[test]
fn files_go_with_their_names() {
    let check = |name: &str, media_type: &str, named: &str, typed: &str| {
        let file = File { name: name.into(), media_type: media_type.into(), content: vec![0, 255, 10, 13] };
        let key = key();
        let bytes = write(&answer(), &rendered("a", "text\n", None), &context(&key, "Vera", "Boris", vec![file]));
        let mail = MessageParser::default().parse(&bytes).expect("a mail");
        let part = mail.attachment(0).expect("an attachment");
        assert_eq!(part.attachment_name(), Some(named), "{name}");
        assert_eq!(part.contents(), [0, 255, 10, 13], "{name}");
        let kind = part.content_type().expect("a type");
        assert_eq!(format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default()), typed, "{media_type}");
        assert_eq!(mail.body_text(0).as_deref().map(str::trim_end), Some("text"));
    };
    check("logo.png", "image/png", "logo.png", "image/png");
    check("../../etc/passwd", "image/gif", "passwd", "image/gif");
    check("C:\\Temp\\plan 2.pdf", "application/pdf", "plan 2.pdf", "application/pdf");
    check("größer \"neu\".pdf", "application/pdf", "größer \"neu\".pdf", "application/pdf");
    check(&"é".repeat(119), "a/b", &"é".repeat(119), "a/b");
    check("", "image/png\r\nX-Evil: 1", "file", "application/octet-stream");
    check("..", "message/rfc822", "file", "application/octet-stream");
    check("a\r\nX-Evil: 1", "png", "a X-Evil: 1", "application/octet-stream");
}

/// Any text, with what mails and headers are made of more often than chance has it.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        Just("\r\nBcc: all@example.org\r\n".to_string()),
        Just("=?utf-8?q?=0D=0ABcc:?=".to_string()),
        Just("\u{202e}\u{200b}\u{2028}\u{85}\0\u{b}".to_string()),
        "[a-z]{1,200}",
        "[äß漢🦀]{1,90}",
        Just(" ".to_string()),
        Just("\n.\n--\nFrom me\n".to_string()),
        "[\\\\\",;:<>()@\\[\\]]{1,9}",
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

const FIELDS: [&str; 12] = [
    "Date",
    "From",
    "To",
    "Subject",
    "Message-ID",
    "In-Reply-To",
    "References",
    "X-Strawboss",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
    "boundary",
];

proptest! {
    #[test]
    fn nothing_said_becomes_a_header(subject in hostile(), name in hostile(), text in hostile(), html in hostile()) {
        let key = key();
        let bytes = write(&answer(), &rendered(&subject, &text, Some(&html)), &context(&key, &name, &name, Vec::new()));
        let said = String::from_utf8(bytes.clone()).expect("only ASCII");
        prop_assert!(said.is_ascii());
        prop_assert!(!said.replace("\r\n", "").contains(['\r', '\n', '\0']), "bare line end");
        let whole = |line: &&str| line.split_whitespace().count() > 2;
        let longest = said.lines().filter(whole).map(str::len).max();
        prop_assert!(longest <= Some(76), "a line of {longest:?}");

        let (head, _) = said.split_once("\r\n\r\n").expect("a body");
        for line in head.lines().filter(|line| !line.starts_with(' ')) {
            let field = line.split_once(':').map(|(field, _)| field);
            prop_assert!(field.is_some_and(|field| FIELDS.contains(&field)), "{line}");
        }

        let mail = MessageParser::default().parse(&bytes).expect("a mail");
        prop_assert_eq!(mail.subject().unwrap_or_default(), header::one_line(&subject));
        let from = mail.from().and_then(|from| from.first()).expect("one From");
        prop_assert_eq!(from.name().unwrap_or_default(), header::one_line(&name));
        prop_assert_eq!(from.address(), Some("vera@vane.example"));
        let lines = |text: &str| text.replace("\r\n", "\n").trim_end_matches('\n').to_string();
        prop_assert_eq!(lines(&mail.body_text(0).unwrap_or_default()), lines(&text));
        prop_assert_eq!(mail.html_body_count(), 1);
    }

    #[test]
    fn the_same_letter_is_the_same_bytes(subject in hostile(), text in hostile()) {
        let rendered = rendered(&subject, &text, Some(&text));
        prop_assert_eq!(written(&answer(), &rendered), written(&answer(), &rendered));
    }
}
