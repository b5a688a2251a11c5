//! Letters from the owner's templates.
//!
//! Every template is built in; a file of the same name in the owner's folder takes
//! its place. All are tried with sample values when they are loaded, so that a
//! mistake shows at start and with its line, not in the night. Values are cleaned
//! before a template sees them ([`clean`]): each is one line of visible text, and
//! it is data, never code, header or HTML.

mod built_in;
mod clean;
mod filters;
pub mod sample;
mod values;

use std::collections::BTreeMap;
use std::fmt;

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior, Value, escape_formatter};
use thiserror::Error as ThisError;

use crate::domain::people::language::Language;
use crate::domain::speech::letter::{Letter, Recipient};
use values::Sheet;

/// HTML stays below this; Gmail cuts near 102 kB, and a digest is read on the road.
const HTML_LIMIT: usize = 60_000;
/// Lines a section of the digest shows, tried one after the other until the HTML is small enough.
const SHOWN: [usize; 6] = [60, 40, 25, 15, 8, 4];

/// A letter in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// On one line.
    pub subject: String,
    /// Plain text, `\n` line ends.
    pub text: String,
    /// The same facts in HTML, for digests.
    pub html: Option<String>,
}

/// What a letter to the owner needs to be answered; letters to contractors show nothing of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Where prepared replies go: the owner's first address, bare.
    pub house: String,
    /// The letter's token for the owner, `[sb-...]`.
    pub token: String,
}

/// A mistake in a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateError {
    /// The file's name.
    pub file: String,
    /// The line, from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong and what to do.
    pub what: String,
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.what),
            None => write!(f, "{}: {}", self.file, self.what),
        }
    }
}

impl std::error::Error for TemplateError {}

