use jiff::Timestamp;

use super::*;
use crate::domain::reading::mail::{OffsetSeconds, Report, Text, Written};
use crate::domain::reading::zones;

fn mail(marks: &[(&str, &str)], subject: &str, text: &str) -> Mail {
    let at: Timestamp = "2026-03-02T10:00:00Z".parse().unwrap_or(Timestamp::UNIX_EPOCH);
    Mail {
        message_id: crate::domain::reading::mail::MessageId("<1@x.example>".to_owned()),
        from: None,
        to: Vec::new(),
        cc: Vec::new(),
        date: Some(Written { at, offset: OffsetSeconds(0) }),
        subject: subject.to_owned(),
        in_reply_to: Vec::new(),
        references: Vec::new(),
        marks: marks.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        authentication: Vec::new(),
        own_mark: None,
        text: Text { plain: text.to_owned(), ..Text::default() },
        attachments: Vec::new(),
        report: None,
        calendar_method: None,
        sealed: false,
        size: 0,
        doubts: Vec::new(),
    }
}

fn read(mail: &Mail) -> KindFinding {
    let zones = zones::split(&mail.text, None);
    kind(mail, &zones, &Context { author: Author::Contractor, arrival: Timestamp::UNIX_EPOCH }, None)
}

#[test]
fn headers_decide() {
    let check = |marks: &[(&str, &str)], text: &str, want: Kind| {
        assert_eq!(read(&mail(marks, "Re: Tiles", text)).kind, want, "{marks:?} {text}")
    };
    let away = "I am on vacation until 16 March 2026.";
    check(&[("auto-submitted", "auto-replied")], away, Kind::OutOfOffice);
    check(&[("auto-submitted", "auto-replied (vacation)")], "We got your request.", Kind::AutoReply);
    check(&[("auto-submitted", "no")], "All done.", Kind::Person);
    check(&[("auto-submitted", "auto-generated")], "Build failed.", Kind::AutoReply);
    check(&[("auto-submitted", "auto-generated"), ("list-unsubscribe", "<https://x.example>")], "News.", Kind::List);
    check(&[("x-autoreply", "yes")], away, Kind::OutOfOffice);
    check(&[("x-autoreply", "no")], "All done.", Kind::Person);
    check(&[("precedence", "auto_reply")], away, Kind::OutOfOffice);
    check(&[("precedence", "normal")], "All done.", Kind::Person);
    check(&[("list-id", "<crew.x.example>")], "All done.", Kind::List);
    check(&[("list-unsubscribe", "<mailto:x@x.example>")], "All done.", Kind::Person);
    check(&[("list-unsubscribe", "<mailto:x@x.example>"), ("precedence", "bulk")], "Offers.", Kind::List);
    check(&[("x-auto-response-suppress", "DR, OOF, AutoReply")], "All done.", Kind::Person);
}

#[test]
fn words_decide_where_headers_are_silent() {
    let check =
        |subject: &str, text: &str, want: Kind| assert_eq!(read(&mail(&[], subject, text)).kind, want, "{subject}");
    check("Automatic reply: Tiles", "I am away until Monday.", Kind::OutOfOffice);
    check("Abwesenheitsnotiz: Fliesen", "Ich bin im Urlaub.", Kind::OutOfOffice);
    check("Réponse automatique : Carreaux", "Je suis en congé.", Kind::OutOfOffice);
    check("自動応答: タイル", "休暇中です。", Kind::OutOfOffice);
    check("Out of office next week", "I am out of office next week. Fine?", Kind::Person);
    check("Re: automatic reply of the shop", "They answer by machine only.", Kind::Person);
    check("The automatic door", "The automatic door is mounted.", Kind::Person);
    check("Your order", "This is an automated message. Please do not reply to this mail.", Kind::AutoReply);
    check("Tiles", "I am on vacation until Monday, the tiles come after that.", Kind::Person);
}

#[test]
fn reports_and_calendars() {
    let report = |outcome| Some(Report { outcome, recipient: None, original: None });
    let check =
        |outcome, want: Kind| assert_eq!(read(&Mail { report: report(outcome), ..mail(&[], "x", "") }).kind, want);
    check(ReportOutcome::Failed, Kind::Bounce);
    check(ReportOutcome::Delayed, Kind::Report);
    check(ReportOutcome::Receipt, Kind::Report);
    let answer = |text: &str| {
        read(&Mail { calendar_method: Some("REPLY".to_owned()), ..mail(&[], "Accepted: Tiles", text) }).kind
    };
    assert_eq!(answer(""), Kind::AutoReply);
    assert_eq!(answer("Fine, but I bring Chen along."), Kind::Person);
}

#[test]
fn first_days_back() {
    let check = |text: &str, want: &str| {
        let found = read(&mail(&[("auto-submitted", "auto-replied")], "x", text)).out_of_office_until;
        assert_eq!(found.map(|day| day.to_string()).unwrap_or_default(), want, "{text}");
    };
    check("I am out of the office until 16 March 2026.", "2026-03-16");
    check("I am out of the office through 13 March 2026.", "2026-03-14");
    check("I am away from 9 March to 13 March 2026.", "2026-03-14");
    check("I am away from 9 March 2026 until 16 March 2026.", "2026-03-16");
    check("I am on leave from 9 March and will be back on 16 March 2026.", "2026-03-16");
    check("Ich bin bis einschließlich 13.03.2026 nicht im Büro.", "2026-03-14");
    check("Ich bin ab dem 16. März 2026 wieder erreichbar.", "2026-03-16");
    check("Je suis absent du 9 mars au 13 mars 2026 inclus.", "2026-03-14");
    check("Estoy fuera de la oficina hasta el 16 de marzo de 2026.", "2026-03-16");
    check("Jag är på semester till och med den 13 mars 2026.", "2026-03-14");
    check("Ik ben afwezig tot en met 13 maart 2026.", "2026-03-14");
    check("Меня нет в офисе до 16 марта 2026 г.", "2026-03-16");
    check("We got your request of 1 March 2026.", "");
}

#[test]
fn absences_told_by_a_person() {
    let check = |text: &str, want: &str| {
        let found = read(&mail(&[], "Tiles", text)).out_of_office_until;
        assert_eq!(found.map(|day| day.to_string()).unwrap_or_default(), want, "{text}");
    };
    check("Done. From Thursday I am on vacation, back on 16 March.", "2026-03-16");
    check("I am on vacation from Thursday. I will be back on 16 March 2026.", "2026-03-16");
    check("The tiles come on 16 March 2026.", "");
    check("I need the plan until 16 March 2026. My sister is on vacation.", "");
}
