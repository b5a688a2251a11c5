use proptest::prelude::*;

use super::*;
use crate::domain::reading::mail::ReportOutcome;

const HEAD: &str = "From: Ana <ana@x.example>\r\nTo: boss@h.example\r\nSubject: Tiles\r\nDate: Mon, 02 Mar 2026 10:00:00 +0100\r\nMessage-ID: <1@x.example>\r\n";

fn mail(rest: &str) -> Mail {
    read(format!("{HEAD}{rest}").as_bytes())
}

fn text(rest: &str) -> String {
    mail(rest).text.plain.trim().to_owned()
}

#[test]
fn a_plain_mail_leaves_no_doubt() {
    let read = mail("\r\nHello\r\n");
    assert_eq!((read.text.plain.as_str(), read.subject.as_str()), ("Hello\n", "Tiles"));
    assert_eq!(read.message_id.0, "<1@x.example>");
    assert_eq!(read.doubts, Vec::<String>::new());
}

#[test]
fn text_is_found_wherever_it_is() {
    let check = |rest: &str, want: &str| assert_eq!(text(rest), want, "{rest}");
    let mixed = "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nOne\r\n--b\r\nContent-Type: text/plain\r\n\r\nTwo\r\n--b--\r\n";
    check(mixed, "One\nTwo");
    check(&mixed.replace("; boundary=b", ""), "One\nTwo");
    check(
        "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nPlain\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Rich</p>\r\n--b--\r\n",
        "Plain",
    );
    check(
        "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n \r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Rich</p>\r\n--b--\r\n",
        "Rich",
    );
    check("Content-Type: text/html\r\n\r\n<p>One</p><p>Two</p>", "One\n\nTwo");
    check("Content-Transfer-Encoding: base64\r\n\r\nSGVsbG8=\r\n", "Hello");
    check(
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=C3=BC=\r\n=C3=9Fe\r\n",
        "Grüße",
    );
    check("Content-Type: text/plain; format=flowed\r\n\r\none \r\ntwo\r\n", "one two");
    check("Content-Type: text/plain; charset=iso-8859-1\r\n\r\nGrüße\r\n", "Grüße");
}

#[test]
fn files_are_told_from_text() {
    let read = mail(
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHello\r\n--b\r\nContent-Type: text/plain; name=\"plan.txt\"\r\nContent-Disposition: attachment; filename=\"plan.txt\"\r\n\r\nabc\r\n--b--\r\n",
    );
    let files: Vec<(&str, &str, u64)> =
        read.attachments.iter().map(|file| (file.name.as_str(), file.media_type.as_str(), file.size)).collect();
    assert_eq!(files, [("plan.txt", "text/plain", 3)]);
    assert_eq!(read.text.plain.trim(), "Hello");
}

#[test]
fn reports_are_read() {
    let dsn = |fields: &str| {
        mail(&format!(
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nNotice\r\n--b\r\n\
             Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.x.example\r\n\r\n{fields}\r\n--b\r\n\
             Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: <lost@h.example>\r\n--b--\r\n"
        ))
        .report
    };
    let check = |fields: &str, want: ReportOutcome| {
        let report = dsn(fields);
        assert_eq!(report.as_ref().map(|report| report.outcome), Some(want), "{fields}");
        let original = report.and_then(|report| report.original);
        assert_eq!(original.map(|id| id.0).as_deref(), Some("<lost@h.example>"));
    };
    check("Final-Recipient: rfc822; ana@x.example\r\nAction: failed\r\nStatus: 5.1.1\r\n", ReportOutcome::Failed);
    check("Final-Recipient: rfc822; ana@x.example\r\nAction: delayed\r\nStatus: 4.4.1\r\n", ReportOutcome::Delayed);
    check("Final-Recipient: rfc822; ana@x.example\r\nAction: delivered\r\nStatus: 2.0.0\r\n", ReportOutcome::Delivered);
    let plain = read(b"Return-Path: <>\r\nFrom: Mail Delivery System <mailer-daemon@x.example>\r\nSubject: failure notice\r\n\r\nNo such user: <chen@y.example>\r\n");
    let report = plain.report;
    assert_eq!(report.as_ref().map(|report| report.outcome), Some(ReportOutcome::Failed));
    assert_eq!(
        report.and_then(|report| report.recipient).map(|address| address.to_string()).as_deref(),
        Some("chen@y.example")
    );
    assert_eq!(mail("\r\nThe parcel could not be delivered.\r\n").report, None);
}

#[test]
fn nested_mails_do_not_run_out_of_stack() {
    let nest = |kind: &str| format!("{HEAD}{}\r\nend", format!("Content-Type: {kind}\r\n\r\n").repeat(20_000));
    for kind in ["message/rfc822", "MESSAGE/Global", "multipart/digest; boundary=b"] {
        let read = read(nest(kind).as_bytes());
        assert_eq!(read.subject, "Tiles");
        assert!(!read.doubts.is_empty(), "{kind}");
    }
}

#[test]
fn too_many_parts_are_cut() {
    let part = "--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nx\r\n";
    let read = mail(&format!("Content-Type: multipart/mixed; boundary=b\r\n\r\n{}--b--\r\n", part.repeat(1000)));
    assert!(read.attachments.len() <= 250);
    assert!(read.doubts.iter().any(|doubt| doubt.contains("parts")));
}

#[test]
fn the_header_alone_names_the_mail_alike() {
    let raw = b"From: ana@x.example\r\nSubject: Tiles\r\n\r\nHello\r\n";
    let (whole, head) = (read(raw), read_header(&raw[..raw.len() - 7]));
    assert!(whole.message_id.0.ends_with("@no-id>"));
    assert_eq!(whole.message_id, head.message_id);
}

proptest! {
    #[test]
    fn any_bytes_are_a_mail(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let once = read(&bytes);
        let again = read(&bytes);
        prop_assert_eq!(once.text, again.text);
        prop_assert_eq!(once.message_id, again.message_id);
    }

    #[test]
    fn any_pieces_are_a_mail(pieces in prop::collection::vec(prop::sample::select(vec![
        "From: a@x.example", "Content-Type: multipart/mixed; boundary=b", "Content-Type: text/html", "--b", "--b--", "\r\n", "\r\n\r\n",
        "<blockquote>x", "=?utf-8?B?", "?=", "Content-Transfer-Encoding: base64", "====", "Content-Type: message/rfc822", "\0", "é", ">", "> quoted",
    ]), 0..40)) {
        let raw = pieces.concat();
        let read = read(raw.as_bytes());
        prop_assert!(!read.text.plain.contains(['\r', '\0']));
    }

    #[test]
    fn line_ends_do_not_matter(lines in prop::collection::vec("[ -~]{0,40}", 1..10)) {
        let body = lines.join("\n");
        let unix = format!("{HEAD}\r\n{body}").replace("\r\n", "\n");
        let dos = unix.replace('\n', "\r\n");
        prop_assert_eq!(read(unix.as_bytes()).text, read(dos.as_bytes()).text);
    }
}
