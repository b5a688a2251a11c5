//! Which template says a body, and with which values.

use minijinja::Value;
use minijinja::value::Serde;
use serde_json::{Map, Value as Json, json};

use super::{RenderError, Stamp, clean, filters};
use crate::domain::people::language::Language;
use crate::domain::people::roster::Side;
use crate::domain::speech::body::{Body, NoteBody};
use crate::domain::speech::letter::{Letter, Recipient};

/// The template of a body: its name, and whether it is one for all languages with HTML beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// `NAME.LANGUAGE.txt.j2`
    Text(&'static str),
    /// `digest.txt.j2` and `digest.html.j2`, with the words of `digest-words.LANGUAGE.j2`.
    Digest,
}

impl Sheet {
    /// The template of `body`.
    pub fn of(body: &Body) -> Sheet {
        Sheet::Text(match body {
            Body::Task(_) => "task",
            Body::Answer(_) => "answer",
            Body::Note(NoteBody::Replaces { .. }) => "note-replaces",
            Body::Note(NoteBody::Place { .. }) => "note-place",
            Body::Note(NoteBody::OpenTasks { .. }) => "note-open-tasks",
            Body::Note(NoteBody::Call(_)) => "call",
            Body::Note(NoteBody::Word { .. }) => "word",
            Body::Nag(nag) if nag.side == Side::Owner => "nag-owner",
            Body::Nag(_) => "nag",
            Body::Split(_) => "split",
            Body::List(_) => "list",
            Body::Transcript(_) => "transcript",
            Body::Digest(_) | Body::FirstLook(_) => return Sheet::Digest,
        })
    }

    /// The file of its text.
    pub fn text(self, language: Language) -> String {
        match self {
            Sheet::Text(name) => format!("{name}.{}.txt.j2", language.code()),
            Sheet::Digest => "digest.txt.j2".to_string(),
        }
    }

    /// The file of its HTML.
    pub fn html(self) -> Option<&'static str> {
        (self == Sheet::Digest).then_some("digest.html.j2")
    }
}

/// Refuses a letter that would have a hole where something must stand.
pub fn complete(body: &Body) -> Result<(), RenderError> {
    let needs: Vec<(&'static str, bool)> = match body {
        Body::Task(task) => vec![
            ("title", !blank(&task.title)),
            ("outcome", !blank(&task.outcome)),
            ("due date", !blank(&task.due_words)),
        ],
        Body::Answer(answer) => vec![("answer", answer.answer.iter().any(|line| !blank(line)))],
        Body::Nag(nag) => vec![("thread", !nag.threads.is_empty())],
        Body::Split(split) => vec![("part", !split.parts.is_empty())],
        Body::List(list) => vec![("part", !list.parts.is_empty())],
        Body::Note(NoteBody::Replaces { parts, elsewhere, .. }) => {
            vec![("new thread", !(parts.is_empty() && elsewhere.is_empty()))]
        }
        Body::Note(NoteBody::Place { place, .. }) => vec![("agreed place", !blank(place))],
        Body::Note(NoteBody::Word { title, paragraphs, .. }) => {
            vec![("title", !blank(title)), ("text", !paragraphs.is_empty())]
        }
        Body::Note(_) | Body::Digest(_) | Body::FirstLook(_) | Body::Transcript(_) => Vec::new(),
    };
    let hole = needs.into_iter().find(|(_, there)| !there);
    hole.map_or(Ok(()), |(what, _)| Err(RenderError::Missing(what)))
}

fn blank(text: &str) -> bool {
    clean::visible(text).trim().is_empty()
}

/// The values of `letter` for its template, `shown` being how many lines a section of the digest may have.
pub fn of(letter: &Letter, stamp: &Stamp, shown: usize) -> Value {
    let mut map = match serde_json::to_value(&letter.body) {
        Ok(body) => fields(body, matches!(letter.body, Body::Note(_))),
        Err(_) => Map::new(),
    };
    map.insert("mail_subject".into(), json!(letter.subject));
    map.insert("language".into(), json!(letter.language.code()));
    map.insert("first_look".into(), json!(matches!(letter.body, Body::FirstLook(_))));
    if letter.to == Recipient::Owner {
        map.insert("mailto".into(), json!(mailto(stamp)));
    }
    map.insert("shown".into(), json!(shown));
    let mut all = Json::Object(map);
    clean::values(&mut all);
    Value::from(Serde(all))
}

/// The start of every prepared reply; its text is put behind it by the template, percent-encoded there.
fn mailto(stamp: &Stamp) -> String {
    let house = filters::percent(stamp.house.clone()).replace("%40", "@");
    let subject = filters::percent(format!("strawboss {}", stamp.token.trim_matches(['[', ']'])));
    format!("mailto:{house}?subject={subject}&body=")
}

/// The fields of a variant: serde writes `{"task": {fields}}`, and `{"note": {"call": {fields}}}` for notes.
fn fields(value: Json, twice: bool) -> Map<String, Json> {
    let Json::Object(map) = value else { return Map::new() };
    match map.into_iter().next() {
        Some((_, inner)) if twice => fields(inner, false),
        Some((_, Json::Object(fields))) => fields,
        _ => Map::new(),
    }
}
