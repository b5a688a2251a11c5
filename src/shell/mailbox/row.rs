//! One FETCH answer, read into what we asked for.

use async_imap::imap_proto::{AttributeValue, MessageSection, Response, SectionPath};
use jiff::Timestamp;
use jiff::fmt::strtime;

use super::reply::Heard;
use super::{Copy, Role, Seen};

/// What is kept of a header block.
const HEADER: usize = 256 << 10;

/// One mail's answer; the order of its parts does not matter.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// 0 when the answer did not name it: then it is news about flags, not ours.
    pub(super) uid: u32,
    pub(super) seen: bool,
    pub(super) answered: bool,
    pub(super) deleted: bool,
    pub(super) arrival: Timestamp,
    pub(super) size: u64,
    /// BODY[HEADER...].
    pub(super) header: Option<Vec<u8>>,
    /// BODY[], and whether it is only a piece.
    pub(super) body: Option<Vec<u8>>,
    /// BODY[] was named, even if as NIL.
    pub(super) names_body: bool,
}

/// Reads a FETCH answer; `None` for any other.
pub(super) fn row(response: &Heard<'_>) -> Option<Row> {
    let Response::Fetch(_, attributes) = response.parsed() else { return None };
    let mut row = Row::default();
    for attribute in attributes {
        match attribute {
            AttributeValue::Uid(uid) => row.uid = *uid,
            AttributeValue::Flags(flags) => {
                let has = |name: &str| flags.iter().any(|flag| flag.eq_ignore_ascii_case(name));
                row.seen = has("\\Seen");
                row.answered = has("\\Answered");
                row.deleted = has("\\Deleted");
            }
            AttributeValue::InternalDate(date) => row.arrival = arrival(date),
            AttributeValue::Rfc822Size(size) => row.size = u64::from(*size),
            AttributeValue::BodySection { section: Some(SectionPath::Full(MessageSection::Header)), data, .. } => {
                row.header = data.as_deref().map(|data| data.get(..HEADER).unwrap_or(data).to_vec());
            }
            AttributeValue::BodySection { section: None, data, .. } => {
                row.names_body = true;
                row.body = data.as_deref().map(<[u8]>::to_vec);
            }
            _ => {}
        }
    }
    Some(row)
}

impl Row {
    /// A new copy, once its header came.
    pub(super) fn into_seen(self, copy: Copy, role: Role) -> Option<Seen> {
        Some(Seen {
            copy,
            role,
            seen: self.seen,
            answered: self.answered,
            deleted: self.deleted,
            arrival: self.arrival,
            size: self.size,
            header: self.header?,
        })
    }
}

/// INTERNALDATE (RFC 3501 section 9, date-time); the epoch where it cannot be read.
fn arrival(date: &str) -> Timestamp {
    strtime::parse("%d-%b-%Y %H:%M:%S %z", date.trim())
        .and_then(|parsed| parsed.to_timestamp())
        .unwrap_or(Timestamp::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrivals_are_read() {
        fn check(date: &str, at: &str) {
            assert_eq!(arrival(date).to_string(), at, "{date}");
        }
        check("24-Nov-2026 23:10:00 +0100", "2026-11-24T22:10:00Z");
        check(" 1-Mar-2026 00:00:00 -0500", "2026-03-01T05:00:00Z");
        check("soon", "1970-01-01T00:00:00Z");
    }
}
