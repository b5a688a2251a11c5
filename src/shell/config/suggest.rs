//! "Did you mean": the nearest of a few names.

/// The nearest of `names`, if any is near: the same but for case and `_`, or few letters away.
pub(super) fn nearest<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = plain(written);
    let few = (written.chars().count() / 3).max(1);
    let away = |name: &str| strsim::damerau_levenshtein(&written, &plain(name));
    let ranked = names.into_iter().map(|name| (away(name), name));
    ranked.filter(|(away, _)| *away <= few).min().map(|(_, name)| name)
}

fn plain(name: &str) -> String {
    name.to_lowercase().replace(['_', ' '], "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name() {
        #[track_caller]
        fn check(written: &str, expected: Option<&str>) {
            assert_eq!(nearest(written, ["host", "port", "ca-file", "answer-within"]), expected, "{written}");
        }
        check("prot", Some("port"));
        check("CA_File", Some("ca-file"));
        check("answers-within", Some("answer-within"));
        check("hosts", Some("host"));
        check("password", None);
        check("", None);
    }
}
