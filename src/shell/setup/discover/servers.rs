//! Where the two servers of a mailbox are.

use crate::domain::people::address::Address;
use crate::shell::config::Security;
use crate::shell::setup::providers::{Endpoint, Provider};

/// What was found for an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where the servers are.
    pub servers: Servers,
    /// Whose they are, where the table knows.
    pub provider: Option<&'static Provider>,
    /// Who said so, for the person.
    pub said_by: String,
}

/// The mailbox and the submission service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Servers {
    /// Where mail is read (IMAP).
    pub imap: Place,
    /// Where letters leave (SMTP submission).
    pub smtp: Place,
}

/// One server, and who we are there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Host name or address.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// Protection.
    pub security: Security,
    /// User name.
    pub user: String,
}

impl Place {
    pub(super) fn of(endpoint: &Endpoint, address: &Address) -> Place {
        let Endpoint { host, port, security, user } = *endpoint;
        Place { host: host.to_string(), port, security, user: user.of(address) }
    }

    pub(super) fn tls((host, port): (String, u16)) -> Place {
        Place { host, port, security: Security::Tls, user: String::new() }
    }

    pub(super) fn starttls((host, port): (String, u16)) -> Place {
        Place { host, port, security: Security::StartTls, user: String::new() }
    }

    pub(super) fn for_user(self, user: &str) -> Place {
        Place { user: user.to_string(), ..self }
    }
}
