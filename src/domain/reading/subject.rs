//! Base subjects (RFC 5256 section 2.1), with the reply and forward words of other languages.

/// A subject without what mail programs put round it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Base {
    /// The base subject, runs of blanks folded, case as written.
    pub base: String,
    /// The outermost mark says that this is a reply.
    pub is_reply: bool,
    /// The outermost mark says that this is a forwarded mail.
    pub is_forward: bool,
}

/// What programs put before the subject of a reply, lower case.
const REPLY: [&str; 44] = [
    "re",
    "aw",
    "antw",
    "antwort",
    "sv",
    "svar",
    "vs",
    "odp",
    "odg",
    "ynt",
    "yan",
    "yanıt",
    "rif",
    "r",
    "res",
    "resp",
    "rép",
    "réf",
    "ref",
    "atb",
    "ats",
    "bls",
    "vá",
    "vál",
    "απ",
    "απάντηση",
    "на",
    "отв",
    "ответ",
    "відп",
    "отг",
    "תשובה",
    "השב",
    "رد",
    "tl",
    "回复",
    "答复",
    "回覆",
    "返信",
    "답장",
    "회신",
    "odpoveď",
    "răsp",
    "ang",
];
/// What programs put before the subject of a forwarded mail, lower case.
const FORWARD: [&str; 34] = [
    "fw",
    "fwd",
    "wg",
    "tr",
    "rv",
    "enc",
    "i",
    "vb",
    "vl",
    "pd",
    "ilt",
    "i\u{307}lt",
    "továbbítás",
    "tov",
    "doorst",
    "dy",
    "fs",
    "πρθ",
    "προώθηση",
    "пер",
    "пересл",
    "переслано",
    "prosl",
    "trs",
    "ct",
    "הועבר",
    "转发",
    "轉寄",
    "転送",
    "전달",
    "edasi",
    "pārs",
    "předat",
    "weitergeleitet",
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Reply,
    Forward,
}

/// The base subject of a decoded Subject value.
pub fn base(subject: &str) -> Base {
    let folded: String = subject.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut rest = folded.as_str();
    let mut first = None;
    loop {
        while let Some(shorter) = without_trailer(rest) {
            first = first.or(Some(Mark::Forward));
            rest = shorter;
        }
        while let Some((shorter, mark)) = without_leader(rest) {
            first = first.or(mark);
            rest = shorter;
        }
        let Some(inner) = within_brackets(rest) else {
            break;
        };
        first = first.or(Some(Mark::Forward));
        rest = inner;
    }
    Base { base: rest.to_owned(), is_reply: first == Some(Mark::Reply), is_forward: first == Some(Mark::Forward) }
}

/// `subj-trailer`: `(fwd)` at the end.
fn without_trailer(subject: &str) -> Option<&str> {
    let start = subject.len().checked_sub(5)?;
    let (rest, tail) = subject.split_at_checked(start)?;
    tail.eq_ignore_ascii_case("(fwd)").then(|| rest.trim_end())
}

/// `subj-leader`: tags and a reply or forward word; or a tag alone where something is left without it.
fn without_leader(subject: &str) -> Option<(&str, Option<Mark>)> {
    let mut word_at = subject;
    while let Some(rest) = without_tag(word_at) {
        word_at = rest;
    }
    if let Some((rest, mark)) = without_word(word_at) {
        return Some((rest, Some(mark)));
    }
    without_tag(subject).filter(|rest| !rest.is_empty()).map(|rest| (rest, None))
}

/// `subj-blob`: a tag in brackets, with no brackets in it.
fn without_tag(subject: &str) -> Option<&str> {
    let (tag, rest) = subject.strip_prefix('[')?.split_once(']')?;
    (!tag.contains('[')).then(|| rest.trim_start())
}

