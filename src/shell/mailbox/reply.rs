//! How a command ended, and what SELECT told.

use std::time::Duration;

use async_imap::imap_proto::{MailboxDatum, Outcome, Response, ResponseCode, Status};

use super::FolderName;
use super::fault::{Code, Fault};
use super::names::unescape;
use super::uidset::CopyMap;

/// How much of a server's words is kept.
const WORDS: usize = 300;

/// One answer of the server, and the bytes it was read from.
pub(super) struct Heard<'a> {
    pub(super) parsed: &'a Response<'a>,
    pub(super) raw: &'a [u8],
}

impl Heard<'_> {
    pub(super) fn parsed(&self) -> &Response<'_> {
        self.parsed
    }

    /// A name as the server spelled it. The parser leaves the backslashes of a quoted name in and takes a literal as
    /// it is; only the byte before the name tells them apart.
    pub(super) fn spelled(&self, name: &str) -> String {
        let at = (name.as_ptr() as usize).checked_sub(self.raw.as_ptr() as usize);
        let quoted = at.and_then(|at| self.raw.get(at.checked_sub(1)?)) == Some(&b'"');
        if quoted { unescape(name) } else { name.to_owned() }
    }
}

/// What kind of answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `+`: the server waits for us.
    GoAhead,
    /// The end of a command.
    End,
    /// Anything else.
    Data,
}

/// The tagged answer to a command.
#[derive(Clone, Debug)]
pub(super) struct Ended {
    ok: bool,
    code: Code,
    words: String,
    /// COPYUID, where the tagged answer carries it.
    pub(super) copied: Option<CopyMap>,
    /// SELECT: the folder cannot be written to.
    pub(super) read_only: bool,
}

impl Ended {
    pub(super) fn new(status: &Status, outcome: &Outcome<'_>) -> Ended {
        let said = outcome.information.as_deref().unwrap_or_default();
        let code = match &outcome.code {
            Some(ResponseCode::TryCreate) => Code::TryCreate,
            _ => code_in(said),
        };
        Ended {
            ok: *status == Status::Ok,
            code,
            words: plain(said),
            copied: copied(outcome),
            read_only: outcome.code == Some(ResponseCode::ReadOnly),
        }
    }

    /// The answer itself when it was OK, else the refusal.
    pub(super) fn ok(self) -> Result<Ended, Fault> {
        if self.ok {
            return Ok(self);
        }
        match throttled(&self.words) {
            Some(span) => Err(Fault::Throttled(span, self.words)),
            None => Err(Fault::No(self.code, self.words)),
        }
    }
}

/// COPYUID of a tagged or untagged answer (RFC 4315; servers that pipeline send it untagged).
pub(super) fn copied(outcome: &Outcome<'_>) -> Option<CopyMap> {
    match &outcome.code {
        Some(ResponseCode::CopyUid(validity, source, target)) => Some(CopyMap::new(*validity, source, target)),
        _ => None,
    }
}

/// Codes the parser does not know stay in the text, and some servers put even known ones in the middle of it.
fn code_in(said: &str) -> Code {
    let said = said.to_ascii_uppercase();
    let has = |code: &str| said.contains(code);
    if has("[TRYCREATE]") {
        Code::TryCreate
    } else if has("[OVERQUOTA]") {
        Code::OverQuota
    } else if has("[UNAVAILABLE]") || has("[INUSE]") || has("[LIMIT]") {
        Code::Busy
    } else {
        Code::Other
    }
}

/// The words without a code in brackets, on one line, of bounded length.
pub(super) fn plain(said: &str) -> String {
    let said = said.trim();
    let bare = match said.strip_prefix('[').and_then(|inner| inner.split_once(']')) {
        Some((_, words)) if !words.trim().is_empty() => words.trim(),
        _ => said,
    };
    bare.chars().map(|c| if c.is_control() { ' ' } else { c }).take(WORDS).collect()
}

/// How long the server wants to be left alone, where its words say so ("Suggested Backoff Time: 92415
/// milliseconds"); a minute where it only complains.
pub(super) fn throttled(words: &str) -> Option<Duration> {
    let low = words.to_ascii_lowercase();
    if let Some((_, after)) = low.split_once("backoff time") {
        let digits: String =
            after.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).take(9).collect();
        return Some(Duration::from_millis(digits.parse().unwrap_or(60_000)));
    }
    let complains = ["throttled", "rate limit", "too many simultaneous", "too many connections"];
    complains.iter().any(|part| low.contains(part)).then_some(Duration::from_secs(60))
}

/// How a folder is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// SELECT: mails can be moved out of it.
    Write,
    /// EXAMINE: nothing changes, not even `\Recent`.
    Read,
}

/// The folder that is open.
#[derive(Clone, Debug)]
pub(super) struct Selected {
    pub(super) folder: FolderName,
    pub(super) mode: Mode,
    /// UIDVALIDITY; 0 where the server says so.
    pub(super) validity: u32,
    /// UIDNEXT, where the server tells.
    pub(super) uid_next: Option<u32>,
    /// Opened for writing, but the server only lets us read.
    pub(super) read_only: bool,
}

/// What the answers to SELECT have told so far.
#[derive(Debug, Default)]
pub(super) struct Opening {
    validity: Option<u32>,
    uid_next: Option<u32>,
}

impl Opening {
    /// Takes one untagged answer in.
    pub(super) fn note(&mut self, response: &Heard<'_>) {
        if let Response::Data { status: Status::Ok, outcome } = response.parsed() {
            match outcome.code {
                Some(ResponseCode::UidValidity(validity)) => self.validity = Some(validity),
                Some(ResponseCode::UidNext(next)) => self.uid_next = Some(next),
                _ => {}
            }
        }
    }

    /// The open folder. Without UIDVALIDITY no UID can be trusted, so that is the end of the connection.
    pub(super) fn close(self, folder: FolderName, mode: Mode, ended: &Ended) -> Result<Selected, Fault> {
        let Some(validity) = self.validity else {
            return Err(Fault::Dead(format!("the server opened {:?} without telling its UIDVALIDITY", folder.0)));
        };
        let read_only = mode == Mode::Write && ended.read_only;
        Ok(Selected { folder, mode, validity, uid_next: self.uid_next, read_only })
    }
}

/// The UIDs of a SEARCH answer.
pub(super) fn found<'a>(response: &'a Heard<'_>) -> &'a [u32] {
    match response.parsed() {
        Response::MailboxData(MailboxDatum::Search(uids)) => uids,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_without_their_codes() {
        fn check(said: &str, words: &str, code: Code) {
            assert_eq!((plain(said).as_str(), code_in(said)), (words, code), "{said}");
        }
        check("[OVERQUOTA] Quota exceeded", "Quota exceeded", Code::OverQuota);
        check("[overquota] Full", "Full", Code::OverQuota);
        check("UID COPY [TRYCREATE] failed", "UID COPY [TRYCREATE] failed", Code::TryCreate);
        check("[UNAVAILABLE] Later", "Later", Code::Busy);
        check("[NOPERM]", "[NOPERM]", Code::Other);
        check("two\r\nlines", "two  lines", Code::Other);
        check("", "", Code::Other);
    }

    #[test]
    fn a_throttled_client_is_told_how_long() {
        fn check(words: &str, millis: Option<u64>) {
            assert_eq!(throttled(words), millis.map(Duration::from_millis), "{words}");
        }
        check("Request is throttled. Suggested Backoff Time: 92415 milliseconds", Some(92_415));
        check("Rate limit hit.", Some(60_000));
        check("Backoff time: soon", Some(60_000));
        check("Mailbox does not exist", None);
    }
}
