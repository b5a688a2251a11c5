use jiff::tz::TimeZone;

use super::*;
use crate::domain::reading::mail::OffsetSeconds;
use crate::domain::reading::moment::Moment;

/// Tuesday 3 March 2026, ten in the morning in Berlin.
fn ground(zone: &TimeZone) -> Ground<'_> {
    let at = "2026-03-03T09:00:00Z".parse().unwrap();
    Ground { written: Written { at, offset: OffsetSeconds(3600) }, zone, language: Language::En }
}

fn read(text: &str) -> Vec<Command> {
    let zone = TimeZone::get("Europe/Berlin").unwrap();
    parse(text, ground(&zone))
}

#[track_caller]
fn check(line: &str, numbers: &[u32], act: Act) {
    let commands = read(line);
    assert_eq!(commands.len(), 1, "{line:?} gave {commands:?}");
    assert_eq!((commands[0].numbers.as_slice(), &commands[0].wish), (numbers, &Wish::Act(act)), "{line:?}");
}

fn berlin(local: &str) -> Option<jiff::Timestamp> {
    Some(format!("{local}:00+01:00").parse().unwrap())
}

#[test]
fn one_line_one_command() {
    check("split", &[], Act::Split(vec![]));
    check("Split 1,3", &[1, 3], Act::Split(vec![1, 3]));
    check("please split 1 and 3.", &[1, 3], Act::Split(vec![1, 3]));
    check("send 2", &[2], Act::Split(vec![2]));
    check("split 2-4", &[2, 3, 4], Act::Split(vec![2, 3, 4]));
    check("leave", &[], Act::Leave);
    check("Leave it", &[], Act::Leave);
    check("DONE 4", &[4], Act::Done);
    check("erledigt 2 und 5", &[2, 5], Act::Done);
    check("done 2, 5!", &[2, 5], Act::Done);
    check("phoned 3", &[3], Act::Phoned { until: None, done: false });
    check("phoned 3 done", &[3], Act::Phoned { until: None, done: true });
    check("paid 7", &[7], Act::Paid);
    check("watch 5", &[5], Act::Watch);
    check("why 3", &[3], Act::Why);
    check("pause", &[], Act::Pause);
    check("resume", &[], Act::Resume);
    check("live Boris", &[], Act::Live("Boris".into()));
    check("file history", &[], Act::FileHistory);
    check("resend 2", &[2], Act::Resend);
    check("send again 2", &[2], Act::Resend);
    check("stop 5", &[5], Act::Stop);
    check("due 2: 2026-03-06", &[2], Act::Due(Moment::Day("2026-03-06".parse().unwrap())));
}

#[test]
fn snooze_until_a_moment() {
    check("snooze 5", &[5], Act::Snooze(None));
    check("snooze 5 until Monday", &[5], Act::Snooze(berlin("2026-03-09T00:00")));
    check("snooze 3 2 days", &[3], Act::Snooze(berlin("2026-03-05T10:00")));
    check("snooze 3 for 4h", &[3], Act::Snooze(berlin("2026-03-03T14:00")));
    check("später 3 bis Montag", &[3], Act::Snooze(berlin("2026-03-09T00:00")));
}

#[test]
fn a_number_and_a_colon_is_an_answer_or_a_command_on_that_line() {
    check("1: yes, go ahead", &[1], Act::Answer("yes, go ahead".into()));
    check("2) logo attached", &[2], Act::Answer("logo attached".into()));
    check("3. The blue one.", &[3], Act::Answer("The blue one.".into()));
    check("2: ask Chen", &[2], Act::Ask("Chen".into()));
    check("2: done", &[2], Act::Done);
    check("2: done is better than perfect", &[2], Act::Answer("done is better than perfect".into()));
    check("4: snooze until Monday", &[4], Act::Snooze(berlin("2026-03-09T00:00")));
    check("1: split it into two pages", &[1], Act::Answer("split it into two pages".into()));
}

#[test]
fn an_answer_can_have_several_lines() {
    let commands = read("1: yes.\nBut keep the old one too.\n2: no\n\nThanks,\nOlive");
    let wishes: Vec<&Wish> = commands.iter().map(|command| &command.wish).collect();
    let answer = |text: &str| Wish::Act(Act::Answer(text.into()));
    assert_eq!(wishes[..2], [&answer("yes.\nBut keep the old one too."), &answer("no")]);
}

#[test]
fn five_letters_name_a_thread() {
    let commands = read("done qwzrt");
    assert_eq!((commands[0].threads.as_slice(), commands[0].numbers.len()), (["qwzrt".to_string()].as_slice(), 0));
    assert_eq!(commands[0].wish, Wish::Act(Act::Done));
}

#[test]
fn courtesies_ask_for_nothing_and_reading_stops_at_the_signature() {
    assert_eq!(read("Hi,\n\nThanks!\n-- \ndone 4"), vec![]);
    assert_eq!(read("Hello strawboss,\ndone 4\nBest regards").len(), 1);
}

#[test]
fn what_is_not_understood_is_reported_with_the_nearest_verb() {
    #[track_caller]
    fn check(line: &str, nearest: Option<&str>) {
        let wish = Wish::Unknown { nearest: nearest.map(str::to_string) };
        assert_eq!(read(line).into_iter().map(|command| command.wish).collect::<Vec<_>>(), vec![wish], "{line:?}");
    }
    check("purple monkey dishwasher", None);
    check("snoze 3", Some("snooze 5 until Monday"));
    check("dnoe 4", Some("done 4"));
    check("snooze 3 until the cows come home", Some("snooze 5 until Monday"));
}
