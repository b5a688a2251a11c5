//! Header fields as raw bytes: split and counted before anyone interprets them.
//!
//! A From line that means two things to two readers must be seen as it is
//! written, so nothing is repaired here.

/// Headers are read up to here; the rest is the body's business.
pub const HEADER_LIMIT: usize = 256 * 1024;

/// One header field (RFC 5322 section 2.2) with its folds as written.
#[derive(Clone, Copy, Debug)]
pub struct Field<'x> {
    /// What stands before the colon, as written.
    pub name: &'x [u8],
    /// What stands behind it, line ends included.
    pub value: &'x [u8],
}

impl Field<'_> {
    /// Whether this is the field `name` (lower case), written as the standard wants it.
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name.as_bytes())
    }

    /// The name reduced to its letters, digits and hyphens, in lower case: what a lenient reader would take it for.
    pub fn lenient_name(&self) -> String {
        let kept = self.name.iter().filter(|b| b.is_ascii_alphanumeric() || **b == b'-');
        kept.map(|b| char::from(b.to_ascii_lowercase())).collect()
    }
}

/// The header block of a mail.
#[derive(Debug, Default)]
pub struct Head<'x> {
    /// Fields in their order.
    pub fields: Vec<Field<'x>>,
    /// Where the first field begins.
    pub start: usize,
    /// The first line was empty or began with a blank: some readers take what follows for a header, some don't.
    pub indented_start: bool,
    /// The block was longer than [`HEADER_LIMIT`].
    pub cut: bool,
    /// Where the body begins.
    pub body: usize,
}

impl<'x> Head<'x> {
    /// Splits the header block off `raw`.
    pub fn split(raw: &'x [u8]) -> Head<'x> {
        let blank = leading_blank(raw);
        let mut at = blank + skip_mbox_line(raw.get(blank..).unwrap_or_default());
        let mut head = Head { start: at, indented_start: blank > 0, ..Head::default() };
        let mut open: Option<(&[u8], usize, usize)> = None;
        while at < raw.len() {
            let next = line_end(raw, at);
            let line = raw.get(at..next).unwrap_or_default();
            if is_blank(line) {
                at = next;
                break;
            }
            if at >= HEADER_LIMIT {
                head.cut = true;
                at = body_after(raw, at);
                break;
            }
            let folded = matches!(line.first(), Some(b' ' | b'\t'));
            if folded && open.is_some() {
                open = open.map(|(name, start, _)| (name, start, next));
            } else if let Some(colon) = line.iter().position(|b| *b == b':') {
                head.indented_start |= folded;
                head.close(raw, open);
                let name = line.get(..colon).unwrap_or_default();
                open = Some((name, at + colon + 1, next));
            } else if open.is_none() {
                // No header at all: everything is body.
                break;
            }
            at = next;
        }
        head.close(raw, open);
        head.body = at;
        head
    }

    fn close(&mut self, raw: &'x [u8], open: Option<(&'x [u8], usize, usize)>) {
        if let Some((name, start, end)) = open {
            self.fields.push(Field { name, value: raw.get(start..end).unwrap_or_default() });
        }
    }

    /// Every field `name` (lower case), topmost first.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &Field<'x>> {
        self.fields.iter().filter(move |field| field.is(name))
    }

    /// The topmost field `name` (lower case).
    pub fn first(&self, name: &str) -> Option<&Field<'x>> {
        self.all(name).next()
    }
}

/// One past the line feed that ends the line at `at`.
fn line_end(raw: &[u8], at: usize) -> usize {
    let rest = raw.get(at..).unwrap_or_default();
    rest.iter().position(|b| *b == b'\n').map_or(raw.len(), |end| at + end + 1)
}

fn is_blank(line: &[u8]) -> bool {
    matches!(line, b"\n" | b"\r\n" | b"\r\r\n")
}

/// Where the body begins when the header block is too long to be read.
fn body_after(raw: &[u8], mut at: usize) -> usize {
    while at < raw.len() {
        let next = line_end(raw, at);
        if is_blank(raw.get(at..next).unwrap_or_default()) {
            return next;
        }
        at = next;
    }
    at
}

/// Empty lines before the first field; where no field follows them, the header is empty.
fn leading_blank(raw: &[u8]) -> usize {
    let blank = raw.len() - raw.trim_ascii_start().len();
    let line = raw.get(blank..line_end(raw, blank)).unwrap_or_default();
    let starts_line = blank > 0 && raw.get(blank - 1) == Some(&b'\n');
    let name = line.iter().position(|b| *b == b':').and_then(|colon| line.get(..colon)).unwrap_or_default();
    let named = !name.is_empty() && name.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-');
    if starts_line && named && blank < 1024 { blank } else { 0 }
}

/// A mail taken out of an mbox may still carry its separator line.
fn skip_mbox_line(raw: &[u8]) -> usize {
    let rest = raw.strip_prefix(b">").unwrap_or(raw).strip_prefix(b"From ");
    if rest.is_some_and(|rest| !rest.trim_ascii_start().starts_with(b":")) { line_end(raw, 0) } else { 0 }
}

/// The value on one line: line ends and the blanks of folds become one blank, other bytes stay.
pub fn unfold(value: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(value.len());
    let mut lines = value.split(|b| *b == b'\n');
    if let Some(first) = lines.next() {
        out.extend_from_slice(first.trim_ascii());
    }
    for line in lines {
        let line = line.trim_ascii();
        if !line.is_empty() {
            if !out.is_empty() {
                out.push(b' ');
            }
            out.extend_from_slice(line);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(raw: &str) -> Vec<String> {
        let head = Head::split(raw.as_bytes());
        head.fields.iter().map(|field| String::from_utf8_lossy(field.name).into_owned()).collect()
    }

    #[test]
    fn splits_fields_and_finds_the_body() {
        let raw = b"A: 1\r\nB: 2\r\n more\r\n\r\nbody";
        let head = Head::split(raw);
        assert_eq!(&raw[head.body..], b"body");
        assert_eq!(unfold(head.first("b").map(|field| field.value).unwrap_or_default()), b"2 more");
    }

    #[test]
    fn odd_headers_are_not_repaired() {
        assert_eq!(names("From : a\nfrom: b\n\n"), ["From ", "from"]);
        assert_eq!(names(" From: a\nTo: b\n\n"), [" From", "To"]);
        assert_eq!(names("From boss@example.net Mon Mar  2\nTo: b\n\n"), ["To"]);
        assert_eq!(names("A: 1\nno colon here\nB: 2\n\n"), ["A", "B"]);
        assert_eq!(names("just words\nand more\n"), Vec::<String>::new());
    }

    #[test]
    fn a_header_block_without_end_is_cut() {
        let raw = "X-Long: abc\r\n".repeat(40_000) + "\r\nbody";
        let head = Head::split(raw.as_bytes());
        assert!(head.cut);
        assert_eq!(&raw[head.body..], "body");
    }
}
