//! Which servers: told beforehand, found by the address, or asked for.

use super::Setup;
use super::person::Person;
use crate::domain::people::address::Address;
use crate::shell::cli::progress::with_progress;
use crate::shell::cli::trouble::{Exit, Trouble};
use crate::shell::config::Security;
use crate::shell::setup::discover::{Found, Internet, PATIENCE, Place, Servers, discover};
use crate::shell::setup::providers;
use crate::shell::tls;

/// The servers of the mailbox of `address`.
pub(super) async fn servers(setup: &Setup, person: &mut Person, address: &Address) -> Result<Found, Trouble> {
    let user = setup.user.clone().unwrap_or_else(|| address.to_string());
    if let (Some(imap), Some(smtp)) = (&setup.imap, &setup.smtp) {
        return told(imap, smtp, &user);
    }
    let internet = Internet::new(tls::machine_roots());
    let looked = with_progress("Looking for its servers", discover(address, &internet, PATIENCE)).await;
    let mut found = match looked {
        Some(found) => found,
        None => {
            person.tell("Nobody says where the servers of this address are; your provider's help pages do.");
            let domain = address.domain();
            let imap = person.ask(setup.imap.as_deref(), "IMAP server", Some(&format!("imap.{domain}")), "imap")?;
            let smtp = person.ask(setup.smtp.as_deref(), "SMTP server", Some(&format!("smtp.{domain}")), "smtp")?;
            return told(&imap, &smtp, &user);
        }
    };
    for (flag, place, ports) in
        [(&setup.imap, &mut found.servers.imap, [993, 143]), (&setup.smtp, &mut found.servers.smtp, [465, 587])]
    {
        if let Some(written) = flag {
            *place = by_hand(written, ports, &place.user)?;
        }
    }
    if setup.user.is_some() {
        found.servers.imap.user.clone_from(&user);
        found.servers.smtp.user.clone_from(&user);
    }
    Ok(found)
}

fn told(imap: &str, smtp: &str, user: &str) -> Result<Found, Trouble> {
    let servers = Servers { imap: by_hand(imap, [993, 143], user)?, smtp: by_hand(smtp, [465, 587], user)? };
    Ok(Found { provider: providers::of_servers(&servers), servers, said_by: "you".to_string() })
}

/// `host` or `host:port`; TLS from the first byte, unless the port is the one of STARTTLS.
fn by_hand(written: &str, [tls, starttls]: [u16; 2], user: &str) -> Result<Place, Trouble> {
    let wrong =
        || Trouble::new(Exit::Refused, format!("{written:?} is no server; write imap.example.com or host:port"));
    let (host, port) = match written.rsplit_once(':') {
        Some((host, port)) => (host, port.parse().map_err(|_| wrong())?),
        None => (written, tls),
    };
    let named = !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte));
    if !named || port == 0 {
        return Err(wrong());
    }
    let security = if port == starttls { Security::StartTls } else { Security::Tls };
    Ok(Place { host: host.to_ascii_lowercase(), port, security, user: user.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_by_hand() {
        #[track_caller]
        fn check(written: &str, expected: Option<(&str, u16, Security)>) {
            let place = by_hand(written, [993, 143], "max").ok();
            let told = place.as_ref().map(|place| (place.host.as_str(), place.port, place.security));
            assert_eq!(told, expected, "{written}");
        }
        check("imap.carpenter.example", Some(("imap.carpenter.example", 993, Security::Tls)));
        check("IMAP.carpenter.example:143", Some(("imap.carpenter.example", 143, Security::StartTls)));
        check("127.0.0.1:40123", Some(("127.0.0.1", 40123, Security::Tls)));
        check("imap.carpenter.example:", None);
        check("imap.carpenter.example:0", None);
        check("https://imap.carpenter.example", None);
        check("", None);
    }
}
