//! `format=flowed` (RFC 3676): soft line ends are taken back.

/// Joins the lines a sending program broke. Quoted lines are joined with lines of the same depth only.
/// `delsp` removes the blank that marked the break.
pub fn join(text: &str, delsp: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open: Option<usize> = None;
    for line in text.split('\n') {
        let depth = line.bytes().take_while(|b| *b == b'>').count();
        let content = line.get(depth..).unwrap_or_default();
        // A stuffed blank (section 4.4) is no part of the text.
        let content = content.strip_prefix(' ').unwrap_or(content);
        if open.is_some_and(|joined| joined != depth) {
            out.push('\n');
            open = None;
        }
        if open.is_none() && depth > 0 {
            out.extend(std::iter::repeat_n('>', depth));
            out.push(' ');
        }
        let soft = content.ends_with(' ') && content != "-- ";
        if soft {
            out.push_str(if delsp { content.strip_suffix(' ').unwrap_or(content) } else { content });
            open = Some(depth);
        } else {
            out.push_str(content);
            out.push('\n');
            open = None;
        }
    }
    let end = out.trim_end_matches('\n').len();
    out.truncate(end);
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn soft_ends_are_taken_back() {
        let check = |text: &str, delsp: bool, want: &str| assert_eq!(join(text, delsp), want);
        check("one \ntwo\nthree", false, "one two\nthree\n");
        check("one \ntwo", true, "onetwo\n");
        check("> one \n> two\nthree", false, "> one two\nthree\n");
        check("> one \nthree", false, "> one \nthree\n");
        check(">> a \n>> b\n> c", false, ">> a b\n> c\n");
        check("end\n-- \nAna", false, "end\n-- \nAna\n");
        check(" > not a quote\n  indented", false, "> not a quote\n indented\n");
    }
}
