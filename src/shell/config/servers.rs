//! Reads `[imap]`, `[smtp]` and what belongs to them.

use std::net::IpAddr;
use std::path::PathBuf;

use super::errors::Wrong;
use super::kinds::{Paths, choice, count, flag, host, line, pin, port, secret};
use super::secrets::SecretSource;
use super::section::Section;
use super::settings::{Login, MailboxSettings, Security, SentCopies, Server};

const SECURITY: &[(&str, Security)] =
    &[("tls", Security::Tls), ("starttls", Security::StartTls), ("loopback", Security::Loopback)];

#[derive(Clone, Copy)]
enum Auth {
    Password,
    OAuth2,
    Nothing,
}

/// What a mailbox accepts; a relay on this machine may ask for nothing as well.
const IMAP_AUTH: &[(&str, Auth)] = &[("password", Auth::Password), ("oauth2", Auth::OAuth2)];
const SMTP_AUTH: &[(&str, Auth)] = &[("password", Auth::Password), ("oauth2", Auth::OAuth2), ("none", Auth::Nothing)];

/// Both servers; what `[smtp]` does not say of user and password, `[imap]` says, and the user is the owner's first
/// address where nobody says.
pub(super) fn servers(
    top: &Section<'_>,
    user: Option<&str>,
    paths: &Paths<'_>,
) -> Option<(Server, MailboxSettings, Server)> {
    let (imap, smtp) = (top.section("imap"), top.section("smtp"));
    let incoming = server(&imap, Service { tls: 993, starttls: 143, auth: IMAP_AUTH }, paths);
    let outgoing = server(&smtp, Service { tls: 465, starttls: 587, auth: SMTP_AUTH }, paths);
    let mailbox = MailboxSettings {
        authserv_id: imap.read("authserv-id", line),
        send_id: imap.read("send-id", flag).unwrap_or(false),
        whole_limit: imap.read("whole-mail-mib", count(1_u32, 64)).unwrap_or(4) << 20,
    };
    if incoming.password.is_none() && !imap.says("password") {
        let wrong = Wrong::new(
            "nothing says where the password is",
            "Write password = \"credential:mail\", \"file:PATH\" or another source under [imap].",
        );
        top.book().wrong(&imap.path("password"), wrong);
    }
    let fallback = incoming.clone();
    imap.close();
    smtp.close();
    Some((incoming.finish(&fallback, user)?, mailbox, outgoing.finish(&fallback, user)?))
}

/// `sent.provider-keeps-copy`.
pub(super) fn sent_copies(top: &Section<'_>) -> SentCopies {
    const COPIES: &[(&str, SentCopies)] =
        &[("auto", SentCopies::Auto), ("yes", SentCopies::ByProvider), ("no", SentCopies::ByUs)];
    let sent = top.section("sent");
    let copies = sent.read("provider-keeps-copy", choice(COPIES)).unwrap_or(SentCopies::Auto);
    sent.close();
    copies
}

/// What differs between the two services.
struct Service {
    tls: u16,
    starttls: u16,
    auth: &'static [(&'static str, Auth)],
}

/// A server as far as its own table says.
#[derive(Clone)]
struct Draft {
    host: Option<String>,
    port: u16,
    security: Security,
    user: Option<String>,
    auth: Option<Auth>,
    password: Option<SecretSource>,
    ca_file: Option<PathBuf>,
    pin: Option<[u8; 32]>,
}

fn server(section: &Section<'_>, service: Service, paths: &Paths<'_>) -> Draft {
    let host = section.required("host", "\"mail.example.com\"", host);
    let security = section.read("security", choice(SECURITY)).unwrap_or(Security::Tls);
    let usual = if security == Security::Tls { service.tls } else { service.starttls };
    if security == Security::Loopback && host.as_deref().is_some_and(|host| !is_loopback(host)) {
        let wrong = Wrong::new(
            "\"loopback\" sends the password in the clear, to this very machine only",
            "Write \"tls\" or \"starttls\".",
        );
        section.book().wrong(&section.path("security"), wrong);
    }
    let auth = section.read("auth", choice(service.auth));
    if matches!(auth, Some(Auth::Nothing)) && host.as_deref().is_some_and(|host| !is_loopback(host)) {
        let wrong =
            Wrong::new("only a relay on this very machine may ask for no login", "Write \"password\" or \"oauth2\".");
        section.book().wrong(&section.path("auth"), wrong);
    }
    Draft {
        host,
        port: section.read("port", port).unwrap_or(usual),
        security,
        user: section.read("user", line),
        auth,
        password: section.read("password", secret(paths)),
        ca_file: section.read("ca-file", |e| paths.one(e)),
        pin: section.read("pin", pin),
    }
}

impl Draft {
    fn finish(self, fallback: &Draft, user: Option<&str>) -> Option<Server> {
        // A password of its own is not the other's token.
        let inherited = if self.password.is_some() { None } else { fallback.auth };
        let source = self.password.or_else(|| fallback.password.clone());
        let login = match self.auth.or(inherited).unwrap_or(Auth::Password) {
            Auth::Password => Login::Password(source?),
            Auth::OAuth2 => Login::Token(source?),
            Auth::Nothing => Login::Nothing,
        };
        Some(Server {
            host: self.host?,
            port: self.port,
            security: self.security,
            user: self.user.or_else(|| fallback.user.clone()).or_else(|| user.map(str::to_string))?,
            login,
            ca_file: self.ca_file,
            pin: self.pin,
        })
    }
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}
