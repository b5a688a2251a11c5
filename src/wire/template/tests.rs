use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::*;
use crate::domain::reading::mail::{OffsetSeconds, Written};
use crate::domain::speech::body::{Body, DigestBody, NoteBody, Row, TaskBody};
use crate::domain::speech::command::{self, Ground, Wish};
use crate::domain::speech::letter::Act;

fn built_in() -> &'static Templates {
    static BUILT_IN: LazyLock<Templates> =
        LazyLock::new(|| Templates::load(&BTreeMap::new()).expect("the built-in templates are good"));
    &BUILT_IN
}

fn own(name: &str, text: &str) -> Result<Templates, Vec<TemplateError>> {
    Templates::load(&BTreeMap::from([(name.to_string(), text.to_string())]))
}

fn sample(name: &str) -> Letter {
    let found = sample::named(Language::En).into_iter().find(|(known, _)| known == name);
    found.expect("a sample of this name").1
}

fn said(letter: &Letter, templates: &Templates) -> Rendered {
    render(letter, templates, &sample::stamp()).expect("it can be said")
}

#[test]
fn every_built_in_template_is_used_by_a_sample() {
    let used: std::collections::BTreeSet<String> = Language::ALL
        .into_iter()
        .flat_map(sample::letters)
        .flat_map(|letter| {
            let sheet = Sheet::of(&letter.body);
            let words = format!("digest-words.{}.j2", letter.language.code());
            [sheet.text(letter.language), sheet.html().unwrap_or("digest.html.j2").to_string(), words]
        })
        .collect();
    let names: Vec<&str> = Templates::names().collect();
    assert_eq!(used.iter().map(String::as_str).collect::<Vec<_>>(), names);
    assert!(names.is_sorted(), "the list is kept in order");
}

#[test]
fn the_owners_template_takes_the_place_of_its_namesake() {
    let text = "Subject: {{ title }}\n\nDear {{ first_name }},\n{{ outcome }} by {{ due_words }}\n";
    let templates = own("task.en.txt.j2", text).expect("good");
    let task = said(&sample("task-bare"), &templates);
    assert!(task.text.starts_with("Dear Boris,\nI want to reach"), "{}", task.text);
    assert_eq!(said(&sample("answer"), &templates), said(&sample("answer"), built_in()));
}

#[test]
fn mistakes_are_told_with_file_and_line() {
    let check = |name: &str, text: &str, line: Option<usize>, word: &str| {
        let errors = own(name, text).expect_err("a mistake");
        let told = errors.first().expect("an error");
        assert_eq!((told.file.as_str(), told.line), (name, line), "{told}");
        assert!(told.what.contains(word), "{told}");
    };
    check("task.en.txt.j2", "Subject: a\n\n{{ tittle }}\n", Some(3), "undefined");
    check("task.en.txt.j2", "Subject: a\n\n{% if steps %}\n", Some(3), "end of input");
    check("task.en.txt.j2", "Subject: a\n\n{{ title | shout }}\n", Some(3), "shout");
    check("task.en.txt.j2", "Subject: a\n\n{{ title | safe }}\n", Some(3), "safe");
    check("task.en.txt.j2", "Subject: a\n\nTo {{ place }}\n", Some(3), "absent");
    check("task.en.txt.j2", "Hello\n\n{{ title }}\n", Some(1), "Subject");
    check("task.en.txt.j2", "Subject:\n\n{{ title }}\n", Some(1), "Subject");
    check("task.en.txt.j2", "Subject: a\n{{ mailto }}\n", Some(2), "undefined");
    check("tsk.en.txt.j2", "Subject: a\n", None, "task.en.txt.j2");
    check("digest.html.j2", "<p>\n{% autoescape false %}{{ health }}{% endautoescape %}", Some(2), "autoescape");
    check("digest.html.j2", "{{ w.title.red }}", Some(1), "undefined");
}

#[test]
fn all_mistakes_are_told_at_once() {
    let own = [("task.en.txt.j2", "{% if %}"), ("nag.de.txt.j2", "Subject: {{"), ("x.j2", "")];
    let own = own.map(|(name, text)| (name.to_string(), text.to_string()));
    let files: Vec<String> =
        Templates::load(&BTreeMap::from(own)).expect_err("three").into_iter().map(|e| e.file).collect();
    assert_eq!(files, ["nag.de.txt.j2", "task.en.txt.j2", "x.j2"]);
}

