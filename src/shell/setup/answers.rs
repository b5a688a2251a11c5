//! Answers to set-up's questions from a file, for scripts.

use toml_edit::{DocumentMut, Item};

/// The answers as keys and values, in the order of the file; a list is one key several times.
///
/// # Errors
/// It is not TOML, or an answer is not text.
pub fn read(text: &str) -> Result<Vec<(String, String)>, String> {
    let document: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| error.message().to_string())?;
    let mut answers = Vec::new();
    for (key, item) in document.iter() {
        let wrong = || format!("`{key}` should be text between quotes, or a list of such");
        match (item.as_str(), item.as_array()) {
            (Some(value), _) => answers.push((key.to_string(), value.to_string())),
            (None, Some(list)) => {
                for value in list {
                    answers.push((key.to_string(), value.as_str().ok_or_else(wrong)?.to_string()));
                }
            }
            (None, None) if matches!(item, Item::None) => {}
            (None, None) => return Err(wrong()),
        }
    }
    Ok(answers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_text_or_lists_of_text() {
        let told =
            read("address = \"max@carpenter.example\"\ncontractor = [\"ana@studio.example\", \"b@f.example\"]\n");
        let told: Vec<String> = told.unwrap().into_iter().map(|(key, value)| format!("{key}={value}")).collect();
        assert_eq!(told, ["address=max@carpenter.example", "contractor=ana@studio.example", "contractor=b@f.example"]);
        assert!(read("address = 3").unwrap_err().contains("`address` should be text"));
        assert!(read("contractor = [3]").is_err());
        assert!(read("address = ").is_err());
        assert_eq!(read("").unwrap(), []);
    }
}
