//! Why a server refused a login, in one sentence a person can act on.
//!
//! Servers say it in many words, and most say the same for a wrong password and for a right one of the wrong kind.
//! The provider's entry tells which it probably is.

use super::providers::{Kind, Provider, Quirk};

/// What a server's words mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cause {
    /// The account's own password was given where an app password is needed.
    AppPassword,
    /// No password of any kind is taken.
    Token,
    /// IMAP or SMTP is switched off for this mailbox.
    SwitchedOff,
    /// An administrator forbids sending by SMTP with a login.
    Tenant,
    /// Too many tries, or too many connections.
    Hurry,
    /// The provider wants its owner to look at the account in a browser.
    Browser,
    /// Wrong user name or password.
    Wrong,
}

/// Words of servers, in lower case, and what they mean; the first that fits counts.
const SAYINGS: &[(&str, Cause)] = &[
    ("application-specific password required", Cause::AppPassword),
    ("invalidsecondfactor", Cause::AppPassword),
    ("app-specific password", Cause::AppPassword),
    ("application password is required", Cause::AppPassword),
    ("app password", Cause::AppPassword),
    ("use authorization code", Cause::AppPassword),
    ("authorization code", Cause::AppPassword),
    ("neobhodim parol prilozheniya", Cause::AppPassword),
    ("smtpclientauthentication is disabled", Cause::Tenant),
    ("basic authentication is disabled", Cause::Token),
    ("basicauthblocked", Cause::Token),
    ("5.7.139", Cause::Token),
    ("username and password not accepted", Cause::Wrong),
    ("not enabled for imap", Cause::SwitchedOff),
    ("imap access is disabled", Cause::SwitchedOff),
    ("imap is disabled", Cause::SwitchedOff),
    ("yet to enable imap", Cause::SwitchedOff),
    ("service is not open", Cause::SwitchedOff),
    ("pop3/imap", Cause::SwitchedOff),
    ("service is not enabled", Cause::SwitchedOff),
    ("unsafe login", Cause::SwitchedOff),
    ("log in via your web browser", Cause::Browser),
    ("webloginrequired", Cause::Browser),
    ("account is locked", Cause::Browser),
    ("account has been blocked", Cause::Browser),
    ("too many", Cause::Hurry),
    ("rate limit", Cause::Hurry),
    ("try again later", Cause::Hurry),
    ("temporarily", Cause::Hurry),
];

/// One sentence on why `words` came back from a login, and what to do. `provider` is known for most.
pub fn why(provider: Option<&Provider>, words: &str) -> String {
    let low = words.to_lowercase();
    let said = SAYINGS.iter().find(|(saying, _)| low.contains(saying)).map(|(_, cause)| *cause);
    let name = provider.map_or("the provider", |provider| provider.name);
    match said.unwrap_or_else(|| probable(provider)) {
        Cause::AppPassword => {
            format!(
                "{name} does not take the password of the account here, but one made for a program{}",
                place(provider)
            )
        }
        Cause::Token => format!(
            "{name} takes no passwords any more, only tokens: write auth = \"oauth2\" and password = \"login:PATH\", then \
             say `strawboss login`"
        ),
        Cause::SwitchedOff => format!("{name} has IMAP switched off for this mailbox{}", place(provider)),
        Cause::Tenant => format!(
            "an administrator has switched off sending by SMTP: \u{201c}Authenticated SMTP\u{201d} has to be allowed for \
             this mailbox at {name}"
        ),
        Cause::Hurry => format!("{name} has seen too many logins: wait a quarter of an hour, then try once more"),
        Cause::Browser => format!("{name} wants you to log in once with a web browser and to confirm that it is you"),
        Cause::Wrong => format!("{name} does not know this user name with this password{}", place(provider)),
    }
}

/// What a bare no most likely means at this provider.
fn probable(provider: Option<&Provider>) -> Cause {
    match provider {
        Some(provider) if provider.secret == Kind::Token => Cause::Token,
        Some(provider) if provider.secret == Kind::AppPassword => Cause::AppPassword,
        _ => Cause::Wrong,
    }
}

/// Where to go, as the end of the sentence.
fn place(provider: Option<&Provider>) -> String {
    let Some(provider) = provider else { return "; look at both, or ask its help pages for an app password".into() };
    let hint = if provider.has(Quirk::SwitchedOff) || provider.secret != Kind::Password { provider.hint } else { "" };
    match (hint, provider.page) {
        ("", None) => "; check both".into(),
        ("", Some(page)) => format!("; see {page}"),
        (hint, None) => format!(": {hint}"),
        (hint, Some(page)) => format!(": {hint} ({page})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::setup::providers::called;

    #[test]
    fn each_providers_no_is_told_in_a_sentence() {
        #[track_caller]
        fn check(id: &str, words: &str, expected: &str) {
            let told = why(called(id), words);
            assert!(told.contains(expected), "{id}: {words}: {told}");
            assert!(!told.contains('\n') && !told.ends_with('.') && told.len() < 400, "{told}");
        }
        check("gmail", "[ALERT] Application-specific password required", "made for a program");
        check("gmail", "[ALERT] Application-specific password required", "/apppasswords");
        check("gmail", "[AUTHENTICATIONFAILED] Invalid credentials (Failure)", "2-Step Verification first");
        check("gmail", "[ALERT] Please log in via your web browser", "web browser");
        check("gmail", "[ALERT] Your account is not enabled for IMAP use", "IMAP switched off");
        check("workspace", "534-5.7.9 InvalidSecondFactor", "administrator may have forbidden");
        check("workspace", "[ALERT] Too many simultaneous connections. (Failure)", "quarter of an hour");
        check("microsoft365", "LOGIN failed.", "takes no passwords any more");
        check("microsoft365", "AUTHENTICATE failed.", "auth = \"oauth2\"");
        check("microsoft365", "535 5.7.139 SmtpClientAuthentication is disabled for the Tenant", "Authenticated SMTP");
        check("outlook", "535 5.7.139 basic authentication is disabled", "only tokens");
        check("icloud", "[AUTHENTICATIONFAILED] Authentication Failed", "app-specific password");
        check("yahoo", "[AUTHENTICATIONFAILED] LOGIN Invalid credentials", "Generate app password");
        check("yahoo", "[LIMIT] LOGIN Rate limit hit.", "quarter of an hour");
        check("fastmail", "Incorrect username, password or access token", "IMAP and SMTP");
        check("gmx", "authentication failed", "does not know this user name");
        check("gmx", "IMAP access is disabled for this account", "Access by POP3 and IMAP");
        check("zoho", "You are yet to enable IMAP for your account", "switch on IMAP access");
        check(
            "qq",
            "Login fail. Account is abnormal, service is not open, password is incorrect",
            "authorisation code",
        );
        check("163", "Unsafe Login. Please contact kefu", "IMAP switched off");
        check("mail-ru", "Application password is REQUIRED", "made for a program");
        check("posteo", "Authentication failed.", "does not know this user name");
    }

    #[test]
    fn an_unknown_server_is_told_as_well() {
        let told = why(None, "no");
        assert!(told.starts_with("the provider does not know this user name with this password"), "{told}");
        assert!(why(None, "Application-specific password required").contains("made for a program"));
        assert!(why(None, "rate limit").contains("quarter of an hour"));
    }
}