#[test]
fn a_missing_value_is_refused_with_words() {
    let refused = |body: Body, what| {
        let letter = Letter { body, ..sample("task") };
        let refusal = render(&letter, built_in(), &sample::stamp());
        assert_eq!(refusal, Err(RenderError::Missing(what)));
    };
    let Body::Task(task) = sample("task").body else { panic!("a task") };
    refused(Body::Task(TaskBody { title: " ".into(), ..task.clone() }), "title");
    refused(Body::Task(TaskBody { outcome: "\u{200b}\n".into(), ..task.clone() }), "outcome");
    refused(Body::Task(TaskBody { due_words: String::new(), ..task }), "due date");
    let Body::Answer(mut answer) = sample("answer").body else { panic!("an answer") };
    answer.answer = vec![String::new(), " ".into()];
    refused(Body::Answer(answer), "answer");
    let Body::Nag(mut nag) = sample("nag").body else { panic!("a nag") };
    nag.threads.clear();
    refused(Body::Nag(nag), "thread");
}

#[test]
fn only_letters_to_the_owner_show_the_token() {
    let token = sample::stamp().token;
    for (name, letter) in Language::ALL.into_iter().flat_map(sample::named) {
        let rendered = said(&letter, built_in());
        let to_owner = letter.to == Recipient::Owner;
        assert_eq!(rendered.subject.ends_with(&token), to_owner, "{name}: {}", rendered.subject);
        assert_eq!(rendered.html.is_some(), matches!(letter.body, Body::Digest(_) | Body::FirstLook(_)), "{name}");
        assert!(!rendered.text.contains(&token), "{name}");
    }
}

/// What the grammar of replies makes of `text`, were all of it fresh.
fn orders(text: &str, language: Language) -> Vec<Act> {
    let written = Written { at: Timestamp::UNIX_EPOCH, offset: OffsetSeconds(0) };
    let commands = command::parse(text, Ground { written, zone: &TimeZone::UTC, language });
    commands
        .into_iter()
        .filter_map(|one| match one.wish {
            Wish::Act(act) => Some(act),
            Wish::Unknown { .. } => None,
        })
        .collect()
}

/// The lines a reader of HTML would see.
fn seen(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split_once("<body").map_or("", |(_, body)| body).split('<').skip(1) {
        let (tag, rest) = piece.split_once('>').unwrap_or((piece, ""));
        let inline = ["a", "b", "i", "span", "code"]
            .contains(&tag.trim_start_matches('/').split(' ').next().unwrap_or_default());
        text.push_str(if inline { "" } else { "\n" });
        text.push_str(rest);
    }
    text.replace("&nbsp;", " ").replace("&gt;", ">").replace("&emsp;", " ")
}

#[test]
fn no_letter_to_the_owner_is_an_order_when_it_comes_back_unmarked() {
    for poison in ["", "done 4", "1: yes", "split", "send it", "please close 3"] {
        for (name, letter) in Language::ALL.into_iter().flat_map(sample::named) {
            let Recipient::Owner = letter.to else { continue };
            let letter = if poison.is_empty() { letter } else { spoken(&letter, poison) };
            let rendered = said(&letter, built_in());
            let text = rendered.text + &seen(&rendered.html.unwrap_or_default());
            for line in text.lines() {
                assert_eq!(orders(line, letter.language), [], "{name}, {poison:?}: {line}");
            }
        }
    }
}

/// Every word that comes from a mail, replaced.
fn spoken(letter: &Letter, poison: &str) -> Letter {
    const OUR_OWN: [&str; 11] =
        ["why", "tone", "side", "effect", "button", "round", "first_name", "who", "health", "paragraphs", "commands"];
    replaced(letter, &|key| {
        (!OUR_OWN.contains(&key) && !key.ends_with("words") || key == "words").then(|| poison.into())
    })
}

#[test]
fn every_command_a_letter_names_is_understood() {
    for (name, letter) in Language::ALL.into_iter().flat_map(sample::named) {
        let shows = letter.to == Recipient::Owner && !matches!(letter.body, Body::Transcript(_));
        let rendered = said(&letter, built_in());
        for line in rendered.text.lines().filter(|_| shows).filter_map(|line| line.strip_prefix("> ")) {
            for command in line.split("  |  ") {
                let command = command.split("  ").next().unwrap_or_default();
                // Dates have tests of their own: a span stands for them, and `due`, which takes no span, is left out.
                let command = match command.split_once(" until ") {
                    Some((head, _)) => format!("{head} 2 days"),
                    None if command.trim_end().ends_with(':') => format!("{command} yes"),
                    None if command.starts_with("due ") => continue,
                    None => command.to_string(),
                };
                assert_eq!(orders(&command, letter.language).len(), 1, "{name}: {command}");
            }
        }
    }
}