/// `subj-refwd`: the word, a counter or a tag, and the colon.
fn without_word(subject: &str) -> Option<(&str, Mark)> {
    let end = subject.find(|c: char| !c.is_alphanumeric() && c != '\u{307}')?;
    let (word, rest) = subject.split_at_checked(end)?;
    let word = word.to_lowercase();
    let mark = match (REPLY.contains(&word.as_str()), FORWARD.contains(&word.as_str())) {
        (true, _) => Mark::Reply,
        (_, true) => Mark::Forward,
        _ => return None,
    };
    let rest = without_counter(rest.trim_start()).trim_start();
    let rest = rest.strip_prefix([':', '\u{ff1a}'])?;
    Some((rest.trim_start(), mark))
}

/// `[2]` as some programs count, `(2)`, `^2` or `*2` as others do; the RFC allows any tag.
fn without_counter(text: &str) -> &str {
    if let Some(rest) = without_tag(text) {
        return rest;
    }
    let number = |text: &str| text.find(|c: char| !c.is_ascii_digit()).filter(|end| *end > 0);
    let counted = if let Some(inner) = text.strip_prefix('(') {
        number(inner).and_then(|end| inner.get(end..)?.strip_prefix(')'))
    } else {
        text.strip_prefix(['^', '*']).and_then(|inner| inner.get(number(inner)?..))
    };
    counted.unwrap_or(text)
}

/// `subj-fwd-hdr` and `subj-fwd-trl`: `[fwd: ...]`.
fn within_brackets(subject: &str) -> Option<&str> {
    let inner = subject.strip_prefix('[')?.strip_suffix(']')?;
    let (word, rest) = inner.split_once(':')?;
    (word.eq_ignore_ascii_case("fwd") || word.eq_ignore_ascii_case("fw")).then(|| rest.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn subjects() {
        let check = |subject: &str, want: &str, kind: &str| {
            let read = base(subject);
            let marked = match (read.is_reply, read.is_forward) {
                (true, _) => "reply",
                (_, true) => "forward",
                _ => "",
            };
            assert_eq!((read.base.as_str(), marked), (want, kind), "{subject}");
        };
        check("Kitchen tiles", "Kitchen tiles", "");
        check("  Kitchen \t tiles ", "Kitchen tiles", "");
        check("Re: Kitchen", "Kitchen", "reply");
        check("RE : Re[2]: kitchen", "kitchen", "reply");
        check("Re: Fwd: kitchen (fwd)", "kitchen", "forward");
        check("Re: Fwd: kitchen", "kitchen", "reply");
        check("AW: WG: Küche", "Küche", "reply");
        check("TR : Cuisine", "Cuisine", "forward");
        check("RV: Cocina", "Cocina", "forward");
        check("İLT: Mutfak", "Mutfak", "forward");
        check("SV: [byg] Køkken", "Køkken", "reply");
        check("答复：厨房", "厨房", "reply");
        check("Отв: Кухня", "Кухня", "reply");
        check("[crew] Re: [crew] kitchen", "kitchen", "reply");
        check("[Fwd: [crew] kitchen]", "kitchen", "forward");
        check("[urgent]", "[urgent]", "");
        check("Re:", "", "reply");
        check("Re(3): kitchen", "kitchen", "reply");
        check("Re^2: kitchen", "kitchen", "reply");
        check("Regarding: kitchen", "Regarding: kitchen", "");
        check("Re kitchen", "Re kitchen", "");
        check("fwd [crew] kitchen", "fwd [crew] kitchen", "");
        check("Invoice 12: kitchen", "Invoice 12: kitchen", "");
    }

    proptest! {
        #[test]
        fn a_base_subject_is_its_own_base(subject in ".{0,80}") {
            let once = base(&subject).base;
            prop_assert_eq!(&base(&once).base, &once);
        }

        #[test]
        fn a_reply_keeps_the_base(subject in "[a-zé ]{1,20}", word in prop::sample::select(REPLY.to_vec())) {
            prop_assert_eq!(base(&format!("{word}: {subject}")).base, base(&subject).base);
        }
    }
}