/// Why a letter has no words. It becomes a line in the digest and is not tried again.
#[derive(Clone, Debug, PartialEq, Eq, ThisError)]
pub enum RenderError {
    /// A value without which the letter would have a hole.
    #[error("the letter has no {0}; give it and ask again")]
    Missing(&'static str),
    /// The template failed on these values.
    #[error("the template cannot say this: {0}")]
    Template(#[from] TemplateError),
}

/// All templates, tried and ready.
#[derive(Clone, Debug)]
pub struct Templates {
    environment: Environment<'static>,
}

impl Templates {
    /// The built-in templates, with those of the owner's folder (file name to text) in the place of their namesakes.
    /// All mistakes are told at once, in the order of the files' names.
    pub fn load(own: &BTreeMap<String, String>) -> Result<Templates, Vec<TemplateError>> {
        let mut environment = environment();
        let mut errors = Vec::new();
        for name in own.keys().filter(|name| built_in::find(name).is_none()) {
            errors.push(unknown(name));
        }
        for (name, text) in built_in::ALL {
            let text = own.get(*name).map_or(*text, String::as_str);
            errors.extend(filters::forbidden(name, text));
            if let Err(error) = environment.add_template_owned(*name, text.to_string()) {
                errors.push(told(name, &error));
            }
        }
        let templates = Templates { environment };
        if errors.is_empty() {
            errors.extend(templates.try_all());
        }
        errors.sort_by(|one, other| (&one.file, one.line, &one.what).cmp(&(&other.file, other.line, &other.what)));
        errors.dedup();
        if errors.is_empty() { Ok(templates) } else { Err(errors) }
    }

    /// The names of all templates there are, for a look at what can be changed.
    pub fn names() -> impl Iterator<Item = &'static str> {
        built_in::ALL.iter().map(|(name, _)| *name)
    }

    fn try_all(&self) -> Vec<TemplateError> {
        let stamp = sample::stamp();
        let letters = Language::ALL.into_iter().flat_map(sample::letters);
        letters
            .filter_map(|letter| match render(&letter, self, &stamp) {
                Ok(_) => None,
                Err(RenderError::Template(error)) => Some(error),
                Err(missing) => {
                    let file = Sheet::of(&letter.body).text(letter.language);
                    Some(TemplateError { file, line: None, what: missing.to_string() })
                }
            })
            .collect()
    }

    fn render(&self, name: &str, values: &Value) -> Result<String, TemplateError> {
        let template = self.environment.get_template(name).map_err(|error| told(name, &error))?;
        template.render(values.clone()).map_err(|error| told(name, &error))
    }
}

/// The letter in words. `stamp` is used in letters to the owner only.
pub fn render(letter: &Letter, templates: &Templates, stamp: &Stamp) -> Result<Rendered, RenderError> {
    values::complete(&letter.body)?;
    let sheet = Sheet::of(&letter.body);
    let mut rendered = None;
    for shown in SHOWN {
        let values = values::of(letter, stamp, shown);
        let html = sheet.html().map(|name| templates.render(name, &values)).transpose()?;
        let fits = html.as_ref().is_none_or(|html| html.len() < HTML_LIMIT);
        let last = SHOWN.last() == Some(&shown);
        if fits || last {
            let name = sheet.text(letter.language);
            let (subject, text) = split(&name, &templates.render(&name, &values)?)?;
            rendered = Some(Rendered { subject, text, html: html.filter(|_| fits) });
            break;
        }
    }
    let mut rendered = rendered.ok_or(RenderError::Missing("room"))?;
    if letter.to == Recipient::Owner {
        rendered.subject = format!("{} {}", rendered.subject, stamp.token);
    }
    Ok(rendered)
}

/// The first line is the subject, the rest the text. No value holds a line end, so no value can be either.
fn split(name: &str, said: &str) -> Result<(String, String), TemplateError> {
    let (first, rest) = said.trim_start().split_once('\n').unwrap_or((said, ""));
    let subject = first.strip_prefix("Subject:").map(str::trim).filter(|subject| !subject.is_empty());
    let subject = subject.ok_or_else(|| TemplateError {
        file: name.to_string(),
        line: Some(1),
        what: "the first line must be `Subject: ` and the subject".to_string(),
    })?;
    let subject: String = subject.chars().filter(|c| !c.is_control()).take(200).collect();
    Ok((subject, squeezed(rest)))
}

/// Blanks at line ends and repeated empty lines are gone, so that conditions in a template leave no holes.
fn squeezed(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut empty = true;
    for line in text.lines().map(str::trim_end) {
        if !line.is_empty() || !empty {
            said.push_str(line);
            said.push('\n');
        }
        empty = line.is_empty();
    }
    let end = said.trim_end().len();
    said.truncate(end);
    said.push('\n');
    said
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|name| match name {
        name if name.ends_with(".html.j2") => AutoEscape::Html,
        _ => AutoEscape::None,
    });
    // An absent value would print as "none" in the middle of a sentence.
    environment.set_formatter(|out, state, value| {
        if value.is_none() {
            return Err(Error::new(
                ErrorKind::UndefinedError,
                "a value that may be absent is printed without `{% if %}`",
            ));
        }
        escape_formatter(out, state, value)
    });
    if let Ok(syntax) = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
        environment.set_syntax(syntax);
    }
    filters::add_to(&mut environment);
    environment
}

fn unknown(name: &str) -> TemplateError {
    let names: Vec<&str> = Templates::names().collect();
    TemplateError {
        file: name.to_string(),
        line: None,
        what: format!("no template has this name; the names are {}", names.join(", ")),
    }
}

/// The innermost cause, where the file and line of the mistake stand.
fn told(name: &str, error: &Error) -> TemplateError {
    let mut inner = error;
    while let Some(cause) = std::error::Error::source(inner).and_then(|cause| cause.downcast_ref::<Error>()) {
        inner = cause;
    }
    let detail = inner.detail().map(|detail| format!(": {detail}")).unwrap_or_default();
    let what = match inner.kind() {
        ErrorKind::UndefinedError if inner.detail().is_none() => "a value of this name does not exist".to_string(),
        kind => format!("{kind}{detail}"),
    };
    TemplateError { file: inner.name().unwrap_or(name).to_string(), line: inner.line(), what }
}

#[cfg(test)]
mod tests;