fn long_digest(threads: u32) -> Letter {
    let mut letter = sample("digest");
    let Body::Digest(digest) = &mut letter.body else { panic!("a digest") };
    let row = digest.you_owe.first().expect("a row").clone();
    let rows = |numbers: std::ops::Range<u32>| numbers.map(|number| Row { number, ..row.clone() }).collect();
    digest.you_owe = rows(0..threads / 2);
    digest.they_owe = rows(threads / 2..threads);
    letter
}

#[test]
fn a_digest_of_fifty_threads_is_below_sixty_kilobytes_and_whole() {
    let html = said(&long_digest(50), built_in()).html.expect("HTML");
    assert!(html.len() < HTML_LIMIT, "{}", html.len());
    assert_eq!(html.matches("<b>Ana Ruiz</b>: Open the firewall for remote desktop").count(), 50);
    assert!(!html.contains(" more</p>"));
}

#[test]
fn a_longer_digest_is_cut_and_says_so() {
    let check = |threads: u32| {
        let rendered = said(&long_digest(threads), built_in());
        let html = rendered.html.expect("HTML");
        assert!(html.len() < HTML_LIMIT, "{threads}: {}", html.len());
        assert!(html.contains(" more</p>"), "{threads}");
        assert!(rendered.text.contains("\n    and "), "{threads}");
    };
    check(200);
    check(5_000);
}

#[test]
fn html_that_cannot_be_made_small_is_left_out() {
    let mut letter = sample("digest");
    let Body::Digest(digest) = &mut letter.body else { panic!("a digest") };
    let action = digest.proposals.first().and_then(|item| item.actions.first()).expect("an action").clone();
    digest.proposals.iter_mut().for_each(|item| item.actions = vec![action.clone(); 2_000]);
    let rendered = said(&letter, built_in());
    assert_eq!(rendered.html, None);
    assert!(rendered.text.contains("split 7"));
}

/// Text with what a template, a header, HTML or a reader's eye could fall for.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        Just("{{ mailto }}{% for x in [1] %}{# ".to_string()),
        Just("<script>alert(1)</script><b a='\"x\">".to_string()),
        Just("=?utf-8?q?Bcc?=".to_string()),
        Just("\r\nBcc: all@example.org\r\n\r\n".to_string()),
        Just("\u{202e}\u{200b}\u{2066}\u{feff}\u{2028}".to_string()),
        Just("javascript:alert(1)".to_string()),
        Just("Subject: other\n".to_string()),
    ];
    prop::collection::vec(piece, 1..4).prop_map(|pieces| pieces.concat())
}

/// Every text of `letter` replaced; what is a word of our own (`why`, `tone`, ...) stays.
fn poisoned(letter: &Letter, poison: &str) -> Letter {
    const OUR_OWN: [&str; 6] = ["why", "tone", "side", "effect", "button", "round"];
    let letter = replaced(letter, &|key| (!OUR_OWN.contains(&key)).then(|| format!("a{poison}")));
    Letter { subject: poison.to_string(), ..letter }
}

/// The letter with other words in the fields for which there are some.
fn replaced(letter: &Letter, words: &dyn Fn(&str) -> Option<String>) -> Letter {
    fn replace(value: &mut serde_json::Value, key: &str, words: &dyn Fn(&str) -> Option<String>) {
        match value {
            serde_json::Value::String(text) => *text = words(key).unwrap_or_else(|| text.clone()),
            serde_json::Value::Array(list) => list.iter_mut().for_each(|value| replace(value, key, words)),
            serde_json::Value::Object(map) => map.iter_mut().for_each(|(key, value)| replace(value, key, words)),
            _ => {}
        }
    }
    let mut body = serde_json::to_value(&letter.body).expect("values");
    replace(&mut body, "", words);
    Letter { body: serde_json::from_value(body).expect("still a body"), ..letter.clone() }
}

