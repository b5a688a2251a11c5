//! The templates strawboss comes with, from `config/templates/`.

macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        /// Every template by its file's name, in the order of the names.
        pub const ALL: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../../config/templates/", $name)))),*];
    };
}

templates![
    "answer.de.txt.j2",
    "answer.en.txt.j2",
    "answer.es.txt.j2",
    "answer.fr.txt.j2",
    "call.de.txt.j2",
    "call.en.txt.j2",
    "call.es.txt.j2",
    "call.fr.txt.j2",
    "digest-words.de.j2",
    "digest-words.en.j2",
    "digest-words.es.j2",
    "digest-words.fr.j2",
    "digest.html.j2",
    "digest.txt.j2",
    "list.de.txt.j2",
    "list.en.txt.j2",
    "list.es.txt.j2",
    "list.fr.txt.j2",
    "nag-owner.de.txt.j2",
    "nag-owner.en.txt.j2",
    "nag-owner.es.txt.j2",
    "nag-owner.fr.txt.j2",
    "nag.de.txt.j2",
    "nag.en.txt.j2",
    "nag.es.txt.j2",
    "nag.fr.txt.j2",
    "note-open-tasks.de.txt.j2",
    "note-open-tasks.en.txt.j2",
    "note-open-tasks.es.txt.j2",
    "note-open-tasks.fr.txt.j2",
    "note-place.de.txt.j2",
    "note-place.en.txt.j2",
    "note-place.es.txt.j2",
    "note-place.fr.txt.j2",
    "note-replaces.de.txt.j2",
    "note-replaces.en.txt.j2",
    "note-replaces.es.txt.j2",
    "note-replaces.fr.txt.j2",
    "split.de.txt.j2",
    "split.en.txt.j2",
    "split.es.txt.j2",
    "split.fr.txt.j2",
    "task.de.txt.j2",
    "task.en.txt.j2",
    "task.es.txt.j2",
    "task.fr.txt.j2",
    "transcript.de.txt.j2",
    "transcript.en.txt.j2",
    "transcript.es.txt.j2",
    "transcript.fr.txt.j2",
    "word.de.txt.j2",
    "word.en.txt.j2",
    "word.es.txt.j2",
    "word.fr.txt.j2",
];

/// The text of the template of that name.
pub fn find(name: &str) -> Option<&'static str> {
    ALL.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}
