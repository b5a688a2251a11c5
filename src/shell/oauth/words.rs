//! What an issuer's refusal means, in one sentence with what to do next.

/// Codes and numbers of issuers, and what they mean; the first that fits counts.
const SAYINGS: &[(&str, &str)] = &[
    ("aadsts50076", "a second factor is wanted: sign in again with `strawboss login`"),
    ("aadsts50079", "a second factor has to be set up first: sign in once with a web browser"),
    ("aadsts53003", "a rule of your organisation (Conditional Access) forbids this way: say `strawboss login --code`"),
    ("aadsts65001", "nobody has agreed to this app yet: an administrator of your organisation has to"),
    ("aadsts700016", "there is no app with this client id in your organisation: look at --client-id"),
    ("aadsts7000215", "the client secret is wrong: make a new one"),
    ("aadsts7000218", "this app wants a client secret: say --client-secret, or allow public clients for it"),
    ("aadsts70008", "the sign-in has expired for lack of use: say `strawboss login`"),
    ("aadsts700082", "the sign-in has expired for lack of use: say `strawboss login`"),
    ("aadsts50173", "the password was changed since: say `strawboss login`"),
    (
        "invalid_grant",
        "the sign-in has ended (a changed password, a taken-back permission, or a test app's 7 days): say `strawboss login`",
    ),
    ("invalid_client", "the issuer does not know this client id with this secret: look at both"),
    ("unauthorized_client", "this app may not sign in this way: look at its settings at the provider"),
    ("invalid_scope", "this app was not given the right to read and send mail: add it at the provider"),
    ("access_denied", "it was answered with no"),
    ("expired_token", "nobody signed in within the time: say it once more"),
    ("slow_down", "the issuer was asked too often"),
];

/// One sentence on a refusal with this code and these words.
pub fn why(code: &str, said: &str) -> String {
    let heard = format!("{code} {said}").to_lowercase();
    match SAYINGS.iter().find(|(saying, _)| heard.contains(saying)) {
        Some((_, meaning)) => format!("the issuer says {code}: {meaning}"),
        None => {
            let said: String = said.chars().map(|c| if c.is_control() { ' ' } else { c }).take(200).collect();
            format!("the issuer says {code} ({said}); sign in again with `strawboss login`")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_say_what_to_do() {
        #[track_caller]
        fn check(code: &str, said: &str, expected: &str) {
            let told = why(code, said);
            assert!(told.contains(expected) && !told.contains('\n'), "{told}");
        }
        check("invalid_grant", "Token has been expired or revoked.", "7 days");
        check("invalid_grant", "AADSTS50173: The provided grant has expired", "password was changed");
        check("invalid_grant", "AADSTS700082: The refresh token has expired", "lack of use");
        check("invalid_grant", "AADSTS50076: multi-factor", "second factor");
        check("invalid_grant", "AADSTS53003: blocked", "--code");
        check("invalid_client", "AADSTS7000215: Invalid client secret", "client secret is wrong");
        check("invalid_client", "AADSTS7000218: body must contain client_secret", "wants a client secret");
        check("unauthorized_client", "AADSTS700016: not found in the directory", "--client-id");
        check("consent_required", "AADSTS65001", "administrator");
        check("access_denied", "", "answered with no");
        check("expired_token", "", "within the time");
        check("server_error", "try\nlater", "server_error (try later)");
    }
}
