//! What an answer of the server means for the letter.

use lettre::transport::smtp;
use lettre::transport::smtp::response::Response;

use super::{Delivery, Refusal};

/// Most characters kept of a server's words.
const WORDS: usize = 500;

/// An answer that says no, or none at all, before the letter's body: nothing was sent.
pub(super) fn refusal(error: &smtp::Error) -> Refusal {
    match negative(error) {
        Some((code, words)) => no(code, words),
        None => Refusal::Unreachable(broken(error)),
    }
}

/// The same before the envelope: what the server says there is about us or itself, never about the letter.
pub(super) fn refusal_before_letter(error: &smtp::Error) -> Refusal {
    match refusal(error) {
        Refusal::Permanent(words) => Refusal::Unreachable(format!("it says: {words}")),
        other => other,
    }
}

/// The same during the login.
pub(super) fn refusal_of_login(error: &smtp::Error) -> Refusal {
    match refusal(error) {
        Refusal::Permanent(words) => Refusal::Login(words),
        other => other,
    }
}

/// What came after the body: only 250 is a yes, only 4xx and 5xx are a no, all else is unknown.
pub(super) fn delivery(answer: Result<Response, smtp::Error>) -> Delivery {
    match answer {
        Ok(response) if response.has_code(250) => Delivery::Sent(positive(&response)),
        Ok(response) => Delivery::Unknown(format!("an answer out of turn: {}", positive(&response))),
        Err(error) => match negative(&error) {
            Some((code, words)) => Delivery::Refused(no(code, words)),
            None => Delivery::Unknown(broken(&error)),
        },
    }
}

/// The words of an answer, with its code.
pub(super) fn positive(response: &Response) -> String {
    let words = response.message().collect::<Vec<_>>().join(" ");
    clean(&format!("{} {words}", response.code()))
}

/// Lines of a server, made safe to print: one line, no control characters, not endless.
pub(super) fn clean(words: &str) -> String {
    let words = words.chars().map(|c| if c.is_control() { ' ' } else { c }).take(WORDS).collect::<String>();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn negative(error: &smtp::Error) -> Option<(u16, String)> {
    let code = error.status()?.to_string();
    let words = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    Some((code.parse().ok()?, clean(&format!("{code} {words}"))))
}

fn broken(error: &smtp::Error) -> String {
    match error.is_response() {
        true => "it closed the connection or gave an answer nobody understands".into(),
        false => clean(&error.to_string()),
    }
}

/// A no, from its code and words.
fn no(code: u16, words: String) -> Refusal {
    let enhanced = enhanced_code(&words).unwrap_or_default().to_owned();
    if is_daily_limit(&enhanced, &words) {
        return Refusal::DailyLimit(words);
    }
    match code {
        400..500 => Refusal::Temporary(words),
        // RFC 4954 section 6, and what Microsoft answers where the tenant has switched SMTP AUTH off.
        530 | 534 | 535 | 538 => Refusal::Login(with_advice(words)),
        // RFC 3463: "other or undefined protocol status" says nothing about the letter; seen from overloaded servers.
        _ if enhanced == "5.5.0" => Refusal::Temporary(words),
        _ => Refusal::Permanent(words),
    }
}

/// The enhanced status code (RFC 3463) at the start of an answer, after the code itself.
fn enhanced_code(words: &str) -> Option<&str> {
    let code = words.split_whitespace().nth(1)?;
    // Gmail writes `421-4.7.28`.
    let code = code.split('-').next_back()?;
    let parts: Vec<&str> = code.split('.').collect();
    let numbers = parts.iter().all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    (parts.len() == 3 && numbers).then_some(code)
}

/// Whether the account may send no more today; to try again sooner only makes it worse.
fn is_daily_limit(enhanced: &str, words: &str) -> bool {
    const CODES: [&str; 6] = ["5.4.5", "4.7.28", "5.7.28", "5.1.90", "4.4.5", "5.4.6"];
    const SAYINGS: [&str; 8] = [
        "daily user sending",
        "daily sending",
        "daily limit",
        "daily message",
        "sending limit",
        "sending quota",
        "submissionquotaexceeded",
        "per day",
    ];
    let words = words.to_ascii_lowercase();
    CODES.contains(&enhanced) || SAYINGS.iter().any(|saying| words.contains(saying))
}

fn with_advice(words: String) -> String {
    if words.contains("SmtpClientAuthentication is disabled") || words.contains("5.7.139") {
        return format!(
            "{words}; an administrator can allow it: `Authenticated SMTP` for this mailbox in Microsoft 365"
        );
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_no_is_understood_by_code_and_words() {
        #[track_caller]
        fn check(words: &str, expected: fn(String) -> Refusal) {
            let code = words[..3].parse().unwrap();
            assert_eq!(no(code, words.to_owned()), expected(words.to_owned()), "{words}");
        }
        check("450 4.2.0 greylisted, try again later", Refusal::Temporary);
        check("451 4.3.0 queue file write error", Refusal::Temporary);
        check("421 closing, too busy", Refusal::Temporary);
        check("452 4.5.3 too many recipients", Refusal::Temporary);
        check("550 5.1.1 no such user here", Refusal::Permanent);
        check("552 5.3.4 message too big", Refusal::Permanent);
        check("554 5.7.1 rejected as spam", Refusal::Permanent);
        check("554 go away", Refusal::Permanent);
        check("550 5.5.0 undefined", Refusal::Temporary);
        check("535 5.7.8 wrong password", Refusal::Login);
        check("534 5.7.9 application-specific password required", Refusal::Login);
        check("530 5.7.0 must authenticate first", Refusal::Login);
        check("550 5.4.5 Daily user sending limit exceeded", Refusal::DailyLimit);
        check("550 5.4.5 see our help pages", Refusal::DailyLimit);
        check("421 4.7.28 unusual rate of mail from you", Refusal::DailyLimit);
        check("550 5.1.90 recipients of the day", Refusal::DailyLimit);
        check("550 5.4.6 unusual sending activity", Refusal::DailyLimit);
        check("554 5.2.0 SubmissionQuotaExceededException", Refusal::DailyLimit);
        check("452 4.2.1 you reached your sending limit", Refusal::DailyLimit);
        check("550 at most 200 letters per day", Refusal::DailyLimit);
    }

    #[test]
    fn a_switched_off_login_names_the_switch() {
        let words = "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.";
        let told = no(535, words.into()).to_string();
        assert!(told.contains("`Authenticated SMTP`"), "{told}");
    }

    #[test]
    fn enhanced_codes_stand_right_behind_the_code() {
        #[track_caller]
        fn check(words: &str, expected: Option<&str>) {
            assert_eq!(enhanced_code(words), expected, "{words:?}");
        }
        check("550 5.1.1 no", Some("5.1.1"));
        check("421 421-4.7.28 rate", Some("4.7.28"));
        check("550 5.7.139 no", Some("5.7.139"));
        check("550 no 5.1.1", None);
        check("550 10.0.0.1 is listed", None);
        check("550 5.1 short", None);
        check("550", None);
        check("", None);
    }

    #[test]
    fn words_of_a_server_are_one_short_line() {
        assert_eq!(clean("250 ok\r\n\x1b[31mred\ttab"), "250 ok [31mred tab");
        assert_eq!(clean(&"x".repeat(9000)).len(), WORDS);
    }
}
