//! The mail providers people have: where their servers are, what they want for a password, and what is odd about them.
//!
//! An entry is found by the domain of an address, or by the host that takes mail for it, since Workspace,
//! Microsoft 365 and most web hosts serve domains of their customers. What the table does not know is discovered.

mod table;

use crate::domain::people::address::Address;
use crate::shell::config::Security;

pub use table::PROVIDERS;

/// One provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provider {
    /// Its short name, for `--provider` and for tests: `gmail`.
    pub id: &'static str,
    /// Its name, as people say it.
    pub name: &'static str,
    /// The domains of its own addresses.
    pub domains: &'static [&'static str],
    /// Ends of the names of hosts that take mail for its customers' domains (MX, RFC 5321 section 5).
    pub mx: &'static [&'static str],
    /// The mailbox.
    pub imap: Endpoint,
    /// The submission service.
    pub smtp: Endpoint,
    /// What it takes as a secret.
    pub secret: Kind,
    /// What has to be known before the first login, in one sentence.
    pub hint: &'static str,
    /// The page where an app password is made or IMAP is switched on.
    pub page: Option<&'static str>,
    /// Who puts a copy of what is sent into Sent.
    pub sent: Sent,
    /// Letters a day it lets a person send, where that is known.
    pub letters_per_day: Option<u32>,
    /// What is odd about it.
    pub quirks: &'static [Quirk],
}

/// One server of a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// Host name.
    pub host: &'static str,
    /// TCP port.
    pub port: u16,
    /// Protection.
    pub security: Security,
    /// What it takes as the user's name.
    pub user: UserForm,
}

/// What a server takes as the user's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserForm {
    /// The whole address.
    Address,
    /// What stands before the `@`.
    LocalPart,
}

impl UserForm {
    /// The user's name for `address`.
    pub fn of(self, address: &Address) -> String {
        match self {
            UserForm::Address => address.to_string(),
            UserForm::LocalPart => address.local().to_string(),
        }
    }
}

/// What a provider takes as a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The password of the account.
    Password,
    /// A password made for one program; the account's own is refused.
    AppPassword,
    /// Only tokens (OAuth 2.0, RFC 6749); no password of any kind.
    Token,
}

/// Who puts a copy of what is sent by SMTP into Sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The provider.
    ByProvider,
    /// We have to.
    ByUs,
    /// Found out by a letter to the owner.
    Probe,
}

/// What is odd about a provider, as far as it changes what strawboss does or says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quirk {
    /// Demands ID (RFC 2971) after the login.
    WantsId,
    /// Folders are labels, and one holds every mail once more.
    Labels,
    /// Folders are marked by nobody: known by their names, in many languages.
    NoSpecialUse,
    /// Has no IDLE (RFC 2177): the server is asked regularly.
    NoIdle,
    /// Asks those who hurry to wait, and hangs up on those who do not.
    Throttles,
    /// Shows a certificate of its own making: pin it.
    OwnCertificate,
    /// IMAP has to be switched on by the owner first.
    SwitchedOff,
    /// May answer with UIDVALIDITY 0 and without UIDNEXT.
    LooseUids,
    /// Some mails can never be fetched; they are passed over after five tries.
    UnavailableMails,
}

impl Quirk {
    /// What it means for the owner, in words.
    pub fn words(self) -> &'static str {
        match self {
            Quirk::WantsId => "wants to be told the program's name after the login",
            Quirk::Labels => "folders are labels; mails are moved, never removed",
            Quirk::NoSpecialUse => "does not mark its folders; they are known by their names",
            Quirk::NoIdle => "tells of no new mail; it is asked regularly",
            Quirk::Throttles => "asks those who hurry to wait; first passes take longer",
            Quirk::OwnCertificate => "signs its own certificate; it is pinned",
            Quirk::SwitchedOff => "IMAP is off until you switch it on in the settings of the mailbox",
            Quirk::LooseUids => "numbers its mails loosely; they are matched by Message-ID",
            Quirk::UnavailableMails => "some mails cannot be fetched; they are passed over and named in the digest",
        }
    }
}

impl Provider {
    /// Whether it is odd in this way.
    pub fn has(&self, quirk: Quirk) -> bool {
        self.quirks.contains(&quirk)
    }
}

/// The provider of addresses in `domain`.
pub fn of_domain(domain: &str) -> Option<&'static Provider> {
    let domain = domain.to_ascii_lowercase();
    PROVIDERS.iter().find(|provider| provider.domains.contains(&domain.as_str()))
}

/// The provider whose hosts take mail for a domain: the first of its MX hosts, best first, that anybody knows.
pub fn of_mx<'a>(hosts: impl IntoIterator<Item = &'a str>) -> Option<&'static Provider> {
    let ends = |host: &str, end: &str| {
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        host.strip_suffix(end).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    hosts.into_iter().find_map(|host| PROVIDERS.iter().find(|provider| provider.mx.iter().any(|end| ends(host, end))))
}

/// The provider whose servers these are, by the host of the mailbox. A bridge on this very machine tells nothing.
pub fn of_servers(servers: &super::discover::Servers) -> Option<&'static Provider> {
    let is_bridge = |provider: &Provider| provider.has(Quirk::OwnCertificate);
    PROVIDERS.iter().find(|provider| provider.imap.host == servers.imap.host && !is_bridge(provider))
}

/// The provider called so.
pub fn called(id: &str) -> Option<&'static Provider> {
    PROVIDERS.iter().find(|provider| provider.id == id)
}

#[cfg(test)]
mod tests;
