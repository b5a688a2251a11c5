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
fn a_proposal_is_changed_in_ordinary_words() {
    let day = |day: &str| Act::Due(Moment::Day(day.parse().unwrap()));
    check("merge 2 3", &[2, 3], Act::Merge(vec![2, 3]));
    check("Please merge 2 with 3, thanks", &[2, 3], Act::Merge(vec![2, 3]));
    check("zusammenlegen 1 und 2", &[1, 2], Act::Merge(vec![1, 2]));
    check("réunir 1 et 3", &[1, 3], Act::Merge(vec![1, 3]));
    check("juntar 1 y 3", &[1, 3], Act::Merge(vec![1, 3]));
    check("drop 4", &[4], Act::Drop);
    check("DROP TASK 4 please", &[4], Act::Drop);
    check("bitte streichen 4", &[4], Act::Drop);
    check("retirer 4, s'il vous plaît", &[4], Act::Drop);
    check("por favor quitar 4", &[4], Act::Drop);
    check("title 2: New price list", &[2], Act::Title("New price list".into()));
    check("title 2: 3 new pages", &[2], Act::Title("3 new pages".into()));
    check("Titel 2: Neue Preisliste", &[2], Act::Title("Neue Preisliste".into()));
    check("titre 2 : nouveaux tarifs", &[2], Act::Title("nouveaux tarifs".into()));
    check("título 2: precios nuevos", &[2], Act::Title("precios nuevos".into()));
    check("due 1: 6 March", &[1], day("2026-03-06"));
    check("due 1 and 2: 6 March", &[1, 2], day("2026-03-06"));
    check("fällig 1: 6. März", &[1], day("2026-03-06"));
    check("échéance 1 : 6 mars", &[1], day("2026-03-06"));
    check("vence 1: 6 de marzo", &[1], day("2026-03-06"));
    check("to 3: Chen", &[3], Act::To("Chen".into()));
    check("to 3: chen", &[3], Act::To("chen".into()));
    check("please give 3 to Chen.", &[3], Act::To("Chen".into()));
    check("für 3: Chen Moreau", &[3], Act::To("Chen Moreau".into()));
    check("pour 3 : Chen", &[3], Act::To("Chen".into()));
    check("para 3: Chen", &[3], Act::To("Chen".into()));
    check("add 1: the password is in the vault", &[1], Act::Add("the password is in the vault".into()));
    check("ergänze 1: der Schlüssel liegt unten", &[1], Act::Add("der Schlüssel liegt unten".into()));
    check("outcome 2: a PDF of one page", &[2], Act::Outcome("a PDF of one page".into()));
    check("step 1: save the settings", &[1], Act::Step("save the settings".into()));
    check("again 5", &[5], Act::Again);
    check("yes", &[], Act::Yes);
    check("Yes please!", &[], Act::Yes);
    check("Ja.", &[], Act::Yes);
    check("no, thanks", &[], Act::No);
    check("1: no", &[1], Act::Answer("no".into()));
    check("1: to be sure, ask them again", &[1], Act::Answer("to be sure, ask them again".into()));
    check("1: title in green", &[1], Act::Answer("title in green".into()));
}

#[test]
fn what_is_added_can_go_on_in_the_next_line() {
    let commands = read("add 1: the router was swapped\nin January\ndrop 2\nThanks\nOlive");
    let wishes: Vec<&Wish> = commands.iter().map(|command| &command.wish).collect();
    let added = Wish::Act(Act::Add("the router was swapped in January".into()));
    assert_eq!(wishes, [&added, &Wish::Act(Act::Drop)]);
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
    check("yes, but not the third one", None);
    check("No, wait until Monday", Some("no"));
    check("to prove my point", None);
    check("merge them all", Some("merge 2 3"));
    check("drop it", Some("drop 4"));
}

/// `docs/COMMANDS.md` promises nothing that is not understood.
#[test]
fn every_command_of_the_page_is_understood() {
    let page = include_str!("../../../../docs/COMMANDS.md");
    let rows = page.lines().filter(|line| line.starts_with("| `"));
    let said: Vec<&str> =
        rows.filter_map(|row| row.split('|').nth(1)).flat_map(|cell| cell.split('`').skip(1).step_by(2)).collect();
    assert!(said.len() > 30, "{said:?}");
    for line in said {
        let wishes: Vec<Wish> = read(line).into_iter().map(|command| command.wish).collect();
        assert!(matches!(wishes.as_slice(), [Wish::Act(_)]), "{line:?} gave {wishes:?}");
    }
}
