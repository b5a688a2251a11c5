//! The table itself: one entry a provider, in the order of the alphabet.

use super::{Endpoint, Kind, Provider, Quirk, Sent, UserForm};
use crate::shell::config::Security;

/// TLS from the first byte, the whole address as the user's name.
const fn tls(host: &'static str, port: u16) -> Endpoint {
    Endpoint { host, port, security: Security::Tls, user: UserForm::Address }
}

/// STARTTLS before anything else.
const fn starttls(host: &'static str, port: u16) -> Endpoint {
    Endpoint { host, port, security: Security::StartTls, user: UserForm::Address }
}

/// What most are: an ordinary password, nothing odd. Every entry says its own names and hosts.
const PLAIN: Provider = Provider {
    id: "",
    name: "",
    domains: &[],
    mx: &[],
    imap: tls("", 993),
    smtp: tls("", 465),
    secret: Kind::Password,
    hint: "",
    page: None,
    sent: Sent::ByUs,
    letters_per_day: None,
    quirks: &[],
};

const ORDINARY: &str =
    "the password of the mailbox is what it wants; with a second factor switched on, an app password";

/// All of them.
pub const PROVIDERS: &[Provider] = &[
    Provider {
        id: "126",
        name: "NetEase 126",
        domains: &["126.com"],
        imap: tls("imap.126.com", 993),
        smtp: tls("smtp.126.com", 465),
        secret: Kind::AppPassword,
        hint: "switch IMAP on in the settings of the mailbox; it then shows an authorisation code, which is the password here",
        page: Some("https://mail.126.com/"),
        quirks: &[Quirk::WantsId, Quirk::SwitchedOff, Quirk::LooseUids],
        ..PLAIN
    },
    Provider {
        id: "163",
        name: "NetEase 163",
        domains: &["163.com", "yeah.net"],
        mx: &["netease.com"],
        imap: tls("imap.163.com", 993),
        smtp: tls("smtp.163.com", 465),
        secret: Kind::AppPassword,
        hint: "switch IMAP on in the settings of the mailbox; it then shows an authorisation code, which is the password here",
        page: Some("https://mail.163.com/"),
        quirks: &[Quirk::WantsId, Quirk::SwitchedOff, Quirk::LooseUids],
        ..PLAIN
    },
    Provider {
        id: "aol",
        name: "AOL Mail",
        domains: &["aol.com", "aim.com", "aol.de", "aol.fr", "aol.co.uk"],
        imap: tls("imap.aol.com", 993),
        smtp: tls("smtp.aol.com", 465),
        secret: Kind::AppPassword,
        hint: "an app password is needed: Account security, Generate app password",
        page: Some("https://login.aol.com/account/security"),
        sent: Sent::ByProvider,
        quirks: &[Quirk::Throttles, Quirk::UnavailableMails],
        ..PLAIN
    },
    Provider {
        id: "fastmail",
        name: "Fastmail",
        domains: &["fastmail.com", "fastmail.fm", "fastmail.net", "fastmail.org", "sent.com"],
        mx: &["messagingengine.com"],
        imap: tls("imap.fastmail.com", 993),
        smtp: tls("smtp.fastmail.com", 465),
        secret: Kind::AppPassword,
        hint: "an app password with access to mail (IMAP and SMTP) is needed",
        page: Some("https://app.fastmail.com/settings/security/apps"),
        quirks: &[Quirk::WantsId],
        ..PLAIN
    },
    Provider {
        id: "freenet",
        name: "freenet Mail",
        domains: &["freenet.de"],
        imap: tls("mx.freenet.de", 993),
        smtp: tls("mx.freenet.de", 465),
        hint: ORDINARY,
        ..PLAIN
    },
    Provider {
        id: "gandi",
        name: "Gandi Mail",
        mx: &["mail.gandi.net"],
        imap: tls("mail.gandi.net", 993),
        smtp: tls("mail.gandi.net", 465),
        hint: ORDINARY,
        ..PLAIN
    },
    Provider {
        id: "gmail",
        name: "Gmail",
        domains: &["gmail.com", "googlemail.com"],
        imap: tls("imap.gmail.com", 993),
        smtp: tls("smtp.gmail.com", 465),
        secret: Kind::AppPassword,
        hint: "an app password is needed: switch on 2-Step Verification first, then make one",
        page: Some("https://myaccount.google.com/apppasswords"),
        sent: Sent::ByProvider,
        letters_per_day: Some(500),
        quirks: &[Quirk::Labels, Quirk::Throttles],
        ..PLAIN
    },
    Provider {
        id: "gmx",
        name: "GMX",
        domains: &["gmx.de", "gmx.net", "gmx.at", "gmx.ch", "gmx.eu", "gmx.info", "gmx.org"],
        imap: tls("imap.gmx.net", 993),
        smtp: tls("mail.gmx.net", 465),
        hint: "switch on `Access by POP3 and IMAP` in the settings of the mailbox; with two factors an app password is needed",
        page: Some("https://www.gmx.net/mail/"),
        quirks: &[Quirk::SwitchedOff],
        ..PLAIN
    },
    Provider {
        id: "gmx-com",
        name: "GMX International",
        domains: &["gmx.com", "gmx.us", "gmx.co.uk", "gmx.fr", "gmx.es"],
        imap: tls("imap.gmx.com", 993),
        smtp: tls("mail.gmx.com", 465),
        hint: "switch on `Enable access by POP3 and IMAP` in the settings of the mailbox first",
        page: Some("https://www.gmx.com/"),
        quirks: &[Quirk::SwitchedOff],
        ..PLAIN
    },
    Provider {
        id: "hetzner",
        name: "Hetzner web hosting",
        mx: &["your-server.de"],
        imap: tls("mail.your-server.de", 993),
        smtp: tls("mail.your-server.de", 465),
        hint: ORDINARY,
        ..PLAIN
    },
    Provider {
        id: "icloud",
        name: "iCloud Mail",
        domains: &["icloud.com", "me.com", "mac.com"],
        mx: &["mail.icloud.com"],
        imap: Endpoint { user: UserForm::LocalPart, ..tls("imap.mail.me.com", 993) },
        smtp: starttls("smtp.mail.me.com", 587),
        secret: Kind::AppPassword,
        hint: "an app-specific password is needed: Sign-In and Security, App-Specific Passwords",
        page: Some("https://account.apple.com/account/manage"),
        letters_per_day: Some(1000),
        quirks: &[Quirk::NoSpecialUse],
        ..PLAIN
    },
    Provider {
        id: "infomaniak",
        name: "Infomaniak",
        domains: &["ik.me", "ikmail.com", "etik.com"],
        mx: &["infomaniak.ch"],
        imap: tls("mail.infomaniak.com", 993),
        smtp: tls("mail.infomaniak.com", 465),
        secret: Kind::AppPassword,
        hint: "make a password for one device in the settings of the mailbox",
        page: Some("https://config.infomaniak.com/"),
        ..PLAIN
    },
    Provider {
        id: "ionos",
        name: "IONOS",
        domains: &["online.de", "onlinehome.de"],
        mx: &["kundenserver.de", "ionos.de"],
        imap: tls("imap.ionos.de", 993),
        smtp: tls("smtp.ionos.de", 465),
        hint: ORDINARY,
        ..PLAIN
    },
    Provider {
        id: "ionos-com",
        name: "IONOS International",
        mx: &["ionos.com", "perfora.net", "1and1.com"],
        imap: tls("imap.ionos.com", 993),
        smtp: tls("smtp.ionos.com", 465),
        hint: ORDINARY,
        ..PLAIN
    },
    Provider {
        id: "laposte",
        name: "La Poste",
        domains: &["laposte.net"],
        imap: tls("imap.laposte.net", 993),
        smtp: tls("smtp.laposte.net", 465),
        hint: "switch on IMAP access in the settings of the mailbox first",
        quirks: &[Quirk::SwitchedOff],
        ..PLAIN
    },
    Provider {
        id: "mail-com",
        name: "mail.com",
        domains: &["mail.com", "email.com", "usa.com", "consultant.com", "engineer.com"],
        imap: tls("imap.mail.com", 993),
        smtp: starttls("smtp.mail.com", 587),
        hint: "IMAP belongs to the paid plan; switch it on in the settings of the mailbox",
        page: Some("https://www.mail.com/"),
        quirks: &[Quirk::SwitchedOff],
        ..PLAIN
    },
    Provider {
        id: "mail-ru",
        name: "Mail.ru",
        domains: &["mail.ru", "inbox.ru", "list.ru", "bk.ru", "internet.ru"],
        mx: &["mxs.mail.ru", "emx.mail.ru"],
        imap: tls("imap.mail.ru", 993),
        smtp: tls("smtp.mail.ru", 465),
        secret: Kind::AppPassword,
        hint: "a password for external applications is needed",
        page: Some("https://account.mail.ru/user/2-step-auth/passwords/"),
        sent: Sent::ByProvider,
        quirks: &[Quirk::NoIdle],
        ..PLAIN
    },
    Provider {
        id: "mailbox-org",
        name: "mailbox.org",
        domains: &["mailbox.org"],
        mx: &["mailbox.org"],
        imap: tls("imap.mailbox.org", 993),
        smtp: tls("smtp.mailbox.org", 465),
        hint: "the password of the mailbox, or an application password from the settings",
        ..PLAIN
    },
    Provider {
        id: "microsoft365",
        name: "Microsoft 365",
        mx: &["mail.protection.outlook.com", "mx.microsoft"],
        imap: tls("outlook.office365.com", 993),
        smtp: starttls("smtp.office365.com", 587),
        secret: Kind::Token,
        hint: "passwords have ended for IMAP here: say `auth = \"oauth2\"`, then `strawboss login`",
        page: Some(
            "https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission",
        ),
        sent: Sent::Probe,
        letters_per_day: Some(10000),
        quirks: &[Quirk::NoSpecialUse, Quirk::Throttles],
        ..PLAIN
    },
    Provider {
        id: "migadu",
        name: "Migadu",
        mx: &["migadu.com"],
        imap: tls("imap.migadu.com", 993),
        smtp: tls("smtp.migadu.com", 465),
        hint: ORDINARY,
        ..PLAIN
    },
    Provider {
        id: "orange-fr",
        name: "Orange",
        domains: &["orange.fr", "wanadoo.fr"],
        imap: tls("imap.orange.fr", 993),
        smtp: tls("smtp.orange.fr", 465),
        hint: ORDINARY,
        ..PLAIN
    },
    Provider {
        id: "outlook",
        name: "Outlook.com",
        domains: &[
            "outlook.com",
            "hotmail.com",
            "live.com",
            "msn.com",
            "outlook.de",
            "hotmail.de",
            "live.de",
            "outlook.fr",
            "hotmail.fr",
            "live.fr",
            "outlook.es",
            "hotmail.es",
            "hotmail.co.uk",
            "live.co.uk",
        ],
        mx: &["olc.protection.outlook.com"],
        imap: tls("outlook.office365.com", 993),
        smtp: starttls("smtp-mail.outlook.com", 587),
        secret: Kind::Token,
        hint: "passwords have ended here in September 2024: say `auth = \"oauth2\"`, then `strawboss login`",
        page: Some("https://support.microsoft.com/account-billing"),
        sent: Sent::ByProvider,
        quirks: &[Quirk::NoSpecialUse, Quirk::Throttles],
        ..PLAIN
    },
    Provider {
        id: "ovh",
        name: "OVHcloud",
        mx: &["mail.ovh.net", "ovh.net"],
        imap: tls("ssl0.ovh.net", 993),
        smtp: tls("ssl0.ovh.net", 465),
        hint: ORDINARY,
        ..PLAIN
    },
    Provider {
        id: "posteo",
        name: "Posteo",
        domains: &["posteo.de", "posteo.net", "posteo.at", "posteo.ch", "posteo.eu", "posteo.org"],
        mx: &["posteo.de"],
        imap: tls("posteo.de", 993),
        smtp: tls("posteo.de", 465),
        hint: ORDINARY,
        ..PLAIN
    },
    Provider {
        id: "proton",
        name: "Proton Mail (Bridge)",
        domains: &["proton.me", "protonmail.com", "protonmail.ch", "pm.me"],
        mx: &["protonmail.ch"],
        imap: starttls("127.0.0.1", 1143),
        smtp: starttls("127.0.0.1", 1025),
        secret: Kind::AppPassword,
        hint: "Proton Mail Bridge must run on this machine; the password is the one Bridge shows for IMAP",
        page: Some("https://proton.me/mail/bridge"),
        sent: Sent::ByProvider,
        quirks: &[Quirk::OwnCertificate],
        ..PLAIN
    },
    Provider {
        id: "purelymail",
        name: "Purelymail",
        domains: &["purelymail.com"],
        mx: &["purelymail.com"],
        imap: tls("imap.purelymail.com", 993),
        smtp: tls("smtp.purelymail.com", 465),
        hint: ORDINARY,
        ..PLAIN
    },
    Provider {
        id: "qq",
        name: "QQ Mail",
        domains: &["qq.com", "foxmail.com", "vip.qq.com"],
        mx: &["qq.com"],
        imap: tls("imap.qq.com", 993),
        smtp: tls("smtp.qq.com", 465),
        secret: Kind::AppPassword,
        hint: "switch IMAP on in the settings of the mailbox; it then shows an authorisation code, which is the password here",
        page: Some("https://mail.qq.com/"),
        quirks: &[Quirk::WantsId, Quirk::SwitchedOff, Quirk::LooseUids],
        ..PLAIN
    },
    Provider {
        id: "runbox",
        name: "Runbox",
        domains: &["runbox.com", "runbox.no"],
        mx: &["runbox.com"],
        imap: tls("mail.runbox.com", 993),
        smtp: tls("mail.runbox.com", 465),
        hint: ORDINARY,
        ..PLAIN
    },
    Provider {
        id: "strato",
        name: "STRATO",
        mx: &["rzone.de"],
        imap: tls("imap.strato.de", 993),
        smtp: tls("smtp.strato.de", 465),
        hint: ORDINARY,
        ..PLAIN
    },
    Provider {
        id: "t-online",
        name: "Telekom Mail",
        domains: &["t-online.de", "magenta.de"],
        imap: tls("secureimap.t-online.de", 993),
        smtp: tls("securesmtp.t-online.de", 465),
        secret: Kind::AppPassword,
        hint: "a password for mail programs is needed: it is another one than that of the customer centre",
        page: Some("https://www.telekom.de/email-passwort"),
        ..PLAIN
    },
    Provider {
        id: "web-de",
        name: "WEB.DE",
        domains: &["web.de"],
        imap: tls("imap.web.de", 993),
        smtp: starttls("smtp.web.de", 587),
        hint: "switch on `POP3 and IMAP access` in the settings of the mailbox; with two factors an app password is needed",
        page: Some("https://web.de/email/"),
        quirks: &[Quirk::SwitchedOff],
        ..PLAIN
    },
    Provider {
        id: "workspace",
        name: "Google Workspace",
        mx: &["google.com", "googlemail.com"],
        imap: tls("imap.gmail.com", 993),
        smtp: tls("smtp.gmail.com", 465),
        secret: Kind::AppPassword,
        hint: "an app password is needed: switch on 2-Step Verification first, then make one; an administrator may have forbidden both",
        page: Some("https://myaccount.google.com/apppasswords"),
        sent: Sent::ByProvider,
        letters_per_day: Some(2000),
        quirks: &[Quirk::Labels, Quirk::Throttles],
        ..PLAIN
    },
    Provider {
        id: "yahoo",
        name: "Yahoo Mail",
        domains: &[
            "yahoo.com",
            "ymail.com",
            "rocketmail.com",
            "yahoo.de",
            "yahoo.fr",
            "yahoo.es",
            "yahoo.it",
            "yahoo.co.uk",
            "yahoo.ca",
        ],
        mx: &["yahoodns.net"],
        imap: tls("imap.mail.yahoo.com", 993),
        smtp: tls("smtp.mail.yahoo.com", 465),
        secret: Kind::AppPassword,
        hint: "an app password is needed: Account security, Generate app password",
        page: Some("https://login.yahoo.com/account/security"),
        sent: Sent::ByProvider,
        quirks: &[Quirk::Throttles, Quirk::UnavailableMails],
        ..PLAIN
    },
    Provider {
        id: "yandex",
        name: "Yandex Mail",
        domains: &["yandex.com", "yandex.ru", "ya.ru", "yandex.by", "yandex.kz"],
        mx: &["mx.yandex.net", "yandex.ru"],
        imap: tls("imap.yandex.com", 993),
        smtp: tls("smtp.yandex.com", 465),
        secret: Kind::AppPassword,
        hint: "switch on IMAP in the settings of the mailbox, then make an app password for mail",
        page: Some("https://id.yandex.com/security/app-passwords"),
        sent: Sent::Probe,
        quirks: &[Quirk::SwitchedOff],
        ..PLAIN
    },
    Provider {
        id: "zoho",
        name: "Zoho Mail",
        domains: &["zohomail.com", "zoho.com"],
        mx: &["zoho.com"],
        imap: tls("imap.zoho.com", 993),
        smtp: tls("smtp.zoho.com", 465),
        secret: Kind::AppPassword,
        hint: "switch on IMAP access in the settings of the mailbox; with two factors an app password is needed",
        page: Some("https://accounts.zoho.com/home"),
        sent: Sent::ByProvider,
        quirks: &[Quirk::SwitchedOff],
        ..PLAIN
    },
    Provider {
        id: "zoho-eu",
        name: "Zoho Mail (Europe)",
        domains: &["zohomail.eu"],
        mx: &["zoho.eu"],
        imap: tls("imap.zoho.eu", 993),
        smtp: tls("smtp.zoho.eu", 465),
        secret: Kind::AppPassword,
        hint: "switch on IMAP access in the settings of the mailbox; with two factors an app password is needed",
        page: Some("https://accounts.zoho.eu/home"),
        sent: Sent::ByProvider,
        quirks: &[Quirk::SwitchedOff],
        ..PLAIN
    },
];
