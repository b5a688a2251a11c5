//! `task for Boris: …`: everything from there to the next such line, or to the end of the mail, is the task.

/// Words a task opens with; the name and a colon follow.
const OPENERS: [&str; 8] = [
    "task for ",
    "new task for ",
    "aufgabe für ",
    "neue aufgabe für ",
    "tâche pour ",
    "nouvelle tâche pour ",
    "tarea para ",
    "nueva tarea para ",
];

/// No name is longer than this, in bytes.
const LONGEST_NAME: usize = 80;

/// The name and the first words of a line that opens a task.
pub fn opens(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let low = line.to_lowercase();
    // Lower case can have other lengths than what was written; then it is no opener of ours.
    let opener = OPENERS.iter().find(|opener| low.starts_with(**opener))?;
    let (name, words) = line.get(opener.len()..)?.split_once(':')?;
    let name = name.trim();
    (!name.is_empty() && name.len() <= LONGEST_NAME).then_some((name, words.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_names_whom_it_is_for() {
        let check = |line, found| assert_eq!(opens(line), found, "{line:?}");
        check("task for Boris: replace the logo", Some(("Boris", "replace the logo")));
        check("Task for Boris Petrov:", Some(("Boris Petrov", "")));
        check("Aufgabe für Greta: Logo tauschen", Some(("Greta", "Logo tauschen")));
        check("Tâche pour Chen : traduire", Some(("Chen", "traduire")));
        check("TAREA PARA Ana: traducir", Some(("Ana", "traducir")));
        check("task for : nobody", None);
        check("the task for Boris: done", None);
        check("task for Boris", None);
    }
}