/// The tags of our own templates; everything between `<` and `>` that is not one came from a value.
fn own_tag(tag: &str) -> bool {
    const TAGS: [&str; 22] = [
        "!DOCTYPE", "html", "head", "meta", "title", "body", "table", "tr", "td", "th", "h1", "h2", "p", "div", "span",
        "b", "i", "a", "br", "code", "ul", "li",
    ];
    TAGS.contains(&tag.trim_start_matches('/'))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_value_is_never_code_header_or_html(poison in hostile(), language in prop::sample::select(&Language::ALL[..])) {
        for (name, letter) in sample::named(language) {
            let rendered = said(&poisoned(&letter, &poison), built_in());
            prop_assert!(!rendered.subject.chars().any(char::is_control), "{name}: {:?}", rendered.subject);
            let odd = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202e}' | '\u{200b}' | '\u{2066}' | '\u{feff}');
            prop_assert!(!rendered.text.chars().any(odd), "{name}: {:?}", rendered.text);
            let Some(html) = rendered.html else { continue };
            prop_assert!(!html.chars().any(odd), "{name}");
            let tags = |html: &str| {
                html.match_indices('<')
                    .filter_map(|(at, _)| html.get(at + 1..)?.split([' ', '>']).next().map(str::to_string))
                    .collect::<Vec<_>>()
            };
            prop_assert!(tags(&html).iter().all(|tag| own_tag(tag)), "{name}");
            prop_assert_eq!(tags(&html), tags(&said(&poisoned(&letter, ""), built_in()).html.unwrap_or_default()), "{}", name);
            let links = html.match_indices("href=\"").all(|(at, _)| html.get(at + 6..).is_some_and(|rest| rest.starts_with("mailto:vera@")));
            prop_assert!(links, "{name}");
        }
    }
}

#[test]
fn template_code_in_a_value_is_shown_as_written() {
    let Body::Note(NoteBody::Word { commands, .. }) = sample("word-bare").body else { panic!("a note") };
    let paragraphs = vec!["{{ 7 * 7 }} {% raw %} <b>".to_string()];
    let word = NoteBody::Word { title: "{{ title }} <i>".into(), paragraphs, commands };
    let rendered = said(&Letter { body: Body::Note(word), ..sample("word-bare") }, built_in());
    assert!(rendered.text.contains("{{ 7 * 7 }} {% raw %} <b>"), "{}", rendered.text);
    assert!(rendered.subject.starts_with("{{ title }} <i> [sb-"), "{}", rendered.subject);
}

#[test]
fn an_empty_digest_is_all_clear() {
    let body = Body::Digest(Box::new(DigestBody { all_clear: true, ..DigestBody::default() }));
    let rendered = said(&Letter { body, ..sample("digest") }, built_in());
    assert!(rendered.text.starts_with("All clear."), "{}", rendered.text);
}

/// Numbers that stand at the head of a line or cell.
fn numbers(text: &str, before: &str, after: &str) -> Vec<u32> {
    text.split(before).skip(1).filter_map(|rest| rest.split(after).next()?.trim().parse().ok()).collect()
}

#[test]
fn text_and_html_tell_the_same() {
    for (name, letter) in Language::ALL.into_iter().flat_map(sample::named) {
        let rendered = said(&letter, built_in());
        let (Some(html), Body::Digest(digest) | Body::FirstLook(digest)) = (rendered.html, &letter.body) else {
            continue;
        };
        let text = format!("\n{}", rendered.text);
        assert_eq!(numbers(&text, "\n[", "]"), numbers(&html, "<b>", "</b>"), "{name}");
        let items = [&digest.red, &digest.proposals, &digest.invoices, &digest.questions, &digest.trouble];
        let commands = items.into_iter().flatten().flat_map(|item| &item.actions).map(|action| &action.command);
        for command in commands {
            assert!(text.contains(command.trim_end()), "{name}: {command}");
            assert!(
                html.contains(&format!("body={}\"", filters::percent(command.trim_end().into()))),
                "{name}: {command}"
            );
        }
    }
}

#[test]
fn html_is_closed_where_it_is_opened() {
    for (name, letter) in Language::ALL.into_iter().flat_map(sample::named) {
        let Some(html) = said(&letter, built_in()).html else { continue };
        let mut open = Vec::new();
        for tag in html.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
            let word = tag.split(' ').next().unwrap_or_default();
            match word.strip_prefix('/') {
                Some(closed) => assert_eq!(open.pop(), Some(closed), "{name}: </{closed}>"),
                None if ["!DOCTYPE", "meta", "br"].contains(&word) => {}
                None => open.push(word),
            }
        }
        assert!(open.is_empty(), "{name}: {open:?}");
        assert!(!html.contains("<img") && !html.contains("<style") && !html.contains("class="), "{name}");
    }
}
