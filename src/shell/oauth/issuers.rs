//! Where the large providers issue tokens for mail.

/// An issuer of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuer {
    /// Where a person signs in with a web browser.
    pub authorization: String,
    /// Where codes and the right to renew are turned into tokens.
    pub token: String,
    /// Where a code for another device is had (RFC 8628); not all allow that for mail.
    pub device: Option<String>,
    /// What is asked for: reading and sending mail, and renewing.
    pub scope: String,
    /// What the owner has to know from the first day.
    pub warning: Option<&'static str>,
}

/// Microsoft 365 and Outlook.com.
pub fn microsoft() -> Issuer {
    let at = |end: &str| format!("https://login.microsoftonline.com/common/oauth2/v2.0/{end}");
    Issuer {
        authorization: at("authorize"),
        token: at("token"),
        device: Some(at("devicecode")),
        scope: "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access"
            .into(),
        warning: None,
    }
}

/// Gmail and Google Workspace. Its codes for other devices are not for mail.
pub fn google() -> Issuer {
    Issuer {
        authorization: "https://accounts.google.com/o/oauth2/v2/auth".into(),
        token: "https://oauth2.googleapis.com/token".into(),
        device: None,
        scope: "https://mail.google.com/".into(),
        warning: Some(
            "while your app stands under \u{201c}Testing\u{201d} in Google's console, this ends after 7 days: publish it \
             (\u{201c}In production\u{201d}), or make it \u{201c}Internal\u{201d} in Workspace",
        ),
    }
}

/// The issuer for the mailbox at `host`, where it is a large provider's.
pub fn of_host(host: &str) -> Option<Issuer> {
    match host {
        "outlook.office365.com" | "imap-mail.outlook.com" => Some(microsoft()),
        "imap.gmail.com" | "imap.googlemail.com" => Some(google()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn google_is_never_asked_for_a_device_code_and_warns_from_the_first_day() {
        let google = google();
        assert_eq!(google.device, None);
        assert!(google.warning.is_some_and(|warning| warning.contains("7 days")));
        assert!(microsoft().device.is_some() && microsoft().scope.contains("offline_access"));
    }

    #[test]
    fn issuers_are_known_by_the_mailbox() {
        assert_eq!(of_host("imap.gmail.com"), Some(google()));
        assert_eq!(of_host("outlook.office365.com"), Some(microsoft()));
        assert_eq!(of_host("imap.carpenter.example"), None);
    }
}
